"""What all forms share: saving beside the window, errors in words, nothing lost."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.errors import DiskFull, NetzwerkError, Problem, ValidationFailed
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs import call as call_module
from netzwerk_desktop.qt.dialogs.call import CallDialog
from netzwerk_desktop.services.draft import drafts
from netzwerk_desktop.services.interaction import timeline
from netzwerk_desktop.services.office import Office
from tests.support.factories import WINTERBERG
from tests.support.keyboard import Keyboard

Idle = Callable[[], None]


@pytest.fixture
def dialog(desk: Desk, idle: Idle) -> CallDialog:
    dialog = CallDialog(desk, None, organisation_id=WINTERBERG)
    dialog.open()
    dialog.activateWindow()
    idle()
    return dialog


def failing_with(error: Exception) -> Callable[..., Changes]:
    def log_call(*_: object, **__: object) -> Changes:
        raise error

    return log_call


def test_saving_happens_beside_the_window(
    dialog: CallDialog, desk: Desk, idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that takes its time blocks nobody: the window goes on while the service waits."""
    go_on = threading.Event()
    real = call_module.log_call

    def slow(*arguments: object, **named: object) -> Changes:
        assert go_on.wait(10)
        return real(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(call_module, "log_call", slow)
    timer = QElapsedTimer()
    timer.start()
    dialog.save()
    QApplication.processEvents()

    assert timer.elapsed() < 2_000
    assert dialog.isVisible()
    assert not dialog.save_button.isEnabled()
    assert dialog.save_button.text() == "Speichert …"
    dialog.save()  # pressing again changes nothing
    dialog.reject()  # and nobody leaves in the middle of it
    assert dialog.isVisible()
    go_on.set()
    idle()
    assert not dialog.isVisible()
    assert len(timeline(desk.office, organisation_id=WINTERBERG)) == 1


def test_everybody_hears_of_what_was_saved(dialog: CallDialog, desk: Desk, idle: Idle) -> None:
    heard: list[Changes] = []
    desk.operations.changed.connect(heard.append)
    dialog.save()
    idle()

    assert [changes.label for changes in heard] == ["Telefonat erfassen"]
    assert heard[0].transaction is not None


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (DiskFull(), "Der Datenträger ist voll."),
        (NetzwerkError("Der Ordner ist gerade nicht erreichbar."), "Der Ordner ist gerade nicht erreichbar."),
        (RuntimeError("bug"), "Ihre Eingaben sind noch da."),
        (ValidationFailed([Problem("elsewhere", "Etwas ohne Feld stimmt nicht.")]), "Etwas ohne Feld stimmt nicht."),
    ],
)
def test_what_cannot_be_saved_stays_in_the_form(
    dialog: CallDialog,
    desk: Desk,
    idle: Idle,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    words: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(call_module, "log_call", failing_with(error))
    dialog.ui.note.set_value("wichtig")
    dialog.save()
    idle()

    assert dialog.isVisible()
    assert words in dialog.banner.text()
    assert dialog.ui.note.value() == "wichtig"
    assert dialog.save_button.isEnabled()
    monkeypatch.undo()
    dialog.save()
    idle()
    assert not dialog.isVisible()


def test_problems_of_the_service_stand_at_their_fields(
    dialog: CallDialog, idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems = [Problem("person_id", "Diese Person gibt es nicht (mehr)."), Problem("duration_min", "Zu lang.")]
    monkeypatch.setattr(call_module, "log_call", failing_with(ValidationFailed(problems)))
    dialog.save()
    idle()

    assert dialog.form.problem_at("position_id") == "Diese Person gibt es nicht (mehr)."
    assert dialog.form.problem_at("duration_min") == "Zu lang."
    assert dialog.ui.position_id.hasFocus()
    assert dialog.ui.when_part.isVisible() is False or dialog.ui.duration_min.isVisible()


def test_the_cross_of_the_window_keeps_what_was_typed(dialog: CallDialog, idle: Idle, office: Office) -> None:
    dialog.ui.note.set_value("halb")
    dialog.closeEvent(QCloseEvent())
    idle()

    assert not dialog.isVisible()
    assert [draft.values["fields"]["note"] for draft in drafts(office)] == ["halb"]


def test_what_is_typed_at_the_very_end_is_kept_when_the_program_ends(
    dialog: CallDialog, office: Office, app: QApplication
) -> None:
    dialog.ui.note.set_value("im letzten Augenblick")
    assert drafts(office) == []
    app.aboutToQuit.emit()

    assert [draft.values["fields"]["note"] for draft in drafts(office)] == ["im letzten Augenblick"]


def test_tab_walks_through_all_fields_in_sight_and_then_to_the_buttons(dialog: CallDialog, keyboard: Keyboard) -> None:
    dialog.form.focus("organisation_id")
    seen: list[str] = []
    for _ in range(16):
        widget = QApplication.focusWidget()
        assert widget is not None
        field = next((entry.name for entry in dialog.form if _is_or_holds(entry.widget, widget)), "")
        seen.append(field or widget.accessibleName() or getattr(widget, "text", lambda: "")())
        keyboard.tab()

    fields = [name for name in seen if name in dialog.form]
    assert list(dict.fromkeys(fields)) == [
        "organisation_id",
        "position_id",
        "direction",
        "outcome",
        "note",
        "follow_up_on",
    ]
    assert seen.index("Themen hinzufügen") < seen.index("&Speichern")
    assert seen.index("note") < seen.index("Themen hinzufügen")


def _is_or_holds(field: QWidget, widget: QWidget) -> bool:
    return field is widget or field.isAncestorOf(widget)


def test_two_drafts_are_kept_apart(desk: Desk, idle: Idle, office: Office, dialog: CallDialog) -> None:
    dialog.ui.note.set_value("erstes")
    dialog.reject()
    idle()
    second = CallDialog(desk, None)
    second.open()
    idle()
    second.ui.note.set_value("zweites")
    second.banner.acted.emit()  # go on with the first one while the second is begun
    idle()

    assert second.ui.note.value() == "erstes"
    assert sorted(draft.values["fields"]["note"] for draft in drafts(office)) == ["erstes", "zweites"]


def test_a_long_note_with_everything_in_it_is_stored_faithfully(dialog: CallDialog, idle: Idle, office: Office) -> None:
    note = "Grüße 🏛️ שלום\n" + "lang " * 20_000 + "Ende"
    dialog.ui.note.set_value(note)
    dialog.save()
    idle()

    assert timeline(office, organisation_id=WINTERBERG)[0].note == note


def test_a_null_character_is_refused_at_its_field(dialog: CallDialog, idle: Idle, office: Office) -> None:
    dialog.ui.note.setPlainText("vorher\x00nachher")
    dialog.save()
    idle()

    stored = timeline(office, organisation_id=WINTERBERG)
    assert stored == [] or "\x00" not in stored[0].note


def test_escape_closes(dialog: CallDialog, keyboard: Keyboard) -> None:
    keyboard.press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
