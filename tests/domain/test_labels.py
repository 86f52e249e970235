from itertools import chain

import pytest

from netzwerk_desktop.domain.entitlement import EntitlementCode
from netzwerk_desktop.domain.follow_up import FollowUpState
from netzwerk_desktop.domain.interaction import CallOutcome, Channel, Direction, InteractionKind
from netzwerk_desktop.domain.labels import Labelled
from netzwerk_desktop.domain.membership import MembershipState
from netzwerk_desktop.domain.municipality import MunicipalityType, SizeClass
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.person import Consent, SalutationForm
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.domain.service_catalogue import Tier

# The codes stand in every database: none of them may ever change, only new ones may come.
CODES: dict[type[Labelled], dict[str, str]] = {
    MunicipalityType: {"independent_city": "kreisfreie Stadt", "town": "Stadt", "rural": "Gemeinde"},
    SizeClass: {
        "under_10000": "unter 10.000",
        "from_10000": "10.000–25.000",
        "from_25000": "25.000–50.000",
        "from_50000": "50.000–100.000",
        "over_100000": "über 100.000",
    },
    OrganisationKind: {
        "municipality": "Kommune",
        "district": "Kreis",
        "ministry": "Ministerium",
        "authority": "Behörde",
        "association": "Verband",
        "chamber": "Kammer",
        "company": "Unternehmen",
        "planning_office": "Planungsbüro",
        "university": "Hochschule",
        "press": "Presse",
        "network": "Netzwerk",
        "foreign_partner": "Partner im Ausland",
        "other": "Sonstige",
    },
    SalutationForm: {"frau": "Frau", "herr": "Herr", "neutral": "ohne Anrede", "unknown": "unbekannt"},
    Consent: {
        "newsletter": "Newsletter",
        "invitations": "Einladungen",
        "publication": "Veröffentlichung von Name und Bild",
    },
    Role: {
        "main_contact": "Hauptansprechpartner/in",
        "voting": "stimmberechtigte Vertretung",
        "newsletter": "Newsletter",
        "press": "Presse",
        "invoice": "Rechnung",
    },
    Tier: {"basic": "Basisangebot", "member": "Mehrwertangebot"},
    EntitlementCode: {
        "basic": "Grundangebot",
        "member": "Mitglied",
        "grant": "Sonderfreigabe",
        "not_member": "kein Mitglied",
        "not_offered": "nicht im Angebot",
    },
    MembershipState: {
        "member": "Mitglied",
        "future": "künftiges Mitglied",
        "former": "ehemaliges Mitglied",
        "never": "kein Mitglied",
    },
    InteractionKind: {
        "call": "Telefonat",
        "consultation": "Beratung",
        "visit": "Vor-Ort-Termin",
        "meeting": "Besprechung",
        "letter": "Brief",
        "email": "E-Mail",
        "inquiry": "Anfrage",
    },
    CallOutcome: {
        "reached": "erreicht",
        "not_reached": "nicht erreicht",
        "callback": "Rückruf erbeten",
        "voicemail": "Mailbox",
    },
    Direction: {"incoming": "eingehend", "outgoing": "ausgehend"},
    Channel: {"phone": "telefonisch", "online": "online", "on_site": "vor Ort"},
    FollowUpState: {"open": "offen", "due": "heute fällig", "overdue": "überfällig", "done": "erledigt"},
}


@pytest.mark.parametrize("kind", CODES, ids=lambda kind: kind.__name__)
def test_codes_and_words_are_the_agreed_ones(kind: type[Labelled]) -> None:
    assert {member.value: member.label for member in kind} == CODES[kind]


@pytest.mark.parametrize("member", list(chain.from_iterable(CODES)), ids=repr)
def test_a_member_is_its_code_and_is_found_by_code_and_word(member: Labelled) -> None:
    assert isinstance(member, str)
    assert f"{member}" == member.value == type(member)(member.value)
    assert type(member).from_text(member.value) is member
    assert type(member).from_text(f" {member.label.upper()} ") is member


@pytest.mark.parametrize("text", ["", "Anruf", "calls"])
def test_unknown_words_are_no_member(text: str) -> None:
    assert InteractionKind.from_text(text) is None
