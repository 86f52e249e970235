"""One window per office file, many users of it, and none while it is migrated or replaced."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import AlreadyOpen, NetzwerkError, ReadOnlyPlace
from netzwerk_desktop.storage import instance
from netzwerk_desktop.storage.instance import alone_with, claim_window, server_name, share, window_holder

CLOCK = FixedClock(datetime(2026, 11, 22, 8, 14, tzinfo=UTC))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "office.db"


def test_the_second_window_is_told_about_the_first(database: Path) -> None:
    with claim_window(database, CLOCK):
        with pytest.raises(AlreadyOpen, match=rf"seit 22\.11\.2026, 09:14 Uhr, Prozess {os.getpid()}"):
            claim_window(database, CLOCK)
        holder = window_holder(database)
        assert holder is not None
        assert (holder.process, holder.since, holder.server) == (os.getpid(), CLOCK.now(), server_name(database))
    assert window_holder(database) is None
    claim_window(database, CLOCK).close()


def test_asking_who_holds_the_window_takes_nothing(database: Path) -> None:
    assert window_holder(database) is None
    claim_window(database, CLOCK).close()
    assert window_holder(database) is None
    claim_window(database, CLOCK).close()


def test_a_holder_who_has_not_yet_written_is_unnamed(database: Path) -> None:
    with claim_window(database, CLOCK) as lock:
        lock.path.write_text("{")
        assert window_holder(database) is None
        with pytest.raises(AlreadyOpen, match=r"schon geöffnet\. Bitte"):
            claim_window(database, CLOCK)


def test_giving_back_twice_does_no_harm(database: Path) -> None:
    lock = claim_window(database, CLOCK)
    assert lock.held
    lock.close()
    lock.close()
    assert not lock.held
    with claim_window(database, CLOCK) as second:
        assert second.held


def test_many_share_and_nobody_is_alone_meanwhile(database: Path) -> None:
    with share(database), share(database):
        for purpose in ("migrate", "restore"):
            with pytest.raises(AlreadyOpen, match="von einem anderen Programm geöffnet"):
                alone_with(database, purpose)
    alone_with(database, "restore").close()


def test_who_must_be_alone_is_told_which_window_is_in_the_way(database: Path) -> None:
    with (
        claim_window(database, CLOCK),
        share(database),
        pytest.raises(AlreadyOpen, match=r"noch geöffnet: Fenster seit 22\.11\.2026"),
    ):
        alone_with(database, "restore")


@pytest.mark.parametrize(("purpose", "sentence"), [("migrate", "umgestellt"), ("restore", "wiederhergestellt")])
def test_others_wait_and_are_told_for_what(database: Path, purpose: str, sentence: str) -> None:
    with alone_with(database, purpose):
        with pytest.raises(AlreadyOpen, match=sentence):
            share(database)
        with pytest.raises(AlreadyOpen):
            alone_with(database, purpose)
    share(database).close()


def test_an_unknown_purpose_is_a_mistake_of_ours(database: Path) -> None:
    with pytest.raises(ValueError, match="unknown purpose"):
        alone_with(database, "tidy")


def test_two_office_files_do_not_disturb_each_other(tmp_path: Path) -> None:
    office, demo = tmp_path / "office.db", tmp_path / "demo.db"
    with claim_window(office, CLOCK), claim_window(demo, CLOCK), alone_with(office, "restore"), share(demo):
        assert window_holder(demo) is not None


def test_the_local_name_is_the_same_for_every_spelling(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert server_name(tmp_path / "data" / "office.db") == server_name(tmp_path / "data" / ".." / "data" / "office.db")
    assert server_name(tmp_path / "office.db") != server_name(tmp_path / "data" / "office.db")
    assert server_name(tmp_path / "office.db").isascii()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyPlace, match="gibt es nicht"):
        share(tmp_path / "gone" / "office.db")
    assert window_holder(tmp_path / "gone" / "office.db") is None


def test_a_folder_that_cannot_be_written(database: Path) -> None:
    instance.use_lock_path(database).mkdir()
    with pytest.raises(ReadOnlyPlace, match="lässt sich nicht schreiben"):
        share(database)


def test_a_full_disk_keeps_nobody_from_working(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int, _text: bytes) -> int:
        raise OSError(28, "no space left")

    monkeypatch.setattr(os, "write", full)
    with claim_window(database, CLOCK), alone_with(database, "restore"):
        with pytest.raises(AlreadyOpen, match="schon geöffnet"):
            claim_window(database, CLOCK)
        with pytest.raises(AlreadyOpen, match="anderen Vorgang"):
            share(database)
    share(database).close()


def test_a_drive_without_locks_is_a_sentence(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(_handle: int, *, alone: bool) -> bool:
        raise OSError(95, "operation not supported")

    monkeypatch.setattr(instance, "_lock", unsupported)
    with pytest.raises(NetzwerkError, match="Netzlaufwerk"):
        share(database)


HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.storage.instance import claim_window, share
database = Path(sys.argv[1])
locks = claim_window(database, FixedClock(datetime(2026, 11, 22, tzinfo=UTC))), share(database)
print("held", flush=True)
sys.stdin.read()
"""


def test_the_system_takes_locks_back_from_a_killed_program(database: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(Path(instance.__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == b"held"
        holder = window_holder(database)
        assert holder is not None and holder.process == program.pid
        with pytest.raises(AlreadyOpen, match=f"Prozess {program.pid}"):
            claim_window(database, CLOCK)
        with pytest.raises(AlreadyOpen):
            alone_with(database, "migrate")
        program.kill()
        program.wait()
    assert window_holder(database) is None
    alone_with(database, "migrate").close()
    with claim_window(database, CLOCK) as lock:
        assert json.loads(lock.path.read_text())["process"] == os.getpid()
