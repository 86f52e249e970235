"""Many town halls change hands on one day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.domain.errors import NetzwerkError, RefusedFile
from netzwerk_desktop.domain.person import SalutationForm
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services import successions
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.person import edit_person
from netzwerk_desktop.services.position import edit_position, positions_of_organisation
from netzwerk_desktop.services.successions import (
    PlannedSuccession,
    RowState,
    SuccessionsPreview,
    apply_successions,
    preview_successions,
)
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries.imports import register_rows
from tests.services.test_merge import rows
from tests.support.factories import AHLEN, MUENSTER, WINTERBERG, add_person, add_position, make_position
from tests.support.world import statements_of

NOVEMBER = date(2026, 11, 1)
HEAD = "Kommune\tName\tab\n"


def preview(office: Office, lines: str, **more: Any) -> SuccessionsPreview:
    return preview_successions(office, text=HEAD + lines, **more)


def only(office: Office, line: str, **more: Any) -> PlannedSuccession:
    (row,) = preview(office, line, **more).rows
    return row


def mayor(office: Office, town: str = WINTERBERG, first: str = "Kurt", last: str = "Zander", **more: Any) -> str:
    position = make_position(
        organisation_id=town,
        function="Bürgermeister/in",
        started_on=date(2020, 11, 1),
        phone="02981 800100",
        email="buergermeister@winterberg.example",
        **more,
    )
    return add_person(office, first_name=first, last_name=last, form=SalutationForm.HERR, position=position)


def names(office: Office, town: str) -> list[tuple[str, str]]:
    found = positions_of_organisation(office, organisation_id=town, include_past=True)
    return [(row.person_name, row.function) for row in found]


def test_row_by_row_what_happens(office: Office) -> None:
    mayor(office)
    mayor(office, AHLEN, "Ida", "Linde")
    found = preview(
        office,
        "Winterberg\tFrau Dr. Jana Beispiel\t1.11.2026\n"
        "Stadt Ahlen\tIda Linde\t1.11.2026\n"
        "Münster\tHerr Tom Neu\t1.11.2026\n"
        "Atlantis\tAnna Klee\t1.11.2026\n"
        "Unna\tN.N.\t1.11.2026\n",
    )
    assert [(row.town, row.state, row.predecessor, row.successor) for row in found.rows] == [
        ("Winterberg", RowState.NEW, "Kurt Zander", "Dr. Jana Beispiel"),
        ("Ahlen", RowState.UNCHANGED, "Ida Linde", "Ida Linde"),
        ("Münster", RowState.NEW, "", "Tom Neu"),
        ("Atlantis", RowState.UNCLEAR, "", "Anna Klee"),
        ("Unna", RowState.NEW, "", "unbesetzt"),
    ]
    assert "keine Kommune" in found.rows[3].reason
    assert len(found.of(RowState.NEW)) == 3


def test_nothing_is_written_until_confirmed_and_one_undo_takes_all_back(office: Office) -> None:
    kurt = mayor(office, roles=frozenset({Role.MAIN_CONTACT}))
    with office.write("Mehr") as writer:
        due = {"organisation_id": WINTERBERG, "person_id": kurt, "subject": "Nachfassen", "due_on": date(2026, 12, 1)}
        follow_up = writer.create(entities.follow_up, due)
        made = writer.create(entities.address_list, {"name": "Rathäuser"})
        held = positions_of_organisation(office, organisation_id=WINTERBERG)[0].id
        entry = {"address_list_id": made, "organisation_id": WINTERBERG, "position_id": held}
        writer.create(entities.address_list_entry, entry)
    before = rows(office)
    shown = preview(office, "Winterberg\tJana Beispiel\t\nAhlen\tTom Neu\t1.12.2026\n", starts_on=NOVEMBER)
    assert rows(office) == before
    changes = apply_successions(office, shown)
    assert changes.label == "Amtswechsel in 2 Kommunen"
    assert names(office, WINTERBERG) == [("Kurt Zander", "Bürgermeister/in"), ("Jana Beispiel", "Bürgermeister/in")]
    jana = next(
        row
        for row in positions_of_organisation(office, organisation_id=WINTERBERG)
        if row.person_name == "Jana Beispiel"
    )
    assert (jana.started_on, jana.phone, jana.email) == (NOVEMBER, "02981 800100", "buergermeister@winterberg.example")
    assert jana.roles == (Role.MAIN_CONTACT,)
    after = rows(office)
    assert next(row for row in after["follow_up"] if row["id"] == follow_up)["person_id"] == jana.person_id
    assert after["address_list_entry"][0]["position_id"] == jana.id
    assert names(office, AHLEN) == [("Tom Neu", "Bürgermeister/in")]

    # the same table once more changes nothing
    again = preview(office, "Winterberg\tJana Beispiel\t\nAhlen\tTom Neu\t1.12.2026\n", starts_on=NOVEMBER)
    assert [row.state for row in again.rows] == [RowState.UNCHANGED, RowState.UNCHANGED]
    with pytest.raises(NetzwerkError, match="nichts Neues"):
        apply_successions(office, again)

    assert changes.transaction is not None
    undo(office, changes.transaction)
    taken_back = rows(office)
    for table in ("person", "position"):
        taken_back[table] = [row for row in taken_back[table] if not row["trashed"]]
    assert taken_back == before


def test_without_handover_only_the_names_change(office: Office) -> None:
    mayor(office, roles=frozenset({Role.MAIN_CONTACT}))
    changes = apply_successions(office, preview(office, "Winterberg\tJana Beispiel\t1.11.2026", handover=False))
    assert changes.label == "Amtswechsel: Bürgermeister/in, Winterberg"
    jana = next(
        row
        for row in positions_of_organisation(office, organisation_id=WINTERBERG)
        if row.person_name == "Jana Beispiel"
    )
    assert (jana.phone, jana.email, jana.roles) == ("", "", ())


def test_a_city_has_an_oberbuergermeister(office: Office) -> None:
    person = add_person(office, first_name="Ida", last_name="Linde")
    add_position(office, organisation_id=MUENSTER, person_id=person, function="Oberbürgermeisterin")
    row = only(office, "Münster\tTom Neu\t1.11.2026")
    assert (row.predecessor, row.function) == ("Ida Linde", "Oberbürgermeisterin")


def test_a_name_written_otherwise_is_asked_about(office: Office) -> None:
    mayor(office, first="Jörg", last="Meier")
    asked = only(office, "Winterberg\tJörg Mayer\t1.11.2026")
    assert (asked.state, asked.reason) == (RowState.UNCLEAR, "Ist das Jörg Meier, nur anders geschrieben?")
    number = asked.row.number
    for choice, state in (("same", RowState.UNCHANGED), ("other", RowState.NEW), ("skip", RowState.SKIPPED)):
        assert only(office, "Winterberg\tJörg Mayer\t1.11.2026", choices={number: (choice,)}).state is state
    assert only(office, "Winterberg\tJoerg Meier\t1.11.2026").state is RowState.UNCHANGED


def test_somebody_of_that_name_is_asked_about_unless_they_work_there(office: Office) -> None:
    mayor(office)
    there = add_person(office, first_name="Jana", last_name="Beispiel", position=make_position(organisation_id=AHLEN))
    asked = only(office, "Winterberg\tJana Beispiel\t1.11.2026")
    assert asked.state is RowState.UNCLEAR
    assert "Citymanagement · Ahlen" in asked.reason
    assert [key for key, _ in asked.options] == [f"person:{there}", "other"]
    chosen = only(office, "Winterberg\tJana Beispiel\t1.11.2026", choices={2: (f"person:{there}",)})
    assert (chosen.state, chosen.person_id) == (RowState.NEW, there)
    new = only(office, "Winterberg\tJana Beispiel\t1.11.2026", choices={2: ("other",)})
    assert (new.state, new.person_id) == (RowState.NEW, None)
    here = add_person(office, first_name="Jana", last_name="Beispiel", position=make_position())
    known = only(office, "Winterberg\tJana Beispiel\t1.11.2026")
    assert (known.state, known.person_id) == (RowState.NEW, here)
    assert "dort schon bekannt" in known.reason
    apply_successions(office, preview(office, "Winterberg\tJana Beispiel\t1.11.2026"))


def test_an_unclear_town_can_be_chosen(office: Office) -> None:
    asked = only(office, "Mülheim am Rhein\tJana Beispiel\t1.11.2026")
    assert asked.state is RowState.UNCLEAR
    key, words = asked.options[0]
    assert (key, words) == ("town:05117000", "gemeint ist Mülheim an der Ruhr")
    assert only(office, "Mülheim am Rhein\tJana Beispiel\t1.11.2026", choices={2: (key,)}).state is RowState.NEW


def test_which_office_is_meant_can_be_chosen(office: Office) -> None:
    mayor(office)
    mayor(office, first="Ida", last="Linde")
    asked = only(office, "Winterberg\tJana Beispiel\t1.11.2026")
    assert "mehrfach" in asked.reason
    key, words = asked.options[0]
    chosen = only(office, "Winterberg\tJana Beispiel\t1.11.2026", choices={2: (key,)})
    assert (chosen.state, f"auf {chosen.predecessor} folgen") == (RowState.NEW, words)


def test_what_breaks_a_rule_is_unclear_and_says_why(office: Office) -> None:
    mayor(office)
    for line, words in (
        ("Winterberg\tJana Beispiel\t1.1.2019", "erst seit dem 1.11.2020 im Amt"),
        ("Winterberg\tJana Beispiel\t1.1.2066", "Zukunft"),
        ("Winterberg\tJana Beispiel\t", "Es fehlt der Tag"),
        ("Winterberg\t\t1.11.2026", "kein Name"),
        ("\tJana Beispiel\t1.11.2026", "keine Kommune"),
        ("Ahlen\tJana Beispiel\t1.1.2066", "Zukunft"),
        ("Winterberg\tJana Beispiel\t31.2.2026", "Den Tag „31.2.2026“ gibt es nicht."),
    ):
        found = only(office, line, starts_on=None if line.endswith("\t") else NOVEMBER)
        assert found.state is RowState.UNCLEAR, line
        assert words in found.reason, line
    second = preview(office, "Winterberg\tJana Beispiel\t1.11.2026\nWinterberg\tTom Neu\t1.11.2026").rows[1]
    assert (second.state, second.reason) == (
        RowState.UNCLEAR,
        "Winterberg, Bürgermeister/in steht schon in Zeile 2.",
    )


def test_a_vacant_office_that_stays_vacant_is_unchanged(office: Office) -> None:
    add_position(office, function="Bürgermeister/in")
    assert only(office, "Winterberg\tN.N.\t1.11.2026").state is RowState.UNCHANGED


def test_who_left_before_is_followed(office: Office) -> None:
    mayor(office)
    held = positions_of_organisation(office, organisation_id=WINTERBERG)[0].id
    edit_position(office, id=held, values={"ended_on": date(2026, 1, 31)})
    found = only(office, "Winterberg\tJana Beispiel\t1.11.2026")
    assert (found.state, found.predecessor) == (RowState.NEW, "Kurt Zander")


def test_what_changed_since_the_preview_is_not_overwritten(office: Office) -> None:
    kurt = mayor(office)
    shown = preview(office, "Winterberg\tJana Beispiel\t1.11.2026")
    edit_person(office, id=kurt, values={"last_name": "Zimmer"})
    before = rows(office)
    with pytest.raises(NetzwerkError, match="Seit der Vorschau"):
        apply_successions(office, shown)
    assert rows(office) == before


def test_a_file_is_read_like_a_paste(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "wahl.csv"
    path.write_text("Kommune;Name;ab\nWinterberg;Jana Beispiel;1.11.2026\n", encoding="utf-8")
    assert preview_successions(office, path=path).changes_something
    with pytest.raises(RefusedFile):
        preview_successions(office, text="")


@pytest.mark.parametrize("name", ['=cmd|"/C calc"!A0', "<b>Jana</b>", "'; DROP TABLE person; --", "\u202eanaJ", "🙂"])
def test_hostile_names_are_only_names(office: Office, name: str) -> None:
    mayor(office)
    shown = preview_successions(office, text=f"Kommune\tNachname\tab\nWinterberg\t{name}\t1.11.2026")
    assert shown.rows[0].state is RowState.NEW
    apply_successions(office, shown)
    assert len(names(office, WINTERBERG)) == 2


def test_all_396_towns_take_a_moment(office: Office) -> None:
    with office.read() as connection:
        towns = register_rows(connection)
    with office.write("Alle") as writer:
        for number, town in enumerate(towns):
            person = writer.create(
                entities.person,
                {"form": "herr", "first_name": "Kurt", "last_name": f"Alt{chr(97 + number % 26)}{number}"},
            )
            writer.create(
                entities.position,
                {"organisation_id": town.id, "person_id": person, "function": "Bürgermeister/in"},
            )
    lines = "\n".join(f"{town.official_name}\tHerr Jan Neu{number}\t1.11.2026" for number, town in enumerate(towns))
    with statements_of(office.store) as seen:
        shown = preview(office, lines)
        assert [row.reason for row in shown.rows if row.state is not RowState.NEW] == []
        changes = apply_successions(office, shown)
    assert changes.label == "Amtswechsel in 396 Kommunen"
    assert len(seen) < 40 * len(towns), "as many for each town, however many there are"
    assert changes.transaction is not None
    undo(office, changes.transaction)


def test_a_mutant_that_asks_nobody_is_noticed(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(successions, "_ALIKE", 200.0)
    with pytest.raises(AssertionError):
        test_a_name_written_otherwise_is_asked_about(office)
