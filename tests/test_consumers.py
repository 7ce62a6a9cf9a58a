"""Each report is read by the programs it is for, or held against the schema that their makers publish."""

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import junitparser
import pytest

from tests import consumers
from tests.reports import hostile_folder, write

STORY = "Talks end\n😀 The beseiged city, “é” & <b>.\nHe recieved it. , He saw beseiged.\r\nIt cost 5 % more: so.\n"
NAMES = ("a story, é.txt", "b:%,=\n::c.txt", "c & <d>.md")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Drafts with all that is hard to print: emoji, entities, names with the signs of every format."""
    folder = tmp_path_factory.mktemp("desk")
    for name in NAMES:
        write(folder / "drafts" / name, STORY)
    write(folder / "drafts" / "clean.txt", "The talks end.\n")
    hostile_folder(folder / "hostile")
    return folder


@pytest.fixture(scope="module")
def shelf(pytestconfig: pytest.Config) -> Path:
    """Where what is fetched is kept from run to run."""
    assert pytestconfig.cache
    return Path(pytestconfig.cache.mkdir("consumers"))


def output(folder: Path, name: str) -> str:
    argv = [sys.executable, "-m", "newslint", "check", "--format", name, "--level", "advice"]
    done = subprocess.run([*argv, "drafts", "hostile"], cwd=folder, capture_output=True)
    assert (done.returncode, done.stderr) == (1, b"")
    return done.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def found(folder: Path) -> list[dict[str, Any]]:
    """The findings, as JSON lines tell them."""
    rows = [json.loads(line) for line in output(folder, "jsonl").splitlines()]
    assert {row["path"] for row in rows} >= {f"drafts/{name}" for name in NAMES}
    return rows


def test_sarif_is_what_its_schema_says(folder: Path, shelf: Path, found: list[dict[str, Any]]) -> None:
    schema = json.loads(consumers.sarif_schema(shelf).read_text(encoding="utf-8"))
    document = json.loads(output(folder, "sarif"))
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in validator.iter_errors(document)] == []
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert Counter(r["ruleId"] for r in run["results"]) == Counter(row["rule"] for row in found)
    assert all(rule["help"]["text"] and "Authority" in rule["help"]["markdown"] for rule in rules)
    broken = json.loads(json.dumps(document))
    broken["runs"][0]["columnKind"] = "bytes"
    assert not validator.is_valid(broken)


def test_reviewdog_reads_all_of_it(folder: Path, shelf: Path, found: list[dict[str, Any]]) -> None:
    program = consumers.reviewdog(shelf)
    argv = [program, "-f=rdjson", "-reporter=rdjsonl", "-filter-mode=nofilter", "-fail-level=any"]
    given = output(folder, "rdjson")
    done = subprocess.run(argv, cwd=folder, input=given, capture_output=True, encoding="utf-8")
    assert done.returncode == 1, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(r["location"]["path"], r["code"]["value"], r["message"]) for r in rows] == [
        (row["path"], row["rule"], row["message"]) for row in found
    ]
    for row, ours in zip(rows, found, strict=True):
        place, line = row["location"]["range"], line_of(folder / row["location"]["path"], ours["start"]["line"])
        if ours["start"]["line"] == ours["end"]["line"]:
            a, b = ours["start"]["column"] - 1, ours["end"]["column"] - 1
            assert spliced(line, place, "|") == f"{line[:a]}|{line[b:]}"
        if row["location"]["path"].endswith(".txt") and "\n" not in "".join(ours["suggestions"]):
            a, b = ours["start"]["column"] - 1, ours["end"]["column"] - 1
            made = [spliced(line, s["range"], s.get("text", "")) for s in row.get("suggestions", [])]
            assert made == [line[:a] + better + line[b:] for better in ours["suggestions"]]


def spliced(line: str, place: dict[str, dict[str, int]], text: str) -> str:
    """A line with other text at a place that is counted in bytes."""
    start, end = (place[key].get("column", 1) - 1 for key in ("start", "end"))
    return (line.encode()[:start] + text.encode() + line.encode()[end:]).decode()


def line_of(path: Path, number: int) -> str:
    return re.split(r"\r\n|\r|\n", path.read_bytes().decode("utf-8"))[number - 1]


def test_junit_is_read_by_junitparser(folder: Path, found: list[dict[str, Any]]) -> None:
    suites = junitparser.JUnitXml.fromstring(output(folder, "junit").encode("utf-8"))
    cases = [case for suite in suites for case in suite]
    failed = [case for case in cases if any(isinstance(r, junitparser.Failure) for r in case.result)]
    skipped = [case for case in cases if any(isinstance(r, junitparser.Skipped) for r in case.result)]
    levels = Counter(row["level"] == "advice" for row in found)
    assert (len(failed), len(skipped)) == (levels[False], levels[True])
    assert Counter(case.classname for case in [*failed, *skipped]) == Counter(row["rule"] for row in found)
    assert suites.tests == sum(suite.tests for suite in suites) == len(cases)
    assert suites.failures == sum(suite.failures for suite in suites) == len(failed)
    assert suites.skipped == sum(suite.skipped for suite in suites) == len(skipped)


def test_github_reads_the_commands(folder: Path, found: list[dict[str, Any]]) -> None:
    """As the runner does it: the command up to a space, properties between commas, the rest the message."""
    read = []
    for line in output(folder, "github").splitlines():
        command = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        if not command:
            assert re.fullmatch(r"GitHub shows 10 of \d+ findings of level \w+; the log has them all\.", line)
            continue
        pairs = dict(pair.split("=", 1) for pair in command[2].split(","))
        values = {key: unescaped(value, "\r\n:,%") for key, value in pairs.items()}
        message = unescaped(command[3], "\r\n%")
        level = {"error": "error", "warning": "warning", "notice": "advice"}[command[1]]
        read.append((level, values["file"], values["title"].removeprefix("newslint "), int(values["line"])))
        assert set(values) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert message
    told = [(row["level"], row["path"], row["rule"], row["start"]["line"]) for row in found]
    assert Counter(read) == Counter(told)
    assert [row[0] for row in read] == sorted((row[0] for row in read), key=["error", "warning", "advice"].index)


def unescaped(text: str, signs: str) -> str:
    for sign in signs:
        text = text.replace(f"%{ord(sign):02X}", sign)
    return text


def test_gitlab_gets_what_its_manual_asks_for(folder: Path, found: list[dict[str, Any]]) -> None:
    schema = {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "location", "severity"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
    rows = json.loads(output(folder, "gitlab"))
    jsonschema.validate(rows, schema)
    assert len({row["fingerprint"] for row in rows}) == len(rows) == len(found)
    assert not json.dumps(rows).startswith("\ufeff")
