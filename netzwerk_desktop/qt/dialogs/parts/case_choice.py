"""Choosing a case of a town, or beginning a new one by typing its title."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.qt.dialogs.parts.finders import NEW, CaseField
from netzwerk_desktop.qt.widgets.type_ahead import Choice


class CaseChoiceField(CaseField):
    """One of the open cases, or a new one; the value is its id, of a new one the title with ``new:`` before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Wählen, oder einen neuen Titel tippen"))

    def value(self) -> str | None:
        """Id of what is chosen, or ``new:`` and the title of one that is to be begun."""
        title = self.new_title()
        return f"{NEW}:{title}" if title else super().value()

    def new_title(self) -> str:
        """Title of the case that is to be begun, or ""."""
        choice = self.current_choice()
        return choice.text.strip() if choice is not None and choice.id == NEW else ""

    def further(self, typed: str, found: Sequence[Choice]) -> Sequence[Choice]:
        """A new one, below all that are found."""
        title = " ".join(typed.split())
        if len(title) < 2 or any(fold(choice.text) == fold(title) for choice in found):
            return ()
        return (Choice(NEW, self.tr("Neu beginnen: {0}").format(title), "", title),)

    def take(self, choice: Choice) -> None:
        """A new one is called what was typed."""
        super().take(Choice(NEW, choice.words) if choice.id == NEW else choice)

    def set_rows(self, rows: object) -> None:
        """The open ones; a new one that was typed stays."""
        title = self.new_title()
        super().set_rows(rows)  # type: ignore[arg-type]
        if title:
            self.set_current(Choice(NEW, title))

    def set_state(self, state: Sequence[str]) -> None:
        """Choose again; a new one as it was typed."""
        wanted, typed = state
        if wanted == NEW:
            self.set_current(Choice(NEW, typed))
        else:
            super().set_state(state)
