"""The guides' commands work in a newsroom's folder; the documentation builds to one page whose links lead somewhere."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GUIDES = ("reporter", "sub-editor", "engineer")
STORY = "Talks end\nThey fled from Allepo on Sunday , a port.\n"
CARD = """swap: {words: {pled: pleaded}}
message: Use “{better}”, not “{found}”.
why: House style keeps the regular past tense.
source: AP Stylebook, “plead”
level: warning
fix: safe
examples:
  - {bad: He pled guilty., good: He pleaded guilty.}
  - ok: She pleaded not guilty.
"""
NAMES = "- name: Ylva Thorvaldsdottir\n  role: mayor of Vik\n  source: the town council\n"


def commands(page: str) -> list[str]:
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    blocks = "".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL))
    return [line.partition(" #")[0].strip() for line in re.findall(r"^newslint .*$", blocks, re.MULTILINE)]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    files = {
        "story.txt": STORY,
        "archive/one.txt": STORY,
        "drafts/one.txt": STORY,
        "corrections.txt": "A report misspelled the surname of the mayor, Ylva Thorvaldsdottir, as Thorvaldsdotir.\n",
        "house/rules/words/pleaded.yaml": CARD,
        "house/names.yaml": NAMES,
        "newslint.yaml": "names: [house/names.yaml]\nrules: [house/rules]\n",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", [c for guide in GUIDES for c in commands(guide)])
def test_each_command_of_the_guides_works(command: str, newsroom: Path) -> None:
    if " init" in command:
        (newsroom / "newslint.yaml").unlink()
    line, _, given = command.partition(" < ")
    copy = (newsroom / given).read_text(encoding="utf-8") if given else ""
    argv = [sys.executable, "-m", *shlex.split(line)]
    done = subprocess.run(argv, cwd=newsroom, input=copy, capture_output=True, encoding="utf-8", env=os.environ)
    assert done.returncode in (0, 1), done.stderr
    assert done.stdout


def test_the_sample_of_the_reporters_guide_is_what_is_printed(newsroom: Path) -> None:
    sample = re.findall(r"```text\n(story.*?)```", (ROOT / "docs/reporter.md").read_text(encoding="utf-8"), re.DOTALL)
    (newsroom / "story.txt").write_text("Talks end\n\nThey fled from Allepo on Sunday.\n", encoding="utf-8")
    argv = [sys.executable, "-m", "newslint", "check", "story.txt"]
    assert sample[0] in subprocess.run(argv, cwd=newsroom, capture_output=True, encoding="utf-8").stdout


def test_one_command_builds_one_page_whose_links_lead_somewhere(tmp_path: Path) -> None:
    argv = [sys.executable, "docs/site.py", str(tmp_path / "index.html")]
    subprocess.run(argv, cwd=ROOT, check=True, capture_output=True)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    anchors = set(re.findall(r'\bid="([^"]+)"', page))
    for link in re.findall(r'href="#([^"]*)"', page):
        assert link in anchors
    for path in re.findall(r'href="https://github.com/newslint/newslint/blob/main/([^"]*)"', page):
        assert (ROOT / path).exists(), path
    assert not re.search(r'<script|<link|\bsrc="(?!data:)', page)
    for written in (ROOT / "docs").rglob("*.md"):
        assert f'id="{written.relative_to(ROOT / "docs").with_suffix("").as_posix()}"' in page
