"""What can be done with the chosen follow-ups of a list: the actions with their keys, the menu, and what they do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler, keys_in_words
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.pages.follow_ups_list import FollowUpList
from netzwerk_desktop.qt.pages.follow_ups_rows import FollowUpLine
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services import follow_up as follow_ups


class FollowUpActions(QObject):
    """The actions on what is chosen in ``list``; their keys work anywhere on ``page``.

    Signals:
        changed: other things can be done than before.
        reload_wanted: something could not be stored, and the list has to show that.
    """

    changed = Signal()
    reload_wanted = Signal()

    def __init__(self, desk: Desk, page: QWidget, list: FollowUpList) -> None:
        super().__init__(page)
        self.desk = desk
        self.list = list
        self._page = page
        self._make_actions()
        list.opened.connect(lambda _: self.open_town())
        list.done_wanted.connect(self.complete)
        list.result_wanted.connect(self.complete_with_result)
        list.delete_wanted.connect(self.delete)
        list.menu_wanted.connect(self._menu)
        list.chosen_changed.connect(self.look)
        self.look()

    # -- the actions ----------------------------------------------------------------------------------------------
    def _make_actions(self) -> None:
        """What can be done with what is chosen; the keys work anywhere on this page, those of the list in the list."""
        self.done_action = self._action(
            self.tr("&Erledigt"), Icon.DONE, self.complete, "", self.tr("Als erledigt eintragen (Leertaste)")
        )
        self.result_action = self._action(
            self.tr("Erledigt mit E&rgebnis …"),
            Icon.NOTE_EDIT,
            self.complete_with_result,
            "Ctrl+Return",
            self.tr("Erledigt, und was dabei herauskam"),
        )
        self.snooze_action = self._action(
            self.tr("&Verschieben …"),
            Icon.SNOOZE,
            self.snooze,
            "Ctrl+Shift+R",
            self.tr("Auf einen anderen Tag verschieben: „morgen“, „in 2 wochen“, „mo“"),
        )
        self.hand_over_action = self._action(
            self.tr("Über&geben …"),
            Icon.HAND_OVER,
            self.hand_over,
            "Ctrl+U",
            self.tr("Einer Kollegin oder einem Kollegen geben, mit einer Nachricht"),
        )
        self.take_action = self._action(
            self.tr("Selbst über&nehmen"), Icon.PERSON, self.take_over, "", self.tr("Darum kümmere ich mich")
        )
        self.open_action = self._action(
            self.tr("&Kommune öffnen"), Icon.OPEN, self.open_town, "", self.tr("Zur Seite der Kommune (Eingabe)")
        )
        self.reopen_action = self._action(
            self.tr("&Wieder öffnen"), Icon.UNDO, self.reopen, "", self.tr("Doch noch nicht erledigt")
        )
        self.delete_action = self._action(
            self.tr("&Löschen"),
            Icon.DELETE,
            self.delete,
            "",
            self.tr("Löschen; das lässt sich rückgängig machen (Entf)"),
        )

    def _action(self, text: str, icon: Icon, do: Callable[[], object], keys: str, tip: str) -> QAction:
        action = QAction(icons.qicon(icon), text, self)
        action.setIconText(text.replace("&", "").removesuffix(" …"))
        action.setToolTip(f"{tip} ({keys_in_words(keys)})" if keys else tip)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._page.addAction(action)
        action.triggered.connect(lambda: do())
        return action

    def seldom_used(self) -> list[QAction]:
        """What has no button of its own."""
        return [self.result_action, self.take_action, self.open_action]

    # -- doing ----------------------------------------------------------------------------------------------------
    def chosen(self) -> list[FollowUpLine]:
        """The follow-ups that are chosen."""
        return self.list.chosen()

    def _ids(self) -> list[str]:
        return [line.id for line in self.chosen()]

    def look(self) -> None:
        """What is chosen is something else now."""
        rows = [line.row for line in self.chosen() if line.row is not None]
        still_open = bool(rows) and all(row.done_at is None for row in rows)
        for action in (self.done_action, self.result_action, self.snooze_action, self.hand_over_action):
            action.setEnabled(still_open)
        own = all(row.assignee_id == self.desk.office.staff_id for row in rows)
        self.take_action.setEnabled(still_open and not own)
        self.open_action.setEnabled(len(rows) == 1)
        self.reopen_action.setEnabled(len(rows) == 1 and not still_open)
        self.delete_action.setEnabled(bool(rows))
        self.changed.emit()

    def complete(self, ids: Sequence[str] = ()) -> None:
        """Tick off at once; taking it back is offered when it is stored. What is done already is opened again."""
        rows = {line.id: line.row for line in self.chosen()}
        chosen = list(ids) or list(rows)
        wanted = [id for id in chosen if id not in self.list.lines.ticked]
        if not wanted:
            return
        found = self.list.rows.row(self.list.rows.number_of(wanted[0]))
        if found is not None and found.row is not None and found.row.done_at is not None:
            if len(wanted) == 1:
                self._reopen(wanted[0])
            return
        office = self.desk.office
        self.list.lines.ticked |= set(wanted)
        self.list.viewport().update()
        self.desk.run(
            lambda: follow_ups.complete_all(office, ids=wanted), owner=self, failed=partial(self._not_done, wanted)
        )

    def _not_done(self, ids: Sequence[str], error: Exception) -> None:
        self.list.lines.ticked -= set(ids)
        self.desk.say_error(error)
        self.reload_wanted.emit()

    def complete_with_result(self) -> None:
        """Say what came of it."""
        self._open(DialogId.COMPLETE, self.result_action)

    def snooze(self) -> None:
        """Put off."""
        self._open(DialogId.SNOOZE, self.snooze_action)

    def hand_over(self) -> None:
        """Give to a colleague."""
        self._open(DialogId.HAND_OVER, self.hand_over_action)

    def _open(self, dialog: DialogId, action: QAction) -> None:
        if action.isEnabled():
            self.desk.open_dialog(dialog, follow_up_ids=tuple(self._ids()))

    def take_over(self) -> None:
        """Take upon oneself."""
        office, ids = self.desk.office, self._ids()
        self.desk.run(lambda: follow_ups.take_over(office, ids=ids), owner=self)

    def reopen(self) -> None:
        """It was not done after all."""
        for id in self._ids()[:1]:
            self._reopen(id)

    def _reopen(self, id: str) -> None:
        office = self.desk.office
        self.desk.run(lambda: follow_ups.reopen(office, id=id), owner=self)

    def delete(self) -> None:
        """Put into the bin; undo is offered afterwards."""
        office, ids = self.desk.office, self._ids()
        if ids:
            self.desk.run(lambda: follow_ups.trash_all(office, ids=ids), owner=self)

    def edit(self) -> None:
        """Open the form."""
        for id in self._ids()[:1]:
            self.desk.open_dialog(DialogId.FOLLOW_UP, follow_up_id=id)

    def open_town(self) -> None:
        """Go to the town."""
        for line in self.chosen()[:1]:
            if line.row is not None:
                self.desk.go(PageId.MUNICIPALITIES, line.row.organisation_id)

    def call(self) -> None:
        """Log the call that answers it."""
        for line in self.chosen()[:1]:
            if line.row is not None:
                what = {"person_id": line.row.person_id} if line.row.person_id else {}
                self.desk.open_dialog(
                    DialogId.LOG_CALL, organisation_id=line.row.organisation_id, follow_up_id=line.id, **what
                )

    def export_calendar(self) -> None:
        """Save as a calendar: what is chosen, one's own, or everybody's."""
        chosen = [line.id for line in self.chosen() if line.row is not None and line.row.done_at is None]
        self.desk.open_dialog(DialogId.EXPORT_CALENDAR, follow_up_ids=chosen)

    def _menu(self, where: QPoint) -> None:
        actions = self.desk.actions
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_ones = (self.done_action, self.result_action, self.snooze_action, self.hand_over_action, self.take_action)
        menu.addActions([action for action in open_ones if action.isEnabled()])
        if self.reopen_action.isEnabled():
            menu.addAction(self.reopen_action)
        menu.addSeparator()
        if self.open_action.isEnabled():
            menu.addAction(self.open_action)
            menu.addActions([actions[ActionId.LOG_CALL], actions[ActionId.SHOW_HISTORY]])
            edit = QAction(icons.qicon(Icon.EDIT), self.tr("&Bearbeiten …"), menu)
            edit.triggered.connect(lambda: self.edit())
            menu.addAction(edit)
        menu.addAction(actions[ActionId.EXPORT_CALENDAR])
        menu.addAction(self.delete_action)
        menu.popup(where)

    def handlers(self) -> Mapping[ActionId, Handler]:
        """What can be done with what is chosen."""
        handlers: dict[ActionId, Handler] = {
            ActionId.EXPORT_CALENDAR: self.export_calendar,
        }
        chosen = self.chosen()
        if chosen:
            handlers[ActionId.DELETE] = self.delete
        if len(chosen) == 1 and chosen[0].row is not None:
            row = chosen[0].row
            handlers[ActionId.EDIT] = self.edit
            handlers[ActionId.LOG_CALL] = self.call
            handlers[ActionId.SHOW_HISTORY] = partial(
                self.desk.open_dialog, DialogId.HISTORY, table="follow_up", record_id=row.id
            )
            dialogs = {
                ActionId.LOG_CONSULTATION: DialogId.LOG_CONSULTATION,
                ActionId.LOG_INTERACTION: DialogId.INTERACTION,
                ActionId.ADD_FOLLOW_UP: DialogId.FOLLOW_UP,
                ActionId.WRITE_LETTER: DialogId.LETTER,
            }
            handlers |= {
                action: partial(self.desk.open_dialog, dialog, organisation_id=row.organisation_id)
                for action, dialog in dialogs.items()
            }
        return handlers
