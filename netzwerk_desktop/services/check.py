"""Looking the office file over: is it whole, and does everything in it agree?"""

from __future__ import annotations

from collections.abc import Callable

from netzwerk_desktop.services.office import Office
from netzwerk_desktop.storage import key as keys
from netzwerk_desktop.storage.check import CheckReport as CheckReport
from netzwerk_desktop.storage.check import Finding as Finding
from netzwerk_desktop.storage.check import check_database, repair_search
from netzwerk_desktop.storage.faults import check_file
from netzwerk_desktop.system.paths import AppPaths
from netzwerk_desktop.system.secrets import SecretStore

__all__ = ["CheckReport", "Finding", "check_office", "check_office_file", "rebuild_search_index"]


def check_office_file(
    paths: AppPaths, *, secrets: SecretStore, passphrase: Callable[[], str] | None = None
) -> CheckReport:
    """Check the office file without opening the office; even one that no longer opens gets a report.

    Raises :class:`NotFound`, :class:`KeyMissing`, :class:`WrongKey`, :class:`ReadOnlyPlace`.
    """
    if not paths.office_file.exists():
        check_file(paths.office_file)
    return check_database(paths.office_file, keys.unlock(paths.office_file, store=secrets, passphrase=passphrase))


def check_office(office: Office) -> CheckReport:
    """Check the open office; takes some seconds with a million interactions, on a thread that may wait."""
    return check_database(office.store.path, office.store.key)


def rebuild_search_index(paths: AppPaths, *, secrets: SecretStore, passphrase: Callable[[], str] | None = None) -> None:
    """Make the search index anew from the data. Raises as :func:`check_office_file`, and :class:`DiskFull`."""
    if not paths.office_file.exists():
        check_file(paths.office_file)
    repair_search(paths.office_file, keys.unlock(paths.office_file, store=secrets, passphrase=passphrase))
