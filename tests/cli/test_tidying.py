"""Tidying from the command line: a change in office, duplicates, merging, the list of what can be taken back."""

from collections.abc import Callable
from contextlib import closing
from datetime import date

from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services.context import Office, open_office
from netzwerk_desktop.services.office_file import open_office_file
from netzwerk_desktop.system.paths import AppPaths
from tests.support.factories import add_person, make_position

from .conftest import Terminal


def prepared(terminal: Terminal, work: Callable[[Office], str]) -> str:
    """Do something in the office before commands are typed."""
    paths = AppPaths.below(terminal.data_dir)
    with closing(open_office_file(paths, clock=terminal.clock, secrets=terminal.secrets)) as store:
        return work(open_office(store, clock=terminal.clock, paths=paths))


def mayor(office: Office) -> str:
    return add_person(
        office,
        first_name="Kurt",
        last_name="Zander",
        position=make_position(
            function="Bürgermeister/in",
            started_on=date(2020, 11, 1),
            phone="02981 800100",
            roles=frozenset({Role.MAIN_CONTACT}),
        ),
    )


SUCCEED = ("succeed", "--town", "Winterberg", "--function", "Bürgermeister")


def test_an_office_changes_hands(netzwerk: Terminal) -> None:
    kurt = prepared(netzwerk, mayor)
    done = netzwerk.ok(*SUCCEED, "--person", "Frau Dr. Jana Beispiel", "--from", "2026-11-01")
    assert (done["town"], done["function"], done["person"]) == ("Winterberg", "Bürgermeister/in", "Dr. Jana Beispiel")
    assert (done["new_person"], done["from"]) == (True, "2026-11-01")
    assert (done["predecessor"], done["predecessor_until"]) == ("Kurt Zander", "2026-10-31")
    (held,) = netzwerk.ok("show", "Winterberg")["people"]
    assert (held["person_name"], held["phone"], held["roles"]) == (
        "Dr. Jana Beispiel",
        "02981 800100",
        ["main_contact"],
    )
    undone = netzwerk.ok("undo")
    assert undone["label"] == "Rückgängig: Amtswechsel: Bürgermeister/in, Winterberg"
    back = netzwerk.ok("show", "Winterberg")["people"]
    assert [row["person_id"] for row in back] == [kurt]


def test_somebody_who_is_there_follows_or_nobody(netzwerk: Terminal) -> None:
    prepared(netzwerk, mayor)
    jana = prepared(netzwerk, lambda office: add_person(office, first_name="Jana", last_name="Beispiel"))
    done = netzwerk.ok(*SUCCEED, "--person", "jana beispiel", "--from", "1.11.2026", "--no-handover")
    assert (done["person_id"], done["new_person"]) == (jana, False)
    vacant = netzwerk(*SUCCEED, "--person", "N.N.", "--from", "2026-12-01")
    assert vacant.lines == [
        "Winterberg, Bürgermeister/in: unbesetzt ab 1.12.2026",
        "Bisher Jana Beispiel, bis 30.11.2026",
    ]
    again = netzwerk.ok(*SUCCEED, "--person", jana, "--from", "2027-01-01")
    assert (again["person_id"], again["predecessor"]) == (jana, "")


def test_what_cannot_be_is_said_in_words(netzwerk: Terminal) -> None:
    prepared(netzwerk, mayor)
    assert "„Landrat“ gibt es dort nicht" in netzwerk.fails(
        *("succeed", "--town", "Winterberg", "--function", "Landrat", "--person", "Anna", "--from", "2026-11-01")
    )
    assert "erst seit dem 1.11.2020 im Amt" in netzwerk.fails(*SUCCEED, "--person", "Anna Neu", "--from", "2019-01-01")
    assert "(--from)" in netzwerk.fails(*SUCCEED, "--person", "Anna Neu", "--from", "2019-01-01")
    assert "hat die Funktion schon" in netzwerk.fails(*SUCCEED, "--person", "Kurt Zander", "--from", "2026-11-01")
    for _ in range(2):
        prepared(netzwerk, lambda office: add_person(office, first_name="Jana", last_name="Beispiel"))
    assert "gibt es mehrfach" in netzwerk.fails(*SUCCEED, "--person", "Jana Beispiel", "--from", "2026-11-01")
    assert netzwerk.ok("undo", "--list")["count"] == 3


def test_duplicates_are_listed_and_merged(netzwerk: Terminal) -> None:
    assert netzwerk.ok("duplicates") == []
    assert netzwerk("duplicates").lines == ["Es ist nichts doppelt eingetragen, soweit sich das sehen lässt."]
    stays = prepared(netzwerk, mayor)
    goes = prepared(
        netzwerk, lambda office: add_person(office, first_name="Curt", last_name="Zander", mobile="0171 1", note="neu")
    )
    (pair,) = netzwerk.ok("duplicates")
    assert set(pair) == {"kind", "id", "name", "other_id", "other_name", "reasons", "score"}
    assert (pair["kind"], pair["id"], pair["other_id"]) == ("person", goes, stays)
    assert f"    netzwerk merge person {goes} {stays}" in netzwerk("duplicates").lines
    assert netzwerk.ok("duplicates", "--limit", "1") == [pair]

    done = netzwerk.ok("merge", "person", stays, goes, "--take", "first_name")
    assert (done["name"], done["into_name"], done["moved"]) == ("Kurt Zander", "Curt Zander", {"Funktion": 1})
    assert netzwerk.ok("show", "Winterberg")["people"][0]["person_name"] == "Kurt Zander"
    assert "schon mit „Kurt Zander“ zusammengeführt" in netzwerk.fails("merge", "person", stays, goes)
    assert netzwerk("undo").lines == ["Rückgängig: Kurt Zander zusammenführen"]
    said = netzwerk("merge", "person", goes, stays).lines
    assert said == ["Curt Zander ist jetzt Kurt Zander."]


def test_merging_is_refused_in_words(netzwerk: Terminal) -> None:
    stays = prepared(netzwerk, mayor)
    assert "mit sich selbst" in netzwerk.fails("merge", "person", stays, stays)
    assert "gibt es nicht" in netzwerk.fails("merge", "organisation", stays, "nobody")
    assert "'position' gibt es hier nicht" in netzwerk.wrong("merge", "position", "a", "b")


def test_the_list_says_what_can_be_taken_back(netzwerk: Terminal) -> None:
    assert netzwerk.ok("undo", "--list") == {"count": 0, "steps": []}
    assert netzwerk("undo", "--list").lines == ["Es gibt nichts, was sich zurücknehmen ließe."]
    prepared(netzwerk, mayor)
    netzwerk.ok(*SUCCEED, "--person", "Anna Neu", "--from", "2026-11-01")
    listed = netzwerk.ok("undo", "--list")
    assert [step["action"] for step in listed["steps"]] == [
        "Amtswechsel: Bürgermeister/in, Winterberg",
        "Person anlegen",
    ]
    assert "Person anlegen" in netzwerk("undo", "--list").lines[1]
    undone = netzwerk.ok("undo", listed["steps"][0]["transaction"])
    assert netzwerk.ok("undo", "--list")["count"] == 1
    # taking the taking back back
    again = netzwerk.ok("undo", undone["transaction"])
    assert again["label"] == "Wiederherstellen: Amtswechsel: Bürgermeister/in, Winterberg"
