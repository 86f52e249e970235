"""Making one of two: every reference moves, nothing is lost, one undo takes all of it back."""

import os
import random
import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from netzwerk_desktop.domain.errors import NetzwerkError, NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.identity import new_id
from netzwerk_desktop.domain.person import Consent, SalutationForm
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services import merge_rows
from netzwerk_desktop.services.address_list import create_list, entries, remove_from_list
from netzwerk_desktop.services.duplicate import mark_distinct, pair_id
from netzwerk_desktop.services.history import record_history
from netzwerk_desktop.services.membership import memberships_of
from netzwerk_desktop.services.merge import merge, preview_merge, stays_as
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import edit_organisation, organisation_detail
from netzwerk_desktop.services.person import edit_person, person_detail, trash_person
from netzwerk_desktop.services.position import edit_position, positions_of_organisation
from netzwerk_desktop.services.topic import TOPIC, set_topics_of_organisation, topic_ids_of_organisation, topics
from netzwerk_desktop.services.undo import last_undoable, undo
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.check import check_database
from netzwerk_desktop.storage.entities import metadata, synchronised_tables
from netzwerk_desktop.storage.store import Store
from tests.services.conftest import Template
from tests.support.factories import (
    AHLEN,
    WINTERBERG,
    add_event,
    add_member,
    add_organisation,
    add_person,
    add_position,
    make_position,
)
from tests.support.killing import Confirm, run_and_kill, seconds_for
from tests.support.world import statements_of


def rows(office: Office) -> dict[str, list[dict[str, Any]]]:
    """Everything the office knows, as it stands in its tables."""
    with office.read() as connection:
        return {
            table.name: [dict(row) for row in connection.execute(select(table).order_by(table.c.id)).mappings()]
            for table in synchronised_tables()
        }


def row(office: Office, table: str, row_id: str) -> dict[str, Any]:
    return next(found for found in rows(office)[table] if found["id"] == row_id)


def two_persons(office: Office, **more: Any) -> tuple[str, str]:
    """Who stays and who goes."""
    return add_person(office, first_name="Anna", last_name="Beispiel"), add_person(
        office, first_name="Anna", last_name="Beispeil", **more
    )


# -- everything that refers to a record --------------------------------------------------------------------------------


def _value(office: Office, table: Any, column: Any, own: dict[str, str]) -> Any:
    """A value that a column takes: any that its constraints allow."""
    known = {
        "form": "frau", "kind": {"interaction": "email", "document": "file", "call_round_change": "pause",
        "distinct_pair": "person", "organisation": "association", "topic": "topic"}.get(table.name),
        "month": date(2026, 3, 1), "until": date(2026, 4, 1), "content_hash": "0" * 64,
    }  # fmt: skip
    if column.foreign_keys:
        parent = next(iter(column.foreign_keys)).column.table.name
        return own.get(parent) if not column.nullable else None
    if column.name in known and known[column.name] is not None:
        return known[column.name]
    if column.nullable or column.server_default is not None:
        return None
    kind = type(column.type).__name__
    return {"DateText": date(2026, 3, 1), "TimeText": office.clock.now(), "Integer": 1, "Flag": False}.get(kind, "x")


def _parents(office: Office) -> dict[str, str]:
    """One record of every table that something has to refer to."""
    with office.read() as connection:
        found = {
            table.name: connection.execute(select(table.c.id).limit(1)).scalar() for table in synchronised_tables()
        }
    found["interaction"] = add_event(office)
    found["position"] = add_position(office)
    with office.write("Liste") as writer:
        found["address_list"] = writer.create(entities.address_list, {"name": "Liste"})
        found["consultation_case"] = writer.create(
            entities.consultation_case, {"organisation_id": AHLEN, "title": "ISEK", "opened_on": date(2026, 1, 1)}
        )
    return {name: id for name, id in found.items() if id is not None}


@pytest.mark.parametrize("kind", ["person", "organisation"])
def test_every_table_that_refers_is_moved_also_one_that_is_added_later(office: Office, kind: str) -> None:
    """The columns are read from the entities here once more, and not by the way the merging takes."""
    make: Callable[..., str] = add_person if kind == "person" else add_organisation
    stays, goes = make(office), make(office)
    own = _parents(office)
    columns = [
        (table, column)
        for table in synchronised_tables()
        for column in table.columns
        if table.name != "municipality"
        and any(key.column.table.name == kind for key in column.foreign_keys)
        and column.name != "merged_into_id"
    ]
    assert len(columns) >= (5 if kind == "person" else 10)
    made: list[tuple[str, str, str]] = []
    with office.write("Alles, was es gibt") as writer:
        for table, column in columns:
            values = {
                other.name: _value(office, table, other, own) for other in table.columns if other.info.get("group")
            }
            if column.name == "other_organisation_id":
                values |= {"kind": "swap", "until": None}
            values = {name: value for name, value in values.items() if value is not None} | {column.name: goes}
            values.pop("trashed", None)
            made.append((table.name, writer.create(table, values, row_id=new_id(office.clock)), column.name))
    merge(office, kind=kind, id=goes, into_id=stays)
    for table_name, row_id, name in made:
        assert row(office, table_name, row_id)[name] == stays, f"{table_name}.{name} was forgotten"


def test_references_that_were_in_the_bin_are_moved_too(office: Office) -> None:
    stays, goes = two_persons(office, position=make_position())
    held = person_detail(office, id=goes).positions[0].id
    with office.write("weg") as writer:
        writer.trash(entities.position, held)
    merge(office, kind="person", id=goes, into_id=stays)
    assert row(office, "position", held)["person_id"] == stays


# -- persons -----------------------------------------------------------------------------------------------------------


def test_what_only_one_has_is_taken_and_what_differs_is_chosen(office: Office) -> None:
    stays = add_person(office, first_name="Anna", last_name="Beispiel", title="", form=SalutationForm.UNKNOWN, note="a")
    goes = add_person(
        office, first_name="Anna", last_name="Beispeil", title="Dr.", mobile="0171 5550123", email="", note="b"
    )
    preview = preview_merge(office, kind="person", id=goes, into_id=stays)
    assert (preview.name, preview.into_name) == ("Dr. Anna Beispeil", "Anna Beispiel")
    assert [field.label for field in preview.fields if field.differs] == ["Nachname"]
    assert {field.name: field.result for field in preview.fields if field.goes} == {
        "form": "Frau", "title": "Dr.", "first_name": "Anna", "last_name": "Beispiel", "mobile": "0171 5550123",
    }  # fmt: skip
    assert preview.note == "a\n\nb"

    merge(office, kind="person", id=goes, into_id=stays, seen=preview.seen)
    found = person_detail(office, id=stays)
    assert (found.title, found.last_name, found.mobile, found.note) == ("Dr.", "Beispiel", "0171 5550123", "a\n\nb")
    assert found.form is SalutationForm.FRAU


def test_the_other_value_can_be_chosen(office: Office) -> None:
    stays, goes = two_persons(office)
    merge(office, kind="person", id=goes, into_id=stays, take=["last_name"])
    assert person_detail(office, id=stays).last_name == "Beispeil"


def test_a_consent_stays_unless_somebody_took_it_back_on_either_side(office: Office) -> None:
    stays = add_person(office, consents=frozenset({Consent.NEWSLETTER, Consent.PUBLICATION}))
    goes = add_person(office, consents=frozenset({Consent.INVITATIONS, Consent.PUBLICATION}))
    edit_person(office, id=goes, values={"consents": frozenset({Consent.INVITATIONS})})
    preview = preview_merge(office, kind="person", id=goes, into_id=stays)
    assert preview.consents == "Einladungen, Newsletter"
    merge(office, kind="person", id=goes, into_id=stays)
    assert person_detail(office, id=stays).consents == {Consent.NEWSLETTER, Consent.INVITATIONS}


def test_the_one_that_goes_lies_in_the_bin_and_leads_to_the_one_that_stays(office: Office) -> None:
    stays, goes = two_persons(office)
    third = add_person(office, first_name="Anna", last_name="Beispiehl")
    merge(office, kind="person", id=goes, into_id=stays)
    merge(office, kind="person", id=stays, into_id=third)
    assert person_detail(office, id=goes).trashed
    assert stays_as(office, kind="person", id=goes) == third
    assert stays_as(office, kind="person", id=third) == third
    assert stays_as(office, kind="person", id="unknown") == "unknown"


def test_the_history_of_the_one_that_stays_tells_that_of_the_other_too(office: Office) -> None:
    stays, goes = two_persons(office, mobile="0171 5550123")
    merge(office, kind="person", id=goes, into_id=stays)
    told = record_history(office, "person", stays)
    assert ("Mobil", "0171 5550123", "Anna Beispeil") in {(line.field_label, line.after, line.about) for line in told}
    assert {line.about for line in told} == {"", "Anna Beispeil"}
    # a reference to somebody who was merged since is shown by the name it had
    assert "zusammengeführt mit" in {line.field_label for line in record_history(office, "person", goes)}


def test_identical_positions_become_one(office: Office) -> None:
    office_of_hers = make_position(
        function="Bürgermeisterin",
        started_on=date(2020, 11, 1),
        phone="02981 800100",
        roles=frozenset({Role.NEWSLETTER}),
    )
    stays = add_person(office, first_name="Anna", last_name="Beispiel", position=office_of_hers)
    goes = add_person(
        office,
        first_name="Anna",
        last_name="Beispeil",
        position=make_position(function="Bürgermeister/in", email="anna@example.org", note="nur vormittags"),
    )
    there = person_detail(office, id=goes).positions[0].id
    call = add_event(office, person_id=goes, position_id=there)
    merge(office, kind="person", id=goes, into_id=stays)
    (held,) = person_detail(office, id=stays).positions
    assert (held.phone, held.email, held.note) == ("02981 800100", "anna@example.org", "nur vormittags")
    assert (held.started_on, held.roles) == (date(2020, 11, 1), (Role.NEWSLETTER,))
    logged = row(office, "interaction", call)
    assert (logged["person_id"], logged["position_id"]) == (stays, held.id)


def test_a_million_entries_are_looked_through_once(office: Office) -> None:
    stays, goes = two_persons(office)
    calls = []
    for function in ("Bauamt", "Presse", "Citymanagement"):
        add_position(office, person_id=stays, function=function)
        there = add_position(office, person_id=goes, function=function)
        calls.append(add_event(office, person_id=goes, position_id=there))
    with statements_of(office.store) as seen:
        merge(office, kind="person", id=goes, into_id=stays)
    by_position = [text for text, _ in seen if "FROM interaction WHERE interaction.position_id" in text]
    assert len(by_position) == 1
    held = {position.id for position in person_detail(office, id=stays).positions}
    assert {row(office, "interaction", call)["position_id"] for call in calls} == held


def test_positions_that_are_not_the_same_stay_apart(office: Office) -> None:
    first_term = make_position(function="Bürgermeister/in", started_on=date(2014, 1, 1), ended_on=date(2018, 12, 31))
    second_term = make_position(function="Bürgermeister/in", started_on=date(2020, 1, 1))
    stays = add_person(office, first_name="Anna", last_name="Beispiel", position=first_term)
    goes = add_person(office, first_name="Anna", last_name="Beispeil", position=second_term)
    add_position(office, person_id=goes, organisation_id=AHLEN, function="Bürgermeister/in")
    add_position(office, person_id=goes, function="Stadtplaner/in")
    merge(office, kind="person", id=goes, into_id=stays)
    assert len(person_detail(office, id=stays).positions) == 4


def test_links_that_say_the_same_twice_become_one(office: Office) -> None:
    stays, goes = two_persons(office)
    call = add_event(office)
    with office.write("Beratung") as writer:
        for person in (stays, goes):
            writer.create(
                entities.interaction_participant,
                {"interaction_id": call, "organisation_id": AHLEN, "person_id": person},
            )
    merge(office, kind="person", id=goes, into_id=stays)
    assert len([found for found in rows(office)["interaction_participant"] if not found["trashed"]]) == 1


def test_what_came_with_the_other_can_be_taken_away(office: Office) -> None:
    goes, stays = add_organisation(office, name="Handelsverband"), add_organisation(office, name="Handelsverband NRW")
    first, second = (topic.id for topic in topics(office, kind=TOPIC)[:2])
    set_topics_of_organisation(office, organisation_id=goes, topic_ids=[first, second])
    board = create_list(office, name="Beirat", organisation_ids=[goes]).created or ""
    merge(office, kind="organisation", id=goes, into_id=stays)
    edit_organisation(office, id=stays, values={}, interests=[second], seen_interests=[first, second])
    assert topic_ids_of_organisation(office, organisation_id=stays) == {second}
    remove_from_list(office, list_id=board, organisation_ids=[stays])
    assert entries(office, list_id=board) == []


@pytest.mark.parametrize("goer_called", [False, True])
def test_who_takes_part_in_their_own_conversation_is_named_once(office: Office, goer_called: bool) -> None:
    stays, goes = two_persons(office)
    called, took_part = (goes, stays) if goer_called else (stays, goes)
    call = add_event(office, person_id=called)
    values = {"interaction_id": call, "organisation_id": WINTERBERG, "person_id": took_part}
    with office.write("Beratung") as writer:
        writer.create(entities.interaction_participant, values)
    merge(office, kind="person", id=goes, into_id=stays)
    assert [found for found in rows(office)["interaction_participant"] if not found["trashed"]] == []


def test_what_was_no_duplicate_of_the_one_is_none_of_the_other(office: Office) -> None:
    stays, goes = two_persons(office)
    third = add_person(office, first_name="Anne", last_name="Beispiel")
    mark_distinct(office, kind="person", id=goes, other_id=third)
    mark_distinct(office, kind="person", id=goes, other_id=stays)
    merge(office, kind="person", id=goes, into_id=stays)
    first, second = sorted((stays, third))
    pairs = [found["id"] for found in rows(office)["distinct_pair"] if not found["trashed"]]
    assert pairs == [pair_id("person", first, second)]


# -- organisations -----------------------------------------------------------------------------------------------------


def test_organisations_keep_one_address_one_vote_and_one_membership(office: Office) -> None:
    stays = add_organisation(office, name="Handelsverband NRW", street="Alte Gasse 1", city="Düsseldorf")
    goes = add_organisation(
        office,
        name="Handelsverband NRW e. V.",
        street="Neue Gasse 2",
        postal_code="48143",
        city="Münster",
        phone="0251 1",
    )
    for organisation, joined in ((stays, date(2020, 1, 1)), (goes, date(2019, 1, 1))):
        add_member(office, organisation, joined)
        person = add_person(office, last_name=f"Stimme {joined}")
        add_position(
            office,
            organisation_id=organisation,
            person_id=person,
            function=f"Vorsitz {joined}",
            roles=frozenset({Role.VOTING}),
        )
    preview = preview_merge(office, kind="organisation", id=goes, into_id=stays)
    assert {field.label for field in preview.fields if field.differs} == {"Name", "Anschrift"}
    assert {move.label: move.count for move in preview.moves} == {"Funktion": 1, "Mitgliedschaft": 1}

    merge(office, kind="organisation", id=goes, into_id=stays, take=["address"])
    found = organisation_detail(office, id=stays)
    assert (found.name, found.street, found.postal_code, found.city, found.phone) == (
        "Handelsverband NRW",
        "Neue Gasse 2",
        "48143",
        "Münster",
        "0251 1",
    )
    (period,) = memberships_of(office, organisation_id=stays)
    assert (period.joined_on, period.ended_on) == (date(2019, 1, 1), None)
    held = positions_of_organisation(office, organisation_id=stays)
    assert [position.function for position in held if Role.VOTING in position.roles] == ["Vorsitz 2020-01-01"]
    assert len(held) == 2


def test_a_period_that_joins_two_others_makes_one_of_three(office: Office) -> None:
    stays, goes = add_organisation(office, name="Verband A"), add_organisation(office, name="Verband B")
    add_member(office, stays, date(2010, 1, 1), ended_on=date(2012, 12, 31))
    add_member(office, stays, date(2015, 1, 1), ended_on=date(2017, 12, 31))
    add_member(office, goes, date(2012, 1, 1), ended_on=date(2015, 12, 31))
    merge(office, kind="organisation", id=goes, into_id=stays)
    assert [(found.joined_on.year, found.ended_on and found.ended_on.year) for found in
            memberships_of(office, organisation_id=stays)] == [(2010, 2017)]  # fmt: skip


def test_a_swap_of_both_is_gone(office: Office) -> None:
    stays, goes = add_organisation(office, name="Verband A"), add_organisation(office, name="Verband B")
    with office.write("Tausch") as writer:
        writer.create(
            entities.call_round_change,
            {
                "kind": "swap",
                "month": date(2026, 3, 1),
                "organisation_id": stays,
                "other_organisation_id": goes,
                "reason": "Urlaub",
            },
        )
    merge(office, kind="organisation", id=goes, into_id=stays)
    assert [found["trashed"] for found in rows(office)["call_round_change"]] == [True]


# -- refused in words --------------------------------------------------------------------------------------------------


def test_what_cannot_be_merged_is_refused_in_words(office: Office) -> None:
    stays, goes = two_persons(office)
    verband = add_organisation(office)
    before = rows(office)
    for kind, id, into, words in (
        ("person", stays, stays, "mit sich selbst"),
        ("person", "nobody", stays, "gibt es nicht"),
        ("person", verband, stays, "gibt es nicht"),
        ("organisation", WINTERBERG, verband, "Winterberg ist eine Kommune"),
        ("organisation", verband, WINTERBERG, "Winterberg ist eine Kommune"),
        ("position", stays, goes, "nur Personen und Organisationen"),
    ):
        with pytest.raises(NetzwerkError, match=words):
            merge(office, kind=kind, id=id, into_id=into)
        with pytest.raises(NetzwerkError, match=words):
            preview_merge(office, kind=kind, id=id, into_id=into)
    with pytest.raises(NotFound, match="„shoe_size“"):
        merge(office, kind="person", id=goes, into_id=stays, take=["shoe_size"])
    assert rows(office) == before


def test_what_lies_in_the_bin_is_not_merged(office: Office) -> None:
    stays, goes = two_persons(office)
    third = add_person(office, last_name="Dritte")
    trash_person(office, id=third)
    with pytest.raises(NotFound, match="inzwischen gelöscht"):
        merge(office, kind="person", id=third, into_id=stays)
    merge(office, kind="person", id=goes, into_id=stays)
    with pytest.raises(NotFound, match="schon mit „Anna Beispiel“ zusammengeführt"):
        merge(office, kind="person", id=goes, into_id=stays)
    with pytest.raises(NotFound, match="schon mit"):
        merge(office, kind="person", id=stays, into_id=goes)


@pytest.mark.parametrize("changed", [0, 1])
def test_what_was_changed_meanwhile_has_to_be_looked_at_again(office: Office, changed: int) -> None:
    both = two_persons(office)
    stays, goes = both
    preview = preview_merge(office, kind="person", id=goes, into_id=stays)
    edit_person(office, id=both[changed], values={"email": "neu@example.org"})
    before = rows(office)
    with pytest.raises(StaleWrite, match="inzwischen geändert"):
        merge(office, kind="person", id=goes, into_id=stays, seen=preview.seen)
    assert rows(office) == before


def test_notes_that_become_too_long_are_a_sentence(office: Office) -> None:
    stays, goes = two_persons(office)
    edit_person(office, id=stays, values={"note": "a" * 600_000})
    edit_person(office, id=goes, values={"note": "b" * 600_000})
    with pytest.raises(ValidationFailed, match=r"höchstens 1\.000\.000 Zeichen"):
        merge(office, kind="person", id=goes, into_id=stays)


# -- taking it back ----------------------------------------------------------------------------------------------------


def tangled(office: Office) -> tuple[str, str]:
    """Two persons with something of everything."""
    same = make_position(function="Bürgermeister/in", roles=frozenset({Role.MAIN_CONTACT}))
    stays = add_person(office, first_name="Anna", last_name="Beispiel", position=same, note="a")
    goes = add_person(office, first_name="Anna", last_name="Beispeil", position=same, note="b", email="a@example.org")
    add_position(office, person_id=goes, organisation_id=AHLEN)
    position_id = person_detail(office, id=goes).positions[0].id
    for number in range(5):
        add_event(office, person_id=goes, position_id=position_id, note=f"Gespräch {number}")
    with office.write("Mehr") as writer:
        writer.create(
            entities.follow_up,
            {"organisation_id": WINTERBERG, "person_id": goes, "subject": "Nachfassen", "due_on": date(2026, 4, 1)},
        )
        liste = writer.create(entities.address_list, {"name": "Liste"})
        writer.create(
            entities.address_list_entry,
            {"address_list_id": liste, "organisation_id": WINTERBERG, "position_id": position_id},
        )
    mark_distinct(office, kind="person", id=goes, other_id=add_person(office, last_name="Andere"))
    return stays, goes


def without_new_pairs(found: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """What undo leaves of the pairs it had to carry over lies in the bin."""
    return found | {"distinct_pair": [pair for pair in found["distinct_pair"] if not pair["trashed"]]}


def test_one_undo_takes_all_of_it_back(office: Office) -> None:
    stays, goes = tangled(office)
    before = rows(office)
    changes = merge(office, kind="person", id=goes, into_id=stays)
    assert changes.label == "Anna Beispeil zusammenführen"
    assert rows(office) != before
    assert changes.transaction is not None
    undo(office, changes.transaction)
    assert without_new_pairs(rows(office)) == before
    assert not any(line.about for line in record_history(office, "person", stays))


def test_it_is_taken_back_after_the_program_was_started_anew(office: Office, office_template: Template) -> None:
    stays, goes = tangled(office)
    before = rows(office)
    merge(office, kind="person", id=goes, into_id=stays)
    office.store.close()
    with closing(Store.open(office.paths.office_file, office_template.key, clock=office.clock)) as store:
        again = Office(store, office.clock, office.staff_id, office.paths)
        step = last_undoable(again)
        assert step is not None
        assert step.action == "Anna Beispeil zusammenführen"
        undo(again, step.transaction)
        assert without_new_pairs(rows(again)) == before


def test_organisations_are_taken_back_too(office: Office) -> None:
    stays, goes = add_organisation(office, name="Verband A"), add_organisation(office, name="Verband B")
    for organisation in (stays, goes):
        add_member(office, organisation)
        add_position(office, organisation_id=organisation, roles=frozenset({Role.VOTING}))
        add_event(office, organisation_id=organisation)
    before = rows(office)
    changes = merge(office, kind="organisation", id=goes, into_id=stays)
    assert changes.transaction is not None
    undo(office, changes.transaction)
    assert rows(office) == before


def test_what_was_worked_on_since_is_not_taken_back(office: Office) -> None:
    stays, goes = two_persons(office, email="a@example.org", position=make_position())
    changes = merge(office, kind="person", id=goes, into_id=stays)
    edit_person(office, id=stays, values={"email": "neu@example.org"})
    assert changes.transaction is not None
    with pytest.raises(NetzwerkError, match="weitergearbeitet"):
        undo(office, changes.transaction)
    assert person_detail(office, id=stays).email == "neu@example.org"
    edit_position(office, id=person_detail(office, id=stays).positions[0].id, values={"phone": "0251 1"})
    edit_organisation(office, id=WINTERBERG, values={"phone": "0251 2"})


# -- killed in the middle ----------------------------------------------------------------------------------------------

KILLS = 12


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")
def test_killed_in_the_middle_all_or_nothing_is_merged(
    tmp_path: Path, office: Office, office_template: Template
) -> None:
    stays, goes = tangled(office)
    with office.write("Viele Gespräche") as writer:
        for _ in range(150):
            writer.create(
                entities.interaction,
                {
                    "organisation_id": WINTERBERG,
                    "kind": "email",
                    "person_id": goes,
                    "occurred_at": office.clock.now(),
                    "staff_id": office.staff_id,
                },
            )
    nothing = rows(office)
    office.store.close()
    original, key = office.paths.office_file, office_template.key

    def job_on(path: Path) -> Callable[[Confirm], None]:
        def job(confirm: Confirm) -> None:
            with closing(Store.open(path, key, clock=office.clock)) as store:
                confirm("open")
                merge(Office(store, office.clock, office.staff_id, office.paths), kind="person", id=goes, into_id=stays)
                confirm("merged")

        return job

    def copy(name: str) -> Path:
        path = tmp_path / name
        shutil.copyfile(original, path)
        return path

    def look(path: Path) -> dict[str, list[dict[str, Any]]]:
        assert check_database(path, key).ok
        with closing(Store.open(path, key, clock=office.clock)) as store:
            return rows(Office(store, office.clock, office.staff_id, office.paths))

    whole = copy("whole.db")
    lasts = seconds_for(job_on(whole))
    everything = look(whole)
    rng = random.Random(8)
    outcomes = set()
    for number in range(KILLS):
        path = copy(f"{number}.db")
        death = run_and_kill(job_on(path), after=1, delay=rng.uniform(0, lasts))
        found = look(path)
        assert found in (nothing, everything), "a merge was left in the middle"
        if "merged" in death.confirmed:
            assert found == everything
        outcomes.add(found == everything)
    assert outcomes


# -- mutants: a program that forgets something is noticed --------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "broken", "test"),
    [
        ("_has_twin", lambda *_: False, test_links_that_say_the_same_twice_become_one),
        ("_same_office", lambda *_: False, test_identical_positions_become_one),
        ("terms_overlap", lambda *_: True, test_positions_that_are_not_the_same_stay_apart),
        ("settle_votes", lambda *_: None, test_organisations_keep_one_address_one_vote_and_one_membership),
        ("unite_memberships", lambda *_: None, test_organisations_keep_one_address_one_vote_and_one_membership),
        (
            "_is_main",
            lambda *_: False,
            partial(test_who_takes_part_in_their_own_conversation_is_named_once, goer_called=True),
        ),
        (
            "_drop_those_an_entry_stands_at",
            lambda *_: None,
            partial(test_who_takes_part_in_their_own_conversation_is_named_once, goer_called=True),
        ),
        ("_refers_to_itself", lambda *_: False, test_a_swap_of_both_is_gone),
    ],
)
def test_mutants_of_the_moving_are_noticed(
    office: Office, monkeypatch: pytest.MonkeyPatch, name: str, broken: Any, test: Callable[[Office], None]
) -> None:
    monkeypatch.setattr(merge_rows, name, broken)
    with pytest.raises((AssertionError, ValueError)):
        test(office)


@pytest.mark.parametrize("kind", ["person", "organisation"])
def test_a_forgotten_table_is_noticed(office: Office, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    known = merge_rows.references_to

    def forgetful(parent: str) -> tuple[tuple[str, str], ...]:
        return tuple(found for found in known(parent) if found[0] != "follow_up" and found[0] != "document")

    monkeypatch.setattr(merge_rows, "references_to", forgetful)
    with pytest.raises(AssertionError, match="was forgotten"):
        test_every_table_that_refers_is_moved_also_one_that_is_added_later(office, kind)
    assert metadata.tables[kind] is not None
