"""Follow-ups saved as a calendar."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from netzwerk_desktop.documents.files import NameTaken
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.services import follow_up
from netzwerk_desktop.services.calendar import calendar_of_follow_ups, save_calendar
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.storage import entities
from tests.support.factories import WINTERBERG, add_event, add_person


def create(office: Office, **differing: Any) -> str:
    values = {"organisation_id": WINTERBERG, "due_on": date(2026, 4, 1), "subject": "Nachfassen"}
    created = follow_up.create_follow_up(office, follow_up=FollowUpDraft(**{**values, **differing})).created
    assert created is not None
    return created


def summaries(data: bytes) -> list[str]:
    return [str(event["summary"]) for event in Calendar.from_ical(data).walk("VEVENT")]


def test_one_and_all(office: Office) -> None:
    bernd = office_colleague(office)
    mine = create(office, subject="Meine", assignee_id=office.staff_id)
    create(office, subject="Bernds", assignee_id=bernd, due_on=date(2026, 3, 20))
    create(office, subject="Niemands", due_on=date(2026, 3, 31))
    follow_up.complete(office, id=create(office, subject="Erledigt"))
    assert summaries(calendar_of_follow_ups(office)[0]) == [
        "Winterberg: Bernds",
        "Winterberg: Niemands",
        "Winterberg: Meine",
    ]
    data, count = calendar_of_follow_ups(office, assignee=office.staff_id, only=True)
    assert (summaries(data), count) == (["Winterberg: Meine"], 1)
    assert summaries(calendar_of_follow_ups(office, assignee=office.staff_id)[0])[0] == "Winterberg: Niemands"
    data, count = calendar_of_follow_ups(office, ids=[mine])
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(event["uid"]).startswith(mine)


def office_colleague(office: Office) -> str:
    with office.write("Anlegen") as writer:
        return writer.create(entities.staff, {"name": "Bernd Muster"})


def test_what_stands_in_it(office: Office) -> None:
    with office.write("Anlegen") as writer:
        case = writer.create(
            entities.consultation_case,
            {"organisation_id": WINTERBERG, "title": "ISEK", "opened_on": date(2026, 1, 1)},
        )
    made = create(office, note="vormittags", person_id=add_person(office), case_id=case, assignee_id=office.staff_id)
    follow_up.hand_over(office, id=made, to=office_colleague(office), note="Bin im Urlaub.")
    (event,) = Calendar.from_ical(calendar_of_follow_ups(office)[0]).walk("VEVENT")
    assert str(event["description"]) == (
        "vormittags\n\nPerson: Petra Probe\n\nBeratungsvorgang: ISEK\n\nÜbergabe: Bin im Urlaub."
        "\n\nZuständig: Bernd Muster"
    )


def test_nothing_confidential(office: Office) -> None:
    secret = add_event(office, confidential=True, note="geheim")
    create(office, subject="Personalie geheim", note="geheim", interaction_id=secret)
    data, _ = calendar_of_follow_ups(office)
    assert summaries(data) == ["Winterberg: Wiedervorlage"]
    assert b"geheim" not in data


def test_nothing_open_is_said(office: Office) -> None:
    with pytest.raises(NotFound, match="keine Wiedervorlage offen"):
        calendar_of_follow_ups(office)
    with pytest.raises(NotFound):
        calendar_of_follow_ups(office, ids=["nothing"])


def test_saved_and_never_over_a_file_unasked(office: Office, tmp_path: Path) -> None:
    create(office)
    saved = save_calendar(office, path=tmp_path / "Termine")
    assert (saved.path, saved.count) == (tmp_path / "Termine.ics", 1)
    before = saved.path.read_bytes()
    create(office)
    with pytest.raises(NameTaken, match="„Termine"):
        save_calendar(office, path=saved.path)
    with pytest.raises(NameTaken):
        # nobody was asked about the name with the ending
        save_calendar(office, path=tmp_path / "Termine", overwrite=True)
    assert saved.path.read_bytes() == before
    assert save_calendar(office, path=saved.path, overwrite=True).count == 2
    assert len(summaries(saved.path.read_bytes())) == 2
    assert list(tmp_path.glob(".*")) == []


def test_where_nothing_can_be_written(office: Office, tmp_path: Path) -> None:
    create(office)
    with pytest.raises(NetzwerkError, match="gibt es nicht"):
        save_calendar(office, path=tmp_path / "fort" / "x.ics")
    (tmp_path / "ordner.ics").mkdir()
    with pytest.raises(NetzwerkError, match="ist ein Ordner"):
        save_calendar(office, path=tmp_path / "ordner.ics", overwrite=True)
