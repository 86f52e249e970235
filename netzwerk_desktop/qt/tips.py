"""Tool tips that say what people wrote, letter by letter.

Qt takes a tool tip with anything like a tag in it for HTML: it would leave out words, and load pictures from wherever
the text says. Names and notes come from tables, e-mails and other people.
"""

from PySide6.QtGui import Qt


def tip(text: str) -> str:
    """The text as a tool tip shows it as it is."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
