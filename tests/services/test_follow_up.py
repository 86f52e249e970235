"""Setting, changing and doing follow-ups."""

from datetime import date, timedelta
from typing import Any

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.services import follow_up
from netzwerk_desktop.services.follow_up import FollowUpState
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.person import trash_person
from tests.support.factories import WINTERBERG, add_person


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
