"""Logging a consultation: the service, what was asked, advised and agreed upon, with whom, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import Channel, InteractionDraft, InteractionKind
from netzwerk_desktop.domain.markdown_text import normalised
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.catalogue import Catalogue
from netzwerk_desktop.qt.dialogs.logging_dialog import Beginning, LoggingDialog
from netzwerk_desktop.qt.dialogs.parts.attachments import files_of
from netzwerk_desktop.qt.dialogs.parts.case_choice import CaseChoiceField
from netzwerk_desktop.qt.dialogs.parts.choice import options
from netzwerk_desktop.qt.dialogs.parts.context_strip import TownContext, read_context
from netzwerk_desktop.qt.forms.ui_consultation import Ui_ConsultationForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services import position as positions
from netzwerk_desktop.services.case import CaseRow, cases_of_organisation
from netzwerk_desktop.services.consultation import log_consultation

if TYPE_CHECKING:
    from netzwerk_desktop.services.interaction import InteractionDetail
    from netzwerk_desktop.services.office import Office
    from netzwerk_desktop.services.position import PositionRow

_FIELDS = (
    "organisation_id",
    "position_id",
    "channel",
    "subject",
    "service_id",
    "exception_reason",
    "asked",
    "note",
    "agreed",
    "follow_ups",
    "participants",
    "case_id",
    "attachments",
    "topic_ids",
    "occurred_at",
    "duration_min",
    "confidential",
)
_TEXTS = ("asked", "note", "agreed")


@dataclass(frozen=True, slots=True)
class ConsultationTown(TownContext):
    """An organisation with its open cases."""

    cases: tuple[CaseRow, ...] = ()


def read_town(office: Office, organisation_id: str, *, include_closed: bool = False) -> ConsultationTown:
    """Read it (on a worker thread)."""
    town = read_context(office, organisation_id)
    return ConsultationTown(
        name=town.name,
        chips=town.chips,
        note=town.note,
        positions=town.positions,
        phone=town.phone,
        cases=tuple(cases_of_organisation(office, organisation_id=organisation_id, include_closed=include_closed)),
    )


class ConsultationDialog(LoggingDialog):
    """A consultation that has taken place.

    With ``interaction_id`` it goes on from a call (or another entry): town, person, service, topics and case are those
    of the call, and what was noted there is what was asked.
    """

    kind = InteractionKind.CONSULTATION
    beside_the_window = True
    form_names = {**LoggingDialog.form_names, "case.title": "case_id"}  # noqa: RUF012 - never changed

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        organisation_id: str = "",
        position_id: str = "",
        person_id: str = "",
        service_id: str = "",
        case_id: str = "",
        interaction_id: str = "",
    ) -> None:
        self._wanted_case = case_id
        self._goes_on_from = interaction_id
        self._remarks: list[Problem] = []
        super().__init__(
            desk,
            parent,
            translate("ConsultationDialog", "Beratung"),
            Icon.CONSULTATION,
            Ui_ConsultationForm(),
            _FIELDS,
            beginning=Beginning(organisation_id, position_id, person_id, service_id),
            width=720,
        )
        self.setAcceptDrops(True)

    def prepare(self) -> None:
        """Most consultations are given on the telephone."""
        ui = self.ui
        ui.channel.set_options(options(Channel))
        ui.channel.set_value(Channel.PHONE)
        ui.follow_ups.set_clock(self.desk.clock)
        self._case: CaseChoiceField = ui.case_id
        for name, lines in zip(_TEXTS, ((3, 12), (3, 12), (2, 10)), strict=True):
            field = getattr(ui, name)
            field.set_lines(*lines)
            field.submitted.connect(self.save)
            ui.bar.attach(field)
        more = ui.more
        more.add("follow_up", self.tr("&Wiedervorlage"), ui.follow_up_part, ui.follow_ups)
        more.add("participants", self.tr("Weitere &Beteiligte"), ui.participants_part, ui.participants)
        more.add("case", self.tr("Beratungsvorga&ng"), ui.case_part, ui.case_id)
        more.add("files", self.tr("Date&ien"), ui.files_part, ui.attachments)
        more.add("topics", self.tr("&Themen"), ui.topics_part, ui.topic_ids)
        more.add("when", self.tr("&Zeit, Dauer, Vertraulichkeit"), ui.when_part, ui.occurred_at)
        ui.participants.town_chosen.connect(self._read_participants)
        self._participants_question: Question[tuple[str, list[PositionRow]]] = self.desk.queries.question(
            self, lambda found: ui.participants.show_people(*found)
        )
        self._remark_question: Question[list[Problem]] = self.desk.queries.question(self, self._take_remarks)

    # -- beginning ------------------------------------------------------------------------------------------------
    def is_same_as(self, other: LoggingDialog) -> bool:
        """What goes on from an entry is the same as what goes on from that entry only: its town is not read yet."""
        if self._goes_on_from:
            return isinstance(other, ConsultationDialog) and other._goes_on_from == self._goes_on_from
        return super().is_same_as(other)

    def _begin(self, catalogue: Catalogue) -> None:
        if self._wanted_case:
            self.ui.more.open("case")
        if not self._goes_on_from:
            super()._begin(catalogue)
            return
        office, entry = self.desk.office, self._goes_on_from
        self.show_catalogue(catalogue)
        self.ask(lambda: interactions.detail(office, id=entry), lambda detail: self._go_on(catalogue, detail))

    def _go_on(self, catalogue: Catalogue, detail: InteractionDetail) -> None:
        """What the call tells is there; it counts as typed, so that nothing of it is lost."""
        row = detail.row
        self._beginning = Beginning(
            row.organisation_id, detail.position_id or "", detail.person_id or "", detail.service_id or ""
        )
        self._wanted_position, self._wanted_person = self._beginning.position_id, self._beginning.person_id
        self._wanted_case = detail.case_id or ""
        super()._begin(catalogue)
        values = {"subject": row.subject, "asked": row.asked or normalised(row.note), "topic_ids": detail.topic_ids}
        self.form.show_values({name: value for name, value in values.items() if value})
        for part, wanted in (("topics", detail.topic_ids), ("case", self._wanted_case)):
            if wanted:
                self.ui.more.open(part)
        self.form.focus("asked")

    def show_catalogue(self, catalogue: Catalogue) -> None:
        """The line for further participants finds organisations too."""
        super().show_catalogue(catalogue)
        self.ui.participants.set_rows(catalogue.names)

    # -- the town -------------------------------------------------------------------------------------------------
    def town_reader(self) -> Callable[[Office, str], TownContext]:
        """The town with its cases."""
        return read_town

    def _town_changed(self) -> None:
        super()._town_changed()
        if self._town.value() is None:
            self._case.set_rows(())

    def _show_context(self, context: TownContext) -> None:
        clean = not self.form.dirty
        self._case.set_rows(context.cases if isinstance(context, ConsultationTown) else ())
        if self._wanted_case:
            self._case.set_value(self._wanted_case)
            self._wanted_case = ""
        if clean:
            self.loaded()
        super()._show_context(context)
        self._ask_remarks()

    def _read_participants(self, organisation_id: str) -> None:
        office = self.desk.office
        self._participants_question.ask(
            lambda: (organisation_id, positions.positions_of_organisation(office, organisation_id=organisation_id))
        )

    # -- remarks --------------------------------------------------------------------------------------------------
    def _ask_verdict(self) -> None:
        super()._ask_verdict()
        self._ask_remarks()

    def _ask_remarks(self) -> None:
        """What is remarkable of that person on that day."""
        town, at, position = self._town.value(), self.ui.occurred_at.value(), self._people.value()
        self._remarks = []
        if town is None or at is None:
            self._remark_question.forget()
            return
        office = self.desk.office
        self._remark_question.ask(
            lambda: interactions.remarks(office, organisation_id=town, position_id=position, occurred_at=at)
        )

    def _take_remarks(self, remarks: list[Problem]) -> None:
        self._remarks = remarks
        self._show_remarks()

    # -- saving ---------------------------------------------------------------------------------------------------
    def interaction_draft(self) -> InteractionDraft:
        """What was asked and agreed upon belongs to it."""
        values = self.form.values()
        return replace(super().interaction_draft(), asked=values["asked"], agreed=values["agreed"])

    def check(self) -> Iterable[Problem]:
        """The rules, and what is remarkable."""
        yield from super().check()
        yield from self._remarks

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Whichever of the follow-ups it is about."""
        super().show_problems(
            replace(problem, field="follow_ups") if problem.field.startswith("follow_ups.") else problem
            for problem in problems
        )

    def follow_up_drafts(self) -> Sequence[FollowUpDraft]:
        """What is to be done."""
        return [
            FollowUpDraft(organisation_id="", due_on=day, subject=subject, assignee_id=self.desk.office.staff_id)
            for day, subject in self.ui.follow_ups.value()
        ]

    def operation(self) -> Callable[[], Changes]:
        """Log it, with everything that comes of it."""
        office, ui, arguments = self.desk.office, self.ui, self.arguments()
        del arguments["follow_up"]
        title = self._case.new_title()
        arguments |= {
            "channel": ui.channel.value(),
            "asked": ui.asked.value(),
            "agreed": ui.agreed.value(),
            "participants": ui.participants.value(),
            "case_id": None if title else self._case.value(),
            "case_title": title,
            "attachments": ui.attachments.value(),
            "follow_ups": self.follow_up_drafts(),
        }
        return lambda: log_consultation(office, **arguments)

    # -- drafts ---------------------------------------------------------------------------------------------------
    def draft_extra(self) -> Mapping[str, Any]:
        """Cases are only known when the town is."""
        return {**super().draft_extra(), "case_id": "" if self._case.new_title() else self._case.value() or ""}

    def take_draft_extra(self, extra: Mapping[str, Any]) -> None:
        """The case is chosen when they were read."""
        super().take_draft_extra(extra)
        self._wanted_case = str(extra.get("case_id") or "")

    # -- files ----------------------------------------------------------------------------------------------------
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if files_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """They are filed with the consultation."""
        self.ui.more.open("files")
        self.ui.attachments.add(files_of(event))
        event.acceptProposedAction()
