"""Making a PDF with a program that cannot be trusted: played by small scripts, and once the real one (test_print)."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from netzwerk_desktop.documents import pdf
from netzwerk_desktop.documents.pdf import Cancelled, PdfFailed, convert_all, convert_to_pdf, find_libreoffice

PLAYED = """#!{python}
import sys, pathlib, time
arguments = sys.argv[1:]
profile = next(a for a in arguments if a.startswith("-env:UserInstallation=file://"))
out = pathlib.Path(arguments[arguments.index("--outdir") + 1])
documents = [pathlib.Path(a) for a in arguments[arguments.index("--outdir") + 2:]]
{body}
"""
GOOD = """
for document in documents:
    (out / (document.stem + ".pdf")).write_bytes(b"%PDF-1.7 " + document.read_bytes() + b" %%EOF")
sys.exit(3)
"""


@pytest.fixture
def office(tmp_path: Path) -> Callable[[str], Path]:
    """A program that does what LibreOffice is asked to do, or not."""
    if os.name == "nt":
        pytest.skip("plays the program with a script that begins with #!")

    def make(body: str) -> Path:
        program = tmp_path / "programm" / "soffice"
        program.parent.mkdir(exist_ok=True)
        program.write_text(PLAYED.format(python=sys.executable, body=body), encoding="utf-8")
        program.chmod(0o755)
        return program

    return make


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "Brief an Müller.docx"
    file.write_bytes(b"Brief")
    return file


def test_a_pdf_is_made_whatever_the_exit_code_says(tmp_path: Path, office: Callable[[str], Path], letter: Path) -> None:
    made = convert_to_pdf(letter, tmp_path, program=office(GOOD))
    assert made == tmp_path / "Brief an Müller.pdf"
    assert made.read_bytes() == b"%PDF-1.7 Brief %%EOF"
    assert convert_to_pdf(letter, tmp_path, program=office(GOOD)).name == "Brief an Müller (2).pdf"


def test_several_files_of_the_same_name_are_told_apart(tmp_path: Path, office: Callable[[str], Path]) -> None:
    documents = [tmp_path / folder / "Brief.docx" for folder in "ab"]
    for document in documents:
        document.parent.mkdir()
        document.write_bytes(document.parent.name.encode())
    made = convert_all(documents, tmp_path, program=office(GOOD))
    assert [path.read_bytes()[9:10] for path in made] == [b"a", b"b"]


@pytest.mark.parametrize(
    "body",
    [
        "pass",
        "sys.exit(0)",
        '(out / "1.pdf").write_bytes(b"")',
        '(out / "1.pdf").write_bytes(b"%PDF-1.7 cut off")',
        '(out / "1.pdf").write_bytes(b"<html> %%EOF")',
        '(out / "2.pdf").write_bytes(b"%PDF-1.7 %%EOF")',
    ],
)
def test_what_came_out_is_looked_at(body: str, tmp_path: Path, office: Callable[[str], Path], letter: Path) -> None:
    with pytest.raises(PdfFailed, match=r"konnte aus „Brief an Müller\.docx“ kein PDF machen"):
        convert_to_pdf(letter, tmp_path, program=office(body))
    assert not list(tmp_path.glob("*.pdf"))


def test_all_or_none(tmp_path: Path, office: Callable[[str], Path], letter: Path) -> None:
    only_first = '(out / "1.pdf").write_bytes(b"%PDF-1.7 %%EOF")'
    with pytest.raises(PdfFailed):
        convert_all([letter, letter], tmp_path, program=office(only_first))
    assert not list(tmp_path.glob("*.pdf"))


HANGING = """
import subprocess
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
(pathlib.Path({folder!r}) / "child").write_text(str(child.pid))
time.sleep(600)
"""


def is_running(process_id: int) -> bool:
    try:
        state = Path(f"/proc/{process_id}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def ends(process_id: int) -> bool:
    """Whether a process that was killed is gone; the system may take a moment to bury it."""
    deadline = time.monotonic() + 20
    while is_running(process_id) and time.monotonic() < deadline:
        os.sched_yield()
    return not is_running(process_id)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at /proc")
def test_giving_up_ends_the_program_and_its_children(
    tmp_path: Path, office: Callable[[str], Path], letter: Path
) -> None:
    child = tmp_path / "child"

    def started() -> bool:
        return child.exists() and bool(child.read_text())

    with pytest.raises(Cancelled, match="Abgebrochen"):
        convert_to_pdf(letter, tmp_path, program=office(HANGING.format(folder=str(tmp_path))), cancel=started)
    assert ends(int(child.read_text()))


def test_a_program_that_hangs_is_ended(tmp_path: Path, office: Callable[[str], Path], letter: Path) -> None:
    with pytest.raises(PdfFailed, match="antwortet nicht"):
        convert_to_pdf(letter, tmp_path, program=office("time.sleep(600)"), timeout=0.0)


def test_what_is_missing_is_told(tmp_path: Path, letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "find_libreoffice", lambda: None)
    with pytest.raises(PdfFailed, match="nicht installiert"):
        convert_to_pdf(letter, tmp_path)
    with pytest.raises(PdfFailed, match="nicht starten"):
        convert_to_pdf(letter, tmp_path, program=tmp_path / "weg")
    with pytest.raises(PdfFailed, match="konnte nicht gelesen werden"):
        convert_to_pdf(tmp_path / "weg.docx", tmp_path, program=tmp_path / "weg")


def test_it_is_found_on_the_path_but_never_in_the_folder_one_is_in(
    tmp_path: Path, office: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = office(GOOD)
    monkeypatch.setattr(pdf, "_MAC", tmp_path / "nirgends")
    monkeypatch.setattr(pdf, "_WINDOWS", False)
    monkeypatch.chdir(program.parent)
    assert find_libreoffice({"PATH": f":.:{tmp_path}:{program.parent}"}) == program
    assert find_libreoffice({"PATH": ":."}) is None
    monkeypatch.setenv("PATH", str(program.parent))
    assert find_libreoffice() == program


def test_on_windows_registry_and_program_files_are_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "LibreOffice" / "program"
    folder.mkdir(parents=True)
    (folder / "soffice.exe").touch()
    registry = {"SOFTWARE\\LibreOffice\\UNO\\InstallPath": str(folder)}
    monkeypatch.setattr(pdf, "_WINDOWS", True)
    monkeypatch.setattr(pdf, "_read_registry", lambda key, value: registry.get(key, ""))
    assert find_libreoffice({}) == folder / "soffice.exe"
    (folder / "soffice.com").touch()
    assert find_libreoffice({}) == folder / "soffice.com"
    registry.clear()
    assert find_libreoffice({}) is None
    assert find_libreoffice({"ProgramFiles": str(tmp_path)}) == folder / "soffice.com"
    registry["SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\soffice.exe"] = f'"{folder / "soffice.exe"}"'
    assert find_libreoffice({"LOCALAPPDATA": "C:"}) == folder / "soffice.com"


def test_the_registry_is_read_for_the_user_and_then_for_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    class Key:
        def __init__(self, root: str, key: str) -> None:
            if (root, key) != ("machine", "there"):
                raise FileNotFoundError(key)

        def __enter__(self) -> Key:
            return self

        def __exit__(self, *error: object) -> None:
            return None

    played = types.SimpleNamespace(
        HKEY_CURRENT_USER="user",
        HKEY_LOCAL_MACHINE="machine",
        OpenKey=Key,
        QueryValueEx=lambda key, value: (f"found {value}", 1),
    )
    monkeypatch.setitem(sys.modules, "winreg", played)  # type: ignore[arg-type]
    assert pdf._read_registry("there", "x") == "found x"
    assert pdf._read_registry("not there", "x") == ""


def test_on_windows_the_whole_tree_is_ended_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    class Played:
        pid = 4711
        waited = False

        def poll(self) -> int | None:
            return None

        def wait(self) -> None:
            self.waited = True

    commands: list[list[str]] = []
    monkeypatch.setattr(pdf, "_WINDOWS", True)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: commands.append(command))
    process = Played()
    pdf._end(process)  # type: ignore[arg-type]
    assert commands == [["taskkill", "/T", "/F", "/PID", "4711"]] and process.waited


@pytest.mark.skipif(os.name == "nt", reason="a path of Linux")
def test_the_profile_is_an_address_of_its_own() -> None:
    work = Path("/tmp/ein Ordner")
    command = pdf._command(Path("/usr/bin/soffice"), work, [work / "1.docx"])
    assert "-env:UserInstallation=file:///tmp/ein%20Ordner/profile" in command
    assert PurePosixPath(command[-1]).name == "1.docx"
