"""Files that are shipped with the program: reference data, Word templates, styles, translations.

In a wheel or a bundle they lie inside the package, in a checkout beside it. The same call finds them in both.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder: ``resource("templates", "letter.docx")``.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    return find_resource(PACKAGE, parts)


def find_resource(package: Path, parts: tuple[str, ...]) -> Path:
    """Look for ``resources/…`` in the package, then beside it.

    Raises:
        FileNotFoundError: in neither place.
    """
    for parent in (package, package.parent):
        candidate = parent.joinpath("resources", *parts)
        if candidate.exists():
            return candidate
    name = "/".join(("resources", *parts))
    raise FileNotFoundError(f"Das Programm ist unvollständig installiert: {name} fehlt.")
