"""A timeline with its filters, read in windows: of one person, or of everything that ever happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.delegates.timeline_words import CardWords, card_words
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.timeline import TimelineModel
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.theme import SPACE_M, SPACE_XS, TextStyle
from netzwerk_desktop.qt.widgets.card import EmptyState
from netzwerk_desktop.qt.widgets.chip import FilterChip
from netzwerk_desktop.qt.widgets.choice_row import ChoiceRow
from netzwerk_desktop.qt.widgets.timeline_view import TimelineView
from netzwerk_desktop.services import interaction as interactions

if TYPE_CHECKING:
    from datetime import datetime

    from netzwerk_desktop.services.office import Office

#: cards read at a time
WINDOW = 40

_KINDS = InteractionKind
KIND_FILTERS: tuple[tuple[InteractionKind, ...], ...] = (
    (),
    (_KINDS.CALL,),
    (_KINDS.CONSULTATION,),
    (_KINDS.VISIT, _KINDS.MEETING),
    (_KINDS.LETTER, _KINDS.EMAIL),
    (_KINDS.INQUIRY,),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the timeline is shown."""

    person_id: str | None = None
    kinds: tuple[InteractionKind, ...] = ()
    topic_id: str | None = None
    text: str = ""

    @property
    def filtered(self) -> bool:
        """True when some of it is not shown."""
        return bool(self.kinds or self.topic_id or self.text)


@dataclass(frozen=True, slots=True)
class CardWindow:
    """A portion of cards with the towns they belong to; ``before`` is where the next one begins."""

    cards: list[CardWords]
    towns: dict[str, str]
    before: tuple[datetime, str] | None


def read_window(
    office: Office, shown: Shown, before: tuple[datetime, str] | None = None, limit: int = WINDOW
) -> CardWindow:
    """A portion of the timeline, put into words (on a worker thread)."""
    rows = interactions.timeline(
        office,
        person_id=shown.person_id,
        kinds=shown.kinds,
        topic_id=shown.topic_id,
        text=shown.text,
        before=before,
        limit=limit + 1,
    )
    more = len(rows) > limit
    rows = rows[:limit]
    return CardWindow(
        cards=[card_words(row, office.clock, with_place=True) for row in rows],
        towns={row.id: row.organisation_id for row in rows},
        before=(rows[-1].occurred_at, rows[-1].id) if more else None,
    )


class PlacedTimeline(TimelineView):
    """Cards of several towns: Enter and a click on its name go to the town, F2 and the pencil edit.

    Signals:
        town_wanted: id of an entry whose town shall be shown.
    """

    town_wanted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter."""
        card = self._cards.card(self.current_row())
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if card is not None and enter and not event.modifiers():
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
        reset_wanted: everything shall be shown again.
    """

    filter_changed = Signal(object)
    current_changed = Signal()
    reset_wanted = Signal()

    def __init__(self, desk: Desk, empty: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._empty_words = empty
        self._towns: dict[str, str] = {}
        self._before: tuple[datetime, str] | None = None
        self._wanted = ""
        self._from_top = True
        self.shown = Shown()
        self.model = TimelineModel(self)
        self.model.wanted.connect(self._read_more)
        self.timeline = PlacedTimeline(self.model)
        self._build()
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
        self.topic = FilterChip(self.tr("Thema"), Icon.TOPIC)
        self.topic.setAccessibleName(self.tr("Nach Thema filtern"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, SPACE_M, 0)
        row.addWidget(self.kinds, 1)
        row.addWidget(self.topic)
        self.empty = EmptyState(Icon.INTERACTIONS, *self._empty_words, do=self.reset_wanted.emit)
        self._pile = QStackedWidget()
        self._pile.addWidget(self.timeline)
        self._pile.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addLayout(row)
        column.addWidget(self._pile, 1)

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda number: self.set_filter(replace(self.shown, kinds=KIND_FILTERS[number])))
        self.topic.clicked.connect(self._choose_topic)
        self.timeline.picked.connect(self._picked)
        self.timeline.town_wanted.connect(self.open_town)
        self.timeline.edit_wanted.connect(self.edit)
        self.timeline.delete_wanted.connect(self.delete)
        self.timeline.document_wanted.connect(self._open_document)
        self.timeline.menu_wanted.connect(self._menu)

    # -- reading and showing --------------------------------------------------------------------------------------
    def show_person(self, person_id: str) -> None:
        """Of somebody else: everything is folded, nothing is filtered."""
        if person_id != self.shown.person_id:
            self.model.fold_all()
            self.kinds.choose(0)
            self._tell_topic("")
            self._wanted = ""
            self._from_top = True
            self.shown = Shown(person_id)
        self.reload()

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
        self.kinds.choose(0)
        self._tell_topic("")
        self.set_filter(Shown(self.shown.person_id))

    def reload(self) -> None:
        """Read again as much as was scrolled through; what is chosen, unfolded and in sight stays."""
        office, shown = self._desk.office, self.shown
        looked_at = 0 if self._from_top else max(self.timeline.rows_in_sight().stop, self.timeline.current_row())
        limit = max(WINDOW, looked_at + WINDOW // 2)
        self._more_question.forget()
        self._question.ask(lambda: read_window(office, shown, None, limit))

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
                self.empty.set_words(*self._empty_words, "")
        self.current_changed.emit()

    def _read_more(self) -> None:
        office, shown, before = self._desk.office, self.shown, self._before
        if before is not None:
            self._more_question.ask(lambda: read_window(office, shown, before))

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

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        entries = [("", self.tr("Alle Themen"))]
        entries += [(row.id, row.name) for row in topics(self._desk.office, kind=TOPIC)]
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
        self.topic.setText(name or self.tr("Thema"))
        self.topic.setAccessibleName(self.tr("Thema: {0}").format(name) if name else self.tr("Nach Thema filtern"))

    # -- doing ----------------------------------------------------------------------------------------------------
    def current_id(self) -> str:
        """Id of the current card, or ""."""
        return self._wanted

    def current_town(self) -> str:
        """Id of the town of the current card, or ""."""
        return self._towns.get(self._wanted, "")

    def open_town(self, entry_id: str) -> None:
        """Go to the town of an entry."""
        town = self._towns.get(entry_id)
        if town:
            self._desk.go(PageId.MUNICIPALITIES, town)

    def edit(self, entry_id: str) -> None:
        """Change an entry."""
        self._desk.open_dialog(DialogId.INTERACTION, interaction_id=entry_id)

    def delete(self, entry_id: str) -> None:
        """Delete an entry; undo is offered afterwards."""
        office = self._desk.office
        self._desk.run(lambda: interactions.trash_interaction(office, id=entry_id))

    def _open_document(self, document_id: str) -> None:
        from netzwerk_desktop.qt.pages.organisation_records import open_document

        open_document(self._desk, self, document_id)

    def _menu(self, entry_id: str, where: QPoint) -> None:
        row = self.model.number_of(entry_id)
        town = self._towns.get(entry_id, "")
        fold = self.tr("Zuklappen") if self.model.unfolded(entry_id) else self.tr("Aufklappen")
        follow_up = partial(self._desk.open_dialog, DialogId.FOLLOW_UP, organisation_id=town, interaction_id=entry_id)
        entries: tuple[tuple[str, Icon, Callable[[], object]], ...] = (
            (self.tr("Kommune öffnen"), Icon.OPEN, partial(self.open_town, entry_id)),
            (fold, Icon.DOWN, partial(self.model.toggle, row)),
            (self.tr("Bearbeiten …"), Icon.EDIT, partial(self.edit, entry_id)),
            (self.tr("Wiedervorlage dazu …"), Icon.FOLLOW_UP, follow_up),
            (self.tr("Löschen"), Icon.DELETE, partial(self.delete, entry_id)),
        )
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, icon, do in entries:
            action = QAction(icons.qicon(icon), text, menu)
            action.triggered.connect(lambda _=False, do=do: do())
            menu.addAction(action)
        menu.popup(where)
