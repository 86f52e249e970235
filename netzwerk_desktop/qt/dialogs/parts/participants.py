"""Who took part in a consultation beside the one it was given to: any number of towns and people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from netzwerk_desktop.domain.interaction import Participant
from netzwerk_desktop.qt.dialogs.parts.finders import PersonField, TownField
from netzwerk_desktop.qt.dialogs.parts.part import Part
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import SPACE_S
from netzwerk_desktop.qt.widgets.chip import FilterChip
from netzwerk_desktop.qt.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from netzwerk_desktop.services.organisation import NameRow
    from netzwerk_desktop.services.position import PositionRow


class ParticipantsField(QWidget, Part):
    """Chips of who took part, and two lines that find more: a town, then (if one likes) somebody there.

    Signals:
        changed: somebody was added or taken away.
        town_chosen: the people of this organisation are wanted (`show_people`).
    """

    changed = Signal()
    town_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[Participant, str] = {}
        self._names: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self._place = QWidget(self)
        self._flow = FlowLayout(self._place, gap=SPACE_S, row_gap=SPACE_S)
        self._place.hide()
        self._chips: list[FilterChip] = []
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.town, self.person = TownField(self), PersonField(self)
        self.town.setPlaceholderText(self.tr("Kommune oder Organisation"))
        self.town.setAccessibleName(self.tr("Beteiligte Kommune oder Organisation"))
        self.person.setPlaceholderText(self.tr("Person (freiwillig)"))
        self.person.setAccessibleName(self.tr("Beteiligte Person"))
        self.add_button = QPushButton(self.tr("Hinzufügen"))
        self.add_button.setAutoDefault(False)
        self.add_button.setEnabled(False)
        self.add_button.clicked.connect(self.add)
        row.addWidget(self.town, 1)
        row.addWidget(self.person, 1)
        row.addWidget(self.add_button)
        column.addWidget(self._place)
        column.addLayout(row)
        self.town.changed.connect(self._town_changed)
        self.person.changed.connect(self.changed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.town)

    # -- what there is to choose from -----------------------------------------------------------------------------
    def set_rows(self, rows: Iterable[NameRow]) -> None:
        """All organisations."""
        rows = list(rows)
        self._names = {row.id: row.name for row in rows}
        self.town.set_rows(rows)

    def show_people(self, organisation_id: str, rows: Iterable[PositionRow]) -> None:
        """The people of an organisation, if it is still the one that is chosen."""
        if self.town.value() == organisation_id:
            self.person.set_rows(rows)

    def _town_changed(self) -> None:
        town = self.town.value()
        self.person.set_current(None)
        self.person.set_rows(())
        self.add_button.setEnabled(town is not None)
        if town is not None:
            self.town_chosen.emit(town)
        self.changed.emit()

    # -- value ----------------------------------------------------------------------------------------------------
    def add(self) -> None:
        """Take whoever the two lines name."""
        town = self.town.value()
        if town is None:
            return
        row = self.person.row()
        name = self._names.get(town, self.town.text())
        who = self.person.text().strip() if row is not None else ""
        participant = Participant(town, row.person_id if row else None, row.id if row else None)
        self._chosen[participant] = f"{name} ({who})" if who else name
        self.town.set_current(None)
        self._town_changed()
        self._show_chips()
        self.town.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def value(self) -> tuple[Participant, ...]:
        """Who took part; whoever is chosen in the lines and not yet added did, too."""
        town, row = self.town.value(), self.person.row()
        found = dict.fromkeys(self._chosen)
        if town is not None:
            found[Participant(town, row.person_id if row else None, row.id if row else None)] = None
        return tuple(found)

    def set_value(self, value: Iterable[Participant] | Mapping[Participant, str]) -> None:
        """Show others; a mapping brings their words along."""
        words = value if isinstance(value, Mapping) else {}
        self._chosen = {each: words.get(each, "") or self._names.get(each.organisation_id, "…") for each in value or ()}
        self._show_chips()
        self.changed.emit()

    def state(self) -> list[dict[str, Any]]:
        """Who took part, in words and ids."""
        known = self._chosen
        return [
            {**asdict(each), "words": known.get(each) or self._names.get(each.organisation_id, "")}
            for each in self.value()
        ]

    def set_state(self, state: Sequence[Mapping[str, Any]]) -> None:
        """Show what a draft kept."""
        words = {}
        for kept in state:
            who = {name: kept.get(name) for name in ("organisation_id", "person_id", "position_id")}
            words[Participant(**who)] = str(kept.get("words", ""))  # type: ignore[arg-type]  # our own draft
        self.set_value(words)

    def problem(self) -> str:
        """A town is typed that leads to nothing."""
        return self.town.problem() or (self.person.problem() if self.town.value() else "")

    def marked(self) -> QWidget:
        """The line."""
        return self.town

    # -- chips ----------------------------------------------------------------------------------------------------
    def _show_chips(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for participant, words in self._chosen.items():
            chip = FilterChip(words, Icon.CLOSE, self._place)
            chip.setAccessibleName(self.tr("{0} entfernen").format(words))
            chip.setToolTip(self.tr("{0} entfernen").format(words))
            chip.clicked.connect(self._remover(participant))
            self._flow.addWidget(chip)
            chip.show()
            self._chips.append(chip)
        self._place.setVisible(bool(self._chips))
        self.updateGeometry()

    def _remover(self, participant: Participant) -> Callable[[], None]:
        def remove() -> None:
            self._chosen.pop(participant, None)
            self._show_chips()
            self.town.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

        return remove
