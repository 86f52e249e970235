"""The Word templates of letters: the delivered ones, the office's own copies of them, and the way back."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from netzwerk_desktop.documents.letter import TEMPLATE_FILES, check_template, default_template
from netzwerk_desktop.domain.errors import NotFound, ReadOnlyPlace
from netzwerk_desktop.system.durable import write_atomically
from netzwerk_desktop.system.paths import AppPaths

__all__ = ["TemplateRow", "adopt_template", "letter_templates", "reset_template"]


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template of letters.

    Attributes:
        id: its file name, the same for the delivered one and the office's own.
        form: "A" or "B" of DIN 5008.
        path: the file that letters are made of.
        is_own: whether the office has its own copy.
        problems: German sentences on why the own copy cannot be used; a letter would say the same.
    """

    id: str
    form: str
    path: Path
    is_own: bool
    problems: tuple[str, ...]


def letter_templates(paths: AppPaths) -> tuple[TemplateRow, ...]:
    """The templates, form B (the usual one) first; own ones are looked over, which takes a moment."""
    rows = []
    for form, name in sorted(TEMPLATE_FILES.items(), reverse=True):
        own = paths.templates_dir / name
        is_own = own.is_file()
        problems = tuple(problem.message for problem in check_template(own)) if is_own else ()
        rows.append(TemplateRow(name, str(form.value), own if is_own else default_template(form), is_own, problems))
    return tuple(rows)


def adopt_template(paths: AppPaths, name: str) -> Path:
    """Put a copy of the delivered template into the office's folder, unless there is one, and say where it lies."""
    delivered, own = _delivered(name), paths.templates_dir / name
    if not own.exists():
        try:
            paths.templates_dir.mkdir(parents=True, exist_ok=True)
            write_atomically(own, delivered.read_bytes())
        except OSError:
            raise _refused(paths) from None
    return own


def reset_template(paths: AppPaths, name: str) -> Path | None:
    """Go back to the delivered template. The office's copy is kept beside it under another name, which is returned."""
    _delivered(name)
    own = paths.templates_dir / name
    if not own.exists():
        return None
    number, kept = 1, own.with_name(f"{own.stem}_alt{own.suffix}")
    while kept.exists():
        number += 1
        kept = own.with_name(f"{own.stem}_alt{number}{own.suffix}")
    try:
        shutil.move(own, kept)
    except OSError:
        raise _refused(paths) from None
    return kept


def _delivered(name: str) -> Path:
    for form, file_name in TEMPLATE_FILES.items():
        if file_name == name:
            return default_template(form)
    raise NotFound(f"Eine Briefvorlage „{name}“ gibt es nicht.")


def _refused(paths: AppPaths) -> ReadOnlyPlace:
    return ReadOnlyPlace(
        f"In den Ordner {paths.templates_dir} lässt sich nicht schreiben. Bitte prüfen Sie die Rechte, und schließen"
        " Sie die Vorlage in Word."
    )
