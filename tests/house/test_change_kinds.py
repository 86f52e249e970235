"""Who listens for changes of a kind there is not waits for ever: what pages listen for are names of tables."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import netzwerk_desktop.qt
from netzwerk_desktop.storage.entities import synchronised_tables

_QT = Path(netzwerk_desktop.qt.__file__).parent
_KINDS = {table.name for table in synchronised_tables()}


def _assigned(tree: ast.AST) -> dict[str, ast.expr]:
    """Names and class attributes to what they are set to."""
    found: dict[str, ast.expr] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            found |= {target.id: node.value for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            found[node.target.id] = node.value
    return found


def _listened() -> Iterator[tuple[str, ast.expr, dict[str, ast.expr]]]:
    for path in sorted(_QT.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "changes.listen(" not in text:
            continue
        tree = ast.parse(text)
        assigned = _assigned(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("changes.listen"):
                yield f"{path.relative_to(_QT)}:{node.lineno}", node.args[1], assigned


def _texts(expression: ast.expr, assigned: dict[str, ast.expr]) -> set[str]:
    """The constant texts an expression is put together from."""
    found: set[str] = set()
    for node in ast.walk(expression):
        name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.add(node.value)
        elif name in assigned and assigned[name] is not expression:
            found |= _texts(assigned[name], assigned)
    return found


@pytest.mark.parametrize(("place", "kinds", "assigned"), [pytest.param(*each, id=each[0]) for each in _listened()])
def test_pages_listen_for_kinds_there_are(place: str, kinds: ast.expr, assigned: dict[str, ast.expr]) -> None:
    texts = _texts(kinds, assigned)
    if ast.unparse(kinds) != "self.kinds":  # derived classes say it
        assert texts, f"{place}: what it listens for is not to be read from the code"
    assert texts <= _KINDS, f"{place}: there are no changes of {sorted(texts - _KINDS)}"


def test_sections_of_the_settings_listen_for_kinds_there_are() -> None:
    declared = {
        (path.name, text)
        for path in sorted((_QT / "pages").glob("settings_*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        for name, value in _assigned(ast.Module(node.body, [])).items()
        if name == "kinds"
        for text in _texts(value, {})
    }
    assert declared
    assert {text for _, text in declared} <= _KINDS
