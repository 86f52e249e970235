"""The map of the towns: one answer for all of them, whatever they are coloured by.

A town that was merged into another is not asked about any more: its area is the other's, and what was done for it
counts there. Confidential consultations and entries about a topic are not counted, because a map is handed on as a
picture; that somebody was spoken to, and when last, is told all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from netzwerk_desktop.domain import town_map as rules
from netzwerk_desktop.domain.clock import local_day
from netzwerk_desktop.domain.dates import format_day, format_number
from netzwerk_desktop.domain.errors import require_valid
from netzwerk_desktop.domain.membership import MembershipState, Period, membership_sentence, membership_state
from netzwerk_desktop.domain.town_map import MapClass as MapClass
from netzwerk_desktop.domain.town_map import MapMode as MapMode
from netzwerk_desktop.domain.town_map import MapQuestion as MapQuestion
from netzwerk_desktop.domain.town_map import last_twelve_months as last_twelve_months
from netzwerk_desktop.domain.town_shapes import Boundaries as Boundaries
from netzwerk_desktop.storage.queries import town_map as queries
from netzwerk_desktop.storage.queries.memberships import own_network_id
from netzwerk_desktop.storage.queries.topics import topic_name
from netzwerk_desktop.storage.queries.town_map import MapTownRow
from netzwerk_desktop.system.resources import resource

from .office import Office
from .silence import silence_limits

__all__ = [
    "Boundaries",
    "MapClass",
    "MapMode",
    "MapQuestion",
    "MapTown",
    "TownMap",
    "attribution",
    "boundaries",
    "draw_svg",
    "last_twelve_months",
    "read_map",
]


@dataclass(frozen=True, slots=True)
class MapTown:
    """A town on the map.

    Attributes:
        areas: the keys of its areas, with those of towns merged into it; none when its area is not known.
        number: of its class.
        value: what the map says of it, in words.
        rank: what tables sort by, ``None`` for nothing.
        member: a member on the day asked about.
    """

    id: str
    ags: str
    name: str
    district: str
    region: str
    population: int
    areas: tuple[str, ...]
    number: int
    value: str
    rank: int | None
    member: bool


@dataclass(frozen=True, slots=True)
class TownMap:
    """The answer: classes and their counts, strongest first, and the towns in the order of their names."""

    question: MapQuestion
    title: str
    classes: tuple[MapClass, ...]
    counts: tuple[int, ...]
    towns: tuple[MapTown, ...]

    def class_of(self, town: MapTown) -> MapClass:
        """The class a town is in."""
        return self.classes[town.number]


def boundaries() -> Boundaries:
    """The shapes of the towns, read once."""
    from netzwerk_desktop.exchange.boundaries import boundaries as read

    return read(resource("reference"))


def attribution() -> str:
    """Whose boundaries they are; to be shown wherever they are."""
    from netzwerk_desktop.exchange.boundaries import ATTRIBUTION

    return ATTRIBUTION


def read_map(office: Office, question: MapQuestion) -> TownMap:
    """The map somebody asks for. Raises :class:`ValidationFailed` for a question without an answer."""
    require_valid(rules.check_question(question))
    limits = silence_limits(office)
    with office.read() as connection:
        merged = Mergers(queries.towns(connection), question.on)
        periods = queries.membership_periods(connection, own_network_id(connection))
        title, classes, judge = _judge(connection, question, merged, periods, limits)
    drawn = frozenset(shape.ags for shape in boundaries().towns)
    towns = tuple(_town(row, merged.areas(row.id) & drawn, judge, periods, question.on) for row in merged.towns)
    return TownMap(
        question=question,
        title=title,
        classes=classes,
        counts=tuple(sum(town.number == number for town in towns) for number in range(len(classes))),
        towns=towns,
    )


def draw_svg(town_map: TownMap, *, font: str = "") -> str:
    """The map as a picture on white paper, with its legend, day and attribution."""
    from netzwerk_desktop.documents.map_picture import FONT, Area, MapPicture, draw

    shapes = {shape.ags: shape for shape in boundaries().towns}
    largest = {town.id: max(town.areas, key=lambda ags: _size(shapes[ags].box), default="") for town in town_map.towns}
    return draw(
        MapPicture(
            title=town_map.title,
            subtitle=town_map.question.stand,
            attribution=attribution(),
            classes=town_map.classes,
            counts=town_map.counts,
            areas={
                ags: Area(town.name if ags == largest[town.id] else "", town.value, town.number, town.population)
                for town in town_map.towns
                for ags in town.areas
            },
            boundaries=boundaries(),
        ),
        font=font or FONT,
    )


def _size(box: tuple[float, float, float, float]) -> float:
    left, top, right, bottom = box
    return (right - left) * (bottom - top)


# -- towns that were merged --------------------------------------------------------------------------------------------


class Mergers:
    """Which towns there are on a day, and which of those that were stand behind each."""

    def __init__(self, rows: Iterable[MapTownRow], on: date) -> None:
        every = {row.id: row for row in rows}
        self._on = on
        self._behind: dict[str, list[MapTownRow]] = {}
        for row in every.values():
            self._behind.setdefault(self._heir(row, every), []).append(row)
        self.towns = [row for row in every.values() if not self._gone(row)]

    def _gone(self, row: MapTownRow) -> bool:
        return row.dissolved_on is not None and row.dissolved_on <= self._on

    def _heir(self, row: MapTownRow, every: Mapping[str, MapTownRow]) -> str:
        seen: set[str] = set()
        while self._gone(row) and row.id not in seen:
            seen.add(row.id)
            row = every.get(row.merged_into_id or "", row)
        return row.id

    def behind(self, town_id: str) -> list[MapTownRow]:
        """The town itself and those merged into it."""
        return self._behind.get(town_id, [])

    def areas(self, town_id: str) -> frozenset[str]:
        """The keys of their areas."""
        return frozenset(row.ags for row in self.behind(town_id))

    def count(self, town_id: str, counts: Mapping[str, int]) -> int:
        """Everything that was counted for it."""
        return sum(counts.get(row.id, 0) for row in self.behind(town_id))


def _town(
    row: MapTownRow, areas: frozenset[str], judge: _Judge, periods: Mapping[str, list[Period]], on: date
) -> MapTown:
    number, value, rank = judge(row.id)
    return MapTown(
        id=row.id,
        ags=row.ags,
        name=row.name,
        district=row.district,
        region=row.region,
        population=row.population or 0,
        areas=tuple(sorted(areas)),
        number=number,
        value=value,
        rank=rank,
        member=membership_state(periods.get(row.id, ()), on) is MembershipState.MEMBER,
    )


# -- what each mode says -----------------------------------------------------------------------------------------------

_Judge = Callable[[str], tuple[int, str, int | None]]
"""Of a town: number of its class, what is said of it, what it is sorted by."""

_Answer = tuple[str, tuple[MapClass, ...], _Judge]


def _judge(
    connection: Connection, question: MapQuestion, merged: Mergers, periods: Mapping[str, list[Period]], limits: Any
) -> _Answer:
    match question.mode:
        case MapMode.MEMBERSHIP:
            return _by_membership(periods, question.on)
        case MapMode.LAST_CONTACT:
            return _by_contact(merged, queries.last_conversations(connection, on=question.on), question.on, limits)
        case MapMode.CONSULTATIONS:
            counts = queries.count_consultations(connection, since=question.since, until=question.until)
            return _by_consultations(merged, counts)
        case _:
            counts = queries.count_about(connection, question.topic_id, since=question.since, until=question.until)
            name = topic_name(connection, question.topic_id) if question.topic_id else None
            title = f"Thema: {name or ''}" if question.topic_id else "Alle Themen"
            return _by_topic(title, merged, counts, queries.interested(connection, question.topic_id))


def _by_membership(periods: Mapping[str, list[Period]], on: date) -> _Answer:
    def judge(town_id: str) -> tuple[int, str, int | None]:
        mine = periods.get(town_id, ())
        since = max((period.joined_on for period in mine), default=None)
        number = rules.class_of_membership(membership_state(mine, on))
        return number, membership_sentence(mine, on), since.toordinal() if since else None

    return "Mitgliedschaft", rules.MEMBERSHIP_CLASSES, judge


def _by_contact(merged: Mergers, last: Mapping[str, datetime], on: date, limits: Any) -> _Answer:
    def judge(town_id: str) -> tuple[int, str, int | None]:
        moments = [last[row.id] for row in merged.behind(town_id) if row.id in last]
        if not moments:
            return rules.class_of_contact(None, limits), "noch nie", None
        day = local_day(max(moments))
        days = (on - day).days
        return rules.class_of_contact(days, limits), f"{_ago(days)}, {format_day(day)}", days

    return "Letztes Gespräch", rules.contact_classes(limits), judge


def _ago(days: int) -> str:
    return "heute" if days == 0 else "gestern" if days == 1 else f"vor {format_number(days)} Tagen"


def _by_consultations(merged: Mergers, counts: Mapping[str, int]) -> _Answer:
    totals = {row.id: merged.count(row.id, counts) for row in merged.towns}
    large = rules.large_count(totals.values())

    def judge(town_id: str) -> tuple[int, str, int | None]:
        number = totals[town_id]
        return rules.class_of_count(number, large), _counted(number, "Beratung", "Beratungen"), number

    return "Beratungen", rules.count_classes(large), judge


def _by_topic(title: str, merged: Mergers, counts: Mapping[str, int], interested: frozenset[str]) -> _Answer:
    def judge(town_id: str) -> tuple[int, str, int | None]:
        number = merged.count(town_id, counts)
        interest = any(row.id in interested for row in merged.behind(town_id))
        parts = ["Interesse"] if interest else []
        if number:
            parts.append(_counted(number, "Vorgang", "Vorgänge"))
        words = ", ".join(parts) or "nichts eingetragen"
        return rules.class_of_topic(interested=interest, number=number), words, number

    return title, rules.TOPIC_CLASSES, judge


def _counted(number: int, one: str, many: str) -> str:
    return f"{format_number(number) if number else 'keine'} {one if number <= 1 else many}"
