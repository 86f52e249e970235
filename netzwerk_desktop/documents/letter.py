"""One business letter: finished strings in, the bytes of a Word file out.

Who is written to, how they are addressed and what the letter says is decided elsewhere; here it is put into a template
after DIN 5008. The same content and template give the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from netzwerk_desktop.domain.errors import NetzwerkError, Problem, require_valid
from netzwerk_desktop.domain.text_width import text_width
from netzwerk_desktop.system.resources import resource

from . import din5008
from .din5008 import Form
from .housekeeping import Properties
from .letter_fields import LETTER_FIELDS
from .letter_layout import RETURN_SIZE_MIN, LetterLayout
from .picture import Picture, read_picture
from .program import Content
from .template import Template, load_template, template_problems

#: The delivered templates, in ``resources/templates/``.
TEMPLATE_FILES = {Form.A: "brief_form_a.docx", Form.B: "brief_form_b.docx"}

_BULLET = re.compile(r"[-–•*][ \t]+(?=\S)")
_KEPT_TOGETHER = {("paragraph", "entry"), ("paragraph", "closing"), ("entry", "closing")}
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


@dataclass(frozen=True, slots=True)
class InfoEntry:
    """A line of the information block, e.g. label "Durchwahl", value "0251 1234-56"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Sender:
    """The office as it appears in letterhead and foot.

    Attributes:
        name: of the network or office.
        addition: line below the name, e.g. "Geschäftsstelle".
        address_lines: street and town.
        footer_lines: further lines in the foot: who carries the office, bank account, register.
    """

    name: str
    addition: str = ""
    address_lines: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    web: str = ""
    footer_lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterContent:
    """What one letter says. All texts are as they are to be printed.

    Attributes:
        sender: the office.
        address_lines: the address, at most six lines, none blank.
        subject: without the word "Betreff".
        salutation: the comma is added where it is missing.
        text: paragraphs with blank lines between; lines that begin with "- " become a list; single line ends are kept.
        place_date: e.g. "Münster, 22. November 2026" or only the date.
        created: when the letter was made (aware); goes into the properties of the file.
        return_line: the return address on one line above the address.
        notes: "Persönlich", "Einschreiben" …, at most three lines.
        info: entries of the information block, without the date; entries without a value are left out.
        closing: without a comma.
        enclosures, copies_to: one each line.
        logo: a PNG, JPEG or GIF file.
        author: for the properties of the file; the sender's name when empty.
        language: of the text.
    """

    sender: Sender
    address_lines: tuple[str, ...]
    subject: str
    salutation: str
    text: str
    place_date: str
    created: datetime
    return_line: str = ""
    notes: tuple[str, ...] = ()
    info: tuple[InfoEntry, ...] = ()
    closing: str = "Mit freundlichen Grüßen"
    signatory_name: str = ""
    signatory_function: str = ""
    enclosures: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    logo: bytes | None = None
    author: str = ""
    language: str = "de-DE"


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """A template compiled for letters; worth keeping when more than one is written."""

    template: Template
    layout: LetterLayout

    def render(self, content: LetterContent) -> bytes:
        """The bytes of the letter. Raises ValidationFailed when the content breaks the norm, RefusedFile for a logo
        that is no picture."""
        require_valid(check_letter(content))
        author = content.author or content.sender.name
        properties = Properties(content.subject, author, content.created, content.language)
        return self.template.fill({**_values(content), **_places(self.layout, content)}, properties)


def default_template(form: Form) -> Path:
    """The delivered template of a form, for an office that has not chosen one of its own."""
    return resource("templates", TEMPLATE_FILES[form])


def load_letter_template(source: Path | bytes) -> LetterTemplate:
    """A letter template ready to be filled. Raises RefusedFile or ValidationFailed with what is wrong with it."""
    layout = LetterLayout()
    return LetterTemplate(load_template(source, LETTER_FIELDS, layout.mark), layout)


def render_letter(template: Path | bytes, content: LetterContent) -> bytes:
    """One letter from a template: see `load_letter_template` and `LetterTemplate.render` for what may be raised."""
    return load_letter_template(template).render(content)


def check_template(source: Path | bytes) -> tuple[Problem, ...]:
    """Everything that speaks against using this file as a letter template; empty when nothing does."""
    return template_problems(source, LETTER_FIELDS)


def check_letter(content: LetterContent) -> tuple[Problem, ...]:
    """What is wrong with the content of a letter; a remark (not blocking) where it prints but may not be readable."""
    return (*_check_address(content), *_check_text(content), *_check_logo(content))


def _check_address(content: LetterContent) -> list[Problem]:
    problems = []
    lines = content.address_lines
    if not any(line.strip() for line in lines):
        problems.append(Problem("address_lines", "Der Brief hat keine Anschrift."))
    elif any(not line.strip() or "\n" in line for line in lines):
        problems.append(Problem("address_lines", "Die Anschrift darf keine leere oder doppelte Zeile enthalten."))
    if len(lines) > din5008.ADDRESS_LINES:
        message = f"Die Anschrift hat {len(lines)} Zeilen; ins Anschriftfeld passen {din5008.ADDRESS_LINES}."
        problems.append(Problem("address_lines", message))
    for line in lines:
        width = text_width(line, din5008.ADDRESS_SIZE)
        if width > din5008.SAFE_TEXT_WIDTH_DL:
            message = (
                f"Die Anschriftzeile „{line[:60]}“ ist {_mm(width)} breit; sicher im Fenster stehen "
                f"{_mm(din5008.SAFE_TEXT_WIDTH_DL)}. Bitte kürzen oder aufteilen."
            )
            problems.append(Problem("address_lines", message, blocking=width > din5008.ADDRESS_TEXT_WIDTH))
    if len(content.notes) > din5008.NOTES_LINES:
        message = f"Über der Anschrift ist Platz für {din5008.NOTES_LINES} Vermerke, nicht für {len(content.notes)}."
        problems.append(Problem("notes", message))
    if any(not note.strip() or text_width(note, 8.0) > din5008.ADDRESS_TEXT_WIDTH for note in content.notes):
        problems.append(Problem("notes", "Ein Vermerk über der Anschrift ist leer oder länger als eine Zeile."))
    if text_width(content.return_line, RETURN_SIZE_MIN) > din5008.SAFE_TEXT_WIDTH_DL:
        message = "Die Absenderzeile über der Anschrift ist zu lang für das Fenster. Bitte kürzen Sie sie."
        problems.append(Problem("return_line", message))
    return problems


def _check_text(content: LetterContent) -> list[Problem]:
    wanted = {
        "subject": (content.subject, "Der Brief hat keinen Betreff."),
        "salutation": (content.salutation, "Der Brief hat keine Anrede."),
        "text": (content.text, "Der Brief hat keinen Text."),
    }
    return [Problem(field, message) for field, (text, message) in wanted.items() if not text.strip()]


def _check_logo(content: LetterContent) -> list[Problem]:
    if content.logo is None:
        return []
    try:
        read_picture(content.logo, "")
    except NetzwerkError as error:
        return [Problem("logo", error.message)]
    return []


def _mm(width: float) -> str:
    return f"{width:.1f} mm".replace(".", ",")


def text_blocks(text: str) -> tuple[Mapping[str, str], ...]:
    """Running text as paragraphs and list entries, for the field ``text``.

    Blank lines divide paragraphs. A line that begins with a dash, bullet or star and a blank is an entry of a list; the
    lines after it that are indented belong to it. Other line ends within a paragraph are kept.
    """
    blocks: list[tuple[str, str]] = []
    for chunk in _BLANK_LINES.split(text.replace("\r\n", "\n").replace("\r", "\n").strip()):
        kind = ""
        for line in chunk.split("\n"):
            stripped = line.strip()
            bullet = _BULLET.match(stripped)
            if bullet:
                kind = "entry"
                blocks.append((kind, stripped[bullet.end() :]))
            elif kind == "entry" and line[:1] in (" ", "\t"):
                blocks[-1] = (kind, f"{blocks[-1][1]} {stripped}")
            elif kind == "paragraph":
                blocks[-1] = (kind, f"{blocks[-1][1]}\n{stripped}")
            else:
                kind = "paragraph"
                blocks.append((kind, stripped))
    # The closing must not stand alone on the next page, nor a list without the sentence that introduces it.
    following = [kind for kind, _ in blocks[1:]] + ["closing"]
    return tuple(
        {
            "paragraph": words if kind == "paragraph" else "",
            "entry": words if kind == "entry" else "",
            "keep": "<w:keepNext/>" if (kind, after) in _KEPT_TOGETHER and len(words) < 400 else "",
        }
        for (kind, words), after in zip(blocks, following, strict=True)
    )


def _entries(content: LetterContent) -> list[InfoEntry]:
    return [entry for entry in content.info if entry.value.strip()]


def _values(content: LetterContent) -> dict[str, Content | Picture]:
    sender = content.sender
    values: dict[str, Content | Picture] = {
        "absenderzeile": content.return_line,
        "vermerke": content.notes,
        "anschrift": content.address_lines,
        "informationsblock": [{"bezeichnung": entry.label, "wert": entry.value} for entry in _entries(content)],
        "datum": content.place_date,
        "betreff": content.subject,
        "anrede": _with_comma(content.salutation),
        "text": text_blocks(content.text),
        "gruss": content.closing,
        "unterschrift": content.signatory_name,
        "unterschrift_funktion": content.signatory_function,
        "anlagen_titel": "" if not content.enclosures else "Anlage" if len(content.enclosures) == 1 else "Anlagen",
        "anlagen": content.enclosures,
        "verteiler_titel": "Verteiler" if content.copies_to else "",
        "verteiler": content.copies_to,
        "absender_name": sender.name,
        "absender_zusatz": sender.addition,
        "absender_anschrift": sender.address_lines,
        "absender_telefon": sender.phone,
        "absender_email": sender.email,
        "absender_internet": sender.web,
        "fusszeile": sender.footer_lines,
    }
    if content.logo is not None:
        values["logo"] = read_picture(content.logo, f"Logo: {sender.name}")
    return values


def _places(layout: LetterLayout, content: LetterContent) -> Mapping[str, str]:
    entries = _entries(content)
    date_lines = 1 if content.place_date else 0
    return layout.places(
        notes=len(content.notes),
        information=[(entry.label, entry.value) for entry in entries],
        extra_lines=date_lines + (1 if date_lines and entries else 0),
        return_line=content.return_line,
    )


def _with_comma(salutation: str) -> str:
    """The salutation with its comma; the norm puts no space before it."""
    words = salutation.strip()
    return words if words.endswith((",", "!", ".", ":")) else f"{words},"
