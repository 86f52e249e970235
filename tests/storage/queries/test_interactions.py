"""The timeline in windows: what a row shows, what filters mean, and which way SQLite goes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries import interaction_filter
from netzwerk_desktop.storage.queries.interactions import (
    count_timeline,
    interaction_detail,
    made_with,
    timeline,
)
from tests.support.world import ANNA, BERND, OTHER_TOWN, TOWN, World, moment, new_world, plan, statements_of


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns and nothing that happened."""
    with new_world(tmp_path) as world:
        yield world


def ids(world: World, **filters: Any) -> list[str]:
    with world.store.read() as connection:
        return [row.id for row in timeline(connection, **filters)]


def count(world: World, **filters: Any) -> int:
    with world.store.read() as connection:
        return count_timeline(connection, **filters)


# -- rows --------------------------------------------------------------------------------------------------------------


def test_a_row_shows_everything_about_an_entry(world: World) -> None:
    person = world.person("Große", first_name="Änne", title="Dr.")
    position = world.position("Citymanagement", person_id=person)
    service = world.service("Beratung vor Ort")
    second, first = world.topic("Baukultur", position=2), world.topic("Handel und Leerstand", position=1)
    made = world.event(
        "2026-03-02 09:30",
        kind="consultation",
        topics=(second, first),
        person_id=person,
        position_id=position,
        direction="incoming",
        channel="on_site",
        duration_min=45,
        service_id=service,
        entitlement_code="not_member",
        entitlement_reason="Nur für Mitglieder – Winterberg war am 2.3.2026 kein Mitglied",
        exception_reason="Modellvorhaben",
        subject="Leerstand",
        note="Zwei Zeilen\nund mehr",
        staff_id=BERND,
        confidential=True,
    )
    letter = world.document("Brief.docx", interaction_id=made)
    world.follow_up(date(2026, 5, 1), interaction_id=made)
    world.follow_up(date(2026, 4, 1), interaction_id=made)
    with world.store.read() as connection:
        (row,) = timeline(connection, organisation_id=TOWN)
    assert (row.id, row.kind, row.organisation_id, row.organisation_name) == (
        made,
        InteractionKind.CONSULTATION,
        TOWN,
        "Winterberg",
    )
    assert (row.person_name, row.occurred_at, row.duration_min) == ("Dr. Änne Große", moment("2026-03-02 09:30"), 45)
    assert (row.direction, row.outcome, row.channel) == (Direction.INCOMING, None, Channel.ON_SITE)
    assert (row.subject, row.note, row.service_name) == ("Leerstand", "Zwei Zeilen\nund mehr", "Beratung vor Ort")
    assert row.entitlement_code is EntitlementCode.NOT_MEMBER
    assert row.entitlement_reason.endswith("kein Mitglied")
    assert (row.exception_reason, row.staff_name, row.confidential) == ("Modellvorhaben", "Bernd Muster", True)
    assert row.topics == ("Handel und Leerstand", "Baukultur")
    assert row.documents == ((letter, "Brief.docx"),)
    assert row.follow_up_due == date(2026, 4, 1)


def test_what_is_not_there_is_empty(world: World) -> None:
    world.event("2026-03-02", staff_id=None)
    with world.store.read() as connection:
        (row,) = timeline(connection, organisation_id=TOWN)
    assert (row.person_name, row.subject, row.note, row.service_name, row.staff_name) == ("", "", "", "", "")
    assert (row.entitlement_code, row.entitlement_reason, row.exception_reason) == (None, "", "")
    assert (row.outcome, row.topics, row.documents, row.follow_up_due) == (CallOutcome.REACHED, (), (), None)
    assert row.confidential is False


def test_a_vacant_position_is_named_by_its_function(world: World) -> None:
    world.event("2026-03-02", position_id=world.position("Pressestelle"))
    with world.store.read() as connection:
        assert timeline(connection)[0].person_name == "Pressestelle"


def test_what_is_in_the_bin_or_done_does_not_show(world: World) -> None:
    topic = world.topic("Baukultur")
    kept, gone = world.event("2026-03-02", topics=(topic,)), world.event("2026-03-03")
    letter, follow_up = world.document("a.docx", interaction_id=kept), world.follow_up(date(2026, 4, 1))
    world.change(entities.follow_up, follow_up, interaction_id=kept, done_at=moment("2026-03-05"))
    world.trash(entities.document, letter)
    world.trash(entities.interaction, gone)
    with world.store.read() as connection:
        link = connection.exec_driver_sql("SELECT id FROM interaction_topic").scalar_one()
    world.trash(entities.interaction_topic, link)
    with world.store.read() as connection:
        (row,) = timeline(connection)
    assert (row.id, row.topics, row.documents, row.follow_up_due) == (kept, (), (), None)


def test_follow_ups_are_found_for_entries_of_several_towns(world: World) -> None:
    one, other = world.event("2026-03-02"), world.event("2026-03-03", organisation_id=OTHER_TOWN)
    world.follow_up(date(2026, 4, 1), interaction_id=one)
    world.follow_up(date(2026, 4, 2), interaction_id=other, organisation_id=OTHER_TOWN)
    with world.store.read() as connection:
        assert [row.follow_up_due for row in timeline(connection)] == [date(2026, 4, 2), date(2026, 4, 1)]


# -- windows -----------------------------------------------------------------------------------------------------------


def test_windows_follow_one_another_without_gap_or_repetition(world: World) -> None:
    made = [world.event(f"2026-03-02 {hour:02}:00") for hour in (8, 9, 10, 10, 10, 11, 12)]
    with world.store.read() as connection:
        seen, before = [], None
        while window := timeline(connection, organisation_id=TOWN, before=before, limit=2):
            assert len(window) <= 2
            seen += [row.id for row in window]
            before = (window[-1].occurred_at, window[-1].id)
    assert seen == made[::-1]


def test_newest_first_for_one_town_for_a_person_and_for_all(world: World) -> None:
    person = world.person("Große")
    old = world.event("2025-01-01", person_id=person)
    new = world.event("2026-01-01")
    elsewhere = world.event("2026-02-01", organisation_id=OTHER_TOWN, person_id=person)
    assert ids(world) == [elsewhere, new, old]
    assert ids(world, organisation_id=TOWN) == [new, old]
    assert ids(world, person_id=person) == [elsewhere, old]
    assert ids(world, organisation_id=TOWN, person_id=person) == [old]
    assert ids(world, limit=1) == [elsewhere]
    assert (count(world), count(world, organisation_id=TOWN), count(world, up_to=2)) == (3, 2, 2)


def test_windows_are_read_from_the_indexes_of_the_timeline(world: World) -> None:
    world.events(5)
    with statements_of(world.store) as seen, world.store.read() as connection:
        timeline(connection, organisation_id=TOWN, before=(moment("2026-01-01"), "x"))
        timeline(connection, before=(moment("2026-01-01"), "x"))
    with world.store.read() as connection:
        windows = [(statement, values) for statement, values in seen if "FROM interaction LEFT" in statement]
        plans = [plan(connection, statement, values) for statement, values in windows]
    assert len(plans) == 2
    assert "SEARCH interaction USING INDEX ix_interaction_timeline" in plans[0]
    assert "SEARCH interaction USING INDEX ix_interaction_time (" in plans[1]
    assert not any("TEMP B-TREE" in text or "SCAN" in text for text in plans)


# -- filters -----------------------------------------------------------------------------------------------------------


def test_kinds(world: World) -> None:
    call, visit = world.event("2026-01-01"), world.event("2026-01-02", kind="visit")
    mail = world.event("2026-01-03", kind="email")
    assert ids(world, kinds=(InteractionKind.VISIT,)) == [visit]
    assert ids(world, kinds=(InteractionKind.CALL, InteractionKind.EMAIL)) == [mail, call]
    assert count(world, kinds=(InteractionKind.LETTER,)) == 0


@pytest.mark.parametrize("few", [5_000, 2])
def test_topic_is_found_whichever_way_is_shorter(world: World, monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    monkeypatch.setattr(interaction_filter, "FEW", few)
    topic, other = world.topic("Baukultur"), world.topic("Wohnen")
    tagged = [world.event(f"2026-01-0{day}", topics=(topic, other)) for day in range(1, 5)]
    world.event("2026-01-09", topics=(other,))
    untagged = world.event("2026-01-08", topics=(topic,))
    with world.store.read() as connection:
        statement = "SELECT id FROM interaction_topic WHERE interaction_id = ?"
        link = connection.exec_driver_sql(statement, (untagged,)).scalar_one()
    world.trash(entities.interaction_topic, link)
    assert ids(world, topic_id=topic) == tagged[::-1]
    assert ids(world, topic_id=topic, organisation_id=OTHER_TOWN) == []
    assert count(world, topic_id=topic, organisation_id=TOWN) == 4


@pytest.mark.parametrize("few", [5_000, 2])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("leerstand", [1, 2, 3]),
        ("LEER", [1, 2, 3]),
        ("verkehr", [2]),
        ("muller leerstand", [3]),
        ("mueller", [3]),
        ("markt platz", [1]),
        ("st", [2]),
        ("l", [1, 2, 3]),
        ("eer", [1, 2, 3]),
        ("", [0, 1, 2, 3]),
        ("  \n", [0, 1, 2, 3]),
        ("nichts davon", []),
        ("%", []),
        ('"', []),
        ('" OR 1 NEAR leerstand*', []),
    ],
)
def test_text_means_what_it_means_in_the_search(
    world: World, monkeypatch: pytest.MonkeyPatch, few: int, text: str, found: list[int]
) -> None:
    monkeypatch.setattr(interaction_filter, "FEW", few)
    made = [
        world.event("2026-01-01", note="Parkgebühren"),
        world.event("2026-01-02", subject="Leerstand", note="am Marktplatz"),
        world.event("2026-01-03", subject="Leerstand", note="Straßenverkehrsamt"),
        world.event("2026-01-04", note="Leerstand bei Müller"),
    ]
    expected = [made[number] for number in reversed(found)]
    assert ids(world, text=text) == expected
    assert ids(world, text=text, organisation_id=TOWN) == expected
    assert ids(world, text=text, organisation_id=OTHER_TOWN) == []
    assert count(world, text=text) == len(expected)


def test_text_looks_at_entries_and_not_at_documents(world: World) -> None:
    made = world.event("2026-01-02")
    world.document("a.docx", interaction_id=made, title="Leerstand")
    assert ids(world, text="leerstand") == []


def test_a_frequent_filter_still_finds_the_oldest_entry(world: World) -> None:
    topic = world.topic("Baukultur")
    made = world.events(60, topic=topic, note="Leerstand")
    world.events(20, note="Parken")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(interaction_filter, "FEW", 10)
        assert ids(world, topic_id=topic, text="leer", limit=100) == made[::-1]
        last = (moment("2020-01-01 00:01"), made[1])
        assert ids(world, topic_id=topic, text="leer", before=last) == [made[0]]


def test_a_town_shows_what_it_took_part_in(world: World) -> None:
    person = world.person("Große", first_name="Änne")
    own = world.event("2026-01-01")
    shared = world.event("2026-01-02", organisation_id=OTHER_TOWN, topics=(world.topic("Wohnen"),))
    twice = world.event("2026-01-03")
    foreign = world.event("2026-01-04", organisation_id=OTHER_TOWN)
    for entry, town in ((shared, TOWN), (twice, TOWN), (twice, OTHER_TOWN)):
        world.make(
            entities.interaction_participant,
            {"interaction_id": entry, "organisation_id": town, "person_id": person if entry == shared else None},
        )
    assert ids(world, organisation_id=TOWN) == [twice, shared, own]
    assert ids(world, organisation_id=OTHER_TOWN) == [foreign, twice, shared]
    assert ids(world, person_id=person) == [shared]
    assert ids(world, organisation_id=TOWN, limit=2) == [twice, shared]
    assert ids(world, organisation_id=TOWN, before=(moment("2026-01-02"), shared)) == [own]
    assert ids(world, organisation_id=TOWN, person_id=person) == []
    assert (count(world, organisation_id=TOWN), count(world, organisation_id=TOWN, up_to=2)) == (3, 2)
    with world.store.read() as connection:
        rows = {row.id: row for row in timeline(connection, organisation_id=TOWN)}
    assert rows[shared].participants == ("Winterberg (Änne Große)",)
    assert rows[twice].participants == ("Winterberg", "Ahlen")
    assert (rows[own].participants, rows[shared].topics) == ((), ("Wohnen",))


def test_a_case_has_its_own_stream(world: World) -> None:
    columns = {"organisation_id": TOWN, "title": "ISEK", "opened_on": date(2026, 1, 1)}
    case = world.make(entities.consultation_case, columns)
    first, second = world.event("2026-01-01", case_id=case), world.event("2026-01-02", case_id=case)
    world.event("2026-01-03")
    assert ids(world, case_id=case) == [second, first]
    assert count(world, case_id=case) == 2
    with world.store.read() as connection:
        row = timeline(connection, organisation_id=TOWN)[1]
    assert (row.case_id, row.case_title) == (case, "ISEK")
    world.trash(entities.consultation_case, case)
    with world.store.read() as connection:
        row = timeline(connection, organisation_id=TOWN)[1]
        assert (row.case_id, row.case_title, interaction_detail(connection, second).case_id) == (None, "", case)


def test_what_is_confidential_is_left_out_of_what_leaves_the_office(world: World) -> None:
    world.event("2026-01-01", confidential=True)
    told = world.event("2026-01-02")
    assert ids(world, organisation_id=TOWN, shareable=True) == [told]
    assert (count(world, shareable=True), count(world)) == (1, 2)


def test_cases_and_participants_are_read_from_their_indexes(world: World) -> None:
    world.events(5)
    entry = world.event("2026-01-02", organisation_id=OTHER_TOWN)
    world.make(entities.interaction_participant, {"interaction_id": entry, "organisation_id": TOWN})
    with statements_of(world.store) as seen, world.store.read() as connection:
        timeline(connection, case_id="x")
        timeline(connection, organisation_id=TOWN)
    with world.store.read() as connection:
        asked = [(text, values) for text, values in seen if "FROM interaction" in text]
        plans = [plan(connection, statement, values) for statement, values in asked]
    case, parts, own, took_part, *_ = plans
    assert "SEARCH interaction USING INDEX ix_interaction_case (case_id=?)" in case
    assert "ix_interaction_participant_organisation (organisation_id=?)" in parts
    assert "SEARCH interaction USING INDEX ix_interaction_timeline" in own
    assert "TEMP B-TREE" not in own
    assert "SEARCH interaction USING INDEX sqlite_autoindex_interaction_1 (id=?)" in took_part


# -- one entry ---------------------------------------------------------------------------------------------------------


def test_detail_has_ids_and_versions_for_a_form(world: World) -> None:
    person, service, topic = world.person("Große"), world.service("Beratung"), world.topic("Wohnen")
    position = world.position("Citymanagement", person_id=person)
    made = world.event(
        "2026-01-02",
        topics=(topic,),
        person_id=person,
        position_id=position,
        service_id=service,
        entitlement_code="basic",
    )
    world.change(entities.interaction, made, note="geändert")
    with world.store.read() as connection:
        detail = interaction_detail(connection, made)
    assert (detail.person_id, detail.position_id, detail.service_id, detail.staff_id) == (
        person,
        position,
        service,
        ANNA,
    )
    assert (detail.topic_ids, detail.row.topics, detail.row.note, detail.trashed) == (
        (topic,),
        ("Wohnen",),
        "geändert",
        False,
    )
    assert set(detail.versions) == {"*", "content"}


def test_detail_is_shown_from_the_bin_too(world: World) -> None:
    made = world.event("2026-01-02", subject="weg")
    world.trash(entities.interaction, made)
    with world.store.read() as connection:
        detail = interaction_detail(connection, made)
        assert (detail.row.subject, detail.trashed) == ("weg", True)
        with pytest.raises(NotFound, match="Vorgang"):
            interaction_detail(connection, "nothing")


def test_what_came_from_an_entry(world: World) -> None:
    made = world.event("2026-01-02")
    follow_up, letter = world.follow_up(date(2026, 4, 1), interaction_id=made), world.document("a", interaction_id=made)
    with world.store.read() as connection:
        assert made_with(connection, entities.follow_up, made) == [follow_up]
        assert made_with(connection, entities.document, made) == [letter]


def test_what_one_of_us_entered(world: World) -> None:
    mine, other = world.event("2026-03-02"), world.event("2026-03-03", staff_id=BERND)
    with world.store.read() as connection:
        assert [row.id for row in timeline(connection, staff_id=BERND)] == [other]
        assert [row.id for row in timeline(connection, staff_id=ANNA, organisation_id=TOWN)] == [mine]
        assert count_timeline(connection, staff_id=BERND) == 1
