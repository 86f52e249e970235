"""The timeline on screen: cards to walk through with the arrow keys, folded out with Space, edited with Enter."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from netzwerk_desktop.qt.delegates.timeline_card import Hit, TimelineCardPainter
from netzwerk_desktop.qt.models.timeline import TimelineModel
from netzwerk_desktop.qt.widgets.measured_view import MeasuredRowView
from netzwerk_desktop.qt.words import tr, translate


class TimelineView(MeasuredRowView):
    """Cards of a `TimelineModel`.

    Signals:
        edit_wanted: id of the entry that shall be changed.
        delete_wanted: id of the entry that shall be deleted.
        document_wanted: id of the document that shall be opened.
        case_wanted: id of the case that shall be shown.
        act_wanted: id of an entry and what shall be done with it: "call", "follow_up", "letter".
        menu_wanted: id of an entry and where (global) its menu shall open.
    """

    edit_wanted = Signal(str)
    delete_wanted = Signal(str)
    document_wanted = Signal(str)
    case_wanted = Signal(str)
    act_wanted = Signal(str, str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, model: TimelineModel, parent: QWidget | None = None) -> None:
        self._cards = model
        self._card_painter = TimelineCardPainter(model)
        super().__init__(self._card_painter, estimate=110, parent=parent)
        self.setModel(model)
        self.setAccessibleName(self.tr("Verlauf"))
        self.opened.connect(self._edit)

    def reset(self) -> None:
        """Other cards."""
        self._card_painter.forget()
        super().reset()

    def _look_again(self) -> None:
        self._card_painter.forget()
        super()._look_again()

    def dataChanged(self, topLeft: QModelIndex, bottomRight: QModelIndex, roles: object = ()) -> None:  # type: ignore[override]
        """A card was folded out or in; it stays in sight."""
        super().dataChanged(topLeft, bottomRight, roles)
        if topLeft == self.currentIndex():
            self.scrollTo(topLeft)

    def minimumSizeHint(self) -> QSize:
        """A card should fit."""
        return QSize(280, 120)

    def _edit(self, row: int) -> None:
        card = self._cards.card(row)
        if card is not None:
            self.edit_wanted.emit(card.id)

    def _hit(self, point: QPoint) -> tuple[QModelIndex, Hit]:
        index = self.indexAt(point)
        if not index.isValid():
            return index, Hit("")
        return index, self._card_painter.hit(index, self.visualRect(index), point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be pressed."""
        super().mouseMoveEvent(event)
        _, hit = self._hit(event.position().toPoint())
        hand = hit.what not in ("", "card")
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press a chip, the pencil, "Mehr anzeigen"."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        index, hit = self._hit(event.position().toPoint())
        card = self._cards.card(index.row())
        if card is None:
            return
        if hit.what == "edit":
            self.edit_wanted.emit(card.id)
        elif hit.what == "fold":
            self._cards.toggle(index.row())
        elif hit.what == "document":
            self.document_wanted.emit(hit.document_id)
        elif hit.what == "case":
            self.case_wanted.emit(hit.case_id)
        elif hit.what == "more":
            self.menu_wanted.emit(card.id, event.globalPosition().toPoint())
        elif hit.what in _TIPS:
            self.act_wanted.emit(card.id, hit.what)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Folds out; opening a form by two quick clicks on a text would be a surprise."""
        index, hit = self._hit(event.position().toPoint())
        if hit.what == "card":
            self._cards.toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and the side arrows fold, Delete deletes."""
        row = self.current_row()
        card = self._cards.card(row)
        if card is not None:
            key = event.key()
            unfolded = self._cards.unfolded(card.id)
            if (
                key == Qt.Key.Key_Space
                or (key == Qt.Key.Key_Right and not unfolded)
                or (key == Qt.Key.Key_Left and unfolded)
            ):
                self._cards.toggle(row)
                return
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                return
            if key == Qt.Key.Key_Delete:
                self.delete_wanted.emit(card.id)
                return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """What the signs on a card mean."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            _, hit = self._hit(event.pos())
            words = translate("", _TIPS[hit.what]) if hit.what in _TIPS else ""
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in with the keyboard, the first card is the current one."""
        if self.current_row() < 0 and self.count():
            self.set_current_row(max(0, self.rows_in_sight().start))
        super().focusInEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the entry under the mouse, or of the current one."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        card = self._cards.card(index.row())
        if card is None:
            return
        where = event.globalPos()
        if keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(index).topLeft() + QPoint(_MENU_X, 32))
        self.menu_wanted.emit(card.id, where)


_MENU_X = 56
_TIPS = {
    "call": tr("Nächstes Telefonat mit dieser Kommune erfassen"),
    "follow_up": tr("Wiedervorlage dazu anlegen"),
    "letter": tr("Brief dazu schreiben"),
    "edit": tr("Bearbeiten; die frühere Fassung bleibt im Änderungsverlauf"),
    "more": tr("Was sich noch damit tun lässt"),
}
