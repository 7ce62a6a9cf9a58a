"""Who may import whom, and what the one-story run must not load."""

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import parallel
from newslint.checks import SIFTED, TOGETHER, VERBS, load_verb

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "newslint"
PURE = (
    *("draft", "written", "prose", "rule", "example", "engine", "checks", "costs", "slips", "slipcosts"),
    *("dates", "quotes", "figures", "headlines", "punctuation", "roles", "spelling"),
)
"""Parts that see no file, no clock and no configuration."""

DOORS = (
    "cli",
    "commands",
    "desk",
    "config",
    "extending",
    "sections",
    "selection",
    "files",
    "folders",
    "report",
    "formats",
    "readers",
    "rulebook",
    "cards",
    "cardfiles",
    "cache",
)
HEAVY = (
    "yaml",
    "json",
    "logging",
    "pathlib",
    "dataclasses",
    "inspect",
    "subprocess",
    "pathspec",
    "hashlib",
    "numpy",
    "importlib.metadata",
    "argparse",
    "gettext",
    "locale",
    "signal",
    "typing",
    "enum",
    "re",
    "collections",
    "functools",
    "operator",
)
"""What no check of one story may load."""

UNCHANGED = ("datetime", "newslint.lexicon", "newslint.names")
"""What a draft that was checked before does not need either."""

RUNS = 9
"""Of which one must load nothing heavy."""

SEED = "seeds/000_06b3998d65baf446.txt"


def imports(path: Path) -> set[str]:
    """Modules that a file imports when it is run; what is only for type checkers does not count."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            node.body = []
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@pytest.mark.parametrize("part", PURE)
def test_the_middle_is_pure(part: str) -> None:
    files = [PACKAGE / f"{part}.py"] if (PACKAGE / f"{part}.py").exists() else sorted((PACKAGE / part).glob("*.py"))
    assert files
    for path in files:
        above = {f"newslint.{door}" for door in DOORS} & imports(path)
        assert not above, path
        assert not {"os", "pathlib", "time", "io", "subprocess"} & imports(path), path


def test_what_looks_together_is_known_before_it_is_loaded() -> None:
    assert {verb for verb in VERBS if hasattr(load_verb(verb), "likely")} == SIFTED
    assert {verb for verb in VERBS if hasattr(load_verb(verb), "many")} == TOGETHER


SCRIPT = """
import os, sys
end = os._exit
os._exit = lambda status: (print(*sys.modules, file=sys.stderr, flush=True), end(status))
from newslint.start import run
run()
"""


def loaded(path: Path) -> set[str]:
    """The modules that one check of a draft imports."""
    argv = [sys.executable, "-c", SCRIPT, "check", str(path)]
    done = subprocess.run(argv, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 1, done.stderr
    return set(done.stderr.split())


def light(run: Callable[[int], set[str]], heavy: set[str]) -> set[str]:
    """The modules that a run loads that loads nothing heavy.

    That is not the first, which compiles what others find compiled; and other tests may run newslint meanwhile, which
    keeps what theirs compiled and not ours.
    """
    for day in range(RUNS):
        names = run(day)
        if not names & heavy:
            return names
    pytest.fail(f"each run loads {names & heavy}")


def test_one_story_loads_nothing_heavy(tmp_path: Path) -> None:
    draft = tmp_path / "story.txt"
    text = (ROOT / SEED).read_text("utf-8")

    def changed(day: int) -> set[str]:
        draft.write_text(f"{text}\nThe talks go on for day {day}.\n", "utf-8")
        return loaded(draft)

    assert "newslint.names" in light(changed, {*HEAVY})
    assert "newslint.engine" in light(lambda _: loaded(draft), {*HEAVY, *UNCHANGED})


@pytest.mark.skipif(not parallel.FORKS, reason="workers are begun by the standard library")
def test_nobody_who_works_on_an_archive_loads_anything_heavy(tmp_path: Path) -> None:
    text = (ROOT / SEED).read_text("utf-8")
    argv = [sys.executable, "-c", SCRIPT, "check", "--jobs", "2", str(tmp_path)]

    def changed(day: int) -> set[str]:
        for number in range(30):
            (tmp_path / f"{number}.txt").write_text(f"{text}\nThe talks go on for day {day} of {number}.\n", "utf-8")
        lines = subprocess.run(argv, cwd=ROOT, capture_output=True, encoding="utf-8").stderr.splitlines()
        assert len(lines) == 3
        return {name for line in lines for name in line.split()}

    light(changed, {*HEAVY, "datetime", "pickle", "sqlite3"})
