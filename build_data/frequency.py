"""How common a word is in English and in other languages (package wordfreq)."""

from collections.abc import Iterator

from wordfreq import available_languages, read_cBpack

from build_data.text import is_latin

GREAT = "de", "fr", "es", "it", "pt", "nl"
OTHER = "ca", "cs", "da", "fi", "fil", "hu", "id", "is", "lt", "nb", "pl", "ro", "sh", "sk", "sl", "sv", "tr", "vi"
LEAST = {**dict.fromkeys(GREAT, 3.0), **dict.fromkeys(OTHER, 3.5)}
"""Languages in Latin letters whose words and names turn up in English news, and the least frequency that counts."""


def english() -> dict[str, float]:
    """Lower-case words and their Zipf frequency."""
    return dict(_read("en", "large", least=1.0))


def foreign() -> dict[str, float]:
    """Lower-case words and their highest Zipf frequency in any other language."""
    scores: dict[str, float] = {}
    large = available_languages("large")
    for language, least in LEAST.items():
        for word, score in _read(language, "large" if language in large else "small", least):
            scores[word] = max(scores.get(word, 0.0), score)
    return scores


def _read(language: str, size: str, least: float) -> Iterator[tuple[str, float]]:
    """wordfreq's file is a list of bins, each a tenth of a decibel rarer than the one before it."""
    files = available_languages(size)
    for i, words in enumerate(read_cBpack(str(files[language]))):
        score = 9.0 - i / 100
        if score < least:
            return
        for word in words:
            if is_latin(word):
                yield word, score
