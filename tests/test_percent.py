"""Percentages as a house prefers them, by a card of its own."""

from pathlib import Path

import pytest

from newslint.checks.percent import Percent
from newslint.desk import Desk
from newslint.errors import InputError
from newslint.fixing import Edit, put
from newslint.rulebook import cards

WAYS = ("%", "percent", "per cent")
SAID = [
    ("Up 3.5 percent.", "Up 3.5%.", "Up 3.5 percent.", "Up 3.5 per cent."),
    ("Up 3.5%.", "Up 3.5%.", "Up 3.5 percent.", "Up 3.5 per cent."),
    ("Up 5 pct, 1,200 per cent.", "Up 5%, 1,200%.", "Up 5 percent, 1,200 percent.", "Up 5 per cent, 1,200 per cent."),
    ("Up 3 to 5 percent.", "Up 3% to 5%.", "Up 3 to 5 percent.", "Up 3 to 5 per cent."),
    ("Up 3% to 5%.", "Up 3% to 5%.", "Up 3 to 5 percent.", "Up 3 to 5 per cent."),
    ("Between 1 and 2 per cent.", "Between 1% and 2%.", "Between 1 and 2 percent.", "Between 1 and 2 per cent."),
    ("In 2010 and 5% later.", "In 2010 and 5% later.", "In 2010 and 5 percent later.", "In 2010 and 5 per cent later."),
    ("A 51-percent share.", "A 51% share.", "A 51 percent share.", "A 51 per cent share."),
    ("The 5% and 6%.", "The 5% and 6%.", "The 5 percent and 6 percent.", "The 5 per cent and 6 per cent."),
]

SILENT = [
    "A 5%-a-year loan.",
    "A large percent of them, 2 percentage points.",
    "Five percent of them.",
    "He has 5 cents.",
]


def mended(desk: Desk, text: str, prefer: str) -> str:
    draft = desk.read(f"{text} It was a long day for all of them.\n".encode(), "a.txt")
    hits = Percent(prefer)(draft, desk.house)  # type: ignore[arg-type]
    done = put(draft.prose, [Edit(hit.start, hit.end, hit.better[0]) for hit in hits])
    return done.removesuffix(" It was a long day for all of them.\n")


@pytest.mark.parametrize(("text", "sign", "one", "two"), SAID)
def test_writes_as_the_house_prefers(desk: Desk, text: str, sign: str, one: str, two: str) -> None:
    assert [mended(desk, text, way) for way in WAYS] == [sign, one, two]


@pytest.mark.parametrize("text", SILENT)
@pytest.mark.parametrize("prefer", WAYS)
def test_is_silent(desk: Desk, text: str, prefer: str) -> None:
    assert mended(desk, text, prefer) == text


def test_a_headline_keeps_its_sign(desk: Desk) -> None:
    draft = desk.read(b"# Prices up 5%\n\nPrices rose 5 percent.\n", "a.md")
    assert list(Percent("percent")(draft, desk.house)) == []


CARD = """percent: {prefer: %s}
message: Write “{better}”.
why: The house prints the words.
source: the house
fix: safe
examples:
  - {bad: Prices rose 5%%., good: Prices rose 5 per cent.}
  - ok: Prices rose 5 per cent.
"""


def test_a_house_chooses_by_a_card(tmp_path: Path) -> None:
    folder = tmp_path / "style"
    folder.mkdir()
    (folder / "percent.yaml").write_text(CARD % "per cent", encoding="utf-8")
    assert [rule.id for rule in cards([str(tmp_path)])] == ["style/percent"]
    (folder / "percent.yaml").write_text(CARD % "pro cent", encoding="utf-8")
    with pytest.raises(InputError, match="per cent"):
        cards([str(tmp_path)])
