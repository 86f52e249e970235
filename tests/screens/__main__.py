"""Draw the screens: ``python -m tests.screens [names …] [--out DIR] [--scheme light] [--size 1024x640]``.

With ``--language en`` they speak English.
"""

import argparse
import os
import sys
from pathlib import Path

from tests.support.home import move_into_empty_home

SIZES = ("1600x1000", "1024x640")
SCHEMES = ("light", "dark")
LANGUAGES = ("de", "en")


def main(arguments: list[str] | None = None) -> int:
    """Draw what is wanted into a folder and say where."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens", description="Draws pages and dialogs to PNG.")
    parser.add_argument("names", nargs="*", help="beginnings of names; without any, all are drawn")
    parser.add_argument("--out", type=Path, default=Path("build/screens"))
    parser.add_argument("--scheme", action="append", choices=SCHEMES)
    parser.add_argument("--size", action="append", help="width x height, such as 1024x640")
    parser.add_argument("--language", default="de", choices=LANGUAGES)
    parser.add_argument("--office", type=Path, help="keep the demonstration office in this folder for the next time")
    wanted = parser.parse_args(arguments)
    home = move_into_empty_home()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        count = draw(
            wanted.out,
            wanted.names,
            wanted.scheme or list(SCHEMES),
            [_size(text) for text in wanted.size or SIZES],
            wanted.office,
            wanted.language,
        )
    finally:
        home.cleanup()
    print(f"{count} pictures in {wanted.out}")
    return 0 if count else 1


def _size(text: str) -> tuple[int, int]:
    width, height = text.lower().split("x")
    return int(width), int(height)


def draw(
    out: Path,
    names: list[str],
    schemes: list[str],
    sizes: list[tuple[int, int]],
    office: Path | None = None,
    language: str = "de",
) -> int:
    """Draw the screens whose names begin with one of ``names`` (all, if there are none); returns how many pictures."""
    from PySide6.QtCore import Qt

    from netzwerk_desktop.qt import theme
    from netzwerk_desktop.qt.application import make_application
    from netzwerk_desktop.qt.theme import SchemeChoice
    from tests.screens import load_all
    from tests.screens.stage import Stage, temporary_folder

    app = make_application(["screens"], language=language)
    folder = temporary_folder()
    stage = Stage(app, office or Path(folder.name))
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    for screen in load_all():
        if names and not any(screen.name.startswith(name) for name in names):
            continue
        for scheme in schemes:
            theme.current().choose(SchemeChoice(scheme))
            for width, height in [(0, 0)] if screen.own_size else sizes:
                widget = screen.make(stage)
                widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                if width:
                    widget.resize(width, height)
                widget.show()
                stage.settle(widget)
                suffix = f"_{width}" if width else ""
                widget.grab().save(str(out / f"{screen.name}_{scheme}{suffix}.png"))
                widget.close()
                count += 1
    stage.close()
    folder.cleanup()
    return count


if __name__ == "__main__":
    sys.exit(main())
