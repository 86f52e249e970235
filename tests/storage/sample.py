"""A small office with something in every table, always the same."""

from datetime import date, timedelta

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.content import keep_content
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.store import Store

STAFF = natural_id("sample", "staff")
NETWORK = natural_id("sample", "network")
TOWN = natural_id("municipality", "05958048")
PERSON = natural_id("sample", "person")
POSITION = natural_id("sample", "position")
SERVICE = natural_id("sample", "service")
TOPIC = natural_id("sample", "topic")
CALL = natural_id("sample", "call")
LETTER = natural_id("sample", "letter")
GONE = natural_id("sample", "gone")


def fill(store: Store, clock: FixedClock) -> None:
    """Put the sample into an empty office file: a row or more in every table, some changed and one in the bin."""
    with store.write(staff_id=STAFF, action="Beispiel anlegen") as writer:
        writer.create(entities.staff, {"name": "Anna Beispiel", "email": "beispiel@example.org"}, row_id=STAFF)
        writer.create(entities.network, {"name": "Netzwerk Innenstadt NRW", "is_own": True}, row_id=NETWORK)
        writer.create(
            entities.network_name,
            {"network_id": NETWORK, "name": "Netzwerk Innenstadt NRW", "valid_from": date(2008, 1, 1)},
            row_id=natural_id("sample", "network name"),
        )
        writer.create(
            entities.office,
            {"name": "Geschäftsstelle", "network_id": NETWORK, "city": "Münster"},
            row_id=natural_id("sample", "office"),
        )
        writer.create(
            entities.organisation, {"kind": "municipality", "name": "Winterberg", "city": "Winterberg"}, row_id=TOWN
        )
        writer.create(
            entities.municipality,
            {
                "organisation_id": TOWN,
                "ags": "05958048",
                "official_name": "Winterberg, Stadt",
                "type": MunicipalityType.STADT,
                "district_key": "05958",
                "district": "Hochsauerlandkreis",
                "region": "Arnsberg",
                "population": 12503,
                "population_date": date(2024, 12, 31),
                "area_km2": 147.86,
                "latitude": 51.195,
                "longitude": 8.534,
            },
            row_id=TOWN,
        )
        writer.create(
            entities.membership,
            {"organisation_id": TOWN, "network_id": NETWORK, "joined_on": date(2021, 3, 1)},
            row_id=natural_id("sample", "membership"),
        )
        writer.create(
            entities.service, {"name": "Beratung vor Ort", "category": "Beratung", "tier": "member"}, row_id=SERVICE
        )
        writer.create(
            entities.service_grant,
            {
                "organisation_id": TOWN,
                "service_id": SERVICE,
                "valid_from": date(2026, 1, 1),
                "reason": "Modellvorhaben",
                "granted_by": "Anna Beispiel",
            },
            row_id=natural_id("sample", "grant"),
        )
        writer.create(entities.topic, {"name": "Klimagerechte Stadt", "kind": "topic"}, row_id=TOPIC)
    clock.advance(timedelta(minutes=5))
    with store.write(staff_id=STAFF, action="Telefonat erfassen") as writer:
        writer.create(
            entities.person,
            {"form": "frau", "first_name": "Jördis", "last_name": "Großmann-Öztürk", "note": "mag's kurz\nund klar"},
            row_id=PERSON,
        )
        writer.create(
            entities.position,
            {"organisation_id": TOWN, "person_id": PERSON, "function": "Citymanagement", "roles": "main_contact"},
            row_id=POSITION,
        )
        writer.create(
            entities.interaction,
            {
                "organisation_id": TOWN,
                "kind": "call",
                "occurred_at": clock.now(),
                "direction": "incoming",
                "outcome": "reached",
                "person_id": PERSON,
                "subject": "Straßenverkehrsamt",
                "note": "Rückruf am Nachmittag 📞",
                "staff_id": STAFF,
            },
            row_id=CALL,
        )
        writer.create(
            entities.interaction_topic,
            {"interaction_id": CALL, "topic_id": TOPIC},
            row_id=natural_id("sample", "call topic"),
        )
        writer.create(
            entities.organisation_topic,
            {"organisation_id": TOWN, "topic_id": TOPIC},
            row_id=natural_id("sample", "town topic"),
        )
        writer.create(
            entities.follow_up,
            {"organisation_id": TOWN, "interaction_id": CALL, "due_on": date(2026, 12, 1), "subject": "Unterlagen"},
            row_id=natural_id("sample", "follow-up"),
        )
        writer.create(
            entities.document,
            {
                "organisation_id": TOWN,
                "kind": "letter",
                "title": "Einladung",
                "file_name": "einladung.docx",
                "content_hash": keep_content(writer.connection, b"PK-beispiel\x00\xff"),
                "content_text": "Sehr geehrte Frau Großmann-Öztürk",
                "made_at": clock.now(),
            },
            row_id=LETTER,
        )
        writer.create(entities.organisation, {"kind": "press", "name": "Altes Blatt"}, row_id=GONE)
        fill_later_tables(writer)
    clock.advance(timedelta(minutes=5))
    with store.write(staff_id=STAFF, action="Ändern") as writer:
        writer.update(entities.organisation, TOWN, {"street": "Fichtenweg 10", "postal_code": "59955"})
        writer.update(entities.person, PERSON, {"title": "Dr."})
        writer.trash(entities.organisation, GONE)


def fill_later_tables(writer: Writer) -> None:
    """What came with the second version."""
    case = writer.create(
        entities.consultation_case,
        {"organisation_id": TOWN, "title": "ISEK Innenstadt", "opened_on": date(2026, 3, 1), "staff_id": STAFF},
        row_id=natural_id("sample", "case"),
    )
    writer.update(entities.interaction, CALL, {"case_id": case})
    writer.create(
        entities.interaction_participant,
        {"interaction_id": CALL, "organisation_id": TOWN, "person_id": PERSON, "position_id": POSITION},
        row_id=natural_id("sample", "participant"),
    )
    writer.create(
        entities.call_round_rule,
        {"starts_on": date(2026, 1, 1), "size": 8, "months": "1 2 3 4 5 6 7 8 9 10 11 12"},
        row_id=natural_id("sample", "rule"),
    )
    writer.create(
        entities.call_round_change,
        {
            "kind": "pause",
            "month": date(2026, 11, 1),
            "organisation_id": TOWN,
            "until": date(2027, 1, 31),
            "reason": "Umbau",
        },
        row_id=natural_id("sample", "pause"),
    )
    chosen = writer.create(entities.address_list, {"name": "Smart City"}, row_id=natural_id("sample", "list"))
    writer.create(
        entities.address_list_entry,
        {"address_list_id": chosen, "organisation_id": TOWN, "position_id": POSITION},
        row_id=natural_id("sample", "entry"),
    )
    first, second = sorted((PERSON, natural_id("sample", "another person")))
    writer.create(
        entities.distinct_pair,
        {"kind": "person", "first_id": first, "second_id": second},
        row_id=natural_id("sample", "pair"),
    )
