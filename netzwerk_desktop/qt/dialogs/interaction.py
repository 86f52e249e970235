"""Logging a visit, meeting, e-mail or inquiry, and changing any entry of the timeline."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.entitlement import Entitlement, EntitlementCode
from netzwerk_desktop.domain.interaction import (
    CallOutcome,
    Channel,
    Direction,
    InteractionDraft,
    InteractionKind,
    Participant,
)
from netzwerk_desktop.qt.delegates.timeline_words import icon_of, when_of
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.catalogue import Catalogue, read_catalogue
from netzwerk_desktop.qt.dialogs.consultation import ConsultationTown, read_town
from netzwerk_desktop.qt.dialogs.logging_dialog import Beginning, LoggingDialog
from netzwerk_desktop.qt.dialogs.parts.choice import options
from netzwerk_desktop.qt.dialogs.parts.context_strip import TownContext
from netzwerk_desktop.qt.forms.ui_interaction import Ui_InteractionForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.words import label, translate
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services import position as positions
from netzwerk_desktop.services.interaction import InteractionDetail
from netzwerk_desktop.services.office import Office

if TYPE_CHECKING:
    from netzwerk_desktop.services.position import PositionRow

_FIELDS = (
    "kind",
    "organisation_id",
    "position_id",
    "occurred_at",
    "duration_min",
    "direction",
    "outcome",
    "channel",
    "subject",
    "asked",
    "note",
    "agreed",
    "service_id",
    "exception_reason",
    "participants",
    "case_id",
    "topic_ids",
    "follow_up_on",
    "follow_up_subject",
    "confidential",
)
_KINDS = (InteractionKind.VISIT, InteractionKind.MEETING, InteractionKind.EMAIL, InteractionKind.INQUIRY)
_WITH_DIRECTION = frozenset({InteractionKind.CALL, InteractionKind.EMAIL, InteractionKind.INQUIRY})
_WITH_CHANNEL = frozenset({InteractionKind.CONSULTATION, InteractionKind.MEETING})
_NOT_ENTITLED = frozenset({EntitlementCode.NOT_MEMBER, EntitlementCode.NOT_OFFERED})


class InteractionDialog(LoggingDialog):
    """A new entry that is neither call nor consultation; with ``interaction_id`` any entry, to be changed."""

    kind = InteractionKind.VISIT

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        interaction_id: str = "",
        organisation_id: str = "",
        position_id: str = "",
        person_id: str = "",
        service_id: str = "",
        case_id: str = "",
    ) -> None:
        self.interaction_id = interaction_id
        self.detail: InteractionDetail | None = None
        self._wanted_case = case_id
        self._shown_topics: tuple[str, ...] = ()
        self._shown_participants: tuple[Participant, ...] = ()
        super().__init__(
            desk,
            parent,
            translate("InteractionDialog", "Vorgang"),
            Icon.INTERACTIONS,
            Ui_InteractionForm(),
            _FIELDS,
            beginning=Beginning(organisation_id, position_id, person_id, service_id),
        )

    def prepare(self) -> None:
        """What there is depends on the kind."""
        ui = self.ui
        ui.kind.set_options(options(_KINDS))
        ui.kind.set_value(self.kind)
        ui.direction.set_options(options(Direction))
        ui.outcome.set_options(options(CallOutcome))
        ui.channel.set_options(options(Channel))
        for name, lines in (("asked", (2, 10)), ("note", (4, 12)), ("agreed", (2, 10))):
            field = getattr(ui, name)
            field.set_lines(*lines)
            field.submitted.connect(self.save)
            ui.bar.attach(field)
        ui.bar.attach(ui.note)
        more = ui.more
        more.add("service", self.tr("&Leistung"), ui.service_part, ui.service_id)
        more.add("topics", self.tr("&Themen"), ui.topics_part, ui.topic_ids)
        more.add("participants", self.tr("&Mit dabei"), ui.participants_part, ui.participants)
        more.add("case", self.tr("Beratungsv&organg"), ui.case_part, ui.case_id)
        more.add("follow_up", self.tr("&Wiedervorlage"), ui.follow_up_part, ui.follow_up_on)
        ui.kind.changed.connect(self._kind_changed)
        ui.participants.town_chosen.connect(self._read_participants)
        self._participants_question: Question[tuple[str, list[PositionRow]]] = self.desk.queries.question(
            self, lambda found: ui.participants.show_people(*found)
        )
        self._kind_changed()

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """The line for further participants finds organisations too."""
        super().show_catalogue(catalogue)
        self.ui.participants.set_rows(catalogue.names)

    # -- the town -------------------------------------------------------------------------------------------------
    def town_reader(self) -> Callable[[Office, str], TownContext]:
        """The town with its cases; an old entry may belong to one that is closed by now."""
        return partial(read_town, include_closed=bool(self.interaction_id))

    def _town_changed(self) -> None:
        super()._town_changed()
        if self._town.value() is None:
            self.ui.case_id.set_rows(())

    def _show_context(self, context: TownContext) -> None:
        clean = not self.form.dirty
        self.ui.case_id.set_rows(context.cases if isinstance(context, ConsultationTown) else ())
        if self._wanted_case:
            self.ui.case_id.set_value(self._wanted_case)
            self._wanted_case = ""
        if clean:
            self.loaded()
        super()._show_context(context)

    def _read_participants(self, organisation_id: str) -> None:
        office = self.desk.office
        self._participants_question.ask(
            lambda: (organisation_id, positions.positions_of_organisation(office, organisation_id=organisation_id))
        )

    # -- reading an entry -----------------------------------------------------------------------------------------
    def read(self) -> None:
        """A new entry begins like all; another one is read."""
        if not self.interaction_id:
            super().read()
            return
        office, interaction_id = self.desk.office, self.interaction_id
        self.save_button.setEnabled(False)
        self.ask(lambda: _read(office, interaction_id), self._show_entry)

    def _show_entry(self, found: tuple[Catalogue, InteractionDetail]) -> None:
        catalogue, detail = found
        row = detail.row
        self.detail = detail
        self.seen = detail.versions
        self._shown_topics, self._shown_participants = detail.topic_ids, detail.participants
        self.kind = row.kind
        self.setWindowTitle(self.tr("{0} bearbeiten").format(label(row.kind)))
        self.title.setText(self.windowTitle())
        self.sign.set_icon(icon_of(row))
        who = self.tr("eingetragen von {0}").format(row.staff_name) if row.staff_name else ""
        parts = (row.organisation_name, when_of(row.occurred_at, self.desk.clock), who)
        self.set_subtitle(" · ".join(part for part in parts if part))
        self.ui.kind.set_options(options((*_KINDS, row.kind) if row.kind not in _KINDS else _KINDS))
        self.ui.kind_part.setVisible(row.kind in _KINDS)
        self._more.forget("follow_up")
        self._more.open_all()
        self._wanted_position = detail.position_id or ""
        self._wanted_person = detail.person_id or ""
        self._wanted_case = detail.case_id or ""
        self.show_catalogue(catalogue)
        self.form.show_values(
            {
                "kind": row.kind,
                "organisation_id": row.organisation_id,
                "occurred_at": row.occurred_at,
                "duration_min": row.duration_min,
                "direction": row.direction,
                "outcome": row.outcome,
                "channel": row.channel,
                "subject": row.subject,
                "asked": row.asked,
                "note": row.note,
                "agreed": row.agreed,
                "participants": dict(zip(detail.participants, row.participants, strict=True)),
                "service_id": detail.service_id,
                "exception_reason": row.exception_reason,
                "topic_ids": detail.topic_ids,
                "confidential": row.confidential,
            }
        )
        self._kind_changed()
        office, interaction_id = self.desk.office, self.interaction_id
        self.add_delete(lambda: interactions.trash_interaction(office, id=interaction_id))
        self.save_button.setEnabled(True)
        self.loaded()
        self.keep_drafts(f"interaction:{self.interaction_id}")
        self.form.focus("note")

    # -- kinds ----------------------------------------------------------------------------------------------------
    def _kind_changed(self) -> None:
        ui = self.ui
        self.kind = ui.kind.value() or self.kind
        call = self.kind is InteractionKind.CALL
        channel = self.kind in _WITH_CHANNEL
        direction = self.kind in _WITH_DIRECTION
        ui.outcome_part.setVisible(call)
        ui.channel_part.setVisible(channel)
        for widget in (ui.direction, ui.direction_label):
            widget.setVisible(direction)
        ui.direction_part.setVisible(call or channel or direction)
        consultation = self.kind is InteractionKind.CONSULTATION
        for part, field in ((ui.asked_part, ui.asked), (ui.agreed_part, ui.agreed)):
            part.setVisible(consultation or bool(field.value()))
        ui.note_label.setText(self.tr("Gerate&n") if consultation else self.tr("&Notiz"))

    def _ask_verdict(self) -> None:
        """What was stored stays as long as nothing is changed that it depends on."""
        detail = self.detail
        code = detail.row.entitlement_code if detail is not None else None
        if detail is not None and code is not None:
            row = detail.row
            same = (self._town.value(), self._service.value()) == (row.organisation_id, detail.service_id)
            if same and self.day() == local_day(row.occurred_at):
                refused = code in _NOT_ENTITLED
                self._verdict_question.forget()
                self._show_verdict(Entitlement(not refused, code, row.entitlement_reason, needs_reason=refused))
                return
        super()._ask_verdict()

    # -- saving ---------------------------------------------------------------------------------------------------
    def interaction_draft(self) -> InteractionDraft:
        """Only what the kind has."""
        values = self.form.values()
        draft = replace(super().interaction_draft(), kind=self.kind, asked=values["asked"], agreed=values["agreed"])
        if self.kind is not InteractionKind.CALL:
            draft = replace(draft, outcome=None)
        return draft

    def arguments(self) -> dict[str, Any]:
        """A visit has no direction."""
        values = self.form.values()
        direction = values["direction"] if self.kind in _WITH_DIRECTION else None
        channel = values["channel"] if self.kind in _WITH_CHANNEL else None
        return {
            **super().arguments(),
            "kind": self.kind,
            "direction": direction,
            "channel": channel,
            "case_id": values["case_id"],
            "participants": values["participants"],
        }

    def operation(self) -> Callable[[], Changes]:
        """Log it, or change what was logged."""
        office = self.desk.office
        if not self.interaction_id:
            arguments = self.arguments()
            return lambda: interactions.log_interaction(office, **arguments)
        values = self.changed_values()
        for name in ("follow_up_on", "follow_up_subject"):
            values.pop(name, None)
        topic_ids = values.pop("topic_ids", None)
        participants = values.pop("participants", None)
        if values.get("position_id", "") is None:
            values["person_id"] = None
        interaction_id, seen = self.interaction_id, self.seen
        shown_topics, shown_participants = self._shown_topics, self._shown_participants
        return lambda: interactions.edit_interaction(
            office,
            id=interaction_id,
            values=values,
            topic_ids=topic_ids,
            participants=participants,
            seen=seen,
            seen_topic_ids=shown_topics,
            seen_participants=shown_participants,
        )

    # -- drafts ---------------------------------------------------------------------------------------------------
    def draft_extra(self) -> Mapping[str, Any]:
        """Cases are only known when the town is; and what was shown says what was taken away."""
        parts = [asdict(each) for each in self._shown_participants]
        case_id = self.ui.case_id.value() or ""
        return {**super().draft_extra(), "case_id": case_id, "topics": list(self._shown_topics), "parts": parts}

    def take_draft_extra(self, extra: Mapping[str, Any]) -> None:
        """Take it back."""
        super().take_draft_extra(extra)
        self._wanted_case = str(extra.get("case_id") or "")
        self._shown_topics = tuple(extra.get("topics", self._shown_topics))
        if "parts" in extra:
            self._shown_participants = tuple(Participant(**each) for each in extra["parts"])

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """The entry as it is now."""
        office, interaction_id = self.desk.office, self.interaction_id
        return lambda: interactions.detail(office, id=interaction_id).versions


def _read(office: Office, interaction_id: str) -> tuple[Catalogue, InteractionDetail]:
    return read_catalogue(office), interactions.detail(office, id=interaction_id)
