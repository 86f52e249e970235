"""The 12 x 8 plan on the command line."""

import pytest

from .conftest import Terminal

MEMBERS = ("Winterberg", "Münster", "Unna", "Ahlen", "Hamm", "Bonn", "Köln", "Herne", "Soest", "Lünen")


@pytest.fixture
def members(netzwerk: Terminal, tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """Ten members since the beginning of the year."""
    listed = tmp_path_factory.mktemp("members") / "members.csv"
    listed.write_text("\n".join(["Mitglied", *MEMBERS]), encoding="utf-8")
    netzwerk.ok("import", "members", listed, "--yes", "--member-since", "2026-01-01")
    return netzwerk


def test_the_plan_of_this_month(members: Terminal) -> None:
    plan = members.ok("rota")
    assert plan["month"] == "2026-11"
    assert len(plan["slots"]) == 8
    first = plan["slots"][0]
    assert (first["state"], first["carried_over"], first["attempts"]) == ("open", False, 0)
    assert first["town"] in MEMBERS
    assert first["reason"] == "noch nie gesprochen"
    assert plan["round"] == {"number": 1, "met": 0, "left": 10, "members": 10, "months": 2, "ends": "2026-12"}


def test_a_call_meets_the_slot(members: Terminal) -> None:
    town = members.ok("rota")["slots"][0]["town"]
    members.ok("log", "call", "--town", town, "--outcome", "nicht erreicht")
    assert members.ok("rota")["slots"][0]["attempts"] == 1
    members.ok("log", "call", "--town", town, "--outcome", "erreicht")
    slot = members.ok("rota")["slots"][0]
    assert (slot["state"], slot["met_on"]) == ("met", "2026-11-22")
    assert members.ok("rota")["round"]["met"] == 1
    members.ok("undo")
    assert members.ok("rota")["slots"][0]["state"] == "open"


def test_other_months(members: Terminal) -> None:
    assert members.ok("rota", "--month", "2026-10")["slots"] == []
    december = members.ok("rota", "--month", "2026-12")
    assert december["month"] == "2026-12"
    assert all(slot["carried_over"] for slot in december["slots"])
    assert "bis November 2036" in members.fails("rota", "--month", "2100-01")


@pytest.mark.parametrize(
    "typed", ["2026", "11", "2026-13", "2026-00", "1999-01", "november", "", "2026-11-1-1", "٢٠٢٦-11"]
)
def test_what_is_no_month(members: Terminal, typed: str) -> None:
    assert "ist kein Monat (Beispiel: 2026-11)" in members.wrong("rota", f"--month={typed}")


def test_a_swap(members: Terminal) -> None:
    listed = [slot["town"] for slot in members.ok("rota")["slots"]]
    other = next(town for town in MEMBERS if town not in listed)
    answer = members.ok("rota", "swap", listed[2], other, "--reason", "Bürgermeisterwahl")
    assert (answer["town"], answer["other"]) == (listed[2], other)
    assert answer["slots"][2]["town"] == other
    assert answer["slots"][2]["reason"] == f"getauscht mit {listed[2]}: Bürgermeisterwahl"
    members.ok("undo", answer["transaction"])
    assert [slot["town"] for slot in members.ok("rota")["slots"]] == listed


def test_a_swap_that_is_not_possible(members: Terminal) -> None:
    listed = [slot["town"] for slot in members.ok("rota")["slots"]]
    assert "schon im Anrufplan (STATTDESSEN)" in members.fails("rota", "swap", listed[0], listed[1], "--reason", "x")
    assert "kein Mitglied" in members.fails("rota", "swap", listed[0], "Ascheberg", "--reason", "x")
    assert "--reason" in members.fails("rota", "swap", listed[0], "Ascheberg", "--reason", " ")
    assert "--reason" in members.wrong("rota", "swap", listed[0], listed[1])


def test_a_pause_and_its_end(members: Terminal) -> None:
    town = members.ok("rota")["slots"][0]["town"]
    answer = members.ok("rota", "pause", town, "--until", "2027-01-31", "--reason", "Umbau")
    assert (answer["town"], answer["until"], answer["slots"][0]["state"]) == (town, "2027-01-31", "paused")
    assert town not in [slot["town"] for slot in members.ok("rota", "--month", "2027-01")["slots"]]
    assert members.ok("rota", "resume", town)["slots"][0]["state"] == "open"
    assert "pausieren keine Anrufe" in members.fails("rota", "resume", town)
    assert "einen späteren Tag (--until)" in members.fails("rota", "pause", town, "--until", "2026-11-01")


def test_for_people(members: Terminal) -> None:
    lines = members("rota").lines
    assert lines[0] == "Anrufplan November 2026: 0 von 8 erreicht"
    assert lines[1].endswith(": offen – noch nie gesprochen")
    assert lines[-1] == "Runde 1: 0 von 10 erreicht, 10 offen; bei 8 Anrufen im Monat bis Dezember 2026"
    town = lines[1].split(":")[0]
    members.ok("log", "call", "--town", town, "--outcome", "mailbox")
    assert "offen, 1 x versucht" in members("rota").lines[1]
    assert members("rota", "pause", town, "--until", "2027-01-31").lines == [f"Anrufpause eintragen: {town}"]
    assert members("rota", "--month", "2026-10").lines[0] == "Anrufplan Oktober 2026: keine Anrufe"


def test_an_office_without_members(netzwerk: Terminal) -> None:
    assert netzwerk.ok("rota")["slots"] == []
    assert netzwerk("rota").lines[-1].startswith("Noch keine Mitglieder")
