"""What holds for every reader, whatever the text: nothing is lost, places are exact, a fix changes its letters only."""

import unicodedata
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.draft import OPAQUE, Draft, Piece
from newslint.errors import InputError
from newslint.fixing import edit_for, put
from newslint.patterns import pattern
from newslint.readers import read
from newslint.readers.composing import CLUSTER, UNSURE, _clusters, is_composed
from newslint.rule import Diagnostic, Rule

bits = str.split
COMMON = bits(
    "word Allepo 😀 👩‍🚒 e\u0301 \u1112\u1161\u11ab “ ” ’ & < > * ** _ ` | [ ] ( ) \\ : - # . 1. é ﬁ http://a.b/c"
)
COMMON += [" ", "  ", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\t", "    ", "\u00a0", "\u00ad", "\u2028", "\ufeff"]
MARKUP = {  # ␣ is a space
    "a.txt": ["[newslint: allow names — x]", "\n\n"],
    "a.md": bits("""``` ~~~ [a]( ](x) [r] [r]: ![x](y) <b> </b> <!-- --> &amp; &#8217; |---| --- === ~~ <del> </del>
        <br>
        +++ [^1] [^1]: {#id} <div> </div> <img␣alt="x␣y"> <s> --- {{x}} *x* **y** a**b**c"""),
    "a.html": bits("""<p> </p> <b> </b> <h1> </h1> <td> <li> <br> <del> </del> <q> </q> <script> </script> <pre> </pre>
        <title> </title> <!-- --> &amp; &amp &eacute; &#x301; &#769; &#10; &nbsp; &bogus; <img␣alt="&quot;b&quot;">
        <img␣alt='x'␣title="y"> <i␣lang=fr> </i> <code> </code> <sup>1</sup> <div␣hidden> </div> <a␣href="x>y"> </a>
        <a␣b="c <svg/> <!x> </ {{x}} <textarea> <template> <blockquote> <html␣lang=en-GB>
        <meta␣name=date␣content=2019-12-24>"""),
    "a.aml": bits("""headline: body: date:␣2019-12-24 url: [list] [] {obj} {} [+free] [.sub] {.sub} *␣ :end :skip
        :endskip
        :ignore \\: <b> </b> &amp; caption: **x** [[ ]]"""),
    "a.rst": bits("""==== ---- .. :: ``x`` *x* **y** `a`_ `a␣<b>`__ :ref:`x` [1]_ |x| ..␣note:: ..␣figure::␣a.png
        :alt:␣x
        ..␣code:: -␣ +---+ ====␣==== :date:␣2019-12-24 ..␣_x: ..␣[1] \\␣ >>> |␣ ..␣newslint:␣x"""),
}
NAMES = sorted(MARKUP)


def texts(name: str) -> st.SearchStrategy[str]:
    some = [*COMMON, *(bit.replace("␣", " ") for bit in MARKUP[name])]
    plain = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
    return st.one_of(st.lists(st.sampled_from(some), max_size=30).map("".join), plain)


def drafted(text: str, name: str) -> Draft | None:
    """The draft; None for front matter that is none."""
    try:
        return read(text.encode(), name)
    except InputError:
        assert text.startswith(("---", "+++"))
        return None


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None)
@given(data=st.data())
def test_joined_sources_are_the_text_and_places_are_in_order(name: str, data: st.DataObject) -> None:
    text = data.draw(texts(name))
    draft = drafted(text, name)
    if draft is None:
        return
    assert draft.source == text.removeprefix("\ufeff")
    last = 0
    for at in range(len(draft.prose)):
        start, end = draft.to_source(at, at + 1)
        assert last <= end <= len(draft.source)
        assert start < end
        if draft.is_verbatim(at, at + 1):
            assert start >= last
            last = end
    for block in draft.blocks:
        assert block.kind in ("headline", "heading", "paragraph", "item", "quote", "caption", "table")
    read_otherwise = "".join(p.prose for p in draft.pieces if p.source != p.prose)
    assert all(unicodedata.is_normalized("NFC", c) for c in read_otherwise.split(OPAQUE))


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None)
@given(data=st.data())
def test_a_word_that_is_written_as_it_reads_is_found_where_it_stands(name: str, data: st.DataObject) -> None:
    draft = drafted(data.draw(texts(name)), name)
    if draft is None:
        return
    for word in draft.words:
        start, end = draft.to_source(*word.span())
        if word[0] in draft.source[start:end]:
            assert draft.source[start:end] == word[0]
            assert draft.is_verbatim(*word.span())


STORY = {
    "a.txt": "Talks end\n\n{before}\n\nHe met {word} there.\n",
    "a.md": "# Talks end\n\n{before}\n\nHe met {word} there.\n",
    "a.html": "<h1>Talks end</h1><div>{before}</div></div></div><p>He met {word} there.</p>\n",
    "a.aml": "headline: Talks end\nbody: {before}\n:end\n[]\n[]\nlead: He met {word} there.\n",
    "a.rst": "Talks end\n=========\n\n{before}\n\nHe met {word} there.\n",
}
WRITTEN = {  # ways to write Erdogran
    "a.txt": ["Erdogran"],
    "a.md": ["Erdogran", "Erdo**gran**", "Erdo<b>gra</b>n", "**Erdogran**", "[Erdogran](http://x.y)"],
    "a.html": ["Erdogran", "Erdo<b>gran</b>", "<i>E</i>rdogra<a href='>'>n</a>", "Er<!-- x -->dogran", "Er&shy;dogran"],
    "a.aml": ["Erdogran", "Erdo<b>gran</b>", "**Erdogran**"],
    "a.rst": ["Erdogran", "Erdo\\ *gran*", "*Erdogran*", "`Erdogran <http://x.y>`_"],
}
AROUND = st.sampled_from(
    ["Plain words.", "😀 and 👩‍🚒", "e\u0301te\u0301", "Two\nlines", "caf&eacute;", "a & b", "", "x *y* z"]
)
RULE = Rule("words/x", "", lambda draft, house: iter(()), "", "", "")  # noqa: ARG005


@pytest.mark.parametrize("name", NAMES)
@settings(deadline=None)
@given(data=st.data(), before=AROUND, crlf=st.booleans(), bom=st.booleans())
def test_a_fix_changes_its_letters_only_and_reads_as_meant(
    name: str, data: st.DataObject, before: str, crlf: bool, bom: bool
) -> None:
    word = data.draw(st.sampled_from(WRITTEN[name]))
    text = STORY[name].format(before=before, word=word)
    text = text.replace("\n", "\r\n") if crlf else text
    draft = read(("\ufeff" * bom + text).encode(), name)
    at = draft.prose.rindex("Erdogran")
    edit = edit_for(draft, Diagnostic(RULE, at, at + 8, ""), "Erdogan")
    assert edit is not None
    assert (draft.source[edit.start : edit.end], edit.text) == ("r", "")
    mended = put(draft.source, [edit])
    assert len(mended) == len(text) - 1
    assert mended == text[: edit.start] + text[edit.end :]
    assert read(mended.encode(), name).prose == draft.prose[:at] + "Erdogan" + draft.prose[at + 8 :]


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.rst", "a.txt"])
@settings(deadline=None)
@given(better=st.text("aB7é’”“\"'&<>*_`[]|\\~{-;#", min_size=1, max_size=12), in_title=st.booleans())
def test_new_text_reads_as_it_was_meant_whatever_is_in_it(name: str, better: str, in_title: bool) -> None:
    text = STORY[name].format(before="x", word="Erdogran")
    if name == "a.html" and in_title:
        text = "<p><img alt='He met Erdogran there.' src=x></p>"
    draft = read(text.encode(), name)
    at = draft.prose.rindex("Erdogran")
    better = f"x{better}x"  # a suggestion is a word or two
    edit = edit_for(draft, Diagnostic(RULE, at, at + 8, ""), better)
    assert edit is not None
    again = read(put(draft.source, [edit]).encode(), name)
    assert again.prose == draft.prose[:at] + better + draft.prose[at + 8 :]


HOSTILE = bits("""< <a␣ <a␣b=" <a␣b='" <!-- </a␣ </ & &# &amp <b> </b> <b><i> <p> <i></b> [ ` <q> <img␣alt=' {{ {% www.
        http://
    <title> <script> <td></p> <sup> <?php <![CDATA[ <a/ <a␣b=c␣ *a␣ **a a**b ~~a <del> <s> <code> [a]( [a][ [[a] ![x](
        a:
    [a] * \\ :a: ..␣ |a␣ `a␣ - = + _ [1]_␣ a_␣ {# ( a(""")
HOSTILE += [" ", "\n", "\n\n   ", "*a\n", "a: b\n", "::\n", "> a\n", "e\u0301", "> ", "x\n\n", "<div>\n", "- a\n\n"]


@pytest.mark.parametrize("name", NAMES)
def test_hostile_text_takes_no_longer_than_its_length(name: str) -> None:
    """A reader that is quadratic in any of these takes a minute and more."""
    for bit in (h.replace("␣", " ") for h in HOSTILE):
        text = bit * (20_000 // len(bit))
        began = process_time()
        assert read(text.encode(), name).source == text
        assert process_time() - began < 1.5, bit


@pytest.mark.parametrize("name", NAMES)
def test_a_line_may_be_long(name: str) -> None:
    sentence = "The minister met Erdogran at the caf&eacute; on *Tuesday*. "
    text = ("headline: " if name == "a.aml" else "") + sentence * 3_000
    assert read(text.encode(), name).prose.count("Erdogran") == 3_000


def test_what_is_sure_to_be_composed_is() -> None:
    sure = [c for c in map(chr, range(0x3000)) if not pattern(UNSURE).search(c)]
    assert "é" in sure
    assert "’" in sure
    assert all(unicodedata.is_normalized("NFC", before + c) for c in sure for before in sure)
    assert not is_composed("e\u0301")
    assert not is_composed("\u2000")


@given(st.text(st.sampled_from("aé \n–’\u0301\u0323\u1100\u1161\u11a8\u2126\u0958\u3099か가"), max_size=40))
def test_what_is_composed_are_the_clusters_that_change(text: str) -> None:
    clusters = [match[0] for match in pattern(CLUSTER).finditer(text)]
    changed = [(part, unicodedata.normalize("NFC", part)) for part in clusters]
    pieces = list(_clusters(Piece(text, text)))
    assert "".join(piece.source for piece in pieces) == text
    assert [piece[:2] for piece in pieces if piece.source != piece.prose] == [c for c in changed if c[0] != c[1]]
    assert is_composed(text) == unicodedata.is_normalized("NFC", text)
