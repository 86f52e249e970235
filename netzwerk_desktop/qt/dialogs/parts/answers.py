"""Which open follow-ups a conversation answers: boxes to tick, and none is ticked by itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerk_desktop.domain.dates import relative_day
from netzwerk_desktop.qt.dialogs.parts.choice import follow_in_tab_order
from netzwerk_desktop.qt.dialogs.parts.part import Part
from netzwerk_desktop.qt.dialogs.parts.ticks import TickBox
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets.card import TextLink
from netzwerk_desktop.qt.words import counted

if TYPE_CHECKING:
    from netzwerk_desktop.services.follow_up import FollowUpRow

#: so many are in sight at first
_FIRST = 2


def offered_first(rows: Iterable[FollowUpRow], person_id: str | None) -> list[FollowUpRow]:
    """Those about the person on the telephone first, then what is due first."""
    return sorted(rows, key=lambda row: (person_id is None or row.person_id != person_id, row.due_on, row.id))


class AnswersField(QWidget, Part):
    """Open follow-ups to tick; the value is a tuple of ids in the order they are shown in. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: dict[str, TickBox] = {}
        self._wanted: frozenset[str] = frozenset()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._more = TextLink("", self)
        self._more.clicked.connect(self.show_all)
        self._column.addWidget(self._more)
        self._more.hide()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def set_rows(self, rows: Sequence[FollowUpRow], today: date) -> None:
        """What is open, in the order it is offered in; what was ticked and is still there stays so."""
        ticked = self._ticked() | self._wanted
        for box in self._boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for number, row in enumerate(rows):
            due = relative_day(row.due_on, today)
            words = " · ".join(part for part in (row.subject, row.person_name, due) if part)
            box = TickBox(words.replace("&", "&&"), self)
            box.setAccessibleName(words)
            box.setToolTip(tip(words))
            box.setChecked(row.id in ticked)
            box.toggled.connect(self._toggled)
            self._boxes[row.id] = box
            self._column.insertWidget(number, box)
            box.setVisible(number < _FIRST or row.id in ticked)
        hidden = sum(box.isHidden() for box in self._boxes.values())
        self._more.setText(
            counted(hidden, self.tr("{n} weitere Wiedervorlage"), self.tr("{n} weitere Wiedervorlagen"))
            if hidden
            else ""
        )
        self._more.setVisible(bool(hidden))
        follow_in_tab_order(self, [*self._boxes.values(), self._more])
        self.changed.emit()

    def show_all(self) -> None:
        """Bring the rest into sight."""
        self._more.hide()
        hidden = [box for box in self._boxes.values() if box.isHidden()]
        for box in self._boxes.values():
            box.show()
        if hidden:
            hidden[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def count(self) -> int:
        """How many there are to tick."""
        return len(self._boxes)

    def want(self, ids: Collection[str]) -> None:
        """These are ticked as soon as they are known (the form was opened for one, or a draft ticked them)."""
        self._wanted = frozenset(ids)
        for known, box in self._boxes.items():
            if known in self._wanted:
                box.setChecked(True)
                box.show()

    def value(self) -> tuple[str, ...]:
        """What is ticked."""
        return tuple(known for known, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: Iterable[str]) -> None:
        """Tick these and no others."""
        wanted = frozenset(value or ())
        for known, box in self._boxes.items():
            box.setChecked(known in wanted)
        self.want(wanted)

    def state(self) -> list[str]:
        """The ids; also of what is not known yet."""
        return sorted(self._ticked() | self._wanted)

    def set_state(self, state: Iterable[str]) -> None:
        """Tick what a draft had ticked."""
        self.set_value(state)

    def _ticked(self) -> frozenset[str]:
        return frozenset(self.value())

    def _toggled(self) -> None:
        # what a person unticks is not wanted any more
        self._wanted = self._wanted - (frozenset(self._boxes) - self._ticked())
        self.changed.emit()
