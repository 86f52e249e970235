"""Organisations, persons, functions, memberships, grants: entered, changed, deleted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QDialog

from netzwerk_desktop.domain.organisation import OrganisationDraft, OrganisationKind
from netzwerk_desktop.domain.person import Consent, PersonDraft, SalutationForm
from netzwerk_desktop.domain.position import PositionDraft, Role
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.conflict import ConflictDialog
from netzwerk_desktop.qt.dialogs.grant import GrantDialog
from netzwerk_desktop.qt.dialogs.membership import MembershipDialog
from netzwerk_desktop.qt.dialogs.organisation import OrganisationDialog
from netzwerk_desktop.qt.dialogs.person import PersonDialog
from netzwerk_desktop.qt.dialogs.position import PositionDialog
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.grant import grants_of
from netzwerk_desktop.services.membership import join, memberships_of
from netzwerk_desktop.services.municipality import edit_municipality
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import (
    create_organisation,
    edit_organisation,
    list_organisations,
    organisation_detail,
)
from netzwerk_desktop.services.person import create_person, list_people, person_detail
from netzwerk_desktop.services.position import positions_of_organisation
from netzwerk_desktop.services.topic import topic_ids_of_organisation, topics
from netzwerk_desktop.services.undo import last_undoable, undo
from tests.support.factories import AHLEN, MUENSTER, ON_SITE_ADVICE, WINTERBERG
from tests.support.keyboard import mnemonics

Idle = Callable[[], None]


def open_(dialog: QDialog, idle: Idle) -> None:
    dialog.open()
    dialog.activateWindow()
    idle()


def add_person(office: Office, **differing: object) -> str:
    person = replace(PersonDraft(first_name="Anna", last_name="Muster", form=SalutationForm.FRAU), **differing)  # type: ignore[arg-type]
    position = PositionDraft(organisation_id=WINTERBERG, function="Citymanagement", phone="0221 4710-131")
    created = create_person(office, person=person, position=position).created
    assert created is not None
    return created


# -- organisations -----------------------------------------------------------------------------------------------------


def test_a_municipality_is_changed_with_its_register_facts(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = OrganisationDialog(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    assert not dialog.form.dirty
    interest = topics(office, kind="topic")[4].id
    dialog.form.show_values(
        {"phone": "02981 800-0", "po_box": "1234", "population": 13_200, "area_km2": 147.9, "topic_ids": [interest]}
    )
    dialog.save()
    idle()

    assert not dialog.isVisible(), dialog.banner.text()
    detail = organisation_detail(office, id=WINTERBERG)
    assert (detail.phone, detail.po_box) == ("02981 800-0", "1234")
    assert detail.municipality is not None
    assert (detail.municipality.population, detail.municipality.area_km2) == (13_200, 147.9)
    assert topic_ids_of_organisation(office, organisation_id=WINTERBERG) == {interest}


def test_a_wrong_ags_is_said_in_words_at_its_field(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = OrganisationDialog(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    dialog.ui.ags.set_value("5958048")
    dialog.save()
    idle()

    assert "fehlt die führende Null" in dialog.form.problem_at("ags")
    assert dialog.ui.register_part.isVisible()


def test_a_strange_number_is_remarked_upon_and_stored_as_typed(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = OrganisationDialog(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    dialog.ui.phone.set_value("bitte über Zentrale")
    dialog.ui.email.set_value("rathaus(at)winterberg")
    dialog.form.show_remarks(dialog.check())
    assert dialog.form.problem_at("phone")
    assert dialog.form.problem_at("email")
    dialog.save()
    idle()

    assert not dialog.isVisible()
    assert organisation_detail(office, id=WINTERBERG).phone == "bitte über Zentrale"


def test_an_organisation_is_entered_and_shown(office: Office, desk: Desk, idle: Idle) -> None:
    places = []
    desk.go_wanted.connect(places.append)
    dialog = OrganisationDialog(desk, None)
    open_(dialog, idle)
    dialog.save()
    assert dialog.form.problem_at("name") == "Bitte geben Sie den Namen der Organisation ein."
    dialog.form.show_values(
        {
            "name": "Handelsverband NRW",
            "kind": OrganisationKind.ASSOCIATION,
            "postal_code": "40210",
            "city": "Düsseldorf",
        }
    )
    dialog.save()
    idle()

    (row,) = [row for row in _all_others(office) if row.name == "Handelsverband NRW"]
    assert [(place.page, place.record) for place in places] == [(PageId.MUNICIPALITIES, row.id)]


def _all_others(office: Office) -> list:  # type: ignore[type-arg]
    from netzwerk_desktop.services.organisation import OrganisationFilter

    kinds = tuple(kind for kind in OrganisationKind if kind is not OrganisationKind.MUNICIPALITY)
    return list_organisations(office, filter=OrganisationFilter(kinds=kinds))


def test_deleting_an_organisation_can_be_taken_back(office: Office, desk: Desk, idle: Idle) -> None:
    id = create_organisation(
        office, organisation=OrganisationDraft(kind=OrganisationKind.PRESS, name="Tageblatt")
    ).created
    assert id is not None
    dialog = OrganisationDialog(desk, None, organisation_id=id)
    open_(dialog, idle)
    delete = next(button for button in dialog.findChildren(type(dialog.save_button)) if button.text() == "Lös&chen")
    delete.click()
    idle()

    assert _all_others(office) == []
    step = last_undoable(office)
    assert step is not None
    undo(office, step.transaction)
    assert [row.name for row in _all_others(office)] == ["Tageblatt"]


def test_a_conflict_about_the_register_is_told_with_its_own_words(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = OrganisationDialog(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    edit_municipality(office, id=WINTERBERG, municipality_values={"population": 12_000})
    edit_organisation(office, id=WINTERBERG, values={"note": "andere Gruppe"})
    dialog.ui.population.set_value(14_000)
    dialog.save()
    idle()

    (conflict,) = dialog.findChildren(ConflictDialog)
    assert [(choice.label, choice.mine, choice.theirs) for choice in conflict._choices] == [
        ("Einwohner", "14.000", "12.000")
    ]
    conflict.choose("population", 0)
    conflict.decide()
    idle()
    town = organisation_detail(office, id=WINTERBERG)
    assert town.municipality is not None
    assert (town.municipality.population, town.note) == (14_000, "andere Gruppe")


# -- persons -----------------------------------------------------------------------------------------------------------


def test_a_person_is_entered_with_a_function(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = PersonDialog(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    dialog.form.show_values(
        {
            "form": SalutationForm.FRAU,
            "title": "Dr.",
            "first_name": "Gülşah",
            "last_name": "Österreicher-Groß",
            "function": "Stadtbaurat/-rätin",
            "position_email": "bauamt@example.org",
            "roles": frozenset({Role.VOTING, Role.NEWSLETTER}),
        }
    )
    dialog.save()
    idle()

    (row,) = positions_of_organisation(office, organisation_id=WINTERBERG)
    assert row.person_name == "Dr. Gülşah Österreicher-Groß"
    assert set(row.roles) == {Role.VOTING, Role.NEWSLETTER}
    assert row.email == "bauamt@example.org"


def test_a_second_vote_is_refused_at_the_roles(office: Office, desk: Desk, idle: Idle) -> None:
    for last_name in ("Erste", "Zweite"):
        dialog = PersonDialog(desk, None, organisation_id=WINTERBERG)
        open_(dialog, idle)
        dialog.form.show_values({"last_name": last_name, "function": "Amtsleitung", "roles": frozenset({Role.VOTING})})
        dialog.save()
        idle()

    assert dialog.isVisible()
    assert "nur eine stimmberechtigte Vertretung" in dialog.form.problem_at("roles")
    assert len(positions_of_organisation(office, organisation_id=WINTERBERG)) == 1


def test_a_person_needs_no_function(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = PersonDialog(desk, None)
    open_(dialog, idle)
    dialog.ui.last_name.set_value("Freischaffend")
    dialog.save()
    idle()

    assert [row.name for row in list_people(office)] == ["Freischaffend"]


def test_somebody_of_the_same_name_is_offered(office: Office, desk: Desk, idle: Idle) -> None:
    person_id = add_person(office)
    add_person(office, first_name="Hannah", last_name="Mustermann")
    opened = []
    desk.open_dialog = lambda dialog_id, **what: opened.append((dialog_id, what))  # type: ignore[method-assign,assignment]
    dialog = PersonDialog(desk, None, organisation_id=AHLEN)
    open_(dialog, idle)
    dialog.ui.first_name.setText("Anna")
    dialog.ui.last_name.setText("Muster")
    dialog._look_for_same()
    idle()

    assert dialog.ui.known.isVisible()
    (link,) = dialog.ui.known._links
    assert "Muster, Anna" in link.text()
    link.click()
    idle()
    assert [(str(dialog_id), what) for dialog_id, what in opened] == [
        ("position", {"person_id": person_id, "organisation_id": AHLEN})
    ]
    assert not dialog.isVisible()


def test_a_person_is_changed(office: Office, desk: Desk, idle: Idle) -> None:
    person_id = add_person(office, personal_salutation="Liebe Anna")
    dialog = PersonDialog(desk, None, person_id=person_id)
    open_(dialog, idle)
    assert dialog.ui.salutation_part.isVisible()
    assert not dialog.ui.position_part.isVisible()
    dialog.form.show_values({"last_name": "Muster-Neu", "consents": frozenset({Consent.NEWSLETTER})})
    dialog.save()
    idle()

    detail = person_detail(office, id=person_id)
    assert (detail.last_name, detail.consents) == ("Muster-Neu", frozenset({Consent.NEWSLETTER}))
    assert detail.personal_salutation == "Liebe Anna"


def test_sets_of_codes_survive_a_conflict(office: Office, desk: Desk, idle: Idle) -> None:
    from netzwerk_desktop.services.person import edit_person

    person_id = add_person(office)
    dialog = PersonDialog(desk, None, person_id=person_id)
    open_(dialog, idle)
    edit_person(office, id=person_id, values={"consents": frozenset({Consent.INVITATIONS})})
    dialog.form.show_values({"consents": frozenset({Consent.NEWSLETTER})})
    dialog.save()
    idle()
    (conflict,) = dialog.findChildren(ConflictDialog)
    assert conflict._choices[0].theirs == "Einladungen"
    conflict.choose("consents", 1)
    conflict.decide()
    idle()

    assert person_detail(office, id=person_id).consents == frozenset({Consent.INVITATIONS})


# -- functions ---------------------------------------------------------------------------------------------------------


def test_a_vacant_function_is_entered_and_filled(office: Office, desk: Desk, idle: Idle) -> None:
    person_id = add_person(office)
    dialog = PositionDialog(desk, None, organisation_id=AHLEN)
    open_(dialog, idle)
    dialog.form.show_values({"function": "Bürgermeister/in"})
    dialog.save()
    idle()
    (row,) = positions_of_organisation(office, organisation_id=AHLEN)
    assert row.person_id is None

    dialog = PositionDialog(desk, None, position_id=row.id)
    open_(dialog, idle)
    dialog.ui.person_id.setText("must")
    dialog.ui.person_id.textEdited.emit("must")
    dialog.ui.person_id.typed.emit("must")
    idle()
    dialog.ui.person_id.set_current_id(person_id)
    dialog.ui.started_on.set_value(date(2026, 1, 1))
    dialog.save()
    idle()

    (row,) = positions_of_organisation(office, organisation_id=AHLEN)
    assert (row.person_name, row.started_on) == ("Anna Muster", date(2026, 1, 1))


def test_a_function_does_not_end_before_it_begins(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = PositionDialog(desk, None, organisation_id=AHLEN)
    open_(dialog, idle)
    dialog.form.show_values(
        {"function": "Citymanagement", "started_on": date(2026, 3, 1), "ended_on": date(2026, 2, 1)}
    )
    dialog.save()
    idle()

    assert "vor dem Beginn" in dialog.form.problem_at("ended_on")


# -- membership --------------------------------------------------------------------------------------------------------


def test_joining_leaving_and_coming_back(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = MembershipDialog(desk, None, organisation_id=AHLEN)
    open_(dialog, idle)
    assert dialog.subtitle.text() == "Ahlen · kein Mitglied"
    dialog.ui.joined_on.set_value(date(2015, 3, 1))
    assert dialog.ui.minimum_until.value() == date(2018, 2, 28)
    dialog.save()
    idle()

    dialog = MembershipDialog(desk, None, organisation_id=AHLEN)
    open_(dialog, idle)
    assert not dialog.form.dirty
    assert dialog.ui.period.isEnabled()
    dialog.ui.ended_on.set_value(date(2019, 12, 31))
    assert not dialog.ui.period.isEnabled()
    dialog.save()
    idle()

    dialog = MembershipDialog(desk, None, organisation_id=AHLEN)
    open_(dialog, idle)
    assert dialog.ui.period.currentText() == "Neuer Beitritt"
    dialog.ui.joined_on.set_value(date(2019, 6, 1))
    dialog.save()
    assert "frühester Beitritt ist der 1.1.2020" in dialog.form.problem_at("joined_on")
    dialog.ui.joined_on.set_value(date(2021, 1, 1))
    dialog.save()
    idle()

    assert [(row.joined_on, row.ended_on) for row in memberships_of(office, organisation_id=AHLEN)] == [
        (date(2021, 1, 1), None),
        (date(2015, 3, 1), date(2019, 12, 31)),
    ]


def test_leaving_within_the_minimum_term_is_only_remarked_upon(office: Office, desk: Desk, idle: Idle) -> None:
    join(office, organisation_id=AHLEN, joined_on=date(2025, 1, 1))
    dialog = MembershipDialog(desk, None, organisation_id=AHLEN)
    open_(dialog, idle)
    dialog.ui.ended_on.set_value(date(2026, 12, 31))
    dialog.form.show_remarks(dialog.check())
    assert "nur im Einvernehmen" in dialog.form.problem_at("ended_on")
    dialog.save()
    idle()

    assert memberships_of(office, organisation_id=AHLEN)[0].ended_on == date(2026, 12, 31)


def test_another_period_can_be_looked_at(office: Office, desk: Desk, idle: Idle) -> None:
    join(office, organisation_id=AHLEN, joined_on=date(2010, 1, 1), ended_on=date(2014, 12, 31), note="erste")
    join(office, organisation_id=AHLEN, joined_on=date(2020, 1, 1), note="zweite")
    dialog = MembershipDialog(desk, None, organisation_id=AHLEN)
    open_(dialog, idle)
    assert dialog.ui.note.value() == "zweite"
    dialog.ui.period.setCurrentIndex(1)

    assert dialog.ui.note.value() == "erste"
    assert dialog.ui.ended_on.value() == date(2014, 12, 31)
    assert not dialog.form.dirty
    assert dialog.delete_button.isVisible()


def test_a_membership_without_a_day_is_asked_for_it(desk: Desk, idle: Idle) -> None:
    dialog = MembershipDialog(desk, None, organisation_id=AHLEN)
    open_(dialog, idle)
    dialog.save()

    assert dialog.form.problem_at("joined_on") == "Bitte geben Sie den Tag des Beitritts an."


# -- grants ------------------------------------------------------------------------------------------------------------


def test_a_service_is_granted_and_the_grant_ended(office: Office, desk: Desk, idle: Idle) -> None:
    dialog = GrantDialog(desk, None, organisation_id=MUENSTER, service_id=ON_SITE_ADVICE)
    open_(dialog, idle)
    assert "kein Mitglied" in dialog.ui.entitlement.text()
    assert dialog.ui.granted_by.value() == "Anna Beispiel"
    dialog.save()
    assert dialog.form.problem_at("reason") == "Bitte geben Sie den Grund der Sonderfreigabe an."
    dialog.ui.reason.set_value("Pilotprojekt")
    dialog.save()
    idle()
    (row,) = grants_of(office, organisation_id=MUENSTER)
    assert (row.reason, row.valid_from, row.valid_until) == ("Pilotprojekt", date(2026, 3, 16), None)

    dialog = GrantDialog(desk, None, organisation_id=MUENSTER, grant_id=row.id)
    open_(dialog, idle)
    assert dialog.ui.grant.isEnabled()
    dialog.ui.valid_until.set_value(date(2026, 12, 31))
    dialog.save()
    idle()
    assert grants_of(office, organisation_id=MUENSTER)[0].valid_until == date(2026, 12, 31)


@pytest.mark.parametrize("make", [OrganisationDialog, PersonDialog, PositionDialog, MembershipDialog, GrantDialog])
def test_mnemonics_are_unique_and_fields_have_names(desk: Desk, idle: Idle, make: Callable[..., QDialog]) -> None:
    dialog = make(desk, None, organisation_id=WINTERBERG)
    open_(dialog, idle)
    more = getattr(dialog.ui, "more", None)  # type: ignore[attr-defined]
    if more is not None:
        letters = mnemonics(dialog)
        assert len(letters) == len(set(letters)), letters
        more.open_all()
    letters = mnemonics(dialog)
    assert len(letters) == len(set(letters)), letters
    assert all(field.widget.accessibleName() for field in dialog.form)  # type: ignore[attr-defined]
