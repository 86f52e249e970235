"""Where a database lies, in the words SQLite understands."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from netzwerk_desktop.storage.connection import connect_raw, uri_of
from tests.support.vault import KEY


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/anna/Büro #1/office.db"), "file:///home/anna/B%C3%BCro%20%231/office.db"),
        (PureWindowsPath("C:\\Users\\Anna\\office.db"), "file:///C:/Users/Anna/office.db"),
        (PureWindowsPath("\\\\server\\sicherung\\office 1.db"), "file:////server/sicherung/office%201.db"),
    ],
)
def test_addresses_have_no_host(path: PurePosixPath | PureWindowsPath, uri: str) -> None:
    assert uri_of(path) == uri


def test_every_character_a_folder_may_have_leads_to_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "Büro #1 50% ?mode=memory &x=1 😀"
    folder.mkdir()
    connect_raw(folder / "office.db", KEY, create=True).close()
    assert (folder / "office.db").exists()
