"""Commands that look things up: a town, an entitlement, a search, the history of a record."""

from __future__ import annotations

import argparse
from typing import Any

from .context import opened
from .output import answer
from .parser import Parser, day


def add_commands(commands: Any) -> None:
    """The commands of this module."""
    show: Parser = commands.add_parser("show", help="eine Kommune oder Organisation zeigen")
    show.add_argument("town", metavar="KOMMUNE", help="Name oder AGS")
    show.add_argument("--json", action="store_true", help="Antwort als JSON")
    show.set_defaults(handler=_show)

    entitlement: Parser = commands.add_parser("entitlement", help="hat diese Kommune Anspruch auf diese Leistung?")
    entitlement.add_argument("town", metavar="KOMMUNE", help="Name oder AGS")
    entitlement.add_argument("service", metavar="LEISTUNG", help="Leistung aus dem Katalog")
    entitlement.add_argument("--date", type=day, metavar="TAG", help="Stichtag (sonst heute)")
    entitlement.add_argument("--json", action="store_true", help="Antwort als JSON")
    entitlement.set_defaults(handler=_entitlement)

    search: Parser = commands.add_parser("search", help="alles durchsuchen")
    search.add_argument("text", metavar="TEXT", help="ein oder mehrere Wörter oder Wortteile")
    search.add_argument("--limit", type=int, default=20, help="höchstens so viele Treffer je Gruppe")
    search.add_argument("--json", action="store_true", help="Antwort als JSON")
    search.set_defaults(handler=_search)

    history: Parser = commands.add_parser("history", help="der Änderungsverlauf eines Eintrags")
    history.add_argument("kind", metavar="ART", help="zum Beispiel organisation, person, interaction")
    history.add_argument("id", metavar="ID", help="Kennung des Eintrags")
    history.add_argument("--json", action="store_true", help="Antwort als JSON")
    history.set_defaults(handler=_history)


def _show(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.municipality import show

    with opened(arguments) as office:
        view = show(office, arguments.town)
    return answer(arguments, view.as_json(), view.lines())


def _entitlement(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.entitlement import entitlement, find_service
    from netzwerk_desktop.services.organisation import find_organisation

    with opened(arguments) as office:
        organisation_id = find_organisation(office, arguments.town)
        service = find_service(office, arguments.service)
        on = arguments.date or office.clock.today()
        verdict = entitlement(office, organisation_id=organisation_id, service_id=service.id, on=on)
    data = {
        "entitled": verdict.entitled,
        "reason": verdict.reason,
        "code": verdict.code,
        "needs_reason": verdict.needs_reason,
        "town": arguments.town,
        "service": service.name,
        "date": on,
    }
    return answer(arguments, data, [verdict.reason])


def _search(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.search import search

    with opened(arguments) as office:
        results = search(office, arguments.text, limit=arguments.limit)
    lines = []
    for group in results.groups:
        lines.append(group.title)
        lines += [f"  {hit.title} – {hit.subtitle}" for hit in group.hits]
    return answer(arguments, {"groups": results.groups}, lines or ["Nichts gefunden."])


def _history(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.domain.clock import to_local
    from netzwerk_desktop.services.history import record_history

    with opened(arguments) as office:
        entries = record_history(office, arguments.kind, arguments.id)
    lines = [
        f"{to_local(entry.at):%d.%m.%Y %H:%M} {entry.staff}: {entry.action} – {entry.field_label}:"
        f" {entry.before or '(leer)'} → {entry.after or '(leer)'}"
        for entry in entries
    ]
    return answer(arguments, {"history": entries}, lines or ["Kein Eintrag im Änderungsverlauf."])
