"""A form over the fields of a Designer's form: what is typed, what was there before, and what is wrong with it.

By convention a field ``subject`` of a form has a label ``subject_label`` and stands in a layout ``subject_box``, to
which the words about what is wrong with it are added.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.qt.dialogs.parts.part import Part, mark
from netzwerk_desktop.qt.widgets.field import FieldError


class FormField:
    """A field with its name and label; the place for what is wrong is made when something is.

    Attributes:
        words: the label without its mnemonic.
    """

    def __init__(self, name: str, widget: QWidget, words: str, box: QVBoxLayout) -> None:
        assert isinstance(widget, Part)
        self.name = name
        self.part: Part = widget
        self.widget: QWidget = widget
        self.words = words
        self._box = box
        self._error: FieldError | None = None

    def problem(self) -> str:
        """What is said about it."""
        return self._error.text() if self._error is not None else ""

    def say(self, words: str, *, remark: bool) -> None:
        """Say what is wrong or remarkable; "" takes it away."""
        if words == self.problem():
            return
        if self._error is None:
            self._error = FieldError(self.widget.parentWidget())
            # above the stretch that keeps the field at the top
            self._box.insertWidget(self._box.count() - 1, self._error)
        self._error.say(words, remark=remark)
        self.widget.setAccessibleDescription(words)


class Form(QObject):
    """The fields of a form.

    Attributes:
        reveal: is called with the name of a field that has to be seen (because something is wrong with it).

    Signals:
        edited: a person or the program changed a field.
    """

    edited = Signal()

    def __init__(self, ui: object, names: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self.reveal: Callable[[str], object] = lambda name: None
        self._fields: dict[str, FormField] = {}
        self._before: dict[str, Any] = {}
        self._before_state: dict[str, Any] = {}
        for name in names:
            self._add(ui, name)
        self.remember()

    def _add(self, ui: object, name: str) -> None:
        widget = getattr(ui, name)
        label = getattr(ui, f"{name}_label", None)
        words = label.text().replace("&", "") if isinstance(label, QLabel) else widget.accessibleName()
        widget.setAccessibleName(words or widget.text().replace("&", ""))
        box: QVBoxLayout = getattr(ui, f"{name}_box")
        # Beside a field that grows by its error the others stay at the top. (Aligning the box would do the same, but
        # Qt then gives it no more than its hint, and cuts off what wraps.)
        box.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding))
        field = FormField(name, widget, words, box)
        self._fields[name] = field
        widget.changed.connect(lambda: self._changed(field))

    def __getitem__(self, name: str) -> FormField:
        """A field."""
        return self._fields[name]

    def __iter__(self) -> Iterator[FormField]:
        """All fields in their order."""
        return iter(self._fields.values())

    def __contains__(self, name: str) -> bool:
        """Whether there is such a field."""
        return name in self._fields

    # -- values ---------------------------------------------------------------------------------------------------
    def values(self) -> dict[str, Any]:
        """What the fields hold."""
        return {name: field.part.value() for name, field in self._fields.items()}

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show values; fields that are not named stay as they are."""
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].part.set_value(value)

    def remember(self) -> None:
        """What is there now is what was there before."""
        self._before = self.values()
        self._before_state = self.state()

    def before(self) -> dict[str, Any]:
        """What was there before."""
        return dict(self._before)

    def changed_values(self) -> dict[str, Any]:
        """The fields that hold something else than before."""
        return {name: value for name, value in self.values().items() if value != self._before[name]}

    @property
    def dirty(self) -> bool:
        """Whether anything is different from before."""
        return self.state() != self._before_state

    # -- drafts ---------------------------------------------------------------------------------------------------
    def state(self) -> dict[str, Any]:
        """What is typed, as plain data."""
        return {name: field.part.state() for name, field in self._fields.items()}

    def changed_state(self) -> dict[str, Any]:
        """The same of the fields that are different from before."""
        return {name: value for name, value in self.state().items() if value != self._before_state[name]}

    def set_state(self, state: Mapping[str, Any]) -> None:
        """Show what a draft kept."""
        for name, value in state.items():
            if name in self._fields:
                self._fields[name].part.set_state(value)

    # -- what is wrong --------------------------------------------------------------------------------------------
    def typed_problems(self) -> list[Problem]:
        """What is typed and means nothing (a day that is none)."""
        return [Problem(name, words) for name, field in self._fields.items() if (words := field.part.problem())]

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Mark the fields, clear the others, go to the first that forbids storing.

        Returns the problems that belong to none of the fields.
        """
        told: dict[str, list[Problem]] = {}
        elsewhere: list[Problem] = []
        for problem in problems:
            if problem.field in self._fields:
                told.setdefault(problem.field, []).append(problem)
            else:
                elsewhere.append(problem)
        first: FormField | None = None
        for name, field in self._fields.items():
            mine = told.get(name, [])
            self._tell(field, mine)
            if first is None and any(problem.blocking for problem in mine):
                first = field
        if first is not None:
            self.reveal(first.name)
            self.focus(first.name)
            QAccessible.updateAccessibility(QAccessibleEvent(first.part.marked(), QAccessible.Event.DescriptionChanged))
        return tuple(elsewhere)

    def show_remarks(self, problems: Iterable[Problem]) -> None:
        """Say what is remarkable but does not forbid storing; what is marked as wrong stays so."""
        told: dict[str, list[Problem]] = {}
        for problem in problems:
            if not problem.blocking:
                told.setdefault(problem.field, []).append(problem)
        for name, field in self._fields.items():
            if not field.part.marked().property("wrong"):
                self._tell(field, told.get(name, []))

    def focus(self, name: str) -> None:
        """Put the keyboard into a field."""
        widget = self._fields[name].widget
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def problem_at(self, name: str) -> str:
        """The words at a field."""
        return self._fields[name].problem()

    def _tell(self, field: FormField, problems: Sequence[Problem]) -> None:
        words = " ".join(problem.message for problem in problems)
        remark = all(not problem.blocking for problem in problems)
        field.say(words, remark=remark)
        mark(field.part.marked(), bool(words) and not remark)

    def _changed(self, field: FormField) -> None:
        # what was wrong is being mended
        if field.part.marked().property("wrong") or field.problem():
            self._tell(field, ())
            mark(field.widget, False)
        self.edited.emit()


def submit_from(form: Form, do: Callable[[], object]) -> None:
    """Ctrl+Enter saves as well in a note or an open list (they take the keys before the dialog hears of them)."""
    for field in form:
        submitted = getattr(field.widget, "submitted", None)
        if submitted is not None:
            submitted.connect(do)
