"""``python -m tests.benchmarks [name …]``: measure, print the table, write ``build/bench.json``."""

from __future__ import annotations

import json
import os
import sys
from importlib import import_module
from pathlib import Path

from .measure import Figure
from .offices import NAMES, prepare

ROOMS = (
    "start",
    "search",
    "page",
    "lists",
    "today",
    "call_round",
    "town_map",
    "call_form",
    "save_call",
    "type_ahead",
    "caller",
    "stalls",
)
OUT = Path("build/bench.json")


def main(wanted: list[str]) -> int:
    """Measure the wanted rooms (all, if none is named)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in NAMES:
        prepare(name)
    figures: list[Figure] = []
    for room in wanted or ROOMS:
        print(f"measuring {room} …", file=sys.stderr, flush=True)
        figures += import_module(f"tests.benchmarks.{room}").figures()
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps([figure.as_json() for figure in figures], ensure_ascii=False, indent=2), "utf-8")
    print(_table(figures))
    return 0


def _table(figures: list[Figure]) -> str:
    rows = [("what", "ours", "beside", "ratio", "goal", "")]
    for figure in figures:
        rows.append(
            (
                figure.name,
                f"{figure.ours:.1f} {figure.unit}",
                f"{figure.beside:.1f} {figure.unit}",
                f"{figure.ratio:.2f} x",
                "" if figure.goal is None else f"{figure.goal:.2f} x",
                "" if figure.met else "missed",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        lines.append("  ".join(cells).rstrip())
    lines.insert(1, "-" * max(len(line) for line in lines))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
