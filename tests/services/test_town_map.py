"""The map of the towns: one answer for all 396, in every mode."""

from datetime import UTC, date, datetime, timedelta

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.services import town_map
from netzwerk_desktop.services.membership import leave
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.topic import set_topics_of_organisation, topics
from netzwerk_desktop.services.town_map import MapMode, MapQuestion, MapTown, TownMap, read_map
from netzwerk_desktop.storage import entities
from tests.support.factories import AHLEN, MUENSTER, WINTERBERG, add_event, add_member

TODAY = date(2026, 3, 16)


def ask(office: Office, mode: MapMode, **differing: object) -> TownMap:
    values = {"on": TODAY, "since": date(2026, 1, 1), "until": TODAY, **differing}
    return read_map(office, MapQuestion(mode=mode, **values))  # type: ignore[arg-type]


def town(found: TownMap, id: str) -> MapTown:
    return next(town for town in found.towns if town.id == id)


def said(found: TownMap, id: str) -> tuple[str, str]:
    return found.class_of(town(found, id)).label, town(found, id).value


def consult(office: Office, id: str, day: date = date(2026, 3, 1), **differing: object) -> str:
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return add_event(office, organisation_id=id, kind="consultation", occurred_at=moment, **differing)


def tag(office: Office, interaction_id: str, topic_id: str) -> None:
    with office.write("Thema eintragen") as writer:
        writer.create(entities.interaction_topic, {"interaction_id": interaction_id, "topic_id": topic_id})


# -- membership ------------------------------------------------------------------------------------------------------


def test_all_towns_are_there_once_with_an_area_each(office: Office) -> None:
    found = ask(office, MapMode.MEMBERSHIP)

    assert len(found.towns) == 396
    assert sorted(ags for town in found.towns for ags in town.areas) == sorted(town.ags for town in found.towns)
    assert found.counts == (0, 0, 0, 396)
    assert [town.name for town in found.towns][:2] == ["Aachen", "Ahaus"]


def test_membership_is_judged_on_the_day_that_is_asked_about(office: Office) -> None:
    left = add_member(office, WINTERBERG, date(2012, 1, 1))
    leave(office, membership_id=left, ended_on=date(2020, 12, 31))
    add_member(office, AHLEN, date(2021, 3, 1))
    add_member(office, MUENSTER, date(2026, 7, 1))

    today = ask(office, MapMode.MEMBERSHIP)
    assert said(today, WINTERBERG) == ("ehemaliges Mitglied", "Mitglied bis 31.12.2020")
    assert said(today, AHLEN) == ("Mitglied", "Mitglied seit 1.3.2021")
    assert said(today, MUENSTER) == ("künftiges Mitglied", "Mitglied ab 1.7.2026")
    assert today.counts == (1, 1, 1, 393)
    assert [town.name for town in today.towns if town.member] == ["Ahlen"]

    before = ask(office, MapMode.MEMBERSHIP, on=date(2015, 1, 1))
    assert said(before, WINTERBERG) == ("Mitglied", "Mitglied seit 1.1.2012")
    assert before.counts == (1, 2, 0, 393)


def test_membership_of_another_network_is_not_shown(office: Office) -> None:
    with office.write("Netzwerk anlegen") as writer:
        other = writer.create(entities.network, {"name": "Ein anderes Netzwerk"})
        writer.create(
            entities.membership, {"organisation_id": AHLEN, "network_id": other, "joined_on": date(2020, 1, 1)}
        )

    assert said(ask(office, MapMode.MEMBERSHIP), AHLEN) == ("kein Mitglied", "kein Mitglied")


# -- conversations ---------------------------------------------------------------------------------------------------


def test_the_last_conversation_counts_and_what_did_not_reach_anybody_does_not(
    office: Office, clock: FixedClock
) -> None:
    add_event(office, organisation_id=WINTERBERG, occurred_at=clock.now() - timedelta(days=200))
    add_event(office, organisation_id=WINTERBERG, outcome="not_reached")
    add_event(office, organisation_id=AHLEN)
    add_event(office, organisation_id=MUENSTER, occurred_at=clock.now() + timedelta(days=3))

    found = ask(office, MapMode.LAST_CONTACT)
    assert said(found, WINTERBERG) == ("181 bis 275 Tage", "vor 200 Tagen, 28.8.2025")
    assert said(found, AHLEN) == ("bis 90 Tage", "heute, 16.3.2026")
    assert said(found, MUENSTER) == ("noch nie", "noch nie")
    assert found.counts == (1, 0, 1, 0, 394)

    tomorrow = ask(office, MapMode.LAST_CONTACT, on=TODAY + timedelta(days=1))
    assert said(tomorrow, AHLEN)[1] == "gestern, 16.3.2026"


# -- consultations ---------------------------------------------------------------------------------------------------


def test_consultations_of_the_period_are_counted_for_everybody_who_took_part(office: Office) -> None:
    for day in (date(2026, 1, 1), date(2026, 2, 1), TODAY):
        shared = consult(office, WINTERBERG, day)
    consult(office, WINTERBERG, date(2025, 12, 31))
    consult(office, AHLEN, TODAY + timedelta(days=1))
    add_event(office, organisation_id=AHLEN)
    with office.write("Teilnahme eintragen") as writer:
        for guest in (MUENSTER, WINTERBERG):
            values = {"interaction_id": shared, "organisation_id": guest}
            writer.create(entities.interaction_participant, values)

    found = ask(office, MapMode.CONSULTATIONS)
    assert said(found, WINTERBERG) == ("2 bis 3", "3 Beratungen")
    assert said(found, MUENSTER) == ("1", "1 Beratung")
    assert said(found, AHLEN) == ("keine", "keine Beratung")
    assert found.counts == (0, 0, 1, 1, 394)


def test_what_is_confidential_is_not_counted(office: Office) -> None:
    consult(office, WINTERBERG, confidential=True)

    assert town(ask(office, MapMode.CONSULTATIONS), WINTERBERG).value == "keine Beratung"


def test_a_day_begins_and_ends_in_germany(office: Office) -> None:
    # 23:30 UTC on 31 December is half past midnight of the new year
    midnight = datetime(2025, 12, 31, 23, 30, tzinfo=UTC)
    add_event(office, kind="consultation", occurred_at=midnight)

    assert town(ask(office, MapMode.CONSULTATIONS), WINTERBERG).value == "1 Beratung"
    assert town(ask(office, MapMode.CONSULTATIONS, since=date(2026, 1, 2)), WINTERBERG).value == "keine Beratung"


# -- topics ----------------------------------------------------------------------------------------------------------


def test_a_topic_shows_interest_and_what_happened(office: Office) -> None:
    topic, other = topics(office)[:2]
    set_topics_of_organisation(office, organisation_id=WINTERBERG, topic_ids=[topic.id])
    set_topics_of_organisation(office, organisation_id=MUENSTER, topic_ids=[topic.id, other.id])
    for _ in range(2):
        tag(office, consult(office, WINTERBERG), topic.id)
    tag(office, add_event(office, organisation_id=AHLEN), topic.id)
    tag(office, consult(office, AHLEN), other.id)

    found = ask(office, MapMode.TOPIC, topic_id=topic.id)
    assert found.title == f"Thema: {topic.name}"
    assert said(found, WINTERBERG) == ("Interesse und Vorgänge", "Interesse, 2 Vorgänge")
    assert said(found, AHLEN) == ("Vorgänge im Zeitraum", "1 Vorgang")
    assert said(found, MUENSTER) == ("nur Interesse", "Interesse")
    assert found.counts == (1, 1, 1, 393)


def test_without_a_topic_all_are_meant(office: Office) -> None:
    topic, other = topics(office)[:2]
    set_topics_of_organisation(office, organisation_id=MUENSTER, topic_ids=[other.id])
    both = consult(office, WINTERBERG)
    tag(office, both, topic.id)
    tag(office, both, other.id)
    consult(office, AHLEN)
    found = ask(office, MapMode.TOPIC)
    assert found.title == "Alle Themen"
    assert said(found, WINTERBERG) == ("Vorgänge im Zeitraum", "1 Vorgang")
    assert said(found, MUENSTER) == ("nur Interesse", "Interesse")
    assert found.counts == (0, 1, 1, 394)


# -- towns that were merged ------------------------------------------------------------------------------------------


def merge(office: Office, town_id: str, into: str | None, day: date) -> None:
    with office.write("Zusammenschluss eintragen") as writer:
        writer.update(entities.municipality, town_id, {"merged_into_id": into, "dissolved_on": day}, seen=None)


def test_the_area_and_the_work_of_a_merged_town_are_the_others(office: Office) -> None:
    add_event(office, organisation_id=AHLEN)
    consult(office, AHLEN)
    consult(office, WINTERBERG)
    merge(office, AHLEN, WINTERBERG, date(2026, 3, 15))

    found = ask(office, MapMode.CONSULTATIONS)
    assert [town for town in found.towns if town.id == AHLEN] == []
    assert town(found, WINTERBERG).areas == ("05570004", "05958048")
    assert town(found, WINTERBERG).value == "2 Beratungen"
    assert town(ask(office, MapMode.LAST_CONTACT), WINTERBERG).value == "heute, 16.3.2026"

    before = ask(office, MapMode.MEMBERSHIP, on=date(2026, 3, 14))
    assert town(before, AHLEN).areas == ("05570004",)


def test_a_town_gone_without_an_heir_leaves_its_area_empty_and_a_circle_ends(office: Office) -> None:
    merge(office, AHLEN, None, TODAY)
    merge(office, WINTERBERG, MUENSTER, TODAY)
    merge(office, MUENSTER, WINTERBERG, TODAY)

    found = ask(office, MapMode.MEMBERSHIP)
    assert len(found.towns) == 393
    assert "05570004" not in {ags for town in found.towns for ags in town.areas}


def test_a_town_in_the_bin_is_not_shown(office: Office) -> None:
    with office.write("Löschen") as writer:
        writer.trash(entities.organisation, AHLEN)

    assert natural_id("municipality", "05570004") not in {town.id for town in ask(office, MapMode.MEMBERSHIP).towns}


# -- the picture -----------------------------------------------------------------------------------------------------


def test_the_picture_names_each_town_once(office: Office) -> None:
    merge(office, AHLEN, MUENSTER, TODAY)
    picture = town_map.draw_svg(ask(office, MapMode.MEMBERSHIP))

    assert picture.count("<title>Münster: kein Mitglied</title>") == 1
    assert "Stand 16.3.2026" in picture
    assert town_map.attribution() in picture
