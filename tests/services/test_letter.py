"""Writing a letter: whom it goes to, what stands on it, where it is kept, and that nothing is left half done."""

import hashlib
import io
import os
import random
import struct
import subprocess
import sys
import zipfile
import zlib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.documents.din5008 import Form
from netzwerk_desktop.documents.files import NameTaken
from netzwerk_desktop.documents.letter import default_template
from netzwerk_desktop.documents.plain_text import plain_text
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound, RefusedFile, ValidationFailed
from netzwerk_desktop.domain.organisation import OrganisationDraft, OrganisationKind
from netzwerk_desktop.domain.person import PersonDraft, SalutationForm
from netzwerk_desktop.domain.position import PositionDraft, Role
from netzwerk_desktop.services import document, interaction, organisation, person, position
from netzwerk_desktop.services.letter import LetterWritten, preview, recipients, write_letter
from netzwerk_desktop.services.letter_content import return_line
from netzwerk_desktop.services.office import Office, add_staff, edit_office, edit_staff, office_settings
from netzwerk_desktop.storage import history, search
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.store import Store
from tests.support.factories import AHLEN, WINTERBERG
from tests.support.killing import Confirm, run_and_kill, seconds_for

TEXT = "vielen Dank für das Gespräch.\n\n- Straßenverkehrsamt\n- Citymanagement\n\nBis bald in Münster."


def add_position(office: Office, organisation_id: str = WINTERBERG, **differing: Any) -> str:
    created = position.create_position(
        office,
        position=PositionDraft(**{"organisation_id": organisation_id, "function": "Citymanagement", **differing}),
    ).created
    assert created is not None
    return created


def add_mayor(office: Office, **differing: Any) -> str:
    """The mayor of Winterberg; gives back the position."""
    values = {"first_name": "Änne", "last_name": "Große", "title": "Dr.", "form": SalutationForm.FRAU, **differing}
    created = person.create_person(
        office,
        person=PersonDraft(**values),
        position=PositionDraft(
            organisation_id=WINTERBERG, function="Bürgermeister/in", roles=frozenset({Role.MAIN_CONTACT})
        ),
    ).created
    assert created is not None
    return position.positions_of_person(office, person_id=created)[0].id


def add_organisation(office: Office, **differing: Any) -> str:
    values = {"kind": OrganisationKind.ASSOCIATION, "name": "Verein Musterstadt", **differing}
    created = organisation.create_organisation(office, organisation=OrganisationDraft(**values)).created
    assert created is not None
    return created


def write(office: Office, **differing: Any) -> LetterWritten:
    return write_letter(office, **{"organisation_id": WINTERBERG, "subject": "Einladung", "text": TEXT, **differing})


def words(written: LetterWritten) -> list[str]:
    return plain_text(written.data).splitlines()


def nothing_stored(office: Office) -> bool:
    with office.read() as connection:
        counts = [
            connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in ("interaction", "document", "document_content")
        ]
    return counts == [0, 0, 0]


# -- to whom -----------------------------------------------------------------------------------------------------------


def test_recipients_begin_with_the_main_contact_and_end_with_the_town(office: Office) -> None:
    vacant = add_position(office, department="Stadtmarketing")
    mayor = add_mayor(office)
    found = recipients(office, organisation_id=WINTERBERG)
    assert [(one.position_id, one.label, one.is_vacant) for one in found] == [
        (mayor, "Dr. Änne Große, Bürgermeisterin", False),
        (vacant, "Citymanagement, Stadtmarketing (unbesetzt)", True),
        (None, "Winterberg (ohne Person)", False),
    ]


def test_preview_for_a_person_in_a_position(office: Office) -> None:
    shown = preview(office, organisation_id=WINTERBERG, position_id=add_mayor(office))
    assert shown.address_lines == (
        "Stadt Winterberg",
        "Die Bürgermeisterin",
        "Frau Dr. Änne Große",
        "Fichtenweg 10",
        "59955 Winterberg",
    )
    assert (shown.salutation, shown.problems, shown.sendable) == ("Sehr geehrte Frau Bürgermeisterin", (), True)


def test_the_office_may_put_the_person_first(office: Office) -> None:
    edit_office(office, values={"organisation_first": False})
    shown = preview(office, organisation_id=WINTERBERG, position_id=add_mayor(office))
    assert shown.address_lines[:2] == ("Frau Bürgermeisterin Dr. Änne Große", "Stadt Winterberg")


def test_a_vacant_position_is_written_to_by_its_function(office: Office) -> None:
    shown = preview(office, organisation_id=WINTERBERG, position_id=add_position(office))
    assert shown.address_lines[:2] == ("Stadt Winterberg", "Citymanagement")
    assert shown.salutation == "Sehr geehrte Damen und Herren"


def test_the_neutral_salutation_is_the_offices_own(office: Office) -> None:
    edit_office(office, values={"neutral_salutation": "Guten Tag"})
    assert preview(office, organisation_id=WINTERBERG).salutation == "Guten Tag"


def test_a_person_without_a_position_there(office: Office) -> None:
    created = person.create_person(office, person=PersonDraft(first_name="Kim", last_name="Mayer")).created
    shown = preview(office, organisation_id=WINTERBERG, person_id=created)
    assert ("Kim Mayer" in shown.address_lines, shown.salutation) == (True, "Guten Tag Kim Mayer")


def test_a_personal_salutation_goes_before_all_rules(office: Office) -> None:
    mayor = add_mayor(office, personal_salutation="Liebe Änne")
    assert preview(office, organisation_id=WINTERBERG, position_id=mayor).salutation == "Liebe Änne"
    written = write(office, position_id=mayor, salutation=" Hallo Änne ")
    assert (written.salutation, "Hallo Änne," in words(written)) == ("Hallo Änne", True)


def test_who_is_not_there_cannot_be_written_to(office: Office) -> None:
    mayor = add_mayor(office)
    with pytest.raises(ValidationFailed, match="anderen Organisation"):
        preview(office, organisation_id=AHLEN, position_id=mayor)
    for wrong in ({"organisation_id": "x"}, {"position_id": "x"}, {"person_id": "x"}):
        with pytest.raises(NotFound):
            write(office, **wrong)
    assert nothing_stored(office)


def test_before_the_office_is_set_up_there_is_nobody_who_writes(office: Office, empty_store: Store) -> None:
    with pytest.raises(NotFound, match="eingerichtet"):
        preview(replace(office, store=empty_store), organisation_id=WINTERBERG)


def test_what_is_missing_is_said_and_does_not_stop_the_letter(office: Office) -> None:
    ended = add_position(office, ended_on=date(2026, 1, 31))
    organisation.edit_organisation(office, id=WINTERBERG, values={"street": ""})
    expected = ("Straße oder Postfach fehlt.", "Die Funktion: „Citymanagement“ endete am 31.1.2026.")
    assert preview(office, organisation_id=WINTERBERG, position_id=ended).problems == expected
    assert preview(office, organisation_id=WINTERBERG, position_id=ended, on=date(2026, 1, 31)).problems == expected[:1]
    assert write(office, position_id=ended).problems == expected


def test_without_any_address_there_is_nothing_to_write_to(office: Office) -> None:
    nowhere = add_organisation(office, postal_code="48143", city="")
    assert not preview(office, organisation_id=nowhere).sendable
    with pytest.raises(ValidationFailed) as error:
        write(office, organisation_id=nowhere)
    assert [problem.field for problem in error.value.problems] == ["address"]
    assert nothing_stored(office)
    assert preview(office, organisation_id=add_organisation(office, po_box="1234")).sendable


# -- what stands on it -------------------------------------------------------------------------------------------------


def test_the_letter_says_who_writes_what_to_whom(office: Office) -> None:
    edit_staff(office, id=office.staff_id, values={"sign": "be"})
    written = write(
        office,
        position_id=add_mayor(office),
        on=date(2026, 3, 5),
        notes=["Persönlich", " "],
        enclosures=["Programm", ""],
    )
    shown = words(written)
    for line in (
        "Netzwerk Innenstadt NRW · Schorlemerstraße 4 · 48143 Münster",
        "Persönlich",
        "Frau Dr. Änne Große",
        "Unser Zeichen\tbe",
        "Ansprechpartner/in\tAnna Beispiel",
        "Durchwahl\t0251 5550101",
        "E-Mail\tbeispiel@example.org",
        "Datum\tMünster, 5. März 2026",
        "Einladung",
        "Sehr geehrte Frau Bürgermeisterin,",
        "Straßenverkehrsamt",
        "Mit freundlichen Grüßen",
        "Projektleitung",
        "Anlage",
        "Programm",
    ):
        assert line in shown
    assert (written.address_lines[0], written.salutation) == ("Stadt Winterberg", "Sehr geehrte Frau Bürgermeisterin")


def test_letterhead_and_foot_come_from_the_settings(office: Office) -> None:
    edit_office(office, values={"footer": "Träger: Musterverein e.V.\n\nIBAN DE00 0000"})
    text = all_words(write(office).data)
    for piece in (
        "AG Innenstadt im Netzwerk Stadtentwicklung NRW",
        "Geschäftsstelle Netzwerk Innenstadt NRW",
        *("Träger: Musterverein e.V.", "IBAN DE00 0000", "info@example.org", "www.example.org", "0251 5550100"),
    ):
        assert piece in text
    # Before 2024 the network bore the name that stands in the name of the office already.
    assert "AG Innenstadt" not in all_words(write(office, on=date(2023, 12, 31)).data)


def all_words(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))


def test_who_has_no_direct_dial_gives_the_offices(office: Office) -> None:
    colleague = add_staff(office, name="Bernd Muster").created
    assert colleague is not None
    shown = words(write(replace(office, staff_id=colleague)))
    assert "Telefon\t0251 5550100" in shown
    assert "E-Mail\tinfo@example.org" in shown
    assert "Bernd Muster" in shown


def test_a_letter_nobody_of_the_staff_signs(office: Office) -> None:
    shown = words(write(replace(office, staff_id=add_former(office))))
    assert "Telefon\t0251 5550100" in shown
    assert not any("Ansprechpartner" in line for line in shown)


def add_former(office: Office) -> str:
    """A member of staff who is in the bin."""
    from netzwerk_desktop.storage import entities

    created = add_staff(office, name="Bernd Muster").created
    assert created is not None
    with office.write("Test") as writer:
        writer.trash(entities.staff, created)
    return created


@pytest.mark.parametrize(("form", "expected"), [(None, "B"), ("A", "A"), ("B", "B")])
def test_the_form_is_the_offices_unless_asked_for(office: Office, form: str | None, expected: str) -> None:
    other = {"A": "B", "B": "A"}[expected]
    assert write(office, form=form).data == write(office, form=expected).data
    assert write(office, form=form).data != write(office, form=other).data
    edit_office(office, values={"letter_form": "A"})
    assert write(office).data == write(office, form="A").data


def test_there_is_no_form_c(office: Office) -> None:
    with pytest.raises(ValidationFailed) as error:
        write(office, form="C")
    assert [problem.field for problem in error.value.problems] == ["form"]


def test_the_offices_own_template_goes_before_the_delivered_one(office: Office) -> None:
    mine = changed_template("Mit freundlichen Grüßen aus dem Büro")
    (office.paths.templates_dir / "brief_form_b.docx").write_bytes(mine)
    (office.paths.templates_dir / "rundbrief.docx").write_bytes(mine)
    assert "aus dem Büro" in all_words(write(office).data)
    assert "aus dem Büro" not in all_words(write(office, form="A").data)
    assert "aus dem Büro" in all_words(write(office, form="A", template="rundbrief.docx").data)
    assert "aus dem Büro" not in all_words(write(office, template="brief_form_a.docx").data)


def changed_template(words: str) -> bytes:
    """The delivered template with a sentence of its own in front of the closing."""
    source, target = io.BytesIO(default_template(Form.B).read_bytes()), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"{{ gruss }}", words.encode()))
    assert target.getvalue() != source.getvalue()
    return target.getvalue()


@pytest.mark.parametrize("name", ["gibt es nicht.docx", "../netzwerk.db", "/etc/passwd", "..\\geheim.docx"])
def test_a_template_is_a_name_and_not_a_way(office: Office, name: str) -> None:
    with pytest.raises(ValidationFailed) as error:
        write(office, template=name)
    assert [problem.field for problem in error.value.problems] == ["template"]
    assert nothing_stored(office)


def test_a_broken_template_is_refused_in_words(office: Office) -> None:
    (office.paths.templates_dir / "brief_form_b.docx").write_bytes(b"no Word file")
    with pytest.raises(RefusedFile):
        write(office)
    assert nothing_stored(office)


def test_a_logo_word_cannot_show_is_left_out_with_a_remark(office: Office) -> None:
    edit_office(office, values={"logo": one_pixel()})
    assert write(office).problems == ()
    edit_office(office, values={"logo": b"<svg xmlns='http://www.w3.org/2000/svg'/>"})
    (problem,) = write(office).problems
    assert problem.startswith("Der Brief hat kein Logo")


def one_pixel() -> bytes:
    """The smallest PNG picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0\0\0\0")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "short_name", "expected"),
    [
        ("Büro", "", "Büro · Schorlemerstraße 4 · 48143 Münster"),
        ("Geschäftsstelle Netzwerk Innenstadt NRW", "", "Netzwerk Innenstadt NRW · Schorlemerstraße 4 · 48143 Münster"),
        ("Verein zur Förderung lebendiger Ortskerne in Westfalen", "VFO", "VFO · Schorlemerstraße 4 · 48143 Münster"),
        (
            "Verein zur Förderung lebendiger Ortskerne in Westfalen",
            "",
            "Verein zur Förderung lebendiger … · Schorlemerstraße 4 · 48143 Münster",
        ),
        ("X" * 80, "", "Schorlemerstraße 4 · 48143 Münster"),
    ],
)
def test_the_sender_fits_on_one_line_above_the_address(
    office: Office, name: str, short_name: str, expected: str
) -> None:
    settings = replace(office_settings(office), name=name)
    assert return_line(settings, short_name) == expected


def test_a_sender_that_never_fits_is_left_out(office: Office) -> None:
    assert return_line(replace(office_settings(office), street="X" * 100)) == ""


@pytest.mark.parametrize(
    ("differing", "field"),
    [({"subject": " "}, "subject"), ({"text": "\n"}, "text"), ({"subject": "x" * 301}, "subject")],
)
def test_a_letter_says_something(office: Office, tmp_path: Path, differing: dict[str, str], field: str) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    with pytest.raises(ValidationFailed) as error:
        write(office, save_to=folder, **differing)
    assert [problem.field for problem in error.value.problems] == [field]
    assert nothing_stored(office)
    assert list(folder.iterdir()) == []


# -- where it is kept --------------------------------------------------------------------------------------------------


def test_the_letter_is_a_document_and_an_entry_of_the_timeline(office: Office) -> None:
    mayor = add_mayor(office)
    written = write(office, position_id=mayor)
    (row,) = interaction.timeline(office, organisation_id=WINTERBERG)
    (filed,) = document.documents_of_organisation(office, organisation_id=WINTERBERG)
    assert (row.id, row.kind) == (written.changes.created, interaction.InteractionKind.LETTER)
    assert (row.subject, row.note, row.person_name) == ("Einladung", TEXT, "Dr. Änne Große")
    assert (row.direction, row.occurred_at) == (interaction.Direction.OUTGOING, office.clock.now())
    assert row.documents == ((written.document_id, "2026-03-16 Winterberg – Einladung.docx"),)
    assert (filed.id, filed.interaction_id, filed.title) == (written.document_id, row.id, "Einladung")
    assert (filed.file_name, filed.size) == (written.file_name, len(written.data))
    assert document.document_data(office, id=filed.id) == (written.file_name, written.data)
    assert (written.path, written.changes.label) == (None, "Brief schreiben")


def test_the_words_of_the_letter_are_found(office: Office) -> None:
    written = write(office)
    with office.read() as connection:
        found = [
            entry
            for shelf in (search.LOG, search.DOCUMENTS)
            for entry in search.find(connection, shelf, "strassenverkehr", limit=9, newest_first=True)
        ]
    assert {(entry.kind, entry.record_id) for entry in found} == {
        ("document", written.document_id),
        ("interaction", written.changes.created),
    }
    assert [row.id for row in interaction.timeline(office, text="verkehrsamt")] == [written.changes.created]


def test_the_same_letter_is_kept_once(office: Office) -> None:
    first, second = write(office), write(office)
    assert (first.data, first.document_id != second.document_id) == (second.data, True)
    with office.read() as connection:
        hashes = connection.exec_driver_sql("SELECT hash FROM document_content").scalars().all()
    assert hashes == [hashlib.sha256(first.data).hexdigest()]


def test_one_step_takes_the_letter_back(office: Office) -> None:
    written = write(office)
    assert written.changes.transaction is not None
    with office.write("Rückgängig") as writer:
        history.revert(writer, written.changes.transaction)
    assert interaction.timeline(office) == []
    assert document.documents_of_organisation(office, organisation_id=WINTERBERG) == []


@pytest.mark.parametrize(
    ("on", "at"),
    [
        (date(2026, 3, 1), datetime(2026, 3, 1, 11, tzinfo=UTC)),
        (date(2025, 7, 1), datetime(2025, 7, 1, 10, tzinfo=UTC)),
        (date(2026, 3, 16), datetime(2026, 3, 16, 11, tzinfo=UTC)),
        (date(2026, 3, 20), datetime(2026, 3, 16, 11, tzinfo=UTC)),
    ],
)
def test_an_earlier_letter_stands_at_its_day_and_a_later_one_at_today(office: Office, on: date, at: datetime) -> None:
    written = write(office, on=on)
    assert interaction.timeline(office)[0].occurred_at == at
    assert written.file_name.startswith(on.isoformat())


# -- the copy in a folder ----------------------------------------------------------------------------------------------


def test_copies_in_a_folder_never_overwrite_one_another(office: Office, tmp_path: Path) -> None:
    first, second = write(office, save_to=tmp_path), write(office, save_to=tmp_path, text="anders")
    assert first.path == tmp_path / "2026-03-16 Winterberg – Einladung.docx"
    assert second.path == tmp_path / "2026-03-16 Winterberg – Einladung (2).docx"
    assert (first.path.read_bytes(), second.path.read_bytes()) == (first.data, second.data)
    assert second.file_name == second.path.name
    assert document.document_data(office, id=second.document_id)[0] == second.path.name


def test_a_file_that_exists_is_not_touched(office: Office, tmp_path: Path) -> None:
    target = tmp_path / "Brief.docx"
    written = write(office, save_to=tmp_path / "Brief")
    assert (written.path, written.file_name) == (target, "Brief.docx")
    with pytest.raises(NameTaken):
        write(office, save_to=target, text="anders")
    assert target.read_bytes() == written.data
    assert interaction.count_timeline(office) == 1


def test_a_folder_that_is_not_there(office: Office, tmp_path: Path) -> None:
    with pytest.raises(NetzwerkError, match="Ordner"):
        write(office, save_to=tmp_path / "weg" / "Brief.docx")
    assert nothing_stored(office)


def test_when_storing_fails_the_copy_is_taken_away(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Writer) -> None:
        raise OSError("the disk is gone")

    folder = tmp_path / "letters"
    folder.mkdir()
    monkeypatch.setattr(Writer, "finish", broken)
    with pytest.raises(OSError, match="the disk is gone"):
        write(office, save_to=folder)
    with pytest.raises(OSError, match="the disk is gone"):
        write(office)
    monkeypatch.undo()
    assert list(folder.iterdir()) == []
    assert nothing_stored(office)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of processes are a matter of POSIX")
@pytest.mark.parametrize(
    ("limit", "sentence"), [(4_000, "konnte nicht gespeichert werden"), (16_000, "kein Platz mehr")]
)
def test_a_full_disk_leaves_nothing_half_done(office: Office, tmp_path: Path, limit: int, sentence: str) -> None:
    """The system refuses to let any file grow beyond the limit: the copy first, the database with the larger one."""
    folder = tmp_path / "letters"
    folder.mkdir()
    office.store.close()
    script = Path(__file__).with_name("full_disk.py")
    result = subprocess.run(
        [sys.executable, str(script), str(office.paths.data_dir), office.staff_id, str(folder), str(limit)],
        input=office.store.key,
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": "utf-8"},
    )
    assert result.returncode == 0, result.stderr.decode()
    assert sentence in result.stdout.decode()
    assert list(folder.iterdir()) == []
    store = Store.open(office.paths.office_file, office.store.key, clock=office.clock)
    try:
        assert nothing_stored(replace(office, store=store))
    finally:
        store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork on Windows")
def test_killed_at_any_moment_what_was_confirmed_is_there(office: Office, tmp_path: Path) -> None:
    """A file too many there may be; a letter in the timeline without its file there may not."""
    office.store.close()
    folder, rng = tmp_path / "letters", random.Random(5)
    folder.mkdir()

    def open_office() -> Office:
        return replace(office, store=Store.open(office.paths.office_file, office.store.key, clock=office.clock))

    def write_three(confirm: Confirm) -> None:
        mine = open_office()
        confirm("open")
        for number in range(3):
            written = write(mine, save_to=folder, text=f"Brief {number}")
            assert written.path is not None
            confirm(written.path.name)

    confirmed: set[str] = set()
    seconds = seconds_for(write_three)
    for _ in range(12):
        death = run_and_kill(write_three, after=1, delay=rng.uniform(0, seconds))
        confirmed.update(death.confirmed[1:])
        files = {path.name: path.read_bytes() for path in folder.glob("*.docx")}
        mine = open_office()
        rows = document.documents_of_organisation(mine, organisation_id=WINTERBERG)
        stored = {row.file_name: document.document_data(mine, id=row.id)[1] for row in rows}
        entries = interaction.timeline(mine, organisation_id=WINTERBERG)
        mine.store.close()
        assert confirmed <= stored.keys() <= files.keys()
        assert all(files[name] == data for name, data in stored.items())
        assert sorted(entry.documents[0][1] for entry in entries) == sorted(stored)
