"""Commands for letters and documents: write one, file one, take a copy of one out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import NetzwerkError, RefusedFile

from .context import opened
from .output import answer
from .parser import Commands, add_command, day, path, text

if TYPE_CHECKING:
    from netzwerk_desktop.services.context import Office

MAX_TEXT_BYTES = 2_000_000
"""Largest file with the text of a letter."""

STANDARD_INPUT = Path("-")


def add_commands(commands: Commands, clock: Clock) -> None:
    """The commands of this module."""
    letter = add_command(commands, "letter", "einen Brief schreiben", _letter)
    letter.set_defaults(options={"subject": "--subject", "text": "--text-file", "occurred_at": "--date"})
    letter.add_argument("--town", required=True, type=text, metavar="KOMMUNE", help="Name oder AGS")
    letter.add_argument(
        "--position",
        type=text,
        metavar="FUNKTION",
        help="Funktion (auch unbesetzt) oder Name; „-“ schreibt an die Organisation (sonst Hauptansprechpartner/in)",
    )
    letter.add_argument("--subject", required=True, type=text, metavar="BETREFF", help="Betreff")
    letter.add_argument(
        "--text-file", required=True, type=path, metavar="FILE", help="Textdatei mit dem Brieftext, „-“ für die Eingabe"
    )
    letter.add_argument("--out", required=True, type=path, metavar="FILE.docx", help="Ziel; wird nie überschrieben")
    letter.add_argument("--form", choices=("A", "B"), help="Form nach DIN 5008 (sonst die Einstellung des Büros)")
    letter.add_argument("--template", type=text, metavar="NAME", help="Name einer Word-Vorlage des Büros")
    letter.add_argument("--date", type=day(clock), metavar="TAG", help="Briefdatum (sonst heute)")

    document = add_command(commands, "document", "eine Kopie eines Schriftstücks herausgeben", _document)
    document.add_argument("id", type=text, metavar="ID", help="Kennung des Schriftstücks (siehe show --json)")
    document.add_argument(
        "--out", required=True, type=path, metavar="ZIEL", help="Datei, die es noch nicht gibt, oder ein Ordner"
    )

    filed = add_command(commands, "file", "eine Datei bei einer Kommune ablegen", _file)
    filed.add_argument("file", type=path, metavar="FILE", help="die Datei; abgelegt wird eine Kopie")
    filed.add_argument("--town", required=True, type=text, metavar="KOMMUNE", help="Name oder AGS")
    filed.add_argument("--title", type=text, default="", metavar="TITEL", help="Titel (sonst der Dateiname)")


def _letter(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.letter import write_letter
    from netzwerk_desktop.services.organisation import find_organisation

    words = _read_text(arguments.text_file)
    with opened(arguments) as office:
        organisation_id = find_organisation(office, arguments.town, guess=False)
        written = write_letter(
            office,
            organisation_id=organisation_id,
            position_id=_position(office, organisation_id, arguments.position),
            subject=arguments.subject,
            text=words,
            template=arguments.template,
            on=arguments.date,
            form=arguments.form,
            save_to=arguments.out,
        )
    data = {
        "file": written.path,
        "document": written.document_id,
        "interaction": written.changes.created,
        "transaction": written.changes.transaction,
        "address": written.address_lines,
        "salutation": written.salutation,
        "problems": written.problems,
    }
    return answer(arguments, data, [f"Geschrieben: {written.path}", *written.problems])


def _position(office: Office, organisation_id: str, wanted: str | None) -> str | None:
    """The position a letter goes to: the one named, or that of the main contact where there is one."""
    from netzwerk_desktop.domain.position import Role
    from netzwerk_desktop.services.position import find_position, positions_of_organisation

    if wanted == "-":
        return None
    if wanted is not None:
        return find_position(office, organisation_id=organisation_id, text=wanted).id
    rows = positions_of_organisation(office, organisation_id=organisation_id)
    return next((row.id for row in rows if Role.MAIN_CONTACT in row.roles), None)


def _read_text(path: Path) -> str:
    """The text of a letter: UTF-8, or what Windows editors write otherwise."""
    try:
        if path == STANDARD_INPUT:
            data = sys.stdin.buffer.read(MAX_TEXT_BYTES + 1)
        else:
            with path.open("rb") as file:
                data = file.read(MAX_TEXT_BYTES + 1)
    except (OSError, ValueError):
        raise RefusedFile(f"Die Textdatei {path} lässt sich nicht lesen. Bitte prüfen Sie den Namen.") from None
    if len(data) > MAX_TEXT_BYTES:
        raise RefusedFile(f"Die Textdatei {path.name} ist zu groß für einen Brief (höchstens 2 MB).")
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise RefusedFile(f"Die Textdatei {path.name} ist kein Text. Bitte speichern Sie sie als UTF-8.")


def _document(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.document import export_document

    with opened(arguments) as office:
        written = export_document(office, id=arguments.id, to=arguments.out)
    return answer(arguments, {"file": written}, [f"Geschrieben: {written}"])


def _file(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.document import file_document
    from netzwerk_desktop.services.organisation import find_organisation

    if not arguments.file.is_file():
        raise NetzwerkError(f"Die Datei {arguments.file} gibt es nicht. Bitte prüfen Sie den Namen.")
    with opened(arguments) as office:
        organisation_id = find_organisation(office, arguments.town, guess=False)
        changes = file_document(office, organisation_id=organisation_id, path=arguments.file, title=arguments.title)
    data = {"document": changes.created, "transaction": changes.transaction}
    return answer(arguments, data, [f"Abgelegt: {arguments.file.name}"])
