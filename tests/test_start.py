"""newslint's modules out of one file: they are the same as ever, and a file that cannot be used costs no run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "newslint"
FROM_FILE = """
import os, sys
end = os._exit
def tell(status):
    print(*(name for name, m in sys.modules.items() if type(m.__loader__).__name__ == "Modules"), file=sys.stderr)
    sys.stderr.flush()
    end(status)
os._exit = tell
from newslint.start import run
run()
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a copy of the package that has not been run."""
    shutil.copytree(PACKAGE, tmp_path / "newslint", ignore=shutil.ignore_patterns("_data", "__pycache__"))
    return tmp_path


def helped(place: Path) -> tuple[str, set[str]]:
    """(what ``newslint --help`` prints, the modules that came out of the file)."""
    environment = {**os.environ, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": ""}
    argv = [sys.executable, "-c", FROM_FILE, "--help"]
    done = subprocess.run(argv, cwd=place, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout, set(done.stderr.split())


def test_the_second_run_takes_its_modules_out_of_the_file(place: Path) -> None:
    first, none = helped(place)
    second, some = helped(place)
    assert first == second
    assert not none
    assert {"newslint.cli", "newslint.cache", "newslint.errors"} <= some


def test_a_changed_module_is_read_anew(place: Path) -> None:
    helped(place)
    path = place / "newslint" / "cli.py"
    path.write_text(path.read_text("utf-8").replace("check one draft", "look at one draft"), "utf-8")
    text, modules = helped(place)
    assert "look at one draft" in text
    assert not modules
    assert helped(place)[1]


@pytest.mark.parametrize("damage", [b"", b"\0" * 8, b"\xff" * 300])
def test_a_damaged_file_is_made_anew(place: Path, damage: bytes) -> None:
    expected, _ = helped(place)
    (file,) = (place / "newslint" / "__pycache__").glob("modules.*")
    file.write_bytes(damage)
    assert helped(place) == (expected, set())
    assert helped(place)[1]


def test_a_package_that_cannot_be_written_runs_as_ever(place: Path) -> None:
    (place / "newslint" / "__pycache__").write_text("no folder\n", "utf-8")
    assert helped(place) == helped(place)
    assert not helped(place)[1]
