"""Preferences come back as they were, and a damaged file never stops the start."""

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.system.settings import READERS, Settings, SettingsFile

FULL = Settings(
    theme="dark",
    language="en",
    navigation_collapsed=True,
    window_geometry="AdnQywAD",
    splitter_sizes={"municipalities": (320, 0, 640)},
    table_states={"municipalities": "AAAA/w=="},
    letters_dir="/srv/Briefe Köln",
    last_user_id="0192f0c8-0000-7000-8000-000000000001",
    last_page="municipalities",
    recent_ids=("a", "b"),
    warned_places=("/srv/Nextcloud",),
    calls_expected=3,
    morning_reminder=False,
    reminder_hour=9,
    reminder_names=True,
    reminded_on="2026-11-22",
    tray_icon=False,
)


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "config" / "settings.json")


def test_every_setting_can_be_read() -> None:
    assert set(READERS) == {entry.name for entry in fields(Settings)}


def test_the_first_start_has_the_usual_settings_and_writes_nothing(file: SettingsFile) -> None:
    loaded = file.load()
    assert loaded.settings == Settings()
    assert loaded.notice == ""
    assert not file.path.exists()


def test_all_settings_come_back(file: SettingsFile) -> None:
    file.save(FULL)
    assert SettingsFile(file.path).load().settings == FULL
    assert all(getattr(FULL, entry.name) != getattr(Settings(), entry.name) for entry in fields(Settings))


def test_entries_of_a_newer_version_survive(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_text('{"theme": "dark", "future": {"x": [1, 2]}}', encoding="utf-8")
    loaded = file.load()
    file.save(replace(loaded.settings, language="en"))
    assert json.loads(file.path.read_text(encoding="utf-8"))["future"] == {"x": [1, 2]}
    assert file.load().settings == Settings(theme="dark", language="en")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe\x00", b"\x00" * 4096, b"[" * 100_000, b'{"theme": "dark"'],
    ids=["empty", "cut off", "list", "null", "text", "binary", "zeros", "deep", "half"],
)
def test_a_damaged_file_is_put_aside(file: SettingsFile, content: bytes) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(content)
    loaded = file.load()
    assert loaded.settings == Settings()
    assert "beschädigt" in loaded.notice
    assert str(file.damaged_path) in loaded.notice
    assert file.damaged_path.read_bytes() == content
    file.save(loaded.settings)
    assert file.load().notice == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "purple"),
        ("theme", 1),
        ("theme", ["dark"]),
        ("language", None),
        ("navigation_collapsed", "yes"),
        ("window_geometry", 3),
        ("calls_expected", -1),
        ("calls_expected", "8"),
        ("splitter_sizes", []),
        ("splitter_sizes", {"a": [1, -1]}),
        ("splitter_sizes", {"a": [True]}),
        ("table_states", {"a": 1}),
        ("recent_ids", "abc"),
        ("recent_ids", [1]),
        ("last_user_id", {}),
    ],
)
def test_one_bad_value_does_not_cost_the_others(file: SettingsFile, name: str, value: object) -> None:
    file.save(FULL)
    entries = json.loads(file.path.read_text(encoding="utf-8"))
    file.path.write_text(json.dumps({**entries, name: value}), encoding="utf-8")
    loaded = file.load()
    assert loaded.settings == replace(FULL, **{name: getattr(Settings(), name)})
    assert name in loaded.notice
    assert file.damaged_path.exists()


def test_a_byte_order_mark_of_an_editor_is_no_damage(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(b'\xef\xbb\xbf{"theme": "light"}')
    assert file.load().settings.theme == "light"


def test_what_cannot_be_read_is_said(file: SettingsFile) -> None:
    file.path.mkdir(parents=True)
    loaded = file.load()
    assert loaded.settings == Settings()
    assert "nicht lesbar" in loaded.notice


def test_what_cannot_be_put_aside_is_said(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(b"{")
    file.damaged_path.mkdir()
    assert "ließ sich nicht aufheben" in file.load().notice


def test_a_save_that_fails_leaves_the_old_file(file: SettingsFile, monkeypatch: pytest.MonkeyPatch) -> None:
    file.save(FULL)

    def full_disk(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(OSError, match="No space left"):
        file.save(Settings())
    monkeypatch.undo()
    assert file.load().settings == FULL
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
    max_leaves=8,
)


@given(entries=st.dictionaries(st.sampled_from([*READERS, "unknown"]), json_values))
def test_no_content_stops_the_start(tmp_path_factory: pytest.TempPathFactory, entries: dict[str, object]) -> None:
    file = SettingsFile(tmp_path_factory.mktemp("settings") / "settings.json")
    file.path.write_text(json.dumps(entries), encoding="utf-8")
    loaded = file.load()
    file.save(loaded.settings)
    assert file.load().settings == loaded.settings
