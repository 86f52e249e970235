"""The page of one case: what it is about, since when, what is still to be done, and its story in one stream."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.markdown_text import plain
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler
from netzwerk_desktop.qt.delegates.side_rows import FollowUpPainter, follow_up_line
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.case import since_words
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.pages.timeline_part import TimelinePart
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.action_button import ActionButton, ActionRow
from netzwerk_desktop.qt.widgets.card import TextLink
from netzwerk_desktop.qt.widgets.chip import Chip
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.side_list import SideList
from netzwerk_desktop.qt.widgets.text import ElidedLabel, Label
from netzwerk_desktop.qt.words import counted
from netzwerk_desktop.services import case as cases
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services.case import CaseStory
from netzwerk_desktop.services.follow_up import FollowUpRow

#: letters of the note that are shown above the story
_NOTE_SHOWN = 600
_ABOUT_CASE = ("consultation_case", "organisation", "staff")
_ABOUT_STORY = (
    "interaction",
    "interaction_topic",
    "interaction_participant",
    "document",
    "follow_up",
    "person",
    "position",
)


class CaseView(QFrame):
    """The page.

    Signals:
        shown: id of the case that is shown now.
        gone: the case that was shown is not there any more.
        handlers_changed: what can be done here is different now.
    """

    shown = Signal(str)
    gone = Signal()
    handlers_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "window")
        self._desk = desk
        self.case_id = ""
        self.story: CaseStory | None = None
        self._build()
        self._question = desk.queries.question(self, self._show, self._not_there)
        desk.changes.listen(self, _ABOUT_CASE, lambda _: self._read())
        desk.changes.listen(self, _ABOUT_STORY, lambda _: self.reload())

    # -- putting together -----------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.title = ElidedLabel("", TextStyle.TITLE)
        self.state = Chip("", Tone.GOOD)
        self.town = TextLink("", style=TextStyle.BODY)
        self.town.clicked.connect(self._open_town)
        self.meta = ElidedLabel("", TextStyle.BODY, Role.DIM)
        self.note = Label("", TextStyle.BODY, wrap=True)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.result = Label("", TextStyle.BODY, wrap=True)
        self.result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(self.title, 1)
        head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        about = QHBoxLayout()
        about.setSpacing(SPACE_S)
        about.addWidget(self.town)
        about.addWidget(self.meta, 1)
        self._follow_ups: RowsModel[FollowUpRow] = RowsModel(
            [Column("subject", self.tr("Wiedervorlage"), lambda row: row.subject)],
            self,
            accessible=lambda row: (
                f"{row.subject}, {follow_up_line(row, self._desk.clock, self._desk.office.staff_id)}"
            ),
        )
        self.follow_up_list = SideList(
            FollowUpPainter(self._desk.clock, lambda: self._desk.office.staff_id),
            self.tr("Offene Wiedervorlagen des Beratungsvorgangs"),
        )
        self.follow_up_list.setModel(self._follow_ups)
        self.follow_up_list.pressed_at.connect(self._follow_up_pressed)
        self.part = TimelinePart(
            self._desk,
            (
                self.tr("Noch nichts geschehen"),
                self.tr("Tragen Sie die erste Beratung ein, oder nehmen Sie Vorgänge aus dem Verlauf dazu."),
            ),
            searchable=True,
        )
        self.part.reset_wanted.connect(self.part.reset_filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL + SPACE_XS, SPACE_L + 2, SPACE_L, 0)
        layout.setSpacing(SPACE_S)
        layout.addLayout(head)
        layout.addLayout(about)
        layout.addWidget(self.note)
        layout.addWidget(self.result)
        layout.addSpacing(SPACE_XS)
        layout.addWidget(self._make_buttons())
        layout.addSpacing(SPACE_XS)
        layout.addWidget(self.follow_up_list)
        layout.addWidget(self.part, 1)

    def _make_buttons(self) -> ActionRow:
        actions = self._desk.actions
        self.end = QAction(self)
        self.end.triggered.connect(self._end)
        row = ActionRow()
        row.set_buttons(
            [
                ActionButton(actions[ActionId.LOG_CONSULTATION], Icon.CONSULTATION, primary=True),
                ActionButton(actions[ActionId.LOG_CALL], Icon.CALL),
                ActionButton(actions[ActionId.ADD_FOLLOW_UP], Icon.FOLLOW_UP),
                ActionButton(self.end, Icon.DONE),
                ActionButton(actions[ActionId.EDIT], Icon.EDIT),
            ],
            [actions[ActionId.SHOW_HISTORY], actions[ActionId.DELETE]],
        )
        return row

    # -- showing --------------------------------------------------------------------------------------------------
    def show_case(self, case_id: str) -> None:
        """Read and show a case."""
        self.case_id = case_id
        self._read()
        self.part.show_case(case_id)

    def reload(self) -> None:
        """Read it again; what is chosen and unfolded stays."""
        if self.case_id:
            self._read()
            self.part.reload()

    def _read(self) -> None:
        if self.case_id:
            office, case_id = self._desk.office, self.case_id
            self._question.ask(lambda: cases.case_story(office, id=case_id))

    def _show(self, story: CaseStory) -> None:
        if story.detail.trashed:
            self._forget()
            return
        self.story = story
        row = story.detail.row
        self.title.setText(row.title)
        is_open = row.closed_on is None
        self.state.setText(self.tr("offen") if is_open else self.tr("abgeschlossen"))
        self.state.tone = Tone.GOOD if is_open else Tone.NEUTRAL
        self.state.updateGeometry()
        self.state.update()
        self.town.setText(row.organisation_name)
        self.meta.setText(
            " · ".join(
                part
                for part in (
                    since_words(row.opened_on, row.closed_on),
                    counted(row.interactions, self.tr("{n} Vorgang"), self.tr("{n} Vorgänge")),
                    row.staff_name,
                )
                if part
            )
        )
        for line, text, words in (
            (self.note, story.detail.note, "{0}"),
            (self.result, row.result, self.tr("Ergebnis: {0}")),
        ):
            short = plain(text)[:_NOTE_SHOWN]
            line.setText(words.format(short + (" …" if len(text) > _NOTE_SHOWN else "")) if text else "")
            line.setVisible(bool(text))
        self._follow_ups.show_rows(story.follow_ups)
        self.follow_up_list.setVisible(bool(story.follow_ups))
        self.end.setText(self.tr("Abschließen") if is_open else self.tr("Wieder öffnen"))
        self.shown.emit(row.id)
        self.handlers_changed.emit()

    def _not_there(self, error: Exception) -> None:
        self._forget()
        if not isinstance(error, NotFound):
            self._desk.say_error(error)

    def _forget(self) -> None:
        self.case_id = ""
        self.story = None
        self.gone.emit()

    # -- doing ----------------------------------------------------------------------------------------------------
    def _what(self) -> dict[str, str]:
        assert self.story is not None
        return {"organisation_id": self.story.detail.row.organisation_id, "case_id": self.case_id}

    def handlers(self) -> Mapping[ActionId, Handler]:
        """What can be done with the case that is shown."""
        if self.story is None or not self.case_id:
            return {}
        handlers: dict[ActionId, Handler] = {
            ActionId.EDIT: self.edit,
            ActionId.DELETE: self.delete,
            ActionId.SHOW_HISTORY: self.show_history,
        }
        if self.story.detail.row.closed_on is None:
            handlers |= {
                ActionId.LOG_CONSULTATION: self.log_consultation,
                ActionId.LOG_CALL: self.log_call,
                ActionId.ADD_FOLLOW_UP: self.add_follow_up,
            }
        return handlers

    def log_consultation(self) -> None:
        """The next consultation in this matter."""
        self._desk.open_dialog(DialogId.LOG_CONSULTATION, **self._what())

    def log_call(self) -> None:
        """The next call in this matter."""
        self._desk.open_dialog(DialogId.LOG_CALL, **self._what())

    def add_follow_up(self) -> None:
        """Be reminded of it."""
        self._desk.open_dialog(DialogId.FOLLOW_UP, **self._what())

    def edit(self) -> None:
        """Change title, note and days."""
        self._desk.open_dialog(DialogId.CASE, case_id=self.case_id)

    def _end(self) -> None:
        if self.story is None:
            return
        if self.story.detail.row.closed_on is None:
            self.close_case()
        else:
            self.reopen()

    def close_case(self) -> None:
        """Close it, with what came of it."""
        self._desk.open_dialog(DialogId.CASE, case_id=self.case_id, close=True)

    def reopen(self) -> None:
        """Let it go on."""
        office, case_id = self._desk.office, self.case_id
        self._desk.run(lambda: cases.reopen_case(office, id=case_id))

    def delete(self) -> None:
        """Delete it; what happened stays in the timeline, and undo is offered."""
        office, case_id = self._desk.office, self.case_id
        self._desk.run(lambda: cases.trash_case(office, id=case_id))

    def show_history(self) -> None:
        """Who changed what."""
        self._desk.open_dialog(DialogId.HISTORY, table="consultation_case", record_id=self.case_id)

    def _open_town(self) -> None:
        if self.story is not None:
            self._desk.go(PageId.MUNICIPALITIES, self.story.detail.row.organisation_id)

    def _follow_up_pressed(self, number: int, what: str, value: str) -> None:
        row = self._follow_ups.row(number)
        if row is None:
            return
        office = self._desk.office
        if what == "done":
            self._desk.run(partial(follow_ups.complete, office, id=row.id))
        elif what == "open":
            self._desk.open_dialog(DialogId.FOLLOW_UP, follow_up_id=row.id)
