"""Windows, pages, dialogs and models.

This floor knows services, domain and system, never the storage: pages ask `operation.QueryRunner` for rows and run
changes through `operation.OperationRunner`; both call functions of ``netzwerk_desktop.services``. How to add a page, a
dialog or an action is told in ``registry`` and ``action_catalogue``.
"""

import sys

from netzwerk_desktop.qt.binding import keep_constants_alive, read_no_sources

if sys.version_info < (3, 12):
    keep_constants_alive()
read_no_sources()
