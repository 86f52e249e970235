"""What can go wrong that a person can act on.

A ``NetzwerkError`` carries a German sentence: what happened, and what to do now.  It is shown as it is, on the screen
and on standard error.  Everything else that is raised is a bug: it goes to the log with its traceback.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about one field of a draft.

    Attributes:
        field: name of the field in the draft, so that a form can mark it.
        message: German sentence for the screen.
        blocking: ``False`` for a remark; the draft may be stored all the same.
    """

    field: str
    message: str
    blocking: bool = True


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """One field that somebody else changed while it was being edited here.

    Attributes:
        group: the field group the version counter belongs to.
        field: name of the field.
        base: the value when the form was opened.
        mine: the value about to be written.
        theirs: the value that is stored now.
        changed_by: name of the person who changed it.
        changed_at: when they did (UTC).
    """

    group: str
    field: str
    base: object
    mine: object
    theirs: object
    changed_by: str
    changed_at: datetime


class NetzwerkError(Exception):
    """An error a person can do something about.

    Attributes:
        message: German sentence: what happened and what to do.
    """

    default_message = "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal."

    def __init__(self, message: str | None = None) -> None:
        self.message = message or self.default_message
        super().__init__(self.message)


class ValidationFailed(NetzwerkError):
    """A draft breaks rules; ``problems`` names all of them with their fields."""

    default_message = "Die Eingabe ist noch nicht vollständig. Bitte prüfen Sie die markierten Felder."

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.message for problem in self.problems))


class NotFound(NetzwerkError):
    """What was asked for does not exist (any more)."""

    default_message = "Das wurde nicht gefunden. Bitte prüfen Sie die Schreibweise."


class Ambiguous(NetzwerkError):
    """Several records fit; ``candidates`` names them for a choice."""

    def __init__(self, candidates: Iterable[str], message: str | None = None) -> None:
        self.candidates = tuple(candidates)
        super().__init__(message or f"Nicht eindeutig: {', '.join(self.candidates)}. Bitte geben Sie es genauer an.")


class StaleWrite(NetzwerkError):
    """Somebody changed the same fields meanwhile; ``conflicts`` holds both versions of each."""

    default_message = (
        "Diese Angaben wurden inzwischen an anderer Stelle geändert. "
        "Bitte entscheiden Sie, welche Fassung gelten soll; es ist nichts überschrieben worden."
    )

    def __init__(self, conflicts: Iterable[FieldConflict], message: str | None = None) -> None:
        self.conflicts = tuple(conflicts)
        super().__init__(message)


class RefusedFile(NetzwerkError):
    """A file is not what was expected; nothing has been changed."""

    default_message = "Diese Datei kann nicht gelesen werden. Es wurde nichts geändert; bitte wählen Sie eine andere."


class WrongKey(NetzwerkError):
    """The key or passphrase does not open the database."""

    default_message = (
        "Der Schlüssel passt nicht zu dieser Datenbank. "
        "Bitte prüfen Sie die Passphrase oder verwenden Sie den Wiederherstellungsschlüssel."
    )


class DamagedDatabase(NetzwerkError):
    """The database file is damaged."""

    default_message = "Die Datenbank ist beschädigt. Bitte stellen Sie die letzte Sicherung wieder her."


class NewerDatabase(NetzwerkError):
    """The database was written by a newer version of the program; it is left untouched."""

    default_message = (
        "Diese Datenbank wurde mit einer neueren Fassung des Programms angelegt. "
        "Bitte aktualisieren Sie das Programm; an der Datei wurde nichts geändert."
    )


class ReadOnlyPlace(NetzwerkError):
    """The folder or file cannot be written to."""

    default_message = (
        "In diesen Ordner kann nicht geschrieben werden. "
        "Bitte prüfen Sie die Berechtigungen oder wählen Sie einen anderen Ordner."
    )


class DiskFull(NetzwerkError):
    """There is no room left on the disk; nothing was stored by halves."""

    default_message = (
        "Der Datenträger ist voll. Bitte schaffen Sie Platz und wiederholen Sie den Schritt; "
        "Ihre bisherigen Daten sind unverändert."
    )


class AlreadyOpen(NetzwerkError):
    """Another instance of the program works on the same database."""

    default_message = "Dieses Büro ist auf diesem Rechner schon geöffnet. Bitte verwenden Sie das offene Fenster."


class KeyMissing(NetzwerkError):
    """There is no key for this database on this computer."""

    default_message = (
        "Auf diesem Rechner liegt kein Schlüssel für diese Datenbank. "
        "Bitte geben Sie die Passphrase oder den Wiederherstellungsschlüssel ein."
    )


def blocking(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that forbid storing."""
    return tuple(problem for problem in problems if problem.blocking)


def remarks(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that are shown but do not forbid storing."""
    return tuple(problem for problem in problems if not problem.blocking)


def require_valid(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Raise ``ValidationFailed`` when a problem is blocking; otherwise give back the remarks."""
    every = tuple(problems)
    refused = blocking(every)
    if refused:
        raise ValidationFailed(refused)
    return every
