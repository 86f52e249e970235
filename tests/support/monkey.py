"""A monkey at the window: clicks, types and presses shortcuts at random, but the same every time for the same seed.

It knows nothing of the program beyond its catalogue of actions and what is on the screen: it takes whatever visible
part of the topmost window it likes. What would leave the process is replaced by harmless stand-ins (`harmless`): file
dialogs answer with files below a folder of the session or are cancelled, links and telephone numbers lead nowhere,
nothing is printed, no LibreOffice is started.
"""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, TextIO

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDesktopServices, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from netzwerk_desktop.documents import pdf
from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt.action_catalogue import CATALOGUE, ActionId
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.places import Place
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.organisation import find_organisation
from tests.support.waiting import until_idle

#: leaving is the end of a session, not a step in it
_NOT_PRESSED = frozenset({ActionId.QUIT})

WORDS = (
    "Winterberg", "ahlen", "Müller", "Überörtlich", "ß", "in 2 wochen", "morgen", "15.3.", "31.2.2026",
    "0251 414415-30",
    "+49 (0)2981 800-0", "<script>alert(1)</script>", "'; DROP TABLE person; --", "Handel & Leerstand", "\N{FAMILY}",
    "e\N{COMBINING ACUTE ACCENT}", "x" * 300, "  ", "-1", "99999999999", "%s {0} {n}", "\u202etxt.exe",
    "Ärger, Öl, Übung",
)  # fmt: skip
_TOWNS = ("Winterberg", "Ahlen", "Münster", "Bocholt")
_ENTERED = (
    ActionId.LOG_CALL, ActionId.LOG_CALL, ActionId.LOG_CONSULTATION, ActionId.LOG_INTERACTION, ActionId.ADD_FOLLOW_UP,
    ActionId.EDIT, ActionId.EDIT_MEMBERSHIP, ActionId.ADD_CASE, ActionId.ADD_PERSON,
)  # fmt: skip
HTML = "<p onclick='x()'><b>fett</b> <a href='javascript:alert(1)'>hier</a><script>alert(1)</script></p>"

_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_F6, Qt.Key.Key_F2,
    Qt.Key.Key_Plus,
)  # fmt: skip
_CONTROL = (Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_V, Qt.Key.Key_C, Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_K)
#: so long an action may keep a loop of its own before its popup or dialog is closed (ms)
_NESTED_MS = 150


@dataclass
class Session:
    """What a session did and met.

    Attributes:
        steps: every action in words, the last one being the one that was under way when it failed.
        unexpected: errors the program took for its own fault.
        diary: where the steps are written as they happen, for a session that never ends.
    """

    seed: int
    diary: TextIO | None = None
    steps: list[str] = field(default_factory=list)
    unexpected: list[str] = field(default_factory=list)

    def note(self, words: str) -> None:
        """What is about to happen; it stays when the action never comes back."""
        self.steps[-1] = words
        if self.diary is not None:
            print(f"{self.seed} {len(self.steps)} {words}", file=self.diary, flush=True)

    def told(self) -> str:
        """For whoever has to play it again."""
        return f"session {self.seed}: " + "; ".join(self.steps[-60:])


class Monkey:
    """Plays one session in a window."""

    def __init__(self, app: QApplication, window: MainWindow, session: Session) -> None:
        self.app = app
        self.window = window
        self.session = session
        self.random = random.Random(session.seed)
        self._rescue = QTimer()
        self._rescue.setInterval(_NESTED_MS)
        self._rescue.timeout.connect(self._end_nested_loop)
        self._actions: tuple[tuple[int, Callable[[], str | None]], ...] = (
            (22, self._click),
            (14, self._type),
            (16, self._key),
            (6, self._control_key),
            (16, self._shortcut),
            (8, self._go),
            (5, self._click_row),
            (3, self._wheel),
            (3, self._context),
            (2, self._resize),
            (2, self._wait_a_while),
            (3, self._paste),
            (6, self._fill_in_and_save),
            (9, self._enter_something),
        )

    def act(self) -> str:
        """One action; its name in words, which is written down before it is done."""
        weights = [weight for weight, _ in self._actions]
        action = self.random.choices([action for _, action in self._actions], weights)[0]
        self.session.steps.append(action.__name__.strip("_"))
        self._rescue.start()
        try:
            told = action()
        finally:
            self._rescue.stop()
        if told:
            self.session.steps[-1] = told
        return self.session.steps[-1]

    def _note(self, words: str) -> None:
        self.session.note(words)

    # -- where things happen --------------------------------------------------------------------------------------
    def top(self) -> QWidget:
        """The window that takes keys and clicks: the popup, the dialog, or the main window."""
        popup = QApplication.activePopupWidget()
        if popup is not None and popup.isVisible():
            return popup
        modal = QApplication.activeModalWidget()
        if modal is not None:
            return modal
        dialogs = [
            window
            for window in QApplication.topLevelWidgets()
            if window.isVisible() and window is not self.window and isinstance(window, QDialog)
        ]
        return dialogs[-1] if dialogs and self.random.random() < 0.8 else self.window

    def target(self) -> QWidget:
        """Where keys go."""
        top = self.top()
        if QApplication.activePopupWidget() is None and QApplication.activeWindow() is not top:
            top.activateWindow()
            QApplication.processEvents()
        focused = QApplication.focusWidget()
        return focused if focused is not None and focused.window() is top else top

    def _parts(self, kinds: type | tuple[type, ...]) -> list[QWidget]:
        top = self.top()
        return [
            part
            for part in top.findChildren(QWidget)
            if isinstance(part, kinds)
            and part.isVisible()
            and part.isEnabled()
            and part.window() is top
            and not part.visibleRegion().isEmpty()
        ]

    # -- what it does ---------------------------------------------------------------------------------------------
    def _click(self) -> str | None:
        kinds = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
        parts = self._parts(kinds)
        if isinstance(self.top(), QMenu):
            return self._key()
        if not parts:
            return None
        part = self.random.choice(parts)
        name = part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")
        self._note(f"click {type(part).__name__} {name[:40]!r}")
        where = part.viewport() if isinstance(part, QAbstractScrollArea) else part
        QTest.mouseClick(where, Qt.MouseButton.LeftButton, pos=part.visibleRegion().boundingRect().center())
        return None

    def _click_row(self) -> str | None:
        views = self._parts(QAbstractScrollArea)
        if not views:
            return None
        view = self.random.choice(views)
        assert isinstance(view, QAbstractScrollArea)
        size = view.viewport().size()
        where = QPoint(self.random.randrange(max(1, size.width())), self.random.randrange(max(1, size.height())))
        twice = self.random.random() < 0.25
        adding = self.random.random() < 0.2
        self._note(f"{'double ' if twice else ''}click {type(view).__name__} at {where.x()},{where.y()}")
        modifier = Qt.KeyboardModifier.ShiftModifier if adding else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, where)
        if twice and shiboken6.isValid(view) and view.isVisible():
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
        return None

    def _type(self) -> str | None:
        fields = self._parts((QLineEdit, QPlainTextEdit, QTextEdit))
        if fields and self.random.random() < 0.6:
            self.random.choice(fields).setFocus(Qt.FocusReason.OtherFocusReason)
        word = self.random.choice(WORDS)
        target = self.target()
        self._note(f"type {word[:30]!r} into {type(target).__name__}")
        self._send(word[:40] if self.random.random() < 0.9 else word)
        return None

    def _key(self) -> str | None:
        self._press(self.random.choice(_KEYS))
        return None

    def _control_key(self) -> str | None:
        self._press(self.random.choice(_CONTROL), Qt.KeyboardModifier.ControlModifier)
        return None

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = self.target()
        self._note(f"press {modifier.name} {key.name} in {type(target).__name__}")
        QTest.keyClick(target, key, modifier)

    def _shortcut(self) -> str | None:
        spec = self.random.choice([spec for spec in CATALOGUE if spec.id not in _NOT_PRESSED])
        action = self.window.actions_[spec.id]
        self._note(f"action {spec.id.value}")
        if QApplication.activeModalWidget() is None and action.isEnabled():
            action.trigger()
        return None

    def _go(self) -> str | None:
        page = self.random.choice(list(PageId))
        self._note(f"go {page.value}")
        if QApplication.activeModalWidget() is None:
            self.window.go(Place(page))
        return None

    def _wheel(self) -> str | None:
        views = self._parts(QAbstractScrollArea)
        if not views:
            return None
        view = self.random.choice(views)
        assert isinstance(view, QAbstractScrollArea)
        middle = QPointF(view.viewport().rect().center())
        angle = self.random.choice((-480, -120, 120, 480))
        self._note(f"wheel {angle} over {type(view).__name__}")
        event = QWheelEvent(
            middle, view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)
        return None

    def _context(self) -> str | None:
        views = self._parts((QAbstractItemView, QLineEdit, QPlainTextEdit))
        if not views:
            return None
        view = self.random.choice(views)
        self._note(f"context menu of {type(view).__name__}")
        QTest.keyClick(view, Qt.Key.Key_Menu)
        return None

    def _resize(self) -> str | None:
        width, height = self.random.choice(((1024, 640), (1280, 800), (1600, 1000), (760, 480)))
        self._note(f"resize to {width} x {height}")
        self.window.resize(width, height)
        return None

    def _wait_a_while(self) -> str | None:
        hours = self.random.choice((1, 5, 20, 24 * 40))
        clock = self.window.desk.office.clock
        self._note(f"{hours} hours later")
        if isinstance(clock, FixedClock):
            clock.advance(timedelta(hours=hours))
        return None

    def _paste(self) -> str | None:
        data = QMimeData()
        data.setHtml(HTML)
        data.setText(self.random.choice((HTML, "eins\tzwei\ndrei\t", "a" * 5000)))
        QApplication.clipboard().setMimeData(data)
        self._press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        return None

    def _fill_in_and_save(self) -> str | None:
        """What people do with a form: a word in some fields, then Ctrl+Enter."""
        self._note("fill in and save")
        for part in self._parts((QLineEdit, QPlainTextEdit, QTextEdit))[:12]:
            if not shiboken6.isValid(part) or not part.isVisible() or self.random.random() < 0.4:
                continue
            part.setFocus(Qt.FocusReason.OtherFocusReason)
            self._send(self.random.choice(WORDS)[:20])
            if self.random.random() < 0.5:
                QTest.keyClick(self.target(), Qt.Key.Key_Tab)
        QApplication.processEvents()
        QTest.keyClick(self.target(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return None

    def _enter_something(self) -> str | None:
        """A town's page, one of its forms, a few words, Ctrl+Enter: what is done all day, so that much is written."""
        if QApplication.activeModalWidget() is not None:
            return self._key()
        spec = self.random.choice(_ENTERED)
        town = self.random.choice(_TOWNS)
        self._note(f"enter {spec.value} for {town}")
        office = self.window.desk.office
        self.window.go(Place(PageId.MUNICIPALITIES, find_organisation(office, town)))
        until_idle(self.window.desk)
        action = self.window.actions_[spec]
        if action.isEnabled():
            action.trigger()
            until_idle(self.window.desk)
            self._send(self.random.choice(WORDS)[:20])
            QTest.keyClick(self.target(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return None

    def _send(self, words: str) -> None:
        """Letters, umlauts and all (QTest.keyClicks aborts the process for "ü")."""
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.target(), event)

    # -- loops within the loop --------------------------------------------------------------------------------------
    def _end_nested_loop(self) -> None:
        """An action that runs a loop of its own (a menu, a modal question) would never come back."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
            return
        modal = QApplication.activeModalWidget()
        if isinstance(modal, QDialog):
            modal.reject()

    def leave(self) -> None:
        """Close everything that is open above the window."""
        for _ in range(20):
            popup = QApplication.activePopupWidget()
            if popup is not None:
                popup.close()
                continue
            dialogs = [
                window
                for window in QApplication.topLevelWidgets()
                if window.isVisible() and isinstance(window, QDialog)
            ]  # fmt: skip
            if not dialogs:
                return
            # the closing of a draft may be refused by nobody: what is typed is kept
            dialogs[-1].close()
            QApplication.processEvents()


# -- what must not leave the process ---------------------------------------------------------------------------------


@contextmanager
def harmless(folder: Path, seed: int) -> Iterator[None]:
    """File dialogs, links, printing and LibreOffice as far as a monkey may have them."""
    dice = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "vorhanden.csv").write_text("Kommune;Mitglied seit\nWinterberg;1.3.2009\nAtlantis;gestern\n", "utf-8")

    def answer(dialog: QFileDialog, *_: Any) -> None:
        saving = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        name = f"datei-{dice.randrange(1_000_000)}" if saving else "vorhanden.csv"
        suffix = f".{dialog.defaultSuffix()}" if saving and dialog.defaultSuffix() else ""
        chosen = str(folder / f"{name}{suffix}")
        cancelled = dice.random() < 0.4

        def tell() -> None:
            if not shiboken6.isValid(dialog):
                return
            if not cancelled:
                dialog.fileSelected.emit(chosen)
            dialog.deleteLater()

        QTimer.singleShot(0, dialog, tell)

    def no_program(*_: Any, **__: Any) -> Any:
        raise OSError("no program is started by a monkey")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "open", answer)
        patch.setattr(QFileDialog, "exec", lambda *_: 0)
        patch.setattr(QDesktopServices, "openUrl", lambda *_: True)
        patch.setattr(pdf.subprocess, "Popen", no_program)
        from PySide6.QtPrintSupport import QPrintDialog

        patch.setattr(QPrintDialog, "show", lambda *_: None)
        try:
            yield
        finally:
            # what Python made must not be left for Qt to destroy when there is no Python any more
            QApplication.clipboard().clear()
