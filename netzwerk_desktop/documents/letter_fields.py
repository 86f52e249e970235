"""The fields a letter template may use, with their German names and what they mean (shown as a list in the program)."""

from __future__ import annotations

from .placeholders import Field, Kind

LETTER_FIELDS: tuple[Field, ...] = (
    Field("absenderzeile", "die Rücksendeangabe, eine Zeile über der Anschrift"),
    Field("vermerke", "Zusätze und Vermerke wie „Einschreiben“, höchstens drei Zeilen", Kind.LINES),
    Field("anschrift", "die Anschrift, höchstens sechs Zeilen", Kind.LINES, required=True),
    Field(
        "informationsblock",
        "Ansprechpartner/in, Durchwahl, E-Mail, Unser Zeichen; jeder Eintrag mit Bezeichnung und Wert",
        Kind.RECORDS,
        ("bezeichnung", "wert"),
    ),
    Field("datum", "das Datum des Briefes, mit Ort, wenn gewünscht"),
    Field("betreff", "der Betreff", required=True),
    Field("anrede", "die Anrede mit Komma", required=True),
    Field("text", "der Brieftext mit seinen Absätzen und Aufzählungen", Kind.BLOCKS, required=True),
    Field("gruss", "die Grußformel"),
    Field("unterschrift", "Name der Person, die unterschreibt"),
    Field("unterschrift_funktion", "ihre Funktion"),
    Field("anlagen_titel", "„Anlage“ oder „Anlagen“; leer, wenn es keine gibt"),
    Field("anlagen", "die Anlagen, eine je Zeile", Kind.LINES),
    Field("verteiler_titel", "„Verteiler“; leer, wenn es keinen gibt"),
    Field("verteiler", "wer eine Abschrift erhält, eine Zeile je Empfänger", Kind.LINES),
    Field("logo", "das Logo des Büros, so groß, wie sein Rahmen es zulässt", Kind.PICTURE),
    Field("absender_name", "Name des Netzwerks oder Büros"),
    Field("absender_zusatz", "Zusatz zum Namen, etwa „Geschäftsstelle“"),
    Field("absender_anschrift", "Straße und Ort des Büros", Kind.LINES),
    Field("absender_telefon", "Telefonnummer des Büros"),
    Field("absender_email", "E-Mail-Adresse des Büros"),
    Field("absender_internet", "Internetadresse des Büros"),
    Field("fusszeile", "weitere Angaben für den Fuß des Briefes, etwa Träger oder Bankverbindung", Kind.LINES),
)
