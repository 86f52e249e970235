"""Icons: qtawesome is the source, importing it is not needed, colours follow the scheme and the state."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from netzwerk_desktop.qt import icons, theme
from netzwerk_desktop.qt.icons import Icon
from netzwerk_desktop.qt.theme import Role, SchemeChoice


def charmap() -> dict[str, str]:
    """qtawesome's own table of names and code points."""
    font = icons.font_file()
    assert font is not None
    table = next(Path(font).parent.glob("materialdesignicons6-webfont-charmap-*.json"))
    loaded: dict[str, str] = json.loads(table.read_text(encoding="utf-8"))
    return loaded


def test_every_code_point_is_that_of_qtawesome() -> None:
    table = charmap()
    assert {icon: int(table[icon.mdi_name], 16) for icon in Icon} == {icon: icon.code_point for icon in Icon}


def test_no_two_meanings_were_written_twice() -> None:
    # an Enum makes two members with the same value one; a meaning lost that way would not be noticed
    source = Path(icons.__file__).read_text(encoding="utf-8")
    assert source.count('", 0x') == len(Icon)


@pytest.mark.parametrize("icon", list(Icon))
def test_every_icon_has_a_shape(icon: Icon) -> None:
    box = icons.outline(icon).boundingRect()
    assert 0.3 < box.width() <= 1.01 or 0.3 < box.height() <= 1.01
    assert box.left() >= -0.01
    assert box.bottom() <= 1.01


def test_the_icons_come_without_importing_qtawesome() -> None:
    program = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "from netzwerk_desktop.qt import icons\n"
        "assert not icons.outline(icons.Icon.CALL).isEmpty()\n"
        "assert 'qtawesome' not in sys.modules and 'qtpy' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def ink(image: QImage) -> set[str]:
    """Colours of the pixels that are fully covered."""
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_the_colour_follows_scheme_and_state() -> None:
    icon = icons.qicon(Icon.CALL, Role.ACCENT)
    now = theme.current()
    light = icon.pixmap(QSize(32, 32)).toImage()
    assert ink(light) == {now.colour(Role.ACCENT).name()}
    disabled = icon.pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage()
    assert now.colour(Role.ACCENT).name() not in ink(disabled)
    now.choose(SchemeChoice.DARK)
    try:
        assert ink(icon.pixmap(QSize(32, 32)).toImage()) == {now.colour(Role.ACCENT).name()}
    finally:
        now.choose(SchemeChoice.LIGHT)


def test_a_large_screen_gets_more_pixels_not_larger_ones() -> None:
    icon = icons.qicon(Icon.SETTINGS)
    assert icon.pixmap(QSize(16, 16), 2.0).size() == QSize(32, 32)


def test_painting_stays_inside_the_box() -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icons.paint(painter, QRect(10, 10, 20, 20), Icon.APP, QColor("red"))
    painter.end()
    outside = [image.pixelColor(x, y).alpha() for x in range(40) for y in (0, 5, 9, 31, 39)]
    assert max(outside) == 0


def test_the_program_has_a_sign_in_all_sizes() -> None:
    assert {size.width() for size in icons.app_icon().availableSizes()} >= {16, 32, 48, 256}


def test_without_the_font_icons_stay_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(icons, "font_file", lambda: None)
    icons._raw_font.cache_clear()
    icons.outline.cache_clear()
    try:
        assert icons.outline(Icon.CALL).isEmpty()
    finally:
        icons._raw_font.cache_clear()
        icons.outline.cache_clear()


def test_an_icon_without_any_room_is_nothing() -> None:
    """A button squeezed to nothing asks for it; Qt warns of a painter on nothing, and a warning fails the test."""
    for width, height in ((0, 0), (16, 0), (-1, 16)):
        assert icons.qicon(Icon.CALL).pixmap(QSize(width, height)).isNull()
    canvas = QPixmap(16, 16)
    canvas.fill()
    painter = QPainter(canvas)
    icons.paint(painter, QRect(4, 4, 0, 8), Icon.CALL, QColor("black"))
    painter.end()
    blank = QPixmap(16, 16)
    blank.fill()
    assert canvas.toImage() == blank.toImage()
