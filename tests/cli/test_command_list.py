"""The list of commands scripts rely on, typed in its order into a fresh folder."""

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from netzwerk_desktop.exchange.reference import members_2013, municipalities
from netzwerk_desktop.services.demonstration import SIZES
from netzwerk_desktop.system.resources import resource
from tests.exchange.made_files import register_bytes, register_lines
from tests.support.demonstration import SMALL

from .conftest import Terminal


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A member list, the register and the text of a letter."""
    reference = resource("reference")
    names = [member.name for member in members_2013(reference)]
    (tmp_path / "members.csv").write_text("\n".join(["Mitglied", *names]), encoding="utf-8")
    (tmp_path / "register.txt").write_bytes(register_bytes(register_lines(municipalities(reference))))
    (tmp_path / "text.txt").write_text("vielen Dank für das Gespräch.", encoding="utf-8")
    return tmp_path


def test_the_whole_list_in_its_order(nowhere: Terminal, files: Path) -> None:
    terminal = nowhere

    # init --yes
    assert terminal("init", "--yes").code == 0

    # import members FILE [--yes] --json
    preview = terminal.ok("import", "members", files / "members.csv")
    assert (preview["matched"], preview["created"], preview["skipped"]) == (75, 3, [])
    assert terminal.ok("entitlement", "Winterberg", "Beratung vor Ort")["entitled"] is False
    done = terminal.ok("import", "members", files / "members.csv", "--yes")
    assert (done["matched"], done["created"], done["skipped"]) == (75, 3, [])

    # import register FILE [--yes] --json
    assert terminal.ok("import", "register", files / "register.txt")["changes"] == []
    assert terminal.ok("import", "register", files / "register.txt", "--yes")["applied"] is True

    # show Winterberg --json
    town = terminal.ok("show", "Winterberg")
    assert (town["name"], town["ags"], town["is_member"]) == ("Winterberg", "05958048", True)

    # entitlement Winterberg "Beratung vor Ort" [--date 2020-05-12] --json
    now = terminal.ok("entitlement", "Winterberg", "Beratung vor Ort")
    then = terminal.ok("entitlement", "Winterberg", "Beratung vor Ort", "--date", "2020-05-12")
    assert (now["entitled"], now["reason"]) == (True, "Mehrwertangebot – Mitglied seit 22.11.2026")
    assert (then["entitled"], then["reason"]) == (
        False,
        "Nur für Mitglieder – Winterberg war am 12.5.2020 kein Mitglied",
    )

    # log call --town Winterberg [--person …] --outcome erreicht --note … [--follow-up 2026-12-01] --json
    call = terminal.ok(
        *("log", "call", "--town", "Winterberg", "--outcome", "erreicht", "--note", "Fragt nach dem Verfügungsfonds"),
        *("--follow-up", "2026-12-01"),
    )
    assert call["follow_up"] == "2026-12-01"

    # log consultation --town … --service … --subject … --note … [--exception-reason …] --json
    consultation = ("log", "consultation", "--town", "Ascheberg", "--service", "Beratung vor Ort")
    about = ("--subject", "ISEK", "--note", "Rundgang")
    assert "--exception-reason" in terminal.fails(*consultation, *about)
    logged = terminal.ok(*consultation, *about, "--exception-reason", "Kennenlerntermin")
    assert logged["entitlement"]["code"] == "not_member"

    # letter --town Winterberg [--position …] --subject … --text-file FILE --out FILE.docx
    out = files / "brief.docx"
    letter = ("letter", "--town", "Winterberg", "--subject", "Unterlagen", "--text-file", files / "text.txt")
    assert terminal(*letter, "--out", out).code == 0
    assert zipfile.is_zipfile(out)
    written = hashlib.sha256(out.read_bytes()).digest()
    terminal.fails(*letter, "--out", out)
    assert hashlib.sha256(out.read_bytes()).digest() == written

    # search TEXT --json
    found = terminal.ok("search", "Verfügungsfonds")
    assert any(hit["id"] == call["id"] for group in found["groups"] for hit in group["hits"])

    # backup [--to FILE] · restore FILE · check --json · history KIND ID --json
    assert terminal("backup").code == 0
    assert terminal("backup", "--to", files / "sicherung.db").code == 0
    terminal.ok("undo")
    assert terminal("restore", files / "sicherung.db").code == 0
    assert terminal.ok("check")["ok"] is True
    history = terminal.ok("history", "interaction", call["id"])["history"]
    assert {"Betreff", "Notiz"} & {line["field_label"] for line in history}
    assert len(terminal.ok("show", "Winterberg")["timeline"]) == 2


def test_the_demonstration_office_of_the_list(
    nowhere: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SIZES, "office", SMALL)
    assert nowhere("demo", "--seed", "1", "--size", "office").code == 0
    assert nowhere.ok("show", "Winterberg")["name"] == "Winterberg"


def test_answers_are_json_in_utf_8_and_nothing_else(netzwerk: Terminal) -> None:
    answer = netzwerk("show", "Mülheim", "--json")
    assert json.loads(answer.out)["name"] == "Mülheim an der Ruhr"
    assert "Mülheim an der Ruhr" in answer.out
