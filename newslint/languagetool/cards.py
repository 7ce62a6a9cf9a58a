"""What the cards mean for the server: it need not look for what nobody is going to hear."""

from collections.abc import Iterable

from newslint.checks import loaded
from newslint.rule import Rule

CATEGORIES = """
AMERICAN_ENGLISH AMERICAN_ENGLISH_STYLE BRE_STYLE_OXFORD_SPELLING BRITISH_ENGLISH CASING COLLOCATIONS COMPOUNDING
CONFUSED_WORDS CREATIVE_WRITING GRAMMAR MISC MULTITOKEN_SPELLING NONSTANDARD_PHRASES PLAIN_ENGLISH PROPER_NOUNS
PUNCTUATION REDUNDANCY REPETITIONS_STYLE SEMANTICS STYLE TEXT_ANALYSIS TON_ACADEMIC TYPOGRAPHY TYPOS WIKIPEDIA
"""
"""Every category that LanguageTool has for English (``/v2/configinfo``)."""


def asking(rules: Iterable[Rule]) -> dict[str, str]:
    """The parameters of a request: which categories and rules of LanguageTool are off, which rules are on anyway."""
    checks = [loaded(r.check) for r in rules if r.verb == "languagetool" and r.status == "live"]
    heard = {name for check in checks if not check.silent for name in check.categories}
    named = {name for check in checks if not check.silent for name in check.rules}
    quiet = {name for check in checks for name in (check.rules if check.silent else check.but)} - named
    lists = {
        "disabledCategories": set(CATEGORIES.split()) - heard,
        "enabledRules": {name for name in named if "*" not in name},
        "disabledRules": {name for name in quiet if "*" not in name},
    }
    return {key: ",".join(sorted(names)) for key, names in lists.items() if names}
