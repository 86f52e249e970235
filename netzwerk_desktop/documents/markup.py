"""What Word does to a placeholder while somebody edits a template, and how it is put right.

Word cuts text into runs wherever it likes: at a spelling mark, where a letter is bold, where a comment is anchored.
``{{ anrede }}`` may lie in seven runs. Here every tag is gathered from the runs it lies in and put into one of its own,
which takes the formatting of the tag's first brace. Nothing around it is touched: where that cannot be promised (a tag
that begins outside of a link and ends inside), the template is refused with the paragraph and the words in question.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import accumulate

from netzwerk_desktop.domain.errors import Problem

from .placeholders import LEFTOVER, TAG, Else, End, For, If, Remark, Tag, TagError, parse_tag
from .xml import Element, instruction, instructions, name, names, sort_properties

_OBJECT = "\ufffc"
_SPACE = name("xml:space")
_ID = name("w:id")
_RUN, _TEXT, _RUN_PROPERTIES = name("w:r"), name("w:t"), name("w:rPr")
_CHARACTERS = {
    name("w:tab"): " ",
    name("w:br"): " ",
    name("w:cr"): " ",
    name("w:noBreakHyphen"): "-",
    name("w:softHyphen"): "\u00ad",
}
_WRAPPERS = {
    name("w:hyperlink"): "einem Link",
    name("w:fldSimple"): "einer Feldfunktion von Word",
    name("w:sdt"): "einem Inhaltssteuerelement",
    name("w:sdtContent"): "einem Inhaltssteuerelement",
    name("w:bdo"): "Text mit eigener Schreibrichtung",
    name("w:dir"): "Text mit eigener Schreibrichtung",
    name("w:ins"): "einer nachverfolgten Änderung",
    name("w:moveTo"): "einer nachverfolgten Änderung",
}
_TRACKED = names(
    "ins del moveFrom moveTo moveFromRangeStart moveToRangeStart cellIns cellDel cellMerge rPrChange pPrChange "
    "sectPrChange tblPrChange tblGridChange trPrChange tcPrChange tblPrExChange numberingChange"
)
_TRACKED_MESSAGE = "enthält nachverfolgte Änderungen; bitte in Word unter „Überprüfen“ annehmen oder ablehnen"
_CHATTER = names("proofErr lastRenderedPageBreak commentRangeStart commentRangeEnd permStart permEnd")
_UNWRAPPED = names("smartTag customXml")
_W, _W14 = name("w:x")[:-1], name("w14:x")[:-1]

BOOKMARKS = (name("w:bookmarkStart"), name("w:bookmarkEnd"))
CONTROLS = (For, If, Else, End)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, as it is told to the person who edits the template."""

    label: str
    text: str

    def problem(self, message: str) -> Problem:
        """A problem at this place."""
        quoted = f" (dort steht: „{self.text}“)" if self.text else ""
        return Problem(self.label, f"{self.label}: {message}{quoted}.")


@dataclass(slots=True)
class Finds:
    """The tags found in one part, and what is wrong with them.

    Attributes:
        part: German name of the part (e.g. "Kopfzeile"); empty for the text itself.
        tags: every tag with its place; a marker in the tree carries its number.
        problems: what has to be told.
    """

    part: str
    tags: list[tuple[Tag, Place]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def place(self, number: int, text: str) -> Place:
        """The place of a paragraph, counted from 1, with its text."""
        return Place(f"{self.part}, Absatz {number}" if self.part else f"Absatz {number}", _quote(text))

    def somewhere(self, text: str = "") -> Place:
        """The part as a whole."""
        return Place(self.part or "Text", _quote(text))

    def mark(self, tag: Tag, place: Place) -> Element:
        """Remember a tag; the marker to put into the tree."""
        self.tags.append((tag, place))
        return instruction(str(len(self.tags) - 1))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a paragraph's text: the element it is in, its run, whether a field of Word prints it."""

    node: Element
    run: Element
    text: str
    in_field: bool


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place within the pieces: which one, and how many characters into it."""

    piece: int
    offset: int


def tidy(root: Element) -> None:
    """Take out what Word leaves behind and a letter does not need: revision ids, spelling marks, comment anchors."""
    for element in list(root.iter()):
        for attribute in list(element.attrib):
            if attribute.startswith(_W + "rsid") or attribute in (_W14 + "paraId", _W14 + "textId"):
                del element.attrib[attribute]
        parent = element.getparent()
        if parent is None:
            continue
        if element.tag in _CHATTER:
            parent.remove(element)
        elif element.tag == name("w:commentReference"):
            parent.getparent().remove(parent)
        elif element.tag in _UNWRAPPED:
            replace_by_children(element, element)
    for properties in root.iter(name("w:pPr"), _RUN_PROPERTIES):
        sort_properties(properties)
    starts = root.iter(name("w:bookmarkStart"))
    drop_bookmarks(root, {start.get(_ID) for start in starts if start.get(name("w:name")) == "_GoBack"})


def drop_bookmarks(root: Element, ids: Collection[str]) -> None:
    """Take out the bookmarks with these ids, beginnings and ends."""
    for mark in list(root.iter(*BOOKMARKS)):
        if mark.get(_ID) in ids:
            mark.getparent().remove(mark)


def replace_by_children(element: Element, holder: Element) -> None:
    """Put the children of `holder`, except for its properties, in the place of `element`."""
    parent = element.getparent()
    for child in list(holder):
        if not str(child.tag).endswith("Pr"):
            element.addprevious(child)
    parent.remove(element)


def gather(root: Element, finds: Finds) -> None:
    """Find every tag in the paragraphs of a part and put a marker in its place."""
    if any(not any(True for _ in change.iterancestors(name("w:p"))) for change in root.iter(*_TRACKED)):
        finds.problems.append(finds.somewhere().problem(_TRACKED_MESSAGE))
    for number, paragraph in enumerate(list(root.iter(name("w:p"))), start=1):
        pieces = _pieces(paragraph)
        text = "".join(piece.text for piece in pieces)
        place = finds.place(number, text)
        if any(element.tag in _TRACKED for element in _own(paragraph)):
            finds.problems.append(place.problem(_TRACKED_MESSAGE))
        else:
            _Paragraph(paragraph, pieces, text, place, finds).gather()
    for control in list(root.iter(name("w:sdt"))):
        content = control.find(name("w:sdtContent"))
        if content is not None and instructions(content):
            replace_by_children(control, content)


def visible_text(paragraph: Element) -> str:
    """The text a paragraph prints besides its markers; pictures and fields count as a character."""
    return "".join(piece.text for piece in _pieces(paragraph))


class _Paragraph:
    """One paragraph while its tags are gathered."""

    def __init__(self, element: Element, pieces: list[_Piece], text: str, place: Place, finds: Finds) -> None:
        self.element = element
        self.pieces = pieces
        self.starts = list(accumulate((len(piece.text) for piece in pieces), initial=0))
        self.text = text
        self.place = place
        self.finds = finds

    def gather(self) -> None:
        matches = list(TAG.finditer(self.text))
        rest = TAG.sub("", self.text)
        if LEFTOVER.search(rest):
            self._complain("eine geschweifte Klammer ist nicht geöffnet oder nicht geschlossen")
            return
        found: list[tuple[int, int, Tag]] = []
        for match in matches:
            if _OBJECT in match[0]:
                self._complain(
                    f"im Platzhalter „{_quote(match[0])}“ steckt ein Bild, eine Fußnote oder eine Feldfunktion"
                )
                continue
            try:
                found.append((match.start(), match.end(), parse_tag(match[0])))
            except TagError as error:
                self._complain(str(error))
        if not found:
            return
        if not rest.strip() and all(isinstance(tag, (*CONTROLS, Remark)) for _, _, tag in found):
            self._lift([tag for _, _, tag in found])
            return
        # From the last to the first, so that the places of the earlier ones stay right.
        for start, end, tag in reversed(found):
            self._replace(start, end, tag)

    def _complain(self, message: str) -> None:
        self.finds.problems.append(self.place.problem(message))

    def _lift(self, tags: list[Tag]) -> None:
        """A paragraph with nothing but instructions is not printed; they stand beside the paragraphs they govern."""
        if self.element.find(f"{name('w:pPr')}/{name('w:sectPr')}") is not None:
            self._complain("hier endet ein Abschnitt; die Anweisung braucht einen eigenen Absatz davor")
            return
        for tag in tags:
            if not isinstance(tag, Remark):
                self.element.addprevious(self.finds.mark(tag, self.place))
        self.element.getparent().remove(self.element)

    def _replace(self, start: int, end: int, tag: Tag) -> None:
        first, last = self._spot(start), self._spot(end - 1)
        touched = self.pieces[first.piece : last.piece + 1]
        if not self._may_be_replaced(touched, self.text[start:end]):
            return
        run, last_run = touched[0].run, touched[-1].run
        tail = _split_off(last_run, touched[-1].node, last.offset + 1)
        if tail is not None:
            last_run.addnext(tail)
        _cut(run, touched[0].node, first.offset)
        for piece in touched[1:]:
            if piece.run is not run and piece.run.getparent() is not None:
                piece.run.getparent().remove(piece.run)
        if isinstance(tag, CONTROLS):
            run.addnext(self.finds.mark(tag, self.place))
        elif not isinstance(tag, Remark):
            run.addnext(self._marker_run(run, tag))
        if all(child.tag == _RUN_PROPERTIES for child in run):
            run.getparent().remove(run)

    def _marker_run(self, pattern: Element, tag: Tag) -> Element:
        run = pattern.makeelement(_RUN)
        properties = pattern.find(_RUN_PROPERTIES)
        if properties is not None:
            run.append(deepcopy(properties))
        run.append(self.finds.mark(tag, self.place))
        return run

    def _may_be_replaced(self, touched: list[_Piece], written: str) -> bool:
        parents = [piece.run.getparent() for piece in touched]
        for parent in parents:
            if parent is not parents[0]:
                wrapper = parent if parent.tag in _WRAPPERS else parents[0]
                where = _WRAPPERS[wrapper.tag]
                self._complain(
                    f"der Platzhalter „{_quote(written)}“ steht nur zum Teil in {where}; bitte löschen und am Stück "
                    "neu schreiben"
                )
                return False
        if any(piece.in_field for piece in touched):
            self._complain(
                f"der Platzhalter „{_quote(written)}“ steht in einer Feldfunktion von Word, die ihn überschreiben würde"
            )
            return False
        return True

    def _spot(self, position: int) -> _Spot:
        number = bisect_right(self.starts, position) - 1
        return _Spot(number, position - self.starts[number])


def _pieces(paragraph: Element) -> list[_Piece]:
    """The text of a paragraph in order, without that of text boxes inside it (those have paragraphs of their own)."""
    pieces: list[_Piece] = []
    depth = 0

    def walk(element: Element, in_field: bool) -> None:
        nonlocal depth
        for child in element:
            if child.tag == _RUN:
                for node in child:
                    if node.tag == name("w:fldChar"):
                        depth += {"begin": 1, "end": -1}.get(node.get(name("w:fldCharType")), 0)
                    if node.tag == _TEXT:
                        pieces.append(_Piece(node, child, node.text or "", in_field or depth > 0))
                    elif node.tag in _CHARACTERS:
                        pieces.append(_Piece(node, child, _CHARACTERS[node.tag], in_field or depth > 0))
                    elif node.tag != _RUN_PROPERTIES and isinstance(node.tag, str):
                        pieces.append(_Piece(node, child, _OBJECT, in_field or depth > 0))
            elif child.tag in _WRAPPERS:
                walk(child, in_field or child.tag == name("w:fldSimple"))

    walk(paragraph, False)
    return pieces


def _own(paragraph: Element) -> list[Element]:
    """The elements of a paragraph without those of the paragraphs inside it."""
    found: list[Element] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        found.append(element)
        stack.extend(child for child in element if child.tag != name("w:p"))
    return found


def _split_off(run: Element, node: Element, offset: int) -> Element | None:
    """A new run with everything of `run` behind `offset` characters of `node`; None when nothing is there."""
    tail = run.makeelement(_RUN)
    properties = run.find(_RUN_PROPERTIES)
    if properties is not None:
        tail.append(deepcopy(properties))
    if node.tag == _TEXT and (node.text or "")[offset:]:
        text = deepcopy(node)
        text.text = (node.text or "")[offset:]
        text.set(_SPACE, "preserve")
        tail.append(text)
    for child in list(node.itersiblings()):
        tail.append(child)
    return tail if len(tail) > (properties is not None) else None


def _cut(run: Element, node: Element, offset: int) -> None:
    """Take everything from `offset` characters of `node` on out of `run`."""
    for child in list(node.itersiblings()):
        run.remove(child)
    kept = (node.text or "")[:offset] if node.tag == _TEXT else ""
    if kept:
        node.text = kept
        node.set(_SPACE, "preserve")
    else:
        run.remove(node)


def _quote(text: str) -> str:
    text = " ".join(text.replace(_OBJECT, " ").split())
    return text if len(text) <= 80 else text[:79] + "…"
