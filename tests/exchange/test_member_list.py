"""Member lists of all kinds."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.errors import RefusedFile
from netzwerk_desktop.domain.person import SalutationForm
from netzwerk_desktop.exchange.member_columns import assign, header_score, heading_key
from netzwerk_desktop.exchange.member_list import MemberRow, read_member_list
from netzwerk_desktop.exchange.reference import members_2013
from tests.exchange.made_files import save_workbook

FIXTURES = Path(__file__).parent.parent / "fixtures" / "exchange"


def read(tmp_path: Path, text: str, name: str = "liste.csv") -> tuple[MemberRow, ...]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_member_list(path).rows


def one(tmp_path: Path, header: str, row: str) -> MemberRow:
    rows = read(tmp_path, f"{header}\n{row}\n")
    assert len(rows) == 1
    return rows[0]


def messages(row: MemberRow) -> list[str]:
    return [problem.message for problem in row.problems]


# --- a whole list ----------------------------------------------------------------------------------------------------


def test_a_list_from_an_office_is_understood(tmp_path: Path) -> None:
    # As Excel writes it in Germany.
    path = tmp_path / "mitglieder.csv"
    text = (FIXTURES / "mitglieder.csv").read_text(encoding="utf-8")
    path.write_bytes(text.replace("\n", "\r\n").encode("cp1252"))
    members = read_member_list(path)
    rows = {row.number: row for row in members.rows}

    assert (members.encoding, members.sheet, members.ignored) == ("cp1252", None, ("Lieblingsfarbe",))
    assert dict(members.columns)["department"] == "Amt / Fachbereich"
    assert list(rows) == [5, 6, 7, 8, 9, 10, 12, 13, 14]

    first = rows[5]
    assert (first.name, first.joined_on, first.ended_on) == ("Mülheim a.d.R.", date(2009, 3, 1), None)
    assert (first.person.form, first.person.title, first.person.last_name) == (SalutationForm.FRAU, "Dr.", "Beispiel")
    assert (first.function, first.department) == ("Stadtplanerin", "Amt 61")
    assert (first.street, first.postal_code, first.city) == ("Am Rathaus 1", "45468", "Mülheim")
    assert (first.phone, first.email) == ("0208 455-0", "anna.beispiel@example.org")
    assert first.problems == ()
    assert first.has_contact

    second = rows[6]
    assert (second.name, second.person.first_name, second.email) == ("Mülheim a.d.R.", "Anton", "anton(at)example")
    assert "wie Zeile 5 als Mülheim a.d.R. gelesen" in messages(second)[1]
    assert "sieht nicht nach einer E-Mail-Adresse aus" in messages(second)[0]

    vacant = rows[7]
    assert (bool(vacant.person), vacant.function, vacant.has_contact) == (False, "Citymanagement", True)

    impossible = rows[8]
    assert impossible.joined_on is None
    assert messages(impossible)[0] == "Beitritt: Den Tag „31.02.2010“ gibt es nicht."
    assert impossible.note == "Beitritt laut Liste: 31.02.2010"
    assert impossible.phone == "123"
    assert not impossible.has_contact

    assert (rows[10].joined_on, rows[10].ended_on) == (date(2010, 1, 1), date(2015, 12, 31))
    assert (rows[10].function, rows[10].street) == ("Bürgermeister", "Westenmauer 10 Hinterhaus")
    assert all(not problem.blocking for row in members.rows for problem in row.problems)


def test_the_same_from_a_workbook(tmp_path: Path) -> None:
    path = save_workbook(
        tmp_path / "m.xlsx",
        {
            "Mitglieder": [
                ["Stand", date(2026, 10, 1)],
                ["AGS", "Stadt/Gemeinde", "Mitglied seit", "PLZ", "Mobil", "Homepage", "Bemerkung"],
                [5958048, "Winterberg", date(2009, 3, 1), 59955, "0171 123", "www.example.org", "a\nb"],
                ["05 9 58 028", "Medebach", 2012, 1, None, "kein Netz", None],
            ]
        },
    )

    members = read_member_list(path)
    first, second = members.rows

    assert members.sheet == "Mitglieder"
    assert (first.ags, first.name, first.joined_on) == ("05958048", "Winterberg", date(2009, 3, 1))
    assert (first.postal_code, first.mobile, first.website, first.note) == (
        "59955",
        "0171 123",
        "www.example.org",
        "a\nb",
    )
    assert (second.ags, second.joined_on) == ("05958028", date(2012, 1, 1))
    assert [problem.field for problem in second.problems] == ["postal_code", "website"]


# --- columns ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "row", "field", "value"),
    [
        ("Kommune", "Ahlen", "name", "Ahlen"),
        ("Stadt", "Ahlen", "name", "Ahlen"),
        ("Gemeinde", "Ahlen", "name", "Ahlen"),
        ("Stadt/Gemeinde", "Ahlen", "name", "Ahlen"),
        ("Mitglied", "Ahlen", "name", "Ahlen"),
        ("Mitglieder", "Ahlen", "name", "Ahlen"),
        ("Organisation", "Ahlen", "name", "Ahlen"),
        ("NAME", "Ahlen", "name", "Ahlen"),
        ("Ort", "Ahlen", "name", "Ahlen"),
        ("Kommune;Gemeindeschlüssel", "Ahlen;05570004", "ags", "05570004"),
        ("Kommune;Beitritt", "Ahlen;1.1.2010", "joined_on", date(2010, 1, 1)),
        ("Kommune;Mitglied seit (Datum)", "Ahlen;1.1.2010", "joined_on", date(2010, 1, 1)),
        ("Kommune;Austritt", "Ahlen;2010", "ended_on", date(2010, 12, 31)),
        ("Kommune;Name", "Ahlen;Anna Beispiel", "person.last_name", "Beispiel"),
        ("Kommune;Vorname;Name", "Ahlen;Anna;Beispiel", "person.last_name", "Beispiel"),
        ("Kommune;Vorname;Nachname", "Ahlen;Anna;Beispiel", "person.first_name", "Anna"),
        ("Kommune;Anrede;Titel;Nachname", "Ahlen;Frau;Dr.;Beispiel", "person.title", "Dr."),
        ("Kommune;Anrede;Nachname", "Ahlen;Herr;Beispiel", "person.form", SalutationForm.HERR),
        ("Kommune;Anrede;Ansprechpartner", "Ahlen;Frau;Anna Beispiel", "person.form", SalutationForm.FRAU),
        ("Kommune;Titel;Ansprechpartner", "Ahlen;Dr.;Anna Beispiel", "person.title", "Dr."),
        ("Kommune;Ansprechpartner*in", "Ahlen;Anna Beispiel, Bürgermeisterin", "function", "Bürgermeisterin"),
        ("Kommune;Nachname;Funktion", "Ahlen;N.N.;Bürgermeister/in", "function", "Bürgermeister/in"),
        ("Kommune;Fachbereich", "Ahlen;FB 6", "department", "FB 6"),
        ("Kommune;Straße;Hausnummer", "Ahlen;Markt;1a", "street", "Markt 1a"),
        ("Kommune;Strasse / Hausnr.", "Ahlen;Markt 1", "street", "Markt 1"),
        ("Kommune;PLZ/Ort", "Ahlen;59227 Ahlen", "postal_code", "59227"),
        ("Kommune;PLZ/Ort", "Ahlen;59227 Ahlen", "city", "Ahlen"),
        ("Kommune;PLZ Ort", "Ahlen;Ahlen", "city", "Ahlen"),
        ("Kommune;Anschrift", "Ahlen;Markt 1, 59227 Ahlen", "street", "Markt 1"),
        ("Kommune;Anschrift", "Ahlen;Markt 1, 59227 Ahlen", "city", "Ahlen"),
        ("Kommune;Adresse", "Ahlen;Am Markt", "street", "Am Markt"),
        ("Organisation;Stadt", "Verband;Ahlen", "city", "Ahlen"),
        ("Kommune;Tel.", "Ahlen;02382 123456", "phone", "02382 123456"),
        ("Kommune;Telefon 1;Telefon 2", "Ahlen;02382 1;02382 2", "phone", "02382 1"),
        ("Kommune;Handy", "Ahlen;0171 1", "mobile", "0171 1"),
        ("Kommune;E-Mail-Adresse", "Ahlen;a@example.org", "email", "a@example.org"),
        ("Kommune;Internet", "Ahlen;example.org", "website", "example.org"),
        ("Kommune;Bemerkungen", "Ahlen;gut", "note", "gut"),
        ("Kommune;Mitglied", "Ahlen;ja", "is_member", True),
        ("Kommune;Mitglied", "Ahlen;nein", "is_member", False),
        ("Mitgliedschaft;Kommune", "nein;Ahlen", "is_member", False),
        ("Kommune;Mitgliedschaft", "Ahlen;Premium", "is_member", True),
    ],
)
def test_headings_and_their_synonyms(tmp_path: Path, header: str, row: str, field: str, value: Any) -> None:
    found: Any = one(tmp_path, header, row)
    for name in field.split("."):
        found = getattr(found, name)

    assert found == value


def test_headings_are_compared_without_their_trimmings() -> None:
    assert heading_key("Telefon (dienstlich) 2") == "telefon"
    assert heading_key("E-Mail*") == "e mail"
    assert heading_key("2") == "2"


def test_a_row_without_a_leading_heading_is_none() -> None:
    assert header_score(["Telefon", "PLZ"]) == 0
    assert header_score(["Ahlen", "Bochum"]) == 0
    assert header_score(["x" * 100, "Kommune"]) == 1
    assert header_score(["AGS", "Telefon"]) == 2


def test_the_strongest_name_leads_and_every_column_is_used_once() -> None:
    columns = assign(["Name", "Kommune", "Ort", "Name"], lambda _: False)

    assert columns == {"organisation": 1, "contact": 0, "city": 2}


def test_what_stands_beside_a_name_is_kept_as_a_note(tmp_path: Path) -> None:
    header = "Kommune;Vorname;Nachname;Ansprechpartner"
    same = one(tmp_path, header, "Ahlen;Anna;Beispiel;Frau Anna Beispiel")
    other = one(tmp_path, header, "Ahlen;Anna;Beispiel;Vorzimmer Klee")
    several = one(tmp_path, "Kommune;Kontakt", "Ahlen;Frau Klee und Herr Lot")
    vacant = one(tmp_path, header, "Ahlen;;N.N.;ab Mai")

    assert same.note == ""
    assert other.note == "Ansprechpartner laut Liste: Vorzimmer Klee"
    assert several.note == "Ansprechpartner laut Liste: Herr Lot"
    assert "mehrere Personen" in messages(several)[0]
    assert (vacant.note, bool(vacant.person)) == ("Ansprechpartner laut Liste: ab Mai", False)


def test_a_wrong_key_and_broken_letters_are_problems_of_their_row(tmp_path: Path) -> None:
    rows = read(tmp_path, "Kommune;AGS\nMünster;05515\nMÃ¼nster;\nKöln;\n")

    assert rows[0].ags == ""
    assert "Der AGS hat 8 Ziffern" in messages(rows[0])[0]
    assert "beschädigt" in messages(rows[1])[0]


def test_a_row_that_belongs_to_nobody_stays_without_name(tmp_path: Path) -> None:
    rows = read(tmp_path, "Kommune;Ansprechpartner;PLZ\n;Anna Beispiel;\nAhlen;;\n;;59227\n")

    assert [(row.name, row.has_contact) for row in rows] == [("", True), ("Ahlen", False), ("", False)]


def test_a_list_by_keys_alone_works(tmp_path: Path) -> None:
    rows = read(tmp_path, "AGS;Ansprechpartner\n05570004;Anna Beispiel\n;Anton Muster\n")

    assert [(row.name, row.ags) for row in rows] == [("", "05570004"), ("", "05570004")]
    assert "als 05570004 gelesen" in messages(rows[1])[0]


@pytest.mark.parametrize("filling", ["(", " \n", "a ", ", ", "\n", "Dr. ", "1.", "ä"])
def test_endless_cells_are_kept_and_do_not_hold_up(tmp_path: Path, filling: str) -> None:
    endless = f"x{filling * (30_000 // len(filling))}x"
    path = save_workbook(
        tmp_path / "m.xlsx",
        {"M": [["Kommune", "Beitritt", "Anschrift", "Kontakt", "E-Mail", endless], ["Ahlen", *[endless] * 5]]},
    )

    row = read_member_list(path).rows[0]

    assert row.name == "Ahlen"
    assert row.street == " ".join(endless.split())
    assert " ".join(endless.split()) in row.note
    assert [problem.field for problem in row.problems] == ["joined_on", "email"]


# --- lists of names --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", ["lines", "running", "wrapped", "numbered", "bullets", "cells", "titled", "headed"])
def test_the_list_of_2013_works_in_every_layout(tmp_path: Path, folder: Path, layout: str) -> None:
    names = [member.name for member in members_2013(folder)]
    layouts = {
        "lines": "\n".join(names),
        "running": ", ".join(names),
        "wrapped": ",\n".join(", ".join(names[start : start + 13]) for start in range(0, 78, 13)),
        "numbered": "\n".join(f"{number}. {name}" for number, name in enumerate(names, 1)),
        "bullets": "\n".join(f"• {name}" for name in names),
        "cells": "\n".join(f"{number};{name}" for number, name in enumerate(names, 1)),
        "titled": "\n".join(["Mitgliederliste April 2013", "", *names, "", "Anzahl: 78"]),
        "headed": "\n".join(["Mitglieder", *names]),
    }

    rows = read(tmp_path, layouts[layout], "liste.txt")

    assert [row.name for row in rows] == names


def test_a_list_of_names_says_how_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "liste.txt"
    path.write_text("Ahlen\nKöln\n", encoding="utf-8")

    assert "keine Überschriften" in read_member_list(path).notes[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mitgliederliste\nStand 2013\n", "keine Namen"),
        ("Nachname;Telefon\nBeispiel;1\n", "fehlt eine Spalte"),
        ("Kommune;Telefon\n", "keine Zeilen darunter"),
        ("Kommune;Telefon\nSumme;\n", "keine Zeilen darunter"),
    ],
)
def test_lists_without_names_are_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(RefusedFile, match=words):
        read(tmp_path, text)


_HEADERS = [
    "Kommune",
    "AGS",
    "Mitglied seit",
    "Austritt",
    "Ansprechpartner",
    "PLZ",
    "Anschrift",
    "Mitglied",
    "Bemerkung",
]
_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=15)


@given(st.lists(st.lists(_TEXT, min_size=9, max_size=9), min_size=1, max_size=5))
def test_any_cells_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    path = save_workbook(tmp_path_factory.mktemp("x") / "x.xlsx", {"M": [_HEADERS, *rows]})
    try:
        members = read_member_list(path)
    except RefusedFile as refused:
        assert refused.message
    else:
        assert all(not problem.blocking for row in members.rows for problem in row.problems)
