"""Logging a call: the entry, its verdict, its topics and its follow-up, all or nothing."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.errors import ValidationFailed
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.person import PersonDraft, SalutationForm
from netzwerk_desktop.domain.position import PositionDraft
from netzwerk_desktop.services import entitlement, follow_up, interaction, membership, person, position
from netzwerk_desktop.services.call import CallOutcome, Direction, log_call, place_for_number, same_number
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage import history
from tests.support.factories import AHLEN, ON_SITE_ADVICE, TELEPHONE_ADVICE, WINTERBERG

TOPIC = natural_id("topic", "topic Handel und Leerstand")


def call(office: Office, **differing: Any) -> Changes:
    values = {
        "organisation_id": WINTERBERG,
        "outcome": CallOutcome.REACHED,
        "direction": Direction.OUTGOING,
        "note": "Gespräch über den Leerstand am Markt.",
    }
    return log_call(office, **{**values, **differing})


def logged(office: Office, changes: Changes) -> interaction.InteractionDetail:
    assert changes.created is not None
    return interaction.detail(office, id=changes.created)


def problems(error: pytest.ExceptionInfo[ValidationFailed]) -> dict[str, str]:
    return {problem.field: problem.message for problem in error.value.problems}


def nothing_logged(office: Office) -> bool:
    return interaction.timeline(office) == [] and follow_up.open_all(office) == []


def test_a_call_stands_in_the_timeline(office: Office, clock: FixedClock) -> None:
    changes = call(office, subject="  Leerstand\n am Markt ", duration_min=12, topic_ids=[TOPIC], confidential=True)
    (row,) = interaction.timeline(office, organisation_id=WINTERBERG)
    assert (row.id, row.kind, row.outcome) == (changes.created, interaction.InteractionKind.CALL, CallOutcome.REACHED)
    assert (row.direction, row.occurred_at, row.duration_min) == (Direction.OUTGOING, clock.now(), 12)
    assert (row.subject, row.note) == ("Leerstand am Markt", "Gespräch über den Leerstand am Markt.")
    assert (row.topics, row.staff_name, row.confidential) == (("Handel und Leerstand",), "Anna Beispiel", True)
    assert (row.service_name, row.entitlement_code, row.exception_reason) == ("", None, "")
    assert (changes.label, changes.kinds) == ("Telefonat erfassen", {"interaction", "interaction_topic"})
    assert changes.transaction


def test_notes_are_kept_as_they_were_typed(office: Office) -> None:
    note = "Zeile 1\r\n\r\n„Zitat“ – 100 % 😀 שלום  a\u0308" + "x" * 100_000
    row = logged(office, call(office, note=note)).row
    assert row.note == "Zeile 1\n\n„Zitat“ – 100 % 😀 שלום  ä" + "x" * 100_000


def test_a_nul_character_is_refused(office: Office) -> None:
    with pytest.raises(ValidationFailed, match="Nullzeichen"):
        call(office, note="a\x00b")
    assert nothing_logged(office)


def test_all_problems_are_named_at_once(office: Office, clock: FixedClock) -> None:
    with pytest.raises(ValidationFailed) as error:
        call(
            office,
            outcome=None,
            duration_min=-1,
            occurred_at=clock.now() + timedelta(hours=1),
            person_id="nobody",
            position_id="nothing",
            service_id="nothing",
            topic_ids=["nothing"],
            follow_up=FollowUpDraft(organisation_id="", due_on=date(2026, 3, 15), subject="", assignee_id="nobody"),
        )
    assert set(problems(error)) == {
        *("outcome", "duration_min", "occurred_at", "person_id", "position_id", "service_id", "topic_ids"),
        *("follow_up.due_on", "follow_up.person_id", "follow_up.assignee_id"),
    }
    assert "Bitte wählen Sie heute oder einen späteren Tag." in problems(error)["follow_up.due_on"]
    assert nothing_logged(office)


@pytest.mark.parametrize("organisation_id", ["", "nothing"])
def test_a_call_needs_an_organisation(office: Office, organisation_id: str) -> None:
    draft = FollowUpDraft(organisation_id="", due_on=date(2026, 4, 1), subject="x")
    with pytest.raises(ValidationFailed) as error:
        call(office, organisation_id=organisation_id, service_id=ON_SITE_ADVICE, follow_up=draft)
    assert set(problems(error)) == {"organisation_id"}


# -- whom it was with --------------------------------------------------------------------------------------------------


def add_mayor(office: Office) -> tuple[str, str]:
    created = person.create_person(
        office,
        person=PersonDraft(first_name="Änne", last_name="Große"),
        position=PositionDraft(organisation_id=WINTERBERG, function="Bürgermeister/in"),
    )
    assert created.created
    (row,) = position.positions_of_person(office, person_id=created.created)
    return created.created, row.id


def test_a_position_brings_its_holder_along(office: Office) -> None:
    person_id, position_id = add_mayor(office)
    detail = logged(office, call(office, position_id=position_id))
    assert (detail.person_id, detail.position_id, detail.row.person_name) == (person_id, position_id, "Änne Große")


def test_a_position_belongs_to_the_organisation(office: Office) -> None:
    _, position_id = add_mayor(office)
    with pytest.raises(ValidationFailed) as error:
        call(office, organisation_id=AHLEN, position_id=position_id)
    assert problems(error) == {"position_id": "Diese Funktion gehört zu einer anderen Organisation."}


# -- entitlement -------------------------------------------------------------------------------------------------------


def test_the_verdict_is_stored_as_it_was_on_the_day(office: Office) -> None:
    joined = membership.join(office, organisation_id=WINTERBERG, joined_on=date(2021, 3, 1))
    changes = call(office, service_id=ON_SITE_ADVICE, occurred_at=datetime(2021, 3, 1, 10, tzinfo=UTC))
    assert joined.created
    membership.trash_membership(office, id=joined.created)
    row = logged(office, changes).row
    assert row.entitlement_code is EntitlementCode.MEMBER
    assert row.entitlement_reason == "Mehrwertangebot – Mitglied seit 1.3.2021"


def test_the_day_is_that_of_germany(office: Office) -> None:
    membership.join(office, organisation_id=WINTERBERG, joined_on=date(2021, 3, 1))
    # Half past eleven in the evening in UTC is already the first of March in Germany.
    at = datetime(2021, 2, 28, 23, 30, tzinfo=UTC)
    assert logged(office, call(office, service_id=ON_SITE_ADVICE, occurred_at=at)).row.exception_reason == ""


def test_without_entitlement_a_reason_is_asked_for(office: Office) -> None:
    at = datetime(2020, 5, 12, 10, tzinfo=UTC)
    with pytest.raises(ValidationFailed) as error:
        call(office, service_id=ON_SITE_ADVICE, occurred_at=at, exception_reason="  ")
    sentence = "Nur für Mitglieder – Winterberg war am 12.5.2020 kein Mitglied"
    assert problems(error) == {"exception_reason": f"{sentence}. Bitte geben Sie einen Grund an."}
    assert nothing_logged(office)

    row = logged(
        office, call(office, service_id=ON_SITE_ADVICE, occurred_at=at, exception_reason=" Modellvorhaben ")
    ).row
    assert (row.entitlement_code, row.entitlement_reason) == (EntitlementCode.NOT_MEMBER, sentence)
    assert row.exception_reason == "Modellvorhaben"


def test_a_reason_nobody_asked_for_is_not_kept(office: Office) -> None:
    row = logged(office, call(office, service_id=TELEPHONE_ADVICE, exception_reason="überflüssig")).row
    assert (row.entitlement_code, row.exception_reason) == (EntitlementCode.BASIC, "")
    assert logged(office, call(office, exception_reason="überflüssig")).row.exception_reason == ""


def test_the_verdict_is_the_one_the_line_on_the_screen_shows(office: Office) -> None:
    shown = entitlement.entitlement(
        office, organisation_id=WINTERBERG, service_id=ON_SITE_ADVICE, on=office.clock.today()
    )
    row = logged(office, call(office, service_id=ON_SITE_ADVICE, exception_reason="x")).row
    assert (row.entitlement_code, row.entitlement_reason) == (shown.code, shown.reason)


# -- with a follow-up --------------------------------------------------------------------------------------------------


def test_the_follow_up_is_set_in_the_same_step(office: Office) -> None:
    person_id, position_id = add_mayor(office)
    draft = FollowUpDraft(organisation_id="", due_on=date(2026, 12, 1), subject="Unterlagen schicken", note="per Post")
    changes = call(office, position_id=position_id, follow_up=draft)
    (row,) = follow_up.open_of_organisation(office, organisation_id=WINTERBERG)
    assert (row.due_on, row.subject, row.note) == (date(2026, 12, 1), "Unterlagen schicken", "per Post")
    assert (row.person_id, row.interaction_id, row.assignee_id) == (person_id, changes.created, None)
    assert logged(office, changes).row.follow_up_due == date(2026, 12, 1)
    with office.read() as connection:
        (step,) = history.undoable(connection, limit=1)
    assert step.transaction == changes.transaction
    with office.write("Rückgängig") as writer:
        history.revert(writer, step.transaction)
    assert nothing_logged(office)


@pytest.mark.parametrize(
    ("subject", "expected"), [("Leerstand", "Leerstand"), ("", "Nachfassen zu: Telefonat vom 16.3.2026")]
)
def test_a_day_is_enough_for_a_follow_up(office: Office, subject: str, expected: str) -> None:
    call(office, subject=subject, follow_up=FollowUpDraft(organisation_id="", due_on=date(2026, 3, 16), subject=" "))
    (row,) = follow_up.open_all(office)
    assert (row.subject, row.state) == (expected, follow_up.FollowUpState.DUE)


def test_a_follow_up_without_a_day_stops_the_whole_call(office: Office) -> None:
    with pytest.raises(ValidationFailed) as error:
        call(office, follow_up=FollowUpDraft(organisation_id="", due_on=None, subject="x"))
    assert set(problems(error)) == {"follow_up.due_on"}
    assert nothing_logged(office)


# -- what goes with a call ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("0251 4144-15", "+49 (0)251/414415", True),
        ("0049 251 414415", "0251414415", True),
        ("+31 251 414415", "0251 414415", False),
        ("", "", False),
        ("Durchwahl", "unbekannt", False),
    ],
)
def test_numbers_are_the_same_however_they_are_written(one: str, other: str, same: bool) -> None:
    assert same_number(one, other) is same


@pytest.mark.parametrize(
    ("number", "phone", "mobile", "place"),
    [
        ("0251 4144-15", "", "", "phone"),
        ("0170 1234567", "", "", "mobile"),
        ("0170 1234567", "", "0171 7654321", "phone"),
        ("0251 4144-15", "0251 4144-0", "", "mobile"),
        ("0251 4144-15", "0251 4144-0", "0171 7654321", ""),
        ("0251 4144-15", "+49 251 414415", "", ""),
        ("anonym", "", "", ""),
        ("0" * 500, "", "", ""),
    ],
)
def test_where_a_number_goes(number: str, phone: str, mobile: str, place: str) -> None:
    assert place_for_number(number, phone=phone, mobile=mobile) == place


def test_a_number_is_kept_with_whoever_was_spoken_to(office: Office) -> None:
    changes = person.create_person(
        office,
        person=PersonDraft(last_name="Probe"),
        position=PositionDraft(organisation_id=WINTERBERG, function="Presse", phone="02981 800-0"),
    )
    (held,) = position.positions_of_organisation(office, organisation_id=WINTERBERG)
    call(office, position_id=held.id, keep_number="0170 1234567")
    (held,) = position.positions_of_organisation(office, organisation_id=WINTERBERG)
    assert (held.phone, held.mobile) == ("02981 800-0", "0170 1234567")
    assert changes.created is not None
    call(office, person_id=changes.created, keep_number="02981 800-99")
    assert person.person_detail(office, id=changes.created).phone == "02981 800-99"
    # known, or nobody to keep it with: nothing is written
    call(office, person_id=changes.created, keep_number="(02981) 80099")
    call(office, keep_number="0170 1234567")
    call(office, position_id=held.id, keep_number="0170/1234567")
    assert person.person_detail(office, id=changes.created).mobile == ""


def test_all_that_comes_of_a_call_is_one_transaction_and_taken_back_as_one(office: Office) -> None:
    open_one = follow_up.create_follow_up(
        office, follow_up=FollowUpDraft(organisation_id=WINTERBERG, due_on=date(2026, 3, 20), subject="Rückruf")
    ).created
    assert open_one is not None
    changes = call(
        office,
        new_person=(
            PersonDraft(first_name="Jana", last_name="Beispiel"),
            PositionDraft(organisation_id=WINTERBERG, function="Presse"),
        ),
        answers=[open_one],
        follow_up=FollowUpDraft(organisation_id=WINTERBERG, due_on=date(2026, 3, 30), subject=""),
    )
    (row,) = interaction.timeline(office, organisation_id=WINTERBERG)
    assert row.person_name == "Jana Beispiel"
    assert [each.due_on for each in follow_up.open_all(office)] == [date(2026, 3, 30)]
    assert changes.transaction is not None
    undo(office, changes.transaction)
    assert interaction.timeline(office) == [] and person.list_people(office) == []
    assert [each.subject for each in follow_up.open_all(office)] == ["Rückruf"]


def test_a_name_is_read_as_it_is_said() -> None:
    name, function = person.read_name("Frau Dr. Jana Beispiel (Citymanagement)")
    assert (name.title, name.first_name, name.last_name, name.form) == ("Dr.", "Jana", "Beispiel", SalutationForm.FRAU)
    assert function == "Citymanagement"
