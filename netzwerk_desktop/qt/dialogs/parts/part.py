"""What a form may expect of each of its fields."""

from typing import Any

from PySide6.QtWidgets import QWidget


class Part:
    """A field with a value (mixed into a widget).

    The widget has a signal ``changed`` without arguments: a person or the program changed the value.
    """

    changed: Any

    def value(self) -> Any:
        """What the field holds, as the use cases want it."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show another value."""
        raise NotImplementedError

    def problem(self) -> str:
        """Why what is typed means nothing, in words; "" when it does or nothing is typed."""
        return ""

    def state(self) -> Any:
        """What is typed, as plain data for a draft; also what means nothing (yet)."""
        return self.value()

    def set_state(self, state: Any) -> None:
        """Show what a draft kept."""
        self.set_value(state)

    def marked(self) -> QWidget:
        """The widget that is outlined when something is wrong."""
        assert isinstance(self, QWidget)
        return self


def mark(widget: QWidget, wrong: bool) -> None:
    """Outline a widget because something is wrong with it, or take the outline away."""
    if bool(widget.property("wrong")) != wrong:
        widget.setProperty("wrong", wrong)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()
