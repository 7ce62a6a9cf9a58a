"""ArchieML after its specification: values are read, keys, notes and commands are not."""

from datetime import date

import pytest

from newslint.readers import read


def blocks(text: str) -> list[tuple[str, str]]:
    draft = read(text.encode(), "a.aml")
    assert draft.source == text
    return [(b.kind, draft.prose[b.start : b.end]) for b in draft.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("key: Value here  \r\n", ["Value here"]),
        ("  key  :  Value\n", ["Value"]),
        ("key: One\nTwo\n\nThree\n:end", ["One", "Two", "Three"]),
        ("key: One\na note\nother: Two", ["One", "Two"]),
        ("key: One\nnote\n:skip\nx\n:endskip\nmore\n:end", ["One"]),
        ("key: One\n\\:end is text\n \\* so is this\n:END of it", ["One", ":end is text", "* so is this"]),
        ("no key at all\nkey words: two", []),
        ("a: b\n:ignore\nc: d", ["b"]),
        (":skip\na: b\n:end\n:endskip\nc: d", ["d"]),
        ("[list]\n* One\n* Two\nkey: text\n:end\n[]\n* no list", ["One", "Two", "key: text"]),
        ("[list]\nname: One\n* text\n:end\n[]", ["One", "* text"]),
        ("[+free]\nA line\nkey: Value\nLast line\n[]\nno line", ["A line", "Value", "Last line"]),
        ("[a]\n[.+b]\nFree\n[]\nname: x\nnot free\n[]", ["Free", "x"]),
        ("{obj}\nname: One\n{.deep}\nname: Two\n{}\n{}", ["One", "Two"]),
        ("slug: beseiged\nurl: http://x.y/beseiged\nimage: a.jpg\ncolor: #fff\nwidth: 7", []),
        ("note: on_deck\nscore: 3-1\nactive: true\nname: Bill", ["Bill"]),
        ("body: An <a href='x'>Al</a>lepo &amp; **so** on", ["An Allepo & so on"]),
        ("key: x\n[newslint: allow names — his own]\ny\n:end", ["x", "y"]),
    ],
)
def test_what_is_read(text: str, expected: list[str]) -> None:
    assert [line for _, line in blocks(text)] == expected


def test_keys_tell_the_kind_of_block() -> None:
    text = (
        "headline: Talks end\nsubhed: A long day\n[photos]\ncaption: Left\nalt: A man\nhed: Next\n[]\n"
        "[+body]\nText\nh2: Later\npullquote: I won\n[]\n[list]\n* One\n"
    )
    assert blocks(text) == [
        ("headline", "Talks end"),
        ("heading", "A long day"),
        ("caption", "Left"),
        ("caption", "A man"),
        ("heading", "Next"),
        ("paragraph", "Text"),
        ("heading", "Later"),
        ("quote", "I won"),
        ("item", "One"),
    ]


def test_the_day_of_publication_is_a_date_outside_every_list() -> None:
    assert read(b"date: 2019-12-24T09:00\n", "a.aml").date == date(2019, 12, 24)
    assert read(b"[events]\ndate: 2019-12-24\n", "a.aml").date is None
    assert blocks("date: November 31, 2019") == [("paragraph", "November 31, 2019")]
    assert read(b"lang: en-GB\n", "a.aml").language == "en-GB"
