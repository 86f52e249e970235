"""Names, numbers and addresses of people who do not exist.

Telephone numbers: Bundesnetzagentur, "Rufnummern für Medienproduktionen" (ranges that reach nobody). Given names and
family names are common ones, combined at random.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from netzwerk_desktop.domain.person import SalutationForm
from netzwerk_desktop.domain.search_text import spelt_out


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_WOMEN = _words(
    "Anna Birgit Claudia Dilek Elke Esra Franziska Gabriele Hannah Heike Ines Jana Johanna Karin Katharina Lena "
    "Leyla Maike Marlene Meral Mira Monika Nadine Nina Olga Petra Renate Sabine Silke Sofia Susanne Tanja Ulrike "
    "Ursula Verena Yasemin Änne Željka"
)
_MEN = _words(
    "Achim Andreas Bernd Cem Christian Daniel Dirk Emre Erik Felix Frank Georg Hans Heiner Ibrahim Jan Jens Jörg "
    "Jürgen Karl Klaus Lars Lukas Markus Martin Mehmet Michael Niklas Norbert Olaf Paul Rainer René Rolf Stefan "
    "Sven Thomas Tobias Uwe Volker Wolfgang Łukasz"
)
_NEUTRAL = ("Alex", "Chris", "Kim", "Mika", "Robin", "Sascha")
_FAMILIES = _words(
    "Abel Adler Akgün Althoff Arslan Bäcker Bäumer Becker Berger Biermann Böhm Brandt Brinkmann Brockmeyer "
    "Bußmann Çelik Dahlhaus Demir Dreier Ebbers Eickhoff Engel Falke Feldmann Fischer Frings Fürst Geißler Göbel "
    "Groß Grüter Haase Hagedorn Hamann Heßling Hölscher Hüsing Jäger Jansen Kaiser Kamp Kaya Kleine Köhler König "
    "Köster Kowalski Krämer Kühn Lange Lindner Löffler Lohmann Lütke Maaß Meier Möller Mühlbauer Müller Nagel "
    "Neuhaus Nowak Öztürk Overbeck Pätzold Peters Pohl Quante Rademacher Reuß Richter Röhr Rüther Şahin Sander "
    "Schäfer Schlüter Schmidt Schröder Schulte Schürmann Seidel Sommer Spieß Steinbach Stöcker Strauß Thiel Töns "
    "Uhlig Voß Wagner Weiß Wessels Wiggers Wittkamp Wolff Yıldız Zeller Zöllner"
)
_PREFIXES = ("von", "von der", "zur", "van")
_DOUBLE_SHARE, _PREFIX_SHARE, _TITLE_SHARE = 0.12, 0.03, 0.12
_TITLES = ("Dr.", "Dr.-Ing.", "Prof. Dr.", "Dipl.-Ing.", "M.A.")
LANDLINES = ("030 23125", "040 66969", "069 90009", "089 99998", "0221 4710")
MOBILES = ("0176 040690", "0171 39200")


@dataclass(frozen=True, slots=True)
class MadeUp:
    """A person who does not exist."""

    form: SalutationForm
    title: str
    first_name: str
    last_name: str


def person(rng: random.Random) -> MadeUp:
    """Make a person up."""
    draw = rng.random()
    if draw < 0.49:
        form, first = SalutationForm.FRAU, rng.choice(_WOMEN)
    elif draw < 0.97:
        form, first = SalutationForm.HERR, rng.choice(_MEN)
    else:
        form, first = SalutationForm.NEUTRAL, rng.choice(_NEUTRAL)
    last = family(rng)
    draw = rng.random()
    if draw < _DOUBLE_SHARE:
        other = family(rng)
        last = last if other == last else f"{last}-{other}"
    elif draw < _DOUBLE_SHARE + _PREFIX_SHARE:
        last = f"{rng.choice(_PREFIXES)} {last}"
    title = rng.choice(_TITLES) if rng.random() < _TITLE_SHARE else ""
    return MadeUp(form, title, first, last)


def family(rng: random.Random) -> str:
    """A family name."""
    return rng.choice(_FAMILIES)


def landline(rng: random.Random) -> str:
    """A telephone number that reaches nobody, written as DIN 5008 has it."""
    return f"{rng.choice(LANDLINES)}-{int(rng.random() * 1000):03d}"


def mobile(rng: random.Random) -> str:
    """A mobile number that reaches nobody."""
    return f"{rng.choice(MOBILES)}{int(rng.random() * 100):02d}"


def email(first_name: str, last_name: str, town: str) -> str:
    """A mail address that nobody has."""
    local = ".".join("-".join(spelt_out(part).split()) for part in (first_name, last_name))
    return f"{local}@{'-'.join(spelt_out(town).split())}.example.org"
