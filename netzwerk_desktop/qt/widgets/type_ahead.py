"""A field that finds while one types: towns, people, services; umlauts and accents do not matter."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)

from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import Role, TextStyle
from netzwerk_desktop.qt.widgets import painting

_MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: its id, what stands there, what helps to tell it from others, more words to find it by."""

    id: str
    text: str
    detail: str = ""
    words: str = ""


Folded = tuple[Choice, str, str]
"""A choice, its folded name, its folded name and further words."""


class ChoiceIndex:
    """Finds among choices while one types, a hundred thousand of them too.

    The names stand in one long text, one below the other, and so do names and words: looking through such a text is a
    single search of a few milliseconds, where a look at every choice would take longer than the eye waits for.
    """

    def __init__(self, choices: Sequence[Folded]) -> None:
        self._choices = choices
        self._names = "".join(f"\n{name}" for _, name, _ in choices)
        self._words = "".join(f"\n {words}" for _, _, words in choices)
        self._name_starts = _starts([len(name) + 1 for _, name, _ in choices])
        self._word_starts = _starts([len(words) + 2 for _, _, words in choices])

    def matching(self, typed: str, limit: int = _MOST_SHOWN) -> list[Choice]:
        """The choices that contain every typed word at the beginning of one of theirs; whose name begins so come first.

        Both in the order of the choices.
        """
        wanted = fold(typed).split()
        if not wanted:
            return [choice for choice, _, _ in self._choices[:limit]]
        words = [" " + word for word in wanted]
        begins: dict[int, None] = {}
        for row in _rows_with(self._names, self._name_starts, "\n" + " ".join(wanted)):
            if self._has(row, words):
                begins[row] = None
                if len(begins) >= limit:
                    return [self._choices[row][0] for row in begins]
        contains: list[int] = []
        # the longest word is in the fewest of them
        for row in _rows_with(self._words, self._word_starts, max(words, key=len)):
            if row not in begins and self._has(row, words):
                contains.append(row)
                if len(begins) + len(contains) >= limit:
                    break
        return [self._choices[row][0] for row in (*begins, *contains)]

    def _has(self, row: int, words: Sequence[str]) -> bool:
        mine = " " + self._choices[row][2]
        return all(word in mine for word in words)


def _starts(lengths: Sequence[int]) -> list[int]:
    return list(accumulate(lengths, initial=0))


def _rows_with(text: str, starts: Sequence[int], wanted: str) -> Iterator[int]:
    """The rows of a long text that contain ``wanted``, each once, in their order."""
    at = text.find(wanted)
    while at >= 0:
        row = bisect_right(starts, at) - 1
        yield row
        at = text.find(wanted, starts[row + 1])


def matching(choices: Sequence[Folded], typed: str, limit: int = _MOST_SHOWN) -> list[Choice]:
    """See `ChoiceIndex.matching`."""
    return ChoiceIndex(choices).matching(typed, limit)


class _Found(QAbstractListModel):
    """What is found at the moment (fed by the field)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found: Sequence[Choice] = ()

    def show(self, found: Sequence[Choice]) -> None:
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def choice(self, row: int) -> Choice:
        return self._found[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._found[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return choice.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.text}, {choice.detail}" if choice.detail else choice.text
        if role == Qt.ItemDataRole.UserRole:
            return choice
        return None


class _ChoiceDelegate(QStyledItemDelegate):
    """The name, and what helps to tell it from others, dim at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, theme.current().scaled(32))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice = index.data(Qt.ItemDataRole.UserRole)
        now = theme.current()
        rect = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painting.box(painter, rect, now.colour(Role.SELECT), theme.RADIUS_SMALL)
        inner = rect.adjusted(8, 0, -8, 0)
        width = now.metrics(TextStyle.BODY).horizontalAdvance(choice.text)
        painting.words(painter, inner, choice.text, TextStyle.BODY, Role.TEXT)
        rest = QRect(inner)
        rest.setLeft(min(inner.right(), inner.left() + width + 16))
        painting.words(painter, rest, choice.detail, TextStyle.CAPTION, Role.DIM, Qt.AlignmentFlag.AlignRight)


class TypeAheadCombo(QLineEdit):
    """Type a few letters, choose with the arrow keys and Enter (or Tab).

    Fed with `set_choices`. For what is too much to be fed, ``remote=True``: it only tells what was typed, and is fed
    with what was found.

    Signals:
        chosen: id of what was chosen; "" when nothing is any more.
        typed: what was typed (for remote ones).
        submitted: Ctrl+Enter was pressed while the list was open (the window does not hear of keys then).
    """

    chosen = Signal(str)
    typed = Signal(str)
    submitted = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None, *, remote: bool = False) -> None:
        super().__init__(parent)
        self._remote = remote
        self._choices: list[tuple[Choice, str, str]] = []
        self._index = ChoiceIndex(())
        self._current: Choice | None = None
        self._found = _Found(self)
        self.setPlaceholderText(placeholder)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(9)
        popup = QListView()
        popup.setProperty("popup", True)
        popup.setUniformItemSizes(True)
        completer.setPopup(popup)
        self._popup = popup
        popup.setItemDelegate(_ChoiceDelegate(popup))
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # not setCompleter(): the line would then write into itself what the arrow keys walk over
        completer.setWidget(self)
        completer.activated[QModelIndex].connect(self._activated)  # type: ignore[index]
        self._completer = completer
        self.textEdited.connect(self._edited)
        self._open = QToolButton(self)
        self._open.setIcon(icons.qicon(Icon.DOWN))
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._open.setCursor(Qt.CursorShape.ArrowCursor)
        self._open.setAccessibleName(self.tr("Auswahl öffnen"))
        self._open.setStyleSheet("padding: 2px; border: none;")
        self._open.clicked.connect(self.open_all)
        self._open.setVisible(not remote)
        self.setTextMargins(0, 0, 20, 0)

    # -- what a form asks -----------------------------------------------------------------------------------------
    def set_choices(self, choices: Sequence[Choice]) -> None:
        """What there is to choose from, in the order it is shown."""
        self._choices = [(choice, fold(choice.text), fold(f"{choice.text} {choice.words}")) for choice in choices]
        self._index = ChoiceIndex(self._choices)
        if self._remote and self.hasFocus() and self.isModified():
            self._show([choice for choice, _, _ in self._choices])

    def current_id(self) -> str:
        """Id of what is chosen, or ""."""
        return self._current.id if self._current is not None else ""

    def current_choice(self) -> Choice | None:
        """What is chosen."""
        return self._current

    def set_current_id(self, wanted: str) -> None:
        """Choose by id; an unknown one or "" chooses nothing."""
        self.set_current(next((choice for choice, _, _ in self._choices if choice.id == wanted), None))

    def set_current(self, choice: Choice | None) -> None:
        """Choose, whether it is among the choices or not."""
        before = self.current_id()
        self._current = choice
        self.setText(choice.text if choice is not None else "")
        self.setModified(False)
        if self.current_id() != before:
            self.chosen.emit(self.current_id())

    def open_all(self) -> None:
        """Show everything there is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()
        self._show([choice for choice, _, _ in self._choices])

    # -- inside ---------------------------------------------------------------------------------------------------
    def further(self, typed: str, found: Sequence[Choice]) -> Sequence[Choice]:
        """What is offered below what was found (derived fields)."""
        return ()

    def take(self, choice: Choice) -> None:
        """Somebody chose from the list."""
        self.set_current(choice)

    def _matching(self, text: str) -> list[Choice]:
        found = self._index.matching(text)
        return [*found, *self.further(text, found)]

    def _edited(self, text: str) -> None:
        if self._current is not None and text != self._current.text:
            self._current = None
            self.chosen.emit("")
        if self._remote:
            self.typed.emit(text)
        elif text.strip():
            self._show(self._matching(text))
        else:
            self._popup.hide()

    def _show(self, found: Sequence[Choice]) -> None:
        self._found.show(found)
        if not found:
            self._popup.hide()
            return
        self._completer.complete()
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _activated(self, index: QModelIndex) -> None:
        choice = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(choice, Choice):
            self.take(choice)

    def _take_first(self) -> None:
        """What is typed and not yet chosen becomes the first that is found, so that Tab is enough."""
        if self._current is None and self.text().strip():
            found = [choice for choice, _, _ in self._choices] if self._remote else self._index.matching(self.text())
            exact = [choice for choice in found if fold(choice.text) == fold(self.text())]
            if exact or len(found) == 1:
                self.set_current((exact or found)[0])

    def event(self, event: QEvent) -> bool:
        """Tab takes what is marked and goes on (Qt goes on before it asks)."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and self._popup.isVisible()
        ):
            self._take_marked()
            if not self.hasFocus():
                return True  # whoever heard of it has put the keyboard somewhere else
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens; Enter takes what is marked, with Ctrl it saves as well."""
        submits = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if submits and self._popup.isVisible():
            self._take_marked()
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.submitted.emit()
            return
        if event.key() == Qt.Key.Key_Down and not self._popup.isVisible() and not self._remote:
            self.open_all()
            return
        super().keyPressEvent(event)

    def _take_marked(self) -> None:
        index = self._popup.currentIndex()
        self._popup.hide()
        if index.isValid():
            self._activated(index)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left without choosing: take it if it is clear what was meant."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._take_first()
        super().focusOutEvent(event)

    def resizeEvent(self, event: object) -> None:
        """The arrow stays at the right."""
        side = self.height() - 8
        self._open.setGeometry(self.width() - side - 4, 4, side, side)
