"""Cases: begun, told, closed, and what belongs to them."""

from datetime import date, timedelta

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services import undo
from netzwerk_desktop.services.case import (
    CaseRow,
    CaseState,
    case_detail,
    case_story,
    cases_of_organisation,
    close_case,
    count_cases,
    edit_case,
    list_cases,
    open_case,
    put_into_case,
    reopen_case,
    take_out_of_case,
    trash_case,
)
from netzwerk_desktop.services.office import Office
from tests.support.factories import AHLEN, WINTERBERG


def entry(office: Office, organisation_id: str = WINTERBERG, *, days_ago: int = 0, follow_up: bool = False) -> str:
    due = FollowUpDraft(organisation_id="", due_on=office.clock.today() + timedelta(days=7), subject="Nachfassen")
    changes = interactions.log_interaction(
        office,
        kind=interactions.InteractionKind.EMAIL,
        organisation_id=organisation_id,
        subject="ISEK",
        note="Frage",
        occurred_at=office.clock.now() - timedelta(days=days_ago),
        follow_up=due if follow_up else None,
    )
    assert changes.created is not None
    return changes.created


def begun(office: Office, title: str = "ISEK Innenstadt", organisation_id: str = WINTERBERG, **values: object) -> str:
    created = open_case(office, organisation_id=organisation_id, title=title, **values).created  # type: ignore[arg-type]
    assert created is not None
    return created


def of_town(office: Office, **values: bool) -> list[CaseRow]:
    return cases_of_organisation(office, organisation_id=WINTERBERG, **values)


def test_a_case_begins_with_the_first_entry_that_belongs_to_it(office: Office) -> None:
    entries = [entry(office, days_ago=9, follow_up=True), entry(office, days_ago=3)]
    case = begun(office, note="Seit dem Wettbewerb", interaction_ids=entries)
    (row,) = of_town(office)
    assert (row.id, row.title, row.organisation_name, row.state) == (
        case,
        "ISEK Innenstadt",
        "Winterberg",
        CaseState.OPEN,
    )
    assert row.opened_on == office.clock.today() - timedelta(days=9)
    assert (row.interactions, row.open_follow_ups, row.staff_id) == (2, 1, office.staff_id)
    assert row.last_at == office.clock.now() - timedelta(days=3)
    story = case_story(office, id=case)
    assert (story.detail.note, [each.case_id for each in story.follow_ups]) == ("Seit dem Wettbewerb", [case])
    assert [each.id for each in interactions.timeline(office, case_id=case)] == entries[::-1]


def test_without_entries_it_begins_today(office: Office) -> None:
    begun(office)
    (row,) = of_town(office)
    assert (row.opened_on, row.interactions, row.last_at) == (office.clock.today(), 0, None)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": " "}, "title"),
        ({"organisation_id": ""}, "organisation_id"),
        ({"organisation_id": "nowhere"}, "organisation_id"),
        ({"interaction_ids": ["nothing"]}, "interaction_ids"),
    ],
)
def test_what_is_wrong_is_said(office: Office, values: dict[str, object], field: str) -> None:
    with pytest.raises(ValidationFailed) as error:
        begun(office, **values)  # type: ignore[arg-type]
    assert field in {problem.field for problem in error.value.problems}
    assert count_cases(office) == 0


def test_an_entry_of_another_town_does_not_belong(office: Office) -> None:
    with pytest.raises(ValidationFailed, match="anderen Organisation"):
        begun(office, interaction_ids=[entry(office, AHLEN)])


def test_closing_and_reopening(office: Office) -> None:
    case = begun(office)
    changes = close_case(office, id=case, result=" Beschlossen\n")
    assert changes.label == "Beratungsvorgang abschließen"
    assert of_town(office) == []
    (row,) = of_town(office, include_closed=True)
    assert (row.closed_on, row.result, row.state) == (office.clock.today(), "Beschlossen", CaseState.CLOSED)
    with pytest.raises(NetzwerkError, match="schon abgeschlossen"):
        close_case(office, id=case)
    reopen_case(office, id=case)
    (row,) = of_town(office)
    assert (row.closed_on, row.result) == (None, "")


def test_it_does_not_end_before_it_began(office: Office) -> None:
    case = begun(office)
    with pytest.raises(ValidationFailed, match="vor dem Beginn"):
        close_case(office, id=case, closed_on=office.clock.today() - timedelta(days=1))


def test_changing_is_refused_when_somebody_else_was_faster(office: Office) -> None:
    case = begun(office)
    seen = case_detail(office, id=case).versions
    edit_case(office, id=case, values={"title": "ISEK 2030"}, seen=seen)
    with pytest.raises(StaleWrite):
        edit_case(office, id=case, values={"title": "ISEK Nord"}, seen=seen)
    edit_case(office, id=case, values={"note": "Zeile 1\nZeile 2"}, seen=seen)
    detail = case_detail(office, id=case)
    assert (detail.row.title, detail.note) == ("ISEK 2030", "Zeile 1\nZeile 2")


def test_entries_move_in_and_out_with_their_follow_ups(office: Office) -> None:
    case, moved = begun(office), entry(office, follow_up=True)
    put_into_case(office, id=case, interaction_ids=[moved])
    assert [row.open_follow_ups for row in of_town(office)] == [1]
    take_out_of_case(office, interaction_ids=[moved])
    assert [(row.interactions, row.open_follow_ups) for row in of_town(office)] == [(0, 0)]


def test_what_happened_later_does_not_go_into_a_closed_case(office: Office, clock: FixedClock) -> None:
    case = begun(office)
    close_case(office, id=case)
    clock.advance(timedelta(days=1))
    with pytest.raises(ValidationFailed, match="abgeschlossen"):
        put_into_case(office, id=case, interaction_ids=[entry(office)])
    put_into_case(office, id=case, interaction_ids=[entry(office, days_ago=1)])


def test_deleted_it_is_not_told_of_and_comes_back(office: Office) -> None:
    case = begun(office, interaction_ids=[entry(office)])
    changes = trash_case(office, id=case)
    assert (of_town(office), interactions.timeline(office)[0].case_id) == ([], None)
    with pytest.raises(NotFound, match="gelöscht"):
        edit_case(office, id=case, values={"title": "x"})
    with pytest.raises(NotFound):
        put_into_case(office, id=case, interaction_ids=[])
    assert changes.transaction is not None
    undo.undo(office, transaction=changes.transaction)
    assert interactions.timeline(office)[0].case_title == "ISEK Innenstadt"
    with pytest.raises(NotFound):
        case_detail(office, id="nothing")


def test_the_list_is_windowed_and_filtered(office: Office, clock: FixedClock) -> None:
    quiet = begun(office, "Stadtmarketing", AHLEN)
    clock.advance(timedelta(days=1))
    done = begun(office, "Wochenmarkt")
    clock.advance(timedelta(days=1))
    busy = begun(office, "Leerstand", interaction_ids=[entry(office)])
    close_case(office, id=done, result="Erledigt")
    rows = list_cases(office)
    assert [row.id for row in rows] == [busy, done, quiet]
    assert [row.id for row in list_cases(office, limit=1, after=(rows[0].sort_key, rows[0].id))] == [done]
    assert [row.id for row in list_cases(office, state=CaseState.OPEN)] == [busy, quiet]
    assert [row.id for row in list_cases(office, state=CaseState.CLOSED)] == [done]
    assert [row.id for row in list_cases(office, text="ahlen stadt")] == [quiet]
    assert [row.id for row in list_cases(office, text="markt erled")] == [done]
    assert list_cases(office, staff_id="somebody else") == []
    assert [count_cases(office), count_cases(office, state=CaseState.OPEN), count_cases(office, text="markt")] == [
        3,
        2,
        1,
    ]
    assert count_cases(office, staff_id=office.staff_id) == 3


def test_a_follow_up_filed_elsewhere_stays_there(office: Office) -> None:
    one, other, moved = begun(office), begun(office, "Anderes"), entry(office, follow_up=True)
    (due,) = follow_ups.open_of_organisation(office, organisation_id=WINTERBERG)
    follow_ups.edit_follow_up(office, id=due.id, values={"case_id": other})
    put_into_case(office, id=one, interaction_ids=[moved])
    assert {row.id: row.open_follow_ups for row in of_town(office)} == {one: 0, other: 1}


def test_a_late_beginning_is_refused(office: Office) -> None:
    with pytest.raises(ValidationFailed, match="Zukunft"):
        begun(office, opened_on=date(2199, 1, 1))
