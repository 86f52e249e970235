"""Joining, leaving, coming back."""

from datetime import date

import pytest

from netzwerk_desktop.domain.errors import NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.services.membership import edit_membership, join, leave, memberships_of, trash_membership
from netzwerk_desktop.services.office import Office, networks
from netzwerk_desktop.services.organisation import OrganisationFilter, list_organisations
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from tests.support.factories import WINTERBERG, add_member, add_organisation


def periods(office: Office) -> list[tuple[date, date | None]]:
    return [(row.joined_on, row.ended_on) for row in memberships_of(office, organisation_id=WINTERBERG)]


def test_who_joins_is_a_member_and_bound_for_three_years(office: Office) -> None:
    changes = join(office, organisation_id=WINTERBERG, joined_on=date(2021, 3, 1), note=" Beschluss\nvom Rat ")
    [row] = memberships_of(office, organisation_id=WINTERBERG)
    assert row.id == changes.created
    assert (row.joined_on, row.minimum_until, row.ended_on) == (date(2021, 3, 1), date(2024, 2, 29), None)
    assert (row.note, row.network_name) == ("Beschluss\nvom Rat", networks(office)[0].name_on_date)
    assert row.period.minimum_until == row.minimum_until
    [listed] = list_organisations(office, filter=OrganisationFilter(member=True))
    assert listed.member_since == date(2021, 3, 1)


def test_another_minimum_term_can_be_agreed(office: Office) -> None:
    add_member(office, minimum_until=date(2022, 2, 28))
    assert memberships_of(office, organisation_id=WINTERBERG)[0].minimum_until == date(2022, 2, 28)


def test_an_organisation_may_leave_and_return(office: Office) -> None:
    first = add_member(office, joined_on=date(2010, 1, 1))
    leave(office, membership_id=first, ended_on=date(2014, 12, 31))
    add_member(office, joined_on=date(2015, 1, 1))
    assert periods(office) == [(date(2015, 1, 1), None), (date(2010, 1, 1), date(2014, 12, 31))]


@pytest.mark.parametrize(
    ("joined_on", "ended_on", "field"),
    [
        (date(2022, 1, 1), None, "joined_on"),
        (date(2012, 6, 1), date(2013, 1, 1), "joined_on"),
        (date(2009, 1, 1), date(2010, 1, 1), "ended_on"),
        (date(2016, 1, 1), None, "ended_on"),
        (date(2016, 1, 2), date(2016, 1, 1), "ended_on"),
        (date(1900, 1, 1), date(1901, 1, 1), "joined_on"),
    ],
)
def test_impossible_periods_are_refused(office: Office, joined_on: date, ended_on: date | None, field: str) -> None:
    add_member(office, joined_on=date(2010, 1, 1), ended_on=date(2014, 12, 31))
    add_member(office, joined_on=date(2020, 1, 1))
    with pytest.raises(ValidationFailed) as caught:
        join(office, organisation_id=WINTERBERG, joined_on=joined_on, ended_on=ended_on)
    assert field in {problem.field for problem in caught.value.problems}
    assert len(periods(office)) == 2


def test_in_another_network_one_may_be_a_member_at_the_same_time(office: Office) -> None:
    add_member(office)
    partner = networks(office)[1].id
    add_member(office, joined_on=date(2021, 3, 1), network_id=partner)
    assert len(periods(office)) == 2
    [row] = list_organisations(office, filter=OrganisationFilter(member=True))
    assert row.id == WINTERBERG


def test_leaving_early_happens_by_agreement(office: Office) -> None:
    membership = add_member(office, joined_on=date(2025, 1, 1))
    leave(office, membership_id=membership, ended_on=date(2025, 12, 31))
    assert periods(office) == [(date(2025, 1, 1), date(2025, 12, 31))]


def test_a_membership_can_be_edited(office: Office) -> None:
    membership = add_member(office)
    other = add_member(office, joined_on=date(2010, 1, 1), ended_on=date(2012, 1, 1))
    seen = memberships_of(office, organisation_id=WINTERBERG)[0].versions
    edit_membership(office, id=membership, values={"joined_on": date(2021, 4, 1), "note": "x"}, seen=seen)
    assert periods(office)[0] == (date(2021, 4, 1), None)
    with pytest.raises(StaleWrite):
        edit_membership(office, id=membership, values={"ended_on": date(2030, 1, 1)}, seen=seen)
    with pytest.raises(ValidationFailed):
        edit_membership(office, id=other, values={"ended_on": date(2022, 1, 1)})
    with pytest.raises(ValidationFailed):
        edit_membership(office, id=other, values={"note": "x" * 1_000_001})


def test_a_mistake_goes_into_the_bin_and_out_of_the_way(office: Office) -> None:
    membership = add_member(office)
    trash_membership(office, id=membership)
    assert periods(office) == []
    with pytest.raises(NotFound):
        leave(office, membership_id=membership, ended_on=date(2030, 1, 1))
    with pytest.raises(NotFound):
        leave(office, membership_id="unknown", ended_on=date(2030, 1, 1))
    add_member(office)


def test_it_needs_an_organisation_and_a_network(office: Office, empty_store: Store, app_paths: AppPaths) -> None:
    with pytest.raises(NotFound):
        add_member(office, "unknown")
    without = Office(empty_store, office.clock, office.staff_id, app_paths)
    made = add_organisation(without)
    with pytest.raises(NotFound, match="kein Netzwerk"):
        add_member(without, made)
