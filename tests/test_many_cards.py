"""Hundreds of a house's cards: together they find what each finds alone, and what changes in one is seen at once."""

import os
import random
import shutil
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import cardfiles, engine, native, roster, rulebook, selection
from newslint.cards import read_card
from newslint.checks import loaded
from newslint.config import Config
from newslint.desk import Desk
from newslint.draft import Draft, Piece
from newslint.errors import InputError
from newslint.patience import TooLongError
from newslint.results import rows_of
from newslint.rule import Rule

WORDS = (
    *("pled", "Pled", "co-op", "e-mail", "don't", "don’t", "U.S.", "us", "both", "plain", "word", "words", "re-elect"),
    *("elect", "it's", "its", "own", "rein", "reign", "2019", "3d", "café", "Straße", "O'Neill", "Kenya", "english"),
)
MARKS = ("", "", "", ".", ",", "’s", "'s", "-word", "\n", "!", "”", "\u00a0")
CARD = """{verb}
message: House style asks for another word here.
why: The desk has decided so.
source: house style book
examples:
  - ok: The minister spoke on Monday.
"""
PROSE = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS), st.integers(0, 2))).map(
    lambda found: " ".join((word, word.upper(), word.capitalize())[case] + mark for word, mark, case in found)
)
ENGINES = [True, False] if native.core else [False]


def verbs(rng: random.Random) -> Iterator[str]:
    """Cards' verbs with options, many of which speak of the same words."""

    def word() -> str:
        return rng.choice(WORDS)

    def quoted(text: str) -> str:
        return "'" + text.replace("'", "''") + "'"

    while True:
        keys = {" ".join(word() for _ in range(rng.choice((1, 1, 2, 3)))) for _ in range(rng.choice((1, 2, 9)))}
        common = rng.choice(("", ", common: true"))
        yield f"swap: {{words: {{{', '.join(f'{quoted(key)}: other' for key in sorted(keys))}}}{common}}}"
        match = rng.choice((r"(?i)\b{} (?:than|{})\b", r"\b{}\b.{{0,9}}{}", r"[a-z]{{3}} {}|{}")).format(word(), word())
        yield f"pattern: {{match: {quoted(match)}, better: rather}}"
        phrases = [f"{word().lower()}|the [{word().lower()}>meant] *", f"[{word().lower()} {word().lower()}>meant] ."]
        yield f"confused: {{phrases: [{', '.join(map(quoted, phrases[: rng.choice((1, 2))]))}]}}"
        if rng.random() < 0.2:
            yield f"pairs: {{words: {{{quoted(word().lower())}: {quoted(word().lower() + 's')}}}}}"
            yield f"words: {{find: capital, words: [{quoted(word().capitalize())}]}}"


def write(folder: Path, number: int) -> None:
    """A house with so many cards, none of which has changed just now."""
    inside = folder / "rules" / "house"
    inside.mkdir(parents=True)
    for i, verb in zip(range(number), verbs(random.Random(7)), strict=False):
        (inside / f"card-{i}.yaml").write_text(CARD.format(verb=verb), "utf-8")
        os.utime(inside / f"card-{i}.yaml", (0, 0))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    write(folder, 400)
    return folder


def desk_of(house: Path) -> Desk:
    return Desk(Config(rules=(str(house / "rules"),)))


@pytest.fixture(scope="module")
def desks(house: Path, names_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Desk]]:
    """One that worked everything out, and one that found it kept: in a cache of their own, as others live in theirs."""
    own = tmp_path_factory.mktemp("own")
    shutil.copytree(names_cache, own, dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("NEWSLINT_CACHE", str(own))
        yield [desk_of(house), desk_of(house)]


@pytest.fixture(scope="module")
def rules(house: Path) -> list[Rule]:
    """The rules as a list, of which nothing is kept."""
    everything = rulebook.load((str(house / "rules"),))
    return [r for r in selection.choose(everything, Config()) if r.verb != "languagetool"]


def seen(prose: str, *, compiled: bool) -> Draft:
    draft = Draft([Piece(prose, prose)])
    if not compiled:
        draft.look = None
    return draft


def alone(rules: list[Rule], draft: Draft, desk: Desk) -> list[tuple[str, int, int, tuple[str, ...]]]:
    """What each card finds by itself."""
    found = []
    for rule in rules:
        try:
            found += [(rule.id, hit.start, hit.end, hit.better) for hit in loaded(rule.check)(draft, desk.house)]
        except TooLongError:
            continue
    return found


@settings(deadline=None, max_examples=30)
@given(PROSE)
def test_together_they_find_what_each_finds_alone(desks: list[Desk], rules: list[Rule], prose: str) -> None:
    ours = [rule for rule in rules if rule.id.startswith("house/")]
    assert {rule.verb for rule in ours} >= {"swap", "pattern", "confused", "pairs", "words"}
    expected = sorted(alone(ours, seen(prose, compiled=False), desks[0]))
    for compiled in ENGINES:
        for planned in (*[desk.rules.plan for desk in desks], engine.plan_for(rules)):
            hits = engine._hits(seen(prose, compiled=compiled), planned, desks[0].house)
            found = [(r.id, h.start, h.end, h.better) for r, h in hits if r.id.startswith("house/")]
            assert sorted(found) == expected


@settings(deadline=None, max_examples=20)
@given(PROSE)
def test_what_is_kept_gives_the_same_findings_in_the_same_order(
    desks: list[Desk], rules: list[Rule], prose: str
) -> None:
    for compiled in ENGINES:
        expected = rows_of(engine.check(seen(prose, compiled=compiled), rules, desks[0].house))
        for desk in desks:
            assert rows_of(engine.check(seen(prose, compiled=compiled), desk.rules.plan, desk.house)) == expected


def test_the_rules_are_those_of_the_cards(desks: list[Desk], rules: list[Rule]) -> None:
    for desk in desks:
        assert [r._replace(check=None, examples=()) for r in desk.rules] == [
            r._replace(check=None, examples=()) for r in rules
        ]
        assert [tuple(r.examples) for r in desk.rules] == [tuple(r.examples) for r in rules]
        assert [r.check.options for r in desk.rules] == [r.check.options for r in rules]  # type: ignore[attr-defined]
        assert all(desk.rules.by_id[rule.id] == desk.rules[i] for i, rule in enumerate(rules))
        with pytest.raises(KeyError):
            desk.rules.by_id["house/none"]
        with pytest.raises(IndexError):
            desk.rules[len(rules)]


@pytest.mark.usefixtures("desks")
def test_a_run_reads_the_cards_that_it_needs(house: Path) -> None:
    desk = desk_of(house)
    desk.check(desk.read(b"Nobody was seen there by anybody at all.\n", "a.txt"))
    ours = [rule for rule in desk.rules._rules.values() if rule.id.startswith("house/")]
    assert ours
    assert not [rule.id for rule in ours if rule.verb in ("swap", "confused", "pairs")]


def test_what_changes_in_a_card_is_seen_at_once(tmp_path: Path) -> None:
    write(tmp_path, 30)
    inside = tmp_path / "rules" / "house"
    time = count(10**9)

    def put(name: str, text: str) -> None:
        (inside / name).write_text(text, "utf-8")
        os.utime(inside / name, (0, next(time)))

    def found() -> list[str]:
        desk = desk_of(tmp_path)
        diagnostics = desk.check(desk.read(b"A zebraline came.\n", "a.txt"))
        return [d.suggestions[0] for d in diagnostics if d.rule.id.startswith("house/")]

    card = CARD.format(verb="swap: {words: {zebraline: one}}")
    assert found() == []
    put("new.yaml", card)
    assert found() == ["one"]
    put("new.yaml", card.replace("one", "two"))
    assert found() == ["two"]
    put("new.yaml", card.replace("swap", "swop"))
    with pytest.raises(InputError, match=r"new\.yaml:1: unknown key “swop”"):
        found()
    with pytest.raises(InputError, match=r"new\.yaml:1: unknown key “swop”"):
        found()
    put("new.yaml", card)
    assert found() == ["one"]
    (inside / "new.yaml").unlink()
    assert found() == []


def test_of_many_cards_those_that_changed_are_parsed_once(
    tmp_path: Path, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also if the time of change of all has changed, or what has just changed is read again."""
    shutil.copytree(house / "rules", tmp_path / "rules")
    parsed = []

    def parse(text: str, path: str, rule_id: str) -> dict[str, object]:
        parsed.append(rule_id)
        return read_card(text, path, rule_id)

    monkeypatch.setattr(cardfiles, "read_card", parse)
    folder = [str(tmp_path / "rules")]
    one, other = (tmp_path / "rules" / "house" / f"card-{i}.yaml" for i in (1, 2))

    def found() -> list[str]:
        """The cards that were parsed to say what all say."""
        parsed.clear()
        rulebook.said.clear()
        rules = rulebook.cards(folder)
        assert all([example.ok for example in rule.examples] == ["The minister spoke on Monday."] for rule in rules)
        assert len(rules) == len(list((tmp_path / "rules" / "house").iterdir()))
        return parsed

    def settle(seconds: int) -> None:
        for card in (tmp_path / "rules" / "house").iterdir():
            os.utime(card, (0, seconds))

    assert len(found()) == 400
    assert found() == []
    settle(100)
    assert found() == []
    one.write_text(one.read_text("utf-8").replace("another", "a better"), "utf-8")
    assert found() == ["house/card-1"]
    one.write_text(one.read_text("utf-8").replace("a better", "an older"), "utf-8")  # in the same moment, of one length
    assert found() == ["house/card-1"]
    settle(200)
    assert found() == []
    one.rename(one.with_name("new.yaml"))
    other.rename(other.with_suffix(".yml"))
    assert found() == ["house/card-2", "house/new"]
    (tmp_path / "rules" / "house" / "card-3.yaml").unlink()
    assert found() == []


def test_no_card_is_read_as_long_as_none_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, 9)
    folder = [str(tmp_path / "rules")]
    (key,) = rulebook.keys_of(folder)
    monkeypatch.setattr(cardfiles, "read", None)
    assert rulebook.keys_of(folder) == [key]


@pytest.mark.skipif(sys.platform == "win32", reason="links are for those who may make them")
def test_a_card_that_is_replaced_by_a_link_is_read_anew(tmp_path: Path) -> None:
    write(tmp_path, 9)
    card = tmp_path / "rules" / "house" / "card-1.yaml"
    (key,) = rulebook.keys_of([str(tmp_path / "rules")])
    target = tmp_path / "elsewhere.yaml"
    target.write_text(card.read_text("utf-8").replace("another", "a better"), "utf-8")
    card.unlink()
    card.symlink_to(target)
    (linked,) = rulebook.keys_of([str(tmp_path / "rules")])
    assert linked != key
    target.write_text(target.read_text("utf-8").replace("a better", "another"), "utf-8")
    assert rulebook.keys_of([str(tmp_path / "rules")]) == [key]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="every folder can be read")
def test_a_folder_that_cannot_be_read_is_no_folder_without_cards(tmp_path: Path) -> None:
    write(tmp_path, 9)
    rulebook.keys_of([str(tmp_path / "rules")])
    (tmp_path / "rules" / "house").chmod(0)
    try:
        with pytest.raises(PermissionError):
            rulebook.keys_of([str(tmp_path / "rules")])
    finally:
        (tmp_path / "rules" / "house").chmod(0o700)


def test_what_is_damaged_is_made_anew(tmp_path: Path, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    story = b"He pled. They both plain words, and re-elect the rein.\n"

    def found() -> list[tuple[object, ...]]:
        desk = desk_of(house)
        return rows_of(desk.check(desk.read(story, "a.txt")))

    expected = found()
    assert any(str(row[0]).startswith("house/") for row in expected)
    (file,) = tmp_path.glob(f"{roster.KIND}-*")
    whole = file.read_bytes()
    rng = random.Random(1)
    for data in (b"", whole[:5], whole[: len(whole) // 2], b"\xff" * 8 + whole[8:]):
        file.write_bytes(data)
        assert found() == expected
    for _ in range(12):
        at = rng.randrange(len(whole))
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << rng.randrange(8)]) + whole[at + 1 :])
        assert found() == expected
