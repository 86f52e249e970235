"""Logging a telephone call while one is on the telephone, in under twenty seconds and without the mouse.

The form stands beside the page (`qt/side_panel.py`), where it is made ahead of the key that asks for it and begins with
`begin`; without a window around it, it is a dialog like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.interaction import CallOutcome, Direction, InteractionKind
from netzwerk_desktop.domain.position import is_current
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.call_town import (
    CallTown,
    colleague_remark,
    is_open,
    prompts,
    read_call_town,
    slot_remark,
    successor_words,
)
from netzwerk_desktop.qt.dialogs.catalogue import Catalogue
from netzwerk_desktop.qt.dialogs.logging_dialog import Beginning, LoggingDialog
from netzwerk_desktop.qt.dialogs.parts.answers import AnswersField, offered_first
from netzwerk_desktop.qt.dialogs.parts.call_clock import CallClock
from netzwerk_desktop.qt.dialogs.parts.call_lines import NumberLine, PromptChips, Remark, RemarkLines
from netzwerk_desktop.qt.dialogs.parts.choice import options
from netzwerk_desktop.qt.dialogs.parts.context_strip import TownContext
from netzwerk_desktop.qt.dialogs.parts.new_person import FIELDS, FORM_NAMES, NewPersonPart
from netzwerk_desktop.qt.forms.ui_call import Ui_CallForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.type_ahead import Choice
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services.call import CallFacts, log_call, place_for_number

if TYPE_CHECKING:
    from netzwerk_desktop.services.call_round import SlotView
    from netzwerk_desktop.services.office import Office

_FIELDS = (
    "organisation_id",
    "position_id",
    *FIELDS,
    "direction",
    "outcome",
    "note",
    "answers",
    "follow_up_on",
    "follow_up_subject",
    "service_id",
    "exception_reason",
    "topic_ids",
    "subject",
    "case_id",
    "occurred_at",
    "duration_min",
    "confidential",
)
#: so long, in seconds, reading waits for a picture that does not come (a window that is hidden)
_LONGEST_WAIT = 0.1
#: changes after which there is something else to choose from
_CATALOGUE = ("organisation", "municipality", "service", "topic")
#: changes after which something else is to be told of the town
_TOWN = (
    *("position", "person", "follow_up", "interaction", "consultation_case"),
    *("membership", "call_round_change", "call_round_rule"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallBeginning:
    """What is known of a call when its form opens."""

    organisation_id: str = ""
    position_id: str = ""
    person_id: str = ""
    service_id: str = ""
    caller_number: str = ""
    follow_up_id: str = ""
    case_id: str = ""
    direction: Direction | None = None

    @property
    def way(self) -> Direction:
        """Who began: a number that was pressed is one that rings up."""
        if self.direction is not None:
            return self.direction
        outgoing = bool(self.position_id or self.person_id) and not self.caller_number
        return Direction.OUTGOING if outgoing else Direction.INCOMING


class CallDialog(LoggingDialog):
    """A call that is going on or has just ended.

    Opened with a ``position_id`` it is a call *to* somebody: the number was pressed. ``ahead``: it is made before
    anybody asks for it, and waits for `begin`.

    Attributes:
        clock: how long the call has been going on.
        had_keyboard: one typed into it when it closed.
        new_person: the part for somebody who is not entered yet.
    """

    kind = InteractionKind.CALL
    beside_the_window = True
    form_names = {**LoggingDialog.form_names, **FORM_NAMES}  # noqa: RUF012 - never changed

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, ahead: bool = False, **what: Any) -> None:
        self._what = CallBeginning(**what)
        self._waits = ahead
        self._begun = False
        # Reading and painting at the same time get into each other's way: what is read waits for the first picture.
        self._painted = Event()
        self._painted.set()
        self.had_keyboard = False
        self._facts: CallFacts | None = None
        self._slot: SlotView | None = None
        self.clock = CallClock()
        super().__init__(
            desk,
            parent,
            translate("CallDialog", "Telefonat"),
            Icon.CALL,
            Ui_CallForm(),
            _FIELDS,
            beginning=_known(self._what),
            width=540,
        )
        self.head.addWidget(self.clock)
        # the plan looks at years of calls: what is known of the town does not wait for it
        self._slot_question: Question[SlotView | None] = desk.queries.question(self, self._show_slot)
        desk.changes.listen(self, _CATALOGUE, lambda _: self.read())
        desk.changes.listen(self, _TOWN, self._town_touched)

    def prepare(self) -> None:
        """Most calls that are logged reached somebody."""
        ui = self.ui
        ui.direction.set_options(options(Direction))
        ui.outcome.set_options(options(CallOutcome))
        ui.outcome.set_value(CallOutcome.REACHED)
        ui.position_id.new_people = True
        ui.answers_part.hide()
        ui.follow_up_on.set_placeholder(self.tr("z. B. 2w, in 2 Wochen, 15.3."))
        self.new_person = NewPersonPart(self.desk, ui, self)
        self._answers: AnswersField = ui.answers
        self._remarks: RemarkLines = ui.remarks
        self._numbers: NumberLine = ui.numbers
        self._prompts: PromptChips = ui.prompts
        more = ui.more
        more.add("service", self.tr("&Leistung"), ui.service_part, ui.service_id)
        more.add("topics", self.tr("&Themen"), ui.topics_part, ui.topic_ids)
        more.add("subject", self.tr("&Betreff"), ui.subject_part, ui.subject)
        more.add("case", self.tr("Beratungsvorgan&g"), ui.case_part, ui.case_id)
        more.add("when", self.tr("&Zeit und Dauer"), ui.when_part, ui.occurred_at)
        more.add("confidential", self.tr("Vertrauli&ch"), ui.confidential_part, ui.confidential)
        ui.position_id.chosen.connect(self._person_changed)
        ui.position_id.new_wanted.connect(self._new_person)
        self.new_person.known.connect(self._known_person)
        ui.outcome.changed.connect(self._fit_answers)
        ui.direction.changed.connect(self._fit_prompts)
        ui.follow_up_on.changed.connect(self._fit_follow_up)
        ui.follow_up_subject.changed.connect(self._fit_follow_up)
        ui.numbers.dialled.connect(lambda: ui.direction.set_value(Direction.OUTGOING))
        self._fit_follow_up()

    # -- beginning ------------------------------------------------------------------------------------------------
    def begin(self, **what: Any) -> None:
        """The call begins: forget whatever the form waited with."""
        self._what = CallBeginning(**what)
        self._beginning = _known(self._what)
        self._wanted_position, self._wanted_person = self._what.position_id, self._what.person_id
        self.clock.begin()
        self.ui.occurred_at.set_value(self.desk.clock.now())
        self._waits = False
        self._painted.clear()
        if self.catalogue is not None:
            self._begin(self.catalogue)

    def _begin(self, catalogue: Catalogue) -> None:
        if catalogue is not self.catalogue:
            self.show_catalogue(catalogue)
        if self._waits or self._begun:
            return
        self._begun = True
        what, ui = self._what, self.ui
        ui.direction.set_value(what.way)
        if what.caller_number:
            self.set_subtitle(self.tr("Anruf von {0}").format(what.caller_number.strip()))
        if what.follow_up_id:
            self._answers.want((what.follow_up_id,))
        if what.service_id:
            ui.more.open("service")
        if what.case_id:
            ui.more.open("case")
        super()._begin(catalogue)
        if what.organisation_id and self._town.value() is None:
            # a town that is no more is not offered, but its page may be open
            office, town = self.desk.office, what.organisation_id
            self.ask(lambda: read_call_town(office, town), lambda found: self._take_town(town, found))

    def _take_town(self, organisation_id: str, found: CallTown) -> None:
        if self._town.value() is None and not self.form.dirty:
            self._town.set_current(Choice(organisation_id, found.name))
            self.loaded()

    def first_field(self) -> str:
        """Who it is comes first; who was rung up is known."""
        known = self._what.position_id or self._what.person_id
        return "note" if known else "position_id"

    def is_for(self, **what: Any) -> bool:
        """Whether a call that begins like this is the one that is being written down."""
        wanted = CallBeginning(**what)
        if wanted.caller_number and wanted.caller_number != self._what.caller_number:
            return False  # the telephone rings again
        if not wanted.organisation_id:
            return True
        if wanted.organisation_id != self._town.value():
            return False
        if wanted.position_id:
            return wanted.position_id == self._people.value()
        return not wanted.person_id or wanted.person_id == (self._people.person_id() or self._wanted_person)

    def go_on_with_call(self, **what: Any) -> None:
        """It is wanted once more while it is written down: what it is to answer is ticked as well."""
        answered = CallBeginning(**what).follow_up_id
        if answered:
            self._answers.want({*self._answers.state(), answered})

    # -- the keyboard ---------------------------------------------------------------------------------------------
    def done(self, result: int) -> None:
        """Whether one typed into it is to be known afterwards, when the keyboard has gone elsewhere already."""
        self.had_keyboard = self.has_keyboard()
        super().done(result)

    def has_keyboard(self) -> bool:
        """Whether one types into it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def focus_first(self) -> None:
        """Where one begins."""
        name = self.first_field() if self._what.organisation_id else "organisation_id"
        self.form.focus(name)
        self.area.ensureWidgetVisible(self.form[name].widget)

    def focus_again(self) -> None:
        """Where one was."""
        before: QWidget | None = self.focusWidget()
        if before is not None and before is not self:
            before.setFocus()
        else:
            self.form.focus("note")

    # -- the town -------------------------------------------------------------------------------------------------
    def town_reader(self) -> Callable[[Office, str], TownContext]:
        """The town, and what matters for a call."""
        painted = self._painted

        def read(office: Office, organisation_id: str) -> TownContext:
            painted.wait(_LONGEST_WAIT)
            return read_call_town(office, organisation_id)

        return read

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first picture is there with the end of this round of events."""
        super().paintEvent(event)
        if not self._painted.is_set():
            QTimer.singleShot(0, self, self._painted.set)

    def _town_touched(self, changes: Changes) -> None:
        if self._begun and self._town.value():
            self._town_changed()

    def _town_changed(self) -> None:
        super()._town_changed()
        organisation_id, office = self._town.value(), self.desk.office
        self.new_person.set_organisation(organisation_id)
        if organisation_id is None:
            self._slot_question.forget()
            self._take_facts(None)
            self._show_slot(None)
        else:
            self._slot_question.ask(lambda: _slot_of(office, organisation_id, self._painted))

    def _show_slot(self, slot: SlotView | None) -> None:
        self._slot = slot
        self._fit_remarks()
        self._fit_prompts()

    def _show_context(self, context: TownContext) -> None:
        self._take_facts(context.facts if isinstance(context, CallTown) else None)
        super()._show_context(context)
        self._fit_person()

    def _take_facts(self, facts: CallFacts | None) -> None:
        self._facts = facts
        clean = not self.form.dirty
        self.ui.case_id.set_rows(facts.cases if facts is not None else ())
        if facts is not None and self._what.case_id and self.ui.case_id.value() is None and clean:
            self.ui.case_id.set_value(self._what.case_id)
        self._fit_person()
        if clean and self._begun:
            self.loaded()

    # -- who it is ------------------------------------------------------------------------------------------------
    def _person_changed(self) -> None:
        self.new_person.show(self.ui.position_id.is_new)
        self._fit_person()

    def _new_person(self, name: str) -> None:
        self.new_person.begin(name, self._what.caller_number)
        # the list in which the name was chosen still holds the keyboard
        QTimer.singleShot(0, self, self._ask_for_new)

    def _ask_for_new(self) -> None:
        self.area.ensureWidgetVisible(self.ui.new_person_part)
        self.form.focus("new_form" if self.ui.new_form.value() is None else "new_function")

    def _known_person(self, person_id: str, name: str) -> None:
        self._people.set_person(person_id, name)
        self.form.focus("note")

    def _fit_person(self) -> None:
        """What depends on who it is: numbers to dial, remarks, follow-ups in their order."""
        row = self._people.row()
        context = self._context
        if row is not None:
            found = [number for number in (row.phone, row.mobile) if number.strip()]
            name = row.person_name or row.function
        else:
            nobody = self._people.current_id() == ""
            found = [context.phone] if nobody and context is not None and context.phone.strip() else []
            name = context.name if context is not None else ""
        self._numbers.show_numbers(found, name)
        self._numbers.offer_to_keep(self._keeping())
        self._fit_remarks()
        rows = self._facts.follow_ups if self._facts is not None else ()
        self._answers.set_rows(offered_first(rows, self._people.person_id()), self.desk.clock.today())
        self._fit_answers()
        self._fit_prompts()

    def _keeping(self) -> str:
        """The offer to keep the number that rings, where it is not known yet."""
        number, row = self._what.caller_number.strip(), self._people.row()
        person = self._people.current_choice()
        if not number or person is None or self._people.is_new:
            return ""
        if row is not None and not place_for_number(number, phone=row.phone, mobile=row.mobile):
            return ""
        return self.tr("{0} bei {1} eintragen").format(number, person.text)

    def _fit_remarks(self) -> None:
        facts, context = self._facts, self._context
        remarks: list[Remark] = []
        if facts is not None and context is not None:
            if facts.successor is not None:
                heir = facts.successor
                words = successor_words(context.name, heir)
                remarks.append(
                    Remark(words, Tone.WARN, self.tr("Dort eintragen"), lambda: self._town.set_value(heir.id))
                )
            for call in facts.colleagues[:1]:
                remarks.append(colleague_remark(call, self.desk.clock.now(), self._people.person_id()))
        slot = slot_remark(self._slot, self.desk.clock.today()) if self._slot is not None else None
        if slot is not None:
            remarks.append(slot)
        self._remarks.show_remarks(remarks)

    # -- what is in sight -----------------------------------------------------------------------------------------
    def _fit_answers(self) -> None:
        reached = self.ui.outcome.value() is CallOutcome.REACHED
        self.ui.answers_part.setVisible(reached and self._answers.count() > 0)

    def _fit_prompts(self) -> None:
        """Whoever rings up a town in its turn sees what to ask for."""
        slot = self._slot
        wanted = slot is not None and is_open(slot) and self.ui.direction.value() is Direction.OUTGOING
        if wanted:
            self._prompts.set_prompts(prompts(), self.ui.note)
        self._prompts.setVisible(wanted)

    def _fit_follow_up(self) -> None:
        ui = self.ui
        wanted = bool(ui.follow_up_on.state().strip() or ui.follow_up_subject.value().strip())
        ui.follow_up_subject_part.setVisible(wanted)

    # -- saving ---------------------------------------------------------------------------------------------------
    def check(self) -> Iterable[Problem]:
        """The rules, and what is remarkable of the person on that day."""
        yield from super().check()
        if self._people.is_new:
            yield from self.new_person.problems()
        row = self._people.row()
        if row is not None and not is_current(row, self.day()):
            who = row.person_name or row.function
            if row.ended_on is not None and row.ended_on < self.day():
                words = self.tr("{0} hatte diese Funktion nur bis zum {1}.").format(who, format_day(row.ended_on))
            else:
                begun = format_day(row.started_on) if row.started_on is not None else ""
                words = self.tr("{0} hat diese Funktion erst seit dem {1}.").format(who, begun)
            yield Problem("position_id", words, blocking=False)

    def duration(self) -> int | None:
        """What was typed, else what the clock says; nobody talked on a call that reached nobody."""
        typed: int | None = self.ui.duration_min.value()
        if typed is not None or self.ui.outcome.value() != CallOutcome.REACHED:
            return typed
        return self.clock.minutes()

    def operation(self) -> Callable[[], Changes]:
        """Log it, with everything that comes of it."""
        office, ui, arguments = self.desk.office, self.ui, self.arguments()
        arguments["duration_min"] = self.duration()
        outcome, direction = ui.outcome.value(), ui.direction.value()
        arguments["person_id"] = self._people.person_id()
        arguments["case_id"] = ui.case_id.value()
        arguments["answers"] = self._answers.value() if outcome is CallOutcome.REACHED else ()
        if self._people.is_new:
            arguments["new_person"] = self.new_person.drafts(arguments["organisation_id"])
        elif self._numbers.keep.isChecked():
            arguments["keep_number"] = self._what.caller_number
        return lambda: log_call(office, outcome=outcome, direction=direction, **arguments)

    # -- drafts ---------------------------------------------------------------------------------------------------
    def draft_extra(self) -> Mapping[str, Any]:
        """The time that was measured goes on after a crash; who rang is known."""
        return {
            **super().draft_extra(),
            "seconds": self.clock.seconds,
            "title": self.new_person.title,
            "number": self._what.caller_number,
        }

    def take_draft_extra(self, extra: Mapping[str, Any]) -> None:
        """It stands still until somebody lets it go on."""
        super().take_draft_extra(extra)
        self._what = CallBeginning(caller_number=str(extra.get("number", "")))
        self.set_subtitle(self.tr("Anruf von {0}").format(self._what.caller_number) if self._what.caller_number else "")
        self.new_person.title = str(extra.get("title", ""))
        self.clock.set_seconds(int(extra.get("seconds", 0)))
        self.clock.stop()


def _slot_of(office: Office, organisation_id: str, painted: Event) -> SlotView | None:
    from netzwerk_desktop.services.call_round import slot_of

    painted.wait(_LONGEST_WAIT)
    return slot_of(office, organisation_id=organisation_id)


def _known(what: CallBeginning) -> Beginning:
    return Beginning(what.organisation_id, what.position_id, what.person_id, what.service_id)
