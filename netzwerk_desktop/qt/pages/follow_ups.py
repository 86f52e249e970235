"""Wiedervorlagen: what is to be done, one's own or everybody's, and everything one can do with it without the mouse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_number
from netzwerk_desktop.domain.follow_up import Stretch
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.page import Page
from netzwerk_desktop.qt.pages.follow_ups_actions import FollowUpActions
from netzwerk_desktop.qt.pages.follow_ups_list import FollowUpList
from netzwerk_desktop.qt.pages.follow_ups_rows import FollowUpLine, lines_of
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.widgets.action_button import ActionButton, ActionRow
from netzwerk_desktop.qt.widgets.card import EmptyState
from netzwerk_desktop.qt.widgets.chip import FilterChip
from netzwerk_desktop.qt.widgets.choice_row import ChoiceRow
from netzwerk_desktop.qt.widgets.filter_line import FilterLine
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services import office as offices
from netzwerk_desktop.services.follow_up import NOBODY, FollowUpWindow

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office, StaffRow

WINDOW = 100
WIDEST = 1080

STRETCHES = (Stretch.OPEN, Stretch.OVERDUE, Stretch.DUE, Stretch.SOON, Stretch.LATER, Stretch.DONE)
_OPEN_STRETCHES = STRETCHES[1:-1]
_KINDS_SHOWN = ("follow_up", "interaction", "organisation", "person", "staff", "consultation_case")


@dataclass(frozen=True, slots=True)
class FollowUpFilter:
    """What of the list is shown.

    Attributes:
        assignee: ``None``: one's own and what nobody was named for; "*": everybody's; "": nobody's; else a colleague.
    """

    stretch: Stretch = Stretch.OPEN
    assignee: str | None = None
    text: str = ""

    @property
    def filtered(self) -> bool:
        """True when some of it is not shown (that one sees one's own is the rule)."""
        return self != FollowUpFilter()


EVERYBODY = "*"


def read_window(
    office: Office, shown: FollowUpFilter, *, after: object = None, limit: int = WINDOW
) -> tuple[FollowUpWindow, dict[Stretch, int]]:
    """A portion of the list, and how many there are in each part of it (on a worker thread)."""
    only = shown.assignee is not None
    assignee = office.staff_id if shown.assignee is None else shown.assignee
    whose = None if assignee == EVERYBODY else assignee
    window = follow_ups.list_follow_ups(
        office,
        stretch=shown.stretch,
        assignee=whose,
        only=only,
        text=shown.text,
        after=after,  # type: ignore[arg-type]  # where the last window ended
        limit=limit,
    )
    counts = {} if after else follow_ups.count_by_stretch(office, assignee=whose, only=only, text=shown.text)
    return window, counts


class FollowUpsPage(Page):
    """The page "Wiedervorlagen"."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.shown = FollowUpFilter()
        self.counts: dict[Stretch, int] = {}
        self._after: object = None
        self._wanted: set[str] = set()
        self._stale = True
        self._day = desk.clock.today()
        self.count = Label("", TextStyle.CAPTION, Role.FAINT)
        self.filter_line = FilterLine(self.tr("Betreff, Notiz, Kommune, Person oder Beratungsvorgang"))
        self.list = FollowUpList()
        self.empty = EmptyState(Icon.FOLLOW_UPS, "", do=self._fill_emptiness)
        self.doing = FollowUpActions(desk, self, self.list)
        self._build()
        self._connect()
        self._question = desk.queries.question(self, self._show)
        self._more_question = desk.queries.question(self, self._add)
        desk.changes.listen(self, _KINDS_SHOWN, self._changed)

    # -- putting together -----------------------------------------------------------------------------------------
    def _build(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(SPACE_M)
        title.addWidget(Label(self.tr("Wiedervorlagen"), TextStyle.TITLE))
        title.addWidget(self.count, 0, Qt.AlignmentFlag.AlignBottom)
        title.addStretch(1)
        self.count.setContentsMargins(0, 0, 0, 6)
        actions = self.desk.actions
        buttons = ActionRow()
        buttons.set_buttons(
            [
                ActionButton(actions[ActionId.ADD_FOLLOW_UP], Icon.FOLLOW_UP, primary=True),
                ActionButton(self.doing.done_action, Icon.DONE),
                ActionButton(self.doing.snooze_action, Icon.SNOOZE),
                ActionButton(self.doing.hand_over_action, Icon.HAND_OVER),
                ActionButton(actions[ActionId.LOG_CALL], Icon.CALL),
            ],
            [
                self.doing.result_action,
                self.doing.take_action,
                self.doing.open_action,
                actions[ActionId.EXPORT_CALENDAR],
            ],
        )
        self.stretches = ChoiceRow(
            [
                self.tr("Alle offenen"),
                self.tr("Überfällig"),
                self.tr("Heute fällig"),
                self.tr("Nächste 7 Tage"),
                self.tr("Später"),
                self.tr("Erledigt"),
            ],
            self.tr("Wann fällig"),
        )
        self.who = FilterChip("", Icon.PERSON)
        self._tell_who("")
        choices = QHBoxLayout()
        choices.setContentsMargins(0, 0, SPACE_M, 0)
        choices.addWidget(self.stretches, 1)
        choices.addWidget(self.who)
        self._pile = QStackedWidget()
        self._pile.addWidget(self.list)
        self._pile.addWidget(self.empty)
        self._column = QWidget()
        inner = QVBoxLayout(self._column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_S)
        inner.addLayout(title)
        inner.addWidget(buttons)
        inner.addSpacing(SPACE_XS)
        inner.addWidget(self.filter_line)
        inner.addLayout(choices)
        inner.addWidget(self._pile, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_XL + SPACE_XS, SPACE_L + 2, SPACE_L, 0)
        layout.addWidget(self._column, 1)
        layout.addStretch(0)

    def _connect(self) -> None:
        self.filter_line.wanted.connect(lambda text: self.set_filter(replace(self.shown, text=text)))
        self.filter_line.left_down.connect(self._into_list)
        self.stretches.chosen.connect(lambda number: self.set_filter(replace(self.shown, stretch=STRETCHES[number])))
        self.who.clicked.connect(self._choose_who)
        self.list.rows.wanted.connect(self._read_more)
        self.list.typed.connect(self.filter_line.type)
        self.doing.changed.connect(self.handlers_changed)
        self.doing.reload_wanted.connect(self.reload)

    # -- reading and showing --------------------------------------------------------------------------------------
    def show_record(self, record: str) -> None:
        """Come here; for a part of the list ("overdue"), for a follow-up, or as the list was left."""
        if record in {stretch.value for stretch in Stretch}:
            self._take_filter(FollowUpFilter(stretch=Stretch(record)))
            self.reload()
        elif record:
            self._wanted = {record}
            self._take_filter(FollowUpFilter(assignee=EVERYBODY))
            self.reload()
        elif self._stale or self._day != self.desk.clock.today():
            self.reload()

    def reload(self) -> None:
        """Read again as much as was scrolled through; what is chosen stays chosen."""
        self._stale = False
        office, shown = self.desk.office, self.shown
        limit = max(WINDOW, self.list.rows_in_sight().stop, self.list.current_row()) + WINDOW // 2
        self._more_question.forget()
        self._question.ask(lambda: read_window(office, shown, limit=limit))

    def set_filter(self, shown: FollowUpFilter) -> None:
        """Show something else."""
        if shown != self.shown:
            self.shown = shown
            self._wanted = set()
            self.list.scrollToTop()
            self.reload()

    def _take_filter(self, shown: FollowUpFilter) -> None:
        self.shown = shown
        self.stretches.choose(STRETCHES.index(shown.stretch))
        self.filter_line.show_text(shown.text)
        self._tell_who(self.tr("Alle") if shown.assignee == EVERYBODY else "")

    def reset_filter(self) -> None:
        """Show what one begins with."""
        self._take_filter(FollowUpFilter())
        self.reload()

    def _changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def _show(self, answer: tuple[FollowUpWindow, dict[Stretch, int]]) -> None:
        window, self.counts = answer
        self._after, self._day = window.after, self.desk.clock.today()
        self.list.lines.ticked &= {row.id for row in window.rows}
        place, where = self.list.current_row(), self.list.verticalScrollBar().value()
        current = self.list.rows.row(place)
        chosen = self._wanted or {line.id for line in self.list.chosen()}
        self.list.blockSignals(True)
        lines = lines_of(window.rows, self.desk.clock, self.desk.office.staff_id, self.counts)
        self.list.rows.show_rows(lines, more=window.after is not None)
        self.list.verticalScrollBar().setValue(where)
        wanted = next(iter(self._wanted), "" if current is None else current.id)
        there = self.list.rows.number_of(wanted) if wanted else -1
        if there < 0 and current is not None:
            there = self.list.nearest_to(place)
        self.list.choose(chosen, there)
        if self._wanted and there >= 0:
            self.list.scrollTo(self.list.index_of(there), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._wanted = set()
        self.list.blockSignals(False)
        self._pile.setCurrentWidget(self.list if lines else self.empty)
        if not lines:
            self._tell_emptiness()
        self._tell_count()
        self.doing.look()

    def _read_more(self) -> None:
        office, shown, after = self.desk.office, self.shown, self._after
        if after is not None:
            self._more_question.ask(lambda: read_window(office, shown, after=after))

    def _add(self, answer: tuple[FollowUpWindow, dict[Stretch, int]]) -> None:
        window, _ = answer
        self._after = window.after
        last = self.list.rows.last_row()
        before = None if last is None else last.stretch
        lines = lines_of(window.rows, self.desk.clock, self.desk.office.staff_id, self.counts, before)
        self.list.rows.add(lines, more=window.after is not None)

    def _tell_count(self) -> None:
        number = sum(self.counts.get(stretch, 0) for stretch in _OPEN_STRETCHES)
        parts = [self.tr("{0} offen").format(format_number(number))]
        overdue = self.counts.get(Stretch.OVERDUE, 0)
        if overdue:
            parts.append(self.tr("{0} überfällig").format(format_number(overdue)))
        self.count.setText(" · ".join(parts))

    def _tell_emptiness(self) -> None:
        if self.shown.filtered:
            self.empty.set_words(
                self.tr("Nichts gefunden"),
                self.tr("Mit diesem Filter gibt es hier keine Wiedervorlage."),
                self.tr("Filter zurücksetzen"),
            )
        else:
            self.empty.set_words(
                self.tr("Nichts vorgemerkt"),
                self.tr(
                    "Hier steht, woran Sie sich erinnern lassen: Rückrufe, Unterlagen, Nachfragen – bis es getan ist."
                ),
                self.tr("Wiedervorlage anlegen"),
            )

    def _fill_emptiness(self) -> None:
        if self.shown.filtered:
            self.reset_filter()
        else:
            self.desk.open_dialog(DialogId.FOLLOW_UP)

    # -- whose ----------------------------------------------------------------------------------------------------
    def _choose_who(self) -> None:
        office = self.desk.office
        self.desk.queries.submit(lambda: offices.staff(office), self._show_who, owner=self)

    def _show_who(self, staff: Sequence[StaffRow]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        entries: list[tuple[str | None, str]] = [
            (None, self.tr("Meine und noch niemandem zugeteilte")),
            (EVERYBODY, self.tr("Alle")),
            (NOBODY, self.tr("Noch niemandem zugeteilt")),
        ]
        # whoever left may have left something undone
        entries += [(row.id, row.name) for row in staff]
        for assignee, name in entries:
            action = QAction(name.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(self.shown.assignee == assignee)
            action.triggered.connect(partial(self.choose_who, assignee, name))
            group.addAction(action)
            menu.addAction(action)
            if assignee == NOBODY:
                menu.addSeparator()
        menu.popup(self.who.mapToGlobal(QPoint(0, self.who.height() + SPACE_XS)))

    def choose_who(self, assignee: str | None, name: str) -> None:
        """Show what is to be done by a member of staff, by nobody in particular, or by everybody."""
        self._tell_who("" if assignee is None else name)
        self.set_filter(replace(self.shown, assignee=assignee))

    def _tell_who(self, name: str) -> None:
        self.who.setCheckable(bool(name))
        self.who.setChecked(bool(name))
        self.who.setText(name or self.tr("Meine"))
        self.who.setToolTip(self.tr("Wessen Wiedervorlagen gezeigt werden"))
        self.who.setAccessibleName(self.tr("Zuständig: {0}").format(name or self.tr("Meine")))

    def chosen(self) -> list[FollowUpLine]:
        """The follow-ups that are chosen."""
        return self.list.chosen()

    # -- actions and keyboard -------------------------------------------------------------------------------------
    def handlers(self) -> Mapping[ActionId, Handler]:
        """What can be done with what is chosen."""
        return {ActionId.FILTER: self._focus_filter, **self.doing.handlers()}

    def _focus_filter(self) -> None:
        self.filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_line.selectAll()

    def _into_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> None:
        """The list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def parts(self) -> list[QWidget]:
        """Filter and list."""
        return [self.filter_line, self.list]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines as wide as one can read."""
        super().resizeEvent(event)
        self._column.setMaximumWidth(theme.current().scaled(WIDEST))
