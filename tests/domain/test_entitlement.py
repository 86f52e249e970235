from dataclasses import replace
from datetime import date

import pytest

from netzwerk_desktop.domain.entitlement import (
    EntitlementCode,
    GrantPeriod,
    check_entitlement,
    check_grant,
)
from netzwerk_desktop.domain.membership import Period
from netzwerk_desktop.domain.service_catalogue import Service, Tier

PHONE = Service("s-phone", "Telefonische Beratung und Anfragen", "Beratung", Tier.BASIC)
ON_SITE = Service("s-site", "Beratung vor Ort", "Beratung", Tier.MEMBER)
FAIR = Service("s-fair", "Fachbörse", "Beratung", Tier.MEMBER, date(2022, 1, 1), date(2025, 12, 31))
NEWS = Service("s-news", "Tagung", "Veranstaltungen", Tier.BASIC, date(2022, 1, 1))

SINCE_2021 = Period(date(2021, 3, 1))
LEFT_2015 = Period(date(2009, 5, 1), date(2015, 12, 31))
PILOT = GrantPeriod("s-site", date(2026, 1, 1), date(2026, 12, 31), "Pilotprojekt Smart City", "Kim Mayer")

OF_2021 = (LEFT_2015, SINCE_2021)


@pytest.mark.parametrize(
    ("service", "on", "memberships", "grants", "code", "sentence"),
    [
        (PHONE, date(2020, 5, 12), (), (), "basic", "Grundangebot – für alle"),
        (PHONE, date(2022, 5, 12), OF_2021, (), "basic", "Grundangebot – für alle"),
        (ON_SITE, date(2021, 3, 1), OF_2021, (), "member", "Mehrwertangebot – Mitglied seit 1.3.2021"),
        (ON_SITE, date(2015, 12, 31), OF_2021, (), "member", "Mehrwertangebot – Mitglied seit 1.5.2009"),
        (
            ON_SITE,
            date(2020, 5, 12),
            OF_2021,
            (),
            "not_member",
            "Nur für Mitglieder – Münster war am 12.5.2020 kein Mitglied",
        ),
        (ON_SITE, date(2026, 5, 1), (), (), "not_member", "Nur für Mitglieder – Münster war am 1.5.2026 kein Mitglied"),
        (
            ON_SITE,
            date(2026, 12, 31),
            (),
            (PILOT,),
            "grant",
            "Sonderfreigabe – bis 31.12.2026: Pilotprojekt Smart City",
        ),
        (
            ON_SITE,
            date(2027, 1, 1),
            (),
            (PILOT,),
            "not_member",
            "Nur für Mitglieder – Münster war am 1.1.2027 kein Mitglied",
        ),
        (
            ON_SITE,
            date(2025, 12, 31),
            (),
            (PILOT,),
            "not_member",
            "Nur für Mitglieder – Münster war am 31.12.2025 kein Mitglied",
        ),
        (
            ON_SITE,
            date(2026, 5, 1),
            (),
            (replace(PILOT, valid_until=None), PILOT),
            "grant",
            "Sonderfreigabe – unbefristet: Pilotprojekt Smart City",
        ),
        (
            ON_SITE,
            date(2026, 5, 1),
            (),
            (PILOT, replace(PILOT, valid_until=date(2028, 6, 30), reason=" ")),
            "grant",
            "Sonderfreigabe – bis 30.6.2028",
        ),
        (
            ON_SITE,
            date(2026, 5, 1),
            (),
            (replace(PILOT, service_id="s-fair"),),
            "not_member",
            "Nur für Mitglieder – Münster war am 1.5.2026 kein Mitglied",
        ),
        (ON_SITE, date(2026, 5, 1), OF_2021, (PILOT,), "member", "Mehrwertangebot – Mitglied seit 1.3.2021"),
        (
            FAIR,
            date(2021, 12, 31),
            OF_2021,
            (),
            "not_offered",
            "Nicht im Angebot – „Fachbörse“ gibt es erst ab 1.1.2022",
        ),
        (
            FAIR,
            date(2026, 1, 1),
            OF_2021,
            (),
            "not_offered",
            "Nicht im Angebot – „Fachbörse“ gab es nur bis 31.12.2025",
        ),
        (
            FAIR,
            date(2026, 1, 1),
            (),
            (replace(PILOT, service_id="s-fair"),),
            "not_offered",
            "Nicht im Angebot – „Fachbörse“ gab es nur bis 31.12.2025",
        ),
        (FAIR, date(2025, 12, 31), OF_2021, (), "member", "Mehrwertangebot – Mitglied seit 1.3.2021"),
        (NEWS, date(2021, 12, 31), (), (), "not_offered", "Nicht im Angebot – „Tagung“ gibt es erst ab 1.1.2022"),
    ],
)
def test_who_is_entitled_on_which_day_and_why(
    service: Service,
    on: date,
    memberships: tuple[Period, ...],
    grants: tuple[GrantPeriod, ...],
    code: str,
    sentence: str,
) -> None:
    answer = check_entitlement(
        organisation_name="Münster", service=service, on=on, memberships=iter(memberships), grants=iter(grants)
    )
    assert (answer.code, answer.reason) == (EntitlementCode(code), sentence)
    assert answer.entitled is (code in ("basic", "member", "grant"))
    assert answer.needs_reason is not answer.entitled


def test_a_member_that_is_no_municipality_is_treated_alike() -> None:
    answer = check_entitlement(
        organisation_name="Handelsverband", service=ON_SITE, on=date(2022, 1, 1), memberships=[SINCE_2021], grants=[]
    )
    assert answer.entitled


def test_a_complete_grant_has_no_problems() -> None:
    assert check_grant(PILOT) == ()
    assert check_grant(replace(PILOT, valid_until=None)) == ()
    assert check_grant(replace(PILOT, valid_until=PILOT.valid_from)) == ()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"service_id": ""}, "service_id"),
        ({"reason": " "}, "reason"),
        ({"granted_by": ""}, "granted_by"),
        ({"valid_until": date(2025, 12, 31)}, "valid_until"),
    ],
)
def test_each_problem_of_a_grant_names_its_field(change: dict[str, object], field: str) -> None:
    (problem,) = check_grant(replace(PILOT, **change))
    assert problem.field == field
