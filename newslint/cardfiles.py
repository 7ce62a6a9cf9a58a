"""The files of the cards of a folder: read when one has changed, and of them those parsed that say something new."""

from __future__ import annotations

import marshal
import os
from time import time_ns

from newslint import cache, rulebook
from newslint.cards import read_card
from newslint.checks import glance
from newslint.errors import InputError
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from newslint.rulebook import Listed, Row

CARDS = (".yaml", ".yml")
"""How the name of a card's file ends."""


def read(folder: str, seen: str, last: int, listed: Listed) -> str:
    """Reads all cards of a folder, keeps what they say, and gives their key.

    ``seen`` tells their files from all they were before, of which the ``last`` change was at a time in nanoseconds. Of
    what has just changed the same might be seen when it changes again, so it is read again. ``listed`` goes with that.
    """
    is_settled = last < time_ns() - rulebook.SETTLED
    place = rulebook.place_of(folder)
    texts = [(path, rule_id, _bytes(path)) for path, rule_id in _found(folder)]
    digests = [cache.digest(os.fsencode(path) + b"\0" + data) for path, _, data in texts]
    key = cache.key_of(rulebook.FORMAT, *digests)
    if key not in rulebook.said:
        _, *before, examples = cache.recall(rulebook.SAID, place) or ("", [], [], {})
        known = {digest: (row, examples[row[0]]) for digest, row in zip(*before, strict=True)}
        parsed = [known.get(digest) or _parsed(*text) for digest, text in zip(digests, texts, strict=True)]
        rows = [row for row, _ in parsed]
        said = rulebook.said[key] = key, digests, rows, {row[0]: shown for row, shown in parsed}
        cache.store(rulebook.SAID, place, said)
    if is_settled:
        cache.store(rulebook.SEEN, place, (seen, key, listed))
    return key


def _found(folder: str) -> Iterator[tuple[str, str]]:
    """Every card of a folder, in order: (its path, the id of its rule)."""
    for topic in rulebook.topics(folder):
        for card in rulebook.entries(topic.path):
            if card.name.endswith(CARDS) and not card.name.startswith("."):  # an editor's, of a card that is open
                yield card.path, f"{topic.name}/{card.name[: card.name.rindex('.')]}"


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _parsed(path: str, rule_id: str, data: bytes) -> tuple[Row, list[Row]]:
    """(the fields of a card's rule as plain data, with options as bytes and without examples; its examples)."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("not UTF-8; save the card as UTF-8", path) from None
    card: dict[str, Any] = read_card(text, path, rule_id)
    options = glance(card["verb"], card["options"]), marshal.dumps(card["options"])
    return (*(card | {"options": options, "examples": ()}).values(),), card["examples"]
