"""What importing a list would do, and why."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.domain.errors import Problem, blocking
from netzwerk_desktop.domain.membership import Period
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.person import PersonName
from netzwerk_desktop.exchange.known import KnownContact, KnownOrganisation
from netzwerk_desktop.exchange.member_list import MemberRow, read_member_list
from netzwerk_desktop.exchange.member_plan import (
    CHOOSE_NEW,
    CHOOSE_SKIP,
    Action,
    ImportPlan,
    PlannedRow,
    StepKind,
    plan_import,
)
from netzwerk_desktop.exchange.reference import Municipality, members_2013

Towns = tuple[Municipality, ...]
AHLEN = "05570004"
JOINED = date(2013, 4, 1)


@pytest.fixture
def plan(towns: Towns, elsewhere: tuple[str, ...]) -> Any:
    def make(*rows: MemberRow, **known: Any) -> ImportPlan:
        numbered = [replace(row, number=number) for number, row in enumerate(rows, start=2)]
        return plan_import(numbered, towns, known.pop("organisations", ()), elsewhere=elsewhere, **known)

    return make


def row(name: str, **values: Any) -> MemberRow:
    return MemberRow(number=0, name=name, **values)


def person(first: str = "Anna", last: str = "Beispiel") -> PersonName:
    return PersonName(first_name=first, last_name=last)


def only(plan: ImportPlan) -> PlannedRow:
    assert len(plan.rows) == 1
    return plan.rows[0]


# --- the list of 2013 ------------------------------------------------------------------------------------------------


def test_the_list_of_2013_brings_75_towns_and_3_organisations(plan: Any, folder: Path) -> None:
    rows = [row(member.name) for member in members_2013(folder)]

    planned = plan(*rows, default_joined_on=JOINED)

    assert (planned.matched, planned.created, planned.skipped, planned.to_review) == (75, 3, (), ())
    assert (planned.memberships, planned.contacts) == (78, 0)
    assert {one.name: one.kind for one in planned.rows if one.action is Action.CREATE} == {
        "Handelsverband Nordrhein-Westfalen": OrganisationKind.ASSOCIATION,
        "NRW.Urban": OrganisationKind.COMPANY,
        "Rheinisch-Westfälischer Genossenschaftsverband e.V. (RWGV)": OrganisationKind.ASSOCIATION,
    }


def test_the_same_list_again_finds_everything_and_changes_nothing(plan: Any, folder: Path) -> None:
    rows = [row(member.name) for member in members_2013(folder)]
    first = plan(*rows, default_joined_on=JOINED)
    new = [one for one in first.rows if one.action is Action.CREATE]
    organisations = [KnownOrganisation(f"id {one.row.number}", one.name) for one in new]
    ids = {one.target: f"id {one.row.number}" for one in new}
    memberships = {ids.get(one.target, one.target): [one.membership.period] for one in first.rows}

    again = plan(*rows, default_joined_on=date(2026, 1, 1), organisations=organisations, memberships=memberships)

    assert (again.matched, again.created, again.skipped) == (78, 0, ())
    assert not any(one.changes_something for one in again.rows)
    assert {one.reason.partition(" ")[2][-32:] for one in again.rows} >= {"Ist schon Mitglied seit 1.4.2013."[-32:]}


def test_a_list_from_an_office(plan: Any) -> None:
    members = read_member_list(Path(__file__).parent.parent / "fixtures" / "exchange" / "mitglieder.csv")

    planned = plan(*members.rows, default_joined_on=JOINED)

    assert (planned.matched, planned.created, planned.contacts) == (4, 1, 4)
    assert [(one.row.name, one.candidates[0][1]) for one in planned.skipped if one.candidates] == [("Kerben", "Kerken")]
    assert [one.reason for one in planned.skipped][1] == (
        "Ahlen steht schon in Zeile 7; diese Zeile bringt nichts Neues."
    )
    assert {one.name for one in planned.to_review} == {"Mülheim an der Ruhr", "Recklinghausen"}


# --- whom a row means ------------------------------------------------------------------------------------------------


def test_short_forms_say_how_they_were_read(plan: Any) -> None:
    assert only(plan(row("Gronau"))).reason.startswith("„Gronau“ ist Gronau (Westf.).")
    assert only(plan(row("Ahlen"))).reason.startswith("Ahlen.")
    slip = only(plan(row("Reklinghausen")))
    assert slip.reason.startswith("„Reklinghausen“ wurde als Recklinghausen gelesen.")
    assert (slip.action, slip.review) == (Action.MATCH, True)


def test_the_unclear_is_left_out_with_its_candidates(plan: Any) -> None:
    unclear = only(plan(row("Kerben")))

    assert (unclear.action, unclear.target, unclear.changes_something) == (Action.SKIP, "", False)
    assert [name for _, name in unclear.candidates][:2] == ["Kerken", "Kerpen"]
    assert unclear.reason == (
        "„Kerben“ ist nicht eindeutig. So heißt eine Kommune außerhalb von Nordrhein-Westfalen. "
        "Gemeint sein könnte Kerken oder Kerpen."
    )


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (row(""), "nennt keinen Namen"),
        (row("x" * 301), "länger als 300 Zeichen"),
        (row("MÃ¼nster", problems=(Problem("name", "Die Umlaute sind beschädigt."),)), "Umlaute in „MÃ¼nster“"),
        (row("", ags="05570999"), "Gemeindeschlüssel 05570999"),
    ],
)
def test_rows_that_mean_nobody_are_left_out(plan: Any, wrong: MemberRow, words: str) -> None:
    planned = only(plan(wrong))

    assert planned.action is Action.SKIP
    assert words in planned.reason


def test_keys_and_postal_codes_help(plan: Any) -> None:
    assert only(plan(row("", ags=AHLEN))).name == "Ahlen"
    assert only(plan(row("Kerben", postal_code="50171"))).name == "Kerpen"
    assert only(plan(row("Ahaus", ags=AHLEN))).action is Action.SKIP


def test_known_organisations_are_found_and_similar_ones_asked_about(plan: Any) -> None:
    known = [KnownOrganisation("7", "Handelsverband Nordrhein-Westfalen e.V.", "HV NRW")]

    found = only(plan(row("handelsverband nordrhein-westfalen"), organisations=known))
    short = only(plan(row("HV NRW"), organisations=known))
    similar = only(plan(row("Handelverband Nordrhein-Westfalen"), organisations=known))

    assert (found.action, found.target, found.kind) == (Action.MATCH, "7", OrganisationKind.ASSOCIATION)
    assert short.target == "7"
    assert (similar.action, similar.candidates) == (Action.SKIP, (("7", known[0].name),))


def test_two_known_organisations_of_one_name_are_asked_about(plan: Any) -> None:
    known = [KnownOrganisation("7", "Verein Klee"), KnownOrganisation("8", "Verein Klee e.V.")]

    planned = only(plan(row("Verein Klee"), organisations=known))

    assert planned.action is Action.SKIP
    assert planned.candidates == (("7", "Verein Klee"), ("8", "Verein Klee e.V."))


def test_a_new_organisation_is_created_once(plan: Any) -> None:
    planned = plan(
        row("IHK Nord Westfalen", person=person()),
        row("IHK Nord Westfalen e.V.", person=person("Anton", "Muster")),
        row("ihk nord westfalen"),
        default_joined_on=JOINED,
    )

    assert [one.action for one in planned.rows] == [Action.CREATE, Action.MATCH, Action.SKIP]
    assert [one.first for one in planned.rows[:2]] == [True, False]
    assert len({one.target for one in planned.rows[:2]}) == 1
    assert (planned.matched, planned.created, planned.contacts, planned.memberships) == (0, 1, 2, 1)


# --- what a person decided -------------------------------------------------------------------------------------------


def test_choices_are_followed(plan: Any) -> None:
    rows = [row("Kerben"), row("Kerben"), row("Kerben"), row("Kerben"), row("Kerben")]
    known = [KnownOrganisation("7", "Verein Klee")]
    choices = {2: "05362032", 3: CHOOSE_NEW, 4: CHOOSE_SKIP, 5: "7"}

    planned = plan(*rows, choices=choices, organisations=known).rows

    assert [one.action for one in planned] == [Action.MATCH, Action.CREATE, Action.SKIP, Action.MATCH, Action.SKIP]
    assert [one.name for one in planned][:2] == ["Kerpen", "Kerben"]
    assert planned[3].target == "7"
    assert planned[2].reason == "Auf Ihren Wunsch ausgelassen."


# --- memberships -----------------------------------------------------------------------------------------------------


def test_joining(plan: Any) -> None:
    joined = only(plan(row("Ahlen", joined_on=date(2021, 3, 1))))
    left = only(plan(row("Ahlen", joined_on=date(2010, 1, 1), ended_on=date(2015, 12, 31))))
    assumed = only(plan(row("Ahlen"), default_joined_on=JOINED))
    unknown = only(plan(row("Ahlen")))
    none = only(plan(row("Ahlen", is_member=False, joined_on=JOINED), default_joined_on=JOINED))

    assert joined.membership is not None
    assert joined.membership.kind is StepKind.JOIN
    assert joined.membership.period == Period(date(2021, 3, 1), None, date(2024, 2, 29))
    assert joined.reason == "Ahlen. Mitglied ab 1.3.2021."
    assert left.reason == "Ahlen. Mitglied ab 1.1.2010 bis 31.12.2015."
    assert "angenommen, die Liste nennt keinen Beitritt" in assumed.reason
    assert (unknown.membership, none.membership) == (None, None)
    assert "Ohne Beitrittsdatum" in unknown.reason
    assert "Laut Liste kein Mitglied" in none.reason


def test_an_impossible_day_is_not_replaced_by_a_guess(plan: Any) -> None:
    doubted = row("Ahlen", problems=(Problem("joined_on", "Beitritt: Den Tag „31.2.“ gibt es nicht.", blocking=False),))

    planned = only(plan(doubted, default_joined_on=JOINED))

    assert planned.membership is None
    assert planned.review
    assert "von Hand" in planned.reason


def test_who_is_a_member_stays_one(plan: Any) -> None:
    known = {AHLEN: [Period(date(2010, 1, 1))]}

    for again in (row("Ahlen"), row("Ahlen", joined_on=date(2010, 1, 1))):
        planned = only(plan(again, memberships=known, default_joined_on=JOINED))

        assert (planned.action, planned.membership) == (Action.MATCH, None)
        assert "Ist schon Mitglied seit 1.1.2010." in planned.reason
        assert not planned.changes_something


def test_leaving_ends_the_open_period(plan: Any) -> None:
    known = {AHLEN: [Period(date(2010, 1, 1), None, date(2012, 12, 31))]}

    planned = only(plan(row("Ahlen", ended_on=date(2015, 12, 31)), memberships=known))

    assert planned.membership is not None
    assert planned.membership.kind is StepKind.END
    assert planned.membership.period == Period(date(2010, 1, 1), date(2015, 12, 31), date(2012, 12, 31))
    assert "Austritt am 31.12.2015" in planned.reason
    assert known == {AHLEN: [Period(date(2010, 1, 1), None, date(2012, 12, 31))]}


def test_leaving_before_joining_and_another_end_than_known_are_pointed_out(plan: Any) -> None:
    open_period = {AHLEN: [Period(date(2010, 1, 1))]}
    closed = {AHLEN: [Period(date(2010, 1, 1), date(2015, 12, 31))]}

    before = only(plan(row("Ahlen", ended_on=date(2009, 1, 1)), memberships=open_period))
    other = only(plan(row("Ahlen", joined_on=date(2010, 1, 1), ended_on=date(2016, 6, 30)), memberships=closed))

    for planned in (before, other):
        assert planned.membership is None
        assert planned.review
    assert "Der Austritt wird nicht eingetragen" in before.reason
    assert all(problem.message in before.reason for problem in blocking(before.problems))
    assert "bekannt ist 31.12.2015" in other.reason


def test_overlapping_periods_are_refused_and_returning_is_not(plan: Any) -> None:
    known = {AHLEN: [Period(date(2010, 1, 1), date(2015, 12, 31))]}

    overlap = only(plan(row("Ahlen", joined_on=date(2012, 1, 1)), memberships=known))
    back = only(plan(row("Ahlen", joined_on=date(2018, 1, 1)), memberships=known))

    assert overlap.membership is None
    assert "frühester Beitritt ist der 1.1.2016" in overlap.problems[0].message
    assert back.membership is not None


def test_two_periods_in_one_list_and_a_third_row_with_nothing_new(plan: Any) -> None:
    planned = plan(
        row("Ahlen", joined_on=date(2010, 1, 1), ended_on=date(2015, 12, 31)),
        row("Stadt Ahlen", joined_on=date(2018, 1, 1)),
        row("AHLEN"),
        default_joined_on=JOINED,
    )

    assert [one.action for one in planned.rows] == [Action.MATCH, Action.MATCH, Action.SKIP]
    assert (planned.matched, planned.memberships) == (1, 2)


# --- contacts --------------------------------------------------------------------------------------------------------


def test_contacts_are_added_once(plan: Any) -> None:
    planned = plan(
        row("Ahlen", person=person(), joined_on=JOINED),
        row("Ahlen", person=person("ANNA", "beispiel")),
        row("Ahlen", function="Bürgermeister/in"),
        row("Ahlen", function="bürgermeister/in"),
        row("Ahlen", person=person("A.", "Beispiel"), email="a@example.org"),
        row("Ahlen", person=person("Anna M.", "Beispiel"), email="A@example.org"),
    )

    assert [one.contact for one in planned.rows] == [True, False, True, False, True, False]
    assert [one.action for one in planned.rows][1::2] == [Action.SKIP] * 3
    assert planned.rows[0].reason.endswith("Kontakt: Anna Beispiel.")
    assert planned.rows[2].reason.endswith("Kontakt: Bürgermeister/in (unbesetzt).")


def test_contacts_that_are_stored_are_not_added_again(plan: Any) -> None:
    known = [KnownContact(AHLEN, "Anna", "Beispiel"), KnownContact("05515000", email="m@example.org")]

    planned = plan(
        row("Ahlen", person=person()),
        row("Bochum", person=person()),
        row("Münster", person=person("Max", "Muster"), email="m@example.org"),
        contacts=known,
    )

    assert [one.contact for one in planned.rows] == [False, True, False]
    assert planned.rows[0].reason.endswith("Anna Beispiel ist dort schon eingetragen.")
