"""The page of what is probably entered twice."""

from collections.abc import Callable, Iterator

import pytest

from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.merge import MergeDialog
from netzwerk_desktop.qt.pages.duplicates import DuplicatesPage
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.services.person import person_detail
from netzwerk_desktop.services.undo import last_undoable, undo
from tests.support.factories import add_organisation, add_person, make_position

Idle = Callable[[Desk], None]


@pytest.fixture
def page(desk: Desk, no_strays: object) -> Iterator[DuplicatesPage]:
    made = DuplicatesPage(desk)
    made.resize(1000, 600)
    made.setProperty("alone", True)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def names(page: DuplicatesPage) -> list[tuple[str, str]]:
    rows = (page.model.row(number) for number in range(page.model.rowCount()))
    return [(row.pair.name, row.pair.other_name) for row in rows if row is not None]


def go(page: DuplicatesPage, idle: Idle) -> None:
    page.show_record("")
    idle(page.desk)
    # changes are looked at when nothing more came for a moment
    while page._soon.isActive():
        page._soon.stop()
        page._look()
        idle(page.desk)


def test_nothing_is_doubled_in_a_new_office(page: DuplicatesPage, idle: Idle) -> None:
    go(page, idle)
    assert page.pile.currentWidget() is page.empty
    assert not page.merge_action.isEnabled()
    page.merge()
    page.keep_apart()
    page.open_record()


def test_pairs_are_listed_with_reasons(page: DuplicatesPage, idle: Idle) -> None:
    add_person(page.desk.office, first_name="Anna", last_name="Beispiel", position=make_position())
    add_person(page.desk.office, first_name="Anna", last_name="Beispeil", position=make_position())
    add_organisation(page.desk.office, name="Verband A")
    add_organisation(page.desk.office, name="Verband A e. V.")
    go(page, idle)
    assert len(names(page)) == 2
    assert page.count.text() == "2"
    words = page.model.index(0, 0).data()
    assert "Anna Beispeil" in words and "arbeitet auch in Winterberg" in words
    page.kinds.chosen.emit(2)
    assert names(page) == [("Verband A e. V.", "Verband A")]
    page.kinds.chosen.emit(1)
    assert names(page) == [("Anna Beispeil", "Anna Beispiel")]


def test_no_duplicate_is_taken_off_at_once_and_back_by_undo(page: DuplicatesPage, idle: Idle) -> None:
    office = page.desk.office
    add_person(office, first_name="Anna", last_name="Beispiel")
    add_person(office, first_name="Anna", last_name="Beispiel")
    go(page, idle)
    page.keep_apart()
    assert names(page) == []
    idle(page.desk)
    go(page, idle)
    assert names(page) == []
    step = last_undoable(office)
    assert step is not None
    assert step.action == "Keine Dublette: Anna Beispiel"
    page.desk.run(lambda: undo(office, step.transaction))
    idle(page.desk)
    go(page, idle)
    assert len(names(page)) == 1


def test_enter_shows_both_side_by_side_and_merging_takes_the_pair_off(page: DuplicatesPage, idle: Idle) -> None:
    office = page.desk.office
    stays = add_person(office, first_name="Anna", last_name="Beispiel")
    add_person(office, first_name="Anna", last_name="Beispiel", mobile="0171 5550123")
    go(page, idle)
    opened: list[object] = []
    known = page.desk.open_dialog

    def listen(dialog_id: DialogId, **what: object) -> object:
        opened.append(known(dialog_id, **what))
        return opened[-1]

    page.desk.open_dialog = listen  # type: ignore[method-assign, assignment]
    page.table.opened.emit(0)
    (dialog,) = opened
    assert isinstance(dialog, MergeDialog)
    idle(page.desk)
    dialog.merge()
    idle(page.desk)
    assert names(page) == []
    assert person_detail(office, id=stays).mobile == "0171 5550123"


def test_a_record_can_be_opened(page: DuplicatesPage, idle: Idle) -> None:
    add_person(page.desk.office, first_name="Anna", last_name="Beispiel")
    younger = add_person(page.desk.office, first_name="Anna", last_name="Beispiel")
    go(page, idle)
    went: list[object] = []
    page.desk.go_wanted.connect(went.append)
    page.open_record()
    assert getattr(went[0], "record", "") == younger


def test_progress_is_shown_while_it_looks(page: DuplicatesPage, idle: Idle) -> None:
    page.show_record("")
    assert not page.bar.isHidden()
    page._tell(2, 4, "Namen werden verglichen")
    assert (page.bar.value(), page.doing.text()) == (2, "Namen werden verglichen")
    idle(page.desk)
    assert page.bar.isHidden()


def test_a_search_nobody_waits_for_ends(page: DuplicatesPage, idle: Idle) -> None:
    page.show_record("")
    page.reload()
    idle(page.desk)
    assert page.pile.currentWidget() is page.empty
    assert page.bar.isHidden()


def test_keys_come_to_the_table(page: DuplicatesPage) -> None:
    assert page.parts() == [page.kinds, page.table]
    assert page.handlers() == {}
    page.focus_first()
