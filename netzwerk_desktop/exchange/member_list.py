"""The list of members and contacts an office already has, whatever it looks like.

Columns are recognised by their German headings (:mod:`netzwerk_desktop.exchange.member_columns`); a bare list of names,
one in a line or separated by commas, works as well. Nothing is dropped in silence: what cannot be understood becomes a
problem of its row, broken telephone numbers and addresses are kept as they were typed, and columns nobody knows are
named. Which town a name means is decided later (:mod:`netzwerk_desktop.exchange.member_plan`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from netzwerk_desktop.domain.contact import check_email, check_phone, check_postal_code, check_website
from netzwerk_desktop.domain.errors import Problem, RefusedFile, ValidationFailed
from netzwerk_desktop.domain.municipality import check_ags
from netzwerk_desktop.domain.person import PersonName, SalutationForm, display_name

from . import files, member_columns, spreadsheet
from .cell_values import read_day, read_digits, read_yes_no
from .contact_name import NOBODY, ContactCell, is_vacant, read_contact, salutation_form
from .member_columns import ORGANISATION, Columns
from .name_forms import key
from .spreadsheet import Table, TableRow, cell_text
from .workbook import Cell

_BULLET = re.compile(r"^\s*(?:[-–—•*·]|\d{1,3}[.)])\s+")
_POSTAL_CITY = re.compile(r"(?:D-)?(\d{5})\s+(\S.*)", re.ASCII)
_ADDRESS = re.compile(r"(.+?)[,;\n]\s*(?:D-)?(\d{5})\s+(\S.*)", re.ASCII | re.DOTALL)
# Titles above a list without headings, and sums below one.
_NO_NAME = re.compile(
    r"(mitgliederliste|mitglieder|liste|stand|uebersicht|summe|gesamt|anzahl|seite|quelle|insgesamt)\b.*"
)
_COMMAS_OF_A_RUNNING_LIST = 3
_LONGEST_ADDRESS = 500
"""Characters; a longer cell is no address, and searching it for one could take forever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """One row of the list, as far as it was understood; empty text is what it does not say.

    Attributes:
        number: row of the sheet or line of the file, as people count.
        name: of the municipality or organisation, as written.
        is_member: False where a column says that it is none.
        person: empty if nobody is named, or if the position is vacant ("N.N.").
        problems: what to look at; none of them is blocking, the row decides later.
    """

    number: int
    name: str = ""
    ags: str = ""
    is_member: bool = True
    joined_on: date | None = None
    ended_on: date | None = None
    person: PersonName = NOBODY
    function: str = ""
    department: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""
    website: str = ""
    note: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def has_contact(self) -> bool:
        """Whether the row names a person or a position that can be written to."""
        return bool(self.person) or bool(self.function)


@dataclass(frozen=True, slots=True)
class MemberList:
    """The rows of a file and how it was read.

    Attributes:
        columns: heading by field, for the preview ("name" → "Kommune").
        ignored: headings of columns that hold something and were not recognised.
        notes: German remarks about the file as a whole.
    """

    rows: tuple[MemberRow, ...]
    columns: tuple[tuple[str, str], ...] = ()
    ignored: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    sheet: str | None = None
    encoding: str | None = None


def read_member_list(path: Path) -> MemberList:
    """Read an Excel workbook, a CSV file or a plain list of names; raises :class:`RefusedFile`."""
    table = spreadsheet.read_table(path, header_score=member_columns.header_score)
    if not table.headers:
        return _from_bare_names(table, path.name)
    columns = member_columns.assign(table.headers, lambda position: _is_flag(table, position))
    if ORGANISATION not in columns and "ags" not in columns:
        raise RefusedFile(
            f"In „{path.name}“ fehlt eine Spalte mit den Namen der Mitglieder. "
            "Bitte geben Sie ihr die Überschrift „Kommune“ oder „Organisation“."
        )
    used = set(columns.values())
    rows = tuple(_inherit(_read_row(row, columns) for row in table.rows))
    if not rows:
        raise RefusedFile(f"„{path.name}“ hat Überschriften, aber keine Zeilen darunter.")
    ignored = tuple(
        header or f"Spalte {position + 1}"
        for position, header in enumerate(table.headers)
        if position not in used and any(row.cells[position] != "" for row in table.rows)
    )
    return MemberList(
        rows=rows,
        columns=tuple((field, table.headers[position]) for field, position in columns.items()),
        ignored=ignored,
        notes=table.notes,
        sheet=table.sheet,
        encoding=table.encoding,
    )


def _is_flag(table: Table, position: int) -> bool:
    filled = [row.cells[position] for row in table.rows if row.cells[position] != ""]
    return bool(filled) and all(read_yes_no(cell) is not None for cell in filled)


# --- lists without headings ------------------------------------------------------------------------------------------


def _from_bare_names(table: Table, name: str) -> MemberList:
    names = [(number, text) for number, text in _bare_names(table) if text and not _NO_NAME.fullmatch(key(text))]
    if not names:
        raise RefusedFile(
            f"In „{name}“ sind keine Namen zu erkennen. Bitte geben Sie den Spalten Überschriften, "
            "zum Beispiel „Kommune“, „Mitglied seit“, „Ansprechpartner“."
        )
    notes = (*table.notes, "Die Datei hat keine Überschriften; sie wurde als Liste von Namen gelesen.")
    rows = tuple(MemberRow(number=number, name=text, problems=_name_problems(text)) for number, text in names)
    return MemberList(rows=rows, notes=notes, sheet=table.sheet, encoding=table.encoding)


def _bare_names(table: Table) -> Iterator[tuple[int, str]]:
    """Names one in a row, or many in one row or cell with commas between them."""
    width = len(table.rows[0].cells)
    texts = [[cell_text(cell) for cell in row.cells] for row in table.rows]
    running = width == 1 and all(row[0].count(",") >= _COMMAS_OF_A_RUNNING_LIST for row in texts)
    # Several lines of a running list look like a table; but a table of members has numbers or addresses in it.
    words_only = not any(re.search(r"[\d@]", cell) for row in texts for cell in row)
    if running or (width > _COMMAS_OF_A_RUNNING_LIST and (words_only or len(texts) == 1)):
        for row, cells in zip(table.rows, texts, strict=True):
            for cell in cells:
                for part in cell.split(",") if running else [cell]:
                    yield row.number, _bare_name(part)
        return
    # A column of running numbers in front is none of names.
    column = next(
        (position for position in range(width) if any(re.search(r"[^\W\d_]{2}", row[position]) for row in texts)), 0
    )
    for row, cells in zip(table.rows, texts, strict=True):
        yield row.number, _bare_name(cells[column])


def _bare_name(text: str) -> str:
    return " ".join(_BULLET.sub("", text).split())


# --- lists with headings ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of one row by field."""

    row: TableRow
    columns: Columns

    def cell(self, field: str) -> Cell:
        return self.row.cells[self.columns[field]] if field in self.columns else ""

    def text(self, field: str) -> str:
        return cell_text(self.cell(field))

    def line(self, field: str) -> str:
        return " ".join(self.text(field).split())


def _read_row(row: TableRow, columns: Columns) -> MemberRow:
    cells = _Cells(row, columns)
    cell, line = cells.cell, cells.line
    problems: list[Problem] = []
    notes = [cells.text("note")]
    name = line(ORGANISATION)
    problems += _name_problems(name)
    ags = _read_ags(cell("ags"), problems)
    days = {}
    for field, word in (("joined_on", "Beitritt"), ("ended_on", "Austritt")):
        days[field], wrong = read_day(cell(field), last=field == "ended_on")
        if wrong:
            problems.append(Problem(field, f"{word}: {wrong}", blocking=False))
            notes.append(f"{word} laut Liste: {line(field)}")
    contact_cell = _read_person(cells)
    if contact_cell.rest:
        notes.append(f"Ansprechpartner laut Liste: {contact_cell.rest}")
    if contact_cell.several:
        problems.append(
            Problem("contact", "Die Zelle nennt mehrere Personen; gelesen wurde die erste.", blocking=False)
        )
    street, postal_code, city = _read_address(cells)
    problems += [replace(problem, blocking=False) for problem in check_postal_code("postal_code", postal_code)]
    contact = {field: line(field) for field in ("phone", "mobile", "email", "website")}
    problems += check_phone("phone", contact["phone"]) + check_phone("mobile", contact["mobile"])
    problems += check_email("email", contact["email"]) + check_website("website", contact["website"])
    return MemberRow(
        number=row.number,
        name=name,
        ags=ags,
        is_member=read_yes_no(cell("member")) is not False,
        joined_on=days["joined_on"],
        ended_on=days["ended_on"],
        person=contact_cell.person,
        function=line("function") or contact_cell.function,
        department=line("department"),
        street=street,
        postal_code=postal_code,
        city=city,
        note="\n".join(filter(None, notes)),
        problems=tuple(problems),
        **contact,
    )


def _name_problems(name: str) -> tuple[Problem, ...]:
    if files.broken_letters(name):
        return (Problem("name", f"Die Umlaute in „{name}“ sind beschädigt.", blocking=False),)
    return ()


def _read_ags(cell: Cell, problems: list[Problem]) -> str:
    ags = read_digits(cell, 8)
    if not ags:
        return ""
    try:
        return check_ags(ags)
    except ValidationFailed as error:
        problems += [replace(problem, blocking=False) for problem in error.problems]
        return ""


def _read_person(cells: _Cells) -> ContactCell:
    """A name from its own columns if they are filled, else from the one cell that holds all of it."""
    line = cells.line
    form, title = salutation_form(line("salutation")), line("title")
    first_name, last_name, contact = line("first_name"), line("last_name"), cells.text("contact")
    if is_vacant(last_name):
        return ContactCell(rest=line("contact"))
    if first_name or last_name:
        person = PersonName(title, first_name, last_name, form)
        # The one cell usually repeats the others; only what differs is worth a note.
        repeated = set(key(contact).split()) <= set(key(f"frau herr herrn {display_name(person)}").split())
        return ContactCell(person, rest="" if repeated else line("contact"))
    found = read_contact(contact)
    if not found.person:
        return found
    person = found.person
    if form is not SalutationForm.UNKNOWN:
        person = replace(person, form=form)
    return replace(found, person=replace(person, title=person.title or title))


def _read_address(cells: _Cells) -> tuple[str, str, str]:
    """Street, postal code and city from their own columns or from those that hold several of them."""
    line = cells.line
    street = " ".join(filter(None, (line("street"), line("house_number"))))
    postal_code, city = read_digits(cells.cell("postal_code"), 5), line("city")
    if match := _POSTAL_CITY.fullmatch(line("postal_city")):
        postal_code, city = postal_code or match.group(1), city or match.group(2)
    elif not city:
        city = line("postal_city")
    whole = cells.text("address")
    if len(whole) <= _LONGEST_ADDRESS and (match := _ADDRESS.fullmatch(whole)):
        street, postal_code, city = (
            street or match.group(1).strip(),
            postal_code or match.group(2),
            city or match.group(3),
        )
    elif whole and not street:
        street = " ".join(whole.split())
    return street, postal_code, city


def _inherit(rows: Iterator[MemberRow]) -> Iterator[MemberRow]:
    """A second contact often stands below the first with the town's cell left empty (or merged over both)."""
    above: MemberRow | None = None
    for row in rows:
        if _NO_NAME.fullmatch(key(row.name)) and not row.has_contact:
            continue
        if row.name or row.ags:
            above = row
        elif above is not None and row.has_contact:
            said = above.name or above.ags
            problem = Problem("name", f"Ohne Namen; wie Zeile {above.number} als {said} gelesen.", blocking=False)
            row = replace(row, name=above.name, ags=above.ags, problems=(*row.problems, problem))
        yield row
