"""Colours can be read, the style sheet names only what there is, switching works while windows are open."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from netzwerk_desktop.qt import theme
from netzwerk_desktop.qt.theme import COLOURS, TEXT_GROUNDS, Role, Scheme, SchemeChoice, TextStyle
from netzwerk_desktop.system.resources import resource


@pytest.fixture
def light_again() -> Iterator[None]:
    """Whatever a test chooses, the next one begins light."""
    yield
    theme.current().choose(SchemeChoice.LIGHT)


@pytest.mark.parametrize(
    ("words", "ground"), [(words, ground) for words, grounds in TEXT_GROUNDS.items() for ground in grounds]
)
def test_text_can_be_read_on_every_ground_it_stands_on(words: Role, ground: Role) -> None:
    for number, scheme in enumerate(Scheme):
        ratio = theme.contrast(QColor(COLOURS[words][number]), QColor(COLOURS[ground][number]))
        assert ratio >= 4.5, f"{scheme}: {words} on {ground} is {ratio:.2f}"


def test_the_keyboards_ring_stands_out_from_every_ground() -> None:
    for number in range(2):
        for ground in (Role.WINDOW, Role.PANEL, Role.RAISED, Role.SELECT):
            assert theme.contrast(QColor(COLOURS[Role.ACCENT][number]), QColor(COLOURS[ground][number])) >= 3


def test_black_on_white_is_the_most_contrast_there_is() -> None:
    assert theme.contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert theme.contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert theme.contrast(QColor("#777777"), QColor("#777777")) == pytest.approx(1)


def test_every_role_has_a_colour_in_both_schemes() -> None:
    assert set(COLOURS) == set(Role)
    assert all(QColor(value).isValid() for pair in COLOURS.values() for value in pair)


def test_the_style_sheet_names_only_what_there_is_and_no_colour_of_its_own() -> None:
    template = resource("styles", "app.qss").read_text(encoding="utf-8")
    filled = theme.fill_style_sheet(template, theme.current().style_values())
    assert "@" not in filled
    without_comments = re.sub(r"/\*.*?\*/", "", template, flags=re.DOTALL)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", without_comments), "colours belong into the table"
    with pytest.raises(KeyError):
        theme.fill_style_sheet("color: @nobody_knows_this;", theme.current().style_values())


def test_the_style_sheet_is_set_before_the_first_window_is_seen(app: QApplication) -> None:
    window = QMainWindow()
    window.setProperty("alone", True)
    window.show()
    assert "QPushButton" in app.styleSheet()
    window.close()


def test_switching_repaints_at_once(app: QApplication, light_again: None) -> None:
    heard = []
    now = theme.current()
    now.changed.connect(lambda: heard.append(now.scheme))
    light = now.colour(Role.WINDOW).name()
    now.choose(SchemeChoice.DARK)
    assert heard == [Scheme.DARK]
    assert now.colour(Role.WINDOW).name() != light
    assert app.palette().color(QPalette.ColorRole.Window) == now.colour(Role.WINDOW)
    now.choose(SchemeChoice.DARK)
    assert heard == [Scheme.DARK], "nothing changed, nobody is told"


def test_without_a_wish_of_the_system_it_is_light(light_again: None) -> None:
    now = theme.current()
    now.choose(SchemeChoice.DARK)
    now.choose(SchemeChoice.SYSTEM)
    assert now.scheme is Scheme.LIGHT
    assert now.choice is SchemeChoice.SYSTEM


def test_the_type_scale_grows_from_caption_to_title() -> None:
    now = theme.current()
    sizes = [now.font(style).pixelSize() for style in (TextStyle.CAPTION, TextStyle.BODY, TextStyle.SECTION)]
    sizes += [now.font(TextStyle.HEADING).pixelSize(), now.font(TextStyle.TITLE).pixelSize()]
    assert sizes == sorted(sizes)
    assert now.font(TextStyle.BODY).pixelSize() == now.body_px >= theme.SMALLEST_BODY


def test_type_follows_the_systems_size(app: QApplication) -> None:
    before = app.font()
    large = app.font()
    large.setPixelSize(20)
    app.setFont(large)
    mine = theme.Theme(app, "")
    mine._set_typeface()
    try:
        assert mine.body_px == 20
        assert mine.font(TextStyle.TITLE).pixelSize() == 40
        assert mine.scaled(26) == 40
    finally:
        app.setFont(before)


def test_labels_have_the_colour_of_their_tone(app: QApplication) -> None:
    from netzwerk_desktop.qt.widgets.text import Label

    label = Label("Grund", tone=Role.BAD)
    assert label.property("tone") == "bad"
    label.set_tone(None)
    assert label.property("tone") is None
    assert isinstance(label, QLabel)
