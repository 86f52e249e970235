"""The pages of the main window."""

from PySide6.QtWidgets import QWidget

from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.pages.municipalities import MunicipalitiesPage
from netzwerk_desktop.qt.pages.organisation_filter import FilterPanel
from netzwerk_desktop.qt.registry import DialogId, PageId
from netzwerk_desktop.services.organisation import OrganisationFilter
from tests.screens.registry import screen
from tests.screens.stage import Stage


def _municipalities(stage: Stage, town: str = "Winterberg") -> tuple[MainWindow, MunicipalitiesPage]:
    window = stage.window(PageId.MUNICIPALITIES, stage.town(town))
    page = window.page(PageId.MUNICIPALITIES)
    assert isinstance(page, MunicipalitiesPage)
    page.list.set_filter(OrganisationFilter(member=True))
    return window, page


@screen("kommune")
def municipality(stage: Stage) -> QWidget:
    """A member with a long history."""
    return _municipalities(stage)[0]


@screen("kommune-unfolded")
def unfolded(stage: Stage) -> QWidget:
    """An entry of the timeline folded out."""
    window, page = _municipalities(stage)
    page.view.model.modelReset.connect(lambda: page.view.model.toggle(1))
    return window


@screen("kommune-stranger")
def stranger(stage: Stage) -> QWidget:
    """A town that is no member."""
    return _municipalities(stage, "Erndtebrück")[0]


@screen("kommune-documents")
def documents(stage: Stage) -> QWidget:
    """No documents yet."""
    window, page = _municipalities(stage)
    page.view.tabs.setCurrentIndex(2)
    return window


@screen("kommune-history")
def history(stage: Stage) -> QWidget:
    """Who changed what."""
    window, page = _municipalities(stage)
    page.view.tabs.setCurrentIndex(3)
    return window


@screen("kommunen-table")
def table(stage: Stage) -> QWidget:
    """The list as a table."""
    window, page = _municipalities(stage)
    page.show_as_table(True)
    return window


@screen("kommunen-none")
def none(stage: Stage) -> QWidget:
    """A filter that finds nothing."""
    window, page = _municipalities(stage)
    page.list.filter_line.setText("Atlantis")
    return window


@screen("shortcuts", own_size=True)
def shortcuts(stage: Stage) -> QWidget:
    """The sheet of shortcuts."""
    return stage.dialog(DialogId.SHORTCUTS)


@screen("suche")
def search(stage: Stage) -> QWidget:
    """The results of the one search."""
    window, _ = _municipalities(stage)
    return _typing(stage, window, "win")


@screen("suche-befehl")
def command(stage: Stage) -> QWidget:
    """A command and a town."""
    window, _ = _municipalities(stage)
    return _typing(stage, window, "brief an arns")


def _typing(stage: Stage, window: MainWindow, text: str) -> QWidget:
    field = window.top.search
    window.show()
    stage.settle()
    field.setFocus()
    field.setText(text)
    field.hasFocus = lambda: True  # type: ignore[method-assign]
    field.asked.emit(text)
    return window


@screen("filter", own_size=True)
def filter_panel(stage: Stage) -> QWidget:
    """Everything one can filter by."""
    window, page = _municipalities(stage)
    window.resize(1200, 800)
    window.show()
    stage.settle()
    page.list.open_filter()
    return page.list.findChild(FilterPanel)
