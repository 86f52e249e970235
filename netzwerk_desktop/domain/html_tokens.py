"""Pasted HTML in pieces: words, opening and closing tags. Whatever it is, it takes time by its length and never fails.

The reader of the standard library looks at everything behind an unfinished comment, tag or attribute again and again
and refuses some declarations; pasted HTML may be made by anybody. What is not finished here ends the text, as it does
in browsers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import TypeAlias

Token: TypeAlias = tuple[str, str, Mapping[str, str]]
"""A kind (:data:`TEXT`, :data:`OPEN`, :data:`CLOSE`); the text, or the name of the tag; its attributes."""

TEXT, OPEN, CLOSE = "text", "open", "close"

_TAG = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_NAME = re.compile(r"[\s/]*([^\s/>][^\s/>=]*)?")
_EQUALS = re.compile(r"\s*=\s*")
_BARE = re.compile(r"[^\s>]*")
_DECLARATION = re.compile(r"<[!?]|</")
_END_OF_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE | re.ASCII)
    for name in ("script", "style", "textarea", "title", "iframe", "xmp")
}
_CLOSED = "/"
"""Stands among the attributes of a tag that closes itself, as none can be called that."""

_LONG_NUMBER = re.compile(r"&#(?:0*[0-9]{8,}|[xX]0*[0-9a-fA-F]{7,});?")


def tokens_of(html: str) -> Iterator[Token]:
    """The pieces, one after the other."""
    at = done = 0
    while (at := html.find("<", at)) >= 0:
        tag = _TAG.match(html, at)
        if tag is None and not _DECLARATION.match(html, at):
            at += 1  # a sign like any other
            continue
        if at > done:
            yield TEXT, _unescaped(html[done:at]), {}
        if tag is None:
            at = done = _behind_declaration(html, at)
            continue
        name = tag[1].lower()
        attributes: dict[str, str] = {}
        at = done = _read_attributes(html, tag.end(), attributes)
        if at > len(html):
            return
        if html[tag.start() + 1] == "/":
            yield CLOSE, name, {}
            continue
        yield OPEN, name, attributes
        if _CLOSED in attributes:
            yield CLOSE, name, {}
        elif name in _END_OF_RAW:
            end = _END_OF_RAW[name].search(html, at)
            at = done = end.start() if end else len(html)
    if done < len(html):
        yield TEXT, _unescaped(html[done:]), {}


def _unescaped(text: str) -> str:
    """A number too long to be a letter would be refused instead of being none."""
    return unescape(_LONG_NUMBER.sub("\ufffd", text))


def _behind(html: str, end: str, at: int) -> int:
    found = html.find(end, at)
    return len(html) if found < 0 else found + len(end)


def _behind_declaration(html: str, at: int) -> int:
    """Behind a comment, or anything else that is said to the browser and not to people."""
    if not html.startswith("<!--", at):
        return _behind(html, ">", at)
    # "<!-->" is a comment already
    return _behind(html, "-->", at + 2)


def _read_attributes(html: str, at: int, attributes: dict[str, str]) -> int:
    """Read the attributes of a tag; where it ends, or beyond the text when it does not. The first of a name counts."""
    while True:
        name = _NAME.match(html, at)
        assert name is not None, "this fits everywhere"
        at = name.end()
        if at == len(html):
            return at + 1
        if name[1] is None:
            if html[at - 1] == "/":
                attributes[_CLOSED] = ""
            return at + 1
        value = ""
        if equals := _EQUALS.match(html, at):
            at = equals.end()
            quote = html[at : at + 1]
            if quote and quote in "\"'":
                start, at = at + 1, _behind(html, quote, at + 1)
                if html[at - 1] != quote or at == start:
                    return len(html) + 1
                value = html[start : at - 1]
            else:
                bare = _BARE.match(html, at)
                assert bare is not None, "this fits everywhere"
                value, at = bare.group(), bare.end()
        attributes.setdefault(name[1].lower(), _unescaped(value))
