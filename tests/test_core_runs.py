"""What the compiled core says of runs of capitalised words is what Python says, wherever it says anything."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import native
from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.names.compiling import content
from newslint.names.finding import Finding
from newslint.names.fold import parts
from newslint.names.index import Index
from newslint.names.matching import Matcher
from newslint.names.model import Entry
from newslint.names.phrases import Group
from newslint.names.reading import Reader
from newslint.names.runs import stretches
from newslint.names.spellings import near
from newslint.names.store import place
from newslint.names.story import Story
from tests.test_core import texts
from tests.test_names_runs import PROSE

if native.core is None:
    pytest.skip("newslint-core is not in use here", allow_module_level=True)

LEXICON = Lexicon.open()
JOINTS = [" ", " ", " ", " of ", " & ", ". ", ".", " van der ", "-", " de la ", "’s ", " al-", "\xa0"]
MARKS = st.lists(st.sampled_from([*"AaBbé1_ \xa0.,:'’‑-@=/\ufffc", "Al-", "al-", " of ", " & ", "a."])).map("".join)
HOUSE = """
- {name: Zoë Quartermaine, not: [Zoe Quartermain, Zoé Quartermaine]}
- {name: Łódź Philharmonic Orchestra, also: [The Lodz Orchestra]}
- {name: Sheikh Abu-al-Hasan O’Rourke}
- {name: Nguyễn Văn Thiệu, context: [Saigon]}
- {name: Åse Ødegård-Strøm}
- {name: ʼAyn Qasr}
"""


@pytest.fixture(scope="module", params=["shipped", "house"])
def reader(request: pytest.FixtureRequest, names_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Reader:  # noqa: ARG001 - the cache must be its own
    listed = tmp_path_factory.mktemp("house") / "names.yaml"
    listed.write_text(HOUSE, encoding="utf-8")
    return Reader(Names.open([str(listed)] if request.param == "house" else []), LEXICON)


def damaged(words: list[str], times: int) -> Iterator[str]:
    """Words in any order, one in three with a slip."""
    chance = random.Random(2)

    def slipped(word: str) -> str:
        letters = [*word]
        at = chance.randrange(len(letters) + 1)
        end = at + chance.randrange(3)
        ways = [letters[at:end][::-1], [], [chance.choice("abcdehilmnorst -’'.éÉğŁ‑")], letters[at:end] * 2]
        letters[at:end] = chance.choice(ways)
        return "".join(letters)

    for _ in range(times):
        some = chance.choices(words, k=chance.randrange(1, 5))
        yield chance.choice(JOINTS).join([slipped(word) if chance.random() < 0.3 else word for word in some])


def slips(matcher: Matcher, start: int, groups: list[Group], story: Story) -> list[Finding]:
    """What a story says about a run that begins at ``start``."""
    return [f for g in groups for f in matcher._slips([t.moved(start) for t in g.tokens], g.doubts, story)]


def told(reader: Reader, prose: str) -> list[bool]:
    """For each run of a text whether the core knows it; what it knows must be what Python knows."""
    look = native.core.Reader().look(prose)
    seen = reader.runs.read(look) if reader.runs and look else None
    if not look or not reader.runs or seen is None:
        return []
    (asked, compared), matcher = seen, reader._matcher
    written = stretches(prose)
    known = {text: matcher._phrases.of(text) for text in dict.fromkeys([text for _, text in written])}
    runs, times = matcher._read(prose)[2](set(known), set())
    some = {*asked, *list(known)[::3]}, {*compared, *list(times)[::5]}
    assert reader.runs.found(look, set(known), set()) == (runs, times)
    assert reader.runs.found(look, *some) == matcher._read(prose)[2](*some)
    assert asked == [text for text in known if text in asked]
    all_compared = [part for phrase in known.values() for part in phrase.compared]
    assert compared == [part for part in dict.fromkeys(all_compared) if part in compared]
    alike = near(all_compared)
    assert near(compared) == (alike if compared else [])
    assert compared or not list(matcher._disagreements(runs, alike)), alike
    story = Story(times, prose)
    for start, text in written:
        groups = matcher._phrases.told(text) if text in asked else []
        assert [g.tokens for g in groups if g.varies] == [g.tokens for g in known[text].groups if g.varies], text
        assert slips(matcher, start, groups, story) == slips(matcher, start, known[text].groups, story), text
    return [text not in asked for text in known]


@given(prose=PROSE)
def test_any_text_has_the_same_runs(reader: Reader, prose: str) -> None:
    told(reader, prose)


@given(prose=MARKS)
def test_runs_of_marks_are_the_same(reader: Reader, prose: str) -> None:
    told(reader, prose)


@pytest.mark.parametrize("joint", ["'", "’", "-", "‑"])
def test_small_particles_begin_the_same_runs(reader: Reader, joint: str) -> None:
    for head in ("d", "al", "del", "xd", "Xd", ".d", "“d", "é", "d.", "", joint):
        for name in ("Assad", "Élan", "assad", "É", "4D", "“Élan", f"A{joint}b"):
            word = f"{head}{joint}{name}"
            told(reader, f"{word} and {word}s, Jo {word} of {word}.{word} @{word} Paris{joint}{word}")


def test_stories_have_the_same_runs(reader: Reader) -> None:
    known = [is_known for text in texts("here") for is_known in told(reader, text)]
    assert sum(known) > 0.95 * len(known), "the core knows nearly all"


def test_damaged_names_are_doubted_alike(reader: Reader) -> None:
    words = [word for text in texts("here") for _, run in stretches(text) for word in run.split()]
    words += [word for line in HOUSE.split() for word in line.strip("{}[],").split() if word[0].isupper()] * 20
    known = [is_known for run in damaged(sorted(words), 3_000) for is_known in told(reader, run)]
    assert 0.7 * len(known) < sum(known) < 0.99 * len(known)


def test_the_core_asks_for_little_that_no_story_believes(reader: Reader) -> None:
    asked = believed = 0
    for text in texts("here"):
        assert reader.runs
        draft = Draft([Piece(text, text)])
        runs = ((draft.look and reader.runs.read(draft.look)) or ([], []))[0]
        places = [f.start for f in reader(draft)]
        spans = [(start, start + len(run)) for start, run in stretches(text) if run in runs]
        asked += len(spans)
        believed += sum([any(start <= place < end for place in places) for start, end in spans])
    assert believed > 0.5 * asked


def test_words_of_whole_stories_are_hoped_for_alike(reader: Reader) -> None:
    words = [word for text in texts("here") for _, run in stretches(text) for word in run.split()]
    runs = list(damaged(sorted(words), 3_000))
    stories = [". ".join([f"It was {run}" for run in runs[i : i + 60]]) for i in range(0, len(runs), 60)]
    known = [is_known for story in stories for is_known in told(reader, story)]
    alone = [is_known for run in runs for is_known in told(reader, run)]
    assert sum(known) / len(known) > sum(alone) / len(alone), "the core knows more of what a story says"


def test_what_the_core_cannot_read_is_left_to_python(reader: Reader) -> None:
    assert reader.runs
    for text in ("He said AND " + "GO " * 30_000, "Mrs Dª Smith"):
        look = native.core.Reader().look(text)
        assert look
        assert reader.runs.read(look) is reader.runs.found(look, set(), set()) is None


def test_names_are_folded_alike(tmp_path: Path) -> None:
    letters = [chr(code) for code in (*range(0x21, 0x370), *range(0x1E00, 0x1F00), *range(0x2010, 0x2030))]
    written = [f"Ab{c}ba {c}hou Al-{c}arid’s & {c} U{c}l-Xyz" for c in letters]
    place([Entry(name, "other") for name in written], str(tmp_path / "index"), "key")
    index = Index(str(tmp_path / "index"), "key")
    found = [index.in_core.parts(i) for i in range(len(index))]
    assert sum(parts is not None for parts in found) > 500
    for name, its in zip(written, found, strict=True):
        assert its in (None, [content(part) for part in parts(name)]), name
