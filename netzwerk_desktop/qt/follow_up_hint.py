"""A quiet word when somebody leaves a matter in which nothing is to be done next: so that nothing goes under.

It is said once, at the bottom of the window, and goes by itself; nothing ever stands in the way.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.widgets.notice import Toast
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import translate

_SECONDS = 10


class _Hint(Toast):
    """The word; another one takes its place."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, seconds=_SECONDS)
        self._do: Callable[[], object] = lambda: None
        self.acted.connect(lambda: self._do())

    def offer(self, text: str, link: str, do: Callable[[], object]) -> None:
        """Say it, and what the link does."""
        self._do = do
        self.say(text, link, Tone.NEUTRAL)


def offer_follow_up(desk: Desk, organisation_id: str, name: str, *, case_id: str = "") -> None:
    """Say that nothing is open for this town, and offer to set something."""
    window = desk.dialog_parent
    if window is None:
        return
    hint = window.findChild(_Hint) or _Hint(window)
    what = {"organisation_id": organisation_id, **({"case_id": case_id} if case_id else {})}
    hint.offer(
        translate("FollowUpHint", "Keine Wiedervorlage für {0} offen.").format(name),
        translate("FollowUpHint", "Anlegen"),
        lambda: desk.open_dialog(DialogId.FOLLOW_UP, **what),
    )
