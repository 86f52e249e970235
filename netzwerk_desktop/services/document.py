"""Documents of an organisation: looking at them, copies of them, filing a file that came from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Problem, RefusedFile, require_valid
from netzwerk_desktop.domain.text import clean_line, too_long
from netzwerk_desktop.storage import content, entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import documents as queries
from netzwerk_desktop.storage.queries.documents import DocumentKind as DocumentKind
from netzwerk_desktop.storage.queries.documents import DocumentRow as DocumentRow

from . import references
from .office import Office

__all__ = [
    "DocumentKind",
    "DocumentRow",
    "FileToKeep",
    "document_data",
    "documents_of_organisation",
    "export_document",
    "file_document",
    "read_file",
    "trash_document",
]

MAX_BYTES = 25_000_000
"""Largest file that is filed; it has to fit into backups and, later, through the exchange with colleagues."""


# -- looking -----------------------------------------------------------------------------------------------------------


def documents_of_organisation(
    office: Office, *, organisation_id: str, before: queries.Keyset | None = None, limit: int = 100
) -> list[DocumentRow]:
    """A window of the documents of an organisation, the latest first."""
    with office.read() as connection:
        return queries.documents_of_organisation(connection, organisation_id, before=before, limit=limit)


def document_data(office: Office, *, id: str) -> tuple[str, bytes]:
    """File name and bytes of a document. Raises :class:`NotFound`."""
    with office.read() as connection:
        return queries.document_data(connection, id)


def export_document(office: Office, *, id: str, to: Path) -> Path:
    """Write a copy of a document and return its path; nothing is ever overwritten.

    In a folder the copy gets the document's name, or a free one like it; a file must not exist yet. Raises
    :class:`NotFound` and, with a sentence, what can go wrong with files.
    """
    from netzwerk_desktop.documents.files import safe_name, write_beside, write_document

    name, data = document_data(office, id=id)
    # The name may have been given on another computer with other rules for names.
    return write_beside(to / safe_name(name), data) if to.is_dir() else write_document(to, data)


# -- changing ----------------------------------------------------------------------------------------------------------


def file_document(
    office: Office,
    *,
    organisation_id: str,
    path: Path,
    title: str = "",
    interaction_id: str | None = None,
    person_id: str | None = None,
) -> Changes:
    """File a copy of a file with an organisation; the words of a Word file are found by the search.

    Without a title it is called like the file. Raises :class:`RefusedFile` for a file that cannot be read, is empty or
    larger than 25 MB, and :class:`ValidationFailed`.
    """
    file = read_file(path)  # before the transaction: a large file takes a while, and nobody else could write
    with office.write("Schriftstück ablegen") as writer:
        name = clean_line(title, "title") or file.title
        problems: list[Problem] = list(too_long("title", "Der Titel", name))
        if not organisation_id:
            problems.append(Problem("organisation_id", "Bitte wählen Sie die Kommune oder Organisation."))
        problems += references.check_organisation_reference(writer.connection, organisation_id)
        problems += references.check_person_reference(writer.connection, person_id)
        problems += references.check_interaction_reference(writer.connection, interaction_id, organisation_id)
        require_valid(problems)
        created = enter(
            writer,
            office,
            file,
            title=name,
            organisation_id=organisation_id,
            interaction_id=interaction_id,
            person_id=person_id,
        )
        return writer.changes(created=created)


def trash_document(office: Office, *, id: str) -> Changes:
    """Put a document into the bin; its bytes stay as long as it can be taken out again."""
    with office.write("Schriftstück löschen") as writer:
        queries.document_row(writer.connection, id)
        writer.trash(entities.document, id)
        return writer.changes()


# -- within the transaction of another use case ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FileToKeep:
    """A file that has been read, with the words the search finds in it."""

    file_name: str
    title: str
    data: bytes
    words: str


def read_file(path: Path) -> FileToKeep:
    """Read a file that is to be filed. Raises :class:`RefusedFile` with a sentence."""
    data = _read(path)
    return FileToKeep(
        file_name=clean_line(path.name, "file_name"),
        title=clean_line(path.stem, "title"),
        data=data,
        words=_words(path, data),
    )


def enter(
    writer: Writer,
    office: Office,
    file: FileToKeep,
    *,
    organisation_id: str,
    title: str = "",
    interaction_id: str | None = None,
    person_id: str | None = None,
) -> str:
    """File what was read, within a transaction, and return the id of the document."""
    return writer.create(
        entities.document,
        {
            "organisation_id": organisation_id,
            "interaction_id": interaction_id,
            "person_id": person_id,
            "kind": DocumentKind.FILE.value,
            "title": title or file.title,
            "file_name": file.file_name,
            "content_hash": content.keep_content(writer.connection, file.data),
            "content_text": file.words or None,
            "made_at": office.clock.now(),
            "staff_id": office.staff_id,
        },
    )


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise RefusedFile(
            f"Die Datei „{path.name}“ konnte nicht gelesen werden. Bitte prüfen Sie, ob es sie noch gibt und ob Sie"
            " sie öffnen dürfen."
        ) from error
    if not data:
        raise RefusedFile(f"Die Datei „{path.name}“ ist leer.")
    if len(data) > MAX_BYTES:
        raise RefusedFile(
            f"Die Datei „{path.name}“ ist größer als {MAX_BYTES // 1_000_000} MB. Bitte legen Sie sie im Büro-Ordner ab"
            " und notieren Sie hier, wo sie liegt."
        )
    return data


def _words(path: Path, data: bytes) -> str:
    """What a person would read in the file, where that can be told."""
    if path.suffix.casefold() != ".docx":
        return ""
    from netzwerk_desktop.documents.plain_text import plain_text  # Word files are opened on few occasions

    try:
        return plain_text(data).replace("\x00", "")
    except RefusedFile:
        return ""
