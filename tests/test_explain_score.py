"""``--explain-score`` tells in plain words how a name was weighed."""

import subprocess
import sys
from pathlib import Path

import pytest

from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.names.reading import Reader
from newslint.names.weights import ALONE, ANCHORED, TOLD


def test_every_piece_of_evidence_has_its_words() -> None:
    weighed = {name for weights in (ANCHORED, ALONE) for name in weights if name}
    assert weighed | {"slip", "space"} == set(TOLD)


@pytest.mark.parametrize(
    "text", ["President Recep Tayyib Erdogan spoke.", "Missisippi rose.", "The Untied Nations met in Allepo."]
)
def test_the_reasons_add_up_to_the_score(text: str) -> None:
    for finding in Reader(Names.open(), Lexicon.open())(Draft([Piece(text, text)])):
        score, _, reasons = finding.because.removeprefix("score ").partition(": ")
        assert "to begin with" in reasons
        summands = [float(reason.rpartition(" ")[2]) for reason in reasons.split(", ")]
        assert sum(summands) == pytest.approx(float(score), abs=0.05 * (len(summands) + 1))


def test_the_reasons_are_shown_when_asked_for(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Talks end\nTurkish President Recep Tayyib Erdogan spoke in Ankara.\n", encoding="utf-8")
    argv = [sys.executable, "-m", "newslint", "check", str(story)]
    plain = subprocess.run(argv, capture_output=True, encoding="utf-8").stdout
    told = subprocess.run([*argv, "--explain-score"], capture_output=True, encoding="utf-8").stdout
    assert "Because" not in plain
    assert "    Because: score +" in told
    assert "words that go with the name +" in told
