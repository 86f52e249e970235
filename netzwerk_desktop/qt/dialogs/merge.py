"""Two records side by side that are one: what differs is chosen, everything else is taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.frame import DeskFrame
from netzwerk_desktop.qt.dialogs.parts.ticks import ChoiceDot
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.theme import SPACE_L, SPACE_M, SPACE_S, Role, TextStyle
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets.card import Card
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.text import ElidedLabel, Label
from netzwerk_desktop.qt.words import translate

if TYPE_CHECKING:
    from netzwerk_desktop.services.merge import MergeField, MergePreview

_TOP = Qt.AlignmentFlag.AlignTop
_NOTE_SHOWN = 400


class MergeDialog(DeskFrame):
    """``id`` becomes ``into_id``; both are of the ``kind`` "person" or "organisation"."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, kind: str, id: str, into_id: str) -> None:
        super().__init__(desk, parent, translate("MergeDialog", "Zusammenführen"), Icon.MERGE, width=860)
        self.kind = kind
        self.id = id
        self.into_id = into_id
        self.preview: MergePreview | None = None
        self.choices: dict[str, QButtonGroup] = {}
        self._busy = False
        self._place = QWidget()
        self._column = QVBoxLayout(self._place)
        self._column.setSpacing(SPACE_M)
        self._content: QWidget | None = None
        self.set_body(self._place)
        self.hint.setText(self.tr("Rückgängig mit Strg+Z"))
        self.distinct_button = self.add_button(self.tr("&Keine Dublette"), self.keep_apart, flat=True)
        self.swap_button = self.add_button(self.tr("&Seiten tauschen"), self.swap, flat=True)
        self.cancel_button = self.add_button(self.tr("Abbrechen"), self.reject)
        self.merge_button = self.add_button(self.tr("&Zusammenführen"), self.merge, primary=True)
        self.on_keys("Ctrl+Return", self.merge)
        self.on_keys("Ctrl+Enter", self.merge)
        self._question: Question[MergePreview] = desk.queries.question(self, self._show, self._not_read)
        self._look()

    # -- reading --------------------------------------------------------------------------------------------------
    def _look(self) -> None:
        from netzwerk_desktop.services.merge import preview_merge

        self._enable(False)
        ask = partial(preview_merge, self.desk.office, kind=self.kind, id=self.id, into_id=self.into_id)
        self._question.ask(ask)

    def _not_read(self, error: Exception) -> None:
        if isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN)
        else:
            self.desk.say_error(error)

    def _enable(self, possible: bool) -> None:
        for button in (self.merge_button, self.swap_button, self.distinct_button):
            button.setEnabled(possible)

    # -- showing --------------------------------------------------------------------------------------------------
    def _show(self, preview: MergePreview) -> None:
        self.preview = preview
        self.choices = {}
        self.set_subtitle(self.tr("{0} wird zu {1}").format(preview.name, preview.into_name))
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        content = self._content = QWidget(self._place)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        differing = [field for field in preview.fields if field.differs]
        words = (
            self.tr("Bitte wählen Sie, was gelten soll; alles andere wird übernommen.")
            if differing
            else self.tr("Nichts widerspricht sich; alles wird übernommen.")
        )
        column.addWidget(Label(words, TextStyle.BODY, Role.DIM, wrap=True))
        column.addLayout(self._grid(preview))
        column.addWidget(self._taken_along(preview))
        self._column.insertWidget(0, content)
        content.show()
        self._enable(True)
        first = next(iter(self.choices.values()), None)
        (first.buttons()[0] if first is not None else self.merge_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit_soon.start()

    def _grid(self, preview: MergePreview) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnMinimumWidth(0, theme.current().scaled(120))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        heads = (self.tr("bleibt: {0}").format(preview.into_name), self.tr("geht auf: {0}").format(preview.name))
        for number, head in enumerate(heads, start=1):
            label = ElidedLabel(head, TextStyle.CAPTION_STRONG, Role.DIM)
            label.setContentsMargins(4, 0, 0, 0)
            grid.addWidget(label, 0, number)
        row = 1
        for field in preview.fields:
            if field.stays or field.goes:
                self._add(grid, row, field)
                row += 1
        return grid

    def _add(self, grid: QGridLayout, row: int, field: MergeField) -> None:
        head = Label(field.label, TextStyle.BODY, Role.DIM)
        head.setContentsMargins(0, 3, 0, 3)
        grid.addWidget(head, row, 0, _TOP)
        if not field.differs:
            for column, text in ((1, field.stays), (2, field.goes)):
                label = Label(text, TextStyle.BODY, None if text else Role.FAINT, wrap=True)
                # what stands on one side only comes along
                label.setContentsMargins(4, 3, 0, 3)
                grid.addWidget(label, row, column, _TOP)
            return
        group = QButtonGroup(self._content)
        for number, text in enumerate((field.stays, field.goes)):
            dot = ChoiceDot(text.replace("&", "&&"))
            dot.setToolTip(tip(text))
            side = self.tr("bleibt") if number == 0 else self.tr("geht auf")
            dot.setAccessibleName(f"{field.label}: {text} ({side})")
            dot.setChecked(number == 0)
            group.addButton(dot, number)
            grid.addWidget(dot, row, number + 1, _TOP)
        self.choices[field.name] = group

    def _taken_along(self, preview: MergePreview) -> Card:
        """What nobody has to choose."""
        card = Card(ground="note", padding=SPACE_M)
        note = preview.note if len(preview.note) <= _NOTE_SHOWN else f"{preview.note[:_NOTE_SHOWN]} …"
        moved = ", ".join(f"{move.count} × {move.label}" for move in preview.moves)
        lines = (
            (self.tr("Notizen"), note),
            (self.tr("Einwilligungen"), preview.consents),
            (self.tr("Geht mit"), moved or self.tr("nichts sonst")),
        )
        for head, text in lines:
            if text:
                card.body.addWidget(Label(head, TextStyle.CAPTION_STRONG, Role.DIM))
                card.body.addWidget(Label(text, TextStyle.BODY, wrap=True))
        if self.kind == "person":
            words = self.tr("Eine Einwilligung, die auf einer der beiden Seiten widerrufen wurde, gilt nicht mehr.")
            card.body.addWidget(Label(words, TextStyle.CAPTION, Role.DIM, wrap=True))
        return card

    # -- doing ----------------------------------------------------------------------------------------------------
    def taken(self) -> tuple[str, ...]:
        """The fields whose value comes from the one that goes."""
        return tuple(name for name, group in self.choices.items() if group.checkedId() == 1)

    def swap(self) -> None:
        """Let the other one stay."""
        self.id, self.into_id = self.into_id, self.id
        self._look()

    def merge(self) -> None:
        """Make one of both."""
        from netzwerk_desktop.services.merge import merge

        if self.preview is None or self._busy or not self.merge_button.isEnabled():
            return
        self._run(
            partial(
                merge,
                self.desk.office,
                kind=self.kind,
                id=self.id,
                into_id=self.into_id,
                take=self.taken(),
                seen=self.preview.seen,
            )
        )

    def keep_apart(self) -> None:
        """They are two; they are not offered again."""
        from netzwerk_desktop.services.duplicate import mark_distinct

        if not self._busy:
            self._run(partial(mark_distinct, self.desk.office, kind=self.kind, id=self.id, other_id=self.into_id))

    def _run(self, operation: Callable[[], Changes]) -> None:
        self._busy = True
        self._enable(False)
        self.cancel_button.setEnabled(False)
        self.desk.run(operation, owner=self, done=lambda _: self._done(), failed=self._failed)

    def _done(self) -> None:
        self._busy = False
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._busy = False
        self.cancel_button.setEnabled(True)
        if isinstance(error, NetzwerkError):
            self.banner.say(error.message, Tone.WARN, self.tr("Neu ansehen"), self._again)
        else:
            self.desk.say_error(error)
            self._enable(True)

    def _again(self) -> None:
        self.banner.hide()
        self._look()

    def reject(self) -> None:
        """Leave both as they are; what is being written is waited for."""
        if not self._busy:
            super().reject()
