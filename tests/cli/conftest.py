"""What the tests of the command line share: a way to type a command, and offices to type it at.

Commands run in this process with a clock that stands still and a keyring in memory; setting an office up takes a
moment, copying its folder none.
"""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.cli.main import main
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.services.context import Office, open_office
from netzwerk_desktop.services.office_file import Protection, create_office_file, open_office_file
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.resources import resource
from netzwerk_desktop.system.secrets import MemorySecrets
from tests.support.demonstration import SMALL

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
"""Sunday, 22 November 2026, ten o'clock in Germany."""


@dataclass(frozen=True)
class Answer:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer for scripts."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """The answer for people."""
        return self.out.splitlines()


@dataclass
class Terminal:
    """Where commands are typed."""

    capsys: pytest.CaptureFixture[str]
    clock: FixedClock
    secrets: MemorySecrets
    data_dir: Path

    def __call__(self, *arguments: str | Path, in_office: bool = True) -> Answer:
        """Type a command and look at what it left; ``in_office`` puts ``--data-dir`` before it."""
        before = ["--data-dir", str(self.data_dir)] if in_office else []
        self.capsys.readouterr()
        code = main([*before, *map(str, arguments)], clock=self.clock, secrets=self.secrets)
        out, err = self.capsys.readouterr()
        return Answer(code, out, err)

    def ok(self, *arguments: str | Path) -> Any:
        """Type a command with ``--json`` that has to work; its answer."""
        answer = self(*arguments, "--json")
        assert (answer.code, answer.err) == (0, ""), answer
        return answer.json

    def fails(self, *arguments: str | Path) -> str:
        """Type a command that cannot be done; the sentence."""
        answer = self(*arguments)
        assert (answer.code, answer.out) == (1, ""), answer
        assert answer.err.startswith("netzwerk: ") and answer.err.count("\n") == 1, answer
        return answer.err.removeprefix("netzwerk: ").strip()

    def wrong(self, *arguments: str | Path) -> str:
        """Type a wrong call; the explanation without the hint to the help."""
        answer = self(*arguments)
        assert (answer.code, answer.out) == (2, ""), answer
        explained, hint, rest = answer.err.split("\n")
        assert hint.startswith("Hilfe: netzwerk") and hint.endswith(" --help") and not rest
        return explained


@dataclass(frozen=True)
class Folder:
    """An office that is closed, to be copied."""

    path: Path
    secrets: MemorySecrets

    def copy_to(self, target: Path) -> None:
        """A copy of the whole folder."""
        shutil.copytree(self.path, target)


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """An office with the 396 towns, made with ``init``."""
    path, secrets = tmp_path_factory.mktemp("cli") / "office", MemorySecrets()
    assert main(["--data-dir", str(path), "init", "--yes"], clock=FixedClock(NOW), secrets=secrets) == 0
    return Folder(path, secrets)


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A small demonstration office."""
    from netzwerk_desktop.services.demonstration import build_demonstration

    path, secrets, clock = tmp_path_factory.mktemp("cli") / "demo", MemorySecrets(), FixedClock(NOW)
    create_office_file(
        AppPaths.below(path),
        clock=clock,
        secrets=secrets,
        protection=Protection(),
        fill=lambda store: build_demonstration(store, clock=clock, reference=resource("reference"), size=SMALL),
    )
    return Folder(path, secrets)


@pytest.fixture
def nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal on a computer where no office was set up yet."""
    return Terminal(capsys, FixedClock(NOW), MemorySecrets(), tmp_path / "office")


@pytest.fixture
def netzwerk(nowhere: Terminal, empty_folder: Folder) -> Terminal:
    """A terminal with an office that has just been set up."""
    empty_folder.copy_to(nowhere.data_dir)
    nowhere.secrets = empty_folder.secrets
    return nowhere


@pytest.fixture
def demo(nowhere: Terminal, demo_folder: Folder) -> Terminal:
    """A terminal with a small demonstration office."""
    demo_folder.copy_to(nowhere.data_dir)
    nowhere.secrets = demo_folder.secrets
    return nowhere


@pytest.fixture
def demo_office(demo: Terminal) -> Iterator[Office]:
    """The office of :func:`demo`, open."""
    paths = AppPaths.below(demo.data_dir)
    store = open_office_file(paths, clock=demo.clock, secrets=demo.secrets)
    yield open_office(store, clock=demo.clock, paths=paths)
    store.close()


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let somebody sit at the terminal and type these lines."""

    def sit(*lines: str) -> None:
        typed = iter(lines)
        monkeypatch.setattr("sys.stdin", _Keyboard(typed))

    return sit


class _Keyboard:
    """Standard input that is a terminal."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines

    def isatty(self) -> bool:
        """Somebody sits there."""
        return True

    def readline(self) -> str:
        """What is typed next; nothing once everything was."""
        line = next(self._lines, None)
        return "" if line is None else f"{line}\n"
