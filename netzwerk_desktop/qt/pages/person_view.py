"""The page of one person: name and functions, what can be done, what happened, and beside it how to reach them.

Wide, the side stands beside the timeline; narrow, it becomes the first of the tabs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.pages import person_facts as facts
from netzwerk_desktop.qt.pages.person_side import PersonSide, clear
from netzwerk_desktop.qt.pages.timeline_part import TimelinePart
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.action_button import ActionButton, ActionRow
from netzwerk_desktop.qt.widgets.chip import Chip
from netzwerk_desktop.qt.widgets.field import MailLink, PhoneLink
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.qt.widgets.text import ElidedLabel, Label
from netzwerk_desktop.services import person as persons
from netzwerk_desktop.services.merge import stays_as

if TYPE_CHECKING:
    from netzwerk_desktop.qt.pages.organisation_records import HistoryPanel
    from netzwerk_desktop.services.person import PersonDetail
    from netzwerk_desktop.services.position import PositionRow

#: from this width on the side stands beside the timeline
WIDE_PAGE = 860
SIDE_WIDTH = 300

_ABOUT_PERSON = ("person", "position", "organisation")
_ABOUT_TIMELINE = (
    "interaction",
    "interaction_topic",
    "interaction_participant",
    "consultation_case",
    "follow_up",
    "document",
    "organisation",
    "topic",
    "staff",
)
_OVERVIEW, _TIMELINE, _HISTORY = range(3)
_ANY_WIDTH = 16_777_215


class PersonHeader(QWidget):
    """Name, functions, how to reach them, and what can be done.

    Signals:
        dialled: a number was pressed.
    """

    dialled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        actions = desk.actions
        self.name = ElidedLabel("", TextStyle.TITLE)
        self.name.setSizePolicy(self.name.sizePolicy().Policy.Maximum, self.name.sizePolicy().Policy.Fixed)
        self.form = Label("", TextStyle.BODY, Role.DIM)
        self.form.setContentsMargins(0, 0, 0, 5)
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self.name)
        title.addWidget(self.form, 0, Qt.AlignmentFlag.AlignBottom)
        title.addStretch(1)
        self.meta = ElidedLabel("", TextStyle.BODY, Role.DIM)
        self.contact = QWidget()
        self._contact = FlowLayout(self.contact, gap=SPACE_XS, row_gap=0)
        self.chips = QWidget()
        self._chips = FlowLayout(self.chips)
        self.action_row = ActionRow()
        self.action_row.set_buttons(
            [
                ActionButton(actions[ActionId.LOG_CALL], Icon.CALL, primary=True),
                ActionButton(actions[ActionId.LOG_CONSULTATION], Icon.CONSULTATION),
                ActionButton(actions[ActionId.ADD_FOLLOW_UP], Icon.FOLLOW_UP),
                ActionButton(actions[ActionId.WRITE_LETTER], Icon.LETTER),
                ActionButton(actions[ActionId.EDIT], Icon.EDIT),
            ],
            [
                actions[ActionId.LOG_INTERACTION],
                actions[ActionId.ENTER_SUCCESSOR],
                actions[ActionId.SHOW_HISTORY],
                actions[ActionId.ADD_PERSON],
                actions[ActionId.DELETE],
            ],
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        layout.addLayout(title)
        for part in (self.meta, self.contact, self.chips):
            layout.addWidget(part)
        layout.addSpacing(SPACE_S)
        layout.addWidget(self.action_row)

    def show_person(self, detail: PersonDetail) -> None:
        """Show somebody."""
        self.name.setText(facts.title_of(detail))
        self.name.updateGeometry()
        self.form.setText(facts.salutation_words(detail))
        meta = facts.meta_line(detail)
        self.meta.setText(meta)
        self.meta.setVisible(bool(meta))
        spoken = facts.spoken_name(detail)
        clear(self._contact)
        for number in facts.numbers(detail):
            link = PhoneLink(number, spoken)
            link.dialled.connect(lambda _: self.dialled.emit())
            self._contact.addWidget(link)
        mail = facts.address(detail)
        if mail:
            self._contact.addWidget(MailLink(mail, spoken))
        self.contact.setVisible(self._contact.count() > 0)
        clear(self._chips)
        for chip in facts.chips(detail):
            self._chips.addWidget(Chip(chip.text, chip.tone, chip.icon))
        self.chips.setVisible(self._chips.count() > 0)


class PersonView(QFrame):
    """The page.

    Signals:
        shown: id of the person that is shown now.
        gone: the person that was shown is not there any more.
        handlers_changed: what can be done here is different now.
    """

    shown = Signal(str)
    gone = Signal()
    handlers_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self._desk = desk
        self.person_id = ""
        self.detail: PersonDetail | None = None
        self._wide = True
        self._history: HistoryPanel | None = None
        self.header = PersonHeader(desk)
        self.header.dialled.connect(self._offer_call)
        self.side = PersonSide(desk)
        self.side.dialled.connect(self._offer_call)
        self.part = TimelinePart(
            desk,
            (
                self.tr("Noch nichts eingetragen"),
                self.tr("Hier steht alles, was mit dieser Person war: Telefonate, Beratungen, Termine, Briefe."),
            ),
            searchable=True,
        )
        self.part.reset_wanted.connect(self.part.reset_filter)
        self._build()
        self._question = desk.queries.question(self, self._show, self._not_there)
        desk.changes.listen(self, _ABOUT_PERSON, self._person_changed)
        desk.changes.listen(self, _ABOUT_TIMELINE, self._timeline_changed)

    def _build(self) -> None:
        self._side_area = QScrollArea()
        self._side_area.setWidgetResizable(True)
        self._side_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side_area.setWidget(self.side)
        self._side_area.setFixedWidth(theme.current().scaled(SIDE_WIDTH))
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFont(theme.current().font(TextStyle.SECTION))
        self.tabs.setAccessibleName(self.tr("Bereiche der Seite"))
        side_place, history_place = QWidget(), QWidget()
        self._side_place, self._history_place = QVBoxLayout(side_place), QVBoxLayout(history_place)
        self._pages = QStackedWidget()
        for text, page in (
            (self.tr("Überblick"), side_place),
            (self.tr("Verlauf"), self.part),
            (self.tr("Änderungen"), history_place),
        ):
            self.tabs.addTab(text)
            self._pages.addWidget(page)
        for place in (self._side_place, self._history_place):
            place.setContentsMargins(0, SPACE_S, 0, 0)
        self.tabs.setTabVisible(_OVERVIEW, False)
        self.tabs.setCurrentIndex(_TIMELINE)
        self._pages.setCurrentIndex(_TIMELINE)
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
        self._below.addWidget(self._side_area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL + SPACE_XS, SPACE_L + 2, SPACE_L, 0)
        layout.setSpacing(SPACE_L)
        layout.addWidget(self.header)
        layout.addLayout(self._below, 1)

    # -- showing --------------------------------------------------------------------------------------------------
    def show_person(self, person_id: str) -> None:
        """Read and show a person."""
        self.person_id = person_id
        self._read_person()
        self.part.show_person(person_id)

    def reload(self) -> None:
        """Read everything again; what is unfolded and chosen stays."""
        if self.person_id:
            self._read_person()
            self.part.reload()

    def clear(self) -> None:
        """Nobody is shown."""
        self.person_id = ""
        self.detail = None
        self._question.forget()

    def _read_person(self) -> None:
        office, person_id = self._desk.office, self.person_id
        # whoever was merged with somebody is shown as the one who stayed
        self._question.ask(lambda: persons.person_detail(office, id=stays_as(office, kind="person", id=person_id)))
        self._read_history()

    def _show(self, detail: PersonDetail) -> None:
        if detail.trashed:
            self.clear()
            self.gone.emit()
            return
        if detail.id != self.person_id:
            self.show_person(detail.id)
            return
        self.detail = detail
        self.header.show_person(detail)
        self.side.show_person(detail)
        self.shown.emit(detail.id)
        self.handlers_changed.emit()

    def _not_there(self, error: Exception) -> None:
        self.clear()
        self.gone.emit()
        self._desk.say_error(error)

    def _person_changed(self, changes: Changes) -> None:
        if self.person_id:
            self._read_person()

    def _timeline_changed(self, changes: Changes) -> None:
        if self.person_id:
            self.part.reload()

    # -- tabs and width -------------------------------------------------------------------------------------------
    def _tab_changed(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        self._read_history()

    def _read_history(self) -> None:
        """The history is made, and read, when somebody looks at it."""
        if not self.person_id or self.tabs.currentIndex() != _HISTORY:
            return
        if self._history is None:
            from netzwerk_desktop.qt.pages.organisation_records import HistoryPanel

            self._history = HistoryPanel(self._desk)
            self._history_place.addWidget(self._history)
        self._history.show_record("person", self.person_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide: the side beside the timeline. Narrow: the side is a tab."""
        super().resizeEvent(event)
        wide = self.width() >= theme.current().scaled(WIDE_PAGE)
        if wide == self._wide:
            return
        self._wide = wide
        self.tabs.setTabVisible(_OVERVIEW, not wide)
        if wide:
            self._below.addWidget(self._side_area)
            self._side_area.setFixedWidth(theme.current().scaled(SIDE_WIDTH))
            if self.tabs.currentIndex() == _OVERVIEW:
                self.tabs.setCurrentIndex(_TIMELINE)
        else:
            self._side_place.addWidget(self._side_area)
            self._side_area.setMinimumWidth(0)
            self._side_area.setMaximumWidth(_ANY_WIDTH)
            if self.tabs.currentIndex() == _TIMELINE:
                self.tabs.setCurrentIndex(_OVERVIEW)
        self._side_area.show()

    def focus_first(self) -> None:
        """What happened; narrow, how to reach the person."""
        target: QWidget = self.part.timeline if self.part.timeline.isVisible() else self.side
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- doing ----------------------------------------------------------------------------------------------------
    def handlers(self) -> Mapping[ActionId, Handler]:
        """What can be done with the person, in their first function."""
        if not self.person_id:
            return {}
        handlers: dict[ActionId, Handler] = {
            ActionId.EDIT: partial(self._desk.open_dialog, DialogId.PERSON, person_id=self.person_id),
            ActionId.SHOW_HISTORY: partial(
                self._desk.open_dialog, DialogId.HISTORY, table="person", record_id=self.person_id
            ),
        }
        position = self._position()
        if position is not None:
            handlers[ActionId.ENTER_SUCCESSOR] = partial(
                self._desk.open_dialog, DialogId.SUCCESSION, position_id=self._held().id
            )
            place = {"organisation_id": position.organisation_id, "position_id": position.id}
            about: dict[str, Any] = {"organisation_id": position.organisation_id, "person_id": self.person_id}
            for action, dialog, what in (
                (ActionId.LOG_CALL, DialogId.LOG_CALL, place),
                (ActionId.LOG_CONSULTATION, DialogId.LOG_CONSULTATION, place),
                (ActionId.LOG_INTERACTION, DialogId.INTERACTION, place),
                (ActionId.WRITE_LETTER, DialogId.LETTER, place),
                (ActionId.ADD_FOLLOW_UP, DialogId.FOLLOW_UP, about),
            ):
                handlers[action] = partial(self._desk.open_dialog, dialog, **what)
        return handlers

    def _position(self) -> PositionRow | None:
        """The function in which one would speak to the person first."""
        shown = self.detail is not None and self.detail.id == self.person_id
        return next(iter(facts.current(self.detail)), None) if shown and self.detail is not None else None

    def _held(self) -> PositionRow:
        """The function somebody else may take over: the one whose card has the keyboard, else the first."""
        position = self.side.position_in_focus() or self._position()
        assert position is not None  # only asked where there is one
        return position

    def _offer_call(self, position_id: str = "") -> None:
        """A number was dialled: offer to log the call."""
        if self.detail is None:
            return
        rows = [row for row in self.detail.positions if row.id == position_id] or facts.current(self.detail)[:1]
        if rows:
            self._desk.open_dialog(DialogId.LOG_CALL, organisation_id=rows[0].organisation_id, position_id=rows[0].id)
