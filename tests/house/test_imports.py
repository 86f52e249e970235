"""What is imported where: the rules need only Python itself, and nothing heavy delays the first picture."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.dev_script import ROOT

PACKAGE = ROOT / "netzwerk_desktop"
# Needed at the earliest when somebody asks for it: to be imported in the function that uses it.
HEAVY = frozenset(
    {"alembic", "argon2", "babel", "cryptography", "docx", "docxtpl", "jinja2", "keyring", "lxml", "openpyxl"}
    | {"icalendar", "phonenumbers", "python_calamine", "qtawesome", "rapidfuzz"}
)
# Alembic loads these itself, long after its own import.
MIGRATIONS = PACKAGE / "storage" / "migrations"


def imports_at_start(tree: ast.AST) -> Iterator[str]:
    """The modules imported when the module itself is: not in functions, not for the type checker alone."""
    for node in ast.iter_child_nodes(tree):
        match node:
            case ast.Import() | ast.ImportFrom():
                yield from imported(node)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                continue
            case ast.If(test=ast.Name(id="TYPE_CHECKING"), orelse=orelse):
                yield from imports_at_start(ast.Module(body=orelse, type_ignores=[]))
            case _:
                yield from imports_at_start(node)


def all_imports(tree: ast.Module) -> Iterator[str]:
    """Every imported module, wherever."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from imported(node)


def imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    """The modules of one statement; a relative import stays in its own package and counts for nothing."""
    if isinstance(node, ast.Import):
        return [name.name for name in node.names]
    if node.module and not node.level:
        # The second form finds `from sqlalchemy import orm`.
        return [node.module, *(f"{node.module}.{name.name}" for name in node.names)]
    return []


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def test_the_rules_of_the_office_need_only_the_standard_library() -> None:
    foreign = {
        (path.name, name)
        for path in (PACKAGE / "domain").rglob("*.py")
        for name in all_imports(parse(path))
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("netzwerk_desktop.domain")
    }
    assert foreign == set()


def test_nothing_heavy_is_imported_at_the_start() -> None:
    heavy = {
        (str(path.relative_to(PACKAGE)), name)
        for path in PACKAGE.rglob("*.py")
        if not path.is_relative_to(MIGRATIONS)
        for name in imports_at_start(parse(path))
        if name.split(".")[0] in HEAVY
    }
    assert heavy == set()


def test_the_orm_is_not_used() -> None:
    users = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        for name in all_imports(parse(path))
        if name.startswith("sqlalchemy.orm")
    }
    assert users == set()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import docx", {"docx"}),
        ("from docx.shared import Mm", {"docx.shared", "docx.shared.Mm"}),
        ("def f():\n    import docx", set()),
        ("class A:\n    import docx", {"docx"}),
        ("class A:\n    def f(self):\n        import docx", set()),
        ("try:\n    import docx\nexcept ImportError:\n    pass", {"docx"}),
        ("if TYPE_CHECKING:\n    import docx\nelse:\n    import lxml", {"lxml"}),
    ],
)
def test_imports_at_start_are_told_from_later_ones(source: str, found: set[str]) -> None:
    assert set(imports_at_start(ast.parse(source))) == found
