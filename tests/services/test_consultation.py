"""Logging a consultation."""

from datetime import date

import pytest

from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.errors import ValidationFailed
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.services import interaction, membership
from netzwerk_desktop.services.consultation import Channel, log_consultation
from netzwerk_desktop.services.office import Office
from tests.support.factories import ON_SITE_ADVICE, WINTERBERG

TOPICS = tuple(natural_id("topic", f"topic {name}") for name in ("Handel und Leerstand", "Klimagerechte Stadt"))


def test_a_consultation_stands_in_the_timeline(office: Office) -> None:
    membership.join(office, organisation_id=WINTERBERG, joined_on=date(2021, 3, 1))
    changes = log_consultation(
        office,
        organisation_id=WINTERBERG,
        channel=Channel.ON_SITE,
        service_id=ON_SITE_ADVICE,
        subject="Verfügungsfonds",
        note="Wie viel darf die Stadt einzahlen?",
        topic_ids=TOPICS,
        duration_min=90,
    )
    (row,) = interaction.timeline(office)
    assert (row.id, row.kind, row.channel) == (
        changes.created,
        interaction.InteractionKind.CONSULTATION,
        Channel.ON_SITE,
    )
    assert (row.service_name, row.entitlement_code) == ("Beratung vor Ort", EntitlementCode.MEMBER)
    assert (row.subject, row.duration_min) == ("Verfügungsfonds", 90)
    assert set(row.topics) == {"Handel und Leerstand", "Klimagerechte Stadt"}
    assert changes.label == "Beratung erfassen"


def test_not_entitled_it_needs_a_reason(office: Office) -> None:
    with pytest.raises(ValidationFailed, match="Nur für Mitglieder") as error:
        log_consultation(
            office, organisation_id=WINTERBERG, channel=None, service_id=ON_SITE_ADVICE, subject="", note="x"
        )
    assert [problem.field for problem in error.value.problems] == ["exception_reason"]
    assert interaction.count_timeline(office) == 0


def test_a_service_may_be_added_later(office: Office) -> None:
    log_consultation(office, organisation_id=WINTERBERG, channel=None, service_id=None, subject="x", note="")
    assert interaction.timeline(office)[0].service_name == ""
