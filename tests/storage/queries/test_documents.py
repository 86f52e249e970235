"""Documents: lists and bytes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from netzwerk_desktop.domain.errors import DamagedDatabase, NotFound
from netzwerk_desktop.storage import entities
from netzwerk_desktop.storage.queries.documents import (
    DocumentKind,
    document_data,
    document_row,
    documents_of_organisation,
)
from tests.support.world import OTHER_TOWN, TOWN, World, moment, new_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """Two towns without documents."""
    with new_world(tmp_path) as world:
        yield world


def test_a_row_shows_everything_about_a_document(world: World) -> None:
    call = world.event("2026-03-01")
    made = world.document("Brief.docx", b"12345", interaction_id=call, title="Einladung")
    with world.store.read() as connection:
        row = document_row(connection, made)
        assert documents_of_organisation(connection, TOWN) == [row]
        assert document_data(connection, made) == ("Brief.docx", b"12345")
    assert (row.id, row.organisation_id, row.interaction_id) == (made, TOWN, call)
    assert (row.title, row.file_name, row.kind) == ("Einladung", "Brief.docx", DocumentKind.LETTER)
    assert (row.made_at, row.size, row.staff_name) == (moment("2026-03-01"), 5, "Anna Beispiel")


def test_the_latest_first_in_windows(world: World) -> None:
    made = [world.document(f"{day}.pdf", made_at=moment(f"2026-03-0{day}"), kind="file") for day in (1, 2, 2, 3)]
    world.document("other.pdf", organisation_id=OTHER_TOWN)
    with world.store.read() as connection:
        window = documents_of_organisation(connection, TOWN, limit=2)
        rest = documents_of_organisation(connection, TOWN, before=(window[-1].made_at, window[-1].id))
    assert [row.id for row in window + rest] == made[::-1]


def test_what_is_in_the_bin_is_not_listed_but_not_lost(world: World) -> None:
    made = world.document("Brief.docx", staff_id=None)
    world.trash(entities.document, made)
    with world.store.read() as connection:
        assert documents_of_organisation(connection, TOWN) == []
        assert document_data(connection, made)[1] == b"letter"
        with pytest.raises(NotFound, match="Schriftstück"):
            document_row(connection, made)
        with pytest.raises(NotFound, match="Schriftstück"):
            document_data(connection, "nothing")


def test_missing_bytes_are_said_in_words(world: World) -> None:
    made = world.document("Brief.docx", content_hash="0" * 64, staff_id=None)
    with world.store.read() as connection:
        row = document_row(connection, made)
        assert (row.size, row.staff_name) == (0, "")
        with pytest.raises(DamagedDatabase, match=r"Brief\.docx"):
            document_data(connection, made)
