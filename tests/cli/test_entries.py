"""Entering what happened, with words in German or codes."""

import pytest

from netzwerk_desktop.cli.entries import OPTIONS

from .conftest import Terminal

CALL = ("log", "call", "--town", "Winterberg", "--outcome")


def test_a_call_with_a_follow_up(netzwerk: Terminal) -> None:
    answer = netzwerk.ok(*CALL, "erreicht", "--note", "Arbeitshilfe zugesagt", "--follow-up", "2026-12-01")

    assert (answer["kind"], answer["town"], answer["follow_up"]) == ("call", "Winterberg", "2026-12-01")
    assert (answer["entitlement"], answer["person"]) == (None, "")
    assert answer["occurred_at"] == "2026-11-22T09:00:00+00:00"
    town = netzwerk.ok("show", "Winterberg")
    entry = town["timeline"][0]
    assert (entry["id"], entry["note"], entry["outcome"]) == (answer["id"], "Arbeitshilfe zugesagt", "reached")
    assert entry["direction"] == "outgoing"
    follow_up = town["follow_ups"][0]
    assert (follow_up["due_on"], follow_up["interaction_id"]) == ("2026-12-01", answer["id"])
    assert follow_up["subject"] == "Nachfassen zu: Telefonat vom 22.11.2026"
    assert follow_up["assignee_name"] == "Bearbeiter/in"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("erreicht", "reached"),
        ("nicht erreicht", "not_reached"),
        ("Rückruf erbeten", "callback"),
        ("MAILBOX", "voicemail"),
        ("not_reached", "not_reached"),
    ],
)
def test_outcomes_in_german_or_by_code(netzwerk: Terminal, typed: str, stored: str) -> None:
    netzwerk.ok(*CALL, typed)
    assert netzwerk.ok("show", "Winterberg")["timeline"][0]["outcome"] == stored


def test_everything_a_call_can_have(demo: Terminal) -> None:
    answer = demo.ok(
        *(*CALL, "erreicht", "--person", "Stadtplanung", "--direction", "eingehend"),
        *("--service", "Telefonische Beratung und Anfragen", "--subject", "Fonds", "--note", "a\nb"),
        *("--topic", "Urbane Produktion", "--topic", "Klimagerechte Stadt", "--minutes", "7"),
        *("--at", "2026-11-20T10:15", "--confidential"),
        *("--follow-up", "in 2 wochen", "--follow-up-subject", "Nachfragen"),
    )
    assert answer["entitlement"] == {"code": "basic", "reason": "Grundangebot – für alle"}
    assert answer["occurred_at"] == "2026-11-20T09:15:00+00:00"
    assert answer["service"] == "Telefonische Beratung und Anfragen"
    assert answer["person"]
    entry = next(row for row in demo.ok("show", "Winterberg")["timeline"] if row["id"] == answer["id"])
    assert (entry["duration_min"], entry["confidential"], entry["note"]) == (7, True, "a\nb")
    assert entry["topics"] == ["Klimagerechte Stadt", "Urbane Produktion"]
    assert (entry["direction"], entry["follow_up_due"]) == ("incoming", "2026-12-06")


def test_a_call_for_people(netzwerk: Terminal) -> None:
    answer = netzwerk(*CALL, "erreicht", "--service", "Telefonische Beratung und Anfragen", "--follow-up", "morgen")
    assert answer.lines == [
        "Telefonat erfassen: Winterberg",
        "Grundangebot – für alle",
        "Wiedervorlage am 23.11.2026",
    ]


def test_a_vacant_position_can_be_spoken_about(demo: Terminal) -> None:
    assert "ist dort niemand und keine Funktion" in demo.fails(*CALL, "erreicht", "--person", "Papst")


# -- without entitlement ---------------------------------------------------------------------------------------------

CONSULTATION = (
    *("log", "consultation", "--town", "Ahlen", "--service", "Beratung vor Ort"),
    *("--subject", "ISEK", "--note", "Rundgang"),
)


def test_without_entitlement_a_reason_is_asked_for(netzwerk: Terminal) -> None:
    sentence = netzwerk.fails(*CONSULTATION)
    assert sentence == (
        "Nur für Mitglieder – Ahlen war am 22.11.2026 kein Mitglied. Bitte geben Sie einen Grund an"
        " (--exception-reason)."
    )
    assert netzwerk.ok("show", "Ahlen")["timeline"] == []


def test_with_a_reason_it_is_stored_with_the_verdict(netzwerk: Terminal) -> None:
    answer = netzwerk.ok(*CONSULTATION, "--exception-reason", "Der Rat berät den Beitritt.", "--channel", "vor Ort")
    assert answer["entitlement"] == {
        "code": "not_member",
        "reason": "Nur für Mitglieder – Ahlen war am 22.11.2026 kein Mitglied",
    }
    assert answer["exception_reason"] == "Der Rat berät den Beitritt."
    entry = netzwerk.ok("show", "Ahlen")["timeline"][0]
    assert (entry["kind"], entry["channel"], entry["subject"]) == ("consultation", "on_site", "ISEK")


# -- other kinds -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["visit", "meeting", "email", "inquiry"])
def test_other_kinds(netzwerk: Terminal, kind: str) -> None:
    answer = netzwerk.ok("log", kind, "--town", "Ahlen", "--subject", "Rundgang")
    assert answer["kind"] == kind


def test_a_visit_may_lie_ahead_and_a_call_may_not(netzwerk: Terminal) -> None:
    netzwerk.ok("log", "visit", "--town", "Ahlen", "--subject", "Rundgang", "--at", "2026-12-03T10:00")
    sentence = netzwerk.fails(*CALL, "erreicht", "--at", "2026-12-03T10:00")
    assert "liegt in der Zukunft" in sentence and sentence.endswith("(--at).")


# -- problems --------------------------------------------------------------------------------------------------------


def test_a_follow_up_in_the_past_names_its_option(netzwerk: Terminal) -> None:
    assert netzwerk.fails(*CALL, "erreicht", "--follow-up", "1.1.2020").endswith("(--follow-up).")


def test_several_problems_are_one_line(netzwerk: Terminal) -> None:
    sentence = netzwerk.fails(*CALL, "erreicht", "--follow-up", "1.1.2020", "--at", "2026-12-03T10:00")
    assert "(--at)." in sentence and "(--follow-up)." in sentence


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--town", "Atlantis", "„Atlantis“ wurde nicht gefunden"),
        ("--service", "Frisur", "gibt es im Katalog nicht"),
        ("--topic", "Wetter", "Ein Thema „Wetter“ gibt es nicht"),
        ("--person", "Niemand", "ist dort niemand"),
    ],
)
def test_what_is_not_there_is_told(netzwerk: Terminal, option: str, value: str, said: str) -> None:
    assert said in netzwerk.fails(*CALL, "erreicht", option, value)


def test_every_option_named_for_a_field_exists() -> None:
    from netzwerk_desktop.cli.main import build_parser
    from netzwerk_desktop.domain.clock import SystemClock

    text = build_parser(SystemClock()).parse_args
    for option in OPTIONS.values():
        with pytest.raises(SystemExit):
            text(["log", "call", option])  # known, and wants a value


def test_long_and_strange_texts_are_kept(netzwerk: Terminal) -> None:
    note = "x" * 100_000 + " 😀 \u202eשלום\u202c e\u0301"
    netzwerk.ok(*CALL, "erreicht", f"--note={note}")
    kept = netzwerk.ok("show", "Winterberg")["timeline"][0]["note"]
    assert kept == note.replace("e\u0301", "é")


def test_values_that_begin_with_a_dash(netzwerk: Terminal) -> None:
    netzwerk.ok(*CALL, "erreicht", "--note=-5 Grad", "--subject=--")
    entry = netzwerk.ok("show", "Winterberg")["timeline"][0]
    assert (entry["note"], entry["subject"]) == ("-5 Grad", "--")


# -- done ------------------------------------------------------------------------------------------------------------


def test_a_follow_up_is_done(netzwerk: Terminal) -> None:
    netzwerk.ok(*CALL, "erreicht", "--follow-up", "morgen")
    row = netzwerk.ok("follow-ups")["follow_ups"][0]

    answer = netzwerk.ok("done", row["id"], "--result", "angerufen")

    assert answer["id"] == row["id"] and answer["transaction"]
    assert netzwerk.ok("follow-ups")["count"] == 0
    assert "schon erledigt" in netzwerk.fails("done", row["id"])
    assert "gibt es nicht" in netzwerk.fails("done", "unsinn")


def test_nothing_is_entered_at_a_town_that_is_a_guess(netzwerk: Terminal) -> None:
    assert netzwerk.ok("show", "Recklinghausn")["name"] == "Recklinghausen"
    refused = netzwerk.fails("log", "call", "--town", "Recklinghausn", "--outcome", "erreicht")
    assert refused == "„Recklinghausn“ wurde nicht gefunden. Meinten Sie Recklinghausen?"
    assert "Meinten Sie Mülheim an der Ruhr" in netzwerk.fails(*CALL[:3], "Mühlheim", "--outcome", "erreicht")
    assert netzwerk.ok("show", "Recklinghausen")["timeline"] == []
