"""The index: what is found, in which spelling, and that it follows every write."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.storage import entities, search
from netzwerk_desktop.storage.check import check as check_all
from netzwerk_desktop.storage.engine import WRITING
from netzwerk_desktop.storage.search import DIRECTORY, DOCUMENTS, LOG, PEOPLE, SHELVES
from netzwerk_desktop.storage.store import Store
from tests.support.world import ANNA, OTHER_TOWN, TOWN, World, new_world, statements_of


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns, their clock and store."""
    with new_world(tmp_path) as world:
        yield world


def found(world: World, text: str, *shelves: str, limit: int = 10, patience: int | None = None) -> list[str]:
    """The ids found on the given shelves; in the directory and among people unless said otherwise."""
    with world.store.read() as connection:
        return [
            hit.record_id
            for shelf in shelves or (DIRECTORY, PEOPLE)
            for hit in search.find(connection, shelf, text, limit=limit, newest_first=shelf == LOG, patience=patience)
        ]


# -- spellings -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stored", ["Müller", "Mueller", "MÜLLER", "Mu\u0308ller"])
@pytest.mark.parametrize("typed", ["müller", "Mueller", "muller", "MÜL", "mu", "Mu\u0308ll"])
def test_umlauts_case_and_beginnings_on_both_sides(world: World, stored: str, typed: str) -> None:
    person = world.person(stored)
    assert found(world, typed) == [person]


def test_sharp_s_and_accents(world: World) -> None:
    street, cafe = world.person("Großmann"), world.person("Citroën", first_name="René")
    assert found(world, "grossmann") == found(world, "GROẞM") == [street]
    assert found(world, "rene citroen") == [cafe]


def test_parts_inside_words(world: World) -> None:
    office = world.position("Leitung", department="Straßenverkehrsamt")
    assert found(world, "verkehr") == [office]
    assert found(world, "kehrsam") == [office]
    assert found(world, "straßenverkehrsamt leitung") == [office]
    assert found(world, "verkehr leit") == [office]
    assert found(world, "verkehr tiefbau") == []
    assert found(world, "eh") == []  # too short for the middle of a word


def test_all_words_must_be_there_whichever_column_they_stand_in(world: World) -> None:
    anna = world.person("Muster", first_name="Anna", note="Radverkehr")
    world.person("Muster", first_name="Bernd")
    assert found(world, "muster rad") == [anna]
    assert found(world, "rad anna muster") == [anna]


def test_that_all_trigrams_of_a_word_stand_there_is_not_enough(world: World) -> None:
    world.event("2026-03-01", note="xabcx xbcdx")
    hit = world.event("2026-03-02", note="xabcdx")
    assert found(world, "abcd", LOG) == [hit]


@pytest.mark.parametrize(
    "text",
    [
        "%",
        "_",
        '"',
        "*",
        "-",
        "'",
        "a* OR b",
        "NEAR(a b)",
        "AND",
        "NOT",
        "title : x",
        "{title} : x",
        "^x",
        "a+b",
        'x" OR "y',
        "\x00",
        "a\x00b",
        "👩🏽‍🚒",
        "שלום",
        "हिन्दी",
        "ภาษาไทย",
        "𞤀𞤁x",
        "\ue001",
        "\ue004 w",
        "",
        "   ",
        "w " * 250,
        "wort " * 100,
        "x" * 500,
        "abc def ghi " * 40,
        "1",
        "²½",
    ],
)
@pytest.mark.parametrize("shelf", SHELVES)
def test_whatever_is_typed_is_text(world: World, text: str, shelf: str) -> None:
    assert isinstance(found(world, text, shelf), list)


@pytest.mark.parametrize("word", ["NEAR", "and", "Or", "not", "title", "हिन्दी", "ภาษาไทย", "𞤀𞤁x", "100%", "a_b"])
def test_words_with_a_meaning_elsewhere_are_found_as_words(world: World, word: str) -> None:
    call = world.event("2026-03-01", note=f"Es ging um {word} und mehr")
    assert found(world, word, LOG) == [call]


def test_signs_alone_find_nothing(world: World) -> None:
    world.event("2026-03-01", note="100 % sicher! 👍")
    for text in ("%", "!", "👍", "* *"):
        assert found(world, text, LOG) == []


@given(st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_no_text_breaks_the_search(sample_store: Store, text: str) -> None:
    with sample_store.read() as connection:
        for shelf in SHELVES:
            search.find(connection, shelf, text, limit=5, newest_first=True)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_text_with_a_letter_is_found_by_itself(sample_world: World, text: str) -> None:
    call = sample_world.event("2026-03-01", note=text)
    if fold(text):
        assert call in found(sample_world, text, LOG, limit=1000)


@pytest.fixture(scope="module")
def sample_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A world that all examples of a test share."""
    with new_world(tmp_path_factory.mktemp("search")) as world:
        yield world


@pytest.fixture(scope="module")
def sample_store(sample_world: World) -> Store:
    """Its store."""
    return sample_world.store


# -- order and limits ------------------------------------------------------------------------------------------------


def test_the_log_is_newest_first_and_limited(world: World) -> None:
    calls = [world.event(f"2026-03-{day:02}", note="Leerstand") for day in range(1, 10)]
    assert found(world, "leer", LOG, limit=3) == calls[:-4:-1]
    assert len(found(world, "eerstan", LOG, limit=3)) == 3


def test_a_correction_makes_no_old_entry_the_newest(world: World) -> None:
    old = world.event("2024-01-01 10:00", note="Leerstand")
    new = world.event("2026-01-01 10:00", note="Leerstand")
    world.change(entities.interaction, old, note="Leerstand am Markt")
    assert found(world, "leerstand", LOG) == [new, old]


def test_entries_that_are_refreshed_with_new_ones_keep_apart(world: World) -> None:
    last = world.event("2026-01-01 10:00", note="Leerstand")
    with world.store.write(staff_id=ANNA, action="Test") as writer:
        values = {"organisation_id": TOWN, "kind": "email", "occurred_at": world.clock.now(), "note": "Leerstand"}
        made = [writer.create(entities.interaction, values, row_id=natural_id("test", str(n))) for n in range(3)]
        writer.update(entities.interaction, last, {"note": "Leerstand am Markt"})
    assert set(found(world, "leerstand", LOG)) == {last, *made}
    assert found(world, "leerstand", LOG)[-1] == last
    assert check(world)


def test_beginnings_of_words_come_before_parts_of_words(world: World) -> None:
    inside, beginning = world.person("Unverkehr"), world.person("Verkehr")
    assert found(world, "verkehr") == [beginning, inside]


def test_an_entry_is_found_once(world: World) -> None:
    person = world.person("Verkehr", note="Verkehrsverkehr")
    assert found(world, "verkehr") == [person]


def test_patience_ends_the_search_inside_words(world: World) -> None:
    hit = world.event("2026-03-01", note="xabcdx")
    world.events(5, note="xabcx xbcdx")
    assert found(world, "abcd", LOG, patience=5) == []
    assert found(world, "abcd", LOG, patience=6) == [hit]
    assert found(world, "abcd", LOG) == [hit]


def test_more_words_than_anybody_types_are_not_looked_for() -> None:
    match = search.words_query(" ".join(f"w{number}" for number in range(100)))
    assert match is not None
    assert match.count("*") == search.MOST_WORDS
    assert search.words_query("Ja ja JA") == '"ja" *'
    assert search.words_query("–") is None
    assert search.parts_query("ab") is None


# -- kept up to date -------------------------------------------------------------------------------------------------


def consistent(connection: Connection) -> bool:
    """Whether both indexes of both shelves hold exactly what their content says."""
    for shelf in SHELVES:
        for index in ("words", "parts"):
            try:
                connection.exec_driver_sql(
                    f"INSERT INTO {shelf}_{index} ({shelf}_{index}, rank) VALUES ('integrity-check', 1)"
                )
            except Exception:
                return False
    return True


def check(world: World) -> bool:
    with world.store.engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        return consistent(connection)


def test_the_index_follows_every_write(world: World) -> None:
    person = world.person("Muster")
    position = world.position("Citymanagement", person_id=person)

    world.change(entities.person, person, last_name="Anders")
    assert found(world, "muster") == []
    assert set(found(world, "anders")) == {person, position}

    world.change(entities.organisation, TOWN, name="Hochberg")
    assert position in found(world, "hochberg city")

    world.trash(entities.organisation, TOWN)
    assert found(world, "hochberg") == []
    world.change(entities.organisation, TOWN, trashed=False)
    assert set(found(world, "hochberg")) == {TOWN, position}

    world.trash(entities.person, person)
    assert person not in found(world, "anders")
    assert check(world)


@pytest.mark.parametrize("seed", range(5))
def test_the_index_is_whole_after_transactions_of_many_steps(world: World, seed: int) -> None:
    """Entries taken out, put in again and added in one transaction, with words in common (see ``search._remove``)."""
    chance = Random(seed)
    person = world.person("Muster")
    positions = [world.position("Presse", person_id=person)]
    for step in range(12):
        with world.store.write(staff_id=ANNA, action="Test") as writer:
            if chance.random() < 0.7:
                name = {"last_name": chance.choice(("Muster", "Mustermann", "Presse"))}
                writer.update(entities.person, person, {**name, "note": f"Presse {step}"})
            values = {"organisation_id": TOWN, "person_id": person, "function": chance.choice(("Presse", "Leitung"))}
            positions += [writer.create(entities.position, values) for _ in range(chance.randrange(3))]
            for position in chance.sample(positions, min(2, len(positions))):
                writer.update(entities.position, position, {"note": f"Muster {step}"})
        assert check(world)
    world.change(entities.person, person, last_name="Muster")
    assert set(found(world, "muster", PEOPLE, limit=99)) == {person, *positions}


def test_entries_that_stay_the_same_are_not_written_again(world: World) -> None:
    for number in range(20):
        world.position(f"Leitung {number}")
    with statements_of(world.store) as seen:
        world.change(entities.organisation, TOWN, note="Nur vormittags anrufen")
    written = [statement for statement, _ in seen if statement.startswith("INSERT INTO search_")]
    assert written and not any("search_people" in statement for statement in written)
    assert found(world, "vormittags") == [TOWN]

    world.change(entities.organisation, TOWN, name="Winterberg am Berg")
    assert len(found(world, "leitung am berg", limit=100)) == 20


def test_a_municipality_is_found_by_its_key_and_district(world: World) -> None:
    world.make(
        entities.municipality,
        {
            "organisation_id": TOWN,
            "ags": "05958048",
            "official_name": "Winterberg, Stadt",
            "type": "town",
            "district_key": "05958",
            "district": "Hochsauerlandkreis",
            "region": "Arnsberg",
        },
        TOWN,
    )
    for text in ("05958048", "0595", "hochsauer", "sauerland", "arnsberg winter"):
        assert found(world, text) == [TOWN], text


def test_people_are_found_by_what_they_are_reached_with(world: World) -> None:
    person = world.person("Muster", phone="0251 5550", email="m.muster@example.org")
    position = world.position("Presse", mobile="0170 1234567", email="presse@example.org")
    assert found(world, "0251 5550") == found(world, "m.muster@example") == [person]
    assert found(world, "0170 123") == found(world, "presse@example.org") == [position]


@pytest.mark.parametrize(
    "typed",
    [
        "03023125833",
        "030/23125833",
        "+4930 23125833",
        "0049 30 23125-833",
        "0049302312",
        "030231",
        "030 23125",
        "23125833",
    ],
)
@pytest.mark.parametrize("stored", ["030 23125-833", "+49 (0)30 23125833"])
def test_a_telephone_number_is_found_as_a_display_shows_it(world: World, stored: str, typed: str) -> None:
    person = world.person("Muster", phone="0251 5550", mobile=stored)
    position = world.position("Presse", phone=stored)
    world.change(entities.organisation, TOWN, phone=stored)
    world.person("Anders", phone="030 23299-1")
    assert sorted(found(world, typed)) == sorted([TOWN, person, position])
    assert found(world, "02515550") == [person]
    assert check(world)


def test_the_check_expects_telephone_numbers_in_one_piece(world: World) -> None:
    world.person("Muster", phone="030 23125-833")
    with world.store.engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        search.rebuild(connection)
        assert "search" not in {finding.code for finding in check_all(connection).findings}
    assert len(found(world, "03023125833")) == 1


def test_documents_are_found_by_title_and_text(world: World) -> None:
    letter = world.document("brief.docx", title="Einladung", content_text="Innenstadtgespräch am Montag")
    assert found(world, "einlad", DOCUMENTS) == found(world, "innenstadtgesprach", DOCUMENTS) == [letter]
    world.trash(entities.document, letter)
    assert found(world, "einlad", DOCUMENTS) == []


def test_rebuilding_gives_the_same_index(world: World) -> None:
    world.person("Muster")
    world.event("2026-03-01", note="Leerstand")
    gone = world.person("Weg")
    world.trash(entities.person, gone)
    with world.store.engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        before = _entries(connection)
        connection.exec_driver_sql("DELETE FROM search_log")
        assert not consistent(connection)
        search.rebuild(connection)
        assert _entries(connection) == before
        assert consistent(connection)
    assert len(found(world, "leerstand", LOG)) == 1


def _entries(connection: Connection) -> list[tuple[object, ...]]:
    columns = "kind, record_id, title, body"
    rows = connection.exec_driver_sql(" UNION ALL ".join(f"SELECT {columns} FROM {shelf}" for shelf in SHELVES))
    return sorted(tuple(row) for row in rows)


def test_a_deleted_name_is_gone_from_the_index(world: World) -> None:
    person = world.person("Geheimnisvoll")
    world.change(entities.person, person, last_name="Offen")
    with world.store.read() as connection:
        for index in ("words", "parts"):
            blocks = connection.exec_driver_sql(f"SELECT block FROM {PEOPLE}_{index}_data").scalars().all()
            assert not [block for block in blocks if b"geheim" in bytes(block)]


def test_many_rows_at_once(world: World) -> None:
    ids = world.events(1_200, note="Massengeschäft")
    assert len(found(world, "massen", LOG, limit=2_000)) == len(ids)
    with world.store.write(staff_id=ANNA, action="Löschen") as writer:
        for row_id in ids:
            writer.trash(entities.interaction, row_id)
    assert found(world, "massen", LOG) == []
    assert OTHER_TOWN in found(world, "ahlen")
