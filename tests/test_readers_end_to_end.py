"""From the command line: every format knows the place in a page, and every fix leaves its markup alone."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.draft import Draft
from newslint.fixing import Edit, put
from newslint.lines import Lines
from newslint.readers import is_draft, read
from tests.test_ask import answering

STORIES = {
    "a.html": "<h1>Talks end</h1>\r\n<p>Caf&eacute; 😀 owners <b>rec</b>ieved &amp; left.</p>\r\n"
    '<img alt="It recieved one">\r\n',
    "a.aml": "headline: Talks end\nbody: Caf&eacute; 😀 owners <b>rec</b>ieved one.\nThey recieved two.\n:end\n",
    "a.rst": "Talks end\n=========\n\nCafé 😀 owners \\ **rec**\\ ieved one.\n\nThey *recieved* two.\n",
    "a.md": "# Talks end\n\nCaf&eacute; 😀 owners **rec**ieved one.\n\nThey [recieved](x.html) two.\n",
}


def newslint(folder: Path, *options: str) -> str:
    argv = [sys.executable, "-m", "newslint", "check", "--select", "words", *options]
    return subprocess.run(argv, cwd=folder, capture_output=True, encoding="utf-8", check=False).stdout


def offset(draft: Draft, line: int, column: int) -> int:
    return Lines(draft.source).line(line)[0] + column - 1


@pytest.mark.parametrize("name", STORIES)
def test_every_format_tells_the_same_place_and_its_fix_mends_the_letters(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(STORIES[name].encode())
    draft = read(STORIES[name].encode(), name)
    found = [json.loads(line) for line in newslint(tmp_path, "--format", "jsonl", name).splitlines()]
    assert [f["text"].replace("<b>", "").replace("</b>", "").replace("**", "").replace("\\ ", "") for f in found] == [
        "recieved"
    ] * 2
    for f in found:
        assert draft.source[f["start"]["offset"] : f["end"]["offset"]] == f["text"]
        assert offset(draft, f["start"]["line"], f["start"]["column"]) == f["start"]["offset"]
    sarif = json.loads(newslint(tmp_path, "--format", "sarif", name))["runs"][0]["results"]
    edits = []
    for result in sarif:
        change = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
        region = change["deletedRegion"]
        start = offset(draft, region["startLine"], region["startColumn"])
        end = offset(draft, region["endLine"], region["endColumn"])
        edits.append(Edit(start, end, change["insertedContent"]["text"]))
    assert put(draft.source, edits) == STORIES[name].replace("ieved", "eived")
    page = newslint(tmp_path, "--format", "html", name)
    assert page.count("Suggestion") >= 2
    assert "Café 😀 owners" in page
    github = newslint(tmp_path, "--format", "github", name)
    first = found[0]["start"]
    assert f"line={first['line']},col={first['column']}," in github


@pytest.mark.parametrize("name", STORIES)
def test_a_writer_who_is_asked_mends_the_letters(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(STORIES[name].encode())
    answering(tmp_path, path, "a", "a")
    assert path.read_bytes().decode() == STORIES[name].replace("ieved", "eived")


@pytest.mark.parametrize("name", STORIES)
def test_a_writer_who_allows_it_gets_a_comment_that_holds(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(STORIES[name].encode())
    answering(tmp_path, path, "l", "as he wrote it", "q")
    text = path.read_bytes().decode()
    assert "newslint: allow words/misspelled — as he wrote it" in text
    assert len(newslint(tmp_path, "--format", "jsonl", name).splitlines()) == 1
    kept = [line for line in STORIES[name].splitlines() if "ieved" not in line]
    assert all(line in text.splitlines() for line in kept)


def test_a_folder_is_walked_for_every_kind(tmp_path: Path) -> None:
    for name in (*STORIES, "a.htm", "a.xhtml", "a.archieml", "a.adoc", "a.css", "a.py"):
        (tmp_path / name).write_text("body: It was beseiged.\n\nIt was beseiged.")
        assert is_draft(name) == (name not in ("a.adoc", "a.css", "a.py"))
    checked = {json.loads(line)["path"] for line in newslint(tmp_path, "--format", "jsonl", ".").splitlines()}
    assert checked == {*STORIES, "a.htm", "a.xhtml", "a.archieml"}
