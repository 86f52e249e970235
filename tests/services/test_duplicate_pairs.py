"""All likely pairs, the likeliest first."""

import pytest

from netzwerk_desktop.domain.identity import new_id
from netzwerk_desktop.services.duplicate import mark_distinct
from netzwerk_desktop.services.duplicate_pairs import DuplicatePair, find_duplicates
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.person import trash_person
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage import entities
from tests.support.factories import AHLEN, WINTERBERG, add_organisation, add_person, make_position


def pairs(office: Office) -> list[tuple[str, str]]:
    return [(pair.name, pair.other_name) for pair in find_duplicates(office)]


def person(office: Office, first: str, last: str, **more: object) -> str:
    return add_person(office, first_name=first, last_name=last, **more)  # type: ignore[arg-type]


def test_an_office_without_duplicates_has_none(office: Office) -> None:
    person(office, "Anna", "Beispiel")
    person(office, "Kurt", "Zander")
    add_organisation(office)
    assert find_duplicates(office) == []


def test_every_way_to_be_entered_twice_is_found(office: Office) -> None:
    for one, other in (
        (("Jörg", "Müller"), ("Joerg", "Mueller")),
        (("Anna", "Meier"), ("Anna", "Mayer")),
        (("Otto", "Beispiel"), ("Beispiel", "Otto")),
        (("Karl", "von der Heide"), ("Karl", "Heide")),
        (("Ute", "Zander"), ("U.", "Zander")),
    ):
        person(office, *one)
        person(office, *other)
    # by number, in the same town, by address
    person(office, "Petra", "Probe", mobile="0171 5550123")
    person(office, "", "Probe", mobile="+49 171 5550123")
    person(office, "Ida", "Linde", position=make_position())
    person(office, "", "Linde", position=make_position(function="Presse"))
    person(office, "Eva", "Alt", email="eva@example.org")
    person(office, "Eva", "Neu", email="Eva@example.org", position=make_position(organisation_id=AHLEN))
    found = find_duplicates(office)
    assert {frozenset((pair.name, pair.other_name)) for pair in found} >= {
        frozenset({"Jörg Müller", "Joerg Mueller"}),
        frozenset({"Anna Meier", "Anna Mayer"}),
        frozenset({"Otto Beispiel", "Beispiel Otto"}),
        frozenset({"Karl von der Heide", "Karl Heide"}),
        frozenset({"Ute Zander", "U. Zander"}),
        frozenset({"Petra Probe", "Probe"}),
        frozenset({"Ida Linde", "Linde"}),
    }
    assert [pair.score for pair in found] == sorted((pair.score for pair in found), reverse=True)
    assert all(pair.reasons and 80 <= pair.score <= 100 for pair in found)


def test_the_younger_one_is_merged_into_the_older_one(office: Office) -> None:
    older, younger = person(office, "Anna", "Beispiel", position=make_position()), person(office, "Anna", "Beispiel")
    assert find_duplicates(office) == [
        DuplicatePair(
            kind="person",
            id=younger,
            name="Anna Beispiel",
            summary="",
            other_id=older,
            other_name="Anna Beispiel",
            other_summary="Citymanagement · Winterberg",
            reasons=("gleicher Name",),
            score=100,
        )
    ]


def test_what_somebody_called_distinct_is_not_offered_again(office: Office) -> None:
    one, other = person(office, "Anna", "Beispiel"), person(office, "Anna", "Beispiel")
    first, second = add_organisation(office, name="Verband A"), add_organisation(office, name="Verband A e. V.")
    assert len(find_duplicates(office)) == 2
    changes = mark_distinct(office, kind="person", id=other, other_id=one)
    assert changes.label == "Keine Dublette: Anna Beispiel"
    mark_distinct(office, kind="organisation", id=first, other_id=second)
    assert find_duplicates(office) == []
    assert changes.transaction is not None
    undo(office, changes.transaction)
    assert len(find_duplicates(office)) == 1


def test_who_lies_in_the_bin_is_nobodys_duplicate(office: Office) -> None:
    person(office, "Anna", "Beispiel")
    trash_person(office, id=person(office, "Anna", "Beispiel"))
    assert find_duplicates(office) == []


def test_a_name_many_bear_needs_something_else(office: Office) -> None:
    with office.write("Viele") as writer:
        for _ in range(20):
            writer.create(entities.person, {"form": "herr", "first_name": "Thomas", "last_name": "Müller"})
    assert find_duplicates(office) == []
    person(office, "Thomas", "Müller", mobile="0171 5550123")
    person(office, "Thomas", "Müller", mobile="0171 5550123")
    (pair,) = find_duplicates(office)
    assert pair.reasons == ("gleicher Name", "gleiche Telefonnummer")


def test_organisations_are_compared_by_name_number_and_address(office: Office) -> None:
    for name, more in (
        ("Handelsverband NRW", {}),
        ("Handelsverband NRW e. V.", {"phone": "0211 498060"}),
        ("Einzelhandel in NRW", {"phone": "0211/49806-0", "street": "Kaiserstraße 42", "website": "www.hv.example"}),
        ("Handel vor Ort", {"phone": "0211 498060", "street": "Kaiserstr. 42", "website": "https://hv.example"}),
        ("Städtetag Nordrhein-Westfalen", {"short_name": "STNRW"}),
        ("STNRW", {}),
        ("Kammer A", {}),
    ):
        add_organisation(office, name=name, **more)
    found = {frozenset((pair.name, pair.other_name)): pair.reasons for pair in find_duplicates(office)}
    assert found[frozenset({"Handelsverband NRW", "Handelsverband NRW e. V."})] == (
        "gleicher Name, anders geschrieben",
    )
    assert found[frozenset({"Städtetag Nordrhein-Westfalen", "STNRW"})] == ("Kurzname der anderen",)
    assert not any("Kammer A" in names for names in found)


def test_municipalities_are_never_duplicates(office: Office) -> None:
    add_organisation(office, name="Winterberg")
    assert find_duplicates(office) == []


def test_progress_is_told_and_can_end_it(office: Office) -> None:
    person(office, "Anna", "Beispiel")
    told: list[tuple[int, int]] = []
    find_duplicates(office, report=lambda done, total, what: told.append((done, total)))
    assert told[0] == (0, 4)
    assert told[-1] == (4, 4)

    def stop(done: int, total: int, what: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        find_duplicates(office, report=stop)


def test_the_list_is_cut_off(office: Office) -> None:
    with office.write("Viele") as writer:
        for number in range(20):
            for _ in range(2):
                writer.create(
                    entities.person,
                    {"form": "herr", "first_name": "Karl", "last_name": f"Name{chr(97 + number)}"},
                    row_id=new_id(office.clock),
                )
    assert len(find_duplicates(office, limit=7)) == 7
    assert WINTERBERG
