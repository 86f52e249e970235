"""A made-up next version of the schema, for tests of the way to it."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations


def step(number: int, upgrade: Callable[[Operations], None], **extra: Any) -> Any:
    """A migration step as a module would be one."""
    return SimpleNamespace(VERSION=number, upgrade=upgrade, **extra)


def next_version(op: Operations) -> None:
    """A plausible next version: a parent table rebuilt by batch mode, a new table, and data moved into it."""
    with op.batch_alter_table("organisation", recreate="always") as batch:
        batch.add_column(sa.Column("twin_town", sa.Text))
    op.execute("CREATE TABLE consent (id TEXT PRIMARY KEY NOT NULL, person_id TEXT REFERENCES person (id)) STRICT")
    op.execute("INSERT INTO consent (id, person_id) SELECT 'c' || substr(id, 2), id FROM person")
    op.execute("UPDATE organisation SET twin_town = 'Le Touquet' WHERE name = 'Winterberg'")
