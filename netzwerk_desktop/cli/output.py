"""How a command answers: JSON for scripts, lines for people."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any


def plain(value: Any) -> Any:
    """A value as JSON knows it: dates as ISO text, enumerations by their code, rows as objects."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): plain(entry) for key, entry in value.items()}
    if isinstance(value, bytes):
        return f"{len(value)} Bytes"
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [plain(entry) for entry in value]
    return value


def answer(arguments: argparse.Namespace, data: Mapping[str, Any] | list[Any], lines: Iterable[str]) -> int:
    """Print the answer as JSON with ``--json``, else the lines; returns exit code 0."""
    if getattr(arguments, "json", False):
        print(json.dumps(plain(data), ensure_ascii=False, indent=2))
    else:
        for line in lines:
            print(line)
    return 0


def note(sentence: str) -> None:
    """A remark beside the answer, on standard error, so that it never gets into a script's JSON."""
    print(sentence, file=sys.stderr)


def prepare_streams() -> None:
    """Let both streams carry any character: a Windows console in cp850 must not turn an umlaut into a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace" if stream.isatty() else "backslashreplace")
            if not stream.isatty():
                reconfigure(encoding="utf-8")
