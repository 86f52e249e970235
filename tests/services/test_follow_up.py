"""Setting, changing and doing follow-ups."""

from datetime import date, timedelta
from typing import Any

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.services import follow_up
from netzwerk_desktop.services.follow_up import NOBODY, FollowUpState, Stretch
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.person import trash_person
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage import entities
from tests.support.factories import AHLEN, WINTERBERG, add_event, add_person


def create(office: Office, **differing: Any) -> str:
    values = {"organisation_id": WINTERBERG, "due_on": date(2026, 4, 1), "subject": "Nachfassen"}
    created = follow_up.create_follow_up(office, follow_up=FollowUpDraft(**{**values, **differing})).created
    assert created is not None
    return created


def fields(error: pytest.ExceptionInfo[ValidationFailed]) -> set[str]:
    return {problem.field for problem in error.value.problems}


def test_a_follow_up_is_set(office: Office) -> None:
    made = create(office, subject="  Rückruf ", note=" vormittags\n", assignee_id=office.staff_id)
    (row,) = follow_up.open_of_organisation(office, organisation_id=WINTERBERG)
    assert (row.id, row.subject, row.note) == (made, "Rückruf", "vormittags")
    assert (row.assignee_name, row.state) == ("Anna Beispiel", FollowUpState.OPEN)
    assert follow_up.open_all(office, assignee=office.staff_id, until=date(2026, 4, 1)) == [row]
    assert follow_up.open_all(office, until=date(2026, 3, 31)) == []
    assert follow_up.open_all(office, after=(row.due_on, row.id)) == []


def test_today_is_soon_enough_and_yesterday_is_refused(office: Office) -> None:
    create(office, due_on=date(2026, 3, 16))
    with pytest.raises(ValidationFailed) as error:
        create(office, due_on=date(2026, 3, 15))
    assert str(error.value) == "Der 15.3.2026 ist schon vorbei. Bitte wählen Sie heute oder einen späteren Tag."
    with pytest.raises(ValidationFailed, match="zu weit zurück"):
        create(office, due_on=date(1990, 1, 1))


def test_all_problems_are_named(office: Office) -> None:
    with pytest.raises(ValidationFailed) as error:
        create(office, organisation_id="nothing", due_on=None, subject=" ", person_id="nobody", assignee_id="nobody")
    assert fields(error) == {"organisation_id", "due_on", "subject", "person_id", "assignee_id"}
    assert follow_up.open_all(office) == []


def test_fields_are_changed_and_others_stay(office: Office) -> None:
    made = create(office, note="vormittags")
    seen = follow_up.detail(office, id=made).versions
    changes = follow_up.edit_follow_up(office, id=made, values={"due_on": date(2026, 5, 1)}, seen=seen)
    row = follow_up.detail(office, id=made).row
    assert (row.due_on, row.subject, row.note) == (date(2026, 5, 1), "Nachfassen", "vormittags")
    assert changes.label == "Wiedervorlage bearbeiten"
    with pytest.raises(StaleWrite):
        follow_up.edit_follow_up(office, id=made, values={"due_on": date(2026, 6, 1)}, seen=seen)


def test_an_overdue_day_may_stay_but_not_be_chosen(office: Office, clock: FixedClock) -> None:
    made = create(office)
    clock.advance(timedelta(days=30))
    follow_up.edit_follow_up(office, id=made, values={"due_on": date(2026, 4, 1), "note": "dringend"})
    assert follow_up.detail(office, id=made).row.state is FollowUpState.OVERDUE
    with pytest.raises(ValidationFailed) as error:
        follow_up.edit_follow_up(office, id=made, values={"due_on": date(2026, 4, 2)})
    assert fields(error) == {"due_on"}


def test_what_concerns_a_deleted_person_can_still_be_put_off(office: Office) -> None:
    person, other = add_person(office), add_person(office, last_name="Andere")
    made = create(office, person_id=person)
    trash_person(office, id=person)
    trash_person(office, id=other)
    follow_up.edit_follow_up(office, id=made, values={"due_on": date(2026, 5, 1), "person_id": person})
    assert follow_up.detail(office, id=made).row.due_on == date(2026, 5, 1)
    with pytest.raises(ValidationFailed) as error:
        follow_up.edit_follow_up(office, id=made, values={"person_id": other})
    assert fields(error) == {"person_id"}


def test_done_with_a_result(office: Office, clock: FixedClock) -> None:
    made = create(office)
    changes = follow_up.complete(office, id=made, result=" Unterlagen sind da. ")
    assert follow_up.open_all(office) == []
    (row,) = follow_up.done_of_organisation(office, organisation_id=WINTERBERG)
    assert (row.done_at, row.result, row.state) == (clock.now(), "Unterlagen sind da.", FollowUpState.DONE)
    assert changes.label == "Wiedervorlage erledigen"
    with pytest.raises(NetzwerkError, match="schon erledigt"):
        follow_up.complete(office, id=made)


def test_done_and_opened_again(office: Office) -> None:
    made = create(office)
    follow_up.complete(office, id=made)
    follow_up.reopen(office, id=made)
    row = follow_up.detail(office, id=made).row
    assert (row.done_at, row.result, row.state) == (None, "", FollowUpState.OPEN)


def test_a_result_has_a_length(office: Office) -> None:
    with pytest.raises(ValidationFailed) as error:
        follow_up.complete(office, id=create(office), result="x" * 1_000_001)
    assert fields(error) == {"result"}


def test_a_deleted_follow_up_can_be_neither_changed_nor_done(office: Office) -> None:
    made = create(office)
    follow_up.trash(office, id=made)
    assert follow_up.open_all(office) == []
    for change in (
        lambda: follow_up.complete(office, id=made),
        lambda: follow_up.reopen(office, id=made),
        lambda: follow_up.edit_follow_up(office, id=made, values={"note": "x"}),
    ):
        with pytest.raises(NotFound, match="gelöscht"):
            change()


def test_done_by_a_conversation(office: Office, clock: FixedClock) -> None:
    made, call = create(office), add_event(office)
    follow_up.complete(office, id=made, result="geklärt", interaction_id=call)
    row = follow_up.detail(office, id=made).row
    assert (row.done_interaction_id, row.result, row.done_at) == (call, "geklärt", clock.now())
    follow_up.reopen(office, id=made)
    assert follow_up.detail(office, id=made).row.done_interaction_id is None
    with pytest.raises(ValidationFailed, match="gibt es nicht"):
        follow_up.complete(office, id=made, interaction_id="nothing")


def test_a_conversation_answers_what_is_open(office: Office, clock: FixedClock) -> None:
    opened, done, binned, call = create(office), create(office), create(office), add_event(office)
    follow_up.complete(office, id=done, result="vorher")
    follow_up.trash(office, id=binned)
    before = clock.now()
    clock.advance(timedelta(hours=1))
    with office.write("Telefonat erfassen") as writer:
        answered = [
            follow_up.mark_answered(writer, id, interaction_id=call, at=clock.now()) for id in (opened, done, binned)
        ]
        with pytest.raises(NotFound):
            follow_up.mark_answered(writer, "nothing", interaction_id=call, at=clock.now())
    assert answered == [True, False, False]
    row = follow_up.detail(office, id=opened).row
    assert (row.done_at, row.done_interaction_id) == (clock.now(), call)
    row = follow_up.detail(office, id=done).row
    assert (row.done_at, row.result, row.done_interaction_id) == (before, "vorher", None)


def test_put_off_until_another_day(office: Office, clock: FixedClock) -> None:
    made, other = create(office), create(office)
    changes = follow_up.snooze(office, id=made, until=date(2026, 5, 4))
    assert changes.label == "Wiedervorlage verschieben"
    assert follow_up.detail(office, id=made).row.due_on == date(2026, 5, 4)
    changes = follow_up.snooze_all(office, ids=[made, other, made], until=date(2026, 3, 16))
    assert changes.label == "2 Wiedervorlagen verschieben"
    assert {row.due_on for row in follow_up.open_all(office)} == {date(2026, 3, 16)}
    assert changes.transaction is not None


def test_nothing_is_put_off_into_the_past_or_when_done(office: Office) -> None:
    made, done = create(office), create(office, subject="Fertig")
    for day, words in (
        (date(2026, 3, 15), "schon vorbei"),
        (date(2099, 1, 1), "zu weit in der Zukunft"),
    ):
        with pytest.raises(ValidationFailed, match=words) as error:
            follow_up.snooze(office, id=made, until=day)
        assert fields(error) == {"due_on"}
    follow_up.complete(office, id=done)
    with pytest.raises(NetzwerkError, match="„Fertig“ ist schon erledigt"):
        follow_up.snooze_all(office, ids=[made, done], until=date(2026, 5, 4))
    with pytest.raises(NetzwerkError, match="Diese Wiedervorlage ist schon erledigt"):
        follow_up.hand_over(office, id=done, to=add_colleague(office))
    assert follow_up.detail(office, id=made).row.due_on == date(2026, 4, 1)


def add_colleague(office: Office, name: str = "Bernd Muster", *, active: bool = True) -> str:
    with office.write("Bearbeiter anlegen") as writer:
        return writer.create(entities.staff, {"name": name, "active": active})


def test_handed_over_with_a_sentence(office: Office) -> None:
    bernd = add_colleague(office)
    made, other = create(office, assignee_id=office.staff_id), create(office)
    changes = follow_up.hand_over(office, id=made, to=bernd, note=" Bin im Urlaub. ")
    assert changes.label == "Wiedervorlage übergeben"
    row = follow_up.detail(office, id=made).row
    assert (row.assignee_id, row.assignee_name, row.handover_note) == (bernd, "Bernd Muster", "Bin im Urlaub.")
    with pytest.raises(ValidationFailed, match="eine davon liegt schon bei Bernd Muster"):
        follow_up.hand_over_all(office, ids=[other, made], to=bernd)
    assert follow_up.detail(office, id=other).row.assignee_id is None
    # whoever gets it next is not told what the one before was told
    follow_up.edit_follow_up(office, id=made, values={"assignee_id": office.staff_id})
    assert follow_up.detail(office, id=made).row.handover_note == ""


def test_whom_nothing_can_be_handed(office: Office) -> None:
    gone, bernd = add_colleague(office, "Gerda Gegangen", active=False), add_colleague(office)
    made = create(office, assignee_id=bernd)
    for to, words in (
        (office.staff_id, "Das sind Sie selbst"),
        (gone, "Gerda Gegangen arbeitet nicht mehr hier"),
        (bernd, "liegt schon bei Bernd Muster"),
        ("nobody", "gibt es nicht"),
        ("", "Bitte wählen Sie, wer"),
    ):
        with pytest.raises(ValidationFailed, match=words) as error:
            follow_up.hand_over(office, id=made, to=to, note="Bitte")
        assert fields(error) == {"to"}
    with pytest.raises(ValidationFailed, match="höchstens 300") as error:
        follow_up.hand_over(office, id=made, to=bernd, note="x" * 301)
    assert fields(error) == {"note"}
    assert follow_up.detail(office, id=made).row.assignee_id == bernd


def test_several_done_at_once(office: Office) -> None:
    made, other = create(office), create(office)
    assert follow_up.complete_all(office, ids=[made, other], result="erledigt").label == "2 Wiedervorlagen erledigen"
    assert follow_up.open_all(office) == []


def test_a_follow_up_belongs_to_a_case_of_its_town(office: Office) -> None:
    values = {"title": "ISEK", "opened_on": date(2026, 1, 1), "staff_id": office.staff_id}
    with office.write("Beratungsvorgang beginnen") as writer:
        case = writer.create(entities.consultation_case, {**values, "organisation_id": WINTERBERG})
        elsewhere = writer.create(entities.consultation_case, {**values, "organisation_id": AHLEN})
    made = create(office, case_id=case)
    row = follow_up.detail(office, id=made).row
    assert (row.case_id, row.case_title) == (case, "ISEK")
    with office.write("Beratungsvorgang löschen") as writer:
        writer.trash(entities.consultation_case, case)
    assert follow_up.detail(office, id=made).row.case_title == ""
    with office.write("Zurückholen") as writer:
        writer.restore(entities.consultation_case, case)
    follow_up.edit_follow_up(office, id=made, values={"case_id": None})
    assert follow_up.detail(office, id=made).row.case_id is None
    for wrong in (elsewhere, "nothing"):
        with pytest.raises(ValidationFailed) as error:
            follow_up.edit_follow_up(office, id=made, values={"case_id": wrong})
        assert fields(error) == {"case_id"}


def test_the_list_in_windows(office: Office, clock: FixedClock) -> None:
    made = [create(office, due_on=date(2026, 3, 16 + number), assignee_id=office.staff_id) for number in range(5)]
    window = follow_up.list_follow_ups(office, limit=3)
    assert ([row.id for row in window.rows], window.after) == (made[:3], (date(2026, 3, 18), made[2]))
    rest = follow_up.list_follow_ups(office, after=window.after)
    assert ([row.id for row in rest.rows], rest.after) == (made[3:], None)
    due = follow_up.list_follow_ups(office, stretch=Stretch.DUE)
    assert [row.id for row in due.rows] == made[:1]
    assert follow_up.count_by_stretch(office) == {Stretch.DUE: 1, Stretch.SOON: 4}
    assert follow_up.count_by_stretch(office, assignee=NOBODY) == {}
    follow_up.complete_all(office, ids=made[:2])
    done = follow_up.list_follow_ups(office, stretch=Stretch.DONE, limit=1)
    assert done.after == (clock.now(), made[1])
    again = follow_up.list_follow_ups(office, stretch=Stretch.DONE, after=done.after)
    assert [row.id for row in (*done.rows, *again.rows)] == [made[1], made[0]]


def test_undone_handing_over_names_nobody(office: Office) -> None:
    bernd, clara = add_colleague(office), add_colleague(office, "Clara Muster")
    made = create(office, assignee_id=bernd)
    changes = follow_up.hand_over(office, id=made, to=clara, note="Bitte")
    (row,) = follow_up.list_follow_ups(office).rows
    assert (row.handed_over_by, row.handover_note) == ("Anna Beispiel", "Bitte")
    assert changes.transaction is not None
    undo(office, transaction=changes.transaction)
    (row,) = follow_up.list_follow_ups(office).rows
    assert (row.assignee_id, row.handed_over_by, row.handover_note) == (bernd, "", "")


def test_taken_over_and_several_deleted(office: Office) -> None:
    made, own = create(office, assignee_id=add_colleague(office)), create(office, assignee_id=office.staff_id)
    changes = follow_up.take_over(office, ids=[made, own])
    assert (changes.label, changes.ids) == ("2 Wiedervorlagen übernehmen", {made})
    assert {row.assignee_id for row in follow_up.open_all(office)} == {office.staff_id}
    assert follow_up.list_follow_ups(office).rows[0].handed_over_by == ""
    assert follow_up.trash_all(office, ids=[made, own]).label == "2 Wiedervorlagen löschen"
    assert follow_up.open_all(office) == []
    with pytest.raises(NotFound):
        follow_up.take_over(office, ids=[made])
