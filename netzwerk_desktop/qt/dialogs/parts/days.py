"""Fields for days, times and moments."""

import re
from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from netzwerk_desktop.domain.clock import BERLIN, Clock, as_utc, to_local
from netzwerk_desktop.domain.date_parser import Prefer, parse_date
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt.dialogs.parts.part import Part
from netzwerk_desktop.qt.theme import SPACE_S
from netzwerk_desktop.qt.widgets.date_field import DateField, day_in_words

_TIME = re.compile(r"(\d{1,2})(?:[:.,](\d{1,2}))?(?:\s*(?:uhr|h))?", re.IGNORECASE)


class DayField(DateField, Part):
    """A day, or none. Signals: changed (also while what is typed is no day yet)."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._clock: Clock | None = None
        self._prefer: Prefer = "future"
        super().__init__(self._now, parent)
        # a label's mnemonic only leads to what takes the focus at all; the policy is handed on to the line
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line.textChanged.connect(lambda: self.changed.emit())

    def set_clock(self, clock: Clock, *, prefer: Prefer = "future") -> None:
        """Which day it is, and whether "15.3." means the next or the last one."""
        self._clock = clock
        self._prefer = prefer
        if prefer == "past":
            self.line.setPlaceholderText(self.tr("z. B. heute, 15.3.2021"))

    def set_placeholder(self, text: str) -> None:
        """What stands there while nothing is typed."""
        self.line.setPlaceholderText(text)

    def value(self) -> date | None:
        """The day."""
        return self.day()

    def set_value(self, value: date | None) -> None:
        """Show a day."""
        self.set_day(value)

    def state(self) -> str:
        """What is typed."""
        return self.line.text()

    def set_state(self, state: str) -> None:
        """Show and understand what was typed."""
        self.line.setText(state)
        self._typed(state)

    def marked(self) -> QWidget:
        """The line."""
        return self.line

    def _typed(self, text: str) -> None:
        day: date | None = None
        self._problem = ""
        if text.strip():
            try:
                day = parse_date(text, self._now(), prefer=self._prefer)
            except NetzwerkError as error:
                self._problem = error.message
        self._understood.setText(day_in_words(day) if day is not None else "")
        self._understood.setVisible(day is not None)
        self._take(day)

    def _now(self) -> date:
        if self._clock is None:
            raise RuntimeError("a field for days needs a clock")
        return self._clock.today()


def parse_time(text: str) -> time | None:
    """ "9:40", "9.40", "940", "9", "9 uhr"; None for anything else."""
    simple = text.strip()
    if re.fullmatch(r"\d{3,4}", simple):
        simple = f"{simple[:-2]}:{simple[-2:]}"
    found = _TIME.fullmatch(simple)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class TimeLine(QLineEdit):
    """A time of day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(72)
        self.setPlaceholderText("9:40")
        self.editingFinished.connect(self._tidy)

    def understood(self) -> time | None:
        """The time that was understood."""
        return parse_time(self.text())

    def set_time(self, moment: time) -> None:
        """Show a time."""
        self.setText(f"{moment:%H:%M}")

    def _tidy(self) -> None:
        moment = self.understood()
        if moment is not None:
            self.set_time(moment)


class MomentField(QWidget, Part):
    """Day and time in Germany; the value is an aware moment. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        self.day = DayField(self)
        self.time = TimeLine(self)
        layout.addWidget(self.day, 1)
        layout.addWidget(self.time, 0, Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.day.line)
        self.day.changed.connect(lambda: self.changed.emit())
        self.time.textChanged.connect(lambda: self.changed.emit())

    def set_clock(self, clock: Clock, *, prefer: Prefer = "past") -> None:
        """Which day it is."""
        self.day.set_clock(clock, prefer=prefer)

    def setAccessibleName(self, name: str) -> None:
        """Both lines are named."""
        super().setAccessibleName(name)
        self.day.setAccessibleName(name)
        self.time.setAccessibleName(self.tr("{0}: Uhrzeit").format(name))

    def setAccessibleDescription(self, description: str) -> None:
        """So is what is wrong."""
        super().setAccessibleDescription(description)
        self.day.setAccessibleDescription(description)

    def value(self) -> datetime | None:
        """The moment in UTC; None while day or time is missing."""
        day, moment = self.day.value(), self.time.understood()
        if day is None or moment is None:
            return None
        return as_utc(datetime.combine(day, moment, BERLIN))

    def set_value(self, value: datetime | None) -> None:
        """Show a moment as the clocks in Germany do."""
        if value is None:
            self.day.set_value(None)
            self.time.clear()
            return
        local = to_local(value)
        self.day.set_value(local.date())
        self.time.set_time(local.time())

    def problem(self) -> str:
        """What is typed is no day or no time, or one of them is missing."""
        if self.day.problem():
            return self.day.problem()
        typed = self.time.text().strip()
        if typed and self.time.understood() is None:
            return self.tr("„{0}“ ist keine Uhrzeit. Beispiel: 9:40").format(typed)
        if (self.day.value() is None) != (not typed):
            return self.tr("Bitte geben Sie Tag und Uhrzeit an.")
        return ""

    def state(self) -> list[str]:
        """What is typed."""
        return [self.day.state(), self.time.text()]

    def set_state(self, state: list[str]) -> None:
        """Show what was typed."""
        day, moment = state
        self.day.set_state(day)
        self.time.setText(moment)

    def marked(self) -> QWidget:
        """The line that is wrong."""
        typed = bool(self.time.text().strip())
        return self.time if not self.day.problem() and typed and self.time.understood() is None else self.day.line


def give_clock(widgets: Any, clock: Clock, past: frozenset[str] = frozenset()) -> None:
    """Tell all fields for days of a form which day it is; those named in ``past`` mean days gone by."""
    for name, widget in vars(widgets).items():
        if isinstance(widget, DayField):
            widget.set_clock(clock, prefer="past" if name in past else "future")
