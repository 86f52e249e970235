"""Commands for the office as a whole: set one up, make the demonstration office, get back in with the recovery key."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from netzwerk_desktop.domain.clock import Clock
from netzwerk_desktop.domain.errors import NetzwerkError
from netzwerk_desktop.system.paths import AppPaths, shared_place
from netzwerk_desktop.system.resources import resource

from .context import clock_of, new_protection, paths_of, recovery_key_of, secrets_of
from .output import answer, asked, at_a_terminal, note
from .parser import Commands, add_command, number, path, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from netzwerk_desktop.storage.store import Store

RECOVERY_HINT = (
    "Bitte drucken Sie den Wiederherstellungsschlüssel aus und legen Sie ihn an einen sicheren Ort. Er wird nicht"
    " wieder angezeigt und öffnet die Büro-Datei auf jedem Rechner."
)
SIZES = ("office", "large")
_TELL_FROM = 100_000
"""From so many interactions on, the making of a demonstration office says how far it is."""


def add_commands(commands: Commands, clock: Clock) -> None:
    """The commands of this module."""
    init = add_command(commands, "init", "ein Büro mit den 396 Kommunen einrichten", _init)
    init.add_argument("--yes", action="store_true", help="ohne Rückfragen")
    init.add_argument("--name", type=text, metavar="NAME", help="Name des Büros")
    init.add_argument("--network", type=text, metavar="NAME", help="Name des Netzwerks")
    init.add_argument("--user", type=text, metavar="NAME", help="Ihr Name")

    demo = add_command(commands, "demo", "das Demonstrationsbüro anlegen oder die Hauptaufgabe vorführen", _demo)
    demo.add_argument(
        "--seed", type=number(0, 2**31), default=1, metavar="ZAHL", help="Startwert des Zufalls (sonst 1)"
    )
    demo.add_argument("--size", choices=SIZES, default="office", help="Umfang (sonst office)")
    demo.add_argument(
        "--out",
        type=path,
        metavar="DIR",
        help="die Hauptaufgabe in einem Wegwerf-Büro vorführen und Briefe, Bilder und Bericht nach DIR legen; mit"
        " --data-dir bleibt das Büro dort erhalten",
    )

    recover = add_command(
        commands, "recover", "die Büro-Datei mit dem Wiederherstellungsschlüssel öffnen und neu schützen", _recover
    )
    recover.epilog = "Der Schlüssel kommt aus NETZWERK_RECOVERY_KEY oder einer Frage, nie aus einem Argument."


# -- setting up ------------------------------------------------------------------------------------------------------


def _init(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.office import OfficeSetup, set_up_office

    paths, clock = paths_of(arguments), clock_of(arguments)
    name, network, user = _names(arguments)
    setup = OfficeSetup(name=name, network_name=network, staff_name=user)

    def fill(store: Store) -> None:
        set_up_office(store, setup, clock=clock, reference=resource("reference"))

    recovery_key = create(arguments, paths, fill)
    data = {
        "data_dir": paths.data_dir,
        "office_file": paths.office_file,
        "municipalities": _municipalities(),
        "recovery_key": recovery_key,
    }
    lines = [
        f"Das Büro „{name}“ ist eingerichtet: {paths.office_file}",
        f"Wiederherstellungsschlüssel: {recovery_key}",
        RECOVERY_HINT,
    ]
    return answer(arguments, data, lines)


def _names(arguments: argparse.Namespace) -> tuple[str, str, str]:
    """Name of the office, of the network, of the person: from options, from questions, or the usual ones."""
    if not arguments.yes and not at_a_terminal():
        raise NetzwerkError("Zum Einrichten ohne Rückfragen geben Sie bitte --yes an.")
    usual = (
        (arguments.name, "Name des Büros", "Geschäftsstelle"),
        (arguments.network, "Name des Netzwerks", "Netzwerk Innenstadt NRW"),
        (arguments.user, "Ihr Name", "Bearbeiter/in"),
    )
    name, network, user = (
        given if given is not None else default if arguments.yes else asked(question, default)
        for given, question, default in usual
    )
    return name, network, user


def _municipalities() -> int:
    from netzwerk_desktop.exchange.reference import municipalities

    return len(municipalities(resource("reference")))


def create(arguments: argparse.Namespace, paths: AppPaths, fill: Callable[[Store], object]) -> str:
    """Make an office file and return its recovery key."""
    from netzwerk_desktop.services.office_file import create_office_file, refuse_existing

    refuse_existing(paths)  # before anybody is asked for a passphrase
    place = shared_place(paths.data_dir)
    if place is not None:
        note(
            f"Achtung: {paths.data_dir} wird geteilt oder abgeglichen ({place}). Dort kann die Büro-Datei Schaden"
            " nehmen; besser liegt sie auf der Festplatte dieses Rechners."
        )
    return create_office_file(
        paths,
        clock=clock_of(arguments),
        secrets=secrets_of(arguments),
        protection=new_protection(arguments),
        fill=fill,
    )


# -- demonstration ---------------------------------------------------------------------------------------------------


def _demo(arguments: argparse.Namespace) -> int:
    if arguments.out is not None:
        from .tour import play  # draws windows and makes documents

        return play(arguments)
    from netzwerk_desktop.services.demonstration import SIZES as SIZE_OF

    paths, size = paths_of(arguments), SIZE_OF[arguments.size]
    recovery_key = create(arguments, paths, demonstration(arguments))
    data = {
        "data_dir": paths.data_dir,
        "office_file": paths.office_file,
        "seed": arguments.seed,
        "size": arguments.size,
        "persons": size.persons,
        "interactions": size.interactions,
        "recovery_key": recovery_key,
    }
    lines = [
        f"Das Demonstrationsbüro liegt in {paths.office_file}. Alle Personen darin sind erfunden.",
        f"Wiederherstellungsschlüssel: {recovery_key}",
    ]
    return answer(arguments, data, lines)


def demonstration(arguments: argparse.Namespace) -> Callable[[Store], object]:
    """What fills an office file with the demonstration that was asked for."""
    from netzwerk_desktop.services.demonstration import SIZES as SIZE_OF
    from netzwerk_desktop.services.demonstration import build_demonstration

    def progress(written: int, total: int) -> None:
        if total > _TELL_FROM:
            note(f"{written:,} von {total:,} Vorgängen".replace(",", "."))

    def fill(store: Store) -> Any:
        return build_demonstration(
            store,
            clock=clock_of(arguments),
            reference=resource("reference"),
            seed=arguments.seed,
            size=SIZE_OF[arguments.size],
            progress=progress,
        )

    return fill


# -- getting back in -------------------------------------------------------------------------------------------------


def _recover(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.office_file import recover_office_file

    paths = paths_of(arguments)
    store = recover_office_file(
        paths,
        recovery_key_of(),
        clock=clock_of(arguments),
        secrets=secrets_of(arguments),
        protection=new_protection(arguments),
    )
    store.close()
    data = {"office_file": paths.office_file}
    return answer(arguments, data, [f"Die Büro-Datei {paths.office_file} öffnet sich auf diesem Rechner wieder."])
