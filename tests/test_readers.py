"""Every reader loses nothing, keeps positions exact and reads what a person would read."""

import re
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newslint.draft import OPAQUE, Draft
from newslint.errors import InputError
from newslint.readers import decode, read

STORY = "Headline here\nHe met Erdogran’s men.\n\nThe end."
MARKS = r"""word 😀 “ ” ’ * ** _ ` `` ``` ~~~ [ ]( ] ) <b> </b> <!-- --> &amp; &#8217; | |---| --- === # > - 1. \
    https://a.b/c <pre> </pre>"""
BITS = st.sampled_from(
    [
        *MARKS.split(),
        "e\u0301",
        "\u1112\u1161\u11ab",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        "    ",
        "\t",
        "# ",
        "> ",
        "- ",
        "1. ",
    ]
)
TEXTS = st.one_of(
    st.lists(BITS).map("".join), st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@given(text=TEXTS)
def test_nothing_is_lost_and_spans_are_in_order(name: str, text: str) -> None:
    try:
        draft = read(text.encode(), name)
    except InputError:
        assert text.startswith("---")
        return
    assert draft.source == text.removeprefix("\ufeff")
    assert (
        unicodedata.is_normalized("NFC", "".join(p.prose for p in draft.pieces if p.source != p.prose))
        or not draft.prose
    )
    for block in draft.blocks:
        start, end = draft.to_source(block.start, block.end)
        assert 0 <= start <= end <= len(text)


@given(before=TEXTS, crlf=st.booleans())
def test_a_word_is_found_where_it_is_written(before: str, crlf: bool) -> None:
    text = before.replace("Erdogran", "") + "\n\nErdogran spoke."
    text = re.sub(r"\r?\n", "\r\n", text) if crlf else text
    draft = read(text.encode(), "a.txt")
    (start, end) = draft.places("Erdogran")[-1]
    a, b = draft.to_source(start, end)
    assert draft.source[a:b] == "Erdogran"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", ""), ("utf-8-sig", ""), ("utf-16-le", "\ufeff"), ("utf-16-be", "\ufeff")],
)
def test_encodings(encoding: str, mark: str) -> None:
    assert decode((mark + STORY).encode(encoding), "a.txt") == STORY


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"caf\xe9 au lait", "a.txt:1: byte 0xe9 at offset 3 is not UTF-8; save it as UTF-8"),
        (b"one\ntwo\n\xff\xfe\xfd", "a.txt:3: byte 0xff at offset 8 is not UTF-8; save it as UTF-8"),
        (b"\xff\xfea\x00\x00\xd8b\x00", "a.txt: byte 0x00 at offset 4 is not UTF-16-LE; save it as UTF-8"),
        (b"one\ntw\0o", "a.txt:2: a NUL character at offset 6: this is no text; leave the file out or mend it"),
        (b"\xed\xa0\x80", "a.txt:1: byte 0xed at offset 0 is not UTF-8; save it as UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_by_byte(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as error:
        read(data, "a.txt")
    assert str(error.value) == message


def kinds(draft: Draft) -> list[tuple[str, str]]:
    return [(b.kind, draft.prose[b.start : b.end]) for b in draft.blocks]


def test_plain_text_has_a_headline_and_paragraphs() -> None:
    expected = [("headline", "Headline here"), ("paragraph", "He met Erdogran’s men."), ("paragraph", "The end.")]
    assert kinds(read(STORY.encode(), "a.txt")) == expected
    assert kinds(read(STORY.replace("\n", "\r\n").encode(), "a.txt")) == expected
    assert kinds(read(b"A sentence.\nAnother.", "a.txt"))[0][0] == "paragraph"
    assert kinds(read(b"Just one line", "a.txt"))[0][0] == "paragraph"


def test_wrapped_lines_are_one_paragraph() -> None:
    line = "The minister said on Tuesday that the talks in the capital would go on "
    text = "Headline\n\n" + f"{line}\n{line}\n{line}\nto the end.\n\n" + f"{line}\n{line}\nfor ever.\n"
    assert [k for k, _ in kinds(read(text.encode(), "a.txt"))] == ["headline", "paragraph", "paragraph"]


MARKDOWN = """---
title: "Talks go on"
date: 2019-12-24
lang: en-GB
---

# The *big* story

Some **bold** text with `code --here`, [a link](http://x.y/z_(a) "title") &amp; <b>more</b>,
see https://foo.bar/baz_qux and AT&T, 3 * 4, snake_case, <Dixon Group plc>.

![The minister arrives](pic.png)

> A quotation
> in two lines.

- first *item*
- second

| name | age |
|------|-----|
| Ann  | 7   |

```python
beseiged = 1
```

    indented = code

[ref]: http://example.org/beseiged
<!-- a comment
over lines beseiged -->
Second heading
--------------

\\*Not emphasis\\* and caf&eacute;.
"""


def test_markdown_reads_as_the_page_does() -> None:
    draft = read(MARKDOWN.encode(), "a.md")
    assert (draft.title, draft.date, draft.language) == ("Talks go on", date(2019, 12, 24), "en-GB")
    read_as = [(kind, " ".join(text.split())) for kind, text in kinds(draft)]
    assert read_as == [
        ("headline", "The big story"),
        (
            "paragraph",
            f"Some bold text with {OPAQUE}, a link & more, see {OPAQUE} and AT&T, 3 * 4, snake_case, "
            "<Dixon Group plc>.",
        ),
        ("caption", "The minister arrives"),
        ("quote", "A quotation in two lines."),
        ("item", "first item"),
        ("item", "second"),
        ("table", "name"),
        ("table", "age"),
        ("table", "Ann"),
        ("table", "7"),
        ("heading", "Second heading"),
        ("paragraph", "*Not emphasis* and café."),
    ]
    assert "beseiged" not in draft.prose


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("date: 24 December\n", "a.md:2: “24 December” is not a date; write it as 2019-12-24"),
        ("title: [x\n", "a.md:"),
        ("title: a\ntitle: b: c\n", "a.md:3: front matter: "),
    ],
)
def test_broken_front_matter_names_its_line(front: str, message: str) -> None:
    with pytest.raises(InputError) as error:
        read(f"---\n{front}---\nText".encode(), "a.md")
    assert str(error.value).startswith(message)


@given(
    st.lists(
        st.sampled_from(
            [
                "word",
                "*word*",
                "**bold**",
                "`code`",
                "[link](x)",
                "a_b",
                "<b>",
                "</b>",
                "&amp;",
                "\\*",
                "~",
                "4 * 4",
                "(x)",
                "“Yes,”",
                "it’s",
            ]
        ),
        min_size=1,
    )
)
def test_inline_syntax_reads_as_markdown_it_reads_it(bits: list[str]) -> None:
    text = "Start " + " ".join(bits) + " end."
    tokens = MarkdownIt().parseInline(text)[0].children or []
    oracle = "".join({"code_inline": OPAQUE, "html_inline": ""}.get(t.type, t.content) for t in tokens)
    assert read(text.encode(), "a.md").prose == oracle


@pytest.mark.parametrize(
    "bit", ["`", "` ``", "[", "](", "<!--", "*", "_", "<a ", "&", "|", "> ", "- ", "www.", "\\", "![x]("]
)
def test_hostile_markdown_is_read_in_linear_time(bit: str) -> None:
    text = bit * (100_000 // len(bit))
    assert read(text.encode(), "a.md").source == text


def test_a_line_too_long_to_be_wrapped_is_a_paragraph_of_its_own() -> None:
    long = "The minister said on Tuesday that the talks would go on. " * 4
    assert [k for k, _ in kinds(read(f"---\ndate: 2019-12-24\n---\n{long}\n{long}\n".encode(), "a.md"))] == [
        "paragraph"
    ] * 2


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", "Talks end\nMOSCOW, Dec 24, 2019 (Reuters) - Talks ended.", date(2019, 12, 24)),
        ("a.txt", "ANKARA, Turkey, 24 December 2019 (AP) — Talks ended.", date(2019, 12, 24)),
        ("a.txt", "MOSCOW, Dec 24 (Reuters) - Talks ended.", None),
        ("a.txt", "The talks of Dec 24, 2019 - the last - ended.", None),
        ("2019-12-24-talks.txt", "Talks ended.", date(2019, 12, 24)),
        ("2019-13-24-talks.txt", "Talks ended.", None),
        ("20191224_talks.txt", "Talks ended.", date(2019, 12, 24)),
        ("talks.2019.12.24.txt", "Talks ended.", date(2019, 12, 24)),
        ("a/2019/12/24/talks.txt", "Talks ended.", date(2019, 12, 24)),
        ("2019-12-24/talks.txt", "Talks ended.", date(2019, 12, 24)),
        ("20191224/7/talks.txt", "Talks ended.", None),
        ("f20191224a-120191224.txt", "Talks ended.", None),
        ("a.txt", "Talks end\nBy Ann Lee\nDec. 24, 2019\nTalks ended.", date(2019, 12, 24)),
        ("a.txt", "Tuesday, December 24, 2019\nTalks ended.", date(2019, 12, 24)),
        ("a.txt", "Published: 24 December 2019\nTalks ended.", date(2019, 12, 24)),
        ("a.txt", "Monday, December 24, 2019\nTalks ended.", None),
        ("a.txt", f"Talks end\n{1163 * 'x'}\nTuesday, December 24, 2019 was cold.\nTalks ended.", None),
        ("a.txt", f"Talks end\n{1163 * 'x'}\nTuesday, December 24, 2019\nTalks ended.", date(2019, 12, 24)),
        ("a.txt", "December 7, 1941\nThe day on which the war began.", None),
        ("2019-12-23.md", "---\ndate: 2019-12-24\n---\nMOSCOW, Dec 22, 2019 - Talks.", date(2019, 12, 24)),
    ],
)
def test_the_publication_date(name: str, text: str, expected: date | None) -> None:
    assert read(text.encode(), name).date == expected
    assert read(text.encode(), name, date(2020, 1, 1)).date == date(2020, 1, 1)
