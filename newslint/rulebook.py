"""Rule cards → rules. A card's id is its path below the rules folder; a house card replaces a shipped one of its id.

Cards are parsed once and kept as plain data in the cache, by the hash of their text (see cards.py for the parsing).
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from newslint import __version__, cache
from newslint.checks import Unloaded
from newslint.errors import InputError
from newslint.record import TYPE_CHECKING
from newslint.rule import Example, Rule

if TYPE_CHECKING:
    from typing import Any


HERE = os.path.dirname(os.path.abspath(__file__))
RULES = next(p for p in (os.path.join(HERE, "rules"), os.path.join(os.path.dirname(HERE), "rules")) if os.path.isdir(p))
"""The shipped rules: inside the package in a wheel, beside it in a checkout."""

FORMAT = f"{__version__} 1".encode()
"""Changes when cards are read in another way, so that what was kept from them is made anew."""

NOT_RULES = ("dictionary", "profiles")
"""Folders of the rules folder that hold no cards."""


def load(folders: Sequence[str] = ()) -> list[Rule]:
    """The shipped rules and those of the house's folders, by id; raises InputError for a card that cannot be used."""
    return cards((RULES, *folders))


def cards(folders: Sequence[str]) -> list[Rule]:
    """The rules of these folders alone, by id; a later folder's card replaces an earlier one's."""
    rules: dict[str, Rule] = {}
    for folder in folders:
        if not os.path.isdir(folder):
            raise InputError("no such folder of rules; check “rules:” in the configuration", folder)
        texts = list(_texts(folder))
        key = cache.key_of(FORMAT, *(part for path, _, text in texts for part in (path.encode(), text)))
        for card in cache.remember("rules", key, lambda: _read(texts)):  # noqa: B023 - called at once
            rules[card["id"]] = _rule(card)
    return [rules[key] for key in sorted(rules)]


def _texts(folder: str) -> Iterator[tuple[str, str, bytes]]:
    """(path, rule id, bytes) of every card, in order."""
    for topic in sorted(os.listdir(folder)):
        inside = os.path.join(folder, topic)
        if topic in NOT_RULES or topic.startswith(".") or not os.path.isdir(inside):
            continue
        for name in sorted(os.listdir(inside)):
            stem, extension = os.path.splitext(name)
            if extension in (".yaml", ".yml"):
                path = os.path.join(inside, name)
                with open(path, "rb") as file:
                    yield path, f"{topic}/{stem}", file.read()


def _read(texts: list[tuple[str, str, bytes]]) -> list[dict[str, Any]]:
    from newslint.cards import read_card

    read = []
    for path, rule_id, data in texts:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise InputError("not UTF-8; save the card as UTF-8", path) from None
        read.append(read_card(text, path, rule_id))
    return read


def _rule(card: dict[str, Any]) -> Rule:
    fields = dict(card)
    check = Unloaded(card["verb"], fields.pop("options"))
    fields["examples"] = tuple(Example(*e) for e in card["examples"])
    return Rule(check=check, **fields)
