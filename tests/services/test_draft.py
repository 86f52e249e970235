"""What was typed is found again, and by nobody else."""

import errno
import os
from dataclasses import replace
from datetime import timedelta

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import DiskFull
from netzwerk_desktop.domain.identity import new_id
from netzwerk_desktop.services.draft import discard_draft, drafts, keep_draft, new_draft_id
from netzwerk_desktop.services.office import Office

VALUES = {"note": "Frau Kennwortprobe fragt nach dem Verfügungsfonds 🏛️", "topics": ["a", "b"], "duration": 12}


def test_what_was_typed_is_found_again(office: Office) -> None:
    draft_id = new_draft_id(office)

    keep_draft(office, id=draft_id, kind="call", title="Winterberg", values={"note": "Frau"})
    keep_draft(office, id=draft_id, kind="call", title="Winterberg", values=VALUES)

    (found,) = drafts(office)
    assert (found.id, found.kind, found.title) == (draft_id, "call", "Winterberg")
    assert found.values == VALUES
    assert found.saved_at == office.clock.now()


def test_nothing_typed_can_be_read_in_the_folder(office: Office) -> None:
    keep_draft(office, id=new_draft_id(office), kind="call", title="Planted Town", values=VALUES)

    files = [path for path in office.paths.drafts_dir.rglob("*") if path.is_file()]
    everything = b"".join(path.name.encode() + path.read_bytes() for path in files)

    assert len(files) == 1
    for planted in ("Planted", "Kennwortprobe", "Verfügungsfonds", "call", office.staff_id):
        assert planted.encode() not in everything
        assert planted.encode("utf-16-le") not in everything
    assert office.store.key not in everything


def test_only_the_user_may_read_the_files(office: Office) -> None:
    keep_draft(office, id=new_draft_id(office), kind="call", title="", values={})

    (file,) = office.paths.drafts_dir.iterdir()
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0
    assert file.suffix == ".draft"


def test_the_latest_comes_first_and_kinds_are_told_apart(office: Office, clock: FixedClock) -> None:
    for kind, title in (("call", "first"), ("consultation", "second"), ("call", "third")):
        keep_draft(office, id=new_draft_id(office), kind=kind, title=title, values={})
        clock.advance(timedelta(minutes=1))

    assert [draft.title for draft in drafts(office)] == ["third", "second", "first"]
    assert [draft.title for draft in drafts(office, kind="call")] == ["third", "first"]


def test_a_colleague_at_the_same_computer_has_drafts_of_their_own(office: Office, clock: FixedClock) -> None:
    keep_draft(office, id=new_draft_id(office), kind="call", title="mine", values={})

    assert drafts(replace(office, staff_id=new_id(clock))) == []


def test_a_discarded_draft_is_gone(office: Office) -> None:
    draft_id = new_draft_id(office)
    keep_draft(office, id=draft_id, kind="call", title="", values={})

    discard_draft(office, id=draft_id)
    discard_draft(office, id=draft_id)

    assert drafts(office) == []
    assert list(office.paths.drafts_dir.iterdir()) == []


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "renamed", "foreign"])
def test_a_damaged_file_is_left_alone_and_not_shown(office: Office, damage: str) -> None:
    good, bad = new_draft_id(office), new_draft_id(office)
    keep_draft(office, id=good, kind="call", title="good", values={})
    keep_draft(office, id=bad, kind="call", title="bad", values={})
    path = office.paths.drafts_dir / f"{bad}.draft"
    data = path.read_bytes()
    if damage == "renamed":  # a file of one entry must not pass for another one
        path = path.rename(path.with_name(f"{new_draft_id(office)}.draft"))
    else:
        path.write_bytes(
            {
                "cut": data[:-1],
                "flipped": data[:30] + bytes([data[30] ^ 1]) + data[31:],
                "empty": b"",
                "foreign": b"{}",
            }[damage]
        )
    before = path.read_bytes()

    assert [draft.title for draft in drafts(office)] == ["good"]
    assert path.read_bytes() == before


def test_a_name_from_elsewhere_cannot_leave_the_folder(office: Office) -> None:
    with pytest.raises(ValueError, match="id of a draft"):
        keep_draft(office, id="../../etc/passwd", kind="call", title="", values={})


def test_a_full_disk_is_told_in_words_and_keeps_what_was_there(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    draft_id = new_draft_id(office)
    keep_draft(office, id=draft_id, kind="call", title="before", values={})

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        keep_draft(office, id=draft_id, kind="call", title="after", values={})

    assert [draft.title for draft in drafts(office)] == ["before"]


def test_no_folder_no_drafts(office: Office) -> None:
    office.paths.drafts_dir.rmdir()

    assert drafts(office) == []
    keep_draft(office, id=new_draft_id(office), kind="call", title="there again", values={})
    assert [draft.title for draft in drafts(office)] == ["there again"]
