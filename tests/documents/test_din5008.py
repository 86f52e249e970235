"""The geometry of the norm: the numbers everybody knows, derived from the ones that are written down."""

from __future__ import annotations

import pytest

from netzwerk_desktop.documents.din5008 import (
    ADDRESS_HEIGHT,
    ADDRESS_LINES,
    FORM_A,
    FORM_B,
    FORMS,
    LINE,
    NOTES_HEIGHT,
    NOTES_LINES,
    SAFE_TEXT_WIDTH_C65,
    SAFE_TEXT_WIDTH_DL,
    WINDOW_DL,
    Form,
    Geometry,
    safe_area,
)


@pytest.mark.parametrize(
    ("geometry", "field", "notes", "address", "bottom", "information", "subject"),
    [
        (FORM_A, 27, 32, 44.7, 72, 32, 80.46),
        (FORM_B, 45, 50, 62.7, 90, 50, 98.46),
    ],
)
def test_the_two_forms(
    geometry: Geometry, field: float, notes: float, address: float, bottom: float, information: float, subject: float
) -> None:
    assert geometry.head == field
    assert geometry.notes_top == notes
    assert geometry.address_top == pytest.approx(address)
    assert geometry.address_field_bottom == bottom
    assert geometry.information_top == information
    assert geometry.subject_top() == pytest.approx(subject, abs=0.01)
    assert FORMS[geometry.form] is geometry


@pytest.mark.parametrize(("lines", "top"), [(0, 98.467), (9, 98.467), (10, 100.8), (12, 109.267)])
def test_a_long_information_block_moves_the_subject(lines: int, top: float) -> None:
    assert FORM_B.subject_top(lines) == pytest.approx(top, abs=0.01)


def test_the_lines_fit_into_their_zones() -> None:
    assert NOTES_LINES * LINE <= NOTES_HEIGHT + 0.001
    assert ADDRESS_LINES * LINE <= ADDRESS_HEIGHT < (ADDRESS_LINES + 1) * LINE


@pytest.mark.parametrize("form", Form)
def test_the_window_shows_the_address_field_when_the_sheet_lies_well(form: Form) -> None:
    geometry = FORMS[form]
    lower_edge = geometry.fold_marks[0] - WINDOW_DL.bottom
    assert (lower_edge - WINDOW_DL.height, lower_edge) == (geometry.head, geometry.address_field_bottom)


def test_so_wide_may_a_line_of_the_address_be() -> None:
    assert (SAFE_TEXT_WIDTH_DL, SAFE_TEXT_WIDTH_C65) == (74, 65)
    area = safe_area(FORM_B)
    assert (area.left, area.top, area.right, area.bottom) == (25, pytest.approx(62.7), 99, 90)
