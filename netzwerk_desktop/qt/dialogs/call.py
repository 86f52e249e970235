"""Logging a telephone call while one is on the telephone, in under twenty seconds and without the mouse."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.interaction import CallOutcome, Direction, InteractionKind
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.logging_dialog import Beginning, LoggingDialog
from netzwerk_desktop.qt.dialogs.parts.call_clock import CallClock
from netzwerk_desktop.qt.dialogs.parts.choice import options
from netzwerk_desktop.qt.forms.ui_call import Ui_CallForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services.call import log_call

_FIELDS = (
    "organisation_id",
    "position_id",
    "direction",
    "outcome",
    "service_id",
    "exception_reason",
    "note",
    "subject",
    "topic_ids",
    "follow_up_on",
    "follow_up_subject",
    "occurred_at",
    "duration_min",
    "confidential",
)


class CallDialog(LoggingDialog):
    """A call that is going on or has just ended.

    Opened with a ``position_id`` it is a call *to* somebody: the number was pressed.
    """

    kind = InteractionKind.CALL
    beside_the_window = True

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        organisation_id: str = "",
        position_id: str = "",
        person_id: str = "",
        service_id: str = "",
    ) -> None:
        self._outgoing = bool(position_id or person_id)
        self.clock = CallClock()
        super().__init__(
            desk,
            parent,
            translate("CallDialog", "Telefonat"),
            Icon.CALL,
            Ui_CallForm(),
            _FIELDS,
            beginning=Beginning(organisation_id, position_id, person_id, service_id),
        )
        self.head.addWidget(self.clock)

    def prepare(self) -> None:
        """Most calls that are logged reached somebody."""
        ui = self.ui
        ui.direction.set_options(options(Direction))
        ui.direction.set_value(Direction.OUTGOING if self._outgoing else Direction.INCOMING)
        ui.outcome.set_options(options(CallOutcome))
        ui.outcome.set_value(CallOutcome.REACHED)
        more = ui.more
        more.add("topics", self.tr("&Themen"), ui.topics_part, ui.topic_ids)
        more.add("follow_up", self.tr("&Wiedervorlage"), ui.follow_up_part, ui.follow_up_on)
        more.add("subject", self.tr("&Betreff"), ui.subject_part, ui.subject)
        more.add("when", self.tr("&Zeit und Dauer"), ui.when_part, ui.occurred_at)

    def first_field(self) -> str:
        """Who it is comes first; who was rung up is known."""
        return "note" if self._outgoing else "position_id"

    def duration(self) -> int | None:
        """What was typed, else what the clock says; nobody talked on a call that reached nobody."""
        typed: int | None = self.ui.duration_min.value()
        if typed is not None or self.ui.outcome.value() != CallOutcome.REACHED:
            return typed
        return self.clock.minutes()

    def operation(self) -> Callable[[], Changes]:
        """Log it."""
        office, arguments = self.desk.office, self.arguments()
        arguments["duration_min"] = self.duration()
        outcome, direction = self.ui.outcome.value(), self.ui.direction.value()
        return lambda: log_call(office, outcome=outcome, direction=direction, **arguments)

    def draft_extra(self) -> Mapping[str, Any]:
        """The time that was measured goes on after a crash."""
        return {**super().draft_extra(), "seconds": self.clock.seconds}

    def take_draft_extra(self, extra: Mapping[str, Any]) -> None:
        """It stands still until somebody lets it go on."""
        super().take_draft_extra(extra)
        self.clock.set_seconds(int(extra.get("seconds", 0)))
        self.clock.stop()
