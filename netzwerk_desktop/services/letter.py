"""Writing a letter: to a person in a function, to a vacant function, or to an organisation as such.

The order in which a letter is made, so that a failure anywhere leaves nothing half done:

1. everything is read and checked, and the letter is made in memory;
2. the copy for the word processor is written under a free name, in full and durably, before anything is stored: a full
   or read-only disk shows here;
3. document, entry of the timeline and index are stored in one transaction;
4. should that fail, the copy is taken away again.

A crash between 2 and 3 leaves a file too many. The other way round it would leave a letter in the timeline that lies
nowhere in the user's folder.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.clock import BERLIN
from netzwerk_desktop.domain.errors import Problem, ValidationFailed, require_valid
from netzwerk_desktop.domain.function import function_for
from netzwerk_desktop.domain.interaction import Direction, InteractionDraft, InteractionKind
from netzwerk_desktop.storage import content, entities
from netzwerk_desktop.storage.queries.organisations import organisation_detail
from netzwerk_desktop.storage.queries.people import PositionRow, positions_of_organisation

from . import recording
from .addressee import find_addressee, settings_of
from .office import Office

__all__ = ["LetterPreview", "LetterRecipient", "LetterWritten", "preview", "recipients", "write_letter"]

ACTION = "Brief schreiben"
_NOWHERE = "Zu dieser Organisation ist keine Anschrift eingetragen. Bitte tragen Sie Straße oder Postfach und Ort ein."


@dataclass(frozen=True, slots=True)
class LetterRecipient:
    """Somebody a letter can go to; without position and person it is the organisation as such.

    Attributes:
        label: name and function, for a choice.
        is_vacant: a function nobody holds at present.
    """

    position_id: str | None
    person_id: str | None
    label: str
    is_vacant: bool = False


@dataclass(frozen=True, slots=True)
class LetterPreview:
    """What will stand in the address field and above the text.

    Attributes:
        problems: German sentences on what is missing or doubtful; the letter can be written all the same.
        sendable: false when there is no address at all; such a letter is refused.
    """

    address_lines: tuple[str, ...]
    salutation: str
    problems: tuple[str, ...]
    sendable: bool


@dataclass(frozen=True, slots=True)
class LetterWritten:
    """A letter that was stored.

    Attributes:
        changes: ``created`` is the entry of the timeline.
        data: the Word file.
        file_name: the name it is stored under.
        path: the copy in the folder or file asked for.
        address_lines, salutation: as they were printed.
        problems: German sentences on what is missing or doubtful.
    """

    changes: Changes
    document_id: str
    data: bytes
    file_name: str
    path: Path | None
    address_lines: tuple[str, ...]
    salutation: str
    problems: tuple[str, ...]


# -- looking -----------------------------------------------------------------------------------------------------------


def recipients(office: Office, *, organisation_id: str) -> tuple[LetterRecipient, ...]:
    """Whom one can write to at an organisation: the main contact first, the organisation as such last."""
    with office.read() as connection:
        place = organisation_detail(connection, organisation_id)
        rows = positions_of_organisation(connection, organisation_id, today=office.clock.today())
    return (*(_recipient(row) for row in rows), LetterRecipient(None, None, f"{place.name} (ohne Person)"))


def _recipient(row: PositionRow) -> LetterRecipient:
    if row.person_id is None:
        vacant = ", ".join(part for part in (row.function, row.department) if part)
        return LetterRecipient(row.id, None, f"{vacant} (unbesetzt)", is_vacant=True)
    parts = (row.person_name, function_for(row.function, row.form), row.department)
    return LetterRecipient(row.id, row.person_id, ", ".join(part for part in parts if part))


def preview(
    office: Office,
    *,
    organisation_id: str,
    position_id: str | None = None,
    person_id: str | None = None,
    on: date | None = None,
) -> LetterPreview:
    """Address and salutation of a letter that is being written, and what is missing. Raises :class:`NotFound`."""
    day = on or office.clock.today()
    with office.read() as connection:
        settings = settings_of(connection, day)
        to = find_addressee(
            connection, organisation_id=organisation_id, position_id=position_id, person_id=person_id, today=day
        )
    block = to.address(settings)
    return LetterPreview(
        block.lines, to.salutation(settings), (*block.problems, *to.remarks(day)), sendable=to.can_be_reached
    )


# -- writing -----------------------------------------------------------------------------------------------------------


def write_letter(
    office: Office,
    *,
    organisation_id: str,
    subject: str,
    text: str,
    position_id: str | None = None,
    person_id: str | None = None,
    template: str | None = None,
    on: date | None = None,
    form: str | None = None,
    salutation: str = "",
    notes: Iterable[str] = (),
    enclosures: Iterable[str] = (),
    save_to: Path | None = None,
) -> LetterWritten:
    """Write a letter, store it as a document of the organisation and enter it in the timeline.

    Args:
        template: name of a Word file among the office's own templates or the delivered ones; else that of the form.
        on: the day on the letter (today unless given).
        form: "A" or "B" of DIN 5008; otherwise as the office has set it.
        salutation: replaces the computed one.
        notes: lines above the address ("Persönlich"); enclosures: lines below the signature.
        save_to: a folder (the copy gets a free name) or a file that does not exist yet.

    Raises :class:`ValidationFailed`, :class:`NotFound`, :class:`RefusedFile` (template), and what can go wrong with
    files; in each of these cases nothing has been stored or written. Problems with the address are reported, not
    refused, unless there is no address at all.
    """
    from netzwerk_desktop.documents.files import suggest_file_name
    from netzwerk_desktop.documents.letter import render_letter
    from netzwerk_desktop.documents.plain_text import plain_text

    from .letter_content import compose, template_file  # with all of the above: only needed when a letter is written

    day = on or office.clock.today()
    with office.read() as connection:
        settings = settings_of(connection, day)
        to = find_addressee(
            connection, organisation_id=organisation_id, position_id=position_id, person_id=person_id, today=day
        )
        composed = compose(
            connection,
            office,
            settings=settings,
            to=to,
            on=day,
            subject=subject,
            text=text,
            salutation=salutation,
            notes=tuple(notes),
            enclosures=tuple(enclosures),
        )
    if not to.can_be_reached:
        raise ValidationFailed([Problem("address", _NOWHERE)])
    data = render_letter(
        template_file(office.paths.templates_dir, template, form or settings.letter_form), composed.content
    )
    draft = InteractionDraft(
        kind=InteractionKind.LETTER,
        organisation_id=organisation_id,
        occurred_at=_moment(day, office),
        subject=subject,
        note=text,
        person_id=None if to.person is None else to.person.id,
        position_id=position_id,
        direction=Direction.OUTGOING,
    )
    words = plain_text(data)
    name = suggest_file_name(day, to.organisation.name, subject)
    path = None if save_to is None else _save(save_to, name, data)
    try:
        changes, document_id = _store(office, draft, data, words, path.name if path else name)
    except BaseException:
        if path is not None:
            with contextlib.suppress(OSError):
                path.unlink()
        raise
    return LetterWritten(
        changes=changes,
        document_id=document_id,
        data=data,
        file_name=path.name if path else name,
        path=path,
        address_lines=composed.content.address_lines,
        salutation=composed.content.salutation,
        problems=composed.problems,
    )


def _moment(day: date, office: Office) -> datetime:
    """When the letter stands in the timeline: now, or at noon of an earlier day it is dated to."""
    if day >= office.clock.today():
        return office.clock.now()
    return datetime.combine(day, time(12), BERLIN).astimezone(UTC)


def _save(save_to: Path, name: str, data: bytes) -> Path:
    from netzwerk_desktop.documents.files import write_beside, write_document

    if save_to.is_dir():
        return write_beside(save_to / name, data)
    # Without its ending no word processor would know the file.
    target = save_to if save_to.suffix.casefold() == ".docx" else save_to.with_name(f"{save_to.name}.docx")
    return write_document(target, data)


def _store(office: Office, draft: InteractionDraft, data: bytes, words: str, file_name: str) -> tuple[Changes, str]:
    with office.write(ACTION) as writer:
        require_valid(recording.check(office, writer.connection, draft, None))
        interaction_id = recording.enter(writer, draft, None, staff_id=office.staff_id)
        document_id = writer.create(
            entities.document,
            {
                "organisation_id": draft.organisation_id,
                "interaction_id": interaction_id,
                "person_id": draft.person_id,
                "position_id": draft.position_id,
                "kind": "letter",
                "title": " ".join(draft.subject.split()),
                "file_name": file_name,
                "content_hash": content.keep_content(writer.connection, data),
                "content_text": words,
                "made_at": draft.occurred_at,
                "staff_id": office.staff_id,
            },
        )
        return writer.changes(created=interaction_id), document_id
