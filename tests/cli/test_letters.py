"""Letters and documents from the command line."""

import hashlib
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.services.context import Office

from .conftest import Terminal

TEXT = "vielen Dank für das Gespräch.\n\nBis bald – in Übach.\n"


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def words_of(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def letter(out: Path, text: Path | str, *more: str, town: str = "Winterberg") -> tuple[str | Path, ...]:
    return ("letter", "--town", town, "--subject", "Unterlagen", "--text-file", text, "--out", out, *more)


def test_a_letter_to_the_main_contact(demo: Terminal, text_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "brief.docx"
    answer = demo.ok(*letter(out, text_file))

    assert Path(answer["file"]) == out
    assert "Übach" in words_of(out)
    assert answer["address"][-1] == "59955 Winterberg"
    assert answer["salutation"].startswith("Sehr geehrte")
    town = demo.ok("show", "Winterberg")
    assert town["timeline"][0]["id"] == answer["interaction"]
    assert town["timeline"][0]["kind"] == "letter"
    assert town["documents"][0]["id"] == answer["document"]
    contact = town["people"][0]["person_name"]
    assert any(contact in line for line in answer["address"])


def test_a_letter_for_people(demo: Terminal, text_file: Path, tmp_path: Path) -> None:
    answer = demo(*letter(tmp_path / "brief.docx", text_file))
    assert answer.lines[0] == f"Geschrieben: {tmp_path / 'brief.docx'}"


def test_a_letter_to_a_named_position(demo: Terminal, text_file: Path, tmp_path: Path) -> None:
    answer = demo.ok(*letter(tmp_path / "brief.docx", text_file, "--position", "Bürgermeister"))
    assert "ürgermeister" in " ".join(answer["address"]) + answer["salutation"]


def test_a_letter_to_a_vacant_position(demo: Terminal, demo_office: Office, text_file: Path, tmp_path: Path) -> None:
    with demo_office.read() as connection:
        town, position = connection.exec_driver_sql(
            "SELECT o.name, p.id FROM position p JOIN organisation o ON o.id = p.organisation_id"
            " WHERE p.person_id IS NULL ORDER BY o.name"
        ).first()
    demo_office.store.close()

    answer = demo.ok(*letter(tmp_path / "brief.docx", text_file, "--position", position, town=town))
    assert answer["salutation"].startswith("Sehr geehrte Damen und Herren")


def test_a_letter_to_the_organisation_as_such(netzwerk: Terminal, text_file: Path, tmp_path: Path) -> None:
    without_contacts = netzwerk.ok(*letter(tmp_path / "a.docx", text_file))
    on_purpose = netzwerk.ok(*letter(tmp_path / "b.docx", text_file, "--position", "-"))
    assert without_contacts["address"] == on_purpose["address"]
    assert on_purpose["address"][0] == "Stadt Winterberg"


@pytest.mark.parametrize("form", ["A", "B"])
def test_both_forms(netzwerk: Terminal, text_file: Path, tmp_path: Path, form: str) -> None:
    netzwerk.ok(*letter(tmp_path / "brief.docx", text_file, "--form", form, "--date", "2026-11-24"))
    assert "24. November 2026" in words_of(tmp_path / "brief.docx")


def test_nothing_is_ever_overwritten(netzwerk: Terminal, text_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "brief.docx"
    out.write_bytes(b"mine")
    assert "Es gibt schon eine Datei „brief.docx“" in netzwerk.fails(*letter(out, text_file))
    assert out.read_bytes() == b"mine"
    assert netzwerk.ok("show", "Winterberg")["timeline"] == []


def test_a_folder_gets_a_free_name(netzwerk: Terminal, text_file: Path, tmp_path: Path) -> None:
    (tmp_path / "briefe").mkdir()
    answers = [netzwerk.ok(*letter(tmp_path / "briefe", text_file)) for _ in range(2)]
    assert len({answer["file"] for answer in answers}) == 2


def test_a_folder_that_is_not_there(netzwerk: Terminal, text_file: Path, tmp_path: Path) -> None:
    assert "Den Ordner" in netzwerk.fails(*letter(tmp_path / "nirgends" / "brief.docx", text_file))
    assert netzwerk.ok("show", "Winterberg")["documents"] == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_text_in_the_encodings_of_editors(
    netzwerk: Terminal, text_file: Path, tmp_path: Path, encoding: str
) -> None:
    text_file.write_text(TEXT, encoding=encoding)
    netzwerk.ok(*letter(tmp_path / "brief.docx", text_file))
    assert "Übach" in words_of(tmp_path / "brief.docx")


def test_the_text_from_the_input(netzwerk: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    netzwerk.ok(*letter(tmp_path / "brief.docx", "-"))
    assert "Übach" in words_of(tmp_path / "brief.docx")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\x00", "kein Text"),
        (b"abc\x81", "kein Text"),
        (b"x" * 2_000_001, "zu groß für einen Brief"),
        (b"", "Der Brief hat keinen Text (--text-file)."),
    ],
    ids=["half of utf-16", "no cp1252", "too large", "empty"],
)
def test_a_text_file_that_will_not_do(
    netzwerk: Terminal, text_file: Path, tmp_path: Path, content: bytes, said: str
) -> None:
    text_file.write_bytes(content)
    assert said in netzwerk.fails(*letter(tmp_path / "brief.docx", text_file))
    assert not (tmp_path / "brief.docx").exists()


def test_a_text_file_that_is_not_there(netzwerk: Terminal, tmp_path: Path) -> None:
    assert "lässt sich nicht lesen" in netzwerk.fails(*letter(tmp_path / "b.docx", tmp_path / "nichts.txt"))


def test_an_unknown_template(netzwerk: Terminal, text_file: Path, tmp_path: Path) -> None:
    sentence = netzwerk.fails(*letter(tmp_path / "b.docx", text_file, "--template", "Gold.docx"))
    assert "Eine Briefvorlage „Gold.docx“ gibt es nicht" in sentence


# -- documents -------------------------------------------------------------------------------------------------------


def test_a_file_is_filed_and_taken_out_again(netzwerk: Terminal, tmp_path: Path) -> None:
    plan = tmp_path / "Plan.pdf"
    plan.write_bytes(b"%PDF-1.4 plan")

    filed = netzwerk.ok("file", plan, "--town", "Winterberg", "--title", "Lageplan")
    document: Any = netzwerk.ok("show", "Winterberg")["documents"][0]
    (tmp_path / "out").mkdir()
    taken = netzwerk.ok("document", filed["document"], "--out", tmp_path / "out")

    assert (document["id"], document["title"], document["kind"]) == (filed["document"], "Lageplan", "file")
    assert hashlib.sha256(Path(taken["file"]).read_bytes()).digest() == hashlib.sha256(plan.read_bytes()).digest()
    assert "Es gibt schon eine Datei" in netzwerk.fails("document", filed["document"], "--out", taken["file"])


def test_filing_for_people(netzwerk: Terminal, tmp_path: Path) -> None:
    plan = tmp_path / "Plan.pdf"
    plan.write_bytes(b"plan")
    assert netzwerk("file", plan, "--town", "Ahlen").lines == ["Abgelegt: Plan.pdf"]


def test_what_cannot_be_filed_or_taken_out(netzwerk: Terminal, tmp_path: Path) -> None:
    assert "gibt es nicht" in netzwerk.fails("file", tmp_path / "x", "--town", "Ahlen")
    assert "Schriftstück gibt es nicht" in netzwerk.fails("document", "unsinn", "--out", tmp_path / "x")


def test_no_letter_goes_to_a_town_that_is_a_guess(demo: Terminal, text_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "brief.docx"
    assert "Meinten Sie Mülheim an der Ruhr?" in demo.fails(*letter(out, text_file, town="Mühlheim"))
    assert "Meinten Sie Mülheim an der Ruhr?" in demo.fails("file", text_file, "--town", "Mühlheim")
    assert not out.exists()
