"""Who follows whom in many town halls: a table somebody pasted or keeps in Excel.

Columns are recognised by their German headings, as in a list of members; a table without headings has the town first,
then the name, and a day wherever one stands. What cannot be understood becomes a sentence of its row; nothing is
dropped in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from netzwerk_desktop.domain.errors import RefusedFile
from netzwerk_desktop.domain.person import PersonName, SalutationForm
from netzwerk_desktop.domain.text import MAX_LINE

from . import member_columns, spreadsheet
from .cell_values import read_day
from .contact_name import NOBODY, ContactCell, is_vacant, read_contact, salutation_form
from .member_columns import ORGANISATION, heading_key
from .spreadsheet import Table, TableRow, cell_text

PASTED = "Zwischenablage"
"""What refusals call a table that came from the clipboard."""

_STARTS = frozenset(
    {
        *("ab", "ab dem", "ab wann", "amtsantritt", "amtsbeginn", "dienstantritt", "beginn", "beginn der amtszeit"),
        *("nachfolge ab", "im amt ab", "im amt seit", "seit", "von", "antritt", "datum", "start", "amtszeit ab"),
    }
)
_NAMES = frozenset(
    {
        *("name", "nachfolge", "nachfolger", "nachfolgerin", "nachfolger in", "nachfolger nachfolgerin"),
        *("neu", "neue person", "neuer amtsinhaber", "gewaehlt", "gewaehlte person", "wahlsieger", "wahlsiegerin"),
        *("amtsinhaber", "amtsinhaberin", "amtsinhaber in"),
    }
)
_FUNCTION_AS_NAME = frozenset(
    {
        *("buergermeister", "buergermeisterin", "buergermeister in", "buergermeister innen"),
        *("oberbuergermeister", "oberbuergermeisterin", "hauptverwaltungsbeamter", "hauptverwaltungsbeamte r"),
    }
)
_USED = frozenset(
    {
        *(ORGANISATION, "ags", "function", "department", "contact", "salutation", "title", "first_name", "last_name"),
        *("starts_on", "phone", "mobile", "email"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessionRow:
    """One row of the table, as far as it was understood; empty text is what it does not say.

    Attributes:
        number: row of the sheet or line of the text, as people count.
        town: as written.
        vacant: the row says that nobody follows ("N.N.").
        unreadable_day: a day is named that is none; which one is meant nobody can guess.
        problems: German sentences on what was not understood.
    """

    number: int
    town: str = ""
    ags: str = ""
    function: str = ""
    department: str = ""
    person: PersonName = NOBODY
    vacant: bool = False
    starts_on: date | None = None
    phone: str = ""
    mobile: str = ""
    email: str = ""
    unreadable_day: bool = False
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SuccessionTable:
    """The rows and how they were read.

    Attributes:
        ignored: headings of columns that hold something and were not recognised.
        notes: German remarks about the table as a whole.
    """

    rows: tuple[SuccessionRow, ...]
    ignored: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def read_succession_file(path: Path) -> SuccessionTable:
    """Read an Excel workbook or a CSV file; raises :class:`RefusedFile`."""
    return _understood(spreadsheet.read_table(path, header_score=_score), path.name)


def read_succession_text(text: str) -> SuccessionTable:
    """Read a table from the clipboard; raises :class:`RefusedFile`."""
    return _understood(spreadsheet.read_pasted(text, name=PASTED, header_score=_score), PASTED)


def _score(cells: Sequence[str]) -> int:
    """How well a row would do as headings: it has to name the towns, and something else."""
    columns = _columns([" ".join(cell.split()) for cell in cells])
    named = ORGANISATION in columns or "ags" in columns
    return len(columns) if named and len(columns) > 1 else 0


def _columns(headers: Sequence[str]) -> Mapping[str, int]:
    columns = {
        field: position
        for field, position in member_columns.assign(headers, lambda position: False).items()
        if field in _USED
    }
    keys = [heading_key(header) for header in headers]
    taken = set(columns.values())
    for position, heading in enumerate(keys):
        if heading in _STARTS and "starts_on" not in columns and columns.get(ORGANISATION) != position:
            columns["starts_on"] = position
        elif heading in _NAMES and not columns.keys() & {"contact", "last_name"} and position not in taken:
            columns["contact"] = position
        elif heading in _FUNCTION_AS_NAME and not columns.keys() & {"contact", "last_name"}:
            # The office stands above the column that says who holds it.
            columns["contact"] = position
    return columns


def _understood(table: Table, name: str) -> SuccessionTable:
    if not table.headers:
        rows = tuple(_bare_row(row) for row in table.rows)
        return SuccessionTable(rows, notes=table.notes)
    columns = _columns(table.headers)
    if not columns.keys() & {"contact", "last_name"}:
        raise RefusedFile(
            f"In „{name}“ fehlt eine Spalte mit den Namen. Bitte geben Sie ihr die Überschrift „Name“, oder „Vorname“"
            " und „Nachname“."
        )
    if not table.rows:
        raise RefusedFile(f"„{name}“ hat Überschriften, aber keine Zeilen darunter.")
    heading = _function_in_heading(table.headers, columns)
    used = set(columns.values())
    ignored = tuple(
        header or f"Spalte {position + 1}"
        for position, header in enumerate(table.headers)
        if position not in used and any(row.cells[position] != "" for row in table.rows)
    )
    return SuccessionTable(tuple(_row(row, columns, heading) for row in table.rows), ignored, table.notes)


def _function_in_heading(headers: Sequence[str], columns: Mapping[str, int]) -> str:
    position = columns.get("contact")
    if position is None or heading_key(headers[position]) not in _FUNCTION_AS_NAME:
        return ""
    return "Oberbürgermeister/in" if heading_key(headers[position]).startswith("ober") else "Bürgermeister/in"


def _row(row: TableRow, columns: Mapping[str, int], function: str) -> SuccessionRow:
    def text(field: str) -> str:
        return cell_text(row.cells[columns[field]]) if field in columns else ""

    problems: list[str] = []
    person, vacant, beside = _person(text, problems)
    starts_on, complaint = read_day(row.cells[columns["starts_on"]]) if "starts_on" in columns else (None, "")
    problems += [complaint] if complaint else []
    made = {field: " ".join(text(field).split()) for field in ("ags", "department", "phone", "mobile", "email")}
    made["town"] = " ".join(text(ORGANISATION).split())
    made["function"] = " ".join((text("function") or beside or function).split())
    for field, value in made.items():
        if len(value) > MAX_LINE:
            made[field] = ""
            problems.append(f"„{value[:40]}…“ ist zu lang und wurde weggelassen.")
    return SuccessionRow(
        number=row.number,
        person=person,
        vacant=vacant,
        starts_on=starts_on,
        unreadable_day=bool(complaint),
        problems=tuple(problems),
        **made,
    )


def _person(text: Callable[[str], str], problems: list[str]) -> tuple[PersonName, bool, str]:
    """The person of a row, whether it says that there is none, and a function that stood beside the name."""
    whole = text("contact")
    form = salutation_form(text("salutation"))
    if text("last_name"):
        last = text("last_name")
        if is_vacant(last):
            return NOBODY, True, ""
        name = PersonName(text("title"), text("first_name"), last, form)
        found = ContactCell(name)
    else:
        found = read_contact(whole)
        if not found.person:
            return NOBODY, bool(whole) and is_vacant(whole), found.function
        name = found.person
        name = PersonName(
            text("title") or name.title,
            text("first_name") or name.first_name,
            name.last_name,
            name.form if form is SalutationForm.UNKNOWN else form,
        )
    if found.several:
        problems.append(f"Es sind mehrere Namen genannt; gelesen wurde „{name.last_name}“.")
    if max(len(name.title), len(name.first_name), len(name.last_name)) > MAX_LINE:
        problems.append("Der Name ist zu lang.")
        return NOBODY, False, ""
    title, first, last = (" ".join(part.split()) for part in (name.title, name.first_name, name.last_name))
    return PersonName(title, first, last, name.form), False, found.function


def _bare_row(row: TableRow) -> SuccessionRow:
    """A row without headings: the town, the name, and a day wherever one stands."""
    town, *others = [cell for cell in row.cells if cell != ""] or [""]
    starts_on: date | None = None
    texts: list[str] = []
    email = phone = ""
    for cell in others:
        day, _ = read_day(cell) if starts_on is None else (None, "")
        written = cell_text(cell)
        if day is not None:
            starts_on = day
        elif "@" in written and not email:
            email = written[:MAX_LINE]
        elif written[:1] in "0+(" and sum(letter.isdigit() for letter in written) > 4 and not phone:
            phone = written[:MAX_LINE]
        else:
            texts.append(written)
    found = read_contact(texts[0]) if texts else ContactCell()
    vacant = bool(texts) and not found.person and is_vacant(texts[0])
    rest = ", ".join(part[:40] for part in texts[1:])
    problems = (f"Nicht verstanden: {rest}.",) if rest else ()
    return SuccessionRow(
        number=row.number,
        town=cell_text(town)[:MAX_LINE],
        function=found.function,
        person=found.person,
        vacant=vacant,
        starts_on=starts_on,
        phone=phone,
        email=email,
        problems=problems,
    )
