"""Joining, leaving and coming back: the periods of an organisation in a network."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.membership import Period, check_membership, membership_sentence, minimum_term, period_on
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.parts.days import give_clock
from netzwerk_desktop.qt.forms.ui_membership import Ui_MembershipForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import membership as memberships
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services.office import networks

if TYPE_CHECKING:
    from netzwerk_desktop.services.membership import MembershipRow
    from netzwerk_desktop.services.office import NetworkRow, Office

_FIELDS = ("period", "network_id", "joined_on", "minimum_until", "ended_on", "note")
#: stands for "a new period" in the list of periods
_NEW = "new"


@dataclass(frozen=True, slots=True)
class _Basis:
    name: str
    rows: Sequence[MembershipRow]
    networks: Sequence[NetworkRow]


class MembershipDialog(FormDialog):
    """The periods of ``organisation_id``; begins with the one that goes on, or with a new one."""

    table = "membership"

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, organisation_id: str, membership_id: str = ""
    ) -> None:
        super().__init__(desk, parent, translate("MembershipDialog", "Mitgliedschaft"), Icon.MEMBERSHIP, width=600)
        self.organisation_id = organisation_id
        self._wanted = membership_id
        self._rows: dict[str, MembershipRow] = {}
        self._own_network = ""
        self._shown = ""
        self.ui, body = designed(Ui_MembershipForm)
        give_clock(self.ui, desk.clock, past=frozenset({"joined_on", "ended_on"}))
        self.ui.note.set_lines(2, 6)
        self.set_form(self.ui, _FIELDS, body)
        self.ui.period.changed.connect(self._period_chosen)
        self.ui.joined_on.changed.connect(self._suggest_term)
        self.delete_button = self.add_delete(lambda: memberships.trash_membership(desk.office, id=self._shown))
        self.delete_button.hide()
        office = desk.office
        self.ask(lambda: _read(office, organisation_id), self._begin)

    def _begin(self, basis: _Basis) -> None:
        self._rows = {row.id: row for row in basis.rows}
        self._own_network = next((row.id for row in basis.networks if row.is_own), "")
        self.ui.network_id.set_options([(row.id, row.name_on_date) for row in basis.networks])
        today = self.desk.clock.today()
        own = [row.period for row in basis.rows if row.network_id == self._own_network]
        self.set_subtitle(f"{basis.name} · {membership_sentence(own, today)}")
        periods = [(row.id, period_in_words(row, show_network=len(basis.networks) > 1)) for row in basis.rows]
        self.ui.period.set_options([*periods, (_NEW, self.tr("Neuer Beitritt"))])
        present = next((row.id for row in basis.rows if period_on([row.period], today)), "")
        coming = next((row.id for row in basis.rows if row.joined_on > today), "")
        self.ui.period.set_value(self._wanted or present or coming or _NEW)
        self._period_chosen()
        self.keep_drafts(f"membership:{self.organisation_id}")

    def _period_chosen(self) -> None:
        """Show the period; while something is changed in it, another one cannot be chosen."""
        chosen = self.ui.period.value()
        if chosen is None or chosen == self._shown:
            return
        self._shown = chosen
        row = self._rows.get(chosen)
        if row is None:
            values = {"network_id": self._own_network, "joined_on": None, "minimum_until": None, "ended_on": None}
            self.form.show_values({**values, "note": ""})
        else:
            self.seen = row.versions
            self.form.show_values({name: getattr(row, name) for name in _FIELDS if name != "period"})
        self.ui.network_id.setEnabled(row is None)
        self.delete_button.setVisible(row is not None)
        self.loaded()
        self.form.focus("joined_on" if row is None else "ended_on")

    def _tell_dirty(self) -> None:
        super()._tell_dirty()
        self.ui.period.setEnabled(not self.form.dirty)

    def _suggest_term(self) -> None:
        """A new member is bound for three years, unless something else is typed."""
        joined: date | None = self.ui.joined_on.value()
        if self._shown == _NEW and joined is not None:
            self.ui.minimum_until.set_value(minimum_term(joined))

    # -- checking and saving --------------------------------------------------------------------------------------
    def check(self) -> Iterable[Problem]:
        """The rules, beside the other periods in the same network."""
        values = self.form.values()
        if values["joined_on"] is None:
            return [Problem("joined_on", self.tr("Bitte geben Sie den Tag des Beitritts an."))]
        new = Period(values["joined_on"], values["ended_on"], values["minimum_until"])
        others = [
            row.period
            for row in self._rows.values()
            if row.id != self._shown and row.network_id == values["network_id"]
        ]
        return check_membership(new, others)

    def draft_title(self) -> str:
        """The town."""
        return self.subtitle.text().split(" · ")[0]

    def draft_extra(self) -> Mapping[str, str]:
        """Which period it is."""
        return {"shown": self._shown}

    def take_draft_extra(self, extra: Mapping[str, str]) -> None:
        """Show that period first, so that its own values are those before."""
        shown = extra.get("shown", "")
        if shown in self._rows or shown == _NEW:
            self.ui.period.set_value(shown)

    def operation(self) -> Callable[[], Changes]:
        """Join, or change a period."""
        office = self.desk.office
        values = self.changed_values()
        values.pop("period", None)
        if self._shown != _NEW:
            values.pop("network_id", None)
            return partial(memberships.edit_membership, office, id=self._shown, values=values, seen=self.seen)
        typed = self.form.values()
        return partial(
            memberships.join,
            office,
            organisation_id=self.organisation_id,
            network_id=typed["network_id"],
            joined_on=typed["joined_on"],
            minimum_until=typed["minimum_until"],
            ended_on=typed["ended_on"],
            note=typed["note"],
        )

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """The period as it is now."""
        office, organisation_id, shown = self.desk.office, self.organisation_id, self._shown

        def read() -> Mapping[str, str]:
            rows = memberships.memberships_of(office, organisation_id=organisation_id)
            return next((row.versions for row in rows if row.id == shown), {})

        return read


def period_in_words(row: MembershipRow, *, show_network: bool = True) -> str:
    """ "1.3.2009 bis heute · Netzwerk Innenstadt NRW"."""
    until = translate("MembershipDialog", "heute") if row.ended_on is None else format_day(row.ended_on)
    words = translate("MembershipDialog", "{0} bis {1}").format(format_day(row.joined_on), until)
    return f"{words} · {row.network_name}" if show_network else words


def _read(office: Office, organisation_id: str) -> _Basis:
    return _Basis(
        name=organisations.organisation_detail(office, id=organisation_id).name,
        rows=memberships.memberships_of(office, organisation_id=organisation_id),
        networks=networks(office),
    )
