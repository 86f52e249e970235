"""Where lines of a note may be broken."""

from PySide6.QtGui import QTextOption

LONGEST_WORD = 1_000


def wrap_mode_for(text: str) -> QTextOption.WrapMode:
    """At the ends of words; anywhere when a word is so long that no person wrote it.

    To find the end of a word Qt looks through all of it for every line: a picture pasted as a million letters without
    a blank would stop the window for a minute.
    """
    if max(map(len, text.split()), default=0) > LONGEST_WORD:
        return QTextOption.WrapMode.WrapAnywhere
    return QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
