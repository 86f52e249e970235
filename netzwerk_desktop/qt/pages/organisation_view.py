"""The page of one town (or other organisation), from top to bottom: name and standing, what can be done, what happened,
and beside it follow-ups, people, entitlements and what is good to know.

Wide, the side stands beside the timeline; narrow, it becomes the first of the tabs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Actions, Handler
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.pages import organisation_facts as facts_of
from netzwerk_desktop.qt.pages.organisation_facts import OrganisationFacts
from netzwerk_desktop.qt.pages.organisation_header import OrganisationHeader
from netzwerk_desktop.qt.pages.organisation_side import SidePanel
from netzwerk_desktop.qt.pages.timeline_part import TimelinePart
from netzwerk_desktop.qt.pages.timeline_reading import Shown
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, TextStyle

if TYPE_CHECKING:
    from netzwerk_desktop.qt.pages.organisation_records import DocumentsPanel, HistoryPanel
    from netzwerk_desktop.services.call_round import SlotView
    from netzwerk_desktop.services.office import Office

#: from this width on the side stands beside the timeline
WIDE_PAGE = 860
SIDE_WIDTH = 300


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
        self._wide = True
        self.header = OrganisationHeader(actions)
        self.side = SidePanel(desk)
        self.side.dialled.connect(self._offer_call)
        self._build()
        self._facts_question = desk.queries.question(self, self._show_facts, self._not_there)
        self._slot_wanted = False
        self._slot_question: Question[SlotView | None] = desk.queries.question(self, self._show_slot)
        #: something was logged here, and nobody has been told yet that nothing is to be done next
        self._logged = False
        self._just_logged = ""
        desk.changes.listen(self, _KINDS_SHOWN, self._changed)
        desk.changes.listen(self, _KINDS_OF_ROUND, lambda changes: self._ask_slot())

    # -- putting together -----------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.part = TimelinePart(
            self._desk,
            (
                self.tr("Noch nichts eingetragen"),
                self.tr("Hier steht alles, was mit dieser Kommune war: Telefonate, Beratungen, Termine, Briefe."),
                self.tr("Erstes Telefonat eintragen"),
            ),
            searchable=True,
            window=facts_of.WINDOW,
        )
        self.part.reset_wanted.connect(self._fill_emptiness)
        self.timeline = self.part.timeline
        self.model = self.part.model
        self._record_places: list[QVBoxLayout] = []
        self._documents: DocumentsPanel | None = None
        self._history: HistoryPanel | None = None
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
        for text, page in (
            (self.tr("Verlauf"), self.part),
            (self.tr("Überblick"), QWidget()),  # in its place stands the side
            (self.tr("Schriftstücke"), self._records_place()),
            (self.tr("Änderungen"), self._records_place()),
        ):
            self.tabs.addTab(text)
            self._pages.addWidget(page)
        self.tabs.setTabVisible(_OVERVIEW, False)
        self.tabs.currentChanged.connect(self._tab_changed)
        # The side stays a child of the page wherever it stands: given to another parent, all that is in it would be
        # styled anew, which takes longer than everything else that happens when a form opens beside the page.
        self._below = QGridLayout()
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setHorizontalSpacing(SPACE_M)
        self._below.setVerticalSpacing(SPACE_XS)
        self._below.setColumnStretch(0, 1)
        self._below.setRowStretch(1, 1)
        self._below.addWidget(self.tabs, 0, 0)
        self._below.addWidget(self._pages, 1, 0)
        self._side_area.setFixedWidth(theme.current().scaled(SIDE_WIDTH))
        self._below.addWidget(self._side_area, 0, 1, 2, 1)
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
            self._leave()
            self._organisation_id = organisation_id
            self.part.begin(Shown(organisation_id=organisation_id))
            self.header.forget_slot()
            self._slot_wanted = True
        self.reload()

    def _ask_slot(self) -> None:
        """The plan looks at years of calls: it is asked when the page is there, which would share the time with it."""
        self._slot_wanted = False
        if self._organisation_id:
            office, organisation_id = self._desk.office, self._organisation_id
            self._slot_question.ask(lambda: _slot_of(office, organisation_id))

    def _show_slot(self, slot: SlotView | None) -> None:
        self.header.show_slot(facts_of.slot_chip(slot, self._desk.clock.today()))

    # -- leaving --------------------------------------------------------------------------------------------------
    def _changed(self, changes: Changes) -> None:
        if "interaction" in changes.kinds and changes.created is not None:
            self._just_logged = changes.created
        self.reload()

    def _leave(self) -> None:
        """Something was logged here and nothing is to be done next: that is said once, quietly."""
        facts = self._facts
        if self._logged and facts is not None and facts.detail.id == self._organisation_id and not facts.follow_ups:
            from netzwerk_desktop.qt.follow_up_hint import offer_follow_up

            offer_follow_up(self._desk, facts.detail.id, facts.detail.name)
        self._logged = False
        self._just_logged = ""

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown; a window that is put away comes back."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._leave()

    def reload(self) -> None:
        """Read everything again; what is unfolded and chosen stays."""
        if not self._organisation_id:
            return
        office, organisation_id = self._desk.office, self._organisation_id
        shown, limit = self.part.shown, self.part.wanted_window()
        self._facts_question.ask(lambda: (shown, facts_of.read_facts(office, organisation_id, shown, limit)))
        self._read_tab()

    def _show_facts(self, answer: tuple[Shown, OrganisationFacts]) -> None:
        shown, facts = answer
        self._facts = facts
        if self._just_logged and self._just_logged in facts.timeline.towns:
            self._logged = True
            self._just_logged = ""
        self.header.show_facts(facts)
        self.side.show_facts(facts)
        if shown == self.part.shown:
            # otherwise somebody chose a filter meanwhile, and what it shows is on its way
            self.part.show_window(facts.timeline)
        self.shown.emit(facts.detail.id)
        if self._slot_wanted:
            # painting comes before a timer
            QTimer.singleShot(0, self, self._ask_slot)

    def _not_there(self, error: Exception) -> None:
        self._organisation_id = ""
        self._desk.say_error(error)

    def _fill_emptiness(self) -> None:
        if self.part.shown.filtered:
            self.part.reset_filter()
        else:
            self._actions.trigger(ActionId.LOG_CALL)

    # -- tabs and width -------------------------------------------------------------------------------------------
    def _tab_changed(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        self._show_side()
        self._read_tab()

    def _show_side(self) -> None:
        instead = not self._wide and self.tabs.currentIndex() == _OVERVIEW
        self._side_area.setVisible(self._wide or instead)
        self._pages.setVisible(not instead)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide: the side beside the timeline. Narrow: the side is a tab."""
        super().resizeEvent(event)
        wide = self.width() >= theme.current().scaled(WIDE_PAGE)
        if wide == self._wide:
            return
        self._wide = wide
        if wide and self.tabs.currentIndex() == _OVERVIEW:
            self.tabs.setCurrentIndex(0)
        self.tabs.setTabVisible(_OVERVIEW, not wide)
        self._below.removeWidget(self._side_area)
        if wide:
            self._below.addWidget(self._side_area, 0, 1, 2, 1)
            self._side_area.setContentsMargins(0, 0, 0, 0)
            self._side_area.setFixedWidth(theme.current().scaled(SIDE_WIDTH))
        else:
            self._below.addWidget(self._side_area, 1, 0)
            self._side_area.setContentsMargins(0, SPACE_S, 0, 0)
            self._side_area.setMinimumWidth(0)
            self._side_area.setMaximumWidth(_ANY_WIDTH)
        self._show_side()

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
            ActionId.ADD_CASE: DialogId.CASE,
            ActionId.ENTER_SUCCESSOR: DialogId.SUCCESSION,
        }
        handlers: dict[ActionId, Handler] = {
            action: partial(self._desk.open_dialog, dialog, **what) for action, dialog in dialogs.items()
        }
        ids = (self._organisation_id,)
        handlers[ActionId.ADD_TO_LIST] = partial(self._desk.open_dialog, DialogId.ADDRESS_LIST, organisation_ids=ids)
        handlers[ActionId.PRINT_DOSSIER] = self._print_dossier
        return handlers

    def _print_dossier(self) -> None:
        from netzwerk_desktop.qt.dossier import print_dossier

        print_dossier(self._desk, self._organisation_id)

    def _offer_call(self, position_id: str) -> None:
        self._desk.open_dialog(DialogId.LOG_CALL, organisation_id=self._organisation_id, position_id=position_id)


def _slot_of(office: Office, organisation_id: str) -> SlotView | None:
    from netzwerk_desktop.services.call_round import slot_of

    return slot_of(office, organisation_id=organisation_id)


_ANY_WIDTH = 16_777_215
#: numbers of tabs
_OVERVIEW, _DOCUMENTS = 1, 2
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
    "interaction_participant",
    "consultation_case",
    "document",
    "service_grant",
    "service",
)
#: kinds of records the town's place in the month's calls depends on
_KINDS_OF_ROUND = ("interaction", "membership", "call_round_rule", "call_round_change")
