"""The map as an SVG: valid, complete, and harmless whatever a town is called."""

from xml.etree import ElementTree

import pytest

from netzwerk_desktop.documents.map_picture import Area, MapPicture, draw
from netzwerk_desktop.domain.map_colours import PAPER
from netzwerk_desktop.domain.town_map import MapClass, Pattern
from netzwerk_desktop.domain.town_shapes import Boundaries, Line, TownShape

SVG = "{http://www.w3.org/2000/svg}"


def square(x: float = 0, y: float = 0) -> Line:
    return Line.through([(x, y), (x + 100, y), (x + 100, y + 100), (x, y + 100)])


SHAPES = Boundaries(
    towns=(
        TownShape("1", (square(),), (50.0, 50.0)),
        TownShape("2", (square(100, 0),), (150.0, 50.0)),
        TownShape("3", (square(0, 100),), (50.0, 150.0)),
    ),
    inner=(Line.through([(0.0, 100.0), (100.0, 100.0)]),),
    districts=(Line.through([(100.0, 0.0), (100.0, 100.0)]),),
    land=(square(),),
    width=200.0,
    height=200.0,
)


def picture(**differing: object) -> MapPicture:
    values: dict[str, object] = {
        "title": "Mitgliedschaft",
        "subtitle": "Stand 22.11.2026",
        "attribution": "© Jemand",
        "classes": (MapClass("Mitglied", 4), MapClass("ehemals", 1, Pattern.DOTS), MapClass("keins", 0)),
        "counts": (1, 2, 0),
        "areas": {"1": Area("Köln", "Mitglied seit 2012", 0, 1_000_000), "2": Area("Hürth", "ehemals", 1, 60_000)},
        "boundaries": SHAPES,
        **differing,
    }
    return MapPicture(**values)  # type: ignore[arg-type]


def parsed(drawn: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawn.encode("utf-8"))


def words(drawn: str) -> list[str]:
    return ["".join(text.itertext()) for text in parsed(drawn).iter(f"{SVG}text")]


def test_it_says_what_it_shows() -> None:
    said = words(draw(picture()))

    assert {"Mitgliedschaft", "Stand 22.11.2026", "© Jemand", "Mitglied", "ehemals", "keins", "1", "2", "0"} <= {*said}
    # on the map: once pale as an edge, once in ink
    assert said.count("Köln") == 2


def test_every_area_is_filled_by_its_class() -> None:
    paths = list(parsed(draw(picture())).iter(f"{SVG}path"))
    fills = [path.get("fill") for path in paths]

    assert fills.count(PAPER.scale[4]) == 1
    assert fills.count(PAPER.scale[1]) == 1
    # the third town is not known to the office
    assert fills.count(PAPER.ground) == 1
    assert fills.count("url(#class1)") == 1
    titles = [title.text for path in paths for title in path.iter(f"{SVG}title")]
    assert titles == ["Köln: Mitglied seit 2012", "Hürth: ehemals"]


@pytest.mark.parametrize("pattern", [one for one in Pattern if one is not Pattern.NONE])
def test_every_pattern_is_defined_before_it_is_used(pattern: Pattern) -> None:
    root = parsed(draw(picture(classes=(MapClass("auffällig", 2, pattern),) * 3)))

    (first, *_) = root.iter(f"{SVG}pattern")
    assert first.get("id") == "class0"
    assert len(first) >= 1
    assert {path.get("fill") for path in root.iter(f"{SVG}path")} >= {"url(#class0)", "url(#class1)"}


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", 'A "quoted" & <b>', "mit \x00 Null \x1b und \ud800 halb", "]]>", "Ä\nB"]
)
def test_no_name_breaks_the_file(name: str) -> None:
    drawn = draw(picture(title=name, areas={"1": Area(name, name, 0, 5)}), font=f"{name}")

    root = parsed(drawn)
    assert list(root.iter(f"{SVG}script")) == []
    if "&" in name or "<" in name:
        assert name in words(drawn)


def test_of_names_that_touch_the_larger_town_is_written() -> None:
    narrow = {"1": Area("Ein sehr langer Name " * 5, "", 0, 10), "2": Area("Auch ein langer Name " * 5, "", 0, 20)}

    said = words(draw(picture(areas=narrow)))
    assert "Auch ein langer Name " * 5 in said
    assert "Ein sehr langer Name " * 5 not in said


def test_without_a_subtitle_there_is_none() -> None:
    root = parsed(draw(picture(subtitle="")))

    title = root.find(f"{SVG}title")
    assert title is not None
    assert title.text == "Mitgliedschaft"
