"""Everything that a town's page shows at first, read in one go on a worker thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.calendar_days import MONTHS
from netzwerk_desktop.domain.call_round import SlotState
from netzwerk_desktop.domain.dates import format_day, format_number
from netzwerk_desktop.domain.follow_up import FollowUpState
from netzwerk_desktop.domain.membership import member_since, period_on
from netzwerk_desktop.qt.delegates.timeline_words import CardChip
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.pages.timeline_reading import CardWindow, Shown, read_window
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import counted, label, translate
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services import membership as memberships
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services import position as positions
from netzwerk_desktop.services.case import CaseRow, cases_of_organisation
from netzwerk_desktop.services.entitlement import ServiceUse, service_uses
from netzwerk_desktop.services.follow_up import FollowUpRow
from netzwerk_desktop.services.membership import MembershipRow
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import OrganisationDetail
from netzwerk_desktop.services.position import PositionRow

if TYPE_CHECKING:
    from netzwerk_desktop.services.call_round import SlotView

#: cards read at a time
WINDOW = 30


@dataclass(frozen=True, slots=True)
class OrganisationFacts:
    """What a page shows."""

    detail: OrganisationDetail
    memberships: Sequence[MembershipRow]
    positions: Sequence[PositionRow]
    follow_ups: Sequence[FollowUpRow]
    services: Sequence[ServiceUse]
    timeline: CardWindow
    network_id: str
    today: date
    cases: Sequence[CaseRow] = ()
    services_this_month: int = 0


def read_facts(
    office: Office, organisation_id: str, shown: Shown | None = None, limit: int = WINDOW
) -> OrganisationFacts:
    """Read a page; ``shown`` and ``limit`` say which entries of its timeline, without them the newest."""
    return OrganisationFacts(
        detail=organisations.organisation_detail(office, id=organisation_id),
        memberships=memberships.memberships_of(office, organisation_id=organisation_id),
        positions=positions.positions_of_organisation(office, organisation_id=organisation_id),
        follow_ups=follow_ups.open_of_organisation(office, organisation_id=organisation_id),
        services=service_uses(office, organisation_id=organisation_id),
        timeline=read_window(office, shown or Shown(organisation_id=organisation_id), None, limit),
        network_id=memberships.own_network_id(office),
        today=office.clock.today(),
        cases=cases_of_organisation(office, organisation_id=organisation_id),
        services_this_month=interactions.services_this_month(office, organisation_id=organisation_id),
    )


# -- in words -------------------------------------------------------------------------------------------------------


def kind_words(detail: OrganisationDetail) -> str:
    """ "Stadt", "kreisfreie Stadt", "Ministerium"."""
    return label(detail.municipality.type) if detail.municipality is not None else label(detail.kind)


def meta_line(detail: OrganisationDetail) -> str:
    """District, region, population and AGS of a town; nothing more is known of others."""
    town = detail.municipality
    if town is None:
        return ""
    parts = [town.district] if town.district != detail.name else []
    parts.append(translate("Organisation", "Regierungsbezirk {0}").format(town.region))
    if town.population is not None:
        parts.append(translate("Organisation", "{0} Einwohner").format(format_number(town.population)))
    parts.append(f"AGS {town.ags}")
    return " · ".join(parts)


def address_line(detail: OrganisationDetail) -> str:
    """Street and place, or the post-office box."""
    place = f"{detail.postal_code} {detail.city}".strip()
    street = detail.street or (translate("Organisation", "Postfach {0}").format(detail.po_box) if detail.po_box else "")
    return ", ".join(part for part in (street, place) if part)


def membership_chip(facts: OrganisationFacts) -> CardChip:
    """Member since when, or until when, or not at all."""
    rows = [row for row in facts.memberships if row.network_id == facts.network_id]
    periods = [row.period for row in rows]
    present = period_on(periods, facts.today)
    if present is not None:
        since = member_since(periods, facts.today) or present.joined_on
        words = translate("Organisation", "Mitglied seit {0}").format(since.year)
        if present.ended_on is not None:
            ending = translate("Organisation", "endet am {0}").format(format_day(present.ended_on))
            return CardChip(f"{words}, {ending}", Tone.WARN, Icon.MEMBERSHIP)
        return CardChip(words, Tone.GOOD, Icon.MEMBERSHIP)
    coming = [period for period in periods if period.joined_on > facts.today]
    if coming:
        first = min(period.joined_on for period in coming)
        return CardChip(translate("Organisation", "Mitglied ab {0}").format(format_day(first)), Tone.ACCENT)
    gone = [period.ended_on for period in periods if period.ended_on is not None]
    if gone:
        return CardChip(translate("Organisation", "Mitglied bis {0}").format(format_day(max(gone))))
    return CardChip(translate("Organisation", "kein Mitglied"))


def header_chips(facts: OrganisationFacts) -> list[CardChip]:
    """Membership, what is late, what was given this year."""
    chips = [membership_chip(facts)]
    late = [row for row in facts.follow_ups if row.state is FollowUpState.OVERDUE]
    due = [row for row in facts.follow_ups if row.state is FollowUpState.DUE]
    if late:
        chips.append(CardChip(translate("Organisation", "Wiedervorlage überfällig"), Tone.BAD, Icon.FOLLOW_UP_DUE))
    elif due:
        chips.append(CardChip(translate("Organisation", "Wiedervorlage heute"), Tone.WARN, Icon.FOLLOW_UP))
    given = sum(use.used_this_year for use in facts.services)
    if facts.services_this_month:
        words = counted(
            facts.services_this_month,
            translate("Organisation", "{n} Leistung diesen Monat"),
            translate("Organisation", "{n} Leistungen diesen Monat"),
        )
        chips.append(CardChip(words, icon=Icon.SERVICE))
    elif given:
        words = counted(
            given,
            translate("Organisation", "{n} Leistung in {0}").format(facts.today.year, n="{n}"),
            translate("Organisation", "{n} Leistungen in {0}").format(facts.today.year, n="{n}"),
        )
        chips.append(CardChip(words))
    town = facts.detail.municipality
    if town is not None and town.dissolved_on is not None:
        words = translate("Organisation", "aufgelöst am {0}").format(format_day(town.dissolved_on))
        chips.append(CardChip(words, Tone.WARN, Icon.WARNING))
    return chips


def slot_chip(slot: SlotView | None, today: date) -> CardChip | None:
    """The town's place in this month's calls; None when it has none, or it says nothing."""
    if slot is None:
        return None
    month = MONTHS[today.month - 1]
    if slot.state is SlotState.OPEN:
        words = translate("Organisation", "im Anrufplan {0}").format(month)
        return CardChip(words, Tone.WARN if slot.carried_over else Tone.ACCENT, Icon.CALL_ROUND)
    if slot.state is SlotState.MET:
        return CardChip(translate("Organisation", "im {0} erreicht").format(month), Tone.GOOD, Icon.CALL_ROUND)
    if slot.state is SlotState.PAUSED:
        return CardChip(translate("Organisation", "Anrufplan: Pause"), Tone.NEUTRAL, Icon.PAUSE)
    return None
