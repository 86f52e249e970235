"""Labels of forms in the type scale of the theme, as Designer can make them."""

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.qt.theme import Role, TextStyle
from netzwerk_desktop.qt.widgets.text import Label


class FieldLabel(Label):
    """Stands above a field and names it; the mnemonic leads into it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", TextStyle.CAPTION_STRONG, Role.DIM, parent)


class SectionLabel(Label):
    """Heads a part of a form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", TextStyle.SECTION, None, parent)


class HintLabel(Label):
    """Explains in a sentence or two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", TextStyle.CAPTION, Role.DIM, parent, wrap=True)


class BodyLabel(Label):
    """Tells something in full sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", TextStyle.BODY, None, parent, wrap=True)


class TitleLabel(Label):
    """The heading of a page of an assistant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", TextStyle.HEADING, None, parent, wrap=True)
