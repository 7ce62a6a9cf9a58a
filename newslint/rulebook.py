"""Rule cards → rules. A card's id is its path below the rules folder; a house card replaces a shipped one of its id.

Cards are parsed once and kept as plain data in the cache, by their path, size and time of change (see cards.py for the
parsing).
"""

from __future__ import annotations

import marshal
import os
from time import time_ns

from newslint import __version__, cache, start
from newslint.checks import Unloaded, glance
from newslint.errors import InputError
from newslint.record import TYPE_CHECKING
from newslint.rule import Example, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any


HERE = os.path.dirname(os.path.abspath(__file__))
RULES = next(p for p in (os.path.join(HERE, "rules"), os.path.join(os.path.dirname(HERE), "rules")) if os.path.isdir(p))
"""The shipped rules: inside the package in a wheel, beside it in a checkout."""

DICTIONARY = os.path.join(RULES, "dictionary")
"""The shipped canonical names."""

FORMAT = f"{__version__} 10".encode()
"""Changes when cards are read in another way, so that what was kept from them is made anew."""

SETTLED = 3 * 10**9
"""Nanoseconds after which a file that is changed again has another time of change on every file system."""

CARDS = (".yaml", ".yml")
"""How the name of a card's file ends."""

NOT_RULES = ("dictionary", "profiles")
"""Folders of the rules folder that hold no cards."""

_shown: dict[str, dict[str, list[tuple[Any, ...]]]] = {}
"""The examples that this process has read, for each key of a folder's cards."""


class Examples:
    """The examples of a card, read when somebody asks for them."""

    __slots__ = ("_rule_id", "of")

    def __init__(self, folder: str, key: str, rule_id: str) -> None:
        self.of = folder, key
        """The folder of the card and its key."""
        self._rule_id = rule_id

    def __iter__(self) -> Iterator[Example]:
        """Each in turn."""
        return map(Example._make, _examples(*self.of).get(self._rule_id, ()))


def load(folders: Sequence[str] = ()) -> list[Rule]:
    """The shipped rules and those of the house's folders, by id; raises InputError for a card that cannot be used."""
    return cards((RULES, *folders))


def cards(folders: Sequence[str], keys: Sequence[str] = ()) -> list[Rule]:
    """The rules of these folders alone, by id; a later folder's card replaces an earlier one's.

    ``keys`` are those of the folders, if they are known.
    """
    rules: dict[str, Rule] = {}
    for folder, key in zip(folders, keys or keys_of(folders), strict=True):
        for fields in cache.recall("rules", key) or _kept(folder, key):
            rules[fields[0]] = rule_of((folder, key, *fields))
    return [rules[rule_id] for rule_id in sorted(rules)]


def keys_of(folders: Sequence[str]) -> list[str]:
    """For each folder what stands for all that its cards say."""
    for folder in folders:
        if not os.path.isdir(folder):
            raise InputError("no such folder of rules; check “rules:” in the configuration", folder)
    return [cache.key_of(FORMAT, *_stamp(folder)) for folder in folders]


def _found(folder: str) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Every card of a folder, in order: (its file, the id of its rule)."""
    for topic in _topics(folder):
        for card in _entries(topic.path):
            if card.name.endswith(CARDS) and not card.name.startswith("."):  # an editor's, of a card that is open
                yield card, f"{topic.name}/{card.name[: card.name.rindex('.')]}"


def _topics(folder: str) -> list[os.DirEntry[str]]:
    """The folders that hold the cards of a folder, in order."""
    return [t for t in _entries(folder) if t.name not in NOT_RULES and not t.name.startswith(".") and t.is_dir()]


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as inside:
        return sorted(inside, key=lambda entry: entry.name)


def _stamp(folder: str) -> Iterator[bytes]:
    """What tells the cards from all they were before: path, size, time of change; texts of what has just changed."""
    settled = time_ns() - SETTLED
    for topic in _topics(folder):
        seen, last = start.files(topic.path, deep=False)
        yield os.fsencode(topic.path)
        yield seen
        if last > settled:
            yield from [_bytes(e.path) for e in _entries(topic.path) if e.is_file() and e.stat().st_mtime_ns > settled]


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _examples(folder: str, key: str) -> dict[str, list[tuple[Any, ...]]]:
    """The examples of each rule of a folder; they lie apart from the rules, since few runs ask for them."""
    if key not in _shown:
        kept = cache.recall("examples", key)
        if kept is None:
            _kept(folder, key)
        else:
            _shown[key] = kept
    return _shown[key]


def _kept(folder: str, key: str) -> list[tuple[Any, ...]]:
    """The fields of each rule as ``_read`` reads them, kept for the next run."""
    rows, _shown[key] = _read(folder)
    cache.store("rules", key, rows)
    cache.store("examples", key, _shown[key])
    return rows


def _read(folder: str) -> tuple[list[tuple[Any, ...]], dict[str, list[tuple[Any, ...]]]]:
    """The fields of each rule, in order, as plain data, with options as bytes; and the examples by rule."""
    from newslint.cards import read_card

    read, shown = [], {}
    for entry, rule_id in _found(folder):
        try:
            text = _bytes(entry.path).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise InputError("not UTF-8; save the card as UTF-8", entry.path) from None
        card = read_card(text, entry.path, rule_id)
        shown[rule_id] = card["examples"]
        name = glance(card["verb"], card["options"])
        read.append((*(card | {"options": (name, marshal.dumps(card["options"])), "examples": ()}).values(),))
    return read, shown


def rule_of(row: Sequence[Any]) -> Rule:
    """The rule of which ``row_of`` gives this; thousands may be made at a time, so without a look at what is given."""
    folder, key, rule_id, verb, check, *said, _, where = row
    shown = Examples(folder, key, rule_id)
    return tuple.__new__(Rule, (rule_id, verb, Unloaded(verb, *check), *said, shown, where))


def row_of(rule: Rule) -> tuple[Any, ...]:
    """A rule that was read from a card, as plain data."""
    check: Any
    shown: Any
    rule_id, verb, check, *said, shown, where = rule
    return *shown.of, rule_id, verb, check.plain, *said, (), where
