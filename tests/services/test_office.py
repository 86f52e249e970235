"""Setting up an office, and its own data."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.services.office import (
    MAX_LOGO,
    Office,
    OfficeSetup,
    SilenceLimits,
    add_staff,
    edit_office,
    edit_staff,
    is_set_up,
    networks,
    office_logo,
    office_settings,
    open_office,
    rename_network,
    set_up_office,
    silence_limits,
    staff,
)
from netzwerk_desktop.services.undo import undo
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.resources import resource
from tests.support.factories import MUENSTER, ON_SITE_ADVICE, WINTERBERG, make_setup

REFERENCE = resource("reference")


def count(store: Store, table: str) -> int:
    with store.read() as connection:
        return int(connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar_one())


def test_a_new_office_has_all_towns_and_the_catalogue_in_one_transaction(office: Office) -> None:
    numbers = {table: count(office.store, table) for table in ("organisation", "municipality", "service", "topic")}
    assert numbers == {"organisation": 396, "municipality": 396, "service": 23, "topic": 21}
    assert count(office.store, "journal_transaction") == 1


def test_natural_ids_make_two_offices_agree(office: Office) -> None:
    with office.read() as connection:
        names = dict(
            tuple(row)
            for row in connection.exec_driver_sql(
                "SELECT id, name FROM organisation WHERE id IN (?, ?)"
                " UNION ALL SELECT id, name FROM service WHERE id = ?",
                (WINTERBERG, MUENSTER, ON_SITE_ADVICE),
            )
        )
    assert names == {WINTERBERG: "Winterberg", MUENSTER: "Münster", ON_SITE_ADVICE: "Beratung vor Ort"}
    assert office_settings(office).network_id == natural_id("network", "Netzwerk Innenstadt NRW")


def test_the_town_hall_stands_in_the_address(office: Office) -> None:
    with office.read() as connection:
        street, code, city = connection.exec_driver_sql(
            "SELECT street, postal_code, city FROM organisation WHERE id = ?", (WINTERBERG,)
        ).one()
    assert (street, code, city) == ("Fichtenweg 10", "59955", "Winterberg")


def test_what_the_assistant_asked_is_there(office: Office, setup: OfficeSetup) -> None:
    settings = office_settings(office)
    for field in ("name", "street", "postal_code", "city", "phone", "email", "website", "letter_form"):
        assert getattr(settings, field) == getattr(setup, field), field
    assert not settings.is_demonstration
    assert not settings.has_logo
    assert settings.organisation_first
    [member] = staff(office)
    assert (member.name, member.function, member.active) == (setup.staff_name, setup.staff_function, True)
    assert member.id == office.staff_id


def test_the_network_is_called_what_it_was_called_on_the_day(office: Office, clock: FixedClock) -> None:
    assert office_settings(office).network_name == "AG Innenstadt im Netzwerk Stadtentwicklung NRW"
    clock.advance(date(2023, 12, 31) - clock.today())
    assert office_settings(office).network_name == "Netzwerk Innenstadt NRW"
    assert [row.is_own for row in networks(office)].count(True) == 1
    assert networks(office)[0].is_own


def test_a_network_of_another_name_is_the_own_one(empty_store: Store, clock: FixedClock) -> None:
    setup = make_setup(network_name="  Netzwerk Ortskerne ", network_since=date(2020, 1, 1), is_demonstration=True)
    staff_id = set_up_office(empty_store, setup, clock=clock, reference=REFERENCE)
    office = Office(empty_store, clock, staff_id, AppPaths.below(Path("unused")))

    own = [row for row in networks(office) if row.is_own]

    assert [(row.name_on_date, row.names[0].valid_from) for row in own] == [("Netzwerk Ortskerne", date(2020, 1, 1))]
    assert office_settings(office).network_id == own[0].id
    assert office_settings(office).is_demonstration


def test_all_problems_of_a_setup_are_told_at_once(empty_store: Store, clock: FixedClock) -> None:
    setup = make_setup(
        name=" ", network_name="", staff_name="", postal_code="4814", letter_form="C", logo=bytes(MAX_LOGO + 1)
    )
    with pytest.raises(ValidationFailed) as caught:
        set_up_office(empty_store, setup, clock=clock, reference=REFERENCE)
    assert {problem.field for problem in caught.value.problems} == {
        "name",
        "network_name",
        "staff_name",
        "postal_code",
        "letter_form",
        "logo",
    }
    assert not is_set_up(empty_store)
    with pytest.raises(NotFound, match="netzwerk init"):
        open_office(empty_store, clock=clock, paths=AppPaths.below(Path("unused")))


def test_an_office_is_set_up_once(office: Office, setup: OfficeSetup) -> None:
    assert is_set_up(office.store)
    with pytest.raises(NetzwerkError, match="schon eingerichtet"):
        set_up_office(office.store, setup, clock=office.clock, reference=REFERENCE)
    assert count(office.store, "staff") == 1


def test_a_setup_that_fails_leaves_nothing(empty_store: Store, clock: FixedClock, tmp_path: Path) -> None:
    (tmp_path / "municipalities.csv").write_bytes((REFERENCE / "municipalities.csv").read_bytes())
    with pytest.raises(FileNotFoundError):
        set_up_office(empty_store, make_setup(), clock=clock, reference=tmp_path)
    assert count(empty_store, "organisation") == count(empty_store, "journal_transaction") == 0
    assert not is_set_up(empty_store)


def test_a_file_without_an_office_has_no_settings(empty_store: Store, clock: FixedClock) -> None:
    office = Office(empty_store, clock, "nobody", AppPaths.below(Path("unused")))
    with pytest.raises(NotFound):
        office_settings(office)
    with pytest.raises(NotFound):
        rename_network(office, name="Neu", valid_from=date(2027, 1, 1))


def test_an_office_is_opened_as_somebody(office: Office, app_paths: AppPaths) -> None:
    colleague = add_staff(office, name="Bernd Muster").created
    assert open_office(office.store, clock=office.clock, paths=app_paths).staff_id == office.staff_id
    assert open_office(office.store, clock=office.clock, paths=app_paths, staff_id=colleague).staff_id == colleague


def test_the_logo_is_kept_and_taken_away(office: Office) -> None:
    assert office_logo(office) is None
    edit_office(office, values={"logo": b"picture"})
    assert office_logo(office) == b"picture"
    assert office_settings(office).has_logo
    edit_office(office, values={"logo": None})
    assert office_logo(office) is None


def test_a_logo_may_come_with_the_setup(empty_store: Store, clock: FixedClock) -> None:
    staff_id = set_up_office(empty_store, make_setup(logo=b"picture"), clock=clock, reference=REFERENCE)
    assert office_logo(Office(empty_store, clock, staff_id, AppPaths.below(Path("unused")))) == b"picture"


def test_the_office_can_be_edited(office: Office) -> None:
    seen = office_settings(office).versions
    changes = edit_office(
        office,
        values={"name": " Geschäftsstelle ", "footer": "Zeile 1\nZeile 2", "organisation_first": False},
        seen=seen,
    )
    settings = office_settings(office)
    assert changes.kinds == {"office"}
    assert (settings.name, settings.footer, settings.organisation_first) == (
        "Geschäftsstelle",
        "Zeile 1\nZeile 2",
        False,
    )
    with pytest.raises(StaleWrite):
        edit_office(office, values={"name": "Anders"}, seen=seen)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 301}, "name"),
        ({"street": "x" * 301}, "street"),
        ({"footer": "x" * 2001}, "footer"),
        ({"postal_code": "x"}, "postal_code"),
        ({"letter_form": "b"}, "letter_form"),
    ],
)
def test_impossible_settings_are_refused(office: Office, values: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationFailed) as caught:
        edit_office(office, values=values)
    assert [problem.field for problem in caught.value.problems] == [field]


def test_a_broken_number_is_kept_as_typed(office: Office) -> None:
    edit_office(office, values={"phone": "Durchwahl 12", "email": "kein at"})
    assert (office_settings(office).phone, office_settings(office).email) == ("Durchwahl 12", "kein at")


# -- the network's name ----------------------------------------------------------------------------------------------


def test_the_network_can_be_renamed(office: Office, clock: FixedClock) -> None:
    rename_network(office, name=" Netzwerk Mitte ", valid_from=date(2027, 1, 1))
    assert office_settings(office).network_name == "AG Innenstadt im Netzwerk Stadtentwicklung NRW"
    clock.advance(date(2027, 1, 1) - clock.today())
    assert office_settings(office).network_name == "Netzwerk Mitte"
    names = networks(office)[0].names
    assert [(entry.name, entry.valid_until) for entry in names][-2:] == [
        ("AG Innenstadt im Netzwerk Stadtentwicklung NRW", date(2026, 12, 31)),
        ("Netzwerk Mitte", None),
    ]


def test_a_name_cannot_begin_before_a_later_one(office: Office) -> None:
    with pytest.raises(ValidationFailed, match=r"01\.01\.2024"):
        rename_network(office, name="Zu spät", valid_from=date(2020, 1, 1))
    with pytest.raises(ValidationFailed):
        rename_network(office, name=" ", valid_from=date(2027, 1, 1))
    assert len(networks(office)[0].names) == 2


# -- staff -----------------------------------------------------------------------------------------------------------


def test_staff_comes_and_goes(office: Office) -> None:
    created = add_staff(office, name="Zoe Ende", function="Beratung", email="ende@example.org", sign="ze").created
    assert created is not None
    row = staff(office)[-1]
    assert (row.name, row.function, row.sign, row.phone) == ("Zoe Ende", "Beratung", "ze", "")

    edit_staff(office, id=created, values={"name": "Aaron Ende", "active": False}, seen=row.versions)

    assert [(row.name, row.active) for row in staff(office)] == [("Anna Beispiel", True), ("Aaron Ende", False)]
    assert [row.name for row in staff(office, include_former=False)] == ["Anna Beispiel"]
    with pytest.raises(StaleWrite):
        edit_staff(office, id=created, values={"name": "Anders"}, seen=row.versions)


def test_the_last_member_of_staff_cannot_leave(office: Office, clock: FixedClock) -> None:
    """Nobody could open the office any more and enter a successor."""
    with pytest.raises(ValidationFailed, match="Nachfolge"):
        edit_staff(office, id=office.staff_id, values={"active": False})
    successor = add_staff(office, name="Zoe Ende")
    edit_staff(office, id=office.staff_id, values={"active": False})
    assert open_office(office.store, clock=clock, paths=office.paths).staff_id == successor.created

    # Taking the successor back must not lock the office either.
    assert successor.transaction is not None
    undo(office, successor.transaction)
    assert open_office(office.store, clock=clock, paths=office.paths).staff_id == office.staff_id


@pytest.mark.parametrize("values", [{"name": " "}, {"name": "x" * 301}, {"sign": "x" * 301}])
def test_impossible_staff_is_refused(office: Office, values: dict[str, str]) -> None:
    for act in _ways_to_write(office, values):
        with pytest.raises(ValidationFailed):
            act()


def _ways_to_write(office: Office, values: dict[str, str]) -> list[Callable[[], object]]:
    return [
        lambda: add_staff(office, **{"name": "Anna", **values}),
        lambda: edit_staff(office, id=office.staff_id, values=values),
    ]


def test_limits_for_silence(office: Office) -> None:
    assert silence_limits(office) == SilenceLimits(180, 275)
    assert (office_settings(office).silent_after_days, office_settings(office).forgotten_after_days) == (None, None)
    edit_office(office, values={"silent_after_days": 60})
    assert silence_limits(office) == SilenceLimits(60, 275)
    with pytest.raises(ValidationFailed) as caught:
        edit_office(office, values={"forgotten_after_days": 60})
    assert caught.value.problems[0].field == "forgotten_after_days"
    edit_office(office, values={"silent_after_days": None, "forgotten_after_days": 300})
    assert silence_limits(office) == SilenceLimits(180, 300)
