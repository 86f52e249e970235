"""What a register would change."""

from dataclasses import replace
from datetime import date

import pytest

from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.exchange.known import KnownMunicipality
from netzwerk_desktop.exchange.official_register import RegisterEntry, RegisterFile, RegisterKind
from netzwerk_desktop.exchange.reference import Municipality
from netzwerk_desktop.exchange.register_changes import ChangeKind, RegisterChange, compare

DAY = date(2025, 12, 31)
KNOWN_DAY = date(2024, 12, 31)


def town(ags: str, name: str, **values: object) -> KnownMunicipality:
    facts: dict[str, object] = {
        "official_name": f"{name}, Stadt",
        "type": MunicipalityType.STADT,
        "district_key": ags[:5],
        "district": "Hochsauerlandkreis",
        "region": "Arnsberg",
        "postal_code": "59955",
        "population": 12_000,
        "population_date": KNOWN_DAY,
        "area_km2": 100.0,
        "area_date": KNOWN_DAY,
        "latitude": 51.2,
        "longitude": 8.5,
        "coordinates_date": KNOWN_DAY,
    }
    return KnownMunicipality(ags=ags, name=name, **(facts | values))  # type: ignore[arg-type] - a table of cases


def entry(known: KnownMunicipality, **values: object) -> RegisterEntry:
    facts = {
        name: getattr(known, name)
        for name in RegisterEntry.__slots__
        if name not in values and name != "several_postal_codes"
    }
    facts["several_postal_codes"] = known.several_postal_codes
    return RegisterEntry(**(facts | values))


def register(*entries: RegisterEntry, **values: object) -> RegisterFile:
    facts: dict[str, object] = {
        "kind": RegisterKind.AUSZUG_GV,
        "as_of": date(2026, 3, 31),
        "population_date": DAY,
        "area_date": DAY,
        "coordinates_date": DAY,
        "municipalities": entries,
    }
    return RegisterFile(**(facts | values))  # type: ignore[arg-type] - a table of cases


WINTERBERG = town("05958048", "Winterberg")
MEDEBACH = town("05958028", "Medebach", area_km2=126.0)


def only(changes: tuple[RegisterChange, ...]) -> RegisterChange:
    assert len(changes) == 1
    return changes[0]


def test_nothing_changes_when_nothing_changed(towns: tuple[Municipality, ...]) -> None:
    same = register(*(entry(one) for one in towns))

    changes = compare(towns, same)

    assert not changes
    assert changes.notes == ()


@pytest.mark.parametrize(
    ("kind", "values", "sentence", "new"),
    [
        (
            ChangeKind.RENAMED,
            {"official_name": "Winterberg, Hansestadt"},
            "„Winterberg, Stadt“ heißt jetzt „Winterberg, Hansestadt“.",
            {"name": "Winterberg", "official_name": "Winterberg, Hansestadt"},
        ),
        (
            ChangeKind.TYPE,
            {"type": MunicipalityType.GEMEINDE},
            "Winterberg ist jetzt Gemeinde (bisher Stadt).",
            {"type": MunicipalityType.GEMEINDE},
        ),
        (
            ChangeKind.DISTRICT,
            {"district": "Kreis Brilon"},
            "Winterberg gehört jetzt zu: Kreis Brilon (bisher Hochsauerlandkreis).",
            {"district_key": "05958", "district": "Kreis Brilon", "region": "Arnsberg"},
        ),
        (
            ChangeKind.POSTAL_CODE,
            {"postal_code": "59956"},
            "Winterberg: Postleitzahl 59956 statt 59955.",
            {"postal_code": "59956", "several_postal_codes": False},
        ),
        (
            ChangeKind.POSTAL_CODE,
            {"several_postal_codes": True},
            "Winterberg hat jetzt mehrere Postleitzahlen.",
            {"several_postal_codes": True},
        ),
        (
            ChangeKind.POPULATION,
            {"population": 13_000},
            "Winterberg: 13.000 Einwohner am 31.12.2025 statt 12.000.",
            {"population": 13_000, "population_date": DAY},
        ),
        (
            ChangeKind.AREA,
            {"area_km2": 101.25},
            "Winterberg: 101,25 km² am 31.12.2025 statt 100,00 km².",
            {"area_km2": 101.25, "area_date": DAY},
        ),
        (
            ChangeKind.COORDINATES,
            {"latitude": 51.21},
            "Winterberg: Mittelpunkt um 1,11 km verschoben.",
            {"latitude": 51.21, "longitude": 8.5, "coordinates_date": DAY},
        ),
    ],
)
def test_each_change_has_a_sentence_and_its_new_values(
    kind: ChangeKind, values: dict[str, object], sentence: str, new: dict[str, object]
) -> None:
    change = only(compare([WINTERBERG], register(entry(WINTERBERG, **values))).changes)

    assert (change.kind, change.ags, change.sentence, change.values) == (kind, "05958048", sentence, new)


def test_several_postal_codes_may_become_one_and_silence_of_the_file_changes_nothing() -> None:
    several = replace(WINTERBERG, several_postal_codes=True)

    one = compare([several], register(entry(several, several_postal_codes=False)))
    silent = compare([several], register(entry(several, several_postal_codes=None)))

    assert only(one.changes).sentence == "Winterberg hat jetzt nur noch eine Postleitzahl."
    assert not silent


def test_what_was_unknown_is_filled_in() -> None:
    bare = KnownMunicipality(ags="05958048", name="Winterberg", official_name="Winterberg, Stadt")

    changes = compare([bare], register(entry(WINTERBERG)))

    assert [change.kind for change in changes.changes] == [
        ChangeKind.DISTRICT,
        ChangeKind.POSTAL_CODE,
        ChangeKind.POPULATION,
        ChangeKind.AREA,
        ChangeKind.COORDINATES,
    ]
    assert "statt unbekannt" in changes.of(ChangeKind.POPULATION)[0].sentence
    assert changes.of(ChangeKind.COORDINATES)[0].sentence == "Winterberg: Koordinaten ergänzt."


def test_older_figures_never_replace_newer_ones() -> None:
    old = date(2023, 12, 31)
    changed = entry(WINTERBERG, population=1, area_km2=1.0, latitude=52.0)

    changes = compare([WINTERBERG], register(changed, population_date=old, area_date=old, coordinates_date=old))

    assert not changes
    assert len(changes.notes) == 3
    assert "Einwohnerzahlen der Datei sind älter als Ihr Stand vom 31.12.2024" in changes.notes[0]


def test_figures_without_a_day_are_taken_from_a_newer_edition_only_and_said_to_be_so() -> None:
    changed = entry(WINTERBERG, population=13_000)

    newer = compare([WINTERBERG], register(changed, population_date=None))
    older = compare([WINTERBERG], register(changed, population_date=None, as_of=date(2024, 6, 30)))

    assert only(newer.changes).values == {"population": 13_000, "population_date": None}
    assert "keinen Stichtag für die Einwohnerzahlen" in newer.notes[0]
    assert not older


def test_an_older_register_is_pointed_out() -> None:
    renamed = entry(WINTERBERG, official_name="Winterberg")

    changes = compare([WINTERBERG], register(renamed), known_as_of=date(2026, 6, 30))

    assert changes.of(ChangeKind.RENAMED)
    assert "älter als Ihr Stand vom 30.6.2026" in changes.notes[0]
    assert compare([WINTERBERG], register(renamed), known_as_of=date(2026, 3, 31)).notes == ()


def test_a_new_municipality_brings_everything_the_file_says() -> None:
    change = only(
        compare([WINTERBERG], register(entry(WINTERBERG), entry(MEDEBACH, several_postal_codes=None))).changes
    )

    assert (change.kind, change.ags) == (ChangeKind.NEW, "05958028")
    assert change.sentence == "Medebach (Stadt, Hochsauerlandkreis) kommt neu hinzu."
    assert change.values["area_km2"] == 126.0
    assert change.values["coordinates_date"] == DAY
    assert "several_postal_codes" not in change.values
    assert change.entry is not None


def test_a_merged_municipality_names_where_it_went() -> None:
    grown = entry(WINTERBERG, area_km2=226.0)

    changes = compare([WINTERBERG, MEDEBACH], register(grown))
    gone = only(changes.of(ChangeKind.VANISHED))

    assert gone.merged_into == "05958048"
    assert gone.sentence == (
        "Medebach steht am 31.3.2026 nicht mehr im Verzeichnis. Vermutlich ist die Kommune in Winterberg aufgegangen."
    )
    assert changes.of(ChangeKind.AREA)


def test_two_towns_may_become_a_new_one() -> None:
    both = entry(
        WINTERBERG, ags="05958099", name="Hochsauerstadt", official_name="Hochsauerstadt, Stadt", area_km2=226.0
    )

    changes = compare([WINTERBERG, MEDEBACH], register(both))

    assert {change.merged_into for change in changes.of(ChangeKind.VANISHED)} == {"05958099"}
    assert only(changes.of(ChangeKind.NEW)).ags == "05958099"


def test_where_a_municipality_went_is_not_guessed() -> None:
    far = town("05111000", "Düsseldorf", region="Düsseldorf")

    elsewhere = compare([far, MEDEBACH], register(entry(far, area_km2=300.0)))
    unknown_area = compare([WINTERBERG, replace(MEDEBACH, area_km2=None)], register(entry(WINTERBERG, area_km2=226.0)))
    unknown_before = compare(
        [replace(WINTERBERG, area_km2=None), MEDEBACH], register(entry(WINTERBERG, area_km2=226.0))
    )

    for changes in (elsewhere, unknown_area, unknown_before):
        gone = only(changes.of(ChangeKind.VANISHED))
        assert gone.merged_into is None
        assert gone.sentence.endswith("Wohin, sagt das Verzeichnis nicht.")


def test_an_heir_in_the_same_district_is_preferred() -> None:
    neighbour = town("05974004", "Anröchte", district_key="05974", district="Kreis Soest")

    changes = compare(
        [WINTERBERG, MEDEBACH, neighbour],
        register(entry(WINTERBERG, area_km2=226.0), entry(neighbour, area_km2=230.0)),
    )

    assert only(changes.of(ChangeKind.VANISHED)).merged_into == "05958048"


def test_a_town_that_changes_its_district_keeps_its_history() -> None:
    moved = entry(WINTERBERG, ags="05970099", district_key="05970", district="Kreis Siegen-Wittgenstein")

    change = only(compare([WINTERBERG], register(moved)).changes)

    assert (change.kind, change.ags, change.values["ags"]) == (ChangeKind.MOVED, "05958048", "05970099")
    assert "Hochsauerlandkreis → Kreis Siegen-Wittgenstein" in change.sentence


def test_the_same_name_with_another_area_is_another_town() -> None:
    other = entry(WINTERBERG, ags="05970099", area_km2=20.0)

    changes = compare([WINTERBERG], register(other))

    assert {change.kind for change in changes.changes} == {ChangeKind.NEW, ChangeKind.VANISHED}
