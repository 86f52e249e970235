"""What the small dialogs have in common that do one thing with one or several follow-ups in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.parts.labels import FieldLabel
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.words import counted
from netzwerk_desktop.services import follow_up as follow_ups
from netzwerk_desktop.services.follow_up import FollowUpRow

#: so many are read to name what they have in common
_LOOKED_AT = 50


class SmallForm:
    """A few fields below each other, with the names a `Form` looks for."""

    def __init__(self) -> None:
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setSpacing(14)

    def add(self, name: str, label: str, widget: QWidget) -> None:
        """A field with its label above."""
        words = FieldLabel(self.body)
        words.setText(label)
        words.setBuddy(widget)
        box = QVBoxLayout()
        box.setSpacing(4)
        box.addWidget(words)
        box.addWidget(widget)
        self.column.addLayout(box)
        for key, value in ((name, widget), (f"{name}_label", words), (f"{name}_box", box)):
            setattr(self, key, value)


class FollowUpStep(FormDialog):
    """A dialog about ``follow_up_id`` or all of ``follow_up_ids``."""

    table = "follow_up"

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        title: str,
        icon: Icon,
        *,
        follow_up_id: str,
        follow_up_ids: Sequence[str],
        save: str,
        width: int = 520,
    ) -> None:
        super().__init__(desk, parent, title, icon, width=width)
        self.ids: tuple[str, ...] = tuple(follow_up_ids) or (follow_up_id,)
        self._save_words = save
        self.save_button.setText(save)
        office, ids = desk.office, self.ids[:_LOOKED_AT]
        self.ask(lambda: [follow_ups.detail(office, id=id).row for id in ids], self._tell)

    def _tell(self, rows: Sequence[FollowUpRow]) -> None:
        towns = {row.organisation_name for row in rows}
        if len(self.ids) == 1:
            about = rows[0].subject
        else:
            about = counted(len(self.ids), self.tr("{n} Wiedervorlage"), self.tr("{n} Wiedervorlagen"))
        self.set_subtitle(f"{about} · {towns.pop()}" if len(towns) == 1 else about)

    def draft_title(self) -> str:
        """What it is about."""
        return self.subtitle.text()

    def _set_saving(self, saving: bool) -> None:
        super()._set_saving(saving)
        if not saving:
            self.save_button.setText(self._save_words)

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """Nothing is handed back that could contradict: what others wrote meanwhile is named by the service."""
        return dict
