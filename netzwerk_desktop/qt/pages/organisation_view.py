"""The page of one town (or other organisation), from top to bottom: name and standing, what can be done, what happened,
and beside it follow-ups, people, entitlements and what is good to know.

Wide, the side stands beside the timeline; narrow, it becomes the first of the tabs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Actions, Handler
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.timeline import TimelineModel
from netzwerk_desktop.qt.pages import organisation_facts as facts_of
from netzwerk_desktop.qt.pages.organisation_facts import OrganisationFacts, TimelineFilter, TimelineWindow
from netzwerk_desktop.qt.pages.organisation_header import OrganisationHeader
from netzwerk_desktop.qt.pages.organisation_side import SidePanel
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, TextStyle
from netzwerk_desktop.qt.widgets.card import EmptyState
from netzwerk_desktop.qt.widgets.chip import FilterChip
from netzwerk_desktop.qt.widgets.choice_row import ChoiceRow
from netzwerk_desktop.qt.widgets.timeline_view import TimelineView
from netzwerk_desktop.services import interaction as interactions

if TYPE_CHECKING:
    from netzwerk_desktop.qt.pages.organisation_records import DocumentsPanel, HistoryPanel

#: from this width on the side stands beside the timeline
WIDE_PAGE = 860
SIDE_WIDTH = 300

_KINDS = InteractionKind
_FILTERS: tuple[tuple[InteractionKind, ...], ...] = (
    (),
    (_KINDS.CALL,),
    (_KINDS.CONSULTATION,),
    (_KINDS.VISIT, _KINDS.MEETING),
    (_KINDS.LETTER, _KINDS.EMAIL),
    (_KINDS.INQUIRY,),
)


class OrganisationView(QFrame):
    """The page.

    Signals:
        shown: id of the organisation that is shown now.
    """

    shown = Signal(str)

    def __init__(self, desk: Desk, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self._desk = desk
        self._actions = actions
        self._organisation_id = ""
        self._facts: OrganisationFacts | None = None
        self._filter = TimelineFilter()
        self._before: tuple[object, str] | None = None
        self._wide = True
        self.header = OrganisationHeader(actions)
        self.side = SidePanel(desk)
        self.side.dialled.connect(self._offer_call)
        self._build()
        self._facts_question = desk.queries.question(self, self._show_facts, self._not_there)
        self._more_question = desk.queries.question(self, self._show_more)
        self._filter_question = desk.queries.question(self, self._show_timeline)
        desk.changes.listen(self, _KINDS_SHOWN, lambda changes: self.reload())

    # -- putting together -----------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.model = TimelineModel(self)
        self.model.wanted.connect(self._read_more)
        self.timeline = TimelineView(self.model)
        self.timeline.edit_wanted.connect(self._edit_entry)
        self.timeline.delete_wanted.connect(self.delete_entry)
        self.timeline.document_wanted.connect(self._open_document)
        self.timeline.menu_wanted.connect(self._entry_menu)
        self._empty = EmptyState(
            Icon.INTERACTIONS,
            self.tr("Noch nichts eingetragen"),
            self.tr("Hier steht alles, was mit dieser Kommune war: Telefonate, Beratungen, Termine, Briefe."),
            self.tr("Erstes Telefonat eintragen"),
            lambda: self._actions.trigger(ActionId.LOG_CALL),
        )
        self._record_places: list[QVBoxLayout] = []
        self._documents: DocumentsPanel | None = None
        self._history: HistoryPanel | None = None
        self._timeline_page = self._timeline_part()
        self._side_area = QScrollArea()
        self._side_area.setWidgetResizable(True)
        self._side_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side_area.setWidget(self.side)
        self._side_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFont(theme.current().font(TextStyle.SECTION))
        self.tabs.setAccessibleName(self.tr("Bereiche der Seite"))
        self._pages = QStackedWidget()
        side_place = QWidget()
        self._side_place = QVBoxLayout(side_place)
        self._side_place.setContentsMargins(0, SPACE_S, 0, 0)
        for text, page in (
            (self.tr("Verlauf"), self._timeline_page),
            (self.tr("Überblick"), side_place),
            (self.tr("Schriftstücke"), self._records_place()),
            (self.tr("Änderungen"), self._records_place()),
        ):
            self.tabs.addTab(text)
            self._pages.addWidget(page)
        self.tabs.setTabVisible(1, False)
        self.tabs.currentChanged.connect(self._tab_changed)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(SPACE_M)
        self._below.addWidget(left, 1)
        self._side_area.setFixedWidth(theme.current().scaled(SIDE_WIDTH))
        self._below.addWidget(self._side_area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL + SPACE_XS, SPACE_L + 2, SPACE_L, 0)
        layout.setSpacing(SPACE_L)
        layout.addWidget(self.header)
        layout.addLayout(self._below, 1)

    def _records_place(self) -> QWidget:
        place = QWidget()
        layout = QVBoxLayout(place)
        layout.setContentsMargins(0, SPACE_S, 0, 0)
        self._record_places.append(layout)
        return place

    def _timeline_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, SPACE_M, 0)
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
        self.kinds.chosen.connect(self._kind_chosen)
        self.topic = FilterChip(self.tr("Thema"), Icon.TOPIC)
        self.topic.clicked.connect(self._choose_topic)
        row.addWidget(self.kinds, 1)
        row.addWidget(self.topic)
        column.addLayout(row)
        self._timeline_pile = QStackedWidget()
        self._timeline_pile.addWidget(self.timeline)
        self._timeline_pile.addWidget(self._empty)
        column.addWidget(self._timeline_pile, 1)
        return part

    # -- showing --------------------------------------------------------------------------------------------------
    @property
    def organisation_id(self) -> str:
        """Id of what is shown or being read."""
        return self._organisation_id

    @property
    def facts(self) -> OrganisationFacts | None:
        """What is shown."""
        return self._facts

    def show_organisation(self, organisation_id: str) -> None:
        """Read and show an organisation."""
        if organisation_id != self._organisation_id:
            self._organisation_id = organisation_id
            self.model.fold_all()
            self._filter = TimelineFilter()
            self.kinds.choose(0)
            self._tell_topic("")
        self.reload()

    def reload(self) -> None:
        """Read everything again; what is unfolded and chosen stays."""
        if not self._organisation_id:
            return
        office, organisation_id, shown = self._desk.office, self._organisation_id, self._filter
        self._more_question.forget()
        self._filter_question.forget()
        self._facts_question.ask(lambda: facts_of.read_facts(office, organisation_id, shown))
        self._read_tab()

    def _show_facts(self, facts: OrganisationFacts) -> None:
        other = self._facts is None or self._facts.detail.id != facts.detail.id
        self._facts = facts
        self.header.show_facts(facts)
        self.side.show_facts(facts)
        self._show_timeline(facts.timeline)
        if other:
            self.timeline.scrollToTop()
        self.shown.emit(facts.detail.id)

    def _not_there(self, error: Exception) -> None:
        self._organisation_id = ""
        self._desk.say_error(error)

    def _show_timeline(self, window: TimelineWindow) -> None:
        current = self.model.card(self.timeline.current_row())
        self._before = window.before
        self.model.show_cards(window.cards, more=window.more)
        self._timeline_pile.setCurrentWidget(self.timeline if window.cards else self._empty)
        filtered = bool(self._filter.kinds or self._filter.topic_id)
        if not window.cards:
            self._empty.set_words(
                self.tr("Nichts davon eingetragen") if filtered else self.tr("Noch nichts eingetragen"),
                self.tr("Mit diesem Filter gibt es hier keinen Vorgang.")
                if filtered
                else self.tr("Hier steht alles, was mit dieser Kommune war: Telefonate, Beratungen, Termine, Briefe."),
                "" if filtered else self.tr("Erstes Telefonat eintragen"),
            )
        if current is not None:
            self.timeline.set_current_row(self.model.number_of(current.id))

    def _read_more(self) -> None:
        office, organisation_id, shown, before = (
            self._desk.office,
            self._organisation_id,
            self._filter,
            self._before,
        )
        if before is not None:
            self._more_question.ask(lambda: facts_of.read_timeline(office, organisation_id, shown, before))

    def _show_more(self, window: TimelineWindow) -> None:
        self._before = window.before
        self.model.add(window.cards, more=window.more)

    # -- filtering the timeline -----------------------------------------------------------------------------------
    def _kind_chosen(self, number: int) -> None:
        self._set_filter(TimelineFilter(_FILTERS[number], self._filter.topic_id))

    def _set_filter(self, shown: TimelineFilter) -> None:
        self._filter = shown
        office, organisation_id = self._desk.office, self._organisation_id
        self._more_question.forget()
        self._filter_question.ask(lambda: facts_of.read_timeline(office, organisation_id, shown))

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
            action.setChecked((self._filter.topic_id or "") == topic_id)
            action.triggered.connect(partial(self._topic_chosen, topic_id, name))
            group.addAction(action)
            menu.addAction(action)
        menu.popup(self.topic.mapToGlobal(QPoint(0, self.topic.height() + SPACE_XS)))

    def _topic_chosen(self, topic_id: str, name: str) -> None:
        self._tell_topic(name if topic_id else "")
        self._set_filter(TimelineFilter(self._filter.kinds, topic_id or None))

    def _tell_topic(self, name: str) -> None:
        self.topic.setCheckable(bool(name))
        self.topic.setChecked(bool(name))
        self.topic.setText(name or self.tr("Thema"))
        self.topic.setAccessibleName(self.tr("Thema: {0}").format(name) if name else self.tr("Nach Thema filtern"))

    # -- tabs and width -------------------------------------------------------------------------------------------
    def _tab_changed(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        self._read_tab()

    def _read_tab(self) -> None:
        """The last two parts are made, and read, when somebody looks at them."""
        number = self.tabs.currentIndex()
        if not self._organisation_id or number < _DOCUMENTS:
            return
        from netzwerk_desktop.qt.pages.organisation_records import DocumentsPanel, HistoryPanel

        layout = self._record_places[number - _DOCUMENTS]
        if number == _DOCUMENTS:
            if self._documents is None:
                self._documents = DocumentsPanel(self._desk)
                layout.addWidget(self._documents)
            self._documents.show_organisation(self._organisation_id)
        else:
            if self._history is None:
                self._history = HistoryPanel(self._desk)
                layout.addWidget(self._history)
            self._history.show_record("organisation", self._organisation_id)

    def _open_document(self, document_id: str) -> None:
        from netzwerk_desktop.qt.pages.organisation_records import open_document

        open_document(self._desk, self, document_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide: the side beside the timeline. Narrow: the side is a tab."""
        super().resizeEvent(event)
        wide = self.width() >= theme.current().scaled(WIDE_PAGE)
        if wide == self._wide:
            return
        self._wide = wide
        if wide and self.tabs.currentIndex() == 1:
            self.tabs.setCurrentIndex(0)
        self.tabs.setTabVisible(1, not wide)
        if wide:
            self._below.addWidget(self._side_area)
            self._side_area.setFixedWidth(theme.current().scaled(SIDE_WIDTH))
        else:
            self._side_place.addWidget(self._side_area)
            self._side_area.setMinimumWidth(0)
            self._side_area.setMaximumWidth(_ANY_WIDTH)
        self._side_area.show()

    # -- doing ----------------------------------------------------------------------------------------------------
    def handlers(self) -> Mapping[ActionId, Handler]:
        """What can be done with the organisation that is shown."""
        if not self._organisation_id:
            return {}
        what = {"organisation_id": self._organisation_id}
        dialogs = {
            ActionId.LOG_CALL: DialogId.LOG_CALL,
            ActionId.LOG_CONSULTATION: DialogId.LOG_CONSULTATION,
            ActionId.LOG_INTERACTION: DialogId.INTERACTION,
            ActionId.ADD_FOLLOW_UP: DialogId.FOLLOW_UP,
            ActionId.WRITE_LETTER: DialogId.LETTER,
            ActionId.ADD_PERSON: DialogId.PERSON,
            ActionId.EDIT: DialogId.ORGANISATION,
            ActionId.EDIT_MEMBERSHIP: DialogId.MEMBERSHIP,
            ActionId.ADD_GRANT: DialogId.GRANT,
        }
        return {action: partial(self._desk.open_dialog, dialog, **what) for action, dialog in dialogs.items()}

    def _offer_call(self, position_id: str) -> None:
        self._desk.open_dialog(DialogId.LOG_CALL, organisation_id=self._organisation_id, position_id=position_id)

    def _edit_entry(self, interaction_id: str) -> None:
        self._desk.open_dialog(DialogId.INTERACTION, interaction_id=interaction_id)

    def delete_entry(self, interaction_id: str) -> None:
        """Delete an entry of the timeline; undo is offered afterwards."""
        office = self._desk.office
        self._desk.run(lambda: interactions.trash_interaction(office, id=interaction_id))

    def _entry_menu(self, interaction_id: str, where: QPoint) -> None:
        row = self.model.number_of(interaction_id)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fold = self.tr("Zuklappen") if self.model.unfolded(interaction_id) else self.tr("Aufklappen")
        for text, icon, do in (
            (fold, Icon.DOWN, partial(self.model.toggle, row)),
            (self.tr("Bearbeiten …"), Icon.EDIT, partial(self._edit_entry, interaction_id)),
            (
                self.tr("Wiedervorlage dazu …"),
                Icon.FOLLOW_UP,
                partial(
                    self._desk.open_dialog,
                    DialogId.FOLLOW_UP,
                    organisation_id=self._organisation_id,
                    interaction_id=interaction_id,
                ),
            ),
            (self.tr("Löschen"), Icon.DELETE, partial(self.delete_entry, interaction_id)),
        ):
            action = QAction(icons.qicon(icon), text, menu)
            action.triggered.connect(do)
            menu.addAction(action)
        menu.popup(where)


_ANY_WIDTH = 16_777_215
#: number of the tab
_DOCUMENTS = 2
#: kinds of records this page shows
_KINDS_SHOWN = (
    "organisation",
    "municipality",
    "membership",
    "position",
    "person",
    "follow_up",
    "interaction",
    "interaction_topic",
    "document",
    "service_grant",
    "service",
)
