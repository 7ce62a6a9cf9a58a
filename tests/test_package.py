"""The wheel, and an install from a checkout, hold the rules and the data."""

import os
import re
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.packaging import ROOT, built, run

BUILDING = {
    *("heck", "proc-macro2", "pyo3-build-config", "pyo3-macros", "pyo3-macros-backend", "quote", "syn"),
    *("target-lexicon", "unicode-ident", "windows-link", "windows-sys"),
}
"""Crates that the core is built with, or that one of its crates could be, and that leave nothing in it."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory)


def test_the_wheel_holds_rules_and_data(wheel: Path, tmp_path: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    shipped = {f"newslint/{p.relative_to(ROOT).as_posix()}" for p in (ROOT / "rules").rglob("*.yaml")}
    assert shipped <= set(names)
    assert "newslint/_data/words.table" in names
    assert {f"newslint/formats/html/{name}" for name in ("page.html", "page.css", "page.js", "first.js")} <= set(names)
    assert "newslint/py.typed" in names
    run(sys.executable, "-m", "venv", tmp_path / "env", cwd=tmp_path)
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    run(python, "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    story = "Talks begin\nThe army took the beseiged city of Allepo, a spokesman said.\n"
    (tmp_path / "story.txt").write_text(story, encoding="utf-8")
    where = run(python, "-c", "import newslint.rulebook as r; print(r.RULES)", cwd=tmp_path)
    assert str(tmp_path / "env") in where
    assert "Aleppo" in run(python, "-m", "newslint", "check", "story.txt", cwd=tmp_path, ok=(1,))


def test_the_notice_names_what_the_core_is_built_of() -> None:
    crates = {crate["name"] for crate in tomllib.loads((ROOT / "core" / "Cargo.lock").read_text("utf-8"))["package"]}
    notice = (ROOT / "NOTICE").read_text("utf-8")
    assert crates - BUILDING - {"newslint-core"} <= set(re.findall(r"[\w-]+", notice))
