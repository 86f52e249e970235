"""What the map is painted with: the shapes as paths, the colours of the theme, three layers of a scene.

The paths are made once for all windows. One layer paints all towns, which takes no longer than painting the bare
polygons; above it lie the borders and, on top, what is chosen, current or below the mouse.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QByteArray, QDataStream, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from netzwerk_desktop.domain.map_colours import MapColours, map_colours
from netzwerk_desktop.domain.town_map import MapClass, Pattern
from netzwerk_desktop.domain.town_shapes import Boundaries, Line, Point
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.theme import Role
from netzwerk_desktop.services.town_map import MapTown, TownMap, boundaries

_TILE = 10
"""Side of the square that is repeated to make a pattern, in pixels."""
_SHARP = 2
"""Points of the square for each pixel, for screens that have more of them."""


@dataclass(frozen=True)
class Shapes:
    """The boundaries: each area by its key, the fine lines between towns and districts, those around the Land."""

    areas: dict[str, QPainterPath]
    points: dict[str, Point]
    fine: tuple[QPainterPath, QPainterPath]
    land: list[QPolygonF]
    box: QRectF


@lru_cache(maxsize=1)
def shapes() -> Shapes:
    """The paths, made once; to be asked for on a worker thread first."""
    return make_shapes(boundaries())


def make_shapes(found: Boundaries) -> Shapes:
    """The paths of some boundaries."""
    areas: dict[str, QPainterPath] = {}
    rings = iter(_polygons([ring for shape in found.towns for ring in shape.rings]))
    for shape in found.towns:
        path = QPainterPath()
        for _ in shape.rings:
            path.addPolygon(next(rings))
            path.closeSubpath()
        areas[shape.ags] = path
    return Shapes(
        areas=areas,
        points={shape.ags: shape.point for shape in found.towns},
        fine=(_one_path(found.inner), _one_path(found.districts)),
        land=_polygons(found.land),
        box=QRectF(0, 0, found.width, found.height),
    )


def _one_path(lines: Sequence[Line]) -> QPainterPath:
    path = QPainterPath()
    for polygon in _polygons(lines):
        path.addPolygon(polygon)
    return path


def _polygons(lines: Sequence[Line]) -> list[QPolygonF]:
    """The lines as Qt has them.

    Handed over as a stream of numbers: forty thousand points one by one would take as long as everything else on the
    way to the first picture.
    """
    numbers = bytearray()
    for line in lines:
        flat = array("d", bytes(16 * len(line.xs)))
        flat[0::2], flat[1::2] = line.xs, line.ys
        if sys.byteorder == "little":
            flat.byteswap()
        numbers += len(line.xs).to_bytes(4, "big") + flat.tobytes()
    stream = QDataStream(QByteArray(bytes(numbers)))
    polygons = [QPolygonF() for _ in lines]
    for polygon in polygons:
        stream >> polygon
    return polygons


def colours_of_theme() -> MapColours:
    """The map in the colours of the theme that is shown."""
    now = theme.current()

    def name(role: Role) -> str:
        return now.colour(role).name().upper()

    return map_colours(
        ground=name(Role.PANEL),
        paper=name(Role.CHIP),
        accent=name(Role.ACCENT),
        line=name(Role.EDGE),
        edge=name(Role.FAINT),
        text=name(Role.TEXT),
        dim=name(Role.DIM),
        amber=name(Role.WARN),
        red=name(Role.BAD),
    )


def class_brush(one: MapClass, colours: MapColours) -> QBrush:
    """What a class is filled with: its colour, and its pattern on it."""
    ground = QColor(colours.scale[one.strength])
    if one.pattern is Pattern.NONE:
        return QBrush(ground)
    ink = QColor({Pattern.AMBER: colours.amber, Pattern.RED: colours.red}.get(one.pattern, colours.mark))
    tile = QPixmap(_TILE * _SHARP, _TILE * _SHARP)
    tile.fill(ground)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SHARP, _SHARP)
    if one.pattern is Pattern.DOTS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(2.5, 2.5), 1.2, 1.2)
        painter.drawEllipse(QPointF(7.5, 7.5), 1.2, 1.2)
    else:
        red = one.pattern is Pattern.RED
        painter.setPen(QPen(ink, 2.0 if red else 1.3))
        for shift in (-_TILE, 0, _TILE):
            # red stripes lean to the other side and are bolder, so that they are not taken for amber ones
            ends = (0, shift, _TILE, shift + _TILE) if red else (0, shift + _TILE, _TILE, shift)
            painter.drawLine(QLineF(*ends))
    painter.end()
    return QBrush(tile)


def upright(brush: QBrush, scale: float) -> QBrush:
    """The brush for painting on a map of so many pixels a kilometre: its pattern keeps its size."""
    if brush.style() != Qt.BrushStyle.TexturePattern:
        return brush
    fitted = QBrush(brush)
    fitted.setTransform(QTransform.fromScale(1 / (scale * _SHARP), 1 / (scale * _SHARP)))
    return fitted


class Layer(QGraphicsItem):
    """Something as large as the map that takes no part in mouse and keyboard: the view knows where towns lie."""

    def __init__(self, shapes: Shapes) -> None:
        super().__init__()
        self.shapes = shapes
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self) -> QRectF:
        """A little more than the map, for lines that are wider than nothing."""
        return self.shapes.box.adjusted(-5, -5, 5, 5)


class TownLayer(Layer):
    """All towns, filled by their classes."""

    def __init__(self, shapes: Shapes) -> None:
        super().__init__(shapes)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._boxes = {ags: path.boundingRect() for ags, path in shapes.areas.items()}
        self._numbers: dict[str, int] = {}
        self._classes: tuple[MapClass, ...] = ()
        self._fills: list[QBrush] = []
        self._empty = QBrush()

    def show_map(self, town_map: TownMap) -> None:
        """Fill by these classes."""
        self._classes = town_map.classes
        self._numbers = {ags: town.number for town in town_map.towns for ags in town.areas}
        self.take_colours(colours_of_theme())

    def take_colours(self, colours: MapColours) -> None:
        """Another theme is shown, or other classes."""
        self._fills = [class_brush(one, colours) for one in self._classes]
        self._empty = QBrush(QColor(colours.ground))
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint those of which something is to be seen."""
        exposed = QRectF(option.exposedRect)
        fills = [upright(fill, painter.worldTransform().m11()) for fill in self._fills]
        painter.setPen(Qt.PenStyle.NoPen)
        last = -2
        for ags, path in self.shapes.areas.items():
            if not exposed.intersects(self._boxes[ags]):
                continue
            number = self._numbers.get(ags, -1)
            if number != last:
                painter.setBrush(fills[number] if number >= 0 else self._empty)
                last = number
            painter.drawPath(path)


class BorderLayer(Layer):
    """Borders of towns, of districts and of the Land, each line painted once."""

    def __init__(self, shapes: Shapes) -> None:
        super().__init__(shapes)
        self._pens: tuple[QPen, ...] = ()
        self.take_colours(colours_of_theme())

    def take_colours(self, colours: MapColours) -> None:
        """Another theme is shown."""
        self._pens = (_line(colours.line, 0.9), _line(colours.district, 1.0), _line(colours.land, 1.8))
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The finest lines first."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path, pen in zip(self.shapes.fine, self._pens, strict=False):
            painter.setPen(pen)
            painter.drawPath(path)
        # lines wider than a pixel are painted much faster one by one than as a path of all of them
        painter.setPen(self._pens[-1])
        for line in self.shapes.land:
            painter.drawPolyline(line)


class MarkLayer(Layer):
    """Outlines: of the chosen towns, of the current one, of the one below the mouse."""

    def __init__(self, shapes: Shapes) -> None:
        super().__init__(shapes)
        self.chosen: list[QPainterPath] = []
        self.current: list[QPainterPath] = []
        self.hovered: list[QPainterPath] = []
        self.focused = False

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """A dark line in a pale one stands out from every class."""
        now = theme.current()
        ground, text, accent = (now.colour(role) for role in (Role.PANEL, Role.TEXT, Role.ACCENT_STRONG))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for paths, colour, width in (
            (self.chosen, text, 2.0),
            (self.hovered, text, 1.4),
            (self.current, accent if self.focused else text, 2.6 if self.focused else 1.8),
        ):
            for path in paths:
                painter.strokePath(path, _line(ground, width + 2.4))
                painter.strokePath(path, _line(colour, width))

    def paths_of(self, town: MapTown | None) -> list[QPainterPath]:
        """The outlines of a town."""
        return [self.shapes.areas[ags] for ags in town.areas] if town is not None else []


def _line(colour: str | QColor, width: float) -> QPen:
    """A line of so many pixels, however far one zooms in; its corners need not be round, which is painted faster."""
    pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.BevelJoin)
    pen.setCosmetic(True)
    return pen
