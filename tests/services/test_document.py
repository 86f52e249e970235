"""Copies of documents, filing files, and the bin."""

import os
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.documents.files import NameTaken
from netzwerk_desktop.domain.errors import NotFound, RefusedFile, ValidationFailed
from netzwerk_desktop.services import document
from netzwerk_desktop.services.call import CallOutcome, Direction, log_call
from netzwerk_desktop.services.document import DocumentKind, DocumentRow
from netzwerk_desktop.services.letter import write_letter
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.storage import search
from tests.support.factories import AHLEN, WINTERBERG


def file(office: Office, path: Path, **differing: Any) -> DocumentRow:
    created = document.file_document(office, path=path, **{"organisation_id": WINTERBERG, **differing}).created
    return next(
        row for row in document.documents_of_organisation(office, organisation_id=WINTERBERG) if row.id == created
    )


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A file that came by mail."""
    path = tmp_path / "Lageplan Markt.pdf"
    path.write_bytes(b"%PDF-1.7 plan")
    return path


def test_a_file_is_filed_with_its_name_and_bytes(office: Office, plan: Path) -> None:
    row = file(office, plan)
    assert (row.title, row.file_name, row.kind, row.size) == (
        "Lageplan Markt",
        "Lageplan Markt.pdf",
        DocumentKind.FILE,
        13,
    )
    assert (row.made_at, row.staff_name) == (office.clock.now(), "Anna Beispiel")
    assert document.document_data(office, id=row.id) == ("Lageplan Markt.pdf", b"%PDF-1.7 plan")
    assert plan.exists()


def test_a_file_is_read_before_others_have_to_wait(office: Office, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Taking a Word file apart can take seconds, which a colleague's call need not wait for."""

    def look(path: Path, data: bytes) -> str:
        with office.write("Anruf von nebenan"):
            return "Worte"

    monkeypatch.setattr(document, "_words", look)
    assert file(office, plan).title == "Lageplan Markt"


def test_a_file_can_belong_to_an_entry_of_the_timeline(office: Office, plan: Path) -> None:
    call = log_call(
        office, organisation_id=WINTERBERG, outcome=CallOutcome.REACHED, direction=Direction.INCOMING, note=""
    ).created
    assert file(office, plan, interaction_id=call, title=" Plan ").title == "Plan"
    with pytest.raises(ValidationFailed) as error:
        file(office, plan, interaction_id=call, organisation_id=AHLEN)
    assert [problem.field for problem in error.value.problems] == ["interaction_id"]


def test_all_problems_are_named(office: Office, plan: Path) -> None:
    with pytest.raises(ValidationFailed) as error:
        file(office, plan, organisation_id="", title="x" * 301, person_id="nobody", interaction_id="nothing")
    fields = {problem.field for problem in error.value.problems}
    assert fields == {"organisation_id", "title", "person_id", "interaction_id"}
    with pytest.raises(ValidationFailed):
        file(office, plan, organisation_id="nothing")


def test_the_words_of_a_word_file_are_found(office: Office, tmp_path: Path) -> None:
    letter = write_letter(
        office, organisation_id=AHLEN, subject="Einladung", text="Straßenverkehrsamt", save_to=tmp_path
    )
    assert letter.path is not None
    row = file(office, letter.path, title="Von nebenan")
    broken = tmp_path / "kaputt.docx"
    broken.write_bytes(b"no Word file")
    file(office, broken)
    with office.read() as connection:
        found = search.find(connection, search.DOCUMENTS, "strassenverkehr", limit=9, newest_first=True)
    assert row.id in {entry.record_id for entry in found}


@pytest.mark.parametrize(
    ("content", "sentence"), [(None, "konnte nicht gelesen werden"), (b"", "ist leer"), (b"12345", "größer als")]
)
def test_what_cannot_be_filed_is_refused_in_words(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None, sentence: str
) -> None:
    monkeypatch.setattr(document, "MAX_BYTES", 4)
    path = tmp_path / "Datei.pdf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RefusedFile, match=sentence):
        file(office, path)
    assert document.documents_of_organisation(office, organisation_id=WINTERBERG) == []


def test_copies_never_overwrite_anything(office: Office, plan: Path, tmp_path: Path) -> None:
    row = file(office, plan)
    folder = tmp_path / "copies"
    folder.mkdir()
    paths = [document.export_document(office, id=row.id, to=folder) for _ in range(2)]
    assert [path.name for path in paths] == ["Lageplan Markt.pdf", "Lageplan Markt (2).pdf"]
    assert document.export_document(office, id=row.id, to=folder / "Plan.pdf").read_bytes() == plan.read_bytes()
    with pytest.raises(NameTaken):
        document.export_document(office, id=row.id, to=plan)
    with pytest.raises(NotFound):
        document.export_document(office, id="nothing", to=folder)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not allow such a name in the first place")
def test_a_name_from_another_computer_is_made_harmless(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "a:b?.pdf"
    path.write_bytes(b"x")
    assert document.export_document(office, id=file(office, path).id, to=tmp_path).name == "a b .pdf"


def test_deleted_it_is_listed_no_more(office: Office, plan: Path) -> None:
    row = file(office, plan)
    changes = document.trash_document(office, id=row.id)
    assert document.documents_of_organisation(office, organisation_id=WINTERBERG) == []
    assert (changes.label, changes.kinds) == ("Schriftstück löschen", {"document"})
    with pytest.raises(NotFound):
        document.trash_document(office, id=row.id)
