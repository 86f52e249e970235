"""From degrees to kilometres on a flat map.

Equidistant cylindrical projection with one true parallel. It is linear, so that quantised coordinates need one factor
in each direction and no trigonometry for every point; over the height of one Land its scale is off by little more than
one in a hundred, which nobody sees and nothing is measured by.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, radians

from netzwerk_desktop.domain.town_shapes import Point

KM_PER_DEGREE = 2 * pi * 6371.0 / 360
"""Of a great circle of the earth."""


@dataclass(frozen=True, slots=True)
class MapProjection:
    """The map of a box of degrees; its upper left corner is the point (0, 0), x goes right and y goes down."""

    west: float
    south: float
    east: float
    north: float

    @property
    def km_east(self) -> float:
        """Kilometres of a degree of longitude, true in the middle of the map."""
        return KM_PER_DEGREE * cos(radians((self.south + self.north) / 2))

    @property
    def width(self) -> float:
        """Kilometres from the left to the right edge."""
        return (self.east - self.west) * self.km_east

    @property
    def height(self) -> float:
        """Kilometres from the upper to the lower edge."""
        return (self.north - self.south) * KM_PER_DEGREE

    def point(self, longitude: float, latitude: float) -> Point:
        """Where that place is on the map."""
        return (longitude - self.west) * self.km_east, (self.north - latitude) * KM_PER_DEGREE
