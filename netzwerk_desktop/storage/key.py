"""The key of an office file: made, kept, found again, protected anew.

The key lies in the keyring of the operating system under the office's id; where there is none, or the user prefers, it
is wrapped: Argon2id makes a wrapping key of the passphrase, AES-256-GCM locks the database key with it, and everything
else in the key file (:mod:`.key_file`) is authenticated with it, so that nobody can weaken the parameters or swap the
office unnoticed. Changing the passphrase wraps the same key anew; the database is not touched.

The third way, on paper, is in :mod:`.recovery`. No key and no passphrase ever gets into an exception, a log or a repr.
"""

import base64
import binascii
import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from netzwerk_desktop.domain.errors import KeyMissing, Problem, ValidationFailed, WrongKey
from netzwerk_desktop.storage.key_file import (
    KEY_BYTES,
    NONCE_BYTES,
    KdfParameters,
    KeyFile,
    Wrapped,
    authenticated_header,
    check_value,
    key_path,
)
from netzwerk_desktop.system.secrets import SecretStore, SecretsUnavailable

MIN_PASSPHRASE: Final = 12

_MIN_DIFFERENT: Final = 5
_SALT_BYTES: Final = 16


def new_key() -> bytes:
    """A fresh database key: 32 random bytes of the operating system."""
    return secrets.token_bytes(KEY_BYTES)


def check_passphrase(passphrase: str) -> tuple[Problem, ...]:
    """What speaks against a *new* passphrase; empty when it will do. Length counts, special characters do not."""
    text = _normalised(passphrase)
    if len(text) < MIN_PASSPHRASE:
        sentence = f"Die Passphrase braucht mindestens {MIN_PASSPHRASE} Zeichen, am besten vier oder fünf Wörter."
        return (Problem("passphrase", sentence),)
    if len(set(text.casefold())) < _MIN_DIFFERENT:
        return (
            Problem("passphrase", "Die Passphrase wiederholt nur wenige Zeichen. Bitte nehmen Sie mehrere Wörter."),
        )
    return ()


def protect_with_passphrase(
    key: bytes, passphrase: str, path: Path, office_id: str, *, kdf: KdfParameters | None = None
) -> KeyFile:
    """Lock `key` with a passphrase and write the key file `path`. Raises ValidationFailed, ReadOnlyPlace."""
    problems = check_passphrase(passphrase)
    if problems:
        raise ValidationFailed(problems)
    # Imported here: the libraries cost 30 ms and are needed only where there is no keyring.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    wrapped = Wrapped(
        kdf=kdf or KdfParameters(),
        salt=secrets.token_bytes(_SALT_BYTES),
        nonce=secrets.token_bytes(NONCE_BYTES),
        ciphertext=b"",
    )
    file = KeyFile(office_id, "passphrase", check_value(key, office_id), wrapped)
    ciphertext = AESGCM(_wrapping_key(wrapped, passphrase)).encrypt(wrapped.nonce, key, authenticated_header(file))
    file = replace(file, wrapped=replace(wrapped, ciphertext=ciphertext))
    file.write(path)
    return file


def protect_with_keyring(key: bytes, path: Path, office_id: str, store: SecretStore) -> KeyFile:
    """Put `key` into the keyring, then write the key file `path`. Raises KeyMissing when the keyring refuses."""
    file = KeyFile(office_id, "keyring", check_value(key, office_id))
    try:
        store.put(office_id, base64.b64encode(key).decode("ascii"))
    except SecretsUnavailable as error:
        raise KeyMissing(error.message) from None
    file.write(path)
    return file


def unlock(database: Path, *, store: SecretStore, passphrase: Callable[[], str] | None = None) -> bytes:
    """The proven key of `database`, from the keyring or with the passphrase (asked for only when needed).

    Raises KeyMissing (no key file, no keyring, nothing in it, nobody to ask), WrongKey (passphrase), NewerDatabase.
    """
    file = KeyFile.read(key_path(database))
    if file.protection == "keyring":
        return _from_keyring(file, store)
    if passphrase is None:
        raise KeyMissing(
            "Diese Datenbank ist mit einer Passphrase geschützt. Bitte geben Sie sie ein "
            "(auf der Befehlszeile auch über die Umgebungsvariable NETZWERK_PASSPHRASE)."
        )
    return unwrap(file, passphrase())


def unwrap(file: KeyFile, passphrase: str) -> bytes:
    """The key locked in `file`. Raises WrongKey when the passphrase does not fit."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if file.wrapped is None:
        raise ValueError("this key file holds no wrapped key")
    try:
        key = AESGCM(_wrapping_key(file.wrapped, passphrase)).decrypt(
            file.wrapped.nonce, file.wrapped.ciphertext, authenticated_header(file)
        )
    except InvalidTag:
        raise WrongKey(
            "Die Passphrase passt nicht. Bitte achten Sie auf Groß- und Kleinschreibung und die Feststelltaste; "
            "ist sie verloren, hilft der Wiederherstellungsschlüssel. An den Daten wurde nichts geändert."
        ) from None
    return key


def change_passphrase(path: Path, old: str, new: str, *, kdf: KdfParameters | None = None) -> KeyFile:
    """Lock the same key with a new passphrase. The database is not touched; backups keep the old passphrase.

    Raises WrongKey for the old one, ValidationFailed for the new one; then everything is as before.
    """
    file = KeyFile.read(path)
    if file.protection != "passphrase":
        raise KeyMissing(
            "Diese Datenbank ist nicht mit einer Passphrase geschützt, der Schlüssel liegt im Schlüsselbund."
        )
    return protect_with_passphrase(unwrap(file, old), new, path, file.office_id, kdf=kdf)


def _from_keyring(file: KeyFile, store: SecretStore) -> bytes:
    try:
        kept = store.get(file.office_id)
    except SecretsUnavailable as error:
        raise KeyMissing(error.message) from None
    if kept is None:
        raise KeyMissing(
            "Im Schlüsselbund dieses Computers liegt kein Schlüssel für diese Datenbank. Stammt sie von einem anderen "
            "Computer oder Benutzerkonto, öffnen Sie sie bitte mit dem Wiederherstellungsschlüssel."
        )
    try:
        key = base64.b64decode(kept, validate=True)
    except binascii.Error:
        key = b""
    if len(key) != KEY_BYTES or not file.recognises(key):
        raise WrongKey(
            "Der Schlüssel im Schlüsselbund gehört nicht zu dieser Datenbank. Bitte öffnen Sie sie mit dem "
            "Wiederherstellungsschlüssel. An den Daten wurde nichts geändert."
        )
    return key


def _normalised(passphrase: str) -> str:
    # The same umlaut arrives composed from one keyboard and decomposed from another.
    return unicodedata.normalize("NFC", passphrase)


def _wrapping_key(wrapped: Wrapped, passphrase: str) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret=_normalised(passphrase).encode(),
        salt=wrapped.salt,
        time_cost=wrapped.kdf.time_cost,
        memory_cost=wrapped.kdf.memory_kib,
        parallelism=wrapped.kdf.parallelism,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
