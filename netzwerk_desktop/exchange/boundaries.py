"""The boundaries of the towns, read from the TopoJSON file of ``resources/reference``.

TopoJSON keeps every line once, as steps on a grid, and says of which lines a town is made; a line with a bar of minus
(``~n``) is walked backwards. A line of two towns in different districts is a border of districts, one of a single town
is the border of the Land: nothing else has to be stored. The file is our own (``packaging/build_boundaries.py`` makes
it), so a mistake in it is a bug, not a refused file.
"""

from __future__ import annotations

import json
from array import array
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

    lines = [
        Line(
            array("d", [left + x * factor_x for x in accumulate([x for x, _ in arc])]),
            array("d", [top + y * factor_y for y in accumulate([y for _, y in arc])]),
        )
        for arc in topology["arcs"]
    ]
    towns: list[TownShape] = []
    beside: list[list[str]] = [[] for _ in lines]
    for geometry in topology["objects"]["gemeinden"]["geometries"]:
        ags = geometry["properties"]["ags"]
        rings: list[Line] = []
        for ring in _rings(geometry):
            xs, ys = array("d"), array("d")
            for number in ring:
                line = lines[max(number, ~number)]
                # each line begins where the one before ended
                part = slice(1, None) if number >= 0 else slice(-2, None, -1)
                xs += line.xs[part]
                ys += line.ys[part]
                beside[max(number, ~number)].append(ags)
            rings.append(Line(xs, ys))
        x, y = geometry["properties"]["point"]
        towns.append(TownShape(ags, tuple(rings), (left + x * factor_x, top + y * factor_y)))
    return Boundaries(
        towns=tuple(towns),
        inner=tuple(line for line, ags in zip(lines, beside, strict=True) if len(ags) == 2 and _districts(ags) == 1),
        districts=tuple(line for line, ags in zip(lines, beside, strict=True) if _districts(ags) == 2),
        land=tuple(line for line, ags in zip(lines, beside, strict=True) if len(ags) == 1),
        width=projection.width,
        height=projection.height,
    )


def _districts(keys: list[str]) -> int:
    """In how many districts these towns are."""
    return len({ags[_DISTRICT] for ags in keys})


def _rings(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """All rings of a polygon or of several, as numbers of lines."""
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    for polygon in polygons:
        yield from polygon
