"""Rows of the lists in words and colours."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.entitlement import Entitlement, EntitlementCode
from netzwerk_desktop.domain.follow_up import FollowUpState
from netzwerk_desktop.domain.person import SalutationForm
from netzwerk_desktop.domain.position import Role as PositionRole
from netzwerk_desktop.domain.service_catalogue import Service, Tier
from netzwerk_desktop.domain.silence import SilenceLimits
from netzwerk_desktop.qt.delegates import side_rows
from netzwerk_desktop.qt.delegates.organisation_row import (
    OrganisationRowPainter,
    freshness,
    freshness_in_words,
    sub_line,
)
from netzwerk_desktop.qt.models.rows import Column, RowsModel
from netzwerk_desktop.qt.theme import Role
from netzwerk_desktop.qt.widgets.row_view import RowState
from netzwerk_desktop.services.entitlement import ServiceUse
from netzwerk_desktop.services.follow_up import FollowUpRow
from netzwerk_desktop.services.position import PositionRow

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
CLOCK = FixedClock(NOW)


@dataclass
class Town:
    id: str = "w"
    name: str = "Winterberg"
    district: str | None = "Hochsauerlandkreis"
    population: int | None = 13168
    city: str = "Winterberg"
    member_since: date | None = date(2009, 3, 1)
    last_contact: datetime | None = NOW - timedelta(days=21)


@pytest.mark.parametrize(
    ("days", "role"),
    [(0, Role.GOOD), (180, Role.GOOD), (181, Role.WARN), (275, Role.WARN), (276, Role.BAD), (None, Role.BAD)],
)
def test_how_fresh_the_last_contact_is(days: int | None, role: Role) -> None:
    last = None if days is None else NOW - timedelta(days=days)
    assert freshness(last, CLOCK.today()) is role


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (5, "Kürzlich gesprochen"),
        (200, "Lange nicht gesprochen (seit 200 Tagen)"),
        (300, "Viel zu lange nicht gesprochen (seit 300 Tagen)"),
        (None, "Noch nie gesprochen"),
    ],
)
def test_the_colour_of_the_dot_is_said_in_words(days: int | None, words: str) -> None:
    last = None if days is None else NOW - timedelta(days=days)
    assert freshness_in_words(last, CLOCK.today()) == words


def test_the_dot_follows_the_limits_of_the_office() -> None:
    limits = SilenceLimits(30, 60)
    days = {days: freshness(NOW - timedelta(days=days), CLOCK.today(), limits) for days in (30, 31, 60, 61)}
    assert list(days.values()) == [Role.GOOD, Role.WARN, Role.WARN, Role.BAD]
    assert freshness_in_words(NOW - timedelta(days=31), CLOCK.today(), limits).startswith("Lange nicht")


def test_a_town_in_two_lines() -> None:
    painter = OrganisationRowPainter(CLOCK, "noch nie")
    assert sub_line(Town()) == "Hochsauerlandkreis · 13.168"
    assert sub_line(Town(district=None, population=None, city="Düsseldorf")) == "Düsseldorf"
    assert painter.last_contact(Town()) == "vor 3 Wochen"
    assert painter.last_contact(Town(last_contact=None)) == "noch nie"
    assert painter.last_contact(Town(last_contact=None, member_since=None)) == ""


def follow_up(**differing: Any) -> FollowUpRow:
    values: dict[str, Any] = {
        "id": "f",
        "organisation_id": "w",
        "organisation_name": "Winterberg",
        "person_id": None,
        "person_name": "Anna Beispiel",
        "interaction_id": None,
        "due_on": date(2026, 11, 20),
        "subject": "Richtlinie senden",
        "note": "",
        "assignee_id": "me",
        "assignee_name": "Jule Sommerfeld",
        "done_at": None,
        "result": "",
        "state": FollowUpState.OVERDUE,
    }
    return FollowUpRow(**{**values, **differing})


def test_a_follow_up_says_until_when_and_who() -> None:
    assert side_rows.follow_up_line(follow_up(), CLOCK, "me") == "fällig vorgestern · ich · Anna Beispiel"
    other = follow_up(due_on=date(2026, 11, 22), person_name="")
    assert side_rows.follow_up_line(other, CLOCK, "somebody") == "fällig heute · Jule Sommerfeld"


def position(**differing: Any) -> PositionRow:
    values: dict[str, Any] = {
        "id": "p",
        "organisation_id": "w",
        "organisation_name": "Winterberg",
        "person_id": "a",
        "person_name": "Anna Beispiel",
        "form": SalutationForm.FRAU,
        "title": "",
        "first_name": "Anna",
        "last_name": "Beispiel",
        "function": "Stadtplanung",
        "department": "Fachbereich 3",
        "started_on": None,
        "ended_on": None,
        "phone": "0221 4710-131",
        "mobile": "0171 3920000",
        "email": "anna@example.org",
        "roles": (PositionRole.MAIN_CONTACT,),
        "note": "",
        "is_current": True,
        "versions": {},
    }
    return PositionRow(**{**values, **differing})


def test_a_person_with_function_and_number() -> None:
    assert side_rows.position_title(position()) == "Anna Beispiel"
    assert side_rows.position_line(position()) == "Stadtplanung · Hauptansprechpartner/in"
    assert side_rows.position_number(position(phone="")) == "0171 3920000"
    tip = side_rows.position_tip(position())
    assert tip.splitlines()[:3] == ["Anna Beispiel", "Stadtplanung", "Fachbereich 3"]
    vacant = position(person_id=None, person_name="", roles=())
    assert (side_rows.position_title(vacant), side_rows.position_line(vacant)) == ("Stadtplanung", "nicht besetzt")


def use(code: EntitlementCode, used: int = 0) -> ServiceUse:
    entitled = code in (EntitlementCode.BASIC, EntitlementCode.MEMBER, EntitlementCode.GRANT)
    return ServiceUse(
        Service("s", "Förderberatung", "Beratung", Tier.MEMBER),
        Entitlement(entitled, code, "", not entitled),
        used,
        None,
    )


@pytest.mark.parametrize(
    ("service", "words"),
    [
        (use(EntitlementCode.MEMBER, 2), "2 in 2026"),
        (use(EntitlementCode.MEMBER), "frei"),
        (use(EntitlementCode.BASIC), "frei"),
        (use(EntitlementCode.GRANT), "Sonderfreigabe"),
        (use(EntitlementCode.NOT_MEMBER), "nur für Mitglieder"),
        (use(EntitlementCode.NOT_OFFERED), "nicht im Angebot"),
    ],
)
def test_a_service_says_how_it_stands(service: ServiceUse, words: str) -> None:
    assert side_rows.service_state(service, 2026) == words


@dataclass
class Holder:
    """A row with an id around what has none."""

    row: Any
    id: str = field(default="x")


def painted(painter: Any, row: Any, state: RowState) -> QImage:
    """The row as a picture, and its height asked for."""
    model: RowsModel[Any] = RowsModel([Column("x", "x", lambda row: "")])
    model.show_rows([row])
    index = model.index(0, 0)
    image = QImage(300, painter.height(index, 300), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    brush = QPainter(image)
    painter.paint(brush, image.rect(), index, state)
    brush.end()
    return image


@pytest.mark.parametrize(
    ("painter", "row"),
    [
        (OrganisationRowPainter(CLOCK, "nie"), Town()),
        (OrganisationRowPainter(CLOCK, "nie"), Town(member_since=None)),
        (side_rows.FollowUpPainter(CLOCK, lambda: "me"), follow_up()),
        (side_rows.FollowUpPainter(CLOCK, lambda: "me"), follow_up(due_on=date(2026, 12, 1))),
        (side_rows.PositionPainter(), position()),
        (side_rows.PositionPainter(), position(phone="", mobile="")),
    ],
)
def test_states_can_be_told_apart(painter: Any, row: Any) -> None:
    states = [RowState(), RowState(selected=True), RowState(hovered=True), RowState(selected=True, focused=True)]
    pictures = [painted(painter, row, state) for state in states]
    assert pictures[0] != pictures[1]
    assert pictures[0] != pictures[2]
    assert pictures[1] != pictures[3]


def test_a_service_that_is_not_covered_has_another_shape() -> None:
    class Direct(side_rows.ServicePainter):
        @staticmethod
        def use_of(row: object) -> ServiceUse:
            return cast(ServiceUse, cast(Holder, row).row)

    painter = Direct(CLOCK)
    pictures = [
        painted(painter, Holder(use(code, used)), RowState(hovered=True))
        for code, used in (
            (EntitlementCode.MEMBER, 1),
            (EntitlementCode.MEMBER, 0),
            (EntitlementCode.NOT_MEMBER, 0),
        )
    ]
    assert pictures[0] != pictures[1] != pictures[2]
    assert painter.hit(QModelIndex(), QRect(), QPoint()).what == "open"


def test_what_can_be_pressed_in_a_row() -> None:
    rect = QRect(0, 0, 300, 66)
    follow_ups = side_rows.FollowUpPainter(CLOCK, lambda: "me")
    assert follow_ups.hit(QModelIndex(), rect, QPoint(20, 20)).what == "done"
    assert follow_ups.hit(QModelIndex(), rect, QPoint(150, 20)).what == "open"
    model: RowsModel[PositionRow] = RowsModel([Column("x", "x", lambda row: "")])
    model.show_rows([position()])
    people = side_rows.PositionPainter()
    number = people.number_rect(rect, position())
    hit = people.hit(model.index(0, 0), rect, number.center())
    assert (hit.what, hit.value) == ("dial", "0221 4710-131")
    assert people.hit(model.index(0, 0), rect, QPoint(60, 20)).what == "open"
