from datetime import UTC, datetime

import pytest

from netzwerk_desktop.domain import errors
from netzwerk_desktop.domain.errors import (
    Ambiguous,
    FieldConflict,
    NetzwerkError,
    Problem,
    StaleWrite,
    ValidationFailed,
    blocking,
    remarks,
    require_valid,
)

WRONG = Problem("name", "Bitte geben Sie einen Namen ein.")
ODD = Problem("phone", "Das sieht nicht nach einer Telefonnummer aus.", blocking=False)

WITH_A_SENTENCE = [
    errors.NotFound,
    errors.RefusedFile,
    errors.WrongKey,
    errors.DamagedDatabase,
    errors.NewerDatabase,
    errors.ReadOnlyPlace,
    errors.DiskFull,
    errors.AlreadyOpen,
    errors.KeyMissing,
]


@pytest.mark.parametrize("kind", WITH_A_SENTENCE)
def test_every_error_says_what_to_do_on_its_own(kind: type[NetzwerkError]) -> None:
    error = kind()
    assert error.message == str(error)
    assert error.message.endswith(".")
    assert "itte" in error.message


@pytest.mark.parametrize("kind", WITH_A_SENTENCE)
def test_every_error_takes_a_better_sentence(kind: type[NetzwerkError]) -> None:
    assert str(kind("Die Datei „a.csv“ ist leer.")) == "Die Datei „a.csv“ ist leer."


def test_a_refused_draft_tells_all_problems_in_one_sentence() -> None:
    error = ValidationFailed([WRONG, Problem("city", "Der Ort fehlt.")])
    assert [problem.field for problem in error.problems] == ["name", "city"]
    assert error.message == "Bitte geben Sie einen Namen ein. Der Ort fehlt."


def test_a_refused_draft_without_problems_still_has_a_sentence() -> None:
    assert "markierten Felder" in ValidationFailed([]).message


def test_an_ambiguous_name_offers_the_candidates() -> None:
    error = Ambiguous(["Halle (Westf.)", "Haltern am See"])
    assert error.candidates == ("Halle (Westf.)", "Haltern am See")
    assert "Halle (Westf.), Haltern am See" in error.message
    assert Ambiguous([], "Welches Halle?").message == "Welches Halle?"


def test_a_stale_write_carries_both_versions() -> None:
    conflict = FieldConflict("contact", "phone", "1", "2", "3", "Kim", datetime(2026, 3, 1, tzinfo=UTC))
    error = StaleWrite([conflict])
    assert error.conflicts == (conflict,)
    assert "nichts überschrieben" in error.message


def test_problems_are_told_apart_by_whether_they_forbid_storing() -> None:
    assert blocking([WRONG, ODD]) == (WRONG,)
    assert remarks([WRONG, ODD]) == (ODD,)


def test_require_valid_gives_back_the_remarks() -> None:
    assert require_valid([ODD]) == (ODD,)


def test_require_valid_raises_only_what_blocks() -> None:
    with pytest.raises(ValidationFailed) as caught:
        require_valid([ODD, WRONG])
    assert caught.value.problems == (WRONG,)
