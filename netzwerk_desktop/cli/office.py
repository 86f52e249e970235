"""Commands for the office file as a whole: set up, demonstrate, back up, restore, check."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from netzwerk_desktop.services.office import OfficeSetup, set_up_office
from netzwerk_desktop.services.office_file import create_office_file
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.resources import resource

from .context import clock_of, new_protection, opened, passphrase_of, paths_of, secrets_of
from .output import answer, note
from .parser import Parser, file, folder

RECOVERY_HINT = (
    "Bitte drucken Sie den Wiederherstellungsschlüssel aus und legen Sie ihn an einen sicheren Ort. Er wird nicht"
    " wieder angezeigt und öffnet die Büro-Datei auf jedem Rechner."
)


def add_commands(commands: Any) -> None:
    """The commands of this module."""
    init: Parser = commands.add_parser("init", help="ein Büro mit den 396 Kommunen einrichten")
    init.add_argument("--yes", action="store_true", help="ohne Rückfragen")
    init.add_argument("--name", default="Geschäftsstelle", help="Name des Büros")
    init.add_argument("--network", default="Netzwerk Innenstadt NRW", help="Name des Netzwerks")
    init.add_argument("--user", default="Bearbeiter/in", help="Ihr Name")
    init.add_argument("--json", action="store_true", help="Antwort als JSON")
    init.set_defaults(handler=_init)

    demo: Parser = commands.add_parser("demo", help="das Demonstrationsbüro anlegen oder die Hauptaufgabe vorführen")
    demo.add_argument("--seed", type=int, default=1, help="Startwert des Zufalls")
    demo.add_argument("--size", choices=("office", "large"), default="office", help="Umfang")
    demo.add_argument("--out", type=folder, metavar="DIR", help="die Hauptaufgabe vorführen, Ergebnisse nach DIR")
    demo.add_argument("--json", action="store_true", help="Antwort als JSON")
    demo.set_defaults(handler=_demo)

    backup: Parser = commands.add_parser("backup", help="eine geprüfte, verschlüsselte Sicherung anlegen")
    backup.add_argument("--to", type=file, metavar="FILE", help="Ziel (sonst der Sicherungsordner des Büros)")
    backup.add_argument("--json", action="store_true", help="Antwort als JSON")
    backup.set_defaults(handler=_backup)

    restore: Parser = commands.add_parser("restore", help="eine Sicherung zurückspielen")
    restore.add_argument("file", type=file, metavar="FILE", help="die Sicherung")
    restore.add_argument("--yes", action="store_true", help="ohne Rückfrage zurückspielen")
    restore.add_argument("--json", action="store_true", help="Antwort als JSON")
    restore.set_defaults(handler=_restore)

    check: Parser = commands.add_parser("check", help="die Büro-Datei prüfen")
    check.add_argument("--json", action="store_true", help="Antwort als JSON")
    check.set_defaults(handler=_check)


def confirmed(question: str) -> bool:
    """Ask a yes-or-no question at a terminal; without one the answer is no."""
    if not sys.stdin or not sys.stdin.isatty():
        return False
    print(f"{question} [j/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("j", "ja")


def _asked(question: str, default: str) -> str:
    if not sys.stdin or not sys.stdin.isatty():
        return default
    print(f"{question} [{default}]: ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip() or default


def _init(arguments: argparse.Namespace) -> int:
    paths, clock = paths_of(arguments), clock_of(arguments)
    name, network, user = arguments.name, arguments.network, arguments.user
    if not arguments.yes:
        name = _asked("Name des Büros", name)
        network = _asked("Name des Netzwerks", network)
        user = _asked("Ihr Name", user)
    setup = OfficeSetup(name=name, network_name=network, staff_name=user)

    def fill(store: Store) -> None:
        set_up_office(store, setup, clock=clock, reference=resource("reference"))

    recovery_key = create_office_file(
        paths, clock=clock, secrets=secrets_of(arguments), protection=new_protection(arguments), fill=fill
    )
    data = {
        "data_dir": paths.data_dir,
        "office_file": paths.office_file,
        "municipalities": 396,
        "recovery_key": recovery_key,
    }
    lines = [
        f"Das Büro „{name}“ ist eingerichtet: {paths.office_file}",
        f"Wiederherstellungsschlüssel: {recovery_key}",
        RECOVERY_HINT,
    ]
    return answer(arguments, data, lines)


def _demo(arguments: argparse.Namespace) -> int:
    if arguments.out is not None:
        from .demonstration import play  # draws windows and makes documents

        return play(arguments)
    from netzwerk_desktop.services.demonstration import SIZES, build_demonstration

    paths, clock = paths_of(arguments), clock_of(arguments)
    size = SIZES[arguments.size]

    def progress(written: int, total: int) -> None:
        if total > 100_000:
            note(f"{written:,} von {total:,} Vorgängen".replace(",", "."))

    def fill(store: Store) -> None:
        build_demonstration(
            store,
            clock=clock,
            reference=resource("reference"),
            seed=arguments.seed,
            size=size,
            progress=progress,
        )

    recovery_key = create_office_file(
        paths, clock=clock, secrets=secrets_of(arguments), protection=new_protection(arguments), fill=fill
    )
    data = {
        "data_dir": paths.data_dir,
        "office_file": paths.office_file,
        "seed": arguments.seed,
        "size": arguments.size,
        "interactions": size.interactions,
        "recovery_key": recovery_key,
    }
    lines = [
        f"Das Demonstrationsbüro liegt in {paths.office_file}. Alle Personen darin sind erfunden.",
        f"Wiederherstellungsschlüssel: {recovery_key}",
    ]
    return answer(arguments, data, lines)


def _backup(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.backup import back_up

    with opened(arguments) as office:
        made = back_up(office, to=arguments.to)
    return answer(arguments, made.as_json(), [made.sentence])


def _restore(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.backup import preview_restore, restore_office_file

    paths, clock, secrets = paths_of(arguments), clock_of(arguments), secrets_of(arguments)
    preview = preview_restore(paths, arguments.file, secrets=secrets, passphrase=passphrase_of())
    if not arguments.yes and not confirmed(f"{preview.sentence} Zurückspielen?"):
        return answer(
            arguments, preview.as_json(), [preview.sentence, "Es wurde nichts geändert (--yes spielt zurück)."]
        )
    report = restore_office_file(paths, arguments.file, clock=clock, secrets=secrets, passphrase=passphrase_of())
    return answer(arguments, report.as_json(), [report.sentence])


def _check(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.check import check_office_file

    report = check_office_file(paths_of(arguments), secrets=secrets_of(arguments), passphrase=passphrase_of())
    answer(arguments, report.as_json(), [report.sentence])
    return 0 if report.ok else 1
