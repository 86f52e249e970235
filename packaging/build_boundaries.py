"""Make ``resources/reference/boundaries.topojson`` from simplified boundaries of the Bundesamt für Kartographie.

    python packaging/build_boundaries.py BOUNDARIES.topojson

The file that is given is TopoJSON with a layer ``gemeinden`` (396 towns, each with its ``ags``), such as simplifying
the free VG250 gives; it is not part of the project. Taken over unchanged are the lines and what each town is made of.
Other layers are left out (borders of districts and of the Land follow from the lines), names too (the program has newer
ones), and each town gets a point well inside its area, where its name may stand.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "reference"

Point = tuple[float, float]


def main(arguments: list[str] | None = None) -> int:
    """Write the file and say how large it is."""
    parser = argparse.ArgumentParser(description="Makes resources/reference/boundaries.topojson.")
    parser.add_argument("file", type=Path, help="TopoJSON with the layer gemeinden")
    parser.add_argument("--out", type=Path, default=FOLDER / "boundaries.topojson")
    wanted = parser.parse_args(arguments)
    made = build(json.loads(wanted.file.read_text(encoding="utf-8")))
    missing = known_keys() ^ {town["properties"]["ags"] for town in made["objects"]["gemeinden"]["geometries"]}
    if missing:
        print(f"not the same towns as in municipalities.csv: {', '.join(sorted(missing))}", file=sys.stderr)
        return 1
    wanted.out.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{len(made['arcs'])} lines, {wanted.out.stat().st_size} bytes")
    return 0


def known_keys() -> set[str]:
    """The AGS of all towns as delivered."""
    with (FOLDER / "municipalities.csv").open(encoding="utf-8", newline="") as stream:
        return {row["ags"] for row in csv.DictReader(stream, delimiter=";")}


def build(topology: dict[str, Any]) -> dict[str, Any]:
    """The topology of the towns alone, each with its point."""
    towns = sorted(topology["objects"]["gemeinden"]["geometries"], key=lambda town: str(town["properties"]["ags"]))
    used: dict[int, int] = {}
    for town in towns:
        for ring in _rings(town):
            for number in ring:
                used.setdefault(max(number, ~number), len(used))
    arcs = [topology["arcs"][number] for number in used]
    walked = [list(zip(accumulate(x for x, _ in arc), accumulate(y for _, y in arc), strict=True)) for arc in arcs]

    def renumbered(arcs_of: Any) -> Any:
        if isinstance(arcs_of, int):
            return used[arcs_of] if arcs_of >= 0 else ~used[~arcs_of]
        return [renumbered(part) for part in arcs_of]

    geometries = []
    for town in towns:
        geometry = {"type": town["type"], "arcs": renumbered(town["arcs"])}
        rings = [_walk(ring, walked) for ring in _rings(geometry)]
        geometry["properties"] = {"ags": town["properties"]["ags"], "point": inner_point(rings)}
        geometries.append(geometry)
    (step_x, step_y), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    points = [point for arc in walked for point in arc]
    return {
        "type": "Topology",
        "bbox": [
            round(west + min(x for x, _ in points) * step_x, 9),
            round(south + min(y for _, y in points) * step_y, 9),
            round(west + max(x for x, _ in points) * step_x, 9),
            round(south + max(y for _, y in points) * step_y, 9),
        ],
        "transform": topology["transform"],
        "objects": {"gemeinden": {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": arcs,
    }


def _rings(geometry: dict[str, Any]) -> list[list[int]]:
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return [ring for polygon in polygons for ring in polygon]


def _walk(ring: list[int], walked: list[list[Point]]) -> list[Point]:
    points: list[Point] = []
    for number in ring:
        points += (walked[number] if number >= 0 else walked[~number][::-1])[1:]
    return points


# -- where a name stands ---------------------------------------------------------------------------------------------


def inner_point(rings: list[list[Point]], steps: int = 24) -> list[int]:
    """The point of a grid, and of a finer one around it, that is farthest from all edges.

    A step of the grid is about as wide as high on the map, so distances may be taken on the grid.
    """
    xs, ys = [x for ring in rings for x, _ in ring], [y for ring in rings for _, y in ring]
    left, right, bottom, top = min(xs), max(xs), min(ys), max(ys)
    best: Point = (0.0, 0.0)
    for _ in range(3):
        candidates = [
            (left + (right - left) * (column + 0.5) / steps, bottom + (top - bottom) * (row + 0.5) / steps)
            for column in range(steps)
            for row in range(steps)
        ]
        inside = [point for point in candidates if contains(rings, point)]
        best = max(inside, key=lambda point: _distance(rings, point))
        width, height = (right - left) / steps, (top - bottom) / steps
        left, right, bottom, top = best[0] - width, best[0] + width, best[1] - height, best[1] + height
    return [round(best[0]), round(best[1])]


def contains(rings: list[list[Point]], point: Point) -> bool:
    """Whether an odd number of edges lies to the right of the point."""
    x, y = point
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                inside = not inside
    return inside


def _distance(rings: list[list[Point]], point: Point) -> float:
    return min(_to_edge(point, *edge) for ring in rings for edge in pairwise([*ring, ring[0]]))


def _to_edge(point: Point, start: Point, end: Point) -> float:
    (px, py), (ax, ay), (bx, by) = point, start, end
    length = (bx - ax) ** 2 + (by - ay) ** 2
    part = 0.0 if not length else max(0.0, min(1.0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length))
    return float(((px - ax - part * (bx - ax)) ** 2 + (py - ay - part * (by - ay)) ** 2) ** 0.5)


if __name__ == "__main__":
    sys.exit(main())
