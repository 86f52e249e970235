"""The small file beside the database that says where its key is.

`office.db` is encrypted with 256 random bits, which are never on the disk in clear. Beside it lies `office.key.json`:

    {"format": 1, "office": "<uuid>", "protection": "keyring", "check": "<base64>", "wrapped": null}
    {"format": 1, "office": "<uuid>", "protection": "passphrase", "check": "<base64>",
     "wrapped": {"kdf": {"name": "argon2id", "memory_kib": 65536, …, "salt": …}, "nonce": …, "ciphertext": …}}

`check` is a keyed hash of the office id under the database key. It tells nothing about a random key of 256 bits, but it
tells whether a key at hand is *the* key. SQLCipher itself cannot: to it a wrong key and a damaged first page look the
same. A key this file recognises is proven, and if the database does not open with it, the database is damaged.
"""

import base64
import errno
import hashlib
import hmac
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from netzwerk_desktop.domain.errors import DiskFull, KeyMissing, NewerDatabase, ReadOnlyPlace
from netzwerk_desktop.domain.identity import is_id
from netzwerk_desktop.system.durable import write_atomically

FORMAT: Final = 1
KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12
SUFFIX: Final = ".key.json"

_CHECK_BYTES: Final = 16
_MAX_FILE_BYTES: Final = 64 * 1024

Protection = Literal["keyring", "passphrase"]


@dataclass(frozen=True, slots=True)
class KdfParameters:
    """How Argon2id was called. The defaults take about a quarter of a second and 64 MiB (RFC 9106, second choice)."""

    memory_kib: int = 65536
    time_cost: int = 3
    parallelism: int = 4

    def acceptable(self) -> bool:
        """Whether a stored value is one we would compute: a forged file must not be able to eat the memory."""
        return 8192 <= self.memory_kib <= 1_048_576 and 1 <= self.time_cost <= 20 and 1 <= self.parallelism <= 16


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A database key locked with a passphrase."""

    kdf: KdfParameters
    salt: bytes
    nonce: bytes
    ciphertext: bytes


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What stands in the key file. Holds no key in clear.

    Attributes:
        office_id: the id under which the keyring keeps the key; made once with the office file.
        protection: where the key is.
        check: keyed hash that recognises the right key.
        wrapped: the locked key, only with `protection == "passphrase"`.
    """

    office_id: str
    protection: Protection
    check: bytes
    wrapped: Wrapped | None = None

    @staticmethod
    def read(path: Path) -> "KeyFile":
        """Read a key file. Raises KeyMissing (absent or damaged), NewerDatabase (written by a newer version)."""
        try:
            with path.open("rb") as file:
                content = file.read(_MAX_FILE_BYTES + 1)
        except FileNotFoundError:
            raise KeyMissing(
                f"Neben der Datenbank fehlt die Schlüsseldatei {path.name}. Bitte legen Sie sie aus einer Sicherung "
                "wieder dazu oder öffnen Sie die Datenbank mit dem Wiederherstellungsschlüssel."
            ) from None
        except OSError:
            raise KeyMissing(
                f"Die Schlüsseldatei {path.name} lässt sich nicht lesen. Bitte prüfen Sie die Rechte an diesem Ordner."
            ) from None
        try:
            return _decoded(content)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise KeyMissing(
                f"Die Schlüsseldatei {path.name} ist beschädigt. Bitte ersetzen Sie sie durch die aus einer Sicherung "
                "oder öffnen Sie die Datenbank mit dem Wiederherstellungsschlüssel. Die Datenbank selbst ist unberührt."
            ) from None

    def write(self, path: Path) -> None:
        """Write the key file so that a crash leaves the old or the new one.

        A key file of another key is never written over, it is set aside under its office's id: it may belong to a
        database that is only elsewhere for the moment. Raises ReadOnlyPlace, DiskFull.
        """
        try:
            _set_aside_foreign(path, self.check)
            write_atomically(path, _encoded(self))
        except OSError as error:
            if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
                raise DiskFull(
                    f"Für die Schlüsseldatei {path.name} ist auf dem Laufwerk kein Platz mehr. "
                    "Bitte schaffen Sie Platz und versuchen Sie es noch einmal."
                ) from None
            raise ReadOnlyPlace(
                f"Die Schlüsseldatei {path.name} lässt sich nicht schreiben. Bitte prüfen Sie, ob der Ordner"
                " beschreibbar ist."
            ) from None

    def recognises(self, key: bytes) -> bool:
        """Whether `key` is the database key this file belongs to."""
        return hmac.compare_digest(self.check, check_value(key, self.office_id))


def key_path(database: Path) -> Path:
    """The key file of a database: `office.key.json` for `office.db`."""
    return database.with_name(database.stem + SUFFIX)


def check_value(key: bytes, office_id: str) -> bytes:
    """The keyed hash by which a key file recognises its key. ValueError when `key` is not 32 bytes."""
    if len(key) != KEY_BYTES:
        raise ValueError("a database key has 32 bytes")
    return hmac.new(key, f"netzwerk-desktop key check 1 {office_id}".encode(), hashlib.sha256).digest()[:_CHECK_BYTES]


def _set_aside_foreign(path: Path, check: bytes) -> None:
    """Rename a key file of another key out of the way, so that no key is ever lost by making an office."""
    try:
        present = KeyFile.read(path)
    except (KeyMissing, NewerDatabase):
        if not path.exists():
            return
        name = "unreadable"
    else:
        if present.check == check:
            return
        name = present.office_id
    aside = path.with_name(f"{path.name.removesuffix(SUFFIX)}.{name}{SUFFIX}")
    number = 1
    while aside.exists():
        number += 1
        aside = aside.with_name(f"{path.name.removesuffix(SUFFIX)}.{name}-{number}{SUFFIX}")
    path.rename(aside)


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _as_json(file: KeyFile) -> dict[str, Any]:
    wrapped = None
    if file.wrapped is not None:
        kdf = file.wrapped.kdf
        wrapped = {
            "kdf": {
                "name": "argon2id",
                "memory_kib": kdf.memory_kib,
                "time_cost": kdf.time_cost,
                "parallelism": kdf.parallelism,
                "salt": _base64(file.wrapped.salt),
            },
            "cipher": "aes-256-gcm",
            "nonce": _base64(file.wrapped.nonce),
            "ciphertext": _base64(file.wrapped.ciphertext),
        }
    return {
        "format": FORMAT,
        "office": file.office_id,
        "protection": file.protection,
        "check": _base64(file.check),
        "wrapped": wrapped,
    }


def authenticated_header(file: KeyFile) -> bytes:
    """Everything in the file but the nonce and the ciphertext, in one fixed spelling: the authenticated data."""
    content = _as_json(file)
    content["wrapped"] = {name: content["wrapped"][name] for name in ("kdf", "cipher")}
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()


def _encoded(file: KeyFile) -> bytes:
    return (json.dumps(_as_json(file), indent=2) + "\n").encode()


def _decoded(content: bytes) -> KeyFile:
    """The key file in `content`. Raises ValueError, KeyError or TypeError for anything that is not one."""
    if len(content) > _MAX_FILE_BYTES:
        raise ValueError("too long")
    data = json.loads(content)
    number = data["format"]
    if isinstance(number, int) and number > FORMAT:
        raise NewerDatabase(
            "Die Schlüsseldatei wurde von einer neueren Version des Programms geschrieben. "
            "Bitte aktualisieren Sie das Programm; an den Daten wurde nichts geändert."
        )
    office_id, protection = data["office"], data["protection"]
    if number != FORMAT or not is_id(office_id):
        raise ValueError("not a key file")
    check = base64.b64decode(data["check"], validate=True)
    if len(check) != _CHECK_BYTES:
        raise ValueError("check value of a wrong length")
    if protection == "keyring":
        return KeyFile(office_id, "keyring", check)
    if protection == "passphrase":
        return KeyFile(office_id, "passphrase", check, _decoded_wrapping(data["wrapped"]))
    raise ValueError("unknown protection")


def _decoded_wrapping(data: dict[str, Any]) -> Wrapped:
    kdf = data["kdf"]
    numbers = [kdf[name] for name in ("memory_kib", "time_cost", "parallelism")]
    if (
        kdf["name"] != "argon2id"
        or data["cipher"] != "aes-256-gcm"
        or any(type(number) is not int for number in numbers)
    ):
        raise ValueError("unknown way of wrapping")
    parameters = KdfParameters(*numbers)
    salt, nonce, ciphertext = (
        base64.b64decode(text, validate=True) for text in (kdf["salt"], data["nonce"], data["ciphertext"])
    )
    if (
        not parameters.acceptable()
        or not 8 <= len(salt) <= 64
        or len(nonce) != NONCE_BYTES
        or len(ciphertext) != KEY_BYTES + 16
    ):
        raise ValueError("wrapping out of bounds")
    return Wrapped(parameters, salt, nonce, ciphertext)
