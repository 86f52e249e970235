"""What the columns and their values are called on screen, for the history of changes.

Every column of every synchronised table has a German name here (a test holds that), and enumerations their words.
"""

from __future__ import annotations

from collections.abc import Mapping

from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.person import Consent, SalutationForm
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.domain.service_catalogue import Tier

_EVERYWHERE = {
    "trashed": "Papierkorb",
    "organisation_id": "Organisation",
    "person_id": "Person",
    "position_id": "Funktion",
    "interaction_id": "Vorgang",
    "network_id": "Netzwerk",
    "service_id": "Leistung",
    "topic_id": "Thema",
    "staff_id": "Bearbeiter/in",
    "name": "Name",
    "short_name": "Kurzname",
    "street": "Straße",
    "postal_code": "Postleitzahl",
    "city": "Ort",
    "phone": "Telefon",
    "mobile": "Mobil",
    "email": "E-Mail",
    "website": "Internetadresse",
    "note": "Notiz",
    "kind": "Art",
    "valid_from": "gültig ab",
    "valid_until": "gültig bis",
    "subject": "Betreff",
    "case_id": "Beratungsvorgang",
    "merged_into_id": "zusammengeführt mit",
}
"""Columns that mean the same in every table."""

_BY_TABLE: Mapping[str, Mapping[str, str]] = {
    "organisation": {"po_box": "Postfach", "po_box_postal_code": "Postleitzahl des Postfachs", "country": "Land"},
    "municipality": {
        "ags": "AGS",
        "official_name": "amtlicher Name",
        "type": "Gemeindetyp",
        "district_key": "Kreisschlüssel",
        "district": "Kreis",
        "region": "Regierungsbezirk",
        "population": "Einwohner",
        "population_date": "Stand der Einwohnerzahl",
        "area_km2": "Fläche (km²)",
        "area_date": "Stand der Fläche",
        "latitude": "geografische Breite",
        "longitude": "geografische Länge",
        "coordinates_date": "Stand der Koordinaten",
        "register_postal_code": "Postleitzahl laut Verzeichnis",
        "several_postal_codes": "mehrere Postleitzahlen",
        "merged_into_id": "aufgegangen in",
        "dissolved_on": "aufgelöst am",
    },
    "person": {
        "form": "Anrede",
        "title": "Titel",
        "first_name": "Vorname",
        "last_name": "Nachname",
        "personal_salutation": "persönliche Anrede",
        "consents": "Einwilligungen",
    },
    "position": {
        "function": "Funktion",
        "department": "Fachbereich",
        "started_on": "seit",
        "ended_on": "bis",
        "roles": "Rollen",
        "predecessor_id": "Nachfolge von",
    },
    "network": {"is_own": "eigenes Netzwerk"},
    "network_name": {},
    "membership": {"joined_on": "Beitritt", "minimum_until": "Mindestlaufzeit bis", "ended_on": "Austritt"},
    "service": {"category": "Bereich", "tier": "Angebot", "position": "Reihenfolge"},
    "service_grant": {"reason": "Grund", "granted_by": "erteilt von"},
    "topic": {"position": "Reihenfolge"},
    "interaction": {
        "occurred_at": "Zeitpunkt",
        "duration_min": "Dauer (Minuten)",
        "direction": "Richtung",
        "outcome": "Ergebnis",
        "channel": "Weg",
        "entitlement_code": "Leistungsanspruch",
        "entitlement_reason": "Begründung des Anspruchs",
        "exception_reason": "Grund der Ausnahme",
        "confidential": "vertraulich",
        "asked": "Frage",
        "agreed": "Vereinbart",
    },
    "interaction_topic": {},
    "interaction_participant": {},
    "consultation_case": {
        "title": "Titel",
        "opened_on": "begonnen am",
        "closed_on": "beendet am",
        "result": "Ergebnis",
    },
    "organisation_topic": {},
    "follow_up": {
        "due_on": "fällig am",
        "assignee_id": "zuständig",
        "done_at": "erledigt am",
        "result": "Ergebnis",
        "handover_note": "Nachricht zur Übergabe",
        "done_interaction_id": "erledigt durch",
    },
    "document": {
        "title": "Titel",
        "file_name": "Dateiname",
        "content_hash": "Inhalt",
        "content_text": "Text für die Suche",
        "made_at": "erstellt am",
    },
    "office": {
        "footer": "Fußzeile",
        "letter_form": "Briefform",
        "organisation_first": "Organisation zuerst im Anschriftfeld",
        "neutral_salutation": "neutrale Anrede",
        "accent_colour": "Farbe",
        "logo_hash": "Logo",
        "is_demonstration": "Demonstration",
        "silent_after_days": "lange nicht gesprochen ab (Tage)",
        "forgotten_after_days": "viel zu lange nicht gesprochen ab (Tage)",
    },
    "call_round_rule": {"starts_on": "ab Monat", "size": "Anrufe je Monat", "months": "Monate mit Anrufen"},
    "call_round_change": {
        "month": "Monat",
        "other_organisation_id": "stattdessen",
        "until": "bis",
        "reason": "Grund",
    },
    "address_list": {},
    "address_list_entry": {"address_list_id": "Liste"},
    "distinct_pair": {"first_id": "erster Eintrag", "second_id": "zweiter Eintrag"},
    "staff": {"function": "Funktion", "sign": "Zeichen", "active": "aktiv"},
}

TABLE_LABELS: Mapping[str, str] = {
    "organisation": "Organisation",
    "municipality": "Kommune",
    "person": "Person",
    "position": "Funktion",
    "network": "Netzwerk",
    "network_name": "Name eines Netzwerks",
    "membership": "Mitgliedschaft",
    "service": "Leistung",
    "service_grant": "Sonderfreigabe",
    "topic": "Thema",
    "interaction": "Vorgang",
    "interaction_topic": "Thema eines Vorgangs",
    "interaction_participant": "Teilnahme an einem Vorgang",
    "consultation_case": "Beratungsvorgang",
    "call_round_rule": "Regel der Anrufrunde",
    "call_round_change": "Änderung im Anrufplan",
    "address_list": "Liste",
    "address_list_entry": "Eintrag einer Liste",
    "distinct_pair": "keine Dublette",
    "organisation_topic": "Interesse",
    "follow_up": "Wiedervorlage",
    "document": "Schriftstück",
    "office": "Büro",
    "staff": "Bearbeiter/in",
}
"""What a row of the table is called."""

CODES: Mapping[tuple[str, str], type[Labelled]] = {
    ("organisation", "kind"): OrganisationKind,
    ("municipality", "type"): MunicipalityType,
    ("person", "form"): SalutationForm,
    ("person", "consents"): Consent,
    ("position", "roles"): Role,
    ("service", "tier"): Tier,
    ("interaction", "kind"): InteractionKind,
    ("interaction", "direction"): Direction,
    ("interaction", "outcome"): CallOutcome,
    ("interaction", "channel"): Channel,
    ("interaction", "entitlement_code"): EntitlementCode,
}
"""Columns that hold a code (or several, separated by blanks) of an enumeration."""

OTHER_CODES: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("topic", "kind"): {"topic": "Thema", "subject": "Beratungsgegenstand"},
    ("call_round_change", "kind"): {"swap": "Tausch", "pause": "Pause"},
    ("distinct_pair", "kind"): {"person": "Person", "organisation": "Organisation"},
    ("document", "kind"): {"letter": "Brief", "file": "abgelegte Datei"},
}

FLAGS = frozenset({("municipality", "several_postal_codes")})
"""Numbers that mean yes or no."""

HASHES = frozenset({"content_hash", "logo_hash"})
"""Columns whose value nobody can read; only whether there is one is shown."""


def field_label(table: str, column: str) -> str:
    """The German name of a column. Raises ``KeyError`` for one that has none."""
    own = _BY_TABLE[table]
    return own[column] if column in own else _EVERYWHERE[column]
