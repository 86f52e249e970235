import pytest

from netzwerk_desktop.domain.function import FUNCTIONS, Function, find_function, function_for, written_form
from netzwerk_desktop.domain.person import SalutationForm

FRAU, HERR, NEUTRAL, UNKNOWN = SalutationForm


@pytest.mark.parametrize(
    "text",
    [
        "Bürgermeister",
        "Bürgermeisterin",
        "Bürgermeister/in",
        "Bürgermeister/-in",
        "Bürgermeister*in",
        "Bürgermeister:in",
        "Bürgermeister(in)",
        "Bürgermeisterin/Bürgermeister",
        "BUERGERMEISTER",
        "Bürgermeisterin der Stadt Winterberg",
        "Bürgermeister von Winterberg",
    ],
)
def test_every_spelling_is_the_same_function(text: str) -> None:
    function = find_function(text)
    assert function is not None
    assert function.neutral == "Bürgermeister/in"


@pytest.mark.parametrize(
    "text",
    ["", "Bürgermeister a. D.", "1. stellvertretende Bürgermeisterin", "Büro des Bürgermeisters", "Hausmeister"],
)
def test_similar_functions_are_not_the_same(text: str) -> None:
    assert find_function(text) is None


@pytest.mark.parametrize(
    ("text", "form", "written"),
    [
        ("Bürgermeister/in", FRAU, "Bürgermeisterin"),
        ("Bürgermeisterin", HERR, "Bürgermeister"),
        ("Landrat", FRAU, "Landrätin"),
        ("Landrätin des Kreises Borken", HERR, "Landrat des Kreises Borken"),
        ("Stadtbaurat/-rätin", FRAU, "Stadtbaurätin"),
        ("Erste Beigeordnete", HERR, "Erster Beigeordneter"),
        ("Bürgermeister", NEUTRAL, "Bürgermeister"),
        ("Bürgermeister", UNKNOWN, "Bürgermeister"),
        ("Citymanagement", FRAU, "Citymanagement"),
        ("Nachtwächter", FRAU, "Nachtwächter"),
    ],
)
def test_the_form_that_fits_a_person(text: str, form: SalutationForm, written: str) -> None:
    assert function_for(text, form) == written


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Bürgermeisterin", FRAU),
        ("Bürgermeister der Stadt Winterberg", HERR),
        ("Bürgermeister/in", NEUTRAL),
        ("Citymanagement", NEUTRAL),
        ("Nachtwächter", NEUTRAL),
    ],
)
def test_how_a_function_is_written(text: str, form: SalutationForm) -> None:
    assert written_form(text) is form


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.neutral)
def test_every_usual_function_is_found_in_all_its_forms(function: Function) -> None:
    for form in SalutationForm:
        assert find_function(function.form_for(form)) is function
    assert function.form_for(NEUTRAL) == function.neutral
    assert not function.is_unit or function.neutral == function.frau


def test_offices_are_those_of_political_heads() -> None:
    assert [function.herr for function in FUNCTIONS if function.is_office] == [
        "Oberbürgermeister",
        "Bürgermeister",
        "Landrat",
        "Städteregionsrat",
        "Regierungspräsident",
        "Ministerpräsident",
        "Minister",
        "Staatssekretär",
    ]
    assert all(function.is_office for function in FUNCTIONS if function.heads)
