"""The page Anrufplan and its dialogs."""

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.pages.call_round import ROUND, CallRoundPage
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services.call_round import month_plan
from tests.screens.registry import screen
from tests.screens.stage import Stage


def _page(window: MainWindow) -> CallRoundPage:
    page = window.page(PageId.CALL_ROUND)
    assert isinstance(page, CallRoundPage)
    return page


@screen("anrufplan")
def month(stage: Stage) -> QWidget:
    """The calls of this month."""
    return stage.window(PageId.CALL_ROUND)


@screen("anrufplan-spaeter")
def later(stage: Stage) -> QWidget:
    """A month to come."""
    window = stage.window(PageId.CALL_ROUND)
    stage.settle()
    _page(window).step(1)
    return window


@screen("anrufplan-frueher")
def earlier(stage: Stage) -> QWidget:
    """A month that is over."""
    window = stage.window(PageId.CALL_ROUND)
    stage.settle()
    _page(window).step(-1)
    return window


@screen("anrufplan-runde")
def whole(stage: Stage) -> QWidget:
    """The round as a whole."""
    window = stage.window(PageId.CALL_ROUND, ROUND)
    stage.settle()
    page = _page(window)
    first = page.whole.rows.row(3)
    if first is not None:
        page.whole.choose(first.id)
    return window


@screen("anrufplan-tauschen", own_size=True)
def swap(stage: Stage) -> QWidget:
    """Another town instead."""
    slot = month_plan(stage.office).slots[0]
    return stage.dialog(DialogId.ROUND_SWAP, organisation_id=slot.organisation_id)


@screen("anrufplan-pause", own_size=True)
def pause(stage: Stage) -> QWidget:
    """No calls for a while."""
    slot = month_plan(stage.office).slots[0]
    return stage.dialog(DialogId.ROUND_PAUSE, organisation_id=slot.organisation_id)


@screen("anrufplan-einstellen", own_size=True)
def rule(stage: Stage) -> QWidget:
    """How many calls in which months."""
    return stage.dialog(DialogId.ROUND_RULE)
