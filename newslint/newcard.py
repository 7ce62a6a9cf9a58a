"""Writes a card for a rule that is new, and therefore on trial."""

from newslint.yamlfile import quoted


def swap(wrong: str, right: str, *, message: str, why: str, source: str, bad: str, good: str, ok: str) -> str:
    """The text of a card that puts one word or phrase for another; ``good`` is ``bad`` mended."""
    return f"""swap: {{words: {{{quoted(wrong)}: {quoted(right)}}}}}
message: {message}
why: {quoted(why)}
source: {quoted(source)}
level: warning
fix: ask
status: trial
examples:
  - {{bad: {quoted(bad)}, good: {quoted(good)}}}
  - ok: {quoted(ok)}
"""
