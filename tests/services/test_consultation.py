"""Logging a consultation."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.errors import RefusedFile, ValidationFailed
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


def test_an_end_a_case_and_files_belong_to_it(office: Office, tmp_path: Path) -> None:
    paper = tmp_path / "Satzung.txt"
    paper.write_text("Satzung")
    start = office.clock.now() - timedelta(hours=2)
    values = {"organisation_id": WINTERBERG, "channel": Channel.PHONE, "service_id": None, "subject": "x", "note": ""}
    log_consultation(
        office,
        **values,  # type: ignore[arg-type]
        occurred_at=start,
        ended_at=start + timedelta(minutes=50),
        case_title="Zentren",
        attachments=[paper],
    )
    (row,) = interaction.timeline(office)
    assert (row.duration_min, row.case_title, [name for _, name in row.documents]) == (50, "Zentren", ["Satzung.txt"])
    with pytest.raises(ValidationFailed, match="vor dem Beginn"):
        log_consultation(office, **values, occurred_at=start, ended_at=start - timedelta(minutes=1))  # type: ignore[arg-type]
    with pytest.raises(RefusedFile):
        log_consultation(office, **values, attachments=[tmp_path / "weg.txt"])  # type: ignore[arg-type]
    assert interaction.count_timeline(office) == 1
