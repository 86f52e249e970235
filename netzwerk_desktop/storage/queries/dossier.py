"""What only a dossier asks for; everything else it takes from the queries of the town's page."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, select

from ..entities import person


@dataclass(frozen=True, slots=True)
class OwnNumbers:
    """How a person is reached beside their functions."""

    phone: str
    mobile: str
    email: str


def own_numbers(connection: Connection, person_ids: Collection[str]) -> dict[str, OwnNumbers]:
    """The numbers and address of persons themselves."""
    columns = (person.c.id, person.c.phone, person.c.mobile, person.c.email)
    rows = connection.execute(select(*columns).where(person.c.id.in_(sorted(person_ids))))
    return {row.id: OwnNumbers(row.phone or "", row.mobile or "", row.email or "") for row in rows}
