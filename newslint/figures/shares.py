"""Shares of one whole that make more than all of it: *45 per cent backed A, 40 per cent B and 25 per cent C*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.draft import Draft
from newslint.lean import cache
from newslint.patterns import pattern
from newslint.prose import lines_with
from newslint.record import TYPE_CHECKING
from newslint.rule import Hit

if TYPE_CHECKING:
    import re

SLACK = 1.0
"""Percentage points that rounding, and a share under half a point, may add."""

SHARE = r"(\d(?<![\w.,$£€-].)\d?(?:\.\d{1,2})?)(?:%| per ?cent\b)"
"""It begins with its first figure, as such are soon found."""

ANSWERS = (
    "against|oppos(?:ed?|es|ing)|undecided|unsure|neutral|yes|no|approved?|disapproved?|in favou?r|for|leave|remain"
    "|supported|support|backed|back|rejected|favou?red|favou?r|not sure|did not know|didn[’']t know|don[’']t know"
    "|abstained|disagreed?|agreed?|dissatisfied|satisfied|had no opinion"
)
"""What one person says of one question, and nothing else of it."""

SAME = {
    "supported": "for", "support": "for", "backed": "for", "back": "for", "favoured": "for", "favored": "for",
    "favour": "for", "favor": "for", "in favour": "for", "in favor": "for", "yes": "for", "no": "against",
    "oppose": "against", "opposed": "against", "opposes": "against", "opposing": "against", "rejected": "against",
}  # fmt: skip
NAME = r"(?:the |Mr |Ms |Mrs )?(?:[A-Z][\w’-]*(?: [A-Z][\w’-]*){0,3})"
GOT = r"(?: ?(?:had|has|won|wins|got|gets|took|received|polled|scored|on|at|with|stood at|is on|was on))?"
OF_VOTE = r"(?: of (?:the )?(?:\w+ )?votes?)?"


@cache
def _sentence() -> re.Pattern[str]:
    """A sentence or the rest of a block, without the points within figures."""
    return pattern(r"(?:[^.;\n]++|\.(?=\d))++")


@cache
def _share() -> re.Pattern[str]:
    return pattern(SHARE)


@cache
def _named() -> re.Pattern[str]:
    """Between two shares, each after the name of a rival: *45% of the vote, Brown 40%*."""
    return pattern(rf"{OF_VOTE},? (?:and |while |to |followed by |ahead of )?{NAME}{GOT} ?\(?$")


@cache
def _backed() -> re.Pattern[str]:
    """Between two shares, each before a rival: *45% backed Smith, 40%*."""
    verb = r"(?:would )?(?:back(?:ed)?|support(?:ed)?|vot(?:e|ed) for|for|chose|favou?r(?:ed)?|prefer(?:red)?|wanted)"
    return pattern(rf"(?: of [a-z]+(?: [a-z]+)?)? ?(?:{verb} )?{NAME}(?:,|,? and|, and) $")


@cache
def _answer() -> re.Pattern[str]:
    return pattern(rf"\b(?:{ANSWERS})\b")


@cache
def _first() -> re.Pattern[str]:
    """After the first share: its base is everybody who was asked."""
    return pattern(r"(?! of )| of (?:the )?(?:voters|respondents|people|those|electors|adults|public|participants)\b")


@cache
def _further() -> re.Pattern[str]:
    """After a further share: an answer to the same question."""
    about = "(?: it| him| her| them| the (?:idea|plan|move|proposal|change|bill))?"
    return pattern(rf"(?! of )(?: [a-z]+){{0,3}}? (?:{ANSWERS}){about}(?:,? and )?(?:$|[,)–—])")


@cache
def _elsewhere() -> re.Pattern[str]:
    """Words that bring another base, another time or another question into a sentence."""
    return pattern(
        r"\b(?:compared|than|from|among|both|also|last|previous|previously|earlier|whereas|women|men|aged|"
        r"those who|up|down|rose|fell|increase|decrease|respectively|each|either|multiple|(?:19|20)\d\d)\b"
    )


def shares_over_all(draft: Draft) -> Iterator[Hit]:
    """Every sentence in which shares that exclude each other are together more than rounding can make of 100."""
    lines = lines_with(draft.prose, ("%", "cent"))
    for sentence in (sentence for line in lines for sentence in _sentence().finditer(draft.prose, *line)):
        if sentence[0].count("%") + sentence[0].count("cent") < 2:
            continue
        shares = list(_share().finditer(draft.prose, *sentence.span()))
        if len(shares) > 1 and _elsewhere().search(sentence[0]) is None:
            yield from _judge(draft.prose, shares, sentence)


def _judge(prose: str, shares: list[re.Match[str]], sentence: re.Match[str]) -> Iterator[Hit]:
    total = sum(float(share[1]) for share in shares)
    halves = sum(0.5 * 10.0 ** -len(share[1].partition(".")[2]) for share in shares)
    if total - halves - SLACK <= 100:
        return
    between = [prose[a.end() : b.start()] for a, b in pairwise(shares)]
    if _is_ballot(sentence[0], between) or _are_answers([*between, prose[shares[-1].end() : sentence.end()]]):
        last = shares[-1]
        yield Hit(*last.span(), (), {"sum": f"{total:g}", "shares": _told(shares)})


def _told(shares: list[re.Match[str]]) -> str:
    figures = [share[1] for share in shares]
    return f"{', '.join(figures[:-1])} and {figures[-1]}"


def _is_ballot(sentence: str, between: list[str]) -> bool:
    """True if the sentence speaks of votes and no more than rivals stand between the shares."""
    if "vote" not in sentence and "poll" not in sentence and "ballot" not in sentence and "back" not in sentence:
        return False
    return all(_named().fullmatch(gap) for gap in between) or all(_backed().fullmatch(gap) for gap in between)


def _are_answers(after: list[str]) -> bool:
    """True if each share is followed by one answer, no two by the same, and only the first by an object of its own."""
    told = [{SAME.get(found, found) for found in _answer().findall(text)} for text in after]
    if any(len(answers) != 1 for answers in told) or len(set().union(*told)) < len(told):
        return False
    return _first().match(after[0]) is not None and all(_further().match(text) for text in after[1:])
