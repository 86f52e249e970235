"""What holds for every form: names for screen readers, room in a small window, Esc, nothing stored by looking."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from netzwerk_desktop.qt import registry, theme
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.dialogs.undo_list import UndoListDialog
from netzwerk_desktop.qt.registry import DialogId
from netzwerk_desktop.qt.theme import SchemeChoice
from netzwerk_desktop.services.draft import drafts
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.undo_list import undoable_steps
from tests.support.factories import WINTERBERG
from tests.support.keyboard import Keyboard

Idle = Callable[[], None]

FORMS = (
    DialogId.LOG_CALL,
    DialogId.LOG_CONSULTATION,
    DialogId.INTERACTION,
    DialogId.FOLLOW_UP,
    DialogId.LETTER,
    DialogId.ORGANISATION,
    DialogId.PERSON,
    DialogId.POSITION,
    DialogId.MEMBERSHIP,
    DialogId.GRANT,
)
NEEDS_A_TOWN = {DialogId.MEMBERSHIP, DialogId.GRANT}
SMALL = QSize(1024, 640)


@pytest.fixture(params=[dialog.value for dialog in FORMS])
def form(request: pytest.FixtureRequest, desk: Desk, idle: Idle) -> FormDialog:
    """Each form, opened for a town, everything folded out, over a small window."""
    dialog_id = DialogId(request.param)
    dialog: FormDialog = registry.load(registry.DIALOGS[dialog_id])(desk, None, organisation_id=WINTERBERG)
    dialog.open()
    dialog.activateWindow()
    idle()
    dialog.limit_to(SMALL)
    more = getattr(dialog.ui, "more", None)  # type: ignore[attr-defined]
    if more is not None:
        more.open_all()
    QApplication.processEvents()
    return dialog


def _reachable(window: QWidget) -> Iterator[QWidget]:
    """What Tab comes to, once round."""
    first = widget = window
    while (widget := widget.nextInFocusChain()) is not first:
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None:
            yield widget


def test_everything_the_keyboard_reaches_has_a_name(form: FormDialog) -> None:
    nameless = []
    for widget in _reachable(form):
        interface = QAccessible.queryAccessibleInterface(widget)
        if not (interface.text(QAccessible.Text.Name) or interface.text(QAccessible.Text.Description)):
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_the_keyboard_reaches_every_field_in_sight(form: FormDialog) -> None:
    reached = list(_reachable(form))
    for field in form.form:
        if field.widget.isVisible() and field.widget.isEnabled():
            assert any(widget is field.widget or field.widget.isAncestorOf(widget) for widget in reached), field.name


def test_buttons_come_after_the_fields(form: FormDialog) -> None:
    reached = list(_reachable(form))
    fields = [number for number, widget in enumerate(reached) if form.area.isAncestorOf(widget)]
    assert max(fields) < reached.index(form.save_button)


def test_it_fits_into_a_small_window(form: FormDialog) -> None:
    assert form.width() <= SMALL.width()
    assert form.height() <= SMALL.height()
    body = form.area.widget()
    assert body is not None
    assert body.minimumSizeHint().width() <= form.area.viewport().width()
    for field in form.form:
        if field.widget.isVisible():
            right = field.widget.mapTo(body, field.widget.rect().topRight()).x()
            assert right <= body.width(), field.name


def test_looking_and_leaving_stores_nothing(form: FormDialog, office: Office, idle: Idle, keyboard: Keyboard) -> None:
    assert not form.form.dirty, form.form.changed_values()
    form.form.focus(next(iter(form.form)).name)
    keyboard.escape()
    idle()

    assert not form.isVisible()
    assert drafts(office) == []
    assert undoable_steps(office) == ()


def test_it_can_be_drawn_in_both_schemes(form: FormDialog) -> None:
    try:
        pictures = []
        for choice in (SchemeChoice.DARK, SchemeChoice.LIGHT):
            theme.current().choose(choice)
            QApplication.processEvents()
            pictures.append(form.grab().toImage())
        assert pictures[0].size() == pictures[1].size()
        assert pictures[0] != pictures[1]
    finally:
        theme.current().choose(SchemeChoice.LIGHT)


def test_an_empty_form_says_what_it_needs(desk: Desk, idle: Idle, office: Office) -> None:
    """Every new form refuses to store nothing, at a field and in words."""
    for dialog_id in FORMS:
        what = {"organisation_id": WINTERBERG} if dialog_id in NEEDS_A_TOWN else {}
        dialog: FormDialog = registry.load(registry.DIALOGS[dialog_id])(desk, None, **what)
        dialog.open()
        idle()
        dialog.save()
        idle()
        told = [field.problem() for field in dialog.form if field.problem()]
        assert told, dialog_id
        assert all(words.endswith((".", "?")) for words in told), told
        assert dialog.isVisible()
        dialog.throw_away()
        idle()
    assert undoable_steps(office) == ()


def test_the_list_of_steps_has_names_too(desk: Desk, idle: Idle) -> None:
    dialog = UndoListDialog(desk, None)
    dialog.open()
    idle()
    for widget in _reachable(dialog):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), type(widget)
