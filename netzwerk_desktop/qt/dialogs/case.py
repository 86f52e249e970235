"""Beginning a case, changing it, closing it with what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.case import CaseDraft, check_case
from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.follow_up_step import SmallForm
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.parts.days import DayField
from netzwerk_desktop.qt.dialogs.parts.finders import TownField
from netzwerk_desktop.qt.dialogs.parts.text import NoteField, SuggestField
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.words import counted, translate
from netzwerk_desktop.services import case as cases
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services import topic as topics

if TYPE_CHECKING:
    from netzwerk_desktop.services.case import CaseStory
    from netzwerk_desktop.services.interaction import InteractionDetail
    from netzwerk_desktop.services.office import Office
    from netzwerk_desktop.services.organisation import NameRow


@dataclass(frozen=True, slots=True)
class _Basis:
    names: Sequence[NameRow]
    subjects: Sequence[str]
    story: CaseStory | None
    entries: Sequence[InteractionDetail]


class _Fields(SmallForm):
    organisation_id: TownField
    title: SuggestField
    opened_on: DayField
    note: NoteField
    closed_on: DayField
    result: NoteField


_BEGIN = ("organisation_id", "title", "opened_on", "note")
_CLOSE = ("closed_on", "result")


class CaseDialog(FormDialog):
    """A new case; with ``case_id`` one that is there, with ``close`` to be closed.

    ``interaction_ids`` are entries that belong to the new one.
    """

    table = "consultation_case"

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        organisation_id: str = "",
        case_id: str = "",
        interaction_ids: Sequence[str] = (),
        close: bool = False,
    ) -> None:
        title = translate("CaseDialog", "Beratungsvorgang beginnen")
        super().__init__(desk, parent, title, Icon.CASE, width=560)
        self.case_id = case_id
        self.closes = close and bool(case_id)
        self.story: CaseStory | None = None
        self._organisation_id = organisation_id
        self._interaction_ids = tuple(interaction_ids)
        self.ui = _Fields()
        self._make_fields()
        names = _CLOSE if self.closes else (*_BEGIN, *_CLOSE) if case_id else _BEGIN
        for name in {*_BEGIN, *_CLOSE}.difference(names):
            self._hide(name)
        self.set_form(self.ui, names, self.ui.body)
        self.save_button.setEnabled(False)
        office = desk.office
        self.ask(lambda: _read(office, case_id, self._interaction_ids), self._begin)

    def _make_fields(self) -> None:
        ui = self.ui
        ui.add("organisation_id", self.tr("&Kommune oder Organisation"), TownField())
        ui.add("title", self.tr("&Worum geht es?"), SuggestField())
        ui.add("opened_on", self.tr("&Seit wann"), DayField())
        ui.add("note", self.tr("&Notiz"), NoteField())
        ui.add("closed_on", self.tr("Abgeschlossen &am"), DayField())
        ui.add("result", self.tr("&Ergebnis"), NoteField())
        ui.organisation_id.setPlaceholderText(self.tr("Tippen, um zu finden"))
        ui.title.setPlaceholderText(self.tr("z. B. ISEK Innenstadt"))
        ui.note.setPlaceholderText(self.tr("Was man am Anfang wissen muss"))
        ui.result.setPlaceholderText(self.tr("Was ist dabei herausgekommen? (freiwillig)"))
        ui.note.set_lines(3, 8)
        ui.result.set_lines(3, 8)
        for field in (ui.opened_on, ui.closed_on):
            field.set_clock(self.desk.clock, prefer="past")

    def _hide(self, name: str) -> None:
        for key in (name, f"{name}_label"):
            getattr(self.ui, key).hide()

    # -- beginning ------------------------------------------------------------------------------------------------
    def _begin(self, basis: _Basis) -> None:
        ui, today = self.ui, self.desk.clock.today()
        ui.organisation_id.set_rows(basis.names)
        ui.title.set_suggestions(basis.subjects)
        self.story = basis.story
        if self.story is not None:
            self._show(self.story)
        else:
            town = self._organisation_id or next((entry.row.organisation_id for entry in basis.entries), "")
            days = [local_day(entry.row.occurred_at) for entry in basis.entries]
            subject = next((entry.row.subject for entry in basis.entries if entry.row.subject), "")
            self.form.show_values({"organisation_id": town, "title": subject, "opened_on": min(days, default=today)})
            if basis.entries:
                words = (self.tr("Beginnt mit {n} Vorgang"), self.tr("Beginnt mit {n} Vorgängen"))
                self.set_subtitle(counted(len(basis.entries), *words))
        self.save_button.setEnabled(True)
        self.loaded()
        kind = f"case:{self.case_id}" if self.case_id else "case"
        self.keep_drafts(kind)
        first = "result" if self.closes else "title" if ui.organisation_id.value() else "organisation_id"
        self.form.focus(first)

    def _show(self, story: CaseStory) -> None:
        detail = story.detail
        row = detail.row
        self.seen = detail.versions
        self.set_subtitle(f"{row.title} · {row.organisation_name}" if self.closes else row.organisation_name)
        values: dict[str, Any] = {
            "organisation_id": row.organisation_id,
            "title": row.title,
            "opened_on": row.opened_on,
            "note": detail.note,
            "closed_on": row.closed_on,
            "result": row.result,
        }
        self.form.show_values(values)
        if self.closes:
            self.setWindowTitle(self.tr("Beratungsvorgang abschließen"))
            self.save_button.setText(self.tr("Ab&schließen"))
            self.ui.closed_on.set_value(self.desk.clock.today())
            self._tell_open(len(story.follow_ups))
        else:
            self.setWindowTitle(self.tr("Beratungsvorgang bearbeiten"))
            # filing it under another town would tear it away from what belongs to it
            self._hide("organisation_id")
            if row.closed_on is None:
                for name in _CLOSE:
                    self._hide(name)
            office, case_id = self.desk.office, self.case_id
            self.add_delete(lambda: cases.trash_case(office, id=case_id))
        self.title.setText(self.windowTitle())

    def _tell_open(self, count: int) -> None:
        if count:
            words = counted(
                count,
                self.tr("Noch {n} Wiedervorlage offen. Sie bleibt offen."),
                self.tr("Noch {n} Wiedervorlagen offen. Sie bleiben offen."),
            )
            self.banner.say(words, Tone.NEUTRAL)

    # -- checking and saving --------------------------------------------------------------------------------------
    def draft(self) -> CaseDraft:
        """What is typed, upon what is there."""
        values = self.form.values()
        if self.story is not None:
            row, note = self.story.detail.row, self.story.detail.note
            there = {
                "organisation_id": row.organisation_id,
                "title": row.title,
                "opened_on": row.opened_on,
                "note": note,
                "closed_on": row.closed_on,
                "result": row.result,
            }
            values = {**there, **values}
        return CaseDraft(**{**values, "organisation_id": values["organisation_id"] or ""})

    def check(self) -> Iterable[Problem]:
        """The rules."""
        if self.closes and self.ui.closed_on.value() is None:
            return [Problem("closed_on", self.tr("Bitte geben Sie den Tag an."))]
        return check_case(self.draft(), self.desk.clock.today())

    def draft_title(self) -> str:
        """What it is about."""
        return self.ui.title.value().strip()

    def operation(self) -> Callable[[], Changes]:
        """Begin, change or close it."""
        office, case_id, seen = self.desk.office, self.case_id, self.seen
        values = self.form.values()
        if self.closes:
            day, result = values["closed_on"], values["result"]
            return lambda: cases.close_case(office, id=case_id, closed_on=day, result=result, seen=seen)
        if case_id:
            changed = self.changed_values()
            changed.pop("organisation_id", None)
            return lambda: cases.edit_case(office, id=case_id, values=changed, seen=seen)
        entries = self._interaction_ids
        return lambda: cases.open_case(
            office,
            organisation_id=values["organisation_id"] or "",
            title=values["title"],
            note=values["note"],
            opened_on=values["opened_on"],
            interaction_ids=entries,
        )

    def saved(self, changes: Changes) -> None:
        """A new one is shown; one that is closed and leaves nothing to do says so."""
        if not self.case_id and changes.created is not None:
            self.desk.go(PageId.CASES, changes.created)
        elif self.closes and self.story is not None and not self.story.follow_ups:
            from netzwerk_desktop.qt.follow_up_hint import offer_follow_up

            row = self.story.detail.row
            offer_follow_up(self.desk, row.organisation_id, row.organisation_name)

    def _set_saving(self, saving: bool) -> None:
        super()._set_saving(saving)
        if self.closes and not saving:
            self.save_button.setText(self.tr("Ab&schließen"))

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """The case as it is now."""
        office, case_id = self.desk.office, self.case_id
        return lambda: cases.case_detail(office, id=case_id).versions


def _read(office: Office, case_id: str, interaction_ids: Iterable[str]) -> _Basis:
    return _Basis(
        names=organisations.names(office),
        subjects=[row.name for row in topics.topics(office, kind=topics.SUBJECT)],
        story=cases.case_story(office, id=case_id) if case_id else None,
        entries=[interactions.detail(office, id=id) for id in interaction_ids],
    )


def since_words(opened_on: Any, closed_on: Any) -> str:
    """ "seit 5.1.2026" or "5.1.2026 bis 3.3.2026"."""
    if closed_on is None:
        return translate("Case", "seit {0}").format(format_day(opened_on))
    return translate("Case", "{0} bis {1}").format(format_day(opened_on), format_day(closed_on))
