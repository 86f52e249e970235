import pytest

from netzwerk_desktop.domain.contact import (
    check_email,
    check_phone,
    check_postal_code,
    check_website,
    email_is_plausible,
    is_abroad,
    phone_is_plausible,
    postal_code_is_valid,
    website_is_plausible,
)


@pytest.mark.parametrize(
    "number",
    [
        "0251 492-0",
        "(0251) 492 70 01",
        "0251/4927001",
        "+49 251 492-7001",
        "+49 (0)251 4927001",
        "0049 251 4927001",
        "02981.800-0",
        "0171 3920001",
        "0251 492-0 App. 12",
        "0251 492, 17",
        "0251 492 Durchwahl 7",
        "115",
        " 02981 800 ",
    ],
)
def test_numbers_that_can_be_dialled(number: str) -> None:
    assert phone_is_plausible(number)
    assert check_phone("phone", number) == ()


@pytest.mark.parametrize(
    "number",
    [
        "492-7001",
        "0251",
        f"0251{' ' * 30_000}x",  # at once, not after a minute
        "Zentrale",
        "0251 49 27 OO1",
        "+",
        "++49 251 492700",
        "0251 123456789012345678",
        "-",
        "49 251 492700",
    ],
)
def test_numbers_that_cannot(number: str) -> None:
    assert not phone_is_plausible(number)
    (problem,) = check_phone("mobile", number)
    assert (problem.field, problem.blocking) == ("mobile", False)
    assert number in problem.message


@pytest.mark.parametrize(
    "address",
    [
        "anna@example.org",
        "a.b+c@rathaus.example.org",
        "anna_beispiel@x-y.example",
        "jörg@müller.example",
        " x@example.org ",
    ],
)
def test_addresses_that_can_be_written_to(address: str) -> None:
    assert email_is_plausible(address)
    assert check_email("email", address) == ()


@pytest.mark.parametrize(
    "address",
    [
        "anna",
        "anna@",
        "@example.org",
        "anna@example",
        "anna@@example.org",
        "anna beispiel@example.org",
        "anna@example.org, kim@example.org",
        "<anna@example.org>",
        ".anna@example.org",
        "anna.@example.org",
        "an..na@example.org",
        "anna@-example.org",
        "anna@example.o",
        "anna@exam_ple..org",
        "a@" + "x" * 250 + ".org",
        "anna@example.org\nbcc: kim@example.org",
    ],
)
def test_addresses_that_cannot(address: str) -> None:
    assert not email_is_plausible(address)
    (problem,) = check_email("email", address)
    assert not problem.blocking


@pytest.mark.parametrize(
    "site", ["www.example.org", "https://example.org/pfad?x=1", "HTTP://EXAMPLE.ORG", "münster.example:8080/"]
)
def test_websites(site: str) -> None:
    assert website_is_plausible(site)
    assert check_website("website", site) == ()


@pytest.mark.parametrize("site", ["keine", "ftp://example.org", "example .org", "https://"])
def test_no_websites(site: str) -> None:
    assert not website_is_plausible(site)
    assert not check_website("website", site)[0].blocking


@pytest.mark.parametrize(
    ("country", "abroad"),
    [
        ("", False),
        (" Deutschland ", False),
        ("DE", False),
        ("BRD", False),
        ("Bundesrepublik Deutschland", False),
        ("Niederlande", True),
        ("Libanon", True),
    ],
)
def test_home_and_abroad(country: str, abroad: bool) -> None:
    assert is_abroad(country) is abroad


@pytest.mark.parametrize(
    ("code", "country", "valid"),
    [
        ("48143", "", True),
        (" 01067 ", "Deutschland", True),
        ("1067", "", False),
        ("481434", "", False),
        ("4814a", "", False),
        ("٤٨١٤٣", "", False),
        ("00123", "", False),
        ("", "", False),
        ("7411 KT", "Niederlande", True),
        ("", "Niederlande", False),
        ("1234567890123", "Niederlande", False),
    ],
)
def test_postal_codes(code: str, country: str, valid: bool) -> None:
    assert postal_code_is_valid(code, country) is valid


def test_a_wrong_postal_code_is_explained() -> None:
    (german,) = check_postal_code("postal_code", "4814")
    assert german.message == "Eine deutsche Postleitzahl hat fünf Ziffern – eingegeben wurde „4814“."
    assert german.blocking
    (foreign,) = check_postal_code("postal_code", "x" * 13, "Niederlande")
    assert "zu lang" in foreign.message


@pytest.mark.parametrize("check", [check_phone, check_email, check_website, check_postal_code])
def test_nothing_given_is_nothing_wrong(check: object) -> None:
    assert callable(check)
    assert check("field", "  ") == ()
