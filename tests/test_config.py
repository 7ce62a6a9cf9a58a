"""The house's choices by path, by block, and from installed packages."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from newslint import config, engine, readers
from newslint.blocks import Blocks
from newslint.config import Config
from newslint.desk import Desk
from newslint.errors import InputError
from newslint.sections import for_path
from newslint.written import KINDS
from tests.reports import write

CARD = """swap: {words: {pled: pleaded}}
message: Use “{better}”, not “{found}”.
why: House style keeps the regular past tense.
source: the house
examples: [{bad: He pled guilty., good: He pleaded guilty.}, {ok: She pleaded guilty.}]
"""


def made(folder: Path, text: str) -> Config:
    write(folder / "newslint.yaml", text)
    return config.load(str(folder / "newslint.yaml"))


@pytest.mark.parametrize(
    ("path", "levels", "section"),
    [
        ("news/a.txt", {"words/doubled": "off"}, ""),
        ("opinion/a.txt", {"words/doubled": "advice"}, "opinion/**"),
        ("opinion/deep/a.txt", {"words/doubled": "advice"}, "opinion/**"),
        ("opinion/guests/a.txt", {"words/doubled": "error"}, "opinion/**, guests/"),
        ("guests/a.txt", {"words/doubled": "error"}, "guests/"),
        ("news/notes.txt", {"words/doubled": "warning"}, "/news/notes.txt"),
        ("sport/news/notes.txt", {"words/doubled": "off"}, ""),
    ],
)
def test_the_last_section_that_fits_wins(tmp_path: Path, path: str, levels: dict[str, str], section: str) -> None:
    chosen = made(
        tmp_path,
        "ignore: [words/doubled]\nsections:\n"
        "  opinion/**: {levels: {words/doubled: advice}}\n"
        "  guests/: {levels: {words/doubled: error}}\n"
        "  /news/notes.txt: {levels: {words/doubled: warning}}\n",
    )
    held = for_path(chosen, str(tmp_path / path))
    assert held.section == section
    running = {r.id: r.level for r in Desk(held).rules}
    assert running.get("words/doubled", "off") == levels["words/doubled"]


def test_a_section_may_have_names_rules_and_a_language_of_its_own(tmp_path: Path) -> None:
    write(tmp_path / "sport.txt", "Ylva Thorvaldsdottir\n")
    write(tmp_path / "sport/rules/sport/pled.yaml", CARD)
    chosen = made(
        tmp_path,
        "sections:\n  sport/**:\n    names: sport.txt\n    rules: sport/rules\n    language: en-GB\n"
        "    levels: {sport/pled: error}\n",
    )
    desk = Desk(for_path(chosen, str(tmp_path / "sport" / "a.txt")))
    found = desk.check(desk.read(b"Ylva Thorvalsdottir pled guilty.\n", "a.txt"))
    assert [(d.rule.id, d.rule.level) for d in found] == [("names/misspelled", "error"), ("sport/pled", "error")]
    assert desk.config.language == "en-GB"
    other = Desk(for_path(chosen, str(tmp_path / "news" / "a.txt")))
    assert other.check(other.read(b"Ylva Thorvalsdottir pled guilty.\n", "a.txt")) == []


def found_in(rows: tuple[tuple[str, str, str], ...], text: str, levels: tuple[tuple[str, str], ...] = ()) -> list[str]:
    desk = Desk(Config(blocks=rows, levels=levels), select=["words/misspelled"])
    draft = desk.read(text.encode(), "a.md")
    return [f"{d.rule.level} {draft.prose[d.start : d.end]}" for d in desk.check(draft)]


STORY = "# A beseiged city\n\nThey recieved it. “The goverment fell,” he said.\n\n> It occured.\n\n- definately\n"
WRONG = ("beseiged", "recieved", "goverment", "occured", "definately")


@pytest.mark.parametrize(
    ("rows", "levels"),
    [
        ("", "error error error error error"),
        ("quotation words off", "error error off off error"),
        ("quote words/* off, item words off", "error error error off off"),
        ("headline words/misspelled advice", "advice error error error error"),
        ("headline words/doubled off", "error error error error error"),
        ("paragraph words off, quotation words warning", "error off warning warning error"),
        ("quotation words warning, paragraph words off", "error off off warning error"),
    ],
)
def test_levels_by_block(rows: str, levels: str) -> None:
    blocks = tuple((kind, name, level) for kind, name, level in map(str.split, filter(None, rows.split(","))))
    expected = [f"{level} {word}" for level, word in zip(levels.split(), WRONG, strict=True) if level != "off"]
    assert found_in(blocks, STORY) == expected


def test_a_rule_that_is_off_runs_where_a_block_wants_it() -> None:
    off = (("words/misspelled", "off"),)
    assert found_in((("headline", "words", "warning"),), STORY, off) == ["warning beseiged"]
    assert found_in((), STORY, off) == []


def test_what_a_block_silences_hides_no_other_finding(desk: Desk) -> None:
    """The stronger claim about a word is off in quotations, so the weaker one on the same word is heard."""
    draft = desk.read("“They recieved it,” he said.\n".encode(), "a.txt")
    (error,) = desk.check(draft)
    weaker = error._replace(rule=error.rule._replace(id="style/other", level="warning"))
    blocks = Blocks((("quotation", "words", "off"),))
    found = engine.check(draft, [], desk.house, lambda draft, _: blocks(draft, [error, weaker]))
    assert [d.rule.id for d in found] == ["style/other"]


def test_every_block_that_readers_make_can_be_named() -> None:
    text = "---\ntitle: x\n---\n# A\n\n## B\n\nC\n\n- D\n\n> E\n\n| f | g |\n| - | - |\n| h | i |\n"
    kinds = {b.kind for b in readers.read(text.encode(), "a.md").blocks}
    assert kinds >= {"headline", "heading", "paragraph", "item", "quote", "table"}
    assert kinds <= set(KINDS)


def test_levels_by_block_are_kept_between_runs_and_across_processes(tmp_path: Path) -> None:
    write(tmp_path / "newslint.yaml", "blocks: {headline: {words: advice}, paragraph: {words: warning}}\n")
    for name in "ab":
        write(tmp_path / f"{name}.txt", "A beseiged city\n\nThey recieved it.\n")
    argv = [sys.executable, "-m", "newslint", "check", "--format", "jsonl", "--level", "advice"]
    runs = [
        subprocess.run([*argv, *jobs], cwd=tmp_path, capture_output=True).stdout for jobs in ([], [], ["--jobs", "2"])
    ]
    assert runs[0].count(b'"level": "advice"') == runs[0].count(b'"level": "warning"') == 2
    assert len(set(runs)) == 1
    write(tmp_path / "newslint.yaml", "blocks: {paragraph: {words: off}}\n")
    after = subprocess.run(argv, cwd=tmp_path, capture_output=True).stdout
    assert after.count(b'"level": "error"') == after.count(b"\n") == 2


def test_sections_of_what_is_extended_hold_below_the_houses_own_folder(tmp_path: Path) -> None:
    write(
        tmp_path / "group" / "base.yaml", "ignore: [words/doubled]\nsections: {opinion/**: {levels: {words: advice}}}\n"
    )
    chosen = made(tmp_path / "paper", "extends: ../group/base.yaml\nsections: {opinion/**: {levels: {words: error}}}\n")
    held = for_path(chosen, str(tmp_path / "paper" / "opinion" / "a.txt"))
    assert held.levels == (("words/doubled", "off"), ("words", "advice"), ("words", "error"))
    assert for_path(chosen, str(tmp_path / "group" / "opinion" / "a.txt")).section == ""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which pip has installed the house style of a group of papers, from a wheel."""
    folder = tmp_path_factory.mktemp("style")
    source = folder / "source"
    write(
        source / "pyproject.toml",
        '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
        '[project]\nname = "acme-style"\nversion = "1.0"\n',
    )
    write(source / "acme_style" / "__init__.py", 'raise SystemExit("the code of a style must not run")\n')
    write(
        source / "acme_style" / "newslint.yaml",
        "extends: [wire-uk]\nnames: names.txt\nrules: rules\nlevels: {house/pled: error}\n"
        "sections: {opinion/**: {levels: {house/pled: off}}}\n",
    )
    write(source / "acme_style" / "names.txt", "Ylva Thorvaldsdottir\n")
    write(source / "acme_style" / "rules" / "house" / "pled.yaml", CARD)
    target = folder / "target"
    pip = [sys.executable, "-m", "pip", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", folder, source], check=True)
    subprocess.run([*pip, "install", "--no-deps", "--no-index", "--target", target, *folder.glob("*.whl")], check=True)
    (wheel,) = folder.glob("*.whl")
    assert "acme_style/newslint.yaml" in zipfile.ZipFile(wheel).namelist()
    return target


@pytest.mark.parametrize("name", ["acme-style", "acme_style", "package:acme-style"])
def test_extends_an_installed_package(tmp_path: Path, installed: Path, name: str) -> None:
    write(tmp_path / "newslint.yaml", f"extends: ['{name}']\nlevels: {{style: off}}\n")
    for path in ("news/a.txt", "opinion/a.txt"):
        write(tmp_path / path, "Ylva Thorvalsdottir pled guilty.\n")
    argv = [sys.executable, "-m", "newslint", "check", "--format", "github"]
    path = os.pathsep.join([str(installed), *filter(None, [os.environ.get("PYTHONPATH")])])
    env = {**os.environ, "PYTHONPATH": path}
    done = subprocess.run(argv, cwd=tmp_path, capture_output=True, encoding="utf-8", env=env)
    assert done.stderr == ""
    found = [line.split("title=newslint ")[1].split("::")[0] for line in done.stdout.splitlines()]
    assert found == ["names/misspelled", "house/pled", "names/misspelled"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("extends: [acme-styl]\n", r"newslint.yaml:1: .*no installed package .*“pip install acme-styl”"),
        ("language: en-GB\nextends:\n  - package:wire-us\n", r"newslint.yaml:3: extends “wire-us”.* package"),
        ("extends: [json]\n", r"newslint.yaml:1: extends “json”.* no installed package with a newslint.yaml"),
        ("extends: [__main__]\n", r"newslint.yaml:1: extends “__main__”"),
        ("extends: ['a b']\n", r"newslint.yaml:1: extends “a b”"),
        ("extends: [house/style.yaml]\n", r"newslint.yaml:1: extends “house/style.yaml”, but there is no such file"),
        ("extends: [newslint.yaml]\n", r"newslint.yaml:1: extends itself through “newslint.yaml”"),
    ],
)
def test_what_cannot_be_extended_is_told_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError) as refused:
        made(tmp_path, text)
    assert re.search(message, str(refused.value)), refused.value
