"""What is settled without a closer look is what a closer look finds nothing in."""

from hypothesis import example, given
from hypothesis import strategies as st

from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.names.candidates import Finder
from newslint.names.doubts import KINDEST
from newslint.names.evidence import LIKELY, weigh
from newslint.names.fit import joined
from newslint.names.fold import listed
from newslint.names.phrases import Phrases, divided
from newslint.names.runs import sentences, stretches
from newslint.names.settled import Settled, may_be_wrong
from newslint.names.together import run_together
from newslint.names.vetoes import ruled_out

NAMES = Names.open()
LEXICON = Lexicon.open()
FINDER = Finder(NAMES)
SETTLED = Settled(NAMES, LEXICON, FINDER)
PHRASES = Phrases(NAMES, LEXICON, None)

WORDS = st.sampled_from(
    sorted(
        listed("""Recep Tayyip Erdogan Aleppo Syria Angela Merkel Brad Pitt Theresa May Kim Jong-un Mohammed bin Salman
    Bank of England New York Times J.K. Rowling O’Neill al-Assad Bashar United Nations Mississippi the Foreign Minister
    Monday Xi Jinping Kowalczyk Zzyzzyx Recip Syria’s Pitt's MERKEL’S J's d’Es’s""")
    )
)
SLIPS = st.sampled_from(["", "", "", "swap", "drop", "double", "change"])


@st.composite
def runs(draw: st.DrawFn) -> str:
    """Parts of names in any order, some of them with a slip."""
    return "A " * draw(st.booleans()) + " ".join(slipped(draw, word) for word in draw(st.lists(WORDS, max_size=4)))


def slipped(draw: st.DrawFn, word: str) -> str:
    slip, i = draw(SLIPS), draw(st.integers(0, len(word) - 2))
    made = {"": word[i : i + 2], "swap": word[i + 1] + word[i], "drop": word[i], "double": word[i] + word[i : i + 2]}
    return word[:i] + made.get(slip, word[i] + "o") + word[i + 2 :]


@given(runs())
@example("Bashar al’S Assad")
def test_a_group_that_is_settled_has_no_likely_candidate(text: str) -> None:
    for _, run in stretches(text):
        check(run)


def check(text: str) -> None:
    groups = [group for run in sentences(text) for group in joined(run)]
    parts, divisions = divided(text)
    assert parts == [token.part for run in sentences(text) for token in run]
    assert divisions == [([token.text for token in group], [token.part for token in group]) for group in groups]
    for tokens, (written, its) in zip(groups, divisions, strict=True):
        right = SETTLED.right(its, [NAMES.count(part) > 0 for part in its])
        if not SETTLED(written, its):
            continue
        for at in set(range(len(its))) - right:
            is_word, known = LEXICON.is_word(written[at].lower()), NAMES.count(its[at]) > 0
            assert known or not run_together(its[at], NAMES, LEXICON)
            found = [] if len(its) == 1 and is_word else list(FINDER.anchored(tokens, at, word_only=is_word))
            if not (is_word or known) and may_be_wrong(written[at]):
                found += FINDER.unanchored(tokens, at)
            found = [c for c in found if not ruled_out(tokens[at], c, LEXICON)]
            assert all(weigh(c, tokens, KINDEST, LEXICON).score < LIKELY for c in found), found


def test_most_of_a_story_is_settled_and_its_slips_are_not() -> None:
    def is_settled(text: str) -> bool:
        return not PHRASES.of(text).groups

    assert all(map(is_settled, ("Angela Merkel", "The", "Monday", "Foreign Minister", "Bank of England", "Kowalczyk")))
    assert not any(map(is_settled, ("Angla Merkel", "Allepo", "UnitedStates", "Brad Pit", "Recep Tayyip Erdoğan")))
