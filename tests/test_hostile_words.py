"""Text made to be slow: no check of spelling variants, numbers or grammar takes long over it."""

import time

import pytest

from newslint.config import Config
from newslint.desk import Desk

SIZE = 100_000
HOSTILE = [
    *("a", "1", '"', "“", "'", "’", "-", "(", "A", "a-", "a'", "a ", "a’s ", "Aa", "aeo", "reour", "1,11", "1.1 "),
    *("an a ", "11,1", "air-strike airstrike ", "home page homepage. ", "“GitHub” Github ", "Zoë Zoe ", "10000 1,000 "),
    *(", including a", "1000 men ", "one of the ", "12 men, including 13 men ", "up 1% from 1 to ", "is establish by "),
    *("would built ", "doesn't wears "),
]


@pytest.fixture(scope="module")
def desk(cache_folder: object) -> Desk:  # noqa: ARG001 - the cache must be set before
    return Desk(Config(), select=["consistency", "numbers", "grammar"])


@pytest.mark.parametrize("piece", HOSTILE)
def test_ends_soon(desk: Desk, piece: str) -> None:
    text = piece * (SIZE // len(piece))
    draft = desk.read(text.encode(), "a.txt")
    began = time.process_time()
    for rule in desk.rules:
        list(rule.check(draft, desk.house))
    assert time.process_time() - began < 3
