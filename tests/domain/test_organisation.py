from dataclasses import replace

import pytest

from netzwerk_desktop.domain.organisation import (
    OrganisationDraft,
    OrganisationKind,
    check_organisation,
    email_is_plausible,
    phone_is_plausible,
)

COMPLETE = OrganisationDraft(
    kind=OrganisationKind.ASSOCIATION,
    name="Beispielverband",
    short_name="BV",
    street="Musterstraße 1",
    po_box="12 34",
    po_box_postal_code="48127",
    postal_code="48143",
    city="Münster",
    phone="0251 4920",
    email="info@example.org",
    website="www.example.org",
    note="🏰",
)


def test_a_complete_organisation_has_no_problems() -> None:
    assert check_organisation(COMPLETE) == ()


def test_a_name_is_enough() -> None:
    assert check_organisation(OrganisationDraft(kind=OrganisationKind.OTHER, name="X")) == ()


@pytest.mark.parametrize(
    ("change", "field", "blocking"),
    [
        ({"name": "  "}, "name", True),
        ({"name": "x" * 301}, "name", True),
        ({"short_name": "x" * 301}, "short_name", True),
        ({"street": "x" * 301}, "street", True),
        ({"po_box": "1" * 301}, "po_box", True),
        ({"city": "x" * 301}, "city", True),
        ({"country": "x" * 301}, "country", True),
        ({"note": "x" * 1_000_001}, "note", True),
        ({"postal_code": "4814"}, "postal_code", True),
        ({"po_box_postal_code": "abc"}, "po_box_postal_code", True),
        ({"city": ""}, "city", False),
        ({"phone": "keine"}, "phone", False),
        ({"email": "keine"}, "email", False),
        ({"website": "keine"}, "website", False),
    ],
)
def test_each_problem_names_its_field(change: dict[str, str], field: str, blocking: bool) -> None:
    (problem,) = check_organisation(replace(COMPLETE, **change))
    assert (problem.field, problem.blocking) == (field, blocking)


def test_abroad_other_postal_codes_are_right() -> None:
    assert (
        check_organisation(replace(COMPLETE, postal_code="7411 KT", po_box_postal_code="", country="Niederlande")) == ()
    )


def test_all_problems_are_told_at_once() -> None:
    problems = check_organisation(replace(COMPLETE, name="", postal_code="1", phone="x", email="y"))
    assert [problem.field for problem in problems] == ["name", "postal_code", "phone", "email"]


def test_the_checks_of_contacts_are_at_hand() -> None:
    assert phone_is_plausible("0251 4920")
    assert email_is_plausible("a@example.org")
