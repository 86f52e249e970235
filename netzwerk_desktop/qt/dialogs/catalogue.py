"""What there is to choose from when something is logged: organisations, services, topics, subjects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netzwerk_desktop.services import entitlement as entitlements
from netzwerk_desktop.services import organisation as organisations
from netzwerk_desktop.services import topic as topics

if TYPE_CHECKING:
    from netzwerk_desktop.services.entitlement import ServiceRow
    from netzwerk_desktop.services.office import Office
    from netzwerk_desktop.services.organisation import NameRow
    from netzwerk_desktop.services.topic import TopicRow


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What there is to choose from."""

    names: Sequence[NameRow]
    services: Sequence[ServiceRow]
    topics: Sequence[TopicRow]
    subjects: Sequence[str]


def read_catalogue(office: Office) -> Catalogue:
    """Read it (on a worker thread)."""
    rows = topics.topics(office)
    return Catalogue(
        names=organisations.names(office),
        services=entitlements.services(office),
        topics=[row for row in rows if row.kind == topics.TOPIC],
        subjects=[row.name for row in rows if row.kind == topics.SUBJECT],
    )
