"""The set-up is done once, again when something changed, and says what to type where it may not help itself."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.dev_script import ROOT, load_dev


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script with a project of its own, whose pip only writes down what it should do."""
    module = load_dev()
    (tmp_path / "requirements").mkdir()
    for name in ("run", "dev", "build"):
        (tmp_path / "requirements" / f"{name}.txt").write_text(f"{name}==1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n[tool.ruff]\nline-length = 120\n")
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "netzwerk-setup.json")
    monkeypatch.setattr(module, "REQUIREMENTS", tmp_path / "requirements")
    monkeypatch.setattr(module, "FORMS", tmp_path / "forms")
    monkeypatch.setattr(module, "FORMS_SOURCE", tmp_path / "ui")
    return module


@pytest.fixture
def installed(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The last argument of every pip call, in order."""
    calls: list[str] = []
    monkeypatch.setattr(dev, "pip", lambda *arguments, **_: calls.append(Path(arguments[-1]).name))
    return calls


def test_the_first_time_everything_is_installed_and_the_second_time_nothing(
    dev: ModuleType, installed: list[str], tmp_path: Path
) -> None:
    dev.ensure_requirements("dev")
    assert installed == ["dev.txt", "build.txt", tmp_path.name]
    dev.ensure_requirements("dev")
    dev.ensure_requirements("run")
    assert len(installed) == 3


def test_running_needs_less_than_developing(dev: ModuleType, installed: list[str], tmp_path: Path) -> None:
    dev.ensure_requirements("run")
    assert installed == ["run.txt", "build.txt", tmp_path.name]
    dev.ensure_requirements("dev")
    assert installed[3:] == ["dev.txt"]


@pytest.mark.parametrize(
    ("file", "text", "again"),
    [
        ("requirements/dev.txt", "dev==2\n", ["dev.txt"]),
        ("requirements/run.txt", "run==2\n", []),
        ("requirements/build.txt", "build==2\n", ["build.txt"]),
        ("requirements/dev.txt", "dev==1\r\n", []),
        ("pyproject.toml", "[project]\nname = 'x'\n[tool.ruff]\nline-length = 99\n", []),
        (".venv/netzwerk-setup.json", "{ damaged", ["dev.txt", "build.txt", "project"]),
        (".venv/netzwerk-setup.json", "[]", ["dev.txt", "build.txt", "project"]),
        (".venv/netzwerk-setup.json", '{"dev": 3}', ["dev.txt", "build.txt", "project"]),
    ],
)
def test_only_what_changed_is_done_again(
    dev: ModuleType, installed: list[str], tmp_path: Path, file: str, text: str, again: list[str]
) -> None:
    dev.ensure_requirements("dev")
    installed.clear()
    (tmp_path / file).write_bytes(text.encode())
    dev.ensure_requirements("dev")
    assert installed == [tmp_path.name if name == "project" else name for name in again]


def test_the_project_is_installed_again_for_new_entry_points_or_another_folder(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dev.project_fingerprint()
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n[project.scripts]\na = 'b:c'\n")
    changed = dev.project_fingerprint()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "pyproject.toml").write_text((tmp_path / "pyproject.toml").read_text())
    monkeypatch.setattr(dev, "ROOT", elsewhere)
    assert len({before, changed, dev.project_fingerprint()}) == 3


def test_an_installation_that_was_cut_off_goes_on_where_it_stopped(
    dev: ModuleType, installed: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def network_is_away(*arguments: object, **_: object) -> None:
        if Path(str(arguments[-1])).name == "build.txt":
            raise dev.SetupFailed("away")

    with monkeypatch.context() as patch:
        patch.setattr(dev, "pip", network_is_away)
        with pytest.raises(dev.SetupFailed):
            dev.ensure_requirements("dev")
    dev.ensure_requirements("dev")
    assert installed == ["build.txt", tmp_path.name]


def test_without_rights_the_one_line_to_type_is_said(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "root_prefix", lambda: None)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(dev.SetupFailed, match=r"sudo apt-get install -y --no-install-recommends libegl1 libgl1\n"):
        dev.ensure_packages(["libegl1", "libgl1"], "Qt cannot be loaded")


def test_where_there_is_no_apt_the_libraries_are_named(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    with pytest.raises(dev.SetupFailed, match="what Debian calls: libegl1"):
        dev.ensure_packages(["libegl1"], "Qt cannot be loaded")


def test_package_lists_are_only_refreshed_when_they_have_to_be(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    codes = iter([100, 0, 0])

    def run(command: Sequence[str], **_: object) -> tuple[int, str]:
        calls.append("update" if "update" in command else "install")
        return next(codes), ""

    monkeypatch.setattr(dev, "root_prefix", list)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "call", run)
    dev.ensure_packages(["libegl1"], "Qt cannot be loaded")
    assert calls == ["install", "update", "install"]


def test_qt_that_loads_needs_no_packages(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "call", lambda *_, **__: (0, ""))
    monkeypatch.setattr(dev, "ensure_packages", lambda *_: pytest.fail("nothing is missing"))
    dev.ensure_qt()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lacks libraries of Qt")
def test_qt_that_does_not_load_asks_for_its_libraries(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([(1, "Traceback\nImportError: libEGL.so.1"), (0, "")])
    asked: list[str] = []
    monkeypatch.setattr(dev, "call", lambda *_, **__: next(answers))
    monkeypatch.setattr(dev, "ensure_packages", lambda packages, reason: asked.extend((reason, *packages)))
    dev.ensure_qt()
    assert asked[0] == "Qt cannot be loaded (ImportError: libEGL.so.1)"
    assert {"libegl1", "libxcb-cursor0"} <= set(asked)


def test_the_first_failure_is_the_exit_code_and_the_rest_still_runs(
    dev: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    def leave(code: int) -> list[str]:
        return [sys.executable, "-c", f"print('ran {code}'); raise SystemExit({code})"]

    steps = [("lint", leave(0)), ("types", leave(3)), ("tests", leave(4)), ("+coverage", leave(5)), ("more", leave(0))]
    assert dev.run_steps(steps, {}) == 3
    printed = capfd.readouterr().out
    assert "ran 4" in printed
    assert "ran 5" not in printed
    assert "left out" in printed
    assert "ok" in printed.split("summary")[1]


def test_a_step_gets_its_environment(dev: ModuleType) -> None:
    command = [sys.executable, "-c", "import os; raise SystemExit(int(os.environ['NETZWERK_CODE']))"]
    assert dev.call(command, environment={"NETZWERK_CODE": "7"})[0] == 7


@pytest.mark.parametrize(
    ("platform", "variables", "display"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ""}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_a_window_can_be_shown(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], display: bool
) -> None:
    monkeypatch.setattr(dev.sys, "platform", platform)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert dev.has_display() is display


@pytest.mark.parametrize("display", [True, False])
def test_run_shows_the_window_or_plays_the_demonstration(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], display: bool
) -> None:
    commands: list[list[str]] = []

    def run(command: Sequence[str | Path], **_: object) -> tuple[int, str]:
        commands.append([str(part) for part in command])
        return 0, ""

    monkeypatch.setattr(dev, "ensure", lambda requirements: None)
    monkeypatch.setattr(dev, "has_display", lambda: display)
    monkeypatch.setattr(dev, "call", run)
    assert dev.job_run(["--data-dir", "x"]) == 0
    if display:
        assert commands[0][1:] == ["-m", "netzwerk_desktop.app", "--data-dir", "x"]
    else:
        assert commands[0][1:5] == ["-m", "netzwerk_desktop", "demo", "--out"]
        assert commands[0][5] in capsys.readouterr().out


def test_forms_are_made_renewed_and_removed(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(dev, "ensure", lambda: None)
    monkeypatch.setattr(dev, "compile_form", lambda source: f"# {source.read_text()}\n")
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "call.ui").write_text("one")
    (tmp_path / "ui" / "letter.ui").write_text("two")
    assert dev.job_forms(["--check"]) == 1
    assert dev.job_forms([]) == 0
    assert dev.job_forms(["--check"]) == 0
    assert (tmp_path / "forms" / "ui_call.py").read_text() == "# one\n"
    (tmp_path / "ui" / "call.ui").write_text("changed")
    (tmp_path / "ui" / "letter.ui").unlink()
    assert dev.job_forms(["--check"]) == 1
    assert dev.job_forms([]) == 0
    assert sorted(path.name for path in (tmp_path / "forms").iterdir()) == ["__init__.py", "ui_call.py"]


def test_a_python_that_is_too_old_says_so(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "LOWEST_PYTHON", (99, 0))
    monkeypatch.setattr(dev, "newer_python", lambda: None)
    assert dev.main(["test"]) == 1
    assert "Python 99.0 or newer is needed" in capsys.readouterr().out


def test_a_failed_set_up_is_one_message_and_no_traceback(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise dev.SetupFailed("Please type: x")

    monkeypatch.setattr(dev, "ensure", fail)
    assert dev.main(["setup"]) == 1
    assert capsys.readouterr().out == "[dev] Please type: x\n"


def test_every_job_is_in_the_makefile_and_in_the_help() -> None:
    jobs = load_dev().JOBS
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    line = next(line for line in makefile.splitlines() if line.startswith("run test"))
    assert set(line.rstrip(":").split()) == set(jobs)
    script = [sys.executable, str(ROOT / "packaging" / "dev.py")]
    printed = subprocess.run([*script, "--help"], capture_output=True, text=True, check=True).stdout
    for name, job in jobs.items():
        assert f"  {name:8} {job.__doc__}" in printed
