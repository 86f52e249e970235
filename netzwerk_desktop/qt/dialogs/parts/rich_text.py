"""A field of a form for notes with bold, lists and links; the value is Markdown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netzwerk_desktop.qt.dialogs.parts.part import Part
from netzwerk_desktop.qt.widgets.rich_text import FormatBar as FormatBar
from netzwerk_desktop.qt.widgets.rich_text import RichTextEdit


class RichTextField(RichTextEdit, Part):
    """Formed text. Signals: changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edited.connect(self.changed)
        self.link_wanted.connect(self._ask_for_link)

    def value(self) -> str:
        """What is written, as Markdown."""
        return self.markdown()

    def set_value(self, value: str | None) -> None:
        """Show a text."""
        self.set_markdown(value or "")

    def _ask_for_link(self) -> None:
        from netzwerk_desktop.qt.dialogs.link import LinkDialog

        dialog = LinkDialog(self.window(), words=self.words_for_link(), link=self.link)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.set_link)
        dialog.open()
