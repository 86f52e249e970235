"""Grants: exceptions with a term, a reason and a name under them."""

from datetime import date
from typing import Any

import pytest

from netzwerk_desktop.domain.errors import NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.services.grant import edit_grant, end_grant, grants_of, trash_grant
from netzwerk_desktop.services.office import Office
from tests.support.factories import ON_SITE_ADVICE, TELEPHONE_ADVICE, WINTERBERG, add_grant


def test_a_grant_is_listed_with_its_service(office: Office) -> None:
    add_grant(office, valid_from=date(2024, 1, 1), valid_until=None)
    latest = add_grant(office)
    rows = grants_of(office, organisation_id=WINTERBERG)
    assert [row.valid_from.year for row in rows] == [2026, 2024]
    assert (rows[0].id, rows[0].service_name, rows[0].granted_by) == (latest, "Beratung vor Ort", "Anna Beispiel")
    assert rows[0].grant.service_id == ON_SITE_ADVICE


@pytest.mark.parametrize(
    ("differing", "field"),
    [
        ({"reason": " "}, "reason"),
        ({"granted_by": ""}, "granted_by"),
        ({"granted_by": "x" * 301}, "granted_by"),
        ({"service_id": ""}, "service_id"),
        ({"service_id": "unknown"}, "service_id"),
        ({"valid_until": date(2025, 12, 31)}, "valid_until"),
    ],
)
def test_impossible_grants_are_refused(office: Office, differing: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationFailed) as caught:
        add_grant(office, **differing)
    assert [problem.field for problem in caught.value.problems] == [field]
    with pytest.raises(NotFound):
        add_grant(office, organisation_id="unknown")


def test_a_grant_can_be_edited_and_ended(office: Office) -> None:
    grant = add_grant(office)
    seen = grants_of(office, organisation_id=WINTERBERG)[0].versions
    edit_grant(office, id=grant, values={"service_id": TELEPHONE_ADVICE, "valid_until": None}, seen=seen)
    changes = end_grant(office, id=grant, valid_until=date(2026, 6, 30))
    [row] = grants_of(office, organisation_id=WINTERBERG)
    assert (row.service_id, row.valid_until, changes.label) == (
        TELEPHONE_ADVICE,
        date(2026, 6, 30),
        "Sonderfreigabe beenden",
    )
    with pytest.raises(StaleWrite):
        edit_grant(office, id=grant, values={"valid_until": None}, seen=seen)
    with pytest.raises(ValidationFailed):
        end_grant(office, id=grant, valid_until=date(2025, 1, 1))


def test_a_mistake_goes_into_the_bin(office: Office) -> None:
    grant = add_grant(office)
    trash_grant(office, id=grant)
    assert grants_of(office, organisation_id=WINTERBERG) == []
    for unknown in (grant, "unknown"):
        with pytest.raises(NotFound):
            edit_grant(office, id=unknown, values={"reason": "x"})
