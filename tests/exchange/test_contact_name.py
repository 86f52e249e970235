"""Names of people in one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.person import SalutationForm
from netzwerk_desktop.exchange.contact_name import NOBODY, is_vacant, read_contact, salutation_form

FRAU, HERR, UNKNOWN = SalutationForm.FRAU, SalutationForm.HERR, SalutationForm.UNKNOWN


@pytest.mark.parametrize(
    ("text", "form", "title", "first", "last", "function"),
    [
        ("Frau Dr. Anna Beispiel", FRAU, "Dr.", "Anna", "Beispiel", ""),
        ("Herrn Prof. Dr.-Ing. h.c. Max von der Heide", HERR, "Prof. Dr.-Ing. h.c.", "Max", "von der Heide", ""),
        ("Beispiel, Anna", UNKNOWN, "", "Anna", "Beispiel", ""),
        ("Beispiel, Frau Dr. Anna", FRAU, "Dr.", "Anna", "Beispiel", ""),
        ("Frau Dr. Beispiel, Anna", FRAU, "Dr.", "Anna", "Beispiel", ""),
        ("von der Heide, Max", UNKNOWN, "", "Max", "von der Heide", ""),
        ("Anna-Lena Beispiel", UNKNOWN, "", "Anna-Lena", "Beispiel", ""),
        ("Anna Maria  Beispiel ", UNKNOWN, "", "Anna Maria", "Beispiel", ""),
        ("Frau Beispiel", FRAU, "", "", "Beispiel", ""),
        ("Beispiel,", UNKNOWN, "", "", "Beispiel", ""),
        ("Dr. Beispiel", UNKNOWN, "Dr.", "", "Beispiel", ""),
        ("Dr Anna Beispiel", UNKNOWN, "Dr", "Anna", "Beispiel", ""),
        ("Herr Arch Muster", HERR, "", "Arch", "Muster", ""),
        ("Herr Bürgermeister Muster", HERR, "", "", "Muster", "Bürgermeister"),
        ("Erster Beigeordneter Max Muster", UNKNOWN, "", "Max", "Muster", "Erster Beigeordneter"),
        ("Anna Beispiel, Bürgermeisterin", UNKNOWN, "", "Anna", "Beispiel", "Bürgermeisterin"),
        ("Anna Beispiel (Stadtplanerin)", UNKNOWN, "", "Anna", "Beispiel", "Stadtplanerin"),
        ("Frau", FRAU, "", "", "", ""),
    ],
)
def test_a_name_is_taken_apart(
    text: str, form: SalutationForm, title: str, first: str, last: str, function: str
) -> None:
    found = read_contact(text)

    person = found.person
    assert (person.form, person.title, person.first_name, person.last_name) == (form, title, first, last)
    assert (found.function, found.rest, found.several) == (function, "", False)


@pytest.mark.parametrize("text", ["", "  ", "N.N.", "n. n.", "vakant", "(unbesetzt)"])
def test_a_vacant_position_has_no_name(text: str) -> None:
    assert read_contact(text).person == NOBODY
    assert not read_contact(text).person


def test_what_is_not_understood_is_kept() -> None:
    assert read_contact("Anna Beispiel (Amt 61)").rest == "Amt 61"
    assert read_contact("N.N. (ab Mai, Stadtplanung)").rest == "ab Mai, Stadtplanung"


@pytest.mark.parametrize(
    "text",
    [
        "Frau Klee und Herr Lot",
        "Frau Klee, Herr Lot",
        "Frau Klee / Herr Lot",
        "Frau Klee\nHerr Lot",
        "Frau Klee; Herr Lot",
    ],
)
def test_of_several_people_the_first_is_read_and_the_rest_is_kept(text: str) -> None:
    found = read_contact(text)

    assert (found.person.form, found.person.last_name) == (FRAU, "Klee")
    assert (found.rest, found.several) == ("Herr Lot", True)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Frau", FRAU),
        ("Hr.", HERR),
        ("Herr Dr.", HERR),
        ("w", FRAU),
        ("männlich", HERR),
        ("divers", SalutationForm.NEUTRAL),
        ("", UNKNOWN),
        ("Familie", UNKNOWN),
    ],
)
def test_forms_of_salutation(text: str, form: SalutationForm) -> None:
    assert salutation_form(text) is form


def test_vacancy() -> None:
    assert is_vacant("N.N.")
    assert not is_vacant("Nina Nolte")


@given(st.text(max_size=60))
def test_any_text_is_taken_apart(text: str) -> None:
    found = read_contact(text)

    assert found.person.last_name or not found.person.first_name
