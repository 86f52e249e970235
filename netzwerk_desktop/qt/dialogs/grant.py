"""Allowing an organisation a service it is not entitled to, with a term, a reason and a name under it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.dates import format_day
from netzwerk_desktop.domain.entitlement import Entitlement, GrantPeriod, check_grant
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.parts.days import give_clock
from netzwerk_desktop.qt.forms.ui_grant import Ui_GrantForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.operation import Question
from netzwerk_desktop.qt.words import translate
from netzwerk_desktop.services import entitlement as entitlements
from netzwerk_desktop.services import grant as grants
from netzwerk_desktop.services import office as offices
from netzwerk_desktop.services import organisation as organisations

if TYPE_CHECKING:
    from netzwerk_desktop.services.entitlement import ServiceRow
    from netzwerk_desktop.services.grant import GrantRow
    from netzwerk_desktop.services.office import Office

_FIELDS = ("grant", "service_id", "valid_from", "valid_until", "reason", "granted_by")
_NEW = "new"


@dataclass(frozen=True, slots=True)
class _Basis:
    name: str
    rows: Sequence[GrantRow]
    services: Sequence[ServiceRow]
    me: str


class GrantDialog(FormDialog):
    """The grants of ``organisation_id``; begins with a new one unless ``grant_id`` says which."""

    table = "service_grant"

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        organisation_id: str,
        grant_id: str = "",
        service_id: str = "",
    ) -> None:
        super().__init__(desk, parent, translate("GrantDialog", "Sonderfreigabe"), Icon.SHIELD, width=600)
        self.organisation_id = organisation_id
        self._wanted = grant_id
        self._service_id = service_id
        self._rows: dict[str, GrantRow] = {}
        self._shown = ""
        self._me = ""
        self.ui, body = designed(Ui_GrantForm)
        give_clock(self.ui, desk.clock)
        self.ui.reason.set_lines(2, 6)
        self.set_form(self.ui, _FIELDS, body)
        self._verdict: Question[Entitlement] = desk.queries.question(self, self.ui.entitlement.show_entitlement)
        self.ui.grant.changed.connect(self._grant_chosen)
        self.ui.service_id.changed.connect(self._ask_verdict)
        self.delete_button = self.add_delete(lambda: grants.trash_grant(desk.office, id=self._shown))
        self.delete_button.hide()
        office = desk.office
        self.ask(lambda: _read(office, organisation_id), self._begin)

    def _begin(self, basis: _Basis) -> None:
        self._rows = {row.id: row for row in basis.rows}
        self._me = basis.me
        self.set_subtitle(basis.name)
        self.ui.service_id.set_rows(basis.services, self.desk.clock.today())
        known = [(row.id, grant_in_words(row)) for row in basis.rows]
        self.ui.grant.set_options([*known, (_NEW, self.tr("Neue Sonderfreigabe"))])
        for widget in (self.ui.grant, self.ui.grant_label):
            widget.setVisible(bool(known))
        self.ui.grant.set_value(self._wanted or _NEW)
        self._grant_chosen()
        self.keep_drafts(f"grant:{self.organisation_id}")

    def _grant_chosen(self) -> None:
        chosen = self.ui.grant.value()
        if chosen is None or chosen == self._shown:
            return
        self._shown = chosen
        row = self._rows.get(chosen)
        if row is None:
            values = {"service_id": self._service_id or None, "valid_from": self.desk.clock.today()}
            self.form.show_values({**values, "valid_until": None, "reason": "", "granted_by": self._me})
        else:
            self.seen = row.versions
            self.form.show_values({name: getattr(row, name) for name in _FIELDS if name != "grant"})
        self.ui.service_id.setEnabled(row is None)
        self.delete_button.setVisible(row is not None)
        self.loaded()
        self.form.focus("service_id" if row is None else "valid_until")

    def _tell_dirty(self) -> None:
        super()._tell_dirty()
        self.ui.grant.setEnabled(not self.form.dirty)

    def _ask_verdict(self) -> None:
        """What holds today, so that nobody grants what is granted anyway."""
        service_id = self.ui.service_id.value()
        if service_id is None:
            self._verdict.forget()
            self.ui.entitlement.show_entitlement(None)
            return
        office, organisation_id, today = self.desk.office, self.organisation_id, self.desk.clock.today()
        self._verdict.ask(
            lambda: entitlements.entitlement(office, organisation_id=organisation_id, service_id=service_id, on=today)
        )

    # -- checking and saving --------------------------------------------------------------------------------------
    def check(self) -> Iterable[Problem]:
        """The rules."""
        values = self.form.values()
        if values["valid_from"] is None:
            return [Problem("valid_from", self.tr("Bitte geben Sie an, ab wann die Freigabe gilt."))]
        return check_grant(
            GrantPeriod(
                values["service_id"] or "",
                values["valid_from"],
                values["valid_until"],
                values["reason"],
                values["granted_by"],
            )
        )

    def draft_extra(self) -> Mapping[str, str]:
        """Which grant it is."""
        return {"shown": self._shown}

    def take_draft_extra(self, extra: Mapping[str, str]) -> None:
        """Show that one first."""
        shown = extra.get("shown", "")
        if shown in self._rows or shown == _NEW:
            self.ui.grant.set_value(shown)

    def operation(self) -> Callable[[], Changes]:
        """Grant it, or change the grant."""
        office = self.desk.office
        values = self.form.values()
        values.pop("grant")
        if self._shown == _NEW:
            return partial(grants.grant_service, office, organisation_id=self.organisation_id, **values)
        changed = self.changed_values()
        changed.pop("grant", None)
        return partial(grants.edit_grant, office, id=self._shown, values=changed, seen=self.seen)

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """The grant as it is now."""
        office, organisation_id, shown = self.desk.office, self.organisation_id, self._shown

        def read() -> Mapping[str, str]:
            rows = grants.grants_of(office, organisation_id=organisation_id)
            return next((row.versions for row in rows if row.id == shown), {})

        return read


def grant_in_words(row: GrantRow) -> str:
    """ "Beratung vor Ort, ab 1.3.2026 bis 31.12.2026"."""
    since = translate("GrantDialog", "{0}, ab {1}").format(row.service_name, format_day(row.valid_from))
    if row.valid_until is None:
        return since
    return translate("GrantDialog", "{0} bis {1}").format(since, format_day(row.valid_until))


def _read(office: Office, organisation_id: str) -> _Basis:
    me = next((row.name for row in offices.staff(office) if row.id == office.staff_id), "")
    return _Basis(
        name=organisations.organisation_detail(office, id=organisation_id).name,
        rows=grants.grants_of(office, organisation_id=organisation_id),
        services=entitlements.services(office),
        me=me,
    )
