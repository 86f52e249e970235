"""Lines of the form for a call that are no fields: what one should know, numbers to dial, what to ask for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from netzwerk_desktop.qt.dialogs.parts.more import MoreChip
from netzwerk_desktop.qt.dialogs.parts.ticks import TickBox
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_S, SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets.card import TextLink
from netzwerk_desktop.qt.widgets.field import PhoneLink
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout
from netzwerk_desktop.qt.widgets.painting import Tone
from netzwerk_desktop.qt.widgets.status_line import IconLabel
from netzwerk_desktop.qt.widgets.text import Label
from netzwerk_desktop.qt.words import translate

_SIGNS = {Tone.NEUTRAL: Icon.INFO, Tone.ACCENT: Icon.CALL_ROUND, Tone.GOOD: Icon.DONE, Tone.WARN: Icon.WARNING}


@dataclass(frozen=True, slots=True)
class Remark:
    """A line that tells something, perhaps with something to do about it."""

    text: str
    tone: Tone = Tone.NEUTRAL
    link: str = ""
    do: Callable[[], object] | None = None


class RemarkLines(QWidget):
    """Remarks one below the other; no room while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_XS)
        self._shown: tuple[Remark, ...] = ()
        self._lines: list[QWidget] = []
        self.hide()

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show these and no others."""
        if [(one.text, one.link, one.tone) for one in remarks] == [
            (one.text, one.link, one.tone) for one in self._shown
        ]:
            return
        self._shown = tuple(remarks)
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(remark) for remark in remarks]
        for line in self._lines:
            self._column.addWidget(line)
        self.setAccessibleName(self.words())
        self.setVisible(bool(remarks))

    def words(self) -> str:
        """Everything that is said."""
        return " ".join(remark.text for remark in self._shown)

    def links(self) -> list[TextLink]:
        """What can be pressed."""
        return [link for line in self._lines for link in line.findChildren(TextLink)]

    def _line(self, remark: Remark) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        role = remark.tone.words if remark.tone not in (Tone.NEUTRAL, Tone.ACCENT) else Role.DIM
        row.addWidget(IconLabel(_SIGNS[remark.tone], role, 14), 0, Qt.AlignmentFlag.AlignTop)
        text = Label(remark.text, TextStyle.CAPTION, role, line, wrap=True)
        row.addWidget(text, 1)
        if remark.link and remark.do is not None:
            do = remark.do
            link = TextLink(remark.link, line, style=TextStyle.CAPTION_STRONG)
            link.clicked.connect(lambda: do())
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return line


class NumberLine(QWidget):
    """The numbers of whoever is spoken to, and the number that rings, which may be kept.

    Signals:
        dialled: a number was pressed.
    """

    dialled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        place = QWidget(self)
        self._flow = FlowLayout(place, gap=SPACE_S, row_gap=0)
        self._place = place
        self._links: list[PhoneLink] = []
        column.addWidget(place)
        self.keep = TickBox("", self)
        self.keep.hide()
        column.addWidget(self.keep)
        place.hide()
        self.hide()

    def show_numbers(self, numbers: Sequence[str], name: str) -> None:
        """The numbers to dial."""
        if [link.number for link in self._links] == list(numbers):
            for link in self._links:
                link.set_number(link.number, name)
        else:
            for link in self._links:
                self._flow.removeWidget(link)
                link.hide()
                link.deleteLater()
            self._links = []
            for number in numbers:
                link = PhoneLink(number, name, self._place)
                link.dialled.connect(lambda _: self.dialled.emit())
                self._flow.addWidget(link)
                link.show()
                self._links.append(link)
        self._place.setVisible(bool(numbers))
        self._fit()

    def offer_to_keep(self, words: str) -> None:
        """Offer to keep the number that rings; "" offers nothing."""
        self.keep.setText(words)
        self.keep.setToolTip(tip(words))
        if not words:
            self.keep.setChecked(False)
        self.keep.setVisible(bool(words))
        self._fit()

    def _fit(self) -> None:
        self.setVisible(not (self._place.isHidden() and self.keep.isHidden()))


class PromptChips(QWidget):
    """Chips that begin a line of the note with what is to be asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=SPACE_S, row_gap=SPACE_XS)
        self._chips: list[MoreChip] = []
        self._note: QPlainTextEdit | None = None
        self.hide()

    def set_prompts(self, prompts: Sequence[str], note: QPlainTextEdit) -> None:
        """The words of the chips, and the note they write into."""
        self._note = note
        if [chip.text() for chip in self._chips] == list(prompts):
            return
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for words in prompts:
            chip = MoreChip(words, self)
            chip.setAccessibleName(translate("PromptChips", "In der Notiz nach {0} fragen").format(words))
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(lambda _=False, begin=words: self.insert(begin))
            self._flow.addWidget(chip)
            chip.show()
            self._chips.append(chip)

    def insert(self, words: str) -> None:
        """Begin a line of the note with these words and put the keyboard behind them."""
        if self._note is None:
            return
        cursor = self._note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        text = self._note.toPlainText()
        cursor.insertText(f"{words}: " if not text or text.endswith("\n") else f"\n{words}: ")
        self._note.setTextCursor(cursor)
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def chips(self) -> list[MoreChip]:
        """The chips."""
        return self._chips
