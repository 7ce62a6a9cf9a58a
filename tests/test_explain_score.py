"""``--explain-score`` tells in plain words how a name was weighed."""

import subprocess
import sys
from pathlib import Path

from newslint.names.weights import ALONE, ANCHORED, TOLD


def test_every_piece_of_evidence_has_its_words() -> None:
    weighed = {name for weights in (ANCHORED, ALONE) for name in weights if name}
    assert weighed | {"slip", "space"} == set(TOLD)


def test_the_reasons_are_shown_when_asked_for(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Talks end\nTurkish President Recep Tayyib Erdogan spoke in Ankara.\n", encoding="utf-8")
    argv = [sys.executable, "-m", "newslint", "check", str(story)]
    plain = subprocess.run(argv, capture_output=True, encoding="utf-8").stdout
    told = subprocess.run([*argv, "--explain-score"], capture_output=True, encoding="utf-8").stdout
    assert "Because" not in plain
    assert "    Because: score +" in told
    assert "words that go with the name +" in told
