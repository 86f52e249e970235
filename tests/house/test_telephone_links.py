"""What is entered for ``tel:`` links, and that nothing in a link or path gets out of its place."""

from __future__ import annotations

import importlib.util
import shlex
import sys
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from netzwerk_desktop.system.start_arguments import read_arguments
from tests.support.dev_script import ROOT

NASTY = r"""/opt/Netz Werk/"a" `b` $HOME \x 100%/netzwerk-desktop"""


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("telephone_links", ROOT / "packaging" / "telephone_links.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def started(exec_line: str, link: str) -> list[str]:
    """The arguments a desktop starts a program with, by the Desktop Entry Specification."""
    value = exec_line.removeprefix("Exec=").replace("\\\\", "\\")
    arguments: list[str] = []
    for part in shlex.split(value):
        if part == "%u":
            arguments += [link] if link else []
        else:
            # unlike a shell's, Python's own quotes keep the backslash before these two
            arguments.append(part.replace(r"\`", "`").replace(r"\$", "$").replace("%%", "%"))
    return arguments


def exec_line(text: str) -> str:
    return next(line for line in text.splitlines() if line.startswith("Exec="))


# --- Linux ----------------------------------------------------------------------------------------------------------


def test_the_file_of_the_menu(script: ModuleType) -> None:
    text = script.desktop_file(["/usr/bin/netzwerk-desktop"])
    assert "MimeType=x-scheme-handler/tel;x-scheme-handler/callto;\n" in text
    assert started(exec_line(text), "") == ["/usr/bin/netzwerk-desktop"]
    assert started(exec_line(text), "tel:1") == ["/usr/bin/netzwerk-desktop", "tel:1"]


def test_a_path_of_any_signs_is_one_argument(script: ModuleType) -> None:
    text = script.desktop_file([NASTY, "--data-dir", "/a b/$(x)"])
    assert started(exec_line(text), "tel:1") == [NASTY, "--data-dir", "/a b/$(x)", "tel:1"]
    with pytest.raises(script.Refused, match="Steuerzeichen"):
        script.desktop_file(["/a\nExec=rm"])


@pytest.mark.parametrize(
    "link", ["tel:1", 'tel:1" --data-dir="/evil', "tel:1 --data-dir=/evil", "tel:--data-dir=/evil", "tel:1\n-style x"]
)
def test_a_link_stays_in_the_field_of_the_number(script: ModuleType, link: str) -> None:
    understood = read_arguments(started(exec_line(script.desktop_file(["/x", "--data-dir", "/good"])), link))
    assert understood.data_dir == "/good"
    assert understood.caller == link
    assert understood.others == ("/x", "--data-dir", "/good")


def test_entering_and_removing(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(script.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(script.subprocess, "run", lambda line, check: ran.append(line))
    path = tmp_path / "applications" / "netzwerk-desktop.desktop"

    assert script.main(["--program", "/x/netzwerk-desktop", "--default", "--dry-run"]) == 0
    assert not path.exists() and ran == []
    printed = capsys.readouterr().out
    assert script.desktop_file(["/x/netzwerk-desktop"]) in printed
    assert (
        "ausführen: xdg-mime default netzwerk-desktop.desktop x-scheme-handler/tel x-scheme-handler/callto" in printed
    )

    assert script.main(["--program", "/x/netzwerk-desktop"]) == 0
    assert [line[0] for line in ran] == ["update-desktop-database"], "dialling stays where it was unless asked for"
    ran.clear()
    assert script.main(["--program", "/x/netzwerk-desktop", "--default"]) == 0
    assert path.read_text(encoding="utf-8") == script.desktop_file(["/x/netzwerk-desktop"])
    assert [line[0] for line in ran] == ["update-desktop-database", "xdg-mime"]

    assert script.main(["--remove"]) == 0
    assert not path.exists()
    assert script.main(["--remove"]) == 0, "twice does no harm"


def test_the_folder_of_the_menus(script: ModuleType) -> None:
    assert script.applications_folder({"HOME": "/home/anna"}) == Path("/home/anna/.local/share/applications")
    assert script.applications_folder({"HOME": "/h", "XDG_DATA_HOME": "/d"}) == Path("/d/applications")
    assert script.applications_folder({"HOME": "/h", "XDG_DATA_HOME": "relative"}) == Path(
        "/h/.local/share/applications"
    )


# --- Windows --------------------------------------------------------------------------------------------------------


def taken_apart(line: str) -> list[str]:
    """A command line as the C library of Windows takes it apart (backslashes matter only before quotes)."""
    arguments: list[str] = []
    text, quoted, begun, slashes = "", False, False, 0
    for sign in line:
        if sign == "\\":
            slashes, begun = slashes + 1, True
            continue
        if sign == '"':
            text += "\\" * (slashes // 2)
            if slashes % 2:
                text += '"'
            else:
                quoted = not quoted
            begun = True
        else:
            text += "\\" * slashes
            if sign in " \t" and not quoted:
                if begun:
                    arguments.append(text)
                text, begun = "", False
            else:
                text, begun = text + sign, True
        slashes = 0
    text += "\\" * slashes
    return [*arguments, text] if begun else arguments


PROGRAM = r"C:\Program Files\Netzwerk\netzwerk-desktop.exe"


def command_of(script: ModuleType, *command: str) -> str:
    return next(value.text for value in script.windows_values(command) if value.key.endswith(r"\open\command"))


def test_what_windows_is_told(script: ModuleType) -> None:
    values = {(value.key, value.name): value.text for value in script.windows_values([PROGRAM])}
    progid = r"Software\Classes\NetzwerkDesktop.Link"
    capabilities = r"Software\NetzwerkDesktop\Capabilities"
    assert values[progid, "URL Protocol"] == ""
    assert values[rf"{progid}\shell\open\command", ""] == f'"{PROGRAM}" --caller "%1"'
    assert values[rf"{capabilities}\UrlAssociations", "tel"] == "NetzwerkDesktop.Link"
    assert values[rf"{capabilities}\UrlAssociations", "callto"] == "NetzwerkDesktop.Link"
    assert values[r"Software\RegisteredApplications", "Netzwerk"] == capabilities
    assert all(key.startswith("Software\\") for key, _ in values), "only below the keys of this user"


@pytest.mark.parametrize(
    "link",
    [
        "tel:+49251414415",
        'tel:1" --data-dir="C:\\evil',
        'tel:1" --data-dir C:\\evil "',
        "tel:1\\",
        'tel:1\\" -platformpluginpath C:\\evil',
        "--data-dir=C:\\evil",
    ],
)
def test_a_link_stays_in_the_field_of_the_number_on_windows(script: ModuleType, link: str) -> None:
    command = command_of(script, PROGRAM, "--data-dir", "C:\\good\\")
    arguments = taken_apart(command.replace("%1", link))
    assert arguments[:4] == [PROGRAM, "--data-dir", "C:\\good\\", "--caller"]
    understood = read_arguments(arguments)
    assert understood.data_dir == "C:\\good\\"
    assert understood.others == (PROGRAM, "--data-dir", "C:\\good\\")
    assert understood.caller


@pytest.mark.parametrize("path", [r"C:\100%\x.exe", 'C:\\"x".exe', "C:\\a\nb.exe"])
def test_paths_that_windows_would_change_are_refused(script: ModuleType, path: str) -> None:
    with pytest.raises(script.Refused):
        script.windows_values([path])


class Registry:
    """The part of ``winreg`` the script uses, in memory."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = "HKCU", 1, 2

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, str]] = {r"Software\RegisteredApplications": {"Other": "x"}}

    @contextmanager
    def _opened(self, key: str) -> Any:
        yield key

    def CreateKey(self, root: str, key: str) -> Any:
        assert root == "HKCU"
        self.keys.setdefault(key, {})
        return self._opened(key)

    def OpenKey(self, root: str, key: str, reserved: int, access: int) -> Any:
        if key not in self.keys:
            raise FileNotFoundError
        return self._opened(key)

    def SetValueEx(self, key: str, name: str, reserved: int, kind: int, text: str) -> None:
        assert kind == self.REG_SZ
        self.keys[key][name] = text

    def DeleteKey(self, root: str, key: str) -> None:
        if key not in self.keys:
            raise FileNotFoundError
        del self.keys[key]

    def DeleteValue(self, key: str, name: str) -> None:
        if name not in self.keys[key]:
            raise FileNotFoundError
        del self.keys[key][name]


def test_entering_and_removing_on_windows(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    registry, told = Registry(), []
    monkeypatch.setitem(sys.modules, "winreg", registry)  # type: ignore[arg-type]
    monkeypatch.setattr(script, "_tell_windows", lambda: told.append(1))
    monkeypatch.setattr(script, "sys", SimpleNamespace(platform="win32", stderr=sys.stderr, executable=sys.executable))
    before = {key: dict(values) for key, values in registry.keys.items()}

    assert script.main(["--program", PROGRAM, "--dry-run"]) == 0
    assert registry.keys == before
    printed = capsys.readouterr().out.splitlines()

    assert script.main(["--program", PROGRAM]) == 0
    written = [
        rf"HKEY_CURRENT_USER\{key}, {name or '(Standard)'} = {text}"
        for key, values in registry.keys.items()
        for name, text in values.items()
        if name != "Other"
    ]
    assert sorted(written) == sorted(printed), "the dry run prints exactly what is written"
    assert "Standard-Apps" in capsys.readouterr().out

    assert script.main(["--remove", "--dry-run"]) == 0
    assert capsys.readouterr().out.count("löschen: ") == 8
    assert script.main(["--remove"]) == 0
    assert registry.keys == before
    assert script.main(["--remove"]) == 0, "twice does no harm"
    assert len(told) == 3


# --- both -----------------------------------------------------------------------------------------------------------


def test_the_other_system_can_only_be_looked_at(script: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert script.main(["--program", PROGRAM, "--system", "windows", "--dry-run"]) == 0
    assert '--caller "%1"' in capsys.readouterr().out
    assert script.main(["--program", PROGRAM, "--system", "windows"]) == 1
    assert "--dry-run" in capsys.readouterr().err


def test_a_missing_program_is_told(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script.sys, "executable", str(tmp_path / "python"))
    monkeypatch.setattr(script.shutil, "which", lambda name: None)
    assert script.main([]) == 1
    assert "--program" in capsys.readouterr().err
    (tmp_path / "netzwerk-desktop").touch()
    assert script.installed_program() == tmp_path / "netzwerk-desktop"
