"""Vorgänge: everything that happened in all towns, the newest first, read in windows however much there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_number
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.page import Page
from netzwerk_desktop.qt.pages.timeline_part import TimelinePart
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.action_button import ActionButton, ActionRow
from netzwerk_desktop.qt.widgets.filter_line import FilterLine
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import counted
from netzwerk_desktop.services import interaction as interactions

#: counting stops here: nobody needs to know more exactly
COUNT_UP_TO = 10_000
#: lines of text that are longer than this are hard to read (pixels at 13-px text)
WIDEST = 1080

_KINDS_SHOWN = (
    "interaction",
    "interaction_topic",
    "interaction_participant",
    "consultation_case",
    "follow_up",
    "document",
    "organisation",
    "person",
    "position",
    "staff",
    "topic",
)


class InteractionsPage(Page):
    """The page "Vorgänge"."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._stale = True
        self.count = Label("", TextStyle.CAPTION, Role.FAINT)
        self.filter_line = FilterLine(self.tr("Betreff und Notizen durchsuchen"))
        self.part = TimelinePart(
            desk,
            (
                self.tr("Noch nichts eingetragen"),
                self.tr("Hier steht alles, was war: Telefonate, Beratungen, Termine, Briefe – aus allen Kommunen."),
            ),
        )
        self._build()
        self._count_question = desk.queries.question(self, self._show_count)
        desk.changes.listen(self, _KINDS_SHOWN, self._changed)

    def _build(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(SPACE_M)
        title.addWidget(Label(self.tr("Vorgänge"), TextStyle.TITLE))
        title.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        title.addStretch(1)
        self.count.setContentsMargins(0, 0, 0, 6)
        actions = self.desk.actions
        buttons = ActionRow()
        buttons.set_buttons(
            [
                ActionButton(actions[ActionId.LOG_CALL], Icon.CALL, primary=True),
                ActionButton(actions[ActionId.LOG_CONSULTATION], Icon.CONSULTATION),
                ActionButton(actions[ActionId.LOG_INTERACTION], Icon.INTERACTIONS),
            ]
        )
        self._column = QWidget()
        inner = QVBoxLayout(self._column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_S)
        inner.addLayout(title)
        inner.addWidget(buttons)
        inner.addSpacing(SPACE_XS)
        inner.addWidget(self.filter_line)
        inner.addWidget(self.part, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_XL + SPACE_XS, SPACE_L + 2, SPACE_L, 0)
        layout.addWidget(self._column, 1)
        layout.addStretch(0)
        self.filter_line.wanted.connect(lambda text: self.part.set_filter(replace(self.part.shown, text=text)))
        self.filter_line.left_down.connect(self._into_list)
        self.part.timeline.typed.connect(self.filter_line.type)
        self.part.filter_changed.connect(lambda shown: self._ask_count())
        self.part.current_changed.connect(self.handlers_changed)
        self.part.reset_wanted.connect(self.reset_filter)

    # -- reading --------------------------------------------------------------------------------------------------
    def show_record(self, record: str) -> None:
        """Come here; the list stays as it was left."""
        if self._stale:
            self.reload()

    def reload(self) -> None:
        """Read again."""
        self._stale = False
        self.part.reload()
        self._ask_count()

    def _changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def _ask_count(self) -> None:
        office, shown = self.desk.office, self.part.shown
        self._count_question.ask(
            lambda: interactions.count_timeline(
                office,
                kinds=shown.kinds,
                topic_id=shown.topic_id,
                staff_id=shown.staff_id,
                text=shown.text,
                up_to=COUNT_UP_TO + 1,
            )
        )

    def _show_count(self, count: int) -> None:
        if count > COUNT_UP_TO:
            self.count.setText(self.tr("mehr als {0}").format(format_number(COUNT_UP_TO)))
        else:
            self.count.setText(counted(count, self.tr("{n} Vorgang"), self.tr("{n} Vorgänge")))

    def reset_filter(self) -> None:
        """Show everything again."""
        self.filter_line.show_text("")
        self.part.reset_filter()

    # -- doing ----------------------------------------------------------------------------------------------------
    def handlers(self) -> Mapping[ActionId, Handler]:
        """What can be done with the current entry and its town."""
        handlers: dict[ActionId, Handler] = {ActionId.FILTER: self._focus_filter}
        town = self.part.current_town()
        if town:
            dialogs = {
                ActionId.LOG_CONSULTATION: DialogId.LOG_CONSULTATION,
                ActionId.LOG_INTERACTION: DialogId.INTERACTION,
                ActionId.WRITE_LETTER: DialogId.LETTER,
            }
            handlers |= {
                action: partial(self.desk.open_dialog, dialog, organisation_id=town)
                for action, dialog in dialogs.items()
            }
        # what goes on from an entry knows more than its town
        return {**handlers, **self.part.actions_on_entries.handlers()}

    def _focus_filter(self) -> None:
        self.filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_line.selectAll()

    def _into_list(self) -> None:
        self.part.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> None:
        """What was typed last is usually looked for."""
        self.filter_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """Filter and cards."""
        return [self.filter_line, self.part.timeline]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards as wide as one can read."""
        super().resizeEvent(event)
        self._column.setMaximumWidth(theme.current().scaled(WIDEST))
