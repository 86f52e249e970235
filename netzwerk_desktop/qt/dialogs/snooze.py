"""Putting follow-ups off: a day in words, or one of four usual ones with a single key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from netzwerk_desktop.domain.calendar_days import add_months
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_weekday
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.follow_up import check_due
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.follow_up_step import FollowUpStep, SmallForm
from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_S
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import follow_up as follow_ups

_WEEK = timedelta(weeks=1)


def usual_days(today: date) -> tuple[tuple[str, date], ...]:
    """The four days of the buttons, with their names: tomorrow, next Monday, in two weeks, in a month."""
    monday = today + timedelta(days=7 - today.weekday())
    return (
        (translate("SnoozeDialog", "Morgen"), today + timedelta(days=1)),
        (translate("SnoozeDialog", "Nächsten Montag"), monday),
        (translate("SnoozeDialog", "In zwei Wochen"), today + 2 * _WEEK),
        (translate("SnoozeDialog", "In einem Monat"), add_months(today, 1)),
    )


class _Fields(SmallForm):
    until: DayField


class SnoozeDialog(FollowUpStep):
    """Until when."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        follow_up_id: str = "",
        follow_up_ids: Sequence[str] = (),
    ) -> None:
        super().__init__(
            desk,
            parent,
            translate("SnoozeDialog", "Wiedervorlage verschieben"),
            Icon.SNOOZE,
            follow_up_id=follow_up_id,
            follow_up_ids=follow_up_ids,
            save=translate("SnoozeDialog", "&Verschieben"),
        )
        self.ui = _Fields()
        self.ui.add("until", self.tr("&Wieder vorlegen am"), DayField())
        self.ui.until.set_clock(desk.clock)
        self.choices: list[QPushButton] = []
        self.ui.column.addLayout(self._make_choices())
        self.set_form(self.ui, ("until",), self.ui.body)
        self.loaded()
        self.form.focus("until")

    def _make_choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(SPACE_S)
        for number, (name, day) in enumerate(usual_days(self.desk.clock.today())):
            when = f"{format_weekday(day)[:2]} {day.day}.{day.month}."
            button = QPushButton(f"&{number + 1}  {name} · {when}")
            button.setAutoDefault(False)
            button.setToolTip(self.tr("Gleich auf diesen Tag verschieben (Alt+{0})").format(number + 1))
            button.setAccessibleName(f"{name}, {when}")
            button.clicked.connect(partial(self.choose, day))
            self.choices.append(button)
            grid.addWidget(button, number // 2, number % 2)
        return grid

    def choose(self, day: date) -> None:
        """One of the usual days: that is all there is to say."""
        self.ui.until.set_value(day)
        self.save()

    def check(self) -> Iterable[Problem]:
        """Today or later."""
        for problem in check_due(self.ui.until.value(), self.desk.clock.today()):
            if problem.blocking:
                yield Problem("until", problem.message)
            else:
                words = self.tr("{0} Bitte wählen Sie heute oder einen späteren Tag.")
                yield Problem("until", words.format(problem.message))

    def operation(self) -> Callable[[], Changes]:
        """All of them at once."""
        until = self.ui.until.value()
        assert until is not None  # the check asks for it
        return partial(follow_ups.snooze_all, self.desk.office, ids=self.ids, until=until)
