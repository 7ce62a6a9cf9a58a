"""The ledger of accepted findings: what it holds for, how it is written, and how two people's entries merge."""

import os
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newslint import ledgerfile
from newslint.errors import InputError
from newslint.ledger import KEPT, Entry, Ledger
from newslint.lines import Lines
from newslint.report import Report
from tests.helpers import newslint
from tests.packaging import git

STORY = "Talks end\nThe city was beseiged for a week.\n"
CONFIG = "select: [words/misspelled, exceptions]\n"


def accept(folder: Path, *paths: str, why: str = "so printed") -> str:
    done = newslint(folder, "accept", *paths, "--why", why, "--who", "Ann")
    assert done.returncode == 0, done.stderr
    return done.stdout


def shown(folder: Path, *paths: str) -> list[str]:
    """Where findings are, and of which rule."""
    done = newslint(folder, "check", *(paths or (".",)))
    rows = re.findall(r"^(?:\./)?(\S.*?):\d+:\d+: \w+ (\S+)$", done.stdout, re.MULTILINE)
    return [f"{path} {rule}" for path, rule in rows]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    (tmp_path / "newslint.yaml").write_text(CONFIG)
    (tmp_path / "old.txt").write_text(STORY)
    return tmp_path


def test_lines_may_move_and_so_may_drafts(paper: Path) -> None:
    assert accept(paper, ".") == "1 finding accepted in accepted.yaml\n"
    (paper / "old.txt").write_text("A new headline\nMore copy.\n\n" + STORY)
    assert shown(paper) == []
    (paper / "2024").mkdir()
    (paper / "old.txt").rename(paper / "2024" / "other name.txt")
    assert shown(paper) == []
    (paper / "copy.txt").write_text(STORY)
    assert shown(paper) == ["2024/other name.txt words/misspelled"]  # one entry accepts one finding
    (paper / "copy.txt").unlink()
    (paper / "2024" / "other name.txt").unlink()
    assert shown(paper) == ["accepted.yaml exceptions/unused"]


def test_what_accepts_nothing_is_reported_and_pruned(paper: Path) -> None:
    (paper / "other.txt").write_text(STORY)
    accept(paper, ".")
    (paper / "old.txt").write_text(STORY.replace("beseiged", "besieged"))
    assert shown(paper, "other.txt") == []
    assert shown(paper) == ["accepted.yaml exceptions/unused"]
    assert newslint(paper, "check", "--level", "error", ".").stdout == "Nothing found in 2 files.\n"
    assert newslint(paper, "accept", "--prune", ".").stdout == "1 entry taken out of accepted.yaml\n"
    assert (paper / "accepted.yaml").read_text().count("- {") == 1
    assert newslint(paper, "accept", "--prune", ".").stdout == "Every entry is needed.\n"
    assert shown(paper) == []


def test_each_configuration_has_its_ledger(paper: Path) -> None:
    (paper / "sport").mkdir()
    (paper / "sport" / "newslint.yaml").write_text(CONFIG)
    (paper / "sport" / "match.txt").write_text(STORY)
    said = accept(paper, ".").splitlines()
    assert said == ["1 finding accepted in accepted.yaml", "1 finding accepted in sport/accepted.yaml"]
    assert shown(paper) == []
    assert shown(paper / "sport") == []


def test_a_reason_is_asked_for(paper: Path) -> None:
    done = newslint(paper, "accept", ".")
    assert (done.returncode, done.stderr) == (
        2,
        "newslint: accept: say why, for the next editor: --why “…” (or --prune, alone)\n",
    )
    assert not (paper / "accepted.yaml").exists()


def test_the_good_drafts_are_accepted_beside_a_bad_one(paper: Path) -> None:
    (paper / "bad.txt").write_bytes(b"caf\xe9")
    done = newslint(paper, "accept", ".", "--why", "so printed")
    assert done.returncode == 2
    assert "bad.txt" in done.stderr
    assert "1 finding accepted" in done.stdout


def test_two_peoples_entries_merge(paper: Path) -> None:
    for name in ("a.txt", "c.txt", "m.txt", "z.txt"):
        (paper / name).write_text("Talks end\n")
    accept(paper, ".")
    (paper / ".gitattributes").write_text("accepted.yaml merge=union\n")
    git(paper, "init", "-q", "-b", "main")
    git(paper, "add", "-A")
    git(paper, "commit", "-qm", "baseline")
    for branch, names in (("ann", ("a.txt", "z.txt")), ("bob", ("c.txt", "m.txt", "z.txt"))):
        git(paper, "checkout", "-q", "-b", branch, "main")
        for name in names:
            (paper / name).write_text("Talks end\n" + f"{branch} was there. The city was beseiged.\n")
            git(paper, "add", "-A")
        accept(paper, ".")
        git(paper, "checkout", "-q", "main", "--", "z.txt")
        git(paper, "add", "-A")
        git(paper, "commit", "-qm", branch)
    git(paper, "merge", "-q", "-m", "both", "ann")
    rows = [line for line in (paper / "accepted.yaml").read_text().splitlines() if line.startswith("-")]
    assert sorted(row.split('"')[1] for row in rows) == ["a.txt", "c.txt", "m.txt", "old.txt", "z.txt"]
    assert [name for name in shown(paper) if "misspelled" in name] == []


ENTRY = Entry("b.txt", "words/misspelled", "x", "", "", "Ann", "2026-01-01", "so")


def test_what_is_written_by_hand_stays(tmp_path: Path) -> None:
    path = tmp_path / "accepted.yaml"
    by_hand = (
        "# Ours.\n"
        "- path: a.txt\n  rule: names/misspelled  # see the letter\n  text: Jon\n\n"
        "# The mayor spells it so.\n"
        "- {path: c.txt, rule: names, text: 'Smyth', why: 'his own, 9:30 no'}\n"
    )
    path.write_text(by_hand)
    ledgerfile.enter(str(path), [ENTRY, ENTRY._replace(path="d.txt")])
    lines = path.read_text().splitlines()
    assert [line.split('"')[1] for line in lines if "Ann" in line] == ["b.txt", "d.txt"]
    assert [line for line in lines if "Ann" not in line] == by_hand.splitlines()
    assert lines.index("# The mayor spells it so.") == next(i for i, line in enumerate(lines) if "b.txt" in line) + 1
    ledgerfile.take_out(str(path), [i for i, line in enumerate(lines, 1) if "Ann" in line])
    assert path.read_text() == by_hand
    ledgerfile.take_out(str(path), [2])
    assert path.read_text() == "# Ours.\n" + by_hand[by_hand.index("# The") :]


def test_another_style_of_yaml_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "accepted.yaml"
    path.write_text("[{path: c.txt, rule: names}]")
    ledgerfile.enter(str(path), [ENTRY])
    assert [row["path"] for row in yaml.safe_load(path.read_text())] == ["b.txt", "c.txt"]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=8), min_size=3, max_size=3))
def test_any_words_come_back_as_they_were(tmp_path_factory: pytest.TempPathFactory, words: list[str]) -> None:
    path = tmp_path_factory.mktemp("ledger") / "accepted.yaml"
    entry = ENTRY._replace(text=words[0], before=words[1], why=words[2])
    ledgerfile.enter(str(path), [entry])
    assert path.read_bytes().count(b"\n") == 2
    assert ledgerfile.parse(path.read_bytes(), "x") == {"b.txt": [(tuple(entry), 2)]}
    by_hand = path.read_bytes() + b"- path: z.txt\n  rule: names\n"  # read as YAML
    assert ledgerfile.parse(by_hand, "x")["b.txt"] == [(tuple(entry), 2)]


def test_the_ledger_is_not_written_over_somebody_elses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "accepted.yaml"
    ledgerfile.enter(str(path), [ENTRY])
    line = ledgerfile._line

    def meanwhile(entry: Entry) -> str:
        path.write_text("- {path: z.txt, rule: names}\n")
        return line(entry)

    monkeypatch.setattr(ledgerfile, "_line", meanwhile)
    with pytest.raises(InputError, match="changed while it was checked"):
        ledgerfile.enter(str(path), [ENTRY])
    assert path.read_text() == "- {path: z.txt, rule: names}\n"
    assert os.listdir(tmp_path) == ["accepted.yaml"]


def test_old_versions_are_not_kept_for_ever(paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = paper / "kept"
    monkeypatch.setenv("NEWSLINT_CACHE", str(kept))
    for i in range(20):
        (paper / "accepted.yaml").write_text(f'- {{path: "{i}.txt", rule: "names"}}\n')
        assert len(Ledger.open(str(paper / "accepted.yaml")).settle(Report("a.txt", Lines(""), [])).findings) == 0
    assert len(list(kept.glob("ledger-*"))) == KEPT + 1
