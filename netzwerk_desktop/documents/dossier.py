"""The dossier of a visit: what one wants to have read on the train, as a Word file.

It takes finished words and gives back bytes, as every document here. The full folder for a tour (answers to surveys,
projects, a map) will add sections of its own: a section is a function that returns XML, see :func:`_body`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from .dossier_styles import DECLARATION, FOOTER_ID, HEADER_ID, LINE, SPACES, TEXT_WIDTH, fixed_parts, section, style_id
from .housekeeping import Properties, property_parts
from .package import write_package
from .program import run_content
from .xml import twips

NOTE_LINES = 25
_NOTE_LINE = 8.8

Cell = str | tuple[str, str]
"""Words of a cell; with a character style as the second part."""


@dataclass(frozen=True, slots=True)
class DossierPerson:
    """Somebody one may meet there; ``name`` says that a function is vacant where it is."""

    name: str
    function: str
    phones: tuple[str, ...] = ()
    email: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class DossierTask:
    """A follow-up or a case that is open; ``urgent`` is what makes it so, in words ("überfällig")."""

    when: str
    what: str
    who: str = ""
    remark: str = ""
    urgent: str = ""


@dataclass(frozen=True, slots=True)
class DossierTalk:
    """A conversation: when and what it was, with whom, and its texts, each with a word before it or none."""

    when: str
    title: str
    people: str
    texts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierContent:
    """Everything a dossier says.

    Attributes:
        about: facts of the town in one line.
        occasion, contact: lines of a label and its words: when, who goes; address, telephone.
        services_used: name of a service, how often this year, when last.
        services_open, services_closed: names of what the town may have and did not yet; of what it may not have.
        stand: when it was made ("Stand 22.11.2026, 9:40").
    """

    town: str
    about: str = ""
    occasion: tuple[tuple[str, str], ...] = ()
    contact: tuple[tuple[str, str], ...] = ()
    note: str = ""
    people: tuple[DossierPerson, ...] = ()
    membership: str = ""
    services_used: tuple[tuple[str, str, str], ...] = ()
    services_open: tuple[str, ...] = ()
    services_closed: tuple[str, ...] = ()
    follow_ups: tuple[DossierTask, ...] = ()
    cases: tuple[DossierTask, ...] = ()
    talks: tuple[DossierTalk, ...] = ()
    stand: str = ""
    network: str = ""
    author: str = ""
    created: datetime


def render_dossier(content: DossierContent) -> bytes:
    """The Word file; the same content gives the same bytes."""
    document = f"<w:body>{''.join(_body(content))}{section(HEADER_ID, FOOTER_ID)}</w:body>"
    page = f"{_run('Seite ')}{_field('PAGE')}{_run(' von ')}{_field('NUMPAGES')}"
    header = _paragraph("Kopfzeile Dossier", f"{_run(content.town)}{_TAB}{_run(content.network)}")
    footer = _paragraph("Fußzeile Dossier", f"{_run(content.stand)}{_TAB}{page}")
    parts = {
        **fixed_parts(),
        "word/document.xml": f"{DECLARATION}<w:document {SPACES}>{document}</w:document>".encode(),
        "word/header1.xml": f"{DECLARATION}<w:hdr {SPACES}>{header}</w:hdr>".encode(),
        "word/footer1.xml": f"{DECLARATION}<w:ftr {SPACES}>{footer}</w:ftr>".encode(),
        **property_parts(Properties(f"Dossier {content.town}", content.author, content.created)),
    }
    return write_package(parts.items())


# -- sections ---------------------------------------------------------------------------------------------------------


def _body(content: DossierContent) -> Iterator[str]:
    yield from _cover(content)
    yield from _people(content)
    yield from _services(content)
    yield from _tasks("Offene Wiedervorlagen", "fällig", content.follow_ups)
    yield from _tasks("Laufende Beratungsvorgänge", "seit", content.cases)
    yield from _talks(content)
    yield from _notes()


def _cover(content: DossierContent) -> Iterator[str]:
    yield _paragraph("Dossier Art", _run("Dossier"))
    yield _paragraph("Dossier Titel", _run(content.town))
    if content.about:
        yield _paragraph("Dossier Zeile", _run(content.about))
    facts = [*content.occasion, *content.contact]
    if facts:
        yield _table([((label, "Leise"), words) for label, words in facts], (32, TEXT_WIDTH - 32), rules=False)
    if content.note.strip():
        yield _heading("Merkzettel")
        yield from _text(content.note, "Merkzettel")


def _people(content: DossierContent) -> Iterator[str]:
    yield _heading("Menschen")
    if not content.people:
        yield _paragraph("Text", _run("Es ist niemand eingetragen."))
        return
    rows = []
    for person in content.people:
        function = "\n".join(part for part in (person.function, person.remark) if part)
        reach = "\n".join((*person.phones, *([person.email] if person.email else [])))
        rows.append(((person.name, "Stark"), function, reach or "keine Nummer"))
    yield _table(rows, (42, 60, TEXT_WIDTH - 102), ("Name", "Funktion", "Telefon und E-Mail"))


def _services(content: DossierContent) -> Iterator[str]:
    yield _heading("Mitgliedschaft und Leistungen")
    if content.membership:
        yield _paragraph("Text", _run(content.membership, "Stark"))
    if content.services_used:
        head = ("In diesem Jahr genutzt", "wie oft", "zuletzt")
        yield _table(content.services_used, (TEXT_WIDTH - 56, 22, 34), head)
    for words, names in (
        ("Noch offen", content.services_open),
        ("Nicht im Angebot für diese Kommune", content.services_closed),
    ):
        if names:
            yield _heading(words, 2)
            yield _paragraph("Text", _run(" · ".join(names)))


def _tasks(heading: str, when: str, tasks: Sequence[DossierTask]) -> Iterator[str]:
    if not tasks:
        return
    yield _heading(heading)
    rows: list[tuple[Cell, ...]] = []
    for task in tasks:
        day: Cell = (f"{task.when}\n{task.urgent}", "Dringend") if task.urgent else task.when
        rows.append((day, "\n".join(part for part in (task.what, task.remark) if part), task.who))
    yield _table(rows, (28, TEXT_WIDTH - 68, 40), (when, "was", "wer"))


def _talks(content: DossierContent) -> Iterator[str]:
    yield _heading("Letzte Gespräche")
    if not content.talks:
        yield _paragraph("Text", _run("Es ist noch kein Gespräch eingetragen."))
    for talk in content.talks:
        yield _heading(f"{talk.when} · {talk.title}", 2)
        if talk.people:
            yield _paragraph("Gesprächspartner", _run(talk.people))
        for label, text in talk.texts:
            yield from _text(text, "Einzug", label)


def _notes() -> Iterator[str]:
    yield _heading("Notizen", page=True)
    rows = "".join(
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{twips(_NOTE_LINE)}" w:hRule="exact"/></w:trPr>'
        f"<w:tc>{_cell_properties(TEXT_WIDTH)}{_paragraph('Notizzeile')}</w:tc></w:tr>"
        for _ in range(NOTE_LINES)
    )
    yield f"<w:tbl>{_table_properties(rules=True)}{_grid((TEXT_WIDTH,))}{rows}</w:tbl>"
    yield _paragraph(
        "Hinweis",
        _run("Das Dossier enthält persönliche Angaben. Bitte vernichten Sie es, wenn Sie es nicht mehr brauchen."),
    )


# -- Word -------------------------------------------------------------------------------------------------------------

_TAB = "<w:r><w:tab/></w:r>"


def _run(words: str, style: str = "") -> str:
    properties = f'<w:rPr><w:rStyle w:val="{style_id(style)}"/></w:rPr>' if style else ""
    return f"<w:r>{properties}{run_content(words)}</w:r>"


def _field(instruction: str) -> str:
    """Something Word counts by itself."""
    return f'<w:fldSimple w:instr=" {instruction} ">{_run("1")}</w:fldSimple>'


def _paragraph(style: str, runs: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{runs}</w:p>'


def _heading(words: str, level: int = 1, *, page: bool = False) -> str:
    before = "<w:pageBreakBefore/>" if page else ""
    return f'<w:p><w:pPr><w:pStyle w:val="Heading{level}"/>{before}</w:pPr>{_run(words)}</w:p>'


def _text(text: str, style: str, label: str = "") -> Iterator[str]:
    """A text of several paragraphs; the label stands before the first."""
    before = _run(f"{label}: ", "Stark") if label else ""
    for line in (line.strip() for line in text.splitlines()):
        if line:
            yield _paragraph(style, before + _run(line))
            before = ""


def _table(
    rows: Iterable[Sequence[Cell]], widths: Sequence[float], head: Sequence[str] = (), rules: bool = True
) -> str:
    lines = []
    if head:
        cells = "".join(
            f"<w:tc>{_cell_properties(width)}{_paragraph('Tabelle Kopf', _run(words))}</w:tc>"
            for words, width in zip(head, widths, strict=True)
        )
        lines.append(f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>")
    for row in rows:
        cells = "".join(
            f"<w:tc>{_cell_properties(width)}{_cell(words)}</w:tc>" for words, width in zip(row, widths, strict=True)
        )
        lines.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    return f"<w:tbl>{_table_properties(rules)}{_grid(widths)}{''.join(lines)}</w:tbl>"


def _cell(words: Cell) -> str:
    text, style = words if isinstance(words, tuple) else (words, "")
    return _paragraph("Tabelle", _run(text, style) if text else "")


# Said at every table: LibreOffice takes its own margins where only the default style says them.
_MARGINS = f'<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="{twips(3)}" w:type="dxa"/></w:tblCellMar>'


def _table_properties(rules: bool) -> str:
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{LINE}"'
    borders = f"<w:tblBorders><w:bottom {line}/><w:insideH {line}/></w:tblBorders>" if rules else ""
    width = f'<w:tblW w:w="{twips(TEXT_WIDTH)}" w:type="dxa"/>'
    return f'<w:tblPr>{width}{borders}<w:tblLayout w:type="fixed"/>{_MARGINS}</w:tblPr>'


def _grid(widths: Sequence[float]) -> str:
    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"


def _cell_properties(width: float) -> str:
    return f'<w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>'
