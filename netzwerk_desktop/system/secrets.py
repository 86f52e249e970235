"""Where a secret comes from: the keyring of the operating system, an environment variable, or a question to the person.

The keyring (Windows Credential Manager, GNOME Keyring, KWallet, macOS Keychain) keeps the database key so that the
people in the office need not type anything. A headless machine has none, a keyring may be locked, and some backends
quietly forget what they were given; each of that becomes one German sentence (`SecretsUnavailable`) and never a
traceback. Nothing in this module prints, logs or puts into an exception what it was given to keep.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE: Final = "netzwerk-desktop"
PASSPHRASE_VARIABLE: Final = "NETZWERK_PASSPHRASE"

# Windows refuses longer blobs (CRED_MAX_CREDENTIAL_BLOB_SIZE = 5 * 512); it stores UTF-16, hence two bytes a character.
MAX_SECRET_BYTES: Final = 2560

_NO_KEYRING = (
    "Auf diesem Computer gibt es keinen Schlüsselbund. "
    "Bitte schützen Sie die Datenbank mit einer Passphrase oder öffnen Sie sie mit dem Wiederherstellungsschlüssel."
)
_LOCKED = (
    "Der Schlüsselbund dieses Computers ist gesperrt. Bitte entsperren Sie ihn (meist mit Ihrem Anmeldekennwort) "
    "und versuchen Sie es noch einmal."
)
_BROKEN = (
    "Der Schlüsselbund dieses Computers antwortet nicht. Bitte melden Sie sich neu an; hilft das nicht, "
    "öffnen Sie die Datenbank mit dem Wiederherstellungsschlüssel und wählen Sie eine Passphrase."
)
_FORGETFUL = (
    "Der Schlüsselbund dieses Computers hat den Schlüssel nicht behalten. "
    "Bitte schützen Sie die Datenbank mit einer Passphrase."
)

# Backends that write to a plain file or throw away what they get. A key is better off behind a passphrase.
_UNFIT_MODULES: Final = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")


class SecretsUnavailable(Exception):
    """The keyring cannot be used now. `message` is the German sentence for the screen: what happened, what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class SecretStore(Protocol):
    """A place that keeps one secret text per user name. Handed in from above; a test hands in `MemorySecrets`."""

    def available(self) -> bool:
        """Whether a secret could be kept here at all."""

    def get(self, user: str) -> str | None:
        """The secret of `user`, or None. Raises SecretsUnavailable."""

    def put(self, user: str, secret: str) -> None:
        """Keep `secret` for `user`. Raises SecretsUnavailable when it was not kept."""

    def delete(self, user: str) -> None:
        """Forget the secret of `user`; not an error when there is none. Raises SecretsUnavailable."""


class OsKeyring:
    """The keyring of the operating system.

    Attributes:
        backend: the keyring backend to use, or None for the one the `keyring` package chooses.
    """

    def __init__(self, backend: "KeyringBackend | None" = None) -> None:
        self._chosen = backend

    def available(self) -> bool:
        """Whether there is a keyring that really keeps secrets; it may still be locked."""
        try:
            self._backend()
        except SecretsUnavailable:
            return False
        return True

    def get(self, user: str) -> str | None:
        """The secret of `user`, or None. Raises SecretsUnavailable."""
        backend = self._backend()
        try:
            return backend.get_password(SERVICE, user)
        except Exception as error:
            raise _explained(error) from None

    def put(self, user: str, secret: str) -> None:
        """Keep `secret` for `user` and read it back. Raises SecretsUnavailable, ValueError for a secret too long."""
        if len(secret.encode("utf-16-le")) > MAX_SECRET_BYTES:
            raise ValueError("secret longer than the Windows Credential Manager keeps")
        backend = self._backend()
        try:
            backend.set_password(SERVICE, user, secret)
            kept = backend.get_password(SERVICE, user)
        except Exception as error:
            raise _explained(error) from None
        if kept != secret:
            raise SecretsUnavailable(_FORGETFUL)

    def delete(self, user: str) -> None:
        """Forget the secret of `user`; not an error when there is none. Raises SecretsUnavailable."""
        backend = self._backend()
        try:
            if backend.get_password(SERVICE, user) is not None:
                backend.delete_password(SERVICE, user)
        except Exception as error:
            raise _explained(error) from None

    def _backend(self) -> "KeyringBackend":
        # Imported here: finding backends costs 50 ms and more, and a database behind a passphrase never needs it.
        import keyring

        try:
            backend = self._chosen if self._chosen is not None else keyring.get_keyring()
            parts = getattr(backend, "backends", None) or (backend,)  # the "chainer" backend wraps others
        except Exception as error:
            raise _explained(error) from None
        if all(type(part).__module__.startswith(_UNFIT_MODULES) for part in parts):
            raise SecretsUnavailable(_NO_KEYRING)
        return backend


def _explained(error: Exception) -> SecretsUnavailable:
    """One sentence for whatever a backend raised. The original text is dropped: a backend may quote the secret."""
    import keyring.errors

    if isinstance(error, SecretsUnavailable):
        return error
    if isinstance(error, keyring.errors.KeyringLocked):
        return SecretsUnavailable(_LOCKED)
    if isinstance(error, keyring.errors.NoKeyringError):
        return SecretsUnavailable(_NO_KEYRING)
    return SecretsUnavailable(_BROKEN)


class MemorySecrets:
    """Secrets kept in this process only: for tests and for a demonstration that must leave nothing behind."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def available(self) -> bool:
        """Always."""
        return True

    def get(self, user: str) -> str | None:
        """The secret of `user`, or None."""
        return self._kept.get(user)

    def put(self, user: str, secret: str) -> None:
        """Keep `secret` for `user`."""
        self._kept[user] = secret

    def delete(self, user: str) -> None:
        """Forget the secret of `user`."""
        self._kept.pop(user, None)


class NoSecrets:
    """No keyring at all, chosen on purpose (`--no-keyring`, a server, a test of the passphrase)."""

    def available(self) -> bool:
        """Never."""
        return False

    def get(self, user: str) -> str | None:
        """Raises SecretsUnavailable."""
        raise SecretsUnavailable(_NO_KEYRING)

    def put(self, user: str, secret: str) -> None:
        """Raises SecretsUnavailable."""
        raise SecretsUnavailable(_NO_KEYRING)

    def delete(self, user: str) -> None:
        """Raises SecretsUnavailable."""
        raise SecretsUnavailable(_NO_KEYRING)


def resolve_passphrase(environment: Mapping[str, str], prompt: Callable[[], str] | None) -> Callable[[], str] | None:
    """Where the passphrase is to come from, should one be needed: the environment, else the prompt, else nowhere.

    It is never taken from an argument, because arguments stand in the process list and in the shell's history. The
    answer is a function that is called only when the key is not in the keyring, so nobody is asked for nothing.
    """
    given = environment.get(PASSPHRASE_VARIABLE, "")
    if given:
        return lambda: given
    return prompt
