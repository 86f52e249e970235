"""The functions people have in an organisation, with their three grammatical forms.

The table is a help, not a limit: any text may be a function.  Known ones can be written in the form that fits the
person ("Bürgermeisterin"), and some are offices by which their holder is addressed ("Sehr geehrte
Frau Bürgermeisterin").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from netzwerk_desktop.domain.person import SalutationForm
from netzwerk_desktop.domain.search_text import fold


@dataclass(frozen=True, slots=True)
class Function:
    """A usual function.

    Attributes:
        neutral: the form for lists and vacant positions, "Bürgermeister/in".
        frau, herr: the forms for a woman and a man.
        is_office: whether the holder is addressed by it in a letter, without the name.
        heads: whether letters to the whole organisation carry it as its address, "Der Bürgermeister".
    """

    neutral: str
    frau: str
    herr: str
    is_office: bool = False
    heads: bool = False

    @property
    def is_unit(self) -> bool:
        """Whether it names a task or unit rather than a person ("Citymanagement")."""
        return self.frau == self.herr

    def form_for(self, form: SalutationForm) -> str:
        """The word that fits a person of this form."""
        if form is SalutationForm.FRAU:
            return self.frau
        return self.herr if form is SalutationForm.HERR else self.neutral


def _regular(herr: str, *, is_office: bool = False, heads: bool = False) -> Function:
    return Function(f"{herr}/in", f"{herr}in", herr, is_office, heads)


def _unit(name: str) -> Function:
    return Function(name, name, name)


FUNCTIONS: tuple[Function, ...] = (
    _regular("Oberbürgermeister", is_office=True, heads=True),
    _regular("Bürgermeister", is_office=True, heads=True),
    Function("Landrat/Landrätin", "Landrätin", "Landrat", is_office=True, heads=True),
    Function("Städteregionsrat/-rätin", "Städteregionsrätin", "Städteregionsrat", is_office=True, heads=True),
    _regular("Regierungspräsident", is_office=True),
    _regular("Ministerpräsident", is_office=True),
    _regular("Minister", is_office=True),
    _regular("Staatssekretär", is_office=True),
    Function("Erste/r Beigeordnete/r", "Erste Beigeordnete", "Erster Beigeordneter"),
    Function("Technische/r Beigeordnete/r", "Technische Beigeordnete", "Technischer Beigeordneter"),
    Function("Beigeordnete/r", "Beigeordnete", "Beigeordneter"),
    _regular("Stadtdirektor"),
    Function("Kämmerer/Kämmerin", "Kämmerin", "Kämmerer"),
    Function("Stadtbaurat/-rätin", "Stadtbaurätin", "Stadtbaurat"),
    _regular("Dezernent"),
    _regular("Fachbereichsleiter"),
    _regular("Amtsleiter"),
    _regular("Abteilungsleiter"),
    _regular("Stadtplaner"),
    _regular("Citymanager"),
    _regular("Quartiersmanager"),
    Function("Wirtschaftsförderer/-förderin", "Wirtschaftsförderin", "Wirtschaftsförderer"),
    _regular("Klimaschutzmanager"),
    _regular("Geschäftsführer"),
    Function("Vorsitzende/r", "Vorsitzende", "Vorsitzender"),
    _regular("Referent"),
    _regular("Sachbearbeiter"),
    _regular("Pressesprecher"),
    _regular("Redakteur"),
    _unit("Citymanagement"),
    _unit("Stadtmarketing"),
    _unit("Wirtschaftsförderung"),
    _unit("Stadtplanung"),
    _unit("Stadtentwicklung"),
    _unit("Bauverwaltung"),
    _unit("Pressestelle"),
    _unit("Sekretariat"),
    _unit("Geschäftsstelle"),
)
"""The usual functions, in the order a list offers them."""

_OF_WHAT = re.compile(r"\s+(?:der|des|von|für)\s.*$", re.IGNORECASE | re.DOTALL)


@cache
def _by_form() -> dict[str, Function]:
    forms: dict[str, Function] = {}
    for function in FUNCTIONS:
        for text in (
            function.neutral,
            function.frau,
            function.herr,
            f"{function.herr}/in",
            f"{function.herr}/{function.frau}",
            f"{function.frau}/{function.herr}",
        ):
            forms.setdefault(fold(text), function)
    return forms


def find_function(text: str) -> Function | None:
    """The usual function that ``text`` names in any form ("Bürgermeister*in der Stadt Winterberg"), or ``None``."""
    return _by_form().get(fold(_OF_WHAT.sub("", text)))


def function_for(text: str, form: SalutationForm) -> str:
    """``text`` in the form that fits a person, where the function is known and the form is Frau or Herr."""
    function = find_function(text)
    if function is None or form not in (SalutationForm.FRAU, SalutationForm.HERR):
        return text
    place = _OF_WHAT.search(text)
    return function.form_for(form) + (place.group() if place else "")


def written_form(text: str) -> SalutationForm:
    """Whether a known function is written for a woman or a man; ``NEUTRAL`` for anything else."""
    function = find_function(text)
    if function is not None and not function.is_unit:
        name = fold(_OF_WHAT.sub("", text))
        if name == fold(function.frau):
            return SalutationForm.FRAU
        if name == fold(function.herr):
            return SalutationForm.HERR
    return SalutationForm.NEUTRAL
