"""Changing an organisation or a municipality, and entering a new organisation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Problem, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.municipality import MunicipalityType, check_ags
from netzwerk_desktop.domain.organisation import OrganisationDraft, OrganisationKind, check_organisation
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.frame import designed
from netzwerk_desktop.qt.dialogs.parts.choice import options
from netzwerk_desktop.qt.dialogs.parts.days import give_clock
from netzwerk_desktop.qt.forms.ui_organisation import Ui_OrganisationForm
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.qt.words import label, translate
from netzwerk_desktop.services import municipality as municipalities
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services import topic as topics

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office
    from netzwerk_desktop.services.organisation import OrganisationDetail
    from netzwerk_desktop.services.topic import TopicRow

_ORGANISATION = (
    "name",
    "kind",
    "short_name",
    "street",
    "postal_code",
    "city",
    "po_box",
    "po_box_postal_code",
    "country",
    "phone",
    "email",
    "website",
    "note",
)
_REGISTER = ("official_name", "type", "ags", "population", "population_date", "area_km2")
_FOLDED = ("short_name", "po_box", "po_box_postal_code", "country")


@dataclass(frozen=True, slots=True)
class _Basis:
    topics: Sequence[TopicRow]
    interests: frozenset[str]
    detail: OrganisationDetail | None


class OrganisationDialog(FormDialog):
    """A new organisation; with ``organisation_id`` one that is there, be it a municipality or another."""

    table = "organisation"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, organisation_id: str = "") -> None:
        title = translate("OrganisationDialog", "Organisation anlegen")
        super().__init__(desk, parent, title, Icon.ORGANISATION, width=680)
        self.organisation_id = organisation_id
        self.detail: OrganisationDetail | None = None
        self.register_seen: Mapping[str, str] | None = None
        self.seen_interests: frozenset[str] = frozenset()
        self.ui, body = designed(Ui_OrganisationForm)
        ui = self.ui
        give_clock(ui, desk.clock, past=frozenset({"population_date"}))
        kinds = [kind for kind in OrganisationKind if kind is not OrganisationKind.MUNICIPALITY]
        ui.kind.set_options(options(kinds))
        ui.type.set_options(options(MunicipalityType))
        ui.note.set_lines(2, 8)
        ui.more.add("po_box", self.tr("&Postfach und Land"), ui.po_box_part, ui.po_box)
        ui.more.add("short_name", self.tr("&Kurzname"), ui.short_name_part, ui.short_name)
        ui.more.add("topics", self.tr("Int&eressen"), ui.topics_part, ui.topic_ids)
        ui.more.add("register", self.tr("&Amtliche Angaben"), ui.register_part, ui.official_name)
        self.set_form(ui, (*_ORGANISATION, "topic_ids", *_REGISTER), body)
        self.form.reveal = lambda name: ui.more.open_for(self.form[name].widget)
        self.save_button.setEnabled(False)
        office = desk.office
        self.ask(lambda: _read(office, organisation_id), self._begin)

    def _begin(self, basis: _Basis) -> None:
        ui = self.ui
        ui.topic_ids.set_rows(basis.topics)
        detail = self.detail = basis.detail
        if detail is None:
            ui.more.forget("register")
        else:
            self.seen_interests = basis.interests
            self._show(detail, basis.interests)
        self.save_button.setEnabled(True)
        self.loaded()
        self.keep_drafts(f"organisation:{self.organisation_id}" if self.organisation_id else "organisation")
        self.form.focus("street" if detail is not None and detail.municipality is not None else "name")

    def _show(self, detail: OrganisationDetail, interests: Iterable[str]) -> None:
        ui = self.ui
        self.seen = detail.versions
        self.title.setText(detail.name)
        self.setWindowTitle(self.tr("{0} bearbeiten").format(detail.name))
        values: dict[str, Any] = {name: getattr(detail, name) for name in _ORGANISATION if name != "kind"}
        values["topic_ids"] = sorted(interests)
        town = detail.municipality
        if town is None:
            ui.more.forget("register")
            values["kind"] = detail.kind
            self.set_subtitle(label(detail.kind))
            self.add_delete(lambda: organisations.trash_organisation(self.desk.office, id=self.organisation_id))
        else:
            ui.kind_part.hide()
            self.register_seen = town.versions
            values |= {name: getattr(town, name) for name in _REGISTER}
            self.set_subtitle(f"{label(town.type)} · {town.district} · AGS {town.ags}")
        self.form.show_values(values)
        for name in _FOLDED:
            if values[name]:
                ui.more.open_for(self.form[name].widget)
        if interests:
            ui.more.open("topics")

    # -- checking -------------------------------------------------------------------------------------------------
    @property
    def is_municipality(self) -> bool:
        """Whether the register speaks of it."""
        return self.detail is not None and self.detail.municipality is not None

    def draft(self) -> OrganisationDraft:
        """What is typed."""
        values = {name: value for name, value in self.form.values().items() if name in _ORGANISATION}
        if self.is_municipality:
            values["kind"] = OrganisationKind.MUNICIPALITY
        return OrganisationDraft(**values)

    def check(self) -> Iterable[Problem]:
        """The rules of organisations, and of the AGS where there is one."""
        problems = list(check_organisation(self.draft()))
        if self.is_municipality:
            if not self.ui.official_name.value().strip():
                problems.append(Problem("official_name", self.tr("Bitte geben Sie den amtlichen Namen ein.")))
            try:
                check_ags(self.ui.ags.value())
            except ValidationFailed as error:
                problems += error.problems
        return problems

    def draft_title(self) -> str:
        """Its name."""
        return str(self.ui.name.value())

    def draft_extra(self) -> Mapping[str, Any]:
        """The versions of the second row, and the interests that were shown."""
        return {"register_seen": dict(self.register_seen or {}), "seen_interests": sorted(self.seen_interests)}

    def take_draft_extra(self, extra: Mapping[str, Any]) -> None:
        """Take them back."""
        if extra.get("register_seen"):
            self.register_seen = dict(extra["register_seen"])
        if "seen_interests" in extra:
            self.seen_interests = frozenset(extra["seen_interests"])

    # -- saving ---------------------------------------------------------------------------------------------------
    def operation(self) -> Callable[[], Changes]:
        """Enter it or change it: fields, facts of the register and interests in one transaction."""
        office, id = self.desk.office, self.organisation_id
        if self.detail is None:
            draft, wanted = self.draft(), tuple(self.ui.topic_ids.value())
            return lambda: organisations.create_organisation(office, organisation=draft, interests=wanted)
        values = self.changed_values()
        interests = values.pop("topic_ids", None)
        facts = {name: values.pop(name) for name in _REGISTER if name in values}
        chosen = {"interests": interests, "seen_interests": tuple(self.seen_interests)}
        if self.is_municipality:
            values.pop("kind", None)
            return partial(
                municipalities.edit_municipality,
                office,
                id=id,
                organisation_values=values,
                municipality_values=facts,
                seen=self.seen,
                municipality_seen=self.register_seen,
                **chosen,
            )
        return partial(organisations.edit_organisation, office, id=id, values=values, seen=self.seen, **chosen)

    def saved(self, changes: Changes) -> None:
        """A new one is shown."""
        if self.detail is None and changes.created is not None:
            self.desk.go(PageId.MUNICIPALITIES, changes.created)

    def conflict_table(self, error: StaleWrite) -> str:
        """The facts of the register are a record of their own."""
        register = any(conflict.field in _REGISTER for conflict in error.conflicts)
        return "municipality" if register else "organisation"

    def reread(self) -> Callable[[], Mapping[str, str]]:
        """Both records as they are now."""
        office, id = self.desk.office, self.organisation_id

        def read() -> Mapping[str, str]:
            detail = organisations.organisation_detail(office, id=id)
            if detail.municipality is not None:
                self.register_seen = detail.municipality.versions
            return detail.versions

        return read


def _read(office: Office, organisation_id: str) -> _Basis:
    if not organisation_id:
        return _Basis(topics.topics(office, kind=topics.TOPIC), frozenset(), None)
    return _Basis(
        topics=topics.topics(office, kind=topics.TOPIC),
        interests=topics.topic_ids_of_organisation(office, organisation_id=organisation_id),
        detail=organisations.organisation_detail(office, id=organisation_id),
    )
