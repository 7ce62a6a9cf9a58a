"""Decides whether an unknown word of a draft is misspelled, and what to offer for it."""

from collections.abc import Iterator

from newslint.checks.context import begins_sentence, is_address
from newslint.checks.twoways import like
from newslint.costs import FAR
from newslint.damage import is_damaged
from newslint.draft import Block, Draft
from newslint.names.fold import fold
from newslint.native import core
from newslint.rule import Hit, House
from newslint.slips import slip
from newslint.spelling import evidence, setting, suspects
from newslint.spelling.calendar import is_nearly_a_date
from newslint.spelling.channel import CAPITAL, Guess, contraction, in_story, may_claim
from newslint.spelling.joined import apart
from newslint.spelling.lists import TOGETHER
from newslint.spelling.setting import apostrophe

ENOUGH = -0.5
"""What the best guess must claim, beyond all that speaks for the word as it is written."""

LONGEST = 40
"""A longer word is no word."""

HOPELESS = 4.5
"""No guess outweighs so much."""

OFFERED = 3
QUOTED, ABROAD, REPEATED, PART = 2.2, 2.25, 1.15, 1.5
"""What speaks for a word: alone in quotation marks, beside foreign words, each time it is repeated, in a compound."""

SHOUTED = 0.5
"""What speaks for a word of a block in capitals."""

FOREIGN = 3.0
"""A word that is so common in another language (as a power of ten) is taken to be of it."""

CHEAP = 0.8
"""The dearest slip by which a compound is taken for one of the dictionary."""

SHORTEST_PART = 5

IN_NAME = 1.5
"""What speaks for a word with a capital at the start of a sentence, beside another with one that is no word."""

PERSON = 3.0
"""How common a name of people must be to be known as one."""

NAME = 0.8
"""For each power of ten in the frequency of a name, for a word with a capital."""

LONG, MIDDLING = 8, 6
INSIDE_LONG, FIRST_LONG, FIRST_MIDDLING, FIRST_SHORT = 2.2, 1.4, 2.6, 4.0
"""What speaks for a word with a capital, inside a sentence and at its start, by its length in letters."""


class Judge:
    """Judges the words of one draft."""

    def __init__(self, draft: Draft, house: House) -> None:
        self.draft, self.names, self.lexicon = draft, house.names, house.lexicon
        self._slips: dict[str, bool] = {}
        self._shouted: dict[Block | None, bool] = {None: False}

    def hits(self, word: str) -> Iterator[Hit]:
        """A hit at each place at which this word of the draft, which the lexicon does not have, is misspelled."""
        if len(word) > LONGEST:
            return
        stem, ending = _possessive(word)
        if "-" in stem and stem.islower():
            yield from self._compound(word, stem)
        elif stem.isascii() and stem.isalpha() and (stem.islower() or stem.istitle() or stem.isupper()):
            yield from self._simple(word, stem, ending)

    def _simple(self, word: str, stem: str, ending: str) -> Iterator[Hit]:
        if not (stem.islower() or stem.isupper()) and self.names.count(fold(stem)):
            # A part of a known name, wherever it stands.
            return
        places = [(self._at(stem, start, end), start, end) for start, end in self.draft.places(word)]
        least = min(places, default=(HOPELESS,))[0]
        found = self._likely(stem, least + ENOUGH) if least < HOPELESS else []
        margin = self._margin(stem.lower(), found[0]) - ENOUGH if found else -HOPELESS
        if margin < least or self._is_name(stem):
            return
        better = tuple(self._as_written(guess, stem) + ending for guess in found[:OFFERED])
        for weight, start, end in places:
            if weight <= margin:
                yield Hit(start, end, better)

    def _is_name(self, stem: str) -> bool:
        """True for a name of the house, spelled as the house spells it."""
        return any(form.text == stem for form in self.names.exact(stem))

    def _likely(self, stem: str, least: float) -> list[Guess]:
        """What may have been meant, best first; nothing if surely no guess has a margin of ``least``."""
        word = stem.lower()
        if not (contraction(word) or word in TOGETHER):
            least += self._repeated(word)
            if not (suspects.may_claim(word, least, self.lexicon) if core else self._may_claim(word, least)):
                return []
        return self._guesses(stem)

    def _may_claim(self, word: str, least: float) -> bool:
        """False if surely no guess for a word in lower case has a margin of ``least``."""
        two = apart(word, self.lexicon, is_derived=evidence.derived(word, self.lexicon) > 0)
        if two and two.claim(len(word)) >= least:
            return True
        least += evidence.at_least(word, self.lexicon)
        return may_claim(word, suspects.rounded(least), self.lexicon)

    def _guesses(self, stem: str) -> list[Guess]:
        """What may have been meant, best first; nothing if the word only lacks or has a capital."""
        lower = stem.lower()
        if self.lexicon.is_word(lower):
            return []
        found = list(suspects.guesses(lower, self.lexicon))
        if any(guess.word.lower().replace("-", "") == lower for guess in found):
            return []
        if not stem.islower():
            found = [g._replace(worth=g.worth + CAPITAL) if g.word[0].isupper() else g for g in found]
        if stem.istitle():
            found = [guess for guess in found if not self._is_person(guess.word)]
        found = [self._in_story(guess) for guess in found if "-" not in guess.word]
        is_derived = suspects.made(lower, self.lexicon)[0] > 0
        for other in (contraction(lower), apart(lower, self.lexicon, is_derived=is_derived)):
            if other:
                found.append(other)
        return sorted(found, reverse=True)

    def _is_person(self, word: str) -> bool:
        """True for the name of people only, who spell it as they like: *Marilyn*."""
        lexicon = self.lexicon
        if not word[0].isupper() or lexicon.is_word(word.lower()) or is_nearly_a_date(word.lower()):
            return False
        return max(lexicon.given(word), lexicon.surname(word)) > max(PERSON, lexicon.place(word))

    def _in_story(self, guess: Guess) -> Guess:
        """The guess is worth more if the story has the word elsewhere, the more so the rarer it is."""
        if not (self.draft.count(guess.word) or self.draft.count(guess.word.capitalize())):
            return guess
        return guess._replace(worth=guess.worth + in_story(guess.zipf))

    def _margin(self, word: str, best: Guess) -> float:
        """How far the best guess outweighs what speaks for the word wherever it stands."""
        if contraction(word) or word in TOGETHER:
            return best.worth - 2
        made = max(suspects.made(word, self.lexicon))
        return best.claim(len(word)) - evidence.of_form(word, best, made, self.lexicon) - self._repeated(word)

    def _repeated(self, word: str) -> float:
        return REPEATED * (setting.occurrences(self.draft, word) - 1)

    def _at(self, stem: str, start: int, end: int) -> float:
        """What speaks for a word at this place."""
        prose = self.draft.prose
        if is_damaged(self.draft, start, end):
            return evidence.NEVER
        weight = 0.0 if stem.islower() else self._of_capital(stem, start)
        if weight >= HOPELESS or is_address(self.draft, start, end) or setting.is_edited(prose, start, end):
            return evidence.NEVER
        weight += QUOTED if setting.is_quoted_alone(prose, start, end) else 0
        return weight + (ABROAD if setting.is_abroad(prose, start, end, self.lexicon, self._is_slip) else 0)

    def _is_slip(self, word: str) -> bool:
        """True for an unknown word in lower case that is no foreign one but looks misspelled."""
        stem, _ = _possessive(word)
        if stem not in self._slips:
            plain = stem.islower() and stem.isascii() and stem.isalpha() and not self.lexicon.is_word(stem)
            found = self._likely(stem, ENOUGH) if plain and self.lexicon.foreign(stem) < FOREIGN else []
            self._slips[stem] = bool(found) and self._margin(stem, found[0]) >= ENOUGH
        return self._slips[stem]

    def _of_capital(self, stem: str, start: int) -> float:
        """What speaks for a word with a capital: it may be a name, or letters that stand for a name."""
        if stem.isupper():
            return SHOUTED if self._is_shouted(self.draft.block_at(start)) else evidence.NEVER
        if is_nearly_a_date(stem.lower()) and not self._is_beside_a_name(start, start + len(stem)):
            return NAME * self.lexicon.name(stem) + FIRST_LONG
        if not (begins_sentence(self.draft, start) or self._in_headline(start)):
            return NAME * self.lexicon.name(stem) + INSIDE_LONG if len(stem) >= LONG else evidence.NEVER
        weight = NAME * self.lexicon.name(stem)
        if self._is_part_of_name(start, start + len(stem)):
            weight += IN_NAME
        if len(stem) >= LONG:
            return weight + FIRST_LONG
        return weight + (FIRST_MIDDLING if len(stem) >= MIDDLING else FIRST_SHORT)

    def _is_shouted(self, block: Block | None) -> bool:
        """True for a block in capitals."""
        if block not in self._shouted:
            self._shouted[block] = block is not None and self.draft.prose[block.start : block.end].isupper()
        return self._shouted[block]

    def _is_beside_a_name(self, start: int, end: int) -> bool:
        """True if the word right before or right after has a capital, other than *On* at the start of a sentence."""
        before, after = setting.beside(self.draft.prose, start, end)
        return after[:1].isupper() or (before[:1].isupper() and not self.lexicon.is_word(before.lower()))

    def _is_part_of_name(self, start: int, end: int) -> bool:
        """True if the word right before or right after has a capital and is no word."""
        beside = (word.strip("(\"“‘'’”),.;:") for word in setting.beside(self.draft.prose, start, end))
        return any(word.istitle() and not self.lexicon.is_word(word.lower()) for word in beside)

    def _in_headline(self, at: int) -> bool:
        block = self.draft.block_at(at)
        return block is not None and block.kind in ("headline", "heading")

    def _compound(self, word: str, stem: str) -> Iterator[Hit]:
        """A compound in lower case that is near to one of the dictionary, or of which one part is misspelled."""
        if self._is_name(stem):
            return
        better = self._whole(stem)
        a, b = 0, len(word)
        if not better:
            parts = stem.split("-")
            bad = [i for i, part in enumerate(parts) if not self.lexicon.is_word(f"a-{part}")]
            if len(bad) != 1:
                return
            better = self._part(parts[bad[0]])
            a = sum(len(part) + 1 for part in parts[: bad[0]])
            b = a + len(parts[bad[0]])
        for start, end in self.draft.places(word) if better else ():
            if not (is_address(self.draft, start, end) or is_damaged(self.draft, start, end)):
                yield Hit(start + a, start + b, better)

    def _whole(self, stem: str) -> tuple[str, ...]:
        """Compounds of the dictionary for one that is hardly a slip away."""
        near = [(slip(stem, other, CHEAP), other) for other in self.lexicon.near(stem) if "-" in other]
        return tuple(other for cost, other in sorted(near) if cost < FAR)[:OFFERED]

    def _part(self, part: str) -> tuple[str, ...]:
        """What may have been meant by a part of a compound."""
        if len(part) < SHORTEST_PART or not (part.isascii() and part.isalpha()) or self.lexicon.is_word(part + "s"):
            return ()
        found = self._likely(part, ENOUGH + PART) if not self.lexicon.is_word(part.removesuffix("s")) else []
        if not found or self._margin(part, found[0]) < ENOUGH + PART:
            return ()
        return tuple(guess.word for guess in found[:OFFERED])

    def _as_written(self, guess: Guess, stem: str) -> str:
        """What was meant, with the capitals of what is written and the apostrophe that the text uses."""
        return like(stem, guess.word.replace("'", apostrophe(self.draft.prose)))


def _possessive(word: str) -> tuple[str, str]:
    """The word and its possessive ending."""
    return (word[:-2], word[-2:]) if word[-2:] in ("'s", "’s") else (word, "")
