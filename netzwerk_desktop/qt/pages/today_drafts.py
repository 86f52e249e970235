"""Where a draft on the page "Heute" goes on: the dialog, or the page, of the form it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netzwerk_desktop.qt.registry import DialogId, PageId

if TYPE_CHECKING:
    from netzwerk_desktop.qt.desk import Desk

#: kind of draft → its dialog, and how that is told which record it is about
DIALOGS = {
    "call": (DialogId.LOG_CALL, ""),
    "consultation": (DialogId.LOG_CONSULTATION, ""),
    "interaction": (DialogId.INTERACTION, "interaction_id"),
    "follow_up": (DialogId.FOLLOW_UP, "follow_up_id"),
    "follow_up_done": (DialogId.COMPLETE, "follow_up_id"),
    "follow_up_hand_over": (DialogId.HAND_OVER, "follow_up_id"),
    "case": (DialogId.CASE, "case_id"),
    "letter": (DialogId.LETTER, ""),
    "person": (DialogId.PERSON, "person_id"),
    "position": (DialogId.POSITION, "position_id"),
    "succession": (DialogId.SUCCESSION, "position_id"),
    "organisation": (DialogId.ORGANISATION, "organisation_id"),
    "membership": (DialogId.MEMBERSHIP, "organisation_id"),
    "grant": (DialogId.GRANT, "organisation_id"),
}


def continue_draft(desk: Desk, kind: str, draft_id: str) -> bool:
    """Open the form of a draft with what was typed; false for a form that this version does not know."""
    form, _, record = kind.partition(":")
    if form == "settings":
        desk.go(PageId.SETTINGS, record)  # the section offers what was typed there itself
        return True
    if form not in DIALOGS:
        return False
    dialog_id, name = DIALOGS[form]
    dialog = desk.open_dialog(dialog_id, **({name: record} if name and record else {}))
    go_on = getattr(dialog, "continue_draft", None)
    if go_on is not None:
        go_on(draft_id)
    return True
