"""The weighted edit cost: what people often do is cheap, the first letter is dear."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import slipcosts
from newslint.costs import FAR
from newslint.slipcosts import AGAIN
from newslint.slips import slip

WORDS = st.text(alphabet="abcdehilnorst'", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("cheaper", "dearer"),
    [
        (("beseiged", "besieged"), ("besoiged", "besieged")),  # swapped < another letter
        (("runing", "running"), ("rnning", "running")),  # a single of a double < a letter left out
        (("allepo", "aleppo"), ("alebo", "aleppo")),  # the doubling moved < letters changed
        (("seperate", "separate"), ("sebarate", "separate")),  # vowel for vowel < consonant for consonant
        (("fotograph", "photograph"), ("kotograph", "photograph")),  # of like sound
        (("didnt", "didn't"), ("didn", "didn't")),  # the apostrophe
        (("goverment", "government"), ("governmentk", "government")),  # left out < added
        (("cabte", "cable"), ("mable", "cable")),  # a letter inside < the first letter
    ],
)
def test_likely_slips_are_cheaper(cheaper: tuple[str, str], dearer: tuple[str, str]) -> None:
    assert slip(*cheaper) < slip(*dearer)


@given(WORDS, WORDS)
def test_only_equal_words_cost_nothing(written: str, intended: str) -> None:
    assert (slip(written, intended) == 0) == (written == intended)


@given(WORDS, WORDS, st.floats(0.1, 3))
def test_a_limit_changes_no_cost_below_it(written: str, intended: str, limit: float) -> None:
    cost = slip(written, intended, 99)
    assert slip(written, intended, limit) == (cost if cost <= limit else FAR)


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_text_has_a_cost(written: str, intended: str) -> None:
    assert slip(written, intended) >= 0


def plain(w: str, i: str) -> float:
    """The cost by the whole table, without a limit or a short cut."""
    rows = [[FAR] * (len(i) + 1) for _ in range(len(w) + 1)]
    rows[0][0] = 0.0
    groups = [(written, meant) for written, all_meant in slipcosts._groups().items() for meant in all_meant]
    for r in range(len(w) + 1):
        for c in range(len(i) + 1):
            ways = [rows[r][c]]
            if r:
                ways.append(rows[r - 1][c] + slipcosts._surplus(w, r - 1))
            if c:
                ways.append(rows[r][c - 1] + slipcosts._missing(i, c - 1))
            if r and c:
                same = w[r - 1] == i[c - 1]
                ways.append(rows[r - 1][c - 1] + (0 if same else slipcosts._instead(w[r - 1], i[c - 1], c > 1)))
            for far, cost in ((1, slipcosts.SWAPPED), (2, slipcosts.SWAPPED_FAR)):
                a, b = w[max(r - far - 1, 0) : r], i[max(c - far - 1, 0) : c]
                if len(a) == len(b) == far + 1 and a[0] == b[-1] and b[0] == a[-1] and a[1:-1] == b[1:-1]:
                    ways.append(rows[r - far - 1][c - far - 1] + cost + AGAIN)
            ends = [(g, h) for g, h in groups if w[:r].endswith(g) and i[:c].endswith(h)]
            ways += [rows[r - len(g)][c - len(h)] + slipcosts.INSTEAD_GROUP + AGAIN for g, h in ends]
            rows[r][c] = min(ways)
    return rows[-1][-1] - AGAIN


PIECES = st.sampled_from([*"abcehiksty'-", "ck", "ph", "sh", "ti", "ie", "ea", "qu", "kn", "ys", "ies", "ou", "rr"])
BUILT = st.lists(PIECES, min_size=1, max_size=5).map("".join)


@given(BUILT, BUILT, st.sampled_from("ab'"), st.sampled_from(["", "b", "e"]))
def test_a_core_between_other_letters_costs_what_the_whole_table_says(w: str, i: str, head: str, tail: str) -> None:
    if w[0] == i[0] or w[-1] == i[-1]:
        return
    whole = plain(f"{head}{w}{tail}", f"{head}{i}{tail}")
    cost = slip(f"{head}{w}{tail}", f"{head}{i}{tail}", 50)
    assert whole <= cost + 1e-9  # the table may let a group reach into the letters on either side
    for limit in (0.4, 0.8, 1.2, 1.6):
        assert slip(f"{head}{w}{tail}", f"{head}{i}{tail}", limit) == (cost if cost <= limit else FAR)


@given(BUILT, BUILT)
def test_without_common_ends_the_cost_is_that_of_the_whole_table(w: str, i: str) -> None:
    if w[0] != i[0] and w[-1] != i[-1]:
        assert slip(w, i, 50) == pytest.approx(plain(w, i))
