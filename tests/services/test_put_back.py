"""One field goes back to what it was, by the rules of the record."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.errors import NetzwerkError, NotFound, StaleWrite, ValidationFailed
from netzwerk_desktop.domain.person import Consent
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.services import put_back
from netzwerk_desktop.services.case import close_case, edit_case, open_case
from netzwerk_desktop.services.follow_up import complete, edit_follow_up
from netzwerk_desktop.services.interaction import edit_interaction
from netzwerk_desktop.services.membership import edit_membership
from netzwerk_desktop.services.merge import merge
from netzwerk_desktop.services.municipality import edit_municipality
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import edit_organisation
from netzwerk_desktop.services.person import edit_person, person_detail, trash_person
from netzwerk_desktop.services.position import edit_position
from netzwerk_desktop.services.put_back import HistoryView, RecordChange, history_view, put_back_field
from netzwerk_desktop.services.undo import last_undoable
from netzwerk_desktop.storage import entities
from tests.services.test_merge import row, rows
from tests.support.factories import WINTERBERG, add_event, add_member, add_person, add_position, make_position


def change_of(view: HistoryView, field: str, number: int = 0) -> RecordChange:
    """A line of the history about a field, the newest first."""
    return [change for change in view.changes if change.line.field == field][number]


def put_back_line(office: Office, view: HistoryView, id: str, change: RecordChange, *, before: bool) -> Any:
    return put_back_field(
        office,
        table=change.table,
        id=id,
        field=change.line.field,
        version=change.line.version,
        before=before,
        seen=view.seen[change.table],
    )


def test_one_field_goes_back_and_the_others_stay(office: Office) -> None:
    person = add_person(office, email="alt@example.org", note="nett")
    edit_person(office, id=person, values={"email": "neu@example.org", "note": "sehr nett"})
    view = history_view(office, table="person", id=person)
    assert (view.name, view.kind) == ("Petra Probe", "Person")
    changed = change_of(view, "email")
    assert (changed.line.before, changed.line.after) == ("alt@example.org", "neu@example.org")
    assert (changed.was, changed.became) == (True, False)

    changes = put_back_line(office, view, person, changed, before=True)
    assert changes.label == "E-Mail zurückholen"
    found = person_detail(office, id=person)
    assert (found.email, found.note) == ("alt@example.org", "sehr nett")
    step = last_undoable(office)
    assert step is not None
    assert step.action == "E-Mail zurückholen"
    again = history_view(office, table="person", id=person)
    assert (change_of(again, "email", 1).was, change_of(again, "email", 1).became) == (False, True)
    put_back_line(office, again, person, change_of(again, "email", 1), before=False)
    assert person_detail(office, id=person).email == "neu@example.org"


def _edited(office: Office) -> list[tuple[str, str, str, Any]]:
    """A record of every kind with a changed field: table, id, field, the value it had."""
    person = add_person(office)
    edit_person(office, id=person, values={"title": "Dr."})
    edit_organisation(office, id=WINTERBERG, values={"phone": "02981 1234"})
    edit_municipality(office, id=WINTERBERG, municipality_values={"population": 1})
    position = add_position(office, roles=frozenset({Role.PRESS}))
    edit_position(office, id=position, values={"roles": frozenset()})
    membership = add_member(office)
    edit_membership(office, id=membership, values={"note": "neu"})
    call = add_event(office, subject="Anruf")
    edit_interaction(office, id=call, values={"subject": "Telefonat"})
    with office.write("Wiedervorlage") as writer:
        follow_up = writer.create(
            entities.follow_up, {"organisation_id": WINTERBERG, "subject": "Nachfassen", "due_on": date(2026, 4, 1)}
        )
    edit_follow_up(office, id=follow_up, values={"due_on": date(2026, 5, 1)})
    case = open_case(office, organisation_id=WINTERBERG, title="ISEK").created
    assert case is not None
    edit_case(office, id=case, values={"title": "ISEK Innenstadt"})
    return [
        ("person", person, "title", None),
        ("organisation", WINTERBERG, "phone", None),
        ("municipality", WINTERBERG, "population", None),
        ("position", position, "roles", "press"),
        ("membership", membership, "note", None),
        ("interaction", call, "subject", "Anruf"),
        ("follow_up", follow_up, "due_on", date(2026, 4, 1)),
        ("consultation_case", case, "title", "ISEK"),
    ]


def test_it_works_for_every_kind_of_record(office: Office, clock: FixedClock) -> None:
    population = row(office, "municipality", WINTERBERG)["population"]
    phone = row(office, "organisation", WINTERBERG)["phone"]
    known = {"population": population, "phone": phone}
    for table, id, field, value in _edited(office):
        clock.advance(timedelta(minutes=1))
        view = history_view(office, table=table, id=id)
        change = next(
            change for change in view.changes if change.table == table and change.line.field == field and change.was
        )
        put_back_line(office, view, id, change, before=True)
        assert row(office, table, id)[field] == known.get(field, value), table


def test_every_field_that_can_be_put_back_is_one_of_the_table() -> None:
    for table, fields in put_back._FIELDS.items():
        assert fields <= {column.name for column in entities.metadata.tables[table].columns}
        assert table in put_back._EDITS


def test_what_was_changed_meanwhile_is_not_overwritten(office: Office) -> None:
    person = add_person(office, email="alt@example.org")
    edit_person(office, id=person, values={"email": "neu@example.org"})
    view = history_view(office, table="person", id=person)
    edit_person(office, id=person, values={"email": "noch.neuer@example.org"})
    with pytest.raises(StaleWrite):
        put_back_line(office, view, person, change_of(view, "email"), before=True)
    assert person_detail(office, id=person).email == "noch.neuer@example.org"


def test_what_breaks_a_rule_now_is_refused_in_words(office: Office) -> None:
    position = add_position(office, started_on=date(2020, 1, 1), ended_on=date(2021, 12, 31))
    edit_position(office, id=position, values={"ended_on": None})
    edit_position(office, id=position, values={"started_on": date(2023, 1, 1)})
    view = history_view(office, table="position", id=position)
    with pytest.raises(ValidationFailed, match="vor dem Beginn"):
        put_back_line(office, view, position, change_of(view, "ended_on"), before=True)


def test_whoever_is_in_the_bin_does_not_come_back_by_a_field(office: Office) -> None:
    gone, stays = add_person(office), add_person(office, last_name="Andere")
    position = add_position(office, person_id=gone)
    edit_position(office, id=position, values={"person_id": stays})
    trash_person(office, id=gone)
    view = history_view(office, table="position", id=position)
    with pytest.raises(ValidationFailed, match="Diese Person gibt es nicht"):
        put_back_line(office, view, position, change_of(view, "person_id"), before=True)


def test_some_fields_are_not_put_back_by_themselves(office: Office) -> None:
    person = add_person(office, consents=frozenset({Consent.NEWSLETTER}))
    edit_person(office, id=person, values={"consents": frozenset()})
    view = history_view(office, table="person", id=person)
    change = change_of(view, "consents")
    assert not change.was and not change.became
    before = rows(office)
    for field, words in (
        ("consents", "widerrufene gilt nicht wieder"),
        ("trashed", "Letzte Änderungen"),
        ("merged_into_id", "zusammengeführt mit"),
        ("shoe_size", "shoe_size"),
    ):
        with pytest.raises(NetzwerkError, match=words):
            put_back_field(office, table="person", id=person, field=field, version=change.line.version)
    with pytest.raises(NetzwerkError, match="lässt sich nicht einzeln"):
        put_back_field(office, table="hat", id=person, field="size", version="1:1")
    with pytest.raises(NotFound, match="noch einmal"):
        put_back_field(office, table="person", id=person, field="email", version="1:99")
    assert rows(office) == before


def test_a_closed_case_and_a_finished_follow_up(office: Office) -> None:
    case = open_case(office, organisation_id=WINTERBERG, title="ISEK").created or ""
    close_case(office, id=case, result="Antrag gestellt")
    edit_case(office, id=case, values={"result": "anders"})
    view = history_view(office, table="consultation_case", id=case)
    put_back_line(office, view, case, change_of(view, "result"), before=True)
    assert row(office, "consultation_case", case)["result"] == "Antrag gestellt"
    with office.write("Wiedervorlage") as writer:
        follow_up = writer.create(
            entities.follow_up, {"organisation_id": WINTERBERG, "subject": "Nachfassen", "due_on": date(2026, 4, 1)}
        )
    complete(office, id=follow_up, result="erledigt")
    view = history_view(office, table="follow_up", id=follow_up)
    assert not change_of(view, "done_at").was


def test_the_history_of_a_town_is_that_of_both_its_rows(office: Office) -> None:
    edit_municipality(
        office, id=WINTERBERG, organisation_values={"note": "n"}, municipality_values={"population": 12_000}
    )
    view = history_view(office, table="organisation", id=WINTERBERG)
    assert (view.name, view.kind) == ("Winterberg", "Kommune")
    assert {change.table for change in view.changes} == {"organisation", "municipality"}
    assert set(view.seen) == {"organisation", "municipality"}


def test_nothing_is_put_back_into_what_lies_in_the_bin(office: Office) -> None:
    stays, goes = add_person(office, position=make_position()), add_person(office, email="alt@example.org")
    edit_person(office, id=goes, values={"email": "neu@example.org"})
    merge(office, kind="person", id=goes, into_id=stays)
    for id in (goes, stays):
        view = history_view(office, table="person", id=id)
        assert all(
            not change.was for change in view.changes if change.line.after == "neu@example.org" and change.line.about
        )
    assert not any(change.was or change.became for change in history_view(office, table="person", id=goes).changes)
    with pytest.raises(NotFound):
        history_view(office, table="person", id="nobody")


def test_a_mutant_that_forgets_the_versions_is_noticed(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    edit: Callable[..., Any] = put_back._EDITS["person"]
    blind = {**put_back._EDITS, "person": lambda office, id, values, seen: edit(office, id, values, None)}
    monkeypatch.setattr(put_back, "_EDITS", blind)
    with pytest.raises(pytest.fail.Exception):
        test_what_was_changed_meanwhile_is_not_overwritten(office)
