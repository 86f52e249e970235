"""Lists that somebody puts together by hand."""

import pytest

from netzwerk_desktop.domain.errors import NotFound, ValidationFailed
from netzwerk_desktop.services.address_list import (
    add_to_list,
    create_list,
    edit_list,
    entries,
    lists,
    remove_from_list,
    trash_list,
)
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import OrganisationFilter, list_organisations, trash_organisation
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage import entities
from tests.services.test_merge import rows
from tests.support.factories import AHLEN, MUELHEIM, WINTERBERG, add_organisation, add_person, make_position


def made(office: Office, name: str = "Exkursion", *ids: str) -> str:
    changes = create_list(office, name=name, organisation_ids=ids)
    assert changes.created is not None
    return changes.created


def test_a_list_is_made_and_filled(office: Office) -> None:
    first = made(office, "Exkursion", WINTERBERG, AHLEN, WINTERBERG)
    made(office, "arbeitsgruppe")
    assert [(row.name, row.count) for row in lists(office)] == [("arbeitsgruppe", 0), ("Exkursion", 2)]
    changes = add_to_list(office, list_id=first, organisation_ids=[AHLEN, MUELHEIM])
    assert changes.label == "In Liste aufnehmen: Exkursion"
    found = entries(office, list_id=first)
    assert [row.organisation_name for row in found] == ["Ahlen", "Mülheim an der Ruhr", "Winterberg"]


def test_what_is_taken_off_can_come_back(office: Office) -> None:
    first = made(office, "Exkursion", WINTERBERG, AHLEN)
    removed = remove_from_list(office, list_id=first, organisation_ids=[AHLEN])
    assert [row.organisation_id for row in entries(office, list_id=first)] == [WINTERBERG]
    add_to_list(office, list_id=first, organisation_ids=[AHLEN])
    assert len(entries(office, list_id=first)) == 2
    assert removed.label == "Aus Liste nehmen: Exkursion"


def test_a_list_is_renamed_and_put_into_the_bin(office: Office) -> None:
    first = made(office, "Exkursion", WINTERBERG)
    edit_list(office, id=first, name="Exkursion 2026", note="im Mai")
    edit_list(office, id=first, name="exkursion 2026")
    assert [(row.name, row.note) for row in lists(office)] == [("exkursion 2026", "im Mai")]
    before = rows(office)
    changes = trash_list(office, id=first)
    assert lists(office) == []
    for refused in (lambda: entries(office, list_id=first), lambda: edit_list(office, id=first, name="x")):
        with pytest.raises(NotFound, match="Diese Liste gibt es nicht"):
            refused()
    assert changes.transaction is not None
    undo(office, changes.transaction)
    assert rows(office) == before


def test_whom_of_a_town_is_shown(office: Office) -> None:
    first = made(office)
    person = add_person(office, position=make_position())
    position = next(found["id"] for found in rows(office)["position"] if found["person_id"] == person)
    with office.write("Liste") as writer:
        writer.create(
            entities.address_list_entry,
            {"address_list_id": first, "organisation_id": WINTERBERG, "position_id": position},
        )
    (entry,) = entries(office, list_id=first)
    assert entry.holder == "Petra Probe"
    with office.write("Funktion löschen") as writer:
        writer.trash(entities.position, position)
    assert entries(office, list_id=first)[0].holder == ""
    # the town stands on it already, whoever is named
    add_to_list(office, list_id=first, organisation_ids=[WINTERBERG])
    assert len(entries(office, list_id=first)) == 1


def test_bad_input_is_answered_in_words(office: Office) -> None:
    made(office, "Exkursion")
    gone = add_organisation(office)
    trash_organisation(office, id=gone)
    before = rows(office)
    for name, ids, words in (
        ("  ", (), "einen Namen"),
        ("EXKURSION ", (), "gibt es schon"),
        ("x" * 400, (), "höchstens 300"),
        ("Neu", (gone,), "Organisationen gibt es nicht"),
        ("Neu", ("'; DROP TABLE person; --",), "Organisationen gibt es nicht"),
    ):
        with pytest.raises(ValidationFailed, match=words):
            create_list(office, name=name, organisation_ids=ids)
    with pytest.raises(NotFound):
        add_to_list(office, list_id="nowhere", organisation_ids=[WINTERBERG])
    assert rows(office) == before


def test_a_long_name_is_cut_in_the_name_of_the_action(office: Office) -> None:
    assert create_list(office, name="Sehr lang " * 20).label.endswith("…")


def test_the_towns_of_a_list_can_be_shown(office: Office) -> None:
    verband = add_organisation(office)
    first = made(office, "Exkursion", WINTERBERG, AHLEN, verband)
    remove_from_list(office, list_id=first, organisation_ids=[AHLEN])

    def shown(**more: object) -> set[str]:
        return {row.id for row in list_organisations(office, filter=OrganisationFilter(list_id=first, **more))}  # type: ignore[arg-type]

    assert shown() == {WINTERBERG}
    assert shown(kinds=()) == {WINTERBERG, verband}
    assert shown(text="Ahlen") == set()
