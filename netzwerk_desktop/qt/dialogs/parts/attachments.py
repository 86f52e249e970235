"""Files that are to be filed with an entry: chosen, dropped, taken away again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.dialogs.parts.part import Part
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets.chip import FilterChip
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.services.document import MAX_BYTES


class AttachmentsField(QWidget, Part):
    """The files; the value is a tuple of paths. What is filed is read when the entry is saved. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self._place = QWidget(self)
        self._flow = FlowLayout(self._place, gap=SPACE_S, row_gap=SPACE_S)
        self._place.hide()
        self._chips: list[FilterChip] = []
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.button = QPushButton(icons.qicon(Icon.ATTACHMENT), self.tr("Dateien auswählen …"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.choose)
        row.addWidget(self.button)
        row.addWidget(Label(self.tr("oder hierher ziehen"), TextStyle.CAPTION, Role.FAINT))
        row.addStretch(1)
        column.addWidget(self._place)
        column.addLayout(row)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.button)

    def choose(self) -> None:
        """Ask for files."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Dateien zur Beratung"))
        self.add(Path(name) for name in names)

    def add(self, paths: Iterable[Path]) -> None:
        """Add files; those that are there already stay once."""
        new = [path for path in dict.fromkeys(paths) if path not in self._paths and not path.is_dir()]
        if new:
            self._paths += new
            self._show_chips()
            self.changed.emit()

    def value(self) -> tuple[Path, ...]:
        """The files."""
        return tuple(self._paths)

    def set_value(self, value: Iterable[Path] | None) -> None:
        """Other files."""
        self._paths = list(value or ())
        self._show_chips()
        self.changed.emit()

    def state(self) -> list[str]:
        """Where they are."""
        return [str(path) for path in self._paths]

    def set_state(self, state: Iterable[str]) -> None:
        """Show what a draft kept."""
        self.set_value([Path(path) for path in state])

    def problem(self) -> str:
        """A file that is gone, empty or too large; better said now than when all is written."""
        for path in self._paths:
            try:
                size = path.stat().st_size
            except OSError:
                return self.tr("Die Datei „{0}“ gibt es nicht mehr. Bitte entfernen Sie sie.").format(path.name)
            if not size:
                return self.tr("Die Datei „{0}“ ist leer. Bitte entfernen Sie sie.").format(path.name)
            if size > MAX_BYTES:
                return self.tr("Die Datei „{0}“ ist größer als {1} MB. Bitte entfernen Sie sie.").format(
                    path.name, MAX_BYTES // 1_000_000
                )
        return ""

    def marked(self) -> QWidget:
        """The button."""
        return self.button

    def _show_chips(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for path in self._paths:
            chip = FilterChip(path.name, Icon.CLOSE, self._place)
            chip.setToolTip(tip(str(path)))
            chip.setAccessibleName(self.tr("{0} entfernen").format(path.name))
            chip.clicked.connect(self._remover(path))
            self._flow.addWidget(chip)
            chip.show()
            self._chips.append(chip)
        self._place.setVisible(bool(self._chips))
        self.updateGeometry()

    def _remover(self, path: Path) -> Callable[[], None]:
        def remove() -> None:
            self._paths.remove(path)
            self._show_chips()
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

        return remove

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take them."""
        self.add(files_of(event))
        event.acceptProposedAction()


def files_of(event: QDropEvent) -> list[Path]:
    """The files somebody drags."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
