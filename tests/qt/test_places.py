"""The way back, and how the window was left."""

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from netzwerk_desktop.qt.places import Place, PlaceHistory
from netzwerk_desktop.qt.preferences import Preferences
from netzwerk_desktop.qt.registry import DIALOGS, PAGES, DialogId, PageId
from netzwerk_desktop.system.settings import SettingsFile

TOWNS = PageId.MUNICIPALITIES


def test_back_and_forward_as_in_a_browser(qtbot: QtBot) -> None:
    history = PlaceHistory()
    assert history.here is None
    assert history.back() is None
    assert history.forward() is None
    for place in (Place(PageId.TODAY), Place(TOWNS, "a"), Place(TOWNS, "b"), Place(TOWNS, "b")):
        history.visit(place)
    assert history.back() == Place(TOWNS, "a")
    assert history.back() == Place(PageId.TODAY)
    assert not history.can_go_back
    assert history.forward() == Place(TOWNS, "a")
    history.visit(Place(PageId.SETTINGS))
    assert not history.can_go_forward
    assert history.back() == Place(TOWNS, "a")


def test_a_page_and_then_its_record_is_one_step(qtbot: QtBot) -> None:
    history = PlaceHistory()
    history.visit(Place(PageId.TODAY))
    history.visit(Place(TOWNS))
    history.visit(Place(TOWNS, "a"))
    assert history.back() == Place(PageId.TODAY)


def test_the_way_back_is_not_endless(qtbot: QtBot) -> None:
    history = PlaceHistory()
    for number in range(300):
        history.visit(Place(TOWNS, str(number)))
    steps = 0
    while history.back() is not None:
        steps += 1
    assert steps == 99


def test_every_page_and_dialog_has_an_address() -> None:
    assert set(PAGES) == set(PageId)
    assert set(DIALOGS) == set(DialogId)


def test_preferences_are_written_and_read_again(tmp_path: Path, qtbot: QtBot) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    preferences = Preferences(file)
    heard: list[int] = []
    preferences.changed.connect(lambda: heard.append(1))
    preferences.set_splitter("towns", (340, 900))
    preferences.set_table("towns", "abc")
    preferences.change(theme="dark")
    preferences.change(theme="dark")
    assert len(heard) == 3
    for record in ("a", "b", "a"):
        preferences.visited(record)
    preferences.save()
    assert json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))["theme"] == "dark"
    again = Preferences(file)
    assert again.splitter("towns") == (340, 900)
    assert again.table("towns") == "abc"
    assert again.settings.recent_ids == ("a", "b")
    assert again.splitter("other") == ()
    assert again.table("other") == ""


def test_a_place_that_cannot_be_written_disturbs_nobody(tmp_path: Path, qtbot: QtBot) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    preferences = Preferences(SettingsFile(blocked / "settings.json"))
    preferences.change(theme="light")
    preferences.save()
    Preferences().save()


def test_a_damaged_file_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{", encoding="utf-8")
    assert "beschädigt" in Preferences(SettingsFile(path)).notice
