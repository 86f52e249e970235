"""The dossier of a visit: a good Word file, whatever it is told, and read on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netzwerk_desktop.documents.dossier import (
    NOTE_LINES,
    DossierContent,
    DossierPerson,
    DossierTalk,
    DossierTask,
    render_dossier,
)
from netzwerk_desktop.documents.package import read_package
from netzwerk_desktop.documents.pdf import convert_to_pdf
from netzwerk_desktop.documents.plain_text import plain_text
from tests.documents.measure import read_pages
from tests.documents.word_lint import lint

NASTY = "Müller & Söhne <b>GmbH</b> 🚲 \x07\ud800 „Zitat“"
SURVIVES = "Müller & Söhne <b>GmbH</b> 🚲"

FULL = DossierContent(
    town="Winterberg",
    about="Stadt · Hochsauerlandkreis · 13.168 Einwohner",
    occasion=(("Vor-Ort-Termin", "Mittwoch, 25. November 2026, 10:00 Uhr"), ("Mit", "Petra Probe\nUnna")),
    contact=(("Adresse", "Fichtenweg 10, 59955 Winterberg"),),
    note="Nur vormittags anrufen.\n\nParken hinter dem Rathaus.",
    people=(
        DossierPerson("Petra Probe", "Bürgermeisterin", ("02981 5550100", "0171 3920000"), "probe@example.org", "nett"),
        DossierPerson("unbesetzt", "Citymanagement"),
    ),
    membership="Mitglied seit 1.3.2021",
    services_used=(("Beratung vor Ort", "2 x", "10.11.2026"),),
    services_open=("Fachbörse", "Newsletter"),
    services_closed=("Externe Kompetenz",),
    follow_ups=(
        DossierTask("20.11.2026", "Unterlagen senden", "Anna Beispiel", "an Petra Probe", "überfällig"),
        DossierTask("27.11.2026", "Nachfragen"),
    ),
    cases=(DossierTask("1.3.2026", "ISEK Innenstadt", "Anna Beispiel", "zuletzt am 2.11.2026"),),
    talks=(
        DossierTalk("10.11.2026", "Beratung vor Ort", "mit Petra Probe", (("Gefragt", "Was?"), ("", "Das.\nUnd das."))),
    ),
    stand="Stand 22.11.2026, 9:40",
    network="Netzwerk Beispiel",
    author="Anna Beispiel",
    created=datetime(2026, 11, 22, 8, 40, tzinfo=UTC),
)
BARE = DossierContent(town="Unna", created=FULL.created, author="Anna Beispiel")
HARD = DossierContent(
    town=NASTY,
    about=NASTY,
    occasion=((NASTY, NASTY),),
    note=f"{NASTY}\n{NASTY}",
    people=(DossierPerson(NASTY, NASTY, (NASTY,), "a" * 120, NASTY),),
    membership=NASTY,
    services_used=((NASTY, NASTY, NASTY),),
    services_open=(NASTY,),
    follow_ups=(DossierTask(NASTY, NASTY, NASTY, NASTY, NASTY),),
    talks=tuple(DossierTalk(NASTY, NASTY, NASTY, ((NASTY, "Wort " * 4_000),)) for _ in range(10)),
    stand=NASTY,
    network=NASTY,
    author=NASTY,
    created=FULL.created,
)


@pytest.mark.parametrize("content", [FULL, BARE], ids=["full", "bare"])
def test_it_is_a_good_word_file(content: DossierContent) -> None:
    data = render_dossier(content)
    read_package(data)
    assert lint(data) == []
    assert render_dossier(content) == data


def test_everything_it_is_told_stands_in_it() -> None:
    text = plain_text(render_dossier(FULL))
    for words in (
        *("Winterberg", "25. November 2026, 10:00 Uhr", "Fichtenweg 10", "Nur vormittags anrufen."),
        *("02981 5550100", "0171 3920000", "probe@example.org", "unbesetzt", "keine Nummer"),
        *("Mitglied seit 1.3.2021", "Beratung vor Ort", "Fachbörse · Newsletter", "Externe Kompetenz"),
        *("überfällig", "an Petra Probe", "ISEK Innenstadt", "Gefragt: Was?", "Und das."),
    ):
        assert words in text, words
    assert text.index("Menschen") < text.index("Offene Wiedervorlagen") < text.index("Letzte Gespräche")


def test_what_there_is_not_is_said_or_left_out() -> None:
    text = plain_text(render_dossier(BARE))
    assert "Es ist niemand eingetragen." in text and "Es ist noch kein Gespräch eingetragen." in text
    assert "Wiedervorlagen" not in text and "Merkzettel" not in text and "Noch offen" not in text


def test_signs_that_mean_something_in_xml_are_text() -> None:
    data = render_dossier(HARD)
    read_package(data)
    assert plain_text(data).count(SURVIVES) > 20


def test_on_paper(libreoffice: Path, tmp_path: Path) -> None:
    pages = {}
    for name, content in (("full", FULL), ("hard", replace(HARD, town="Müller & Söhne"))):
        file = tmp_path / f"{name}.docx"
        file.write_bytes(render_dossier(content))
        pages[name] = read_pages(convert_to_pdf(file, tmp_path, program=libreoffice))
    full = pages["full"]
    assert len(full) == 3
    assert "Stand 22.11.2026, 9:40" in full[0].text and "Seite 1 von 3" in full[0].text
    assert "Netzwerk Beispiel" not in full[0].text and "Netzwerk Beispiel" in full[1].text
    assert "Notizen" in full[2].text
    rules = [mark for mark in full[2].marks if mark.right - mark.left > 170]
    assert len({round(mark.y, 1) for mark in rules}) >= NOTE_LINES
    for page in (*full, *pages["hard"]):
        assert all(line.left >= 17.5 and line.right <= 192.5 for line in page.lines)
