"""Building the demonstration office into an empty office file, month after month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.membership import period_on
from netzwerk_desktop.services.office import set_up_office
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.bulk import filling
from netzwerk_desktop.storage.queries.memberships import services
from netzwerk_desktop.storage.store import Store

from . import changes_in_office, members, sender, showcase
from .edits import Edits
from .events import BULK, Events
from .letters import Letters
from .people import Arrival, people_of
from .practice import Practice
from .scale import Size
from .towns import World, municipalities, topic_ids
from .walk import Ids, Walk, at, chance, in_its_time, months, workday_before, workday_from

Progress = Callable[[int, int], None]

_MEMBER_WEIGHT = 6.0
"""How much more often a member is heard of than another town."""

_QUIET_MEMBERS = 5
_DAYS_A_YEAR = 365


def build_demonstration(
    store: Store, *, clock: Clock, reference: Path, seed: int = 1, size: Size, progress: Progress | None = None
) -> str:
    """Fill an empty office file, which nobody else has open, and return the id of its first member of staff.

    The same seed, size and day of the clock give the same rows. ``progress`` hears how many interactions are written.
    """
    today = clock.today()
    first = workday_from(today - timedelta(days=_DAYS_A_YEAR * size.years))
    walk = Walk(at(first, 8))
    ids = Ids(seed, walk)
    with filling(store), in_its_time(store, walk):
        staff_id = set_up_office(
            store, sender.demonstration_setup(), clock=walk, reference=reference, staff_id=ids.new()
        )
        story = _Story(store, walk, ids, seed, size, first, today)
        story.begin(staff_id, reference)
        story.go_on(progress or (lambda written, total: None))
    return staff_id


class _Story:
    """What happens between the first day and the day before today."""

    def __init__(self, store: Store, walk: Walk, ids: Ids, seed: int, size: Size, first: date, today: date) -> None:
        self._store = store
        self._walk = walk
        self._ids = ids
        self._seed = seed
        self._size = size
        self._first = first
        self._today = today
        self._arrivals: list[Arrival] = []

    def begin(self, staff_id: str, reference: Path) -> None:
        """The first day: colleagues, members, grants, and everybody who is in office then."""
        with self._store.write(staff_id=staff_id, action=BULK) as writer:
            colleagues = sender.add_colleagues(writer, self._ids)
            self._world = world = World(
                towns=municipalities(writer),
                staff_ids=(staff_id, *colleagues),
                services=[row.service for row in services(writer.connection)],
                topic_ids=topic_ids(writer, "topic"),
                subject_ids=topic_ids(writer, "subject"),
            )
            rng = chance(self._seed, "members")
            members.add_members(writer, world, reference, rng, self._ids, self._today)
            members.add_grants(writer, world, rng, self._ids, self._first, self._today)
            members.add_interests(writer, world, rng)
        self._edits = Edits(world, chance(self._seed, "edits"), self._today)
        self._meet_people()
        self._arrive(self._first)

    def _meet_people(self) -> None:
        """Make everybody up who is or was in office, in the order of their first days."""
        rng = chance(self._seed, "people")
        each, left_over = divmod(self._size.persons, len(self._world.towns))
        by_town: list[list[Arrival]] = []
        for number, town in enumerate(self._world.towns):
            is_member = period_on(self._world.memberships.get(town.id, ()), self._today) is not None
            count = each + (number < left_over)
            people = people_of(town, count, is_member=is_member, rng=rng, ids=self._ids, today=self._today)
            by_town.append(list(people))
            changes_in_office.succeed_mayor(by_town[-1])
        changes_in_office.enter_twice(by_town, chance(self._seed, "twins"))
        self._arrivals = [arrival for arrivals in by_town for arrival in arrivals]
        self._arrivals.sort(key=lambda arrival: arrival.place.started_on or date.min, reverse=True)

    def _arrive(self, last: date) -> None:
        """Enter everybody whose first day is not after ``last``; who had left before it all comes with the last day."""
        arrived = []
        while self._arrivals and (self._arrivals[-1].place.started_on or date.min) <= last:
            arrived.append(self._arrivals.pop())
        for arrival in arrived:
            ended = arrival.place.ended_on
            if ended is not None and (ended < self._first or not self._size.people_leave):
                arrival.position[1]["ended_on"] = ended
            elif ended is not None:
                self._edits.will_leave(arrival.place)
        with self._store.write(staff_id=self._world.staff_ids[0], action=BULK) as writer:
            writer.create_many(entities.person, [arrival.person for arrival in arrived if arrival.person])
            writer.create_many(entities.position, [arrival.position for arrival in arrived])

    def go_on(self, progress: Progress) -> None:
        """All months, and the last days."""
        size, world = self._size, self._world
        events = Events(
            world,
            _weights(world, size),
            self._quiet_members(),
            chance(self._seed, "events"),
            self._ids,
            follow_up_share=size.follow_up_share,
            today=self._today,
        )
        letters = Letters(world, self._store, chance(self._seed, "letters"), self._ids, self._walk)
        # The last working day is told in the showcase.
        story = list(months(self._first, workday_before(workday_before(self._today))))
        total = size.interactions - showcase.INTERACTIONS
        written = 0
        practice = Practice(
            self._store,
            world,
            chance(self._seed, "practice"),
            self._ids,
            self._walk,
            last=story[-1][-1],
            showcase=showcase.SHOWCASE_ID,
        )
        for number, days in enumerate(story, start=1):
            self._walk.go(at(days[0], 8))
            self._arrive(days[-1])
            self._edits.month(days, size.monthly_edits, self._store, self._walk)
            if len(story) - number < size.letters:
                written += letters.write(days[len(days) // 2], vacant=number == len(story))
            written += practice.month(days)
            batch = events.month(days, total * number // len(story) - written, self._walk)
            self._edits.look_at(batch)
            self._walk.go(at(days[-1], 17))
            batch.write(self._store, world.staff_ids[number % len(world.staff_ids)])
            written += len(batch.interactions)
            progress(written, size.interactions)
        rng = chance(self._seed, "showcase")
        showcase.Showcase(self._store, world, rng, self._ids, self._walk, self._today).write()

    def _quiet_members(self) -> list[str]:
        """Some members nobody has spoken to for a long time: somebody should call them."""
        members = [town_id for town_id in self._world.memberships if town_id != showcase.SHOWCASE_ID]
        return chance(self._seed, "quiet").sample(members, _QUIET_MEMBERS)


def _weights(world: World, size: Size) -> dict[str, float]:
    """How often each town is heard of in relation to the others; Winterberg as often as the size says."""
    weights = {town.id: _MEMBER_WEIGHT if town.id in world.memberships else 1.0 for town in world.towns}
    others = sum(weights.values()) - weights[showcase.SHOWCASE_ID]
    share = size.showcase_interactions / size.interactions
    weights[showcase.SHOWCASE_ID] = others * share / (1 - share)
    return weights
