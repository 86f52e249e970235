"""Write down an office file of today's version, with data in it, as SQL text.

    python tests/storage/freeze.py

Run by hand as long as the version has not been released, and once more when the next one is begun: the file of the
version that is left behind is frozen then, and shows for ever that it can still be opened (see docs/development.md).
"""

import contextlib
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from netzwerk_desktop.domain.clock import FixedClock  # noqa: E402  # the path has to be set before
from netzwerk_desktop.storage import entities  # noqa: E402
from netzwerk_desktop.storage.connection import connect_raw  # noqa: E402
from netzwerk_desktop.storage.store import Store  # noqa: E402
from netzwerk_desktop.storage.version import SCHEMA_VERSION  # noqa: E402
from tests.storage.sample import POSITION, STAFF, fill  # noqa: E402

DUMP = ROOT / f"tests/fixtures/office-v{SCHEMA_VERSION}.sql"
CLOCK = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
KEY = bytes(32)


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
        found = connection.execute(f'SELECT * FROM "{table}"')
        # named: in a file that was migrated the columns stand in another order
        columns = ", ".join(f'"{column[0]}"' for column in found.description)
        for row in found.fetchall():
            yield f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join(map(literal, row))});'


def main() -> None:
    """Write the file anew."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "office.db"
        store = Store.create(path, KEY, clock=CLOCK, office_id="0190f3c2-7a4b-7c11-8000-000000000001")
        with store.engine.connect() as session:
            session.exec_driver_sql(
                "UPDATE journal_device SET id = 'd0000000-0000-4000-8000-000000000001', name = 'Büro'"
            )
            session.commit()
        fill(store, CLOCK)
        with store.write(staff_id=STAFF, action="Telefon eintragen") as writer:
            writer.update(entities.position, POSITION, {"phone": "030 23125-110"})
        store.close()
        with contextlib.closing(connect_raw(path, KEY)) as connection:
            data = list(rows(connection))
    head = f"-- An office file of version {SCHEMA_VERSION}, without its schema."
    DUMP.write_text("\n".join([head, *data]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
