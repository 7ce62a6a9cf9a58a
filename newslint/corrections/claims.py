"""What corrections say was wrong and what is right: *misspelled … as …*, *It is X, not Y*, *should have read …*.

A claim is made only where both forms can be told, or the right one where a name is said to have been misspelled; facts,
figures and dates are nobody's spelling and make none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.corrections.column import Paragraph
from newslint.corrections.forms import alike, close, is_fact, is_name, names_in, taken
from newslint.corrections.shapes import (
    AS,
    INSTEAD,
    IS,
    KINDS,
    MEANT,
    MISSPELLED,
    NOT,
    ONLY,
    PHRASE,
    REFERRED,
    SHOULD,
    SPELLING,
)
from newslint.patterns import pattern
from newslint.record import Record


class Claim(Record):
    """One form that was wrong and what is right; ``wrong`` is empty where only the right one is told.

    ``named`` says that the correction speaks of a name or its spelling; ``quoted``, that the forms stood in quotation
    marks.
    """

    right: str
    wrong: str
    kind: str
    named: bool
    quoted: bool
    paragraph: Paragraph


def claims(paragraph: Paragraph) -> list[Claim]:
    """What a correction claims, each pair of forms once."""
    text = paragraph.text
    named = bool(pattern(SPELLING).search(text))
    known = names_in(text)
    found: dict[tuple[str, str], Claim] = {}
    for right, wrong, quoted in _pairs(text):
        if right.startswith("The ") and wrong.startswith("The "):
            right, wrong = right[4:], wrong[4:]  # in copy it is also “the”, and no part of the slip
        right, wrong = _whole(right, wrong, known)
        if _is_sound(right, wrong, named):
            found.setdefault((right, wrong), Claim(right, wrong, kind_of(text), named, quoted, paragraph))
    if not found:
        for right in _only_right(text):
            found[right, ""] = Claim(right, "", kind_of(text), True, False, paragraph)
    return list(found.values())


def kind_of(text: str) -> str:
    """What the name in a correction is the name of, as far as its words tell."""
    words = set(pattern(r"[a-z]+").findall(text.lower()))
    if words & {"surname", "forename"} or "first name" in text or "last name" in text:
        return "person"
    return next((kind for kind, signs in KINDS.items() if words & set(signs.split())), "other")


def _pairs(text: str) -> Iterator[tuple[str, str, bool]]:
    """(right, wrong, quoted) of every pattern that fits."""
    for shape in (
        SHOULD,
        MEANT,
        IS + NOT,
        PHRASE,
        *((INSTEAD,) if "instead of" in text or "rather than" in text else ()),
    ):
        for match in pattern(shape).finditer(text):
            groups = match.groupdict()
            (right, quoted), (wrong, _) = taken(groups, "right"), taken(groups, "wrong")
            yield right, wrong, quoted or shape == PHRASE
    yield from _as(text)


def _as(text: str) -> Iterator[tuple[str, str, bool]]:
    """*misspelled X as Y*: the right form is the name that Y is most like, before it or in the next sentence."""
    for shape in (AS, REFERRED):
        for match in pattern(shape).finditer(text):
            if shape == AS and not pattern(MISSPELLED).search(text, 0, match.start()):
                continue
            wrong, quoted = taken(match.groupdict(), "wrong")
            stretch = text[: match.start()] if shape == AS else match["stretch"]
            candidates = [*names_in(stretch), *([] if shape == REFERRED else names_in(text[match.end() :]))]
            right = _most_like(wrong, candidates)
            if right:
                yield right, wrong, quoted


def _most_like(wrong: str, names: Sequence[str]) -> str:
    """Of the runs of words in these names, the one that ``wrong`` may be a slip for; nothing if there is none."""
    size = len(wrong.split())
    for name in names:
        words = name.split()
        for i in range(len(words)):
            for width in (size, size + 1, size - 1):
                run = " ".join(words[i : i + width])
                if 0 < width <= len(words) - i and (alike(run, wrong) or (width == size > 1 and _shares(run, wrong))):
                    return run
    return ""


def _shares(right: str, wrong: str) -> bool:
    """True if two names have all words but one in common: *Peter Hall*, *Paul Hall*."""
    pairs = list(zip(right.split(), wrong.split(), strict=False))
    return len(right.split()) == len(wrong.split()) > 1 and sum(a != b for a, b in pairs) == 1


def _whole(right: str, wrong: str, known: Sequence[str]) -> tuple[str, str]:
    """A part of a name that stands in full elsewhere in the correction becomes the full name, on both sides."""
    words = right.split()
    if len(words) > 1 and " " not in wrong and (part := next((w for w in words if close(w, wrong)), "")):
        return right, " ".join(wrong if w == part else w for w in words)
    if len(words) != 1 or not right[:1].isupper():
        return right, wrong
    for name in known:
        parts = _person(name, right)
        if len(parts) > 1 and right in parts:
            if len(wrong.split()) == 1:
                wrong = " ".join(wrong if part == right else part for part in parts)
            return " ".join(parts), wrong
        near = next((p for p in parts if p == wrong), "")  # “Anna Kowalcyk … is Kowalczyk, not Kowalcyk”
        if near and len(parts) > 1 and len(wrong.split()) == 1:
            return " ".join(right if part == near else part for part in parts), " ".join(parts)
    return right, wrong


def _person(name: str, part: str) -> list[str]:
    """The words of a name from the last one in capitals only, such as *MP*, to its end."""
    words = name.replace(",", "").split()
    last = max((i for i, w in enumerate(words) if len(w) > 1 and w.isupper() and w != part), default=-1)
    return words[last + 1 :]


def _is_sound(right: str, wrong: str, named: bool) -> bool:
    if not right or not wrong or right == wrong or is_fact(right) or is_fact(wrong):
        return False
    if is_name(right) != is_name(wrong) and right.lower() != wrong.lower() and not alike(right, wrong):
        return False
    return alike(right, wrong) or (named and _shares(right, wrong))


def _only_right(text: str) -> Iterator[str]:
    """The name of a correction that says it was misspelled and does not say how."""
    for shape in ONLY:
        for match in pattern(shape).finditer(text):
            names = names_in(match[1])
            if names and len(_person(names[-1], "")) > 1 and not is_fact(names[-1]):
                yield " ".join(_person(names[-1], ""))
