"""Finding a member of staff by what people call them."""

import pytest

from netzwerk_desktop.domain.errors import Ambiguous, NotFound
from netzwerk_desktop.services.office import Office
from netzwerk_desktop.services.staff import find_staff
from netzwerk_desktop.storage import entities


@pytest.fixture
def staffed(office: Office) -> Office:
    """Anna Beispiel is there already; three colleagues come."""
    with office.write("Anlegen") as writer:
        for name, sign, active in (("Bernd Müller", "bm", True), ("Berta Beispiel", "bb", True), ("Bo", "bo", False)):
            writer.create(entities.staff, {"name": name, "sign": sign, "active": active})
    return office


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("bm", "Bernd Müller"),
        ("Bernd Müller", "Bernd Müller"),
        ("mueller", "Bernd Müller"),
        ("Beispiel, Anna", "Anna Beispiel"),
        ("BO", "Bo"),
        ("ert", "Berta Beispiel"),
    ],
)
def test_found(staffed: Office, typed: str, name: str) -> None:
    assert find_staff(staffed, typed).name == name


def test_not_found_in_words(staffed: Office) -> None:
    with pytest.raises(Ambiguous) as several:
        find_staff(staffed, "Beispiel")
    assert str(several.value) == ("Nicht eindeutig: Anna Beispiel, Berta Beispiel (bb). Bitte geben Sie es genauer an.")
    for nobody in ("Clara", "", " ", "?"):
        with pytest.raises(NotFound, match="arbeitet hier nicht"):
            find_staff(staffed, nobody)
