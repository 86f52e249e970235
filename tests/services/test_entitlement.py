"""May this organisation have this service on this day?"""

from datetime import UTC, date, datetime, timedelta

import pytest

from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.errors import Ambiguous, NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.service_catalogue import Tier
from netzwerk_desktop.services.catalogue import add_service, edit_service, service_versions, trash_service
from netzwerk_desktop.services.entitlement import (
    ServiceUse,
    entitlement,
    find_service,
    service_uses,
    services,
)
from netzwerk_desktop.services.office import Office, networks
from tests.support.factories import (
    MUENSTER,
    ON_SITE_ADVICE,
    TELEPHONE_ADVICE,
    WINTERBERG,
    add_event,
    add_grant,
    add_member,
    add_organisation,
)


@pytest.mark.parametrize(
    ("organisation", "service", "on", "entitled", "reason"),
    [
        (MUENSTER, TELEPHONE_ADVICE, date(2020, 5, 12), True, "Grundangebot – für alle"),
        (WINTERBERG, ON_SITE_ADVICE, date(2021, 3, 1), True, "Mehrwertangebot – Mitglied seit 1.3.2021"),
        (
            WINTERBERG,
            ON_SITE_ADVICE,
            date(2021, 2, 28),
            False,
            "Nur für Mitglieder – Winterberg war am 28.2.2021 kein Mitglied",
        ),
        (
            MUENSTER,
            ON_SITE_ADVICE,
            date(2020, 5, 12),
            False,
            "Nur für Mitglieder – Münster war am 12.5.2020 kein Mitglied",
        ),
    ],
)
def test_the_answer_is_that_of_the_day(
    office: Office, organisation: str, service: str, on: date, entitled: bool, reason: str
) -> None:
    add_member(office)
    answer = entitlement(office, organisation_id=organisation, service_id=service, on=on)
    assert (answer.entitled, answer.reason, answer.needs_reason) == (entitled, reason, not entitled)


def test_a_grant_entitles_for_its_term(office: Office) -> None:
    add_grant(office)
    inside = entitlement(office, organisation_id=WINTERBERG, service_id=ON_SITE_ADVICE, on=date(2026, 12, 31))
    after = entitlement(office, organisation_id=WINTERBERG, service_id=ON_SITE_ADVICE, on=date(2027, 1, 1))
    assert inside.reason == "Sonderfreigabe – bis 31.12.2026: Modellvorhaben"
    assert (inside.code, after.code) == (EntitlementCode.GRANT, EntitlementCode.NOT_MEMBER)


def test_membership_in_a_partner_network_does_not_count(office: Office) -> None:
    add_member(office, network_id=networks(office)[1].id)
    assert not entitlement(office, organisation_id=WINTERBERG, service_id=ON_SITE_ADVICE, on=date(2026, 1, 1)).entitled


def test_a_member_need_not_be_a_municipality(office: Office) -> None:
    made = add_organisation(office)
    add_member(office, made)
    assert entitlement(office, organisation_id=made, service_id=ON_SITE_ADVICE, on=date(2026, 1, 1)).entitled


def test_what_is_unknown_is_not_found(office: Office) -> None:
    with pytest.raises(NotFound):
        entitlement(office, organisation_id=WINTERBERG, service_id="unknown", on=date(2026, 1, 1))
    with pytest.raises(NotFound):
        entitlement(office, organisation_id="unknown", service_id=ON_SITE_ADVICE, on=date(2026, 1, 1))


# -- the table -------------------------------------------------------------------------------------------------------


def use_of(office: Office, service: str) -> ServiceUse:
    return next(use for use in service_uses(office, organisation_id=WINTERBERG) if use.service.id == service)


def test_the_table_shows_the_catalogue_and_what_was_used_of_it(office: Office) -> None:
    add_member(office)
    verdict = {"entitlement_code": "member", "service_id": ON_SITE_ADVICE}
    last_year = datetime(2025, 12, 31, 22, 59, tzinfo=UTC)
    add_event(office, occurred_at=last_year, **verdict)
    assert (use_of(office, ON_SITE_ADVICE).used_this_year, use_of(office, ON_SITE_ADVICE).last_used) == (0, last_year)

    add_event(office, occurred_at=last_year + timedelta(minutes=1), **verdict)  # midnight in Germany
    add_event(office, occurred_at=office.clock.now(), **verdict)
    add_event(office, kind="visit", occurred_at=office.clock.now() + timedelta(days=5), **verdict)

    uses = service_uses(office, organisation_id=WINTERBERG)
    assert len(uses) == 23
    assert uses[0].service.id == TELEPHONE_ADVICE
    assert (uses[0].used_this_year, uses[0].last_used) == (0, None)
    assert use_of(office, ON_SITE_ADVICE).used_this_year == 2
    assert use_of(office, ON_SITE_ADVICE).last_used == office.clock.now()
    assert [use.entitlement.entitled for use in service_uses(office, organisation_id=MUENSTER)].count(True) == 6


def test_what_is_not_offered_any_more_is_listed_only_when_it_was_used_this_year(office: Office) -> None:
    edit_service(office, id=ON_SITE_ADVICE, values={"valid_until": date(2026, 2, 1)})
    assert len(service_uses(office, organisation_id=WINTERBERG)) == 22
    assert len(service_uses(office, organisation_id=WINTERBERG, on=date(2026, 1, 1))) == 23
    add_event(office, service_id=ON_SITE_ADVICE, entitlement_code="member")
    use = use_of(office, ON_SITE_ADVICE)
    assert use.entitlement.code is EntitlementCode.NOT_OFFERED


# -- the catalogue ---------------------------------------------------------------------------------------------------


def test_the_catalogue_is_data(office: Office) -> None:
    added = add_service(
        office, name=" Sprechstunde ", category="Beratung", tier=Tier.BASIC, valid_from=date(2026, 4, 1)
    )
    assert added.created is not None
    assert (services(office)[-1].name, services(office)[-1].tier) == ("Sprechstunde", Tier.BASIC)
    assert len(services(office, on=date(2026, 3, 16))) == 23
    edit_service(office, id=added.created, values={"tier": Tier.MEMBER, "position": 5})
    assert (services(office)[0].id, services(office)[0].tier) == (added.created, Tier.MEMBER)
    trash_service(office, id=added.created)
    assert len(services(office)) == 23


def test_an_outdated_form_of_a_service_is_noticed(office: Office) -> None:
    seen = service_versions(office, id=ON_SITE_ADVICE)
    edit_service(office, id=ON_SITE_ADVICE, values={"tier": Tier.BASIC}, seen=seen)
    with pytest.raises(StaleWrite):
        edit_service(office, id=ON_SITE_ADVICE, values={"tier": Tier.MEMBER}, seen=seen)


def test_impossible_services_are_refused(office: Office) -> None:
    with pytest.raises(ValidationFailed, match="steht schon im Katalog"):
        add_service(office, name="beratung vor ort", category="Beratung", tier=Tier.MEMBER)
    with pytest.raises(ValidationFailed):
        add_service(office, name="", category="", tier=Tier.MEMBER)
    with pytest.raises(ValidationFailed):
        edit_service(office, id=ON_SITE_ADVICE, values={"name": " "})
    with pytest.raises(NotFound):
        edit_service(office, id="unknown", values={"name": "x"})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (ON_SITE_ADVICE, "Beratung vor Ort"),
        ("beratung vor ort", "Beratung vor Ort"),
        ("Telefonische", "Telefonische Beratung und Anfragen"),
        ("förderb", "Förderberatung"),
        ("vor ort vernetzt", "Initiativen „Vor Ort“ vernetzt"),
    ],
)
def test_a_service_is_found_by_what_people_call_it(office: Office, text: str, name: str) -> None:
    assert find_service(office, text).name == name


def test_a_service_that_is_not_clear_is_asked_for(office: Office) -> None:
    with pytest.raises(Ambiguous):
        find_service(office, "beratung")
    for text in ("", "%", "Zaubern"):
        with pytest.raises(NotFound):
            find_service(office, text)
