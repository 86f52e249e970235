"""One field that finds everything."""

from datetime import timedelta
from typing import Any

import pytest

from netzwerk_desktop.domain.interaction import InteractionDraft, InteractionKind
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services.case import close_case, open_case
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.recording import record
from netzwerk_desktop.services.search import SNIPPET, SearchHit, excerpt, search
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.content import keep_content
from netzwerk_desktop.storage.queries import search_results
from tests.support.factories import (
    AHLEN,
    WINTERBERG,
    add_event,
    add_organisation,
    add_person,
    add_position,
    make_position,
)
from tests.support.world import plan, statements_of


def groups(office: Office, text: str, **options: Any) -> dict[str, list[str]]:
    return {group.title: [hit.title for hit in group.hits] for group in search(office, text, **options).groups}


def hit(office: Office, text: str, title: str) -> SearchHit:
    """The first hit of a group."""
    return next(group.hits[0] for group in search(office, text).groups if group.title == title)


def add_document(office: Office, **values: Any) -> str:
    with office.write("Brief") as writer:
        columns = {
            "organisation_id": WINTERBERG,
            "kind": "letter",
            "title": "Einladung",
            "file_name": "brief.docx",
            "content_hash": keep_content(writer.connection, b"x"),
            "made_at": office.clock.now(),
            **values,
        }
        return writer.create(entities.document, columns)


def test_groups_have_a_fixed_order_and_are_left_out_when_empty(office: Office) -> None:
    add_organisation(office, name="Winterbergverein")
    add_person(office, last_name="Winterberger")
    add_event(office, note="Winterberg rief an")
    add_document(office, title="Brief an Winterberg")

    found = groups(office, "winterberg")

    assert list(found) == ["Kommunen", "Organisationen", "Personen", "Vorgänge", "Schriftstücke"]
    assert found == {
        "Kommunen": ["Winterberg"],
        "Organisationen": ["Winterbergverein"],
        "Personen": ["Petra Winterberger"],
        "Vorgänge": ["Telefonat: Winterberg rief an"],
        "Schriftstücke": ["Brief an Winterberg"],
    }
    assert list(groups(office, "aachen")) == ["Kommunen"]
    first = search(office, "winterberg").first
    assert first is not None
    assert (first.kind, first.id) == ("organisation", WINTERBERG)
    assert search(office, "nirgends").first is None


def test_every_letter_narrows_it_down(office: Office) -> None:
    for length in range(1, len("winterberg") + 1):
        assert "Winterberg" in groups(office, "winterberg"[:length], limit=50)["Kommunen"], length


def test_names_that_begin_so_come_first(office: Office) -> None:
    with office.write("Notiz") as writer:
        writer.update(entities.organisation, AHLEN, {"note": "wie in Münster"})
    assert groups(office, "münster")["Kommunen"][0] == "Münster"
    assert "Ahlen" in groups(office, "münster", limit=99)["Kommunen"]
    assert groups(office, "berg", limit=3)["Kommunen"][0].startswith("Berg")


@pytest.mark.parametrize("text", ["Müller", "mueller", "MULLER", "mül", "Mu\u0308l"])
def test_spellings_do_not_matter(office: Office, text: str) -> None:
    add_person(office, last_name="Müller")
    assert groups(office, text)["Personen"] == ["Petra Müller"]


def test_persons_by_last_name_come_before_others(office: Office) -> None:
    add_person(office, first_name="Bernd", last_name="Adam", position=make_position(function="Marktmeister"))
    add_person(office, first_name="Markus", last_name="Zander")
    add_person(office, first_name="Anna", last_name="Mark")
    assert groups(office, "mark")["Personen"] == ["Anna Mark", "Bernd Adam", "Markus Zander"]


def test_a_person_is_shown_in_the_function_they_are_reached_in(office: Office) -> None:
    person = add_person(office, last_name="Muster", position=make_position(function="Referent/in"))
    main = frozenset({Role.MAIN_CONTACT})
    add_position(office, organisation_id=AHLEN, person_id=person, function="Bürgermeister/in", roles=main)
    found = hit(office, "muster", "Personen")
    assert (found.id, found.organisation_id, found.subtitle) == (person, AHLEN, "Bürgermeisterin · Ahlen")

    alone = add_person(office, last_name="Einzeln")
    found = hit(office, "einzeln", "Personen")
    assert (found.id, found.organisation_id, found.subtitle) == (alone, None, "")


def test_people_are_found_by_town_and_function(office: Office) -> None:
    add_person(office, last_name="Muster", position=make_position(function="Citymanagement"))
    add_position(office, function="Citymanagement")
    for text in ("winterberg citymanagement", "city winter", "citym muster"):
        assert groups(office, text)["Personen"] == ["Petra Muster"], text
    assert "Personen" not in groups(office, "ahlen city")


def test_parts_of_words_are_found(office: Office) -> None:
    add_person(office, last_name="Muster", position=make_position(department="Straßenverkehrsamt"))
    add_event(office, note="Es ging um das Straßenverkehrsamt")
    add_document(office, title="Verkehr", content_text="Straßenverkehrsamt")
    assert groups(office, "verkehrs") == {
        "Personen": ["Petra Muster"],
        "Vorgänge": ["Telefonat: Es ging um das Straßenverkehrsamt"],
        "Schriftstücke": ["Verkehr"],
    }
    assert groups(office, "interber")["Kommunen"] == ["Winterberg"]
    assert groups(office, "verkehrs", thorough=True) == groups(office, "verkehrs")


def test_parts_of_words_come_behind_words_and_once(office: Office) -> None:
    add_event(office, subject="Unverkehrt")
    add_event(office, subject="Verkehr")
    assert groups(office, "verkehr")["Vorgänge"] == ["Telefonat: Verkehr", "Telefonat: Unverkehrt"]


def test_what_happened_is_newest_first_and_limited(office: Office) -> None:
    for number in range(12):
        office.clock.advance(timedelta(minutes=1))  # type: ignore[attr-defined]  # a clock of tests
        add_event(office, subject=f"Leerstand {number}")
    assert groups(office, "leerstand", limit=3)["Vorgänge"] == [
        f"Telefonat: Leerstand {number}" for number in (11, 10, 9)
    ]
    assert len(groups(office, "leerstand")["Vorgänge"]) == 8
    assert groups(office, "leerstand", limit=0) == {}


def test_an_entry_shows_town_day_and_where_the_words_stand(office: Office) -> None:
    note = (
        "Am Montag hat Frau Muster lange erzählt. " * 5
        + "Der Leerstand in der Straße wächst! "
        + "Und so weiter. " * 20
    )
    event = add_event(office, note=note)
    found = hit(office, "leerst", "Vorgänge")
    assert (found.id, found.organisation_id, found.subtitle) == (event, WINTERBERG, "Winterberg · 16.03.2026")
    assert found.title.startswith("Telefonat: Am Montag")
    assert found.snippet.startswith("… ")
    assert found.snippet.endswith(" …")
    assert "Der Leerstand in der Straße wächst!" in found.snippet
    assert len(found.snippet) <= SNIPPET + 4


def test_an_entry_found_by_its_subject_needs_no_snippet(office: Office) -> None:
    add_event(office, subject="Leerstand", note="")
    assert hit(office, "leer", "Vorgänge").snippet == ""
    letter = add_document(office, title="Leerstand")
    found = hit(office, "leer", "Schriftstücke")
    assert (found.id, found.subtitle, found.snippet) == (letter, "Winterberg · 16.03.2026", "")


@pytest.mark.parametrize(
    ("text", "folded", "wanted", "expected"),
    [
        ("Der Markt", "der markt", ("markt",), "Der Markt"),
        ("– „Markt“", "markt", ("markt",), "– „Markt“"),
        ("a", "a", ("b",), ""),
        ("", "x", ("x",), ""),
        (
            "eins zwei drei vier fünf sechs",
            "eins zwei drei vier funf sechs",
            ("sechs", "funf"),
            "eins zwei drei vier fünf sechs",
        ),
        ("a-b c", "a b c", ("c",), "a-b c"),
    ],
)
def test_excerpts(text: str, folded: str, wanted: tuple[str, ...], expected: str) -> None:
    assert excerpt(text, folded, wanted) == expected


def test_what_is_in_the_bin_is_not_found(office: Office) -> None:
    person, event = add_person(office, last_name="Weg"), add_event(office, subject="Weg")
    with office.write("Löschen") as writer:
        writer.trash(entities.person, person)
        writer.trash(entities.interaction, event)
    assert "Personen" not in groups(office, "weg")
    assert "Vorgänge" not in groups(office, "weg")


@pytest.mark.parametrize(
    "text",
    [
        "%",
        "_",
        '"',
        "*",
        "-",
        "NEAR",
        "NEAR(a b)",
        "a* OR",
        "\x00",
        "a\x00b",
        "👍",
        "👍 winterberg",
        "x" * 500,
        "w " * 250,
        "हिन्दी",
        "",
    ],
)
def test_whatever_is_typed_is_text(office: Office, text: str) -> None:
    found = groups(office, text)
    assert ("Winterberg" in found.get("Kommunen", ())) == ("winterberg" in text)


def test_a_group_is_one_statement_while_words_fill_it(office: Office) -> None:
    """What keeps it fast at every letter; the index itself is measured by the benchmark."""
    for number in range(10):
        add_person(office, last_name=f"Winter{number}")
        add_event(office, subject="Winter")
        add_document(office, title="Winter")
        open_case(office, organisation_id=WINTERBERG, title="Winter")
    with statements_of(office.store) as seen:
        found = groups(office, "winter")
    assert len(found["Personen"]) == len(found["Vorgänge"]) == len(found["Schriftstücke"]) == 8
    assert len([statement for statement, _ in seen if not statement.startswith("BEGIN")]) == 5


def test_nothing_is_looked_at_row_by_row(office: Office) -> None:
    with office.read() as connection:
        for statement, parameters in (
            (search_results._ORGANISATIONS, ("x",)),
            (search_results._SURNAMES, ("a", "2026-01-01", "b", 8)),
            (search_results._PERSONS, ("x", "2026-01-01", 8)),
            (search_results._INTERACTIONS, ("x", 8)),
            (search_results._DOCUMENTS, ("x", 8)),
        ):
            lines = plan(connection, statement, parameters).splitlines()
            scans = [line for line in lines if line.startswith("SCAN") and "VIRTUAL TABLE" not in line]
            assert all(line.split()[1] in ("w", "f", "s") for line in scans), lines


def test_a_case_is_found_beside_what_happened_in_it(office: Office) -> None:
    made = open_case(office, organisation_id=WINTERBERG, title="Verkehrskonzept Altstadt", note="**Förderung** prüfen")
    case = made.created or ""
    for text in ("verkehrsk altst", "forderung", "konzept"):
        results = search(office, text)
        (group,) = [group for group in results.groups if group.title == "Beratungsvorgänge"]
        assert [(hit.kind, hit.id, hit.title) for hit in group.hits] == [
            ("consultation_case", case, "Verkehrskonzept Altstadt")
        ]
        assert results.first == group.hits[0]
        assert group.hits[0].subtitle.startswith("Winterberg · seit ")
    close_case(office, id=case, result="Beschlossen im Rat")
    (group,) = search(office, "beschloss").groups
    assert "abgeschlossen am" in group.hits[0].subtitle
    assert group.hits[0].snippet


@pytest.mark.parametrize("text", ["vorgang", "organg", "gang", "ZVorG"])
def test_no_case_is_found_by_what_marks_it_in_the_index(office: Office, text: str) -> None:
    open_case(office, organisation_id=WINTERBERG, title="Verkehrskonzept Altstadt")
    assert "Beratungsvorgänge" not in groups(office, text)
    made = open_case(office, organisation_id=WINTERBERG, title=f"Die {text} und mehr")
    (group,) = [group for group in search(office, text).groups if group.title == "Beratungsvorgänge"]
    assert [hit.id for hit in group.hits] == [made.created]


def test_a_letter_or_two_find_a_case_only_where_a_word_begins(office: Office) -> None:
    open_case(office, organisation_id=WINTERBERG, title="Verkehrskonzept Altstadt")
    for text, found in (("al", True), ("v", True), ("ze", False), ("ehr", True), ("ehr ze", True)):
        assert ("Beratungsvorgänge" in groups(office, text)) is found, text


def test_cases_are_found_however_many_there_are(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    for title in ("Parkraum Nord", "Ein Parkhaus", "Tiefparkhaus", "Leerstand"):
        open_case(office, organisation_id=WINTERBERG, title=title)
    everything = ["Ein Parkhaus", "Tiefparkhaus"]
    assert groups(office, "parkhaus")["Beratungsvorgänge"] == everything
    for few in (4, 3, 1):
        monkeypatch.setattr(search_results, "NEWEST_CASES", few)
        assert groups(office, "parkhaus")["Beratungsvorgänge"] == everything, few
    assert groups(office, "park", limit=1)["Beratungsvorgänge"] == ["Ein Parkhaus"]


@pytest.mark.parametrize("looked_at", [1, 3, 200])
def test_long_beginnings_find_the_newest_whatever_else_begins_so(
    office: Office, monkeypatch: pytest.MonkeyPatch, looked_at: int
) -> None:
    monkeypatch.setattr(search_results, "NEWEST_ENTRIES", looked_at)
    for number in range(4):
        add_event(office, subject=f"Verfügungsfonds {number}")
        add_event(office, subject=f"Verfügbar {number}")
    add_event(office, subject="Nichtverfügung")
    open_case(office, organisation_id=WINTERBERG, title="Verfügungsfonds")
    titles = [f"Telefonat: Verfügungsfonds {number}" for number in (3, 2, 1, 0)]
    assert groups(office, "verfügungs", limit=2)["Vorgänge"] == titles[:2]
    assert groups(office, "verfügungsfonds")["Vorgänge"] == titles
    assert groups(office, "2 verfügungsf")["Vorgänge"] == titles[1:2]


def test_a_long_beginning_walks_the_index_only_as_far_as_it_has_to(office: Office) -> None:
    add_event(office, subject="Verfügungsfonds")
    with statements_of(office.store) as seen:
        groups(office, "verfügungs", limit=1)
    quick = [(sql, given) for sql, given in seen if '"verfu" *' in given]
    assert len(quick) == 1
    assert not [given for _, given in seen if '"verfugungs" *' in str(given) and "NOT" in str(given)]
    with office.read() as connection:
        lines = plan(connection, *quick[0]).splitlines()
    scans = [line for line in lines if line.startswith("SCAN") and "VIRTUAL TABLE" not in line]
    assert all(line.split()[1] in ("w", "c") for line in scans), lines
    # what is sorted are the few that are shown
    assert len([line for line in lines if "TEMP B-TREE" in line]) <= 1, lines


def test_what_was_asked_and_agreed_is_found(office: Office) -> None:
    draft = InteractionDraft(
        kind=InteractionKind.CONSULTATION,
        organisation_id=WINTERBERG,
        occurred_at=office.clock.now(),
        asked="Wie hoch ist die **Bagatellgrenze**?",
        note="1. Antrag lesen",
        agreed="- [Erlass](https://example.org/runderlass) schicken",
    )
    record(office, draft, action="Beratung erfassen")
    for text in ("bagatell", "antrag", "erlass", "runder"):
        (group,) = search(office, text).groups
        assert group.title == "Vorgänge"
        assert "**" not in group.hits[0].title + group.hits[0].snippet
    first = search(office, "bagatell").first
    assert first is not None
    assert "Bagatellgrenze" in first.snippet
