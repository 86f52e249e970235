"""Several follow-ups in one form: a day and what is to be done, one line each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.dialogs.parts.more import MoreChip
from netzwerk_desktop.qt.dialogs.parts.part import Part
from netzwerk_desktop.qt.dialogs.parts.text import LineField
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_S

FollowUpLine = tuple[date | None, str]
"""A day and what is to be done."""


@dataclass(frozen=True, slots=True)
class _Line:
    place: QWidget
    day: DayField
    subject: LineField
    remove: QToolButton


class FollowUpLinesField(QWidget, Part):
    """Lines of day and words; an empty one does not count. The value is a tuple of both. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock: Clock | None = None
        self._lines: list[_Line] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE_S)
        column.addLayout(self._column)
        self.more = MoreChip(self.tr("Weitere Wiedervorlage"), self)
        self.more.clicked.connect(self._one_more)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def set_clock(self, clock: Clock) -> None:
        """Which day it is; from now on there is a line to write in."""
        self._clock = clock
        self._show([(None, "")])

    # -- lines ----------------------------------------------------------------------------------------------------
    def _add_line(self) -> _Line:
        place = QWidget(self)
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_S)
        day, subject, remove = DayField(place), LineField(place), QToolButton(place)
        if self._clock is not None:
            day.set_clock(self._clock)
        number = len(self._lines) + 1
        day.set_placeholder(self.tr("z. B. 2w, in 2 Wochen, 15.3."))
        day.line.setAccessibleName(self.tr("Wiedervorlage {0}: Tag").format(number))
        subject.setPlaceholderText(self.tr("Was ist zu tun?"))
        subject.setAccessibleName(self.tr("Wiedervorlage {0}: was zu tun ist").format(number))
        remove.setIcon(icons.qicon(Icon.CLOSE))
        remove.setAutoRaise(True)
        remove.setToolTip(self.tr("Zeile entfernen"))
        remove.setAccessibleName(self.tr("Wiedervorlage {0} entfernen").format(number))
        grid.addWidget(day, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(subject, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(remove, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        line = _Line(place, day, subject, remove)
        before: QWidget = self._lines[-1].remove if self._lines else self
        for widget in (day.line, subject, remove, self.more):
            QWidget.setTabOrder(before, widget)
            before = widget
        day.changed.connect(self.changed)
        subject.changed.connect(self.changed)
        remove.clicked.connect(lambda: self._remove(line))
        self._lines.append(line)
        self._column.addWidget(place)
        place.show()
        self._fit()
        return line

    def _one_more(self) -> None:
        line = self._add_line()
        line.day.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _remove(self, line: _Line) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line.place)
        line.place.hide()
        line.place.deleteLater()
        self._fit()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _fit(self) -> None:
        for line in self._lines:
            line.remove.setVisible(len(self._lines) > 1)
        self.setFocusProxy(self._lines[0].day.line if self._lines else self.more)

    def _show(self, lines: Sequence[FollowUpLine]) -> None:
        for line in list(self._lines):
            self._lines.remove(line)
            self._column.removeWidget(line.place)
            line.place.hide()
            line.place.deleteLater()
        for day, subject in lines:
            line = self._add_line()
            line.day.set_value(day)
            line.subject.set_value(subject)

    # -- value ----------------------------------------------------------------------------------------------------
    def value(self) -> tuple[FollowUpLine, ...]:
        """The lines that say something."""
        found = ((line.day.value(), line.subject.value().strip()) for line in self._lines)
        return tuple((day, subject) for day, subject in found if day is not None or subject)

    def set_value(self, value: Iterable[FollowUpLine] | None) -> None:
        """Show others."""
        self._show(list(value or ()) or [(None, "")])
        self.changed.emit()

    def state(self) -> list[list[str]]:
        """What is typed."""
        return [
            [line.day.state(), line.subject.value()]
            for line in self._lines
            if line.day.state().strip() or line.subject.value().strip()
        ]

    def set_state(self, state: Sequence[Sequence[str]]) -> None:
        """Show what was typed."""
        self._show([(None, "")] * max(1, len(state)))
        for line, (day, subject) in zip(self._lines, state, strict=False):
            line.day.set_state(day)
            line.subject.set_value(subject)
        self.changed.emit()

    def problem(self) -> str:
        """A day that is none, or that is missing."""
        for line in self._lines:
            if line.day.problem():
                return line.day.problem()
            if line.subject.value().strip() and line.day.value() is None:
                return self.tr("Bitte geben Sie an, wann Sie erinnert werden möchten.")
        return ""

    def marked(self) -> QWidget:
        """The first line that is wrong."""
        for line in self._lines:
            if line.day.problem() or (line.subject.value().strip() and line.day.value() is None):
                return line.day.marked()
        return self._lines[0].day.marked() if self._lines else self
