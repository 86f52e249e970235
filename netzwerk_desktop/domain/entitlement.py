"""Is this organisation entitled to this service on this day, and why?

Always judged on the day asked about, never on today's membership: a consultation of 2020 stays what it was.  The answer
blocks nobody; it says whether a reason has to be given.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.membership import Period, period_on
from netzwerk_desktop.domain.service_catalogue import Service, Tier, is_offered


class EntitlementCode(Labelled):
    """Why somebody is entitled, or why not."""

    BASIC = "basic", "Grundangebot"
    MEMBER = "member", "Mitglied"
    GRANT = "grant", "Sonderfreigabe"
    NOT_MEMBER = "not_member", "kein Mitglied"
    NOT_OFFERED = "not_offered", "nicht im Angebot"


@dataclass(frozen=True, slots=True)
class GrantPeriod:
    """An exception for one organisation: a service, from and until those days (included), why, and who allowed it."""

    service_id: str
    valid_from: date
    valid_until: date | None = None
    reason: str = ""
    granted_by: str = ""


@dataclass(frozen=True, slots=True)
class Entitlement:
    """The answer.

    Attributes:
        entitled: whether the service may be given without further ado.
        code: why, or why not.
        reason: the German sentence for the screen and for reports.
        needs_reason: whether going on asks for a reason.
    """

    entitled: bool
    code: EntitlementCode
    reason: str
    needs_reason: bool


def check_entitlement(
    *,
    organisation_name: str,
    service: Service,
    on: date,
    memberships: Iterable[Period],
    grants: Iterable[GrantPeriod],
) -> Entitlement:
    """The answer for that day.

    ``memberships`` are the organisation's periods in the network whose catalogue it is; ``grants`` are the
    organisation's, for any service.  It makes no difference whether the organisation is a municipality.
    """
    if not is_offered(service, on):
        return _refused(EntitlementCode.NOT_OFFERED, f"Nicht im Angebot – {_when_offered(service, on)}")
    if service.tier is Tier.BASIC:
        return _granted(EntitlementCode.BASIC, "Grundangebot – für alle")
    period = period_on(memberships, on)
    if period:
        return _granted(EntitlementCode.MEMBER, f"Mehrwertangebot – Mitglied seit {format_day(period.joined_on)}")
    grant = _grant_on(grants, service, on)
    if grant:
        return _granted(EntitlementCode.GRANT, _grant_sentence(grant))
    return _refused(
        EntitlementCode.NOT_MEMBER,
        f"Nur für Mitglieder – {organisation_name} war am {format_day(on)} kein Mitglied",
    )


def _granted(code: EntitlementCode, reason: str) -> Entitlement:
    return Entitlement(entitled=True, code=code, reason=reason, needs_reason=False)


def _refused(code: EntitlementCode, reason: str) -> Entitlement:
    return Entitlement(entitled=False, code=code, reason=reason, needs_reason=True)


def _when_offered(service: Service, on: date) -> str:
    if service.valid_from is not None and on < service.valid_from:
        return f"„{service.name}“ gibt es erst ab {format_day(service.valid_from)}"
    assert service.valid_until is not None  # otherwise it would be offered
    return f"„{service.name}“ gab es nur bis {format_day(service.valid_until)}"


def _grant_on(grants: Iterable[GrantPeriod], service: Service, on: date) -> GrantPeriod | None:
    """The grant that covers the day; of several the one that lasts longest."""
    fitting = [
        grant
        for grant in grants
        if grant.service_id == service.id
        and grant.valid_from <= on
        and (grant.valid_until is None or on <= grant.valid_until)
    ]
    return max(fitting, key=lambda grant: grant.valid_until or date.max, default=None)


def _grant_sentence(grant: GrantPeriod) -> str:
    lasts = "unbefristet" if grant.valid_until is None else f"bis {format_day(grant.valid_until)}"
    reason = grant.reason.strip()
    return f"Sonderfreigabe – {lasts}: {reason}" if reason else f"Sonderfreigabe – {lasts}"


def check_grant(grant: GrantPeriod) -> tuple[Problem, ...]:
    """All problems of a grant: it names a service, a reason and who allowed it, and does not end before it begins."""
    problems: list[Problem] = []
    if not grant.service_id:
        problems.append(Problem("service_id", "Bitte wählen Sie die Leistung."))
    if not grant.reason.strip():
        problems.append(Problem("reason", "Bitte geben Sie den Grund der Sonderfreigabe an."))
    if not grant.granted_by.strip():
        problems.append(Problem("granted_by", "Bitte geben Sie an, wer die Sonderfreigabe erteilt hat."))
    if grant.valid_until is not None and grant.valid_until < grant.valid_from:
        problems.append(Problem("valid_until", f"Das Ende liegt vor dem Beginn am {format_day(grant.valid_from)}."))
    return tuple(problems)
