"""Where things lie, and which places are no place for a database."""

import os
import stat
from pathlib import Path

import pytest

from netzwerk_desktop.storage.key_file import key_path
from netzwerk_desktop.system.paths import AppPaths, is_cloud_or_share, shared_place

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /mnt/server rw,relatime - nfs4 nas:/office rw
31 22 0:41 / /mnt/server/local rw,relatime - ext4 /dev/sdb1 rw
32 22 0:42 / /media/with\\040blank rw,relatime shared:5 - cifs //nas/office rw
33 22 0:43 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
a damaged line
"""


def test_standard_folders_are_those_of_the_empty_home() -> None:
    paths = AppPaths.standard()
    home = Path(os.environ["HOME"])
    for folder in (paths.data_dir, paths.config_dir, paths.cache_dir, paths.log_dir):
        assert folder.is_relative_to(home)
        assert "netzwerk-desktop" in folder.parts


def test_a_data_dir_holds_everything(tmp_path: Path) -> None:
    paths = AppPaths.choose(tmp_path / "Büro Köln")
    paths.ensure()
    for entry in (
        *(paths.office_file, paths.key_file, paths.settings_file, paths.backup_dir, paths.templates_dir),
        *(paths.drafts_dir, paths.temp_dir, paths.log_dir, paths.cache_dir, paths.config_dir),
    ):
        assert entry.is_relative_to(tmp_path / "Büro Köln")


def test_without_data_dir_the_standard_ones_are_chosen() -> None:
    assert AppPaths.choose() == AppPaths.standard()


def test_a_relative_data_dir_stays_the_same_folder_when_the_program_moves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = AppPaths.below(Path("office"))
    assert paths.data_dir == tmp_path / "office"


def test_ensure_can_be_repeated_and_makes_private_folders(tmp_path: Path) -> None:
    paths = AppPaths.below(tmp_path / "a" / "b")
    paths.ensure()
    paths.ensure()
    folders = [path for path in (paths.data_dir, *paths.data_dir.rglob("*")) if path.is_dir()]
    assert len(folders) == 8
    if os.name != "nt":
        assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}


def test_ensure_leaves_the_rights_of_existing_folders(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    AppPaths.below(tmp_path).ensure()
    if os.name != "nt":
        assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_file_in_the_way_is_an_os_error(tmp_path: Path) -> None:
    (tmp_path / "office").write_text("a file")
    with pytest.raises(OSError):
        AppPaths.below(tmp_path / "office").ensure()


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Netzwerkbüro", "OneDrive"),
        ("Dropbox (Büro)", "Dropbox"),
        ("Nextcloud2", "Nextcloud"),
        ("Google Drive", "Google Drive"),
        ("Meine Ablage", "Google Drive"),
        ("MagentaCLOUD", "MagentaCLOUD"),
        ("Daten", None),
        ("Dropboxen", None),
        ("dropbox.py", None),
        ("My drivers", None),
        (".dropbox", None),
    ],
)
def test_synchronised_folders_are_known_by_name(tmp_path: Path, folder: str, name: str | None) -> None:
    assert shared_place(tmp_path / folder / "office" / "office.db", mounts="") == name


@pytest.mark.parametrize(
    ("marker", "name"),
    [
        (".dropbox", "Dropbox"),
        (".sync_a1b2c3.db", "Nextcloud"),
        ("._sync_a1b2c3.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".stfolder", "Syncthing"),
    ],
)
def test_synchronised_folders_are_known_by_what_lies_in_them(tmp_path: Path, marker: str, name: str) -> None:
    (tmp_path / marker).touch()
    assert shared_place(tmp_path / "office" / "office.db", mounts="") == name


def test_the_settings_of_dropbox_in_the_home_folder_say_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / ".dropbox").mkdir()
    assert shared_place(tmp_path / "office", mounts="") is None


def test_a_renamed_onedrive_is_known_by_its_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Wolke"))
    assert shared_place(tmp_path / "Wolke" / "office", mounts="") == "OneDrive"
    assert shared_place(tmp_path / "Wolkenburg", mounts="") is None


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on Windows")
def test_a_link_into_a_synchronised_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Nextcloud").mkdir()
    (tmp_path / "daten").symlink_to(tmp_path / "Nextcloud")
    assert shared_place(tmp_path / "daten" / "office", mounts="") == "Nextcloud"


@pytest.mark.skipif(os.name == "nt", reason="mounts are asked for in another way on Windows")
@pytest.mark.parametrize(
    ("path", "shared"),
    [
        ("/mnt/server/office", True),
        ("/mnt/server", True),
        ("/mnt/serverless", False),
        ("/mnt/server/local/office", False),
        ("/media/with blank/office", True),
        ("/run/user/1000/gvfs/smb-share", True),
        ("/srv/office", False),
    ],
)
def test_network_drives_are_known_by_their_mount(path: str, shared: bool) -> None:
    assert shared_place(Path(path), mounts=MOUNTS) == ("Netzlaufwerk" if shared else None)


def test_a_windows_share_is_known_by_its_name() -> None:
    assert shared_place(Path(r"\\server\buero\office.db")) == "Netzlaufwerk"


def test_an_ordinary_folder_is_no_shared_place(tmp_path: Path) -> None:
    assert is_cloud_or_share(tmp_path / "Dropbox")
    assert shared_place(tmp_path, mounts="") is None


def test_the_mounts_of_this_machine_can_be_read(tmp_path: Path) -> None:
    assert shared_place(tmp_path) in (None, "Netzlaufwerk")


def test_a_folder_that_may_not_be_read_counts_as_local(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(folder: Path, pattern: str) -> list[Path]:
        raise PermissionError(folder)

    monkeypatch.setattr(Path, "glob", refused)
    assert shared_place(tmp_path, mounts="") is None


def test_the_key_lies_where_the_database_looks_for_it(tmp_path: Path) -> None:
    paths = AppPaths.below(tmp_path)
    assert paths.key_file == key_path(paths.office_file)
