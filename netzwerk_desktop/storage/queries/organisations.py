"""Organisations and municipalities: the list, and one of them in full. Finding one by its name: :mod:`.names`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, bindparam, exists, func, literal_column, or_, select

from netzwerk_desktop.domain.errors import NotFound
from netzwerk_desktop.domain.municipality import MunicipalityType, SizeClass
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.phone_search import typed_number
from netzwerk_desktop.domain.search_text import fold, words

from ..entities import (
    follow_up,
    interaction,
    interaction_topic,
    membership,
    municipality,
    organisation,
    organisation_topic,
)
from ..journal import versions
from ..search import KIND_ORGANISATION
from .address_lists import on_list
from .conditions import alive, all_words, covers, directory, end_of_day
from .names import NameRow as NameRow
from .names import RegisterName as RegisterName
from .names import find_by_name as find_by_name
from .names import names as names
from .names import register as register


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """A line of the list.

    Attributes:
        type, district, region, ags, population: of municipalities only.
        member_since: first day of the present membership in the own network, ``None`` for who is no member.
        last_contact: when somebody there was spoken to last (UTC); what is planned for another day does not count.
        next_due: day of the next open follow-up.
    """

    id: str
    kind: OrganisationKind
    name: str
    type: MunicipalityType | None
    district: str | None
    region: str | None
    ags: str | None
    population: int | None
    member_since: date | None
    last_contact: datetime | None
    open_follow_ups: int
    next_due: date | None
    postal_code: str
    city: str


@dataclass(frozen=True, slots=True)
class OrganisationFilter:
    """What the list shows. An empty tuple (or ``None``) does not filter.

    Attributes:
        text: words that begin words of name, district, region, AGS, place or note, or stand anywhere in the name.
        member: only members of the own network (true) or only others (false).
        topic_ids: interested in one of the topics, or had anything to do with it.
        list_id: stands on that address list.
        include_dissolved: also municipalities that have been merged into others.
    """

    text: str = ""
    kinds: tuple[OrganisationKind, ...] = (OrganisationKind.MUNICIPALITY,)
    member: bool | None = None
    regions: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    sizes: tuple[SizeClass, ...] = ()
    topic_ids: tuple[str, ...] = ()
    list_id: str = ""
    include_dissolved: bool = False


@dataclass(frozen=True, slots=True)
class MunicipalityDetail:
    """What the official register says of a municipality."""

    ags: str
    official_name: str
    type: MunicipalityType
    district_key: str
    district: str
    region: str
    population: int | None
    population_date: date | None
    area_km2: float | None
    area_date: date | None
    latitude: float | None
    longitude: float | None
    merged_into_id: str | None
    dissolved_on: date | None
    versions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class OrganisationDetail:
    """An organisation in full; ``municipality`` is ``None`` for one that is none."""

    id: str
    kind: OrganisationKind
    name: str
    short_name: str
    street: str
    po_box: str
    po_box_postal_code: str
    postal_code: str
    city: str
    country: str
    phone: str
    email: str
    website: str
    note: str
    trashed: bool
    municipality: MunicipalityDetail | None
    versions: Mapping[str, str]


# -- the list --------------------------------------------------------------------------------------------------------


def list_organisations(
    connection: Connection, *, filter: OrganisationFilter, today: date, network_id: str | None
) -> list[OrganisationRow]:
    """The list in the order of names, in one statement; every figure in it is a seek in an index."""
    since = _member_since(network_id, today)
    statement = (
        select(
            organisation.c.id,
            organisation.c.kind,
            organisation.c.name,
            municipality.c.type,
            municipality.c.district,
            municipality.c.region,
            municipality.c.ags,
            municipality.c.population,
            since.label("member_since"),
            _last_contact(today).label("last_contact"),
            _open_follow_ups(func.count()).label("open_follow_ups"),
            _open_follow_ups(func.min(follow_up.c.due_on)).label("next_due"),
            organisation.c.postal_code,
            organisation.c.city,
        )
        .select_from(organisation.outerjoin(municipality, municipality.c.id == organisation.c.id))
        .where(alive(organisation), *_conditions(connection, filter, today, since))
        .order_by(organisation.c.sort_key, organisation.c.id)
    )
    return [_row(row) for row in connection.execute(statement)]


def _row(row: Row[*tuple[Any, ...]]) -> OrganisationRow:
    return OrganisationRow(
        id=row.id,
        kind=OrganisationKind(row.kind),
        name=row.name,
        type=MunicipalityType(row.type) if row.type else None,
        district=row.district,
        region=row.region,
        ags=row.ags,
        population=row.population,
        member_since=row.member_since,
        last_contact=row.last_contact,
        open_follow_ups=row.open_follow_ups,
        next_due=row.next_due,
        postal_code=row.postal_code or "",
        city=row.city or "",
    )


def _member_since(network_id: str | None, today: date) -> ColumnElement[Any]:
    return (
        select(func.max(membership.c.joined_on))
        .where(
            membership.c.organisation_id == organisation.c.id,
            membership.c.network_id == network_id,
            alive(membership),
            covers(membership.c.joined_on, membership.c.ended_on, today),
        )
        .scalar_subquery()
    )


def _last_contact(today: date) -> ColumnElement[Any]:
    """The newest entry of ix_interaction_conversation that is not planned for another day."""
    return (
        select(interaction.c.occurred_at)
        .where(
            interaction.c.organisation_id == organisation.c.id,
            alive(interaction),
            interaction.c.is_conversation == literal_column("1"),
            interaction.c.occurred_at < end_of_day(today),
        )
        .order_by(interaction.c.occurred_at.desc())
        .limit(1)
        .scalar_subquery()
    )


def _open_follow_ups(what: ColumnElement[Any]) -> ColumnElement[Any]:
    return (
        select(what)
        .select_from(follow_up)
        .where(follow_up.c.organisation_id == organisation.c.id, alive(follow_up), follow_up.c.done_at.is_(None))
        .scalar_subquery()
    )


def _conditions(
    connection: Connection, filter: OrganisationFilter, today: date, member_since: ColumnElement[Any]
) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if filter.kinds:
        found.append(organisation.c.kind.in_(filter.kinds))
    if filter.member is not None:
        found.append(member_since.is_not(None) if filter.member else member_since.is_(None))
    if filter.regions:
        found.append(municipality.c.region.in_(filter.regions))
    if filter.districts:
        found.append(municipality.c.district.in_(filter.districts))
    if filter.sizes:
        found.append(or_(*(_within(size) for size in filter.sizes)))
    if filter.topic_ids:
        found.append(_about(connection, filter.topic_ids))
    if filter.list_id:
        found.append(organisation.c.id.in_(on_list(filter.list_id)))
    if not filter.include_dissolved:
        found.append(or_(municipality.c.dissolved_on.is_(None), municipality.c.dissolved_on > today))
    wanted = words(filter.text)
    if wanted:
        found.append(
            exists().where(
                directory.c.record_id == organisation.c.id,
                directory.c.kind == KIND_ORGANISATION,
                or_(all_words(directory, wanted, inside_titles=True), *_number(filter.text)),
            )
        )
    elif filter.text.strip():
        found.append(literal_column("0") == 1)  # signs only, which no name is made of
    return found


def _number(text: str) -> list[ColumnElement[bool]]:
    """What is typed as a telephone number, in one piece; nothing for other text."""
    number = typed_number(text)
    return [all_words(directory, (number,))] if number else []


def _within(size: SizeClass) -> ColumnElement[bool]:
    at_least = municipality.c.population >= size.lowest
    return at_least if size.highest is None else and_(at_least, municipality.c.population <= size.highest)


FEW = 5_000
"""Up to so many interactions about a topic are looked up; are there more, every town soon meets one of its own."""


def _about(connection: Connection, topic_ids: Sequence[str]) -> ColumnElement[bool]:
    """Interested in one of the topics, or with an interaction about it."""
    link = interaction_topic
    few = select(literal_column("1")).where(link.c.topic_id.in_(topic_ids)).limit(FEW + 1).subquery()
    number = connection.execute(select(func.count()).select_from(few)).scalar_one()
    interested = select(organisation_topic.c.organisation_id).where(
        organisation_topic.c.topic_id.in_(topic_ids), alive(organisation_topic)
    )
    if number <= FEW:
        happened = (
            select(interaction.c.organisation_id)
            .join_from(link, interaction, interaction.c.id == link.c.interaction_id)
            .where(link.c.topic_id.in_(topic_ids), alive(link), alive(interaction))
        )
        return organisation.c.id.in_(interested.union_all(happened))
    # The plus keeps SQLite from starting at the topic's index, which is the long way here.
    about = exists().where(
        interaction.c.organisation_id == organisation.c.id,
        alive(interaction),
        link.c.interaction_id == interaction.c.id,
        literal_column("+interaction_topic.topic_id").in_(topic_ids),
        alive(link),
    )
    return or_(organisation.c.id.in_(interested), about)


def districts(connection: Connection) -> list[str]:
    """The districts there are towns of, "kreisfrei" first, then by name."""
    found = connection.execute(select(municipality.c.district).distinct()).scalars()
    return sorted(found, key=lambda name: (name != "kreisfrei", fold(name)))


# -- one of them -----------------------------------------------------------------------------------------------------


# Put together once: that takes longer than finding a row by its id.
_ORGANISATION = select(organisation).where(organisation.c.id == bindparam("id"))
_MUNICIPALITY = select(municipality).where(municipality.c.id == bindparam("id"))


def organisation_detail(connection: Connection, id: str) -> OrganisationDetail:
    """An organisation in full (also from the bin). Raises :class:`NotFound`."""
    row = connection.execute(_ORGANISATION, {"id": id}).mappings().first()
    if row is None:
        raise NotFound("Diese Organisation gibt es nicht (mehr). Bitte die Liste neu laden.")
    texts = {
        name: row[name] or ""
        for name in (
            "short_name",
            "street",
            "po_box",
            "po_box_postal_code",
            "postal_code",
            "city",
            "country",
            "phone",
            "email",
            "website",
            "note",
        )
    }
    return OrganisationDetail(
        id=id,
        kind=OrganisationKind(row["kind"]),
        name=row["name"],
        trashed=row["trashed"],
        municipality=_municipality_detail(connection, id),
        versions=versions(connection, organisation, id),
        **texts,
    )


def _municipality_detail(connection: Connection, id: str) -> MunicipalityDetail | None:
    row = connection.execute(_MUNICIPALITY, {"id": id}).mappings().first()
    if row is None:
        return None
    return MunicipalityDetail(
        ags=row["ags"],
        official_name=row["official_name"],
        type=MunicipalityType(row["type"]),
        district_key=row["district_key"],
        district=row["district"],
        region=row["region"],
        population=row["population"],
        population_date=row["population_date"],
        area_km2=row["area_km2"],
        area_date=row["area_date"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        merged_into_id=row["merged_into_id"],
        dissolved_on=row["dissolved_on"],
        versions=versions(connection, municipality, id),
    )


def municipality_with(connection: Connection, ags: str) -> str | None:
    """The id of the municipality that has this AGS now, or ``None``."""
    town = municipality.c
    return connection.execute(
        select(town.id).where(town.ags == ags, alive(municipality), town.dissolved_on.is_(None))
    ).scalar()


def present_of(connection: Connection, table: Table, *, organisation_id: str) -> list[str]:
    """The ids of the rows of a table that belong to an organisation and are not in the bin."""
    statement = select(table.c.id).where(table.c.organisation_id == organisation_id, alive(table))
    return list(connection.execute(statement.order_by(table.c.id)).scalars())
