"""Organisations: anything that has contacts.  A municipality is one of them, and so is a member that is none."""

from __future__ import annotations

from dataclasses import dataclass

from netzwerk_desktop.domain.contact import check_email, check_phone, check_postal_code, check_website
from netzwerk_desktop.domain.contact import email_is_plausible as email_is_plausible
from netzwerk_desktop.domain.contact import phone_is_plausible as phone_is_plausible
from netzwerk_desktop.domain.errors import Problem
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.text import MAX_NOTE, too_long


class OrganisationKind(Labelled):
    """What an organisation is."""

    MUNICIPALITY = "municipality", "Kommune"
    DISTRICT = "district", "Kreis"
    MINISTRY = "ministry", "Ministerium"
    AUTHORITY = "authority", "Behörde"
    ASSOCIATION = "association", "Verband"
    CHAMBER = "chamber", "Kammer"
    COMPANY = "company", "Unternehmen"
    PLANNING_OFFICE = "planning_office", "Planungsbüro"
    UNIVERSITY = "university", "Hochschule"
    PRESS = "press", "Presse"
    NETWORK = "network", "Netzwerk"
    FOREIGN_PARTNER = "foreign_partner", "Partner im Ausland"
    OTHER = "other", "Sonstige"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationDraft:
    """An organisation as a form edits it.

    Attributes:
        country: German name of the country; empty means Germany.
        po_box: number of the P.O. box, without the word "Postfach".
        po_box_postal_code: postal code of the P.O. box, which usually differs from that of the street.
    """

    kind: OrganisationKind
    name: str
    short_name: str = ""
    street: str = ""
    po_box: str = ""
    po_box_postal_code: str = ""
    postal_code: str = ""
    city: str = ""
    country: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    note: str = ""


def check_organisation(draft: OrganisationDraft) -> tuple[Problem, ...]:
    """All problems of the draft; telephone, e-mail and website only bring remarks."""
    problems: list[Problem] = []
    if not draft.name.strip():
        problems.append(Problem("name", "Bitte geben Sie den Namen der Organisation ein."))
    for field, what, text in (
        ("name", "Der Name", draft.name),
        ("short_name", "Der Kurzname", draft.short_name),
        ("street", "Die Straße", draft.street),
        ("po_box", "Das Postfach", draft.po_box),
        ("city", "Der Ort", draft.city),
        ("country", "Das Land", draft.country),
    ):
        problems += too_long(field, what, text)
    problems += too_long("note", "Die Notiz", draft.note, MAX_NOTE)
    problems += check_postal_code("postal_code", draft.postal_code, draft.country)
    problems += check_postal_code("po_box_postal_code", draft.po_box_postal_code, draft.country)
    if draft.postal_code.strip() and not draft.city.strip():
        problems.append(Problem("city", "Zur Postleitzahl fehlt der Ort.", blocking=False))
    problems += check_phone("phone", draft.phone)
    problems += check_email("email", draft.email)
    problems += check_website("website", draft.website)
    return tuple(problems)
