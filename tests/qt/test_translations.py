"""The English translation is complete, and the screen speaks it."""

import importlib.util
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.qt import words
from netzwerk_desktop.qt.action_catalogue import CATALOGUE, ActionId, Group
from netzwerk_desktop.qt.application import install_translations
from netzwerk_desktop.qt.desk import Desk
from netzwerk_desktop.qt.dialogs.call import CallDialog
from netzwerk_desktop.qt.dialogs.first_start import FirstStart
from netzwerk_desktop.qt.dialogs.form_dialog import FormDialog
from netzwerk_desktop.qt.global_search import GROUPS
from netzwerk_desktop.qt.main_window import MainWindow
from netzwerk_desktop.qt.registry import DIALOGS, DialogId
from netzwerk_desktop.services import search
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.resources import resource
from netzwerk_desktop.system.secrets import MemorySecrets
from tests.support.dev_script import ROOT
from tests.support.factories import MUENSTER, WINTERBERG
from tests.support.keyboard import mnemonics

PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d|\{\{|\}\}")
MNEMONIC = re.compile(r"&(\w)")
# Stands on letters, and letters are German.
GERMAN_ON_PURPOSE = {"Mit freundlichen Grüßen", "Sehr geehrte Damen und Herren"}
# What a dialog is about, if it is not a municipality.
OFFICE: dict[str, object] = {}
ABOUT: dict[DialogId, dict[str, object]] = {
    DialogId.SNOOZE: {"follow_up_ids": ("follow-up",)},
    DialogId.HAND_OVER: {"follow_up_ids": ("follow-up",)},
    DialogId.COMPLETE: {"follow_up_ids": ("follow-up",)},
    DialogId.ADDRESS_LIST: {"organisation_ids": (WINTERBERG,)},
    DialogId.HISTORY: {"table": "organisation", "record_id": WINTERBERG},
    DialogId.MERGE: {"kind": "organisation", "id": MUENSTER, "into_id": WINTERBERG},
    DialogId.ROUND_RULE: OFFICE,
    DialogId.SUCCESSIONS: OFFICE,
    DialogId.CALLER: OFFICE,
    DialogId.EXPORT_CALENDAR: OFFICE,
    DialogId.IMPORT_MEMBERS: OFFICE,
    DialogId.IMPORT_REGISTER: OFFICE,
    DialogId.RESTORE: OFFICE,
    DialogId.UNDO_LIST: OFFICE,
    DialogId.SHORTCUTS: OFFICE,
    DialogId.ABOUT: OFFICE,
}
GERMAN_WORDS = re.compile(
    r"\b(und|oder|nicht|bitte|wird|wurde|eine[nrms]?|das|sich|für|Kommunen?|Büro)\b", re.IGNORECASE
)


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """packaging/build_translations.py."""
    spec = importlib.util.spec_from_file_location(
        "netzwerk_build_translations", ROOT / "packaging" / "build_translations.py"
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Dataclasses look their module up by name.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def english(app: QApplication) -> Iterator[QApplication]:
    """The screen speaks English, and German again afterwards."""
    install_translations(app, "en")
    yield app
    install_translations(app, "de")
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_text_is_translated(script: ModuleType) -> None:
    assert script.problems() == [], "translate it in netzwerk_en.ts and run packaging/build_translations.py"


def test_placeholders_are_those_of_the_german_text(script: ModuleType) -> None:
    wrong = [
        (entry.source, entry.translation)
        for entry in script.entries()
        if Counter(PLACEHOLDER.findall(entry.source)) != Counter(PLACEHOLDER.findall(entry.translation))
    ]
    assert wrong == []


def test_no_translation_is_empty_or_german(script: ModuleType) -> None:
    entries = [entry for entry in script.entries() if entry.source not in GERMAN_ON_PURPOSE]
    assert [entry.source for entry in entries if not entry.translation.strip()] == []
    examples = ("e.g. ", "Columns are recognised", "Copy the table")
    left = [
        entry.translation
        for entry in entries
        if GERMAN_WORDS.search(entry.translation) and not entry.translation.startswith(examples)
    ]
    assert left == []


def test_a_text_ends_as_the_german_one_does(script: ModuleType) -> None:
    wrong = [
        (entry.source, entry.translation)
        for entry in script.entries()
        for end in (" …", ".", "?", ":")
        if entry.source.endswith(end) != entry.translation.endswith(end) and "/in" not in entry.source
    ]
    assert wrong == []


def test_a_text_has_a_letter_behind_alt_if_the_german_one_has(script: ModuleType) -> None:
    wrong = [
        (entry.source, entry.translation)
        for entry in script.entries()
        if len(MNEMONIC.findall(entry.source)) != len(MNEMONIC.findall(entry.translation))
    ]
    assert wrong == []


def test_texts_are_found_wherever_they_are_written(script: ModuleType) -> None:
    source = """
from netzwerk_desktop.qt.words import tr, translate

def say(text):
    return translate("Settings", text)

TABLE = (tr("in a table"), say("by the helper of the module"))

class Page:
    def __init__(self):
        self.heading = f"{self.tr('within braces')}"
        self.tr("one" if self else "other")
        translate("Other", "long " "text")
        translate("", TABLE[0])
        translate("QShortcut", "Shift")
"""
    assert sorted(script.texts_of(source, "page.py")) == [
        ("", "in a table"),
        ("Other", "long text"),
        ("Page", "one"),
        ("Page", "other"),
        ("Page", "within braces"),
        ("Settings", "by the helper of the module"),
    ]
    for unreadable in ("self.tr(name)", 'translate("Page", name)', 'translate(name, "text")'):
        with pytest.raises(script.TextNotFound, match=r"page\.py:1"):
            script.texts_of(unreadable, "page.py")


def test_a_new_text_is_named(script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = tmp_path / "netzwerk_en.ts"
    text = script.CATALOGUE.read_text(encoding="utf-8").replace("<source>&amp;Telefonat erfassen<", "<source>Vorbei<")
    catalogue.write_text(text, encoding="utf-8")
    monkeypatch.setattr(script, "CATALOGUE", catalogue)
    found = script.problems()
    assert "missing: [tables] &Telefonat erfassen" in found
    assert "obsolete: [tables] Vorbei" in found


def test_the_program_can_load_it(script: ModuleType, app: QApplication) -> None:
    file = resource("translations", "netzwerk_en.qm")
    assert file == script.COMPILED
    assert file.stat().st_size < 1_000_000
    translator = QTranslator(app)
    assert translator.load(str(file))
    assert translator.translate("CallForm", "&Notiz") == "&Note"
    translator.deleteLater()


def test_tables_and_labels_are_english(english: QApplication) -> None:
    assert Group.DO.title == "Enter and change"
    call = next(spec for spec in CATALOGUE if spec.id is ActionId.LOG_CALL)
    assert words.translate("", call.text) == "Log &phone call"
    assert words.label(InteractionKind.CONSULTATION) == "Consultation"
    assert (
        search.TOWNS,
        search.ORGANISATIONS,
        search.PERSONS,
        search.CASES,
        search.INTERACTIONS,
        search.DOCUMENTS,
    ) == GROUPS
    assert words.translate("", search.TOWNS) == "Municipalities"


def _labels(widget: QWidget) -> set[str]:
    return {label.text() for label in widget.findChildren(QLabel)}


def test_the_window_and_a_dialog_speak_english(english: QApplication, desk: Desk) -> None:
    window = MainWindow(desk)
    shown = [button.text() for button in window.navigation.findChildren(QAbstractButton)]
    assert shown[:4] == ["Today", "Municipalities", "People", "Interactions"]
    dialog = CallDialog(desk, None)
    assert dialog.windowTitle() == "Phone call"
    assert {"&Note", "&Outcome"} <= _labels(dialog)
    assert isinstance(dialog, FormDialog)
    # The words of a base class are found by the name of that class.
    assert dialog.save_button.text() == "&Save"
    install_translations(english, "de")
    assert CallDialog(desk, None).windowTitle() == "Telefonat"


@pytest.mark.parametrize("dialog_id", sorted(DIALOGS))
def test_english_dialogs_have_a_letter_for_each_field(
    english: QApplication, desk: Desk, idle: Callable[[Desk], None], dialog_id: DialogId
) -> None:
    dialog = desk.open_dialog(dialog_id, **ABOUT.get(dialog_id, {"organisation_id": WINTERBERG}))
    idle(desk)
    folded = mnemonics(dialog)
    more = getattr(getattr(dialog, "ui", None), "more", None)
    if more is not None:
        more.open_all()
    for letters in (folded, mnemonics(dialog)):
        assert len(letters) == len(set(letters)), letters


def test_the_first_start_speaks_english(english: QApplication, tmp_path: Path, clock: FixedClock) -> None:
    dialog = FirstStart(AppPaths.below(tmp_path / "new"), clock=clock, secrets=MemorySecrets())
    assert "Welcome. What is your office called?" in _labels(dialog)
    dialog._runner.close()
    dialog.deleteLater()


def test_german_comes_back(app: QApplication) -> None:
    install_translations(app, "en")
    assert words.label(InteractionKind.CONSULTATION) == "Consultation"
    install_translations(app, "de")
    assert words.label(InteractionKind.CONSULTATION) == "Beratung"
    assert QCoreApplication.translate("QShortcut", "Ctrl") == "Strg"
