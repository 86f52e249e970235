"""Organisations: the list, one of them, and changing it. Municipalities have more: see :mod:`.municipality`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound, Problem, require_valid
from netzwerk_desktop.domain.organisation import OrganisationDraft, OrganisationKind, check_organisation
from netzwerk_desktop.domain.text import MAX_NOTE, too_long
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import organisations as queries
from netzwerk_desktop.storage.queries.memberships import own_network_id
from netzwerk_desktop.storage.queries.organisations import MunicipalityDetail as MunicipalityDetail
from netzwerk_desktop.storage.queries.organisations import NameRow as NameRow
from netzwerk_desktop.storage.queries.organisations import OrganisationDetail as OrganisationDetail
from netzwerk_desktop.storage.queries.organisations import OrganisationFilter as OrganisationFilter
from netzwerk_desktop.storage.queries.organisations import OrganisationRow as OrganisationRow

from .office import Office
from .topic import change_interests
from .values import columns_of, require_present

__all__ = [
    "MunicipalityDetail",
    "NameRow",
    "OrganisationDetail",
    "OrganisationFilter",
    "OrganisationRow",
    "create_organisation",
    "districts",
    "draft_of",
    "edit_organisation",
    "find_organisation",
    "list_organisations",
    "names",
    "organisation_detail",
    "set_note",
    "trash_organisation",
]

WHAT = "Die Organisation"
ALL = OrganisationFilter()


# -- looking ---------------------------------------------------------------------------------------------------------


def list_organisations(office: Office, *, filter: OrganisationFilter = ALL) -> list[OrganisationRow]:
    """The list in the order of names; without a filter the municipalities."""
    with office.read() as connection:
        return queries.list_organisations(
            connection, filter=filter, today=office.clock.today(), network_id=own_network_id(connection)
        )


def organisation_detail(office: Office, *, id: str) -> OrganisationDetail:
    """An organisation in full. Raises :class:`NotFound`."""
    with office.read() as connection:
        return queries.organisation_detail(connection, id)


def names(office: Office, *, kinds: Sequence[OrganisationKind] = ()) -> list[NameRow]:
    """The names of all organisations, municipalities first, for choosing while typing."""
    with office.read() as connection:
        return queries.names(connection, kinds=kinds)


def districts(office: Office) -> list[str]:
    """The districts there are towns of."""
    with office.read() as connection:
        return queries.districts(connection)


def find_organisation(office: Office, text: str, *, guess: bool = True) -> str:
    """The id of the organisation people mean by ``text``: an AGS, a name in any spelling, a unique beginning.

    A misspelt name stands for the one town it resembles, unless ``guess`` is false: what writes had better ask.

    Raises :class:`NotFound` ("Meinten Sie …?") and :class:`Ambiguous` with all that fit.
    """
    with office.read() as connection:
        try:
            return queries.find_by_name(connection, text)
        except NotFound as error:
            return _find_misspelt(connection, text, error, guess=guess)


def _find_misspelt(connection: Any, text: str, error: NotFound, *, guess: bool) -> str:
    """Towns whose name is abbreviated or slightly wrong, as lists and people on the telephone have them."""
    # Only after everything simple has failed; the forms of all names take a few milliseconds to make.
    from netzwerk_desktop.exchange.known import KnownMunicipality
    from netzwerk_desktop.exchange.name_matching import MatchKind, NameIndex

    towns = queries.register(connection)
    index = NameIndex(
        KnownMunicipality(ags=town.ags, name=town.name, official_name=town.official_name) for town in towns
    )
    match = index.match(text)
    found = next((town for town in towns if town.ags == match.ags), None)
    if found is not None and (guess or match.kind is not MatchKind.FUZZY):
        return found.id
    if found is not None:
        raise NotFound(f"„{text.strip()}“ wurde nicht gefunden. Meinten Sie {found.name}?")
    if not match.candidates:
        raise error
    candidates = [candidate.name for candidate in match.candidates]
    offered = " oder ".join([", ".join(candidates[:-1]), candidates[-1]] if len(candidates) > 1 else candidates)
    raise NotFound(f"„{text.strip()}“ wurde nicht gefunden. Meinten Sie {offered}?")


# -- changing --------------------------------------------------------------------------------------------------------


def draft_of(detail: OrganisationDetail) -> OrganisationDraft:
    """The organisation as a form edits it."""
    return OrganisationDraft(**{field.name: getattr(detail, field.name) for field in fields(OrganisationDraft)})


def create_organisation(office: Office, *, organisation: OrganisationDraft, interests: Iterable[str] = ()) -> Changes:
    """Enter an organisation, with the topics it is interested in.

    Municipalities come from the official register instead.
    """
    problems = list(check_organisation(organisation))
    if organisation.kind is OrganisationKind.MUNICIPALITY:
        problems.append(
            Problem("kind", "Kommunen kommen aus dem amtlichen Verzeichnis. Bitte wählen Sie eine andere Art.")
        )
    require_valid(problems)
    values = {field.name: getattr(organisation, field.name) for field in fields(organisation)}
    with office.write("Organisation anlegen") as writer:
        created = writer.create(entities.organisation, columns_of(entities.organisation, values))
        change_interests(writer, created, interests, seen=())
        return writer.changes(created=created)


def edit_organisation(
    office: Office,
    *,
    id: str,
    values: Mapping[str, Any],
    seen: Mapping[str, str] | None = None,
    interests: Iterable[str] | None = None,
    seen_interests: Collection[str] | None = None,
) -> Changes:
    """Change fields of an organisation, and the topics it is interested in where they are given.

    ``seen`` and ``seen_interests`` are what the form showed when it was opened.
    """
    with office.write("Organisation bearbeiten") as writer:
        change_organisation(writer, id, values, seen)
        if interests is not None:
            change_interests(writer, id, interests, seen=seen_interests)
        return writer.changes()


def change_organisation(writer: Writer, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None) -> None:
    """Check and write fields of an organisation within a transaction; for the use cases of this package."""
    detail = queries.organisation_detail(writer.connection, id)
    require_present(detail.trashed, WHAT)
    before = draft_of(detail)
    draft = replace(before, **values)
    problems = list(check_organisation(draft))
    if OrganisationKind.MUNICIPALITY in (draft.kind, before.kind) and draft.kind is not before.kind:
        problems.append(Problem("kind", "Ob etwas eine Kommune ist, sagt das amtliche Verzeichnis."))
    require_valid(problems)
    writer.update(entities.organisation, id, columns_of(entities.organisation, values), seen=seen)


def set_note(office: Office, *, id: str, note: str, seen: Mapping[str, str] | None = None) -> Changes:
    """Change the note that sticks to an organisation ("nur vormittags anrufen")."""
    require_valid(too_long("note", "Die Notiz", note, MAX_NOTE))
    with office.write("Notiz ändern") as writer:
        require_present(queries.organisation_detail(writer.connection, id).trashed, WHAT)
        writer.update(entities.organisation, id, columns_of(entities.organisation, {"note": note}), seen=seen)
        return writer.changes()


_WITH_IT = (
    entities.position,
    entities.membership,
    entities.service_grant,
    entities.organisation_topic,
    entities.address_list_entry,
    entities.follow_up,
    entities.document,
    entities.consultation_case,
    entities.interaction_participant,
    entities.interaction,
)


def trash_organisation(office: Office, *, id: str) -> Changes:
    """Put an organisation into the bin with everything that hangs on it; taken back in one step.

    Raises :class:`NetzwerkError` for a municipality, which the register only ever dissolves.
    """
    with office.write("Organisation löschen") as writer:
        detail = queries.organisation_detail(writer.connection, id)
        if detail.municipality is not None:
            raise NetzwerkError(
                f"{detail.name} ist eine Kommune und bleibt erhalten. Eine Gebietsänderung wird mit dem amtlichen"
                " Verzeichnis eingelesen."
            )
        for table in _WITH_IT:
            for row_id in queries.present_of(writer.connection, table, organisation_id=id):
                writer.trash(table, row_id)
        writer.trash(entities.organisation, id)
        return writer.changes()
