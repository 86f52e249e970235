"""Logging a consultation: the service, what was asked, what was advised, what follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import Channel, InteractionKind
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.logging_dialog import Beginning, LoggingDialog
from netzwerk_desktop.qt.dialogs.notes import ConsultationNote, put_together
from netzwerk_desktop.qt.dialogs.parts.choice import options
from netzwerk_desktop.qt.forms.ui_consultation import Ui_ConsultationForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services.consultation import log_consultation

_FIELDS = (
    "organisation_id",
    "position_id",
    "channel",
    "subject",
    "service_id",
    "exception_reason",
    "note",
    "advice",
    "next_step",
    "follow_up_on",
    "topic_ids",
    "occurred_at",
    "duration_min",
    "confidential",
)


class ConsultationDialog(LoggingDialog):
    """A consultation that has taken place."""

    kind = InteractionKind.CONSULTATION
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
        super().__init__(
            desk,
            parent,
            translate("ConsultationDialog", "Beratung"),
            Icon.CONSULTATION,
            Ui_ConsultationForm(),
            _FIELDS,
            beginning=Beginning(organisation_id, position_id, person_id, service_id),
        )

    def prepare(self) -> None:
        """Most consultations are given on the telephone."""
        ui = self.ui
        ui.channel.set_options(options(Channel))
        ui.channel.set_value(Channel.PHONE)
        ui.advice.set_lines(2, 8)
        more = ui.more
        more.add("advice", self.tr("&Empfehlung"), ui.advice_part, ui.advice)
        more.add("follow_up", self.tr("Nä&chster Schritt"), ui.follow_up_part, ui.next_step)
        more.add("topics", self.tr("&Themen"), ui.topics_part, ui.topic_ids)
        more.add("when", self.tr("&Zeit und Dauer"), ui.when_part, ui.occurred_at)

    def note(self, values: Mapping[str, Any]) -> str:
        """What was said, advised and agreed."""
        return put_together(ConsultationNote(values["note"], values["advice"], values["next_step"]))

    def follow_up_draft(self) -> FollowUpDraft | None:
        """The next step is what is to be done then; without a day there is no follow-up."""
        values = self.form.values()
        if values["follow_up_on"] is None:
            return None
        return FollowUpDraft(
            organisation_id=values["organisation_id"] or "",
            due_on=values["follow_up_on"],
            subject=values["next_step"],
            assignee_id=self.desk.office.staff_id,
        )

    def operation(self) -> Callable[[], Changes]:
        """Log it."""
        office, arguments, channel = self.desk.office, self.arguments(), self.ui.channel.value()
        return lambda: log_consultation(office, channel=channel, **arguments)
