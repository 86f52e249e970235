"""Every row of the demonstration office keeps the rules of the domain, and nobody in it can be reached."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, Row, Text, select

from netzwerk_desktop.domain.call_round import check_rule
from netzwerk_desktop.domain.case import CaseDraft, check_case
from netzwerk_desktop.domain.clock import FixedClock, local_day
from netzwerk_desktop.domain.entitlement import GrantPeriod, check_entitlement, check_grant
from netzwerk_desktop.domain.follow_up import FollowUpDraft, check_follow_up
from netzwerk_desktop.domain.function import find_function
from netzwerk_desktop.domain.interaction import (
    CallOutcome,
    Channel,
    Direction,
    InteractionDraft,
    InteractionKind,
    check_interaction,
)
from netzwerk_desktop.domain.markdown_text import normalised
from netzwerk_desktop.domain.membership import Period, check_membership, minimum_term, period_on
from netzwerk_desktop.domain.organisation import OrganisationDraft, OrganisationKind, check_organisation
from netzwerk_desktop.domain.person import PersonDraft, SalutationForm, check_person
from netzwerk_desktop.domain.position import PositionDraft, Role, check_position
from netzwerk_desktop.domain.service_catalogue import Service, Tier
from netzwerk_desktop.services.demonstration import SIZES
from netzwerk_desktop.services.demonstration.changes_in_office import TWINS
from netzwerk_desktop.services.duplicate import likely_persons
from netzwerk_desktop.services.office import open_office
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.check import check_database
from netzwerk_desktop.storage.entities import synchronised_tables
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.paths import AppPaths
from tests.support.demonstration import ask, build
from tests.support.vault import KEY

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

FICTION = re.compile(
    # Bundesnetzagentur, "Rufnummern für Medienproduktionen"
    r"(030 23125|040 66969|069 90009|089 99998|0221 4710)-\d{3}|(0176 040690|0171 39200)\d{2}"
)
EXAMPLE_MAIL = re.compile(r"[a-z0-9.-]+@(?:[a-z0-9-]+\.)?example\.org")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The demonstration office of the usual size."""
    made = build(tmp_path_factory.mktemp("rules") / "office.db", clock=FixedClock(NOW), size=SIZES["office"])
    yield made
    made.close()


@pytest.fixture
def connection(store: Store) -> Iterator[Connection]:
    """One snapshot to read from."""
    with store.read() as opened:
        yield opened


def rows_of(connection: Connection, name: str) -> list[Row[Any]]:
    """All rows of a table as Python sees them."""
    table = entities.metadata.tables[name]
    rows = connection.execute(select(table).order_by(table.c.id)).all()
    assert rows, name
    return list(rows)


def periods(connection: Connection) -> dict[str, list[Period]]:
    """The memberships by organisation."""
    found: dict[str, list[Period]] = defaultdict(list)
    for row in rows_of(connection, "membership"):
        found[row.organisation_id].append(Period(row.joined_on, row.ended_on, row.minimum_until))
    return found


def grants(connection: Connection) -> dict[str, list[GrantPeriod]]:
    """The grants by organisation."""
    found: dict[str, list[GrantPeriod]] = defaultdict(list)
    for row in rows_of(connection, "service_grant"):
        grant = GrantPeriod(row.service_id, row.valid_from, row.valid_until, row.reason, row.granted_by)
        found[row.organisation_id].append(grant)
    return found


# -- the rules -------------------------------------------------------------------------------------------------------


def test_the_file_is_in_order(store: Store) -> None:
    report = check_database(store.path, KEY)
    assert report.ok, report.sentence


def test_organisations(connection: Connection) -> None:
    for row in rows_of(connection, "organisation"):
        draft = OrganisationDraft(
            kind=OrganisationKind(row.kind),
            name=row.name,
            street=row.street or "",
            postal_code=row.postal_code or "",
            city=row.city or "",
            note=row.note or "",
        )
        assert check_organisation(draft) == (), row.name


def test_persons(connection: Connection) -> None:
    for row in rows_of(connection, "person"):
        draft = PersonDraft(
            title=row.title or "",
            first_name=row.first_name,
            last_name=row.last_name,
            form=SalutationForm(row.form),
        )
        assert check_person(draft) == (), row.id


def test_positions(connection: Connection) -> None:
    by_organisation: dict[str, list[PositionDraft]] = defaultdict(list)
    for row in rows_of(connection, "position"):
        by_organisation[row.organisation_id].append(
            PositionDraft(
                organisation_id=row.organisation_id,
                person_id=row.person_id,
                function=row.function,
                department=row.department or "",
                started_on=row.started_on,
                ended_on=row.ended_on,
                phone=row.phone or "",
                mobile=row.mobile or "",
                email=row.email or "",
                roles=frozenset(Role(code) for code in row.roles.split()),
            )
        )
    for drafts in by_organisation.values():
        for number, draft in enumerate(drafts):
            others = drafts[:number] + drafts[number + 1 :]
            assert check_position(draft, others) == (), draft
        assert sum(Role.MAIN_CONTACT in draft.roles and draft.ended_on is None for draft in drafts) == 1


def test_newsletters_go_to_those_who_want_them(connection: Connection) -> None:
    wanted = {row.id for row in rows_of(connection, "person") if "newsletter" in row.consents.split()}
    sent = {row.person_id for row in rows_of(connection, "position") if "newsletter" in row.roles.split()}
    assert sent and sent <= wanted


def test_memberships(connection: Connection) -> None:
    for found in periods(connection).values():
        for number, period in enumerate(found):
            assert check_membership(period, found[:number] + found[number + 1 :]) == ()
            assert period.minimum_until == minimum_term(period.joined_on)


def test_grants(connection: Connection) -> None:
    for found in grants(connection).values():
        assert all(check_grant(grant) == () for grant in found)


def test_interactions_and_their_verdicts(connection: Connection) -> None:
    services = {
        row.id: Service(row.id, row.name, row.category, Tier(row.tier), row.valid_from, row.valid_until)
        for row in rows_of(connection, "service")
    }
    names = {row.id: row.name for row in rows_of(connection, "organisation")}
    places = {row.id: row for row in rows_of(connection, "position")}
    members, allowed = periods(connection), grants(connection)
    for row in rows_of(connection, "interaction"):
        day = local_day(row.occurred_at)
        entitlement = None
        if row.service_id:
            entitlement = check_entitlement(
                organisation_name=names[row.organisation_id],
                service=services[row.service_id],
                on=day,
                memberships=members.get(row.organisation_id, ()),
                grants=allowed.get(row.organisation_id, ()),
            )
            assert (row.entitlement_code, row.entitlement_reason) == (entitlement.code, entitlement.reason), row.id
        assert bool(row.exception_reason) == bool(entitlement and entitlement.needs_reason), row.id
        draft = InteractionDraft(
            kind=InteractionKind(row.kind),
            organisation_id=row.organisation_id,
            occurred_at=row.occurred_at,
            subject=row.subject or "",
            note=row.note or "",
            direction=row.direction and Direction(row.direction),
            outcome=row.outcome and CallOutcome(row.outcome),
            channel=row.channel and Channel(row.channel),
            duration_minutes=row.duration_min,
            service_id=row.service_id,
            exception_reason=row.exception_reason or "",
            asked=row.asked or "",
            agreed=row.agreed or "",
        )
        assert check_interaction(draft, NOW, entitlement) == (), row.id
        if row.position_id:
            place = places[row.position_id]
            assert (place.organisation_id, place.person_id) == (row.organisation_id, row.person_id), row.id
            assert place.started_on is None or place.started_on <= day, row.id
            assert place.ended_on is None or day <= place.ended_on, row.id


def test_follow_ups(connection: Connection) -> None:
    logged = {row.id: row for row in rows_of(connection, "interaction")}
    for row in rows_of(connection, "follow_up"):
        draft = FollowUpDraft(organisation_id=row.organisation_id, due_on=row.due_on, subject=row.subject)
        origin = logged.get(row.interaction_id)
        set_on = local_day(origin.occurred_at) if origin else row.due_on
        assert check_follow_up(draft, set_on) == (), row.id
        if origin is not None:
            assert origin.organisation_id == row.organisation_id
            assert row.done_at is None or row.done_at >= origin.occurred_at, row.id
        assert row.done_at is None or row.done_at < NOW, row.id


def test_cases_hold_what_happened_in_them(connection: Connection) -> None:
    days: dict[str, list[date]] = defaultdict(list)
    for row in rows_of(connection, "interaction"):
        if row.case_id:
            days[row.case_id].append(local_day(row.occurred_at))
            assert normalised(row.asked) == row.asked and normalised(row.agreed) == row.agreed, row.id
    for row in rows_of(connection, "consultation_case"):
        draft = CaseDraft(
            organisation_id=row.organisation_id,
            title=row.title,
            note=row.note or "",
            opened_on=row.opened_on,
            closed_on=row.closed_on,
            result=row.result or "",
        )
        assert check_case(draft, NOW.date()) == (), row.id
        assert row.opened_on == min(days[row.id]) and (row.closed_on is None or max(days[row.id]) <= row.closed_on)


def test_the_plan_keeps_its_rules(connection: Connection) -> None:
    members = periods(connection)
    (rule,) = [row for row in rows_of(connection, "call_round_rule") if not row.trashed]
    assert rule.starts_on == date(2025, 11, 1)
    assert check_rule(rule.size, {int(month) for month in rule.months.split()}) == ()
    for row in rows_of(connection, "call_round_change"):
        for organisation_id in filter(None, (row.organisation_id, row.other_organisation_id)):
            assert period_on(members[organisation_id], row.month) is not None


def test_mayors_followed_one_another(connection: Connection) -> None:
    places = {row.id: row for row in rows_of(connection, "position")}
    followed = [row for row in places.values() if row.predecessor_id]
    assert len(followed) > 20
    for row in followed:
        before = places[row.predecessor_id]
        assert before.organisation_id == row.organisation_id and before.person_id != row.person_id
        assert before.ended_on == row.started_on - timedelta(days=1)
        assert find_function(before.function) == find_function(row.function)


def test_some_people_were_typed_in_twice(store: Store) -> None:
    office = open_office(store, clock=FixedClock(NOW), paths=AppPaths.below(store.path.parent))
    found = ask(
        store,
        "SELECT a.first_name, a.last_name, x.organisation_id, x.phone, a.id, b.id FROM position x"
        " JOIN position y ON y.organisation_id = x.organisation_id AND y.phone = x.phone AND y.person_id > x.person_id"
        " JOIN person a ON a.id = x.person_id JOIN person b ON b.id = y.person_id"
        " WHERE a.first_name = b.first_name",
    )
    assert len(found) == TWINS
    for first, last, organisation_id, phone, one, other in found:
        likely = likely_persons(
            office, first_name=first, last_name=last, organisation_id=organisation_id, phones=(phone,)
        )
        assert {one, other} <= {person.person_id for person in likely}


def test_every_reference_is_of_the_same_organisation(connection: Connection) -> None:
    for statement in (
        "SELECT count(*) FROM document d JOIN interaction i ON i.id = d.interaction_id"
        " WHERE d.organisation_id <> i.organisation_id",
        "SELECT count(*) FROM interaction i JOIN consultation_case c ON c.id = i.case_id"
        " WHERE c.organisation_id <> i.organisation_id",
        "SELECT count(*) FROM document d JOIN position p ON p.id = d.position_id"
        " WHERE d.organisation_id <> p.organisation_id",
    ):
        assert connection.exec_driver_sql(statement).scalar_one() == 0


# -- nobody can be reached -------------------------------------------------------------------------------------------


def texts(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """Table, column and value of every text somebody could read."""
    for table in synchronised_tables():
        if table.name == "municipality":
            continue
        columns = [column for column in table.columns if isinstance(column.type, Text)]
        for row in connection.execute(select(*columns)):
            for column, value in zip(columns, row, strict=True):
                if value:
                    yield table.name, column.name, value


def test_telephone_numbers_come_from_the_ranges_for_fiction(connection: Connection) -> None:
    numbers = [(table, value) for table, column, value in texts(connection) if column in ("phone", "mobile")]
    assert len(numbers) > 2_000
    assert [entry for entry in numbers if not FICTION.fullmatch(entry[1])] == []


def test_no_telephone_number_hides_in_a_text(connection: Connection) -> None:
    looks_like_one = re.compile(r"(?<![\w-])(?:\+49|0[1-9]\d{1,4})[ /-]?\d[\d -]{3,}")
    ids = ("id", "roles", "file_name", "content_hash")
    for table, column, value in texts(connection):
        if column in ("phone", "mobile", *ids) or column.endswith("_id"):
            continue
        for found in looks_like_one.findall(value):
            assert FICTION.search(found), (table, column, found)


def test_mail_addresses_are_examples(connection: Connection) -> None:
    addresses = 0
    for table, column, value in texts(connection):
        for found in re.findall(r"\S*@\S*", value):
            addresses += 1
            assert EXAMPLE_MAIL.fullmatch(found.strip(".,;")), (table, column, found)
    assert addresses > 2_000


def test_websites_are_examples(connection: Connection) -> None:
    found = [value for _, column, value in texts(connection) if column == "website"]
    assert found and all(value.endswith("example.org") for value in found)
