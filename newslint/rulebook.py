"""Rule cards → rules. A card's id is its path below the rules folder; a house card replaces a shipped one of its id.

What the cards of a folder say is kept as plain data in the cache, for their names, sizes and times of change: as long
as these stay, no card is read (see cardfiles.py).
"""

from __future__ import annotations

import os
from time import time_ns

from newslint import __version__, cache, start
from newslint.checks import Unloaded
from newslint.errors import InputError
from newslint.record import TYPE_CHECKING
from newslint.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from newslint.example import Example

    Row = tuple[Any, ...]

    Said = tuple[str, list[bytes], list[Row], dict[str, list[Row]]]
    """The key of a folder's cards; for each what tells its path and text from all others, and the fields of its rule,
    with options as bytes and without examples; the examples of each rule."""

    Listed = dict[str, bytes]
    """The names in folders, by their own, as ``start.files_listed`` gives them."""

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = next(p for p in (os.path.join(HERE, "rules"), os.path.join(os.path.dirname(HERE), "rules")) if os.path.isdir(p))
"""The shipped rules: inside the package in a wheel, beside it in a checkout."""

DICTIONARY = os.path.join(RULES, "dictionary")
"""The shipped canonical names."""

FORMAT = f"{__version__} 12".encode()
"""Changes when cards are read in another way, so that what was kept from them is made anew."""

SETTLED = 3 * 10**9
"""Nanoseconds after which what is changed again has another time of change on every file system."""

NOT_RULES = ("dictionary", "profiles")
"""Folders of the rules folder that hold no cards."""

SEEN, SAID = "cards", "rules"
"""What is kept of a folder: what tells its files from all they were before, its key, and the names that were listed in
the folders that hold its cards; and what its cards say."""

said: dict[str, Said] = {}
"""What this process has read of the cards of folders, by their keys."""


class Examples:
    """The examples of a card, read when somebody asks for them."""

    __slots__ = ("_rule_id", "of")

    def __init__(self, folder: str, key: str, rule_id: str) -> None:
        self.of = folder, key
        """The folder of the card and its key."""
        self._rule_id = rule_id

    def __iter__(self) -> Iterator[Example]:
        """Each in turn."""
        from newslint.example import Example

        return map(Example._make, _said_in(*self.of)[3][self._rule_id])


def load(folders: Sequence[str] = ()) -> list[Rule]:
    """The shipped rules and those of the house's folders, by id; raises InputError for a card that cannot be used."""
    return cards((RULES, *folders))


def cards(folders: Sequence[str], keys: Sequence[str] = ()) -> list[Rule]:
    """The rules of these folders alone, by id; a later folder's card replaces an earlier one's.

    ``keys`` are those of the folders, if they are known.
    """
    rules: dict[str, Rule] = {}
    for folder, key in zip(folders, keys or keys_of(folders), strict=True):
        for row in _said_in(folder, key)[2]:
            rules[row[0]] = rule_of((folder, key, *row))
    return [rules[rule_id] for rule_id in sorted(rules)]


def keys_of(folders: Sequence[str]) -> list[str]:
    """For each folder what stands for all that its cards say."""
    for folder in folders:
        if not os.path.isdir(folder):
            raise InputError("no such folder of rules; check “rules:” in the configuration", folder)
    return [_key(folder) for folder in folders]


def _key(folder: str) -> str:
    place = place_of(folder)
    known, key, listed = cache.recall(SEEN, place) or ("", "", {})
    seen, last, new = _seen(folder, listed)
    if known != seen:
        from newslint.cardfiles import read

        return read(folder, seen, last, new)
    if new != listed:
        cache.store(SEEN, place, (seen, key, new))
    return key


def _seen(folder: str, listed: Listed) -> tuple[str, int, Listed]:
    """(what tells the files beside the cards of a folder, and these, from all they were before; last change; lists).

    ``listed`` is what was listed the last time.
    """
    parts: list[bytes] = []
    times = [0]
    names: Listed = {}
    settled = time_ns() - SETTLED
    for topic in topics(folder):
        seen, last, names[topic.name] = start.files_listed(topic.path, listed.get(topic.name, b""), settled)
        parts += os.fsencode(topic.path), seen
        times.append(last)
    return cache.key_of(*parts), max(times), names


def _said_in(folder: str, key: str) -> Said:
    """What the cards of a folder with this key say."""
    if key not in said:
        kept = cache.recall(SAID, place_of(folder))
        if kept and kept[0] == key:
            said[key] = kept
        else:
            from newslint.cardfiles import read

            read(folder, *_seen(folder, {}))
    if key not in said:
        raise InputError("a card changed while the cards were read; check again", folder)
    return said[key]


def place_of(folder: str) -> str:
    """By what is known what is kept of a folder."""
    return cache.key_of(FORMAT, os.fsencode(folder))


def topics(folder: str) -> list[os.DirEntry[str]]:
    """The folders that hold the cards of a folder, in order."""
    return [t for t in entries(folder) if t.name not in NOT_RULES and not t.name.startswith(".") and t.is_dir()]


def entries(folder: str) -> list[os.DirEntry[str]]:
    """What lies in a folder, in order."""
    with os.scandir(folder) as inside:
        return sorted(inside, key=lambda entry: entry.name)


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
