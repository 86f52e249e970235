"""Visits, meetings, mails and inquiries; changing and deleting entries of any kind."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.errors import NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.person import PersonDraft
from netzwerk_desktop.domain.position import PositionDraft
from netzwerk_desktop.services import follow_up, membership, person, position
from netzwerk_desktop.services.interaction import (
    Channel,
    Direction,
    InteractionKind,
    count_timeline,
    detail,
    edit_interaction,
    log_interaction,
    timeline,
    trash_interaction,
)
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.storage import content, entities
from tests.support.factories import AHLEN, ON_SITE_ADVICE, TELEPHONE_ADVICE, WINTERBERG

TRADE, CLIMATE = (natural_id("topic", f"topic {name}") for name in ("Handel und Leerstand", "Klimagerechte Stadt"))


def log(office: Office, **differing: Any) -> str:
    values = {"kind": InteractionKind.EMAIL, "organisation_id": WINTERBERG, "subject": "Frage", "note": "Text"}
    created = log_interaction(office, **{**values, **differing}).created
    assert created is not None
    return created


def fields(error: pytest.ExceptionInfo[ValidationFailed]) -> set[str]:
    return {problem.field for problem in error.value.problems}


def add_holder(office: Office, name: str, organisation_id: str = WINTERBERG) -> tuple[str, str]:
    created = person.create_person(
        office,
        person=PersonDraft(last_name=name),
        position=PositionDraft(organisation_id=organisation_id, function="Stadtplanung"),
    ).created
    assert created is not None
    return created, position.positions_of_person(office, person_id=created)[0].id


# -- entering ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        (InteractionKind.VISIT, "Vor-Ort-Termin erfassen"),
        (InteractionKind.MEETING, "Besprechung erfassen"),
        (InteractionKind.EMAIL, "E-Mail erfassen"),
        (InteractionKind.INQUIRY, "Anfrage erfassen"),
    ],
)
def test_four_kinds_are_entered_here(office: Office, kind: InteractionKind, label: str) -> None:
    changes = log_interaction(
        office,
        kind=kind,
        organisation_id=WINTERBERG,
        subject="Betreff",
        note="",
        direction=Direction.INCOMING,
        channel=Channel.ONLINE,
        follow_up=FollowUpDraft(organisation_id=WINTERBERG, due_on=date(2026, 4, 1), subject=""),
    )
    (row,) = timeline(office, kinds=(kind,))
    assert (row.id, row.direction, row.channel) == (changes.created, Direction.INCOMING, Channel.ONLINE)
    assert (row.follow_up_due, changes.label) == (date(2026, 4, 1), label)


@pytest.mark.parametrize("kind", [InteractionKind.CALL, InteractionKind.CONSULTATION, InteractionKind.LETTER])
def test_other_kinds_have_ways_of_their_own(office: Office, kind: InteractionKind) -> None:
    with pytest.raises(ValidationFailed) as error:
        log(office, kind=kind)
    assert fields(error) == {"kind"}
    assert count_timeline(office) == 0


def test_a_visit_may_lie_ahead_and_a_mail_may_not(office: Office, clock: FixedClock) -> None:
    ahead = clock.now() + timedelta(days=3)
    log(office, kind=InteractionKind.VISIT, occurred_at=ahead)
    with pytest.raises(ValidationFailed) as error:
        log(office, occurred_at=ahead)
    assert fields(error) == {"occurred_at"}


def test_windows_and_filters_of_the_timeline(office: Office) -> None:
    made = [log(office, subject=f"Frage {number}", topic_ids=[TRADE]) for number in range(3)]
    rows = timeline(office, organisation_id=WINTERBERG, topic_id=TRADE, text="frage", limit=2)
    assert [row.id for row in rows] == [made[2], made[1]]
    rest = timeline(office, organisation_id=WINTERBERG, before=(rows[-1].occurred_at, rows[-1].id))
    assert [row.id for row in rest] == [made[0]]
    assert count_timeline(office, text="frage 1", kinds=(InteractionKind.EMAIL,)) == 1
    assert timeline(office, person_id=made[0]) == []


# -- changing ----------------------------------------------------------------------------------------------------------


def test_fields_are_changed_and_others_stay(office: Office, clock: FixedClock) -> None:
    made = log(office, topic_ids=[TRADE], duration_min=10)
    clock.advance(timedelta(hours=1))
    before = detail(office, id=made)
    changes = edit_interaction(
        office,
        id=made,
        values={"note": "Besser", "duration_min": 20, "confidential": True},
        topic_ids=[CLIMATE],
        seen=before.versions,
    )
    row = detail(office, id=made).row
    assert (row.subject, row.note, row.duration_min, row.confidential) == ("Frage", "Besser", 20, True)
    assert (row.topics, row.occurred_at) == (("Klimagerechte Stadt",), before.row.occurred_at)
    assert (changes.label, changes.kinds) == ("Vorgang bearbeiten", {"interaction", "interaction_topic"})


def test_topics_taken_off_and_put_on_again(office: Office) -> None:
    made = log(office, topic_ids=[TRADE])
    edit_interaction(office, id=made, values={}, topic_ids=[])
    assert detail(office, id=made).topic_ids == ()
    edit_interaction(office, id=made, values={}, topic_ids=[TRADE])
    assert detail(office, id=made).topic_ids == (TRADE,)


def test_nothing_changed_leaves_no_trace(office: Office) -> None:
    made = log(office)
    assert edit_interaction(office, id=made, values={"subject": " Frage "}).transaction is None


def test_somebody_elses_change_is_not_overwritten(office: Office) -> None:
    made = log(office)
    seen = detail(office, id=made).versions
    edit_interaction(office, id=made, values={"note": "von nebenan"}, seen=seen)
    with pytest.raises(StaleWrite) as error:
        edit_interaction(office, id=made, values={"note": "von hier"}, topic_ids=[TRADE], seen=seen)
    assert [(conflict.mine, conflict.theirs) for conflict in error.value.conflicts] == [("von hier", "von nebenan")]
    assert detail(office, id=made).topic_ids == ()
    edit_interaction(office, id=made, values={"duration_min": 5}, seen=seen)
    assert detail(office, id=made).row.duration_min == 5


def test_all_problems_of_a_change_are_named(office: Office, clock: FixedClock) -> None:
    made = log(office)
    with pytest.raises(ValidationFailed) as error:
        edit_interaction(
            office,
            id=made,
            values={
                "occurred_at": clock.now() + timedelta(days=1),
                "duration_min": 2000,
                "person_id": "nobody",
                "service_id": "nothing",
                "position_id": "nothing",
            },
            topic_ids=["nothing"],
        )
    assert fields(error) == {"occurred_at", "duration_min", "person_id", "service_id", "position_id", "topic_ids"}


def test_the_verdict_is_asked_for_anew_when_its_ground_changes(office: Office) -> None:
    membership.join(office, organisation_id=WINTERBERG, joined_on=date(2021, 3, 1))
    made = log(office, service_id=ON_SITE_ADVICE)
    assert detail(office, id=made).row.entitlement_code is EntitlementCode.MEMBER
    earlier = datetime(2020, 5, 12, 10, tzinfo=UTC)
    with pytest.raises(ValidationFailed) as error:
        edit_interaction(office, id=made, values={"occurred_at": earlier})
    assert fields(error) == {"exception_reason"}
    edit_interaction(office, id=made, values={"occurred_at": earlier, "exception_reason": "Modellvorhaben"})
    row = detail(office, id=made).row
    assert (row.entitlement_code, row.exception_reason) == (EntitlementCode.NOT_MEMBER, "Modellvorhaben")
    edit_interaction(office, id=made, values={"service_id": TELEPHONE_ADVICE})
    row = detail(office, id=made).row
    assert (row.entitlement_code, row.exception_reason) == (EntitlementCode.BASIC, "")
    edit_interaction(office, id=made, values={"service_id": None})
    assert detail(office, id=made).row.entitlement_code is None


def test_the_verdict_stays_what_it_was_when_something_else_changes(office: Office) -> None:
    joined = membership.join(office, organisation_id=WINTERBERG, joined_on=date(2021, 3, 1)).created
    made = log(office, service_id=ON_SITE_ADVICE)
    assert joined is not None
    membership.trash_membership(office, id=joined)
    edit_interaction(office, id=made, values={"note": "anders"})
    row = detail(office, id=made).row
    assert (row.note, row.entitlement_code) == ("anders", EntitlementCode.MEMBER)


def test_the_reason_of_an_exception_can_be_changed_but_not_removed(office: Office) -> None:
    made = log(office, service_id=ON_SITE_ADVICE, exception_reason="Modellvorhaben")
    edit_interaction(office, id=made, values={"exception_reason": "Pilotprojekt"})
    assert detail(office, id=made).row.exception_reason == "Pilotprojekt"
    with pytest.raises(ValidationFailed) as error:
        edit_interaction(office, id=made, values={"exception_reason": ""})
    assert fields(error) == {"exception_reason"}


def test_what_was_chosen_before_may_be_gone_meanwhile(office: Office) -> None:
    person_id, position_id = add_holder(office, "Große")
    made = log(office, position_id=position_id, topic_ids=[TRADE], service_id=TELEPHONE_ADVICE)
    with office.write("Test") as writer:
        writer.trash(entities.person, person_id)
        writer.trash(entities.position, position_id)
        writer.trash(entities.topic, TRADE)
        writer.trash(entities.service, TELEPHONE_ADVICE)
    edit_interaction(office, id=made, values={"note": "anders"}, topic_ids=[TRADE, CLIMATE])
    changed = detail(office, id=made)
    assert (changed.row.note, changed.person_id, changed.position_id) == ("anders", person_id, position_id)
    assert set(changed.topic_ids) == {TRADE, CLIMATE}
    with pytest.raises(ValidationFailed) as error:
        edit_interaction(office, id=made, values={"occurred_at": datetime(2026, 1, 1, tzinfo=UTC)})
    assert fields(error) == {"service_id"}


def test_another_position_brings_its_holder_along(office: Office) -> None:
    first, second = add_holder(office, "Erste"), add_holder(office, "Zweite")
    made = log(office, position_id=first[1])
    edit_interaction(office, id=made, values={"position_id": second[1]})
    changed = detail(office, id=made)
    assert (changed.person_id, changed.position_id) == (second[0], second[1])
    edit_interaction(office, id=made, values={"position_id": None, "person_id": first[0]})
    changed = detail(office, id=made)
    assert (changed.person_id, changed.position_id) == (first[0], None)
    edit_interaction(office, id=made, values={"position_id": second[1], "person_id": second[0]})
    assert detail(office, id=made).person_id == second[0]


def test_an_entry_moves_to_another_town_with_what_came_from_it(office: Office) -> None:
    _, position_id = add_holder(office, "Große")
    draft = FollowUpDraft(organisation_id=WINTERBERG, due_on=date(2026, 4, 1), subject="x")
    made = log(office, follow_up=draft, position_id=position_id)
    with office.write("Test") as writer:
        digest = content.keep_content(writer.connection, b"letter")
        columns = {"organisation_id": WINTERBERG, "interaction_id": made, "kind": "file", "title": "a"}
        columns |= {"file_name": "a.docx", "content_hash": digest, "made_at": office.clock.now()}
        writer.create(entities.document, columns)
    with pytest.raises(ValidationFailed) as error:
        edit_interaction(office, id=made, values={"organisation_id": AHLEN})
    assert fields(error) == {"position_id"}
    changes = edit_interaction(
        office, id=made, values={"organisation_id": AHLEN, "position_id": None, "person_id": None}
    )
    assert changes.kinds == {"interaction", "follow_up", "document"}
    (row,) = timeline(office, organisation_id=AHLEN)
    assert (row.id, len(row.documents)) == (made, 1)
    assert [item.interaction_id for item in follow_up.open_of_organisation(office, organisation_id=AHLEN)] == [made]


# -- deleting ----------------------------------------------------------------------------------------------------------


def test_a_deleted_entry_is_gone_and_its_follow_up_stays(office: Office) -> None:
    draft = FollowUpDraft(organisation_id=WINTERBERG, due_on=date(2026, 4, 1), subject="x")
    made = log(office, follow_up=draft)
    changes = trash_interaction(office, id=made)
    assert (timeline(office), changes.label) == ([], "E-Mail löschen")
    assert len(follow_up.open_all(office)) == 1
    with pytest.raises(NotFound, match="gelöscht"):
        edit_interaction(office, id=made, values={"note": "x"})
    with pytest.raises(NotFound):
        trash_interaction(office, id="nothing")
