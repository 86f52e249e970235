"""Where things lie on this computer.

One frozen object is made at the start and handed down; nothing below looks a folder up by itself. Without a wish of
the user the folders are those of the platform; ``--data-dir DIR`` puts all of them below one folder, which is also how
tests and the demonstration keep away from real data.

The module also tells a folder that is synchronised or lies on another computer. The database must not lie there: its
write-ahead log needs the locks of a local disk, and a synchronising program copies files in the middle of a write.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath

import platformdirs

APP_FOLDER = "netzwerk-desktop"


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The folders of one office on one computer.

    Attributes:
        data_dir: the database, its backups, the office's own templates; what a backup of the computer must contain.
        config_dir: preferences of this computer and user.
        cache_dir: what can be thrown away at any time.
        log_dir: log files, free of names.
    """

    data_dir: Path
    config_dir: Path
    cache_dir: Path
    log_dir: Path

    @classmethod
    def standard(cls) -> "AppPaths":
        """The folders of the platform, of the user who is logged in. On Windows not the roaming ones: the database
        would travel with every log-in."""
        return cls(
            data_dir=platformdirs.user_data_path(APP_FOLDER, appauthor=False, roaming=False),
            config_dir=platformdirs.user_config_path(APP_FOLDER, appauthor=False, roaming=False),
            cache_dir=platformdirs.user_cache_path(APP_FOLDER, appauthor=False),
            log_dir=platformdirs.user_log_path(APP_FOLDER, appauthor=False),
        )

    @classmethod
    def below(cls, data_dir: Path) -> "AppPaths":
        """Everything below one folder, which need not exist yet."""
        top = data_dir.expanduser().absolute()
        return cls(data_dir=top, config_dir=top / "config", cache_dir=top / "cache", log_dir=top / "log")

    @classmethod
    def choose(cls, data_dir: Path | None = None) -> "AppPaths":
        """Below the folder of ``--data-dir`` where one was given, else the standard ones."""
        return cls.standard() if data_dir is None else cls.below(data_dir)

    @property
    def office_file(self) -> Path:
        """The encrypted database."""
        return self.data_dir / "office.db"

    @property
    def key_file(self) -> Path:
        """Says where the key of the database is; holds it only wrapped by a passphrase, see `storage.key_file`."""
        return self.data_dir / "office.key.json"

    @property
    def backup_dir(self) -> Path:
        """Automatic backups, encrypted like the database."""
        return self.data_dir / "backups"

    @property
    def templates_dir(self) -> Path:
        """Word templates the office changed; those of the program lie in its resources."""
        return self.data_dir / "templates"

    @property
    def drafts_dir(self) -> Path:
        """Unfinished entries that have to survive a crash. Whoever writes here encrypts."""
        return self.data_dir / "drafts"

    @property
    def temp_dir(self) -> Path:
        """Files in the making. Private, unlike the temporary folder of the system."""
        return self.cache_dir / "temp"

    @property
    def settings_file(self) -> Path:
        """Preferences of this computer, see `settings`."""
        return self.config_dir / "settings.json"

    def ensure(self) -> None:
        """Make the folders that are missing, readable by this user only. Folders that exist keep their rights.

        Raises:
            OSError: the place is read-only or full.
        """
        for folder in (
            self.data_dir,
            self.config_dir,
            self.cache_dir,
            self.log_dir,
            self.backup_dir,
            self.templates_dir,
            self.drafts_dir,
            self.temp_dir,
        ):
            make_private(folder)


def make_private(folder: Path) -> None:
    """Make a folder with rights 0700. Its missing parents are made with the usual rights of this user.

    Raises:
        OSError: the place is read-only or full, or a file is in the way.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


# Beginnings of folder names that synchronising programs make for their users, in lower case.
CLOUD_FOLDERS: Mapping[str, str] = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "meine ablage": "Google Drive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "cloudstorage": "Cloud-Speicher",
    "magentacloud": "MagentaCLOUD",
    "hidrive": "HiDrive",
    "seafile": "Seafile",
    "pclouddrive": "pCloud",
    "pcloud drive": "pCloud",
}
# Files these programs leave at the top of a folder they synchronise, whatever the folder's name.
CLOUD_MARKERS: Mapping[str, str] = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".sync_*.db": "Nextcloud",
    "._sync_*.db": "Nextcloud",
    ".stfolder": "Syncthing",
}
CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "glusterfs", "davfs", "ncpfs", "9p", "fuse.sshfs"}
    | {"fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs2", "fuse.glusterfs", "fuse.smbnetfs"}
)
WINDOWS_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


def is_cloud_or_share(path: Path) -> bool:
    """Whether `path` lies in a synchronised folder or on another computer, so that a database must not lie there."""
    return shared_place(path) is not None


def shared_place(path: Path, *, mounts: str | None = None) -> str | None:
    """What kind of shared place `path` lies in, as a name for the screen; None for an ordinary local folder.

    The path need not exist. What cannot be found out counts as local: this is a warning, not a lock.

    Args:
        path: a file or folder.
        mounts: the text of ``/proc/self/mountinfo``; read from the system when left out.
    """
    if PureWindowsPath(str(path)).drive.startswith("\\\\"):
        return "Netzlaufwerk"
    absolute = Path(os.path.realpath(path))
    return _cloud_folder(absolute) or _cloud_folder(path) or _cloud_marker(absolute) or _network_drive(absolute, mounts)


def _cloud_folder(path: Path) -> str | None:
    """Recognise the folder by its name, or by the variable OneDrive sets for a renamed one."""
    for variable in CLOUD_VARIABLES:
        top = os.environ.get(variable)
        if top and path.is_relative_to(top):
            return "OneDrive"
    for part in path.parts:
        for beginning, name in CLOUD_FOLDERS.items():
            # "Dropbox", "Dropbox (Office)", "OneDrive - Office", "Nextcloud2"; not "dropbox.py", not "My drivers".
            rest = part.casefold().removeprefix(beginning)
            if len(rest) < len(part) and not (rest[:1].isalpha() or "." in rest[:1]):
                return name
    return None


def _cloud_marker(path: Path) -> str | None:
    """Recognise the folder by what the synchronising program leaves at its top."""
    for folder in (path, *path.parents):
        for pattern, name in CLOUD_MARKERS.items():
            # A home folder holds `.dropbox` as well: the program's own settings, which say nothing about the folder.
            if folder == Path.home() and pattern == ".dropbox":
                continue
            if any(_glob(folder, pattern)):
                return name
    return None


def _glob(folder: Path, pattern: str) -> list[Path]:
    """The matching files; none where the folder does not exist or may not be read."""
    try:
        return list(folder.glob(pattern)) if "*" in pattern else [folder / pattern] * (folder / pattern).exists()
    except OSError:
        return []


def _network_drive(path: Path, mounts: str | None) -> str | None:
    """Ask the system what the path is mounted from."""
    if sys.platform == "win32":
        import ctypes

        kind = ctypes.windll.kernel32.GetDriveTypeW(path.anchor)
        return "Netzlaufwerk" if kind == WINDOWS_REMOTE_DRIVE else None
    if mounts is None:
        try:
            mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None
    return "Netzlaufwerk" if _file_system(path, mounts) in NETWORK_FILE_SYSTEMS else None


def _file_system(path: Path, mounts: str) -> str | None:
    """The type of the file system that holds `path`: of the longest mount point above it (proc(5), mountinfo)."""
    longest, found = -1, None
    for line in mounts.splitlines():
        left, separator, right = line.partition(" - ")
        fields = left.split(" ")
        if not separator or len(fields) < 5:
            continue
        # Blanks in mount points are written as \040.
        point = Path(fields[4].replace("\\040", " "))
        # The later of two mounts at the same place covers the earlier one.
        if path.is_relative_to(point) and len(point.parts) >= longest:
            longest, found = len(point.parts), right.split(" ")[0]
    return found
