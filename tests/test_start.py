"""newslint's modules out of one file: they are the same as ever, and a file that cannot be used costs no run."""

import dis
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

from newslint import native, slim, start

PACKAGE = Path(__file__).resolve().parent.parent / "newslint"
FROM_FILE = """
import os, sys
end = os._exit
def tell(status):
    print(*(name for name, m in sys.modules.items() if type(m.__loader__).__name__ == "Modules"), file=sys.stderr)
    sys.stderr.flush()
    end(status)
os._exit = tell
from newslint.start import run
run()
"""

ON_WINDOWS = """
import os
replace = os.replace
def replace_closed(new, old):
    for handle in os.listdir("/proc/self/fd"):
        if os.path.exists(path := f"/proc/self/fd/{handle}") and os.path.realpath(path) == os.path.realpath(old):
            raise PermissionError(13, "is open", old)
    replace(new, old)
os.replace = replace_closed
"""

WITH_COLLECTIONS = """
import sys
from newslint import cli, start
def main():
    assert "collections" not in sys.modules
    exec(sys.argv[1])
    import collections.abc, typing
    assert isinstance({}, collections.abc.Mapping) and collections.abc is sys.modules["collections.abc"]
    assert collections.Counter("aa") == {"a": 2} and isinstance([], typing.Sequence)
    return 0
cli.main = main
start.run()
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a copy of the package that has not been run."""
    shutil.copytree(PACKAGE, tmp_path / "newslint", ignore=shutil.ignore_patterns("_data", "__pycache__"))
    return tmp_path


def helped(place: Path, *command: str, before: str = "") -> tuple[str, set[str]]:
    """(what ``newslint [COMMAND] --help`` prints, the modules that came out of the file); ``before`` is run before."""
    environment = {**os.environ, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": ""}
    argv = [sys.executable, "-c", before + FROM_FILE, *command, "--help"]
    done = subprocess.run(argv, cwd=place, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout, set(done.stderr.split())


def test_the_second_run_takes_its_modules_out_of_the_file(place: Path) -> None:
    first, none = helped(place)
    second, some = helped(place)
    assert first == second
    assert not none
    assert {"newslint.cli", "newslint.cache", "newslint.errors"} <= some


def test_later_runs_read_only_what_does_something(place: Path) -> None:
    outputs = [helped(place)[0] for _ in range(4)]
    (file,) = (place / "newslint" / "__pycache__").glob("modules-*")
    before = file.stat().st_mtime_ns
    assert [*outputs, helped(place)[0]] == outputs[:1] * 5
    assert file.stat().st_mtime_ns == before
    assert b"The command line: finds the command" not in file.read_bytes()  # its docstring
    assert b"our own fault, please report it" in file.read_bytes()


def test_a_bundle_is_parted_where_a_run_needs_little_of_it(place: Path) -> None:
    (place / "rules").mkdir()
    for _ in range(2):
        helped(place, "rules")
    (file,) = (place / "newslint" / "__pycache__").glob("modules-*")
    whole = file.read_bytes()
    assert helped(place)[0].startswith("newslint proofreads")
    assert file.read_bytes() != whole
    parted = file.read_bytes()
    assert helped(place, "rules")[1] > helped(place)[1]
    assert file.read_bytes() == parted


SOURCE = '''"""A module."""
from __future__ import annotations

from newslint.record import TYPE_CHECKING, Record

if TYPE_CHECKING:
    from nowhere import Nothing
    Base = Nothing
else:
    Base = object

count: int = 3
"""How many."""
later: int


class Pair(Record):
    """Two things."""

    one: Nothing
    other: int = 2

    def swapped(self, by: Nothing = None) -> Pair:
        """The other way round."""
        if by:
            """Nothing."""
        try:
            return Pair(self.other, self.one)
        except Nothing:
            raise
        finally:
            "nothing"


def empty(*given: Nothing, **named: Nothing) -> None:
    """Does nothing."""
'''


def test_what_is_slim_does_the_same() -> None:
    code = slim.compiled(SOURCE.encode(), "a.py")
    space: dict[str, Any] = {"__name__": "a"}
    exec(code, space)
    pair = space["Pair"]
    assert pair._fields == ("one", "other")
    assert pair(1).swapped(by=1) == (2, 1)
    assert (space["count"], space["Base"], space["empty"](1, a=2)) == (3, object, None)
    assert "TYPE_CHECKING" not in space
    assert [pair.__doc__, pair.swapped.__doc__, space["empty"].__doc__] == [None] * 3
    assert not pair.swapped.__annotations__
    assert pair.__annotations__ == {"one": "Nothing", "other": "int"}


def test_no_function_is_lost_on_the_way() -> None:
    for path in PACKAGE.rglob("*.py"):
        code = slim.compiled(path.read_bytes(), str(path))
        lost = _functions(compile(path.read_bytes(), path, "exec")) - _functions(code)
        checked = path.read_text("utf-8").partition("if TYPE_CHECKING:")[2].partition("else:")[0]
        assert all(f"def {name}(" in checked for name in lost), path


def test_nothing_is_lost_that_is_asked_for() -> None:
    for path in PACKAGE.rglob("*.py"):
        source = path.read_bytes()
        code = slim.compiled(source, str(path))
        lost = _named(compile(source, path, "exec"), "STORE_NAME") - _named(code, "STORE_NAME")
        assert not lost & _named(code, "LOAD_NAME", "LOAD_GLOBAL"), path


def _named(code: CodeType, *how: str) -> set[str]:
    """The names that a code and all within it use so."""
    inner = [const for const in code.co_consts if isinstance(const, CodeType)]
    named = {told.argval for told in dis.get_instructions(code) if told.opname in how}
    return named.union(*[_named(part, *how) for part in inner])


def _functions(code: CodeType) -> set[str]:
    """The names of a code and all within it."""
    inner = [const for const in code.co_consts if isinstance(const, CodeType)]
    return {code.co_name}.union(*map(_functions, inner))


def test_a_check_does_not_take_what_another_command_brought_along(place: Path) -> None:
    (place / "rules").mkdir()
    helped(place, "names")
    assert helped(place, "names")[1]
    assert not helped(place, "check")[1]
    assert "newslint.commands.check" in helped(place, "check")[1]


@pytest.mark.parametrize("large", ["1 << 18", "1"])
@pytest.mark.parametrize("left", [0.3, 0.9])
def test_a_file_that_was_cut_is_made_anew(place: Path, left: float, large: str) -> None:
    path = place / "newslint" / "start.py"
    path.write_text(path.read_text("utf-8").replace("LARGE = 1 << 18", f"LARGE = {large}"), "utf-8")
    sound = [helped(place), helped(place)][1]
    (file,) = (place / "newslint" / "__pycache__").glob("modules-*")
    file.write_bytes(file.read_bytes()[: int(file.stat().st_size * left)])
    assert [helped(place)[0] for _ in range(2)] == [sound[0]] * 2
    assert helped(place) == sound


def test_a_changed_module_is_read_anew(place: Path) -> None:
    helped(place)
    path = place / "newslint" / "cli.py"
    path.write_text(path.read_text("utf-8").replace("check one draft", "look at one draft"), "utf-8")
    text, modules = helped(place)
    assert "look at one draft" in text
    assert not modules
    assert helped(place)[1]


@pytest.mark.parametrize("damage", [b"", b"\0" * 8, b"\xff" * 300])
def test_a_damaged_file_is_made_anew(place: Path, damage: bytes) -> None:
    expected, _ = helped(place)
    (file,) = (place / "newslint" / "__pycache__").glob("modules-*")
    file.write_bytes(damage)
    assert helped(place) == (expected, set())
    assert helped(place)[1]


def test_a_byte_that_is_another_costs_no_run(place: Path) -> None:
    (place / "rules").mkdir()
    expected, _ = [helped(place, "rules") for _ in range(3)][2]
    (file,) = (place / "newslint" / "__pycache__").glob("modules-*")
    kept = file.read_bytes()
    for at in [0, start.HEAD - 1, *range(start.HEAD, len(kept), len(kept) // 8)]:
        file.write_bytes(kept[:at] + bytes([kept[at] ^ 0x55]) + kept[at + 1 :])
        assert helped(place, "rules")[0] == expected


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="what is open cannot be told")
def test_the_file_is_made_anew_where_none_that_is_open_can_be(place: Path) -> None:
    helped(place, before=ON_WINDOWS)
    (file,) = (place / "newslint" / "__pycache__").glob("modules-*")
    before = file.read_bytes()
    helped(place, before=ON_WINDOWS)
    assert file.read_bytes() != before


def test_what_another_command_finds_damaged_is_made_anew(place: Path) -> None:
    (place / "rules").mkdir()
    for _ in range(2):
        helped(place)
        helped(place, "rules")
    (file,) = (place / "newslint" / "__pycache__").glob("modules-*")
    damaged = file.read_bytes()[:-1] + b"?"  # in what the last command brought
    file.write_bytes(damaged)
    helped(place)
    assert file.read_bytes() == damaged
    helped(place, "names")  # adds to it
    assert not file.read_bytes()


def test_a_package_that_cannot_be_written_runs_as_ever(place: Path) -> None:
    (place / "newslint" / "__pycache__").write_text("no folder\n", "utf-8")
    assert helped(place) == helped(place)
    assert not helped(place)[1]


def test_an_upgrade_in_place_takes_nothing_from_before(place: Path) -> None:
    helped(place)
    for path in (place / "newslint").rglob("*.py"):
        path.write_text(path.read_text("utf-8").replace("proofreads news copy", "reads news"), "utf-8")
        os.utime(path, ns=(10**18, 10**18))  # the files of a wheel may be older than what they replace
    text, modules = helped(place)
    assert "reads news" in text
    assert not modules


def test_nothing_is_kept_where_python_is_to_write_nothing(place: Path) -> None:
    argv = [sys.executable, "-B", "-m", "newslint", "--help"]
    subprocess.run(argv, cwd=place, env={**os.environ, "PYTHONPATH": str(place)}, capture_output=True, check=True)
    assert not (place / "newslint" / "__pycache__").exists()


def test_a_fault_is_shown_with_its_lines(place: Path) -> None:
    path = place / "newslint" / "cli.py"
    path.write_text(path.read_text("utf-8").replace("print(_help())", "raise KeyError(command)"), "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": ""}
    argv = [sys.executable, "-m", "newslint", "--help"]
    for debug in ("", "1"):  # the first run fills the file
        environment["NEWSLINT_DEBUG"] = debug
        done = subprocess.run(argv, cwd=place, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    assert "cli.py" in done.stderr
    assert "raise KeyError(command)" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_reader_that_has_gone_is_told_by_the_status(place: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(place)}
    read, write = os.pipe()
    os.close(read)
    argv = [sys.executable, "-m", "newslint", "--help"]
    done = subprocess.run(argv, cwd=place, env=environment, stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert (done.returncode, done.stderr) == (2, b"")


@pytest.mark.parametrize("is_compiled", [True, False])
def test_whatever_changes_in_a_folder_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_compiled: bool
) -> None:
    if is_compiled and native.core is None:
        pytest.skip("newslint-core is not in use here")
    monkeypatch.setattr(start, "core", native.core if is_compiled else None)
    (tmp_path / "é b" / "__pycache__").mkdir(parents=True)
    for at, name in enumerate(("kept", "z", "a b", "é b/c", "é b/__pycache__/d", "y")):
        (tmp_path / name).write_text(name)
        os.utime(tmp_path / name, ns=(at, 10**18 + at))
    (tmp_path / "link").symlink_to(tmp_path / "kept")
    z, y = tmp_path / "z", tmp_path / "y"

    def exchange() -> None:
        """Two files of one size take each other's time of change."""
        os.utime(z, ns=(0, y.stat().st_mtime_ns + 7))
        os.utime(y, ns=(0, 10**18))

    changes = (
        (lambda: z.write_text("zz"), True),
        (lambda: os.utime(z, ns=(0, 10**18 + 5)), True),
        (exchange, True),
        (lambda: z.rename(tmp_path / "x"), True),
        (lambda: (tmp_path / "new").write_text(""), True),
        (lambda: (tmp_path / "a b").unlink(), True),
        (lambda: (tmp_path / "é b" / "c").write_text("cc"), False),
        (lambda: (tmp_path / "é b" / "c").rename(tmp_path / "é b" / "e"), False),
    )
    for change, is_shallow in changes:
        for deep in (True, False):
            assert start.files(str(tmp_path), deep=deep) == start._in_python(str(tmp_path), deep)
        before = [start.files(str(tmp_path), deep=deep) for deep in (True, False)]
        assert before == [start.files(str(tmp_path), deep=deep) for deep in (True, False)]
        change()
        after = [start.files(str(tmp_path), deep=deep)[0] for deep in (True, False)]
        assert [old != new for (old, _), new in zip(before, after, strict=True)] == [True, is_shallow]
    (tmp_path / "é b" / "__pycache__" / "d").write_text("compiled")
    assert start.files(str(tmp_path))[0] == after[0]
    os.utime(y, ns=(0, 4 * 10**18))
    assert start.files(str(tmp_path))[1] == 4 * 10**18
    y.unlink()
    os.utime(tmp_path / "é b" / "e", ns=(0, 3 * 10**18))
    assert start.files(str(tmp_path))[1] == 3 * 10**18
    assert start.files(str(tmp_path), deep=False)[1] < 3 * 10**18


def test_a_folder_that_lies_deep_or_leads_into_itself_is_left_to_python(tmp_path: Path) -> None:
    deep = tmp_path / "deep" / "/".join("a" * 41)
    deep.mkdir(parents=True)
    (deep / "b").write_text("")
    loop = tmp_path / "loop"
    loop.mkdir()
    (loop / "again").symlink_to(loop)
    assert start.files(str(tmp_path / "deep")) == start._in_python(str(tmp_path / "deep"), True)
    with pytest.raises(OSError, match="again"):
        start.files(str(loop))
    if native.core:
        told = [native.core.files(str(tmp_path / name), True, start.COMPILED) for name in ("deep/a", "deep", "loop")]
        assert [seen is None for seen in told] == [False, True, True]


def test_a_folder_that_cannot_be_looked_at(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        start.files(str(tmp_path / "none"))


@pytest.mark.skipif(sys.platform == "win32", reason="links are for those who may make them")
def test_with_the_core_the_same_is_seen_of_links_and_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "old").write_text("o")
    os.utime(inside / "old", ns=(0, -5))
    if sys.platform == "linux":
        (inside / os.fsdecode(b"\xff\xfe")).write_text("")
    (inside / "link").symlink_to(inside / "old")
    seen = []
    for place in ("old", "none", "folder", "."):
        (inside / "link").unlink()
        (inside / "link").symlink_to(inside / place)
        (inside / "folder").mkdir(exist_ok=True)
        for folder, deep in ((tmp_path, True), (tmp_path, False), (inside, False)):
            if place != "." or not deep:
                seen.append(start.files(str(folder), deep=deep))
                assert seen[-1] == start._in_python(str(folder), deep)
    (inside / "link").unlink()
    (inside / "link").symlink_to(inside / "link")
    for compiled in (native.core, None):
        monkeypatch.setattr(start, "core", compiled)
        with pytest.raises(OSError, match="link"):
            start.files(str(tmp_path))
    assert len(set(seen)) == 7  # nothing, and twice: the file, a link that leads nowhere, no link that is a file


def test_a_link_that_leads_nowhere_is_a_file_with_nothing_in_it(tmp_path: Path) -> None:
    before, _ = start.files(str(tmp_path))
    (tmp_path / "dangling").symlink_to(tmp_path / "none")
    assert start.files(str(tmp_path)) == start._in_python(str(tmp_path), True)
    assert start.files(str(tmp_path))[0] != before


@pytest.mark.parametrize("first", ["from array import array", "import collections", "import collections.abc as a"])
def test_what_python_has_under_another_name_serves_all_modules(first: str) -> None:
    argv = [sys.executable, "-S", "-c", WITH_COLLECTIONS, first]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
    done = subprocess.run(argv, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
