"""Which scripts the letters of a name belong to: *Раris* begins with two Cyrillic letters that look Latin."""

from unicodedata import name

from newslint.lean import lru_cache


@lru_cache(4096)
def script(letter: str) -> str:
    """The script of a letter as Unicode names it (``LATIN``, ``CYRILLIC``); empty for what is no letter."""
    return name(letter, "?").split(maxsplit=1)[0].split("-")[0] if letter.isalpha() else ""


def scripts(text: str) -> set[str]:
    """The scripts of the letters of ``text``."""
    if text.isascii():
        return {"LATIN"} if any(map(str.isalpha, text)) else set()
    return {found for c in text if (found := script(c)) and found != "MODIFIER"}


def stranger(text: str) -> str:
    """The first letter that is not Latin in a word which also has Latin letters, or nothing."""
    for word in text.split():
        if not word.isascii() and len(found := scripts(word)) > 1 and "LATIN" in found:
            return next(c for c in word if script(c) not in ("", "LATIN", "MODIFIER"))
    return ""
