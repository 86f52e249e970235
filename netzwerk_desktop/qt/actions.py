"""The catalogue of actions as the QActions of one window.

What an action *does* is not told in the catalogue: the window, and the page that is shown, hand in handlers. An action
without a handler at the moment is disabled.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.action_catalogue import CATALOGUE, ActionId, ActionSpec, Group
from netzwerk_desktop.qt.words import translate

Handler = Callable[[], object]

#: whether these can be done depends on what was done before; the window says
_BY_STATE = frozenset({ActionId.UNDO, ActionId.REDO})


def keys_in_words(keys: str) -> str:
    """ "Strg+Umschalt+B"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class Actions(QObject):
    """The catalogue as QActions of one window."""

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._actions: dict[ActionId, QAction] = {}
        self._specs = {spec.id: spec for spec in CATALOGUE}
        self._window_handlers: Mapping[ActionId, Handler] = {}
        self._page_handlers: Mapping[ActionId, Handler] = {}
        #: asked before anything is done; True when that was enough (a form that is open only gets the keyboard back)
        self.before: Mapping[ActionId, Callable[[], bool]] = {}
        for spec in CATALOGUE:
            action = self._make(spec)
            self._actions[spec.id] = action
            if window is not None:
                window.addAction(action)

    def _make(self, spec: ActionSpec) -> QAction:
        text = translate("", spec.text)
        action = QAction(text, self)
        action.setIconText(translate("", spec.short) if spec.short else text.replace("&", ""))
        if spec.icon is not None:
            action.setIcon(icons.qicon(spec.icon))
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        tip = translate("", spec.tip) if spec.tip else text.replace("&", "")
        keys = f" ({keys_in_words(spec.keys[0])})" if spec.keys else ""
        action.setToolTip(f"{tip}{keys}")
        action.setCheckable(spec.checkable)
        action.setEnabled(False)
        action.triggered.connect(lambda: self.trigger(spec.id))
        return action

    def __getitem__(self, action_id: ActionId) -> QAction:
        """The QAction."""
        return self._actions[action_id]

    def spec(self, action_id: ActionId) -> ActionSpec:
        """The line of the catalogue."""
        return self._specs[action_id]

    def all(self) -> tuple[ActionSpec, ...]:
        """The whole catalogue in its order."""
        return CATALOGUE

    def of_group(self, group: Group) -> list[QAction]:
        """The actions under one heading."""
        return [self._actions[spec.id] for spec in CATALOGUE if spec.group is group]

    # -- handlers -------------------------------------------------------------------------------------------------
    def set_window_handlers(self, handlers: Mapping[ActionId, Handler]) -> None:
        """What works everywhere."""
        self._window_handlers = handlers
        self._enable()

    def set_page_handlers(self, handlers: Mapping[ActionId, Handler]) -> None:
        """What works on the page that is shown; it goes before what works everywhere."""
        self._page_handlers = handlers
        self._enable()

    def trigger(self, action_id: ActionId) -> bool:
        """Do it; False when nobody can at the moment."""
        handler = self._page_handlers.get(action_id) or self._window_handlers.get(action_id)
        if handler is None:
            return False
        first = self.before.get(action_id)
        if first is None or not first():
            handler()
        return True

    def _enable(self) -> None:
        for action_id, action in self._actions.items():
            if action_id not in _BY_STATE:
                action.setEnabled(action_id in self._page_handlers or action_id in self._window_handlers)
