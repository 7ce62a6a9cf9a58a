"""newslint with the real LanguageTool: what is heard, what is not, and what a house may say about it."""

import json
import os
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from newslint import rulebook
from newslint.config import Config
from newslint.desk import Desk
from newslint.desks import Choices
from newslint.languagetool.cards import CATEGORIES
from newslint.languagetool.client import Client
from newslint.proof import prove
from newslint.rule import Rule
from newslint.session import Session

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "000_06b3998d65baf446.txt"
GRAMMAR = "The ministers met.\n\nThe agency faces a different standards in each state.\n"
CARDS = [rule for rule in rulebook.load() if rule.verb == "languagetool"]
CARD = "message: M\nwhy: W.\nsource: S\nexamples: [{ok: Right.}]\n"

pytestmark = pytest.mark.usefixtures("languagetool")


@pytest.fixture(scope="module")
def grammar(languagetool: str) -> Desk:  # noqa: ARG001 - it must run
    """A desk that asks the server; a desk that started one itself would be slower, not different."""
    return Desk(Config(languagetool="auto"))


def check(folder: Path, text: str, *argv: str) -> tuple[int, list[dict[str, object]], str]:
    """(exit status, the findings, standard error) of a process of its own."""
    (folder / "story.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "newslint", "check", "--format", "jsonl", "story.txt", *argv]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def rules(folder: Path, *argv: str, config: str = "") -> list[str]:
    """The rules that speak about ``GRAMMAR``."""
    (folder / "newslint.yaml").write_text(f"languagetool: auto\n{config}", encoding="utf-8")
    status, found, err = check(folder, GRAMMAR, *argv)
    assert not err
    assert status == (1 if found else 0)
    return [str(f["rule"]) for f in found]


@pytest.mark.parametrize("rule", CARDS, ids=lambda rule: rule.id)
def test_examples_of_cards_hold(languagetool: str, rule: Rule) -> None:  # noqa: ARG001
    desk = Desk(Config(languagetool="auto"))
    faults = [f"{v.example.bad or v.example.ok}: {v.fault}" for v in prove(rule, desk) if v.fault]
    assert not faults


def test_the_seed_gets_no_false_finding() -> None:
    """What LanguageTool alone has to say there by grammar, newslint says itself."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "newslint",
            "check",
            "--select",
            "languagetool",
            "--languagetool",
            "auto",
            SEED,
            "--format",
            "jsonl",
        ],
        capture_output=True,
        encoding="utf-8",
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [f["text"] for f in found] == ["establish"]
    both = Desk(Config(languagetool="auto"))
    draft = both.read(SEED.read_bytes(), "seed.txt")
    assert not [d for d in both.check(draft) if d.rule.id.startswith("languagetool")]


def test_a_finding_has_its_own_rule_with_reason_and_link(grammar: Desk) -> None:
    draft = grammar.read(GRAMMAR.encode(), "story.txt")
    (found,) = grammar.check(draft)
    assert found.rule.id == "languagetool/A_NNS"
    assert draft.prose[found.start : found.end] == "a different standards"
    assert found.suggestions[:2] == ("a different standard", "different standards")
    assert found.rule.why
    assert found.rule.source.startswith("https://")
    assert found.rule.level == "warning"
    assert not grammar.trouble


def test_the_house_chooses_by_rule_topic_and_pattern(tmp_path: Path) -> None:
    assert rules(tmp_path) == ["languagetool/A_NNS"]
    assert rules(tmp_path, "--languagetool", "off") == []
    assert rules(tmp_path, "--ignore", "languagetool/A_NNS") == []
    assert rules(tmp_path, "--ignore", "languagetool/A_*") == []
    assert rules(tmp_path, "--ignore", "languagetool/grammar") == []
    assert rules(tmp_path, "--ignore", "languagetool") == []
    assert rules(tmp_path, "--select", "languagetool/A_NNS") == ["languagetool/A_NNS"]
    assert rules(tmp_path, "--select", "languagetool/DT_DT") == []
    assert rules(tmp_path, "--select", "languagetool") == ["languagetool/A_NNS"]
    assert rules(tmp_path, "--select", "names") == []
    assert rules(tmp_path, config="levels: {languagetool/A_NNS: off}") == []
    assert rules(tmp_path, config="levels: {languagetool: advice}") == []
    assert rules(tmp_path, config="ignore: [languagetool/A_NNS]") == []


@pytest.mark.parametrize(
    ("card", "expected"),
    [
        ("languagetool: {rules: [A_NNS], silent: true}", []),
        ("languagetool: {categories: [GRAMMAR], silent: true}", []),
        ("languagetool: {rules: [A_NNS]}\nlevel: error", [("error", "M")]),
        ("languagetool: {categories: [STYLE]}", [("warning", "")]),
    ],
)
def test_a_card_of_the_house_retunes_and_silences(tmp_path: Path, card: str, expected: list[tuple[str, str]]) -> None:
    path = tmp_path / "house" / "languagetool" / "ours.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(f"{card}\n{CARD}", encoding="utf-8")
    (tmp_path / "newslint.yaml").write_text("languagetool: auto\nrules: house\n", encoding="utf-8")
    _, found, err = check(tmp_path, GRAMMAR)
    assert not err
    assert [f["level"] for f in found] == [level for level, _ in expected]
    assert all(f["message"] == message for f, (_, message) in zip(found, expected, strict=True) if message)


BLOCKS = """\
<p>The agency faces a different standards in each state.</p>
<p>He said: “The agency faces a different standards in each state.”</p>
<figure><figcaption>The agency faces a different standards in each state.</figcaption></figure>
"""


@pytest.mark.parametrize(
    ("config", "levels"),
    [
        ("blocks: {quotation: {languagetool: off}}", ["warning", "warning"]),
        ("blocks: {quotation: {languagetool/A_NNS: off}}", ["warning", "warning"]),
        ("blocks: {quotation: {languagetool/grammar: off}}", ["warning", "warning"]),
        ("blocks: {quotation: {languagetool/repeated: off}}", ["warning", "warning", "warning"]),
        ("blocks: {caption: {languagetool/A_*: advice}}", ["warning", "warning", "advice"]),
        ("levels: {languagetool/A_NNS: off}\nblocks: {caption: {languagetool/A_NNS: error}}", ["error"]),
        ("levels: {languagetool/grammar: off}\nblocks: {caption: {languagetool/grammar: error}}", ["error"]),
        ("levels: {languagetool: off}\nblocks: {caption: {languagetool/A_NNS: error}}", ["error"]),
        ("levels: {languagetool: off}\nblocks: {caption: {languagetool/DT_DT: error}}", []),
        ("sections: {'*.html': {levels: {languagetool/grammar: error}}}", ["error", "error", "error"]),
        ("sections: {'*.html': {ignore: [languagetool/A_NNS]}}", []),
        ("sections: {'*.html': {languagetool: 'off'}}", []),
        ("sections: {'*.md': {languagetool: 'off'}}", ["warning", "warning", "warning"]),
    ],
)
def test_levels_hold_by_block_and_section(tmp_path: Path, config: str, levels: list[str]) -> None:
    (tmp_path / "story.html").write_text(BLOCKS, encoding="utf-8")
    (tmp_path / "newslint.yaml").write_text(f"languagetool: auto\n{config}\n", encoding="utf-8")
    desk = Session(Choices(), pytest.fail).desks.of(str(tmp_path / "story.html"))
    found = desk.check(desk.read(BLOCKS.encode(), "story.html"))
    assert [d.rule.level for d in found if d.rule.id == "languagetool/A_NNS"] == levels
    assert not desk.trouble


def test_a_card_that_names_nothing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "house" / "languagetool" / "ours.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(f"languagetool: {{silent: true}}\n{CARD}", encoding="utf-8")
    (tmp_path / "newslint.yaml").write_text("rules: house\n", encoding="utf-8")
    status, _, err = check(tmp_path, GRAMMAR)
    assert status == 2
    assert "ours.yaml:1: name “categories” or “rules” of LanguageTool" in err


def test_allow_and_ledger_know_its_rules(tmp_path: Path) -> None:
    (tmp_path / "newslint.yaml").write_text("languagetool: auto\n", encoding="utf-8")
    note = "[newslint: allow languagetool/{} — as printed]\n"
    last = GRAMMAR.partition("\n\n")[2]
    status, found, _ = check(tmp_path, "One.\n\n" + note.format("A_NNS") + last)
    assert (status, found) == (0, [])
    status, found, _ = check(tmp_path, "One.\n\n" + note.format("DT_DT") + last)
    assert {f["rule"] for f in found} == {"languagetool/A_NNS", "exceptions/unused"}
    (tmp_path / "story.txt").write_text(GRAMMAR, encoding="utf-8")
    accept = [sys.executable, "-m", "newslint", "accept", "story.txt", "--why", "as printed"]
    done = subprocess.run(accept, cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert "languagetool/A_NNS" in (tmp_path / "accepted.yaml").read_text(encoding="utf-8"), done.stderr
    assert check(tmp_path, GRAMMAR)[:2] == (0, [])
    mended = GRAMMAR.replace("a different standards", "different standards")
    assert [f["rule"] for f in check(tmp_path, mended)[1]] == ["exceptions/unused"]


def test_many_drafts_and_workers_share_one_server(tmp_path: Path) -> None:
    for i in range(12):
        (tmp_path / f"{i:02}.txt").write_text(GRAMMAR.replace("ministers", f"ministers of {i}"), encoding="utf-8")
    argv = [sys.executable, "-m", "newslint", "check", "--format", "jsonl", "--languagetool", "auto", "--jobs"]
    one, two = (
        subprocess.run([*argv, jobs, "."], cwd=tmp_path, capture_output=True, encoding="utf-8") for jobs in "12"
    )
    assert one.stdout == two.stdout
    assert one.stdout.count("languagetool/A_NNS") == 12
    assert not one.stderr + two.stderr


@pytest.mark.parametrize(
    "text",
    [
        "Visitors of USA.gov praised the site, and the team at USA.gov was glad.",
        "He served them as a frequent Trends on Tuesday reader.",
        "The team of the We the People programme was there.",
        "Mr Al Al Jazeera was told. The Roa Roa Hotel fell.",
        'She said: "There\'s many who think so."',
        "The committee have said that fewer than 1,000 came; less people than in 2010.",
        "Erdogan met Tayyip and Jong Un in Sao Paolo on Skype.",
        "However he came, and he left, but she stayed and they waited in April.",
        "The group were in the city’s brand new, low cost sea front hotel.",
    ],
)
def test_what_is_not_to_be_said(grammar: Desk, text: str) -> None:
    found = grammar.check(grammar.read(f"{text}\n".encode(), "story.txt"))
    assert [d.message for d in found if d.rule.id.startswith("languagetool")] == []


def test_headlines_tables_and_code_are_not_read_as_sentences(grammar: Desk) -> None:
    table = "| a different standards | b |\n| --- | --- |\n| x | y |\n"
    text = f"# A different standards\n\nThe `a` standards were new.\n\n{table}"
    found = grammar.check(grammar.read(text.encode(), "story.md"))
    assert [d.message for d in found if d.rule.id.startswith("languagetool")] == []


def test_every_category_is_known(languagetool: str) -> None:
    known = set(CATEGORIES.split())
    for language in ("en-US", "en-GB"):
        with urllib.request.urlopen(f"{languagetool}/v2/configinfo?language={language}") as response:
            assert {rule["categoryId"] for rule in json.load(response)["rules"]} <= known


def test_the_version_is_the_pinned_one(languagetool: str) -> None:
    from newslint.languagetool import VERSION

    assert Client(languagetool, "en-US", {}, local=True).version() == VERSION


def test_a_proxy_has_no_part_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    text = f"This is asked for the first time by process {os.getpid()}.\n\n{GRAMMAR}"
    status, found, err = check(tmp_path, text, "--languagetool", "auto")
    assert (status, err) == (1, "")
    assert [f["rule"] for f in found] == ["languagetool/A_NNS"]
