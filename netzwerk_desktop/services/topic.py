"""Topics and subjects of consultation: data the office edits, and tags on organisations and interactions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import Ambiguous, NotFound, Problem, require_valid
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.search_text import fold, words
from netzwerk_desktop.domain.text import too_long
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.journal import Writer
from netzwerk_desktop.storage.queries import topics as queries
from netzwerk_desktop.storage.queries.organisations import organisation_detail
from netzwerk_desktop.storage.queries.topics import SUBJECT as SUBJECT
from netzwerk_desktop.storage.queries.topics import TOPIC as TOPIC
from netzwerk_desktop.storage.queries.topics import TopicRow as TopicRow

from .office import Office
from .values import columns_of, require_present

__all__ = [
    "SUBJECT",
    "TOPIC",
    "TopicRow",
    "add_topic",
    "edit_topic",
    "find_topic",
    "set_topics_of_organisation",
    "topic_ids_of_organisation",
    "topics",
    "trash_topic",
]


def topics(office: Office, *, kind: str | None = None) -> list[TopicRow]:
    """Topics and subjects in their order; only one of the two where a kind is given."""
    with office.read() as connection:
        return queries.topics(connection, kind=kind)


def find_topic(office: Office, text: str) -> TopicRow:
    """The topic or subject people mean by ``text``: its id, its name, or words only its name has.

    Raises :class:`NotFound` and :class:`Ambiguous`.
    """
    rows = topics(office)
    wanted = words(text)
    for fitting in (
        [row for row in rows if row.id == text.strip()],
        [row for row in rows if fold(row.name) == fold(text)],
        [row for row in rows if wanted and all(word in fold(row.name) for word in wanted)],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise Ambiguous([row.name for row in fitting])
    raise NotFound(f"Ein Thema „{text.strip()}“ gibt es nicht. Bitte prüfen Sie die Schreibweise.")


def add_topic(office: Office, *, name: str, kind: str = TOPIC) -> Changes:
    """Enter a topic at the end of its list; one of the same name that was deleted comes back."""
    require_valid(_check(name))
    with office.write("Thema anlegen") as writer:
        rows = queries.topics(writer.connection)
        if any(row.kind == kind and fold(row.name) == fold(name) for row in rows):
            require_valid([Problem("name", f"Das Thema „{name.strip()}“ gibt es schon.")])
        row_id = natural_id("topic", f"{kind} {name}")
        last = max((row.position for row in rows if row.kind == kind), default=0)
        values = {"name": name, "kind": kind, "position": last + 10}
        columns = columns_of(entities.topic, values)
        known = queries.topic_name(writer.connection, row_id)
        if known is None or fold(known) == fold(name):
            writer.ensure(entities.topic, row_id, columns)
        else:  # the one that first bore this name has another one now, and stays what it is
            row_id = writer.create(entities.topic, columns)
        return writer.changes(created=row_id)


def edit_topic(office: Office, *, id: str, values: Mapping[str, Any], seen: Mapping[str, str] | None = None) -> Changes:
    """Change name or place of a topic."""
    require_valid(_check(values["name"]) if "name" in values else ())
    with office.write("Thema bearbeiten") as writer:
        writer.update(entities.topic, id, columns_of(entities.topic, values), seen=seen)
        return writer.changes()


def trash_topic(office: Office, *, id: str) -> Changes:
    """Put a topic into the bin; what is tagged with it keeps the tag, and loses it from sight."""
    with office.write("Thema löschen") as writer:
        writer.trash(entities.topic, id)
        return writer.changes()


def topic_ids_of_organisation(office: Office, *, organisation_id: str) -> frozenset[str]:
    """What the organisation said it is interested in."""
    with office.read() as connection:
        return queries.topic_ids_of_organisation(connection, organisation_id)


def set_topics_of_organisation(
    office: Office, *, organisation_id: str, topic_ids: Iterable[str], seen: Collection[str] | None = None
) -> Changes:
    """Say what the organisation is interested in; what was ``seen`` and is not named any more is taken away.

    A tag that somebody else set meanwhile stays, and so does one whose topic is in the bin: nobody could see it and
    decide. Without ``seen`` it is what stands there now.
    """
    with office.write("Interessen ändern") as writer:
        require_present(organisation_detail(writer.connection, organisation_id).trashed, "Die Organisation")
        change_interests(writer, organisation_id, topic_ids, seen=seen)
        return writer.changes()


def change_interests(
    writer: Writer, organisation_id: str, topic_ids: Iterable[str], *, seen: Collection[str] | None
) -> None:
    """Change the interests of an organisation within a transaction; for the use cases of this package."""
    wanted = frozenset(topic_ids)
    before = queries.topic_ids_of_organisation(writer.connection, organisation_id)
    shown = before if seen is None else frozenset(seen)
    for topic_id in sorted(wanted - shown):
        writer.ensure(
            entities.organisation_topic,
            natural_id("organisation_topic", f"{organisation_id} {topic_id}"),
            {"organisation_id": organisation_id, "topic_id": topic_id},
        )
    for topic_id in sorted(queries.offered(writer.connection, (shown - wanted) & before)):
        # Looked for by what they link: where two organisations were merged, the id of a link tells of the other.
        for row_id in queries.links_of_organisation(writer.connection, organisation_id, topic_id):
            writer.trash(entities.organisation_topic, row_id)


def _check(name: str) -> list[Problem]:
    if not name.strip():
        return [Problem("name", "Bitte geben Sie einen Namen ein.")]
    return list(too_long("name", "Der Name", name))
