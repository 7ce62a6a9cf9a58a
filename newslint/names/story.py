"""What a whole draft says about names."""

from collections import Counter


class Story:
    """How often each part of a name occurs in the capitalised words of a draft, and whether it mentions a thing."""

    def __init__(self, parts: Counter[str], prose: str) -> None:
        self.parts = parts
        self._prose = prose
        self._low = ""
        self._mentioned: dict[str, bool] = {}

    def mentions(self, thing: str) -> bool:
        """True if the draft has the words ``thing`` in any case, or begins a word with them: *Turkey*, *Syria(n)*."""
        known = self._mentioned.get(thing)
        if known is None:
            if not self._low:
                self._low = " " + self._prose.lower().replace("\n", " ")
            known = self._mentioned[thing] = f" {thing.lower()}" in self._low
        return known
