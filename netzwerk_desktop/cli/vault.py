"""Commands that keep the office safe: back it up, go back to a backup, check it."""

from __future__ import annotations

import argparse

from netzwerk_desktop.domain.clock import Clock

from .context import clock_of, opened, passphrase_of, paths_of, recovery_key_of, secrets_of
from .output import answer, at_a_terminal, complain, confirmed
from .parser import Commands, add_command, path


def add_commands(commands: Commands, clock: Clock) -> None:
    """The commands of this module."""
    backup = add_command(commands, "backup", "eine geprüfte, verschlüsselte Sicherung anlegen", _backup)
    backup.add_argument(
        "--to", type=path, metavar="FILE", help="Zieldatei, die es noch nicht gibt (sonst der Sicherungsordner)"
    )

    add_command(commands, "backups", "die Sicherungen im Sicherungsordner des Büros", _backups)

    restore = add_command(commands, "restore", "eine Sicherung zurückspielen", _restore)
    restore.add_argument("file", type=path, metavar="FILE", help="die Sicherung")
    restore.add_argument("--yes", action="store_true", help="ohne Rückfrage (gefragt wird nur an einem Terminal)")
    restore.add_argument("--preview", action="store_true", help="nur prüfen und zeigen, was sich ändern würde")
    restore.add_argument(
        "--with-recovery-key",
        action="store_true",
        help="mit dem Wiederherstellungsschlüssel öffnen (aus NETZWERK_RECOVERY_KEY oder einer Frage)",
    )

    check = add_command(commands, "check", "die Büro-Datei prüfen", _check)
    check.add_argument(
        "--repair-search", action="store_true", help="vorher das Suchverzeichnis aus den Daten neu aufbauen"
    )


def _backup(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.backup import back_up

    with opened(arguments) as office:
        made = back_up(office, to=arguments.to)
    return answer(arguments, made.as_json(), [made.sentence])


def _backups(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.domain.dates import format_moment
    from netzwerk_desktop.services.backup import backups

    rows = backups(paths_of(arguments))
    lines = [f"{format_moment(row.made_at)}  {row.reason}  {row.path}" for row in rows]
    return answer(arguments, {"backups": rows}, lines or ["Es gibt noch keine Sicherung."])


def _restore(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.backup import preview_restore, restore_office_file

    paths, secrets, passphrase = paths_of(arguments), secrets_of(arguments), passphrase_of()
    recovery_key = recovery_key_of() if arguments.with_recovery_key else None
    preview = preview_restore(paths, arguments.file, secrets=secrets, passphrase=passphrase, recovery_key=recovery_key)
    unsure = at_a_terminal() and not arguments.yes
    if arguments.preview or (unsure and not confirmed(f"{preview.sentence} Zurückspielen?")):
        return answer(arguments, preview.as_json(), [preview.sentence, "Es wurde nichts geändert."])
    done = restore_office_file(
        paths,
        arguments.file,
        clock=clock_of(arguments),
        secrets=secrets,
        passphrase=passphrase,
        recovery_key=recovery_key,
    )
    return answer(arguments, done.as_json(), [done.sentence])


def _check(arguments: argparse.Namespace) -> int:
    from netzwerk_desktop.services.check import check_office_file, rebuild_search_index

    if arguments.repair_search:
        rebuild_search_index(paths_of(arguments), secrets=secrets_of(arguments), passphrase=passphrase_of())
    report = check_office_file(paths_of(arguments), secrets=secrets_of(arguments), passphrase=passphrase_of())
    if report.ok:
        return answer(arguments, report.as_json(), [report.sentence])
    answer(arguments, report.as_json(), [])
    complain(report.sentence)
    return 1
