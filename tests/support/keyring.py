"""A keyring that lives in memory, for tests that go through the `keyring` package itself.

Tests of use cases hand in `netzwerk_desktop.system.secrets.MemorySecrets` instead, which needs no package at all.
"""

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """Keeps what it gets until the test ends."""

    # Never chosen by itself: a test sets it.
    priority = 0.1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """What was kept, or None."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget it; an error when there is nothing, as real keyrings have it."""
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")
