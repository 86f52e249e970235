"""A field for a day that understands "morgen", "in 2 wochen", "15.3." and shows which day it understood."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from netzwerk_desktop.domain.dates import format_date, format_long_date, format_weekday, parse_date
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.text import Label

_FIRST, _LAST = QDate(1900, 1, 1), QDate(2199, 12, 31)
_GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)


def day_in_words(day: date) -> str:
    """ "Mittwoch, 2. Dezember 2026"."""
    return f"{format_weekday(day)}, {format_long_date(day)}"


class _Line(QLineEdit):
    """Up and down go to the next and the previous day."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class DateField(QWidget):
    """A day, typed in words or figures or taken from a calendar.

    Signals:
        changed: the day is another one (or none).
    """

    changed = Signal()

    def __init__(
        self, today: Callable[[], date], parent: QWidget | None = None, *, placeholder: str | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._day: date | None = None
        self._problem = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        row = QHBoxLayout()
        row.setSpacing(SPACE_XS)
        self.line = _Line()
        examples = self.tr("z. B. morgen, in 2 Wochen, 15.3.")
        self.line.setPlaceholderText(examples if placeholder is None else placeholder)
        self.line.textEdited.connect(self._typed)
        self.line.stepped.connect(self._step)
        self.line.editingFinished.connect(self._tidy)
        self._button = QToolButton()
        self._button.setIcon(icons.qicon(Icon.CALENDAR))
        self._button.setAccessibleName(self.tr("Kalender öffnen"))
        self._button.setToolTip(self.tr("Kalender öffnen"))
        self._button.clicked.connect(self.open_calendar)
        row.addWidget(self.line, 1)
        row.addWidget(self._button)
        layout.addLayout(row)
        self._understood = Label("", TextStyle.CAPTION, Role.DIM)
        self._understood.hide()
        layout.addWidget(self._understood)
        self.setFocusProxy(self.line)
        self._popup: QFrame | None = None

    # -- what a form asks -----------------------------------------------------------------------------------------
    def day(self) -> date | None:
        """The day that was understood; None while there is none."""
        return self._day

    def problem(self) -> str:
        """Why what is typed is no day; "" when it is one or nothing is typed."""
        return self._problem

    def set_day(self, day: date | None) -> None:
        """Show a day."""
        self._problem = ""
        self.line.setText(format_date(day) if day is not None else "")
        self._take(day)
        self._understood.hide()

    # -- inside ---------------------------------------------------------------------------------------------------
    def setAccessibleName(self, name: str) -> None:
        """The name belongs to what has the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """So does the description."""
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def _typed(self, text: str) -> None:
        day: date | None = None
        self._problem = ""
        if text.strip():
            try:
                day = parse_date(text, self._today())
            except NetzwerkError as error:
                self._problem = error.message
        self._understood.setText(day_in_words(day) if day is not None else "")
        self._understood.setVisible(day is not None)
        self._take(day)

    def _take(self, day: date | None) -> None:
        if day != self._day:
            self._day = day
            self.changed.emit()

    def _tidy(self) -> None:
        """After typing, the day stands there as all days do."""
        if self._day is not None:
            self.line.setText(format_date(self._day))

    def _step(self, days: int) -> None:
        base = self._day or self._today()
        self._pick(date.fromordinal(base.toordinal() + (days if self._day else 0)))

    def _pick(self, day: date) -> None:
        self._problem = ""
        self.line.setText(format_date(day))
        self._understood.setText(day_in_words(day))
        self._understood.show()
        self._take(day)

    def open_calendar(self) -> None:
        """Show a month to choose from."""
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setProperty("ground", "card")
        inner = QVBoxLayout(popup)
        inner.setContentsMargins(8, 8, 8, 8)
        calendar = QCalendarWidget()
        calendar.setLocale(_GERMAN)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        # left to itself it goes back to the year -4714, which no day of ours can be
        calendar.setDateRange(_FIRST, _LAST)
        shown = self._day or self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.setMinimumWidth(theme.current().scaled(280))
        inner.addWidget(calendar)

        def picked(chosen: QDate) -> None:
            popup.close()
            self._pick(date(chosen.year(), chosen.month(), chosen.day()))
            self.line.setFocus()

        calendar.clicked.connect(picked)
        calendar.activated.connect(picked)
        popup.move(self.mapToGlobal(QPoint(0, self.line.height() + SPACE_XS)))
        popup.show()
        calendar.setFocus()
        self._popup = popup
