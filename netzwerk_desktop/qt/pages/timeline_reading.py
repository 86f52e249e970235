"""What of a timeline is read, and reading it in windows, put into words, on a worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.calendar_days import add_months
from netzwerk_desktop.domain.clock import BERLIN
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.qt.delegates.timeline_words import CardWords, card_words
from netzwerk_desktop.services import interaction as interactions

if TYPE_CHECKING:
    from netzwerk_desktop.services.office import Office

#: cards read at a time
WINDOW = 40

_KINDS = InteractionKind
KIND_FILTERS: tuple[tuple[InteractionKind, ...], ...] = (
    (),
    (_KINDS.CALL,),
    (_KINDS.CONSULTATION,),
    (_KINDS.VISIT, _KINDS.MEETING),
    (_KINDS.LETTER, _KINDS.EMAIL),
    (_KINDS.INQUIRY,),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the timeline is shown.

    Attributes:
        person_id, organisation_id, case_id: whose timeline it is; of none of them, that of the whole office.
        start: the first day of the month at whose end the timeline begins; ``None`` for the newest.
    """

    person_id: str | None = None
    kinds: tuple[InteractionKind, ...] = ()
    topic_id: str | None = None
    text: str = ""
    organisation_id: str | None = None
    case_id: str | None = None
    staff_id: str | None = None
    start: date | None = None

    @property
    def filtered(self) -> bool:
        """True when some of it is not shown."""
        return bool(self.kinds or self.topic_id or self.text or self.staff_id or self.start)

    def unfiltered(self) -> Shown:
        """Everything of whosever timeline it is."""
        return Shown(self.person_id, organisation_id=self.organisation_id, case_id=self.case_id)


@dataclass(frozen=True, slots=True)
class CardWindow:
    """A portion of cards with the towns they belong to; ``before`` is where the next one begins."""

    cards: list[CardWords]
    towns: dict[str, str]
    before: tuple[datetime, str] | None


def read_window(
    office: Office, shown: Shown, before: tuple[datetime, str] | None = None, limit: int = WINDOW
) -> CardWindow:
    """A portion of the timeline, put into words (on a worker thread)."""
    if before is None and shown.start is not None:
        before = (datetime.combine(add_months(shown.start, 1), time(), BERLIN).astimezone(UTC), "")
    rows = interactions.timeline(
        office,
        organisation_id=shown.organisation_id,
        person_id=shown.person_id,
        case_id=shown.case_id,
        kinds=shown.kinds,
        topic_id=shown.topic_id,
        staff_id=shown.staff_id,
        text=shown.text,
        before=before,
        limit=limit + 1,
    )
    more = len(rows) > limit
    rows = rows[:limit]
    elsewhere = shown.organisation_id
    return CardWindow(
        # what the town took part in, as the guest of another one, names that one
        cards=[card_words(row, office.clock, with_place=row.organisation_id != elsewhere) for row in rows],
        towns={row.id: row.organisation_id for row in rows},
        before=(rows[-1].occurred_at, rows[-1].id) if more else None,
    )
