"""Templates of letters: delivered, changed by the office, and back again without losing anything."""

import pytest

from netzwerk_desktop.domain.errors import NotFound, ReadOnlyPlace
from netzwerk_desktop.services.letter_templates import adopt_template, letter_templates, reset_template
from netzwerk_desktop.system.paths import AppPaths

NAME = "brief_form_b.docx"


def test_the_delivered_ones_are_used_at_first(app_paths: AppPaths) -> None:
    rows = letter_templates(app_paths)
    assert [(row.form, row.is_own, row.problems) for row in rows] == [("B", False, ()), ("A", False, ())]
    assert all(row.path.is_file() for row in rows)


def test_a_copy_is_made_once_and_not_over_work_of_the_office(app_paths: AppPaths) -> None:
    own = adopt_template(app_paths, NAME)
    assert letter_templates(app_paths)[0].path == own
    own.write_bytes(b"changed")
    assert adopt_template(app_paths, NAME).read_bytes() == b"changed"


def test_what_cannot_be_used_is_said(app_paths: AppPaths) -> None:
    adopt_template(app_paths, NAME).write_bytes(b"no Word file")
    row = letter_templates(app_paths)[0]
    assert row.is_own and row.problems


def test_going_back_keeps_every_copy(app_paths: AppPaths) -> None:
    kept = []
    for number in range(2):
        adopt_template(app_paths, NAME).write_bytes(str(number).encode())
        kept.append(reset_template(app_paths, NAME))
    assert [path.read_bytes() for path in kept if path] == [b"0", b"1"]
    assert not letter_templates(app_paths)[0].is_own
    assert reset_template(app_paths, NAME) is None


def test_only_known_names(app_paths: AppPaths) -> None:
    with pytest.raises(NotFound):
        reset_template(app_paths, "../office.db")
    with pytest.raises(NotFound):
        adopt_template(app_paths, "rechnung.docx")


def test_a_folder_that_cannot_be_written(app_paths: AppPaths) -> None:
    app_paths.templates_dir.rmdir()
    app_paths.templates_dir.write_text("in the way", encoding="utf-8")
    with pytest.raises(ReadOnlyPlace):
        adopt_template(app_paths, NAME)
