"""The colours of the map: a scale from the paper to the accent, in steps of equal contrast.

Neighbouring classes must be told apart by anybody, so the steps are not equal in numbers but in contrast (WCAG 2.1):
each is by the same factor darker (or, on dark paper, lighter) than the one before. Colours are "#RRGGBB"; windows hand
in those of their theme, pictures use :data:`PAPER`.
"""

from __future__ import annotations

from dataclasses import dataclass

from netzwerk_desktop.domain.town_map import STRENGTHS


@dataclass(frozen=True, slots=True)
class MapColours:
    """What a map is painted with.

    Attributes:
        ground: behind the map.
        scale: fill of the classes by their strength, weakest first.
        line, district, land: borders of towns, of districts and of the Land.
        text, dim: words.
        amber, red: stripes of the classes beyond the office's limits.
        mark: dots and stripes of other classes.
    """

    ground: str
    scale: tuple[str, ...]
    line: str
    district: str
    land: str
    text: str
    dim: str
    amber: str
    red: str
    mark: str


def map_colours(
    *, ground: str, paper: str, accent: str, line: str, edge: str, text: str, dim: str, amber: str, red: str
) -> MapColours:
    """The colours of a map from those of a theme; ``paper`` fills the weakest class, ``accent`` the strongest."""
    return MapColours(
        ground=ground,
        scale=scale(paper, accent, STRENGTHS),
        line=line,
        district=edge,
        land=dim,
        text=text,
        dim=dim,
        amber=amber,
        red=red,
        mark=accent,
    )


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1.0 to 21.0."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def scale(weakest: str, strongest: str, steps: int) -> tuple[str, ...]:
    """Mixtures of the two, the contrast of each to the one before being about the same."""
    whole = contrast(weakest, strongest)
    inner = [_mixed_to(weakest, strongest, whole ** (step / (steps - 1))) for step in range(1, steps - 1)]
    return (weakest, *inner, strongest)


def mix(first: str, second: str, part: float) -> str:
    """``part`` (0 to 1) of the second colour in the first."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * part):02X}" for one, other in pairs)


def _mixed_to(weakest: str, strongest: str, wanted: float) -> str:
    low, high = 0.0, 1.0
    for _ in range(12):
        middle = (low + high) / 2
        if contrast(weakest, mix(weakest, strongest, middle)) < wanted:
            low = middle
        else:
            high = middle
    return mix(weakest, strongest, high)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


PAPER = map_colours(
    ground="#FFFFFF",
    paper="#EEF0F3",
    accent="#0B6B76",
    line="#BFC6CE",
    edge="#636D78",
    text="#1B1F24",
    dim="#525D69",
    amber="#8F5A00",
    red="#B3261E",
)
"""Of a picture on white paper: the light theme's."""
