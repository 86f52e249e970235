"""The salutation of a letter, after DIN 5008 and the usage of German offices.  Without the comma that ends its line.

Rules, the first that fits:
1. a personal salutation replaces everything;
2. nobody known by name: the neutral form the office chose;
3. a woman or man in an office: by the office alone, "Sehr geehrte Frau Bürgermeisterin";
4. a woman or man: the last name with the highest academic title only ("Dr." abbreviated, "Professorin" written out);
5. anybody else: "Guten Tag" and the full name, "Guten Tag Kim Mayer".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from netzwerk_desktop.domain.function import find_function
from netzwerk_desktop.domain.person import PersonName, SalutationForm

OFFICE_DEFAULT = "Sehr geehrte Damen und Herren"

# "Prof.", "Univ.-Prof.", "Professorin", "Prof.in"; and "Dr.", "Dr.-Ing.", "PD Dr.", "DDr.", but not "Dipl." or "Mag."
_PROFESSOR = re.compile(r"prof(?:\.|ess|\b)", re.IGNORECASE)
_DOCTOR = re.compile(r"\bd?dr\b\.?", re.IGNORECASE)
_OPENERS = ("Sehr ", "Guten ", "Liebe ", "Lieber ", "Liebes ", "Hochverehrte", "Verehrte", "Werte")


def salutation(person: PersonName | None, function: str = "", office_default: str = OFFICE_DEFAULT) -> str:
    """The salutation for one person in a function; ``person`` is ``None`` for a vacant position."""
    if person is None:
        return office_default
    personal = person.personal_salutation.strip().rstrip(",").rstrip()
    if personal:
        return personal
    if not person:
        return office_default
    if person.form not in _ADDRESSES:
        return " ".join(f"Guten Tag {_neutral_title(person.title)} {person.first_name} {person.last_name}".split())
    office = find_function(function)
    if office is not None and office.is_office:
        return f"{_ADDRESSES[person.form]} {office.form_for(person.form)}"
    if not person.last_name.strip():
        return f"Guten Tag {person.first_name.strip()}"
    return " ".join(f"{_ADDRESSES[person.form]} {highest_title(person.title, person.form)} {person.last_name}".split())


def joint_salutation(recipients: Iterable[tuple[PersonName | None, str]], office_default: str = OFFICE_DEFAULT) -> str:
    """The salutation for several people, each with a function, in the order given.

    One line each, the following ones in small letters: "Sehr geehrte Frau Muster,\\nsehr geehrter Herr Beispiel".  Who
    is not known is covered by the neutral form at the end; nobody is named twice.
    """
    every = [salutation(person, function, office_default) for person, function in recipients]
    lines = list(dict.fromkeys(line for line in every if line != office_default))
    if not lines or office_default in every:
        lines.append(office_default)
    return ",\n".join([lines[0], *(_continued(line) for line in lines[1:])])


def highest_title(title: str, form: SalutationForm) -> str:
    """The one title a salutation carries: "Professorin", "Professor", "Dr." or none."""
    if _PROFESSOR.search(title):
        return {SalutationForm.FRAU: "Professorin", SalutationForm.HERR: "Professor"}.get(form, "Prof.")
    return "Dr." if _DOCTOR.search(title) else ""


def _neutral_title(title: str) -> str:
    # Written out, "Professor" would be masculine; abbreviated it fits everybody.
    return highest_title(title, SalutationForm.NEUTRAL)


def _continued(line: str) -> str:
    return line[0].lower() + line[1:] if line.startswith(_OPENERS) else line


_ADDRESSES = {SalutationForm.FRAU: "Sehr geehrte Frau", SalutationForm.HERR: "Sehr geehrter Herr"}
