"""The command line: German help, exit code 0, 1 (a sentence on standard error) or 2 (wrong usage), ``--json``.

Each command is a thin skin over one use case of :mod:`netzwerk_desktop.services`. The commands and their answers are
fixed (docs/command_line.md), so that scripts of the office can rely on them.
"""
