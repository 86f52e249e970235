"""Unfinished entries that survive a closed form, a crash and a power cut.

While somebody types into a form, what is there so far is kept in the data folder, one small file a form, encrypted
with a key that is derived from the office's own: whoever finds the folder learns no more than from the database. A
draft goes when its entry was saved or somebody throws it away; nothing else removes it.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from netzwerk_desktop.domain.identity import is_id, new_id
from netzwerk_desktop.storage.faults import in_words
from netzwerk_desktop.system.durable import write_atomically
from netzwerk_desktop.system.paths import make_private

from .office import Office

__all__ = ["Draft", "discard_draft", "drafts", "keep_draft", "new_draft_id"]

log = logging.getLogger(__name__)

_SUFFIX: Final = ".draft"
_MAGIC: Final = b"NWDRAFT1"
_NONCE: Final = 12
_PURPOSE: Final = b"netzwerk-desktop drafts 1"


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody had typed into a form.

    Attributes:
        kind: which form ("call").
        title: one line that tells people which entry it is ("Winterberg").
        saved_at: when it was kept last (UTC).
        values: plain data (texts, numbers, lists), as the form wrote them.
    """

    id: str
    kind: str
    title: str
    saved_at: datetime
    values: Mapping[str, Any]


def new_draft_id(office: Office) -> str:
    """The name of a draft, chosen when its form opens."""
    return new_id(office.clock)


def keep_draft(office: Office, *, id: str, kind: str, title: str, values: Mapping[str, Any]) -> None:
    """Keep what is typed so far in the place of what was kept before.

    Raises :class:`ReadOnlyPlace`, :class:`DiskFull`; what was kept before is still there then.
    """
    # Imported here: the library costs 30 ms, and a start without anything typed needs none of it.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    content = {
        "kind": kind,
        "title": title,
        "staff": office.staff_id,
        "at": office.clock.now().isoformat(timespec="seconds"),
        "values": dict(values),
    }
    nonce = secrets.token_bytes(_NONCE)
    plain = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    path = _path(office, id)
    locked = AESGCM(_key(office)).encrypt(nonce, plain, _MAGIC + id.encode("ascii"))
    with in_words(path, files=True):
        make_private(path.parent)
        write_atomically(path, _MAGIC + nonce + locked)


def drafts(office: Office, *, kind: str | None = None) -> list[Draft]:
    """The drafts of whoever works here (of one kind of form), the latest first.

    A file that is damaged or of another office is left where it is and not shown.
    """
    folder = office.paths.drafts_dir
    found: list[Draft] = []
    if not folder.is_dir():
        return found
    for path in folder.glob(f"*{_SUFFIX}"):
        content = _content(office, path)
        if content is None or content["staff"] != office.staff_id or (kind is not None and content["kind"] != kind):
            continue
        found.append(
            Draft(
                path.stem, content["kind"], content["title"], datetime.fromisoformat(content["at"]), content["values"]
            )
        )
    found.sort(key=lambda draft: (draft.saved_at, draft.id), reverse=True)
    return found


def discard_draft(office: Office, *, id: str) -> None:
    """Throw a draft away; nothing happens when there is none."""
    path = _path(office, id)
    with in_words(path, files=True):
        path.unlink(missing_ok=True)


def _path(office: Office, draft_id: str) -> Path:
    if not is_id(draft_id):
        raise ValueError("not the id of a draft")
    return office.paths.drafts_dir / f"{draft_id}{_SUFFIX}"


def _key(office: Office) -> bytes:
    """A key for drafts alone, so that the database key itself locks nothing but the database (RFC 5869 in one step)."""
    return hmac.new(office.store.key, _PURPOSE, hashlib.sha256).digest()


def _content(office: Office, path: Path) -> dict[str, Any] | None:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        data = path.read_bytes()
        if not is_id(path.stem) or not data.startswith(_MAGIC):
            return None
        nonce, locked = data[len(_MAGIC) : len(_MAGIC) + _NONCE], data[len(_MAGIC) + _NONCE :]
        plain = AESGCM(_key(office)).decrypt(nonce, locked, _MAGIC + path.stem.encode("ascii"))
        content = json.loads(plain.decode("utf-8", "surrogatepass"))
    except (OSError, InvalidTag, ValueError):
        log.warning("a draft cannot be read and is left where it is")
        return None
    return dict(content)
