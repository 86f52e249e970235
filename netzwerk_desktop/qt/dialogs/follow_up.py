"""Setting a follow-up, changing it, and saying that it is done and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import relative_day
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.follow_up import FollowUpDraft, check_follow_up
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.parts.days import give_clock
from netzwerk_desktop.qt.forms.ui_follow_up import Ui_FollowUpForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services import office as offices
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services import position as positions

if TYPE_CHECKING:
    from netzwerk_desktop.services.follow_up import FollowUpDetail
    from netzwerk_desktop.services.office import Office, StaffRow
    from netzwerk_desktop.services.organisation import NameRow
    from netzwerk_desktop.services.position import PositionRow

_FIELDS = ("organisation_id", "person_id", "subject", "due_on", "assignee_id", "note", "result")
_NOT_EDITED = frozenset({"organisation_id", "result"})


@dataclass(frozen=True, slots=True)
class _Basis:
    names: Sequence[NameRow]
    staff: Sequence[StaffRow]
    detail: FollowUpDetail | None


class FollowUpDialog(FormDialog):
    """A new follow-up; with ``follow_up_id`` one that exists."""

    table = "follow_up"

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        follow_up_id: str = "",
        organisation_id: str = "",
        person_id: str = "",
        interaction_id: str = "",
        case_id: str = "",
    ) -> None:
        super().__init__(desk, parent, translate("FollowUpDialog", "Wiedervorlage"), Icon.FOLLOW_UP, width=600)
        self.follow_up_id = follow_up_id
        self._organisation_id = organisation_id
        self._interaction_id = interaction_id or None
        self._case_id = case_id or None
        self._wanted_person = person_id
        self.ui, body = designed(Ui_FollowUpForm)
        give_clock(self.ui, desk.clock)
        self.ui.note.set_lines(3, 10)
        self.ui.result.set_lines(2, 6)
        self.ui.result_part.setVisible(bool(follow_up_id))
        self.set_form(self.ui, _FIELDS, body)
        self.ui.organisation_id.changed.connect(self._town_changed)
        self._people: Question[list[PositionRow]] = desk.queries.question(self, self._show_people)
        self.done_button = self.add_button(self.tr("Er&ledigt"), self.complete)
        self.done_button.setVisible(bool(follow_up_id))
        self.footer.insertWidget(self.footer.indexOf(self.save_button), self.done_button)
        office = desk.office
        self.ask(lambda: _read(office, follow_up_id), self._begin)

    def _begin(self, basis: _Basis) -> None:
        self.ui.organisation_id.set_rows(basis.names)
        everybody = [(None, self.tr("wer zuerst dazu kommt"))]
        present = [(row.id, row.name) for row in basis.staff if row.active]
        self.ui.assignee_id.set_options([*present, *everybody])
        self.ui.assignee_id.set_value(self.desk.office.staff_id)
        if basis.detail is not None:
            self._show_detail(basis.detail, basis.staff)
        else:
            self.form.show_values({"organisation_id": self._organisation_id or None})
        self.loaded()
        self.keep_drafts(f"follow_up:{self.follow_up_id}" if self.follow_up_id else "follow_up")
        self.form.focus("subject" if self._organisation_id or self.follow_up_id else "organisation_id")

    def _show_detail(self, detail: FollowUpDetail, staff: Sequence[StaffRow]) -> None:
        row = detail.row
        self.seen = detail.versions
        self._wanted_person = row.person_id or ""
        if row.assignee_id and self.ui.assignee_id.findData(row.assignee_id) < 0:
            # somebody who has left; the entry stays theirs until somebody takes it over
            self.ui.assignee_id.addItem(row.assignee_name, row.assignee_id)
        self.form.show_values(
            {
                "organisation_id": row.organisation_id,
                "subject": row.subject,
                "due_on": row.due_on,
                "assignee_id": row.assignee_id,
                "note": row.note,
                "result": row.result,
            }
        )
        self.ui.organisation_id.setEnabled(False)
        self.done_button.setVisible(row.done_at is None)
        self.ui.result_part.setVisible(row.done_at is None or bool(row.result))
        office, follow_up_id = self.desk.office, self.follow_up_id
        self.add_delete(lambda: follow_ups.trash(office, id=follow_up_id))
        when = relative_day(row.due_on, self.desk.clock.today())
        parts = [row.organisation_name, self.tr("fällig {0}").format(when), row.case_title]
        self.set_subtitle(" · ".join(part for part in parts if part))
        if row.handed_over_by:
            given = self.tr("Übergeben von {0}").format(row.handed_over_by)
            self.banner.say(f"{given}: „{row.handover_note}“" if row.handover_note else given, Tone.NEUTRAL)

    def _town_changed(self) -> None:
        organisation_id = self.ui.organisation_id.value()
        if organisation_id is None:
            self._people.forget()
            self.ui.person_id.set_rows(())
            return
        office = self.desk.office
        self._people.ask(lambda: positions.positions_of_organisation(office, organisation_id=organisation_id))

    def _show_people(self, rows: list[PositionRow]) -> None:
        clean = not self.form.dirty
        self.ui.person_id.set_rows(rows)
        if self._wanted_person:
            self.ui.person_id.set_value(self._wanted_person)
            self._wanted_person = ""
        if clean:
            self.loaded()

    # -- saving ---------------------------------------------------------------------------------------------------
    def draft(self) -> FollowUpDraft:
        """What is typed."""
        values = self.form.values()
        return FollowUpDraft(
            organisation_id=values["organisation_id"] or "",
            due_on=values["due_on"],
            subject=values["subject"],
            note=values["note"],
            assignee_id=values["assignee_id"],
            person_id=values["person_id"],
            interaction_id=self._interaction_id,
            case_id=self._case_id,
        )

    def check(self) -> Iterable[Problem]:
        """The rules."""
        return check_follow_up(self.draft(), self.desk.clock.today())

    def draft_title(self) -> str:
        """The town."""
        return str(self.ui.organisation_id.text()).strip()

    def operation(self) -> Callable[[], Changes]:
        """Set it or change it."""
        office = self.desk.office
        if not self.follow_up_id:
            draft = self.draft()
            return lambda: follow_ups.create_follow_up(office, follow_up=draft)
        values = self._edited_values()
        follow_up_id, seen = self.follow_up_id, self.seen
        return lambda: follow_ups.edit_follow_up(office, id=follow_up_id, values=values, seen=seen)

    def _edited_values(self) -> dict[str, Any]:
        # the organisation stays, the result belongs to being done
        return {name: value for name, value in self.changed_values().items() if name not in _NOT_EDITED}

    def complete(self) -> None:
        """It is done; what came of it is stored with it, and so is what else was changed meanwhile."""
        office, follow_up_id, result = self.desk.office, self.follow_up_id, self.ui.result.value()
        edit = self.operation() if self._edited_values() else None

        def both() -> Changes:
            edited = edit() if edit is not None else None
            done = follow_ups.complete(office, id=follow_up_id, result=result)
            return done if edited is None else done.merge(edited)

        self.store(both)

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """The follow-up as it is now."""
        office, follow_up_id = self.desk.office, self.follow_up_id
        return lambda: follow_ups.detail(office, id=follow_up_id).versions


def _read(office: Office, follow_up_id: str) -> _Basis:
    return _Basis(
        names=organisations.names(office),
        staff=offices.staff(office),
        detail=follow_ups.detail(office, id=follow_up_id) if follow_up_id else None,
    )
