"""What a run of capitals may be is worked out once: no story says more for a candidate than the one that is asked."""

from collections import Counter

import pytest

from newslint.draft import Draft, Piece
from newslint.lexicon import Lexicon
from newslint.names import Names
from newslint.names.candidates import Finder
from newslint.names.doubts import KINDEST
from newslint.names.evidence import LIKELY, most, weigh
from newslint.names.fit import joined
from newslint.names.hopes import chances, hopes
from newslint.names.reading import Reader
from newslint.names.runs import runs
from newslint.names.story import Story
from newslint.names.vetoes import ruled_out, vetoed

NAMES = Names.open()
LEXICON = Lexicon.open()

STORIES = (
    "Syria said Allepo was calm. Aleppo is in Syria. In Allepo, near Missisippi, Erdogran of Turkey spoke.",
    "Photo: Kier Starmer\nPresident Recep Tayyib Erdogan met Brad Pit. Pitt and Erdogan and Tayyip left for Turkey.",
    "The mayor of Lodnon, Jhon Healy, and Mr Obbama met Angla Merkle in Belrin. Germany and London were pleased.",
)


def seen(text: str) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(f.find, f.start, f.better) for f in Reader(NAMES, LEXICON)(Draft([Piece(text, text)]))]


@pytest.mark.parametrize("text", STORIES)
def test_no_story_says_more_for_a_candidate_than_the_kindest(text: str) -> None:
    found = list(runs(text))
    prose = text + " It went on." * 100
    stories = [Story(Counter(t.part for run in found for t in run.tokens), p) for p in (text, prose)]
    finder, weighed = Finder(NAMES), 0
    for group in [group for run in found for group in joined(run.tokens)]:
        for at, token in enumerate(group):
            for c in (*finder.anchored(group, at, word_only=False), *finder.unanchored(group, at)):
                kind = weigh(c, group, KINDEST, LEXICON).score
                assert all(weigh(c, group, story, LEXICON).score <= kind for story in stories), c
                if not c.fit.exact:
                    part = c.form.parts[c.place]
                    assert kind <= most(token.part, part, c.cost, c.sound, c.rivals, LEXICON) + 1e-9, c
                weighed += 1
    assert weighed > 20


@pytest.mark.parametrize("text", STORIES)
def test_where_hopes_are_not_met_nothing_is_believed(text: str) -> None:
    finder, unmet = Finder(NAMES), 0
    for more in (
        " It went on.",
        " Syria, Germany and Turkey went on.",
        " Recep Pitt, Sadiq Healy and Hajin went on.",
        text,
    ):
        prose = text + more * 80
        found = list(runs(prose))
        story = Story(Counter(t.part for run in found for t in run.tokens), prose)
        for group in [group for run in runs(text) for group in joined(run.tokens)]:
            for at, token in enumerate(group):
                hoped = hopes(token.part, chances(token.part, finder.parts_near(token.part), LEXICON), NAMES)
                alone = [] if hoped.are_met(story) else finder.unanchored(group, at)
                for c in alone:
                    unmet += 1
                    vain = ruled_out(token, c, LEXICON) or c.fit.exact or vetoed(token, c, story, LEXICON)
                    assert vain or weigh(c, group, story, LEXICON).score < LIKELY, c
    assert unmet > 20


def test_a_run_seen_in_one_story_is_judged_anew_in_the_next() -> None:
    alone = "Mr Kowalcyzk spoke."
    both = "Anna Kowalczyk moved. Mrs Kowalczyk runs a shop. Mr Kowalcyzk spoke."
    reader = Reader(NAMES, LEXICON)
    for text in (alone, both, alone, both):
        assert [(f.find, f.start, f.better) for f in reader(Draft([Piece(text, text)]))] == seen(text)
    assert seen(both)
    assert not seen(alone)


def test_a_form_the_house_rejects_is_found_wherever_it_stands() -> None:
    assert NAMES.varies("erdogan")
    assert not NAMES.varies("zzyzzyx")
    assert [find for find, _, _ in seen("Recep Tayyip Erdoğan spoke. Later Recep Tayyip Erdoğan left.")] == [
        "house-variant",
        "house-variant",
    ]
