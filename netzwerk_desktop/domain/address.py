"""The address block of a letter, label, envelope or list: one composer for all of them.

The organisation first means that the letter may be opened in the office; the person first, that it is handed on
unopened.

    Stadt Musterstadt                      Frau Bürgermeisterin Dr. Anna Beispiel
    Die Bürgermeisterin                    Stadt Musterstadt
    Fachbereich Stadtentwicklung           Fachbereich Stadtentwicklung
    Frau Dr. Anna Beispiel                 Rathausplatz 1
    Rathausplatz 1                         12345 Musterstadt
    12345 Musterstadt

The head's line stands only when the letter goes to the head.  The function of a named person is left out, unless it is
the name of a unit and no department is known; a vacant position is written to by its function.  A P.O. box takes the
place of the street when it has a postal code of its own or there is no street.  Abroad, the place and the country are
in capitals.  There are never empty lines; how lines fit is the business of :mod:`netzwerk_desktop.domain.address_fit`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from netzwerk_desktop.domain.address_fit import MAX_WIDTH, Line, fit
from netzwerk_desktop.domain.contact import is_abroad, postal_code_is_valid
from netzwerk_desktop.domain.function import Function, find_function, written_form
from netzwerk_desktop.domain.municipality import MunicipalityType, address_name
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.person import PersonName, SalutationForm, initials_only, letter_name
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.domain.text_width import text_width


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """To whom a letter goes.

    Attributes:
        municipality_type: puts "Stadt" or "Gemeinde" in front of a municipality's name.
        person: ``None`` for a vacant position, or for the organisation as such.
        po_box: its number; the word "Postfach" is added.
        country: German name of the country; empty means Germany.
    """

    organisation_kind: OrganisationKind
    organisation_name: str
    municipality_type: MunicipalityType | None = None
    person: PersonName | None = None
    function: str = ""
    department: str = ""
    street: str = ""
    po_box: str = ""
    po_box_postal_code: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressStyle:
    """How the office writes addresses: the organisation above the person, or below."""

    organisation_first: bool = True


@dataclass(frozen=True, slots=True)
class AddressBlock:
    """An address ready to print.

    Attributes:
        lines: at most six, none of them empty.
        problems: German sentences on what is missing or does not fit; empty when the letter can go out.
    """

    lines: tuple[str, ...]
    problems: tuple[str, ...] = ()


def address_lines(
    recipient: Recipient,
    style: AddressStyle | None = None,
    *,
    measure: Callable[[str], float] = text_width,
    max_width: float = MAX_WIDTH,
) -> AddressBlock:
    """The address block for a recipient.

    ``measure`` gives the width of a text in millimetres in the letter's font (by default Arial 10 pt, approximated); no
    line is wider than ``max_width`` unless ``problems`` says so.
    """
    lines = (*_names(recipient, style or AddressStyle()), *_delivery(recipient))
    fitted, misfits = fit([line for line in lines if line.text], measure, max_width)
    return AddressBlock(fitted, (*_missing(recipient), *misfits))


# --- who -------------------------------------------------------------------------------------------------------------


def _names(recipient: Recipient, style: AddressStyle) -> list[Line]:
    organisation = Line(_organisation_name(recipient))
    units = [Line(unit, optional=True) for unit in _units(recipient)]
    person = recipient.person or PersonName()
    if person and not style.organisation_first:
        return [_person_with_office(recipient, person), organisation, *units]
    shorter = letter_name(initials_only(person)) if person else ""
    named = Line(letter_name(person), shorter=(shorter,))
    return [organisation, Line(_head_line(recipient), optional=bool(person)), *units, named]


def _organisation_name(recipient: Recipient) -> str:
    if recipient.organisation_kind is OrganisationKind.MUNICIPALITY:
        return _joined(address_name(recipient.organisation_name, recipient.municipality_type))
    return _joined(recipient.organisation_name)


def _head(recipient: Recipient) -> Function | None:
    """The function of the recipient if it is that of the head of a municipality or Kreis."""
    function = find_function(recipient.function)
    if function is None or not function.heads:
        return None
    return function if recipient.organisation_kind in _WITH_HEAD else None


_WITH_HEAD = (OrganisationKind.MUNICIPALITY, OrganisationKind.DISTRICT)


def _head_form(recipient: Recipient) -> SalutationForm:
    """Woman or man, by the person, or by how the function is written as long as nobody said otherwise."""
    form = recipient.person.form if recipient.person else SalutationForm.UNKNOWN
    return written_form(recipient.function) if form is SalutationForm.UNKNOWN else form


def _head_line(recipient: Recipient) -> str:
    """ "Der Bürgermeister", "Die Landrätin"; "Bürgermeister/in" when neither fits."""
    head = _head(recipient)
    if head is None:
        return ""
    form = _head_form(recipient)
    article = {SalutationForm.FRAU: "Die ", SalutationForm.HERR: "Der "}.get(form, "")
    return article + head.form_for(form)


def _person_with_office(recipient: Recipient, person: PersonName) -> Line:
    """ "Herrn Bürgermeister Dr. Anton Beispiel"; the office only for a head, and only where the form is known."""
    head = _head(recipient)
    if head is None or person.form not in (SalutationForm.FRAU, SalutationForm.HERR):
        return Line(letter_name(person), shorter=(letter_name(initials_only(person)),))
    office = head.form_for(person.form)
    return Line(letter_name(person, office), shorter=(letter_name(initials_only(person), office),))


def _units(recipient: Recipient) -> list[str]:
    """The department, and the function where it tells the post room something the other lines do not."""
    department, function = _joined(recipient.department), _joined(recipient.function)
    if _head(recipient) or fold(function) == fold(department):
        return [department]
    known = find_function(function)
    if not recipient.person:
        return [department, function]
    return [department or (function if known is not None and known.is_unit else "")]


# --- where -----------------------------------------------------------------------------------------------------------


def _uses_po_box(recipient: Recipient) -> bool:
    has_own_code = bool(recipient.po_box_postal_code.strip())
    return bool(recipient.po_box.strip()) and (has_own_code or not recipient.street.strip())


def _postal_code(recipient: Recipient) -> str:
    own = recipient.po_box_postal_code if _uses_po_box(recipient) else ""
    return _joined(own) or _joined(recipient.postal_code)


def _delivery(recipient: Recipient) -> list[Line]:
    abroad = is_abroad(recipient.country)
    place = _joined(_postal_code(recipient), recipient.city)
    return [
        Line(_po_box(recipient.po_box) if _uses_po_box(recipient) else _joined(recipient.street)),
        Line(place.upper() if abroad else place, breakable=False),
        Line(_joined(recipient.country).upper() if abroad else "", breakable=False),
    ]


def _po_box(text: str) -> str:
    """ "Postfach 1 23 45": in pairs from the right, as DIN 5008 wants; anything but a number as it is."""
    number = "".join(text.split()).removeprefix("Postfach")
    if not (number.isascii() and number.isdigit()):
        return _joined(text) if "postfach" in text.casefold() else _joined("Postfach", text)
    odd = len(number) % 2
    pairs = [number[:odd], *(number[start : start + 2] for start in range(odd, len(number), 2))]
    return _joined("Postfach", *pairs)


def _missing(recipient: Recipient) -> list[str]:
    sentences: list[str] = []
    if not recipient.organisation_name.strip() and not recipient.person:
        sentences.append("Es ist weder eine Organisation noch eine Person angegeben.")
    if not recipient.street.strip() and not recipient.po_box.strip():
        sentences.append("Straße oder Postfach fehlt.")
    code = _postal_code(recipient)
    if not code and not is_abroad(recipient.country):  # not every country has postal codes
        sentences.append("Die Postleitzahl fehlt.")
    if code and not postal_code_is_valid(code, recipient.country):
        sentences.append(f"Die Postleitzahl „{code}“ stimmt nicht.")
    if not recipient.city.strip():
        sentences.append("Der Ort fehlt.")
    return sentences


def _joined(*parts: str) -> str:
    return " ".join(" ".join(parts).split())
