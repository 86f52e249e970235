"""The history of a record in words."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.person import Consent, SalutationForm
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services.field_labels import CODES, OTHER_CODES, TABLE_LABELS, field_label
from netzwerk_desktop.services.history import organisation_history, record_history
from netzwerk_desktop.services.municipality import edit_municipality
from netzwerk_desktop.services.office import Office, edit_office
from netzwerk_desktop.services.organisation import set_note
from netzwerk_desktop.services.person import edit_person, trash_person
from netzwerk_desktop.services.position import edit_position
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.entities import groups_of, synchronised_tables
from netzwerk_desktop.storage.queries.office import OFFICE_ID
from tests.support.factories import (
    MUENSTER,
    ON_SITE_ADVICE,
    WINTERBERG,
    add_event,
    add_grant,
    add_member,
    add_person,
    add_position,
)


def test_the_order_is_that_of_the_changes_though_the_clock_was_put_back(office: Office, clock: FixedClock) -> None:
    for text in ("eins", "zwei", "drei"):
        set_note(office, id=WINTERBERG, note=text)
        clock.advance(timedelta(hours=-1))
    notes = [line for line in record_history(office, "organisation", WINTERBERG) if line.field == "note"]
    assert [(line.before, line.after) for line in notes] == [("zwei", "drei"), ("eins", "zwei"), ("", "eins")]


def test_the_page_of_a_town_tells_memberships_grants_and_positions(office: Office) -> None:
    add_position(office, organisation_id=MUENSTER)
    member, grant, position = add_member(office), add_grant(office), add_position(office)
    edit_position(office, id=position, values={"department": "Stadtplanung"})
    set_note(office, id=WINTERBERG, note="zuletzt")

    lines = organisation_history(office, WINTERBERG)
    assert (lines[0].record, lines[0].after, lines[0].about) == ("Organisation", "zuletzt", "")
    changed = lines[1]
    assert (changed.record, changed.about, changed.after) == ("Funktion", "Citymanagement", "Stadtplanung")
    told = list(dict.fromkeys((line.record, line.kind_label) for line in lines))
    assert told[2:5] == [("Funktion", "angelegt"), ("Sonderfreigabe", "angelegt"), ("Mitgliedschaft", "angelegt")]
    about = {line.record: line.about for line in lines if line.about}
    assert about["Sonderfreigabe"] == "Beratung vor Ort"
    assert about["Mitgliedschaft"].startswith("ab ")
    for table, id in (("membership", member), ("service_grant", grant), ("position", position)):
        assert {line.version for line in record_history(office, table, id)} <= {line.version for line in lines}
    assert not [line for line in lines if line.after == "Münster"]


def test_the_history_of_a_page_is_bounded_and_knows_what_is_in_the_bin(office: Office) -> None:
    position = add_position(office)
    with office.write("Löschen") as writer:
        writer.trash(entities.position, position)
    (last,) = organisation_history(office, WINTERBERG, limit=1)
    assert (last.record, last.kind_label, last.about) == ("Funktion", "gelöscht", "Citymanagement")
    with pytest.raises(NotFound, match="Kennung"):
        organisation_history(office, position)


TABLES = pytest.mark.parametrize("table", synchronised_tables(), ids=lambda table: table.name)


@TABLES
def test_every_column_has_a_german_name(table: Any) -> None:
    for columns in groups_of(table).values():
        for column in columns:
            assert field_label(table.name, column.name).strip(), column
    assert TABLE_LABELS[table.name]


@TABLES
def test_every_code_has_a_german_word(table: Any) -> None:
    """A column with a constraint on its codes is one whose codes are shown."""
    for constraint in table.constraints:
        name = str(constraint.name or "")
        if name.endswith("_known"):
            key = (table.name, name.removesuffix("_known"))
            assert key in CODES or key in OTHER_CODES or key == ("office", "letter_form"), key


def test_labels_for_no_column_are_a_mistake() -> None:
    with pytest.raises(KeyError):
        field_label("person", "nickname")


def changed(office: Office, table: str, id: str) -> dict[str, tuple[str, str]]:
    """The latest values of each field, before and after, by German name."""
    lines = record_history(office, table, id)
    return {line.field_label: (line.before, line.after) for line in reversed(lines)}


def test_a_line_says_when_who_what_and_from_what_to_what(office: Office) -> None:
    set_note(office, id=WINTERBERG, note="freitags")
    office.clock.advance(timedelta(hours=1))  # type: ignore[attr-defined]  # a clock of tests
    changes = set_note(office, id=WINTERBERG, note="montags")

    line = record_history(office, "organisation", WINTERBERG)[0]

    assert (line.at, line.staff, line.action) == (office.clock.now(), "Anna Beispiel", "Notiz ändern")
    assert (line.kind, line.kind_label, line.record) == ("write", "geändert", "Organisation")
    assert (line.field, line.field_label, line.before, line.after) == ("note", "Notiz", "freitags", "montags")
    assert line.version == changes.transaction


def test_a_municipality_has_one_history(office: Office) -> None:
    edit_municipality(
        office,
        id=WINTERBERG,
        organisation_values={"phone": "1"},
        municipality_values={"population": 12_500, "population_date": date(2025, 12, 31), "area_km2": 147.9},
    )
    for table in ("organisation", "municipality"):
        found = changed(office, table, WINTERBERG)
        assert found["Telefon"] == ("", "1")
        assert found["Einwohner"] == ("13.168", "12.500")
        assert found["Stand der Einwohnerzahl"] == ("31.12.2024", "31.12.2025")
        assert found["Fläche (km²)"] == ("147,95", "147,9")
        assert found["Gemeindetyp"] == ("", "Stadt")
        assert found["mehrere Postleitzahlen"] == ("", "nein")
        assert found["geografische Breite"][1] == "51.194349"
        assert found["Organisation"][1] == "Winterberg"


def test_codes_are_words_and_ids_are_names(office: Office) -> None:
    person = add_person(office, title="Dr.")
    edit_person(office, id=person, values={"form": SalutationForm.HERR, "consents": frozenset({Consent.NEWSLETTER})})
    assert changed(office, "person", person)["Anrede"] == ("Frau", "Herr")
    assert changed(office, "person", person)["Einwilligungen"] == ("", "Newsletter")

    position = add_position(office)
    edit_position(
        office,
        id=position,
        values={"person_id": person, "roles": [Role.VOTING, Role.PRESS], "started_on": date(2026, 1, 1)},
    )
    found = changed(office, "position", position)
    assert found["Person"] == ("", "Dr. Petra Probe")
    assert found["Organisation"] == ("", "Winterberg")
    assert found["Rollen"] == ("", "Presse, stimmberechtigte Vertretung")
    assert found["seit"] == ("", "01.01.2026")

    grant = add_grant(office)
    assert changed(office, "service_grant", grant)["Leistung"] == ("", "Beratung vor Ort")
    member = add_member(office)
    assert changed(office, "membership", member)["Netzwerk"][1].startswith("AG Innenstadt")


def test_interactions_and_what_hangs_on_them_are_readable(office: Office) -> None:
    position = add_position(office)
    event = add_event(
        office,
        occurred_at=datetime(2026, 3, 1, 9, 30, tzinfo=UTC),
        subject="ISEK",
        position_id=position,
        service_id=ON_SITE_ADVICE,
        entitlement_code="not_member",
        direction="incoming",
        duration_min=15,
        confidential=True,
    )
    found = changed(office, "interaction", event)
    assert found["Zeitpunkt"] == ("", "01.03.2026, 10:30")
    assert found["Art"] == ("", "Telefonat")
    assert found["Richtung"] == ("", "eingehend")
    assert found["Leistungsanspruch"] == ("", "kein Mitglied")
    assert found["Funktion"] == ("", "Citymanagement, Winterberg")
    assert found["Bearbeiter/in"] == ("", "Anna Beispiel")
    assert found["vertraulich"] == ("", "ja")
    assert found["Dauer (Minuten)"] == ("", "15")

    with office.write("Wiedervorlage") as writer:
        values = {"organisation_id": WINTERBERG, "subject": "x", "due_on": date(2026, 4, 1), "interaction_id": event}
        follow_up = writer.create(entities.follow_up, values)
        link = writer.create(entities.interaction_topic, {"interaction_id": event, "topic_id": _topic(office)})
    assert changed(office, "follow_up", follow_up)["Vorgang"] == ("", "Telefonat vom 01.03.2026 ISEK")
    assert changed(office, "interaction_topic", link)["Thema"] == ("", "Digitale Stadt / Smart City")


def _topic(office: Office) -> str:
    with office.read() as connection:
        return str(connection.exec_driver_sql("SELECT id FROM topic ORDER BY position LIMIT 1").scalar_one())


def test_what_nobody_can_read_is_not_shown(office: Office) -> None:
    edit_office(office, values={"logo": b"picture"})
    assert changed(office, "office", OFFICE_ID)["Logo"] == ("", "vorhanden")
    with office.write("Brief") as writer:
        values = {
            "organisation_id": WINTERBERG,
            "kind": "letter",
            "title": "Brief",
            "file_name": "b.docx",
            "content_hash": "0" * 64,
            "content_text": "sehr lang",
            "made_at": office.clock.now(),
        }
        document = writer.create(entities.document, values)
    found = changed(office, "document", document)
    assert found["Inhalt"] == ("", "vorhanden")
    assert found["Art"] == ("", "Brief")
    assert "Text für die Suche" not in found


def test_the_bin_is_a_line_of_its_own(office: Office) -> None:
    person = add_person(office)
    changes = trash_person(office, id=person)
    assert changes.transaction is not None
    undo(office, changes.transaction)
    lines = record_history(office, "person", person)
    assert [(line.kind_label, line.field_label, line.before, line.after) for line in lines[:2]] == [
        ("zurückgeholt", "Papierkorb", "", ""),
        ("gelöscht", "Papierkorb", "", ""),
    ]
    assert lines[0].action == "Rückgängig: Person löschen"


def test_what_a_later_version_stored_is_shown_as_it_is(office: Office) -> None:
    event = add_event(office, position_id=add_position(office))
    with office.write("Später") as writer:
        writer.update(entities.position, _held(office, event), {"roles": "ambassador press"})
    assert changed(office, "position", _held(office, event))["Rollen"][1] == "ambassador, Presse"


def _held(office: Office, event: str) -> str:
    with office.read() as connection:
        found = connection.exec_driver_sql("SELECT position_id FROM interaction WHERE id = ?", (event,))
        return str(found.scalar_one())


def test_merged_towns_are_named(office: Office) -> None:
    with office.write("Eingemeindet") as writer:
        writer.update(entities.municipality, WINTERBERG, {"merged_into_id": MUENSTER})
    assert changed(office, "municipality", WINTERBERG)["aufgegangen in"] == ("", "Münster")


def test_unknown_kinds_and_records_are_not_found(office: Office) -> None:
    with pytest.raises(NotFound, match="Möglich sind"):
        record_history(office, "castle", WINTERBERG)
    with pytest.raises(NotFound, match="Kennung"):
        record_history(office, "person", WINTERBERG)
