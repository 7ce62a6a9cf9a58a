"""What the compiled core says of a draft at a glance: its words are Python's, and where it is quiet, so are we."""

import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import native, rulebook
from newslint.checks import loaded
from newslint.checks.phrases import places
from newslint.checks.tokens import lows, marked, small
from newslint.config import Config
from newslint.desk import Desk
from newslint.draft import UNDATED, UNTITLED, Draft, Piece
from newslint.names.story import Story
from newslint.plan import glance_of
from newslint.prose import WORD
from newslint.rule import Rule

if native.core is None:
    pytest.skip("newslint-core is not in use here", allow_module_level=True)

core = native.core
STORIES = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
PROFILES = [str(folder) for folder in Path(rulebook.RULES, "profiles").iterdir()]
NAMES = ("a.txt", "a.md", "2024-03-05-a.txt")
LETTERS = "abzABZ019 _.,;'’‑-–\n\"“”()$%éÉßø½²…\u00a0\u2028\x1c\ufffcıİσΣЖж中الि\u0301"
ODDITIES = (
    *(
        "İstanbul",
        "Kılıçdaroğlu",
        "Işık",
        "sıx",
        "fıve",
        "nıne",
        "mıllıon",
        "bıllıon",
        "ıncludıng",
        "’tıs",
        "'tıl",
        "ı",
    ),
    *("İ", "Москва", "Жж", "й", "ΟΔΟΣ", "ς", "Σ", "ϒ", "林森", "中", "五", "हिन्दी", "\u093f", "عربي", "\u064e", "בָּ"),
    *(
        "ราคา",
        "\u0e34",
        "Nguyễn",
        "ə",
        "ʻ",
        "ʼ",
        "ː",
        "x\u0303",
        "\u0303",
        "\u0301",
        "⅓",
        "⅔",
        "½",
        "−5",
        "−",
        "①",
        "ⁿ",
    ),
    *("⁴", "Ⅷ", "ℝ", "№", "ﬁ", "〇", "、", "（", "＂", "「", "」", "⸺", "ˆ", "Ãˆ", "❤\ufe0f", "🤷\u200d♀\ufe0f", "🥰"),
    *("🇬🇧", "٣", "３", "ſ", "\u212a", "\u3000"),
)
"""Letters and signs from all over the world, and words of ASCII with a letter in them that is not."""
PROSE = st.text(st.sampled_from(LETTERS) | st.characters(), max_size=40)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk(Config(), trial=True)


@given(PROSE, st.integers(0, 130))
def test_words_are_read_as_python_reads_them(prose: str, before: int) -> None:
    """Wherever they stand: the core reads 64 bytes at a time."""
    prose = " " * before + prose
    look = core.Reader().look(prose)
    if look is None:
        assert not prose.isascii()
        return
    words = WORD.findall(prose)
    assert look.tokens == words
    assert look.lows == [word.lower() for word in words]
    assert list(look.vocabulary.items()) == list(Counter(words).items())
    for word in look.vocabulary:
        assert look.count(word) == words.count(word)
        assert look.places(word) == [match.span() for match in WORD.finditer(prose) if match[0] == word]
    assert look.begun("ab") == [word for word in Counter(words) if word.lower().startswith("ab")]


@given(st.text(st.sampled_from("abéÉ 中.,\n"), max_size=60), st.integers(1 << 16, (1 << 16) + 1500))
def test_words_are_found_in_a_book(prose: str, before: int) -> None:
    """Where none is sought from the first page on."""
    prose = f"{('É' * 300 + ' ') * (before // 600)}{'x' * (before % 7)} {prose}"
    look, found = core.Reader().look(prose), list(WORD.finditer(prose))
    words = [match[0] for match in found]
    for word in {*words[:3], *words[-9:], "gone", "a"}:
        low = word.lower()
        assert look.places(word) == [match.span() for match in found if match[0] == word]
        assert look.forms(low) == [form for form in Counter(words) if form.lower() == low]
        assert look.begun(low) == [form for form in Counter(words) if form.lower().startswith(low)]


FOLLOWED = st.lists(st.sampled_from(["home", "Home", "HOME page", "page", " ", "\u00a0", "-", "é", "’s", "É", "\n"]))


@given(FOLLOWED.map("".join), st.sampled_from([" page", " pages", "-page", " é", ".é", " Page"]), st.booleans())
def test_what_follows_a_word_is_told_as_python_tells_it(prose: str, rest: str, is_book: bool) -> None:
    prose = f"{prose} {'It went – on. ' * (5_000 * is_book)}{prose}"
    draft, plain = (Draft([Piece(prose, prose)]) for _ in range(2))
    plain.look = None
    assert list(places(draft, f"home{rest}")) == list(places(plain, f"home{rest}"))


@given(st.text("aA.'-_é ’\n", max_size=30), st.text("aA.'-é ’", min_size=1, max_size=5), st.integers(0, 1 << 16))
def test_a_book_mentions_what_a_short_text_does(prose: str, thing: str, before: int) -> None:
    prose = f"{'It went on.' * (before // 11)}\n{prose}"
    book = core.Reader().look(prose)
    assert Story(Counter(), prose, book).mentions(thing) == Story(Counter(), prose).mentions(thing)


@given(PROSE)
def test_words_of_note_are_told_as_python_tells_them(prose: str) -> None:
    seen, unseen = Draft([Piece(prose, prose)]), Draft([Piece(prose, prose)])
    unseen.look = None
    assert marked(seen) == marked(unseen)
    assert small(seen) == small(unseen)


def is_plain(word: str) -> bool:
    return word.isalpha() and word[1:] == word[1:].lower()


def test_each_character_that_the_core_reads_means_the_same_to_it() -> None:
    reader = core.Reader()
    read = 0
    for number in range(sys.maxunicode + 1):
        prose = f"{chr(number)}x{chr(number)}"
        look = reader.look(prose)
        if look is not None:
            read += 1
            assert look.tokens == WORD.findall(prose), hex(number)
            assert look.lows == [word.lower() for word in look.tokens], hex(number)
            assert look.marked() == [w for w in WORD.findall(prose) if not is_plain(w)], hex(number)
    assert read > 45_000


def test_a_draft_asks_the_core(desk: Desk) -> None:
    draft = desk.read(STORIES[0].read_bytes(), "a.txt")
    assert draft.look is not None
    assert draft.tokens == WORD.findall(draft.prose)
    assert draft.shared(lows) == [word.lower() for word in draft.tokens]
    assert draft.vocabulary == Counter(draft.tokens)


def test_another_lexis_is_begun_when_one_is_full() -> None:
    reader = core.Reader()
    first = reader.look("the first of all Words")
    for i in range(40):
        texts = [" ".join(f"w{i}x{j}y{k}" for k in range(1000)) for j in range(5)]
        assert [reader.look(text).tokens for text in texts] == [text.split() for text in texts]
    assert first.tokens == ["the", "first", "of", "all", "Words"]
    assert first.vocabulary == dict.fromkeys(first.tokens, 1)


def test_a_glance_is_that_of_a_rule(desk: Desk) -> None:
    """One under another name would never spare a check."""
    known = {glance_of(rule) for rule in (*desk.rules, *rulebook.cards(PROFILES))}
    assert {name.removesuffix(UNDATED).removesuffix(UNTITLED) for name in core.Reader().look("").quiet} <= known


def examples(rules: list[Rule]) -> list[str]:
    return [text for rule in rules for e in rule.examples for text in (e.bad, e.good, e.ok) if text]


def damaged(texts: list[str], parts: list[str], seed: int) -> Iterator[str]:
    """Each text with a few slips: something lost, doubled, put in, put elsewhere, or an example of a card in it."""
    chance = random.Random(seed)
    marks = [*" .,-–—\n\"“”‘’'()[]%$£1239aAsSé&;:/…", ", ", "1,0", " 7 ", "\u00a0"]
    for text in texts:
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(text) + 1)
            end = at + chance.choice((1, 1, 2, 8, 40))
            space = text.find(" ", at) + 1
            ways = (
                text[:at] + text[end:],
                text[:end] + text[at:],
                text[:at] + chance.choice(marks) + text[at:],
                text[:at] + text[at:end].swapcase() + text[end:],
                text[:space] + chance.choice(parts) + chance.choice((" ", "", "\n")) + text[space:],
                text[:space] + chance.choice(parts) + chance.choice((" ", "\n\n")) + text[space:],
            )
            text = chance.choice(ways)
        yield text


def made_odd(texts: list[str], seed: int) -> Iterator[str]:
    """Each text with a few oddities in it, some of them in place of a letter, and with letters that are like an *i*."""
    chance = random.Random(seed)
    for text in texts:
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(text) + 1)
            space = text.find(" ", at) + 1
            odd = chance.choice(ODDITIES)
            ways = (
                text[:at] + odd + text[at:],
                text[:at] + odd + text[at + 1 :],
                text[:space] + odd + chance.choice((" ", "")) + text[space:],
                text[:at] + text[at:].replace("i", chance.choice("ıİ"), 1),
                text[:at] + text[at:].replace(chance.choice("\"“”'’$,-"), odd, 1),
            )
            text = chance.choice(ways)
        yield text


def untrue(desk: Desk, draft: Draft) -> Iterator[tuple[str, str, str]]:
    """What is found where the core has seen nothing: (rule, what, where)."""
    quiet = draft.quiet
    draft.look = None  # what is found is told without the core: a check may ask it, too
    for rule in desk.rules:
        if glance_of(rule) in quiet:
            for hit in loaded(rule.check)(draft, desk.house):
                yield rule.id, draft.prose[hit.start : hit.end], draft.prose[max(hit.start - 80, 0) : hit.end + 80]


def test_where_the_core_sees_nothing_there_is_nothing(desk: Desk) -> None:
    parts = examples(desk.rules)
    stories = [path.read_text("utf-8") for path in STORIES]
    joined = [f"{a} {b}\n\n{c}" for a, b, c in zip(parts, parts[1:], parts[7:], strict=False)]
    seen: Counter[bool] = Counter()
    for i, text in enumerate([*parts, *joined, *damaged(parts, parts, 1), *damaged(stories * 8, parts, 2)]):
        draft = desk.read(text.encode("utf-8", "surrogatepass"), NAMES[i % len(NAMES)])
        seen[draft.look is not None] += 1
        assert not list(untrue(desk, draft)), text
    assert seen[True] > 20 * seen[False]


def test_letters_from_all_over_the_world_are_read(desk: Desk) -> None:
    """All is found that Python finds without the core, and nothing else; few characters are left to Python."""
    parts = examples(desk.rules)
    stories = [path.read_text("utf-8") for path in STORIES]
    seen: Counter[bool] = Counter()
    for i, text in enumerate(made_odd([*parts, *damaged(stories * 40, parts, 3)], 4)):
        data, name = text.encode("utf-8", "surrogatepass"), NAMES[i % len(NAMES)]
        draft, unseen = desk.read(data, name), desk.read(data, name)
        seen[draft.look is not None] += 1
        assert not list(untrue(desk, desk.read(data, name))), text
        unseen.look = None
        assert desk.check(draft) == desk.check(unseen), text
    assert seen[True] > 5 * seen[False] > 0


@pytest.mark.parametrize("letter", "ıİ")
def test_a_letter_that_some_patterns_take_for_an_i(letter: str) -> None:
    """Where capitals do not count, it is one to Python: a figure written so may be found."""
    text = f"Profits rose from f{letter}ve m{letter}llion to n{letter}ne. In {letter}stanbul it rose."
    assert not {"figures total", "thousands", "change"} & Draft([Piece(text, text)]).quiet
    assert "figures total" in Draft([Piece(f"In {letter}stanbul.", f"In {letter}stanbul.")]).quiet


@given(PROSE, st.sampled_from(("headline", "heading", "paragraph", "item", "quote", "table")))
def test_nor_in_any_text(desk: Desk, prose: str, kind: str) -> None:
    assert not list(untrue(desk, Draft([Piece(prose, prose, kind)])))
