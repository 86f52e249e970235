"""The map of the towns as a picture (SVG): title, legend, day and attribution in it, for slides and reports.

Plain SVG 1.1 that every program opens: names on the map are drawn twice (a pale edge, then the letters) instead of with
``paint-order``, and patterns are the simple ones. All words are escaped; nothing in the file loads anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from netzwerk_desktop.domain.map_colours import PAPER, MapColours
from netzwerk_desktop.domain.town_map import MapClass, Pattern
from netzwerk_desktop.domain.town_shapes import Boundaries, Line, place_names

WIDTH = 1600
HEIGHT = 1240

_MARGIN = 48
_LEGEND_WIDTH = 360
_FOOT = 52
_HEAD = 112
FONT = "Inter, 'Segoe UI', 'Noto Sans', Arial, sans-serif"
_NAMES = 34
"""At most so many names of towns stand on the map."""
_LETTER = 0.56
"""Width of a letter beside its height: a little more than on average, so that names keep a distance."""
_STRIPES = "M-2 2L2 -2M0 10L10 0M8 12L12 8"
_FORBIDDEN = {code: " " for code in (*range(0x20), 0x7F, 0xFFFE, 0xFFFF) if code not in (0x9, 0xA)}


@dataclass(frozen=True, slots=True)
class Area:
    """An area of the map: what is shown there. Without a name no name is written on it."""

    name: str
    value: str
    number: int
    population: int


@dataclass(frozen=True, slots=True)
class MapPicture:
    """What a picture shows; ``areas`` are found by their keys, those that are missing stay empty."""

    title: str
    subtitle: str
    attribution: str
    classes: Sequence[MapClass]
    counts: Sequence[int]
    areas: Mapping[str, Area]
    boundaries: Boundaries


def draw(picture: MapPicture, colours: MapColours = PAPER, *, font: str = FONT) -> str:
    """The whole picture."""
    return "\n".join([*_parts(picture, colours, font), ""])


def _parts(picture: MapPicture, colours: MapColours, font: str) -> Iterator[str]:
    said = f"{picture.title}, {picture.subtitle}" if picture.subtitle else picture.title
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' role="img" font-family={quoteattr(_clean(font))}>'
    )
    yield f"<title>{_text(said)}</title>"
    yield f"<defs>{''.join(_pattern(number, one, colours) for number, one in enumerate(picture.classes))}</defs>"
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{colours.ground}"/>'
    yield _words(_MARGIN, 70, picture.title, 34, colours.text, weight=600)
    yield _words(_MARGIN, 102, picture.subtitle, 18, colours.dim)
    yield from _map(picture, colours)
    yield from _legend(picture, colours)
    yield _words(_MARGIN, HEIGHT - 24, picture.attribution, 13, colours.dim)
    yield "</svg>"


# -- the map ---------------------------------------------------------------------------------------------------------


def _map(picture: MapPicture, colours: MapColours) -> Iterator[str]:
    shapes = picture.boundaries
    left = _MARGIN + _LEGEND_WIDTH
    factor = min((WIDTH - _MARGIN - left) / shapes.width, (HEIGHT - _FOOT - _HEAD) / shapes.height)
    # to the right, where the Land leaves no room for the legend anyway
    x0 = WIDTH - _MARGIN - shapes.width * factor
    y0 = _HEAD + (HEIGHT - _FOOT - _HEAD - shapes.height * factor) / 2

    def path(line: Line) -> str:
        points = (f"{x0 + x * factor:.1f} {y0 + y * factor:.1f}" for x, y in line.points())
        return "M" + "L".join(points)

    yield f'<g stroke="{colours.line}" stroke-width="0.6" stroke-linejoin="round" fill-rule="evenodd">'
    for shape in shapes.towns:
        area = picture.areas.get(shape.ags)
        outline = "".join(f"{path(ring)}Z" for ring in shape.rings)
        fill = colours.scale[picture.classes[area.number].strength] if area else colours.ground
        title = f"<title>{_text(f'{area.name}: {area.value}' if area.name else area.value)}</title>" if area else ""
        yield f'<path d="{outline}" fill="{fill}">{title}</path>'
        if area and picture.classes[area.number].pattern is not Pattern.NONE:
            yield f'<path d="{outline}" fill="url(#class{area.number})" stroke="none"/>'
    yield "</g>"
    for lines, colour, width in ((shapes.districts, colours.district, 1.2), (shapes.land, colours.land, 2.2)):
        yield (
            f'<path d="{"".join(map(path, lines))}" fill="none" stroke="{colour}" stroke-width="{width}"'
            ' stroke-linejoin="round" stroke-linecap="round"/>'
        )
    yield from _names(picture, colours, lambda x, y: (x0 + x * factor, y0 + y * factor))


def _names(
    picture: MapPicture, colours: MapColours, place: Callable[[float, float], tuple[float, float]]
) -> Iterator[str]:
    size = 15
    points = {shape.ags: place(*shape.point) for shape in picture.boundaries.towns}
    named = [(ags, area) for ags, area in picture.areas.items() if area.name and ags in points]
    named.sort(key=lambda entry: (-entry[1].population, entry[1].name))
    boxes = [(ags, *points[ags], len(area.name) * size * _LETTER, size * 2.2) for ags, area in named]
    for ags in place_names(boxes, _NAMES):
        x, y = points[ags]
        name = picture.areas[ags].name
        yield _words(x, y + size * 0.36, name, size, colours.text, weight=500, middle=True, edge=colours.ground)


# -- the legend ------------------------------------------------------------------------------------------------------


def _legend(picture: MapPicture, colours: MapColours) -> Iterator[str]:
    y = _HEAD + 40
    for number, (one, count) in enumerate(zip(picture.classes, picture.counts, strict=True)):
        box = f'x="{_MARGIN}" y="{y}" width="34" height="24" rx="4"'
        yield f'<rect {box} fill="{colours.scale[one.strength]}" stroke="{colours.district}"/>'
        if one.pattern is not Pattern.NONE:
            yield f'<rect {box} fill="url(#class{number})"/>'
        yield _words(_MARGIN + 48, y + 18, one.label, 18, colours.text)
        yield _words(_MARGIN + 300, y + 18, str(count), 18, colours.dim, end=True)
        y += 40


def _pattern(number: int, one: MapClass, colours: MapColours) -> str:
    if one.pattern is Pattern.NONE:
        return ""
    colour = {Pattern.AMBER: colours.amber, Pattern.RED: colours.red}.get(one.pattern, colours.mark)
    if one.pattern is Pattern.DOTS:
        inside = f'<circle cx="2" cy="2" r="1.3" fill="{colour}"/><circle cx="7" cy="7" r="1.3" fill="{colour}"/>'
    else:
        # red stripes lean to the other side and are bolder, so that they are not taken for amber ones
        steps, width = ("M-2 8L2 12M0 0L10 10M8 -2L12 2", 2.2) if one.pattern is Pattern.RED else (_STRIPES, 1.4)
        inside = f'<path d="{steps}" stroke="{colour}" stroke-width="{width}"/>'
    return f'<pattern id="class{number}" width="10" height="10" patternUnits="userSpaceOnUse">{inside}</pattern>'


# -- words -----------------------------------------------------------------------------------------------------------


def _words(
    x: float,
    y: float,
    words: str,
    size: int,
    colour: str,
    *,
    weight: int = 400,
    middle: bool = False,
    end: bool = False,
    edge: str = "",
) -> str:
    if not words:
        return ""
    anchor = "middle" if middle else "end" if end else "start"
    start = f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" text-anchor={quoteattr(anchor)}'
    text = f"{start} fill={quoteattr(colour)}>{_text(words)}</text>"
    if not edge:
        return text
    pale = f'stroke={quoteattr(edge)} stroke-width="4" stroke-linejoin="round" stroke-opacity="0.85"'
    return f"{start} fill={quoteattr(edge)} {pale}>{_text(words)}</text>{text}"


def _text(words: str) -> str:
    """Escaped, without the signs XML forbids."""
    return escape(_clean(words))


def _clean(words: str) -> str:
    return words.translate(_FORBIDDEN).encode("utf-8", "replace").decode("utf-8")
