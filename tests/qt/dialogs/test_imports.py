"""Reading members and the register in: a preview, questions, one step, and back; bad files change nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netzwerk_desktop.domain.identity import natural_id
from netzwerk_desktop.exchange import reference
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.file_fields import FileField
from netzwerk_desktop.qt.dialogs.import_members import ImportMembersDialog
from netzwerk_desktop.qt.dialogs.import_register import ImportRegisterDialog
from netzwerk_desktop.services import membership, organisation
from netzwerk_desktop.services.history import record_history
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.organisation import OrganisationFilter, list_organisations
from netzwerk_desktop.system.resources import resource
from tests.exchange.made_files import register_bytes, register_lines
from tests.support.factories import WINTERBERG
from tests.support.keyboard import Keyboard, mnemonics

Idle = Callable[[], None]
HALLENBERG, MEDEBACH = "05958020", "05958028"


def members_file(folder: Path, *rows: str) -> Path:
    path = folder / "Mitglieder.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def published(folder: Path) -> Path:
    """The 78 names of the list of 2013."""
    names = [member.name for member in reference.members_2013(resource("reference"))]
    return members_file(folder, "Mitglied", *(f'"{name}"' for name in names))


def register_file(folder: Path, **winterberg: object) -> Path:
    """A register in which Winterberg is another and Hallenberg went into Medebach."""
    towns = {town.ags: town for town in reference.municipalities(resource("reference"))}
    towns["05958048"] = replace(towns["05958048"], **winterberg)  # type: ignore[arg-type]
    gone = towns.pop(HALLENBERG)
    heir = towns[MEDEBACH]
    towns[MEDEBACH] = replace(heir, area_km2=(heir.area_km2 or 0) + (gone.area_km2 or 0))
    lines = register_lines(sorted(towns.values(), key=lambda town: town.ags), day="20260331")
    path = folder / "GV100AD_310326.txt"
    path.write_bytes(register_bytes(lines))
    return path


def open_members(desk: Desk, idle: Idle, file: Path) -> ImportMembersDialog:
    dialog = ImportMembersDialog(desk)
    dialog.show()
    dialog.ui.file.set_value(file)
    dialog._rest.stop()
    dialog.read()
    idle()
    return dialog


def open_register(desk: Desk, idle: Idle, file: Path) -> ImportRegisterDialog:
    dialog = ImportRegisterDialog(desk, file=file)
    dialog.show()
    idle()
    return dialog


def members_of(office: Office) -> int:
    every = list_organisations(office, filter=OrganisationFilter(kinds=(), member=True))
    return len(every)


# -- members ---------------------------------------------------------------------------------------------------------


def test_the_78_names_of_2013(desk: Desk, office: Office, idle: Idle, tmp_path: Path) -> None:
    dialog = open_members(desk, idle, published(tmp_path))
    assert (dialog.preview.matched, dialog.preview.created, dialog.preview.skipped) == (75, 3, ())
    assert dialog.model.rowCount() == 78
    assert members_of(office) == 0, "a preview changes nothing"
    dialog.ui.member_since.set_value(date(2013, 4, 1))
    dialog._rest.stop()
    dialog.read()
    idle()
    Keyboard().save()
    idle()
    assert members_of(office) == 78
    assert "75 Einträge zugeordnet, 3 Organisationen angelegt, 78 Mitgliedschaften" in dialog.banner.text()
    period = membership.memberships_of(office, organisation_id=natural_id("municipality", "05958004"))[0]
    assert period.joined_on == date(2013, 4, 1)
    assert "Strg+Z" in dialog.hint.text()
    dialog.undo_button.click()
    idle()
    assert members_of(office) == 0
    assert "wieder wie vor dem Einlesen" in dialog.banner.text()
    dialog.apply_button.click()
    assert not dialog.isVisible()


def test_the_rows_can_be_sifted(desk: Desk, idle: Idle, tmp_path: Path) -> None:
    dialog = open_members(desk, idle, published(tmp_path))
    dialog._filter_rows(2)
    assert dialog.model.rowCount() == 3
    assert {dialog.model.index(row, 2).data() for row in range(3)} == {"wird angelegt"}
    dialog._filter_rows(3)
    assert dialog.model.rowCount() == 0


def test_an_unclear_name_is_asked_about(desk: Desk, office: Office, idle: Idle, tmp_path: Path) -> None:
    dialog = open_members(desk, idle, members_file(tmp_path, "Kommune", "Winterberg", "Neuenkirch"))
    [row] = [row for row in dialog.preview.plan.rows if row.candidates]
    assert dialog.table.current_row() == dialog.model.number_of(str(row.row.number)), "the question is shown at once"
    assert "nicht eindeutig" in dialog.question_words.text()
    answers = [dialog.answer.itemText(number) for number in range(dialog.answer.count())]
    assert answers[0] == "wie vorgeschlagen" and answers[-1] == "auslassen"
    key, name = row.candidates[0]
    assert f"gehört zu {name}" in answers
    dialog.choose(row.row.number, key)
    idle()
    assert dialog.preview.matched == 2
    assert dialog.answer.value() == key
    dialog.choose(row.row.number, "new")
    idle()
    assert dialog.preview.created == 1
    dialog.choose(row.row.number, "")
    idle()
    assert len(dialog.preview.skipped) == 1


def test_reading_it_twice_brings_nothing_new(desk: Desk, idle: Idle, tmp_path: Path) -> None:
    file = published(tmp_path)
    dialog = open_members(desk, idle, file)
    dialog.apply()
    idle()
    again = open_members(desk, idle, file)
    assert "nichts Neues" in again.banner.text()
    assert not again.apply_button.isEnabled()


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\x03" * 50, b"%PDF-1.7 not a list"])
def test_a_file_that_is_no_list_is_refused_in_words(desk: Desk, idle: Idle, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "liste.xlsx"
    file.write_bytes(content)
    dialog = open_members(desk, idle, file)
    assert dialog.banner.isVisible() and dialog.banner.text()
    assert not dialog.apply_button.isEnabled()
    assert dialog.table.isHidden() and dialog.empty.isVisible()


def test_a_file_that_is_gone_is_told_at_the_field(desk: Desk, idle: Idle, tmp_path: Path) -> None:
    dialog = open_members(desk, idle, tmp_path / "fort.csv")
    assert "gibt es nicht" in dialog.form.problem_at("file")


def test_leaving_changes_nothing(desk: Desk, office: Office, idle: Idle, tmp_path: Path) -> None:
    dialog = open_members(desk, idle, published(tmp_path))
    Keyboard().escape()
    idle()
    assert not dialog.isVisible()
    assert members_of(office) == 0


def test_data_that_changed_meanwhile_stop_it(desk: Desk, office: Office, idle: Idle, tmp_path: Path) -> None:
    dialog = open_members(desk, idle, published(tmp_path))
    membership.join(office, organisation_id=natural_id("municipality", "05958004"), joined_on=date(2012, 1, 1))
    dialog.apply()
    idle()
    assert "sehen Sie sich die Vorschau noch einmal an" in dialog.banner.text()
    assert members_of(office) == 1
    dialog.read()
    idle()
    dialog.apply()
    idle()
    assert members_of(office) == 78


# -- register --------------------------------------------------------------------------------------------------------


def test_changes_are_shown_by_kind_and_applied_in_one_step(
    desk: Desk, office: Office, idle: Idle, tmp_path: Path
) -> None:
    file = register_file(tmp_path, name="Winterberg am Asten", official_name="Winterberg am Asten, Stadt")
    dialog = open_register(desk, idle, file)
    groups = [dialog.tree.topLevelItem(number) for number in range(dialog.tree.topLevelItemCount())]
    titles = [group.text(0) for group in groups if group is not None]
    assert "Umbenannt (1)" in titles
    assert "Nicht mehr im Verzeichnis (zusammengelegt) (1)" in titles
    assert organisation.organisation_detail(office, id=WINTERBERG).name == "Winterberg"
    dialog.apply()
    idle()
    assert organisation.organisation_detail(office, id=WINTERBERG).name == "Winterberg am Asten"
    assert "Stand vom 31.03.2026" in dialog.banner.text()
    assert record_history(office, table="organisation", id=WINTERBERG)
    dialog.undo_button.click()
    idle()
    assert organisation.organisation_detail(office, id=WINTERBERG).name == "Winterberg"


def test_where_a_town_went_can_be_said(desk: Desk, office: Office, idle: Idle, tmp_path: Path) -> None:
    dialog = open_register(desk, idle, register_file(tmp_path))
    groups = [dialog.tree.topLevelItem(number) for number in range(dialog.tree.topLevelItemCount())]
    [gone] = [group for group in groups if group is not None and "zusammengelegt" in group.text(0)]
    dialog.tree.setCurrentItem(gone.child(0))
    assert dialog.heir.isVisible()
    assert dialog.heir_choice.currentText() == "Medebach", "what the figures suggest"
    dialog.heir_choice.set_value("05958048")
    dialog._choose_heir()
    dialog.apply()
    idle()
    detail = organisation.organisation_detail(office, id=natural_id("municipality", HALLENBERG))
    assert detail.municipality is not None
    assert detail.municipality.merged_into_id == WINTERBERG


@pytest.mark.parametrize("damage", ["truncated", "foreign", "empty"])
def test_a_damaged_register_is_refused_in_words(desk: Desk, idle: Idle, tmp_path: Path, damage: str) -> None:
    file = register_file(tmp_path)
    data = file.read_bytes()
    broken = {"truncated": data[: len(data) // 2], "foreign": b"Name;Ort\nA;B\n", "empty": b""}
    file.write_bytes(broken[damage])
    dialog = open_register(desk, idle, file)
    assert dialog.banner.isVisible() and dialog.banner.text()
    assert not dialog.apply_button.isEnabled()
    assert dialog.empty.isVisible()


def test_every_letter_behind_alt_is_used_once(desk: Desk, idle: Idle, tmp_path: Path) -> None:
    for dialog in (
        open_members(desk, idle, published(tmp_path)),
        open_register(desk, idle, register_file(tmp_path)),
    ):
        letters = mnemonics(dialog)
        assert len(letters) == len(set(letters)), letters


def test_the_file_dialog_offers_what_can_be_read(desk: Desk) -> None:
    kinds = ImportMembersDialog(desk).ui.file._filter
    assert all(kind in kinds for kind in ("*.xlsx", "*.csv", "*.txt"))
    assert not any(kind in kinds for kind in ("*.xls ", "*.xlsm", "*.ods"))


@pytest.mark.parametrize("typed", ["a" * 5000, "~niemand/liste.csv", "mit\x00null.csv", "/nirgends/" + "x/" * 3000])
def test_what_cannot_be_a_file_is_told(qtbot: QtBot, typed: str) -> None:
    field = FileField()
    qtbot.addWidget(field)
    field.line.setText(typed)

    assert "gibt es nicht" in field.problem()
    assert field._folder().is_dir()
