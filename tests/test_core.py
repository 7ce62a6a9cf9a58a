"""The compiled core gives what Python gives, to the last bit: in every function, and in runs over whole corpora."""

import json
import os
import platform
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import native, session, slipcosts
from newslint.desks import Choices
from newslint.lexicon import Lexicon
from newslint.names import Names, hopes, spellings
from newslint.names.candidates import Finder
from newslint.names.closeness import Closeness
from newslint.neighbours import Neighbours
from newslint.tables import Table
from newslint.tablewriting import write_neighbours, write_table

if native.core is None:
    pytest.skip("newslint-core is not in use here", allow_module_level=True)

core = native.core
LEXICON = Lexicon.open()
ROOT = Path(__file__).resolve().parent.parent
BENCHMARK = ROOT.parent / "shared" / "accuracy" / "dev"
WORDS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz'’-‑é\n_9MS") | st.characters(), max_size=12)
LARGE_PAGES = Path("/sys/kernel/mm/transparent_hugepage").exists() and platform.libc_ver()[0] == "glibc"
LETTERS = [*"abcdefghijklmnopqrstuvwxyz'’-‑éMS", "ph", "ck", "gh", "ch", "our", "ie", "tch", "日", "\ud800"]


@pytest.fixture(scope="module")
def names(names_cache: Path) -> Names:  # noqa: ARG001 - the cache must be its own
    return Names.open()


@pytest.fixture(scope="module")
def parts(names: Names) -> list[str]:
    near = names.indexes[0]._near
    return near.words(range(len(near)))


def slipped(words: list[str], times: int) -> Iterator[tuple[str, str]]:
    """Words, each with up to four slips of any kind, and as they were."""
    chance = random.Random(1)
    for _ in range(times):
        intended = chance.choice(words)
        written = list(intended)
        for _ in range(chance.randrange(5)):
            at = chance.randrange(len(written) + 1)
            end = at + chance.randrange(3)
            ways = [written[at:end][::-1], [], [chance.choice(LETTERS)], [*written[at:end], *written[at:end]]]
            written[at:end] = chance.choice(ways)
        yield "".join(written), intended


@given(WORDS, WORDS, st.sampled_from([0.0, 0.7, 1.3, 3.0, 50.0, 200.0]))
def test_the_slip_between_any_words_is_the_same(written: str, intended: str, limit: float) -> None:
    assert core.slip(written, intended, limit) == slipcosts.in_python(written, intended, limit)


def test_slips_in_names_cost_the_same(parts: list[str]) -> None:
    for written, intended in slipped(parts, 30_000):
        for limit in (0.3 * len(intended), 1.3, 3.0):
            assert core.slip(written, intended, limit) == slipcosts.in_python(written, intended, limit), written


@given(WORDS.filter(len), WORDS.filter(len))
def test_any_words_are_weighed_alike(word: str, part: str) -> None:
    assert core.weigh(word, part) in (None, Closeness().in_python(word, part))


def test_slips_in_names_are_weighed_alike(parts: list[str]) -> None:
    close = Closeness()
    for word, part in slipped(parts, 30_000):
        found = core.weigh(word, part) if word else None
        assert found is None or found == close.in_python(word, part), (word, part)
        plain = (word + part).isascii() and "-" not in part
        assert found is not None or not plain or not word, "all that is plain ASCII is weighed by the core"


def test_each_part_sounds_the_same(parts: list[str]) -> None:
    close = Closeness()
    for part in parts:
        for word in (part[:-1], part + "h", part[0] + "h" + part[1:]):
            assert core.weigh(word, part) in (None, close.in_python(word, part)), (word, part)


def test_the_same_parts_are_near(names: Names, parts: list[str]) -> None:
    chosen = [word for word, _ in slipped(parts, 1_000) if word]
    finder = Finder(names)
    for word in chosen:
        assert finder.parts_near(word) == finder.in_python(word), word


def test_the_same_parts_are_hoped_for(names: Names, parts: list[str]) -> None:
    finder, believed = Finder(names), 0
    for word, _ in slipped(parts, 3_000):
        near = finder.parts_near(word) if word else []
        chances = hopes.chances(word, near, LEXICON)
        assert chances == hopes.in_python(word, near, LEXICON), word
        believed += any(chance.alone or chance.within for chance in chances)
    assert believed > 100


@given(st.lists(WORDS | st.text("abc", max_size=5), max_size=60))
def test_the_same_spellings_are_alike(parts: list[str]) -> None:
    assert core.alike(parts) in (None, list(spellings.in_python(parts)))


def test_the_spellings_of_slips_are_alike(parts: list[str]) -> None:
    both, found = list(slipped(parts, 2_000)), 0
    for i in range(0, len(both), 40):
        words = [word for pair in both[i : i + 40] for word in pair]
        pairs = list(spellings.in_python(words))
        assert core.alike(words) in (None, pairs)
        found += len(pairs)
    assert found > 200


def shapes(word: str) -> list[str]:
    ways = [word, word.upper(), word.capitalize(), word[:1] + word[1:].upper(), word + "'s", word.upper() + "s"]
    more = [
        f"{word}-{word.title()}",
        f"pre-{word}'S",
        f"4{word[:4]}",
        f"'{word}",
        f"{word}'LL",
        f"{word[:2]}-{word[2:]}",
    ]
    return ways + more


def test_the_same_words_are_right(parts: list[str]) -> None:
    words = [*list(LEXICON._words)[::23], *parts[::9], "", "'", "-", "4th", "1990s", "G7", "12345", "é", "'s", "--"]
    for word in words:
        for way in shapes(word):
            assert LEXICON._judge(way) == LEXICON.in_python(way), way


@given(WORDS | st.text("aAsS'-49lLdD_ "))
def test_any_word_is_right_or_not_alike(word: str) -> None:
    assert LEXICON._compiled.judge(word) in (None, LEXICON.in_python(word))


def test_the_tables_give_the_same() -> None:
    table = LEXICON._scores
    for word in list(table)[::17]:
        for asked in (word, word + "x", word.upper()):
            assert table.get(asked) == Table.get(table, asked)


@given(st.dictionaries(WORDS, st.binary(min_size=2, max_size=2)), st.lists(WORDS))
def test_any_table_gives_the_same(
    tmp_path_factory: pytest.TempPathFactory, rows: dict[str, bytes], asked: list[str]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.table"
    write_table(path, rows, 2)
    table = Table.open(path)
    assert [table.get(word) for word in [*rows, *asked]] == [rows.get(word) for word in [*rows, *asked]]


@given(
    st.sets(WORDS.filter(lambda word: word and "\0" not in word), max_size=30),
    WORDS,
    st.sampled_from([1, 2]),
    st.booleans(),
)
def test_any_index_gives_the_same_neighbours(
    tmp_path_factory: pytest.TempPathFactory, keys: set[str], word: str, distance: int, brief: bool
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.near"
    write_neighbours(path, sorted(keys), distance=distance)
    index = Neighbours.open(path)
    for asked in [word, *keys]:
        found = index.near(asked, distance, brief)
        assert found == Neighbours.near(index, asked, distance, brief)
        assert index.words(found) == Neighbours.words(index, found)


def test_a_map_that_may_be_written_to_is_refused() -> None:
    with pytest.raises(BufferError):
        core.Table(bytearray(64), 0, 1, 1)  # type: ignore[arg-type]


def texts(corpus: str) -> Iterator[str]:
    """The stories of a corpus: of the benchmark, or of this repository."""
    if corpus == "here":
        for folder in ("seeds", "tests/stories", "docs"):
            files = sorted((ROOT / folder).rglob("*"))
            yield from (file.read_text(encoding="utf-8") for file in files if file.suffix in (".txt", ".md"))
        return
    for line in (BENCHMARK / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row.get("text") or row.get("broken") or ""


def corpora() -> list[str]:
    there = ("clean", "dates", "names_context", "names_injected", "names_unaltered", "quotes_broken", "words_injected")
    return ["here", *[name for name in there if (BENCHMARK / f"{name}.jsonl").is_file()]]


@pytest.mark.parametrize("corpus", corpora())
def test_whole_runs_find_the_same(
    corpus: str, tmp_path: Path, names_cache: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for i, text in enumerate(texts(corpus)):
        (tmp_path / f"{i:05}.txt").write_text(text, encoding="utf-8")
    listed = BENCHMARK / "house_names.txt"
    extra = ["--names", str(listed)] if corpus.startswith("names") else []
    argv = [sys.executable, "-m", "newslint", "check", "--jobs", "1", "--level", "advice", "--explain-score", *extra]
    found = []
    for pure in ("", "1"):
        cache = shutil.copytree(names_cache, tmp_path_factory.mktemp("cache"), dirs_exist_ok=True)
        environment = {**os.environ, "NEWSLINT_PURE": pure, "NEWSLINT_CACHE": str(cache)}
        command = [*argv, "--format", "jsonl", "."]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", env=environment)
        assert done.returncode in (0, 1), done.stderr
        found.append(done.stdout)
    assert found[0] == found[1]
    assert found[0].count("\n") > 10


@pytest.mark.skipif(not LARGE_PAGES, reason="there are no large pages here, or none for who asks malloc")
def test_room_is_one_block_of_large_pages() -> None:
    code = "import newslint_core as core; core.make_room(); print(open('/proc/self/smaps').read())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    blocks = re.split(r"^[0-9a-f]+-[0-9a-f]+ .*", told, flags=re.MULTILINE)
    large = [block for block in blocks if re.search(r"^VmFlags:.* hg\b", block, re.MULTILINE)]
    assert max(int(block.split()[1]) for block in large) > 60_000


@pytest.mark.parametrize(("handful", "times"), [(3, 0), (2, 1)])
def test_room_is_made_for_many(tmp_path: Path, handful: int, times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    monkeypatch.setattr(core, "make_room", lambda: made.append(1))
    monkeypatch.setattr(session, "HANDFUL", handful)
    for i in range(3):
        (tmp_path / f"{i}.txt").write_text("The accomodation was full.\n")
    reports = list(session.Session(Choices(), print).reports([str(tmp_path)], jobs=1))
    assert [len(report.findings) for report in reports] == [1, 1, 1]
    assert len(made) == times
