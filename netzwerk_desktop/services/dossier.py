"""The dossier of a visit: everything one wants to have read on the train, in one Word file.

Confidential entries stay out of it, and so does what was set with them. Everything is read in one snapshot, so that the
"Stand" at the foot of the page holds for the whole of it. Nothing is stored: a dossier is made anew whenever somebody
leaves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.clock import local_day, to_local
from netzwerk_desktop.domain.dates import format_date, format_day, format_long_date, format_number, format_weekday
from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.follow_up import FollowUpState
from netzwerk_desktop.domain.function import function_for
from netzwerk_desktop.domain.interaction import CallOutcome, InteractionKind
from netzwerk_desktop.domain.markdown_text import plain
from netzwerk_desktop.domain.membership import membership_sentence, period_on
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.storage.queries import cases as case_queries
from netzwerk_desktop.storage.queries import follow_ups as follow_up_queries
from netzwerk_desktop.storage.queries import interactions as interaction_queries
from netzwerk_desktop.storage.queries.dossier import OwnNumbers, own_numbers
from netzwerk_desktop.storage.queries.memberships import own_network, periods_of
from netzwerk_desktop.storage.queries.office import staff_rows
from netzwerk_desktop.storage.queries.organisations import OrganisationDetail, organisation_detail
from netzwerk_desktop.storage.queries.people import PositionRow, positions_of_organisation

from .entitlement import ServiceUse, uses_of
from .office import Office

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from netzwerk_desktop.documents.dossier import DossierContent, DossierPerson, DossierTalk, DossierTask
    from netzwerk_desktop.storage.queries.follow_ups import FollowUpRow
    from netzwerk_desktop.storage.queries.interactions import TimelineRow

__all__ = ["Dossier", "dossier_content", "make_dossier", "save_dossier"]

MOST_TALKS = 10
_WINDOW = 100
_WINDOWS = 10
"""So far back conversations are looked for among letters and calls that reached nobody."""
LONGEST_TEXT = 1_500
"""So much of a note is printed: a dossier is read on a train."""

_TALKS = frozenset({InteractionKind.CONSULTATION, InteractionKind.VISIT, InteractionKind.MEETING})


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier that was made: a name for its file, and its bytes."""

    file_name: str
    data: bytes


def make_dossier(office: Office, *, organisation_id: str, interaction_id: str | None = None) -> Dossier:
    """The dossier of an organisation, for a visit where one is named.

    Raises :class:`NotFound` for an organisation or visit that is not there (any more).
    """
    # The machinery of Word files is only needed when one is made.
    from netzwerk_desktop.documents.dossier import render_dossier
    from netzwerk_desktop.documents.files import suggest_file_name

    content, day = dossier_content(office, organisation_id=organisation_id, interaction_id=interaction_id)
    return Dossier(suggest_file_name(day, content.town, "Dossier"), render_dossier(content))


def save_dossier(dossier: Dossier, path: Path, *, overwrite: bool = False) -> Path:
    """Write it, in full or not at all; a file that is there is only replaced where somebody was asked."""
    from netzwerk_desktop.documents.files import write_document

    target = path if path.suffix.casefold() == ".docx" else path.with_name(f"{path.name}.docx")
    # whoever was asked about one name was not asked about the other
    return write_document(target, dossier.data, overwrite=overwrite and target == path)


def dossier_content(
    office: Office, *, organisation_id: str, interaction_id: str | None = None
) -> tuple[DossierContent, date]:
    """What the dossier says, and the day it is for."""
    from netzwerk_desktop.documents.dossier import DossierContent

    today, now = office.clock.today(), office.clock.now()
    with office.read() as connection:
        town = organisation_detail(connection, organisation_id)
        visit = _visit(connection, organisation_id, interaction_id)
        staff = {row.id: row.name for row in staff_rows(connection)}
        network = own_network(connection, today)
        uses = uses_of(connection, organisation_id=organisation_id, on=today)
        content = DossierContent(
            town=town.name,
            about=_about(town),
            occasion=tuple(_occasion(visit, staff.get(office.staff_id, ""))),
            contact=tuple(_contact(town)),
            note=plain(town.note).strip(),
            people=tuple(_people(connection, organisation_id, today)),
            membership=_membership(connection, organisation_id, network.id if network else "", today),
            services_used=tuple(_used(uses)),
            services_open=tuple(_names(uses, entitled=True)),
            services_closed=tuple(_names(uses, entitled=False)),
            follow_ups=tuple(_follow_ups(connection, organisation_id, today)),
            cases=tuple(_cases(connection, organisation_id)),
            talks=tuple(_talks(connection, organisation_id, now)),
            stand=f"Stand {_moment(now)}",
            network=network.name_on_date if network else "",
            author=staff.get(office.staff_id, ""),
            created=now,
        )
    return content, today if visit is None else local_day(visit.occurred_at)


# -- the cover --------------------------------------------------------------------------------------------------------


def _visit(connection: Connection, organisation_id: str, interaction_id: str | None) -> TimelineRow | None:
    if not interaction_id:
        return None
    detail = interaction_queries.interaction_detail(connection, interaction_id)
    if detail.trashed or detail.row.organisation_id != organisation_id:
        raise NotFound("Diesen Termin gibt es bei dieser Kommune nicht (mehr). Bitte die Seite neu öffnen.")
    return detail.row


def _about(town: OrganisationDetail) -> str:
    facts = town.municipality
    if facts is None:
        return town.kind.label
    parts = [facts.type.label]
    if facts.district != town.name:
        parts.append(facts.district)
    parts.append(f"Regierungsbezirk {facts.region}")
    if facts.population is not None:
        parts.append(f"{format_number(facts.population)} Einwohner")
    return " · ".join(parts)


def _occasion(visit: TimelineRow | None, reader: str) -> Iterator[tuple[str, str]]:
    if visit is None:
        if reader:
            yield "Für", reader
        return
    local = to_local(visit.occurred_at)
    day = f"{format_weekday(local.date())}, {format_long_date(local.date())}, {local.hour}:{local.minute:02} Uhr"
    yield visit.kind.label, day
    if visit.staff_name:
        yield "Es fährt", visit.staff_name
    if visit.confidential:
        return
    if visit.subject:
        yield "Anlass", visit.subject
    others = [visit.person_name, *visit.participants]
    if any(others):
        yield "Mit", "\n".join(name for name in others if name)


def _contact(town: OrganisationDetail) -> Iterator[tuple[str, str]]:
    place = f"{town.postal_code} {town.city}".strip()
    address = ", ".join(part for part in (town.street, place) if part)
    facts = (("Adresse", address), ("Telefon", town.phone), ("E-Mail", town.email), ("Internet", town.website))
    for label, words in facts:
        if words:
            yield label, words


# -- people and services ----------------------------------------------------------------------------------------------


def _people(connection: Connection, organisation_id: str, today: date) -> Iterator[DossierPerson]:
    from netzwerk_desktop.documents.dossier import DossierPerson

    rows = [row for row in positions_of_organisation(connection, organisation_id, today=today) if row.is_current]
    own = own_numbers(connection, {row.person_id for row in rows if row.person_id})
    for row in rows:
        numbers = own.get(row.person_id or "", OwnNumbers("", "", ""))
        yield DossierPerson(
            name=row.person_name or "unbesetzt",
            function=", ".join(part for part in (function_for(row.function, row.form), row.department) if part),
            phones=tuple(_different((row.phone, row.mobile, numbers.phone, numbers.mobile))),
            email=row.email or numbers.email,
            remark=_remark(row),
        )


def _remark(row: PositionRow) -> str:
    roles = [role.label for role in row.roles if role in (Role.MAIN_CONTACT, Role.VOTING)]
    return " · ".join([*roles, *([" ".join(plain(row.note).split())] if row.note else [])])


def _different(numbers: Iterable[str]) -> Iterator[str]:
    """Numbers that are there, each once however it is written."""
    seen: set[str] = set()
    for number in numbers:
        digits = "".join(letter for letter in number if letter.isdigit())
        if number and digits not in seen:
            seen.add(digits)
            yield number


def _membership(connection: Connection, organisation_id: str, network_id: str, today: date) -> str:
    periods = list(periods_of(connection, organisation_id, network_id).values()) if network_id else []
    words = [membership_sentence(periods, today)]
    present = period_on(periods, today)
    if present is not None and present.ended_on is not None:
        words.append(f"endet am {format_day(present.ended_on)}")
    elif present is not None and present.minimum_until is not None and present.minimum_until >= today:
        words.append(f"Mindestlaufzeit bis {format_day(present.minimum_until)}")
    return ", ".join(words)


def _used(uses: Iterable[ServiceUse]) -> Iterator[tuple[str, str, str]]:
    for use in uses:
        if use.used_this_year:
            last = format_date(local_day(use.last_used)) if use.last_used is not None else ""
            yield use.service.name, f"{use.used_this_year} x", last


def _names(uses: Iterable[ServiceUse], *, entitled: bool) -> Iterator[str]:
    for use in uses:
        if use.entitlement.entitled == entitled and not use.used_this_year:
            yield use.service.name


# -- what is open, and what was said ----------------------------------------------------------------------------------


def _follow_ups(connection: Connection, organisation_id: str, today: date) -> Iterator[DossierTask]:
    from netzwerk_desktop.documents.dossier import DossierTask

    rows = follow_up_queries.open_of_organisation(connection, organisation_id, today=today)
    hidden = follow_up_queries.from_confidential(connection, [row.id for row in rows])
    for row in rows:
        if row.id not in hidden:
            yield DossierTask(
                when=format_date(row.due_on),
                what=row.subject,
                who=row.assignee_name or "wer zuerst dazu kommt",
                remark=_task_remark(row),
                urgent=row.state.label if row.state in (FollowUpState.OVERDUE, FollowUpState.DUE) else "",
            )


def _task_remark(row: FollowUpRow) -> str:
    return "\n".join(part for part in (row.person_name, _short(row.note)) if part)


def _cases(connection: Connection, organisation_id: str) -> Iterator[DossierTask]:
    """Cases that are open, unless everything that happened in one is confidential."""
    from netzwerk_desktop.documents.dossier import DossierTask

    for row in case_queries.cases_of_organisation(connection, organisation_id):
        if row.interactions and not interaction_queries.timeline(connection, case_id=row.id, shareable=True, limit=1):
            continue
        last = f"zuletzt am {format_day(local_day(row.last_at))}" if row.last_at is not None else ""
        yield DossierTask(when=format_date(row.opened_on), what=row.title, who=row.staff_name, remark=last)


def _talks(connection: Connection, organisation_id: str, now: datetime) -> Iterator[DossierTalk]:
    """The last conversations, the latest first."""
    from netzwerk_desktop.documents.dossier import DossierTalk

    for number, row in enumerate(_conversations(connection, organisation_id, now)):
        if number == MOST_TALKS:
            return
        texts = (("Gefragt", row.asked), ("Geraten", row.note) if row.asked else ("", row.note))
        yield DossierTalk(
            when=format_date(local_day(row.occurred_at)),
            title=" · ".join(part for part in (_kind(row), row.subject, row.case_title) if part),
            people=" · ".join(_people_of(row, organisation_id)),
            texts=tuple((label, _short(text)) for label, text in (*texts, ("Vereinbart", row.agreed)) if text.strip()),
        )


def _conversations(connection: Connection, organisation_id: str, now: datetime) -> Iterator[TimelineRow]:
    before = None
    for _ in range(_WINDOWS):
        rows = interaction_queries.timeline(
            connection, organisation_id=organisation_id, shareable=True, before=before, limit=_WINDOW
        )
        for row in rows:
            if row.occurred_at <= now and (row.kind in _TALKS or row.outcome is CallOutcome.REACHED):
                yield row
        if len(rows) < _WINDOW:
            return
        before = (rows[-1].occurred_at, rows[-1].id)


def _kind(row: TimelineRow) -> str:
    if row.kind is InteractionKind.CONSULTATION and row.channel is not None:
        return f"{row.kind.label} {row.channel.label}"
    return row.kind.label


def _people_of(row: TimelineRow, organisation_id: str) -> Iterator[str]:
    if row.organisation_id != organisation_id:
        yield row.organisation_name
    if row.person_name:
        yield f"mit {row.person_name}"
    yield from row.participants
    if row.service_name:
        yield row.service_name
    if row.staff_name:
        yield row.staff_name


def _short(markdown: str) -> str:
    text = plain(markdown).strip()
    if len(text) <= LONGEST_TEXT:
        return text
    return text[:LONGEST_TEXT].rpartition(" ")[0].rstrip(" ,;") + " …"


def _moment(now: datetime) -> str:
    """ "22.11.2026, 9:40"."""
    local = to_local(now)
    return f"{format_day(local.date())}, {local.hour}:{local.minute:02}"
