"""Organisations that are no municipalities."""

import pytest

from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.exchange.known import KnownOrganisation
from netzwerk_desktop.exchange.organisation_names import OrganisationIndex, guess_kind, organisation_key

KNOWN = [
    KnownOrganisation("1", "Rheinisch-Westfälischer Genossenschaftsverband e.V.", "RWGV"),
    KnownOrganisation("2", "NRW.URBAN GmbH & Co. KG"),
    KnownOrganisation("3", "Verein für Stadtkultur"),
    KnownOrganisation("4", "Verein fuer Stadtkultur e. V."),
]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Rheinisch-Westfälischer Genossenschaftsverband e.V. (RWGV)", ["1"]),
        ("rwgv", ["1"]),
        ("NRW.Urban", ["2"]),
        ("Verein für Stadtkultur", ["3", "4"]),
        ("Handelsverband", []),
        ("", []),
    ],
)
def test_spellings_of_one_organisation_are_found(text: str, ids: list[str]) -> None:
    assert [found.id for found in OrganisationIndex(KNOWN).find(text)] == ids


def test_almost_the_same_name_is_offered() -> None:
    index = OrganisationIndex(KNOWN)

    assert [one.id for one in index.similar("Rheinisch-Westfälicher Genossenschaftsverband")] == ["1"]
    assert index.similar("Handelsverband") == ()
    assert index.similar("") == ()
    assert OrganisationIndex([]).similar("Handelsverband") == ()
    assert index.by_id("2") is KNOWN[1]
    assert index.by_id("9") is None


@pytest.mark.parametrize(
    ("name", "key"), [("(RWGV)", "rwgv"), ("GmbH", "gmbh"), ("!", ""), ("AG Innenstadt", "ag innenstadt")]
)
def test_a_key_is_never_emptied_by_leaving_out(name: str, key: str) -> None:
    assert organisation_key(name) == key


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Handelsverband Nordrhein-Westfalen", OrganisationKind.ASSOCIATION),
        ("Rheinisch-Westfälischer Genossenschaftsverband e.V. (RWGV)", OrganisationKind.ASSOCIATION),
        ("NRW.Urban", OrganisationKind.COMPANY),
        ("IHK Nord Westfalen", OrganisationKind.CHAMBER),
        ("Architektenkammer", OrganisationKind.CHAMBER),
        ("Ministerium für Bauen", OrganisationKind.MINISTRY),
        ("Bezirksregierung Münster", OrganisationKind.AUTHORITY),
        ("Kreis Borken", OrganisationKind.DISTRICT),
        ("Märkischer Kreis", OrganisationKind.DISTRICT),
        ("Städteregion Aachen", OrganisationKind.DISTRICT),
        ("Technische Universität Dortmund", OrganisationKind.UNIVERSITY),
        ("Netzwerk Baukultur", OrganisationKind.NETWORK),
        ("Städtetag Nordrhein-Westfalen", OrganisationKind.ASSOCIATION),
        ("Westfälische Zeitung", OrganisationKind.PRESS),
        ("Planungsbüro Klee", OrganisationKind.PLANNING_OFFICE),
        ("Stadtwerke Ahlen", OrganisationKind.COMPANY),
        ("Runder Tisch", OrganisationKind.OTHER),
    ],
)
def test_what_an_organisation_is_can_be_guessed_from_its_name(name: str, kind: OrganisationKind) -> None:
    assert guess_kind(name) is kind
