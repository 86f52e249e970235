"""The command that lists follow-ups: what is open, until when, of whom."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from netzwerk_desktop.domain.clock import Clock

from .context import opened
from .output import answer
from .parser import Commands, add_command, day, text

if TYPE_CHECKING:
    from netzwerk_desktop.services.context import Office
    from netzwerk_desktop.services.follow_up import FollowUpRow

_NO_LIMIT = 100_000


def add_commands(commands: Commands, clock: Clock) -> None:
    """The commands of this module."""
    listed = add_command(commands, "follow-ups", "die offenen Wiedervorlagen", _follow_ups)
    listed.add_argument(
        "--due", "--until", dest="due", type=day(clock), metavar="TAG", help="nur was bis zu diesem Tag fällig ist"
    )
    listed.add_argument("--of", type=text, metavar="WER", help="nur einer Person des Büros: Name oder Zeichen")
    listed.add_argument("--town", type=text, metavar="KOMMUNE", help="nur einer Kommune oder Organisation")


def _follow_ups(arguments: argparse.Namespace) -> int:
    with opened(arguments) as office:
        rows = _rows(office, arguments)
    data = {"count": len(rows), "follow_ups": [_as_json(row) for row in rows]}
    return answer(arguments, data, [_line(row) for row in rows] or ["Keine offenen Wiedervorlagen."])


def _rows(office: Office, arguments: argparse.Namespace) -> list[FollowUpRow]:
    from netzwerk_desktop.services import follow_up
    from netzwerk_desktop.services.organisation import find_organisation
    from netzwerk_desktop.services.staff import find_staff

    of = None if arguments.of is None else find_staff(office, arguments.of).id
    if arguments.town is None:
        return follow_up.open_all(office, assignee=of, only=True, until=arguments.due, limit=_NO_LIMIT)
    rows = follow_up.open_of_organisation(office, organisation_id=find_organisation(office, arguments.town))
    return [
        row
        for row in rows
        if (arguments.due is None or row.due_on <= arguments.due) and (of is None or row.assignee_id == of)
    ]


def _as_json(row: FollowUpRow) -> dict[str, Any]:
    """What scripts rely on, first the short words, then everything the row knows."""
    import dataclasses

    short = {"id": row.id, "town": row.organisation_name, "due": row.due_on, "subject": row.subject}
    whole = {field.name: getattr(row, field.name) for field in dataclasses.fields(row)}
    return {**short, "state": row.state, "assignee": row.assignee_name, **whole}


def _line(row: FollowUpRow) -> str:
    from netzwerk_desktop.domain.dates import format_date

    who = f" ({row.assignee_name})" if row.assignee_name else ""
    return f"{format_date(row.due_on)} {row.state.label}: {row.organisation_name} – {row.subject}{who}  [{row.id}]"
