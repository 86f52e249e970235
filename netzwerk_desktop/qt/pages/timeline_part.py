"""A timeline with its filters, read in windows: of a town, a person, a case, or of everything that ever happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from netzwerk_desktop.domain.month_parser import month_name
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.actions import keys_in_words
from netzwerk_desktop.qt.delegates.timeline_words import CardWords
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.timeline import TimelineModel
from netzwerk_desktop.qt.pages.entry_actions import EntryActions
from netzwerk_desktop.qt.pages.timeline_reading import KIND_FILTERS, WINDOW, CardWindow, Shown, read_window
from netzwerk_desktop.qt.theme import SPACE_M, SPACE_XS, TextStyle
from netzwerk_desktop.qt.widgets.card import EmptyState
from netzwerk_desktop.qt.widgets.chip import FilterChip
from netzwerk_desktop.qt.widgets.choice_row import ChoiceRow
from netzwerk_desktop.qt.widgets.filter_line import FilterLine
from netzwerk_desktop.qt.widgets.timeline_view import TimelineView

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import StaffRow
    from netzwerk_desktop.services.topic import TopicRow

JUMP_KEYS = "Ctrl+G"

#: from this width on the choices beside the kinds are written out
ROOMY = 800


class PlacedTimeline(TimelineView):
    """Cards that may be of several towns: Enter and a click on its name go to the town, F2 and the pencil edit.

    On a card without a name Enter edits, too.

    Signals:
        town_wanted: id of an entry whose town shall be shown.
    """

    town_wanted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter."""
        card = self._cards.card(self.current_row())
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if card is not None and card.place and enter and not event.modifiers():
            self.town_wanted.emit(card.id)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over the town."""
        super().mouseMoveEvent(event)
        if self._town_at(event.position().toPoint()) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the town."""
        super().mouseReleaseEvent(event)
        card = self._town_at(event.position().toPoint())
        if card is not None and event.button() == Qt.MouseButton.LeftButton:
            self.town_wanted.emit(card.id)

    def _town_at(self, point: QPoint) -> CardWords | None:
        """The card whose town stands at this place."""
        index: QModelIndex = self.indexAt(point)
        card = self._cards.card(index.row()) if index.isValid() else None
        layout = self._card_painter.layout(index, self.viewport().width()) if card is not None else None
        if card is None or layout is None or not card.place:
            return None
        width = theme.current().metrics(TextStyle.STRONG).horizontalAdvance(card.place)
        name = QRect(layout.title.topLeft(), layout.title.size())
        name.setWidth(min(width, name.width()))
        return card if name.adjusted(-3, -3, 3, 3).contains(point - self.visualRect(index).topLeft()) else None


class TimelinePart(QWidget):
    """Filters and cards.

    Signals:
        filter_changed: what is shown is something else now (a Shown).
        current_changed: another card is the current one, or none.
        reset_wanted: the button of the emptiness was pressed: with a filter, everything shall be shown again.
    """

    filter_changed = Signal(object)
    current_changed = Signal()
    reset_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        empty: tuple[str, str, str] | tuple[str, str],
        parent: QWidget | None = None,
        *,
        searchable: bool = False,
        window: int = WINDOW,
    ) -> None:
        super().__init__(parent)
        self._searchable = searchable
        self._desk = desk
        self._empty_words = (*empty, "")[:3]
        self._window = window
        self._compact = False
        self._words: dict[FilterChip, str] = {}
        self._towns: dict[str, str] = {}
        self._before: tuple[datetime, str] | None = None
        self._wanted = ""
        self._from_top = True
        self.shown = Shown()
        self.model = TimelineModel(self)
        self.model.wanted.connect(self._read_more)
        self.timeline = PlacedTimeline(self.model)
        self._build()
        self.actions_on_entries = EntryActions(desk, self.model, self.timeline, self)
        self._connect()
        self._question = desk.queries.question(self, self._show)
        self._more_question = desk.queries.question(self, self._add)

    def _build(self) -> None:
        self.kinds = ChoiceRow(
            [
                self.tr("Alle"),
                self.tr("Telefonate"),
                self.tr("Beratungen"),
                self.tr("Termine"),
                self.tr("Briefe und E-Mails"),
                self.tr("Anfragen"),
            ],
            self.tr("Art der Vorgänge"),
        )
        self.topic = FilterChip("", Icon.TOPIC)
        self.topic.setAccessibleName(self.tr("Nach Thema filtern"))
        self.who = FilterChip("", Icon.PERSON)
        self.who.setAccessibleName(self.tr("Nach Bearbeiter/in filtern"))
        self.month = FilterChip("", Icon.CALENDAR)
        self.search = FilterChip("", Icon.SEARCH)
        self.search.setToolTip(self.tr("In Betreff und Notizen suchen; oder einfach lostippen"))
        self.topic.setToolTip(self.tr("Nach Thema filtern"))
        self.who.setToolTip(self.tr("Nach Bearbeiter/in filtern"))
        self.search.setAccessibleName(self.tr("In Betreff und Notizen suchen"))
        if not self._searchable:
            self.search.hide()
        self._tell_month()
        for chip, word in (
            (self.search, self.tr("Text")),
            (self.topic, self.tr("Thema")),
            (self.who, self.tr("Wer")),
        ):
            self._label(chip, "", word)
        self.filter_line = FilterLine(self.tr("Betreff und Notizen durchsuchen"))
        self.filter_line.hide()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, SPACE_M, 0)
        row.setSpacing(SPACE_XS)
        row.addWidget(self.kinds, 1)
        for chip in (self.search, self.topic, self.who, self.month):
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        self.empty = EmptyState(Icon.INTERACTIONS, "", do=self.reset_wanted.emit)
        self._pile = QStackedWidget()
        self._pile.addWidget(self.timeline)
        self._pile.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addLayout(row)
        column.addWidget(self.filter_line)
        column.addWidget(self._pile, 1)

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda number: self.set_filter(replace(self.shown, kinds=KIND_FILTERS[number])))
        self.topic.clicked.connect(self._choose_topic)
        self.timeline.picked.connect(self._picked)
        self.timeline.town_wanted.connect(self.actions_on_entries.open_town)
        self.who.clicked.connect(self._choose_who)
        self.month.clicked.connect(self.choose_month)
        self.search.clicked.connect(self.look_for_text)
        self.filter_line.wanted.connect(lambda text: self.set_filter(replace(self.shown, text=text)))
        self.filter_line.left_down.connect(self._into_cards)
        if self._searchable:
            self.timeline.typed.connect(self._typed)
        jump = QAction(self)
        jump.setShortcut(QKeySequence(JUMP_KEYS))
        jump.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        jump.triggered.connect(lambda: self.choose_month())
        self.addAction(jump)

    # -- reading and showing --------------------------------------------------------------------------------------
    def show_person(self, person_id: str) -> None:
        """The timeline of a person."""
        self.show_timeline(Shown(person_id))

    def show_case(self, case_id: str) -> None:
        """The timeline of a case."""
        self.show_timeline(Shown(case_id=case_id))

    def show_organisation(self, organisation_id: str) -> None:
        """The timeline of a town or another organisation."""
        self.show_timeline(Shown(organisation_id=organisation_id))

    def show_timeline(self, shown: Shown) -> None:
        """Of somebody else: everything is folded, nothing is filtered. Of the same: read again."""
        if shown.unfiltered() != self.shown.unfiltered():
            self.begin(shown)
        self.reload()

    def begin(self, shown: Shown) -> None:
        """Another timeline: everything is folded, nothing is chosen; it is read by whoever asks."""
        self.model.fold_all()
        self._tell_unfiltered()
        self._wanted = ""
        self._from_top = True
        self.shown = shown

    def _tell_unfiltered(self) -> None:
        self.kinds.choose(0)
        self._tell_topic("")
        self._tell_who("")
        self._tell_month(None)
        self.filter_line.show_text("")
        self.filter_line.hide()

    def set_filter(self, shown: Shown) -> None:
        """Show something else."""
        if shown != self.shown:
            self.shown = shown
            self._wanted = ""
            self._from_top = True
            self.filter_changed.emit(shown)
            self.reload()

    def reset_filter(self) -> None:
        """Show everything."""
        self._tell_unfiltered()
        self.set_filter(self.shown.unfiltered())

    def reload(self) -> None:
        """Read again as much as was scrolled through; what is chosen, unfolded and in sight stays."""
        office, shown = self._desk.office, self.shown
        limit = self.wanted_window()
        self._more_question.forget()
        self._question.ask(lambda: read_window(office, shown, None, limit))

    def wanted_window(self) -> int:
        """So many cards are read when it is read again."""
        looked_at = 0 if self._from_top else max(self.timeline.rows_in_sight().stop, self.timeline.current_row())
        return max(self._window, looked_at + self._window // 2)

    def show_window(self, window: CardWindow) -> None:
        """Show a window that somebody else has read together with other things."""
        self._question.forget()
        self._more_question.forget()
        self._show(window)

    def _show(self, window: CardWindow) -> None:
        self._before = window.before
        self._towns = dict(window.towns)
        scrolled = self.timeline.verticalScrollBar().value() > 0 and not self._from_top
        highest = self.model.card(self.timeline.rows_in_sight().start) if scrolled else None
        self._from_top = False
        self.timeline.blockSignals(True)
        self.model.show_cards(window.cards, more=window.before is not None)
        self.timeline.set_current_row(self.model.number_of(self._wanted) if self._wanted else -1)
        self.timeline.blockSignals(False)
        there = self.model.number_of(highest.id) if highest is not None else -1
        if there >= 0:
            # heights above it are guessed anew, so the place is found by the card and not by the scroll bar
            index = self.timeline.index_of(there)
            self.timeline.scrollTo(index, TimelineView.ScrollHint.PositionAtTop)
        elif not scrolled:
            self.timeline.scrollToTop()
        self._pile.setCurrentWidget(self.timeline if window.cards else self.empty)
        if not window.cards:
            if self.shown.filtered:
                self.empty.set_words(
                    self.tr("Nichts gefunden"),
                    self.tr("Mit diesem Filter gibt es hier keinen Vorgang."),
                    self.tr("Filter zurücksetzen"),
                )
            else:
                self.empty.set_words(*self._empty_words)
        self.current_changed.emit()

    def _read_more(self) -> None:
        office, shown, before, limit = self._desk.office, self.shown, self._before, self._window
        if before is not None:
            self._more_question.ask(lambda: read_window(office, shown, before, limit))

    def _add(self, window: CardWindow) -> None:
        self._before = window.before
        self._towns |= window.towns
        self.model.add(window.cards, more=window.before is not None)

    def _picked(self, row: int) -> None:
        card = self.model.card(row)
        self._wanted = card.id if card is not None else ""
        self.current_changed.emit()

    # -- the topic ------------------------------------------------------------------------------------------------
    def _choose_topic(self) -> None:
        from netzwerk_desktop.services.topic import TOPIC, topics

        office = self._desk.office
        self._desk.queries.submit(lambda: topics(office, kind=TOPIC), self._show_topics, owner=self)

    def _show_topics(self, rows: Sequence[TopicRow]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        entries = [("", self.tr("Alle Themen")), *((row.id, row.name) for row in rows)]
        for topic_id, name in entries:
            action = QAction(name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked((self.shown.topic_id or "") == topic_id)
            action.triggered.connect(partial(self.choose_topic, topic_id, name))
            group.addAction(action)
            menu.addAction(action)
        menu.popup(self.topic.mapToGlobal(QPoint(0, self.topic.height() + SPACE_XS)))

    def choose_topic(self, topic_id: str, name: str) -> None:
        """Show only what is about a topic; "" for everything."""
        self._tell_topic(name if topic_id else "")
        self.set_filter(replace(self.shown, topic_id=topic_id or None))

    def _tell_topic(self, name: str) -> None:
        self.topic.setCheckable(bool(name))
        self.topic.setChecked(bool(name))
        self._label(self.topic, name, self.tr("Thema"))
        self.topic.setAccessibleName(self.tr("Thema: {0}").format(name) if name else self.tr("Nach Thema filtern"))

    def _label(self, chip: FilterChip, chosen: str, word: str) -> None:
        """What is chosen, or the word for the choice; where there is little room its sign has to do."""
        self._words[chip] = "" if chosen else word
        chip.setText(chosen or ("" if self._compact else word))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The kinds of entries shall stand in one line."""
        super().resizeEvent(event)
        compact = self.width() < theme.current().scaled(ROOMY)
        if compact != self._compact:
            self._compact = compact
            for chip, word in self._words.items():
                if word:
                    chip.setText("" if compact else word)

    # -- colleague, month, text -----------------------------------------------------------------------------------
    def _choose_who(self) -> None:
        from netzwerk_desktop.services.office import staff

        office = self._desk.office
        self._desk.queries.submit(lambda: staff(office), self._show_who, owner=self)

    def _show_who(self, rows: Sequence[StaffRow]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for staff_id, name in [("", self.tr("Alle")), *((row.id, row.name) for row in rows)]:
            action = QAction(name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked((self.shown.staff_id or "") == staff_id)
            action.triggered.connect(partial(self.choose_who, staff_id, name))
            group.addAction(action)
            menu.addAction(action)
        menu.popup(self.who.mapToGlobal(QPoint(0, self.who.height() + SPACE_XS)))

    def choose_who(self, staff_id: str, name: str) -> None:
        """Show only what a member of staff entered; "" for everything."""
        self._tell_who(name if staff_id else "")
        self.set_filter(replace(self.shown, staff_id=staff_id or None))

    def _tell_who(self, name: str) -> None:
        self.who.setCheckable(bool(name))
        self.who.setChecked(bool(name))
        self._label(self.who, name, self.tr("Wer"))
        words = self.tr("Eingetragen von {0}").format(name)
        self.who.setAccessibleName(words if name else self.tr("Nach Bearbeiter/in filtern"))

    def choose_month(self) -> None:
        """Offer months to jump to."""
        from netzwerk_desktop.qt.pages.month_menu import MonthMenu

        menu = MonthMenu(self._desk.clock.today, self, jumped=self.shown.start is not None)
        menu.chosen.connect(self.jump_to)
        menu.popup(self.month.mapToGlobal(QPoint(0, self.month.height() + SPACE_XS)))
        menu.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def jump_to(self, month: date | None) -> None:
        """Begin with the end of a month; ``None``: with the newest again."""
        self._tell_month(month)
        self.set_filter(replace(self.shown, start=month))

    def _tell_month(self, month: date | None = None) -> None:
        name = month_name(month) if month is not None else ""
        self.month.setCheckable(bool(name))
        self.month.setChecked(bool(name))
        self._label(self.month, self.tr("bis {0}").format(name) if name else "", self.tr("Monat"))
        self.month.setToolTip(self.tr("Zu einem Monat springen ({0})").format(keys_in_words(JUMP_KEYS)))
        words = self.tr("Beginnt mit {0}; zu einem anderen Monat springen").format(name)
        self.month.setAccessibleName(words if name else self.tr("Zu einem Monat springen"))

    def look_for_text(self) -> None:
        """A line to type into."""
        self.filter_line.show()
        self.filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_line.selectAll()

    def _typed(self, text: str) -> None:
        self.filter_line.show()
        self.filter_line.type(text)

    def _into_cards(self) -> None:
        self.filter_line.setVisible(bool(self.filter_line.text()))
        self.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- doing ----------------------------------------------------------------------------------------------------
    def current_id(self) -> str:
        """Id of the current card, or ""."""
        return self._wanted

    def current_town(self) -> str:
        """Id of the town of the current card, or ""."""
        return self._towns.get(self._wanted, "")

    def open_town(self, entry_id: str) -> None:
        """Go to the town of an entry."""
        self.actions_on_entries.open_town(entry_id)

    def edit(self, entry_id: str) -> None:
        """Change an entry."""
        self.actions_on_entries.edit(entry_id)

    def delete(self, entry_id: str) -> None:
        """Delete an entry; undo is offered afterwards."""
        self.actions_on_entries.delete(entry_id)
