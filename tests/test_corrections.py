"""A column of corrections becomes names and rules: what was printed wrong once is found from now on."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import config, rulebook
from newslint.corrections.claims import claims
from newslint.corrections.column import Paragraph, paragraphs
from newslint.desk import Desk
from newslint.errors import InputError
from newslint.names.loading import read
from newslint.names.soundness import problems
from tests.helpers import told
from tests.reports import write

COLUMN = Path(__file__).parent / "corrections" / "column.md"
FACTS = range(36, 54)
"""Lines of the column that correct facts, figures and dates."""


FULL = "Solveig Brennholt"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("An article misspelled the surname of the mayor, Solveig Brennholt, as Brenholt.", FULL, "Solveig Brenholt"),
        ("Solveig Brennholt’s name was misspelled as Solveig Brenholt.", FULL, "Solveig Brenholt"),
        ("Solveig Brennholt's first name was misspelled as Solvieg.", FULL, "Solvieg Brennholt"),
        ("The mayor’s surname was misspelled. She is Solveig Brennholt, not Brenholt.", FULL, "Solveig Brenholt"),
        (
            "A report on Solveig Brenholt misspelled her surname. It is Brennholt, not Brenholt.",
            FULL,
            "Solveig Brenholt",
        ),
        ("The name of the Labour MP Solveig Brennholt was spelt incorrectly as Brenholt.", FULL, "Solveig Brenholt"),
        ("We referred to Tim Hollisdale as Tom Hollisdale.", "Tim Hollisdale", "Tom Hollisdale"),
        ("The name of the charity is Bright Harbour, not Bright Harbor.", "Bright Harbour", "Bright Harbor"),
        ("A caption said “Gilthorpe” when it should have said “Gilthorp”.", "Gilthorp", "Gilthorpe"),
        ("“Gilthorpe” should have been “Gilthorp”.", "Gilthorp", "Gilthorpe"),
        ("It should have read Gilthorp, not Gilthorpe.", "Gilthorp", "Gilthorpe"),
        ("An article misspelled the name of the novelist Perpetua Dunmarrow.", "Perpetua Dunmarrow", ""),
        ("Perpetua Dunmarrow’s surname was misspelled in a review.", "Perpetua Dunmarrow", ""),
        ("We wrote “free reign” when we meant “free rein”.", "free rein", "free reign"),
        ("The word “discrete” was used instead of “discreet”.", "discreet", "discrete"),
    ],
)
def test_claims(text: str, right: str, wrong: str) -> None:
    assert [(c.right, c.wrong) for c in claims(Paragraph(text, "", 1))] == [(right, wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened in 1932, not 1923.",
        "The meeting was on Wednesday, not Tuesday; the first name on the list was right.",
        "It is 4 May, not 5 May.",
        "The law takes effect in March, not May.",
        "Her husband is Peter, not Paul.",
        "The company is Norwegian, not Swedish, and is based in Leeds, not Bradford.",
        "She is the deputy mayor, not the mayor.",
        "The prize is worth £50,000, not £5,000.",
        "The headline should have read “Council cuts 50 jobs”, not “Council cuts 500 jobs”.",
        "A “minister confirms claim” headline should have read “minister denies claim”.",
        "An earlier version said that the bill had passed both houses. It has passed only one.",
        "The photograph accompanying an article about otters showed a mink.",
        "The name of the town was given wrongly.",
        "",
    ],
)
def test_facts_are_nobodys_spelling(text: str) -> None:
    assert claims(Paragraph(text, "", 1)) == []


@given(st.text(alphabet=st.sampled_from("AaBb éÉ.,’“”‘\"'()&-0 not is as misspelled "), max_size=200))
def test_no_text_can_crash_it(text: str) -> None:
    claims(Paragraph(text, "", 1))


@pytest.mark.parametrize("unit", ["A", "A ", "“", "A of ", "is A, not ", "misspelled ", "A’", "A-", ". "])
def test_a_long_paragraph_takes_no_time(unit: str) -> None:
    (one,) = paragraphs("a.txt", (unit * (100_000 // len(unit)) + "x").encode())
    claims(one)


def test_the_proposals_can_be_used_as_they_stand(tmp_path: Path) -> None:
    write(tmp_path / "column.md", COLUMN.read_text(encoding="utf-8"))
    said = told(tmp_path, "corrections", "column.md", "--names", "names.yaml", "--rules", "rules")
    total = re.search(r"^23 names, (\d) rules and \d to decide yourself, from 31 of 54 paragraphs$", said, re.MULTILINE)
    assert total
    cards = rulebook.cards([str(tmp_path / "rules")])
    already = (tmp_path / "names.yaml").read_text(encoding="utf-8").count(": found already\n")
    assert len(cards) == int(total[1]) > 1
    assert len(cards) + already == 7, "a phrase becomes a card unless a rule finds it"
    assert problems([str(tmp_path / "names.yaml")]) == []
    entries = read(str(tmp_path / "names.yaml"))
    lines = [int(re.match(r"correction, column\.md:(\d+): ", e.source)[1]) for e in entries]  # type: ignore[index]
    assert len(entries) == len(set(lines)) == 23
    assert not set(lines) & set(FACTS)
    assert {r.status for r in cards} == {"trial"}
    assert told(tmp_path, "rule", "test", "rules").count("✓") == 2 * len(cards)
    write(tmp_path / "newslint.yaml", "names: names.yaml\nrules: rules\n")
    wrong = [(e.name, form) for e in entries for form in e.reject]
    for i, (_, form) in enumerate(wrong):
        write(tmp_path / "drafts" / f"{i:02}.txt", f"The talks end\n\nYesterday they met {form} in the hall.\n")
    desk = Desk(config.load(str(tmp_path / "newslint.yaml")))
    for right, form in wrong:
        draft = desk.read(f"Yesterday they met {form} in the hall.\n".encode(), "a.txt")
        made = [draft.prose[: d.start] + d.suggestions[0] + draft.prose[d.end :] for d in desk.check(draft)]
        assert f"Yesterday they met {right} in the hall.\n" in made
        draft = desk.read(f"Yesterday they met {right} in the hall.\n".encode(), "a.txt")
        assert desk.check(draft) == []
    for card in cards:
        write(tmp_path / "bad.txt", f"{next(iter(card.examples)).bad}\n")
        assert "1 warning" in told(tmp_path, "check", "--select", card.id, "bad.txt", status=1)


def test_what_is_printed_is_a_dictionary_too(tmp_path: Path) -> None:
    write(tmp_path / "column.md", COLUMN.read_text(encoding="utf-8"))
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "corrections", "column.md"], cwd=tmp_path, capture_output=True
    )
    (tmp_path / "printed.yaml").write_bytes(done.stdout)
    assert len(read(str(tmp_path / "printed.yaml"))) == 23
    assert b'#   swap: {words: {"tow the line": "toe the line"}}' in done.stdout


def test_conflicts_are_told_and_not_proposed(tmp_path: Path) -> None:
    write(
        tmp_path / "house.yaml",
        "- name: Ylva Brenholt\n  kind: person\n  role: mayor of Skagafell\n  source: her office\n",
    )
    write(tmp_path / "newslint.yaml", "names: house.yaml\n")
    write(
        tmp_path / "a.txt",
        "It is Ylva Brennholt, not Ylva Brenholt.\n\nThe name is Marsh, not March.\n\n"
        "The name is Solvang Tarn, not Solvang Tarm.\n\nThe name is Solvang Tarm, not Solvang Tarn.\n\n"
        "We misspelled the name of Ylva Brenholt.\n\nIt should have read “public”, not “pubic”.\n",
    )  # fmt: skip
    said = told(tmp_path, "corrections", "a.txt")
    assert "a.txt:1: Ylva Brenholt → Ylva Brennholt: the wrong form is the right name of mayor of Skagafell" in said
    assert "a.txt:5: Solvang Tarm → Solvang Tarn" not in said
    assert "a.txt:7: Solvang Tarn → Solvang Tarm: another correction says that Solvang Tarn is right" in said
    assert "a.txt:9: Ylva Brenholt: known already" in said
    assert "a.txt:11: pubic → public: the wrong form is a word too" in said
    assert "1 name, 0 rules and" in said


@pytest.mark.parametrize(
    ("name", "text", "options"),
    [
        ("a.html", "<h1>Corrections</h1><p>The name is <b>Gilthorp</b> Hall, not Gilthorpe&#32;Hall.</p>\n", ()),
        ("a.txt", "The name is Gilthorp Hall, not Gilthorpe Hall.\n", ()),
        ("a.csv", "text\n\"The name is Gilthorp Hall, not Gilthorpe Hall.\"\n", ()),
        ("a.csv", "date,Text\n1,\"The name is\nGilthorp Hall, not Gilthorpe Hall.\"\n", ()),
        ("a.csv", "date,said\n1,\"The name is Gilthorp Hall, not Gilthorpe Hall.\"\n", ("--column", "said")),
        ("a.csv", "\ufeffsaid,at\nx,1\n\"The name is Gilthorp Hall, not Gilthorpe Hall.\",2\n", ("--column", "Said")),
    ],
)  # fmt: skip
def test_forms_of_columns(tmp_path: Path, name: str, text: str, options: tuple[str, ...]) -> None:
    write(tmp_path / name, text)
    said = told(tmp_path, "corrections", name, *options)
    assert "- name: Gilthorp Hall" in said
    assert "not: [Gilthorpe Hall]" in said


def test_standard_input(tmp_path: Path) -> None:
    argv = [sys.executable, "-m", "newslint", "corrections", "-"]
    given = "The name is Gilthorp Hall, not Gilthorpe Hall.\n"
    done = subprocess.run(argv, cwd=tmp_path, input=given, capture_output=True, encoding="utf-8", env=dict(os.environ))
    assert "not: [Gilthorpe Hall]" in done.stdout


@pytest.mark.parametrize(
    ("name", "data", "column", "message"),
    [
        ("a.csv", b"date,said\n1,x\n", "", "a.csv:1: which column holds the corrections? Say --column, of: date, said"),
        (
            "a.csv",
            b"date,said\n1,x\n",
            "sadi",
            "a.csv:1: no column “sadi” (did you mean “said”?); there are date, said",
        ),
        ("a.csv", b'said\n"x\n', "", "a.csv:2: not valid CSV"),
        ("a.txt", b"x\n", "said", "a.txt: only a CSV file has columns"),
        ("a.txt", b"caf\xe9\n", "", "a.txt:1: byte 0xe9"),
    ],
)
def test_a_column_that_cannot_be_read(name: str, data: bytes, column: str, message: str) -> None:
    with pytest.raises(InputError) as refused:
        list(paragraphs(name, data, column))
    assert str(refused.value).startswith(message)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "The name is Gilthorp Hall, not Gilthorpe Hall.\n")
    write(tmp_path / "names.yaml", "mine\n")
    assert "names.yaml: there is such a file already" in told(
        tmp_path, "corrections", "a.txt", "--names", "names.yaml", status=2
    )
    assert (tmp_path / "names.yaml").read_text(encoding="utf-8") == "mine\n"
    assert told(tmp_path, "corrections", "b.txt", status=2) == "newslint: b.txt: No such file or directory\n"
