"""Chance that is the same for everyone: numbers and identifiers from a seed."""

from __future__ import annotations

import random

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.identity import IdSource


class Ids:
    """Identifiers from a seed, in growing order."""

    def __init__(self, seed: int, clock: Clock) -> None:
        self._source = IdSource(random.Random(seed).getrandbits)
        self._clock = clock

    def new(self) -> str:
        """The next identifier."""
        return self._source.new(self._clock)
