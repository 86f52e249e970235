"""What goes with an entry is written with it, in one transaction, or not at all."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from netzwerk_desktop.domain.case import CaseDraft
from netzwerk_desktop.domain.errors import ValidationFailed
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import CallOutcome, InteractionDraft, InteractionKind, Participant
from netzwerk_desktop.domain.person import PersonDraft
from netzwerk_desktop.domain.position import PositionDraft
from netzwerk_desktop.services import document as documents
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services import position as positions
from netzwerk_desktop.services import recording
from netzwerk_desktop.services import topic as topics
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries.memberships import own_network_id
from tests.support.factories import AHLEN, WINTERBERG


def call(office: Office, **values: object) -> InteractionDraft:
    defaults: dict[str, object] = {
        "kind": InteractionKind.CALL,
        "organisation_id": WINTERBERG,
        "occurred_at": office.clock.now(),
        "outcome": CallOutcome.REACHED,
    }
    return InteractionDraft(**(defaults | values))  # type: ignore[arg-type]


def count(office: Office, table: object) -> int:
    with office.read() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()  # type: ignore[arg-type]


def rows(office: Office, table: object) -> list[dict[str, object]]:
    with office.read() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]  # type: ignore[call-overload]


def test_everything_that_goes_with_it_is_one_transaction(office: Office, tmp_path: Path) -> None:
    asked = follow_ups.create_follow_up(
        office,
        follow_up=FollowUpDraft(organisation_id=WINTERBERG, due_on=office.clock.today(), subject="Nachfragen"),
    )
    paper = tmp_path / "Förderbescheid.txt"
    paper.write_bytes(b"Bescheid")
    before = count(office, entities.journal_transaction)
    day = office.clock.today() + timedelta(days=14)
    changes = recording.record(
        office,
        call(office, asked="Wie hoch?", agreed="- bis Mai", participants=(Participant(AHLEN),)),
        action="Telefonat erfassen",
        follow_ups=[FollowUpDraft(organisation_id="", due_on=day, subject="")] * 2,
        answers=[asked.created or ""],
        new_person=(PersonDraft(first_name="Nele", last_name="Neu"), PositionDraft(organisation_id="", function="")),
        new_case=CaseDraft(organisation_id="", title="ISEK", opened_on=office.clock.today()),
        attachments=[documents.read_file(paper)],
    )
    assert count(office, entities.journal_transaction) == before + 1
    (entry,) = rows(office, entities.interaction)
    (person,) = [row for row in rows(office, entities.person) if row["last_name"] == "Neu"]
    (position,) = [row for row in rows(office, entities.position) if row["person_id"] == person["id"]]
    (case,) = rows(office, entities.consultation_case)
    assert (entry["id"], entry["person_id"], entry["position_id"]) == (changes.created, person["id"], position["id"])
    assert (entry["case_id"], entry["asked"], entry["agreed"]) == (case["id"], "Wie hoch?", "- bis Mai")
    assert position["organisation_id"] == case["organisation_id"] == WINTERBERG
    (part,) = rows(office, entities.interaction_participant)
    assert (part["interaction_id"], part["organisation_id"]) == (entry["id"], AHLEN)
    answered, *new = sorted(rows(office, entities.follow_up), key=lambda row: row["done_at"] is None)
    assert (answered["id"], answered["done_interaction_id"]) == (asked.created, entry["id"])
    assert {(row["case_id"], row["person_id"], row["interaction_id"]) for row in new} == {
        (case["id"], person["id"], entry["id"])
    }
    (filed,) = documents.documents_of_organisation(office, organisation_id=WINTERBERG)
    assert (filed.interaction_id, filed.file_name) == (entry["id"], "Förderbescheid.txt")


def test_all_problems_are_told_at_once_and_nothing_is_written(office: Office) -> None:
    before = count(office, entities.journal_transaction)
    with pytest.raises(ValidationFailed) as error:
        recording.record(
            office,
            call(office, outcome=None),
            action="Telefonat erfassen",
            follow_up=FollowUpDraft(organisation_id="", due_on=None, subject="x"),
            follow_ups=[FollowUpDraft(organisation_id="", due_on=None, subject="y")],
            new_person=(
                PersonDraft(),
                PositionDraft(organisation_id="", started_on=date(2026, 2, 1), ended_on=date(2026, 1, 1)),
            ),
            new_case=CaseDraft(organisation_id="", title="", opened_on=office.clock.today()),
        )
    assert {problem.field for problem in error.value.problems} == {
        "outcome",
        "person.last_name",
        "position.ended_on",
        "case.title",
        "follow_up.due_on",
        "follow_ups.0.due_on",
    }
    assert count(office, entities.journal_transaction) == before


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"case_id": "00000000-0000-0000-0000-000000000000"}, "case_id"),
        ({"participants": (Participant("00000000-0000-0000-0000-000000000000"),)}, "participants"),
        ({"participants": (Participant(AHLEN, position_id="nobody"),)}, "participants"),
        ({"participants": (Participant(""),)}, "participants"),
    ],
)
def test_what_is_not_there_is_refused_in_words(office: Office, values: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationFailed) as error:
        recording.record(office, call(office, **values), action="Telefonat erfassen")
    assert [problem.field for problem in error.value.problems] == [field]


# -- on its day --------------------------------------------------------------------------------------------------------


def test_who_had_left_before_the_call_was_not_spoken_to(office: Office) -> None:
    today = office.clock.today()
    made = positions.create_position(
        office,
        position=PositionDraft(
            organisation_id=WINTERBERG, function="Citymanagement", ended_on=today - timedelta(days=1)
        ),
    )
    with pytest.raises(ValidationFailed, match="Citymanagement") as error:
        recording.record(office, call(office, position_id=made.created), action="Telefonat erfassen")
    assert [problem.field for problem in error.value.problems] == ["position_id"]
    yesterday = office.clock.now() - timedelta(days=1)
    recording.record(office, call(office, position_id=made.created, occurred_at=yesterday), action="Telefonat erfassen")


def test_what_is_only_remarkable_is_told_and_can_be_stored(office: Office) -> None:
    today = office.clock.today()
    made = positions.create_position(
        office,
        position=PositionDraft(organisation_id=WINTERBERG, function="Presse", started_on=today),
    )
    before = datetime(2001, 5, 1, 10, tzinfo=UTC)
    with office.write("Test") as writer:
        network = own_network_id(writer.connection)
        for row_id in writer.connection.exec_driver_sql(
            "SELECT id FROM network_name WHERE network_id = ?", (network,)
        ).scalars():
            writer.trash(entities.network_name, row_id)
    assert interactions.remarks(office, organisation_id=WINTERBERG, position_id=None, occurred_at=before) == []
    with office.write("Test") as writer:
        values = {"network_id": network, "name": "Netzwerk", "valid_from": date(2009, 1, 1)}
        writer.create(entities.network_name, values)
    told = interactions.remarks(office, organisation_id=WINTERBERG, position_id=made.created, occurred_at=before)
    assert [(problem.field, problem.blocking) for problem in told] == [("occurred_at", False), ("position_id", False)]
    recording.record(office, call(office, position_id=made.created, occurred_at=before), action="Telefonat erfassen")


def test_a_town_that_was_taken_over_names_its_successor(office: Office) -> None:
    today = office.clock.today()
    with office.write("Test") as writer:
        writer.update(entities.municipality, WINTERBERG, {"merged_into_id": AHLEN, "dissolved_on": today})
    with pytest.raises(ValidationFailed, match="Bitte wählen Sie „Ahlen“"):
        recording.record(office, call(office), action="Telefonat erfassen")
    yesterday = office.clock.now() - timedelta(days=1)
    recording.record(office, call(office, occurred_at=yesterday), action="Telefonat erfassen")


def test_a_record_merged_into_another_names_it_and_a_deleted_one_does_not(office: Office) -> None:
    with office.write("Test") as writer:
        writer.trash(entities.organisation, WINTERBERG)
    with pytest.raises(ValidationFailed, match="gibt es nicht"):
        recording.record(office, call(office), action="Telefonat erfassen")
    with office.write("Test") as writer:
        writer.update(entities.organisation, WINTERBERG, {"merged_into_id": AHLEN})
    with pytest.raises(ValidationFailed, match="mit „Ahlen“ zusammengeführt"):
        recording.record(office, call(office), action="Telefonat erfassen")


def test_an_end_says_how_long_it_took(office: Office) -> None:
    values = {"kind": InteractionKind.MEETING, "organisation_id": WINTERBERG, "subject": "x", "note": ""}
    start = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    interactions.log_interaction(office, occurred_at=start, ended_at=start + timedelta(hours=1), **values)  # type: ignore[arg-type]
    assert interactions.timeline(office)[0].duration_min == 60
    with pytest.raises(ValidationFailed, match="vor dem Beginn"):
        interactions.log_interaction(office, occurred_at=start, ended_at=start - timedelta(minutes=1), **values)  # type: ignore[arg-type]


# -- two people at one entry ------------------------------------------------------------------------------------------


def test_two_who_tag_at_the_same_time_both_keep_their_tags(office: Office) -> None:
    one, two, three, four = (topic.id for topic in topics.topics(office, kind=topics.TOPIC)[:4])
    made = recording.record(office, call(office, topic_ids=frozenset({one, two})), action="Telefonat erfassen").created
    assert made is not None
    opened = interactions.detail(office, id=made)
    interactions.edit_interaction(
        office, id=made, values={}, topic_ids=[one, two, three], seen_topic_ids=opened.topic_ids
    )
    interactions.edit_interaction(office, id=made, values={}, topic_ids=[one, four], seen_topic_ids=opened.topic_ids)
    assert set(interactions.detail(office, id=made).topic_ids) == {one, three, four}


def test_two_who_add_participants_both_keep_theirs(office: Office) -> None:
    made = recording.record(office, call(office), action="Telefonat erfassen").created
    assert made is not None
    ahlen, winterberg = Participant(AHLEN), Participant(WINTERBERG)
    for part in (ahlen, winterberg):
        interactions.edit_interaction(office, id=made, values={}, participants=[part], seen_participants=())
    detail = interactions.detail(office, id=made)
    assert detail.participants == (ahlen, winterberg)
    interactions.edit_interaction(
        office, id=made, values={"asked": "Wie?"}, participants=[winterberg], seen_participants=detail.participants
    )
    detail = interactions.detail(office, id=made)
    assert (detail.participants, detail.row.asked) == ((winterberg,), "Wie?")
    # taken away by both: nothing is left to do for the second one
    for _ in range(2):
        interactions.edit_interaction(office, id=made, values={}, participants=[], seen_participants=[winterberg])
    assert interactions.detail(office, id=made).participants == ()


def test_an_entry_that_moves_to_another_town_leaves_its_case(office: Office) -> None:
    made = recording.record(
        office,
        call(office),
        action="Telefonat erfassen",
        follow_up=FollowUpDraft(organisation_id="", due_on=office.clock.today(), subject="x"),
        new_case=CaseDraft(organisation_id="", title="ISEK", opened_on=office.clock.today()),
    ).created
    assert made is not None
    interactions.edit_interaction(office, id=made, values={"organisation_id": AHLEN})
    assert interactions.detail(office, id=made).case_id is None
    (due,) = follow_ups.open_of_organisation(office, organisation_id=AHLEN)
    assert due.case_id is None
