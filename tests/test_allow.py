"""An exception in a draft hides what any rule finds there."""

from pathlib import Path

import pytest

from newslint.cli import main

STORY = "A protestor was held.\n\n[newslint: allow {} — as he wrote it]\n\nA protester was held. The protestor left.\n"


@pytest.mark.parametrize(
    ("allowed", "status"), [("consistency/spelling", 0), ("consistency", 0), ("words/misspelled", 1)]
)
def test_a_rule_with_a_list_of_words_is_hidden_like_any(allowed: str, status: int, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY.format(allowed), encoding="utf-8")
    assert main(["check", "--level", "advice", str(story)]) == status
