"""What LanguageTool finds is found where it stands in the file, whatever stands before it: on the real server."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from newslint.config import Config
from newslint.desk import Desk
from newslint.languagetool.paragraphs import LONGEST, Units, annotation, points, requests, units
from newslint.languagetool.service import halves

bits = str.split
WRONG = "on the on the"
SENTENCE = f"He put the cup {WRONG} table."
BEFORE = (
    *("😀", "👩‍👩‍👧", "🇫🇷", "e\u0301te\u0301", "각", "naïve", "中文", "𝒳", "\u00ad", "\u200b", "É.", "H&M", "a  b"),
    *("**bold**", "*red*", "_low_", "~~gone~~", "`x=1`", "\\*", "<b>b</b>", "<!-- no -->", "“quoted”", "‘near’"),
    *(
        "[a link](https://example.org/a_b)",
        "![an image](a.png)",
        "<https://example.org>",
        "soft\nbreak",
        "hard\r\nedge",
    ),
    *("&amp;", "&eacute;", "&#128512;", "&nbsp;"),
)
MARKED = {
    "on the on the": "on the on the",
    "**on** the on the": "on** the on the",
    "on the *on the*": "on the *on the",
    "&#111;n the on th&#101;": "&#111;n the on th&#101;",
}
"""The same words, written in ways that read alike → where they begin and end."""


@pytest.fixture(scope="module")
def grammar(languagetool: str) -> Desk:  # noqa: ARG001 - it must run
    return Desk(Config(languagetool="auto"), select=["languagetool/PHRASE_REPETITION"])


def found_in(grammar: Desk, source: str, name: str) -> list[str]:
    """What stands in the source where it is flagged."""
    draft = grammar.read(source.encode("utf-8"), name)
    spans = [draft.to_source(d.start, d.end) for d in grammar.check(draft)]
    assert not grammar.trouble
    return [draft.source[a:b] for a, b in spans]


paragraph = st.tuples(st.lists(st.sampled_from(BEFORE), max_size=6, unique=True), st.sampled_from(sorted(MARKED)))


@given(st.lists(paragraph, min_size=1, max_size=5), st.sampled_from(["\n\n", "\r\n\r\n"]), st.booleans())
@example([([], WRONG), (["😀", "&#128512;", "**bold**"], "on the *on the*")], "\r\n\r\n", True)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_positions_are_exact_in_markdown(
    grammar: Desk, drawn: list[tuple[list[str], str]], end: str, front_matter: bool
) -> None:
    texts = [f"So {' '.join(before)} it was. {SENTENCE.replace(WRONG, wrong)}" for before, wrong in drawn]
    source = ("---\ntitle: 😀 on the on the\n---\n\n" if front_matter else "") + end.join(texts) + end
    assert found_in(grammar, source, "story.md") == [MARKED[wrong] for _, wrong in drawn]


OTHERS = {
    "story.html": (
        [
            *bits("😀 👩‍👩‍👧 e\u0301te\u0301 각 𝒳 <b>bold</b> <code>x=1</code> &amp; &eacute; &#128512; &shy;"),
            *(
                "<!-- on the on the -->",
                "<img src=a alt='on the on the'>",
                "<a href='a_b>c'>a link</a>",
                "soft\r\nbreak",
            ),
        ],
        [WRONG, "on <b>the</b> on the", "&#111;n the on th&#101;", "on the <i>on\r\nthe|</i>", "o&shy;n the on the"],
        ("<!doctype html><title>😀</title><script>on the on the</script>\r\n", "<p>{}</p>\n", "<div>{}</div>\r\n"),
    ),
    "story.aml": (
        bits("😀 👩‍👩‍👧 e\u0301te\u0301 각 𝒳 <b>bold</b> `x=1` &amp; **bold** naïve"),
        [WRONG, "on <b>the</b> on the", "on the **on the|**"],
        ("headline: 😀 e\u0301\r\nslug: on the on the\n[+body]\n", "{}\r\n\r\n", "caption: {}\n\n"),
    ),
    "story.rst": (
        [
            *bits("😀 👩‍👩‍👧 e\u0301te\u0301 각 𝒳 **bold** ``x=1`` *red* naïve |sub| [1]_"),
            *(":ref:`on the on the`", "`a link <http://a.b/c_d>`_", "soft\nbreak"),
        ],
        [WRONG, "on *the* on the", "on the *on the|*", "on the on\nthe"],
        ("😀\n==\n\n", "{}\n\n", "{}\n\n.. code::\n\n   on the on the\n\n"),
    ),
}
"""What stands before, ways to write the same words (| is where they end), and what is around them."""


@pytest.mark.parametrize("name", OTHERS)
@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_positions_are_exact_in_other_formats(grammar: Desk, name: str, data: st.DataObject) -> None:
    before, ways, (head, *around) = OTHERS[name]
    source, expected = head, []
    for _ in range(data.draw(st.integers(1, 5))):
        some = data.draw(st.lists(st.sampled_from(before), max_size=6, unique=True))
        wrong = data.draw(st.sampled_from(ways))
        text = f"So {' '.join(some)} it was. {SENTENCE.replace(WRONG, wrong.replace('|', ''))}"
        source += data.draw(st.sampled_from(around)).format(text)
        expected.append(wrong.partition("|")[0])
    assert found_in(grammar, source, name) == expected


GLUED = {
    "story.html": [
        "<p>He put the cup on the</p><img alt='on the table'><p>on the table it was.</p>",
        "<p>He put the cup on the <img alt='on the'> table it was.</p>",
        "<p>He put the cup on the<br>on the table it was.</p>",
        "<figure><img alt='He put the cup on the'><figcaption>on the table it was.</figcaption></figure>",
        "<p>He put the cup on the <code>x</code> on the table.</p>",
        "<ul><li>He put the cup on the<li>on the table it was.</ul>",
    ],
    "story.md": [
        "He put the cup on the\n\n![on the](a.png)\n\non the table it was.\n",
        "He put the cup on the ![on the](a.png) table it was.\n",
        "He put the cup on the ![on the table](a.png)\n",
        "![He put the cup on the](a.png) on the table it was.\n",
        "[![He put the cup on the](a.png)](http://a.b) on the table it was.\n",
        "He put the cup on the `x` on the table.\n",
        "- He put the cup on the\n- on the table it was.\n",
    ],
    "story.aml": [
        "body: He put the cup on the\ncaption: on the table it was.\nalt: on the\n",
        "body: He put the cup on the `x` on the table.\n:end\n",
        "[list]\n* He put the cup on the\n* on the table it was.\n[]\n",
    ],
    "story.rst": [
        "He put the cup on the\n\n.. image:: a.png\n   :alt: on the\n\non the table it was.\n",
        ".. figure:: a.png\n   :alt: He put the cup on the\n\n   on the table it was.\n\n   on the\n",
        "He put the cup on the ``x`` on the table.\n",
        "He put the cup on the |x| on the table.\n\n.. |x| image:: a.png\n   :alt: on the\n",
    ],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in GLUED.items() for text in texts])
def test_sentences_are_not_glued(grammar: Desk, name: str, text: str) -> None:
    assert found_in(grammar, text, name) == []


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12), max_size=4))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_positions_are_exact_after_any_text(grammar: Desk, before: list[str]) -> None:
    source = "".join(f"{text}\n\n" for text in before) + f"\r\nSo it was. {SENTENCE}\r\n"
    found = found_in(grammar, source, "story.txt")
    assert found[-1:] == [WRONG]
    assert set(found) == {WRONG} or any("on" in text for text in before)


@given(st.text(max_size=30), st.integers(0, 60))
def test_utf16_units_become_code_points(text: str, at: int) -> None:
    at = min(at, len(text))
    assert points(text, units(text[:at])) == at
    assert units(text) == sum(1 + (ord(c) > 0xFFFF) for c in text)


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=5))
def test_every_character_is_sent_once_and_can_be_found_again(texts: list[str]) -> None:
    sent = "".join(part.get("text") or part["markup"] for part in annotation(texts))
    assert sent == "\n".join(texts)
    all_units = Units(texts)
    for i, text in enumerate(texts):
        start = units("".join(f"{t}\n" for t in texts[:i]))
        assert all_units.place(start, units(text)) == (i, 0, len(text))
        assert all_units.place(start, units(text) + 1) is None


@given(st.lists(st.integers(1, LONGEST + 10), max_size=20))
def test_requests_are_bounded_and_keep_the_order(sizes: list[int]) -> None:
    texts = [f"{i}".ljust(size, "x") for i, size in enumerate(sizes)]
    groups = list(requests(texts))
    assert [t for group in groups for t in group] == texts
    assert all(len(group) == 1 or sum(map(len, group)) <= LONGEST for group in groups)


@given(st.lists(st.text(min_size=1, max_size=900), max_size=8))
def test_halves_keep_every_paragraph_in_order(texts: list[str]) -> None:
    parts = halves(texts)
    assert len(parts) <= 2
    assert [text for part in parts for text in part] == texts
