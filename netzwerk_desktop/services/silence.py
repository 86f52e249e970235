"""The office's own limits for silence.

Apart from :mod:`.office`, because the first picture of the program needs them and nothing of SQLAlchemy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netzwerk_desktop.domain.silence import DEFAULT_LIMITS as DEFAULT_LIMITS
from netzwerk_desktop.domain.silence import Silence as Silence
from netzwerk_desktop.domain.silence import SilenceLimits as SilenceLimits
from netzwerk_desktop.storage.queries import today as queries

if TYPE_CHECKING:
    from .context import Office

__all__ = ["DEFAULT_LIMITS", "Silence", "SilenceLimits", "silence_limits"]


def silence_limits(office: Office) -> SilenceLimits:
    """After how many days without a conversation a member is amber, and after how many red."""
    with office.store.plain() as connection:
        return queries.silence_limits(connection)
