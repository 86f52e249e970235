"""The steps from one schema version to the next, a module a version.

A step is frozen the day its version is released: it contains SQL and alembic operations and never imports entities or
anything else of the living program, which will be different tomorrow. Each module has

    VERSION: the schema version the step leads to
    upgrade(op): the step; `op` is alembic's `Operations`, `op.execute` takes SQL
    CHANGES_ROWS (optional): tables whose number of rows the step changes on purpose
    REINDEXES (optional): whether the search index has to be made anew afterwards
    REDERIVES (optional): tables the program makes anew from the rows afterwards ("phone_number")
"""

from typing import Final

STEPS: Final = ("v0001_first_office", "v0002_advisors_day")
"""The modules of this package in order; named, because a bundled program has no folder to look into."""
