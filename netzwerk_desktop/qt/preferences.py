"""How this person left the window: read once, written a moment after a change."""

import logging
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from netzwerk_desktop.system.settings import Settings, SettingsFile

log = logging.getLogger(__name__)

_RECENT = 12


class Preferences(QObject):
    """The settings of this computer in memory.

    Signals:
        changed: a setting is different now.
    """

    changed = Signal()

    def __init__(self, file: SettingsFile | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        loaded = file.load() if file is not None else None
        self.settings = loaded.settings if loaded is not None else Settings()
        #: a sentence for the screen when the file was damaged
        self.notice = loaded.notice if loaded is not None else ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(800)
        self._timer.timeout.connect(self.save)

    def change(self, **values: Any) -> None:
        """Set some of them; see `Settings` for the names."""
        changed = replace(self.settings, **values)
        if changed != self.settings:
            self.settings = changed
            self._timer.start()
            self.changed.emit()

    def splitter(self, name: str) -> tuple[int, ...]:
        """Sizes of a splitter, or () before somebody moved it."""
        return tuple(self.settings.splitter_sizes.get(name, ()))

    def set_splitter(self, name: str, sizes: tuple[int, ...]) -> None:
        """Remember a splitter."""
        self.change(splitter_sizes={**self.settings.splitter_sizes, name: sizes})

    def table(self, name: str) -> str:
        """State of a table, or ""."""
        return self.settings.table_states.get(name, "")

    def set_table(self, name: str, state: str) -> None:
        """Remember a table."""
        self.change(table_states={**self.settings.table_states, name: state})

    def visited(self, record: str) -> None:
        """A record was opened."""
        others = [known for known in self.settings.recent_ids if known != record]
        self.change(recent_ids=(record, *others)[:_RECENT])

    def save(self) -> None:
        """Write them now; a place that cannot be written is no reason to disturb anybody."""
        self._timer.stop()
        if self._file is None:
            return
        try:
            self._file.save(self.settings)
        except OSError as error:
            log.warning("settings not saved: %s", error)
