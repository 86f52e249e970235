"""The program as a process of its own, in an empty home: what nothing inside this process can show."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PASSPHRASE = "vier gute lange Worte"
HEAVY = ("sqlalchemy", "sqlcipher3", "PySide6", "alembic", "docx", "lxml", "keyring", "argon2", "openpyxl", "rapidfuzz")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A person whose home is empty, who has no keyring and gave a passphrase."""
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "USERPROFILE": str(home),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "NETZWERK_PASSPHRASE": PASSPHRASE,
        "LC_ALL": "C",
    }


def run(environment: dict[str, str], *arguments: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """One command; it must end with that code and without a traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "netzwerk_desktop", *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=environment,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done


def test_an_office_in_the_folder_of_the_platform(environment: dict[str, str], tmp_path: Path) -> None:
    made = json.loads(run(environment, "init", "--yes", "--json").stdout)
    assert Path(made["office_file"]).is_relative_to(tmp_path / "home")
    logged = run(environment, "log", "call", "--town", "Mülheim", "--outcome", "erreicht", "--note", "Größe", "--json")
    assert json.loads(logged.stdout)["town"] == "Mülheim an der Ruhr"
    assert "Mülheim an der Ruhr" in run(environment, "show", "Mülheim").stdout

    del environment["NETZWERK_PASSPHRASE"]
    refused = run(environment, "show", "Mülheim", code=1)
    assert "NETZWERK_PASSPHRASE" in refused.stderr and refused.stdout == ""


def test_without_keyring_and_passphrase_nothing_is_set_up(environment: dict[str, str], tmp_path: Path) -> None:
    del environment["NETZWERK_PASSPHRASE"]
    refused = run(environment, "--data-dir", str(tmp_path / "office"), "init", "--yes", code=1)
    assert refused.stderr.startswith("netzwerk: Auf diesem Computer gibt es keinen Schlüsselbund.")
    assert refused.stderr.count("\n") == 1


@pytest.mark.parametrize(("arguments", "code"), [((), 2), (("zeige",), 2), (("show", "Ahlen"), 1)])
def test_exit_codes(environment: dict[str, str], arguments: tuple[str, ...], code: int) -> None:
    done = run(environment, *arguments, code=code)
    assert done.stdout == "" and done.stderr.startswith("netzwerk")


def test_output_for_a_console_of_code_page_850(environment: dict[str, str]) -> None:
    environment["PYTHONIOENCODING"] = "cp850"
    done = subprocess.run(
        [sys.executable, "-m", "netzwerk_desktop", "--help"],
        capture_output=True,
        cwd=ROOT,
        env=environment,
        check=True,
    )
    text = done.stdout.decode("cp850")
    assert "für es kein Fenster braucht" in text and '--note "..."' in text


def test_a_reader_that_leaves_early_is_no_error(environment: dict[str, str]) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "netzwerk_desktop", "log", "call", "--help"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=environment,
    )
    assert started.stdout is not None and started.stderr is not None
    started.stdout.close()
    assert started.stderr.read() == b""
    started.stderr.close()
    assert started.wait() == 0


def test_the_help_needs_nothing_heavy(environment: dict[str, str]) -> None:
    program = (
        "import sys; from netzwerk_desktop.cli.main import main; main(['--help']);"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=environment,
        check=True,
    )
    assert done.stderr.strip() == "[]"


def test_looking_something_up_needs_only_the_database(environment: dict[str, str], tmp_path: Path) -> None:
    folder = str(tmp_path / "office")
    run(environment, "--data-dir", folder, "init", "--yes")
    program = (
        "import sys; from netzwerk_desktop.cli.main import main;"
        f"code = main(['--data-dir', {folder!r}, 'show', 'Winterberg']);"
        "print([name for name in"
        " ('PySide6', 'alembic', 'docx', 'lxml', 'keyring', 'openpyxl', 'rapidfuzz', 'phonenumbers', 'babel')"
        " if name in sys.modules], file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=environment,
        check=True,
    )
    assert done.stderr.strip() == "[]"


# -- what a shell can do to a program ---------------------------------------------------------------------------------

posix_only = pytest.mark.skipif(os.name == "nt", reason="written for a POSIX shell")


def in_shell(
    environment: dict[str, str], template: str, *arguments: str, cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """One command in a shell; ``template`` says with ``{}`` where it stands."""
    command = template.format(shlex.join([sys.executable, "-m", "netzwerk_desktop", *arguments]))
    return subprocess.run(
        ["sh", "-c", command],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env={**environment, "PYTHONPATH": str(ROOT)},
        check=False,
        stdin=subprocess.DEVNULL,
    )


@posix_only
@pytest.mark.parametrize("closed", ["{} >&-", "{} <&- >&-", "{} <&- >&- 2>&-"])
def test_closed_streams_lead_nowhere(environment: dict[str, str], tmp_path: Path, closed: str) -> None:
    folder = str(tmp_path / "office")
    for arguments in (("init", "--yes"), ("show", "Winterberg", "--json"), ("--help",)):
        done = in_shell(environment, closed, "--data-dir", folder, *arguments)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "in Ordnung" in run(environment, "--data-dir", folder, "check").stdout


@posix_only
def test_a_sentence_for_closed_standard_error_is_no_answer(environment: dict[str, str], tmp_path: Path) -> None:
    done = in_shell(environment, "{} 2>&-", "--data-dir", str(tmp_path / "office"), "show", "Ahlen", "--json")
    assert (done.returncode, done.stdout) == (1, "")


@posix_only
def test_a_letter_from_a_closed_input_has_no_text(environment: dict[str, str], tmp_path: Path) -> None:
    folder = str(tmp_path / "office")
    run(environment, "--data-dir", folder, "init", "--yes")
    letter = ("letter", "--town", "Ahlen", "--subject", "Dank", "--text-file", "-", "--out", str(tmp_path / "b.docx"))
    done = in_shell(environment, "{} <&-", "--data-dir", folder, *letter)
    assert (done.returncode, done.stderr) == (1, "netzwerk: Der Brief hat keinen Text (--text-file).\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("format", [("--json",), ()])
def test_an_answer_that_does_not_fit_on_the_disk(
    environment: dict[str, str], tmp_path: Path, format: tuple[str, ...]
) -> None:
    folder = str(tmp_path / "office")
    run(environment, "--data-dir", folder, "init", "--yes")
    done = in_shell(environment, "{} > /dev/full", "--data-dir", folder, "show", "Ahlen", *format)
    assert done.returncode == 1
    assert "Dort ist kein Platz mehr" in done.stderr and done.stderr.count("\n") == 1


@posix_only
def test_standing_in_a_folder_that_is_gone(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    done = in_shell(environment, "rmdir ../gone; {}", "--data-dir", "office", "check", cwd=tmp_path / "gone")
    assert done.returncode == 2
    assert "--data-dir: der Ordner, in dem Sie gerade stehen, ist gelöscht worden" in done.stderr


@posix_only
def test_a_passphrase_with_umlauts_in_a_locale_without(environment: dict[str, str], tmp_path: Path) -> None:
    environment["NETZWERK_PASSPHRASE"] = "größere Worte täglich"
    folder = str(tmp_path / "office")
    run(environment, "--data-dir", folder, "init", "--yes")
    run({**environment, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "--data-dir", folder, "check")


@posix_only
def test_a_passphrase_that_did_not_arrive_in_utf_8(environment: dict[str, str], tmp_path: Path) -> None:
    broken = {os.fsencode(name): os.fsencode(value) for name, value in environment.items()}
    broken[b"NETZWERK_PASSPHRASE"] = "größere Worte täglich".encode("latin-1")
    done = subprocess.run(
        [sys.executable, "-m", "netzwerk_desktop", "--data-dir", str(tmp_path / "office"), "init", "--yes"],
        capture_output=True,
        cwd=ROOT,
        env=broken,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 1 and done.stderr.count(b"\n") == 1
    assert "enthält Zeichen, die nicht in UTF-8 ankamen" in done.stderr.decode()
    assert not (tmp_path / "office").exists()


def test_ctrl_c_while_the_program_is_loaded(environment: dict[str, str]) -> None:
    program = (
        "import sys, netzwerk_desktop.__main__ as program\n"
        "class Impatient:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'netzwerk_desktop.cli.parser': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Impatient())\n"
        "sys.exit(program.main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", cwd=ROOT, env=environment, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "netzwerk: Abgebrochen. Es wurde nichts halb gespeichert.\n"
