"""Who followed whom after an election, and who was typed in twice: made of the people that are there anyway."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from netzwerk_desktop.domain.function import find_function
from netzwerk_desktop.domain.person import SalutationForm
from netzwerk_desktop.domain.search_text import spelt_out

from .people import ELECTIONS, Arrival

TWINS = 6
"""So many people were entered a second time, in another spelling."""

_TERM_DAYS = 1_800
_SOUNDS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("ei", "ai"), ("tt", "t"), ("ff", "f"), ("k", "c"))


def succeed_mayor(arrivals: Sequence[Arrival]) -> None:
    """Let somebody who has left be the mayor before the present one, who followed after the election."""
    began = arrivals[0].place.started_on if arrivals else None
    gone = [one for one in arrivals[1:] if one.place.ended_on is not None and one.person is not None]
    if not gone or began is None or began not in ELECTIONS:
        return
    mayor, before = arrivals[0], gone[0]
    earlier = [day for day in ELECTIONS if day < began]
    before.place.started_on = earlier[-1] if earlier else began - timedelta(days=_TERM_DAYS)
    before.place.ended_on = began - timedelta(days=1)
    assert before.person is not None
    known = find_function(mayor.position[1]["function"])
    form = SalutationForm(before.person[1]["form"])
    function = known.form_for(form) if known else mayor.position[1]["function"]
    before.position[1].update(function=function, department=None, started_on=before.place.started_on)
    mayor.position[1]["predecessor_id"] = before.position[0]


def enter_twice(towns: Sequence[Sequence[Arrival]], rng: random.Random) -> None:
    """Make some people a second entry of somebody else in the same organisation: another spelling, the same number."""
    fitting = [present for arrivals in towns if len(present := [one for one in arrivals if _present(one)]) > 3]
    for present in rng.sample(fitting, min(TWINS, len(fitting))):
        known, twin = present[1], present[-1]
        assert known.person is not None and twin.person is not None
        first, last = known.person[1]["first_name"], known.person[1]["last_name"]
        twin.person[1].update(form=known.person[1]["form"], first_name=first, last_name=_misheard(last), title=None)
        values: dict[str, Any] = {"phone": known.position[1]["phone"]}
        address = str(known.position[1]["email"])
        place = address.partition("@")[2]
        values["email"] = f"{spelt_out(first)[:1]}.{'-'.join(spelt_out(_misheard(last)).split())}@{place}"
        twin.position[1].update(values)


def _present(arrival: Arrival) -> bool:
    return arrival.person is not None and arrival.place.ended_on is None


def _misheard(name: str) -> str:
    """The name as somebody types it who only heard it on the telephone."""
    for heard, typed in _SOUNDS:
        if heard in name:
            return name.replace(heard, typed, 1)
    return f"{name}e"
