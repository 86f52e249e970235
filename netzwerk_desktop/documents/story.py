"""One part of a template (the text, a header, a footer): checked against the fields there are, and compiled.

The markers `markup` left in the tree carry numbers; here each becomes an instruction of `program`, in the scope of the
loops around it. On the way everything is checked that would otherwise go wrong in print: fields nobody knows, loops
that begin in one place and end in another, running text squeezed between other words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field

from netzwerk_desktop.domain.errors import Problem

from .markup import BOOKMARKS, Finds, Place, drop_bookmarks, gather, tidy, visible_text
from .placeholders import LEFTOVER, Else, End, Field, For, If, Kind, Tag, Value, unknown_field
from .program import Program, compile_program
from .xml import (
    Element,
    element,
    instruction,
    instructions,
    is_instruction,
    name,
    names,
    properties_of,
    put_in_order,
    serialise,
)

_PARAGRAPH = name("w:p")
# What must end with a paragraph.
_BOXES = names("tc hdr ftr txbxContent footnote endnote")
# What carries a number of its own and may therefore not be repeated.
_UNIQUE = names("drawing pict object footnoteReference endnoteReference")
_LOADING_FIELD = re.compile(r"\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE)\b", re.IGNORECASE)
#: So deep may loops and conditions lie in each other; nobody reads more.
MAX_DEPTH = 20
#: The entry of running text while it is walked over, and its parts; no template can write this name.
_BLOCK = "§block"
#: Stands for a list nobody knows (which has been told already).
_UNKNOWN = Field("", "")


@dataclass(frozen=True, slots=True)
class Story:
    """A compiled part.

    Attributes:
        program: what `program.fill` plays; empty when there are problems.
        used: names of the fields that occur.
        pictures: names of those that are pictures.
        problems: what is wrong.
    """

    program: Program
    used: frozenset[str]
    pictures: frozenset[str]
    problems: tuple[Problem, ...]


def prepare_story(root: Element, part: str) -> Finds:
    """First half: every tag in the tree has become a marker. In between, the caller may add markers of its own.

    `part` is the German name of the part for messages; empty for the text itself.
    """
    finds = Finds(part)
    tidy(root)
    gather(root, finds)
    return finds


def finish_story(root: Element, finds: Finds, fields: Mapping[str, Field], list_style: str | None) -> Story:
    """Second half: check the tree and compile it.

    `list_style` is the id of the style for entries of a list in running text; None: they get a dash instead.
    """
    _refuse_loading_fields(root, finds)
    resolver = _Resolver(finds, fields, list_style)
    resolver.resolve(root, _Scope())
    drop_bookmarks(root, resolver.repeated_bookmarks)
    program: Program = ()
    if not finds.problems:
        program = compile_program(serialise(root).decode())
        unreachable = (leftover_problem(step, finds) for step in program if isinstance(step, str))
        finds.problems.extend(problem for problem in unreachable if problem is not None)
    return Story(program, frozenset(resolver.used), frozenset(resolver.pictures), tuple(finds.problems))


def leftover_problem(xml: str, finds: Finds) -> Problem | None:
    """The problem with a placeholder that stands where nothing is filled in; None when there is none."""
    match = LEFTOVER.search(xml)
    if match is None:
        return None
    around = xml[match.start() : match.end() + 40].split("<")[0].split('"')[0]
    return finds.somewhere(around).problem(
        "ein Platzhalter steht an einer Stelle, die nicht gefüllt werden kann, etwa in einem Alternativtext, einer "
        "Feldfunktion oder einem Diagramm"
    )


def _refuse_loading_fields(root: Element, finds: Finds) -> None:
    """Fields of Word that fetch something from elsewhere when the letter is opened."""
    codes = [element.get(name("w:instr"), "") for element in root.iter(name("w:fldSimple"))]
    for paragraph in root.iter(_PARAGRAPH):
        codes.append("".join(code.text or "" for code in paragraph.iter(name("w:instrText"))))
    for code in codes:
        if _LOADING_FIELD.match(code):
            problem = "eine Feldfunktion lädt etwas von außen nach; bitte entfernen"
            finds.problems.append(finds.somewhere(code).problem(problem))


@dataclass(frozen=True, slots=True)
class _Scope:
    """What stands around a place.

    Attributes:
        variables: of the loops: variable -> the list it walks over.
        depth: number of loops and conditions.
    """

    variables: Mapping[str, Field] = field(default_factory=dict)
    depth: int = 0


@dataclass(slots=True)
class _Open:
    """An instruction that waits for its end."""

    tag: For | If
    place: Place
    scope: _Scope
    has_else: bool = False


class _Resolver:
    """Walks over the tree once, knowing the loops around each place."""

    def __init__(self, finds: Finds, fields: Mapping[str, Field], list_style: str | None) -> None:
        self.finds = finds
        self.fields = fields
        self.list_style = list_style
        self.used: set[str] = set()
        self.pictures: set[str] = set()
        self.repeated_bookmarks: set[str] = set()

    def resolve(self, container: Element, scope: _Scope) -> None:
        """Turn the markers among the children of `container` into instructions, and go on below them."""
        open_tags: list[_Open] = []
        for child in list(container):
            if not is_instruction(child):
                if scope.variables:
                    self._check_repeatable(child)
                self.resolve(child, scope)
                if child.tag == _PARAGRAPH:
                    self._finish_paragraph(child)
            elif child.text.isdigit():
                tag, place = self.finds.tags[int(child.text)]
                if isinstance(tag, Value):
                    self._value(child, tag, place, scope)
                else:
                    scope = self._control(child, tag, place, scope, open_tags)
        for left in open_tags:
            word = "for" if isinstance(left.tag, For) else "if"
            self._complain(
                left.place,
                f"zu ‚{word}‘ fehlt ‚end{word}‘; beide müssen im selben Absatz stehen oder jedes allein in einem "
                "eigenen Absatz desselben Bereichs",
            )
        if container.tag in _BOXES and any(map(is_instruction, container)):
            container.insert(0, instruction("box"))
            container.append(instruction("end"))

    def _complain(self, place: Place, message: str) -> None:
        problem = place.problem(message)
        if problem not in self.finds.problems:
            self.finds.problems.append(problem)

    def _check_repeatable(self, element: Element) -> None:
        if element.tag in BOOKMARKS:
            self.repeated_bookmarks.add(element.get(name("w:id")))
        elif element.tag in _UNIQUE:
            message = "in einer Wiederholung (for … endfor) darf kein Bild und keine Fußnote stehen"
            self._complain(self.finds.somewhere(), message)

    def _control(self, marker: Element, tag: Tag, place: Place, scope: _Scope, open_tags: list[_Open]) -> _Scope:
        """Handle an instruction; the scope that holds behind it."""
        if scope.depth > MAX_DEPTH:
            self._complain(self.finds.somewhere(), "Wiederholungen und Bedingungen sind zu tief verschachtelt")
        if isinstance(tag, For):
            walked = self._field(tag.path, place, scope)
            if walked is not None and walked.kind not in (Kind.LINES, Kind.RECORDS):
                self._complain(place, f"‚{'.'.join(tag.path)}‘ ist keine Liste, über die ‚for‘ gehen kann")
            open_tags.append(_Open(tag, place, scope))
            marker.text = f"for {tag.variable} {'.'.join(tag.path)}"
            return _Scope({**scope.variables, tag.variable: walked or _UNKNOWN}, scope.depth + 1)
        if isinstance(tag, If):
            self._field(tag.path, place, scope)
            open_tags.append(_Open(tag, place, scope))
            marker.text = f"{'unless' if tag.negated else 'if'} {'.'.join(tag.path)}"
            return _Scope(scope.variables, scope.depth + 1)
        if isinstance(tag, End) and open_tags and isinstance(open_tags[-1].tag, tag.opens):
            marker.text = "end"
            return open_tags.pop().scope
        if isinstance(tag, Else) and open_tags and isinstance(open_tags[-1].tag, If) and not open_tags[-1].has_else:
            open_tags[-1].has_else = True
            marker.text = "else"
            return scope
        word = "else" if isinstance(tag, Else) else "endfor" if isinstance(tag, End) and tag.opens is For else "endif"
        begin = "for" if word == "endfor" else "if"
        self._complain(place, f"‚{word}‘ ohne passendes ‚{begin}‘ davor im selben Absatz oder Bereich")
        return scope

    def _field(self, path: tuple[str, ...], place: Place, scope: _Scope) -> Field | None:
        """The field a path leads to, in this scope; None (and a problem) when there is none."""
        first, *rest = path
        walked = scope.variables.get(first)
        if walked is None and first not in self.fields:
            self._complain(place, unknown_field(first, [*scope.variables, *self.fields]))
            return None
        if walked is _UNKNOWN:
            return None
        if walked is None:
            self.used.add(first)
            if rest:
                self._complain(place, f"‚{'.'.join(path)}‘: das Feld ‚{first}‘ hat keine Teile, die man so nennen kann")
                return None
            return self.fields[first]
        if not rest and walked.kind is Kind.RECORDS:
            parts = " oder ".join(f"‚{first}.{part}‘" for part in walked.parts)
            self._complain(place, f"‚{first}‘ ist ein Eintrag mit mehreren Teilen; gemeint ist wohl {parts}")
            return None
        if rest and rest[0] not in walked.parts:
            self._complain(place, unknown_field(".".join(path), [f"{first}.{part}" for part in walked.parts]))
            return None
        return Field(first, "", Kind.TEXT)

    def _value(self, marker: Element, tag: Value, place: Place, scope: _Scope) -> None:
        found = self._field(tag.path, place, scope)
        kind = found.kind if found else Kind.TEXT
        path = ".".join(tag.path)
        if kind is Kind.RECORDS:
            self._complain(place, f"‚{path}‘ ist eine Liste von Einträgen und braucht ‚for … in {path}‘")
        elif kind is Kind.PICTURE:
            self.pictures.add(path)
            if scope.variables:
                self._complain(place, f"das Bild ‚{path}‘ darf nicht in einer Wiederholung stehen")
        elif kind is Kind.BLOCKS and not _stands_alone(marker):
            self._complain(place, f"‚{path}‘ besteht aus Absätzen und muss allein in seinem Absatz stehen")
        word = {Kind.PICTURE: "raw", Kind.BLOCKS: "blocks"}.get(kind, "text")
        marker.text = f"{word} {path}"

    def _finish_paragraph(self, paragraph: Element) -> None:
        """A paragraph with nothing to print is left out; running text becomes many paragraphs."""
        if paragraph.find(f"{name('w:pPr')}/{name('w:sectPr')}") is not None:
            return
        if _is_one_condition(paragraph):
            # What is printed under a condition as a whole would leave a blank line without it.
            children = [child for child in paragraph if child.tag != name("w:pPr")]
            paragraph.addprevious(children[0])
            paragraph.addnext(children[-1])
            return
        markers = [marker for marker in instructions(paragraph) if not _is_property(marker)]
        values = [marker.text.split() for marker in markers]
        if not values or any(word not in ("text", "raw", "blocks") for word, *_ in values):
            return
        if visible_text(paragraph).strip():
            return
        if values[0][0] == "blocks" and len(values) == 1:
            self._expand_blocks(paragraph, markers[0], values[0][1])
            return
        paragraph.addprevious(instruction("any " + " ".join(path for _, path in values)))
        paragraph.addnext(instruction("end"))

    def _expand_blocks(self, paragraph: Element, marker: Element, path: str) -> None:
        """``{{ text }}``: the paragraph once for every paragraph of the text, and a list entry for every entry."""
        properties = properties_of(paragraph)
        put_in_order(properties, "keepNext", instruction(f"raw {_BLOCK}.keep"))
        marker.text = f"text {_BLOCK}.paragraph"
        entry = deepcopy(paragraph)
        entry_marker = next(item for item in instructions(entry) if item.text == marker.text)
        entry_marker.text = f"text {_BLOCK}.entry"
        if self.list_style is not None:
            put_in_order(properties_of(entry), "pStyle", element("w:pStyle", {"w:val": self.list_style}))
        else:
            dash = element("w:t", {"xml:space": "preserve"})
            dash.text = "– "
            entry_marker.addprevious(dash)
        for node in (instruction(f"for {_BLOCK} {path}"), instruction(f"if {_BLOCK}.paragraph")):
            paragraph.addprevious(node)
        last = paragraph
        for node in (instruction("else"), entry, instruction("end"), instruction("end")):
            last.addnext(node)
            last = node


def _stands_alone(marker: Element) -> bool:
    paragraph = next(marker.iterancestors(_PARAGRAPH))
    others = [item for item in instructions(paragraph) if item is not marker and not _is_property(item)]
    return not others and not visible_text(paragraph).strip()


def _is_one_condition(paragraph: Element) -> bool:
    """Whether everything in a paragraph stands between one ``if`` and its ``endif``, without ``else``."""
    children = [child for child in paragraph if child.tag != name("w:pPr")]
    depth = 0
    for number, child in enumerate(children):
        words = child.text.split() if is_instruction(child) else [""]
        if number == 0 and words[0] not in ("if", "unless"):
            return False
        depth += {"if": 1, "unless": 1, "for": 1, "end": -1}.get(words[0], 0)
        if (depth == 0 and number + 1 < len(children)) or (depth == 1 and words[0] == "else"):
            return False
    return bool(children) and depth == 0


def _is_property(marker: Element) -> bool:
    """Whether a marker stands for a property (made by the program) and prints nothing."""
    return str(marker.getparent().tag).endswith("Pr")
