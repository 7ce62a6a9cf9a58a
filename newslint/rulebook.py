"""Rule cards → rules. A card's id is its path below the rules folder; a house card replaces a shipped one of its id.

Cards are parsed once and kept as plain data in the cache, by their path, size and time of change (see cards.py for the
parsing).
"""

from __future__ import annotations

import os
from time import time_ns

from newslint import __version__, cache
from newslint.checks import Unloaded
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

FORMAT = f"{__version__} 5".encode()
"""Changes when cards are read in another way, so that what was kept from them is made anew."""

SETTLED = 3 * 10**9
"""Nanoseconds after which a file that is changed again has another time of change on every file system."""

NOT_RULES = ("dictionary", "profiles")
"""Folders of the rules folder that hold no cards."""


class Rules(list[Rule]):
    """Rules by id; ``key`` stands for all that their cards say."""

    key = b""


def load(folders: Sequence[str] = ()) -> Rules:
    """The shipped rules and those of the house's folders, by id; raises InputError for a card that cannot be used."""
    return cards((RULES, *folders))


def cards(folders: Sequence[str]) -> Rules:
    """The rules of these folders alone, by id; a later folder's card replaces an earlier one's."""
    rules: dict[str, Rule] = {}
    keys = []
    for folder in folders:
        if not os.path.isdir(folder):
            raise InputError("no such folder of rules; check “rules:” in the configuration", folder)
        found = list(_found(folder))
        key = cache.key_of(FORMAT, *_stamps(found))
        for card in cache.remember("rules", key, lambda: _read(found)):  # noqa: B023 - called at once
            rules[card["id"]] = _rule(card)
        keys.append(key)
    book = Rules([rules[rule_id] for rule_id in sorted(rules)])
    book.key = " ".join(keys).encode()
    return book


def _found(folder: str) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Every card of a folder, in order: (its file, the id of its rule)."""
    for topic in _entries(folder):
        if topic.name in NOT_RULES or topic.name.startswith(".") or not topic.is_dir():
            continue
        for card in _entries(topic.path):
            stem, extension = os.path.splitext(card.name)
            if extension in (".yaml", ".yml"):
                yield card, f"{topic.name}/{stem}"


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as inside:
        return sorted(inside, key=lambda entry: entry.name)


def _stamps(found: list[tuple[os.DirEntry[str], str]]) -> Iterator[bytes]:
    """What tells each card from all it was before: path, size, time of change; its text if it has just changed."""
    settled = time_ns() - SETTLED
    for entry, _ in found:
        stat = entry.stat()
        yield f"{entry.path} {stat.st_size} {stat.st_mtime_ns}".encode("utf-8", "surrogateescape")
        if stat.st_mtime_ns > settled:
            yield _bytes(entry.path)


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _read(found: list[tuple[os.DirEntry[str], str]]) -> list[dict[str, Any]]:
    from newslint.cards import read_card

    read = []
    for entry, rule_id in found:
        try:
            text = _bytes(entry.path).decode("utf-8-sig")
        except UnicodeDecodeError:
            raise InputError("not UTF-8; save the card as UTF-8", entry.path) from None
        read.append(read_card(text, entry.path, rule_id))
    return read


def _rule(card: dict[str, Any]) -> Rule:
    """The rule of a card, whose fields stand in the order of Rule's."""
    rule_id, verb, options, *said, examples, where = card.values()
    return Rule._make([rule_id, verb, Unloaded(verb, options), *said, tuple(map(Example._make, examples)), where])
