"""The letters that are printed and measured: good ones, and ones that were spoiled on purpose."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from netzwerk_desktop.documents.din5008 import FORMS, Form, Geometry
from netzwerk_desktop.documents.letter import InfoEntry, LetterContent, Sender, default_template, render_letter
from netzwerk_desktop.documents.package import write_package
from tests.documents.measure import Page
from tests.documents.samples import LETTER, letter, png
from tests.documents.word_files import changed, parts_of


@dataclass(frozen=True)
class Letter:
    """A letter to be printed: its bytes, and what it should look like."""

    data: bytes
    content: LetterContent
    geometry: Geometry


@dataclass(frozen=True)
class PrintedLetter:
    """A letter on paper."""

    content: LetterContent
    geometry: Geometry
    pages: tuple[Page, ...]

    @property
    def first(self) -> Page:
        """Its first page."""
        return self.pages[0]


CONTENTS = {
    "full": LETTER,
    "logo": letter(logo=png(400, 160)),
    "short address": letter(address_lines=("Stadt Ahlen", "59227 Ahlen"), notes=()),
    "three notes": letter(notes=("Einschreiben", "Persönlich", "Nicht nachsenden")),
    "wide address": letter(
        address_lines=(
            "Fachbereich Stadtentwicklung & Bauordnun",
            "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
            "Ort",
        )
    ),
    "long information": letter(info=tuple(InfoEntry(f"Zeichen {number}", f"{number}/2026") for number in range(11))),
    "no information": letter(info=()),
    "bare sender": letter(sender=Sender("Büro")),
    "long return address": letter(return_line="Netzwerk der Beispielstädte · Lange Musterstraße 4 · 48143 Münster"),
    "two pages": letter(text="\n\n".join(f"Absatz {number}: {LETTER.text}" for number in range(5))),
    "thirty paragraphs": letter(text="\n\n".join(f"Absatz {number}. {'Wort und Wort ' * 25}" for number in range(30))),
}


def _moved(data: bytes, style: str, axis: str, twips: int) -> bytes:
    """The letter with all frames of a style moved (57 twips are a millimetre)."""

    def move(match: re.Match[str]) -> str:
        return f'{match[1]} w:{axis}="{int(match[2]) + twips}"'

    part, parts = "word/document.xml", parts_of(data)
    pattern = re.compile(rf'(<w:pStyle w:val="{style}"/><w:framePr(?:(?!/>).)*?) w:{axis}="(\d+)"')
    text, count = pattern.subn(move, parts[part].decode())
    assert count, f"no frame of {style}"
    return write_package({**parts, part: text.encode()}.items())


def _with_higher_header(data: bytes) -> bytes:
    """The letter with the header of its first page a millimetre higher."""
    parts = parts_of(data)
    pattern = re.compile(r'w:after="(\d+)" w:line="20" w:lineRule="exact"')
    text, count = pattern.subn(
        lambda match: match[0].replace(match[1], str(int(match[1]) + 57)), parts[STYLES].decode()
    )
    assert count == 1
    return write_package({**parts, STYLES: text.encode()}.items())


STYLES = "word/styles.xml"

#: Names of the letters that are as they should be, and of those that were spoiled.
GOOD = tuple(f"{name} {form}" for form in Form for name in CONTENTS)
SPOILED = (
    "fold mark moved by 1 mm",
    "punch mark moved by 1 mm",
    "address moved by half a millimetre",
    "address to the right",
    "address below the window",
    "return address moved",
    "information moved",
    "a blank line in the address",
    "subject moved",
)


def make_letters() -> dict[str, Letter]:
    """Every letter by its name."""
    letters: dict[str, Letter] = {}
    for form in Form:
        for name, content in CONTENTS.items():
            data = render_letter(default_template(form), content)
            letters[f"{name} {form}"] = Letter(data, content, FORMS[form])
    good = letters["full B"]
    head, text = "word/header1.xml", "word/document.xml"
    blank = '<w:t xml:space="preserve">Der Bürgermeister</w:t>'
    place = "<wp:posOffset>{}</wp:posOffset>"
    spoiled = (
        changed(good.data, head, (place.format(105 * 36_000), place.format(106 * 36_000))),
        changed(good.data, head, (place.format(round(148.5 * 36_000)), place.format(round(147.5 * 36_000)))),
        _moved(good.data, "Anschrift", "y", 28),
        _moved(good.data, "Anschrift", "x", 57 * 30),
        _moved(good.data, "Anschrift", "y", 57 * 8),
        _moved(good.data, "Ruecksendeangabe", "y", 57),
        _moved(good.data, "Informationsblock", "x", -57),
        changed(good.data, text, (blank, "")),
        _with_higher_header(good.data),
    )
    for name, data in zip(SPOILED, spoiled, strict=True):
        letters[name] = replace(good, data=data)
    return letters
