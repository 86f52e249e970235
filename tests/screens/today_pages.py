"""Heute with drafts, as a colleague sees it, and in a window so narrow that there is one column."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.pages.today import TodayPage
from netzwerk_desktop.qt.pages.today_line import LineKind
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services import draft as drafts
from netzwerk_desktop.services.office import staff
from tests.screens.registry import screen
from tests.screens.stage import Stage


@screen("heute-angefangen")
def with_drafts(stage: Stage) -> QWidget:
    """Two forms were left, one of them thrown away a moment ago."""
    for draft in drafts.drafts(stage.office):
        drafts.discard_draft(stage.office, id=draft.id)
    for kind, title in (("call", "Winterberg"), ("consultation", "Unna")):
        draft_id = drafts.new_draft_id(stage.office)
        drafts.keep_draft(stage.office, id=draft_id, kind=kind, title=title, values={"fields": {}})
    window = stage.window(PageId.TODAY)
    stage.settle(window)
    page = window.page(PageId.TODAY)
    assert isinstance(page, TodayPage)
    rows = [page.left.rows.row(number) for number in range(page.left.rows.rowCount())]
    found = [number for number, row in enumerate(rows) if row is not None and row.kind is LineKind.DRAFT]
    page.left.set_current_row(found[0])
    page.left.scrollToBottom()
    chosen = rows[found[1]]
    assert chosen is not None
    page.throw_away(chosen.record_id)
    return window


@screen("heute-kollege")
def of_a_colleague(stage: Stage) -> QWidget:
    """What the one who handed something over sees."""
    desk = stage.desk()
    other = next(row for row in staff(stage.office) if row.name == "Tarek Lindhorst")
    desk.office = replace(stage.office, staff_id=other.id)
    window = MainWindow(desk)
    window.go(Place(PageId.TODAY))
    return window
