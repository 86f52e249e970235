"""Letters on paper: measured in the PDF that LibreOffice prints, to 0.3 mm.

The second half spoils letters on purpose: a judge that finds nothing in them would be no judge.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from netzwerk_desktop.documents import din5008
from netzwerk_desktop.documents.din5008 import FORM_A, FORM_B, Area
from netzwerk_desktop.documents.letter import check_template
from netzwerk_desktop.domain.text_width import text_width
from tests.documents.measure import Page, always_visible, deviations, outside_window
from tests.documents.printed_letters import GOOD, PrintedLetter

ONE_PAGE = [name for name in GOOD if "two pages" not in name and "thirty" not in name]

Printed = dict[str, PrintedLetter]


@pytest.mark.parametrize("name", GOOD)
def test_everything_is_in_its_place(name: str, printed: Printed) -> None:
    letter = printed[name]
    assert deviations(letter.first, letter.geometry, letter.content) == []


@pytest.mark.parametrize("name", GOOD)
def test_text_keeps_to_the_margins_and_off_the_foot(name: str, printed: Printed) -> None:
    foot = min(mark.y for mark in printed[name].first.marks if mark.right - mark.left > 150 and mark.y > 200)
    for number, page in enumerate(printed[name].pages):
        for line in page.lines:
            right = 200.3 if line.left > 120 and line.baseline < 150 else 190.3
            assert line.left >= 24.7 and line.right <= right, line
        if number == 0:
            assert foot > 250 and max(line.baseline for line in page.lines if line.size > 9.1) < foot


@pytest.mark.parametrize("name", ONE_PAGE)
def test_a_short_letter_takes_one_page(name: str, printed: Printed) -> None:
    assert len(printed[name].pages) == 1


@pytest.mark.parametrize("form", "AB")
def test_following_pages_are_counted(form: str, printed: Printed) -> None:
    pages = printed[f"two pages {form}"].pages
    assert len(pages) == 2
    assert "Seite" not in pages[0].text and "Seite 2 von 2" in pages[1].text
    assert pages[1].line("Netzwerk Beispielstadt") is not None and pages[1].line("22. November 2026") is not None
    many = printed[f"thirty paragraphs {form}"].pages
    assert [f"Seite {number} von {len(many)}" in page.text for number, page in enumerate(many, start=1)] == [
        False,
        *[True] * (len(many) - 1),
    ]
    assert not any(mark.right < 25 for page in many[1:] for mark in page.marks)


def test_no_paragraph_is_lost_between_the_pages(printed: Printed) -> None:
    text = "\n".join(page.text for page in printed["thirty paragraphs B"].pages)
    assert [f"Absatz {number}." in text for number in range(30)] == [True] * 30


def test_the_closing_takes_a_paragraph_along(printed: Printed) -> None:
    for form in "AB":
        last = printed[f"thirty paragraphs {form}"].pages[-1].text.splitlines()
        assert "Wort und Wort" in last[last.index("Mit freundlichen Grüßen") - 1]


def test_a_long_information_block_moves_the_subject_down(printed: Printed) -> None:
    def subject(name: str) -> float:
        line = printed[name].first.line(printed[name].content.subject)
        assert line is not None
        return line.baseline

    # 11 entries, a blank line and the date are 13 lines; 40 mm hold 9.45 of them.
    beyond = 13 * din5008.LINE - din5008.INFORMATION_HEIGHT
    assert subject("long information B") - subject("full B") == pytest.approx(beyond, abs=0.1)


def test_the_return_address_is_on_one_line_in_the_window(printed: Printed) -> None:
    content = printed["long return address B"].content
    line = printed["long return address B"].first.line(content.return_line)
    assert line is not None and line.size < 8 and line.right <= din5008.SAFE_RIGHT_DL


def test_text_is_as_wide_as_it_was_measured(printed: Printed) -> None:
    for text in printed["wide address B"].content.address_lines:
        line = printed["wide address B"].first.line(text)
        assert line is not None
        assert line.right - line.left == pytest.approx(text_width(text, 10), abs=0.3)


def test_the_list_is_indented_and_hangs(printed: Printed) -> None:
    lines = printed["full B"].first.lines
    number = next(number for number, line in enumerate(lines) if "Berichte aus den Kommunen" in line.text)
    dash, entry, following = lines[number - 1 : number + 2]
    assert (dash.text, dash.baseline) == ("–", entry.baseline)
    assert [dash.left, entry.left, following.left] == pytest.approx([25, 31, 31], abs=0.3)


def test_a_template_that_libreoffice_saved_is_still_a_template(printed: Printed, saved_by_libreoffice: Path) -> None:
    letter = printed["saved by LibreOffice"]
    assert check_template(saved_by_libreoffice) == ()
    assert deviations(letter.first, letter.geometry, letter.content) == []
    for words in ("Netzwerk Beispielstadt", "Geschäftsstelle", "Telefon 0251 1234-0"):
        assert letter.first.line(words) is not None


def test_the_window_of_the_envelope() -> None:
    assert always_visible(FORM_B) == Area(20, 50, 100, 90)
    assert always_visible(FORM_A) == Area(20, 32, 100, 72)


SPOILED = {
    "fold mark moved by 1 mm": ["fold or punch mark"],
    "punch mark moved by 1 mm": ["fold or punch mark"],
    "address moved by half a millimetre": [f"address line {number}" for number in range(1, 7)],
    "address to the right": [f"address line {number}" for number in range(1, 7)] + ["window"],
    "address below the window": [f"address line {number}" for number in range(1, 7)] + ["window"] * 2,
    "return address moved": ["return address"],
    "information moved": ["information"] * 4,
    "a blank line in the address": ["address line 2"],
    "subject moved": ["subject, upper edge"],
}


@pytest.mark.parametrize("name", SPOILED)
def test_the_judge_finds_what_was_spoiled(name: str, printed: Printed) -> None:
    letter = printed[name]
    found = deviations(letter.first, letter.geometry, letter.content)
    for expected in SPOILED[name]:
        assert sum(item.startswith(expected) for item in found) >= SPOILED[name].count(expected), found
    allowed = tuple(SPOILED[name])
    assert all(item.startswith(allowed) for item in found), found


def test_a_line_that_is_missing_or_hidden_is_found(printed: Printed) -> None:
    page = printed["full B"].first
    content = printed["wide address B"].content
    assert any("is not printed on one line" in item for item in deviations(page, FORM_B, content))
    assert outside_window(page, FORM_A, ("59955 Winterberg",)) == ["window: '59955 Winterberg' is not always visible"]
    assert "marks: 0 instead of 3" in deviations(Page(page.lines, ()), FORM_B, content)
