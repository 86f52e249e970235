"""People and the forms of their names.

A name prefix ("von der") is typed as the beginning of the last name and in small letters; it is read with the name and
sorted behind it, as the German rules of alphabetical order want: "Heide, Anna von der".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from netzwerk_desktop.domain.contact import check_email, check_phone
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.text import MAX_NOTE, too_long

_PREFIXES = frozenset(
    (
        *("von", "vom", "van", "zu", "zum", "zur", "auf", "aus", "und", "der", "den", "dem", "des"),
        *(
            "de",
            "del",
            "della",
            "di",
            "da",
            "do",
            "dos",
            "du",
            "d'",
            "la",
            "le",
            "ten",
            "ter",
            "te",
            "af",
            "av",
            "al",
            "el",
        ),
    )
)


class SalutationForm(Labelled):
    """How a person wishes to be addressed; ``UNKNOWN`` when nobody has asked yet."""

    FRAU = "frau", "Frau"
    HERR = "herr", "Herr"
    NEUTRAL = "neutral", "ohne Anrede"
    UNKNOWN = "unknown", "unbekannt"


class Consent(Labelled):
    """What a person has agreed to."""

    NEWSLETTER = "newsletter", "Newsletter"
    INVITATIONS = "invitations", "Einladungen"
    PUBLICATION = "publication", "Veröffentlichung von Name und Bild"


@dataclass(frozen=True, slots=True)
class PersonName:
    """Everything letters and lists need of a person's name.

    Attributes:
        title: academic title as typed, e.g. "Prof. Dr.", "Dipl.-Ing.".
        personal_salutation: replaces every computed salutation, e.g. "Lieber Herr Muster".
    """

    title: str = ""
    first_name: str = ""
    last_name: str = ""
    form: SalutationForm = SalutationForm.UNKNOWN
    personal_salutation: str = ""

    def __bool__(self) -> bool:
        """Whether there is a name at all."""
        return bool(self.first_name.strip() or self.last_name.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """A person as a form edits it."""

    title: str = ""
    first_name: str = ""
    last_name: str = ""
    form: SalutationForm = SalutationForm.UNKNOWN
    personal_salutation: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""
    consents: frozenset[Consent] = frozenset()
    note: str = ""

    @property
    def name(self) -> PersonName:
        """The name alone."""
        return PersonName(self.title, self.first_name, self.last_name, self.form, self.personal_salutation)


def display_name(name: PersonName) -> str:
    """As people say it: "Dr. Anna Beispiel"."""
    return _joined(name.title, name.first_name, name.last_name)


def formal_name(name: PersonName) -> str:
    """With Frau or Herr in front where that is known: "Frau Dr. Anna Beispiel"."""
    return _joined(_FORMS.get(name.form, ""), display_name(name))


def letter_name(name: PersonName, office: str = "") -> str:
    """As the address of a letter carries it, in the accusative: "Herrn Dr. Anton Beispiel".

    An ``office`` stands between: "Herrn Bürgermeister Dr. Anton Beispiel".
    """
    form = "Herrn" if name.form is SalutationForm.HERR else _FORMS.get(name.form, "")
    return _joined(form, office, display_name(name))


def initials_only(name: PersonName) -> PersonName:
    """The same name with initials for first names: "A.-K. Beispiel"."""
    initials = re.sub(r"(\w)[^\s-]*", r"\1.", name.first_name)
    return replace(name, first_name=initials)


def sort_name(name: PersonName) -> str:
    """As lists sort it: "Beispiel, Anna, Dr.", "Heide, Anna von der, Dr."."""
    prefix, core = split_prefix(name.last_name)
    parts = (core, _joined(name.first_name, prefix), _joined(name.title))
    return ", ".join(part for part in parts if part)


def split_prefix(last_name: str) -> tuple[str, str]:
    """Prefix and core of a last name: "von der Heide" is ("von der", "Heide").

    Only words in small letters count, and the last word never does.
    """
    parts = last_name.split()
    first = 0
    while first < len(parts) - 1 and parts[first] in _PREFIXES:
        first += 1
    return " ".join(parts[:first]), " ".join(parts[first:])


_FORMS = {SalutationForm.FRAU: "Frau", SalutationForm.HERR: "Herr"}


def _joined(*parts: str) -> str:
    return " ".join(" ".join(parts).split())


def check_person(draft: PersonDraft) -> tuple[Problem, ...]:
    """All problems of the draft; telephone and e-mail only bring remarks."""
    problems: list[Problem] = []
    if not draft.name:
        problems.append(Problem("last_name", "Bitte geben Sie einen Namen ein."))
    for field, what, text in (
        ("title", "Der Titel", draft.title),
        ("first_name", "Der Vorname", draft.first_name),
        ("last_name", "Der Nachname", draft.last_name),
        ("personal_salutation", "Die persönliche Anrede", draft.personal_salutation),
    ):
        problems += too_long(field, what, text)
    problems += too_long("note", "Die Notiz", draft.note, MAX_NOTE)
    problems += check_phone("phone", draft.phone)
    problems += check_phone("mobile", draft.mobile)
    problems += check_email("email", draft.email)
    return tuple(problems)
