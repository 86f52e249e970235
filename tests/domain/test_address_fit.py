import pytest
from hypothesis import given
from hypothesis import strategies as st

from netzwerk_desktop.domain.address_fit import ABBREVIATIONS, Line, fit


def one_a_letter(text: str) -> float:
    """A font in which every letter is a millimetre wide."""
    return float(len(text))


def lines(*texts: str) -> list[Line]:
    return [Line(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "width", "free", "printed"),
    [
        ("Fachbereich Bau", 15, 5, ["Fachbereich Bau"]),
        ("Fachbereich Bauordnung", 12, 5, ["Fachbereich", "Bauordnung"]),
        ("Bauen und Wohnen", 10, 5, ["Bauen", "und Wohnen"]),
        ("Handelsverband Nordrhein-Westfalen", 25, 5, ["Handelsverband Nordrhein-", "Westfalen"]),
        ("Bau/Planung/Verkehr", 12, 5, ["Bau/Planung/", "Verkehr"]),
        ("Amt für Bauordnung und Statistik", 14, 5, ["Amt", "für Bauordnung", "und Statistik"]),
        ("eins zwei drei vier fünf", 9, 5, ["eins zwei", "drei vier", "fünf"]),
        # no line left: abbreviated, no further than needed
        ("Fachbereich Bauordnung", 14, 0, ["FB Bauordnung"]),
        ("Fachbereich Bau und Straße", 18, 0, ["FB Bau und Straße"]),
        ("Fachbereich Bau und Straße", 15, 0, ["FB Bau und Str."]),
        ("Musterstraße 12", 12, 0, None),
        ("Fachbereich Bau und Straße", 14, 0, ["FB Bau u. Str."]),
        ("Musterstraße 12", 13, 0, ["Musterstr. 12"]),
        # abbreviated and broken
        ("Sachgebiet Bauordnungsangelegenheiten Bauberatung", 30, 1, ["SG Bauordnungsangelegenheiten", "Bauberatung"]),
        # a house number stays with its street
        ("Konrad-Adenauer-Platz 12", 21, 1, ["Konrad-Adenauer-", "Platz 12"]),
        # nothing helps
        ("Donaudampfschifffahrt", 10, 5, None),
    ],
)
def test_one_line(text: str, width: float, free: int, printed: list[str] | None) -> None:
    fitted, problems = fit(lines(text), one_a_letter, width, max_lines=1 + free)
    if printed is None:
        assert fitted == (text,)
        assert len(problems) == 1
    else:
        assert fitted == tuple(printed)
        assert problems == ()


def test_what_does_not_fit_is_left_whole_and_reported() -> None:
    fitted, problems = fit(lines("Donaudampfschifffahrt"), one_a_letter, 10.5)
    assert fitted == ("Donaudampfschifffahrt",)
    assert problems == ("Die Zeile „Donaudampfschifffahrt“ ist zu lang: 21,0 mm, Platz ist für 10,5 mm.",)


def test_a_line_that_must_not_be_broken_is_abbreviated_or_reported() -> None:
    place = Line("12345 Musterstraße am Berg", breakable=False)
    assert fit([place], one_a_letter, 24)[0] == ("12345 Musterstr. am Berg",)
    assert len(fit([place], one_a_letter, 20)[1]) == 1


def test_a_line_knows_its_own_shorter_forms() -> None:
    name = Line("Anna Katharina Beispiel", breakable=False, shorter=("A. K. Beispiel", "A. Beispiel"))
    assert fit([name], one_a_letter, 14)[0] == ("A. K. Beispiel",)
    assert fit([name], one_a_letter, 11)[0] == ("A. Beispiel",)


def test_lines_above_take_the_free_ones_first() -> None:
    fitted, problems = fit(lines("Fachbereich Bau", "Fachbereich Grün", "x"), one_a_letter, 12, max_lines=4)
    assert fitted == ("Fachbereich", "Bau", "FB Grün", "x")
    assert problems == ()


def test_optional_lines_make_room_from_the_bottom() -> None:
    every = [Line("Kommune"), Line("Amt", optional=True), Line("Team", optional=True), Line("Straße"), Line("Ort")]
    fitted, problems = fit(every, one_a_letter, 20, max_lines=4)
    assert fitted == ("Kommune", "Amt", "Straße", "Ort")
    assert problems == ("Für die Zeile „Team“ ist kein Platz mehr; sie wurde weggelassen.",)


def test_nothing_to_fit() -> None:
    assert fit([], one_a_letter, 20) == ((), ())


def test_abbreviations_only_make_shorter() -> None:
    assert all(len(short) < len(pattern) for pattern, short in ABBREVIATIONS)


@given(st.lists(st.text(alphabet="ab -/1", min_size=1, max_size=40).map(str.strip).filter(bool), max_size=6))
def test_breaking_loses_no_letter(texts: list[str]) -> None:
    fitted, problems = fit(lines(*texts), one_a_letter, 12)
    assert "".join("".join(fitted).split()) == "".join("".join(texts).split())
    assert len(fitted) <= 6
    assert len(problems) == sum(len(line) > 12 for line in fitted)
