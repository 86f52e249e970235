"""Draw the pictures of README and handbook anew: ``.venv/bin/python packaging/build_pictures.py [file …]``.

Every picture is a screen of ``tests/screens`` drawn from the demonstration office (made-up people, a day that never
changes) and then brought to 256 colours, which nobody sees and which makes it a third of the size.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES_DIR = ROOT / "docs" / "pictures"
#: of the 256 colours, how many are taken as they are
EXACT = 64


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: the screen it shows, in light or dark, and the size of the window ("" for a dialog's own)."""

    screen: str
    scheme: str = "light"
    size: str = "1024x640"

    @property
    def drawn_name(self) -> str:
        """The file name tests.screens gives it."""
        width = f"_{self.size.split('x')[0]}" if self.size else ""
        return f"{self.screen}_{self.scheme}{width}.png"


PICTURES: dict[str, Picture] = {
    "town_light.png": Picture("kommune", size="1600x1000"),
    "kommune_dunkel.png": Picture("kommune", scheme="dark"),
    "kommune_verlauf.png": Picture("kommune-unfolded"),
    "heute.png": Picture("heute"),
    "wiedervorlagen.png": Picture("wiedervorlagen"),
    "kommunen_tabelle.png": Picture("kommunen-table"),
    "suche.png": Picture("suche"),
    "suche_befehl.png": Picture("suche-befehl"),
    "personen.png": Picture("personen"),
    "vorgaenge.png": Picture("vorgaenge"),
    "aenderungen.png": Picture("kommune-history"),
    "anrufplan.png": Picture("anrufplan"),
    "karte.png": Picture("karte-gespraeche"),
    "einstellungen.png": Picture("einstellungen-catalogue"),
    "assistent.png": Picture("erststart", size=""),
    "schluessel.png": Picture("erststart-schluessel", size=""),
    "anderer_rechner.png": Picture("erststart-oeffnen", size=""),
    "filter.png": Picture("filter", size=""),
    "telefonat.png": Picture("telefonat-neben-der-seite"),
    "beratung.png": Picture("dialog-beratung-ausgefuellt", size=""),
    "beratungsvorgaenge.png": Picture("beratungsvorgaenge"),
    "ohne_anspruch.png": Picture("dialog-telefonat-ohne-anspruch", size=""),
    "anrufer.png": Picture("dialog-anrufer", size=""),
    "verschieben.png": Picture("dialog-verschieben", size=""),
    "nachfolge.png": Picture("dialog-nachfolge", size=""),
    "zusammenfuehren.png": Picture("dialog-zusammenfuehren", size=""),
    "brief.png": Picture("dialog-brief", size=""),
    "zwei_fassungen.png": Picture("dialog-konflikt", size=""),
}


def main(arguments: list[str] | None = None) -> int:
    """Draw those that are named, or all."""
    parser = argparse.ArgumentParser(description="Draws the pictures of README and handbook.")
    parser.add_argument("files", nargs="*", metavar="FILE", help=f"only these of {', '.join(PICTURES)}")
    names = parser.parse_args(arguments).files or list(PICTURES)
    unknown = sorted(set(names) - set(PICTURES))
    if unknown:
        parser.error(f"there is no picture {', '.join(unknown)}")
    sys.path.insert(0, str(ROOT))
    draw({name: PICTURES[name] for name in names})
    return 0


def draw(pictures: dict[str, Picture]) -> None:
    """Draw one run for each scheme and size, each in a fresh office (some screens write into it), make small files."""
    from tests.screens.__main__ import main as draw_screens

    runs: defaultdict[tuple[str, str], dict[str, Picture]] = defaultdict(dict)
    for name, picture in pictures.items():
        runs[picture.scheme, picture.size][name] = picture
    PICTURES_DIR.mkdir(parents=True, exist_ok=True)
    for (scheme, size), wanted in runs.items():
        with tempfile.TemporaryDirectory(prefix="netzwerk-pictures-") as folder:
            screens = [picture.screen for picture in wanted.values()]
            draw_screens([*screens, "--out", folder, "--scheme", scheme, "--size", size or "1024x640"])
            for name, picture in wanted.items():
                target = PICTURES_DIR / name
                save_small(Path(folder) / picture.drawn_name, target)
                print(f"{target.relative_to(ROOT)}: {target.stat().st_size // 1000} KB")


def save_small(drawn: Path, target: Path) -> None:
    """The picture in 256 colours, without dithering, which makes plain grounds grainy.

    The most frequent ones stay exactly as they are, so that no ground gets a tint; the others are chosen so that a
    warning in one corner keeps its colour.
    """
    from PIL import Image

    with Image.open(drawn) as opened:
        image = opened.convert("RGB")
    counted = sorted(image.getcolors(image.width * image.height), reverse=True)
    exact = {colour: number for number, (_, colour) in enumerate(counted[:EXACT])}
    near = image.quantize(256 - len(exact), method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    raw = image.tobytes()
    pairs = zip(zip(raw[0::3], raw[1::3], raw[2::3], strict=True), near.tobytes(), strict=True)
    indexes = bytes(exact.get(colour, len(exact) + number) for colour, number in pairs)
    small = Image.frombytes("P", image.size, indexes)
    small.putpalette([part for colour in exact for part in colour] + (near.getpalette() or []))
    small.save(target, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
