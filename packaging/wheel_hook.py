"""Puts ui/ and resources/ into the wheel, beside the code that looks for them there.

A hook instead of hatchling's ``force-include`` table because the table also applies to an editable install, where it
would leave a copy of both folders in the environment that grows old unnoticed. There the checkout itself is used, see
``netzwerk_desktop.system.resources``.
"""

from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = ("ui", "resources")


class WheelHook(BuildHookInterface[BuilderConfig]):
    """Called by hatchling once for every wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the folders to a real wheel; `version` is "editable" for a checkout."""
        if version != "editable":
            build_data["force_include"].update({folder: f"netzwerk_desktop/{folder}" for folder in FOLDERS})
