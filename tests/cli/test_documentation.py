"""docs/command_line.md names every command, every option and every field that scripts rely on."""

import argparse
from pathlib import Path

import pytest

from netzwerk_desktop.cli.main import build_parser
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction

from .conftest import NOW, Terminal

PAGE = (Path(__file__).parents[2] / "docs" / "command_line.md").read_text(encoding="utf-8")


def commands() -> list[tuple[str, argparse.ArgumentParser]]:
    """The words of every command that does something, and its parser."""
    found: list[tuple[str, argparse.ArgumentParser]] = []

    def look(below: argparse.ArgumentParser, words: str) -> None:
        groups = [action for action in below._actions if isinstance(action, argparse._SubParsersAction)]
        for group in groups:
            for name, child in group.choices.items():
                look(child, f"{words} {name}".strip())
        if not groups:
            found.append((words, below))

    look(build_parser(FixedClock(NOW)), "")
    return found


@pytest.mark.parametrize(("words", "parser"), commands(), ids=[words for words, _ in commands()])
def test_every_command_and_option_is_there(words: str, parser: argparse.ArgumentParser) -> None:
    assert f"`{words} " in PAGE or f"`{words}`" in PAGE
    options = [name for action in parser._actions for name in action.option_strings]
    assert [name for name in options if name not in PAGE] == []


def test_every_word_is_there() -> None:
    for enumeration in (CallOutcome, Direction, Channel):
        for member in enumeration:
            assert f"`{member.label}`" in PAGE and f"`{member.value}`" in PAGE


def test_the_fields_of_answers_are_there(demo: Terminal) -> None:
    answers = {
        "show": demo.ok("show", "Winterberg"),
        "entitlement": demo.ok("entitlement", "Winterberg", "Newsletter"),
        "search": demo.ok("search", "winterberg"),
        "log": demo.ok("log", "call", "--town", "Winterberg", "--outcome", "erreicht"),
        "follow-ups": demo.ok("follow-ups"),
        "rota": demo.ok("rota"),
        "backup": demo.ok("backup"),
        "backups": demo.ok("backups"),
        "check": demo.ok("check"),
        "undo": demo.ok("undo"),
    }
    # Plain columns of the organisation, which need no words.
    plain = {"short_name", "po_box", "po_box_postal_code", "country", "trashed", "district_key", "area_date"}
    for command, answer in answers.items():
        missing = [name for name in answer if f"`{name}`" not in PAGE and name not in plain]
        assert missing == [], command
