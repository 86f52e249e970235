"""The folder in which the demonstration leaves its results.

What lies there is never overwritten, with one exception: files that an earlier demonstration left and nobody touched
since are replaced, so that the folder does not fill up. A hidden list of names and hashes tells these apart.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from netzwerk_desktop.documents.files import write_beside
from netzwerk_desktop.domain.errors import NetzwerkError, ReadOnlyPlace

LIST_NAME = ".netzwerk-demo.json"


class Results:
    """Writes files into a folder and remembers which ones.

    Attributes:
        folder: where they lie.
        written: the files of this run, in their order.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self.written: list[Path] = []
        if folder.exists() and not folder.is_dir():
            raise NetzwerkError(f"{folder} ist eine Datei. Bitte nennen Sie einen Ordner für die Ergebnisse.")
        self._make(self.folder)
        self._ours = self._read_list()

    def write(self, name: str, data: bytes) -> Path:
        """Write a file (``name`` may contain a folder) under that name, or a free one like it."""
        path = self._place(self.folder / name)
        self._make(path.parent)
        written = write_beside(path, data)
        self._ours[written.relative_to(self.folder).as_posix()] = _hash(data)
        self.written.append(written)
        return written

    def finish(self) -> None:
        """Leave the list for the next time."""
        with suppress(OSError):  # without it the next run takes free names; nothing is lost
            listed = json.dumps(self._ours, ensure_ascii=False, indent=1)
            (self.folder / LIST_NAME).write_text(listed, encoding="utf-8")

    def _make(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            raise ReadOnlyPlace(
                f"Der Ordner {folder} lässt sich nicht anlegen. Bitte nennen Sie einen anderen für die Ergebnisse."
            ) from None

    def _place(self, wanted: Path) -> Path:
        """The first name like the wanted one that is free or carries a file an earlier run left, which goes."""
        path, number = wanted, 1
        while path.exists() and not self._is_ours(path):
            number += 1
            path = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
        with suppress(OSError):  # open in another program: the new one gets another name
            path.unlink(missing_ok=True)
        return path

    def _is_ours(self, path: Path) -> bool:
        """Whether an earlier run left this very file."""
        expected = self._ours.get(path.relative_to(self.folder).as_posix())
        try:
            return expected is not None and _hash(path.read_bytes()) == expected
        except OSError:
            return False

    def _read_list(self) -> dict[str, str]:
        try:
            found = json.loads((self.folder / LIST_NAME).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(name): str(value) for name, value in found.items()} if isinstance(found, dict) else {}


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
