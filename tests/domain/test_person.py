from dataclasses import replace

import pytest

from netzwerk_desktop.domain.person import (
    Consent,
    PersonDraft,
    PersonName,
    SalutationForm,
    check_person,
    display_name,
    formal_name,
    initials_only,
    letter_name,
    sort_name,
    split_prefix,
)

FRAU, HERR, NEUTRAL, UNKNOWN = SalutationForm


@pytest.mark.parametrize(
    ("name", "display", "formal", "letter", "sort"),
    [
        (
            PersonName("Dr.", "Anna", "Beispiel", FRAU),
            "Dr. Anna Beispiel",
            "Frau Dr. Anna Beispiel",
            "Frau Dr. Anna Beispiel",
            "Beispiel, Anna, Dr.",
        ),
        (
            PersonName("", "Anton", "Muster", HERR),
            "Anton Muster",
            "Herr Anton Muster",
            "Herrn Anton Muster",
            "Muster, Anton",
        ),
        (
            PersonName("Prof. Dr.", "Karla", "von der Heide", FRAU),
            "Prof. Dr. Karla von der Heide",
            "Frau Prof. Dr. Karla von der Heide",
            "Frau Prof. Dr. Karla von der Heide",
            "Heide, Karla von der, Prof. Dr.",
        ),
        (PersonName("", "Kim", "Mayer", NEUTRAL), "Kim Mayer", "Kim Mayer", "Kim Mayer", "Mayer, Kim"),
        (PersonName("", "Kim", "Mayer", UNKNOWN), "Kim Mayer", "Kim Mayer", "Kim Mayer", "Mayer, Kim"),
        (PersonName("", "", "Muster", HERR), "Muster", "Herr Muster", "Herrn Muster", "Muster"),
        (PersonName("Dr.", "Anna", "", FRAU), "Dr. Anna", "Frau Dr. Anna", "Frau Dr. Anna", "Anna, Dr."),
        (PersonName("", " Anna  Maria ", "", FRAU), "Anna Maria", "Frau Anna Maria", "Frau Anna Maria", "Anna Maria"),
        (PersonName(), "", "", "", ""),
    ],
)
def test_forms_of_a_name(name: PersonName, display: str, formal: str, letter: str, sort: str) -> None:
    assert (display_name(name), formal_name(name), letter_name(name), sort_name(name)) == (
        display,
        formal,
        letter,
        sort,
    )


def test_an_office_stands_between_herrn_and_the_name() -> None:
    name = PersonName("Dr.", "Anton", "Muster", HERR)
    assert letter_name(name, "Bürgermeister") == "Herrn Bürgermeister Dr. Anton Muster"


@pytest.mark.parametrize(
    ("last_name", "prefix", "core"),
    [
        ("Beispiel", "", "Beispiel"),
        ("von der Heide", "von der", "Heide"),
        ("van den Berg", "van den", "Berg"),
        ("de", "", "de"),
        ("Von der Heide", "", "Von der Heide"),
        ("Graf von Beispiel", "", "Graf von Beispiel"),
        ("Beispiel von Muster", "", "Beispiel von Muster"),
        ("", "", ""),
    ],
)
def test_prefixes_are_words_in_small_letters_before_the_name(last_name: str, prefix: str, core: str) -> None:
    assert split_prefix(last_name) == (prefix, core)


@pytest.mark.parametrize(
    ("first_name", "initials"),
    [("Anna", "A."), ("Anna-Katharina", "A.-K."), ("Anna Katharina", "A. K."), ("Özlem", "Ö."), ("A.", "A."), ("", "")],
)
def test_first_names_become_initials(first_name: str, initials: str) -> None:
    assert initials_only(PersonName(first_name=first_name, last_name="X")) == PersonName("", initials, "X")


def test_a_name_is_there_when_a_part_of_it_is() -> None:
    assert PersonName(first_name="Anna")
    assert PersonName(last_name="Muster")
    assert not PersonName(title="Dr.", first_name=" ")


COMPLETE = PersonDraft(
    title="Dr.",
    first_name="Anna",
    last_name="Beispiel",
    form=FRAU,
    personal_salutation="Liebe Anna",
    phone="0251 4920",
    mobile="0171 3920001",
    email="anna@example.org",
    consents=frozenset({Consent.NEWSLETTER}),
)


def test_a_complete_person_has_no_problems() -> None:
    assert check_person(COMPLETE) == ()
    assert COMPLETE.name == PersonName("Dr.", "Anna", "Beispiel", FRAU, "Liebe Anna")


@pytest.mark.parametrize(
    ("change", "field", "blocking"),
    [
        ({"first_name": "", "last_name": " "}, "last_name", True),
        ({"title": "x" * 301}, "title", True),
        ({"first_name": "x" * 301}, "first_name", True),
        ({"last_name": "x" * 301}, "last_name", True),
        ({"personal_salutation": "x" * 301}, "personal_salutation", True),
        ({"note": "x" * 1_000_001}, "note", True),
        ({"phone": "x"}, "phone", False),
        ({"mobile": "x"}, "mobile", False),
        ({"email": "x"}, "email", False),
    ],
)
def test_each_problem_names_its_field(change: dict[str, str], field: str, blocking: bool) -> None:
    (problem,) = check_person(replace(COMPLETE, **change))
    assert (problem.field, problem.blocking) == (field, blocking)
