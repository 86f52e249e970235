"""Interleaved measuring: the same moment of the machine for both sides."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Attributes:
        name: what was measured.
        ours, beside: medians, in ``unit``.
        ratio: median of the ratios of neighbouring measurements.
        goal: the largest ratio we are content with; ``None`` for a figure that is only reported.
        remark: what the floor is, and anything a reader has to know.
    """

    name: str
    ours: float
    beside: float
    ratio: float
    goal: float | None
    unit: str = "ms"
    remark: str = ""

    @property
    def met(self) -> bool:
        """Whether the goal is met."""
        return self.goal is None or self.ratio <= self.goal

    def as_json(self) -> dict[str, Any]:
        """The line as it stands in the JSON file."""
        return {**asdict(self), "met": self.met}


def milliseconds(work: Callable[[], object]) -> float:
    """How long ``work`` takes by the wall clock."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def interleaved(
    name: str,
    ours: Callable[[], float],
    beside: Callable[[], float],
    *,
    rounds: int,
    goal: float | None,
    unit: str = "ms",
    remark: str = "",
) -> Figure:
    """Measure both sides in turn; the first round warms up and does not count."""
    ours()
    beside()
    pairs = []
    for number in range(rounds):
        # Who goes first changes, so that a machine that gets slower favours nobody.
        if number % 2:
            floor, own = beside(), ours()
        else:
            own, floor = ours(), beside()
        pairs.append((own, floor))
    return Figure(
        name=name,
        ours=round(statistics.median(own for own, _ in pairs), 3),
        beside=round(statistics.median(floor for _, floor in pairs), 3),
        ratio=round(statistics.median(own / floor for own, floor in pairs), 3),
        goal=goal,
        unit=unit,
        remark=remark,
    )
