"""Forms of a name that are right elsewhere but not what this house prints: *Erdoğan* where it prints *Erdogan*."""

from collections.abc import Iterator, Sequence

from newslint.names.book import Names
from newslint.names.compiling import words
from newslint.names.evidence import Evidence
from newslint.names.finding import Finding, in_case_of
from newslint.names.fold import fold
from newslint.names.index import Form
from newslint.names.runs import Token

LONGEST = 6
"""Parts of the longest variant that is looked up."""

TITLE = 8
"""Words of the longest thing between quotation marks that may be a title."""

REACH = 500
"""Code points in which those words are looked for on either side."""

MARKS = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"'}
CHOICE = Evidence(0.0, {})


def variants(tokens: Sequence[Token], prose: str, names: Names) -> Iterator[Finding]:
    """The variants among words that may be one name; the longest first, none within a longer right name or a title.

    Only titles depend on the prose around: what there is in any story is found in the words by themselves.
    """
    at = 0
    while at < len(tokens):
        step = 1
        if names.count(tokens[at].part):
            for end in range(min(len(tokens), at + LONGEST), at, -1):
                here = tokens[at:end]
                forms = names.whole(" ".join([t.part for t in here]))
                if forms:
                    yield from _whole(here, forms, prose)
                    step = end - at
                    break
            else:
                yield from _family(tokens[at], prose, names)
        at += step


def _whole(tokens: Sequence[Token], forms: Sequence[Form], prose: str) -> Iterator[Finding]:
    """A rejected form written exactly so, unless the same is right for another name; who is asked first decides."""
    start, end = tokens[0].start, tokens[-1].end
    written = _plain(prose[start:end])
    capitals = written.isupper()
    same = [f for f in forms if written == (_plain(f.text).upper() if capitals else _plain(f.text))]
    if same and not same[0].right and not _is_right_elsewhere(same) and not in_title(prose, start, end):
        entry = same[0].entry
        mine, its = words(written), words(entry.name)
        differ = [i for i, (a, b) in enumerate(zip(mine, its, strict=False)) if a != b]
        if len(mine) == len(its) == len(tokens) and len(differ) == 1:
            token, text = tokens[differ[0]], its[differ[0]]
            start, end = token.start, token.end
        else:
            text = entry.name
        better = text.upper() if written.isupper() else text
        yield Finding("house-variant", start, end, (better,), CHOICE, entry)


def _is_right_elsewhere(same: Sequence[Form]) -> bool:
    """True if a form that the first dictionary rejects is right for somebody else, or for another thing."""
    name = fold(same[0].entry.name)
    return any(f.right and name not in map(fold, (f.entry.name, *f.entry.also, *f.entry.reject)) for f in same)


def _family(token: Token, prose: str, names: Names) -> Iterator[Finding]:
    """A surname by itself, as a rejected form of a whole name has it and no right form does."""
    if token.text.isascii():
        return
    forms = [f for f in names.with_part(token.part, 24) if len(f.parts) > 1 and words(f.text)[-1] == token.text]
    if not forms or any(f.right for f in forms) or in_title(prose, token.start, token.end):
        return
    entry = forms[0].entry
    better = words(entry.name)[-1]
    if better != token.text:
        yield Finding("house-variant", token.start, token.end, (in_case_of(token, better),), CHOICE, entry)


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("‑", "-").split())


def in_title(prose: str, start: int, end: int) -> bool:
    """True between quotation marks around a few words that do not end like speech: a title, left as it is printed."""
    low, high = max(start - REACH, 0), end + REACH
    line = max(prose.rfind("\n", low, start) + 1, low)
    after = prose.find("\n", end, high)
    after = high if after < 0 else after
    for mark, closing in MARKS.items():
        opened = prose.rfind(mark, line, start)
        if opened < 0 or closing in prose[opened + 1 : start]:
            continue
        closed = prose.find(closing, end, after)
        said = prose[opened + 1 : closed]
        if closed >= 0 and len(said.split()) <= TITLE and said[-1:] not in ",.?!":
            return True
    return False
