"""Adopting newslint on an archive, in small: the script does it with thousands of stories."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "bench" / "adoption.py"
STORY = """The town council of {place} met on Monday , as it does each month.
The hall was beseiged by reporters in the rain.
It had been closed for {number} years.
"""
PLACES = ("Aberdeen", "Bristol", "Cardiff", "Dover", "Exeter")


def test_fifty_stories(tmp_path: Path) -> None:
    source, archive = tmp_path / "source", tmp_path / "archive"
    source.mkdir()
    for i in range(50):
        text = STORY.format(place=PLACES[i % 5], number=i + 3)
        (source / f"{i}.txt").write_text(text if i % 2 else text.replace("beseiged", "besieged"))
    argv = [sys.executable, str(SCRIPT), str(source), "--stories", "50", "--keep", str(archive)]
    done = subprocess.run(argv, capture_output=True, encoding="utf-8", cwd=ROOT)
    assert done.returncode == 0, done.stderr + done.stdout
    assert "50 stories" in done.stdout
    assert "75 findings accepted in accepted.yaml" in done.stdout
    assert done.stdout.endswith("Every promise kept.\n")
    assert (archive / "accepted.yaml").read_text(encoding="utf-8").count("\n- {") == 75
