"""All shortcuts on one sheet, made from the catalogue of actions; opened with F1 or ?."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.action_catalogue import CATALOGUE, Group
from netzwerk_desktop.qt.actions import keys_in_words
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets import painting
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import tr, translate

#: keys that belong to lists, fields and single pages and not to an action, by the place where they work
PLACES = (
    (
        tr("Überall"),
        (
            (tr("In einer Liste oder im Verlauf gehen"), ("Up", "Down")),
            (tr("Öffnen, ändern"), ("Enter",)),
            (tr("In der Suche: Telefonat mit dem Treffer"), ("Ctrl+Enter",)),
            (tr("Speichern und schließen"), ("Ctrl+Enter",)),
            (tr("Schließen, ohne zu speichern"), ("Esc",)),
            (tr("Menü öffnen"), ("F10",)),
        ),
    ),
    (
        tr("Im Verlauf"),
        (
            (tr("Text auf- und zuklappen"), ("Space",)),
            (tr("Zu einem Monat springen"), ("Ctrl+G",)),
            (tr("Anhang öffnen"), ("Ctrl+O",)),
            (tr("Anderer Kommune zuordnen"), ("Ctrl+Shift+K",)),
            (tr("Zu einem Beratungsvorgang nehmen"), ("Ctrl+Shift+V",)),
            (tr("Löschen (lässt sich rückgängig machen)"), ("Del",)),
        ),
    ),
    (
        tr("Bei Wiedervorlagen"),
        (
            (tr("Erledigt"), ("Space",)),
            (tr("Erledigt, mit Ergebnis"), ("Ctrl+Enter",)),
            (tr("Verschieben"), ("Ctrl+Shift+R",)),
            (tr("Auf morgen verschieben"), ("Alt+1",)),
            (tr("Auf nächsten Montag verschieben"), ("Alt+2",)),
            (tr("Um zwei Wochen verschieben"), ("Alt+3",)),
            (tr("Um einen Monat verschieben"), ("Alt+4",)),
            (tr("Übergeben"), ("Ctrl+U",)),
        ),
    ),
    (
        tr("In der Beratung"),
        (
            (tr("Fett"), ("Ctrl+Shift+F",)),
            (tr("Aufzählung"), ("Ctrl+Shift+A",)),
            (tr("Nummerierte Liste"), ("Ctrl+Shift+R",)),
            (tr("Link"), ("Ctrl+Shift+K",)),
        ),
    ),
    (
        tr("Im Anrufplan"),
        (
            (tr("Anruf tauschen"), ("Ctrl+Shift+S",)),
            (tr("Pause"), ("Ctrl+Shift+A",)),
            (tr("Kommune öffnen"), ("Ctrl+O",)),
            (tr("Voriger Monat"), ("Ctrl+PgUp",)),
            (tr("Nächster Monat"), ("Ctrl+PgDown",)),
            (tr("Laufender Monat"), ("Ctrl+Home",)),
        ),
    ),
)
#: the first of them stand in the second column, the others in the first
BESIDE = 2


class KeyCaps(QWidget):
    """A shortcut drawn as keys; screen readers hear it in words."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = keys_in_words(keys)
        self.setAccessibleName(words)
        # "Strg++" ends in the key +
        self._caps = [part or "+" for part in words.split("+")] if words != "+" else ["+"]

    def _widths(self) -> list[int]:
        metrics = theme.current().metrics(TextStyle.CAPTION)
        return [max(24, metrics.horizontalAdvance(cap) + 14) for cap in self._caps]

    def sizeHint(self) -> QSize:
        """All keys beside each other."""
        return QSize(sum(self._widths()) + SPACE_XS * (len(self._caps) - 1), theme.current().scaled(24))

    def minimumSizeHint(self) -> QSize:
        """They are not shortened."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the keys."""
        now = theme.current()
        painter = QPainter(self)
        x = 0
        for cap, width in zip(self._caps, self._widths(), strict=True):
            box = QRect(x, (self.height() - now.scaled(22)) // 2, width, now.scaled(22))
            painting.box(painter, box, now.colour(Role.CHIP), 4, now.colour(Role.EDGE))
            painting.words(painter, box, cap, TextStyle.CAPTION, Role.TEXT, Qt.AlignmentFlag.AlignHCenter)
            x += width + SPACE_XS
        painter.end()


class ShortcutSheet(QDialog):
    """The sheet."""

    def __init__(self, desk: Any = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tastenkürzel"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        layout.setSpacing(SPACE_L)
        layout.addWidget(Label(self.tr("Tastenkürzel"), TextStyle.HEADING))
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(0, 0, SPACE_M, 0)
        columns.setSpacing(2 * SPACE_XL)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(SPACE_L)
            columns.addLayout(column, 1)
        places = [self._lines(translate("", title), lines) for title, lines in PLACES]
        left.addWidget(self._group(Group.DO))
        for group in (Group.GO, Group.VIEW, Group.OFFICE, Group.HELP):
            if any(spec.keys for spec in CATALOGUE if spec.group is group):
                right.addWidget(self._group(group))
        for number, place in enumerate(places):
            (left if number >= BESIDE else right).addWidget(place)
        left.addStretch(1)
        right.addStretch(1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(area, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        now = theme.current()
        self.resize(now.scaled(900), now.scaled(720))

    def _group(self, group: Group) -> QWidget:
        specs = [spec for spec in CATALOGUE if spec.group is group and spec.keys]
        return self._lines(group.title, [(spec.text, spec.keys) for spec in specs])

    def _lines(self, title: str, lines: Sequence[tuple[str, tuple[str, ...]]]) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_XS + 2)
        grid.addWidget(Label(title, TextStyle.SECTION), 0, 0, 1, 2)
        for number, (text, keys) in enumerate(lines, start=1):
            words = translate("", text).replace("&", "").rstrip(" …")
            grid.addWidget(Label(words, TextStyle.BODY, Role.DIM), number, 0)
            caps = QHBoxLayout()
            caps.setSpacing(SPACE_S)
            caps.addStretch(1)
            for key in keys:
                if not QKeySequence(key).isEmpty():
                    caps.addWidget(KeyCaps(key))
            grid.addLayout(caps, number, 1)
        grid.setColumnStretch(0, 1)
        return box
