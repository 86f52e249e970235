"""LibreOffice, to make a PDF of a Word file.

It is an outside program with habits: it shares a running instance (so every call has a profile of its own, in a
temporary folder), it may hang (so there is a time limit, and a person may give up earlier), and it ends with "all well"
even when it could not read the file (so only what came out is believed).
"""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from netzwerk_desktop.domain.errors import NetzwerkError

from .files import write_beside

_POLL_SECONDS = 0.1
_WINDOWS = os.name == "nt"
# Where its installer leaves its traces on Windows; the first column is the key, the second the value.
_REGISTRY = (
    (r"SOFTWARE\LibreOffice\UNO\InstallPath", ""),
    (r"SOFTWARE\WOW6432Node\LibreOffice\UNO\InstallPath", ""),
    (r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\soffice.exe", ""),
)
_MAC = Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")


class PdfFailed(NetzwerkError):
    """No PDF was made; the Word file is as it was."""


class Cancelled(NetzwerkError):
    """A person gave up waiting."""

    default_message = "Abgebrochen. Die Word-Datei ist unverändert, ein PDF wurde nicht erstellt."


def find_libreoffice(environment: Mapping[str, str] | None = None) -> Path | None:
    """The program that converts, or None when LibreOffice is not installed.

    `environment` stands for the environment of the process. Only files in absolute places are taken: a program of that
    name in the folder one happens to be in is never started.
    """
    surroundings = os.environ if environment is None else environment
    candidates = _windows_places(surroundings, _read_registry) if _WINDOWS else _posix_places(surroundings)
    return next((path for path in candidates if path.is_absolute() and path.is_file()), None)


def _posix_places(environment: Mapping[str, str]) -> Iterator[Path]:
    for folder in environment.get("PATH", os.defpath).split(os.pathsep):
        for program in ("soffice", "libreoffice"):
            if folder:
                yield Path(folder) / program
    yield _MAC


def _windows_places(environment: Mapping[str, str], read: Callable[[str, str], str]) -> Iterator[Path]:
    # soffice.com is the one that waits until the work is done; beside it lies soffice.exe.
    folders = []
    for key, value in _REGISTRY:
        found = read(key, value).strip().strip('"')
        if found:
            folders.append(Path(found).parent if found.lower().endswith(".exe") else Path(found))
    for variable in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA"):
        root = environment.get(variable)
        if root:
            base = Path(root) / "Programs" if variable == "LOCALAPPDATA" else Path(root)
            folders.append(base / "LibreOffice" / "program")
    for folder in folders:
        yield folder / "soffice.com"
        yield folder / "soffice.exe"


def _read_registry(key: str, value: str) -> str:
    """A text of the registry, for this user or for the machine; empty when there is none."""
    # Exists on Windows only, and has no type information elsewhere.
    registry: Any = importlib.import_module("winreg")
    for root in (registry.HKEY_CURRENT_USER, registry.HKEY_LOCAL_MACHINE):
        try:
            with registry.OpenKey(root, key) as opened:
                return str(registry.QueryValueEx(opened, value)[0])
        except OSError:
            continue
    return ""


def convert_to_pdf(
    document: Path,
    out_dir: Path,
    *,
    timeout: float = 120.0,
    cancel: Callable[[], bool] = lambda: False,
    program: Path | None = None,
) -> Path:
    """Make a PDF of one Word file in `out_dir`, under its name with ``.pdf`` (never over an existing file).

    `timeout` in seconds; `cancel` is asked often, from the calling thread. Raises PdfFailed with what to do, Cancelled,
    or what `write_document` raises.
    """
    return convert_all([document], out_dir, timeout=timeout, cancel=cancel, program=program)[0]


def convert_all(
    documents: Sequence[Path],
    out_dir: Path,
    *,
    timeout: float = 120.0,
    cancel: Callable[[], bool] = lambda: False,
    program: Path | None = None,
) -> tuple[Path, ...]:
    """Like `convert_to_pdf` for several files in one call; all of them or none."""
    soffice = program or find_libreoffice()
    if soffice is None:
        raise PdfFailed(
            "Für ein PDF wird LibreOffice gebraucht, und es ist auf diesem Rechner nicht installiert. Bitte "
            "installieren Sie es, oder öffnen Sie den Brief in Word und speichern Sie ihn dort als PDF."
        )
    with tempfile.TemporaryDirectory(prefix="netzwerk-pdf-", ignore_cleanup_errors=True) as folder:
        work = Path(folder)
        copies = _copy_in(documents, work / "in")
        (work / "out").mkdir()
        _run(_command(soffice, work, copies), work, timeout, cancel)
        pdfs = [
            _checked(work / "out" / f"{copy.stem}.pdf", document)
            for copy, document in zip(copies, documents, strict=True)
        ]
        return tuple(
            write_beside(out_dir / f"{document.stem}.pdf", data) for document, data in zip(documents, pdfs, strict=True)
        )


def _copy_in(documents: Iterable[Path], folder: Path) -> list[Path]:
    """Copies with plain names: the original may be open in Word, or two may have the same name."""
    folder.mkdir()
    copies = []
    for number, document in enumerate(documents, start=1):
        copy = folder / f"{number}{document.suffix}"
        try:
            shutil.copyfile(document, copy)
        except OSError as error:
            raise PdfFailed(
                f"„{document.name}“ konnte nicht gelesen werden. Bitte prüfen Sie, ob es die Datei noch gibt."
            ) from error
        copies.append(copy)
    return copies


def _command(soffice: Path, work: Path, documents: Iterable[Path]) -> list[str]:
    return [
        str(soffice),
        f"-env:UserInstallation={(work / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
        str(work / "out"),
        *(str(document) for document in documents),
    ]


def _run(command: Sequence[str], work: Path, timeout: float, cancel: Callable[[], bool]) -> None:
    """Run to the end, or end it. Its exit code says nothing and is not looked at."""
    try:
        process = subprocess.Popen(
            command,
            cwd=work,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # A group of its own, so that its children can be ended with it.
            start_new_session=not _WINDOWS,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise PdfFailed(
            "LibreOffice ließ sich nicht starten. Bitte öffnen Sie es einmal von Hand; danach geht es meist wieder."
        ) from error
    deadline = time.monotonic() + timeout
    try:
        while True:
            try:
                process.wait(_POLL_SECONDS)
                return
            except subprocess.TimeoutExpired:
                if cancel():
                    raise Cancelled from None
                if time.monotonic() > deadline:
                    raise PdfFailed(
                        "LibreOffice antwortet nicht und wurde beendet; ein PDF wurde nicht erstellt. Bitte versuchen "
                        "Sie es noch einmal, oder speichern Sie den Brief in Word als PDF."
                    ) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process and what it started, if it still runs."""
    if process.poll() is not None:
        return
    if _WINDOWS:
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, 9)
    process.wait()


def _checked(pdf: Path, document: Path) -> bytes:
    """The bytes of a PDF that is one."""
    data = pdf.read_bytes() if pdf.is_file() else b""
    if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-1024:]:
        raise PdfFailed(
            f"LibreOffice konnte aus „{document.name}“ kein PDF machen. Bitte öffnen Sie die Datei in Word oder "
            "LibreOffice und prüfen Sie, ob sie sich lesen lässt."
        )
    return data
