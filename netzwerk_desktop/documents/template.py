"""Templates: checked when the office hands one in, compiled once, filled for every letter.

Why not docxtpl, which does the same at first sight: it gathers the placeholders of a document with regular expressions
over its XML and destroys the rest of the document without a word when a link, a tracked insertion or a content control
ends inside a placeholder; it evaluates full Jinja, also in the title and the other properties, where a template from
outside runs programs; and it compiles and writes everything anew for every letter. A letter needs fields, lists and
conditions. So the language is only that (`placeholders`), Word's cutting up of placeholders is undone on the tree
(`markup`), everything is checked before anything is printed (`story`), and filling is joining strings (`program`).
There is nothing to sandbox: a template can name fields and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from netzwerk_desktop.domain.errors import NetzwerkError, Problem, ValidationFailed

from .housekeeping import Properties, property_parts, tidy_package
from .markup import Finds
from .package import (
    CONTENT_TYPES,
    declare,
    main_part,
    read_package,
    relationships,
    relationships_name,
    write_package,
)
from .picture import Picture, Room, inline_drawing
from .placeholders import Field, Kind, Value
from .program import Content, Program, compile_program, fill
from .story import Story, finish_story, leftover_problem, prepare_story
from .style_sheet import StyleSheet
from .xml import Element, instruction, instructions, name, parse, put_in_order, serialise

#: What may be changed in the tree of the text before it is compiled: markers for places the program itself fills.
Hook: TypeAlias = Callable[[Element, StyleSheet], None]
Given: TypeAlias = Mapping[str, Content | Picture]

#: The style of list entries in running text, as the templates of the program or Word itself call it.
LIST_STYLES = ("Aufzählung", "List Bullet")
_STORIES = {"header": "Kopfzeile", "footer": "Fußzeile", "footnotes": "Fußnote", "endnotes": "Endnote"}
_PICTURE_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_DEFAULT_ROOM = Room(60.0, 20.0)
_EMPTY_RELATIONSHIPS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'


@dataclass(frozen=True, slots=True)
class Template:
    """A checked and compiled template.

    Attributes:
        parts: the parts that are the same in every document.
        programs: the parts that are filled.
        rooms: for every part with pictures: field -> the room for it.
        highest_number: the highest number an object of the template has.
    """

    parts: Mapping[str, bytes]
    programs: Mapping[str, Program]
    rooms: Mapping[str, Mapping[str, Room]]
    highest_number: int

    def fill(self, values: Given, properties: Properties) -> bytes:
        """The bytes of a document with these values. Raises RefusedFile when it would become unreasonably large."""
        parts = {**self.parts, **property_parts(properties)}
        texts = {key: value for key, value in values.items() if not isinstance(value, Picture)}
        texts["§language"] = _language(properties.language)
        pictures = {key: value for key, value in values.items() if isinstance(value, Picture)}
        number = self.highest_number
        for part, program in self.programs.items():
            shown = dict(texts)
            for field, room in self.rooms.get(part, {}).items():
                number += 1
                shown |= _show(parts, part, field, pictures.get(field), room, number)
            parts[part] = fill(program, shown).encode()
        return write_package(parts.items())


def load_template(source: Path | bytes, fields: Iterable[Field], hook: Hook | None = None) -> Template:
    """The template in this file. Raises RefusedFile when it is no harmless Word file, ValidationFailed with everything
    that is wrong with its placeholders."""
    template, problems = _load(source, tuple(fields), hook)
    if problems:
        raise ValidationFailed(problems)
    return template


def template_problems(source: Path | bytes, fields: Iterable[Field]) -> tuple[Problem, ...]:
    """Everything that speaks against using this file as a template; empty when nothing does."""
    try:
        return tuple(_load(source, tuple(fields), None)[1])
    except NetzwerkError as error:
        return (Problem("Datei", error.message),)


def _load(source: Path | bytes, fields: tuple[Field, ...], hook: Hook | None) -> tuple[Template, list[Problem]]:
    parts = read_package(source)
    problems = tidy_package(parts)
    main = main_part(parts)
    styles, language = _styles(parts, main)
    loader = _Loader({field.name: field for field in fields}, styles)
    loader.story(parts, main, "", hook)
    for item in relationships(parts, main):
        if item.type in _STORIES and item.target in parts:
            loader.story(parts, item.target, _STORIES[item.type], None)
    problems.extend(loader.problems)
    problems.extend(loader.missing())
    static = {part: data for part, data in parts.items() if part not in loader.programs and part not in language}
    problems.extend(_unreachable(static))
    numbers = [_highest_number(parts[part]) for part in parts if part.endswith(".xml")]
    return Template(static, {**loader.programs, **language}, loader.rooms, max(numbers, default=0)), problems


class _Loader:
    """Compiles the stories of one template and remembers what it found."""

    def __init__(self, fields: Mapping[str, Field], styles: StyleSheet) -> None:
        self.fields = fields
        self.styles = styles
        self.programs: dict[str, Program] = {}
        self.rooms: dict[str, Mapping[str, Room]] = {}
        self.problems: list[Problem] = []
        self.used: set[str] = set()

    def story(self, parts: Mapping[str, bytes], part: str, label: str, hook: Hook | None) -> None:
        root = parse(parts[part], part)
        finds = prepare_story(root, label)
        if hook is not None:
            hook(root, self.styles)
        rooms = _picture_rooms(root, finds, self.fields, self.styles)
        story: Story = finish_story(root, finds, self.fields, self.styles.id_of(*LIST_STYLES))
        self.problems.extend(story.problems)
        self.used |= story.used
        self.programs[part] = story.program
        if rooms:
            self.rooms[part] = rooms

    def missing(self) -> list[Problem]:
        return [
            Problem(
                "Datei", f"Das Feld ‚{field.name}‘ kommt in der Vorlage nicht vor; es würde fehlen: {field.meaning}."
            )
            for field in self.fields.values()
            if field.required and field.name not in self.used
        ]


def _styles(parts: Mapping[str, bytes], main: str) -> tuple[StyleSheet, dict[str, Program]]:
    """The style sheet, and its program when the language of the document can be set in it."""
    for item in relationships(parts, main):
        if item.type == "styles" and item.target in parts:
            root = parse(parts[item.target], item.target)
            sheet = StyleSheet(root)
            defaults = root.find(f"{name('w:docDefaults')}/{name('w:rPrDefault')}/{name('w:rPr')}")
            if defaults is None:
                return sheet, {}
            put_in_order(defaults, "lang", instruction("raw §language"))
            return sheet, {item.target: compile_program(serialise(root).decode())}
    return StyleSheet(None), {}


def _language(language: str) -> str:
    code = "".join(character for character in language if character.isalnum() or character == "-") or "de-DE"
    return f'<w:lang w:val="{code}" w:eastAsia="{code}" w:bidi="ar-SA"/>'


def _picture_rooms(root: Element, finds: Finds, fields: Mapping[str, Field], styles: StyleSheet) -> dict[str, Room]:
    """The rooms for the pictures of a story: that of the frame or the table cell the first of its kind stands in."""
    rooms: dict[str, Room] = {}
    for marker in instructions(root):
        tag = finds.tags[int(marker.text)][0] if marker.text.isdigit() else None
        if isinstance(tag, Value) and fields.get(tag.path[0], _NO_FIELD).kind is Kind.PICTURE:
            width, height = styles.room(next(marker.iterancestors(name("w:p"))))
            rooms.setdefault(tag.path[0], Room(width or _DEFAULT_ROOM.width, height or _DEFAULT_ROOM.height))
    return rooms


_NO_FIELD = Field("", "")


def _show(
    parts: dict[str, bytes], part: str, field: str, picture: Picture | None, room: Room, number: int
) -> dict[str, Content]:
    """Put a picture into the package for one part; the text that shows it there."""
    if picture is None:
        return {field: ""}
    media = f"word/media/{field}.{picture.extension}"
    while media in parts and parts[media] != picture.data:
        media = media.replace(f".{picture.extension}", f"_.{picture.extension}")
    parts[media] = picture.data
    types = parse(parts[CONTENT_TYPES], CONTENT_TYPES)
    declare(types, extension=picture.extension, content_type=picture.content_type)
    parts[CONTENT_TYPES] = serialise(types)
    file = relationships_name(part)
    root = parse(parts.get(file, _EMPTY_RELATIONSHIPS), file)
    identifier = f"rId_{field}"
    attributes = {"Id": identifier, "Type": _PICTURE_RELATIONSHIP, "Target": "/" + media}
    root.append(root.makeelement(root.tag.replace("Relationships", "Relationship"), attributes))
    parts[file] = serialise(root)
    return {field: inline_drawing(picture, room, relationship=identifier, number=number)}


def _unreachable(parts: Mapping[str, bytes]) -> list[Problem]:
    """Placeholders in parts nothing is filled in (charts, building blocks, properties somebody made)."""
    found = []
    for part, data in parts.items():
        if part.endswith(".xml") and not part.startswith("customXml/"):
            problem = leftover_problem(data.decode("utf-8", "replace"), Finds(part))
            if problem is not None:
                found.append(problem)
    return found


def _highest_number(data: bytes) -> int:
    root = parse(data, "")
    numbers = [item.get("id", "") for item in root.iter(name("wp:docPr"))]
    return max((int(number) for number in numbers if number.isdigit()), default=0)
