"""The official register: what it would change, applying it in one step, and taking that back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import NetzwerkError, RefusedFile, ValidationFailed
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.domain.municipality import MunicipalityType
from netzwerk_desktop.exchange import reference
from netzwerk_desktop.exchange.known import KnownMunicipality
from netzwerk_desktop.services import membership, municipality, organisation
from netzwerk_desktop.services.call import CallOutcome, Direction, log_call
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import OrganisationDetail
from netzwerk_desktop.services.register_import import RegisterPreview, apply_register, preview_register
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage import entities
from netzwerk_desktop.system.resources import resource
from tests.exchange.made_files import register_bytes, register_lines, save_auszug
from tests.support.factories import AHLEN, MUENSTER, WINTERBERG

Towns = dict[str, KnownMunicipality]
MEDEBACH, HALLENBERG, OLSBERG = (natural_id("municipality", ags) for ags in ("05958028", "05958020", "05958036"))
NEW = natural_id("municipality", "05958052")


@pytest.fixture(scope="module")
def delivered() -> Towns:
    """The municipalities as delivered, by AGS."""
    return {town.ags: town for town in reference.municipalities(resource("reference"))}


@pytest.fixture
def towns(delivered: Towns) -> Towns:
    """The same, to be changed by a test."""
    return dict(delivered)


def save(folder: Path, towns: Towns, day: str = "20260331") -> Path:
    path = folder / f"GV100AD_{day}.txt"
    path.write_bytes(register_bytes(register_lines(sorted(towns.values(), key=lambda town: town.ags), day=day)))
    return path


def change(towns: Towns, ags: str, **values: object) -> None:
    towns[ags] = replace(towns[ags], **values)  # type: ignore[arg-type]  # a table of cases


def much_changes(towns: Towns) -> None:
    """A town renamed, one that became a town, one larger, one merged into its neighbour, one new, one moved."""
    change(towns, "05958048", name="Winterberg am Kahlen Asten", official_name="Winterberg am Kahlen Asten, Stadt")
    change(towns, "05958036", type=MunicipalityType.GEMEINDE, official_name="Olsberg", postal_code="59940")
    change(towns, "05570004", population=60_000, several_postal_codes=not towns["05570004"].several_postal_codes)
    gone = towns.pop("05958020")
    assert gone.area_km2 is not None
    area = (towns["05958028"].area_km2 or 0) + gone.area_km2
    change(towns, "05958028", area_km2=area, population=(towns["05958028"].population or 0) + (gone.population or 0))
    new = replace(
        towns["05958048"], ags="05958052", name="Neuastenberg", official_name="Neuastenberg, Stadt", area_km2=9.0
    )
    towns["05958052"] = new
    moved = towns.pop("05954004")
    towns["05958056"] = replace(moved, ags="05958056", district_key="05958", district="Hochsauerlandkreis")


def detail(office: Office, id: str) -> OrganisationDetail:
    return organisation.organisation_detail(office, id=id)


def facts(office: Office, id: str) -> municipality.MunicipalityDetail:
    found = detail(office, id).municipality
    assert found is not None
    return found


def fingerprint(office: Office) -> list[object]:
    with office.read() as connection:
        return [
            connection.exec_driver_sql(
                f"SELECT * FROM {table} WHERE trashed = 0 ORDER BY id"  # the bin is where new rows go
            ).all()
            for table in ("organisation", "municipality")
        ]


def test_a_key_that_became_free_does_not_overwrite_the_town_that_had_it(
    office: Office, tmp_path: Path, towns: Towns
) -> None:
    """A town keeps its id when its AGS changes; a later town with the old AGS is another one."""
    values = {"ags": "05958060", "official_name": "Kahler Asten, Stadt"}
    municipality.edit_municipality(office, id=WINTERBERG, municipality_values=values)
    towns["05958060"] = replace(
        towns["05958048"], ags="05958060", name="Kahler Asten", official_name="Kahler Asten, Stadt"
    )
    change(towns, "05958048", area_km2=9.0)
    change(towns, "05958060", area_km2=(towns["05958060"].area_km2 or 0) - 9)

    changes = apply_register(office, preview_register(office, save(tmp_path, towns)))

    assert (facts(office, WINTERBERG).ags, facts(office, WINTERBERG).dissolved_on) == ("05958060", None)
    new = organisation.find_organisation(office, "05958048")
    assert (new != WINTERBERG, detail(office, new).name) == (True, "Winterberg")
    assert changes.transaction is not None
    undo(office, changes.transaction)
    assert facts(office, WINTERBERG).official_name == "Kahler Asten, Stadt"


# -- preview -----------------------------------------------------------------------------------------------------------


def test_the_delivered_register_changes_nothing(office: Office, tmp_path: Path, towns: Towns) -> None:
    preview = preview_register(office, save(tmp_path, towns))
    assert (preview.changes, preview.counts(), preview.vanished) == ((), {}, ())
    before = fingerprint(office)
    assert apply_register(office, preview).transaction is None
    assert fingerprint(office) == before


def test_the_preview_says_what_would_change_and_changes_nothing(office: Office, tmp_path: Path, towns: Towns) -> None:
    before = fingerprint(office)
    much_changes(towns)
    preview = preview_register(office, save(tmp_path, towns))
    assert preview.counts() == {
        "new": 1,
        "vanished": 1,
        "moved": 1,
        "renamed": 2,
        "type": 1,
        "postal_code": 2,
        "population": 2,
        "area": 1,
    }
    (gone,) = preview.vanished
    assert (gone.name, gone.merged_into) == ("Hallenberg", "05958028")
    lines = preview.lines()
    assert lines[0] == "GV100AD, Gebietsstand 31.3.2026: 396 Kommunen, 11 Änderungen"
    assert "„Winterberg, Stadt“ heißt jetzt „Winterberg am Kahlen Asten, Stadt“." in lines
    data = preview.as_json()
    assert (data["kind"], data["as_of"], data["municipalities"]) == ("GV100AD", date(2026, 3, 31), 396)
    assert len(data["changes"]) == 11
    assert {"kind", "ags", "name", "sentence"} == set(data["changes"][0])
    assert fingerprint(office) == before


def test_the_workbook_of_the_same_publisher_does_as_well(office: Office, tmp_path: Path, towns: Towns) -> None:
    change(towns, "05570004", population=60_000, latitude=51.8)
    preview = preview_register(office, save_auszug(tmp_path / "AuszugGV.xlsx", towns.values()))
    assert preview.counts() == {"population": 1, "coordinates": 1}
    apply_register(office, preview)
    found = facts(office, AHLEN)
    assert (found.population, found.population_date, found.latitude) == (60_000, date(2025, 12, 31), 51.8)


def test_an_older_register_is_pointed_out(office: Office, tmp_path: Path, towns: Towns) -> None:
    change(towns, "05570004", official_name="Ahlen (Westf.), Stadt")
    older = save(tmp_path, towns, day="20240331")
    assert any("älter als Ihr Stand vom 30.11.2025" in note for note in preview_register(office, older).notes)
    # After the first change of a name the day of the names is only known to be that of the latest figures, or later.
    apply_register(office, preview_register(office, save(tmp_path, towns)))
    assert any("älter als Ihr Stand vom 31.12.2024" in note for note in preview_register(office, older).notes)


def test_how_the_office_calls_a_town_is_no_difference(office: Office, tmp_path: Path, towns: Towns) -> None:
    organisation.edit_organisation(office, id=MUENSTER, values={"name": "Münster in Westfalen"})
    assert not preview_register(office, save(tmp_path, towns)).changes


@pytest.mark.parametrize("damage", ["foreign", "cut off", "a line short", "wrong letters"])
def test_a_damaged_file_is_refused_and_changes_nothing(
    office: Office, tmp_path: Path, towns: Towns, damage: str
) -> None:
    before = fingerprint(office)
    path = save(tmp_path, towns)
    data = path.read_bytes()
    path.write_bytes(
        {
            "foreign": b"Name;Ort\nWinterberg;Winterberg\n",
            "cut off": data[: len(data) // 2],
            "a line short": data.replace(b"\n", b" \n", 1),
            "wrong letters": data.decode().encode("cp437", errors="replace"),
        }[damage]
    )
    with pytest.raises(RefusedFile):
        preview_register(office, path)
    assert fingerprint(office) == before


# -- applying ----------------------------------------------------------------------------------------------------------


def test_everything_is_applied_in_one_step(office: Office, tmp_path: Path, towns: Towns) -> None:
    much_changes(towns)
    changes = apply_register(office, preview_register(office, save(tmp_path, towns)))
    assert (changes.label, changes.kinds) == ("Amtliches Verzeichnis einlesen", {"organisation", "municipality"})
    town = detail(office, WINTERBERG)
    assert (town.name, town.city) == ("Winterberg am Kahlen Asten", "Winterberg am Kahlen Asten")
    assert (town.street, town.postal_code) == ("Fichtenweg 10", "59955")
    assert (facts(office, OLSBERG).type, facts(office, OLSBERG).official_name) == (MunicipalityType.GEMEINDE, "Olsberg")
    assert (facts(office, AHLEN).population, detail(office, AHLEN).name) == (60_000, "Ahlen")
    gone = facts(office, HALLENBERG)
    assert (gone.dissolved_on, gone.merged_into_id) == (date(2026, 3, 31), MEDEBACH)
    new = detail(office, NEW)
    assert (new.name, new.city, facts(office, NEW).district) == ("Neuastenberg", "Neuastenberg", "Hochsauerlandkreis")
    assert organisation.find_organisation(office, "Neuastenberg") == NEW
    # A town that changes its district keeps its row, and with it its history.
    moved = facts(office, natural_id("municipality", "05954004"))
    assert (moved.ags, moved.district) == ("05958056", "Hochsauerlandkreis")
    assert not preview_register(office, save(tmp_path, towns)).changes


def test_one_step_takes_it_back_and_it_can_be_done_again(office: Office, tmp_path: Path, towns: Towns) -> None:
    before = fingerprint(office)
    much_changes(towns)
    path = save(tmp_path, towns)
    first = apply_register(office, preview_register(office, path))
    after = fingerprint(office)
    assert first.transaction is not None
    undo(office, first.transaction)
    assert fingerprint(office) == before
    apply_register(office, preview_register(office, path))
    assert fingerprint(office) == after


def test_a_town_that_was_dissolved_may_come_back(office: Office, tmp_path: Path, delivered: Towns) -> None:
    towns = dict(delivered)
    gone = towns.pop("05958020")
    change(towns, "05958028", area_km2=(towns["05958028"].area_km2 or 0) + (gone.area_km2 or 0))
    apply_register(office, preview_register(office, save(tmp_path, towns)))
    again = save(tmp_path, dict(delivered), day="20270331")
    apply_register(office, preview_register(office, again))
    assert (facts(office, HALLENBERG).dissolved_on, facts(office, HALLENBERG).merged_into_id) == (None, None)
    assert not preview_register(office, again).changes


@pytest.mark.parametrize(("answer", "heir"), [("05958036", OLSBERG), (None, None)])
def test_where_a_town_went_may_be_said(
    office: Office, tmp_path: Path, towns: Towns, answer: str | None, heir: str | None
) -> None:
    much_changes(towns)
    preview = preview_register(office, save(tmp_path, towns))
    apply_register(office, preview, merged_into={"05958020": answer})
    assert facts(office, HALLENBERG).merged_into_id == heir


def test_an_heir_has_to_be_in_the_register(office: Office, tmp_path: Path, towns: Towns) -> None:
    before = fingerprint(office)
    much_changes(towns)
    preview = preview_register(office, save(tmp_path, towns))
    with pytest.raises(ValidationFailed, match="05958020"):
        apply_register(office, preview, merged_into={"05958020": "05958020"})
    assert fingerprint(office) == before


def test_a_member_that_is_gone_stays_a_member_until_the_office_says_so(
    office: Office, tmp_path: Path, towns: Towns
) -> None:
    membership.join(office, organisation_id=HALLENBERG, joined_on=date(2020, 1, 1))
    much_changes(towns)
    preview = preview_register(office, save(tmp_path, towns))
    assert "Hallenberg ist Mitglied; die Mitgliedschaft bleibt bestehen, bis Sie sie beenden." in preview.notes
    apply_register(office, preview)
    assert membership.memberships_of(office, organisation_id=HALLENBERG)[0].ended_on is None


def test_a_new_title_leaves_the_offices_own_name_alone(office: Office, tmp_path: Path, towns: Towns) -> None:
    organisation.edit_organisation(office, id=WINTERBERG, values={"name": "Winterberg (Sauerland)", "city": "Züschen"})
    change(towns, "05958048", official_name="Winterberg, Hansestadt")
    apply_register(office, preview_register(office, save(tmp_path, towns)))
    assert (detail(office, WINTERBERG).name, facts(office, WINTERBERG).official_name) == (
        "Winterberg (Sauerland)",
        "Winterberg, Hansestadt",
    )
    change(towns, "05958048", name="Astenberg", official_name="Astenberg, Hansestadt")
    apply_register(office, preview_register(office, save(tmp_path, towns)))
    assert (detail(office, WINTERBERG).name, detail(office, WINTERBERG).city) == ("Astenberg", "Züschen")


# -- a preview that is out of date -------------------------------------------------------------------------------------


def previewed(office: Office, folder: Path, towns: Towns) -> RegisterPreview:
    much_changes(towns)
    return preview_register(office, save(folder, towns))


def test_an_outdated_preview_is_refused(office: Office, tmp_path: Path, towns: Towns) -> None:
    preview = previewed(office, tmp_path, towns)
    municipality.edit_municipality(office, id=AHLEN, municipality_values={"population": 50_000})
    before = fingerprint(office)
    with pytest.raises(NetzwerkError, match="Seit der Vorschau"):
        apply_register(office, preview)
    assert fingerprint(office) == before


def test_work_on_other_things_does_not_make_it_outdated(office: Office, tmp_path: Path, towns: Towns) -> None:
    preview = previewed(office, tmp_path, towns)
    log_call(office, organisation_id=AHLEN, outcome=CallOutcome.REACHED, direction=Direction.INCOMING, note="")
    organisation.set_note(office, id=AHLEN, note="nur vormittags")
    assert apply_register(office, preview).transaction is not None


def test_applied_once_it_cannot_be_applied_again(office: Office, tmp_path: Path, towns: Towns) -> None:
    preview = previewed(office, tmp_path, towns)
    apply_register(office, preview)
    with pytest.raises(NetzwerkError, match="Seit der Vorschau"):
        apply_register(office, preview)


def test_an_office_without_a_network_reads_the_register_as_well(office: Office, tmp_path: Path, towns: Towns) -> None:
    with office.write("Test") as writer:
        writer.update(entities.office, natural_id("office", "office"), {"network_id": None})
    assert previewed(office, tmp_path, towns).vanished
