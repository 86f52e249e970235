"""Commands that look things up: a town, an entitlement, a search, the history of a record."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.clock import Clock

from .context import opened
from .output import answer
from .parser import Commands, add_command, number, past_day, text

if TYPE_CHECKING:
    from datetime import date

    from netzwerk_desktop.services.context import Office
    from netzwerk_desktop.services.history import HistoryLine
    from netzwerk_desktop.services.municipality import TownView
    from netzwerk_desktop.services.search import SearchGroup


def add_commands(commands: Commands, clock: Clock) -> None:
    """The commands of this module."""
    show = add_command(commands, "show", "eine Kommune oder Organisation zeigen", _show)
    show.add_argument("town", type=text, metavar="KOMMUNE", help="Name oder AGS, auch einer anderen Organisation")

    entitlement = add_command(commands, "entitlement", "hat diese Kommune Anspruch auf diese Leistung?", _entitlement)
    entitlement.add_argument("town", type=text, metavar="KOMMUNE", help="Name oder AGS")
    entitlement.add_argument("service", type=text, metavar="LEISTUNG", help="Leistung aus dem Katalog")
    entitlement.add_argument("--date", type=past_day(clock), metavar="TAG", help="Stichtag (sonst heute)")

    search = add_command(commands, "search", "alles durchsuchen", _search)
    search.add_argument(
        "text", nargs="+", type=text, metavar="TEXT", help="Wörter oder Wortteile; nach -- auch mit einem Strich vorn"
    )
    search.add_argument(
        "--limit", type=number(1, 10_000), default=20, metavar="ZAHL", help="Treffer je Gruppe (sonst 20)"
    )

    history = add_command(commands, "history", "der Änderungsverlauf eines Eintrags", _history)
    history.add_argument("kind", type=text, metavar="ART", help="organisation, person, interaction … oder deutsch")
    history.add_argument("id", type=text, metavar="ID", help="Kennung des Eintrags, bei Kommunen auch Name oder AGS")


# -- a town ----------------------------------------------------------------------------------------------------------


def _show(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.document import documents_of_organisation
    from netzwerk_desktop.services.municipality import show

    with opened(arguments) as office:
        view = show(office, arguments.town)
        documents = documents_of_organisation(office, organisation_id=view.organisation.id)
        since = _member_since(office, view)
    data = view.as_json()
    data["is_member"], data["member_since"] = since is not None, since
    data["people"] = data.pop("positions")
    data["entitlements"] = data.pop("services")
    data["documents"] = documents
    lines = view.lines()
    if documents:
        lines += ["", "Schriftstücke", *(f"  {row.file_name}" for row in documents)]
    return answer(arguments, data, lines)


def _member_since(office: Office, view: TownView) -> date | None:
    """The first day of the present membership in the office's own network."""
    from netzwerk_desktop.domain.membership import member_since
    from netzwerk_desktop.services.office import networks

    own = {row.id for row in networks(office) if row.is_own}
    return member_since((row.period for row in view.memberships if row.network_id in own), office.clock.today())


def _entitlement(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.entitlement import entitlement, find_service
    from netzwerk_desktop.services.organisation import find_organisation, organisation_detail

    with opened(arguments) as office:
        town = organisation_detail(office, id=find_organisation(office, arguments.town))
        service = find_service(office, arguments.service)
        on = arguments.date or office.clock.today()
        verdict = entitlement(office, organisation_id=town.id, service_id=service.id, on=on)
    data = {
        "entitled": verdict.entitled,
        "reason": verdict.reason,
        "code": verdict.code,
        "needs_reason": verdict.needs_reason,
        "town": town.name,
        "service": service.name,
        "date": on,
    }
    return answer(arguments, data, [f"{'Ja' if verdict.entitled else 'Nein'}: {verdict.reason}"])


# -- everything ------------------------------------------------------------------------------------------------------


def _search(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.search import search

    with opened(arguments) as office:
        groups = search(office, " ".join(arguments.text), limit=arguments.limit, thorough=True).groups
    data = {"count": sum(len(group.hits) for group in groups), "groups": groups}
    return answer(arguments, data, _search_lines(groups) or ["Nichts gefunden."])


def _search_lines(groups: tuple[SearchGroup, ...]) -> list[str]:
    lines = []
    for group in groups:
        lines.append(group.title)
        for hit in group.hits:
            lines.append("  " + " – ".join(part for part in (hit.title, hit.subtitle, hit.snippet) if part))
    return lines


def _history(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.history import record_history

    with opened(arguments) as office:
        kind = _kind(arguments.kind)
        entries = record_history(office, kind, _record(office, kind, arguments.id))
    return answer(arguments, {"kind": kind, "history": entries}, [_history_line(entry) for entry in entries])


def _kind(wanted: str) -> str:
    """The name of a table from its name or from what people call its rows."""
    from netzwerk_desktop.domain.search_text import fold
    from netzwerk_desktop.services.field_labels import TABLE_LABELS

    by_word = {fold(word): name for name, label in TABLE_LABELS.items() for word in (name, label)}
    return by_word.get(fold(wanted), wanted)


def _record(office: Office, kind: str, wanted: str) -> str:
    """The id of the record; towns and organisations may be named as everywhere else."""
    if kind not in ("organisation", "municipality"):
        return wanted
    from netzwerk_desktop.services.organisation import find_organisation

    return find_organisation(office, wanted)


def _history_line(entry: HistoryLine) -> str:
    from netzwerk_desktop.domain.dates import format_moment

    what = f"{format_moment(entry.at)} {entry.staff}: {entry.action} – {entry.record} {entry.kind_label}"
    if not entry.before and not entry.after:
        return what
    return f"{what}, {entry.field_label}: {entry.before or '(leer)'} → {entry.after or '(leer)'}"
