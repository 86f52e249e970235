"""The shapes of the towns on a flat map, and which one lies beside which when one walks with the arrow keys."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

Point = tuple[float, float]
"""Kilometres from the left and from the upper edge of the map."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points, whose x and y are kept apart: so forty thousand of them are read and drawn in a moment."""

    xs: array[float]
    ys: array[float]

    @classmethod
    def through(cls, points: Iterable[Point]) -> Line:
        """The line through these points."""
        every = tuple(points)
        return cls(array("d", [x for x, _ in every]), array("d", [y for _, y in every]))

    def points(self) -> Iterator[Point]:
        """The points one after the other."""
        return zip(self.xs, self.ys, strict=True)


@dataclass(frozen=True, slots=True)
class TownShape:
    """The area of a town.

    Attributes:
        ags: its key when the boundaries were drawn.
        rings: closed lines; what an odd number of them surrounds is town (a ring within another is a hole).
        point: well inside the area, where its name may stand.
    """

    ags: str
    rings: tuple[Line, ...]
    point: Point

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, upper, right and lower edge."""
        return (
            min(min(ring.xs) for ring in self.rings),
            min(min(ring.ys) for ring in self.rings),
            max(max(ring.xs) for ring in self.rings),
            max(max(ring.ys) for ring in self.rings),
        )


@dataclass(frozen=True, slots=True)
class Boundaries:
    """All shapes of the map.

    Attributes:
        inner: lines between two towns of one district.
        districts: lines between two districts.
        land: lines with a town at one side only.
        width, height: size of the map in kilometres.
    """

    towns: tuple[TownShape, ...]
    inner: tuple[Line, ...]
    districts: tuple[Line, ...]
    land: tuple[Line, ...]
    width: float
    height: float


class Direction(Enum):
    """Where an arrow key points, as a step on the map."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


_SIDEWAYS = 2.0
"""A kilometre aside counts as so many kilometres ahead: who goes right wants to stay on the line."""


def neighbour(points: Mapping[str, Point], here: str, direction: Direction) -> str:
    """The town one comes to from ``here`` in that direction; ``here`` itself at the edge of the map."""
    x, y = points[here]
    right, down = direction.value
    best, nearest = here, float("inf")
    for town, (other_x, other_y) in points.items():
        ahead = (other_x - x) * right + (other_y - y) * down
        aside = abs((other_x - x) * down) + abs((other_y - y) * right)
        # what lies rather beside than ahead is reached by the other keys
        if ahead <= 0 or aside > ahead:
            continue
        far = ahead + _SIDEWAYS * aside
        if far < nearest:
            best, nearest = town, far
    return best


def place_names(
    candidates: Iterable[tuple[str, float, float, float, float]], limit: int | None = None
) -> dict[str, tuple[float, float]]:
    """Which names fit on the map without touching each other, the most important first.

    ``candidates`` are (name of the town, x and y of the middle, width, height); the answer is the upper left corners.
    """
    taken: list[tuple[float, float, float, float]] = []
    placed: dict[str, tuple[float, float]] = {}
    for town, x, y, width, height in candidates:
        left, top = x - width / 2, y - height / 2
        right, bottom = left + width, top + height
        if any(left < box[2] and box[0] < right and top < box[3] and box[1] < bottom for box in taken):
            continue
        taken.append((left, top, right, bottom))
        placed[town] = (left, top)
        if limit is not None and len(placed) >= limit:
            break
    return placed
