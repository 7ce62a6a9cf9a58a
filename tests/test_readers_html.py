"""HTML reads as the page does, and every letter knows where it stands."""

from datetime import date

import pytest

from newslint.draft import OPAQUE, Draft
from newslint.readers import read


def blocks(text: str, name: str = "a.html") -> list[tuple[str, str]]:
    draft = read(text.encode(), name)
    return [(b.kind, draft.prose[b.start : b.end]) for b in draft.blocks]


def prose(text: str) -> str:
    return " / ".join(text for _, text in blocks(text))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        # inline markup
        ("<p>Al<b>lep</b>o and <i>x</i><br>y</p>", "Allepo and x / y"),
        ("<h1>Talks<br>end</h1>", "Talks end"),
        ("w<wbr>ord so&shy;ft z\u200bero", "word soft zero"),
        ("He <del>went</del> <ins>goes</ins> and <s>x</s> stays", "He goes and stays"),
        ("<q>Yes, <q>no</q></q>, he said", "“Yes, “no””, he said"),
        ("1<sup>st</sup>, 5 km<sup>2</sup>, CO<sub>2</sub>, end.<sup><a href=#n>[1]</a></sup>", "1st, 5 km, CO2, end."),
        ("A <i lang=fr>déjà vu</i> and <i lang=en-US>this</i>", f"A {OPAQUE} and this"),
        ("<div lang=de>Hallo <b lang=en>world</b></div><p>Text", "world / Text"),
        ("run <code>beseiged --x</code> and <kbd>q</kbd>", f"run {OPAQUE} and {OPAQUE}"),
        ("see https://a.b/c?d=e. And www.x.org,", f"see {OPAQUE}. And {OPAQUE},"),
        ("<ruby>x<rt>y</rt></ruby>", "x"),
        # references
        ("AT&amp;T caf&eacute; &#8220;a&#x201D; &lt;b&gt;", "AT&T café “a” <b>"),
        ("AT&ampT, caf&eacutes, &notit;, &bogus; &; & x", "AT&T, cafés, ¬it;, &bogus; &; & x"),
        ("a&nbsp;b&#10;c&#0;d&#128;", "a\u00a0b c\ufffdd€"),
        ("&#xD800;&#x110000;", "\ufffd\ufffd"),
        # space
        ("<p>  one\n   two\t three  </p>\n\n<p>\n</p>", "one two three"),
        ("<p>one <b> two</b> </p>", "one two"),
        # what is not read
        ("a<script>if (a<b) besieged('</p>')</script><style>p{}</style>b", "ab"),
        ("<pre>beseiged\n x</pre><p>a</p><template>b</template><svg><title>c</title></svg>", f"a / {OPAQUE}"),
        ("<p hidden>a</p><p>b</p><noscript>c</noscript><textarea>d <p></textarea><select><option>e</select>", "b"),
        ("a<!-- b -- c --> d <!x> e <?php echo $a->b; ?> f", "a d e f"),
        ("Dear {{ user.nmae }}{% if beseiged %}", f"Dear {OPAQUE}"),
        # broken pages
        ("a < b, c <3, 1<2 and x</", "a < b, c <3, 1<2 and x</"),
        ("<p>a<div>b</p>c</span></div></div>d", "a / b / c / d"),
        ("<b>one<p>two</b> three</p>", "one / two three"),
        ('<a href="x>y</a> and more', "y and more"),
        ("<a href=\"x\"title='a > b'>y</a>", "y"),
        ("<P>Big <B CLASS=x>tags</B></P>", "Big tags"),
        ("text <unclosed", "text <unclosed"),
        ("a <!-- never closed", "a"),
        ("<title>never closed<p>b", "never closed / b"),
    ],
)
def test_a_page_reads_as_it_shows(html: str, expected: str) -> None:
    assert prose(html) == expected


PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8"><title>Talks end | Daily</title>
<meta property="article:published_time" content="2019-12-24T09:00:00Z">
</head>
<body>
<nav><ul><li><a href="/">Home</a></ul></nav>
<h1>Talks <em>end</em></h1>
<figure><img src="a.jpg" alt="The &quot;minister&quot; arrives" title='The minister, left'>
<figcaption>In <i>Ankara</i></figcaption></figure>
<p>He came. <img src=dot.gif alt="decorated"> He went. <img src="b.png" alt="A map"></p>
<img src="c.png" alt="IMG_0017.jpg"><img src="d.png" alt="">
<h2>Later</h2>
<blockquote><p>One.<p>Two.</blockquote>
<ul><li>First<li>Second</ul>
<dl><dt>Term<dd>Meaning</dl>
<table><caption>Votes</caption><tr><th>Name<td>7</table>
</body></html>
"""


def test_blocks_have_the_kinds_that_markdown_has() -> None:
    assert blocks(PAGE) == [
        ("headline", "Talks end | Daily"),
        ("item", "Home"),
        ("headline", "Talks end"),
        ("caption", 'The "minister" arrives'),
        ("caption", "The minister, left"),
        ("caption", "In Ankara"),
        ("paragraph", "He came. He went."),
        ("caption", "A map"),
        ("heading", "Later"),
        ("quote", "One."),
        ("quote", "Two."),
        ("item", "First"),
        ("item", "Second"),
        ("item", "Term"),
        ("item", "Meaning"),
        ("caption", "Votes"),
        ("table", "Name"),
        ("table", "7"),
    ]
    draft = read(PAGE.encode(), "a.html")
    assert (draft.date, draft.language) == (date(2019, 12, 24), "en-GB")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<meta name=DC.date content=2019-12-24>", date(2019, 12, 24)),
        ('<meta itemprop="datePublished" content="2019-12-24T10:00+01:00">', date(2019, 12, 24)),
        ('<script type="application/ld+json">{"datePublished": "2019-12-24T09:00"}</script>', date(2019, 12, 24)),
        ('<p><time itemprop="datePublished" datetime="2019-12-24">Tuesday</time>', date(2019, 12, 24)),
        ('<p>On <time datetime="1945-05-08">that day</time>', None),
        ("<meta name=date content='24 Dec 2019'>", None),
        ("<meta name=viewport content=2019-12-24>", None),
    ],
)
def test_the_day_of_publication_stands_in_the_head(html: str, expected: date | None) -> None:
    assert read(html.encode(), "story.html").date == expected


def at(draft: Draft, text: str) -> str:
    start = draft.prose.index(text)
    return draft.source[slice(*draft.to_source(start, start + len(text)))]


def test_every_letter_knows_where_it_stands() -> None:
    draft = read(PAGE.replace("\n", "\r\n").encode("utf-8-sig"), "a.html")
    assert at(draft, "Talks end\nT") == 'Talks <em>end</em></h1>\r\n<figure><img src="a.jpg" alt="T'
    assert at(draft, '"minister"') == "&quot;minister&quot;"
    assert at(draft, "The minister, left") == "The minister, left"
    assert at(draft, "Meaning") == "Meaning"


def test_xhtml_closes_what_ends_in_a_slash() -> None:
    assert blocks("<p/><s/>text", "a.xhtml") == [("paragraph", "text")]
    assert blocks("<s/>text", "a.html") == []


def test_a_report_of_our_own_is_no_draft() -> None:
    assert blocks('<html><meta name="generator" content="newslint 0.1.0"><p>Erdogran') == []
    assert blocks('<html><meta name="generator" content="Hugo 0.1.0"><p>Erdogran') == [("paragraph", "Erdogran")]
