"""Offsets as lines and columns."""

from bisect import bisect_right

from hypothesis import given
from hypothesis import strategies as st

from newslint.lines import Lines


@given(st.text("ab\r\n\N{PILE OF POO}"), st.lists(st.integers(0, 99)))
def test_any_offsets_in_any_order_have_their_line_and_column(text, offsets):
    lines = Lines(text)
    starts = [0, *[at + 1 for at, c in enumerate(text) if c == "\n" or (c == "\r" and text[at + 1 : at + 2] != "\n")]]
    for offset in [min(offset, len(text)) for offset in offsets]:
        line = bisect_right(starts, offset)
        assert lines.at(offset) == (line, offset - starts[line - 1] + 1)
