"""The pages Heute, Personen and Vorgänge."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.pages.interactions import InteractionsPage
from netzwerk_desktop.qt.pages.people import PeoplePage
from netzwerk_desktop.qt.pages.people_list import PeopleFilter
from netzwerk_desktop.qt.pages.timeline_reading import Shown
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.position import positions_of_organisation
from tests.screens.registry import screen
from tests.screens.stage import MOMENT, Stage


@screen("heute")
def today(stage: Stage) -> QWidget:
    """A working day."""
    return stage.window(PageId.TODAY)


@screen("heute-silent")
def later(stage: Stage) -> QWidget:
    """Half a year later nobody has called anybody."""
    desk = stage.desk()
    desk.office = replace(stage.office, clock=FixedClock(MOMENT + timedelta(days=193)))
    window = MainWindow(desk)
    window.go(Place(PageId.TODAY))
    return window


@screen("vorgaenge")
def interactions(stage: Stage) -> QWidget:
    """Everything that happened."""
    return stage.window(PageId.INTERACTIONS)


@screen("vorgaenge-none")
def nothing_found(stage: Stage) -> QWidget:
    """A filter that finds nothing."""
    window = stage.window(PageId.INTERACTIONS)
    page = window.page(PageId.INTERACTIONS)
    assert isinstance(page, InteractionsPage)
    page.filter_line.setText("Atlantis")
    page.part.set_filter(Shown(text="Atlantis"))
    return window


@screen("personen")
def people(stage: Stage) -> QWidget:
    """The list, and somebody with functions."""
    return stage.window(PageId.PEOPLE, person_of(stage))


@screen("personen-none")
def nobody_found(stage: Stage) -> QWidget:
    """A filter that finds nobody."""
    window = stage.window(PageId.PEOPLE)
    page = window.page(PageId.PEOPLE)
    assert isinstance(page, PeoplePage)
    page.list.filter_line.setText("Atlantis")
    page.list.set_filter(PeopleFilter(text="Atlantis"))
    return window


def person_of(stage: Stage) -> str:
    """Id of the main contact of the town all pictures are of."""
    rows = positions_of_organisation(stage.office, organisation_id=stage.town())
    return next(row.person_id for row in rows if row.person_id)
