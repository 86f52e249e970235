"""The settings: sections at the left, one of them at the right; each is saved by itself and made when it is needed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from netzwerk_desktop.qt import icons, registry, theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.page import Page
from netzwerk_desktop.qt.pages.settings_section import Section
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, TextStyle
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import tr, translate

_PAGES: Final = "netzwerk_desktop.qt.pages"

#: key -> (word, icon, class); a section's module is imported when somebody goes there
SECTIONS: Final[dict[str, tuple[str, Icon, str]]] = {
    "office": (tr("Büro und Absender"), Icon.ORGANISATION, f"{_PAGES}.settings_office:OfficeSection"),
    "network": (tr("Netzwerk"), Icon.MEMBERSHIP, f"{_PAGES}.settings_office:NetworkSection"),
    "staff": (tr("Bearbeiter/innen"), Icon.PEOPLE, f"{_PAGES}.settings_lists:StaffSection"),
    "catalogue": (tr("Leistungskatalog"), Icon.SERVICE, f"{_PAGES}.settings_lists:CatalogueSection"),
    "topics": (tr("Themen"), Icon.TOPIC, f"{_PAGES}.settings_lists:TopicsSection"),
    "templates": (tr("Vorlagen"), Icon.WORD_FILE, f"{_PAGES}.settings_program:TemplatesSection"),
    "import": (tr("Einlesen"), Icon.IMPORT, f"{_PAGES}.settings_program:ImportSection"),
    "protection": (tr("Schutz"), Icon.SHIELD, f"{_PAGES}.settings_security:ProtectionSection"),
    "backup": (tr("Sicherung"), Icon.BACKUP, f"{_PAGES}.settings_security:BackupSection"),
    "reminder": (tr("Erinnerung"), Icon.FOLLOW_UP, f"{_PAGES}.settings_program:ReminderSection"),
    "look": (tr("Darstellung"), Icon.SCHEME, f"{_PAGES}.settings_program:LookSection"),
}

_LIST_WIDTH: Final = 210


class SettingsPage(Page):
    """The page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._sections: dict[str, Section] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Bereiche der Einstellungen"))
        self.list.setIconSize(QSize(18, 18))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for key, (words, icon, _) in SECTIONS.items():
            item = QListWidgetItem(icons.qicon(icon), translate("", words))
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setSizeHint(QSize(0, theme.current().scaled(36)))
            self.list.addItem(item)
        self.stack = QStackedWidget()
        left = QFrame()
        left.setProperty("ground", "panel")
        left.setProperty("line", "right")
        left.setFixedWidth(theme.current().scaled(_LIST_WIDTH))
        column = QVBoxLayout(left)
        column.setContentsMargins(SPACE_S, SPACE_L, SPACE_S + 1, SPACE_S)
        column.setSpacing(SPACE_M)
        title = Label(self.tr("Einstellungen"), TextStyle.HEADING)
        title.setContentsMargins(SPACE_S, 0, 0, 0)
        column.addWidget(title)
        column.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self.stack, 1)
        self.list.currentItemChanged.connect(lambda item, _: self._show(item))
        self.list.itemActivated.connect(lambda _: self.section().focus_first())

    # -- sections -------------------------------------------------------------------------------------------------
    def show_record(self, record: str) -> None:
        """Come for a section, or for the one that was shown last."""
        if record in SECTIONS:
            self.go_to(record)
        elif self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def go_to(self, key: str) -> Section:
        """Show a section."""
        self.list.setCurrentRow(list(SECTIONS).index(key))
        return self._sections[key]

    def section(self) -> Section:
        """The section that is shown."""
        section = self.stack.currentWidget()
        assert isinstance(section, Section)
        return section

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        key = str(item.data(Qt.ItemDataRole.UserRole))
        section = self._sections.get(key)
        if section is None:
            made: Section = registry.load(SECTIONS[key][2])(self.desk)
            section = self._sections[key] = made
            self.stack.addWidget(section)
        self.stack.setCurrentWidget(section)
        section.load()

    # -- as a page ------------------------------------------------------------------------------------------------
    def reload(self) -> None:
        """Read the section again."""
        self.section().load()

    def focus_first(self) -> None:
        """The list of sections."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """The list and the section."""
        return [self.list, self.section()] if self.stack.count() else [self.list]
