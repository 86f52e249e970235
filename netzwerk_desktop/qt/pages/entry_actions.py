"""What can be done with an entry of a timeline: one can go on from it, correct it, and file it where it belongs.

The same for every timeline: by the signs on a card, by keys while the timeline has the keyboard, and by its menu.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from netzwerk_desktop.qt import icons
from netzwerk_desktop.qt.action_catalogue import ActionId
from netzwerk_desktop.qt.actions import Handler
from netzwerk_desktop.qt.delegates.timeline_words import CardWords
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.timeline import TimelineModel
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.qt.widgets.timeline_view import TimelineView
from netzwerk_desktop.services import interaction as interactions

if TYPE_CHECKING:
    from netzwerk_desktop.services.case import CaseRow

OPEN_FILE_KEYS = "Ctrl+O"
MOVE_KEYS = "Ctrl+Shift+K"
CASE_KEYS = "Ctrl+Shift+V"


class EntryActions(QObject):
    """Connected to a timeline and its cards."""

    def __init__(self, desk: Desk, model: TimelineModel, view: TimelineView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._view = view
        view.edit_wanted.connect(self.edit)
        view.delete_wanted.connect(self.delete)
        view.document_wanted.connect(self.open_document)
        view.case_wanted.connect(self.open_case)
        view.act_wanted.connect(self._act)
        view.menu_wanted.connect(self.show_menu)
        for keys, do in (
            (OPEN_FILE_KEYS, self._open_first_document),
            (MOVE_KEYS, self.move),
            (CASE_KEYS, self.choose_case),
        ):
            action = QAction(view)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(partial(self._with_current, do))
            view.addAction(action)

    # -- which entry ----------------------------------------------------------------------------------------------
    def current(self) -> CardWords | None:
        """The current card."""
        return self._model.card(self._view.current_row())

    def _card(self, entry_id: str) -> CardWords | None:
        return self._model.card(self._model.number_of(entry_id))

    def _with_current(self, do: Callable[[str], object]) -> None:
        card = self.current()
        if card is not None:
            do(card.id)

    def _what(self, entry_id: str) -> dict[str, Any]:
        """What a form about the same matter begins with."""
        card = self._card(entry_id)
        if card is None:
            return {}
        what = {"organisation_id": card.organisation_id}
        return {**what, "case_id": card.case_id} if card.case_id else what

    # -- going on -------------------------------------------------------------------------------------------------
    def follow_up(self, entry_id: str) -> None:
        """Be reminded of it."""
        self._desk.open_dialog(DialogId.FOLLOW_UP, interaction_id=entry_id, **self._what(entry_id))

    def call(self, entry_id: str) -> None:
        """The next call in the same matter."""
        self._desk.open_dialog(DialogId.LOG_CALL, **self._what(entry_id))

    def consult(self, entry_id: str) -> None:
        """Go on as a consultation: what was noted is what was asked."""
        self._desk.open_dialog(DialogId.LOG_CONSULTATION, interaction_id=entry_id)

    def write_letter(self, entry_id: str) -> None:
        """A letter to the town."""
        card = self._card(entry_id)
        if card is not None:
            self._desk.open_dialog(DialogId.LETTER, organisation_id=card.organisation_id)

    def _act(self, entry_id: str, what: str) -> None:
        {"call": self.call, "follow_up": self.follow_up, "letter": self.write_letter}[what](entry_id)

    def open_town(self, entry_id: str) -> None:
        """Go to the town of an entry."""
        card = self._card(entry_id)
        if card is not None:
            self._desk.go(PageId.MUNICIPALITIES, card.organisation_id)

    def open_case(self, case_id: str) -> None:
        """Go to a case."""
        self._desk.go(PageId.CASES, case_id)

    def open_document(self, document_id: str) -> None:
        """Open a document in its program."""
        from netzwerk_desktop.qt.pages.organisation_records import open_document

        open_document(self._desk, self._view, document_id)

    def _open_first_document(self, entry_id: str) -> None:
        card = self._card(entry_id)
        for chip in card.documents()[:1] if card is not None else ():
            self.open_document(chip.document_id)

    # -- putting right --------------------------------------------------------------------------------------------
    def edit(self, entry_id: str) -> None:
        """Change an entry; the journal keeps what it said before."""
        self._desk.open_dialog(DialogId.INTERACTION, interaction_id=entry_id)

    def delete(self, entry_id: str) -> None:
        """Delete an entry; undo is offered afterwards."""
        office = self._desk.office
        self._desk.run(lambda: interactions.trash_interaction(office, id=entry_id))

    def move(self, entry_id: str) -> None:
        """File it under another town."""
        from netzwerk_desktop.qt.dialogs.move_entry import MoveEntryDialog

        dialog = MoveEntryDialog(self._desk, self._desk.dialog_parent, interaction_id=entry_id)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_history(self, entry_id: str) -> None:
        """Who changed what."""
        self._desk.open_dialog(DialogId.HISTORY, table="interaction", record_id=entry_id)

    # -- cases ----------------------------------------------------------------------------------------------------
    def choose_case(self, entry_id: str) -> None:
        """Offer the open cases of the town, and a new one."""
        from netzwerk_desktop.services import case as cases

        card = self._card(entry_id)
        if card is None:
            return
        office, organisation_id = self._desk.office, card.organisation_id
        self._desk.queries.submit(
            lambda: cases.cases_of_organisation(office, organisation_id=organisation_id),
            partial(self._show_cases, entry_id),
            owner=self,
        )

    def _show_cases(self, entry_id: str, rows: Sequence[CaseRow]) -> None:
        card = self._card(entry_id)
        if card is None:
            return
        menu = self._make_menu()
        for row in rows:
            action = QAction(row.title.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(row.id == card.case_id)
            action.triggered.connect(partial(self.put_into_case, entry_id, row.id))
            menu.addAction(action)
        menu.addSeparator()
        self._add(menu, self.tr("&Neuer Beratungsvorgang …"), Icon.ADD, partial(self.make_case, entry_id))
        if card.case_id:
            words = self.tr("&Aus „{0}“ herausnehmen").format(_case_title(card).replace("&", "&&"))
            self._add(menu, words, Icon.CLOSE, partial(self.take_out_of_case, entry_id))
        self._popup(menu, self._place_of(entry_id))

    def put_into_case(self, entry_id: str, case_id: str) -> None:
        """File it under a case."""
        from netzwerk_desktop.services import case as cases

        office = self._desk.office
        self._desk.run(lambda: cases.put_into_case(office, id=case_id, interaction_ids=[entry_id]))

    def take_out_of_case(self, entry_id: str) -> None:
        """It belongs to no case any more."""
        from netzwerk_desktop.services import case as cases

        office = self._desk.office
        self._desk.run(lambda: cases.take_out_of_case(office, interaction_ids=[entry_id]))

    def make_case(self, entry_id: str) -> None:
        """A new case that begins with it."""
        card = self._card(entry_id)
        if card is not None:
            self._desk.open_dialog(DialogId.CASE, organisation_id=card.organisation_id, interaction_ids=(entry_id,))

    # -- the menu -------------------------------------------------------------------------------------------------
    def handlers(self) -> Mapping[ActionId, Handler]:
        """What the window's own keys do with the current entry."""
        card = self.current()
        if card is None:
            return {}
        return {
            ActionId.EDIT: partial(self.edit, card.id),
            ActionId.DELETE: partial(self.delete, card.id),
            ActionId.SHOW_HISTORY: partial(self.show_history, card.id),
            ActionId.ADD_FOLLOW_UP: partial(self.follow_up, card.id),
            ActionId.ADD_CASE: partial(self.make_case, card.id),
            ActionId.LOG_CALL: partial(self.call, card.id),
        }

    def show_menu(self, entry_id: str, where: QPoint) -> None:
        """Everything there is to do with an entry."""
        card = self._card(entry_id)
        if card is None:
            return
        menu = self._make_menu()
        if card.place:
            self._add(menu, self.tr("Kommune öffnen"), Icon.OPEN, partial(self.open_town, entry_id))
        fold = self.tr("Zuklappen") if self._model.unfolded(entry_id) else self.tr("Aufklappen")
        row = self._model.number_of(entry_id)
        self._add(menu, fold, Icon.DOWN, partial(self._model.toggle, row), "Space")
        for chip in card.documents():
            words = self.tr("„{0}“ öffnen").format(chip.text.replace("&", "&&"))
            keys = OPEN_FILE_KEYS if chip is card.documents()[0] else ""
            self._add(menu, words, Icon.DOCUMENT, partial(self.open_document, chip.document_id), keys)
        menu.addSeparator()
        self._add(menu, self.tr("Nächstes Telefonat …"), Icon.CALL, partial(self.call, entry_id))
        self._add(menu, self.tr("Als Beratung fortsetzen …"), Icon.CONSULTATION, partial(self.consult, entry_id))
        self._add(menu, self.tr("Wiedervorlage dazu …"), Icon.FOLLOW_UP, partial(self.follow_up, entry_id))
        self._add(menu, self.tr("Brief dazu …"), Icon.LETTER, partial(self.write_letter, entry_id))
        self._add(menu, self.tr("Beratungsvorgang …"), Icon.CASE, partial(self.choose_case, entry_id), CASE_KEYS)
        menu.addSeparator()
        self._add(menu, self.tr("Bearbeiten …"), Icon.EDIT, partial(self.edit, entry_id))
        self._add(menu, self.tr("Anderer Kommune zuordnen …"), Icon.SWAP, partial(self.move, entry_id), MOVE_KEYS)
        self._add(menu, self.tr("Änderungsverlauf zeigen"), Icon.HISTORY, partial(self.show_history, entry_id))
        self._add(menu, self.tr("Löschen"), Icon.DELETE, partial(self.delete, entry_id), "Del")
        self._popup(menu, where)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add(self, menu: QMenu, text: str, icon: Icon, do: Callable[[], object], keys: str = "") -> None:
        action = QAction(icons.qicon(icon), text, menu)
        if keys:
            # only shown: the keys themselves belong to the timeline
            action.setText(f"{text}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}")
        action.triggered.connect(lambda _=False: do())
        menu.addAction(action)

    def _popup(self, menu: QMenu, where: QPoint) -> None:
        menu.popup(where)

    def _place_of(self, entry_id: str) -> QPoint:
        rect = self._view.visualRect(self._view.index_of(self._model.number_of(entry_id)))
        return self._view.viewport().mapToGlobal(rect.topLeft() + QPoint(56, 32))


def _case_title(card: CardWords) -> str:
    return next((chip.text for chip in card.chips if chip.case_id), "")
