"""The icon beside the system's clock, and the word in the morning about what is due.

Where the system has no such place, there is neither. No name of a town or person leaves the window unless somebody
wants that: a notification can be read by whoever passes by.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from netzwerk_desktop.domain.clock import to_local
from netzwerk_desktop.domain.follow_up import Stretch
from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.qt.words import counted, translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office

#: so often it is looked whether the morning has come; nobody needs to be reminded to the minute
_LOOK_MS = 60_000
#: an icon that is only there for a word stays so long, so that the word can still be pressed
_LINGER_MS = 60_000
_NAMED = 3

Counts = Mapping[Stretch, int]


def due_words(counts: Counts) -> str:
    """ "3 Wiedervorlagen sind heute fällig, 2 überfällig."; nothing when nothing is."""
    due, overdue = counts.get(Stretch.DUE, 0), counts.get(Stretch.OVERDUE, 0)
    if due:
        one = translate("Tray", "{n} Wiedervorlage ist heute fällig")
        words = counted(due, one, translate("Tray", "{n} Wiedervorlagen sind heute fällig"))
        return f"{words}, {translate('Tray', '{0} überfällig').format(overdue)}." if overdue else f"{words}."
    if overdue:
        one = translate("Tray", "{n} Wiedervorlage ist überfällig")
        return f"{counted(overdue, one, translate('Tray', '{n} Wiedervorlagen sind überfällig'))}."
    return ""


def read_due(office: Office, *, names: bool) -> str:
    """What the word in the morning says (on a worker thread)."""
    from netzwerk_desktop.services import follow_up as follow_ups

    words = due_words(follow_ups.count_by_stretch(office, assignee=office.staff_id))
    if not words or not names:
        return words
    rows = [
        row
        for stretch in (Stretch.DUE, Stretch.OVERDUE)
        for row in follow_ups.list_follow_ups(office, stretch=stretch, assignee=office.staff_id, limit=_NAMED).rows
    ]
    return "\n".join([words, *(f"{row.organisation_name}: {row.subject}" for row in rows[:_NAMED])])


class MorningReminder(QObject):
    """Tells once a day, from the chosen hour on, what is due; a program that starts later catches up.

    Signals:
        due: the words.
    """

    due = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and from now on."""
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Whether it is time."""
        settings = self._desk.preferences.settings
        today = self._desk.clock.today().isoformat()
        early = to_local(self._desk.clock.now()).hour < settings.reminder_hour
        if not settings.morning_reminder or early or settings.reminded_on == today:
            return
        # noted before it is read: one word a day, even if reading takes longer than until the next look
        self._desk.preferences.change(reminded_on=today)
        office, names = self._desk.office, settings.reminder_names
        self._desk.queries.submit(lambda: read_due(office, names=names), self._tell, owner=self)

    def _tell(self, words: str) -> None:
        if words:
            self.due.emit(words)


class Tray(QObject):
    """The icon and its menu; pressing it or a word of it opens the page "Heute".

    Attributes:
        reminder: tells in the morning.
    """

    def __init__(self, desk: Desk, window: QWidget, icon: QSystemTrayIcon) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.icon = icon
        self.icon.setToolTip(translate("Tray", "Netzwerk"))
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.open_today)
        self._menu = self._make_menu()
        self.icon.setContextMenu(self._menu)
        self._linger = QTimer(self)
        self._linger.setSingleShot(True)
        self._linger.setInterval(_LINGER_MS)
        self._linger.timeout.connect(self._follow)
        self.reminder = MorningReminder(desk, self)
        self.reminder.due.connect(self.tell)
        desk.preferences.changed.connect(self._follow)
        self._follow()

    def _make_menu(self) -> QMenu:
        menu = QMenu(self._window)
        for words, do in (
            (translate("Tray", "&Heute öffnen"), self.open_today),
            (translate("Tray", "&Wiedervorlagen öffnen"), self.open_follow_ups),
        ):
            menu.addAction(words).triggered.connect(do)
        return menu

    def _follow(self) -> None:
        """The icon is there or not, as the settings say; while a word is shown, it stays."""
        if self._linger.isActive():
            return
        if self._desk.preferences.settings.tray_icon:
            self.icon.show()
        else:
            self.icon.hide()

    def tell(self, words: str) -> None:
        """A word of the system."""
        self._linger.start()
        self.icon.show()
        self.icon.showMessage(translate("Tray", "Wiedervorlagen"), words, self.icon.icon())

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.open_today()

    def open_today(self) -> None:
        """The window, with what is due."""
        self._open(PageId.TODAY)

    def open_follow_ups(self) -> None:
        """The window, with all follow-ups."""
        self._open(PageId.FOLLOW_UPS)

    def _open(self, page: PageId) -> None:
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._desk.go(page)


def start_tray(
    desk: Desk, window: QWidget, *, make_icon: Callable[[QObject], QSystemTrayIcon] | None = None
) -> Tray | None:
    """Put the icon up and begin to remind; ``None`` where the system has no place for it.

    Called when the window has come to rest: it must not delay the first picture.
    """
    if make_icon is None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return None
        make_icon = _make_icon
    tray = Tray(desk, window, make_icon(window))
    tray.reminder.start()
    return tray


def _make_icon(parent: QObject) -> QSystemTrayIcon:
    return QSystemTrayIcon(icons.app_icon(), parent)
