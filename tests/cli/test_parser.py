"""German in every help and every mistake, and the kinds of values."""

import argparse
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from netzwerk_desktop.cli import parser
from netzwerk_desktop.cli.main import build_parser
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.interaction import CallOutcome

from .conftest import NOW, Terminal

ENGLISH = re.compile(
    # "Argument" is German, too.
    r"\b([Uu]sage|[Ee]rror|argument|arguments|[Oo]ptions|optional|positional|required|[Ee]xpected|[Ii]nvalid|choice|"
    r"choose|from|show this|help message|exit|version number|[Uu]nrecognized|ambiguous|ignored|explicit|value|one of|"
    r"not allowed|with|subcommands|maybe|meant|the following|could|match)\b"
)
CLOCK = FixedClock(NOW)


def english_in(text: str) -> list[str]:
    """English words in a text; names of commands and options, and placeholders, are none."""
    without = re.sub(r"--?[a-z-]+|netzwerk [a-z -]+|'[^']*'|[A-Z]{3,}", " ", text)
    return ENGLISH.findall(without)


def all_commands() -> list[tuple[str, ...]]:
    """Every command with its words, the whole program included."""
    found: list[tuple[str, ...]] = [()]

    def look(below: argparse.ArgumentParser, words: tuple[str, ...]) -> None:
        for action in below._actions:
            if isinstance(action, argparse._SubParsersAction):
                for name, child in action.choices.items():
                    found.append((*words, name))
                    look(child, (*words, name))

    look(build_parser(CLOCK), ())
    return found


# -- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", all_commands(), ids=" ".join)
def test_every_help_is_german_and_complete(nowhere: Terminal, words: tuple[str, ...]) -> None:
    answer = nowhere(*words, "--help", in_office=False)

    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Aufruf: netzwerk")
    assert english_in(answer.out) == []
    assert "diese Hilfe zeigen" in answer.out


def test_every_option_and_command_is_explained() -> None:
    def look(below: argparse.ArgumentParser) -> None:
        for action in below._actions:
            if isinstance(action, argparse._SubParsersAction):
                explained = {choice.dest for choice in action._choices_actions if choice.help}
                assert explained == set(action.choices)
                for child in action.choices.values():
                    look(child)
            else:
                assert action.help, (below.prog, action.dest)

    look(build_parser(CLOCK))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ((), "netzwerk: es fehlt: BEFEHL"),
        (("zeige",), "netzwerk: BEFEHL: 'zeige' gibt es hier nicht"),
        (("--json", "check"), "netzwerk: unbekannte Angabe: --json"),
        (("show",), "netzwerk show: es fehlt: KOMMUNE"),
        (("show", "Winterberg", "Ahlen"), "netzwerk: unbekannte Angabe: Ahlen"),
        (("show", "Winterberg", "--xml"), "netzwerk: unbekannte Angabe: --xml"),
        (("show", "--json=ja", "Winterberg"), "netzwerk show: --json: verträgt die Angabe 'ja' nicht"),
        (("check", "--js"), "netzwerk: unbekannte Angabe: --js"),
        (("log",), "netzwerk log: es fehlt: ART"),
        (("log", "fax"), "netzwerk log: ART: 'fax' gibt es hier nicht"),
        (("log", "call"), "netzwerk log call: es fehlt: --outcome, --town"),
        (("log", "call", "--town"), "netzwerk log call: --town: hier fehlt die Angabe dahinter"),
        (
            ("log", "call", "--town", "x", "--outcome", "vielleicht"),
            "„vielleicht“ gibt es hier nicht (möglich: erreicht",
        ),
        (("log", "call", "--town", "x", "--outcome", "reached", "--minutes", "lang"), "„lang“ ist keine ganze Zahl"),
        (("log", "call", "--town", "x", "--outcome", "reached", "--minutes", "-3"), "-3 liegt nicht zwischen 0 und"),
        (("log", "call", "--town", "x", "--outcome", "reached", "--at", "neulich"), "„neulich“ ist kein Zeitpunkt"),
        (("log", "call", "--town", "x", "--outcome", "reached", "--follow-up", "irgendwann"), "--follow-up: "),
        (("log", "consultation", "--town", "x"), "netzwerk log consultation: es fehlt: --service, --subject"),
        (("entitlement", "x", "y", "--date", "31.2.2020"), "netzwerk entitlement: --date: "),
        (("demo", "--size", "riesig"), "netzwerk demo: --size: 'riesig' gibt es hier nicht"),
        (("demo", "--seed", "eins"), "netzwerk demo: --seed: „eins“ ist keine ganze Zahl"),
        (("import", "members"), "netzwerk import members: es fehlt: FILE"),
        (("import", "members", "x.csv", "--choose", "Gronau"), "„Gronau“ ist keine Wahl (Beispiel: 12=Gronau)"),
        (("letter", "--town", "x"), "netzwerk letter: es fehlt: --subject, --text-file, --out"),
        (("letter", "--town", "x", "--form", "C"), "netzwerk letter: --form: 'C' gibt es hier nicht"),
        (("search",), "netzwerk search: es fehlt: TEXT"),
        (("search", "x", "--limit", "0"), "0 liegt nicht zwischen 1 und 10000"),
        (("undo", "gestern"), "„gestern“ ist keine Kennung einer Änderung"),
        (("--data-dir", "", "check"), "netzwerk: --data-dir: hier fehlt der Name"),
        (("--data-dir", "~niemand-da/x", "check"), "diesen Benutzer gibt es nicht"),
        (("show", "\udce4"), "enthält Zeichen, die nicht in UTF-8 ankamen"),
    ],
)
def test_every_mistake_is_explained_in_german(nowhere: Terminal, typed: tuple[str, ...], said: str) -> None:
    answer = nowhere(*typed, in_office=False)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert english_in(answer.err) == []
    assert not nowhere.data_dir.exists()


def test_nothing_of_argparse_stays_english_that_a_person_could_meet() -> None:
    with parser.speaking_german():
        translate = vars(argparse)["_"]
        many = vars(argparse)["ngettext"]
        assert translate("expected at most one argument") == "verträgt höchstens eine Angabe"
        assert many("expected %s argument", "expected %s arguments", 3) == "braucht %s Angaben"
        assert many("expected %s argument", "expected %s arguments", 1) == "braucht %s Angabe"
        assert many("one", "many", 2) == "many"
    assert vars(argparse)["_"]("usage: ") == "usage: "


# -- kinds of values -------------------------------------------------------------------------------------------------


def test_days_are_read_by_the_clock_that_was_handed_in() -> None:
    future, past = parser.day(CLOCK), parser.past_day(CLOCK)
    assert future("2026-12-01") == date(2026, 12, 1)
    assert future("in 2 wochen") == date(2026, 12, 6)
    assert future("1.12.") == date(2026, 12, 1)
    assert past("1.12.") == date(2025, 12, 1)


@pytest.mark.parametrize("convert", [parser.day(CLOCK), parser.past_day(CLOCK)])
def test_a_day_that_is_none_is_explained(convert: "parser.Callable[[str], date]") -> None:
    with pytest.raises(argparse.ArgumentTypeError, match=r"31\.2\.2026"):
        convert("31.2.2026")


def test_moments_are_those_of_german_clocks() -> None:
    assert parser.moment("2026-11-22T09:40").astimezone(UTC) == datetime(2026, 11, 22, 8, 40, tzinfo=UTC)
    assert parser.moment("2026-07-22 9:40".replace(" 9", " 09")).astimezone(UTC).hour == 7
    assert parser.moment("2026-11-22T09:40+00:00") == datetime(2026, 11, 22, 9, 40, tzinfo=UTC)


@pytest.mark.parametrize("value", ["0001-01-01", "9999-12-31T23:59"])
def test_moments_far_away_are_slips(value: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="liegt zu weit weg"):
        parser.moment(value)


@pytest.mark.parametrize("value", ["erreicht", "Erreicht", "reached", "REACHED"])
def test_words_in_german_or_by_code(value: str) -> None:
    assert parser.word_of(CallOutcome)(value) is CallOutcome.REACHED


def test_a_path_knows_the_home() -> None:
    assert parser.path("~/x") == Path.home() / "x"


@pytest.mark.parametrize(
    ("value", "why"),
    [("x" * 300 + ".docx", "der Name ist zu lang"), ("br\udcfccke.docx", "nicht in UTF-8"), ("", "fehlt der Name")],
)
def test_a_name_no_file_can_have(value: str, why: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match=why):
        parser.path(value)


@pytest.mark.parametrize("value", ["1:42", "12:3"])
def test_a_change_is_named_by_device_and_counter(value: str) -> None:
    assert parser.transaction(value) == value


@pytest.mark.parametrize("value", ["", ":", "1:", ":1", "1:x", "1", "1:²", "1:" + "9" * 40, "1:9223372036854775808"])
def test_anything_else_names_no_change(value: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        parser.transaction(value)
