import pytest

from netzwerk_desktop.domain.text_width import text_width


@pytest.mark.parametrize(
    ("text", "millimetres"),
    [
        ("", 0.0),
        # measured with Liberation Sans Regular, which has Arial's widths
        ("Fachbereich Stadtentwicklung und Bauordnung", 74.13),
        ("Frau Dr. Änne Größler", 35.09),
        ("Stadt Mülheim an der Ruhr", 42.16),
        ("„Gäßchen“ 12–14 & Co.", 37.45),
        ("Prof. Šimek (Œuvre) @ 5 % + Ž", 49.75),
        # what is not in the table counts as much as it is high
        ("漢", 3.53),
    ],
)
def test_the_width_of_arial_10_point(text: str, millimetres: float) -> None:
    assert text_width(text) == pytest.approx(millimetres, abs=0.01)


def test_the_width_grows_with_the_size() -> None:
    assert text_width("Winterberg", 12) == pytest.approx(1.2 * text_width("Winterberg", 10))


def test_letters_behind_each_other_add_up() -> None:
    assert text_width("Winter") + text_width("berg") == pytest.approx(text_width("Winterberg"))
