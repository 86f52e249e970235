"""Cases: what is wrong with one, and what may stand in it."""

from dataclasses import replace
from datetime import date

import pytest

from netzwerk_desktop.domain.case import CaseDraft, CaseState, check_case, check_entry_in_case
from netzwerk_desktop.domain.text import MAX_LINE, MAX_NOTE

TODAY = date(2026, 3, 15)
ISEK = CaseDraft(organisation_id="o1", title="ISEK Innenstadt", opened_on=date(2026, 1, 5), note="Seit dem Wettbewerb")


@pytest.mark.parametrize(
    "draft",
    [
        ISEK,
        replace(ISEK, closed_on=TODAY, result="Beschlossen"),
        replace(ISEK, closed_on=ISEK.opened_on),
        replace(ISEK, opened_on=TODAY),
    ],
)
def test_a_case_can_be_stored(draft: CaseDraft) -> None:
    assert check_case(draft, TODAY) == ()


@pytest.mark.parametrize(
    ("change", "field", "says"),
    [
        ({"organisation_id": ""}, "organisation_id", "wählen"),
        ({"title": "  "}, "title", "worum"),
        ({"title": "x" * (MAX_LINE + 1)}, "title", "300"),
        ({"note": "x" * (MAX_NOTE + 1)}, "note", "Notiz"),
        ({"opened_on": None}, "opened_on", "seit wann"),
        ({"opened_on": date(1999, 12, 31)}, "opened_on", "31.12.1999"),
        ({"opened_on": date(2026, 3, 16)}, "opened_on", "Zukunft"),
        ({"result": "Fertig"}, "result", "abgeschlossen"),
        ({"closed_on": date(2026, 1, 4)}, "closed_on", "5.1.2026"),
        ({"closed_on": date(2026, 3, 16)}, "closed_on", "Zukunft"),
        ({"closed_on": TODAY, "result": "x" * (MAX_NOTE + 1)}, "result", "Ergebnis"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(change: dict[str, object], field: str, says: str) -> None:
    (problem,) = check_case(replace(ISEK, **change), TODAY)  # type: ignore[arg-type]
    assert problem.blocking
    assert problem.field == field
    assert says in problem.message


def test_without_a_beginning_the_end_is_not_compared() -> None:
    problems = check_case(replace(ISEK, opened_on=None, closed_on=TODAY), TODAY)
    assert [problem.field for problem in problems] == ["opened_on"]


def test_it_is_open_until_it_is_closed() -> None:
    assert ISEK.state is CaseState.OPEN
    assert replace(ISEK, closed_on=TODAY).state is CaseState.CLOSED


@pytest.mark.parametrize(
    ("closed_on", "same", "says"),
    [
        (None, True, ""),
        (TODAY, True, ""),
        (date(2026, 3, 14), True, "seit dem 14.3.2026 abgeschlossen"),
        (None, False, "anderen Organisation"),
    ],
)
def test_what_happened_afterwards_does_not_belong_to_a_closed_case(
    closed_on: date | None, same: bool, says: str
) -> None:
    problems = check_entry_in_case(closed_on=closed_on, same_organisation=same, on=TODAY)
    if says:
        assert [(problem.field, says in problem.message) for problem in problems] == [("case_id", True)]
    else:
        assert problems == ()
