"""What there is to draw.

A screen is a function that gets a `Stage` and returns the widget to draw, ready to be shown. To add one::

    @screen("personen")
    def people(stage: Stage) -> QWidget:
        return stage.window(PageId.PEOPLE)

Dialogs are drawn at their own size (``size=None``), pages at each window size.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from tests.screens.stage import Stage

Make = Callable[["Stage"], QWidget]


@dataclass(frozen=True, slots=True)
class Screen:
    """A picture to draw.

    Attributes:
        name: beginning of the file name.
        make: makes the widget.
        own_size: drawn at the widget's own size instead of each window size.
    """

    name: str
    make: Make
    own_size: bool = False


SCREENS: dict[str, Screen] = {}


def screen(name: str, *, own_size: bool = False) -> Callable[[Make], Make]:
    """Enter a function into the list."""

    def enter(make: Make) -> Make:
        if name in SCREENS:
            raise ValueError(f"there are two screens called {name}")
        SCREENS[name] = Screen(name, make, own_size)
        return make

    return enter
