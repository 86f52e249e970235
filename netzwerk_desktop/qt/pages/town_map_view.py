"""The map one looks at, walks over with the arrow keys, zooms into, and chooses towns on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsScene,
    QGraphicsView,
    QRubberBand,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.domain.town_shapes import Direction, Point, neighbour, place_names
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.pages.town_map_scene import (
    BorderLayer,
    MarkLayer,
    Shapes,
    TownLayer,
    colours_of_theme,
)
from netzwerk_desktop.qt.theme import Role, TextStyle
from netzwerk_desktop.services.town_map import MapTown, TownMap

_MARGIN = 14
_STEP = 1.3
_CLOSEST = 14.0
#: so many names on a map of one pixel a kilometre, and how their number grows with it
_NAMES, _NAMES_GROW = 4.6, 1.7
_FEWEST_NAMES = 9
#: letters typed one after the other belong together for so long (ms)
_TYPING = 1200
#: a pale edge around letters: written there in the colour of the ground first
_AROUND = [QPointF(x, y) for x, y in ((-1.2, -1.2), (1.2, -1.2), (-1.2, 1.2), (1.2, 1.2))]
_ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}


@dataclass(frozen=True)
class _Name:
    """A name as it is written at the present zoom: where (scene), and from there in pixels where it starts."""

    text: str
    at: QPointF
    start: QPointF
    width: int
    height: int


class TownMapView(QGraphicsView):
    """The map.

    Signals:
        current_changed: id of the town the keyboard or the table is at ("" for none).
        hovered: id of the town below the mouse ("" for none).
        opened: id of the town that was clicked or opened with Enter.
        chosen_changed: other towns are chosen (see `chosen`).
    """

    current_changed = Signal(str)
    hovered = Signal(str)
    opened = Signal(str)
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: frozenset[str] = frozenset()
        self._map: TownMap | None = None
        self._towns: dict[str, MapTown] = {}
        self._points: dict[str, Point] = {}
        self._shapes: Shapes | None = None
        self._layers: tuple[TownLayer, BorderLayer, MarkLayer] | None = None
        self._current = ""
        self._hovered = ""
        self._zoom = 1.0
        self._names: tuple[float, list[_Name]] | None = None
        self._pressed: QPoint | None = None
        self._panned: QPoint | None = None
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, self.viewport())
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING)
        self._typing.timeout.connect(self._forget_typed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setScene(QGraphicsScene(self))
        self.setAccessibleName(self.tr("Karte"))
        self._buttons = self._make_buttons()
        theme.current().changed.connect(self._theme_changed)

    def _make_buttons(self) -> QFrame:
        """For the mouse, in the corner of the map; the keyboard has keys."""
        frame = QFrame(self)
        frame.setProperty("ground", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        side = theme.current().scaled(26)
        signs: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("+", self.tr("Näher heran (+)"), lambda: self._zoom_at_current(_STEP)),
            ("\N{MINUS SIGN}", self.tr("Weiter weg (-)"), lambda: self._zoom_at_current(1 / _STEP)),
            ("0", self.tr("Die ganze Karte (0)"), self.show_all),
        )
        for sign, words, do in signs:
            button = QToolButton()
            button.setText(sign)
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setFixedSize(side, side)
            button.clicked.connect(do)
            column.addWidget(button)
        frame.adjustSize()
        return frame

    def sizeHint(self) -> QSize:
        """A square, more or less."""
        return QSize(640, 620)

    def minimumSizeHint(self) -> QSize:
        """Smaller than this there is nothing to be seen."""
        return QSize(240, 200)

    # -- what is shown --------------------------------------------------------------------------------------------
    def show_map(self, town_map: TownMap, shapes: Shapes) -> None:
        """Colour the towns."""
        self._map = town_map
        self._towns = {town.id: town for town in town_map.towns}
        if self._layers is None:
            self._shapes = shapes
            self._layers = TownLayer(shapes), BorderLayer(shapes), MarkLayer(shapes)
            for layer in self._layers:
                self.scene().addItem(layer)
            self.scene().setSceneRect(shapes.box)
            self._fit()
        # of a town made of several areas the name stands in the widest
        self._points = {
            town.id: shapes.points[max(town.areas, key=lambda ags: shapes.areas[ags].boundingRect().width())]
            for town in town_map.towns
            if town.areas
        }
        self._layers[0].show_map(town_map)
        self._names = None
        self.choose(self.chosen & self._towns.keys())
        self._mark()

    def town(self, town_id: str) -> MapTown | None:
        """A town that is shown."""
        return self._towns.get(town_id)

    def current_id(self) -> str:
        """Id of the current town, or ""."""
        return self._current

    def set_current(self, town_id: str, *, tell: bool = True) -> None:
        """Make a town the current one, and bring it into sight."""
        if town_id == self._current:
            return
        self._current = town_id
        self._mark()
        if town_id in self._points:
            x, y = self._points[town_id]
            self.ensureVisible(QRectF(x - 1, y - 1, 2, 2), 60, 60)
        self._describe()
        if tell:
            self.current_changed.emit(town_id)

    def choose(self, town_ids: Iterable[str]) -> None:
        """These towns are chosen now."""
        chosen = frozenset(town_ids)
        if chosen != self.chosen:
            self.chosen = chosen
            self._mark()
            self.chosen_changed.emit()

    def _mark(self) -> None:
        if self._layers is None:
            return
        marks = self._layers[2]
        marks.chosen = [path for town in self.chosen for path in marks.paths_of(self._towns.get(town))]
        marks.current = marks.paths_of(self._towns.get(self._current))
        marks.hovered = marks.paths_of(self._towns.get(self._hovered))
        marks.focused = self.hasFocus()
        marks.update()

    def _describe(self) -> None:
        """What a screen reader says of the map: where one is."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        town = self._towns.get(self._current)
        self.setAccessibleDescription(f"{town.name}: {town.value}" if town is not None else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _theme_changed(self) -> None:
        if self._layers is not None:
            colours = colours_of_theme()
            self._layers[0].take_colours(colours)
            self._layers[1].take_colours(colours)
        self._names = None
        self.viewport().update()

    # -- where towns are ------------------------------------------------------------------------------------------
    def town_at(self, where: QPoint) -> str:
        """Id of the town at a point of the view, or ""."""
        if self._shapes is None:
            return ""
        point = self.mapToScene(where)
        for town in self._towns.values():
            for ags in town.areas:
                path = self._shapes.areas[ags]
                if path.controlPointRect().contains(point) and path.contains(point):
                    return town.id
        return ""

    def towns_in(self, rect: QRect) -> frozenset[str]:
        """The towns whose middle lies in a rectangle of the view, and the one the rectangle's own middle lies in."""
        box = self.mapToScene(rect).boundingRect()
        found = {town for town, (x, y) in self._points.items() if box.contains(x, y)}
        return frozenset(found | {self.town_at(rect.center())}) - {""}

    # -- zoom and place -------------------------------------------------------------------------------------------
    def zoom(self, factor: float) -> None:
        """Come closer (more than 1) or go away; not farther than the whole map."""
        zoom = min(_CLOSEST, max(1.0, self._zoom * factor))
        if zoom != self._zoom:
            self._zoom = zoom
            self._fit()

    def show_all(self) -> None:
        """The whole map."""
        self._zoom = 1.0
        self._fit()

    def _fit(self) -> None:
        box = self.scene().sceneRect()
        if box.isEmpty():
            return
        view = self.viewport().size()
        whole = min((view.width() - 2 * _MARGIN) / box.width(), (view.height() - 2 * _MARGIN) / box.height())
        factor = max(0.1, whole) * self._zoom
        self.setTransform(QTransform.fromScale(factor, factor))
        if self._zoom == 1.0:
            self.centerOn(box.center())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The whole map stays the whole map."""
        super().resizeEvent(event)
        self._fit()
        self._buttons.move(self.width() - self._buttons.width(), 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Closer or farther, at the mouse."""
        self.zoom(_STEP ** (event.angleDelta().y() / 120))
        event.accept()

    # -- names ----------------------------------------------------------------------------------------------------
    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """The names of the larger towns, as many as fit."""
        now = theme.current()
        scale = self.transform().m11()
        if self._names is None or self._names[0] != scale:
            self._names = (scale, self._place_names(scale))
        onto = self.viewportTransform()
        exposed = onto.mapRect(QRectF(rect))
        pale, ink = now.colour(Role.PANEL), now.colour(Role.TEXT)
        painter.save()
        painter.setWorldTransform(QTransform())
        painter.setFont(now.font(TextStyle.CAPTION_STRONG))
        for name in self._names[1]:
            where = onto.map(name.at) + name.start
            if not exposed.intersects(
                QRectF(where.x() - 3, where.y() - name.height, name.width + 6, 1.5 * name.height)
            ):
                continue
            painter.setPen(pale)
            for step in _AROUND:
                painter.drawText(where + step, name.text)
            painter.setPen(ink)
            painter.drawText(where, name.text)
        painter.restore()

    def _place_names(self, scale: float) -> list[_Name]:
        now = theme.current()
        metrics = now.metrics(TextStyle.CAPTION_STRONG)
        towns = sorted(
            (self._towns[town] for town in self._points), key=lambda town: (-town.population, town.name)
        )  # fmt: skip
        boxes = []
        for town in towns:
            x, y = self._points[town.id]
            boxes.append((town.id, x * scale, y * scale, metrics.horizontalAdvance(town.name) + 10, metrics.height()))
        limit = max(_FEWEST_NAMES, int(_NAMES * scale**_NAMES_GROW))
        found = []
        for town_id in place_names(boxes, limit):
            name = self._towns[town_id].name
            width = metrics.horizontalAdvance(name)
            start = QPointF(-width / 2, metrics.ascent() / 2 - 1)
            found.append(_Name(name, QPointF(*self._points[town_id]), start, width, metrics.height()))
        return found

    # -- mouse ----------------------------------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Left chooses or opens, the others move the map."""
        where = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = where
        elif event.button() in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
            self._panned = where
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What is below the mouse, the rubber band, or the map being moved."""
        where = event.position().toPoint()
        if self._panned is not None:
            step = where - self._panned
            self._panned = where
            for bar, pixels in ((self.horizontalScrollBar(), step.x()), (self.verticalScrollBar(), step.y())):
                bar.setValue(bar.value() - pixels)
            return
        if self._pressed is not None:
            far = (where - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if far or self._band.isVisible():
                self._band.setGeometry(QRect(self._pressed, where).normalized())
                self._band.show()
            return
        self._hover(self.town_at(where))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click, or the end of a rubber band."""
        if self._panned is not None:
            self._panned = None
            self.viewport().unsetCursor()
            return
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = None
        adding = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
        if self._band.isVisible():
            self._band.hide()
            found = self.towns_in(self._band.geometry())
            self.choose(self.chosen | found if adding else found)
            return
        town = self.town_at(event.position().toPoint())
        if not town:
            self.choose(())
        elif adding:
            self.toggle(town)
        else:
            self.opened.emit(town)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click has opened already."""

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is below the mouse any more."""
        self._hover("")

    def _hover(self, town_id: str) -> None:
        if town_id != self._hovered:
            self._hovered = town_id
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if town_id else Qt.CursorShape.ArrowCursor
            )  # fmt: skip
            self._mark()
            self.hovered.emit(town_id)

    def viewportEvent(self, event: QEvent) -> bool:
        """The tool tip says what the line below says."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            town = self._towns.get(self.town_at(event.pos()))
            QToolTip.showText(event.globalPos(), f"{town.name}\n{town.value}" if town else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def toggle(self, town_id: str) -> None:
        """Choose a town, or no longer."""
        self.choose(self.chosen ^ {town_id})

    # -- keyboard -------------------------------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, letters jump, Space chooses, Enter opens, + - 0 zoom, Esc lets go."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if not plain or not self._handle(key, event.text()):
            event.ignore()

    def _handle(self, key: Qt.Key, text: str) -> bool:
        if key in _ARROWS:
            self._walk(_ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._current:
                self.opened.emit(self._current)
        elif key == Qt.Key.Key_Space and not self._typed:
            if self._current:
                self.toggle(self._current)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self._zoom_at_current(_STEP if key == Qt.Key.Key_Plus else 1 / _STEP)
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif key == Qt.Key.Key_Escape and (self._typed or self.chosen):
            self._forget_typed()
            self.choose(())
        elif text and (text.isalpha() or (self._typed and (text == " " or text == "-"))):
            self._type(text)
        else:
            return False
        return True

    def _walk(self, direction: Direction) -> None:
        if not self._points:
            return
        if self._current in self._points:
            self.set_current(neighbour(self._points, self._current, direction))
        else:
            self.set_current(self._nearest_to_middle())

    def _nearest_to_middle(self) -> str:
        middle = self.mapToScene(self.viewport().rect().center())
        return min(
            self._points,
            key=lambda town: (self._points[town][0] - middle.x()) ** 2 + (self._points[town][1] - middle.y()) ** 2,
        )

    def _zoom_at_current(self, factor: float) -> None:
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.zoom(factor)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        if self._current in self._points and self._zoom > 1.0:
            self.centerOn(QPointF(*self._points[self._current]))

    def _type(self, text: str) -> None:
        self._typed += text
        self._typing.start()
        wanted = fold(self._typed)
        for town in self._towns.values():
            if town.id in self._points and fold(town.name).startswith(wanted):
                self.set_current(town.id)
                return

    def _forget_typed(self) -> None:
        self._typed = ""
        self._typing.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The current town is outlined more strongly."""
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Not any more."""
        super().focusOutEvent(event)
        self._forget_typed()
        self._mark()
