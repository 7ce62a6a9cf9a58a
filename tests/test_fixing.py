"""Mending: safe edits only, in the file's own bytes, all or nothing."""

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import writing
from newslint.draft import Draft
from newslint.errors import InputError
from newslint.fixing import Edit, apart, fix, put, safe
from newslint.readers import read
from newslint.rule import Diagnostic, Rule


def rule(policy: str, name: str = "test/swap") -> Rule:
    return Rule(name, "swap", lambda *_: iter(()), "Message.", "why", "source", fix=policy)


def swapping(*pairs: tuple[str, str], policy: str = "safe", name: str = "test/swap"):  # type: ignore[no-untyped-def]
    def check(draft: Draft) -> list[Diagnostic]:
        spans = [(start, end, new) for old, new in pairs for start, end in draft.places(old)]
        return [Diagnostic(rule(policy, name), start, end, "Message.", (new,)) for start, end, new in spans]

    return check


def mended(text: str, check, path: str = "a.txt") -> str:  # type: ignore[no-untyped-def]
    def reading(source: str) -> Draft:
        return read(source.encode(), path)

    return fix(reading(text), check, reading, safe).source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He pled guilty.", "He pleaded guilty."),
        ("He pled, she pled.", "He pleaded, she pleaded."),
        ("He said: “I pled guilty.” He pled.", "He said: “I pled guilty.” He pleaded."),
        ('"I pled," he said. He pled.', '"I pled," he said. He pleaded.'),
        ("“He pled.\n\n“She pled,” he said. They pled.", "“He pled.\n\n“She pled,” he said. They pleaded."),
    ],
)
def test_safe_edits_outside_quotations(text: str, expected: str) -> None:
    assert mended(text, swapping(("pled", "pleaded"))) == expected


def test_only_text_written_as_read_is_changed_and_markup_survives() -> None:
    check = swapping(("pled", "pleaded"), ("cafés", "cafes"))
    assert mended("He p*led* guilty, **pled** again.", check, "a.md") == "He p*led* guilty, **pleaded** again."
    assert mended("The caf&eacute;s.", check, "a.md") == "The caf&eacute;s."


@pytest.mark.parametrize(
    "check", [swapping(("pled", "pleaded"), policy="ask"), swapping(("pled", "pleaded"), name="names/misspelled")]
)
def test_what_is_not_safe_is_left(check) -> None:  # type: ignore[no-untyped-def]
    assert mended("He pled guilty.", check) == "He pled guilty."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pled guilty: he Pled, Mr. Pled said.", "Pleaded guilty: he Pled, Mr. Pled said."),
        ("It ended. Pled at last. J. Pled left.", "It ended. Pleaded at last. J. Pled left."),
        ("“Never.” (Pled again.)", "“Never.” (Pleaded again.)"),
        ("HE PLED GUILTY", "HE PLEADED GUILTY"),
    ],
)
def test_what_may_be_a_name_is_left(text: str, expected: str) -> None:
    assert mended(text, swapping(("Pled", "Pleaded"), ("PLED", "PLEADED"))) == expected


def test_rules_that_fight_give_the_original_back(tmp_path: Path) -> None:
    for name, swap in (("one", "{pled: pleaded}"), ("two", "{pleaded: pled}"), ("three", "{begun: began}")):
        card = f"swap: {{words: {swap}}}\nmessage: m\nwhy: w\nsource: s\nfix: safe\nexamples: [{{ok: So.}}]\n"
        (tmp_path / "rules" / "house").mkdir(parents=True, exist_ok=True)
        (tmp_path / "rules" / "house" / f"{name}.yaml").write_text(card)
    (tmp_path / "newslint.yaml").write_text("rules: [rules]\nselect: [house]\n")
    (tmp_path / "a.txt").write_text("Talks end\nThey have begun. He pled guilty.\n")
    (tmp_path / "b.txt").write_text("Talks end\nThey have begun.\n")
    done = newslint(tmp_path, "--fix", "a.txt", "b.txt")
    assert done.returncode == 2
    assert "a.txt: rules undo each other’s fixes (house/one, house/two); nothing was changed" in done.stderr
    assert (tmp_path / "a.txt").read_text() == "Talks end\nThey have begun. He pled guilty.\n"
    assert (tmp_path / "b.txt").read_text() == "Talks end\nThey have began.\n"


EDITS = st.lists(
    st.builds(lambda a, n, t: Edit(a, a + n, t), st.integers(0, 20), st.integers(0, 5), st.text("xyz", max_size=3))
)


@given(EDITS)
def test_edits_kept_never_overlap_and_touch_nothing_else(edits: list[Edit]) -> None:
    text = "abcdefghijklmnopqrstuvwxyz"
    kept = apart(edits)
    assert all(a.end <= b.start for a, b in pairwise(kept))
    assert len(put(text, kept)) == len(text) + sum(len(e.text) - (e.end - e.start) for e in kept)


def newslint(folder: Path, *argv: str, **how: object) -> subprocess.CompletedProcess[str]:
    argv = (sys.executable, "-m", "newslint", "check", "--level", "advice", *argv)
    return subprocess.run(argv, cwd=folder, capture_output=True, encoding="utf-8", **how)  # type: ignore[call-overload,no-any-return]


OLD = "Talks end{0}The mayor , who spoke , left.{1}It rained."
NEW = "Talks end{0}The mayor, who spoke, left.{1}It rained.{0}"


@pytest.mark.parametrize("ends", ["\n\n", "\r\n \r\n", "\r \r", "\r\n \n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be"])
def test_a_file_keeps_its_encoding_and_line_ends(tmp_path: Path, encoding: str, ends: str) -> None:
    def written(text: str) -> bytes:
        mark = "\ufeff" if encoding.startswith("utf-16") else ""
        return (mark + text.format(*ends.split(" ") if " " in ends else ("\n", "\n"))).encode(encoding)

    path = tmp_path / "story.txt"
    path.write_bytes(written(OLD))
    done = newslint(tmp_path, "--fix", "story.txt")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 places mended" in done.stderr
    assert path.read_bytes() == written(NEW)
    before = path.stat()
    assert newslint(tmp_path, "--fix", "story.txt").stderr == ""
    assert path.stat() == before or path.stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_a_file_keeps_its_mode_and_the_links_to_it(tmp_path: Path, mode: int) -> None:
    path, link = tmp_path / "desk" / "story.txt", tmp_path / "link.txt"
    path.parent.mkdir()
    path.write_text(OLD.format("\n", "\n"))
    path.chmod(mode)
    link.symlink_to(path)
    assert newslint(tmp_path, "--fix", "link.txt").returncode == 0
    assert path.read_text() == NEW.format("\n", "\n")
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert link.is_symlink()
    assert os.listdir(path.parent) == ["story.txt"]


def test_a_long_name_can_be_mended(tmp_path: Path) -> None:
    path = tmp_path / f"{'x' * 250}.txt"
    path.write_text(OLD.format("\n", "\n"))
    assert newslint(tmp_path, "--fix", path.name).returncode == 0
    assert path.read_text() == NEW.format("\n", "\n")


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_a_read_only_file_is_left_and_the_others_are_mended(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(OLD.format("\n", "\n"))
    (tmp_path / "a.txt").chmod(0o444)
    done = newslint(tmp_path, "--fix", "a.txt", "b.txt")
    assert done.returncode == 2
    assert "newslint: a.txt: is read-only; nothing was written. Make it writable first\n" in done.stderr
    assert (tmp_path / "a.txt").read_text() == OLD.format("\n", "\n")
    assert (tmp_path / "b.txt").read_text() == NEW.format("\n", "\n")


@pytest.fixture
def locked() -> Iterator[Path]:
    """A folder that nobody but root may write in, with a draft that all may."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        path = Path(folder) / "story.txt"
        path.write_text(OLD.format("\n", "\n"))
        path.chmod(0o666)
        Path(folder).chmod(0o555)
        yield Path(folder)
        Path(folder).chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="modes of POSIX")
def test_a_folder_that_cannot_be_written_is_said(locked: Path) -> None:
    script = """if True:
        import os, sys
        from newslint import writing
        os.getuid() or os.setuid(65534)
        writing.replace(sys.argv[1], "new", open(sys.argv[1], "rb").read())
    """
    path = locked / "story.txt"
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, encoding="utf-8")
    assert f"{path}: cannot be written: Permission denied; nothing was changed" in done.stderr
    assert path.read_text() == OLD.format("\n", "\n")


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_a_full_disk_leaves_each_file_whole(tmp_path: Path) -> None:
    import resource

    long = "Talks end\n" + "The mayor , who spoke, left.\n" * 2000
    (tmp_path / "long.txt").write_text(long)
    (tmp_path / "short.txt").write_text(OLD.format("\n", "\n"))
    full = (20_000, resource.RLIM_INFINITY)
    done = newslint(
        tmp_path,
        "--fix",
        "--select",
        "punctuation",
        "long.txt",
        "short.txt",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, full),
    )
    assert done.returncode == 2
    assert "newslint: long.txt: cannot be written: File too large; nothing was changed\n" in done.stderr
    assert (tmp_path / "long.txt").read_text() == long
    assert "short.txt: 2 places mended" in done.stderr
    assert sorted(os.listdir(tmp_path)) == ["long.txt", "short.txt"]


def test_what_was_accepted_or_is_not_shown_is_left(tmp_path: Path) -> None:
    old = OLD.format("\n", "\n")
    (tmp_path / "a.txt").write_text(old)
    accept = [sys.executable, "-m", "newslint", "accept", "a.txt", "--why", "so printed"]
    assert subprocess.run(accept, cwd=tmp_path, capture_output=True).returncode == 0
    (tmp_path / "a.txt").write_text(old.replace("rained.", "rained , too."))
    assert "1 place mended" in newslint(tmp_path, "--fix", "--level", "warning", "a.txt").stderr
    assert (tmp_path / "a.txt").read_text() == old.replace("rained.", "rained, too.")


@pytest.mark.parametrize("name", ["story.txt", "a story é.txt"])
def test_diff_shows_and_writes_nothing_and_git_can_apply_it(tmp_path: Path, name: str) -> None:
    old = OLD.format("\n", "\r\n\u2028\x0c")
    path = tmp_path / name
    path.write_text(old, encoding="utf-8", newline="")
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "check", "--diff", "--level", "advice", name],
        cwd=tmp_path,
        capture_output=True,
    )
    assert done.returncode == 1
    assert b"-The mayor , who spoke , left.\r\n" in done.stdout
    assert b"+The mayor, who spoke, left.\r\n" in done.stdout
    assert path.read_bytes() == old.encode()
    subprocess.run(["git", "apply"], cwd=tmp_path, input=done.stdout, check=True)
    applied = path.read_bytes()
    path.write_bytes(old.encode())
    newslint(tmp_path, "--fix", name)
    assert path.read_bytes() == applied != old.encode()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--ask",), "--ask: changes drafts; say --fix --ask"),
        (("--fix", "--ask", "--diff"), "--diff: shows what --fix would change and asks nothing"),
        (("--fix", "--ask"), "--ask: needs a terminal to ask on"),
        (("--fix", "-"), "standard input cannot be mended in place"),
    ],
)
def test_options_that_cannot_be(tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    done = newslint(tmp_path, *options, input="Talks end\n")
    assert done.returncode == 2
    assert said in done.stderr


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("somebody else’s words")
    with pytest.raises(InputError, match="changed while it was checked"):
        writing.replace(str(path), "ours", b"as we read it")
    assert path.read_text() == "somebody else’s words"
    assert os.listdir(tmp_path) == ["story.txt"]
