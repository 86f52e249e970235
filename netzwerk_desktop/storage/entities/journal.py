"""The tables of the journal: who changed what, when, from which version to which.

One journal serves four uses: the history a record shows, undo, what a later version sends to colleagues, and the proof
for data protection. Its rows are therefore laid out as that exchange needs them:

* ``journal_device``: computers that ever wrote, each with a small local number (the UUID travels, the number does not);
* ``journal_transaction``: one user action; a device and its gapless counter, a hybrid logical clock (milliseconds
  since 1970 shifted by 16 bits, plus a counter), what was known of the others (``deps``), who, and the action's name;
* ``journal_operation``: one changed field group of one row, its complete new value as JSON, and ``bases``, the versions
  the editor had seen when the form was opened. The creation of a row is one operation with group ``*`` and all groups
  inside its value.

A *version* of a field group is the operation that wrote it last, named ``device:seq``. ``journal_state`` has one row:
who we are, our counter and clock, and the number of the open transaction, which the guard triggers ask for.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, ForeignKeyConstraint, Index, Integer, Table, Text, text

from .base import TimeText, metadata

WHOLE_ROW = "*"

journal_device = Table(
    "journal_device",
    metadata,
    Column("number", Integer, primary_key=True, nullable=False),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("created_at", TimeText, nullable=False),
    sqlite_strict=True,
)

journal_state = Table(
    "journal_state",
    metadata,
    Column("id", Integer, primary_key=True, nullable=False),
    Column("office", Text, nullable=False),
    Column("device", Integer, ForeignKey("journal_device.number"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("hlc", Integer, nullable=False),
    Column("open_seq", Integer),
    CheckConstraint("id = 1", name="one_row"),
    sqlite_strict=True,
)

journal_transaction = Table(
    "journal_transaction",
    metadata,
    Column("device", Integer, ForeignKey("journal_device.number"), primary_key=True, nullable=False),
    Column("seq", Integer, primary_key=True, nullable=False),
    Column("hlc", Integer, nullable=False),
    Column("at", TimeText, nullable=False),
    Column("staff_id", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("deps", Text, nullable=False, server_default=text("'{}'")),
    Column("undoes", Text),
    CheckConstraint("seq > 0", name="seq_counts_from_one"),
    Index("ix_journal_transaction_hlc", "hlc"),
    Index("ix_journal_transaction_undoes", "undoes"),
    # What somebody can take back is theirs: among a million transactions of others too.
    Index("ix_journal_transaction_staff", "staff_id", "device", "seq"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

journal_operation = Table(
    "journal_operation",
    metadata,
    Column("device", Integer, primary_key=True, nullable=False),
    Column("seq", Integer, primary_key=True, nullable=False),
    Column("number", Integer, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_id", Text, nullable=False),
    Column("field_group", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("bases", Text, nullable=False, server_default=text("'[]'")),
    ForeignKeyConstraint(["device", "seq"], ["journal_transaction.device", "journal_transaction.seq"]),
    CheckConstraint("kind IN ('create', 'write', 'trash', 'restore')", name="kind_known"),
    CheckConstraint("(kind = 'create') = (field_group = '*')", name="create_writes_the_whole_row"),
    Index("ix_journal_operation_row", "row_id", "field_group", "device", "seq"),
    sqlite_strict=True,
)
