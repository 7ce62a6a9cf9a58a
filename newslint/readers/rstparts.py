"""A reStructuredText cut into parts that are parsed one by one, so that its time is linear in the length of the text.

The parser looks ahead to the end of a paragraph for the mark that closes another, and over blank lines to what follows.
"""

import re
from collections.abc import Iterator

LONGEST = 4096
"""Bytes of a paragraph that are parsed at once."""

BLANK = 100
"""Blank lines over which nothing goes on."""

ESCAPES = re.compile(rb"\\(?:[^\s\x80-\xff]|[\xc0-\xff][\x80-\xbf]*)")


ENDLESS = re.compile(rb"(?<=\S{10})\S{110,}")
MARKS = bytes.maketrans(b"([{<:'\"|`", b"aaaaaaaaa")


def masked(source: bytes) -> bytes:
    """The same text, of the same length, without what leads the parser astray.

    That is CRLF, CR, escapes, and marks in what has no space for long, but for the head of an address.
    """
    text = source.replace(b"\r\n", b" \n").replace(b"\r", b"\n")
    text = ESCAPES.sub(lambda m: b"a" * len(m[0]), text)
    text = ENDLESS.sub(lambda m: m[0].translate(MARKS), text)
    return text.replace(b"\\", b" ")


def chunks(text: bytes) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether it goes on where the last one ended) of each part.

    A part begins after a blank line with a line that is not indented; a paragraph that is too long is cut.
    """
    start = end = at = blanks = run = 0
    joined = False
    for line in re.findall(rb"[^\n]*\n|[^\n]+", text):
        inside = line.strip()
        if inside and start < end and ((blanks and line[:1] not in b" \t") or blanks > BLANK):
            yield start, end, joined
            start, joined = at, False
        if not inside:
            blanks, run = blanks + 1, 0
        else:
            for piece in _cut(line):
                if run + len(piece) > LONGEST and run:
                    yield start, end, joined
                    start, joined, run = at, True, 0
                if start >= end:
                    start = at
                at += len(piece)
                end, blanks, run = at, 0, run + len(piece)
            continue
        at += len(line)
    if start < end:
        yield start, end, joined


def _cut(line: bytes) -> list[bytes]:
    """A line in parts that are not too long, cut at spaces where there are any."""
    if len(line) <= LONGEST:
        return [line]
    most = LONGEST - 1
    return re.findall(rb"[\s\S]{1,%d}(?=\s|\Z)|[\s\S]{1,%d}(?![\x80-\xbf])" % (most, most), line)


def dedented(text: bytes, start: int, end: int) -> tuple[bytes, tuple[list[int], list[int]]]:
    """A part of the text without the indentation that its lines share; where each line begins in it, and in the text.

    The first line may begin in the middle of a line, and then has none.
    """
    lines = re.findall(rb"[^\n]*\n|[^\n]+", text[start:end])
    full = start == 0 or text[start - 1 : start] == b"\n"
    widths = [len(line) - len(line.lstrip(b" \t")) for line in lines]
    counted = [w for i, w in enumerate(widths) if lines[i].strip() and (i or full)]
    least = min(counted, default=0)
    parsed, written, made = [0], [start], []
    at, new = start, 0
    for i, line in enumerate(lines):
        cut = min(least, widths[i]) if i or full else 0
        parsed.append(new)
        written.append(at + cut)
        made.append(line[cut:])
        at, new = at + len(line), new + len(line) - cut
    return b"".join(made), (parsed, written)
