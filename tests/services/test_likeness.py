"""How alike names are, and what is said about it."""

import pytest

from netzwerk_desktop.services.likeness import (
    LIKELY,
    bare_organisation,
    is_of_an_office,
    organisation_likeness,
    person_likeness,
    total,
)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (("Anna", "Beispiel"), ("Anna", "Beispiel"), "gleicher Name"),
        (("Jörg", "Müller"), ("Joerg", "Mueller"), "gleicher Name, anders geschrieben"),
        (("Anna", "Meier"), ("Anna", "Mayer"), "ähnlicher Name"),
        (("Beispiel", "Anna"), ("Anna", "Beispiel"), "Vor- und Nachname vertauscht"),
        (("Anna", "Beispiel"), ("Anna", "Beispeil"), "ähnlicher Name"),
        (("A.", "Beispiel"), ("Anna", "Beispiel"), "ähnlicher Name"),
        (("Anna Katharina", "Beispiel"), ("Anna", "Beispiel"), "ähnlicher Name"),
        (("Anna", "Beispiel"), ("Anna", "Beispiel-Muster"), "ähnlicher Name"),
        (("Anna", "von der Heide"), ("Anna", "Heide"), "ähnlicher Name"),
    ],
)
def test_such_names_are_likely_by_themselves(one: tuple[str, str], other: tuple[str, str], reason: str) -> None:
    for a, b in ((one, other), (other, one)):
        found = person_likeness(*a, *b)
        assert found.reason == reason
        assert found.score >= LIKELY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Anna", "Beispiel"), ("Bernd", "Beispiel")),
        (("Anna", "Beispiel"), ("Anna", "Muster")),
        (("", "Beispiel"), ("Anna", "Beispiel")),
        (("Anna", "Beispiel"), ("Kurt", "Zander")),
        (("", "Beispiel"), ("Anna", "Muster")),
        (("Anna", "Müller"), ("Anna", "Fehler")),
    ],
)
def test_such_names_are_not(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert person_likeness(*one, *other).score < LIKELY


def test_a_number_of_the_office_makes_nobody_likely() -> None:
    other = person_likeness("Anna", "Beispiel", "Kurt", "Zander")
    assert total(other, organisation=True, phone=True, email=True) < LIKELY
    namesake = person_likeness("Anna", "Beispiel", "Bernd", "Beispiel")
    assert total(namesake, organisation=True, phone=True, email=False) < LIKELY


def test_a_last_name_alone_needs_the_same_town() -> None:
    alone = person_likeness("", "Beispiel", "Anna", "Beispiel")
    assert total(alone, organisation=True, phone=False, email=False) >= LIKELY


@pytest.mark.parametrize("address", ["info@stadt.example", "Buergermeister@stadt.example", "bürgermeisterin@x.example"])
def test_addresses_of_an_office(address: str) -> None:
    assert is_of_an_office(address)


def test_addresses_of_a_person() -> None:
    assert not is_of_an_office("anna.beispiel@stadt.example")


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Handelsverband NRW e. V.", "Handelsverband NRW", "gleicher Name, anders geschrieben"),
        ("NRW.URBAN GmbH & Co. KG", "NRW Urban", "gleicher Name, anders geschrieben"),
        ("Handelsverband NRW", "Handelsverband  NRW", "gleicher Name"),
        ("Verband Handel", "Handel Verband", "gleiche Wörter in anderer Reihenfolge"),
        ("Planungsbüro Beispiel", "Planungsbuero Beispil", "ähnlicher Name"),
    ],
)
def test_organisations_that_are_alike(one: str, other: str, reason: str) -> None:
    found = organisation_likeness(one, other)
    assert found.reason == reason
    assert found.score >= LIKELY


def test_organisations_that_are_not() -> None:
    assert organisation_likeness("IHK Münster", "Handelsverband NRW").score == 0
    assert bare_organisation("AG") == "ag"
