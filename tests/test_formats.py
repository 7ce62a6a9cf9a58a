"""Reports for programs: each is what its consumer's own schema or parser takes, with exact places."""

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parent.parent
STORY = "Talks end\n😀 The beseiged city, “é” & <b>.\nHe recieved it. , He saw beseiged.\n"
DRAFT = "drafts/a story, é.txt"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "drafts").mkdir()
    (folder / DRAFT).write_text(STORY, encoding="utf-8")
    (folder / "drafts" / "clean.txt").write_text("The talks end.\n", encoding="utf-8")
    return folder


def output(folder: Path, name: str, *options: str) -> str:
    argv = [
        sys.executable,
        "-m",
        "newslint",
        "check",
        "--format",
        name,
        "--select",
        "words/misspelled",
        *options,
        "drafts",
    ]
    done = subprocess.run(argv, cwd=folder, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1, done.stderr
    assert not done.stderr
    return done.stdout.decode("utf-8")


def test_json_lines_keep_the_public_contract(folder: Path) -> None:
    schema = json.loads((ROOT / "docs" / "finding.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    rows = [json.loads(line) for line in output(folder, "jsonl").splitlines()]
    assert [row["text"] for row in rows] == ["beseiged", "recieved", "beseiged"]
    lines = STORY.split("\n")
    for row in rows:
        jsonschema.validate(row, schema)
        start, end = row["start"], row["end"]
        assert STORY[start["offset"] : end["offset"]] == row["text"]
        assert lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1] == row["text"]


def test_the_schema_describes_every_finding_of_the_seeds() -> None:
    schema = json.loads((ROOT / "docs" / "finding.schema.json").read_text(encoding="utf-8"))
    argv = [sys.executable, "-m", "newslint", "check", "--format", "jsonl", "--level", "advice", "seeds"]
    rows = subprocess.run(argv, cwd=ROOT, capture_output=True, encoding="utf-8").stdout.splitlines()
    assert rows
    for row in rows:
        jsonschema.validate(json.loads(row), schema)


def test_json_is_the_same_findings_in_one_array(folder: Path) -> None:
    assert json.loads(output(folder, "json")) == [json.loads(line) for line in output(folder, "jsonl").splitlines()]


def test_sarif(folder: Path) -> None:
    document = json.loads(output(folder, "sarif"))
    (run,) = document["runs"]
    assert (document["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["words/misspelled"]
    first, second, third = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "drafts/a%20story%2C%20%C3%A9.txt"
    assert place["region"] == {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 15}
    replacement = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert (replacement["deletedRegion"], replacement["insertedContent"]) == (place["region"], {"text": "besieged"})
    names = [result["partialFingerprints"]["newslint/v1"] for result in (first, second, third)]
    assert len(set(names)) == 3


def test_fingerprints_stay_when_lines_move(tmp_path: Path) -> None:
    def names(text: str) -> list[str]:
        (tmp_path / "drafts").mkdir(exist_ok=True)
        (tmp_path / "drafts" / "a.txt").write_text(text, encoding="utf-8")
        results = json.loads(output(tmp_path, "sarif"))["runs"][0]["results"]
        return [result["partialFingerprints"]["newslint/v1"] for result in results]

    assert names(STORY) == names("Talks end\nA new paragraph.\n" + STORY.partition("\n")[2])


def test_github_commands_come_worst_first_and_are_counted(folder: Path, tmp_path: Path) -> None:
    shown = output(folder, "github").splitlines()
    assert shown[0].startswith(
        "::error file=drafts/a story%2C é.txt,line=2,col=7,endLine=2,endColumn=15,title=newslint words/"
    )
    (tmp_path / "drafts").mkdir()
    wrong = (
        "beseiged recieved accomodation definately occured goverment enviroment neccessary begining seperate untill "
    )
    (tmp_path / "drafts" / "a.txt").write_text(
        f"Talks end\n{wrong.replace(' ', '. They wrote ')}wierd.\n", encoding="utf-8"
    )
    assert (
        output(tmp_path, "github").splitlines()[-1]
        == "GitHub shows 10 of 12 findings of level error; the log has them all."
    )


def test_rdjson_counts_in_bytes(folder: Path) -> None:
    first = json.loads(output(folder, "rdjson"))["diagnostics"][0]
    assert first["location"]["range"] == {"start": {"line": 2, "column": 10}, "end": {"line": 2, "column": 18}}
    assert first["suggestions"] == [{"range": first["location"]["range"], "text": "besieged"}]


def test_gitlab(folder: Path) -> None:
    found = json.loads(output(folder, "gitlab"))
    assert [(f["location"]["path"], f["location"]["lines"]["begin"], f["severity"]) for f in found] == [
        (DRAFT, 2, "major"),
        (DRAFT, 3, "major"),
        (DRAFT, 3, "major"),
    ]
    assert len({f["fingerprint"] for f in found}) == 3


def test_junit(folder: Path) -> None:
    suites = ElementTree.fromstring(output(folder, "junit"))
    assert {(s.get("name"), s.get("tests"), s.get("failures")) for s in suites} == {
        (DRAFT, "3", "3"),
        ("drafts/clean.txt", "1", "0"),
    }
    assert len(suites.findall(".//failure")) == 3


def test_several_reports_at_once(folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.sarif"
    shown = output(folder, "text", "--output", f"sarif={report}", "--output", f"jsonl={tmp_path / 'report.jsonl'}")
    assert "3 errors" in shown
    assert report.read_text(encoding="utf-8") == output(folder, "sarif")
    assert (tmp_path / "report.jsonl").read_text(encoding="utf-8") == output(folder, "jsonl")


def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    for number in range(40):
        (tmp_path / "drafts" / f"{number}.txt").write_text(STORY * (number % 3), encoding="utf-8")
    (tmp_path / "drafts" / "bad.txt").write_bytes(b"caf\xe9")
    runs = []
    for jobs in ("1", "3"):
        argv = [sys.executable, "-m", "newslint", "check", "--jobs", jobs, "--format", "jsonl", "drafts"]
        done = subprocess.run(argv, cwd=tmp_path, capture_output=True)
        runs.append((done.returncode, done.stdout, done.stderr))
    assert runs[0] == runs[1]
    assert runs[0][0] == 2
    assert len(runs[0][2].splitlines()) == 1
