"""Pictures of the window without a window."""

import os
import struct
import sys
from pathlib import Path

import pytest

from netzwerk_desktop.cli import pictures
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.context import Office
from tests.support.factories import WINTERBERG

from .conftest import Terminal


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_every_page_has_a_name() -> None:
    assert set(pictures.NAMES) == set(PageId)


def test_a_page_is_drawn_light_and_dark(qapp: object, demo: Terminal, demo_office: Office) -> None:
    drawn = dict(pictures.draw_pages(demo_office, {PageId.MUNICIPALITIES: WINTERBERG}, (PageId.MUNICIPALITIES,)))

    assert list(drawn) == ["kommunen-hell.png", "kommunen-dunkel.png"]
    for png in drawn.values():
        assert size_of(png) == (pictures.WIDTH, pictures.HEIGHT)
        assert len(png) > 50_000  # an empty window is much smaller
    assert drawn["kommunen-hell.png"] != drawn["kommunen-dunkel.png"]


def test_without_qt_there_is_a_sentence(demo: Terminal, demo_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "netzwerk_desktop.qt.application", None)
    with pytest.raises(pictures.PictureFailed, match="make run"):
        list(pictures.draw_pages(demo_office, {}))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a program may find no display")
@pytest.mark.parametrize(
    ("surroundings", "platform"),
    [
        ({}, "offscreen"),
        ({"DISPLAY": ":0"}, None),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None),
        ({"QT_QPA_PLATFORM": "minimal"}, "minimal"),
    ],
)
def test_without_a_display_it_is_drawn_into_memory(
    monkeypatch: pytest.MonkeyPatch, surroundings: dict[str, str], platform: str | None
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    pictures._without_display()
    assert os.environ.get("QT_QPA_PLATFORM") == platform


def test_the_patience_has_an_end(
    qapp: object, demo: Terminal, demo_office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pictures, "_PATIENCE_MS", 0)
    drawn = list(pictures.draw_pages(demo_office, {}, (PageId.MUNICIPALITIES,)))
    assert len(drawn) == 2  # a picture of what there is is better than none
