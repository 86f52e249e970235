"""Identifiers: made on the computer that creates a record, unique without asking anybody.

New records get a UUID version 7 (RFC 9562, section 5.7): its first 48 bits are the time in milliseconds, so identifiers
sort in the order of their making.  Within one process they grow strictly: when the clock stands still or goes back,
the 74 bits behind the time are counted on (RFC 9562, section 6.2, method 2).  Things that have a key of their own in
the world (a municipality its AGS) get a UUID version 5 of it, so that two computers that never met agree.
"""

from __future__ import annotations

import os
import re
import unicodedata
import uuid
from collections.abc import Callable
from threading import Lock

from netzwerk_desktop.domain.clock import Clock

NAMESPACE = uuid.UUID("96875485-4d28-4b5b-afc6-b0f612464ab4")
"""Namespace of the natural identifiers.  Never to be changed: every stored natural key hangs on it."""

_TAIL_BITS = 74
_TAIL_LIMIT = 1 << _TAIL_BITS
_ID_PATTERN = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def _random_bits(bits: int) -> int:
    # What `secrets.randbits` does; importing that module costs more than all the others together.
    whole_bytes = (bits + 7) // 8
    return int.from_bytes(os.urandom(whole_bytes), "big") >> (whole_bytes * 8 - bits)


class IdSource:
    """Makes strictly growing version 7 identifiers; may be shared between threads.

    Give it ``random.Random(seed).getrandbits`` for identifiers that are the same in every run.
    """

    def __init__(self, random_bits: Callable[[int], int] = _random_bits) -> None:
        self._random_bits = random_bits
        self._lock = Lock()
        self._milliseconds = -1
        self._tail = 0

    def new(self, clock: Clock) -> str:
        """A new identifier in canonical lower-case text."""
        milliseconds = int(clock.now().timestamp() * 1000)
        with self._lock:
            if milliseconds > self._milliseconds:
                self._milliseconds = milliseconds
                # The upper half starts low, so that counting on never overflows in practice.
                self._tail = self._random_bits(_TAIL_BITS - 1)
            else:
                self._tail += 1 + self._random_bits(32)
                if self._tail >= _TAIL_LIMIT:
                    self._milliseconds += 1
                    self._tail = self._random_bits(_TAIL_BITS - 1)
            return _compose(self._milliseconds, self._tail)


def _compose(milliseconds: int, tail: int) -> str:
    """Lay out 48 bits of time and 74 further bits around version and variant."""
    head = (milliseconds & 0xFFFF_FFFF_FFFF) << 16 | 0x7000 | tail >> 62
    rest = 1 << 63 | tail & 0x3FFF_FFFF_FFFF_FFFF
    text = f"{head:016x}{rest:016x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


_SOURCE = IdSource()


def new_id(clock: Clock) -> str:
    """A new identifier for a record, growing strictly within this process."""
    return _SOURCE.new(clock)


def natural_id(kind: str, key: str) -> str:
    """The identifier of the thing of this ``kind`` with this ``key``, the same on every computer.

    Case, surrounding and repeated white space and the way umlauts are encoded do not matter.
    """
    name = f"{_normalised(kind)}:{_normalised(key)}"
    return str(uuid.uuid5(NAMESPACE, name))


def _normalised(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold()).split())


def is_id(text: str) -> bool:
    """Whether ``text`` is an identifier in its canonical form."""
    return _ID_PATTERN.fullmatch(text) is not None
