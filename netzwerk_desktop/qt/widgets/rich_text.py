"""A field for notes with bold, lists and links, which gives and takes Markdown; and the row of buttons that form it.

What the domain's :mod:`~netzwerk_desktop.domain.markdown_text` knows is all there is: whatever is pasted becomes that,
and nothing is ever loaded from anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextList,
    QTextListFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTextEdit, QToolButton, QToolTip, QWidget

from netzwerk_desktop.domain.markdown_text import (
    Block,
    BlockKind,
    Run,
    blocks_of,
    blocks_of_html,
    is_safe_link,
    link_for,
    to_markdown,
)
from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_XS, Role, TextStyle
from netzwerk_desktop.qt.tips import tip
from netzwerk_desktop.qt.widgets.wrapping import LONGEST_WORD, wrap_mode_for

LONG = 20_000
"""A text of more letters is put into Markdown when one stops typing, not at every letter."""

_LONG_MS = 400
_MOST_HTML = 2_000_000
"""Of pasted HTML that is longer only the words are taken."""

_STYLES = {
    BlockKind.BULLET: QTextListFormat.Style.ListDisc,
    BlockKind.NUMBER: QTextListFormat.Style.ListDecimal,
}
_KINDS = {style: kind for kind, style in _STYLES.items()}

BOLD_KEYS, BULLET_KEYS, NUMBER_KEYS, LINK_KEYS = "Ctrl+Shift+F", "Ctrl+Shift+A", "Ctrl+Shift+R", "Ctrl+Shift+K"


class RichTextEdit(QTextEdit):
    """Several lines of formed text that grow with what is written; Tab goes on to the next field, Ctrl+Enter saves.

    Signals:
        submitted: Ctrl+Enter was pressed.
        edited: the text is another one (of a very long one: a moment after).
        form_changed: the cursor stands in another form.
        focused: the keyboard came.
        link_wanted: somebody wants to enter a link; the dialog asks which.
    """

    submitted = Signal()
    edited = Signal()
    form_changed = Signal()
    focused = Signal()
    link_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, lines: tuple[int, int] = (3, 10)) -> None:
        super().__init__(parent)
        self._lines = lines
        self._markdown: str | None = ""
        self.setTabChangesFocus(True)
        self.setWordWrapMode(wrap_mode_for(""))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        document = self.document()
        document.setDocumentMargin(2)
        document.setIndentWidth(18)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LONG_MS)
        self._soon.timeout.connect(self.edited)
        document.contentsChanged.connect(self._changed)
        document.documentLayout().documentSizeChanged.connect(self._grow)
        self.cursorPositionChanged.connect(self.form_changed)
        self.currentCharFormatChanged.connect(lambda _: self.form_changed.emit())
        self._grow()

    # -- text -----------------------------------------------------------------------------------------------------
    def markdown(self) -> str:
        """What is written."""
        if self._markdown is None:
            self._markdown = to_markdown(self.blocks())
        return self._markdown

    def set_markdown(self, markdown: str) -> None:
        """Show another text; what was done before cannot be undone any more."""
        document = self.document()
        document.setUndoRedoEnabled(False)
        self.clear()
        self.setCurrentCharFormat(QTextCharFormat())
        self.setWordWrapMode(wrap_mode_for(markdown))
        self._insert(QTextCursor(document), blocks_of(markdown))
        document.setUndoRedoEnabled(True)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def blocks(self) -> list[Block]:
        """What is written, line by line."""
        found = []
        block = self.document().begin()
        while block.isValid():
            runs = []
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                form = fragment.charFormat()
                runs.append(Run(fragment.text(), _is_bold(form), form.anchorHref() if form.isAnchor() else ""))
                fragments += 1
            found.append(Block(tuple(runs), _kind_of(block.textList())))
            block = block.next()
        return found

    def _insert(self, cursor: QTextCursor, blocks: Sequence[Block]) -> None:
        cursor.beginEditBlock()
        for number, block in enumerate(blocks):
            if number:
                cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            _make_item(cursor, block.kind, unless_text=number == 0)
            for run in block.runs:
                cursor.insertText(run.text, self._form_of(run))
        cursor.endEditBlock()

    def _form_of(self, run: Run) -> QTextCharFormat:
        form = QTextCharFormat()
        if run.bold:
            form.setFontWeight(QFont.Weight.Bold)
        if run.link:
            form.setAnchor(True)
            form.setAnchorHref(run.link)
            form.setForeground(theme.current().colour(Role.ACCENT))
            form.setFontUnderline(True)
        return form

    def _changed(self) -> None:
        self._markdown = None
        if self.document().characterCount() > LONG:
            self._soon.start()
        else:
            self._soon.stop()
            self.edited.emit()

    # -- form -----------------------------------------------------------------------------------------------------
    @property
    def is_bold(self) -> bool:
        """Whether what is typed now becomes bold."""
        return _is_bold(self.currentCharFormat())

    @property
    def kind(self) -> BlockKind:
        """What the line is in which the cursor stands."""
        return _kind_of(self.textCursor().currentList())

    @property
    def link(self) -> str:
        """The address of the link in which the cursor stands, or ""."""
        form = self.textCursor().charFormat()
        return form.anchorHref() if form.isAnchor() else ""

    def toggle_bold(self) -> None:
        """Make what is chosen, or typed next, bold or not."""
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.Normal if self.is_bold else QFont.Weight.Bold)
        self.mergeCurrentCharFormat(form)
        self.form_changed.emit()

    def toggle_list(self, kind: BlockKind) -> None:
        """Make the chosen lines items of a list, or lines again."""
        cursor = self.textCursor()
        wanted = BlockKind.TEXT if self.kind is kind else kind
        first, last = sorted((cursor.position(), cursor.anchor()))
        document = self.document()
        cursor.beginEditBlock()
        block, end = document.findBlock(first), document.findBlock(last).position()
        while block.isValid() and block.position() <= end:
            _make_item(QTextCursor(block), wanted)
            block = block.next()
        cursor.endEditBlock()
        self.form_changed.emit()

    def set_link(self, words: str, link: str) -> None:
        """Put a link where the cursor is, in the place of what is chosen; without an address the words alone."""
        cursor = self.textCursor()
        if not cursor.hasSelection() and self.link:
            self._choose_link(cursor)
        run = Run(words.strip() or link, self.is_bold, link if is_safe_link(link) else "")
        cursor.insertText(run.text, self._form_of(run))
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(self._form_of(Run("", run.bold)))

    def words_for_link(self) -> str:
        """What is chosen, or what the link says in which the cursor stands."""
        cursor = self.textCursor()
        if not cursor.hasSelection() and self.link:
            self._choose_link(cursor)
        return cursor.selectedText().replace("\u2029", " ")

    def _choose_link(self, cursor: QTextCursor) -> None:
        """Choose all of the link in which the cursor stands."""
        link, block = self.link, cursor.block()
        start = end = cursor.positionInBlock()
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            begins = fragment.position() - block.position()
            near = begins <= cursor.positionInBlock() <= begins + fragment.length()
            if near and fragment.charFormat().isAnchor() and fragment.charFormat().anchorHref() == link:
                start, end = min(start, begins), max(end, begins + fragment.length())
            fragments += 1
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)

    # -- keys -----------------------------------------------------------------------------------------------------
    def event(self, event: QEvent) -> bool:
        """Our shortcuts are for the text, whatever they mean in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _keys(event) in _OWN_KEYS:
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell_link(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is not for the text; lists begin and end as one expects."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        elif _keys(event) in _OWN_KEYS:
            self._own_key(_keys(event))
        elif enter and self._ends_list():
            _make_item(self.textCursor(), BlockKind.TEXT)
        elif enter:
            # a line end within a line, too, would be lost in Markdown
            self.textCursor().insertBlock(self.textCursor().blockFormat(), self._form_of(Run("", self.is_bold)))
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_Backspace and self._at_beginning_of_item():
            _make_item(self.textCursor(), BlockKind.TEXT)
        elif event.text() == " " and self._begins_list():
            pass
        else:
            self._leave_link(event)
            super().keyPressEvent(event)

    def _own_key(self, keys: str) -> None:
        if keys == BOLD_KEYS:
            self.toggle_bold()
        elif keys == LINK_KEYS:
            self.link_wanted.emit()
        else:
            self.toggle_list(BlockKind.BULLET if keys == BULLET_KEYS else BlockKind.NUMBER)

    def _ends_list(self) -> bool:
        return self.kind is not BlockKind.TEXT and not self.textCursor().block().text()

    def _at_beginning_of_item(self) -> bool:
        cursor = self.textCursor()
        return self.kind is not BlockKind.TEXT and cursor.atBlockStart() and not cursor.hasSelection()

    def _begins_list(self) -> bool:
        """A line that begins with "- " or "1. " becomes an item."""
        cursor = self.textCursor()
        typed = cursor.block().text()[: cursor.positionInBlock()]
        kind = {"-": BlockKind.BULLET, "*": BlockKind.BULLET, "1.": BlockKind.NUMBER}.get(typed)
        if kind is None or self.kind is not BlockKind.TEXT or cursor.hasSelection():
            return False
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        _make_item(cursor, kind)
        cursor.endEditBlock()
        return True

    def _leave_link(self, event: QKeyEvent) -> None:
        """What is typed behind a link does not belong to it."""
        cursor = self.textCursor()
        if not event.text() or cursor.hasSelection() or not cursor.charFormat().isAnchor():
            return
        behind = QTextCursor(cursor)
        inside = behind.movePosition(QTextCursor.MoveOperation.NextCharacter) and not cursor.atBlockEnd()
        if not inside or behind.charFormat().anchorHref() != cursor.charFormat().anchorHref():
            self.setCurrentCharFormat(self._form_of(Run("", self.is_bold)))

    # -- pasting and pressing -------------------------------------------------------------------------------------
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words, formed or not; files are for the dialog behind."""
        files = source.hasUrls() and all(url.isLocalFile() for url in source.urls())
        return not files and (source.hasHtml() or source.hasText())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Reduce what is pasted to what there is."""
        html = source.html() if source.hasHtml() else ""
        if html and len(html) <= _MOST_HTML:
            blocks: Sequence[Block] = blocks_of_html(html)
        else:
            blocks = [Block((_pasted(line),)) for line in source.text().splitlines()]
        cursor = self.textCursor()
        cursor.removeSelectedText()
        if sum(len(block.text) for block in blocks) > LONGEST_WORD:
            whole = [self.toPlainText(), *(block.text for block in blocks)]
            self.setWordWrapMode(wrap_mode_for("\n".join(whole)))
        self._insert(cursor, blocks)
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(QTextCharFormat())
        self.ensureCursorVisible()

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Nothing is loaded, from nowhere."""
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """With Ctrl a link is opened."""
        super().mouseReleaseEvent(event)
        link = self.anchorAt(event.position().toPoint())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and is_safe_link(link):
            QDesktopServices.openUrl(QUrl(link))

    def _tell_link(self, where: QPoint, on_screen: QPoint) -> None:
        link = self.anchorAt(where)
        if link:
            QToolTip.showText(on_screen, tip(self.tr("{0}\nStrg und Klick öffnet").format(link)), self)
        else:
            QToolTip.hideText()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes."""
        super().focusInEvent(event)
        self.focused.emit()

    # -- size -----------------------------------------------------------------------------------------------------
    def set_lines(self, least: int, most: int) -> None:
        """How far it grows with what is written."""
        self._lines = (least, most)
        self._grow()

    def _grow(self) -> None:
        line = theme.current().metrics(TextStyle.BODY).lineSpacing()
        least, most = (lines * line for lines in self._lines)
        height = int(max(least, min(most, self.document().size().height()))) + 16
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(240, self.height())


def _kind_of(listed: QTextList | None) -> BlockKind:
    """What lines of a list are; outside of one there is none, whatever the stubs say."""
    return BlockKind.TEXT if listed is None else _KINDS.get(listed.format().style(), BlockKind.BULLET)


def _is_bold(form: QTextCharFormat) -> bool:
    return form.fontWeight() >= QFont.Weight.DemiBold


def _pasted(line: str) -> Run:
    """A line of pasted text; an address alone is a link."""
    link = link_for(line) if "://" in line or line.startswith("mailto:") else ""
    return Run(line.strip(), link=link) if link else Run(line)


def _make_item(cursor: QTextCursor, kind: BlockKind, *, unless_text: bool = False) -> None:
    """Make the cursor's line an item, joined to the list above it; or a line again."""
    block = cursor.block()
    if kind is BlockKind.TEXT:
        if _kind_of(block.textList()) is not BlockKind.TEXT and not unless_text:
            block.textList().remove(block)
            cursor.setBlockFormat(QTextBlockFormat())
        return
    above = block.previous()
    if above.isValid() and _kind_of(above.textList()) is kind:
        above.textList().add(block)
        return
    form = QTextListFormat()
    form.setStyle(_STYLES[kind])
    form.setIndent(1)
    cursor.createList(form)


_OWN_KEYS = frozenset({BOLD_KEYS, BULLET_KEYS, NUMBER_KEYS, LINK_KEYS})


def _keys(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)


class FormatBar(QWidget):
    """Bold, lists and link, for whichever of several fields one writes in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit: RichTextEdit | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_XS)
        self.bold = self._button(Icon.BOLD, self.tr("Fett"), BOLD_KEYS)
        self.bullets = self._button(Icon.BULLETS, self.tr("Aufzählung"), BULLET_KEYS)
        self.numbers = self._button(Icon.NUMBERS, self.tr("Nummerierte Liste"), NUMBER_KEYS)
        self.link = self._button(Icon.LINK, self.tr("Link einfügen oder ändern"), LINK_KEYS)
        row.addStretch(1)
        for button in (self.bold, self.bullets, self.numbers, self.link):
            row.addWidget(button)
        self.bold.clicked.connect(lambda: self._do(lambda edit: edit.toggle_bold()))
        self.bullets.clicked.connect(lambda: self._do(lambda edit: edit.toggle_list(BlockKind.BULLET)))
        self.numbers.clicked.connect(lambda: self._do(lambda edit: edit.toggle_list(BlockKind.NUMBER)))
        self.link.clicked.connect(lambda: self._do(lambda edit: edit.link_wanted.emit()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _button(self, icon: Icon, words: str, keys: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.qicon(icon))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFixedSize(QSize(30, theme.current().scaled(24)))
        button.setStyleSheet("padding: 2px;")
        # the keyboard stays where one writes; the keys are in the tool tip
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{words} ({native})")
        button.setAccessibleName(words)
        return button

    def attach(self, edit: RichTextEdit) -> None:
        """Form the text of this field too, as long as one writes in it."""
        if self._edit is None:
            self._edit = edit
        edit.focused.connect(lambda: self._take(edit))
        edit.form_changed.connect(lambda: self._tell(edit))

    def _take(self, edit: RichTextEdit) -> None:
        self._edit = edit
        self._tell(edit)

    def _tell(self, edit: RichTextEdit) -> None:
        if edit is not self._edit:
            return
        for button, on in (
            (self.bold, edit.is_bold),
            (self.bullets, edit.kind is BlockKind.BULLET),
            (self.numbers, edit.kind is BlockKind.NUMBER),
            (self.link, bool(edit.link)),
        ):
            button.setChecked(on)

    def _do(self, what: Any) -> None:
        edit = self._edit
        if edit is not None:
            edit.setFocus(Qt.FocusReason.OtherFocusReason)
            what(edit)
            self._tell(edit)
