"""The handbook is true: links lead somewhere, and what it quotes is what the program says."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from netzwerk_desktop.exchange.member_columns import assign
from tests.screens import load_all
from tests.support.dev_script import ROOT

DOCS = ROOT / "docs"
HANDBOOK = DOCS / "handbuch"
CHAPTERS = sorted(HANDBOOK.glob("*.md"))
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]

LONGEST_CHAPTER = 150
LARGEST_PICTURE = 150_000

_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def _script(name: str) -> ModuleType:
    """A script of packaging/, which is no package."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@cache
def _anchors(page: Path) -> frozenset[str]:
    """The anchors the headings of a page get on GitHub."""
    text = _CODE.sub(lambda code: code[0].strip("`") if "\n" not in code[0] else "", page.read_text("utf-8"))
    headings = re.findall(r"^#+ +(.+)$", text, re.MULTILINE)
    return frozenset(re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings)


def _targets(page: Path) -> list[str]:
    return _LINK.findall(_CODE.sub("", page.read_text("utf-8")))


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_leads_somewhere(page: Path) -> None:
    missing = []
    for target in _targets(page):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or (anchor and anchor not in _anchors(file)):
            missing.append(target)
    assert missing == []


@pytest.mark.parametrize("page", CHAPTERS, ids=_name)
def test_a_chapter_is_short(page: Path) -> None:
    assert len(page.read_text("utf-8").splitlines()) <= LONGEST_CHAPTER


def test_the_first_page_names_every_chapter() -> None:
    linked = {target.partition("#")[0] for target in _targets(HANDBOOK / "README.md")}
    assert {page.name for page in CHAPTERS if page.name != "README.md"} <= linked


def test_pictures_are_small_shown_and_made_by_the_script() -> None:
    pictures = {file.name: file.stat().st_size for file in (DOCS / "pictures").iterdir()}
    shown = {Path(target).name for page in PAGES for target in _targets(page) if target.endswith(".png")}
    assert {name: size for name, size in pictures.items() if size > LARGEST_PICTURE} == {}
    assert set(pictures) == shown == set(_script("build_pictures").PICTURES)


def test_every_picture_names_a_screen() -> None:
    drawn = {screen.name for screen in load_all()}
    assert {picture.screen for picture in _script("build_pictures").PICTURES.values()} - drawn == set()


def test_the_shortcuts_are_those_of_the_catalogue() -> None:
    script = _script("build_shortcuts")
    page = script.PAGE.read_text(encoding="utf-8")
    assert page == script.filled(page), "please run packaging/build_shortcuts.py"


def test_shortcuts_in_other_chapters_exist() -> None:
    known = set(re.findall(r"`([^`]+)`", _script("build_shortcuts").tables()))
    pressed = {
        key
        for page in CHAPTERS
        for key in re.findall(r"`((?:(?:Strg|Umschalt|Alt)\+)+[^`\s]+|F\d+|Entf|Esc)`", page.read_text("utf-8"))
    }
    assert pressed - known == set()


# -- what is quoted --------------------------------------------------------------------------------------------------


@cache
def _sayings() -> frozenset[str]:
    """Every text in the program and its forms, without mnemonics; of a text with gaps the parts between them."""
    texts: set[str] = set()
    for file in (ROOT / "netzwerk_desktop").rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        texts.update(node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and _is_text(node.value))
    for form in (ROOT / "ui").glob("*.ui"):
        texts.update(element.text or "" for element in ElementTree.parse(form).iter("string"))
    return frozenset(" ".join(text.replace("&", "").split()) for text in texts)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


@cache
def _everything_said() -> str:
    return "\n".join(_sayings())


def _quotes(page: Path) -> list[str]:
    """The sentences in block quotes."""
    blocks = re.findall(r"(?:^> .*\n?)+", page.read_text("utf-8"), re.MULTILINE)
    return [" ".join(re.sub(r"^> ?", "", block, flags=re.MULTILINE).split()).strip("„“") for block in blocks]


@pytest.mark.parametrize("page", CHAPTERS, ids=_name)
def test_quoted_sentences_are_said_by_the_program(page: Path) -> None:
    parts = [part.strip(" .,:;()") for quote in _quotes(page) for part in re.split(r"…|(?<=[.!?]) ", quote)]
    assert [part for part in parts if part and part not in _everything_said()] == []


@pytest.mark.parametrize("page", CHAPTERS, ids=_name)
def test_bold_words_stand_on_the_screen(page: Path) -> None:
    """Bold is kept for words on the screen, as the first page promises; emphasis is written in italics."""
    text = _CODE.sub("", page.read_text("utf-8"))
    bold = {" ".join(words.split()).rstrip(".:…").strip() for words in re.findall(r"\*\*(.+?)\*\*", text, re.DOTALL)}
    known = {saying.rstrip(".:…").strip() for saying in _sayings()}
    assert sorted(bold - known) == []


def test_headings_of_lists_are_understood() -> None:
    chapter = (HANDBOOK / "08-einlesen.md").read_text("utf-8")
    table = chapter[chapter.index("| Was | Überschriften") :].split("\n\n")[0]
    headings = re.findall(r"`([^`]+)`", table)
    assert len(headings) > 30
    # The column of "Mitgliedschaft" holds yes and no.
    assert [one for one in headings if not assign([one], lambda column: True)] == []
