#!/usr/bin/env python3
"""Every job of a developer, on Linux, Windows and macOS, with nothing but Python: ``python packaging/dev.py test``.

The Makefile calls this script, and on Windows ``py packaging/dev.py run`` does the same. Each job first makes sure that
all it needs is there: the virtual environment ``.venv``, the hashed requirements, the project itself and, on Debian and
Ubuntu, the libraries Qt needs. What was done is remembered in a stamp file inside ``.venv``, so the second time costs
one glance. Nothing outside ``.venv`` and ``build`` is written, except system packages, and these only where that is
allowed without asking; otherwise the one line to type is printed.

The standard library only: this script runs before anything is installed.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# The share of lines and branches of the core that tests must reach, in percent. Raise it, never lower it.
CORE_COVERAGE = 95
CORE = ("domain", "storage", "services", "documents", "exchange")

# Tests run in this many processes: more of them fight for memory on small machines.
TEST_WORKERS = 2

LOWEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "netzwerk-setup.json"
BUILD = ROOT / "build"
REQUIREMENTS = ROOT / "requirements"
FORMS_SOURCE = ROOT / "ui"
FORMS = ROOT / "netzwerk_desktop" / "qt" / "forms"
FORMS_DOCSTRING = '"""Made from ui/*.ui by `python packaging/dev.py forms`. Never edited by hand."""\n'

# requirements/<name>.txt and what `uv pip compile` reads for it.
LOCKS: Mapping[str, tuple[str, ...]] = {
    "run": ("pyproject.toml",),
    "dev": ("pyproject.toml", "--group", "dev", "--constraint", "requirements/run.txt"),
    "build": ("--group", "build", "--constraint", "requirements/dev.txt"),
}
LOCK_HEADER = "# Made by `python packaging/dev.py lock` from pyproject.toml. Do not edit.\n"

# What a bare Debian or Ubuntu lacks: first for any Qt program, then for a window on an X11 display.
QT_PACKAGES = (
    *("libglib2.0-0", "libgl1", "libegl1", "libx11-6", "libdbus-1-3", "libfontconfig1", "libfreetype6"),
    *("libxkbcommon0", "libbrotli1"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0"),
    *("libxcb-shape0", "libxcb-xkb1", "libx11-xcb1", "libxkbcommon-x11-0"),
)
# Loads what the first window loads. With "xcb" also the plugin for X11, which Qt itself would only find missing by
# aborting the process.
QT_PROBE = """
import ctypes, pathlib, sys
import PySide6.QtWidgets
if "xcb" in sys.argv:
    ctypes.CDLL(str(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"))
"""


class SetupFailed(Exception):
    """Something only a person can put right; the text says what to do."""


def say(text: str) -> None:
    """Print one line at once, also when the output goes into a file."""
    print(f"[dev] {text}", flush=True)


def call(
    command: Sequence[str | Path], *, environment: Mapping[str, str] | None = None, quiet: bool = False
) -> tuple[int, str]:
    """Run a command in the project's folder; return its exit code and, when quiet, what it printed."""
    finished = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        stdin=subprocess.DEVNULL if quiet else None,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return finished.returncode, (finished.stdout or "").strip()


# --- the virtual environment -----------------------------------------------------------------------------------------


def venv_program(name: str) -> Path:
    """Where a program of the virtual environment lies on this platform."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def digest(text: str) -> str:
    """A short fingerprint that tells whether a file changed, whatever the line ends of the checkout."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:32]


def project_fingerprint() -> str:
    """Changes when the installed project has to be renewed: another folder, or other entry points."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    sections = re.split(r"^(?=\[)", text, flags=re.MULTILINE)
    wanted = [part for part in sections if part.startswith(("[build-system]", "[project", "[tool.hatch"))]
    return digest(str(ROOT) + "".join(wanted))


def fingerprints(requirements: str) -> dict[str, str]:
    """What the stamp must say for a job that needs `requirements` ("run" or "dev")."""
    wanted = {
        name: digest((REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")) for name in (requirements, "build")
    }
    return {**wanted, "project": project_fingerprint()}


def read_stamp(stamp: Path) -> dict[str, str]:
    """What was set up before; empty when there is no stamp or it is damaged, which only means doing it again."""
    try:
        content = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(content, dict):
        return {}
    return {str(key): value for key, value in content.items() if isinstance(value, str)}


def outdated(stamp: Mapping[str, str], wanted: Mapping[str, str]) -> list[str]:
    """The parts of the set-up that have to be done (again)."""
    return [name for name, fingerprint in wanted.items() if stamp.get(name) != fingerprint]


def ensure_venv() -> None:
    """Make .venv, or make it anew where an earlier attempt was cut off or its Python has gone."""
    if venv_program("python").exists() and (
        STAMP.exists() or call([venv_program("python"), "-m", "pip", "--version"], quiet=True)[0] == 0
    ):
        return
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info[0]}.{sys.version_info[1]}"
        ensure_packages([f"python{version}-venv"], f"Python {version} has no venv module")
    say("making the virtual environment .venv")
    code, output = call([sys.executable, "-m", "venv", "--clear", VENV], quiet=True)
    if code:
        raise SetupFailed(f"The virtual environment could not be made:\n{output}")


def pip(*arguments: str | Path, attempts: int = 2) -> None:
    """Install with the environment's own pip; a second attempt forgives a network that was away for a moment."""
    command = [venv_program("python"), "-m", "pip", "install", "--quiet", "--no-input", "--retries", "5", *arguments]
    environment = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore"}
    for attempt in range(1, attempts + 1):
        if call(command, environment=environment)[0] == 0:
            return
        if attempt < attempts:
            say("that did not work, one more attempt")
            time.sleep(3)
    raise SetupFailed(f"pip could not install {' '.join(str(part) for part in arguments)} (see above).")


def ensure_requirements(requirements: str) -> None:
    """Install what changed since the last time, in a fixed order, and remember each part as soon as it is done."""
    wanted = fingerprints(requirements)
    stamp = read_stamp(STAMP)
    todo = outdated(stamp, wanted)
    for name in todo:
        if name == "project":
            # The build backend is already there (build.txt), so nothing is fetched for this.
            pip("--no-index", "--no-deps", "--no-build-isolation", "--editable", ROOT, attempts=1)
        else:
            say(f"installing requirements/{name}.txt (the first time takes a minute or two)")
            pip("--require-hashes", "--no-deps", "-r", REQUIREMENTS / f"{name}.txt")
        stamp[name] = wanted[name]
        if name == "dev":
            # Everything in run.txt is in dev.txt, in the same versions.
            stamp["run"] = digest((REQUIREMENTS / "run.txt").read_text(encoding="utf-8"))
        STAMP.write_text(json.dumps(stamp, indent=1), encoding="utf-8", newline="\n")


# --- system packages ---------------------------------------------------------------------------------------------


def root_prefix() -> list[str] | None:
    """What to put before a command to run it as root without a question; None when that is not allowed."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and call(["sudo", "-n", "true"], quiet=True)[0] == 0:
        return ["sudo", "-n"]
    return None


def ensure_packages(packages: Sequence[str], reason: str) -> None:
    """Install Debian packages where that is allowed; otherwise raise SetupFailed with the exact line to type."""
    arguments = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        raise SetupFailed(f"{reason}. Please install what Debian calls: {' '.join(packages)}")
    prefix = root_prefix()
    if prefix is None:
        raise SetupFailed(f"{reason}. Please type:\n\n    sudo {shlex.join(arguments)}\n\nand start again.")
    say(f"{reason}: installing {len(packages)} system package(s)")
    patience = ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"]
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", *patience]
    install = [*apt, *arguments[1:]]
    # The lists of a bare machine are empty or old: refresh them only when they have to be.
    for command in (install, [*apt, "update"], install):
        code, output = call(command, quiet=True)
        if code == 0 and command is install:
            return
    raise SetupFailed(f"{reason}, and apt-get failed:\n{output}\n\nPlease type:\n\n    sudo {shlex.join(arguments)}")


def has_display() -> bool:
    """Whether a window can be shown on this machine."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def ensure_qt() -> None:
    """Try Qt in the environment; install the libraries it needs when it cannot be loaded."""
    probe: list[str | Path] = [venv_program("python"), "-c", QT_PROBE]
    if sys.platform == "linux" and os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        probe.append("xcb")
    code, output = call(probe, quiet=True)
    if code == 0:
        return
    last_line = output.splitlines()[-1] if output else f"exit code {code}"
    if sys.platform != "linux":
        raise SetupFailed(f"Qt cannot be loaded: {last_line}")
    ensure_packages(QT_PACKAGES, f"Qt cannot be loaded ({last_line})")
    code, output = call(probe, quiet=True)
    if code:
        raise SetupFailed(f"Qt still cannot be loaded:\n{output}")


def ensure(requirements: str = "dev") -> None:
    """Everything a job needs, in the order in which the parts build on each other."""
    ensure_venv()
    ensure_requirements(requirements)
    ensure_qt()


# --- jobs --------------------------------------------------------------------------------------------------------


def job_setup(arguments: list[str]) -> int:
    """prepare .venv with everything for development"""
    ensure()
    say(f"ready: {venv_program('python').relative_to(ROOT)}")
    return 0


def job_run(arguments: list[str]) -> int:
    """start the program; without a display play the demonstration into build/demo"""
    ensure("run")
    python = venv_program("python")
    if has_display():
        return call([python, "-m", "netzwerk_desktop.app", *arguments])[0]
    target = BUILD / "demo"
    say("there is no display here: playing the demonstration instead")
    environment = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    code, _ = call([python, "-m", "netzwerk_desktop", "demo", "--out", target], environment=environment)
    say(f"the results lie in {target}" if code == 0 else "the demonstration failed (see above)")
    return code


def run_steps(steps: Sequence[tuple[str, Sequence[str | Path]]], environment: Mapping[str, str]) -> int:
    """Run all steps, print how long each took and return the exit code of the first that failed.

    A step whose name starts with "+" only makes sense after success of the one before and is left out otherwise.
    """
    first_failure = 0
    code = 0
    table: list[str] = []
    for name, command in steps:
        if name.startswith("+") and code:
            table.append(f"  left out            {name[1:]}")
            continue
        say(f"--- {name.lstrip('+')}")
        start = time.monotonic()
        code = call(command, environment=environment)[0]
        first_failure = first_failure or code
        table.append(f"  {'ok    ' if code == 0 else 'FAILED'} {time.monotonic() - start:8.1f} s   {name.lstrip('+')}")
    say("\n".join(["summary", *table]))
    return first_failure


def test_environment() -> dict[str, str]:
    """Never a real window during tests, and all measured coverage in build/."""
    BUILD.mkdir(exist_ok=True)
    return {
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM") or "offscreen",
        "COVERAGE_FILE": str(BUILD / ".coverage"),
    }


def job_test(arguments: list[str]) -> int:
    """lint, format, types, floors, tests and coverage; with arguments for pytest: only these tests"""
    ensure()
    python = venv_program("python")
    pytest: list[str | Path] = [python, "-m", "pytest", "-q", "-n", str(TEST_WORKERS)]
    if arguments:
        return run_steps([("tests", [*pytest, *arguments])], test_environment())
    # Two digits, because coverage rounds: 94.96 is not 95.
    report: list[str | Path] = ["report", "--precision=2", f"--fail-under={CORE_COVERAGE}"]
    core = ",".join(f"netzwerk_desktop/{name}/*" for name in CORE)
    steps: list[tuple[str, list[str | Path]]] = [
        ("lint", [python, "-m", "ruff", "check", "."]),
        ("format", [python, "-m", "ruff", "format", "--check", "."]),
        ("types", [python, "-m", "mypy"]),
        ("floors", [venv_program("lint-imports"), "--no-logo"]),
        ("tests", [*pytest, "--cov", "--cov-report="]),
        (
            f"+coverage of the core, at least {CORE_COVERAGE} %",
            [python, "-m", "coverage", *report, f"--include={core}"],
        ),
    ]
    return run_steps(steps, test_environment())


def job_bench(arguments: list[str]) -> int:
    """measure the program beside its floors; the table goes to build/bench.json"""
    ensure()
    return call([venv_program("python"), "-m", "tests.benchmarks", *arguments], environment=test_environment())[0]


def job_screens(arguments: list[str]) -> int:
    """draw every page of the window, light and dark, into build/screens"""
    ensure()
    return call([venv_program("python"), "-m", "tests.screens", *arguments], environment=test_environment())[0]


def job_soak(arguments: list[str]) -> int:
    """the long tests: random use and many kill points"""
    ensure()
    return call([venv_program("python"), "-m", "pytest", "-m", "soak", *arguments], environment=test_environment())[0]


def job_lock(arguments: list[str]) -> int:
    """renew requirements/*.txt from pyproject.toml; --upgrade takes the newest versions"""
    ensure()
    for name, sources in LOCKS.items():
        target = REQUIREMENTS / f"{name}.txt"
        options = ["--quiet", "--generate-hashes", "--no-emit-index-url", "--no-header", "--universal"]
        lowest = f"--python-version={LOWEST_PYTHON[0]}.{LOWEST_PYTHON[1]}"
        command: list[str | Path] = [venv_program("uv"), "pip", "compile", *options, lowest, *arguments]
        code, output = call([*command, "--output-file", target, *sources], quiet=True)
        if code:
            raise SetupFailed(f"requirements/{name}.txt could not be made:\n{output}")
        text = target.read_text(encoding="utf-8").removeprefix(LOCK_HEADER)
        target.write_text(LOCK_HEADER + text, encoding="utf-8", newline="\n")
        problems = requirement_problems(text)
        if problems:
            raise SetupFailed(f"requirements/{name}.txt: " + "; ".join(problems))
        say(f"requirements/{name}.txt: {len(re.findall(r'^[a-z]', text, re.MULTILINE))} packages")
    return 0


def requirement_problems(text: str) -> list[str]:
    """What must not be in a requirement file: addresses, folders of a machine, anything without version and hash."""
    problems = []
    if "://" in text or re.search(r"(^|\s)(--index|--extra-index|--find-links|-i |-f |/|[A-Za-z]:\\)", text):
        problems.append("names an index, an address or a folder")
    entries = re.sub(r"\\\n", " ", re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE)).splitlines()
    for entry in filter(None, map(str.strip, entries)):
        if not re.match(r"[a-z0-9-]+(\[[a-z,-]+\])?==[^ ]+ ", entry) or "--hash=sha256:" not in entry:
            problems.append(f"without version or hash: {entry.split(' ')[0]}")
    return problems


def job_forms(arguments: list[str]) -> int:
    """compile ui/*.ui to netzwerk_desktop/qt/forms; --check only says whether they are up to date"""
    ensure()
    changes = form_changes()
    if "--check" in arguments:
        if changes:
            say(f"out of date, please run `make forms`: {', '.join(changes)}")
        return int(bool(changes))
    FORMS.mkdir(parents=True, exist_ok=True)
    for name, text in changes.items():
        if text is None:
            (FORMS / name).unlink()
        else:
            (FORMS / name).write_text(text, encoding="utf-8", newline="\n")
    say(f"forms changed: {', '.join(changes) or 'none'}")
    return 0


def form_changes() -> dict[str, str | None]:
    """The compiled forms that differ from ui/: file name and new text, None for a form that is no more."""
    with ThreadPoolExecutor() as pool:
        sources = sorted(FORMS_SOURCE.glob("*.ui"))
        made = dict(zip((f"ui_{source.stem}.py" for source in sources), pool.map(compile_form, sources), strict=True))
    made["__init__.py"] = FORMS_DOCSTRING
    present = {path.name: path.read_text(encoding="utf-8") for path in FORMS.glob("*.py")}
    names = sorted(made.keys() | present.keys())
    return {name: made.get(name) for name in names if made.get(name) != present.get(name)}


def compile_form(source: Path) -> str:
    """The Python text of one form, with trailing blanks removed so that every tool agrees about it."""
    code, output = call([venv_program("pyside6-uic"), source.relative_to(ROOT)], quiet=True)
    if code:
        raise SetupFailed(f"{source.name} cannot be compiled:\n{output}")
    return "".join(line.rstrip() + "\n" for line in output.splitlines())


JOBS: Mapping[str, Callable[[list[str]], int]] = {
    "run": job_run,
    "test": job_test,
    "bench": job_bench,
    "screens": job_screens,
    "soak": job_soak,
    "setup": job_setup,
    "forms": job_forms,
    "lock": job_lock,
}


def newer_python() -> str | None:
    """Another Python on this machine that is new enough, for systems whose `python3` is an old one."""
    found = (shutil.which(f"python3.{minor}") for minor in range(19, LOWEST_PYTHON[1] - 1, -1))
    return next((path for path in found if path), None)


def main(arguments: Sequence[str]) -> int:
    """Run one job; return its exit code."""
    if sys.version_info < LOWEST_PYTHON:
        other = newer_python()
        if other is None:
            say(f"Python {LOWEST_PYTHON[0]}.{LOWEST_PYTHON[1]} or newer is needed, this is {sys.version.split()[0]}")
            return 1
        return subprocess.run([other, str(Path(__file__).resolve()), *arguments], check=False).returncode
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="The jobs of a developer.",
        epilog="\n".join(f"  {name:8} {job.__doc__}" for name, job in JOBS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("job", choices=JOBS)
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="handed on to the job")
    chosen = parser.parse_args(arguments)
    try:
        return JOBS[chosen.job](chosen.arguments)
    except SetupFailed as failure:
        say(str(failure))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        # An old Windows console cannot print every letter: show a question mark rather than stop.
        sys.stdout.reconfigure(errors="replace")
    sys.exit(main(sys.argv[1:]))
