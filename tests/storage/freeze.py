"""Write down the first version: its schema as a migration step, and an office file with data in it as SQL text.

    python tests/storage/freeze.py

Run by hand while version 1 has not been released; from then on both files are frozen, and a change of the schema is a
new step in `netzwerk_desktop/storage/migrations/versions/` (see docs/development.md).
"""

import contextlib
import re
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from netzwerk_desktop.domain.clock import FixedClock  # noqa: E402  # the path has to be set before
from netzwerk_desktop.storage.connection import connect_raw  # noqa: E402
from netzwerk_desktop.storage.store import Store  # noqa: E402
from netzwerk_desktop.storage.version import SCHEMA_VERSION  # noqa: E402
from tests.storage.sample import fill  # noqa: E402

STEP = ROOT / "netzwerk_desktop/storage/migrations/versions/v0001_first_office.py"
DUMP = ROOT / "tests/fixtures/office-v1.sql"
CLOCK = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
KEY = bytes(32)

HEAD = '''"""Version 1: the first office.

What the program's tables looked like on the day of the first release. Frozen; written by tests/storage/freeze.py.
"""

from typing import Final

from alembic.operations import Operations

VERSION: Final = 1


def upgrade(op: Operations) -> None:
    """Make all tables, indexes and search shelves in an empty database."""
    for statement in STATEMENTS:
        op.execute(statement)


# fmt: off
STATEMENTS: Final = (
'''


def schema(connection: Any) -> list[str]:
    """The statements that make tables, indexes and virtual tables; guards are made by the program itself."""
    shadow = {
        name
        for (name,) in connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'"
        )
    }
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    ).fetchall()
    kept = [(kind, sql) for kind, name, sql in rows if kind in ("table", "index") and name not in shadow]
    return [sql for kind, sql in kept if kind == "table"] + [sql for kind, sql in kept if kind == "index"]


def settings(connection: Any) -> Iterator[str]:
    """The settings of the full-text indexes that are data and not schema."""
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE sql LIKE '%USING fts5%' ORDER BY name"
    ).fetchall():
        for key, value in connection.execute(f"SELECT k, v FROM {name}_config WHERE k <> 'version' ORDER BY k"):
            yield f"INSERT INTO {name} ({name}, rank) VALUES ('{key}', {value})"


def literal(value: Any) -> str:
    """A value as an SQL literal on one line."""
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    if isinstance(value, str):
        return "'" + value.replace("'", "''").replace("\n", "'||char(10)||'") + "'"
    return repr(value)


def rows(connection: Any) -> Iterator[str]:
    """INSERT statements for all tables, parents first."""
    tables = connection.execute(
        "SELECT m.name FROM sqlite_master m JOIN pragma_table_list t ON t.name = m.name AND t.schema = 'main'"
        " WHERE t.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.rowid"
    ).fetchall()
    for (table,) in tables:
        for row in connection.execute(f'SELECT * FROM "{table}"').fetchall():
            yield f'INSERT INTO "{table}" VALUES ({", ".join(map(literal, row))});'


def laid_out(statement: str) -> str:
    """A statement in lines of a bearable length; only white space outside of literals changes."""
    lines = [line.strip() for line in re.sub(r"\)\s*STRICT", ") STRICT", statement).splitlines()]
    lines = [re.sub(r"((?:'\w+', ){4})", r"\1\n", line) if len(line) > 100 else line for line in lines]
    broken = [
        re.sub(r"(, (?=\w+=|\w+ TEXT)| (?=WHERE |CHECK |OR |AND longitude))", r"\1\n", line)
        if len(line) > 100
        else line
        for line in lines
    ]
    return "\n        ".join(line.strip() for line in "\n".join(broken).splitlines())


def main() -> None:
    """Write both files anew."""
    assert SCHEMA_VERSION == 1, "version 1 is frozen"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "office.db"
        store = Store.create(path, KEY, clock=CLOCK, office_id="0190f3c2-7a4b-7c11-8000-000000000001")
        with store.engine.connect() as session:
            session.exec_driver_sql(
                "UPDATE journal_device SET id = 'd0000000-0000-4000-8000-000000000001', name = 'Büro'"
            )
            session.commit()
        fill(store, CLOCK)
        store.close()
        with contextlib.closing(connect_raw(path, KEY)) as connection:
            statements = [*schema(connection), *settings(connection)]
            data = list(rows(connection))
    STEP.write_text(
        HEAD + "".join(f'    """{laid_out(statement)}""",\n' for statement in statements) + ")\n", encoding="utf-8"
    )
    DUMP.parent.mkdir(exist_ok=True)
    DUMP.write_text("-- An office file of version 1, without its schema.\n" + "\n".join(data) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
