"""One keystroke in every field that finds while one types, with 100,000 persons: until what it finds is painted."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from netzwerk_desktop.qt.application import make_application
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.parts.finders import FindField, PeopleField
from netzwerk_desktop.qt.global_search import GlobalSearch
from netzwerk_desktop.qt.widgets.search_field import SearchField
from netzwerk_desktop.qt.widgets.type_ahead import Choice
from netzwerk_desktop.services.context import open_office
from netzwerk_desktop.services.person import find_people
from netzwerk_desktop.storage.store import Store

from .measure import Figure
from .offices import CLOCK, KEY, paths_of

FRAME_MS = 16.0
KEYSTROKES = 200
PERSONS = 100_000
_FIRST = ("Anna", "Änne", "Michael", "Jürgen", "Petra", "Ümit", "Karl-Heinz", "Zoë", "Fatma", "Sören")
_LAST = ("Müller", "Schmidt", "Beispiel", "Öztürk", "Groß", "van der Heide", "Weiß", "Kowalski", "Lindhorst", "Jansen")
_SYLLABLES = ("ber", "mann", "stein", "hof", "kamp", "loh", "brink", "dorf", "wald", "feld")
TYPED = ("müller an", "öztürk", "van der heide", "beispielkamp", "jürgen sch", "kowalski zo", "gross", "lindhorst pe")

#: fields that ask the office are waited for as long as somebody would wait for them
_PATIENCE_S = 5.0


def persons(count: int) -> list[Choice]:
    """So many people nobody ever met, the same every time."""
    chance = random.Random(7)
    found = []
    for number in range(count):
        last = chance.choice(_LAST) + (chance.choice(_SYLLABLES) if number % 3 else "")
        found.append(Choice(str(number), f"{last}, {chance.choice(_FIRST)}", "Citymanagement", "Fachbereich 4"))
    return found


def _press(field: QLineEdit, letter: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        target = QApplication.activePopupWidget() or field
        QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def _keystrokes(field: QLineEdit, settle: Callable[[], None]) -> list[float]:
    """The time of each letter, from the key until nothing is left to be read or painted."""
    taken: list[float] = []
    field.setFocus()
    while len(taken) < KEYSTROKES + 20:
        for text in TYPED:
            field.clear()
            field.textEdited.emit("")
            settle()
            for letter in text:
                begun = time.perf_counter()
                _press(field, letter)
                settle()
                taken.append((time.perf_counter() - begun) * 1000)
    # the first ones warm up
    return taken[20 : KEYSTROKES + 20]


def _figure(name: str, taken: list[float], remark: str) -> Figure:
    slowest = sorted(taken)[int(len(taken) * 0.99) - 1]
    return Figure(
        name=name,
        ours=round(slowest, 3),
        beside=FRAME_MS,
        ratio=round(slowest / FRAME_MS, 3),
        goal=1.0,
        remark=f"99th percentile of {len(taken)} keystrokes (median {statistics.median(taken):.1f} ms); {remark}",
    )


def figures() -> list[Figure]:
    """Three kinds of fields: fed with all of them, asking the office for persons, asking it for everything."""
    app = make_application(["bench"])
    store = Store.open(paths_of("large").office_file, KEY, clock=CLOCK)
    office = open_office(store, clock=CLOCK, paths=paths_of("large"))
    desk = Desk(office)
    window = QWidget()
    window.resize(900, 700)
    column = QVBoxLayout(window)
    fed, people, everything = FindField(), PeopleField(), SearchField("", "")
    for field in (fed, people, everything):
        column.addWidget(field)
    fed.set_choices(persons(PERSONS))
    question = desk.queries.question(people, people.show_people)
    people.typed.connect(lambda text: question.ask(lambda: find_people(office, text=text)))
    owner = QObject()
    search = GlobalSearch(everything, desk, owner)
    window.show()
    window.activateWindow()

    def settle() -> None:
        end = time.perf_counter() + _PATIENCE_S
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        while desk.queries.busy and time.perf_counter() < end:
            # whoever looks all the time keeps the answer from coming
            time.sleep(0.0005)
            app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    settle()
    try:
        return [
            _figure("keystroke, 100,000 choices in the field", _keystrokes(fed, settle), "the list is painted"),
            _figure("keystroke, finding a person of the office", _keystrokes(people, settle), "read and painted"),
            _figure("keystroke, the search for everything", _keystrokes(everything, settle), "read and painted"),
        ]
    finally:
        del search
        window.close()
        desk.close()
        store.close()
