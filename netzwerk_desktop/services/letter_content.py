"""What stands on a letter: put together from the office's settings, who signs, and who is written to.

This module loads the machinery of Word files; :mod:`.letter` imports it when a letter is really written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from netzwerk_desktop.documents.din5008 import SAFE_TEXT_WIDTH_DL, Form
from netzwerk_desktop.documents.letter import TEMPLATE_FILES, InfoEntry, LetterContent, Sender, default_template
from netzwerk_desktop.documents.letter_layout import RETURN_SIZE_MIN
from netzwerk_desktop.documents.picture import read_picture
from netzwerk_desktop.domain.dates import format_long_date
from netzwerk_desktop.domain.errors import NetzwerkError, Problem, ValidationFailed
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.domain.text import printable
from netzwerk_desktop.domain.text_width import text_width
from netzwerk_desktop.storage.queries.memberships import own_network
from netzwerk_desktop.storage.queries.office import OfficeSettings, StaffRow, office_logo, staff_rows
from netzwerk_desktop.system.resources import resource

from .addressee import Addressee
from .office import Office

_OFFICE_WORD = "Geschäftsstelle "


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter ready to be made, and German sentences on what is missing or doubtful."""

    content: LetterContent
    problems: tuple[str, ...]


def compose(
    connection: Connection,
    office: Office,
    *,
    settings: OfficeSettings,
    to: Addressee,
    on: date,
    subject: str,
    text: str,
    salutation: str,
    notes: tuple[str, ...],
    enclosures: tuple[str, ...],
) -> Composed:
    """The letter of this member of staff with that date."""
    block = to.address(settings)
    signs = _signatory(connection, office.staff_id)
    network = own_network(connection, on)
    logo, logo_problems = _logo(connection)
    place = " ".join(part for part in (settings.postal_code, settings.city) if part)
    content = LetterContent(
        sender=Sender(
            name=_sender_names(settings)[0],
            addition=_sender_names(settings)[1],
            address_lines=tuple(line for line in (settings.street, place) if line),
            phone=settings.phone,
            email=settings.email,
            web=settings.website,
            footer_lines=tuple(line.strip() for line in settings.footer.splitlines() if line.strip()),
        ),
        address_lines=block.lines,
        subject=" ".join(printable(subject).split()),
        salutation=" ".join(printable(salutation).split()) or to.salutation(settings),
        text=printable(text),
        place_date=", ".join(part for part in (settings.city, format_long_date(on)) if part),
        created=office.clock.now(),
        return_line=return_line(settings, network.short_name if network else ""),
        notes=tuple(note.strip() for note in notes if note.strip()),
        info=_information(settings, signs),
        signatory_name="" if signs is None else signs.name,
        signatory_function="" if signs is None else signs.function,
        enclosures=tuple(enclosure.strip() for enclosure in enclosures if enclosure.strip()),
        logo=logo,
        author=settings.name if signs is None else signs.name,
    )
    return Composed(content, (*block.problems, *to.remarks(on), *logo_problems))


def _signatory(connection: Connection, staff_id: str) -> StaffRow | None:
    return next((row for row in staff_rows(connection) if row.id == staff_id), None)


def _sender_names(settings: OfficeSettings) -> tuple[str, str]:
    """The name in the letterhead and the line below it: "Netzwerk …" and "Geschäftsstelle", unless one says both."""
    if not settings.network_name or fold(settings.network_name) in fold(settings.name):
        return settings.name, ""
    return settings.network_name, settings.name


def return_line(settings: OfficeSettings, network_short_name: str = "") -> str:
    """The sender on one line above the address, with the fullest name that fits into the window.

    Where none does, words are left out at the end of the name: a letter that comes back has to find the house.
    """
    place = " ".join(part for part in (settings.postal_code, settings.city) if part)
    words = settings.name.split()
    names = [settings.name, settings.name.removeprefix(_OFFICE_WORD).strip(), network_short_name]
    names += [f"{' '.join(words[:count])} …" for count in range(len(words) - 1, 0, -1)]
    lines = [" · ".join(part for part in (name, settings.street, place) if part) for name in (*filter(None, names), "")]
    return next((line for line in lines if text_width(line, RETURN_SIZE_MIN) <= SAFE_TEXT_WIDTH_DL), "")


def _information(settings: OfficeSettings, signs: StaffRow | None) -> tuple[InfoEntry, ...]:
    """Who is asked, and how to reach them directly; the office's ways where they have none of their own."""
    if signs is None:
        return (InfoEntry("Telefon", settings.phone), InfoEntry("E-Mail", settings.email))
    phone = InfoEntry("Durchwahl", signs.phone) if signs.phone else InfoEntry("Telefon", settings.phone)
    return (
        InfoEntry("Unser Zeichen", signs.sign),
        InfoEntry("Ansprechpartner/in", signs.name),
        phone,
        InfoEntry("E-Mail", signs.email or settings.email),
    )


def _logo(connection: Connection) -> tuple[bytes | None, tuple[str, ...]]:
    """The logo where Word can show it; a letter without it is better than none."""
    logo = office_logo(connection)
    if logo is None:
        return None, ()
    try:
        read_picture(logo, "")
    except NetzwerkError as error:
        return None, (f"Der Brief hat kein Logo: {error.message}",)
    return logo, ()


def template_file(own: Path, name: str | None, form: str) -> Path:
    """The Word file to fill: the office's own copy in the folder ``own``, else the delivered one.

    ``name`` names one of either; without it the form decides. Raises :class:`ValidationFailed` for an unknown one.
    """
    if form not in list(Form):
        raise ValidationFailed([Problem("form", "Die Briefform ist A oder B (DIN 5008).")])
    wanted = name or TEMPLATE_FILES[Form(form)]
    # A name, never a way to somewhere else.
    if Path(wanted).name == wanted and "\\" not in wanted:
        mine = own / wanted
        if mine.is_file():
            return mine
        if name is None:
            return default_template(Form(form))
        try:
            return resource("templates", wanted)
        except FileNotFoundError:
            pass
    raise ValidationFailed([Problem("template", f"Eine Briefvorlage „{wanted}“ gibt es nicht.")])
