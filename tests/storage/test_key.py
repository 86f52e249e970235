"""Where the key lies and what is said when it does not."""

import base64
import errno
import json
import os
import stat
import traceback
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netzwerk_desktop.domain.errors import (
    DiskFull,
    KeyMissing,
    NetzwerkError,
    NewerDatabase,
    ReadOnlyPlace,
    ValidationFailed,
    WrongKey,
)
from netzwerk_desktop.storage import key_file
from netzwerk_desktop.storage.key import (
    change_passphrase,
    check_passphrase,
    new_key,
    protect_with_keyring,
    protect_with_passphrase,
    unlock,
    unwrap,
)
from netzwerk_desktop.storage.key_file import KdfParameters, KeyFile, key_path
from netzwerk_desktop.system.secrets import MAX_SECRET_BYTES, MemorySecrets, NoSecrets, SecretsUnavailable

KEY = bytes(range(100, 132))
OFFICE = "0190f3c2-7a4b-7c11-8000-0123456789ab"
OTHER_OFFICE = "0190f3c2-7a4b-7c11-8000-ba9876543210"
PASSPHRASE = "Münster im Regen bleibt schön"
# The real parameters take a quarter of a second each; one test uses them.
FAST = KdfParameters(memory_kib=8192, time_cost=1, parallelism=1)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "office.db"


def wrap(database: Path, passphrase: str = PASSPHRASE) -> Path:
    path = key_path(database)
    protect_with_passphrase(KEY, passphrase, path, OFFICE, kdf=FAST)
    return path


def edit(path: Path, change: Any) -> None:
    data = json.loads(path.read_text())
    change(data)
    path.write_text(json.dumps(data))


def test_keys_are_random_and_long() -> None:
    assert len({new_key() for _ in range(50)}) == 50
    assert len(new_key()) == 32


def test_the_key_file_stands_beside_the_database(database: Path) -> None:
    assert key_path(database) == database.with_name("office.key.json")
    assert key_path(Path("office-2026-11-22T09-00-00Z-daily.db")).name == "office-2026-11-22T09-00-00Z-daily.key.json"


# --- passphrase ---------------------------------------------------------------------------------------------------


def test_a_passphrase_gives_the_key_back_with_the_real_parameters(database: Path) -> None:
    protect_with_passphrase(KEY, PASSPHRASE, key_path(database), OFFICE)
    stored = KeyFile.read(key_path(database))
    assert stored.wrapped is not None
    assert stored.wrapped.kdf == KdfParameters(memory_kib=65536, time_cost=3, parallelism=4)
    assert unlock(database, store=NoSecrets(), passphrase=lambda: PASSPHRASE) == KEY


def test_composed_and_decomposed_umlauts_are_the_same_passphrase(database: Path) -> None:
    wrap(database)
    decomposed = PASSPHRASE.replace("ü", "u\u0308").replace("ö", "o\u0308")
    assert decomposed != PASSPHRASE
    assert unlock(database, store=NoSecrets(), passphrase=lambda: decomposed) == KEY


@pytest.mark.parametrize("wrong", ["", "Münster im Regen bleibt schon", PASSPHRASE + " ", PASSPHRASE.lower()])
def test_a_wrong_passphrase_is_a_sentence(database: Path, wrong: str) -> None:
    wrap(database)
    with pytest.raises(WrongKey, match="Passphrase passt nicht"):
        unlock(database, store=NoSecrets(), passphrase=lambda: wrong)


def test_without_anybody_to_ask_the_sentence_says_how(database: Path) -> None:
    wrap(database)
    with pytest.raises(KeyMissing, match="NETZWERK_PASSPHRASE"):
        unlock(database, store=NoSecrets())


@pytest.mark.parametrize(
    ("poor", "why"), [("kurz", "12 Zeichen"), ("x" * 11, "12 Zeichen"), ("abab" * 6, "wiederholt")]
)
def test_poor_passphrases_are_refused_and_nothing_is_written(database: Path, poor: str, why: str) -> None:
    assert why in check_passphrase(poor)[0].message
    with pytest.raises(ValidationFailed, match=why):
        protect_with_passphrase(KEY, poor, key_path(database), OFFICE, kdf=FAST)
    assert not key_path(database).exists()
    assert check_passphrase(PASSPHRASE) == ()


def test_changing_the_passphrase_keeps_the_key(database: Path) -> None:
    path = wrap(database)
    change_passphrase(path, PASSPHRASE, "eine ganz andere Passphrase", kdf=FAST)
    assert unlock(database, store=NoSecrets(), passphrase=lambda: "eine ganz andere Passphrase") == KEY
    with pytest.raises(WrongKey):
        unlock(database, store=NoSecrets(), passphrase=lambda: PASSPHRASE)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_failed_change_changes_nothing(database: Path) -> None:
    path = wrap(database)
    before = path.read_bytes()
    with pytest.raises(WrongKey):
        change_passphrase(path, "nicht die alte Passphrase", "eine ganz andere Passphrase", kdf=FAST)
    with pytest.raises(ValidationFailed):
        change_passphrase(path, PASSPHRASE, "kurz", kdf=FAST)
    assert path.read_bytes() == before


def test_two_wrappings_of_one_key_share_nothing(database: Path) -> None:
    path = wrap(database)
    first = KeyFile.read(path).wrapped
    second = KeyFile.read(wrap(database)).wrapped
    assert first is not None and second is not None
    assert first.salt != second.salt and first.nonce != second.nonce and first.ciphertext != second.ciphertext


# --- forged and damaged key files -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(office=OTHER_OFFICE),
        lambda data: data.update(check=base64.b64encode(bytes(16)).decode()),
        lambda data: data["wrapped"]["kdf"].update(time_cost=2),
        lambda data: data["wrapped"]["kdf"].update(memory_kib=16384),
        lambda data: data["wrapped"]["kdf"].update(salt=base64.b64encode(bytes(16)).decode()),
        lambda data: data["wrapped"].update(nonce=base64.b64encode(bytes(12)).decode()),
        lambda data: data["wrapped"].update(ciphertext=base64.b64encode(bytes(48)).decode()),
    ],
)
def test_everything_in_the_file_is_authenticated(database: Path, change: Any) -> None:
    edit(wrap(database), change)
    with pytest.raises(WrongKey):
        unlock(database, store=NoSecrets(), passphrase=lambda: PASSPHRASE)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.pop("office"),
        lambda data: data.update(office="../../etc/passwd"),
        lambda data: data.update(office=7),
        lambda data: data.update(format=0),
        lambda data: data.update(format="1"),
        lambda data: data.update(protection="none"),
        lambda data: data.update(check="AA=="),
        lambda data: data.update(check="%%"),
        lambda data: data.update(wrapped=None),
        lambda data: data["wrapped"].update(cipher="rot13"),
        lambda data: data["wrapped"]["kdf"].update(name="md5"),
        lambda data: data["wrapped"]["kdf"].update(memory_kib=2**31),
        lambda data: data["wrapped"]["kdf"].update(memory_kib=1),
        lambda data: data["wrapped"]["kdf"].update(time_cost=10**6),
        lambda data: data["wrapped"]["kdf"].update(parallelism=0),
        lambda data: data["wrapped"]["kdf"].update(time_cost=True),
        lambda data: data["wrapped"]["kdf"].update(salt=""),
        lambda data: data["wrapped"].update(nonce="AA=="),
        lambda data: data["wrapped"].update(ciphertext="AA=="),
    ],
)
def test_a_file_that_is_none_is_a_sentence(database: Path, change: Any) -> None:
    edit(wrap(database), change)
    with pytest.raises(KeyMissing, match=r"beschädigt.*Wiederherstellungsschlüssel"):
        unlock(database, store=NoSecrets(), passphrase=lambda: PASSPHRASE)


def test_every_truncation_is_a_sentence(database: Path) -> None:
    path = wrap(database)
    whole = path.read_bytes()
    for length in range(len(whole) - 2):
        path.write_bytes(whole[:length])
        with pytest.raises(KeyMissing, match="beschädigt"):
            KeyFile.read(path)


@settings(max_examples=300)
@given(st.binary(max_size=300))
def test_no_bytes_crash_the_reader(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "fuzzed.key.json"
    path.write_bytes(content)
    with pytest.raises(NetzwerkError):
        KeyFile.read(path)


@pytest.mark.parametrize("content", ["[" * 30000, '{"format": 1, "office": [], "check": {}}', "[]", "1" * 70000])
def test_odd_files_are_sentences(database: Path, content: str) -> None:
    key_path(database).write_text(content)
    with pytest.raises(KeyMissing, match="beschädigt"):
        KeyFile.read(key_path(database))


def test_a_missing_file_and_one_that_cannot_be_read(database: Path) -> None:
    with pytest.raises(KeyMissing, match=r"fehlt die Schlüsseldatei office\.key\.json.*Wiederherstellungsschlüssel"):
        unlock(database, store=MemorySecrets())
    key_path(database).mkdir()
    with pytest.raises(KeyMissing, match="nicht lesen"):
        unlock(database, store=MemorySecrets())


def test_a_newer_file_is_left_alone(database: Path) -> None:
    path = wrap(database)
    edit(path, lambda data: data.update(format=2, wrapped="something new"))
    before = path.read_bytes()
    with pytest.raises(NewerDatabase, match="neueren Version"):
        unlock(database, store=NoSecrets(), passphrase=lambda: PASSPHRASE)
    assert path.read_bytes() == before


# --- keyring --------------------------------------------------------------------------------------------------------


def test_the_keyring_gives_the_key_back_and_nobody_is_asked(database: Path) -> None:
    store = MemorySecrets()
    protect_with_keyring(KEY, key_path(database), OFFICE, store)

    def ask() -> str:
        raise AssertionError("nobody should have been asked")

    assert unlock(database, store=store, passphrase=ask) == KEY
    kept = store.get(OFFICE)
    assert kept is not None and base64.b64decode(kept) == KEY
    assert len(kept.encode("utf-16-le")) <= MAX_SECRET_BYTES


def test_another_computer_has_nothing_in_its_keyring(database: Path) -> None:
    protect_with_keyring(KEY, key_path(database), OFFICE, MemorySecrets())
    with pytest.raises(KeyMissing, match="Wiederherstellungsschlüssel"):
        unlock(database, store=MemorySecrets())
    with pytest.raises(KeyMissing, match="keinen Schlüsselbund"):
        unlock(database, store=NoSecrets())


@pytest.mark.parametrize(
    "kept", ["", "%%%", "QUJD", base64.b64encode(bytes(32)).decode(), base64.b64encode(bytes(33)).decode()]
)
def test_a_wrong_key_in_the_keyring_is_found_before_the_database_is_opened(database: Path, kept: str) -> None:
    store = MemorySecrets()
    protect_with_keyring(KEY, key_path(database), OFFICE, store)
    store.put(OFFICE, kept)
    with pytest.raises(WrongKey, match="gehört nicht zu dieser Datenbank"):
        unlock(database, store=store)


def test_when_the_keyring_refuses_no_key_file_is_written(database: Path) -> None:
    with pytest.raises(KeyMissing, match="Passphrase"):
        protect_with_keyring(KEY, key_path(database), OFFICE, NoSecrets())
    assert not key_path(database).exists()


def test_a_passphrase_cannot_be_changed_where_there_is_none(database: Path) -> None:
    file = protect_with_keyring(KEY, key_path(database), OFFICE, MemorySecrets())
    with pytest.raises(KeyMissing, match="Schlüsselbund"):
        change_passphrase(key_path(database), PASSPHRASE, PASSPHRASE)
    with pytest.raises(ValueError, match="no wrapped key"):
        unwrap(file, PASSPHRASE)


# --- writing --------------------------------------------------------------------------------------------------------


def test_the_key_file_of_another_key_is_set_aside(database: Path) -> None:
    """Making a new office must never lose the only copy of a key."""
    path = wrap(database)
    first = path.read_bytes()
    other_key = bytes(32)
    for _ in range(2):
        protect_with_passphrase(other_key, PASSPHRASE, path, OTHER_OFFICE, kdf=FAST)
        protect_with_passphrase(KEY, PASSPHRASE, path, OFFICE, kdf=FAST)
    names = sorted(entry.name for entry in path.parent.iterdir())
    assert path.with_name(f"office.{OFFICE}.key.json").read_bytes() == first
    assert names == sorted(
        [
            "office.key.json",
            f"office.{OFFICE}.key.json",
            f"office.{OFFICE}-2.key.json",
            f"office.{OTHER_OFFICE}.key.json",
            f"office.{OTHER_OFFICE}-2.key.json",
        ]
    )


def test_a_damaged_key_file_is_set_aside_too(database: Path) -> None:
    key_path(database).write_bytes(b"half of a f")
    wrap(database)
    assert database.with_name("office.unreadable.key.json").read_bytes() == b"half of a f"
    assert KeyFile.read(key_path(database)).recognises(KEY)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no permission bits; the user's profile is private there")
def test_the_key_file_is_private(database: Path) -> None:
    assert stat.S_IMODE(wrap(database).stat().st_mode) == 0o600


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyPlace, match="nicht schreiben"):
        wrap(tmp_path / "gone" / "office.db")


def test_a_full_disk_is_called_so(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(target: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(key_file, "write_atomically", full)
    with pytest.raises(DiskFull, match="kein Platz mehr") as raised:
        wrap(database)
    assert "space" not in raised.value.message


def test_a_crash_while_writing_leaves_the_old_key_file(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = wrap(database)
    before = path.read_bytes()
    assert crashed_write_loses_the_key(path, monkeypatch) is False
    assert path.read_bytes() == before


def test_the_crash_test_finds_a_write_that_is_not_atomic(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Mutant: writing straight into the file. The test above has to notice it."""
    path = wrap(database)

    def straight(target: Path, content: bytes) -> None:
        with target.open("wb") as file:
            file.write(content[: len(content) // 2])
            file.flush()
            os.fsync(file.fileno())

    monkeypatch.setattr(key_file, "write_atomically", straight)
    assert crashed_write_loses_the_key(path, monkeypatch) is True


def crashed_write_loses_the_key(path: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Change the passphrase on a machine that dies at the first fsync; whether the old passphrase is lost with it."""

    class Died(BaseException):
        pass

    def dies(_handle: int) -> None:
        raise Died

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", dies)
        with pytest.raises(Died):
            change_passphrase(path, PASSPHRASE, "eine ganz andere Passphrase", kdf=FAST)
    try:
        return unwrap(KeyFile.read(path), PASSPHRASE) != KEY
    except NetzwerkError:
        return True


# --- secrecy --------------------------------------------------------------------------------------------------------


def forms_of(secret: bytes) -> list[str]:
    return [secret.hex(), base64.b64encode(secret).decode(), repr(secret)[2:-1], secret.decode("latin-1")]


def test_no_key_in_files_reprs_and_errors(database: Path) -> None:
    path = wrap(database)
    seen = [path.read_text(), repr(KeyFile.read(path)), str(KeyFile.read(path))]
    store = MemorySecrets()
    protect_with_keyring(KEY, path, OFFICE, store)
    seen.append(path.read_text())
    store.put(OFFICE, base64.b64encode(bytes(reversed(KEY))).decode())
    with pytest.raises(WrongKey) as caught:
        unlock(database, store=store)
    seen.append("".join(traceback.format_exception(caught.value)))
    wrap(database)
    wrong = "nicht diese Passphrase"[::-1]
    with pytest.raises(WrongKey) as caught:
        unlock(database, store=store, passphrase=lambda: wrong)
    seen.append("".join(traceback.format_exception(caught.value)))
    for text in seen:
        for form in [*forms_of(KEY), *forms_of(bytes(reversed(KEY))), PASSPHRASE, wrong]:
            assert form not in text


def test_the_keyrings_own_words_are_not_repeated(database: Path) -> None:
    class Talkative(MemorySecrets):
        def get(self, user: str) -> str | None:
            raise SecretsUnavailable("Der Schlüsselbund ist gesperrt.")

    protect_with_keyring(KEY, key_path(database), OFFICE, MemorySecrets())
    with pytest.raises(KeyMissing, match=r"^Der Schlüsselbund ist gesperrt\.$"):
        unlock(database, store=Talkative())


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_only_whole_keys_are_protected(database: Path, length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        protect_with_passphrase(bytes(length), PASSPHRASE, key_path(database), OFFICE, kdf=FAST)
    assert not key_path(database).exists()
