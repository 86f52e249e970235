"""Walking over the map with the arrow keys, and which names fit on it."""

import pytest

from netzwerk_desktop.domain.map_projection import KM_PER_DEGREE, MapProjection
from netzwerk_desktop.domain.town_shapes import Direction, Line, TownShape, neighbour, place_names

POINTS = {
    "middle": (0.0, 0.0),
    "east": (10.0, 1.0),
    "far east": (20.0, 0.0),
    "north": (1.0, -10.0),
    "south": (-2.0, 10.0),
    "west": (-10.0, 0.0),
    "north east": (5.0, -9.0),
}


@pytest.mark.parametrize(
    ("direction", "found"),
    [
        (Direction.LEFT, "west"),
        (Direction.RIGHT, "east"),
        (Direction.UP, "north"),
        (Direction.DOWN, "south"),
    ],
)
def test_an_arrow_key_leads_to_the_town_ahead(direction: Direction, found: str) -> None:
    assert neighbour(POINTS, "middle", direction) == found


def test_at_the_edge_of_the_map_one_stays() -> None:
    assert neighbour(POINTS, "far east", Direction.RIGHT) == "far east"


def test_straight_ahead_is_nearer_than_aside() -> None:
    points = {"here": (0.0, 0.0), "aside": (8.0, 7.0), "ahead": (14.0, 0.0)}

    assert neighbour(points, "here", Direction.RIGHT) == "ahead"


def test_of_two_names_that_would_touch_the_more_important_one_is_written() -> None:
    names = [("Köln", 10, 10, 8, 4), ("Hürth", 12, 11, 8, 4), ("Münster", 40, 10, 8, 4)]

    assert place_names(names) == {"Köln": (6, 8), "Münster": (36, 8)}
    assert list(place_names(names, 1)) == ["Köln"]


def test_the_box_of_a_town_holds_all_its_rings() -> None:
    shape = TownShape(
        "05111000", tuple(map(Line.through, (((1, 2), (3, 2), (3, 5)), ((-1, 4), (0, 4), (0, 9))))), (2, 3)
    )

    assert shape.box == (-1, 2, 3, 9)


def test_the_map_is_as_wide_and_high_as_the_land() -> None:
    projection = MapProjection(6.0, 50.0, 8.0, 52.0)

    assert projection.height == pytest.approx(2 * KM_PER_DEGREE)
    # a degree of longitude at 51 degrees is about 70 km
    assert projection.width == pytest.approx(140, abs=0.5)
    assert projection.point(6.0, 52.0) == (0.0, 0.0)
    assert projection.point(8.0, 50.0) == pytest.approx((projection.width, projection.height))
