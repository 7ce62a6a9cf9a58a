"""Claims held against the dictionary and the lexicon: what is proposed, and what only a person can decide."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.corrections.claims import Claim
from newslint.corrections.forms import is_name
from newslint.desk import Desk
from newslint.names.fold import fold
from newslint.names.looking import known
from newslint.names.model import LONGEST, Entry
from newslint.record import Record

SHOWN = 160
"""Code points of a correction that are quoted as the source."""

MOST = 5
"""Words of a phrase that a card looks for."""


class Swap(Record):
    """A wrong word or phrase, what to print, and the correction that says so."""

    wrong: str
    right: str
    source: str


class Proposals:
    """What a column of corrections comes to: ``entries`` for the dictionary, ``swaps`` for cards, ``notes`` to read."""

    def __init__(self, desk: Desk) -> None:
        self.entries: dict[str, Entry] = {}
        self.swaps: dict[str, Swap] = {}
        self.notes: list[str] = []
        self.new: list[str] = []
        self._desk = desk

    def weigh(self, claims: Iterable[Claim]) -> None:
        """Sorts claims into entries, swaps and notes."""
        for claim in claims:
            if is_name(claim.right) and not (claim.quoted and not claim.named and claim.right.isupper()):
                self._name(claim)
            else:
                self._word(claim)

    def _note(self, claim: Claim, what: str) -> None:
        forms = f"{claim.wrong} → {claim.right}" if claim.wrong else claim.right
        self.notes.append(f"{_where(claim)}: {forms}: {what}")

    def _name(self, claim: Claim) -> None:
        right, wrong = claim.right, claim.wrong
        held = [f for f in known(right, self._desk.house.names) if f.text == right]
        trouble = self._trouble(claim) if wrong else "known already" if held else ""
        if trouble:
            self._note(claim, trouble)
        elif max(len(right), len(wrong)) <= LONGEST:
            if not held and right not in self.entries:
                self.new.append(right)
            self._enter(claim)

    def _enter(self, claim: Claim) -> None:
        """Adds a claim to the entry of its name."""
        source = f"correction, {_where(claim)}: {_told(claim)}"
        old = self.entries.get(claim.right, Entry(claim.right, claim.kind, source=source))
        reject = tuple(dict.fromkeys([*old.reject, *filter(None, [claim.wrong])]))
        kind = old.kind if old.kind != "other" else claim.kind
        self.entries[claim.right] = old._replace(kind=kind, reject=reject)

    def _trouble(self, claim: Claim) -> str:
        """Why an entry would do harm, or is not needed; nothing if it is sound."""
        house, right, wrong = self._desk.house, claim.right, claim.wrong
        others = [f for f in known(wrong, house.names) if f.text == wrong and f.right and f.entry.name != right]
        if others:
            return (
                f"the wrong form is the right name of {others[0].entry.role or others[0].entry.name}; judge by context"
            )
        if wrong in self.entries:
            return f"another correction says that {wrong} is right; decide which"
        if any(right in entry.reject for entry in self.entries.values()):
            return f"another correction says that {right} is wrong; decide which"
        if self._is_common(wrong):
            return "the wrong form is a word or somebody else's name; give the name in full"
        found = self._found(f"{right} was there.", right)
        if found:
            return f"our rules object to the right form ({found[0]}); check both"
        if right in self._found(f"{wrong} was there.", wrong)[1:]:
            return "found already"
        return ""

    def _is_common(self, wrong: str) -> bool:
        """True for a single word that is a word, a given name or a surname."""
        lexicon, low = self._desk.house.lexicon, fold(wrong)
        return " " not in wrong and bool(lexicon.is_word(wrong.lower()) or lexicon.given(low) or lexicon.surname(low))

    def _found(self, text: str, form: str) -> list[str]:
        """The first rule that objects to a form in a text, and what it would make of the form."""
        draft = self._desk.read(text.encode(), "correction.txt")
        found = [d for d in self._desk.check(draft) if d.start < len(form) and d.rule.level != "advice"]
        made = [form[: d.start] + better + form[d.end :] for d in found for better in d.suggestions]
        return [found[0].rule.id, *made] if found else []

    def _word(self, claim: Claim) -> None:
        right, wrong = _small(claim.right, claim.wrong)
        if not claim.quoted or not wrong or max(len(wrong.split()), len(right.split())) > MOST:
            return
        if " " not in wrong and self._desk.house.lexicon.is_word(wrong):
            self._note(claim, "the wrong form is a word too; no rule can tell which is meant")
        elif right in self._found(f"{wrong} was there.", wrong)[1:]:
            self._note(claim, "found already")
        elif wrong in (s.right for s in self.swaps.values()) or right in self.swaps:
            self._note(claim, "another correction says the opposite; decide which")
        else:
            self.swaps.setdefault(wrong, Swap(wrong, right, f"correction, {_where(claim)}: {_told(claim)}"))


def _small(right: str, wrong: str) -> tuple[str, str]:
    """Both forms without the capital of a first word that is one in both."""
    a, b = right[:1].lower() + right[1:], wrong[:1].lower() + wrong[1:]
    return (a, b) if a.islower() and b.islower() else (right, wrong)


def _where(claim: Claim) -> str:
    return f"{claim.paragraph.path}:{claim.paragraph.line}"


def _told(claim: Claim) -> str:
    """The correction, cut between words to a length that can be read in a list."""
    text = " ".join(claim.paragraph.text.split())
    return text if len(text) <= SHOWN else text[:SHOWN].rpartition(" ")[0] + " …"
