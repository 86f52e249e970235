"""A conflict in the words people know, and values that can go back into a form."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from netzwerk_desktop.domain.errors import FieldConflict, StaleWrite
from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.domain.person import Consent, SalutationForm
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services.conflict import field_choices, form_value
from netzwerk_desktop.services.membership import edit_membership, join, memberships_of
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import edit_organisation, organisation_detail
from tests.support.factories import WINTERBERG

NOW = datetime(2026, 3, 16, 11, 0, tzinfo=UTC)


def conflict(field: str, base: object, mine: object, theirs: object) -> FieldConflict:
    return FieldConflict("group", field, base, mine, theirs, "Tarek Lindhorst", NOW)


@pytest.mark.parametrize(
    ("table", "column", "stored", "value"),
    [
        ("organisation", "street", "Marktplatz 1", "Marktplatz 1"),
        ("organisation", "street", None, ""),
        ("municipality", "type", "town", MunicipalityType.STADT),
        ("municipality", "population", 13_000, 13_000),
        ("municipality", "population", None, None),
        ("municipality", "area_km2", 147.9, 147.9),
        ("municipality", "population_date", "2024-12-31", date(2024, 12, 31)),
        ("membership", "ended_on", None, None),
        ("person", "form", "frau", SalutationForm.FRAU),
        ("person", "consents", "invitations newsletter", frozenset({Consent.NEWSLETTER, Consent.INVITATIONS})),
        ("position", "roles", "", frozenset()),
        ("position", "roles", "main_contact", frozenset({Role.MAIN_CONTACT})),
        ("position", "person_id", None, None),
        ("interaction", "occurred_at", "2026-03-16T11:00:00+00:00", NOW),
        ("interaction", "confidential", 1, True),
        ("interaction", "direction", None, None),
    ],
)
def test_stored_values_become_what_a_form_holds(table: str, column: str, stored: Any, value: object) -> None:
    assert form_value(table, column, stored) == value


def test_both_versions_are_told_in_words(office: Office) -> None:
    (choice,) = field_choices(
        office,
        table="membership",
        conflicts=[conflict("ended_on", None, "2026-12-31", "2027-12-31")],
    )

    assert (choice.label, choice.base, choice.mine, choice.theirs) == ("Austritt", "", "31.12.2026", "31.12.2027")
    assert (choice.mine_value, choice.theirs_value) == (date(2026, 12, 31), date(2027, 12, 31))
    assert (choice.changed_by, choice.changed_at, choice.mine_changed) == ("Tarek Lindhorst", NOW, True)


def test_what_came_along_with_its_group_is_known_as_such(office: Office) -> None:
    (choice,) = field_choices(
        office, table="organisation", conflicts=[conflict("city", "Winterberg", "Winterberg", "Züschen")]
    )

    assert not choice.mine_changed


def test_references_are_told_by_name(office: Office) -> None:
    (choice,) = field_choices(
        office, table="follow_up", conflicts=[conflict("assignee_id", office.staff_id, None, office.staff_id)]
    )

    assert (choice.base, choice.mine, choice.theirs) == ("Anna Beispiel", "", "Anna Beispiel")
    assert (choice.mine_value, choice.theirs_value) == (None, office.staff_id)


def test_a_real_conflict_can_be_decided_and_stored(office: Office) -> None:
    seen = organisation_detail(office, id=WINTERBERG).versions
    edit_organisation(office, id=WINTERBERG, values={"street": "Am Markt 2"})
    with pytest.raises(StaleWrite) as stale:
        edit_organisation(office, id=WINTERBERG, values={"street": "Am Markt 3", "po_box": "17"}, seen=seen)

    choices = {
        choice.field: choice for choice in field_choices(office, table="organisation", conflicts=stale.value.conflicts)
    }
    assert choices["street"].theirs == "Am Markt 2"
    assert choices["po_box"].theirs == ""
    decided = {"street": choices["street"].theirs_value, "po_box": choices["po_box"].mine_value}
    edit_organisation(office, id=WINTERBERG, values=decided, seen=organisation_detail(office, id=WINTERBERG).versions)
    detail = organisation_detail(office, id=WINTERBERG)
    assert (detail.street, detail.po_box) == ("Am Markt 2", "17")


def test_days_go_round(office: Office) -> None:
    id = join(office, organisation_id=WINTERBERG, joined_on=date(2015, 1, 1)).created or ""
    seen = memberships_of(office, organisation_id=WINTERBERG)[0].versions
    edit_membership(office, id=id, values={"ended_on": date(2020, 12, 31)})
    with pytest.raises(StaleWrite) as stale:
        edit_membership(office, id=id, values={"ended_on": date(2021, 12, 31)}, seen=seen)

    (choice,) = field_choices(office, table="membership", conflicts=stale.value.conflicts)
    edit_membership(office, id=id, values={choice.field: choice.mine_value})
    assert memberships_of(office, organisation_id=WINTERBERG)[0].ended_on == date(2021, 12, 31)
