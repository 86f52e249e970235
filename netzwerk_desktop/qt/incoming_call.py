"""What happens in the window when the telephone rings: the caller's page comes up, and the form for the call with it.

Who it is, is asked beside the window. Where only one can be meant, their page opens at once; otherwise a small window
offers those who may be meant (:mod:`netzwerk_desktop.qt.dialogs.caller`).
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from netzwerk_desktop.domain.interaction import Direction
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services.caller import Caller, find_caller, get_ready


class IncomingCalls(QObject):
    """Takes calls, one after the other; only the newest is waited for."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._question: Question[Caller] = desk.queries.question(self, self._recognised)

    def get_ready(self) -> None:
        """Load beside the window what the first call needs."""
        office = self._desk.office
        self._desk.queries.submit(partial(get_ready, office), lambda _: None, owner=self)

    def take(self, number: str) -> None:
        """The telephone rings."""
        office = self._desk.office
        self._question.ask(lambda: find_caller(office, number=number))

    def _recognised(self, caller: Caller) -> None:
        hit = caller.certain
        if hit is None:
            self._desk.open_dialog(DialogId.CALLER, caller=caller)
            return
        open_call(
            self._desk,
            caller,
            organisation_id=hit.organisation_id,
            position_id=hit.position_id,
            person_id=hit.person_id,
        )


def open_call(
    desk: Desk, caller: Caller, *, organisation_id: str = "", position_id: str = "", person_id: str = ""
) -> None:
    """Go to whoever calls and open the form for the call, with what is known filled in."""
    if organisation_id:
        desk.go(PageId.MUNICIPALITIES, organisation_id)
    elif person_id:
        desk.go(PageId.PEOPLE, person_id)
    desk.open_dialog(
        DialogId.LOG_CALL,
        organisation_id=organisation_id,
        position_id=position_id,
        person_id=person_id,
        caller_number=caller.display if caller.e164 else "",
        direction=Direction.INCOMING,
    )
