"""Words for the screen that stand elsewhere in the code: labels of the domain, and counted things.

The domain's enumerations carry the office's own German words; here they pass through Qt's translation, so that the
English screen can have English ones.
"""

from PySide6.QtCore import QCoreApplication

from netzwerk_desktop.domain.labels import Labelled

translate = QCoreApplication.translate


def tr(text: str) -> str:
    """Mark a text in a table of the program for translation; ``translate("", text)`` translates it when it is shown."""
    return text


def label(member: Labelled) -> str:
    """The word for a member of one of the domain's enumerations."""
    return translate("Domain", member.label)


def counted(count: int, one: str, many: str) -> str:
    """ "1 Kommune", "80 Kommunen": ``{n}`` in the words stands for the number as Germans write it."""
    from netzwerk_desktop.domain.dates import format_number

    return (one if count == 1 else many).replace("{n}", format_number(count))
