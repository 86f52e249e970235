"""What all dialogs share that enter something that happened: who, which service and whether they may have it, when.

As soon as organisation and service are chosen the answer about entitlement stands there, for the day of the entry.
Without entitlement a field for the reason appears; nothing is ever forbidden.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.entitlement import Entitlement
from netzwerk_desktop.domain.errors import NotFound, Problem
from netzwerk_desktop.domain.follow_up import FollowUpDraft
from netzwerk_desktop.domain.interaction import InteractionDraft, InteractionKind, check_interaction
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.catalogue import Catalogue, read_catalogue
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.parts.context_strip import ContextStrip, TownContext, read_context
from netzwerk_desktop.qt.dialogs.parts.days import give_clock
from netzwerk_desktop.qt.dialogs.parts.entitlement_line import EntitlementLine
from netzwerk_desktop.qt.dialogs.parts.finders import PersonField, ServiceField, TopicsField, TownField
from netzwerk_desktop.qt.dialogs.parts.more import MoreRow
from netzwerk_desktop.qt.dialogs.parts.text import NoteField, SuggestField
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.services import entitlement as entitlements

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office

_FORM_NAMES = {
    "duration_minutes": "duration_min",
    "person_id": "position_id",
    "follow_up.due_on": "follow_up_on",
    "follow_up.subject": "follow_up_subject",
}


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is known when the dialog opens."""

    organisation_id: str = ""
    position_id: str = ""
    person_id: str = ""
    service_id: str = ""


class LoggingDialog(FormDialog):
    """A dialog over the fields organisation, person, service, topics, follow-up and time.

    Attributes:
        ui: the Designer's form, with ``organisation_id``, ``position_id``, ``context``, ``service_id``,
            ``entitlement``, ``exception_reason``, ``topic_ids``, ``occurred_at``, ``more`` and what else there is.
        verdict: the answer about entitlement that is shown.
    """

    table = "interaction"
    kind = InteractionKind.CALL
    #: the window behind it can be used meanwhile: on the telephone one looks things up
    beside_the_window = False
    #: fields of the rules and the use cases that the form calls differently
    form_names: Mapping[str, str] = _FORM_NAMES

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        title: str,
        icon: Icon,
        ui: Any,
        names: Sequence[str],
        *,
        beginning: Beginning,
        width: int = 680,
    ) -> None:
        super().__init__(desk, parent, title, icon, width=width)
        self.ui = ui
        self._beginning = beginning
        self.catalogue: Catalogue | None = None
        self.verdict: Entitlement | None = None
        self._context: TownContext | None = None
        self._instead: LoggingDialog | None = None
        self._wanted_position = beginning.position_id
        self._wanted_person = beginning.person_id
        body = QWidget()
        ui.setupUi(body)
        give_clock(ui, desk.clock)
        ui.occurred_at.set_clock(desk.clock)
        self.prepare()
        self.set_form(ui, names, body)
        self._town: TownField = ui.organisation_id
        self._people: PersonField = ui.position_id
        self._service: ServiceField = ui.service_id
        self._topics: TopicsField = ui.topic_ids
        self._line: EntitlementLine = ui.entitlement
        self._town_strip: ContextStrip = ui.context
        self._more: MoreRow = ui.more
        self.form.reveal = self._reveal
        ui.exception_part.hide()
        reason: NoteField = ui.exception_reason
        reason.set_lines(2, 5)
        note: NoteField = ui.note
        note.set_lines(4, 12)
        self._context_question: Question[TownContext] = desk.queries.question(self, self._show_context)
        self._verdict_question: Question[Entitlement | None] = desk.queries.question(self, self._show_verdict)
        self._town.changed.connect(self._town_changed)
        for field in (self._service, ui.occurred_at):
            field.changed.connect(self._ask_verdict)
        ui.occurred_at.set_value(desk.clock.now())
        self.read()

    def open(self) -> None:
        """Come up; one for the same organisation that stands there already comes to the front instead."""
        if not self.beside_the_window:
            super().open()
            return
        other = self._same_already_open()
        if other is not None:
            self._instead = other
            other.raise_()
            other.activateWindow()
            self.throw_away()
            self.deleteLater()
            return
        self.setModal(False)
        self.show()
        self.raise_()
        self.activateWindow()

    def _same_already_open(self) -> LoggingDialog | None:
        parent = self.parentWidget()
        if parent is None:
            return None
        for other in parent.findChildren(type(self)):
            if other is not self and other.isVisible() and self.is_same_as(other):
                return other
        return None

    def is_same_as(self, other: LoggingDialog) -> bool:
        """Whether one that stands there is about what this one was opened for."""
        wanted = self._beginning.organisation_id
        return not wanted or other._town.value() == wanted

    # -- what derived dialogs do ----------------------------------------------------------------------------------
    def prepare(self) -> None:
        """Options and suggestions, before anything is shown."""

    def read(self) -> None:
        """Read what the dialog shows."""
        office = self.desk.office
        self.ask(lambda: read_catalogue(office), self._begin)

    def _begin(self, catalogue: Catalogue) -> None:
        if catalogue is not self.catalogue:
            self.show_catalogue(catalogue)
        begin = self._beginning
        if begin.organisation_id:
            self._town.set_value(begin.organisation_id)
        if begin.service_id:
            self._service.set_value(begin.service_id)
        self.loaded()
        self.keep_drafts(self.kind.value)
        self.form.focus("organisation_id" if not begin.organisation_id else self.first_field())

    def first_field(self) -> str:
        """Where one begins to type when the organisation is known already."""
        return "position_id"

    # -- choosing -------------------------------------------------------------------------------------------------
    def show_catalogue(self, catalogue: Catalogue) -> None:
        """Feed the fields that find."""
        self.catalogue = catalogue
        self._town.set_rows(catalogue.names)
        self._service.set_rows(catalogue.services, self.day())
        self._topics.set_rows(catalogue.topics)
        subject = getattr(self.ui, "subject", None)
        if isinstance(subject, SuggestField):
            subject.set_suggestions(catalogue.subjects)

    def day(self) -> date:
        """The day of the entry: on it entitlement is judged."""
        moment: datetime | None = self.ui.occurred_at.value()
        return local_day(moment) if moment is not None else self.desk.clock.today()

    def _town_changed(self) -> None:
        organisation_id = self._town.value()
        if organisation_id is None:
            self._context_question.forget()
            self._context = None
            self._town_strip.show_context(None)
            self._people.set_rows(())
        else:
            office, read = self.desk.office, self.town_reader()
            self._context_question.ask(lambda: read(office, organisation_id))
        self._ask_verdict()

    def town_reader(self) -> Callable[[Office, str], TownContext]:
        """What reads the chosen organisation on a worker thread."""
        return read_context

    def _show_context(self, context: TownContext) -> None:
        self._context = context
        self._town_strip.show_context(context)
        clean = not self.form.dirty
        self._people.set_rows(context.positions)
        if self._wanted_person and not self._wanted_position:
            self._wanted_position = self._people.position_of(self._wanted_person) or ""
        if self._wanted_position:
            self._people.set_value(self._wanted_position)
            self._wanted_position = self._wanted_person = ""
        if clean:
            # whom one opened the dialog for is nothing one has typed
            self.loaded()

    def _ask_verdict(self) -> None:
        organisation_id, service_id, on = self._town.value(), self._service.value(), self.day()
        if organisation_id is None or service_id is None:
            self._verdict_question.forget()
            self._show_verdict(None)
            return
        self._verdict_question.ask(lambda: _verdict(self.desk.office, organisation_id, service_id, on))

    def _show_verdict(self, verdict: Entitlement | None) -> None:
        self.verdict = verdict
        self._line.show_entitlement(verdict)
        self.ui.exception_part.setVisible(verdict is not None and verdict.needs_reason)

    def _reveal(self, name: str) -> None:
        if name == "exception_reason":
            self.ui.exception_part.show()
        self._more.open_for(self.form[name].widget)
        self.area.ensureWidgetVisible(self.form[name].widget)

    # -- saving ---------------------------------------------------------------------------------------------------
    def interaction_draft(self) -> InteractionDraft:
        """What is typed, as the rules see it."""
        values = self.form.values()
        return InteractionDraft(
            kind=self.kind,
            organisation_id=values["organisation_id"] or "",
            occurred_at=values["occurred_at"] or self.desk.clock.now(),
            subject=values.get("subject", ""),
            note=self.note(values),
            position_id=values["position_id"],
            direction=values.get("direction"),
            outcome=values.get("outcome"),
            duration_minutes=values["duration_min"],
            channel=values.get("channel"),
            service_id=values["service_id"],
            topic_ids=frozenset(values["topic_ids"]),
            confidential=values["confidential"],
            exception_reason=values["exception_reason"],
        )

    def note(self, values: Mapping[str, Any]) -> str:
        """The text of the note."""
        return str(values["note"])

    def check(self) -> Iterable[Problem]:
        """The rules of the domain, with the verdict that is shown."""
        return check_interaction(self.interaction_draft(), self.desk.clock.now(), self.verdict)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """The rules call some fields differently."""
        super().show_problems(
            replace(problem, field=self.form_names.get(problem.field, problem.field)) for problem in problems
        )

    def follow_up_draft(self) -> FollowUpDraft | None:
        """The follow-up that is set with the entry; None without one."""
        values = self.form.values()
        subject = values.get("follow_up_subject", "")
        if values.get("follow_up_on") is None and not subject.strip():
            return None
        return FollowUpDraft(
            organisation_id=values["organisation_id"] or "",
            due_on=values.get("follow_up_on"),
            subject=subject,
            assignee_id=self.desk.office.staff_id,
        )

    def arguments(self) -> dict[str, Any]:
        """What every use case for logging takes."""
        values = self.form.values()
        return {
            "organisation_id": values["organisation_id"] or "",
            "position_id": values["position_id"],
            "note": self.note(values),
            "subject": values.get("subject", ""),
            "service_id": values["service_id"],
            "topic_ids": values["topic_ids"],
            "occurred_at": values["occurred_at"],
            "duration_min": values["duration_min"],
            "exception_reason": values["exception_reason"],
            "confidential": values["confidential"],
            "follow_up": self.follow_up_draft(),
        }

    def operation(self) -> Callable[[], Changes]:
        """Derived dialogs name their use case."""
        raise NotImplementedError

    # -- drafts ---------------------------------------------------------------------------------------------------
    def continue_draft(self, draft_id: str) -> None:
        """In the one that stands there, where this one did not come up."""
        if self._instead is not None and shiboken6.isValid(self._instead):
            self._instead.continue_draft(draft_id)
        else:
            super().continue_draft(draft_id)

    def draft_title(self) -> str:
        """The town, or whatever is typed in its place."""
        return self._town.text().strip()

    def take_draft_extra(self, extra: Mapping[str, Any]) -> None:
        """People are only known when the town is: the person is chosen when they were read."""
        self._wanted_position = str(extra.get("position_id") or "")

    def draft_extra(self) -> Mapping[str, Any]:
        """The person, see above."""
        return {"position_id": self._people.value()}

    def after_draft(self) -> None:
        """Bring everything into sight that the draft has words in."""
        before = self.form.before()
        for name, value in self.form.values().items():
            if value != before[name]:
                self._more.open_for(self.form[name].widget)


def _verdict(office: Office, organisation_id: str, service_id: str, on: date) -> Entitlement | None:
    try:
        return entitlements.entitlement(office, organisation_id=organisation_id, service_id=service_id, on=on)
    except NotFound:
        return None  # it went meanwhile; saving tells
