"""What a check of names finds."""

from __future__ import annotations

from newslint.names.evidence import Evidence
from newslint.names.model import Entry
from newslint.names.runs import Token
from newslint.names.weights import TOLD
from newslint.record import Record


class Finding(Record):
    """A place in prose, what was found there, what would be right, best first, and who or what is meant and why."""

    find: str
    start: int
    end: int
    better: tuple[str, ...]
    evidence: Evidence
    entry: Entry | None = None
    other: str = ""

    @property
    def facts(self) -> dict[str, str]:
        """The slots of a message: the canonical name, who or what bears it, and the other spelling in the story."""
        entry = self.entry
        name = entry.name if entry else self.better[0]
        said = [name] if name != self.better[0] else []
        if entry and (entry.role or entry.kind != "other"):
            said.append(entry.role.rpartition(";")[2].strip() or entry.kind)
        return {"name": name, "who": f" ({', '.join(said)})" if said else "", "other": self.other}

    @property
    def because(self) -> str:
        """What speaks for the finding and against it, heaviest first, and the sum: the logarithm of the odds."""
        score, because = self.evidence.score, self.evidence.because
        weights = sorted(because.items(), key=lambda item: -abs(item[1]))
        reasons = [f"{TOLD[name]} {weight:+.1f}" for name, weight in weights if abs(weight) >= 0.05]
        if not reasons:
            return ""
        return f"score {score:+.1f}: {', '.join(reasons)}, to begin with {score - sum(because.values()):+.1f}"


def in_case_of(token: Token, text: str) -> str:
    """``text`` in capitals if the token is written so."""
    return text.upper() if token.text.isupper() and len(token.text) > 1 else text
