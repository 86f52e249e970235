"""Saying that something is done, and in a line what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.text import MAX_NOTE, too_long
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.follow_up_step import FollowUpStep, SmallForm
from netzwerk_desktop.qt.dialogs.parts.text import NoteField
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import follow_up as follow_ups


class _Fields(SmallForm):
    result: NoteField


class CompleteDialog(FollowUpStep):
    """The result may stay empty: Ctrl+Enter at once is enough."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        follow_up_id: str = "",
        follow_up_ids: Sequence[str] = (),
        interaction_id: str | None = None,
    ) -> None:
        super().__init__(
            desk,
            parent,
            translate("CompleteDialog", "Erledigt"),
            Icon.DONE,
            follow_up_id=follow_up_id,
            follow_up_ids=follow_up_ids,
            save=translate("CompleteDialog", "&Erledigt"),
            width=580,
        )
        self._interaction_id = interaction_id
        self.ui = _Fields()
        self.ui.add("result", self.tr("E&rgebnis (wenn es etwas zu sagen gibt)"), NoteField())
        self.ui.result.set_lines(2, 8)
        self.set_form(self.ui, ("result",), self.ui.body)
        self.loaded()
        if len(self.ids) == 1:
            self.keep_drafts(f"follow_up_done:{self.ids[0]}")
        self.form.focus("result")

    def check(self) -> Iterable[Problem]:
        """Anything but a book."""
        return too_long("result", self.tr("Das Ergebnis"), self.ui.result.value(), MAX_NOTE)

    def operation(self) -> Callable[[], Changes]:
        """All of them at once."""
        return partial(
            follow_ups.complete_all,
            self.desk.office,
            ids=self.ids,
            result=self.ui.result.value(),
            interaction_id=self._interaction_id,
        )
