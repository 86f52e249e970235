"""What the window is started with: ``netzwerk-desktop [--data-dir DIR] [--caller NUMBER | tel:NUMBER]``.

Whatever stands behind ``--caller`` or is a link belongs to the number, all of it: telephone software passes numbers
with blanks and without quotes, and a link on a web page must not become an option, however it is written. So
``--data-dir`` has to come first.

Imported by :mod:`netzwerk_desktop.launch` while a telephone rings, so it imports nothing itself.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_CALLER = 300
"""More of a number is not handed on."""

_CALLER = "--caller"
_DATA_DIR = "--data-dir"
_LINKS = ("tel:", "callto:", "sip:", "sips:")


class StartArguments:
    """The arguments, understood.

    Attributes:
        data_dir: where the office is, when it was said.
        caller: who is calling, as it was handed over; ``None`` when nobody is.
        others: what stood before the caller, with the name of the program; the only thing Qt may look at.
    """

    def __init__(self, data_dir: str | None, caller: str | None, others: tuple[str, ...]) -> None:
        self.data_dir = data_dir
        self.caller = caller
        self.others = others


def read_arguments(argv: Sequence[str]) -> StartArguments:
    """Understand ``argv``, whose first element is the name of the program."""
    own, caller = list(argv), None
    for number, argument in enumerate(argv[1:], start=1):
        if argv[number - 1] == _DATA_DIR:
            continue  # a folder may be called anything
        if argument == _CALLER or argument.startswith(f"{_CALLER}=") or argument.lower().startswith(_LINKS):
            said = argument.removeprefix(_CALLER).removeprefix("=")
            caller = " ".join(part for part in (said, *argv[number + 1 :]) if part)[:LONGEST_CALLER]
            own = own[:number]
            break
    return StartArguments(_data_dir(own), caller, tuple(own))


def _data_dir(arguments: Sequence[str]) -> str | None:
    found: str | None = None
    for number, argument in enumerate(arguments):
        if argument == _DATA_DIR and number + 1 < len(arguments):
            found = arguments[number + 1]
        elif argument.startswith(f"{_DATA_DIR}="):
            found = argument.removeprefix(f"{_DATA_DIR}=")
    return found
