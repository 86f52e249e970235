"""Write the tables of shortcuts into the handbook: ``.venv/bin/python packaging/build_shortcuts.py``.

They are those of the catalogue of actions. The page keeps its own words; only what stands between the two marks is
made. A test compares (tests/house).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "handbuch" / "11-tastatur.md"
BEGIN = "<!-- Anfang der erzeugten Tabellen: packaging/build_shortcuts.py -->"
END = "<!-- Ende der erzeugten Tabellen -->"

# As they are printed on a German keyboard.
KEYS = {
    "Ctrl": "Strg",
    "Shift": "Umschalt",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "Space": "Leertaste",
    "Enter": "Eingabe",
    "Del": "Entf",
    "PgUp": "Bild auf",
    "PgDown": "Bild ab",
    "Home": "Pos1",
}


def key_words(keys: str) -> str:
    """ "Ctrl+Shift+B" as it stands on the keys: "Strg+Umschalt+B"."""
    return "+".join(KEYS.get(part, part) for part in keys.split("+"))


def tables() -> str:
    """All groups of the catalogue that have shortcuts, then what lists, fields and pages know, as Markdown."""
    from netzwerk_desktop.qt.action_catalogue import CATALOGUE, Group
    from netzwerk_desktop.qt.shortcut_sheet import PLACES

    parts = []
    for group in Group:
        lines = [(spec.text, spec.keys) for spec in CATALOGUE if spec.group is group and spec.keys]
        if lines:
            parts.append(_table(group.value, lines))
    parts.extend(_table(title, lines) for title, lines in PLACES)
    return "\n\n".join(parts)


def _table(title: str, lines: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    rows = [
        f"| {text.replace('&', '').rstrip(' …')} | {' · '.join(f'`{key_words(key)}`' for key in keys)} |"
        for text, keys in lines
    ]
    return "\n".join((f"## {title}", "", "| Was | Tasten |", "|---|---|", *rows))


def filled(page: str) -> str:
    """The page with fresh tables. ValueError when a mark is missing."""
    before, _, rest = page.partition(BEGIN)
    _, mark, after = rest.partition(END)
    if not mark:
        raise ValueError(f"{PAGE.name} has lost the marks between which the tables stand")
    return f"{before}{BEGIN}\n\n{tables()}\n\n{END}{after}"


def main() -> int:
    """Write the page; say whether anything changed."""
    sys.path.insert(0, str(ROOT))
    old = PAGE.read_text(encoding="utf-8")
    new = filled(old)
    if new != old:
        PAGE.write_text(new, encoding="utf-8", newline="\n")
    print(f"{PAGE.relative_to(ROOT)}: {'changed' if new != old else 'up to date'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
