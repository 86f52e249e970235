"""Who was probably entered twice."""

from netzwerk_desktop.services.duplicate import likely_persons
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.person import trash_person
from tests.support.factories import AHLEN, WINTERBERG, add_person, make_position
from tests.support.world import statements_of


def names(office: Office, first: str, last: str, **more: object) -> list[str]:
    return [found.name for found in likely_persons(office, first_name=first, last_name=last, **more)]  # type: ignore[arg-type]


def test_the_same_name_written_otherwise_is_found(office: Office) -> None:
    add_person(office, first_name="Jörg", last_name="Müller")
    add_person(office, first_name="Jana", last_name="Muster")
    (found,) = likely_persons(office, first_name="Joerg", last_name="Mueller")
    assert found.name == "Jörg Müller"
    assert found.reasons == ("gleicher Name, anders geschrieben",)


def test_town_and_number_are_reasons_and_come_first(office: Office) -> None:
    add_person(office, first_name="Anna", last_name="Beispiel", position=make_position(organisation_id=AHLEN))
    add_person(
        office,
        first_name="Anna",
        last_name="Beispiel",
        mobile="+49 171 5550123",
        position=make_position(function="Bürgermeister/in"),
    )
    found = likely_persons(
        office, first_name="Anna", last_name="Beispiel", organisation_id=WINTERBERG, phones=["0171/5550123"]
    )
    assert [likely.summary for likely in found] == ["Bürgermeisterin · Winterberg", "Citymanagement · Ahlen"]
    assert found[0].reasons == ("gleicher Name", "gleiche Telefonnummer", "arbeitet auch in Winterberg")
    assert found[1].reasons == ("gleicher Name",)


def test_a_slip_of_the_keyboard_is_forgiven(office: Office) -> None:
    add_person(office, first_name="Anna", last_name="Beispiel")
    assert names(office, "Anna", "Beispeil") == ["Anna Beispiel"]
    assert names(office, "Ana", "Beispiel") == ["Anna Beispiel"]
    assert names(office, "Beispiel", "Anna") == ["Anna Beispiel"]


def test_a_last_name_alone_is_enough_in_the_same_town(office: Office) -> None:
    add_person(office, first_name="Anna", last_name="von der Heide", position=make_position())
    assert names(office, "", "von der Heide") == []
    assert names(office, "", "von der Heide", organisation_id=WINTERBERG) == ["Anna von der Heide"]


def test_who_lies_in_the_bin_is_not_offered(office: Office) -> None:
    person = add_person(office, first_name="Anna", last_name="Beispiel", position=make_position())
    trash_person(office, id=person)
    assert names(office, "Anna", "Beispiel", organisation_id=WINTERBERG) == []


def test_the_own_address_is_a_reason_and_that_of_the_office_is_none(office: Office) -> None:
    add_person(office, first_name="Anna", last_name="Muster", email="anna@example.org")
    add_person(office, first_name="Anna", last_name="Probe", email="info@example.org")
    married = likely_persons(
        office, first_name="Anna", last_name="Beispiel", emails=["Anna@example.org", "info@example.org"]
    )
    # a new last name is found by the number or in the same town, not out of the blue
    assert married == ()
    assert names(office, "Anna", "Muster-Beispiel", emails=["Anna@example.org"]) == ["Anna Muster"]


def test_nothing_typed_finds_nobody(office: Office) -> None:
    add_person(office, first_name="Anna", last_name="Beispiel")
    assert names(office, " ", "") == []
    assert names(office, "", '"*%') == []


def test_candidates_come_from_indexes(office: Office) -> None:
    add_person(office, first_name="Anna", last_name="Beispiel", position=make_position(), mobile="0171 5550123")
    with statements_of(office.store) as seen:
        names(office, "Anna", "Beispiel", organisation_id=WINTERBERG, phones=["0171 5550123"])
    with office.read() as connection:
        for statement, parameters in seen:
            steps = "\n".join(
                row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            )
            for table in ("person", "position", "p", "q"):
                assert f"SCAN {table}\n" not in steps + "\n", (statement, steps)
