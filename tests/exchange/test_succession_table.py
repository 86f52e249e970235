"""Tables of successors, whatever they look like."""

from datetime import date
from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import RefusedFile
from netzwerk_desktop.domain.person import PersonName, SalutationForm
from netzwerk_desktop.exchange.succession_table import (
    SuccessionRow,
    read_succession_file,
    read_succession_text,
)


def rows(text: str) -> tuple[SuccessionRow, ...]:
    return read_succession_text(text).rows


def test_all_columns_of_a_pasted_table() -> None:
    (row,) = rows(
        "Kommune\tFunktion\tAnrede\tTitel\tVorname\tNachname\tab\tTelefon\tE-Mail\n"
        "Winterberg\tBürgermeisterin\tFrau\tDr.\tJana\tvon der Heide\t1.11.2026\t02981 800100\tj@example.org"
    )
    assert row == SuccessionRow(
        number=2,
        town="Winterberg",
        function="Bürgermeisterin",
        person=PersonName("Dr.", "Jana", "von der Heide", SalutationForm.FRAU),
        starts_on=date(2026, 11, 1),
        phone="02981 800100",
        email="j@example.org",
    )


@pytest.mark.parametrize("separator", ["\t", ";", ","])
@pytest.mark.parametrize("heading", ["Name", "Nachfolger/in", "Bürgermeister/in", "Ansprechpartner"])
def test_names_stand_under_many_headings(separator: str, heading: str) -> None:
    lines = [("Gemeinde", heading, "Amtsantritt"), ("Ahlen", "Herr Karl Zander", "01.11.2026"), ("Unna", "N.N.", "")]
    first, second = rows("\n".join(separator.join(line) for line in lines))
    assert (first.town, first.person.last_name, first.person.form) == ("Ahlen", "Zander", SalutationForm.HERR)
    assert first.starts_on == date(2026, 11, 1)
    assert first.function == ("Bürgermeister/in" if heading.startswith("Bürger") else "")
    assert (second.town, second.vacant, bool(second.person)) == ("Unna", True, False)


def test_a_table_without_headings() -> None:
    found = rows(
        "Winterberg;Frau Dr. Jana Beispiel;1.11.2026;02981 8001;j@example.org;wiedergewählt\nAhlen;N. N.\nUnna"
    )
    first, second, third = found
    assert (first.town, first.person.first_name, first.starts_on) == ("Winterberg", "Jana", date(2026, 11, 1))
    assert (first.phone, first.email) == ("02981 8001", "j@example.org")
    assert first.problems == ("Nicht verstanden: wiedergewählt.",)
    assert (second.vacant, third.vacant, bool(third.person)) == (True, False, False)


def test_first_and_last_name_beside_a_whole_one() -> None:
    (row,) = rows("Kommune;Vorname;Name;ab\nAhlen;Karl;Zander;2026-11-01")
    assert (row.person.first_name, row.person.last_name) == ("Karl", "Zander")
    (row,) = rows("Kommune;Nachname;Funktion;ab\nAhlen;vakant;Kämmerer;2026-11-01")
    assert (row.vacant, row.function) == (True, "Kämmerer")
    (row,) = rows("Kommune;Anrede;Titel;Name\nAhlen;Herr;Dr.;Karl Zander")
    assert row.person == PersonName("Dr.", "Karl", "Zander", SalutationForm.HERR)


def test_what_is_not_understood_is_said() -> None:
    (row,) = rows("Kommune;Name;ab\nAhlen;Frau Klee, Herr Lot;31.2.2026")
    assert row.starts_on is None
    assert row.problems == (
        "Es sind mehrere Namen genannt; gelesen wurde „Klee“.",
        "Den Tag „31.2.2026“ gibt es nicht.",
    )
    table = read_succession_text("Kommune;Name;ab;Partei\nAhlen;Karl Zander;1.11.2026;parteilos")
    assert table.ignored == ("Partei",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "keine Zeile"),
        (" \n\t\n", "keine Zeile"),
        ("Kommune;ab\nAhlen;1.11.2026", "fehlt eine Spalte mit den Namen"),
        ("Kommune;Name", "keine Zeilen darunter"),
        ('Kommune;Name\nAhlen;"Karl', "fehlt ein schließendes Anführungszeichen"),
        ("Kommune;Name\nAhlen;\x00", "Steuerzeichen"),
        ("Kommune;Name\nAhlen;" + "x" * 200_000, "zu lang"),
        (";".join(["Kommune", "Name"] + ["x"] * 400), "zu groß"),
        ("x" * 21_000_000, "zu groß"),
    ],
)
def test_hostile_input_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(RefusedFile, match=words):
        read_succession_text(text)


@pytest.mark.parametrize(
    "name",
    ['=HYPERLINK("http://x")', "<script>alert(1)</script>", "'; DROP TABLE person; --", "\u202egnissorT anA", "🙂 🙂"],
)
def test_hostile_names_are_names(name: str) -> None:
    (row,) = rows(f"Kommune\tNachname\nAhlen\t{name}")
    assert row.person.last_name == " ".join(name.split())


def test_names_without_end_are_not_taken() -> None:
    (row,) = rows("Kommune;Nachname;Telefon\nAhlen;" + "x" * 400 + ";" + "1" * 400)
    assert not row.person
    assert row.phone == ""
    assert "Der Name ist zu lang." in row.problems
    (row,) = rows("Kommune;Name\nAhlen;" + "x " * 400)
    assert not row.person


def test_damaged_letters_are_refused() -> None:
    with pytest.raises(RefusedFile, match="beschädigt"):
        rows("Kommune;Name\n" + "\n".join("MÃ¼nster;JÃ¶rg MÃ¼ller" for _ in range(5)))


def test_half_characters_do_not_stop_it() -> None:
    (row,) = rows("Kommune;Name\nAhlen;Karl \ud800Zander")
    assert row.person.last_name.endswith("Zander")


def test_a_file_is_read_like_a_paste(tmp_path: Path) -> None:
    path = tmp_path / "wahl.csv"
    path.write_text("Stadt;Name;ab\nMünster;Herr Karl Zander;1.11.2026\n", encoding="cp1252")
    (row,) = read_succession_file(path).rows
    assert (row.town, row.person.last_name) == ("Münster", "Zander")
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(RefusedFile, match="PDF"):
        read_succession_file(path)
