"""What the map shall show: by what it is coloured, on which day or in which period, and which topic."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerk_desktop.domain.calendar_days import add_months
from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.town_map import check_question
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, Role, TextStyle
from netzwerk_desktop.qt.widgets.choice_row import ChoiceRow
from netzwerk_desktop.qt.widgets.date_field import DateField
from netzwerk_desktop.qt.widgets.field import FieldError
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.widgets.type_ahead import Choice, TypeAheadCombo
from netzwerk_desktop.qt.words import label
from netzwerk_desktop.services.town_map import MapMode, MapQuestion, last_twelve_months

_YEARS = 3
_OWN_PERIOD = 4


class MapControls(QWidget):
    """The controls above the map.

    Signals:
        changed: something else shall be shown (see `question`).
    """

    changed = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.mode = ChoiceRow(
            [label(mode) for mode in MapMode],
            self.tr("Gefärbt nach"),
            style=(TextStyle.BODY, TextStyle.STRONG),
            gap=SPACE_L,
        )
        self.period = ChoiceRow(
            [
                self.tr("12 Monate"),
                self.tr("3 Jahre"),
                self.tr("dieses Jahr"),
                self.tr("voriges Jahr"),
                self.tr("von – bis"),
            ],
            self.tr("Zeitraum"),
            gap=SPACE_M,
        )
        self.topic = TypeAheadCombo(self.tr("Thema wählen"))
        self.topic.setAccessibleName(self.tr("Thema"))
        self.day = self._day_field(self.tr("Stichtag"))
        self.since = self._day_field(self.tr("Beginn des Zeitraums"))
        self.until = self._day_field(self.tr("Ende des Zeitraums"))
        self.error = FieldError()
        self._build()
        self._follow()
        self.mode.chosen.connect(self._changed)
        self.period.chosen.connect(self._changed)
        self.topic.chosen.connect(self._changed)
        for field in (self.day, self.since, self.until):
            field.changed.connect(self._changed)

    def _day_field(self, name: str) -> DateField:
        field = DateField(self._clock.today, placeholder=self.tr("Tag"))
        field.setAccessibleName(name)
        field.setFixedWidth(theme.current().scaled(150))
        return field

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        self.topic.setFixedWidth(theme.current().scaled(260))
        self._dates = QWidget()
        row = QHBoxLayout(self._dates)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self._on = Label(self.tr("am"), TextStyle.CAPTION, Role.DIM)
        self._to = Label(self.tr("bis"), TextStyle.CAPTION, Role.DIM)
        for part in (self._on, self.day, self.since, self._to, self.until):
            row.addWidget(part)
        for words in (self.mode, self.period):
            # as high as the fields beside them, so that nothing jumps when another mode is chosen
            beside = words.layout()
            if beside is not None:
                beside.setContentsMargins(0, 5, 0, 5)
        line = QWidget()
        flow = FlowLayout(line, gap=SPACE_XL + SPACE_S, row_gap=0)
        for widget in (self.mode, self.topic, self.period, self._dates):
            flow.addWidget(widget)
        layout.addWidget(line)
        layout.addWidget(self.error)
        self.day.set_day(self._clock.today())

    # -- what is wanted -------------------------------------------------------------------------------------------
    def set_topics(self, topics: Sequence[Choice]) -> None:
        """What topics there are; the first one is chosen until somebody chooses another."""
        chosen = self.topic.current_id()
        self.topic.blockSignals(True)
        self.topic.set_choices(topics)
        self.topic.set_current_id(chosen if any(topic.id == chosen for topic in topics) else _first(topics))
        self.topic.blockSignals(False)

    def choose_mode(self, mode: MapMode) -> None:
        """As if somebody had chosen it."""
        self.mode.choose(list(MapMode).index(mode))
        self._changed()

    def chosen_mode(self) -> MapMode:
        """By what the towns shall be coloured."""
        return list(MapMode)[self.mode.choice()]

    def question(self) -> MapQuestion | None:
        """What shall be shown; None while something is missing, which is then told."""
        mode = self.chosen_mode()
        since, until = self._period()
        day = self.day.day() if mode is MapMode.MEMBERSHIP else self._clock.today()
        problem = self._typed_problem(mode)
        if problem or day is None or since is None or until is None:
            self.error.say(problem)
            return None
        question = MapQuestion(mode, day, since, until, self.topic.current_id() if mode is MapMode.TOPIC else "")
        self.error.say(" ".join(one.message for one in check_question(question)))
        return None if check_question(question) else question

    def _typed_problem(self, mode: MapMode) -> str:
        fields = [self.day] if mode is MapMode.MEMBERSHIP else []
        if mode.has_period and self.period.choice() == _OWN_PERIOD:
            fields = [self.since, self.until]
        return next((field.problem() for field in fields if field.problem()), "")

    def _period(self) -> tuple[date | None, date | None]:
        today = self._clock.today()
        year = today.year
        return (
            last_twelve_months(today),
            (add_months(last_twelve_months(today)[0], -12 * (_YEARS - 1)), today),
            (date(year, 1, 1), today),
            (date(year - 1, 1, 1), date(year - 1, 12, 31)),
            (self.since.day(), self.until.day()),
        )[self.period.choice()]

    # -- inside ---------------------------------------------------------------------------------------------------
    def _changed(self) -> None:
        if self.period.choice() == _OWN_PERIOD and self.since.day() is None and not self.since.line.text():
            # begin with what was shown, to be changed
            for field, day in zip((self.since, self.until), last_twelve_months(self._clock.today()), strict=True):
                field.blockSignals(True)
                field.set_day(day)
                field.blockSignals(False)
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        mode = self.chosen_mode()
        own = mode.has_period and self.period.choice() == _OWN_PERIOD
        self.topic.setVisible(mode is MapMode.TOPIC)
        for widget in (self._on, self.day):
            widget.setVisible(mode is MapMode.MEMBERSHIP)
        for widget in (self.since, self._to, self.until):
            widget.setVisible(own)
        self.period.setVisible(mode.has_period)
        self._dates.setVisible(own or mode is MapMode.MEMBERSHIP)


def _first(topics: Sequence[Choice]) -> str:
    return topics[0].id if topics else ""
