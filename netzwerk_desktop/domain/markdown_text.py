"""The little Markdown that notes are written in: bold, lists, links. Read, written, and taken from pasted HTML.

A text is a sequence of blocks, one for each line; a block is a paragraph or an item of a list and consists of runs.
More there is not: no headings, pictures, colours, nothing that is loaded from anywhere. What somebody pastes is reduced
to this. Written with :func:`to_markdown` a text comes back from :func:`blocks_of` as it was; any other text becomes one
that does.

Every line stands for itself, as people type it, and what is not understood is text. So a note that was typed without
any of this in mind reads as it was typed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from urllib.parse import urlsplit

from netzwerk_desktop.domain.html_tokens import CLOSE, OPEN, tokens_of

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a link may open; anything else (scripts, files, data) is text."""

MAX_LINK = 2_000
"""Longest address of a link."""


class BlockKind(Enum):
    """What a line is."""

    TEXT = "text"
    BULLET = "bullet"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one kind; ``link`` is the address they lead to, if any."""

    text: str
    bold: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or an item of a list."""

    runs: tuple[Run, ...] = ()
    kind: BlockKind = BlockKind.TEXT

    @property
    def text(self) -> str:
        """What it says, without its form."""
        return "".join(run.text for run in self.runs)


# -- links -------------------------------------------------------------------------------------------------------------


def is_safe_link(link: str) -> bool:
    """Whether an address may be stored and opened: http, https, mailto or tel, and nothing hidden in it."""
    if not link or len(link) > MAX_LINK or any(letter.isspace() or not letter.isprintable() for letter in link):
        return False
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    if parts.scheme not in SAFE_SCHEMES:
        return False
    return bool(parts.netloc) if parts.scheme in ("http", "https") else bool(parts.path.strip("/"))


_MAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+")
_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?:[/?#:]\S*)?")
_NUMBER = re.compile(r"\+?[\d\s()/-]{5,}")


def link_for(typed: str) -> str:
    """The address people mean: "www.unna.de" is https, "a@b.de" is mailto, a number is tel; "" for none."""
    text = typed.strip()
    if _MAIL.fullmatch(text):
        text = f"mailto:{text}"
    elif _NUMBER.fullmatch(text) and any(letter.isdigit() for letter in text):
        text = "tel:" + "".join(letter for letter in text.replace("(0)", "") if letter in "+0123456789")
    elif _HOST.fullmatch(text):
        text = f"https://{text}"
    scheme, colon, rest = text.partition(":")
    text = f"{scheme.lower()}{colon}{rest}"
    return text if is_safe_link(text) else ""


# -- reading -----------------------------------------------------------------------------------------------------------

_BULLET = re.compile(r"[ \t]*[-*+•][ \t]+")
_NUMBERED = re.compile(r"[ \t]*\d{1,9}[.)][ \t]+")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~•")
_LINK = re.compile(r"\[((?:\\.|[^\[\]\\])+)\]\(([^\s()\\]+)\)")
_FORMED = re.compile(r"[\\*\[]|(?m:^[ \t]*(?:[-+•]|\d{1,9}[.)])[ \t])")


def blocks_of(markdown: str) -> tuple[Block, ...]:
    """The blocks of a text, one for each line; an empty text has none."""
    if not markdown:
        return ()
    return tuple(_block(line) for line in markdown.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _block(line: str) -> Block:
    for kind, marker in ((BlockKind.BULLET, _BULLET), (BlockKind.NUMBER, _NUMBERED)):
        found = marker.match(line)
        if found is not None:
            return Block(_runs(line[found.end() :]), kind)
    return Block(_runs(line))


def _runs(text: str) -> tuple[Run, ...]:
    return _joined(_inline(text, bold=False))


def _inline(text: str, *, bold: bool, links: bool = True) -> Iterator[Run]:
    at, plain = 0, ""
    closable = not bold  # once no bold text ends behind a place, none ends behind a later one
    while at < len(text):
        letter = text[at]
        if letter == "\\" and at + 1 < len(text) and text[at + 1] in _PUNCTUATION:
            plain += text[at + 1]
            at += 2
            continue
        link = _LINK.match(text, at) if letter == "[" and links else None
        end = -1
        if closable and letter == "*" and _begins_bold(text, at):
            end = _end_of_bold(text, at + 2)
            closable = end >= 0
        if link is not None and is_safe_link(link[2]):
            yield Run(plain, bold)
            yield from (replace(run, link=link[2]) for run in _inline(link[1], bold=bold, links=False))
            at, plain = link.end(), ""
        elif end >= 0:
            yield Run(plain, bold)
            yield from _inline(text[at + 2 : end], bold=True, links=links)
            at, plain = end + 2, ""
        else:
            # as far as nothing special stands there, in one piece
            ordinary = _ORDINARY.match(text, at + 1)
            stop = ordinary.end() if ordinary is not None else at + 1
            plain += text[at:stop]
            at = stop
    yield Run(plain, bold)


_ORDINARY = re.compile(r"[^\\*\[]*")


def _begins_bold(text: str, at: int) -> bool:
    """Bold is like ``**this**``, with no blank at its inner edges."""
    inside = text[at + 2 : at + 3]
    return text.startswith("**", at) and bool(inside) and not inside.isspace() and inside != "*"


def _end_of_bold(text: str, end: int) -> int:
    """Where bold text ends, from there on, or -1."""
    while (end := text.find("**", end)) >= 0:
        if not text[end - 1].isspace() and not _escaped(text, end):
            return end
        end += 1
    return -1


def _escaped(text: str, at: int) -> bool:
    before = at
    while before > 0 and text[before - 1] == "\\":
        before -= 1
    return (at - before) % 2 == 1


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours of the same kind in one, empty ones gone."""
    found: list[Run] = []
    for (bold, link), same in groupby((run for run in runs if run.text), key=lambda run: (run.bold, run.link)):
        found.append(Run("".join(run.text for run in same), bold, link))
    return tuple(found)


# -- writing -----------------------------------------------------------------------------------------------------------

_LIKE_MARKER = re.compile(r"([ \t]*)([-*+•]|\d{1,9}[.)])(?=[ \t])")
_IN_TEXT = re.compile(r"\\|(?<=\*)\*|\*(?=\*)|^\*|\*$|\](?=\()|\]$|^\(")
_IN_LINK = re.compile(r"[\\*\[\]]")


def to_markdown(blocks: Sequence[Block]) -> str:
    """The text of the blocks; without blank lines at either end."""
    lines: list[str] = []
    number = 0
    for block in blocks:
        # an item without words is an empty line, behind which a list begins anew
        number = number + 1 if block.kind is BlockKind.NUMBER and block.text.strip() else 0
        lines.append(_line(block, number))
    return "\n".join(lines).strip("\n")


def _line(block: Block, number: int) -> str:
    runs = list(_tidy(block.runs))
    if block.kind is not BlockKind.TEXT:
        # blanks at the beginning of an item say nothing
        while runs and not runs[0].text.lstrip():
            runs.pop(0)
        runs[:1] = [replace(run, text=run.text.lstrip()) for run in runs[:1]]
    if not runs:
        return ""
    text = "".join(_written(bold, same) for bold, same in _by_bold(runs))
    if block.kind is not BlockKind.TEXT:
        return f"{'-' if block.kind is BlockKind.BULLET else f'{number}.'} {text}"
    found = _LIKE_MARKER.match(text)
    if found is None:
        return text
    blanks, marker = found.groups()
    return f"{blanks}{marker[:-1]}\\{marker[-1]}{text[found.end() :]}"


def _tidy(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs as they can be written: no line ends, no blanks at the edges of bold or of the line, no unsafe links."""
    found: list[Run] = []
    for run in runs:
        text = " ".join(re.split(r"[\r\n\u2028\u2029]+", run.text)).replace("\u00a0", " ")
        link = run.link if is_safe_link(_address(run.link)) else ""
        if link and not text.strip():
            link = ""
        found.append(Run(text, run.bold, link))
    joined = _joined(found)
    edges: list[Run] = []
    for bold, same in _by_bold(joined):
        edges += _without_edges(same) if bold else same
    line = list(_joined(edges))
    # blanks at the end say nothing
    while line and not line[-1].text.rstrip():
        line.pop()
    if line:
        line[-1] = replace(line[-1], text=line[-1].text.rstrip())
    return tuple(line)


def _by_bold(runs: Iterable[Run]) -> list[tuple[bool, list[Run]]]:
    return [(bold, list(same)) for bold, same in groupby(runs, key=lambda run: run.bold)]


def _without_edges(runs: list[Run]) -> list[Run]:
    """Bold runs with the blanks at their edges outside of the bold."""
    before, after = "", ""
    while runs and (stripped := runs[0].text.lstrip()) != runs[0].text:
        before += runs[0].text[: len(runs[0].text) - len(stripped)]
        runs[0] = replace(runs[0], text=stripped)
        if not stripped:
            runs.pop(0)
    while runs and (stripped := runs[-1].text.rstrip()) != runs[-1].text:
        after = runs[-1].text[len(stripped) :] + after
        runs[-1] = replace(runs[-1], text=stripped)
        if not stripped:
            runs.pop()
    return [Run(before), *runs, Run(after)]


def _written(bold: bool, runs: list[Run]) -> str:
    text = "".join(
        f"[{_IN_LINK.sub(_behind_backslash, run.text)}]({_address(run.link)})"
        if run.link
        else _IN_TEXT.sub(_behind_backslash, run.text)
        for run in runs
    )
    return f"**{text}**" if bold and text else text


def _behind_backslash(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


_IN_ADDRESS = {ord(letter): f"%{ord(letter):02X}" for letter in '()\\<>"`'}


def _address(link: str) -> str:
    return link.translate(_IN_ADDRESS)


def normalised(markdown: str) -> str:
    """The text as it is written by :func:`to_markdown`."""
    return to_markdown(blocks_of(markdown))


def plain(markdown: str) -> str:
    """What a text says without its form, for cards, search and letters: items of lists begin with a sign."""
    if not _FORMED.search(markdown):
        return markdown
    lines: list[str] = []
    number = 0
    for block in blocks_of(markdown):
        number = number + 1 if block.kind is BlockKind.NUMBER else 0
        sign = {BlockKind.TEXT: "", BlockKind.BULLET: "• ", BlockKind.NUMBER: f"{number}. "}[block.kind]
        lines.append(f"{sign}{block.text}")
    return "\n".join(lines)


# -- pasted HTML -------------------------------------------------------------------------------------------------------


def blocks_of_html(html: str) -> tuple[Block, ...]:
    """What of a piece of HTML can be kept: its words, bold, lists and safe links. Nothing is ever loaded."""
    reader = _HtmlReader()
    for kind, text, attributes in tokens_of(html):
        if kind == OPEN:
            reader.open(text, attributes)
        elif kind == CLOSE:
            reader.close(text)
        else:
            reader.hear(text)
    return reader.finished()


_SILENT = frozenset({"script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "textarea"})
_BREAKING = frozenset(
    {"address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "tr"}
    | {"ul"}
)
_STRONG = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
_WEIGHT = re.compile(r"font-weight\s*:\s*(bold|bolder|[6-9]00)", re.IGNORECASE)
_NOT_BOLD = re.compile(r"font-weight\s*:\s*(normal|lighter|[1-5]00)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_VOID = frozenset(
    {"br", "hr", "img", "input", "link", "meta", "wbr", "col", "area", "base", "embed", "source", "track"}
)


class _HtmlReader:
    """Collects blocks; tags it does not know only hold text."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._runs: list[Run] = []
        self._open: list[tuple[str, bool, str]] = []  # tag, bold, link
        self._count: Counter[str] = Counter()  # how many of a tag are open
        self._lists: list[BlockKind] = []
        self._kind = BlockKind.TEXT
        self._silent = 0

    def open(self, tag: str, values: Mapping[str, str]) -> None:
        """A tag begins."""
        if tag in _SILENT:
            self._silent += 1
        if tag == "br":
            self._end_block()
        if tag in _BREAKING or tag == "li":
            self._end_block()
        if tag in ("ul", "ol"):
            self._lists.append(BlockKind.BULLET if tag == "ul" else BlockKind.NUMBER)
        elif tag == "li":
            self._kind = self._lists[-1] if self._lists else BlockKind.BULLET
        elif tag == "td" and self._runs:
            self._runs.append(Run(" "))
        if tag in _VOID:
            return
        _, bold, link = self._open[-1] if self._open else ("", False, "")
        style = values.get("style", "")
        # some programs wrap everything in <b style="font-weight:normal">
        bold = (bold or tag in _STRONG or bool(_WEIGHT.search(style))) and not _NOT_BOLD.search(style)
        if tag == "a":
            link = link_for(values.get("href", "")) if ":" in values.get("href", "") else ""
        self._open.append((tag, bold, link))
        self._count[tag] += 1

    def close(self, tag: str) -> None:
        """A tag ends."""
        if tag in _SILENT and self._silent:
            self._silent -= 1
        if tag in _BREAKING or tag == "li":
            self._end_block()
            self._kind = BlockKind.TEXT
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        # whatever is open within it ends, too
        while self._count[tag]:
            ended = self._open.pop()[0]
            self._count[ended] -= 1
            if ended == tag:
                break

    def hear(self, data: str) -> None:
        """Words."""
        if self._silent:
            return
        text = _BLANKS.sub(" ", data)
        if not self._runs or self._runs[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text:
            _, bold, link = self._open[-1] if self._open else ("", False, "")
            self._runs.append(Run(text, bold, link))

    def _end_block(self) -> None:
        runs = _tidy(self._runs)
        if runs:
            self._blocks.append(Block(runs, self._kind))
        self._runs = []

    def finished(self) -> tuple[Block, ...]:
        """Everything that was read."""
        self._end_block()
        return tuple(self._blocks)
