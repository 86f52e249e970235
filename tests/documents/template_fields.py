"""A few fields of each kind, and values for them."""

from __future__ import annotations

from datetime import UTC, datetime

from netzwerk_desktop.documents.housekeeping import Properties
from netzwerk_desktop.documents.placeholders import Field, Kind
from netzwerk_desktop.documents.template import Given

FIELDS = (
    Field("anrede", "die Anrede"),
    Field("leer", "nichts"),
    Field("anschrift", "die Anschrift", Kind.LINES),
    Field("nichts", "keine Zeile", Kind.LINES),
    Field("angaben", "Einträge", Kind.RECORDS, ("name", "wert")),
    Field("text", "der Text", Kind.BLOCKS),
    Field("bild", "ein Bild", Kind.PICTURE),
)
VALUES: Given = {
    "anrede": "Guten Tag, Frau Muster & Co",
    "leer": "",
    "anschrift": ("Stadt", "Ort"),
    "nichts": (),
    "angaben": ({"name": "A", "wert": "1"}, {"name": "B", "wert": ""}),
    "text": ({"paragraph": "Absatz", "entry": "", "keep": ""}, {"paragraph": "", "entry": "Punkt", "keep": ""}),
}
PROPERTIES = Properties("Titel", "Büro", datetime(2026, 11, 22, tzinfo=UTC))
