"""Heute: what is due, what lies ahead, who has not been called for long, what colleagues did.

The first picture of the program: its imports are light, it is a handful of widgets, and the database is asked on a
worker thread, which imports what it needs for that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.page import Page
from netzwerk_desktop.qt.pages.today_line import DayLine, LineKind, Section
from netzwerk_desktop.qt.pages.today_list import DayList
from netzwerk_desktop.qt.pages.today_rows import day_lines, title_of_day
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.action_button import ActionButton, ActionRow
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.text import ElidedLabel

if TYPE_CHECKING:
    from netzwerk_desktop.services.draft import Draft
    from netzwerk_desktop.services.office import Office
    from netzwerk_desktop.services.today import RestOfToday, TodayView

#: from this width on there are two columns
TWO_COLUMNS = 820
#: lines of a section that are read at first, and when somebody wants all of them
FEW = 20
MANY = 500

_KINDS_SHOWN = (
    "follow_up",
    "interaction",
    "membership",
    "organisation",
    "person",
    "position",
    "staff",
    "office",
    "call_round_rule",
    "call_round_change",
)
#: lines that are about a record with a form of its own
_EDITED = frozenset({LineKind.FOLLOW_UP, LineKind.ENTRY, LineKind.ENDING, LineKind.SILENT, LineKind.CALL})


class TodayPage(Page):
    """The page "Heute".

    Attributes:
        view: what the first picture shows.
        rest: what is read right after it: the calls of the month, and drafts.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.view: TodayView | None = None
        self.rest: RestOfToday | None = None
        self._thrown: dict[str, Draft] = {}
        self._unfolded: set[Section] = set()
        self._limit = FEW
        self._stale = True
        self._two_columns = True
        self.title = ElidedLabel(title_of_day(desk.clock.today()), TextStyle.TITLE)
        self.summary = ElidedLabel("", TextStyle.BODY, Role.DIM)
        self.left = DayList(self.tr("Was ansteht"))
        self.right = DayList(self.tr("Termine, Mitglieder und Neues"))
        self._build()
        self._question = desk.queries.question(self, self._show)
        self._rest_question = desk.queries.question(self, self._show_rest)
        desk.changes.listen(self, _KINDS_SHOWN, self._changed)

    def _build(self) -> None:
        actions = self.desk.actions
        row = ActionRow()
        row.set_buttons(
            [
                ActionButton(actions[ActionId.LOG_CALL], Icon.CALL, primary=True),
                ActionButton(actions[ActionId.LOG_CONSULTATION], Icon.CONSULTATION),
                ActionButton(actions[ActionId.ADD_FOLLOW_UP], Icon.FOLLOW_UP),
                ActionButton(actions[ActionId.WRITE_LETTER], Icon.LETTER),
            ]
        )
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(SPACE_L - SPACE_XS)
        columns.addWidget(self.left, 1)
        columns.addWidget(self.right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_XL + SPACE_XS, SPACE_L + 2, SPACE_L, 0)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self.title)
        layout.addWidget(self.summary)
        layout.addSpacing(SPACE_S)
        layout.addWidget(row)
        layout.addSpacing(SPACE_M)
        layout.addLayout(columns, 1)
        for column, other in ((self.left, self.right), (self.right, self.left)):
            column.picked.connect(partial(self._picked, other))
            column.pressed_at.connect(partial(self._pressed, column))
            column.menu_wanted.connect(partial(self._menu, column))

    # -- reading and showing --------------------------------------------------------------------------------------
    def show_record(self, record: str) -> None:
        """Somebody came; the day may have become another one meanwhile."""
        if self._stale or self._day_is_over():
            self.reload()

    def reload(self) -> None:
        """Read the day again."""
        self._stale = False
        self._question.ask(partial(_read, self.desk.office, self._limit))
        if self.rest is not None:
            self._ask_rest()

    def _ask_rest(self) -> None:
        self._rest_question.ask(partial(_read_rest, self.desk.office))

    def _ask_rest_when_quiet(self) -> None:
        """The first picture is complete when nothing is being read any more; only then comes the rest."""
        if self.rest is not None:
            return
        if self.desk.queries.busy:
            soon = partial(QTimer.singleShot, 0, self, self._ask_rest_when_quiet)
            self.desk.queries.busy_changed.connect(lambda _: soon(), Qt.ConnectionType.SingleShotConnection)
        else:
            self._ask_rest()

    def _changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def changeEvent(self, event: QEvent) -> None:
        """The window was left open overnight, or a form was left half filled in: look when somebody comes back."""
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange or not self.isVisible():
            return
        if self._day_is_over():
            self.reload()
        elif self.isActiveWindow() and self.rest is not None:
            self._ask_rest()

    def _day_is_over(self) -> bool:
        return self.view is not None and self.view.day != self.desk.clock.today()

    def _show(self, view: TodayView) -> None:
        if self.view is None:
            QTimer.singleShot(0, self, self._ask_rest_when_quiet)
        self.view = view
        ticked = {row.id for row in (*view.overdue, *view.due_today, *view.next_days)}
        for column in (self.left, self.right):
            column.lines.ticked &= ticked
        self._show_lines()

    def _show_rest(self, rest: RestOfToday) -> None:
        known = {draft.id for draft in rest.drafts}
        thrown = tuple(draft for draft in self._thrown.values() if draft.id not in known)
        self._thrown = {draft.id: draft for draft in thrown}
        rest = replace(rest, drafts=tuple(sorted((*rest.drafts, *thrown), key=lambda draft: draft.id, reverse=True)))
        if rest == self.rest:
            return
        self.rest = rest
        self.desk.preferences.change(calls_expected=len(rest.calls.open) if rest.calls is not None else 0)
        self._show_lines()

    def _show_lines(self) -> None:
        if self.view is None:
            return
        lines = day_lines(
            self.view,
            self.desk.clock,
            self.desk.office.staff_id,
            self._unfolded,
            limit=self._limit,
            rest=self.rest,
            calls_expected=self.desk.preferences.settings.calls_expected,
            thrown=self._thrown,
        )
        self.title.setText(lines.title)
        self.summary.setText(lines.summary)
        if self._two_columns:
            self._fill(self.left, (*lines.left, *lines.end))
            self._fill(self.right, lines.right)
        else:
            self._fill(self.left, (*lines.left, *lines.right, *lines.end))
        self.handlers_changed.emit()

    def _fill(self, column: DayList, lines: Sequence[DayLine]) -> None:
        """Show lines; the chosen one stays chosen, and when it is gone, the one that stands in its place now."""
        before, place = column.line(), column.current_row()
        where = column.verticalScrollBar().value()
        column.blockSignals(True)
        column.rows.show_rows(lines)
        if before is not None:
            there = column.rows.number_of(before.id)
            column.set_current_row(there if there >= 0 else column.nearest_to(place))
        column.blockSignals(False)
        column.verticalScrollBar().setValue(where)

    # -- shape ----------------------------------------------------------------------------------------------------
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow: everything in one column."""
        super().resizeEvent(event)
        two = self.width() >= theme.current().scaled(TWO_COLUMNS)
        if two != self._two_columns:
            self._two_columns = two
            self.right.setVisible(two)
            self._show_lines()

    def focus_first(self) -> None:
        """What is due; nothing is chosen before somebody chooses."""
        self.left.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """The columns."""
        return [self.left, self.right] if self._two_columns else [self.left]

    # -- doing ----------------------------------------------------------------------------------------------------
    def line(self) -> DayLine | None:
        """The line that is chosen, in whichever column."""
        return self.left.line() or self.right.line()

    def handlers(self) -> Mapping[ActionId, Handler]:
        """Everything is done with the town of the chosen line; without one the form asks for it."""
        dialogs = {
            ActionId.LOG_CALL: DialogId.LOG_CALL,
            ActionId.LOG_CONSULTATION: DialogId.LOG_CONSULTATION,
            ActionId.LOG_INTERACTION: DialogId.INTERACTION,
            ActionId.ADD_FOLLOW_UP: DialogId.FOLLOW_UP,
            ActionId.WRITE_LETTER: DialogId.LETTER,
        }
        handlers: dict[ActionId, Handler] = {
            action: partial(self._open_for_line, dialog) for action, dialog in dialogs.items()
        }
        line = self.line()
        if line is None:
            return handlers
        if line.kind is LineKind.DRAFT:
            handlers[ActionId.DELETE] = partial(self.throw_away, line.record_id)
        if line.kind in _EDITED:
            handlers[ActionId.EDIT] = partial(self.edit, line)
        if line.organisation_id:
            handlers[ActionId.PRINT_DOSSIER] = partial(self.print_dossier, line)
        return handlers

    def _open_for_line(self, dialog: DialogId) -> None:
        line = self.line()
        what: dict[str, str] = {}
        if line is not None and line.organisation_id:
            what["organisation_id"] = line.organisation_id
            if dialog is DialogId.LOG_CALL:
                what |= _whom(line)
        self.desk.open_dialog(dialog, **what)

    def _picked(self, other: DayList, number: int) -> None:
        """One line of the page is chosen at most."""
        if number >= 0:
            other.blockSignals(True)
            other.set_current_row(-1)
            other.blockSignals(False)
        self.handlers_changed.emit()

    def _pressed(self, column: DayList, number: int, what: str) -> None:
        line = column.rows.row(number)
        if line is None:
            return
        if line.kind is LineKind.MORE:
            self.unfold(line.section)
        elif what == "open":
            self.open(line)
        elif what == "call" and line.organisation_id:
            self.desk.open_dialog(DialogId.LOG_CALL, organisation_id=line.organisation_id, **_whom(line))
        elif what == "dossier":
            self.print_dossier(line)
        elif what == "edit":
            self.edit(line)
        elif what == "done" and line.kind is LineKind.FOLLOW_UP:
            self.complete(line.record_id)

    def open(self, line: DayLine) -> None:
        """Go where the line comes from: to the town, the person, or on with what was begun."""
        if line.kind is LineKind.DRAFT:
            self.go_on(line)
        elif line.organisation_id:
            self.desk.go(PageId.MUNICIPALITIES, line.organisation_id)
        elif line.person_id:
            self.desk.go(PageId.PEOPLE, line.person_id)

    def print_dossier(self, line: DayLine) -> None:
        """A file with everything about the town, to read on the train."""
        from netzwerk_desktop.qt.dossier import print_dossier

        print_dossier(self.desk, line.organisation_id, line.record_id if line.has_dossier else "")

    # -- drafts ---------------------------------------------------------------------------------------------------
    def go_on(self, line: DayLine) -> None:
        """Go on with a draft in its form; one that was just thrown away comes back first."""
        from netzwerk_desktop.qt.pages.today_drafts import continue_draft

        lost = self._thrown.pop(line.record_id, None)
        if lost is not None:
            self._write_draft(partial(_keep, self.desk.office, lost))
        elif not continue_draft(self.desk, line.draft_kind, line.record_id):
            self.desk.say(self.tr("Dieses Formular kennt diese Version des Programms nicht."), Tone.WARN)

    def throw_away(self, draft_id: str) -> None:
        """Throw a draft away; as long as the page is open, Enter brings it back."""
        draft = next((one for one in self.rest.drafts if one.id == draft_id), None) if self.rest is not None else None
        if draft is None or draft_id in self._thrown:
            return
        self._thrown[draft_id] = draft
        self._write_draft(partial(_discard, self.desk.office, draft_id))

    def _write_draft(self, work: Callable[[], None]) -> None:
        self._show_lines()
        self.desk.queries.submit(work, lambda _: self._ask_rest(), owner=self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page ends what was thrown away."""
        super().hideEvent(event)
        self._thrown.clear()

    def unfold(self, section: Section) -> None:
        """Show all lines of a section; where not all were read, read them."""
        self._unfolded.add(section)
        self._show_lines()
        if self._limit < MANY:
            self._limit = MANY
            self.reload()

    def edit(self, line: DayLine) -> None:
        """Open the form of what the line is about."""
        if line.kind is LineKind.FOLLOW_UP:
            self.desk.open_dialog(DialogId.FOLLOW_UP, follow_up_id=line.record_id)
        elif line.kind is LineKind.ENTRY:
            self.desk.open_dialog(DialogId.INTERACTION, interaction_id=line.record_id)
        elif line.kind is LineKind.ENDING:
            self.desk.open_dialog(DialogId.MEMBERSHIP, organisation_id=line.organisation_id)
        elif line.kind in (LineKind.SILENT, LineKind.CALL):
            self.desk.open_dialog(DialogId.ORGANISATION, organisation_id=line.organisation_id)

    def complete(self, follow_up_id: str) -> None:
        """Tick a follow-up off; the box shows it at once, taking it back is offered when it is stored."""
        if follow_up_id in self.left.lines.ticked:
            return
        from netzwerk_desktop.services import follow_up as follow_ups

        office = self.desk.office
        self.left.lines.ticked.add(follow_up_id)
        self.left.viewport().update()
        self.desk.run(
            lambda: follow_ups.complete(office, id=follow_up_id),
            owner=self,
            failed=partial(self._not_completed, follow_up_id),
        )

    def _not_completed(self, follow_up_id: str, error: Exception) -> None:
        self.left.lines.ticked.discard(follow_up_id)
        self.desk.say_error(error)
        self.reload()

    def _menu(self, column: DayList, number: int, where: QPoint) -> None:
        line = column.rows.row(number)
        if line is None:
            return
        from PySide6.QtGui import QAction
        from PySide6.QtWidgets import QMenu

        from netzwerk_desktop.qt import icons

        entries: list[tuple[str, Icon, Callable[[], object]]] = []
        if line.kind is LineKind.FOLLOW_UP:
            entries.append((self.tr("Erledigt"), Icon.DONE, partial(self.complete, line.record_id)))
        if line.kind is LineKind.DRAFT:
            entries.append((self.tr("Fortsetzen …"), Icon.NOTE_EDIT, partial(self.go_on, line)))
            entries.append((self.tr("Verwerfen"), Icon.DELETE, partial(self.throw_away, line.record_id)))
        elif line.organisation_id:
            entries.append((self.tr("Kommune öffnen"), Icon.OPEN, partial(self.open, line)))
            call = partial(self._pressed, column, number, "call")
            entries.append((self.tr("Telefonat erfassen …"), Icon.CALL, call))
        elif line.person_id:
            entries.append((self.tr("Person öffnen"), Icon.OPEN, partial(self.open, line)))
        if line.has_dossier:
            entries.append((self.tr("Dossier drucken …"), Icon.DOSSIER, partial(self.print_dossier, line)))
        if line.kind in _EDITED and line.kind is not LineKind.SILENT:
            entries.append((self.tr("Bearbeiten …"), Icon.EDIT, partial(self.edit, line)))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, icon, do in entries:
            action = QAction(icons.qicon(icon), text, menu)
            action.triggered.connect(lambda _=False, do=do: do())
            menu.addAction(action)
        menu.popup(where)


def _whom(line: DayLine) -> dict[str, str]:
    """Who is to be called, as far as the line knows, and which follow-up the call answers."""
    what = {"follow_up_id": line.record_id} if line.kind is LineKind.FOLLOW_UP else {}
    if line.position_id:
        return {**what, "position_id": line.position_id}
    return {**what, "person_id": line.person_id} if line.person_id else what


def _read(office: Office, limit: int) -> TodayView:
    """On a worker thread: it brings along the database, which the first picture does not wait for."""
    from netzwerk_desktop.services.today import today

    return today(office, limit=limit)


def _read_rest(office: Office) -> RestOfToday:
    from netzwerk_desktop.services.today import rest_of_today

    return rest_of_today(office)


def _keep(office: Office, draft: Draft) -> None:
    from netzwerk_desktop.services import draft as drafts

    drafts.keep_draft(office, id=draft.id, kind=draft.kind, title=draft.title, values=draft.values)


def _discard(office: Office, draft_id: str) -> None:
    from netzwerk_desktop.services import draft as drafts

    drafts.discard_draft(office, id=draft_id)
