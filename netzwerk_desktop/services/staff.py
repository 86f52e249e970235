"""Finding a member of staff by what people call them."""

from __future__ import annotations

from netzwerk_desktop.domain.errors import Ambiguous, NotFound
from netzwerk_desktop.domain.search_text import fold
from netzwerk_desktop.storage.queries.office import StaffRow, staff_rows

from .office import Office


def find_staff(office: Office, text: str) -> StaffRow:
    """The member of staff with this sign, name, or part of a name; also one who left.

    Raises :class:`NotFound` and :class:`Ambiguous`, both in words.
    """
    with office.read() as connection:
        people = staff_rows(connection)
    wanted = fold(text)
    exact = [row for row in people if wanted and wanted in (fold(row.sign), fold(row.name))]
    by_words = [row for row in people if wanted and set(wanted.split()) <= set(fold(row.name).split())]
    inside = [row for row in people if wanted and wanted in fold(row.name)]
    found = exact or by_words or inside
    if len(found) == 1:
        return found[0]
    if found:
        raise Ambiguous([f"{row.name} ({row.sign})" if row.sign else row.name for row in found])
    raise NotFound(f"„{text.strip()}“ arbeitet hier nicht. Bearbeiter/innen: {', '.join(row.name for row in people)}.")
