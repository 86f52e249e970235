"""A template, compiled: pieces of finished XML with places between them, joined when a letter is printed.

A part of the package is compiled once. Printing is then only walking over the pieces and joining strings, so that
several hundred letters cost hardly more than their deflating. The places are markers in the XML, put there by `story`:

    text PATH · raw PATH · for VARIABLE PATH · if PATH · unless PATH · else · any PATH … · box · end

Everything a person typed goes through `run_content`, which escapes it. ``raw`` is for XML the program itself made; no
template can ask for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.sax.saxutils import escape

from netzwerk_desktop.domain.errors import RefusedFile

#: What a field may be given: text, lines, or entries with named texts. Nothing else, so nothing can be reached from it.
Content: TypeAlias = str | Sequence[str] | Sequence[Mapping[str, str]]
Scope: TypeAlias = Mapping[str, Content | Mapping[str, str]]

#: Loops in loops multiply; a letter never comes near these.
MAX_ROUNDS = 20_000
MAX_CHARACTERS = 30_000_000

_MARKER = re.compile(r"<\?fill (.*?)\?>", re.DOTALL)
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
# Characters XML 1.0 has no way to write; a letter cannot print them either.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_PARAGRAPH_END = ("</w:p>", "<w:p/>")


@dataclass(frozen=True, slots=True)
class Text:
    """A field's text, escaped."""

    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Raw:
    """XML the program made."""

    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Loop:
    """The body once for every entry."""

    variable: str
    path: tuple[str, ...]
    body: Program


@dataclass(frozen=True, slots=True)
class Choice:
    """One of two bodies, depending on whether a field holds anything."""

    path: tuple[str, ...]
    negated: bool
    body: Program
    otherwise: Program


@dataclass(frozen=True, slots=True)
class AnyOf:
    """The body when at least one of the fields holds anything; else a paragraph would print as a blank line."""

    paths: tuple[tuple[str, ...], ...]
    body: Program


@dataclass(frozen=True, slots=True)
class Box:
    """The content of a cell, header or text box, which must end with a paragraph whatever was left out."""

    body: Program


Step: TypeAlias = str | Text | Raw | Loop | Choice | AnyOf | Box
Program: TypeAlias = tuple[Step, ...]


def compile_program(xml: str) -> Program:
    """The steps of a part whose markers are balanced."""
    tokens = _MARKER.split(xml)
    steps, _, position = _compile(tokens, 0)
    if position != len(tokens):
        raise ValueError("markers are not balanced")
    return steps


def _compile(tokens: Sequence[str], position: int) -> tuple[Program, str, int]:
    """Steps up to the ``end`` or ``else`` that closes this level; which of them it was; where to go on.

    Tokens at even places are XML, those at odd places markers.
    """
    steps: list[Step] = []
    while position < len(tokens):
        token = tokens[position]
        position += 1
        if position % 2:
            if token:
                steps.append(token)
            continue
        word, *arguments = token.split()
        if word in ("end", "else"):
            return tuple(steps), word, position
        if word == "text":
            steps.append(Text(_path(arguments[0])))
        elif word == "raw":
            steps.append(Raw(_path(arguments[0])))
        else:
            body, closed_by, position = _compile(tokens, position)
            otherwise: Program = ()
            if closed_by == "else":
                otherwise, closed_by, position = _compile(tokens, position)
            if closed_by != "end":
                raise ValueError("markers are not balanced")
            steps.append(_block(word, arguments, body, otherwise))
    return tuple(steps), "", position


def _block(word: str, arguments: Sequence[str], body: Program, otherwise: Program) -> Step:
    if word == "for":
        return Loop(arguments[0], _path(arguments[1]), body)
    if word == "any":
        return AnyOf(tuple(_path(argument) for argument in arguments), body)
    if word == "box":
        return Box(body)
    return Choice(_path(arguments[0]), word == "unless", body, otherwise)


def _path(text: str) -> tuple[str, ...]:
    return tuple(text.split("."))


@dataclass(slots=True)
class _Run:
    """One filling: counts what it costs."""

    rounds: int = 0
    characters: int = 0
    out: list[str] = field(default_factory=list)

    def put(self, text: str) -> None:
        self.characters += len(text)
        if self.characters > MAX_CHARACTERS:
            raise RefusedFile(_TOO_MUCH)
        self.out.append(text)

    def play(self, program: Program, scope: Scope) -> None:
        for step in program:
            if isinstance(step, str):
                self.put(step)
            elif isinstance(step, Text):
                self.put(run_content(_look_up(scope, step.path)))
            elif isinstance(step, Raw):
                self.put(str(_look_up(scope, step.path)))
            elif isinstance(step, Loop):
                self._repeat(step, scope)
            elif isinstance(step, Choice):
                self.play(step.body if bool(_look_up(scope, step.path)) != step.negated else step.otherwise, scope)
            elif isinstance(step, AnyOf):
                if any(_look_up(scope, path) for path in step.paths):
                    self.play(step.body, scope)
            else:
                self._fill_box(step, scope)

    def _repeat(self, loop: Loop, scope: Scope) -> None:
        for entry in _look_up(scope, loop.path):
            self.rounds += 1
            if self.rounds > MAX_ROUNDS:
                raise RefusedFile(_TOO_MUCH)
            self.play(loop.body, {**scope, loop.variable: entry})

    def _fill_box(self, box: Box, scope: Scope) -> None:
        outer, self.out = self.out, []
        self.play(box.body, scope)
        text = "".join(self.out)
        self.out = outer
        self.out.append(text if text.rstrip().endswith(_PARAGRAPH_END) else text + "<w:p/>")


_TOO_MUCH = (
    "Die Vorlage erzeugt ungewöhnlich viel Text, wahrscheinlich durch Wiederholungen in Wiederholungen. "
    "Bitte vereinfachen Sie die Vorlage."
)


def fill(program: Program, scope: Scope) -> str:
    """The XML of a part with these values. Raises RefusedFile when the template makes unreasonably much of them."""
    run = _Run()
    run.play(program, scope)
    return "".join(run.out)


def _look_up(scope: Scope, path: tuple[str, ...]) -> Content:
    value = scope[path[0]]
    for part in path[1:]:
        if not isinstance(value, Mapping):
            raise TypeError(f"{'.'.join(path)} is not an entry")
        value = value[part]
    if isinstance(value, Mapping):
        raise TypeError(f"{'.'.join(path)} is an entry, not a text")
    return value


def clean_text(text: str) -> str:
    """Text as XML can carry it: one kind of line end, no control characters, no halves of characters."""
    return _SURROGATES.sub("\ufffd", _IMPOSSIBLE.sub("", _LINE_ENDS.sub("\n", text)))


def run_content(value: Content) -> str:
    """The content of a run for a text (or lines, one below the other): escaped, with real line breaks and tabs."""
    text = value if isinstance(value, str) else "\n".join(str(line) for line in value)
    pieces = []
    for piece in re.split("([\n\t])", clean_text(text)):
        if piece == "\n":
            pieces.append("<w:br/>")
        elif piece == "\t":
            pieces.append("<w:tab/>")
        elif piece:
            pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return "".join(pieces)
