"""By what an office file is known: the mark of this program, and the version of its schema.

Both stand in the header of the file (``PRAGMA application_id`` and ``user_version``), so that they can be read before
anything else is looked at, without importing the libraries that read or migrate the rest.
"""

SCHEMA_VERSION = 2
"""The newest schema; each migration raises it by one."""

APPLICATION_ID = 0x4E5A4431  # "NZD1", so that another program's database is recognised as such
