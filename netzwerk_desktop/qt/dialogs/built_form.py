"""A form put together in code, for dialogs whose fields depend on what there is: with the names a `Form` looks for."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.theme import SPACE_M


class BuiltForm:
    """Fields below each other, or side by side in a row; each is on a widget ``<name>_part`` that can be hidden."""

    def __init__(self) -> None:
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setSpacing(14)
        self.names: list[str] = []

    def add(self, name: str, label: str, widget: QWidget, *, row: QHBoxLayout | None = None, stretch: int = 1) -> Any:
        """A field with its label above; returns the field."""
        part = QWidget(self.body)
        words = FieldLabel(part)
        words.setText(label)
        words.setBuddy(widget)
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(words)
        box.addWidget(widget)
        if row is None:
            self.column.addWidget(part)
        else:
            row.addWidget(part, stretch)
        self.names.append(name)
        for key, value in ((name, widget), (f"{name}_label", words), (f"{name}_box", box), (f"{name}_part", part)):
            setattr(self, key, value)
        return widget

    def row(self) -> QHBoxLayout:
        """A row for fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        self.column.addLayout(row)
        return row

    def show_field(self, name: str, shown: bool) -> None:
        """Show a field with its label, or hide it."""
        getattr(self, f"{name}_part").setVisible(shown)
