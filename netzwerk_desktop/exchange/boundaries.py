"""The boundaries of the towns, read from the TopoJSON file of ``resources/reference``.

TopoJSON keeps every line once, as steps on a grid, and says of which lines a town is made; a line with a bar of minus
(``~n``) is walked backwards. A line of two towns in different districts is a border of districts, one of a single town
is the border of the Land: nothing else has to be stored. The file is our own (``packaging/build_boundaries.py`` makes
it), so a mistake in it is a bug, not a refused file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.map_projection import KM_PER_DEGREE, MapProjection
from netzwerk_desktop.domain.town_shapes import Boundaries, Line, TownShape

FILE = "boundaries.topojson"
ATTRIBUTION = "© GeoBasis-DE / BKG, Daten vereinfacht"
"""To be shown wherever the boundaries are."""

_DISTRICT = slice(0, 5)


@lru_cache(maxsize=4)
def boundaries(folder: Path) -> Boundaries:
    """All shapes; read once and kept."""
    return decode(json.loads((folder / FILE).read_text(encoding="utf-8")))


def decode(topology: dict[str, Any]) -> Boundaries:
    """The shapes of a topology whose towns carry ``ags`` and ``point`` (on the grid)."""
    projection = MapProjection(*topology["bbox"])
    (step_x, step_y), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    factor_x, factor_y = step_x * projection.km_east, -step_y * KM_PER_DEGREE
    left, top = projection.point(west, south)

    def flat(xs: Iterator[int], ys: Iterator[int]) -> Line:
        return tuple([(left + x * factor_x, top + y * factor_y) for x, y in zip(xs, ys, strict=True)])

    lines = [
        flat(accumulate([x for x, _ in arc]), accumulate([y for _, y in arc]))
        for arc in topology["arcs"]
    ]  # fmt: skip
    towns: list[TownShape] = []
    beside: list[list[str]] = [[] for _ in lines]
    for geometry in topology["objects"]["gemeinden"]["geometries"]:
        ags = geometry["properties"]["ags"]
        rings: list[Line] = []
        for ring in _rings(geometry):
            points: list[tuple[float, float]] = []
            for number in ring:
                # each line begins where the one before ended
                points += (lines[number] if number >= 0 else lines[~number][::-1])[1:]
                beside[number if number >= 0 else ~number].append(ags)
            rings.append(tuple(points))
        x, y = geometry["properties"]["point"]
        towns.append(TownShape(ags, tuple(rings), (left + x * factor_x, top + y * factor_y)))
    return Boundaries(
        towns=tuple(towns),
        districts=tuple(lines[number] for number, ags in enumerate(beside) if len({a[_DISTRICT] for a in ags}) == 2),
        land=tuple(lines[number] for number, ags in enumerate(beside) if len(ags) == 1),
        width=projection.width,
        height=projection.height,
    )


def _rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """All rings of a polygon or of several, as numbers of lines."""
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    for polygon in polygons:
        yield from polygon
