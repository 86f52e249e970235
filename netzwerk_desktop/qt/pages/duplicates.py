"""What is probably entered twice, with the reasons; looked at side by side and merged, or marked as two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_number
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.operation import Cancelled, Question
from netzwerk_desktop.qt.page import Page
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.theme import RADIUS_SMALL, SPACE_L, SPACE_M, SPACE_S, SPACE_XL, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.action_button import ActionButton, ActionRow
from netzwerk_desktop.qt.widgets.card import EmptyState
from netzwerk_desktop.qt.widgets.choice_row import ChoiceRow
from netzwerk_desktop.qt.widgets.row_view import ROW, RowState, RowView
from netzwerk_desktop.qt.widgets.text import Label

if TYPE_CHECKING:
    from netzwerk_desktop.services.duplicate_pairs import DuplicatePair
    from netzwerk_desktop.services.office import Office

_KINDS = ("", "person", "organisation")
_SHOWN_KINDS = ("person", "position", "organisation", "distinct_pair")
#: several changes one after the other (an import) are looked at once
_REST_MS = 400


class PairRow:
    """A line of the table."""

    def __init__(self, pair: DuplicatePair) -> None:
        self.pair = pair
        self.id = f"{pair.kind} {pair.id} {pair.other_id}"


class PairPainter:
    """Both side by side, and below them why they may be one."""

    def height(self, index: QModelIndex, width: int) -> int:
        """Three lines."""
        return theme.current().scaled(74)

    def paint(self, painter: QPainter, rect: QRect, index: QModelIndex, state: RowState) -> None:
        """Draw it."""
        row: PairRow | None = index.data(ROW)
        if row is None:
            return
        now, pair = theme.current(), row.pair
        ground = rect.adjusted(0, 0, 0, -2)
        if state.selected or state.hovered:
            painting.box(painter, ground, now.colour(Role.SELECT if state.selected else Role.HOVER), RADIUS_SMALL)
        inner = ground.adjusted(44, 8, -16, -8)
        kind = Icon.PERSON if pair.kind == "person" else Icon.ORGANISATION
        mark = QRect(ground.left() + 14, inner.top() + 2, 18, 18)
        icons.paint(painter, mark, kind, now.colour(Role.ACCENT if state.selected else Role.DIM))
        line = inner.height() // 3
        half = (inner.width() - 32) // 2
        first = QRect(inner.left(), inner.top(), half, line)
        second = first.translated(half + 32, 0)
        between = QRect(first.right() + 8, first.top() + (line - 16) // 2, 16, 16)
        icons.paint(painter, between, Icon.SWAP, now.colour(Role.FAINT))
        for place, name, what in ((first, pair.name, pair.summary), (second, pair.other_name, pair.other_summary)):
            painting.words(painter, place, name, TextStyle.BODY_STRONG, Role.TEXT)
            painting.words(painter, place.translated(0, line), what or "–", TextStyle.CAPTION, Role.DIM)
        below = QRect(inner.left(), inner.top() + 2 * line, inner.width(), line)
        painting.words(painter, below, " · ".join(pair.reasons), TextStyle.CAPTION, Role.ACCENT)
        if state.focused:
            painting.focus_ring(painter, ground)


class _Teller(QObject):
    """Carries how far a search is from its thread to the window's.

    Signals:
        told: how far, of how much, and what is being done.
    """

    told = Signal(int, int, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.wanted = 0


class DuplicatesPage(Page):
    """The page "Dubletten"."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.pairs: Sequence[DuplicatePair] = ()
        self._stale = True
        self._kind = 0
        self._teller = _Teller(self)
        self._teller.told.connect(self._tell)
        self.count = Label("", TextStyle.CAPTION, Role.FAINT)
        self.count.setContentsMargins(0, 0, 0, 6)
        self.merge_action = self._action(self.tr("&Zusammenführen …"), Icon.MERGE, "Return", self.merge)
        self.distinct_action = self._action(self.tr("&Keine Dublette"), Icon.NOT_ALLOWED, "Del", self.keep_apart)
        self.open_action = self._action(self.tr("Eintrag ö&ffnen"), Icon.OPEN, "Ctrl+O", self.open_record)
        # the painter shows a row as a whole; the column is what screen readers and tests ask for
        column: Column[PairRow] = Column("pair", self.tr("Eintrag"), _in_words)
        self.model: RowsModel[PairRow] = RowsModel([column], self, accessible=_in_words)
        self.table = RowView(PairPainter())
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Wahrscheinliche Dubletten"))
        self.table.opened.connect(lambda _: self.merge())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self.empty = EmptyState(
            Icon.DUPLICATES,
            self.tr("Nichts ist doppelt"),
            self.tr("Hier steht, was wahrscheinlich zweimal eingetragen ist: mit Gründen, das Sicherste zuerst."),
        )
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.doing = Label("", TextStyle.CAPTION, Role.DIM)
        self._build()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST_MS)
        self._soon.timeout.connect(self._look)
        self._question: Question[list[DuplicatePair]] = desk.queries.question(self, self._show, self._not_found)
        desk.changes.listen(self, _SHOWN_KINDS, self._changed)
        self._working(False)
        self._enable()

    def _action(self, text: str, icon: Icon, keys: str, do: Handler) -> QAction:
        action = QAction(icons.qicon(icon), text, self)
        action.setIconText(text.replace("&", ""))
        action.setToolTip(text.replace("&", ""))
        action.triggered.connect(lambda: do())
        if keys == "Del":
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        return action

    def _build(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(SPACE_M)
        title.addWidget(Label(self.tr("Dubletten"), TextStyle.TITLE))
        title.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        title.addStretch(1)
        title.addWidget(self.doing)
        title.addWidget(self.bar)
        buttons = ActionRow()
        buttons.set_buttons(
            [
                ActionButton(self.merge_action, Icon.MERGE, primary=True),
                ActionButton(self.distinct_action, Icon.NOT_ALLOWED),
                ActionButton(self.open_action, Icon.OPEN),
            ],
            [],
        )
        self.kinds = ChoiceRow(
            [self.tr("Alle"), self.tr("Personen"), self.tr("Organisationen")], self.tr("Was gezeigt wird")
        )
        self.kinds.chosen.connect(self._choose_kind)
        self.pile = QStackedWidget()
        self.pile.addWidget(self.table)
        self.pile.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addLayout(title)
        column.addWidget(buttons)
        column.addWidget(self.kinds)
        column.addWidget(self.pile, 1)

    # -- what every page can do -----------------------------------------------------------------------------------
    def show_record(self, record: str) -> None:
        """Look, unless it was looked already and nothing changed since."""
        if self._stale:
            self._look()

    def reload(self) -> None:
        """Look again."""
        self._look()

    def handlers(self) -> Mapping[ActionId, Handler]:
        """Nothing of the catalogue is done here."""
        return {}

    def focus_first(self) -> None:
        """The table."""
        self.table.setFocus()

    def parts(self) -> list[QWidget]:
        """The choice of kinds and the table."""
        return [self.kinds, self.table]

    # -- looking --------------------------------------------------------------------------------------------------
    def _look(self) -> None:
        self._stale = False
        self._working(True)
        # a search that is not wanted any more ends at its next report
        self._teller.wanted += 1
        self._question.ask(partial(_search, self.desk.office, self._teller, self._teller.wanted))

    def _changed(self, changes: Changes) -> None:
        self._stale = True
        gone = [pair for pair in self.pairs if {pair.id, pair.other_id} <= changes.ids]
        if gone and changes.touches("distinct_pair", "person", "organisation"):
            # what was just dealt with goes at once; the search may take a moment
            self._show_pairs([pair for pair in self.pairs if pair not in gone])
        if self.isVisible():
            self._soon.start()

    def _show(self, pairs: list[DuplicatePair]) -> None:
        self._working(False)
        self._show_pairs(pairs)

    def _not_found(self, error: Exception) -> None:
        self._working(False)
        if not isinstance(error, Cancelled):
            self.desk.say_error(error)

    def _tell(self, done: int, total: int, what: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.doing.setText(what)

    def _working(self, working: bool) -> None:
        for widget in (self.bar, self.doing):
            widget.setVisible(working)
        self.bar.setAccessibleName(self.tr("Dubletten werden gesucht"))
        if not working:
            self.doing.setText("")

    def _show_pairs(self, pairs: Sequence[DuplicatePair]) -> None:
        self.pairs = pairs
        before = max(0, self.table.current_row())
        kind = _KINDS[self._kind]
        rows = [PairRow(pair) for pair in pairs if kind in ("", pair.kind)]
        self.model.show_rows(rows)
        if rows:
            self.table.set_current_row(min(before, len(rows) - 1))
        self.pile.setCurrentWidget(self.table if rows else self.empty)
        self.count.setText(format_number(len(rows)) if rows else "")
        self._enable()

    def _choose_kind(self, kind: int) -> None:
        self._kind = kind
        self._show_pairs(self.pairs)

    # -- doing ----------------------------------------------------------------------------------------------------
    def current(self) -> DuplicatePair | None:
        """The pair that is chosen."""
        row = self.model.row(self.table.current_row())
        return row.pair if row is not None else None

    def _enable(self) -> None:
        for action in (self.merge_action, self.distinct_action, self.open_action):
            action.setEnabled(self.current() is not None)

    def merge(self) -> None:
        """Look at both side by side."""
        pair = self.current()
        if pair is not None:
            self.desk.open_dialog(DialogId.MERGE, kind=pair.kind, id=pair.id, into_id=pair.other_id)

    def keep_apart(self) -> None:
        """They are two; that can be taken back."""
        from netzwerk_desktop.services.duplicate import mark_distinct

        pair = self.current()
        if pair is None:
            return
        self._show_pairs([other for other in self.pairs if other is not pair])
        office = self.desk.office
        self.desk.run(partial(mark_distinct, office, kind=pair.kind, id=pair.id, other_id=pair.other_id), owner=self)

    def open_record(self) -> None:
        """Go to the first of both."""
        pair = self.current()
        if pair is not None:
            self.desk.go(PageId.PEOPLE if pair.kind == "person" else PageId.MUNICIPALITIES, pair.id)


def _search(office: Office, teller: _Teller, number: int) -> list[DuplicatePair]:
    """On a worker thread: find them, say how far it is, end when nobody waits any more."""
    from netzwerk_desktop.services.duplicate_pairs import find_duplicates

    def report(done: int, total: int, what: str) -> None:
        if teller.wanted != number:
            raise Cancelled
        teller.told.emit(done, total, what)

    return find_duplicates(office, report=report)


def _in_words(row: PairRow) -> str:
    pair = row.pair
    return ", ".join((pair.name, pair.summary, pair.other_name, pair.other_summary, *pair.reasons))
