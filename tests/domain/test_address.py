from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.address import AddressBlock, AddressStyle, Recipient, address_lines
from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.domain.organisation import OrganisationKind
from netzwerk_desktop.domain.person import PersonName, SalutationForm
from netzwerk_desktop.domain.text_width import text_width

FRAU, HERR, NEUTRAL, UNKNOWN = SalutationForm
ANNA = PersonName("Dr.", "Anna", "Beispiel", FRAU)
ANTON = PersonName("", "Anton", "Muster", HERR)
KIM = PersonName("", "Kim", "Mayer", UNKNOWN)

TOWN = Recipient(
    organisation_kind=OrganisationKind.MUNICIPALITY,
    organisation_name="Winterberg, Stadt",
    municipality_type=MunicipalityType.STADT,
    street="Fichtenweg 10",
    postal_code="59955",
    city="Winterberg",
)
PERSON_FIRST = AddressStyle(organisation_first=False)
STREET = ("Fichtenweg 10", "59955 Winterberg")

ORGANISATION_FIRST_CASES = [
    ({}, ("Stadt Winterberg", *STREET)),
    (
        {"person": ANNA, "function": "Bürgermeisterin", "department": "Büro der Bürgermeisterin"},
        ("Stadt Winterberg", "Die Bürgermeisterin", "Büro der Bürgermeisterin", "Frau Dr. Anna Beispiel", *STREET),
    ),
    (
        {"person": ANTON, "function": "Bürgermeister/in"},
        ("Stadt Winterberg", "Der Bürgermeister", "Herrn Anton Muster", *STREET),
    ),
    (
        {"person": ANNA, "function": "Bürgermeister"},  # the person knows better than the function
        ("Stadt Winterberg", "Die Bürgermeisterin", "Frau Dr. Anna Beispiel", *STREET),
    ),
    ({"person": KIM, "function": "Bürgermeister"}, ("Stadt Winterberg", "Der Bürgermeister", "Kim Mayer", *STREET)),
    (
        {"person": replace(KIM, form=NEUTRAL), "function": "Bürgermeister"},
        ("Stadt Winterberg", "Bürgermeister/in", "Kim Mayer", *STREET),
    ),
    # vacant positions
    ({"function": "Bürgermeister"}, ("Stadt Winterberg", "Der Bürgermeister", *STREET)),
    ({"function": "Bürgermeister/in"}, ("Stadt Winterberg", "Bürgermeister/in", *STREET)),
    ({"person": PersonName(), "function": "Bürgermeisterin"}, ("Stadt Winterberg", "Die Bürgermeisterin", *STREET)),
    ({"function": "Citymanagement"}, ("Stadt Winterberg", "Citymanagement", *STREET)),
    (
        {"function": "Stadtbaurat/-rätin", "department": "Dezernat III"},
        ("Stadt Winterberg", "Dezernat III", "Stadtbaurat/-rätin", *STREET),
    ),
    ({"function": "Pressestelle", "department": "PRESSESTELLE"}, ("Stadt Winterberg", "PRESSESTELLE", *STREET)),
    # other functions
    (
        {"person": ANTON, "function": "Citymanagement", "department": "Fachbereich 61"},
        ("Stadt Winterberg", "Fachbereich 61", "Herrn Anton Muster", *STREET),
    ),
    (
        {"person": ANTON, "function": "Citymanagement"},
        ("Stadt Winterberg", "Citymanagement", "Herrn Anton Muster", *STREET),
    ),
    ({"person": ANNA, "function": "Stadtbaurätin"}, ("Stadt Winterberg", "Frau Dr. Anna Beispiel", *STREET)),
    ({"person": ANNA, "function": "Nachtwächterin"}, ("Stadt Winterberg", "Frau Dr. Anna Beispiel", *STREET)),
]


@pytest.mark.parametrize(("change", "lines"), ORGANISATION_FIRST_CASES)
def test_organisation_first(change: dict[str, object], lines: tuple[str, ...]) -> None:
    assert address_lines(replace(TOWN, **change)) == AddressBlock(lines)


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (
            {"person": ANTON, "function": "Bürgermeister"},
            ("Herrn Bürgermeister Anton Muster", "Stadt Winterberg", *STREET),
        ),
        (
            {"person": ANNA, "function": "Bürgermeister/in", "department": "Büro"},
            ("Frau Bürgermeisterin Dr. Anna Beispiel", "Stadt Winterberg", "Büro", *STREET),
        ),
        ({"person": KIM, "function": "Bürgermeister"}, ("Kim Mayer", "Stadt Winterberg", *STREET)),
        (
            {"person": ANTON, "function": "Citymanagement"},
            ("Herrn Anton Muster", "Stadt Winterberg", "Citymanagement", *STREET),
        ),
        ({"function": "Bürgermeister"}, ("Stadt Winterberg", "Der Bürgermeister", *STREET)),
        ({}, ("Stadt Winterberg", *STREET)),
    ],
)
def test_person_first(change: dict[str, object], lines: tuple[str, ...]) -> None:
    assert address_lines(replace(TOWN, **change), PERSON_FIRST) == AddressBlock(lines)


@pytest.mark.parametrize(
    ("kind", "name", "municipality_type", "function", "lines"),
    [
        (
            OrganisationKind.MUNICIPALITY,
            "Altenberge",
            MunicipalityType.GEMEINDE,
            "",
            ("Gemeinde Altenberge",),
        ),
        (
            OrganisationKind.MUNICIPALITY,
            "Münster",
            MunicipalityType.KREISFREIE_STADT,
            "Oberbürgermeister",
            ("Stadt Münster", "Der Oberbürgermeister"),
        ),
        (OrganisationKind.MUNICIPALITY, "Münster", None, "", ("Münster",)),
        (OrganisationKind.DISTRICT, "Kreis Borken", None, "Landrätin", ("Kreis Borken", "Die Landrätin")),
        (OrganisationKind.ASSOCIATION, "Beispielverband, e. V.", None, "", ("Beispielverband, e. V.",)),
        # a mayor counts only where there can be one
        (OrganisationKind.ASSOCIATION, "Beispielverband", None, "Bürgermeister", ("Beispielverband", "Bürgermeister")),
    ],
)
def test_names_of_organisations(
    kind: OrganisationKind, name: str, municipality_type: MunicipalityType | None, function: str, lines: tuple[str, ...]
) -> None:
    recipient = replace(
        TOWN, organisation_kind=kind, organisation_name=name, municipality_type=municipality_type, function=function
    )
    assert address_lines(recipient).lines == (*lines, *STREET)


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        ({"po_box": "1234", "po_box_postal_code": "59951"}, ("Postfach 12 34", "59951 Winterberg")),
        ({"po_box": "12345", "street": ""}, ("Postfach 1 23 45", "59955 Winterberg")),
        ({"po_box": "12 34 56", "street": ""}, ("Postfach 12 34 56", "59955 Winterberg")),
        ({"po_box": "Postfach 1234", "street": ""}, ("Postfach 12 34", "59955 Winterberg")),
        ({"po_box": "postfach  A 12", "street": ""}, ("postfach A 12", "59955 Winterberg")),
        ({"po_box": "A 12", "street": ""}, ("Postfach A 12", "59955 Winterberg")),
        # a postal code beside a street is that of the street
        ({"po_box": "1234"}, STREET),
        ({"street": " Am  Waltenberg 1 "}, ("Am Waltenberg 1", "59955 Winterberg")),
        ({"country": "Deutschland"}, STREET),
    ],
)
def test_street_or_po_box(change: dict[str, str], lines: tuple[str, ...]) -> None:
    assert address_lines(replace(TOWN, **change)) == AddressBlock(("Stadt Winterberg", *lines))


def test_abroad_place_and_country_are_in_capitals() -> None:
    partner = Recipient(
        organisation_kind=OrganisationKind.FOREIGN_PARTNER,
        organisation_name="Provincie Overijssel",
        person=KIM,
        street="Voorbeeldstraat 1",
        postal_code="7411 KT",
        city="Deventer",
        country="Niederlande",
    )
    assert address_lines(partner) == AddressBlock(
        ("Provincie Overijssel", "Kim Mayer", "Voorbeeldstraat 1", "7411 KT DEVENTER", "NIEDERLANDE")
    )


def test_not_every_country_has_postal_codes() -> None:
    partner = replace(TOWN, postal_code="", city="Musterort", country="Libanon")
    assert address_lines(partner).problems == ()


@pytest.mark.parametrize(
    ("change", "problems"),
    [
        ({"street": " "}, ("Straße oder Postfach fehlt.",)),
        ({"postal_code": ""}, ("Die Postleitzahl fehlt.",)),
        ({"postal_code": "5995"}, ("Die Postleitzahl „5995“ stimmt nicht.",)),
        ({"city": ""}, ("Der Ort fehlt.",)),
        ({"organisation_name": ""}, ("Es ist weder eine Organisation noch eine Person angegeben.",)),
        ({"organisation_name": "", "person": ANNA}, ()),
        (
            {"organisation_name": "", "street": "", "postal_code": "", "city": ""},
            (
                "Es ist weder eine Organisation noch eine Person angegeben.",
                "Straße oder Postfach fehlt.",
                "Die Postleitzahl fehlt.",
                "Der Ort fehlt.",
            ),
        ),
    ],
)
def test_what_is_missing_is_reported(change: dict[str, object], problems: tuple[str, ...]) -> None:
    block = address_lines(replace(TOWN, **change))
    assert block.problems == problems
    assert all(line.strip() for line in block.lines)


def test_long_lines_are_fitted_with_the_font_at_hand() -> None:
    recipient = replace(TOWN, department="Fachbereich Stadtentwicklung und Bauordnung", person=ANNA)
    assert address_lines(recipient).lines[1:3] == ("Fachbereich Stadtentwicklung", "und Bauordnung")
    narrow = address_lines(recipient, measure=lambda text: text_width(text) * 0.9)
    assert narrow.lines[1] == "Fachbereich Stadtentwicklung und Bauordnung"
    assert address_lines(recipient, max_width=75.0).lines == narrow.lines


def test_a_long_name_shortens_the_first_names_when_there_is_no_line_left() -> None:
    person = PersonName("Dr.", "Maximiliane-Charlotte", "von Beispielhausen", FRAU)
    recipient = replace(TOWN, person=person, function="Bürgermeisterin", department="Büro")
    block = address_lines(recipient)
    assert block.problems == ()
    assert block.lines[3] == "Frau Dr. M.-C. von Beispielhausen"
    # With a line to spare it is broken instead, and the prefix stays with the name.
    spare = address_lines(replace(recipient, department=""))
    assert spare.lines[2:4] == ("Frau Dr. Maximiliane-Charlotte", "von Beispielhausen")


def test_a_long_name_with_an_office_is_broken_behind_the_office() -> None:
    person = PersonName("Dr.", "Maximilian", "von Beispielhausen-Musterberg", HERR)
    block = address_lines(replace(TOWN, person=person, function="Oberbürgermeister"), PERSON_FIRST)
    assert block.problems == ()
    assert block.lines[:3] == (
        "Herrn Oberbürgermeister Dr. Maximilian",
        "von Beispielhausen-Musterberg",
        "Stadt Winterberg",
    )


def test_a_ministry_takes_two_lines() -> None:
    ministry = replace(
        TOWN,
        organisation_kind=OrganisationKind.MINISTRY,
        organisation_name="Ministerium für Heimat, Kommunales, Bau und Digitalisierung des Landes Nordrhein-Westfalen",
        person=ANNA,
        department="Referat 512",
    )
    block = address_lines(ministry)
    assert block.problems == ()
    assert block.lines == (
        "Ministerium für Heimat, Kommunales, Bau",
        "und Digitalisierung des Landes NRW",
        "Referat 512",
        "Frau Dr. Anna Beispiel",
        *STREET,
    )


NAMES = st.text(alphabet="abcdefgh ABC-äöüß./1", max_size=60)


@given(
    st.builds(
        Recipient,
        organisation_kind=st.sampled_from(OrganisationKind),
        organisation_name=NAMES,
        municipality_type=st.none() | st.sampled_from(MunicipalityType),
        person=st.none() | st.builds(PersonName, NAMES, NAMES, NAMES, st.sampled_from(SalutationForm)),
        function=NAMES | st.sampled_from(["Bürgermeister", "Landrätin", "Citymanagement"]),
        department=NAMES,
        street=NAMES,
        po_box=NAMES,
        postal_code=NAMES,
        city=NAMES,
        country=st.sampled_from(["", "Deutschland", "Niederlande"]),
    ),
    st.booleans(),
)
def test_whatever_is_typed_sits_in_the_window_or_is_reported(recipient: Recipient, organisation_first: bool) -> None:
    block = address_lines(recipient, AddressStyle(organisation_first=organisation_first))
    assert len(block.lines) <= 6
    assert all(line and line == line.strip() for line in block.lines)
    too_wide = [line for line in block.lines if text_width(line) > 74.0]
    assert all(any(f"„{line}“ ist zu lang" in problem for problem in block.problems) for line in too_wide)
