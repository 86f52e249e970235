"""Which column of somebody's list is what, by its German heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from .name_forms import key

# The names a list may be led by, strongest first: beside "Kommune" a column "Name" is a person's.
_ORGANISATION_HEADINGS = (
    (
        "kommune",
        "mitgliedskommune",
        "kommunenname",
        "name der kommune",
        "stadt gemeinde",
        "gemeinde stadt",
        "gemeindename",
    ),
    ("staedte und gemeinden", "stadt bzw gemeinde", "stadt oder gemeinde", "staedte gemeinden", "kommunen"),
    ("mitgliedsorganisation", "mitgliedsname", "name des mitglieds", "name der organisation", "mitglieder"),
    ("organisation", "institution", "einrichtung", "verwaltung", "koerperschaft", "behoerde", "firma", "unternehmen"),
    ("mitglied",),
    ("gemeinde",),
    ("stadt",),
    ("name",),
    ("ort",),
)
_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "ags": ("ags", "gemeindeschluessel", "amtlicher gemeindeschluessel", "gemeindekennziffer", "gkz", "schluessel"),
    "joined_on": (
        "mitglied seit",
        "mitgliedschaft seit",
        "mitglied ab",
        "mitgliedschaft ab",
        "beitritt",
        "beitritt am",
        "beitritt zum",
        "beitrittsdatum",
        "datum beitritt",
        "datum des beitritts",
        "beigetreten",
        "beigetreten am",
        "eintritt",
        "eintrittsdatum",
        "beginn",
        "beginn der mitgliedschaft",
        "seit",
    ),
    "ended_on": (
        "austritt",
        "austritt am",
        "austritt zum",
        "austrittsdatum",
        "ausgetreten",
        "ausgetreten am",
        "mitglied bis",
        "mitgliedschaft bis",
        "ende",
        "ende der mitgliedschaft",
        "bis",
        "kuendigung zum",
    ),
    "salutation": ("anrede", "geschlecht"),
    "title": ("titel", "akademischer titel", "akad titel"),
    "first_name": ("vorname", "vornamen"),
    "last_name": ("nachname", "familienname", "zuname", "name nachname"),
    "contact": (
        "ansprechpartner",
        "ansprechpartnerin",
        "ansprechpartner in",
        "ansprechpartner innen",
        "ansprechperson",
        "kontakt",
        "kontaktperson",
        "hauptansprechpartner",
        "hauptansprechpartnerin",
        "hauptansprechpartner in",
        "hauptansprechperson",
        "person",
        "vertreter",
        "vertreterin",
        "vertretung",
        "zu haenden",
        "z hd",
    ),
    "function": ("funktion", "position", "stellung", "amtsbezeichnung", "dienststellung", "rolle", "aufgabe"),
    "department": (
        "amt",
        "fachbereich",
        "fachamt",
        "amt fachbereich",
        "fachbereich amt",
        "abteilung",
        "dezernat",
        "bereich",
        "fachdienst",
        "organisationseinheit",
        "referat",
    ),
    "street": (
        "strasse",
        "str",
        "strasse hausnummer",
        "strasse hausnr",
        "strasse nr",
        "strasse und hausnummer",
        "hausanschrift",
    ),
    "house_number": ("hausnummer", "hausnr", "hnr"),
    "address": ("anschrift", "adresse", "postanschrift"),
    "postal_code": ("plz", "postleitzahl"),
    "postal_city": ("plz ort", "plz und ort", "postleitzahl ort", "plz wohnort", "postleitzahl und ort"),
    "city": ("ort", "wohnort", "sitz"),
    "phone": (
        "telefon",
        "tel",
        "telefonnummer",
        "telefon nr",
        "telefonnr",
        "festnetz",
        "rufnummer",
        "durchwahl",
        "fon",
    ),
    "mobile": (
        "mobil",
        "handy",
        "mobiltelefon",
        "mobilnummer",
        "handynummer",
        "mobilfunk",
        "tel mobil",
        "telefon mobil",
    ),
    "email": (
        "e mail",
        "email",
        "mail",
        "e mail adresse",
        "emailadresse",
        "email adresse",
        "mailadresse",
        "mail adresse",
    ),
    "website": ("homepage", "internet", "website", "webseite", "www", "internetseite", "internetadresse", "url", "web"),
    "note": (
        "bemerkung",
        "bemerkungen",
        "anmerkung",
        "anmerkungen",
        "notiz",
        "notizen",
        "kommentar",
        "hinweis",
        "hinweise",
    ),
    "member": ("mitglied ja nein", "mitgliedschaft", "ist mitglied", "status mitgliedschaft", "mitgliedsstatus"),
}
_FIELDS = {heading: field for field, headings in _HEADINGS.items() for heading in headings}
_ORGANISATION_RANK = {heading: rank for rank, headings in enumerate(_ORGANISATION_HEADINGS) for heading in headings}

_LONGEST_HEADING = 80

ORGANISATION = "organisation"
Columns = Mapping[str, int]
"""Position of the column for each field that was recognised."""


def heading_key(heading: str) -> str:
    """A heading without brackets, line breaks, star, and the number of a repeated column."""
    bare = key(re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", heading[:_LONGEST_HEADING]))
    return re.sub(r" ?\d$", "", bare) or bare


def header_score(cells: Sequence[str]) -> int:
    """How many different headings a row holds; 0 for a row that names neither organisations, keys nor people."""
    keys = {heading_key(cell) for cell in cells if cell and len(cell) <= _LONGEST_HEADING}
    known = {_FIELDS.get(one, ORGANISATION) for one in keys if one in _FIELDS or one in _ORGANISATION_RANK}
    leading = keys & set(_ORGANISATION_RANK) or known & {"ags", "contact", "last_name"}
    return len(known) if leading else 0


def assign(headers: Sequence[str], looks_like_flag: Callable[[int], bool]) -> Columns:
    """Give every field its column; the first of several with the same meaning wins.

    ``looks_like_flag`` says whether a column holds nothing but yes and no: then "Mitglied" is no name but an answer.
    """
    keys = [heading_key(header) for header in headers]
    flags = {position for position, one in enumerate(keys) if one in ("mitglied", "mitgliedschaft")}
    flags = {position for position in flags if looks_like_flag(position)}
    ranked = [
        (_ORGANISATION_RANK[one], position)
        for position, one in enumerate(keys)
        if one in _ORGANISATION_RANK and position not in flags
    ]
    # With "Vorname" or "Nachname" beside it, "Name" is a person's; so it leads a list only if nothing else does.
    columns: dict[str, int] = {}
    if ranked:
        columns[ORGANISATION] = min(ranked)[1]
    if flags:
        columns["member"] = min(flags)
    for position, one in enumerate(keys):
        if position in columns.values():
            continue
        field = _FIELDS.get(one)
        if one == "name":
            field = "last_name" if "vorname" in keys and "last_name" not in _fields_of(keys) else "contact"
        elif one == "stadt":
            field = "city"
        elif one == "mitgliedschaft" and position not in flags:
            field = None
        if field and field not in columns:
            columns[field] = position
    return columns


def _fields_of(keys: Sequence[str]) -> set[str]:
    return {_FIELDS[one] for one in keys if one in _FIELDS}
