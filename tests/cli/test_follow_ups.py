"""Which follow-ups are open, until when, of whom."""

from .conftest import Terminal


def test_follow_ups_that_are_due(demo: Terminal) -> None:
    everything = demo.ok("follow-ups")
    due = demo.ok("follow-ups", "--due", "heute")
    assert everything["count"] > due["count"] > 0
    assert all(row["due"] <= "2026-11-22" for row in due["follow_ups"])
    assert {row["state"] for row in due["follow_ups"]} == {"overdue", "due"}
    assert demo.ok("follow-ups", "--until", "heute") == due


def test_what_a_script_gets(demo: Terminal) -> None:
    row = demo.ok("follow-ups")["follow_ups"][0]
    assert list(row)[:6] == ["id", "town", "due", "subject", "state", "assignee"]
    assert (row["town"], row["due"], row["assignee"]) == (
        row["organisation_name"],
        row["due_on"],
        row["assignee_name"],
    )
    assert {"note", "person_name", "handover_note", "case_title"} <= row.keys()


def test_follow_ups_of_a_town(demo: Terminal) -> None:
    rows = demo.ok("follow-ups", "--town", "Winterberg")["follow_ups"]
    until = demo.ok("follow-ups", "--town", "Winterberg", "--due", "heute")["follow_ups"]
    assert {row["town"] for row in rows} == {"Winterberg"}
    assert 0 < len(until) < len(rows)


def test_follow_ups_of_one_of_us(demo: Terminal) -> None:
    everything = demo.ok("follow-ups")["follow_ups"]
    name = next(row["assignee"] for row in everything if row["assignee"])
    of_one = demo.ok("follow-ups", "--of", name)["follow_ups"]
    assert of_one == [row for row in everything if row["assignee"] == name]
    assert demo.ok("follow-ups", "--of", name.split()[-1].upper())["follow_ups"] == of_one
    towns = {row["town"] for row in of_one}
    assert demo.ok("follow-ups", "--of", name, "--town", min(towns))["follow_ups"]


def test_nobody_and_more_than_one(demo: Terminal) -> None:
    assert "„Niemand“ arbeitet hier nicht. Bearbeiter/innen: " in demo.fails("follow-ups", "--of", "Niemand")
    assert "Nicht eindeutig" in demo.fails("follow-ups", "--of", "e")


def test_follow_ups_for_people(demo: Terminal) -> None:
    lines = demo("follow-ups", "--town", "Winterberg").lines
    assert any("Winterberg – Richtlinie Verfügungsfonds senden (" in line for line in lines)


def test_no_follow_ups(netzwerk: Terminal) -> None:
    assert netzwerk("follow-ups").lines == ["Keine offenen Wiedervorlagen."]
    assert "kein Datum" in netzwerk.wrong("follow-ups", "--due", "irgendwann")
