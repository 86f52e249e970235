"""The list of members an office already has: the plan, carrying it out in one step, and taking that back."""

import random
import shutil
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import NetzwerkError, NotFound, RefusedFile, ValidationFailed, blocking
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.person import PersonDraft, SalutationForm
from netzwerk_desktop.domain.position import PositionDraft, Role
from netzwerk_desktop.exchange import reference
from netzwerk_desktop.services import membership, organisation, person, position
from netzwerk_desktop.services.member_import import apply_members, preview_members
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.resources import resource
from tests.services.conftest import Template
from tests.support.factories import AHLEN, MUELHEIM, WINTERBERG
from tests.support.killing import Confirm, run_and_kill, seconds_for

COLUMNS = {
    "name": "Kommune",
    "since": "Mitglied seit",
    "until": "Austritt",
    "form": "Anrede",
    "title": "Titel",
    "first": "Vorname",
    "last": "Nachname",
    "function": "Funktion",
    "department": "Fachbereich",
    "street": "Straße",
    "code": "PLZ",
    "city": "Ort",
    "phone": "Telefon",
    "mail": "E-Mail",
    "web": "Web",
    "note": "Bemerkung",
}
HEADER = ";".join(COLUMNS.values())
TABLES = ("organisation", "membership", "person", "position")


def save(folder: Path, *rows: str, header: str = HEADER) -> Path:
    path = folder / "Mitglieder.csv"
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


def line_of(name: str, **cells: str) -> str:
    """A row of the list; cells by the keys of :data:`COLUMNS`."""
    assert cells.keys() <= COLUMNS.keys()
    return ";".join({"name": name, **cells}.get(key, "") for key in COLUMNS)


def published(folder: Path) -> Path:
    """The 78 names of the list of 2013."""
    names = [member.name for member in reference.members_2013(resource("reference"))]
    return save(folder, *(f'"{name}"' for name in names), header="Mitglied")


def counts(office: Office) -> dict[str, int]:
    with office.read() as connection:
        return {
            table: connection.exec_driver_sql(f"SELECT count(*) FROM {table} WHERE trashed = 0").scalar_one()
            for table in TABLES
        }


# -- the list of 2013 --------------------------------------------------------------------------------------------------


def test_all_names_of_2013_are_understood(office: Office, tmp_path: Path) -> None:
    preview = preview_members(office, published(tmp_path))
    assert (preview.matched, preview.created, preview.skipped, preview.problems) == (75, 3, (), ())
    assert preview.member_since == date(2026, 3, 16)
    data = preview.as_json()
    assert (data["matched"], data["created"], data["skipped"], data["memberships"]) == (75, 3, [], 78)
    assert preview.lines()[0] == (
        "75 zugeordnet, 3 Organisationen neu, 0 ausgelassen; 78 Mitgliedschaften, 0 Kontakte."
    )
    assert counts(office) == {"organisation": 396, "membership": 0, "person": 0, "position": 0}


def test_taken_over_in_one_step(office: Office, tmp_path: Path) -> None:
    changes = apply_members(office, preview_members(office, published(tmp_path), member_since=date(2013, 4, 1)))
    assert (changes.label, changes.kinds) == ("Mitgliederliste einlesen", {"organisation", "membership"})
    assert counts(office) == {"organisation": 399, "membership": 78, "person": 0, "position": 0}
    (joined,) = membership.memberships_of(office, organisation_id=MUELHEIM)
    assert (joined.joined_on, joined.minimum_until, joined.ended_on) == (date(2013, 4, 1), date(2016, 3, 31), None)
    new = organisation.organisation_detail(
        office, id=organisation.find_organisation(office, "Handelsverband Nordrhein-Westfalen")
    )
    assert (new.kind, new.municipality) == (OrganisationKind.ASSOCIATION, None)
    assert len(membership.memberships_of(office, organisation_id=new.id)) == 1


def test_the_same_list_again_creates_nothing(office: Office, tmp_path: Path) -> None:
    path = published(tmp_path)
    apply_members(office, preview_members(office, path))
    before = counts(office)
    again = preview_members(office, path)
    assert (again.matched, again.created, again.skipped, again.changes_something) == (78, 0, (), False)
    assert apply_members(office, again).transaction is None
    assert counts(office) == before


def test_one_step_takes_it_back_and_it_can_be_done_again(office: Office, tmp_path: Path) -> None:
    path = published(tmp_path)
    changes = apply_members(office, preview_members(office, path))
    assert changes.transaction is not None
    undo(office, changes.transaction)
    assert counts(office) == {"organisation": 396, "membership": 0, "person": 0, "position": 0}
    assert apply_members(office, preview_members(office, path)).transaction is not None
    assert counts(office)["membership"] == 78


# -- contacts and memberships ------------------------------------------------------------------------------------------


def test_a_row_with_everything(office: Office, tmp_path: Path) -> None:
    path = save(
        tmp_path,
        line_of(
            "Mülheim a.d.R.",
            since="1.3.2009",
            form="Frau",
            title="Dr.",
            first="Anna",
            last="Beispiel",
            function="Stadtplanerin",
            department="Amt 61",
            phone="0208 4550",
            mail="anna@example.org",
            note="nur vormittags",
        ),
        line_of("Mülheim an der Ruhr", form="Herr", first="Anton", last="Muster"),
        line_of("Ahlen", since="1.1.2010", until="31.12.2015"),
    )
    preview = preview_members(office, path)
    assert (preview.matched, preview.plan.contacts, preview.plan.memberships) == (2, 2, 2)
    apply_members(office, preview)
    first, second = position.positions_of_organisation(office, organisation_id=MUELHEIM)
    assert (first.person_name, first.form, first.function) == (
        "Dr. Anna Beispiel",
        SalutationForm.FRAU,
        "Stadtplanerin",
    )
    assert (first.department, first.phone, first.email) == ("Amt 61", "0208 4550", "anna@example.org")
    assert (first.roles, second.roles, second.person_name) == ((Role.MAIN_CONTACT,), (), "Anton Muster")
    (joined,) = membership.memberships_of(office, organisation_id=MUELHEIM)
    assert (joined.joined_on, joined.note) == (date(2009, 3, 1), "nur vormittags")
    (ended,) = membership.memberships_of(office, organisation_id=AHLEN)
    assert (ended.joined_on, ended.ended_on) == (date(2010, 1, 1), date(2015, 12, 31))
    assert not preview_members(office, path).changes_something


def test_a_main_contact_that_is_there_stays_the_only_one(office: Office, tmp_path: Path) -> None:
    person.create_person(
        office,
        person=PersonDraft(first_name="Änne", last_name="Große"),
        position=PositionDraft(organisation_id=AHLEN, roles=frozenset({Role.MAIN_CONTACT})),
    )
    path = save(
        tmp_path,
        line_of("Ahlen", first="Änne", last="Große"),
        line_of("Ahlen", first="Anton", last="Muster", note="Notiz zum Kontakt"),
    )
    apply_members(office, preview_members(office, path))
    rows = position.positions_of_organisation(office, organisation_id=AHLEN)
    assert [(row.person_name, row.roles, row.note) for row in rows] == [
        ("Änne Große", (Role.MAIN_CONTACT,), ""),
        ("Anton Muster", (), "Notiz zum Kontakt"),
    ]


def test_a_vacant_position_is_entered_once(office: Office, tmp_path: Path) -> None:
    path = save(tmp_path, line_of("Winterberg", last="N.N.", function="Citymanagement"))
    apply_members(office, preview_members(office, path))
    (row,) = position.positions_of_organisation(office, organisation_id=WINTERBERG)
    assert (row.person_id, row.function, row.roles) == (None, "Citymanagement", ())
    again = preview_members(office, path)
    assert (again.changes_something, again.plan.contacts) == (False, 0)


def test_a_new_organisation_with_its_address(office: Office, tmp_path: Path) -> None:
    apply_members(
        office,
        preview_members(
            office,
            save(
                tmp_path,
                line_of(
                    "Verein Musterland e.V.",
                    street="Musterweg 1",
                    code="48143",
                    city="Münster",
                    phone="0251 5550",
                    mail="info@example.org",
                    web="www.example.org",
                    note="alt",
                ),
                line_of("Kammer Musterland", first="Anna", last="Beispiel", phone="0251 5551", mail="anna@example.org"),
                line_of("Verein Musterland", first="Anton", last="Muster"),
            ),
        ),
    )
    club = organisation.organisation_detail(office, id=organisation.find_organisation(office, "Verein Musterland e.V."))
    assert (club.street, club.postal_code, club.city) == ("Musterweg 1", "48143", "Münster")
    assert (club.phone, club.email, club.website) == ("0251 5550", "info@example.org", "www.example.org")
    assert [row.note for row in membership.memberships_of(office, organisation_id=club.id)] == ["alt"]
    assert [row.person_name for row in position.positions_of_organisation(office, organisation_id=club.id)] == [
        "Anton Muster"
    ]
    chamber = organisation.organisation_detail(office, id=organisation.find_organisation(office, "Kammer Musterland"))
    assert (chamber.phone, chamber.email) == ("", "")
    assert position.positions_of_organisation(office, organisation_id=chamber.id)[0].phone == "0251 5551"


def test_a_note_of_an_organisation_that_is_no_member_stays_with_it(office: Office, tmp_path: Path) -> None:
    path = save(tmp_path, "Verein Musterland;nein;wartet noch", header="Kommune;Mitglied ja/nein;Bemerkung")
    apply_members(office, preview_members(office, path))
    found = organisation.organisation_detail(office, id=organisation.find_organisation(office, "Verein Musterland"))
    assert found.note == "wartet noch"
    assert membership.memberships_of(office, organisation_id=found.id) == []


def test_a_list_can_end_a_membership(office: Office, tmp_path: Path) -> None:
    membership.join(office, organisation_id=AHLEN, joined_on=date(2010, 1, 1))
    membership.join(office, organisation_id=WINTERBERG, joined_on=date(2012, 1, 1))
    path = save(tmp_path, line_of("Ahlen", since="1.1.2010", until="31.12.2025"), line_of("Winterberg"))
    apply_members(office, preview_members(office, path))
    assert [row.ended_on for row in membership.memberships_of(office, organisation_id=AHLEN)] == [date(2025, 12, 31)]
    assert [row.ended_on for row in membership.memberships_of(office, organisation_id=WINTERBERG)] == [None]


def test_what_is_not_clear_is_left_out_and_may_be_chosen(office: Office, tmp_path: Path) -> None:
    path = save(tmp_path, line_of("Kerben"), line_of("Unna"), header=f"{HEADER};Lieblingsfarbe")
    preview = preview_members(office, path)
    (skipped,) = preview.as_json()["skipped"]
    assert (skipped["row"], skipped["name"]) == (2, "Kerben")
    assert "Kerpen" in skipped["candidates"]
    assert any(line.startswith("Zeile 2 ausgelassen") for line in preview.lines())
    apply_members(office, preview)
    assert counts(office)["membership"] == 1
    chosen = preview_members(office, path, choices={2: "05362032"})
    assert (chosen.skipped, chosen.matched) == ((), 2)
    apply_members(office, chosen)
    kerpen = natural_id("municipality", "05362032")
    assert len(membership.memberships_of(office, organisation_id=kerpen)) == 1


def test_why_a_membership_is_not_entered_is_said_to_people_and_programs(office: Office, tmp_path: Path) -> None:
    apply_members(office, preview_members(office, save(tmp_path, line_of("Unna", since="01.01.2015"))))
    preview = preview_members(office, save(tmp_path, line_of("Unna", since="01.01.2020")))
    (planned,) = preview.plan.rows
    why = [problem.message for problem in blocking(planned.problems)]
    assert why
    words = f"Die Mitgliedschaft wird nicht angelegt. {' '.join(why)}"
    assert words in preview.as_json()["to_review"][0]["reason"]
    assert [line for line in preview.lines() if line.startswith("Zeile 2 bitte prüfen: ") and words in line]


def test_a_second_row_says_why_its_membership_is_not_entered(office: Office, tmp_path: Path) -> None:
    path = save(tmp_path, line_of("Unna", since="01.01.2015"), line_of("Unna", since="01.01.2020"))
    (skipped,) = preview_members(office, path).as_json()["skipped"]
    assert "steht schon in Zeile 2" in skipped["reason"]
    assert "Die Mitgliedschaft wird nicht angelegt. " in skipped["reason"]


def test_columns_nobody_knows_are_named(office: Office, tmp_path: Path) -> None:
    preview = preview_members(office, save(tmp_path, "Unna;blau", header="Kommune;Lieblingsfarbe"))
    assert "Nicht verwendete Spalten: Lieblingsfarbe." in preview.lines()
    assert preview.as_json()["ignored_columns"] == ["Lieblingsfarbe"]


# -- what is refused ---------------------------------------------------------------------------------------------------


def test_a_file_that_is_no_list_changes_nothing(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "Bild.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n1234")
    with pytest.raises(RefusedFile):
        preview_members(office, path)


def test_rows_that_cannot_be_stored_are_named_before_and_refused(office: Office, tmp_path: Path) -> None:
    long = "x" * 301
    path = save(
        tmp_path,
        line_of("Unna", first="Anna", last=long),
        line_of("Ahlen", first="Anton", last="Muster", function=long),
        line_of("Verein Musterland", street=long),
        line_of("Winterberg"),
    )
    preview = preview_members(office, path)
    assert [sentence.split(":")[0] for sentence in preview.problems] == ["Zeile 2", "Zeile 3", "Zeile 4"]
    assert set(preview.problems) < set(preview.lines())
    with pytest.raises(ValidationFailed, match="Zeile 2"):
        apply_members(office, preview)
    assert counts(office)["membership"] == 0


def test_an_outdated_preview_is_refused(office: Office, tmp_path: Path) -> None:
    preview = preview_members(office, published(tmp_path))
    membership.join(office, organisation_id=AHLEN, joined_on=date(2010, 1, 1))
    before = counts(office)
    with pytest.raises(NetzwerkError, match="Seit der Vorschau"):
        apply_members(office, preview)
    assert counts(office) == before


def test_without_a_network_nobody_can_be_a_member(office: Office, tmp_path: Path) -> None:
    with office.write("Test") as writer:
        writer.update(entities.office, natural_id("office", "office"), {"network_id": None})
    with pytest.raises(NotFound, match="Netzwerk"):
        preview_members(office, published(tmp_path))


# -- killed in the middle ----------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork on Windows")
def test_killed_at_any_moment_there_is_no_half_import(
    office: Office, office_template: Template, tmp_path: Path
) -> None:
    office.store.close()
    path, rng = published(tmp_path), random.Random(3)

    def start_again() -> None:
        for leftover in office.paths.data_dir.glob(f"{office.paths.office_file.name}*"):
            leftover.unlink()
        shutil.copyfile(office_template.path, office.paths.office_file)

    def open_office() -> Office:
        return replace(office, store=Store.open(office.paths.office_file, office_template.key, clock=office.clock))

    def take_over(confirm: Confirm) -> None:
        mine = open_office()
        preview = preview_members(mine, path)
        confirm("preview")
        apply_members(mine, preview)
        confirm("applied")

    start_again()
    seconds = seconds_for(take_over)
    for _ in range(8):
        start_again()
        death = run_and_kill(take_over, after=1, delay=rng.uniform(0, seconds))
        looked_at = open_office()
        found = counts(looked_at)["membership"]
        looked_at.store.close()
        assert found == 78 if "applied" in death.confirmed else found in (0, 78)
