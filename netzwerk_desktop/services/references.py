"""Whether what an entry points to is there: checked inside the transaction that writes the entry.

The database has foreign keys, but they answer with an error nobody can act on, and they know no bin. Here the answer
is a problem of the field, like those of the rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, Table, select

from netzwerk_desktop.domain.case import check_entry_in_case
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.interaction import Participant, check_still_there, check_term
from netzwerk_desktop.domain.person import PersonName, display_name
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries.conditions import alive


def _there(connection: Connection, table: Table, row_id: str) -> bool:
    # Asked several times with every entry; putting a statement together takes longer than answering it.
    statement = f"SELECT 1 FROM {table.name} WHERE id = ? AND trashed = 0"
    return connection.exec_driver_sql(statement, (row_id,)).first() is not None


def check_organisation_reference(connection: Connection, organisation_id: str) -> tuple[Problem, ...]:
    """A problem when an organisation is named that is not there; that none is named is for the rules to say."""
    if not organisation_id or _there(connection, entities.organisation, organisation_id):
        return ()
    return (Problem("organisation_id", "Diese Kommune oder Organisation gibt es nicht (mehr)."),)


def check_person_reference(connection: Connection, person_id: str | None) -> tuple[Problem, ...]:
    """A problem when a person is named who is not there."""
    if person_id is None or _there(connection, entities.person, person_id):
        return ()
    return (Problem("person_id", "Diese Person gibt es nicht (mehr)."),)


def check_staff_reference(connection: Connection, staff_id: str | None) -> tuple[Problem, ...]:
    """A problem when a member of staff is named who is not there."""
    if staff_id is None or _there(connection, entities.staff, staff_id):
        return ()
    return (Problem("assignee_id", "Diese Bearbeiterin oder diesen Bearbeiter gibt es nicht (mehr)."),)


def check_service_reference(connection: Connection, service_id: str | None) -> tuple[Problem, ...]:
    """A problem when a service is named that the catalogue does not have."""
    if service_id is None or _there(connection, entities.service, service_id):
        return ()
    return (Problem("service_id", "Diese Leistung gibt es nicht (mehr)."),)


def check_topic_references(connection: Connection, topic_ids: Iterable[str]) -> tuple[Problem, ...]:
    """A problem when a topic is named that is not there."""
    if all(_there(connection, entities.topic, topic_id) for topic_id in topic_ids):
        return ()
    return (Problem("topic_ids", "Eines der Themen gibt es nicht (mehr). Bitte wählen Sie die Themen neu."),)


def check_organisation_on(connection: Connection, organisation_id: str, on: date) -> tuple[Problem, ...]:
    """A problem when the organisation of an entry was not there (any more) on its day; names the one to choose."""
    if not organisation_id:
        return ()
    found = connection.exec_driver_sql(_STANDING, (organisation_id,)).first()
    if found is None:
        return check_organisation_reference(connection, organisation_id)
    name, trashed, successor, dissolved_on = found
    problems = check_still_there(name, _day(dissolved_on), successor or "", on)
    if problems or not trashed:
        return problems
    return check_organisation_reference(connection, organisation_id)


_STANDING = """
SELECT o.name, o.trashed, (SELECT h.name FROM organisation h WHERE h.trashed = 0
    AND h.id = coalesce(m.merged_into_id, o.merged_into_id)), m.dissolved_on
FROM organisation o LEFT JOIN municipality m ON m.id = o.id WHERE o.id = ?
"""


def holder_of(
    connection: Connection, position_id: str, organisation_id: str, on: date | None = None
) -> tuple[str | None, tuple[Problem, ...]]:
    """The person who holds a position, and a problem when it is not there or belongs to another organisation.

    With a day also when it was not held on that day.
    """
    found = connection.exec_driver_sql(_HOLDER, (position_id,)).first()
    if found is None:
        return None, (Problem("position_id", "Diese Funktion gibt es nicht (mehr)."),)
    person_id, of_organisation, function, started_on, ended_on, title, first_name, last_name = found
    if of_organisation != organisation_id:
        return None, (Problem("position_id", "Diese Funktion gehört zu einer anderen Organisation."),)
    if on is None:
        return person_id, ()
    who = display_name(PersonName(title or "", first_name or "", last_name or "")) or f"„{function}“"
    return person_id, check_term(who, _day(started_on), _day(ended_on), on)


_HOLDER = """
SELECT q.person_id, q.organisation_id, q.function, q.started_on, q.ended_on, p.title, p.first_name, p.last_name
FROM position q LEFT JOIN person p ON p.id = q.person_id WHERE q.id = ? AND q.trashed = 0
"""


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def check_interaction_reference(
    connection: Connection, interaction_id: str | None, organisation_id: str
) -> tuple[Problem, ...]:
    """A problem when an entry of the timeline is named that is not there or belongs to another organisation."""
    if interaction_id is None:
        return ()
    interaction = entities.interaction
    found = connection.execute(
        select(interaction.c.organisation_id).where(interaction.c.id == interaction_id, alive(interaction))
    ).scalar()
    if found == organisation_id:
        return ()
    return (Problem("interaction_id", "Diesen Vorgang gibt es bei dieser Organisation nicht (mehr)."),)


def check_case_reference(
    connection: Connection, case_id: str | None, organisation_id: str, on: date
) -> tuple[Problem, ...]:
    """A problem when a case is named that is not there, is another organisation's, or was closed before that day."""
    if case_id is None:
        return ()
    case = entities.consultation_case
    found = connection.execute(
        select(case.c.organisation_id, case.c.closed_on).where(case.c.id == case_id, alive(case))
    ).first()
    if found is None:
        return (Problem("case_id", "Diesen Beratungsvorgang gibt es nicht (mehr)."),)
    return check_entry_in_case(
        closed_on=found.closed_on, same_organisation=found.organisation_id == organisation_id, on=on
    )


def check_participants(connection: Connection, participants: Iterable[Participant]) -> tuple[Problem, ...]:
    """A problem when somebody took part who is not there; one is enough, they are all of one field."""
    for participant in participants:
        problems = [
            *check_organisation_reference(connection, participant.organisation_id),
            *check_person_reference(connection, participant.person_id),
        ]
        if participant.position_id is not None:
            problems += holder_of(connection, participant.position_id, participant.organisation_id)[1]
        if not participant.organisation_id or problems:
            told = problems[0].message if problems else "Bitte wählen Sie die Kommune oder Organisation."
            return (Problem("participants", told),)
    return ()
