from collections import Counter

import pytest

from netzwerk_desktop.domain.errors import ValidationFailed
from netzwerk_desktop.domain.municipality import (
    DISTRICTS,
    REGIONS,
    District,
    MunicipalityType,
    SizeClass,
    address_name,
    check_ags,
    comparison_names,
    district_of,
    plain_name,
    region_of,
    short_name,
    size_class,
)


@pytest.mark.parametrize(
    ("typed", "ags"),
    [
        ("05958048", "05958048"),
        (" 05 9 58 048 ", "05958048"),
        ("05515000", "05515000"),
        ("05334002", "05334002"),  # Aachen belongs to the Städteregion
    ],
)
def test_a_right_ags(typed: str, ags: str) -> None:
    assert check_ags(typed) == ags


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Bitte geben Sie den AGS ein (Amtlicher Gemeindeschlüssel, 8 Ziffern)."),
        ("0595804A", "Der AGS besteht nur aus Ziffern – eingegeben wurde „0595804A“."),
        ("٠٥٩٥٨٠٤٨", "Der AGS besteht nur aus Ziffern – eingegeben wurde „٠٥٩٥٨٠٤٨“."),
        ("5958048", "Dem AGS fehlt die führende Null – gemeint ist wohl 05958048."),
        ("059580000048", "Das ist der Regionalschlüssel mit 12 Ziffern – der AGS lautet 05958048."),
        ("0595804", "Der AGS hat 8 Ziffern – eingegeben wurde „0595804“ (7 Ziffern)."),
        ("099999999999", "Der AGS hat 8 Ziffern – eingegeben wurde „099999999999“ (12 Ziffern)."),
        ("09162000", "Der AGS beginnt mit 05 (Nordrhein-Westfalen) – eingegeben wurde „09162000“."),
        (
            "05258048",
            "Die dritte Ziffer des AGS nennt den Regierungsbezirk (1 Düsseldorf, 3 Köln, 5 Münster, 7 Detmold, "
            "9 Arnsberg) – eingegeben wurde „05258048“.",
        ),
        (
            "05999048",
            "Einen Kreis mit dem Schlüssel 05999 gibt es in Nordrhein-Westfalen nicht – eingegeben wurde „05999048“.",
        ),
        ("05515004", "Die kreisfreie Stadt Münster hat den AGS 05515000 – eingegeben wurde „05515004“."),
        (
            "05554000",
            "Das ist der Schlüssel für Kreis Borken, nicht für eine Kommune – eingegeben wurde „05554000“.",
        ),
        (
            "05334000",
            "Das ist der Schlüssel für Städteregion Aachen, nicht für eine Kommune – eingegeben wurde „05334000“.",
        ),
    ],
)
def test_a_wrong_ags_is_explained(typed: str, sentence: str) -> None:
    with pytest.raises(ValidationFailed) as caught:
        check_ags(typed)
    assert caught.value.message == sentence
    assert caught.value.problems[0].field == "ags"


def test_the_problem_belongs_to_the_field_it_was_asked_for() -> None:
    with pytest.raises(ValidationFailed) as caught:
        check_ags("x", field="key")
    assert caught.value.problems[0].field == "key"


@pytest.mark.parametrize(
    ("ags", "region", "district"),
    [
        ("05111000", "Düsseldorf", District("05111", "Düsseldorf", independent=True)),
        ("05334002", "Köln", District("05334", "Städteregion Aachen", independent=False)),
        ("05554008", "Münster", District("05554", "Kreis Borken", independent=False)),
        ("05711000", "Detmold", District("05711", "Bielefeld", independent=True)),
        ("05958048", "Arnsberg", District("05958", "Hochsauerlandkreis", independent=False)),
    ],
)
def test_region_and_district_follow_from_the_ags(ags: str, region: str, district: District) -> None:
    assert region_of(ags) == region
    assert district_of(ags) == district


def test_the_label_of_a_district() -> None:
    assert district_of("05958048").label == "Hochsauerlandkreis"
    assert district_of("05515000").label == "kreisfrei"


def test_there_are_53_districts_of_which_22_are_towns() -> None:
    independent = {key for key in DISTRICTS if _independent(key)}
    assert (len(DISTRICTS), len(independent)) == (53, 22)
    assert Counter(REGIONS[key[2]] for key in DISTRICTS) == {
        "Düsseldorf": 15,
        "Köln": 11,
        "Münster": 8,
        "Detmold": 7,
        "Arnsberg": 12,
    }
    assert all("reis" in DISTRICTS[key] for key in DISTRICTS if key not in independent | {"05334"})


def _independent(key: str) -> bool:
    town = key + "000"
    try:
        return district_of(town).independent
    except ValidationFailed:
        return False


@pytest.mark.parametrize(
    ("population", "size"),
    [
        (0, SizeClass.UNDER_10000),
        (9_999, SizeClass.UNDER_10000),
        (10_000, SizeClass.FROM_10000),
        (24_999, SizeClass.FROM_10000),
        (25_000, SizeClass.FROM_25000),
        (49_999, SizeClass.FROM_25000),
        (50_000, SizeClass.FROM_50000),
        (100_000, SizeClass.FROM_50000),
        (100_001, SizeClass.OVER_100000),
        (1_084_831, SizeClass.OVER_100000),
    ],
)
def test_size_classes(population: int, size: SizeClass) -> None:
    assert size_class(population) is size
    assert size.lowest <= population
    assert size.highest is None or population <= size.highest


def test_size_classes_leave_no_gap() -> None:
    sizes = list(SizeClass)
    assert [one.highest for one in sizes[:-1]] == [following.lowest - 1 for following in sizes[1:]]


@pytest.mark.parametrize(
    ("official", "short", "plain"),
    [
        ("Düsseldorf, Stadt", "Düsseldorf", "Düsseldorf"),
        ("Gronau (Westf.), Stadt", "Gronau (Westf.)", "Gronau"),
        ("Leichlingen (Rheinland), Blütenstadt", "Leichlingen (Rheinland)", "Leichlingen"),
        ("Eslohe (Sauerland)", "Eslohe (Sauerland)", "Eslohe"),
        ("Mülheim an der Ruhr, Stadt", "Mülheim an der Ruhr", "Mülheim an der Ruhr"),
        ("Schwerte, Hansestadt an der Ruhr", "Schwerte", "Schwerte"),
        ("Altenberge", "Altenberge", "Altenberge"),
    ],
)
def test_short_and_plain_names(official: str, short: str, plain: str) -> None:
    assert short_name(official) == short
    assert plain_name(official) == plain


@pytest.mark.parametrize(
    ("name", "kind", "written"),
    [
        ("Winterberg, Stadt", MunicipalityType.STADT, "Stadt Winterberg"),
        ("Münster", MunicipalityType.KREISFREIE_STADT, "Stadt Münster"),
        ("Altenberge", MunicipalityType.GEMEINDE, "Gemeinde Altenberge"),
        ("Gronau (Westf.), Stadt", MunicipalityType.STADT, "Stadt Gronau (Westf.)"),
        ("Stadt Winterberg", MunicipalityType.STADT, "Stadt Winterberg"),
        ("Hansestadt Wipperfürth", MunicipalityType.STADT, "Hansestadt Wipperfürth"),
        ("Stadtlohn", MunicipalityType.STADT, "Stadt Stadtlohn"),
        ("Deventer", None, "Deventer"),
    ],
)
def test_the_name_on_a_letter(name: str, kind: MunicipalityType | None, written: str) -> None:
    assert address_name(name, kind) == written


@pytest.mark.parametrize(
    ("listed", "official"),
    [
        ("Mülheim a.d.R.", "Mülheim an der Ruhr, Stadt"),
        ("Mülheim a. d. Ruhr", "Mülheim an der Ruhr, Stadt"),
        ("Mülheim/Ruhr", "Mülheim/Ruhr"),
        ("Muelheim an der Ruhr", "Mülheim an der Ruhr, Stadt"),
        ("Gronau", "Gronau (Westf.), Stadt"),
        ("Gronau Westf.", "Gronau (Westf.), Stadt"),
        ("Gronau i. W.", "Gronau (Westf.), Stadt"),
        ("Halle i.Westf.", "Halle (Westf.), Stadt"),
        ("Menden", "Menden (Sauerland), Stadt"),
        ("Stadt Sundern", "Sundern (Sauerland), Stadt"),
        ("Kreisfreie Stadt Köln", "Köln, Stadt"),
        ("Gemeinde  Havixbeck", "Havixbeck"),
        ("Stolberg (Rheinland)", "Stolberg (Rhld.), Kupferstadt"),
        ("Monheim a. Rhein", "Monheim am Rhein, Stadt"),
        ("St. Augustin", "Sankt Augustin, Stadt"),
        ("Haltern a. See", "Haltern am See, Stadt"),
    ],
)
def test_names_in_lists_share_a_form_with_the_official_name(listed: str, official: str) -> None:
    assert set(comparison_names(listed)) & set(comparison_names(official))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Halle (Westf.), Stadt", "Haltern am See, Stadt"),
        ("Neunkirchen", "Neunkirchen-Seelscheid"),
        ("Werne, Stadt", "Werl, Stadt"),
        ("Bergheim, Stadt", "Bergneustadt, Stadt"),
    ],
)
def test_different_towns_share_no_form(one: str, other: str) -> None:
    assert not set(comparison_names(one)) & set(comparison_names(other))


@pytest.mark.parametrize("name", ["", "  ", ",", "()"])
def test_no_name_has_no_forms(name: str) -> None:
    assert comparison_names(name) == ()


def test_a_pasted_page_is_no_name_and_is_found_so_at_once() -> None:
    assert comparison_names("a" * 30_000) == ("a" * 300,)
