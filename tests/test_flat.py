"""What a run remembers is bounded, however many drafts it reads."""

import gc
import importlib
import pkgutil
from types import FunctionType

import pytest

import newslint
from newslint import native
from newslint.draft import Draft, Piece
from newslint.lean import lru_cache

LETTERS = "bcdfghklmnprstvw"


def word(number: int) -> str:
    """A word for each number."""
    return "".join(LETTERS[number >> 4 * i & 15] + "aeio"[number >> i & 3] for i in range(5))


def test_every_memo_of_a_function_is_bounded() -> None:
    for module in pkgutil.walk_packages(newslint.__path__, "newslint."):
        if ".importers." not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    memos = [thing for thing in gc.get_objects() if isinstance(thing, type(lru_cache(1)(word)))]
    made = [(make, memo) for memo in memos for make in gc.get_referents(memo) if isinstance(make, FunctionType)]
    ours = [(make, memo) for make, memo in made if make.__module__.startswith("newslint.")]
    assert len(ours) > 20
    most = 1 << 12 if native.core else 1 << 16  # the core remembers most itself
    for make, memo in ours:
        bound = memo.cache_info()[2]  # none where only what a card or our own code names is asked for
        assert bound is None or bound <= most, make.__qualname__


@pytest.mark.skipif(native.core is None, reason="newslint-core is not in use here")
def test_a_draft_is_seen_alike_when_all_words_before_it_are_forgotten() -> None:
    text = "Ms Hartwick said on 12 March that 3 percent of the people’s re-elected members were there.\n"

    def seen() -> tuple[object, ...]:
        draft = Draft([Piece(text, text)])
        assert draft.look
        return draft.look.quiet, draft.look.vocabulary, draft.look.lows, draft.look.compounds()

    before = seen()
    for begin in range(0, 3 << 16, 1 << 12):  # more words than are remembered
        prose = " ".join(map(word, range(begin, begin + (1 << 12))))
        assert Draft([Piece(prose, prose)]).look
        assert seen() == before
