"""A letter as the office would write it; a test changes what it is about."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from netzwerk_desktop.documents.letter import InfoEntry, LetterContent, Sender

TEXT = """wir laden Sie herzlich zur nächsten Sitzung der Arbeitsgruppe am 14. Januar 2027 nach Beckum ein.

Vorgesehen sind:
- Begrüßung und Vorstellung
- Berichte aus den Kommunen, unter anderem zu Verfügungsfonds und zum Quartiersmanagement in der Innenstadt
- Ausblick

Bitte teilen Sie uns bis zum 20. Dezember 2026 mit, ob Sie teilnehmen."""

LETTER = LetterContent(
    sender=Sender(
        "Netzwerk Beispielstadt",
        "Geschäftsstelle",
        ("Musterstraße 4", "48143 Münster"),
        "0251 1234-0",
        "info@example.org",
        "www.example.org",
        ("Gefördert von der", "Beispielstiftung"),
    ),
    address_lines=(
        "Stadt Winterberg",
        "Der Bürgermeister",
        "Fachbereich Stadtentwicklung",
        "Herrn Dr. Max Mustermann",
        "Fichtenweg 10",
        "59955 Winterberg",
    ),
    subject="Einladung zur Arbeitsgruppe „Handel & Leerstand“",
    salutation="Sehr geehrter Herr Dr. Mustermann",
    text=TEXT,
    place_date="22. November 2026",
    created=datetime(2026, 11, 22, 9, tzinfo=UTC),
    return_line="Netzwerk Beispielstadt · Musterstraße 4 · 48143 Münster",
    notes=("Persönlich",),
    info=(
        InfoEntry("Unser Zeichen", "NB-0815"),
        InfoEntry("Ansprechpartnerin", "Erika Beispiel"),
        InfoEntry("Durchwahl", "0251 1234-56"),
        InfoEntry("E-Mail", "erika.beispiel@example.org"),
    ),
    signatory_name="Erika Beispiel",
    signatory_function="Leiterin der Geschäftsstelle",
    enclosures=("Programm", "Wegbeschreibung"),
)


def letter(**changes: Any) -> LetterContent:
    """The letter with some things said differently."""
    return replace(LETTER, **changes)


def png(width: int = 60, height: int = 20) -> bytes:
    """A grey picture of this size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
