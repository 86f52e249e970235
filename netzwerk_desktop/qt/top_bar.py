"""The strip above the pages: one search for everything, what can be undone, help, the menu."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.action_catalogue import ActionId, Group
from netzwerk_desktop.qt.actions import Actions, keys_in_words
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_S, TextStyle
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets.search_field import SearchField

#: the menu of the window: everything in the catalogue that is not about a text field
_IN_MENU: Sequence[Sequence[ActionId]] = (
    (
        ActionId.LOG_CALL,
        ActionId.CALL_NEXT,
        ActionId.LOG_CONSULTATION,
        ActionId.LOG_INTERACTION,
        ActionId.ADD_FOLLOW_UP,
        ActionId.WRITE_LETTER,
    ),
    (ActionId.ADD_PERSON, ActionId.ADD_ORGANISATION, ActionId.ADD_CASE),
    (ActionId.ENTER_SUCCESSOR, ActionId.ADD_TO_LIST, ActionId.PRINT_DOSSIER, ActionId.SHOW_HISTORY),
)


class TopBar(QFrame):
    """Search at the left; undo, help and menu at the right."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setProperty("ground", "panel")
        self.setProperty("line", "bottom")
        self.setFixedHeight(theme.current().scaled(52))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_L, 0, SPACE_S, 1)
        layout.setSpacing(SPACE_S)
        hint = keys_in_words("Ctrl+K").replace("+", " ")
        self.search = SearchField(self.tr("Kommune, Person, Notiz oder Befehl suchen"), hint)
        layout.addWidget(self.search, 3)
        layout.addStretch(1)
        self.undo = self._button(ActionId.UNDO)
        self.undo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.undo.setFont(theme.current().font(TextStyle.CAPTION))
        self.undo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.undo.hide()
        layout.addWidget(self.undo)
        help_action = actions[ActionId.SHORTCUTS]
        self.help = QToolButton()
        self.help.setIcon(icons.qicon(Icon.HELP))
        self.help.setToolTip(help_action.toolTip())
        self.help.setAccessibleName(help_action.iconText())
        self.help.clicked.connect(help_action.trigger)
        layout.addWidget(self.help)
        self.menu_button = QToolButton()
        self.menu_button.setIcon(icons.qicon(Icon.MENU))
        self.menu_button.setToolTip(self.tr("Menü ({0})").format(keys_in_words("F10")))
        self.menu_button.setAccessibleName(self.tr("Menü"))
        self.menu_button.clicked.connect(self.open_menu)
        layout.addWidget(self.menu_button)
        self._menu: QMenu | None = None

    def _button(self, action_id: ActionId) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[action_id])
        button.setAccessibleName(self._actions[action_id].iconText())
        return button

    def set_undo(self, label: str) -> None:
        """Name what can be undone; "" when nothing can."""
        action = self._actions[ActionId.UNDO]
        action.setEnabled(bool(label))
        words = self.tr("Rückgängig: {0}").format(label) if label else self.tr("Rückgängig")
        action.setText(words)
        metrics = theme.current().metrics(TextStyle.CAPTION)
        action.setIconText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, theme.current().scaled(220)))
        action.setToolTip(tip(f"{words} ({keys_in_words('Ctrl+Z')})"))
        self.undo.setAccessibleName(words)
        self.undo.setVisible(bool(label))

    def set_redo(self, label: str) -> None:
        """Whether anything can be done again ("" when nothing can); what, its text says."""
        self._actions[ActionId.REDO].setEnabled(bool(label))

    def menu(self) -> QMenu:
        """The menu of the window (made when it is opened first)."""
        if self._menu is None:
            self._menu = QMenu(self)
            for part in _IN_MENU:
                self._menu.addActions([self._actions[action_id] for action_id in part])
                self._menu.addSeparator()
            for group in (Group.GO, Group.VIEW, Group.OFFICE, Group.HELP):
                sub = self._menu.addMenu(group.title)
                actions = self._actions.of_group(group)
                sub.addActions([action for action in actions if action is not self._actions[ActionId.QUIT]])
            self._menu.addSeparator()
            self._menu.addAction(self._actions[ActionId.UNDO])
            self._menu.addAction(self._actions[ActionId.REDO])
            self._menu.addAction(self._actions[ActionId.UNDO_LIST])
            self._menu.addAction(self._actions[ActionId.QUIT])
        return self._menu

    def open_menu(self) -> None:
        """Open it below its button."""
        menu = self.menu()
        corner = self.menu_button.mapToGlobal(QPoint(self.menu_button.width(), self.menu_button.height()))
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))
