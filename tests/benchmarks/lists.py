"""The first painted row of a list of 100,000 persons beside that of a list of 100."""

from __future__ import annotations

from netzwerk_desktop.qt.application import make_application
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.context import Office, open_office
from netzwerk_desktop.services.organisation import find_organisation
from netzwerk_desktop.storage.store import Store

from .measure import Figure, interleaved, milliseconds
from .offices import CLOCK, FOLDER, KEY, paths_of
from .page import settle

SMALL = "hundred"


def _office(size: str) -> tuple[Store, Office]:
    paths = paths_of(size)
    store = Store.open(paths.office_file, KEY, clock=CLOCK)
    return store, open_office(store, clock=CLOCK, paths=paths)


def _hundred() -> tuple[Store, Office]:
    """An office with a hundred persons."""
    from netzwerk_desktop.domain.person import PersonDraft, SalutationForm
    from netzwerk_desktop.services.office import OfficeSetup, set_up_office
    from netzwerk_desktop.services.person import create_person
    from netzwerk_desktop.system.resources import resource

    paths = paths_of(SMALL)
    if not paths.office_file.exists():
        paths.ensure()
        unfinished = FOLDER / SMALL / "unfinished.db"
        unfinished.unlink(missing_ok=True)
        store = Store.create(unfinished, KEY, clock=CLOCK)
        setup = OfficeSetup(name="Büro", network_name="Netzwerk Innenstadt NRW", staff_name="Anna Muster")
        set_up_office(store, setup, clock=CLOCK, reference=resource("reference"))
        office = open_office(store, clock=CLOCK, paths=paths)
        for number in range(100):
            create_person(
                office,
                person=PersonDraft(form=SalutationForm.FRAU, first_name="Anna", last_name=f"Muster {number:03}"),
                position=None,
            )
        store.close()
        unfinished.rename(paths.office_file)
    return _office(SMALL)


def _first_picture(store: Store, office: Office) -> float:
    """From going to the list in a new window until its first rows are painted."""
    app = make_application(["bench"])
    window = MainWindow(Desk(office))
    window.resize(1600, 1000)
    window.show()
    settle(app, window)
    try:

        def show() -> None:
            window.go(Place(PageId.PEOPLE))
            settle(app, window)

        return milliseconds(show)
    finally:
        window.close()
        window.desk.close()
        window.deleteLater()


def figures() -> list[Figure]:
    """Persons."""
    many, few = _office("large"), _hundred()
    find_organisation(many[1], "Winterberg")
    try:
        return [
            interleaved(
                "list of 100,000 persons, first rows painted",
                lambda: _first_picture(*many),
                lambda: _first_picture(*few),
                rounds=15,
                goal=1.5,
                remark="beside: the same list with 100 persons",
            )
        ]
    finally:
        many[0].close()
        few[0].close()
