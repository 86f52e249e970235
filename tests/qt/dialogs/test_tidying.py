"""The dialogs that tidy: merging, a change in office, many of them, the history of a record, lists."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QGuiApplication

from netzwerk_desktop.domain.person import SalutationForm
from netzwerk_desktop.domain.position import Role
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.address_list import AddressListDialog
from netzwerk_desktop.qt.dialogs.history import HistoryDialog
from netzwerk_desktop.qt.dialogs.merge import MergeDialog
from netzwerk_desktop.qt.dialogs.succession import SuccessionDialog
from netzwerk_desktop.qt.dialogs.successions import SuccessionsDialog
from netzwerk_desktop.services.address_list import create_list, entries, lists
from netzwerk_desktop.services.draft import drafts
from netzwerk_desktop.services.duplicate_pairs import find_duplicates
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.person import edit_person, person_detail, trash_person
from netzwerk_desktop.services.position import edit_position, positions_of_organisation
from netzwerk_desktop.services.undo import last_undoable
from netzwerk_desktop.storage import entities
from tests.support.factories import AHLEN, WINTERBERG, add_person, make_position

Idle = Callable[[], None]


# -- merging -----------------------------------------------------------------------------------------------------------


def two(office: Office) -> tuple[str, str]:
    stays = add_person(office, first_name="Anna", last_name="Beispiel", email="a@example.org", note="eins")
    goes = add_person(
        office,
        first_name="Anna",
        last_name="Beispeil",
        email="b@example.org",
        mobile="0171 1",
        position=make_position(),
    )
    return stays, goes


def merging(desk: Desk, idle: Idle) -> tuple[MergeDialog, str, str]:
    stays, goes = two(desk.office)
    dialog = MergeDialog(desk, kind="person", id=goes, into_id=stays)
    dialog.show()
    idle()
    return dialog, stays, goes


def test_what_differs_is_chosen_and_both_become_one(desk: Desk, idle: Idle) -> None:
    dialog, stays, goes = merging(desk, idle)
    assert dialog.subtitle.text() == "Anna Beispeil wird zu Anna Beispiel"
    assert set(dialog.choices) == {"last_name", "email"}
    dialog.choices["email"].button(1).click()
    assert dialog.taken() == ("email",)
    dialog.merge()
    idle()
    found = person_detail(desk.office, id=stays)
    assert (found.last_name, found.email, found.mobile, found.note) == ("Beispiel", "b@example.org", "0171 1", "eins")
    assert len(found.positions) == 1
    assert person_detail(desk.office, id=goes).trashed
    assert dialog.result() == dialog.DialogCode.Accepted


def test_the_other_side_can_stay(desk: Desk, idle: Idle) -> None:
    dialog, stays, goes = merging(desk, idle)
    dialog.swap()
    idle()
    assert dialog.subtitle.text() == "Anna Beispiel wird zu Anna Beispeil"
    dialog.merge()
    idle()
    assert person_detail(desk.office, id=stays).trashed
    assert not person_detail(desk.office, id=goes).trashed


def test_both_can_stay_what_they_are(desk: Desk, idle: Idle) -> None:
    dialog, _, goes = merging(desk, idle)
    dialog.keep_apart()
    idle()
    assert find_duplicates(desk.office) == []
    assert not person_detail(desk.office, id=goes).trashed


def test_what_changed_meanwhile_is_told_and_looked_at_again(desk: Desk, idle: Idle) -> None:
    dialog, stays, _ = merging(desk, idle)
    edit_person(desk.office, id=stays, values={"email": "neu@example.org"})
    dialog.merge()
    idle()
    assert "inzwischen geändert" in dialog.banner.text()
    assert not dialog.merge_button.isEnabled()
    dialog._again()
    idle()
    assert dialog.merge_button.isEnabled()
    dialog.reject()


def test_what_cannot_be_merged_says_so(desk: Desk, idle: Idle) -> None:
    stays, goes = two(desk.office)
    trash_person(desk.office, id=goes)
    dialog = MergeDialog(desk, kind="person", id=goes, into_id=stays)
    idle()
    assert "gelöscht" in dialog.banner.text()
    dialog.merge()
    dialog.deleteLater()


# -- a change in office ------------------------------------------------------------------------------------------------


def mayor(office: Office) -> str:
    add_person(
        office,
        first_name="Kurt",
        last_name="Zander",
        form=SalutationForm.HERR,
        position=make_position(
            function="Bürgermeister/in",
            started_on=date(2020, 11, 1),
            phone="02981 800100",
            roles=frozenset({Role.MAIN_CONTACT}),
        ),
    )
    held = positions_of_organisation(office, organisation_id=WINTERBERG)[0]
    with office.write("Wiedervorlage") as writer:
        writer.create(
            entities.follow_up,
            {
                "organisation_id": WINTERBERG,
                "person_id": held.person_id,
                "subject": "Nachfassen",
                "due_on": date(2026, 4, 1),
            },
        )
    return held.id


def succession(desk: Desk, idle: Idle, **what: str) -> SuccessionDialog:
    dialog = SuccessionDialog(desk, **what)
    dialog.show()
    idle()
    return dialog


def test_a_new_person_follows_with_what_the_office_has(desk: Desk, idle: Idle) -> None:
    held = mayor(desk.office)
    dialog = succession(desk, idle, position_id=held)
    assert dialog.subtitle.text() == "Bürgermeister/in · Winterberg · bisher Kurt Zander seit 1.11.2020"
    assert dialog.ui.phone.value() == "02981 800100"
    assert dialog.ui.starts_on.value() == date(2026, 4, 1)
    assert len(dialog.ui.follow_up_ids.value()) == 1
    dialog.ui.name.set_value("Frau Dr. Jana von der Heide")
    idle()
    assert "Nachname: von der Heide" in dialog.understood.text()
    dialog.save()
    idle()
    rows = positions_of_organisation(desk.office, organisation_id=WINTERBERG, include_past=True)
    new = next(row for row in rows if row.last_name == "von der Heide")
    assert (new.person_name, new.started_on, new.roles) == (
        "Dr. Jana von der Heide",
        date(2026, 4, 1),
        (Role.MAIN_CONTACT,),
    )
    step = last_undoable(desk.office)
    assert step is not None
    assert step.action == "Amtswechsel: Bürgermeister/in, Winterberg"


def test_somebody_who_is_there_is_offered_first(desk: Desk, idle: Idle) -> None:
    held = mayor(desk.office)
    jana = add_person(desk.office, first_name="Jana", last_name="Heide")
    dialog = succession(desk, idle, position_id=held)
    dialog.ui.name.set_value("Jana Heide")
    idle()
    (link,) = dialog.likely.links
    link.click()
    assert dialog.ui.person_id.value() == jana
    assert dialog.likely.isHidden()
    dialog.save()
    idle()
    assert len(person_detail(desk.office, id=jana).positions) == 1


def test_nobody_is_offered_as_their_own_successor(desk: Desk, idle: Idle) -> None:
    dialog = succession(desk, idle, position_id=mayor(desk.office))
    dialog.ui.name.set_value("Kurt Zander")
    idle()
    assert dialog.likely.links == []
    dialog.throw_away()


def test_an_office_becomes_vacant(desk: Desk, idle: Idle) -> None:
    dialog = succession(desk, idle, position_id=mayor(desk.office))
    dialog.ui.kind.set_value("vacant")
    assert not dialog.ui.name.isVisible()
    dialog.save()
    idle()
    rows = positions_of_organisation(desk.office, organisation_id=WINTERBERG)
    assert {row.person_name for row in rows} == {"Kurt Zander", ""}


def test_what_is_missing_stands_at_its_field(desk: Desk, idle: Idle) -> None:
    dialog = succession(desk, idle, position_id=mayor(desk.office))
    dialog.save()
    assert dialog.form.problem_at("name") == "Bitte geben Sie einen Namen ein."
    dialog.ui.kind.set_value("known")
    dialog.ui.starts_on.set_value(date(2019, 1, 1))
    dialog.save()
    assert dialog.form.problem_at("person_id") == "Bitte wählen Sie, wer nachfolgt."
    assert "erst seit dem 1.11.2020" in dialog.form.problem_at("starts_on")
    dialog.throw_away()


def test_a_position_of_the_town_can_be_chosen(desk: Desk, idle: Idle) -> None:
    mayor(desk.office)
    add_person(desk.office, position=make_position())
    dialog = succession(desk, idle, organisation_id=WINTERBERG)
    assert dialog.ui.position_id.count() == 2
    dialog.ui.position_id.setCurrentIndex(1)
    idle()
    assert dialog.basis is not None
    assert dialog.basis.position.id == dialog.ui.position_id.value()
    dialog.throw_away()
    empty = succession(desk, idle, organisation_id=AHLEN)
    assert "noch keine Funktion" in empty.banner.text()
    empty.reject()


def test_the_town_is_asked_for_where_none_is_known(desk: Desk, idle: Idle) -> None:
    held = mayor(desk.office)
    dialog = succession(desk, idle)
    assert dialog.ui.town.isVisible()
    assert not dialog.save_button.isEnabled()
    dialog.ui.town.set_current_id(AHLEN)
    assert dialog.ui.town.value() == AHLEN
    dialog.ui.town.chosen.emit(AHLEN)
    idle()
    assert "noch keine Funktion" in dialog.banner.text()
    dialog.ui.town.set_current_id(WINTERBERG)
    dialog.ui.town.chosen.emit(WINTERBERG)
    idle()
    assert dialog.basis is not None
    assert dialog.basis.position.id == held
    assert dialog.save_button.isEnabled()
    dialog.throw_away()


def test_what_is_typed_is_kept_as_a_draft(desk: Desk, idle: Idle) -> None:
    held = mayor(desk.office)
    dialog = succession(desk, idle, position_id=held)
    dialog.ui.kind.set_value("known")
    dialog.ui.kind.set_value("new")
    dialog.ui.name.set_value("Jana Heide")
    idle()
    dialog.reject()
    idle()
    (draft,) = drafts(desk.office, kind=f"succession:{held}")
    again = succession(desk, idle, position_id=held)
    again.go_on_with(draft)
    assert again.ui.name.value() == "Jana Heide"
    assert again.person.last_name == "Heide"
    again.throw_away()


def test_a_position_changed_meanwhile_is_a_conflict(desk: Desk, idle: Idle) -> None:
    held = mayor(desk.office)
    dialog = succession(desk, idle, position_id=held)
    dialog.ui.name.set_value("Jana Heide")
    edit_position(desk.office, id=held, values={"ended_on": date(2026, 12, 31)})
    dialog.save()
    idle()
    assert [row.person_name for row in positions_of_organisation(desk.office, organisation_id=WINTERBERG)] == [
        "Kurt Zander"
    ]
    dialog.throw_away()


# -- many of them ------------------------------------------------------------------------------------------------------

TABLE = (
    "Kommune\tName\tab\nWinterberg\tFrau Jana Heide\t1.11.2026\nMülheim am Rhein\tTom Neu\t\nAtlantis\tIda Linde\t\n"
)


def test_a_pasted_table_is_looked_at_decided_upon_and_taken_over(desk: Desk, idle: Idle) -> None:
    mayor(desk.office)
    dialog = SuccessionsDialog(desk)
    dialog.show()
    assert not dialog.apply_button.isEnabled()
    QGuiApplication.clipboard().setText(TABLE)
    dialog.paste()
    idle()
    assert [row.planned.state.value for row in _shown(dialog)] == ["new", "unclear", "unclear"]
    # the first unclear row waits to be decided
    assert dialog._current() is not None
    assert "Welche Kommune" in dialog.question_words.text()
    dialog.choose(3, "town:05117000")
    idle()
    assert [row.planned.state.value for row in _shown(dialog)] == ["new", "new", "unclear"]
    dialog.choose(3, "")
    dialog.choose(3, "skip")
    idle()
    assert dialog.answer.value() == "skip"
    dialog._filter_rows(1)
    assert [row.planned.town for row in _shown(dialog)] == ["Winterberg"]
    dialog.apply()
    idle()
    assert dialog.banner.text().startswith("1 Amtswechsel eingetragen, 2 Zeilen ausgelassen.")
    assert len(positions_of_organisation(desk.office, organisation_id=WINTERBERG)) == 2
    dialog.take_back()
    idle()
    assert len(positions_of_organisation(desk.office, organisation_id=WINTERBERG)) == 1
    dialog.apply()


def _shown(dialog: SuccessionsDialog) -> list[object]:
    rows = (dialog.model.row(number) for number in range(dialog.model.rowCount()))
    return [row for row in rows if row is not None]


def test_an_empty_clipboard_says_so(desk: Desk, idle: Idle) -> None:
    QGuiApplication.clipboard().clear()
    dialog = SuccessionsDialog(desk)
    dialog.paste()
    assert "kein Text" in dialog.banner.text()
    dialog.take_text("\x00")
    idle()
    assert "Steuerzeichen" in dialog.banner.text()
    assert not dialog.apply_button.isEnabled()
    dialog.take_text("Winterberg;Tom Neu;1.11.2026")
    dialog.ui.starts_on.set_state("31.2.2026")
    dialog.read()
    idle()
    assert not dialog.apply_button.isEnabled()
    dialog.reject()


def test_a_file_is_read(desk: Desk, idle: Idle, tmp_path: object) -> None:
    path = tmp_path / "wahl.csv"  # type: ignore[operator]
    path.write_text("Kommune;Name;ab;Partei\nWinterberg;Tom Neu;1.11.2026;x\n", encoding="utf-8")
    dialog = SuccessionsDialog(desk, file=path)
    idle()
    assert dialog.apply_button.isEnabled()
    assert dialog.notes.text() == "Nicht verwendete Spalten: Partei."
    dialog.reject()
    text = SuccessionsDialog(desk, text="Kommune;Name\nAtlantis;Tom Neu")
    idle()
    assert "nichts, was sich übernehmen lässt" in text.banner.text()
    text.reject()


# -- the history of a record -------------------------------------------------------------------------------------------


def test_one_value_is_put_back(desk: Desk, idle: Idle) -> None:
    person = add_person(desk.office, email="alt@example.org")
    edit_person(desk.office, id=person, values={"email": "neu@example.org"})
    dialog = HistoryDialog(desk, table="person", record_id=person)
    dialog.show()
    idle()
    assert dialog.subtitle.text() == "Petra Probe · Person"
    assert dialog.model.row(0) is not None
    assert (dialog.was.value.text(), dialog.became.value.text()) == ("alt@example.org", "neu@example.org")
    assert (dialog.was.button.isEnabled(), dialog.became.button.isEnabled()) == (True, False)
    lines = dialog.model.rowCount()
    dialog.was.button.click()
    idle()
    assert person_detail(desk.office, id=person).email == "alt@example.org"
    assert dialog.banner.text() == "E-Mail zurückholen: Der Wert gilt wieder."
    assert dialog.model.rowCount() == lines + 1
    dialog.list.set_current_row(1)
    assert dialog.became.button.isEnabled()
    dialog.became.button.click()
    idle()
    assert person_detail(desk.office, id=person).email == "neu@example.org"


def test_a_value_changed_meanwhile_is_told(desk: Desk, idle: Idle) -> None:
    person = add_person(desk.office, email="alt@example.org")
    edit_person(desk.office, id=person, values={"email": "neu@example.org"})
    dialog = HistoryDialog(desk, table="person", record_id=person)
    idle()
    edit_person(desk.office, id=person, values={"email": "noch.neuer@example.org"})
    dialog.put_back(before=True)
    idle()
    assert "inzwischen geändert" in dialog.banner.text()
    assert dialog.was.value.text() == "neu@example.org"


def test_what_breaks_a_rule_is_told_and_an_unknown_record_too(desk: Desk, idle: Idle) -> None:
    held = mayor(desk.office)
    edit_position(desk.office, id=held, values={"ended_on": date(2021, 1, 1)})
    edit_position(desk.office, id=held, values={"ended_on": None})
    edit_position(desk.office, id=held, values={"started_on": date(2023, 1, 1)})
    dialog = HistoryDialog(desk, table="position", record_id=held)
    idle()
    dialog.list.set_current_row(1)
    dialog.put_back(before=True)
    idle()
    assert "vor dem Beginn" in dialog.banner.text()
    nobody = HistoryDialog(desk, table="person", record_id="nobody")
    idle()
    assert "gibt es nicht" in nobody.banner.text()
    nobody.put_back(before=True)


# -- lists -------------------------------------------------------------------------------------------------------------


def test_towns_are_taken_into_a_list_that_is_made_here(desk: Desk, idle: Idle) -> None:
    dialog = AddressListDialog(desk, organisation_ids=(WINTERBERG, AHLEN))
    idle()
    assert not dialog.take_in_button.isEnabled()
    assert not dialog.create_button.isEnabled()
    dialog.name.set_value("Exkursion")
    dialog.make_list()
    idle()
    assert [(row.name, row.count) for row in lists(desk.office)] == [("Exkursion", 2)]
    assert dialog.result() == dialog.DialogCode.Accepted
    again = AddressListDialog(desk, organisation_ids=(WINTERBERG,))
    idle()
    again.take_in()
    idle()
    assert again.result() == again.DialogCode.Accepted
    assert lists(desk.office)[0].count == 2


def test_a_list_is_renamed_emptied_and_deleted(desk: Desk, idle: Idle) -> None:
    made = create_list(desk.office, name="Exkursion", organisation_ids=(WINTERBERG, AHLEN)).created or ""
    dialog = AddressListDialog(desk, list_id=made)
    idle()
    assert dialog.take_in_button.isHidden()
    assert dialog.name.value() == "Exkursion"
    assert dialog.entries.rowCount() == 2
    dialog.entry_table.set_current_row(0)
    assert dialog.remove_button.isEnabled()
    dialog.remove()
    idle()
    assert [row.organisation_name for row in entries(desk.office, list_id=made)] == ["Winterberg"]
    dialog.name.set_value("Exkursion 2027")
    dialog.rename()
    idle()
    assert lists(desk.office)[0].name == "Exkursion 2027"
    dialog.name.set_value("exkursion 2027")
    dialog.make_list()
    idle()
    assert "gibt es schon" in dialog.banner.text()
    dialog.name.set_value("Arbeitsgruppe")
    dialog.make_list()
    idle()
    assert dialog.current() is not None
    assert dialog.current().name == "Arbeitsgruppe"  # type: ignore[union-attr]
    dialog.delete()
    idle()
    assert [row.name for row in lists(desk.office)] == ["Exkursion 2027"]
    dialog.reject()
