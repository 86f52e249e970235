"""Filing an entry under the town it belongs to, when it was logged with another one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.qt.delegates.timeline_words import title_of, when_of
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.follow_up_step import SmallForm
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.parts.finders import PersonField, TownField
from netzwerk_desktop.qt.dialogs.parts.labels import HintLabel
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import interaction as interactions
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services import position as positions

if TYPE_CHECKING:
    from netzwerk_desktop.services.interaction import InteractionDetail
    from netzwerk_desktop.services.office import Office
    from netzwerk_desktop.services.organisation import NameRow
    from netzwerk_desktop.services.position import PositionRow


@dataclass(frozen=True, slots=True)
class _Basis:
    names: Sequence[NameRow]
    detail: InteractionDetail


class _Fields(SmallForm):
    organisation_id: TownField
    position_id: PersonField


class MoveEntryDialog(FormDialog):
    """Another town, and whom one spoke to there."""

    table = "interaction"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, interaction_id: str) -> None:
        title = translate("MoveEntryDialog", "Anderer Kommune zuordnen")
        super().__init__(desk, parent, title, Icon.SWAP, width=520)
        self.interaction_id = interaction_id
        self._before = ""
        self.ui = _Fields()
        self.ui.add("organisation_id", self.tr("&Kommune oder Organisation"), TownField())
        self.ui.add("position_id", self.tr("&Person dort"), PersonField())
        hint = HintLabel()
        hint.setText(
            self.tr(
                "Wiedervorlagen und Schriftstücke zu diesem Eintrag ziehen mit um. Der Änderungsverlauf behält, wo er "
                "vorher stand."
            )
        )
        self.ui.column.addWidget(hint)
        self.set_form(self.ui, ("organisation_id", "position_id"), self.ui.body)
        self.ui.organisation_id.changed.connect(self._town_changed)
        self._people: Question[list[PositionRow]] = desk.queries.question(self, self.ui.position_id.set_rows)
        office = desk.office
        self.ask(lambda: _read(office, interaction_id), self._begin)

    def _begin(self, basis: _Basis) -> None:
        row = basis.detail.row
        self._before = row.organisation_id
        self.seen = basis.detail.versions
        self.ui.organisation_id.set_rows(basis.names)
        self.set_subtitle(f"{row.organisation_name} · {title_of(row)} · {when_of(row.occurred_at, self.desk.clock)}")
        self.loaded()
        self.form.focus("organisation_id")

    def _town_changed(self) -> None:
        organisation_id = self.ui.organisation_id.value()
        if not organisation_id:
            self._people.forget()
            self.ui.position_id.set_rows(())
            return
        office = self.desk.office
        self._people.ask(lambda: positions.positions_of_organisation(office, organisation_id=organisation_id))

    def check(self) -> Iterable[Problem]:
        """Another town has to be chosen."""
        chosen = self.ui.organisation_id.value()
        if not chosen:
            yield Problem("organisation_id", self.tr("Bitte wählen Sie die Kommune oder Organisation."))
        elif chosen == self._before:
            yield Problem("organisation_id", self.tr("Dort steht der Eintrag schon. Bitte wählen Sie eine andere."))

    def operation(self) -> Callable[[], Changes]:
        """File it there; whom one spoke to is of the new town or nobody, and so is the case."""
        values = {
            "organisation_id": self.ui.organisation_id.value(),
            "position_id": self.ui.position_id.value(),
            "person_id": self.ui.position_id.person_id(),
            "case_id": None,
        }
        return partial(
            interactions.edit_interaction, self.desk.office, id=self.interaction_id, values=values, seen=self.seen
        )

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """The entry as it is now."""
        office, interaction_id = self.desk.office, self.interaction_id
        return lambda: interactions.detail(office, id=interaction_id).versions


def _read(office: Office, interaction_id: str) -> _Basis:
    return _Basis(organisations.names(office), interactions.detail(office, id=interaction_id))
