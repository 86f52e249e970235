"""What the sections of the settings are made of: a heading, and a form that is saved by itself or a list to edit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError, Problem, StaleWrite, ValidationFailed, blocking
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.draft_keeper import DraftKeeper
from netzwerk_desktop.qt.dialogs.form import Form, submit_from
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.models.rows import Column, HasId, RowsModel
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, Role, TextStyle
from netzwerk_desktop.qt.widgets.notice import Banner
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.table_view import TableView
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.services import draft as drafts
from netzwerk_desktop.services.draft import Draft

R = TypeVar("R", bound=HasId)
T = TypeVar("T")

#: lines of text longer than this are hard to read
_WIDEST = 780


class Section(QWidget):
    """One section.

    Attributes:
        column: where its content goes, below the heading.
        banner: words about the section.
        kinds: kinds of changes after which it looks again.
    """

    kinds: tuple[str, ...] = ()

    def __init__(self, desk: Desk, title: str, explanation: str = "", *, scrolled: bool = True) -> None:
        super().__init__()
        self.desk = desk
        content = QWidget()
        content.setProperty("ground", "clear")
        content.setMaximumWidth(theme.current().scaled(_WIDEST) if scrolled else 16_777_215)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        self.column.setSpacing(SPACE_L)
        head = QVBoxLayout()
        head.setSpacing(4)
        self.title = Label(title, TextStyle.HEADING)
        head.addWidget(self.title)
        if explanation:
            head.addWidget(Label(explanation, TextStyle.BODY, Role.DIM, wrap=True))
        self.column.addLayout(head)
        self.banner = Banner()
        self.column.addWidget(self.banner)
        self.whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        if scrolled:
            self.area = QScrollArea()
            self.area.setWidgetResizable(True)
            self.area.setFrameShape(QFrame.Shape.NoFrame)
            self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.area.setWidget(content)
            whole.addWidget(self.area)
        else:
            whole.addWidget(content)
        if self.kinds:
            desk.changes.listen(self, self.kinds, lambda changes: self.load())

    def load(self) -> None:
        """Read what it shows."""

    def focus_first(self) -> None:
        """Put the keyboard where one begins."""

    def ask(self, work: Callable[[], T], answer: Callable[[T], None]) -> None:
        """Read something beside the window."""
        self.desk.queries.submit(work, answer, owner=self, failed=self.told)

    def told(self, error: Exception) -> None:
        """An error of this section: in its banner, or in the one place."""
        if isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
        else:
            self.desk.say_error(error)

    def heading(self, words: str) -> None:
        """A heading within the section."""
        self.column.addWidget(Label(words, TextStyle.SECTION))

    def button_row(self, *buttons: tuple[str, Icon | None, Callable[[], object]]) -> list[QPushButton]:
        """Buttons side by side."""
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        made = []
        for words, icon, do in buttons:
            button = QPushButton(words) if icon is None else QPushButton(icons.qicon(icon), words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, do=do: do())
            row.addWidget(button)
            made.append(button)
        row.addStretch(1)
        self.column.addLayout(row)
        return made


class FormSection(Section):
    """A section with one form and its own "Speichern"; what is typed stays while one looks elsewhere.

    Attributes:
        form: its fields.
        table: name of the record's table, for the words of a conflict.
        seen: versions of the record when it was read.
        draft_kind: under which name what is typed survives the end of the program; "" for what must not.
    """

    table = ""
    draft_kind = ""

    def __init__(self, desk: Desk, title: str, explanation: str = "") -> None:
        super().__init__(desk, title, explanation)
        self.form: Form
        self.ui: Any = None
        self.seen: Mapping[str, str] = {}
        self._saving = False
        self._forced: Mapping[str, Any] = {}
        self._keeper: DraftKeeper | None = None
        self._showing = False

    def set_form(self, make: Any, names: Sequence[str], words: str) -> None:
        """The Designer's form and the word on its button; fields get what they need in `prepare`."""
        self.ui, body = designed(make)
        body.setProperty("ground", "clear")
        self.ui.form_layout.setContentsMargins(0, 0, 0, 0)
        self.prepare()
        self.form = Form(self.ui, names, self)
        self.form.edited.connect(self._edited)
        submit_from(self.form, self.save)
        self.column.addWidget(body)
        self.whole.addWidget(self._make_strip(words))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)
        self._edited()

    def _make_strip(self, words: str) -> QFrame:
        """What is not saved yet, and the two things to do about it; only there while there is something."""
        self.strip = QFrame()
        self.strip.setProperty("ground", "panel")
        self.strip.setProperty("line", "top")
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(SPACE_XL, SPACE_M, SPACE_XL, SPACE_M)
        row.setSpacing(SPACE_S)
        self.discard_button = QPushButton(self.tr("&Verwerfen"))
        self.discard_button.setFlat(True)
        self.discard_button.clicked.connect(self.discard)
        self.save_button = QPushButton(words)
        self.save_button.setProperty("primary", True)
        self.save_button.clicked.connect(self.save)
        row.addWidget(Label(self.tr("Noch nicht gespeichert"), TextStyle.BODY, Role.DIM))
        row.addStretch(1)
        for button in (self.discard_button, self.save_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.strip.hide()
        return self.strip

    # -- what derived sections do ---------------------------------------------------------------------------------
    def prepare(self) -> None:
        """Give the fields what they need."""

    def operation(self) -> Callable[[], Changes]:
        """The use case that stores what is typed."""
        raise NotImplementedError

    def check(self) -> Sequence[Problem]:
        """What is wrong that no service has to be asked about."""
        return ()

    def versions(self) -> Callable[[], Mapping[str, str]]:
        """A question for the versions of the record as it is now."""
        raise NotImplementedError

    # -- fields ---------------------------------------------------------------------------------------------------
    def show_values(self, values: Mapping[str, Any], seen: Mapping[str, str]) -> None:
        """Show what is stored, unless somebody is typing."""
        if self._saving or self.form.dirty:
            return
        self._show_as_stored(values)
        self.seen = seen
        self._edited()
        if self.draft_kind and self._keeper is None:
            self._keep_drafts()

    # -- drafts ---------------------------------------------------------------------------------------------------
    def _keep_drafts(self) -> None:
        """Keep what is typed from now on, and offer what was typed when the program ended."""
        self._keeper = DraftKeeper(self.desk, self.draft_kind, self._draft, self)
        office, kind = self.desk.office, self.draft_kind
        self.ask(lambda: drafts.drafts(office, kind=kind), self._offer)

    def _draft(self) -> tuple[str, Mapping[str, Any]]:
        return self.title.text(), {"fields": self.form.state(), "seen": dict(self.seen)}

    def _offer(self, found: list[Draft]) -> None:
        if found and self._keeper is not None and not self.form.dirty:
            draft = found[0]
            words = self.tr("Hier ist noch etwas, das nicht gespeichert wurde.")
            self.banner.say(words, Tone.NEUTRAL, self.tr("Fortsetzen"), lambda: self.go_on_with(draft))

    def go_on_with(self, draft: Draft) -> None:
        """Show what was typed then; what somebody changed meanwhile is a conflict when it is saved."""
        if self._keeper is not None:
            self._keeper.adopt(draft.id)
            self.seen = dict(draft.values.get("seen", {}))
            self.form.set_state(draft.values.get("fields", {}))

    def _forget_draft(self) -> None:
        if self._keeper is not None:
            self._keeper.discard()
            self._keeper.begin_another()

    # -- fields, once more ----------------------------------------------------------------------------------------
    def _edited(self) -> None:
        self.strip.setVisible(self.form.dirty)
        self.save_button.setEnabled(not self._saving)
        if self._keeper is not None and self.form.dirty and not self._saving and not self._showing:
            self._keeper.touch()

    def _show_as_stored(self, values: Mapping[str, Any]) -> None:
        # field by field it looks as if somebody typed
        self._showing = True
        self.form.show_values(values)
        self.form.remember()
        self._showing = False

    def changed_values(self) -> dict[str, Any]:
        """The fields to be stored."""
        current = self.form.values()
        return {**self.form.changed_values(), **{name: current[name] for name in self._forced if name in current}}

    def discard(self) -> None:
        """What is stored is shown again."""
        self._forget_draft()
        self._forced = {}
        self._show_as_stored(self.form.before())
        self.form.show_problems(())
        self.banner.hide()
        self._edited()
        self.load()

    def focus_first(self) -> None:
        """The first field."""
        self.form.focus(next(iter(self.form)).name)

    # -- saving ---------------------------------------------------------------------------------------------------
    def save(self) -> None:
        """Store it beside the window; nothing is said when all is well but what the window says anyway."""
        if self._saving or (not self.form.dirty and not self._forced):
            return
        problems = [*self.form.typed_problems(), *self.check()]
        if blocking(problems):
            self.form.show_problems(problems)
            return
        self._saving = True
        self._edited()
        self.desk.run(self.operation(), owner=self, done=lambda _: self._stored(), failed=self._not_stored)

    def _stored(self) -> None:
        self._saving = False
        self._forced = {}
        self._forget_draft()
        self.form.remember()
        self.form.show_problems(())
        self.banner.hide()
        self._edited()
        self.stored()

    def stored(self) -> None:
        """It is stored."""
        self.load()

    def _not_stored(self, error: Exception) -> None:
        self._saving = False
        self._edited()
        if isinstance(error, ValidationFailed):
            elsewhere = self.form.show_problems(error.problems)
            rest = [problem.message for problem in elsewhere if problem.blocking]
            if rest:
                self.banner.say(" ".join(rest), Tone.WARN)
        elif isinstance(error, StaleWrite):
            self.ask(self.versions(), lambda versions: self._decide(error, versions))
        else:
            self.told(error)

    def _decide(self, error: StaleWrite, versions: Mapping[str, str]) -> None:
        from netzwerk_desktop.qt.dialogs.conflict import ConflictDialog  # rare

        dialog = ConflictDialog(self.desk, self.window(), error.conflicts, self.table)
        dialog.decided.connect(lambda values: self._decided(values, versions))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _decided(self, values: Mapping[str, Any], versions: Mapping[str, str]) -> None:
        self.form.show_values(values)
        self._forced = dict(values)
        self.seen = versions
        self.save()


class ListSection(Section, Generic[R]):
    """A section with a table of records that are added and edited in dialogs."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        explanation: str,
        columns: Sequence[Column[R]],
        *,
        add: str,
        name: str,
        more: Sequence[tuple[str, Icon | None, Callable[[], object]]] = (),
    ) -> None:
        super().__init__(desk, title, explanation, scrolled=False)
        self.model: RowsModel[R] = RowsModel(columns, self)
        self.table = TableView(name)
        self.table.show_model(self.model)
        self.table.setMinimumHeight(theme.current().scaled(160))
        self.column.setSpacing(SPACE_M)
        self.add_button, self.edit_button, *self.more_buttons = self.button_row(
            (add, Icon.ADD, lambda: self.open(None)), (self.tr("&Bearbeiten …"), Icon.EDIT, self.edit), *more
        )
        self.column.addWidget(self.table, 1)
        self.table.opened.connect(lambda row: self.open(self.model.row(row)))
        self.table.selectionModel().currentRowChanged.connect(lambda: self._can_edit())
        self._can_edit()

    # -- what derived sections do ---------------------------------------------------------------------------------
    def reading(self) -> Callable[[], Sequence[R]]:
        """How the rows are read."""
        raise NotImplementedError

    def dialog(self, row: R | None) -> QDialog:
        """The dialog for a record, or for a new one."""
        raise NotImplementedError

    # -- rows -----------------------------------------------------------------------------------------------------
    def load(self) -> None:
        """Read the rows; the current one stays the current one."""
        self.ask(self.reading(), self._show_rows)

    def _show_rows(self, rows: Sequence[R]) -> None:
        current = self.model.row(self.table.current_row())
        self.model.show_rows(rows)
        if current is not None:
            self.table.set_current_row(self.model.number_of(current.id))
        self._can_edit()

    def _can_edit(self) -> None:
        for button in (self.edit_button, *self.more_buttons):
            button.setEnabled(self.table.current_row() >= 0)

    def edit(self) -> None:
        """Edit the current row."""
        row = self.model.row(self.table.current_row())
        if row is not None:
            self.open(row)

    def open(self, row: R | None) -> QDialog:
        """Open the dialog over the window."""
        dialog = self.dialog(row)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def focus_first(self) -> None:
        """The table."""
        if self.table.current_row() < 0 and self.model.rowCount():
            self.table.set_current_row(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
