"""The HTML report as a document: it says what the drafts say, where they say it, and nothing in them can run."""

import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.draft import Block
from newslint.formats import html
from newslint.formats.html.marks import Copy, Mark
from newslint.formats.text import visible
from newslint.lines import Lines
from newslint.page import Page
from newslint.report import Finding, Place, Report
from newslint.rule import Rule
from tests.reports import HOSTILE, hostile_folder, page_of, write

VOID = {"meta", "link", "input", "rect"}
SHELL = "html head title style script body header nav main aside div span p a button label select option output"
COPY = "article section h1 h2 h3 ol ul li blockquote time bdi code ins em small kbd details summary"
CHART = "svg g table thead tbody tr th td"
TAGS = VOID | set(f"{SHELL} {COPY} {CHART}".split())


class Document(HTMLParser):
    """Every element as (tag, attributes), and the text of those that a class or an id names."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, dict[str, str], list[str]]] = []
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self.feed(text)
        self.close()
        assert not self._open, "every element is closed"

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attributes}
        assert len(found) == len(attributes)
        self.elements.append((tag, found))
        if tag not in VOID:
            self._open.append((tag, found, []))

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attributes}))

    def handle_endtag(self, tag: str) -> None:
        opened = self._open.pop()
        assert opened[0] == tag
        self.texts.append(opened)

    def handle_data(self, data: str) -> None:
        for _, _, text in self._open:
            text.append(data)

    def text(self, tag: str, kind: str = "") -> list[str]:
        """The texts of the elements of a tag and a class, in the order in which they end."""
        return ["".join(t) for name, a, t in self.texts if name == tag and kind in ("", *a.get("class", "").split())]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    return page_of(hostile_folder(tmp_path_factory.mktemp("hostile")))


def test_nothing_of_a_hostile_draft_becomes_markup(hostile: str) -> None:
    document = Document(hostile)
    assert {tag for tag, _ in document.elements} <= TAGS
    for tag, attributes in document.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcset")], tag
        if "href" in attributes:
            assert attributes["href"].startswith("#") or (tag, attributes["href"]) == ("link", "data:,")
    copy = " ".join(document.text("div", "copy"))
    for words in HOSTILE:
        assert " ".join(words.split()) in " ".join(copy.split()), words


def test_the_policy_allows_our_own_scripts_and_style_alone(hostile: str) -> None:
    document = Document(hostile)
    policy = next(a["content"] for t, a in document.elements if a.get("http-equiv") == "Content-Security-Policy")
    inside = [*document.text("style"), *document.text("script")]
    assert len(inside) == 3
    hashes = {f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in inside}
    assert hashes == set(re.findall(r"'sha256-[^']*'", policy))
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_no_unseen_character_is_left(hostile: str) -> None:
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]", hostile)


def test_copy_that_runs_from_right_to_left_does(tmp_path: Path) -> None:
    write(tmp_path / "story.txt", "The beseiged city\n\n“שלום” said beseiged.\n\n12 (the) city.\n")
    document = Document(page_of(tmp_path))
    assert [a["dir"] for tag, a, text in document.texts if tag == "p" and "said" in "".join(text) and "dir" in a] == [
        "rtl"
    ]
    assert sum(a.get("dir") == "rtl" for _, a in document.elements) == 1


def test_every_reference_has_its_one_target(hostile: str) -> None:
    document = Document(hostile)
    ids = [a["id"] for _, a in document.elements if "id" in a]
    assert len(ids) == len(set(ids))
    for _, attributes in document.elements:
        wanted = [
            attributes[n] for n in ("aria-labelledby", "aria-describedby", "aria-controls", "for") if n in attributes
        ]
        wanted += [attributes["href"][1:]] if attributes.get("href", "").startswith("#") else []
        assert not {name for names in wanted for name in names.split()} - set(ids)


def test_a_story_reads_as_its_reader_reads_it(tmp_path: Path) -> None:
    write(
        tmp_path / "story.md",
        "---\ntitle: Slug\ndate: 2019-12-24\n---\n# Talks *end*\n\nThe beseiged city &amp; `code` fell.\n\n## Later\n\n"
        "- one thing\n- another\n\n> He recieved it.\n\n| a | b |\n|---|---|\n| c | d |\n",
    )
    document = Document(page_of(tmp_path))
    (copy,) = document.text("div", "copy")
    assert " ".join(copy.split()) == (
        "Talks end The beseiged city & `code` fell. Later one thing another He recieved it. a b c d"
    )
    assert [row.split() for row in document.text("tr")] == [["a", "b"], ["c", "d"]]
    assert document.text("h2")[-1] == "Talks end"
    assert document.text("a", "mark") == ["beseiged", "recieved"]
    assert "Later" in document.text("h3")
    assert document.text("blockquote")[0].strip() == "He recieved it."
    assert document.text("time") == ["24 December 2019"]


def test_a_finding_tells_what_why_and_what_to_write(tmp_path: Path) -> None:
    write(tmp_path / "story.txt", "The city was beseiged for a week.\n")
    document = Document(page_of(tmp_path))
    (note,) = document.text("li", "note")
    assert "words/misspelled" in note
    assert "line 1" in note
    assert document.text("ins") == ["besieged"]
    assert document.text("p", "why")
    assert document.text("p", "source")


def test_what_is_not_in_the_copy_is_told_below_it(tmp_path: Path) -> None:
    write(tmp_path / "story.md", "The city.\n\n<!-- newslint: allow words/misspelled -->\nAll is well.\n")
    write(
        tmp_path / "accepted.yaml",
        '- {path: "story.md", rule: "words/misspelled", text: "beseiged", before: "The", after: "city.", who: a, '
        'when: "2019-12-24", why: old}\n',
    )
    document = Document(page_of(tmp_path))
    notes = document.text("li", "note")
    assert ["no-reason" in notes[0], "exceptions/unused" in notes[-1]] == [True, True]
    assert "<!-- newslint: allow words/misspelled -->" in document.text("p", "where")
    assert document.text("a", "mark") == []
    assert "accepted.yaml" in document.text("h2")


def test_known_names_are_ticked_and_doubtful_ones_are_not(tmp_path: Path) -> None:
    write(tmp_path / "names.txt", "Zebulon Quackenbush\n")
    write(
        tmp_path / "d" / "story.txt",
        "The beseiged Zebulon Quackenbush met Zebulon Quakenbush and Orla Finnimbrun here.\n",
    )
    document = Document(page_of(tmp_path / "d", "--names", str(tmp_path / "names.txt")))
    assert document.text("span", "name") == ["Zebulon Quackenbush"]
    listed = {kind: [" ".join(t.split()) for t in document.text("li", kind)] for kind in ("known", "near", "new")}
    assert listed["known"][0].startswith("✓ Zebulon Quackenbush")
    assert listed["near"] == ["≈ Zebulon Quakenbush near a known name Zebulon Quackenbush"]
    assert listed["new"] == ["? Orla Finnimbrun new"]


def test_an_archive_is_counted_by_rule_day_and_desk(tmp_path: Path) -> None:
    for desk, day, copy in [
        ("sport", "2019-12-24", "He was beseiged."),
        ("sport", "2019-12-26", "He recieved it, beseiged."),
        ("world", "2019-12-26", "All is well."),
    ]:
        write(tmp_path / desk / f"{day}-{len(copy)}.txt", copy + "\n")
    document = Document(page_of(tmp_path))
    assert "3 findings in 2 of 3 stories" in document.text("h2")
    figures = [re.findall(r"[^\n]+", row) for row in document.text("tr")]
    assert figures == [["DayFindingsStories"], ["24 December 201911"], ["26 December 201922"]]
    assert [t for t in document.text("title") if ":" in t] == [
        "24 December 2019: 1 error in 1 story",
        "25 December 2019: nothing in 0 stories",
        "26 December 2019: 2 errors in 2 stories",
    ]
    assert {"3 errors in 2 stories", "nothing in 1 story"} <= set(document.text("p", "why"))
    assert "1 story with nothing found" in document.text("summary")


@pytest.mark.parametrize(
    ("first", "last", "unit", "columns"),
    [
        ("2019-12-01", "2019-12-31", "day", 31),
        ("2018-01-05", "2019-12-31", "month", 24),
        ("0001-01-01", "9999-12-31", "year", 62),
    ],
)
def test_a_long_time_is_shown_in_larger_units(first: str, last: str, unit: str, columns: int) -> None:
    reports = [_report(f"{day}.txt", "He was beseiged.", [(7, 15)], day) for day in (first, last)]
    document = Document("".join(html.lines(reports, False)))
    assert f"By {unit}" in document.text("h3")
    assert sum(tag == "g" for tag, _ in document.elements) == columns


def test_the_page_stays_of_a_size_that_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "FINDINGS", 3)
    reports = [_report(f"{i}.txt", "He was beseiged.", [(7, 15)] * 2) for i in range(3)]
    document = Document("".join(html.lines(reports, False)))
    assert len(document.text("article", "story")) == 1
    assert "2 stories not shown here" in document.text("summary")
    assert "6 findings in 3 of 3 stories" in document.text("h2")
    assert "2 stories only listed" in "".join(document.text("p", "lead"))


def test_no_draft_and_no_finding_are_said(tmp_path: Path) -> None:
    write(tmp_path / "story.txt", "All is well.\n")
    assert "Nothing found in 1 story" in Document(page_of(tmp_path, status=0)).text("h2")
    assert "No story was checked" in Document("".join(html.lines([], False))).text("h2")


def test_the_number_of_processes_changes_no_byte(tmp_path: Path) -> None:
    for i in range(20):
        write(tmp_path / f"{i}.txt", "The beseiged city.\n\nKofi Annan recieved him.\n" if i % 3 else "All is well.\n")
    assert page_of(tmp_path, "--jobs", "1") == page_of(tmp_path, "--jobs", "3")


def test_a_file_beside_the_text(tmp_path: Path) -> None:
    write(tmp_path / "story.txt", "The beseiged city.\n")
    argv = [sys.executable, "-m", "newslint", "check", "--output", "html=report.html", "story.txt"]
    shown = subprocess.run(argv, cwd=tmp_path, capture_output=True, encoding="utf-8").stdout
    assert "1 error" in shown
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == page_of(tmp_path, path="story.txt")


def _report(path: str, copy: str, spans: list[tuple[int, int]], day: str = "") -> Report:
    rule = Rule("words/misspelled", "", lambda *_: iter(()), "", "why", "source", "error")
    findings = [Finding(rule, "m", copy[a:b], Place(1, a + 1, a), Place(1, b + 1, b), (), "", (a, b)) for a, b in spans]
    return Report(path, Lines(copy), findings, 0, Page("", False, day, copy, (Block("paragraph", 0, len(copy)),)))


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark], list[tuple[int, int]]]:
    prose = draw(st.text("ab<&\"' \n\ufffc😀\u202e", max_size=40))
    ends = st.tuples(st.integers(0, len(prose)), st.integers(0, len(prose))).map(lambda t: (min(t), max(t)))
    spans = sorted(draw(st.lists(ends, max_size=6)))
    levels = draw(st.lists(st.sampled_from(["error", "warning", "advice"]), min_size=6, max_size=6))
    marks = [Mark(a, b, i, level) for i, ((a, b), level) in enumerate(zip(spans, levels, strict=False), 1)]
    names: list[tuple[int, int]] = []
    for a, b in sorted(draw(st.lists(ends, max_size=4))):
        if a < b and (not names or names[-1][1] <= a):
            names.append((a, b))
    return prose, marks, names


@given(marked())
def test_marks_change_no_letter_and_cover_their_words(case: tuple[str, list[Mark], list[tuple[int, int]]]) -> None:
    prose, marks, names = case
    copy = Copy(Page("", False, "", prose), marks, names)
    shown, covered = [], dict.fromkeys((m.number for m in marks), "")
    for block in _blocks(prose):
        part = Document("<div>" + copy.block(block) + "</div>")
        gaps = sum("gap" in a.get("class", "") for _, a in part.elements)
        shown.append(part.text("div")[0].replace("something is missing here", ""))
        assert shown[-1] == visible(prose[block.start : block.end]).replace("\ufffc", "…")
        assert gaps == part.text("div")[0].count("something is missing here")
        for (_, attributes), text in zip([e for e in part.elements if e[0] == "a"], part.text("a"), strict=True):
            for number in attributes["data-n"].split():
                covered[int(number)] += "" if "gap" in attributes["class"] else text
    for mark in marks:
        inside = "".join(prose[max(mark.start, b.start) : min(mark.end, b.end)] for b in _blocks(prose))
        assert covered[mark.number] == visible(inside).replace("\ufffc", "…")


def _blocks(prose: str) -> Iterator[Block]:
    start = 0
    for line in prose.split("\n"):
        if line.strip():
            yield Block("paragraph", start, start + len(line))
        start += len(line) + 1
