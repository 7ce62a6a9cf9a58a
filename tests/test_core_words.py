"""The checks of words find the same whether the compiled core has looked at the draft or not."""

from collections import Counter
from collections.abc import Iterator
from itertools import cycle, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import native
from newslint.checks import loaded
from newslint.checks.confused import Confused
from newslint.checks.context import _initials, folded
from newslint.config import Config
from newslint.desk import Desk
from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.rule import House, Rule
from newslint.spelling import channel, evidence, lists, suspects
from newslint.spelling.channel import in_story
from newslint.spelling.joined import apart
from newslint.spelling.judge import Judge
from tests.test_core import slipped
from tests.test_core_glances import damaged, examples

if native.core is None:
    pytest.skip("newslint-core is not in use here", allow_module_level=True)

LEXICON = Lexicon.open()
STORIES = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
VERBS = ("confused", "doubled", "words", "spelling", "swap")
KINDS = ("headline", "heading", "paragraph", "item", "quote", "table")
PARTS = (
    *("teh", "Teh", "TEH", "Enivronmental", "enivronmental", "Barack", "Obama's", "Zxqw", "ZXQW", "febuary", "Febuary"),
    *("pro-russian", "british", "tuesday’s", "naïve", "Zoë’s", "wich", "alot", "didnt", "the", "The", "every", "day"),
    *("shoe-in", "before", "hand", "4th", "\n", ".", "!", "“", "”", "(", ")", "-", "’", "?", "...", "@", "/", "é", "…"),
)


def texts(parts: tuple[str, ...], most: int) -> st.SearchStrategy[str]:
    """Texts of some of the parts, with or without space between them."""
    gap = st.sampled_from(("", " ", " ", " ", "\n"))
    return st.lists(st.tuples(st.sampled_from(parts), gap).map("".join), max_size=most).map("".join)


PROSE = texts(PARTS, 12)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(Config(), trial=True)


@pytest.fixture(scope="module")
def rules(desk: Desk) -> list[Rule]:
    return [rule for rule in desk.rules if rule.verb in VERBS]


def found(rules: list[Rule], draft: Draft, house: House) -> list[tuple[str, int, int, tuple[str, ...]]]:
    return sorted((r.id, h.start, h.end, h.better) for r in rules for h in loaded(r.check)(draft, house))


def both(rules: list[Rule], draft: Draft, house: House) -> Iterator[object]:
    """What is found with what the core saw, and without."""
    assert draft.look is None or draft.look.tokens == draft.tokens
    yield found(rules, draft, house)
    plain = Draft(draft.pieces, path=draft.path, date=draft.date, language=draft.language, title=draft.title)
    plain.look = None
    yield found(rules, plain, house)


def test_stories_and_examples(desk: Desk, rules: list[Rule]) -> None:
    parts = examples(rules)
    stories = [path.read_text("utf-8") for path in STORIES]
    texts = [*parts, *stories, *damaged(parts, parts, 3), *damaged(stories, parts, 4)]
    drafts = [desk.read(text.encode("utf-8", "surrogatepass"), "a.txt") for text in texts]
    drafts += [desk.read(text.encode("utf-8"), "a.md") for text in parts]
    hits = 0
    for draft, language in zip(drafts, cycle(("", "en-GB", "en-US")), strict=False):
        draft.language = language
        with_core, without = both(rules, draft, desk.house)
        assert with_core == without, draft.prose
        hits += len(without)  # type: ignore[arg-type]
    assert hits > 200


@settings(deadline=None)
@given(PROSE, st.sampled_from(KINDS))
def test_any_words(desk: Desk, rules: list[Rule], prose: str, kind: str) -> None:
    with_core, without = both(rules, Draft([Piece(prose, prose, kind)]), desk.house)
    assert with_core == without


@given(PROSE)
def test_words_stand_where_they_are_found(prose: str) -> None:
    draft, plain = (Draft([Piece(prose, prose)]) for _ in range(2))
    plain.look = None
    for word in plain.vocabulary:
        assert draft.places(word) == plain.places(word)
        if draft.look:
            assert sorted(draft.look.forms(word.lower())) == sorted(plain.shared(folded)[word.lower()])


def unknown(times: int) -> list[str]:
    """Words of the lexicon with slips, of which it has none."""
    words = [word for word in LEXICON._words if word.isalpha() and len(word) < 16][::97]
    found = {written for written, _ in slipped(words, times) if written.isascii() and written.isalpha()}
    return sorted(word.lower() for word in found if not LEXICON.is_word(word.lower()))


def test_what_was_meant_is_guessed_alike() -> None:
    words = unknown(1000)
    assert len(words) > 300
    assert any(channel.guesses(word, LEXICON) for word in words)
    for word in words:
        assert suspects.guesses(word, LEXICON) == channel.guesses(word, LEXICON), word


def test_what_a_word_is_made_of_is_told_alike() -> None:
    affixes = [*((prefix, "") for prefix in lists.PREFIXES), *(("", end) for end in lists.ENDINGS)]
    right = [word for word in LEXICON._words if word.isascii() and word.isalpha()][::991]
    joined = [a + word + b for word, (a, b) in zip(right, cycle(affixes), strict=False)]
    told = {}
    for word in [*unknown(1000), *joined, *map("".join, pairwise(right)), "", "a", "reéd", "ab-c"]:
        told[word] = suspects.made(word, LEXICON)
        assert told[word] == (evidence.derived(word, LEXICON), evidence.compound(word, LEXICON)), word
    assert len({derived for derived, _ in told.values()}) > 4
    assert any(compound for _, compound in told.values())


def test_no_guess_claims_more_than_the_core_allows(desk: Desk) -> None:
    seen: Counter[bool] = Counter()
    for word in unknown(1000):
        judge = Judge(Draft([Piece(word, word)]), desk.house)
        found = [guess._replace(worth=guess.worth + in_story(guess.zipf)) for guess in channel.guesses(word, LEXICON)]
        two = apart(word, LEXICON, is_derived=evidence.derived(word, LEXICON) > 0)
        margins = [judge._margin(word, guess) for guess in (*found, two) if guess]
        for least in (-1.0, 0.0, 1.0, 2.5):
            may_claim = suspects.may_claim(word, least, LEXICON)
            assert may_claim or all(margin < least for margin in margins), (word, least)
            seen[may_claim] += 1
    assert min(seen[True], seen[False]) > 100


def test_rare_words_are_as_rare_as_the_core_takes_them_to_be() -> None:
    _, rare = LEXICON.indexes
    words = rare.words(list(range(rare._rows)))
    assert words
    assert max(map(LEXICON.zipf, words)) <= 2.5


def test_cards_of_another_draft_are_not_mixed_up(desk: Desk) -> None:
    """What is remembered of a word belongs to the cards that asked."""
    draft = Draft([Piece("A sneak peak at the free reign.", "A sneak peak at the free reign.")])
    for phrase, better in (("sneak [peak>peek]", ["peek"]), ("free [reign>rein]", ["rein"])):
        assert [hit.better[0] for hit in Confused((phrase,))(draft, desk.house)] == better


@given(st.text(st.sampled_from("abÉé19²½ _.-’\n\ud800日ªßA") | st.characters(), max_size=30))
def test_words_of_a_title_are_counted_as_python_counts_them(text: str) -> None:
    told = native.core.initials(text)
    assert told == _initials(text) if told else not text.isascii()
