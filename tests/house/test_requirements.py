"""The requirement files pin everything by hash, name no index, and fit Linux and Windows."""

import re

import pytest

from tests.support.dev_script import ROOT, load_dev

GOOD = "a-b==1.0 ; sys_platform == 'win32' \\\n    --hash=sha256:00\n    # via x\nc==2 \\\n    --hash=sha256:01\n"


@pytest.mark.parametrize("name", ["run", "dev", "build"])
def test_a_file_is_fit(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    assert load_dev().requirement_problems(text) == []
    assert len(text) > 500


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (GOOD, None),
        (GOOD + "--index-url https://example.org/simple\n", "names an index"),
        (GOOD + "--find-links wheels\n", "names an index"),
        (GOOD + "# via /srv/project/pyproject.toml\n", "names an index"),
        (GOOD + "# via -r C:\\project\\in.txt\n", "names an index"),
        (GOOD + "d @ https://example.org/d.whl\n", "names an index"),
        (GOOD + "d==1\n", "without version or hash: d==1"),
        (GOOD + "d>=1 \\\n    --hash=sha256:02\n", "without version or hash: d>=1"),
    ],
)
def test_what_is_not_fit_is_found(text: str, problem: str | None) -> None:
    problems = load_dev().requirement_problems(text)
    if problem is None:
        assert problems == []
    else:
        assert any(entry.startswith(problem) for entry in problems)


def versions(name: str) -> dict[str, str]:
    """Package and version of every entry."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", text, flags=re.MULTILINE))


def test_developing_holds_all_of_running_in_the_same_versions() -> None:
    assert versions("run").items() <= versions("dev").items()
    shared = versions("build").keys() & versions("dev").keys()
    assert {name: versions("build")[name] for name in shared} == {name: versions("dev")[name] for name in shared}


def test_both_platforms_are_in_it() -> None:
    text = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    assert "sys_platform == 'win32'" in text
    assert "sys_platform == 'linux'" in text


def test_every_dependency_of_the_project_is_pinned() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = text.split("\ndependencies = [")[1].split("\n]")[0]
    names = {name.lower() for name in re.findall(r'^    "([A-Za-z0-9-]+)', block, flags=re.MULTILINE)}
    assert len(names) > 10
    assert names <= versions("run").keys()
