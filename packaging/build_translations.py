"""Collect the texts of the screen and compile their translation: ``.venv/bin/python packaging/build_translations.py``.

German stands in the source. This reads every text that passes through Qt's translation and writes it into
``resources/translations/netzwerk_en.ts``; what is translated already stays. Translate what is new there (any editor, or
``pyside6-linguist``), run it again, and ``netzwerk_en.qm`` is made of it. ``--check`` only says what is missing.

``lupdate`` would find most of the texts by itself, but it does not know our helpers, so the Python files are read here
and handed to it as one list; forms it reads itself. A text is found when it is written

* ``self.tr("…")``: its context is the class, as at run time, where Qt asks the class and then those it is derived from;
* ``translate("Context", "…")``;
* ``tr("…")`` of ``qt/words.py``, for tables: without a context, because ``translate("", text)`` shows it;
* ``say("…")``, if the module has a ``def say(text)`` that does nothing but ``return translate("Context", text)``.

The labels of the domain's enumerations come on top (``words.label``). Sentences of the domain stay German.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import json
import pkgutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "netzwerk_desktop" / "qt"
FORMS = ROOT / "ui"
CATALOGUE = ROOT / "resources" / "translations" / "netzwerk_en.ts"
COMPILED = CATALOGUE.with_suffix(".qm")

# Words of Qt itself that are looked up in Qt's own translation.
FOREIGN_CONTEXTS = {"QShortcut"}

Text = tuple[str, str]
"""Context and German text."""


class TextNotFound(Exception):
    """A text passes through translation in a way nobody can find by reading; the message says where."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the catalogue."""

    context: str
    source: str
    translation: str
    state: str
    """"" when it is finished; "unfinished", "vanished" or "obsolete"."""


# -- what the program says --------------------------------------------------------------------------------------------


def texts() -> list[Text]:
    """All texts of the Python files and the domain's labels, sorted, without those of the forms.

    Raises:
        TextNotFound: see there.
    """
    found: set[Text] = set(_labels())
    for path in sorted(SOURCES.rglob("*.py")):
        if path.parent.name != "forms":
            found.update(texts_of(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()))
    return sorted(found)


def texts_of(source: str, name: str) -> list[Text]:
    """The texts of one Python file.

    Raises:
        TextNotFound: see there.
    """
    tree = ast.parse(source)
    reader = _Reader(name, dict(_helpers(tree)))
    reader.visit(tree)
    return reader.found


def _labels() -> Iterator[Text]:
    from netzwerk_desktop import domain
    from netzwerk_desktop.domain.labels import Labelled

    for found in pkgutil.iter_modules(domain.__path__):
        module = importlib.import_module(f"{domain.__name__}.{found.name}")
        for thing in vars(module).values():
            if isinstance(thing, type) and issubclass(thing, Labelled):
                yield from (("Domain", member.label) for member in thing)


def _helpers(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Functions of the module that only translate what they are given, with their context."""
    for function in tree.body:
        if not isinstance(function, ast.FunctionDef) or len(function.args.args) != 1:
            continue
        for step in ast.walk(function):
            if not (isinstance(step, ast.Call) and _name(step) == "translate" and len(step.args) == 2):
                continue
            context, text = step.args
            if isinstance(text, ast.Name) and text.id == function.args.args[0].arg and _constant(context) is not None:
                yield function.name, str(_constant(context))


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


class _Reader(ast.NodeVisitor):
    """Walks through one file and notes the texts."""

    def __init__(self, name: str, helpers: dict[str, str]) -> None:
        self.found: list[Text] = []
        self._name = name
        self._helpers = helpers
        self._classes: list[str] = []
        self._functions: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._functions.append(node.name)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self._look_at(node, _name(node), attribute=isinstance(node.func, ast.Attribute))
        self.generic_visit(node)

    def _look_at(self, node: ast.Call, name: str, *, attribute: bool) -> None:
        if name == "tr" and node.args:
            self._note(self._classes[-1] if attribute and self._classes else "", node.args[0])
        elif name == "translate" and len(node.args) >= 2:
            context = _constant(node.args[0])
            if context is None:
                raise TextNotFound(f"{self._name}:{node.lineno}: the context is no constant")
            # A helper itself, `label`, and tables shown by `translate("", text)`: their texts are found elsewhere.
            handed_on = not context or self._functions[:1] in [[helper] for helper in (*self._helpers, "label")]
            if context not in FOREIGN_CONTEXTS and (_constant(node.args[1]) is not None or not handed_on):
                self._note(context, node.args[1])
        elif not attribute and name in self._helpers and node.args:
            self._note(self._helpers[name], node.args[0])

    def _note(self, context: str, text: ast.expr) -> None:
        # `tr("one") if x else tr("other")` are two calls; `tr("one" if x else "other")` is both texts as well.
        if isinstance(text, ast.IfExp):
            self._note(context, text.body)
            self._note(context, text.orelse)
            return
        words = _constant(text)
        if words is None:
            raise TextNotFound(f"{self._name}:{text.lineno}: “{ast.unparse(text)}” is no constant text")
        if words:
            self.found.append((context, words))


# -- the catalogue ----------------------------------------------------------------------------------------------------


def collect(catalogue: Path) -> None:
    """Bring the catalogue up to date: new texts unfinished, texts that are no more gone."""
    with tempfile.TemporaryDirectory(prefix="netzwerk-texts-") as folder:
        listing = Path(folder) / "texts.py"
        lines = [f"QCoreApplication.translate({_quoted(context)}, {_quoted(words)})\n" for context, words in texts()]
        listing.write_text("".join(lines), encoding="utf-8", newline="\n")
        options = ["-locations", "none", "-no-obsolete", "-source-language", "de", "-target-language", "en"]
        forms = [str(path) for path in sorted(FORMS.glob("*.ui"))]
        _run("pyside6-lupdate", *options, *forms, str(listing), "-ts", str(catalogue))
    catalogue.write_text(_sorted(catalogue.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _sorted(text: str) -> str:
    """Contexts and messages by name, so that two people who add texts meet as seldom as possible."""
    root = ET.fromstring(text)
    contexts = sorted(root.findall("context"), key=lambda context: context.findtext("name", ""))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        '<TS version="2.1" language="en" sourcelanguage="de">',
    ]
    for context in contexts:
        lines += ["<context>", f"    <name>{_escaped(context.findtext('name', ''))}</name>"]
        for message in sorted(context.findall("message"), key=lambda entry: entry.findtext("source", "")):
            translation = message.find("translation")
            words = "" if translation is None else translation.text or ""
            state = "unfinished" if translation is None else translation.get("type", "")
            kind = f' type="{state}"' if state else ""
            lines += [
                "    <message>",
                f"        <source>{_escaped(message.findtext('source', ''))}</source>",
                f"        <translation{kind}>{_escaped(words)}</translation>",
                "    </message>",
            ]
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _escaped(text: str) -> str:
    pairs = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&apos;"))
    for sign, name in pairs:
        text = text.replace(sign, name)
    return text


def entries(catalogue: Path | None = None) -> list[Entry]:
    """What stands in the catalogue (the one of the program, if no other is named)."""
    result = []
    for context in ET.fromstring((catalogue or CATALOGUE).read_text(encoding="utf-8")).findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            words = "" if translation is None else translation.text or ""
            state = "unfinished" if translation is None else translation.get("type", "")
            result.append(Entry(context.findtext("name", ""), message.findtext("source", ""), words, state))
    return result


def compile_catalogue(catalogue: Path, target: Path) -> None:
    """Make the file the program loads."""
    _run("pyside6-lrelease", "-nounfinished", "-removeidentical", str(catalogue), "-qm", str(target))


def problems() -> list[str]:
    """What is missing, unfinished or no more in the program; empty when the translation is complete."""
    with tempfile.TemporaryDirectory(prefix="netzwerk-texts-") as folder:
        fresh = Path(folder) / CATALOGUE.name
        present = CATALOGUE.read_text(encoding="utf-8")
        fresh.write_text(present, encoding="utf-8")
        collect(fresh)
        now = {(entry.context, entry.source): entry for entry in entries(fresh)}
        known = {(entry.context, entry.source): entry for entry in entries()}
        result = [f"missing: {_shown(key)}" for key in sorted(now.keys() - known.keys())]
        result += [f"obsolete: {_shown(key)}" for key in sorted(known.keys() - now.keys())]
        for key, entry in sorted(known.items()):
            if entry.state in ("vanished", "obsolete"):
                result.append(f"obsolete: {_shown(key)}")
            elif key in now and (entry.state or not entry.translation.strip()):
                result.append(f"unfinished: {_shown(key)}")
        if not result:
            if fresh.read_text(encoding="utf-8") != present:
                result.append(f"{CATALOGUE.name} is not as this script writes it")
            made = Path(folder) / COMPILED.name
            compile_catalogue(CATALOGUE, made)
            if not COMPILED.exists() or made.read_bytes() != COMPILED.read_bytes():
                result.append(f"{COMPILED.name} is older than {CATALOGUE.name}")
    return result


def _shown(key: Text) -> str:
    context, words = key
    return f"[{context or 'tables'}] {words}"


def _run(program: str, *arguments: str) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    command = [str(Path(sys.executable).parent / (program + suffix)), *arguments]
    # From the root, so that nothing of the machine gets into the files.
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(f"{program} failed:\n{done.stdout}{done.stderr}")


def main(arguments: list[str] | None = None) -> int:
    """Write both files, or only look; 1 when a text is not translated."""
    sys.path.insert(0, str(ROOT))
    parser = argparse.ArgumentParser(prog="build_translations.py", description="Collects and compiles the translation.")
    parser.add_argument("--check", action="store_true", help="only say what is missing, unfinished or obsolete")
    if not parser.parse_args(arguments).check:
        CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
        collect(CATALOGUE)
        compile_catalogue(CATALOGUE, COMPILED)
    found = problems()
    for problem in found:
        print(problem)
    print(f"{len(entries())} texts, {len(found)} to look at")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
