"""The keyring: present, absent, locked, broken, forgetful; and where a passphrase comes from."""

import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from netzwerk_desktop.system.secrets import (
    MAX_SECRET_BYTES,
    PASSPHRASE_VARIABLE,
    SERVICE,
    MemorySecrets,
    NoSecrets,
    OsKeyring,
    SecretStore,
    SecretsUnavailable,
    resolve_passphrase,
)

SECRET = "geheim-und-lang"


class GoodKeyring(keyring.backend.KeyringBackend):
    """Keeps what it gets."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class ForgetfulKeyring(GoodKeyring):
    """Says yes and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class FailingKeyring(GoodKeyring):
    """Fails with a given error, whose text quotes the secret as bad backends do."""

    def __init__(self, error: type[Exception]) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error(f"backend said: {SECRET}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error(f"backend said: {password}")

    def delete_password(self, service: str, username: str) -> None:
        raise self.error(f"backend said: {SECRET}")


def test_a_secret_is_kept_under_our_service_and_forgotten_again() -> None:
    backend = GoodKeyring()
    store = OsKeyring(backend)
    assert store.available()
    assert store.get("office") is None
    store.put("office", SECRET)
    assert store.get("office") == SECRET
    assert backend.kept == {(SERVICE, "office"): SECRET}
    store.delete("office")
    store.delete("office")
    assert store.get("office") is None


@pytest.mark.parametrize("backend", [keyring.backends.fail.Keyring(), keyring.backends.null.Keyring()])
def test_no_keyring_is_a_sentence(backend: keyring.backend.KeyringBackend) -> None:
    store = OsKeyring(backend)
    assert not store.available()
    for attempt in (lambda: store.get("office"), lambda: store.put("office", SECRET), lambda: store.delete("office")):
        with pytest.raises(SecretsUnavailable, match=r"keinen Schlüsselbund.*Passphrase"):
            attempt()


def test_the_backend_of_this_computer_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = GoodKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    OsKeyring().put("office", SECRET)
    assert backend.kept[SERVICE, "office"] == SECRET


def test_a_lookup_that_fails_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> keyring.backend.KeyringBackend:
        raise RuntimeError("no D-Bus")

    monkeypatch.setattr(keyring, "get_keyring", fails)
    assert not OsKeyring().available()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (keyring.errors.KeyringLocked, "gesperrt"),
        (keyring.errors.NoKeyringError, "keinen Schlüsselbund"),
        (keyring.errors.InitError, "antwortet nicht"),
        (RuntimeError, "antwortet nicht"),
    ],
)
def test_a_failing_keyring_is_a_sentence_without_the_secret(error: type[Exception], sentence: str) -> None:
    store = OsKeyring(FailingKeyring(error))
    for attempt in (lambda: store.get("office"), lambda: store.put("office", SECRET), lambda: store.delete("office")):
        with pytest.raises(SecretsUnavailable, match=sentence) as caught:
            attempt()
        assert SECRET not in str(caught.value)
        assert caught.value.__suppress_context__ and caught.value.__cause__ is None


def test_a_keyring_that_forgets_is_found_out() -> None:
    with pytest.raises(SecretsUnavailable, match="nicht behalten"):
        OsKeyring(ForgetfulKeyring()).put("office", SECRET)


def test_what_windows_cannot_keep_is_refused_before_it_is_tried() -> None:
    backend = GoodKeyring()
    with pytest.raises(ValueError, match="longer"):
        OsKeyring(backend).put("office", "x" * (MAX_SECRET_BYTES // 2 + 1))
    OsKeyring(backend).put("office", "x" * (MAX_SECRET_BYTES // 2))
    assert len(backend.kept) == 1


def test_the_stand_ins() -> None:
    memory: SecretStore = MemorySecrets()
    memory.put("office", SECRET)
    assert memory.available() and memory.get("office") == SECRET
    memory.delete("office")
    assert memory.get("office") is None
    assert SECRET not in repr(memory)
    none: SecretStore = NoSecrets()
    assert not none.available()
    for attempt in (lambda: none.get("office"), lambda: none.put("office", SECRET), lambda: none.delete("office")):
        with pytest.raises(SecretsUnavailable, match="keinen Schlüsselbund"):
            attempt()


def test_the_passphrase_comes_from_the_environment_before_the_prompt() -> None:
    def prompt() -> str:
        raise AssertionError("nobody should have been asked")

    chosen = resolve_passphrase({PASSPHRASE_VARIABLE: SECRET}, prompt)
    assert chosen is not None and chosen() == SECRET


def test_the_prompt_is_asked_only_when_called() -> None:
    asked: list[str] = []

    def prompt() -> str:
        asked.append("once")
        return SECRET

    chosen = resolve_passphrase({PASSPHRASE_VARIABLE: ""}, prompt)
    assert asked == [] and chosen is not None
    assert chosen() == SECRET and asked == ["once"]
    assert resolve_passphrase({}, None) is None
