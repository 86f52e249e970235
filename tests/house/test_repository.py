"""What is in the repository and what must never get into it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.dev_script import ROOT

LARGEST_FILE = 1_000_000
LONGEST_MODULE = 500
# Put together here, so that this file does not contain them itself.
UNWANTED = ["/".join(("", "work", "")), "/".join(("", "root", "")), ".".join(("pypi", "org")), "pypi" + "-more"]
BINARY = {".png", ".docx", ".xlsx", ".xls", ".db", ".ico", ".ttf", ".woff2", ".qm", ".pdf", ".zip"}


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    """All files of the repository that exist."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    command = ["git", "-c", f"safe.directory={ROOT}", "-C", str(ROOT), "ls-files", "-z"]
    names = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8").split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def test_no_large_files(tracked: list[Path]) -> None:
    large = [path.relative_to(ROOT) for path in tracked if path.stat().st_size > LARGEST_FILE]
    assert large == []


def test_nothing_of_one_machine(tracked: list[Path]) -> None:
    found = [
        (str(path.relative_to(ROOT)), text)
        for path in tracked
        if path.suffix not in BINARY
        for text in UNWANTED
        if text in path.read_text(encoding="utf-8")
    ]
    assert found == []


def test_nothing_that_is_made_is_kept(tracked: list[Path]) -> None:
    made = {".venv", "build", "dist", "__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
    assert [path for path in tracked if made & set(path.relative_to(ROOT).parts)] == []


def test_modules_have_one_subject() -> None:
    package = ROOT / "netzwerk_desktop"
    # Forms are generated, and a migration is the frozen text of a whole schema.
    made = {"forms", "versions"}
    modules = [path for path in package.rglob("*.py") if not made & set(path.parts)]
    lengths = {str(path.relative_to(package)): len(path.read_text("utf-8").splitlines()) for path in modules}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_the_package_says_that_it_is_typed() -> None:
    assert (ROOT / "netzwerk_desktop" / "py.typed").exists()


def test_the_folder_packaging_does_not_hide_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
    import packaging.version

    assert packaging.version.Version("1.10") > packaging.version.Version("1.9")
