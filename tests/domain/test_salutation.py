import pytest

from netzwerk_desktop.domain.person import PersonName, SalutationForm
from netzwerk_desktop.domain.salutation import OFFICE_DEFAULT, highest_title, joint_salutation, salutation

FRAU, HERR, NEUTRAL, UNKNOWN = SalutationForm


def frau(title: str = "", last: str = "Muster", first: str = "Anna", personal: str = "") -> PersonName:
    return PersonName(title, first, last, FRAU, personal)


def herr(title: str = "", last: str = "Beispiel", first: str = "Anton", personal: str = "") -> PersonName:
    return PersonName(title, first, last, HERR, personal)


@pytest.mark.parametrize(
    ("person", "function", "expected"),
    [
        (frau(), "", "Sehr geehrte Frau Muster"),
        (herr(), "", "Sehr geehrter Herr Beispiel"),
        (frau("Dr."), "", "Sehr geehrte Frau Dr. Muster"),
        (frau("Prof. Dr."), "", "Sehr geehrte Frau Professorin Muster"),
        (herr("Prof. Dr."), "", "Sehr geehrter Herr Professor Beispiel"),
        (herr("Prof. Dr.-Ing. Dr. h. c."), "", "Sehr geehrter Herr Professor Beispiel"),
        (herr("Dr.-Ing."), "", "Sehr geehrter Herr Dr. Beispiel"),
        (herr("Dipl.-Ing."), "", "Sehr geehrter Herr Beispiel"),
        (frau("M.A."), "", "Sehr geehrte Frau Muster"),
        (frau("Dr.", last="von der Heide"), "", "Sehr geehrte Frau Dr. von der Heide"),
        (frau(), "Citymanagement", "Sehr geehrte Frau Muster"),
        (frau("Dr."), "Stadtbaurätin", "Sehr geehrte Frau Dr. Muster"),
        (frau(), "Bürgermeister a. D.", "Sehr geehrte Frau Muster"),
        # offices
        (herr(), "Bürgermeister", "Sehr geehrter Herr Bürgermeister"),
        (frau("Dr."), "Bürgermeister/in", "Sehr geehrte Frau Bürgermeisterin"),
        (frau(), "Bürgermeister der Stadt Winterberg", "Sehr geehrte Frau Bürgermeisterin"),
        (herr(), "Oberbürgermeister/in", "Sehr geehrter Herr Oberbürgermeister"),
        (frau(), "Oberbürgermeisterin", "Sehr geehrte Frau Oberbürgermeisterin"),
        (herr(), "Landrat", "Sehr geehrter Herr Landrat"),
        (frau(), "Landrat/Landrätin", "Sehr geehrte Frau Landrätin"),
        (frau(), "Ministerin für Heimat, Kommunales und Bau", "Sehr geehrte Frau Ministerin"),
        (herr(), "Staatssekretär", "Sehr geehrter Herr Staatssekretär"),
        # neither woman nor man, or not known
        (PersonName("", "Kim", "Mayer", NEUTRAL), "", "Guten Tag Kim Mayer"),
        (PersonName("", "Kim", "Mayer", UNKNOWN), "Bürgermeister", "Guten Tag Kim Mayer"),
        (PersonName("Dr.", "Kim", "Mayer", NEUTRAL), "", "Guten Tag Dr. Kim Mayer"),
        (PersonName("Prof. Dr.", "Kim", "Mayer", NEUTRAL), "", "Guten Tag Prof. Kim Mayer"),
        (PersonName("M.A.", "Kim", "Mayer", UNKNOWN), "", "Guten Tag Kim Mayer"),
        (PersonName("", "", "Mayer", UNKNOWN), "", "Guten Tag Mayer"),
        (frau(last=""), "", "Guten Tag Anna"),
        # nobody known
        (None, "Bürgermeister", "Sehr geehrte Damen und Herren"),
        (PersonName(), "", "Sehr geehrte Damen und Herren"),
        (PersonName("Dr.", " ", "", FRAU), "", "Sehr geehrte Damen und Herren"),
        # personal
        (frau("Prof. Dr.", personal="Liebe Anna"), "Bürgermeisterin", "Liebe Anna"),
        (frau(personal=" Liebe Frau Muster, "), "", "Liebe Frau Muster"),
        (frau(personal="  "), "", "Sehr geehrte Frau Muster"),
    ],
)
def test_how_a_letter_begins(person: PersonName | None, function: str, expected: str) -> None:
    assert salutation(person, function) == expected


def test_the_office_chooses_its_own_neutral_form() -> None:
    assert salutation(None, office_default="Guten Tag") == "Guten Tag"
    assert salutation(PersonName(), office_default="Guten Tag") == "Guten Tag"


@pytest.mark.parametrize(
    ("title", "form", "highest"),
    [
        ("", FRAU, ""),
        ("Dr. med.", HERR, "Dr."),
        ("Dr.in", FRAU, "Dr."),
        ("PD Dr.", FRAU, "Dr."),
        ("DDr.", HERR, "Dr."),
        ("dr", HERR, "Dr."),
        ("Univ.-Prof. Dr.", FRAU, "Professorin"),
        ("Juniorprofessorin", FRAU, "Professorin"),
        ("Prof", HERR, "Professor"),
        ("Prof.in Dr.in", FRAU, "Professorin"),
        ("Dipl.-Ing. M.Sc.", HERR, ""),
        ("Mag.", HERR, ""),
        ("drs.", HERR, ""),
    ],
)
def test_only_the_highest_title_is_spoken(title: str, form: SalutationForm, highest: str) -> None:
    assert highest_title(title, form) == highest


@pytest.mark.parametrize(
    ("recipients", "expected"),
    [
        ([], OFFICE_DEFAULT),
        ([(frau("Dr."), "")], "Sehr geehrte Frau Dr. Muster"),
        ([(frau(), ""), (herr(), "")], "Sehr geehrte Frau Muster,\nsehr geehrter Herr Beispiel"),
        (
            [(herr(), "Bürgermeister"), (frau(), ""), (PersonName("", "Kim", "Mayer"), "")],
            "Sehr geehrter Herr Bürgermeister,\nsehr geehrte Frau Muster,\nguten Tag Kim Mayer",
        ),
        ([(None, ""), (frau(), "")], "Sehr geehrte Frau Muster,\nsehr geehrte Damen und Herren"),
        ([(None, ""), (None, "Citymanagement")], OFFICE_DEFAULT),
        ([(frau(), ""), (frau(), "")], "Sehr geehrte Frau Muster"),
        ([(frau(), ""), (herr(personal="Lieber Anton"), "")], "Sehr geehrte Frau Muster,\nlieber Anton"),
        ([(frau(), ""), (herr(personal="Moin Anton"), "")], "Sehr geehrte Frau Muster,\nMoin Anton"),
    ],
)
def test_how_a_letter_to_several_begins(recipients: list[tuple[PersonName | None, str]], expected: str) -> None:
    assert joint_salutation(recipients) == expected
