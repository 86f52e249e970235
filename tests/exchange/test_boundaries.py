"""The boundaries delivered with the program."""

from itertools import pairwise
from pathlib import Path

import pytest

from netzwerk_desktop.domain.town_shapes import Line, Point
from netzwerk_desktop.exchange import reference
from netzwerk_desktop.exchange.boundaries import ATTRIBUTION, boundaries, decode

SQUARES = {
    "type": "Topology",
    "bbox": [6.0, 50.0, 8.0, 51.0],
    "transform": {"scale": [0.1, 0.1], "translate": [6.0, 50.0]},
    # two squares beside each other: the common side is walked upwards by the left one
    "arcs": [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]], [[10, 0], [10, 0], [0, 10], [-10, 0]]],
    "objects": {
        "gemeinden": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0, 1]], "properties": {"ags": "05111000", "point": [5, 5]}},
                {"type": "MultiPolygon", "arcs": [[[2, -1]]], "properties": {"ags": "05112000", "point": [15, 5]}},
            ],
        }
    },
}


def inside(rings: tuple[Line, ...], point: Point) -> bool:
    x, y = point
    odd = False
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise([*ring.points(), next(ring.points())]):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                odd = not odd
    return odd


def test_lines_are_walked_in_both_directions() -> None:
    decoded = decode(SQUARES)
    left, right = decoded.towns
    middle, end = decoded.width / 2, decoded.width
    low = decoded.height

    assert set(map(rounded, left.rings[0].points())) == {*map(rounded, [(0, 0), (middle, 0), (middle, low), (0, low)])}
    assert set(map(rounded, right.rings[0].points())) == {
        *map(rounded, [(middle, 0), (end, 0), (end, low), (middle, low)])
    }
    assert rounded(left.point) == rounded((middle / 2, low / 2))


def test_a_line_of_two_districts_is_their_border_and_one_of_a_single_town_the_lands() -> None:
    decoded = decode(SQUARES)

    assert len(decoded.districts) == 1
    assert {rounded(point) for point in decoded.districts[0].points()} == {
        rounded((decoded.width / 2, 0)),
        rounded((decoded.width / 2, decoded.height)),
    }
    assert len(decoded.land) == 2
    assert decoded.inner == ()


def test_every_line_is_drawn_once(folder: Path) -> None:
    found = boundaries(folder)

    assert (len(found.inner), len(found.districts), len(found.land)) == (660, 422, 107)


def rounded(point: Point) -> Point:
    return round(point[0], 6), round(point[1], 6)


def test_every_town_has_an_area_and_a_point_in_it(folder: Path, towns: tuple[reference.Municipality, ...]) -> None:
    shapes = {shape.ags: shape for shape in boundaries(folder).towns}

    assert set(shapes) == {town.ags for town in towns}
    assert [ags for ags, shape in shapes.items() if not inside(shape.rings, shape.point)] == []
    # the shapes are where the register says the towns are (its points may lie beside a town of odd shape)
    far = [
        town.ags
        for town in towns
        if abs(shapes[town.ags].point[0] - (town.longitude - 5.866) * 69.4) > 12
        or abs(shapes[town.ags].point[1] - (52.531 - town.latitude) * 111.2) > 12
    ]
    assert far == []


def test_the_land_is_as_large_as_it_is(folder: Path) -> None:
    found = boundaries(folder)

    assert found.width == pytest.approx(249, abs=2)
    assert found.height == pytest.approx(245, abs=2)
    assert boundaries(folder) is found


def test_they_are_named_as_their_owner_wants(folder: Path) -> None:
    sources = {source.key: source for source in reference.sources(folder)}

    assert ATTRIBUTION in sources["boundaries"].licence
    assert ATTRIBUTION in (folder / "SOURCES.md").read_text(encoding="utf-8")
