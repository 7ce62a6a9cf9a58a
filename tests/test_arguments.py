"""Options read without argparse: the same answer as argparse's, or none."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.arguments import Plain
from newslint.cli import main
from newslint.commands import check
from newslint.errors import InputError
from newslint.parser import Parser

WORDS = [
    *("a.txt", "b", "-", "", "--", "-x", "--fix", "--fix=", "--diff", "--level", "--level=error", "error", "advice"),
    *("--jobs", "--jobs=2", "3", "-1", "x", "--format", "jsonl", "--format=html", "--names", "--names=n.txt", "--sel"),
    *("--select", "dates/*", "names,words", "--output", "--output=json=x.json", "--date", "2020-02-30", "--help", "-h"),
    *("--stdin-filename", "--since", "HEAD", "--staged", "--config=", "--explain-score", "--bogus", "--languagetool"),
]


def plainly(arguments: list[str]) -> dict[str, object] | None:
    plain = Plain()
    check.describe(plain)
    options = plain.parse(arguments)
    return vars(options) if options else None


@cache
def parser() -> Parser:
    made = Parser("newslint check")
    check.describe(made)
    return made


def by_argparse(arguments: list[str]) -> dict[str, object] | None:
    try:
        return vars(parser().parse_args(arguments))
    except (InputError, SystemExit):
        return None


@given(st.lists(st.sampled_from(WORDS), max_size=7))
@settings(max_examples=1500, deadline=None)
def test_reads_what_argparse_reads_or_leaves_it_to_argparse(arguments: list[str]) -> None:
    ours = plainly(arguments)
    assert ours is None or ours == by_argparse(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["story.txt"],
        ["--format", "jsonl", "--names", "n.txt", "--names=m.txt", "a.txt", "b.txt"],
        ["a.txt", "-", "--level=advice", "--jobs", "2", "--fix", "--staged"],
    ],
)
def test_plain_lines_need_no_argparse(arguments: list[str]) -> None:
    assert plainly(arguments) == by_argparse(arguments) is not None


@pytest.mark.parametrize("arguments", [["--bogus"], ["--level", "loud"], ["a", "--fix", "b"], ["--jobs", "x"]])
def test_mistakes_are_told_by_argparse(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *arguments]) == 2
    assert "see “newslint check --help”" in capsys.readouterr().err
