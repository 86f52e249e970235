"""A number stays a number, whatever is written in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.system.start_arguments import LONGEST_CALLER, StartArguments, read_arguments


def read(*arguments: str) -> StartArguments:
    return read_arguments(["netzwerk-desktop", *arguments])


def told(understood: StartArguments) -> tuple[object, ...]:
    return understood.data_dir, understood.caller, understood.others


@pytest.mark.parametrize(
    ("arguments", "caller"),
    [
        ((), None),
        (("--caller", "0251 414415"), "0251 414415"),
        (("--caller=0251 414415",), "0251 414415"),
        (("--caller", "0251", "414415"), "0251 414415"),  # software that does not quote
        (("--caller",), ""),
        (("--caller", ""), ""),
        (("--caller=",), ""),
        (("tel:+49251414415",), "tel:+49251414415"),
        (("TEL:+49251414415",), "TEL:+49251414415"),
        (("callto:0251414415",), "callto:0251414415"),
        (("sip:anna@example.org",), "sip:anna@example.org"),
        (("--caller", "tel:0251"), "tel:0251"),
        (("--caller", "--caller"), "--caller"),
    ],
)
def test_who_is_calling(arguments: tuple[str, ...], caller: str | None) -> None:
    assert read(*arguments).caller == caller


@pytest.mark.parametrize(
    "hostile",
    [
        ("--caller", "--data-dir=/evil"),
        ("--caller", "--data-dir", "/evil"),
        ("--caller", "0251", "--data-dir=/evil"),
        ("--caller=--data-dir=/evil",),
        ("--caller=1", "--data-dir", "/evil"),
        ("tel:1", "--data-dir=/evil"),
        ('tel:1" --data-dir="/evil',),
        ("tel:1\n--data-dir=/evil",),
        ("tel:1", "-platformpluginpath", "/evil"),
        ("--caller", "-stylesheet", "/evil"),
        ("sip:--data-dir=/evil",),
    ],
)
def test_a_hostile_link_never_becomes_an_option(hostile: tuple[str, ...]) -> None:
    understood = read(*hostile)
    assert understood.data_dir is None
    assert understood.others == ("netzwerk-desktop",), "Qt must not see any of it"
    assert understood.caller is not None and understood.caller != ""
    beside = read("--data-dir", "/good", *hostile)
    assert beside.data_dir == "/good"
    assert beside.others == ("netzwerk-desktop", "--data-dir", "/good")


def test_the_folder_comes_first() -> None:
    assert told(read("--data-dir", "/a", "--caller", "1")) == ("/a", "1", ("netzwerk-desktop", "--data-dir", "/a"))
    assert read("--data-dir=/a", "tel:1").data_dir == "/a"
    assert read("--data-dir").data_dir is None
    # a folder may be called like a link
    assert told(read("--data-dir", "tel:x")) == ("tel:x", None, ("netzwerk-desktop", "--data-dir", "tel:x"))


def test_a_long_number_is_cut() -> None:
    assert len(read("--caller", "0" * 5000).caller or "") == LONGEST_CALLER
    assert told(read_arguments([])) == (None, None, ())


@given(st.lists(st.text(max_size=20), max_size=5))
def test_nothing_behind_the_caller_is_an_option(behind: list[str]) -> None:
    understood = read("--caller", *behind)
    assert understood.data_dir is None and understood.others == ("netzwerk-desktop",)
