"""The list of screens is complete and can be drawn; the drawing itself is `make screens`."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from netzwerk_desktop.domain.clock import FixedClock
from netzwerk_desktop.qt.registry import PageId
from netzwerk_desktop.services.demonstration import build_demonstration
from netzwerk_desktop.storage.store import Store
from netzwerk_desktop.system.resources import resource
from tests.screens import __main__ as drawing
from tests.screens import load_all
from tests.screens.registry import SCREENS, screen
from tests.screens.stage import MOMENT
from tests.support.demonstration import SMALL


def test_every_screen_has_a_name_of_its_own() -> None:
    names = [entry.name for entry in load_all()]
    assert names == sorted(set(names))
    with pytest.raises(ValueError, match="two screens"):
        screen(names[0])(lambda stage: None)  # type: ignore[arg-type,return-value]
    assert len(SCREENS) == len(names)


def test_every_page_is_drawn() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in Path(drawing.__file__).parent.glob("*.py"))
    missing = [page for page in PageId if f"PageId.{page.name}" not in sources]
    assert missing == []


def test_a_screen_is_drawn_in_both_schemes_and_its_size(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    folder.mkdir()
    clock = FixedClock(MOMENT)
    store = Store.create(folder / "pictures.db", bytes(32), clock=clock)
    build_demonstration(store, clock=clock, reference=resource("reference"), size=SMALL)
    store.close()
    assert drawing.draw(tmp_path, ["shortcuts"], ["light", "dark"], [(1024, 640)], folder) == 2
    light, dark = (QImage(str(tmp_path / f"shortcuts_{scheme}.png")) for scheme in ("light", "dark"))
    assert light.pixelColor(2, 2).lightness() > 200
    assert dark.pixelColor(2, 2).lightness() < 60
    assert drawing._size("1600X1000") == (1600, 1000)
