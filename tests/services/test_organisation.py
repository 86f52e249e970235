"""Organisations: the list, finding one, and changing it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from netzwerk_desktop.domain.errors import Ambiguous, NetzwerkError, NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.municipality import SizeClass
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import (
    OrganisationFilter,
    create_organisation,
    districts,
    draft_of,
    edit_organisation,
    find_organisation,
    list_organisations,
    names,
    organisation_detail,
    set_note,
    trash_organisation,
)
from netzwerk_desktop.services.position import positions_of_organisation
from netzwerk_desktop.services.topic import set_topics_of_organisation, topics
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage import entities
from tests.support.factories import (
    AHLEN,
    MUELHEIM,
    MUENSTER,
    WINTERBERG,
    add_event,
    add_member,
    add_organisation,
    add_position,
    make_organisation,
)


def listed(office: Office, **filter: Any) -> list[str]:
    return [row.name for row in list_organisations(office, filter=OrganisationFilter(**filter))]


# -- the list --------------------------------------------------------------------------------------------------------


def test_without_a_filter_the_list_has_all_towns_in_the_order_of_names(office: Office) -> None:
    found = listed(office)
    assert len(found) == 396
    assert found[:2] == ["Aachen", "Ahaus"]
    assert found.index("Münster") < found.index("Neuss")
    assert found.index("Mülheim an der Ruhr") < found.index("Münster")


def test_a_row_shows_everything_about_a_town(office: Office) -> None:
    add_member(office, WINTERBERG, date(2015, 1, 1), ended_on=date(2019, 12, 31))
    add_member(office, WINTERBERG, date(2021, 3, 1))
    talk = office.clock.now() - timedelta(days=3)
    add_event(office, occurred_at=talk)
    add_event(office, occurred_at=talk + timedelta(days=1), outcome="voicemail")
    add_event(office, kind="visit", occurred_at=office.clock.now() + timedelta(days=9))
    with office.write("Wiedervorlagen") as writer:
        for due, done in ((date(2026, 4, 2), None), (date(2026, 3, 20), None), (date(2026, 3, 1), office.clock.now())):
            values = {"organisation_id": WINTERBERG, "subject": "Nachfassen", "due_on": due, "done_at": done}
            writer.create(entities.follow_up, values)

    [row] = list_organisations(office, filter=OrganisationFilter(text="winterberg"))

    assert (row.id, row.name, row.ags, row.postal_code) == (WINTERBERG, "Winterberg", "05958048", "59955")
    assert (row.district, row.region) == ("Hochsauerlandkreis", "Arnsberg")
    assert row.type is not None
    assert row.type.label == "Stadt"
    assert row.kind is OrganisationKind.MUNICIPALITY
    assert row.population == 13168
    assert row.member_since == date(2021, 3, 1)
    assert row.last_contact == talk
    assert (row.open_follow_ups, row.next_due) == (2, date(2026, 3, 20))


def test_a_visit_of_today_counts_as_contact_a_planned_one_does_not(office: Office) -> None:
    tonight = office.clock.now() + timedelta(hours=6)
    add_event(office, kind="visit", occurred_at=tonight)
    add_event(office, kind="visit", occurred_at=tonight + timedelta(days=1))
    [row] = list_organisations(office, filter=OrganisationFilter(text="winterberg"))
    assert row.last_contact == tonight


def test_the_list_can_be_filtered(office: Office) -> None:
    add_member(office, WINTERBERG)
    add_member(office, AHLEN, date(2015, 1, 1), ended_on=date(2020, 1, 1))
    add_organisation(office)

    assert listed(office, member=True) == ["Winterberg"]
    assert len(listed(office, member=False)) == 395
    assert len(listed(office, regions=("Arnsberg",))) == 83
    assert "Gescher" in listed(office, districts=("Kreis Borken",))
    assert listed(office, districts=("Kreis Olpe", "kreisfrei"), sizes=(SizeClass.OVER_100000,))[0] == "Bielefeld"
    assert set(listed(office, sizes=(SizeClass.UNDER_10000,))).isdisjoint(listed(office, sizes=(SizeClass.FROM_10000,)))
    assert "Köln" in listed(office, sizes=(SizeClass.OVER_100000, SizeClass.UNDER_10000))
    assert listed(office, kinds=(OrganisationKind.ASSOCIATION,)) == ["Handelsverband Beispiel"]
    assert len(listed(office, kinds=())) == 397
    assert listed(office, kinds=(), member=True, regions=("Arnsberg",), text="winter") == ["Winterberg"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("winterb", ["Winterberg"]),
        ("05958048", ["Winterberg"]),
        ("mülheim", ["Mülheim an der Ruhr"]),
        ("muelheim ruhr", ["Mülheim an der Ruhr"]),
        ("terber", ["Winterberg"]),
        ("hochsauerland win", ["Winterberg"]),
        ("xyz", []),
        ("%", []),
        ("_", []),
        ("  ", None),
    ],
)
def test_the_filter_by_text(office: Office, text: str, expected: list[str] | None) -> None:
    found = listed(office, text=text)
    assert found == expected if expected is not None else len(found) == 396


def test_the_filter_by_topic_knows_interests_and_what_was_talked_about(office: Office) -> None:
    climate, trade, nothing = (row.id for row in topics(office)[:3])
    set_topics_of_organisation(office, organisation_id=AHLEN, topic_ids=[climate])
    event = add_event(office)
    with office.write("Thema") as writer:
        writer.create(entities.interaction_topic, {"interaction_id": event, "topic_id": trade})

    assert listed(office, topic_ids=(climate,)) == ["Ahlen"]
    assert listed(office, topic_ids=(trade,)) == ["Winterberg"]
    assert listed(office, topic_ids=(climate, trade)) == ["Ahlen", "Winterberg"]
    assert listed(office, topic_ids=(nothing,)) == []


def test_the_filter_by_a_frequent_topic_gives_the_same(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netzwerk_desktop.storage.queries.organisations.FEW", 0)
    test_the_filter_by_topic_knows_interests_and_what_was_talked_about(office)


def test_a_dissolved_town_is_listed_only_on_demand(office: Office) -> None:
    with office.write("Eingemeindet") as writer:
        values = {"merged_into_id": MUENSTER, "dissolved_on": date(2026, 1, 1)}
        writer.update(entities.municipality, WINTERBERG, values)
        writer.update(entities.municipality, AHLEN, {"dissolved_on": date(2027, 1, 1)})
    assert len(listed(office)) == 395
    assert "Ahlen" in listed(office)
    assert "Winterberg" in listed(office, include_dissolved=True)
    assert "Winterberg" not in [row.name for row in names(office)]


def test_districts_begin_with_the_towns_that_have_none(office: Office) -> None:
    found = districts(office)
    assert found[:2] == ["kreisfrei", "Ennepe-Ruhr-Kreis"]
    assert len(found) == 32


# -- by name ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Winterberg", WINTERBERG),
        ("winterberg", WINTERBERG),
        ("  Winterberg, Stadt ", WINTERBERG),
        ("Stadt Winterberg", WINTERBERG),
        ("05958048", WINTERBERG),
        (WINTERBERG, WINTERBERG),
        ("Winterb", WINTERBERG),
        ("mülheim ruhr", MUELHEIM),
        ("Mülheim a.d.R.", MUELHEIM),
        ("Muelheim an der Ruhr", MUELHEIM),
        ("Recklinghausn", "05562032"),
        ("gronau", "05554020"),
        ("Münster", MUENSTER),
    ],
)
def test_a_town_is_found_by_what_people_call_it(office: Office, text: str, id: str) -> None:
    from netzwerk_desktop.domain.identity import natural_id

    assert find_organisation(office, text) == (natural_id("municipality", id) if len(id) == 8 else id)


@pytest.mark.parametrize(
    "name", ["Neunkirchen", "Neuenkirchen", "NEUENKIRCHEN", "neunkirchen", "Neuenkirchen, Gemeinde"]
)
def test_the_exact_spelling_wins(office: Office, name: str) -> None:
    found = organisation_detail(office, id=find_organisation(office, name))
    assert found.name.casefold() == name.split(",")[0].casefold()


def test_every_town_is_found_by_its_own_name(office: Office) -> None:
    offered = names(office)
    assert {row.name: find_organisation(office, row.name) for row in offered} == {row.name: row.id for row in offered}


def test_an_organisation_is_found_by_its_name_and_short_name(office: Office) -> None:
    made = add_organisation(office, name="Handelsverband Beispiel e. V.", short_name="HVB")
    assert find_organisation(office, "handelsverb") == find_organisation(office, "hvb") == made


def test_two_of_the_same_name_are_both_named(office: Office) -> None:
    add_organisation(office, name="Handelsverband", city="Köln")
    add_organisation(office, name="Handelsverband", city="Essen")
    with pytest.raises(Ambiguous) as caught:
        find_organisation(office, "Handelsverband")
    assert set(caught.value.candidates) == {"Handelsverband (Verband, Köln)", "Handelsverband (Verband, Essen)"}


def test_a_beginning_of_several_names_is_ambiguous(office: Office) -> None:
    with pytest.raises(Ambiguous) as caught:
        find_organisation(office, "Win")
    assert "Winterberg (Hochsauerlandkreis)" in caught.value.candidates


@pytest.mark.parametrize(
    ("text", "meant"), [("Mühlheim", "Mülheim an der Ruhr"), ("Recklinghausn", "Recklinghausen"), ("Kerkem", "Kerken")]
)
def test_what_writes_asks_instead_of_guessing(office: Office, text: str, meant: str) -> None:
    with pytest.raises(NotFound, match=f"Meinten Sie .*{meant}"):
        find_organisation(office, text, guess=False)


@pytest.mark.parametrize("text", ["winterberg", "Winterb", "05958048", "Winterberg, Stadt"])
def test_a_name_that_is_no_guess_is_enough_to_write(office: Office, text: str) -> None:
    assert find_organisation(office, text, guess=False) == WINTERBERG


@pytest.mark.parametrize("text", ["Mülheim a.d.R.", "mülheim ruhr"])
def test_an_abbreviation_is_no_guess(office: Office, text: str) -> None:
    assert find_organisation(office, text, guess=False) == find_organisation(office, "Mülheim an der Ruhr")


@pytest.mark.parametrize("text", ["Wintrbeg", "Kerkem"])
def test_what_is_not_found_brings_what_may_be_meant(office: Office, text: str) -> None:
    with pytest.raises(NotFound, match="Meinten Sie"):
        find_organisation(office, text)


@pytest.mark.parametrize("text", ["Buxtehude an der Este", "", " ", "%%", "x" * 500])
def test_what_resembles_nothing_says_so(office: Office, text: str) -> None:
    with pytest.raises(NotFound):
        find_organisation(office, text)


def test_names_are_offered_with_what_tells_them_apart(office: Office) -> None:
    made = add_organisation(office)
    offered = names(office)
    assert len(offered) == 397
    assert (offered[0].name, offered[0].hint) == ("Aachen", "Städteregion Aachen")
    assert (offered[-1].id, offered[-1].hint) == (made, "Verband, Düsseldorf")
    assert [row.id for row in names(office, kinds=(OrganisationKind.ASSOCIATION,))] == [made]


# -- changing --------------------------------------------------------------------------------------------------------


def test_an_organisation_is_entered_as_typed(office: Office) -> None:
    made = add_organisation(
        office, name="  Handels\tverband ", po_box="10 20", po_box_postal_code="40001", phone="anrufen!", note=" a\nb "
    )
    detail = organisation_detail(office, id=made)
    assert (detail.name, detail.phone, detail.note) == ("Handels verband", "anrufen!", "a\nb")
    assert (detail.po_box_postal_code, detail.municipality, detail.trashed) == ("40001", None, False)
    assert draft_of(detail).kind is OrganisationKind.ASSOCIATION


@pytest.mark.parametrize(
    ("differing", "field"),
    [
        ({"name": " "}, "name"),
        ({"kind": OrganisationKind.MUNICIPALITY}, "kind"),
        ({"postal_code": "123"}, "postal_code"),
        ({"name": "a\x00"}, "name"),
    ],
)
def test_impossible_organisations_are_refused(office: Office, differing: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationFailed) as caught:
        create_organisation(office, organisation=make_organisation(**differing))
    assert [problem.field for problem in caught.value.problems] == [field]
    assert len(listed(office, kinds=())) == 396


def test_an_organisation_can_be_edited(office: Office) -> None:
    made = add_organisation(office)
    seen = organisation_detail(office, id=made).versions
    changes = edit_organisation(office, id=made, values={"city": "", "phone": "0211 1234567"}, seen=seen)
    detail = organisation_detail(office, id=made)
    assert (detail.city, detail.phone) == ("", "0211 1234567")
    assert changes.ids == {made}
    with pytest.raises(StaleWrite):
        edit_organisation(office, id=made, values={"phone": "1"}, seen=seen)
    with pytest.raises(ValidationFailed):
        edit_organisation(office, id=made, values={"name": ""})


def test_whether_it_is_a_town_says_the_register(office: Office) -> None:
    made = add_organisation(office)
    for id, kind in ((made, OrganisationKind.MUNICIPALITY), (WINTERBERG, OrganisationKind.PRESS)):
        with pytest.raises(ValidationFailed, match="amtliche Verzeichnis"):
            edit_organisation(office, id=id, values={"kind": kind})
    edit_organisation(office, id=made, values={"kind": OrganisationKind.PRESS})
    assert organisation_detail(office, id=made).kind is OrganisationKind.PRESS


def test_the_note_sticks(office: Office) -> None:
    changes = set_note(office, id=WINTERBERG, note="nur vormittags anrufen")
    assert organisation_detail(office, id=WINTERBERG).note == "nur vormittags anrufen"
    assert changes.label == "Notiz ändern"
    with pytest.raises(ValidationFailed):
        set_note(office, id=WINTERBERG, note="x" * 1_000_001)


def test_what_is_deleted_goes_with_all_that_hangs_on_it_and_comes_back(office: Office) -> None:
    made = add_organisation(office)
    add_position(office, organisation_id=made)
    add_member(office, made)
    add_event(office, organisation_id=made)

    changes = trash_organisation(office, id=made)

    assert listed(office, kinds=(OrganisationKind.ASSOCIATION,)) == []
    assert positions_of_organisation(office, organisation_id=made) == []
    for act in (
        lambda: edit_organisation(office, id=made, values={"name": "x"}),
        lambda: set_note(office, id=made, note="x"),
        lambda: add_member(office, made, date(2030, 1, 1)),
        lambda: add_position(office, organisation_id=made),
    ):
        with pytest.raises(NotFound, match="gelöscht"):
            act()

    assert changes.transaction is not None
    undo(office, changes.transaction)
    assert listed(office, kinds=(OrganisationKind.ASSOCIATION,)) == ["Handelsverband Beispiel"]
    assert len(positions_of_organisation(office, organisation_id=made)) == 1


def test_a_town_is_not_deleted(office: Office) -> None:
    with pytest.raises(NetzwerkError, match="bleibt erhalten"):
        trash_organisation(office, id=WINTERBERG)
    with pytest.raises(NotFound):
        trash_organisation(office, id="unknown")
    with pytest.raises(NotFound):
        organisation_detail(office, id="unknown")


def test_a_draft_survives_the_round_trip(office: Office) -> None:
    draft = make_organisation(street="Am Markt 1", postal_code="40213", note="x", website="example.org", country="")
    made = add_organisation(office, **{name: getattr(draft, name) for name in draft.__slots__})
    assert draft_of(organisation_detail(office, id=made)) == replace(draft)
