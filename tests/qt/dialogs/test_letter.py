"""Writing a letter: who can be written to, what is shown beside it, where it goes, and that nothing is overwritten."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.organisation import OrganisationDraft, OrganisationKind
from netzwerk_desktop.domain.person import PersonDraft, SalutationForm
from netzwerk_desktop.domain.position import PositionDraft, Role
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.letter import LetterDialog
from netzwerk_desktop.services.document import documents_of_organisation
from netzwerk_desktop.services.draft import drafts
from netzwerk_desktop.services.interaction import timeline
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import create_organisation, edit_organisation, organisation_detail
from netzwerk_desktop.services.person import create_person
from netzwerk_desktop.services.position import create_position
from tests.support.factories import WINTERBERG
from tests.support.keyboard import mnemonics

Idle = Callable[[], None]


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    """Where letters go in this test (it is not there yet)."""
    folder = tmp_path / "Briefe"
    desk.preferences.change(letters_dir=str(folder))
    return folder


@pytest.fixture
def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the word processor was asked to open."""
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return opened


@pytest.fixture
def people(office: Office) -> dict[str, str]:
    """A mayor, the main contact, a vacant function in Winterberg."""
    found: dict[str, str] = {}
    for key, person, position in (
        (
            "mayor",
            PersonDraft(first_name="Anna", last_name="Muster", title="Dr.", form=SalutationForm.FRAU),
            PositionDraft(organisation_id=WINTERBERG, function="Bürgermeister/in"),
        ),
        (
            "contact",
            PersonDraft(first_name="Kim", last_name="Mayer"),
            PositionDraft(organisation_id=WINTERBERG, function="Citymanagement", roles=frozenset({Role.MAIN_CONTACT})),
        ),
    ):
        found[key] = create_person(office, person=person, position=position).created or ""
    found["vacant"] = (
        create_position(
            office,
            position=PositionDraft(organisation_id=WINTERBERG, function="Stadtbaurat/-rätin", department="Bauamt"),
        ).created
        or ""
    )
    return found


def opened(desk: Desk, idle: Idle, **what: str) -> LetterDialog:
    dialog = LetterDialog(desk, None, **{"organisation_id": WINTERBERG, **what})
    dialog.open()
    dialog.activateWindow()
    idle()
    idle()
    return dialog


def test_a_letter_is_stored_saved_and_opened(
    office: Office, desk: Desk, idle: Idle, folder: Path, opened_files: list[Path], people: dict[str, str]
) -> None:
    dialog = opened(desk, idle)
    dialog.form.show_values({"subject": "Richtlinie & Muster <neu>", "text": "anbei die Richtlinie.\n\nGern mehr."})
    dialog.save()
    idle()

    assert not dialog.isVisible(), dialog.banner.text()
    (file,) = folder.iterdir()
    assert file.name == "2026-03-16 Winterberg – Richtlinie & Muster neu.docx"
    assert opened_files == [file]
    (entry,) = timeline(office, organisation_id=WINTERBERG)
    assert (entry.kind, entry.person_name) == (InteractionKind.LETTER, "Kim Mayer")
    (document,) = documents_of_organisation(office, organisation_id=WINTERBERG)
    assert document.file_name == file.name
    assert drafts(office) == []


def test_the_same_letter_twice_makes_two_files(
    office: Office, desk: Desk, idle: Idle, folder: Path, opened_files: list[Path], people: dict[str, str]
) -> None:
    for _ in range(2):
        dialog = opened(desk, idle)
        dialog.form.show_values({"subject": "Einladung", "text": "Text"})
        dialog.save()
        idle()
        for file in folder.iterdir():
            file.write_bytes(file.read_bytes() + b"edited in Word")

    assert sorted(file.name for file in folder.iterdir()) == [
        "2026-03-16 Winterberg – Einladung (2).docx",
        "2026-03-16 Winterberg – Einladung.docx",
    ]


def test_address_and_salutation_follow_the_recipient(
    desk: Desk, idle: Idle, folder: Path, people: dict[str, str]
) -> None:
    dialog = opened(desk, idle, person_id=people["mayor"])

    assert dialog.ui.window.salutation() == "Sehr geehrte Frau Bürgermeisterin,"
    assert "Frau Dr. Anna Muster" in dialog.ui.window.address()
    dialog.ui.recipient.set_value(people["vacant"])
    idle()
    assert dialog.ui.window.salutation() == "Sehr geehrte Damen und Herren,"
    assert any("Stadtbaurat" in line for line in dialog.ui.window.address())
    dialog.ui.recipient.set_value("organisation")
    idle()
    assert dialog.ui.window.address()[0] == "Stadt Winterberg"
    dialog.ui.salutation.set_value("Liebe Winterberger,")
    assert dialog.ui.window.salutation() == "Liebe Winterberger,"


def test_a_vacant_function_is_written_to(
    office: Office, desk: Desk, idle: Idle, folder: Path, opened_files: list[Path], people: dict[str, str]
) -> None:
    dialog = opened(desk, idle, position_id=people["vacant"])
    dialog.form.show_values({"subject": "Neubesetzung", "text": "Text", "open_after": False})
    said: list[str] = []
    desk.message.connect(lambda words, _tone: said.append(words))
    dialog.save()
    idle()

    assert timeline(office, organisation_id=WINTERBERG)[0].person_name == "Stadtbaurat/-rätin"
    assert opened_files == []
    assert "Brief gespeichert" in said[0]


def test_subject_and_text_are_asked_for(desk: Desk, idle: Idle, folder: Path, people: dict[str, str]) -> None:
    dialog = opened(desk, idle)
    dialog.save()
    idle()

    assert dialog.form.problem_at("subject") == "Bitte geben Sie einen Betreff ein."
    assert dialog.form.problem_at("text") == "Bitte schreiben Sie den Text des Briefes."
    assert not folder.exists()


def test_without_an_address_there_is_a_way_to_enter_one(
    office: Office, desk: Desk, idle: Idle, folder: Path, opened_files: list[Path]
) -> None:
    place = create_organisation(
        office, organisation=OrganisationDraft(kind=OrganisationKind.PRESS, name="Tageblatt")
    ).created
    asked: list[tuple[str, dict[str, str]]] = []
    desk.open_dialog = lambda dialog_id, **what: asked.append((str(dialog_id), what))  # type: ignore[method-assign,assignment,return-value]
    dialog = opened(desk, idle, organisation_id=place or "")
    dialog.form.show_values({"subject": "Presse", "text": "Text"})
    assert dialog.ui.problems.isVisible()
    dialog.save()
    idle()
    assert "noch keine Anschrift" in dialog.form.problem_at("recipient")
    dialog.ui.problems.mend.emit()
    assert asked == [("organisation", {"organisation_id": place})]

    desk.run(
        lambda: edit_organisation(
            office, id=place or "", values={"street": "Marktplatz 1", "postal_code": "59955", "city": "Winterberg"}
        )
    )
    idle()
    idle()
    assert "Marktplatz 1" in dialog.ui.window.address()
    dialog.save()
    idle()
    assert not dialog.isVisible(), dialog.banner.text()
    assert len(list(folder.iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_told_and_nothing_is_stored(
    office: Office, desk: Desk, idle: Idle, tmp_path: Path, people: dict[str, str]
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder", encoding="utf-8")
    desk.preferences.change(letters_dir=str(in_the_way / "letters"))
    dialog = opened(desk, idle)
    dialog.form.show_values({"subject": "Betreff", "text": "Text"})
    dialog.save()
    idle()

    assert "lässt sich nicht anlegen" in dialog.banner.text()
    assert dialog.isVisible()
    assert timeline(office, organisation_id=WINTERBERG) == []
    assert documents_of_organisation(office, organisation_id=WINTERBERG) == []


def test_the_sketch_follows_the_form_and_the_day(desk: Desk, idle: Idle, people: dict[str, str]) -> None:
    dialog = opened(desk, idle)
    assert dialog.ui.sheet.sketch.form == "B"
    assert dialog.ui.sheet.sketch.place_date == "Münster, 16. März 2026"
    dialog.ui.form.set_value("A")
    dialog.ui.on.set_value(date(2026, 4, 1))
    dialog.ui.notes.set_value("Persönlich")
    dialog.ui.enclosures.set_value("Richtlinie\n\nMuster")
    idle()

    sketch = dialog.ui.sheet.sketch
    assert (sketch.form, sketch.place_date) == ("A", "Münster, 1. April 2026")
    assert (sketch.notes, sketch.enclosures) == (("Persönlich",), ("Richtlinie", "Muster"))
    dialog.resize(900, 600)
    assert not dialog.grab().isNull()


def test_a_draft_keeps_recipient_and_text(office: Office, desk: Desk, idle: Idle, people: dict[str, str]) -> None:
    dialog = opened(desk, idle)
    dialog.ui.recipient.set_value(people["vacant"])
    dialog.form.show_values({"subject": "Angefangen", "text": "noch nicht", "notes": "Persönlich"})
    dialog.reject()
    idle()
    again = opened(desk, idle, organisation_id="")
    assert "Winterberg · Angefangen" in again.banner.text()
    again.banner.acted.emit()
    idle()
    idle()

    assert again.ui.recipient.value() == people["vacant"]
    assert again.ui.text.value() == "noch nicht"
    assert again.ui.notes_part.isVisible()


def test_the_office_s_own_templates_are_offered(office: Office, desk: Desk, idle: Idle) -> None:
    (office.paths.templates_dir / "Einladung.docx").write_bytes(b"")
    (office.paths.templates_dir / "~$nladung.docx").write_bytes(b"")
    dialog = opened(desk, idle)

    assert [dialog.ui.template.itemText(row) for row in range(dialog.ui.template.count())] == [
        "Standard",
        "Einladung.docx",
    ]


def test_a_broken_template_is_refused_in_words(
    office: Office, desk: Desk, idle: Idle, folder: Path, people: dict[str, str]
) -> None:
    (office.paths.templates_dir / "Kaputt.docx").write_bytes(b"no Word file")
    dialog = opened(desk, idle)
    dialog.form.show_values({"subject": "Betreff", "text": "Text", "template": "Kaputt.docx"})
    dialog.save()
    idle()

    assert dialog.banner.text() or dialog.form.problem_at("template")
    assert dialog.isVisible()
    assert not folder.exists() or list(folder.iterdir()) == []
    assert organisation_detail(office, id=WINTERBERG).name == "Winterberg"


def test_mnemonics_are_unique(desk: Desk, idle: Idle) -> None:
    dialog = opened(desk, idle)
    for _ in range(2):
        letters = mnemonics(dialog)
        assert len(letters) == len(set(letters)), letters
        dialog.ui.more.open_all()
