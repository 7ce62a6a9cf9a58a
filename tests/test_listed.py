"""Cards of a folder whose names are known from the last run: whatever happens to one is seen as ever."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import native, rulebook, start
from newslint.cardfiles import read

pytestmark = pytest.mark.skipif(not (native.core and start.HAVE_LISTS), reason="only the core keeps lists, on Linux")
TICK = 4 * 10**7
"""Nanoseconds after which what changes again has another time on the file systems of today."""


def settled() -> int:
    """So that what has changed before the call has settled after it."""
    time.sleep(TICK / 10**9)
    return time.time_ns() - TICK // 2


def listed(folder: Path, names: bytes = b"", at: int | None = None) -> bytes:
    """What is to be given the next time; what is told of the files is always what Python sees."""
    told, last, names = start.files_listed(str(folder), names, settled() if at is None else at)
    assert (told, last) == start._in_python(str(folder), deep=False)
    return names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of which a list is kept: two cards, links to a file, a folder and nothing, and a folder."""
    inside = tmp_path / "house"
    for below in (inside, inside / "below", tmp_path / "other"):
        below.mkdir()
        for name in ("a.yaml", "b é.yaml"):
            (below / name).write_text(name + below.name)
    (tmp_path / "elsewhere.yaml").write_text("elsewhere")
    for name, place in (("link", "elsewhere.yaml"), ("links", "other"), ("dangling", "none")):
        (inside / name).symlink_to(tmp_path / place)
    if not listed(inside):
        pytest.skip("no file system of which folders are known to tell by their times what changes in them")
    return inside


def again(target: Path, name: str) -> None:
    """A link of this name leads to another place."""
    (target.parent / name).unlink()
    (target.parent / name).symlink_to(target)


def turned(folder: Path) -> None:
    (folder / "a.yaml").unlink()
    (folder / "a.yaml").mkdir()
    (folder / "a.yaml" / "c.yaml").write_text("c")


def behind(folder: Path) -> None:
    """The folder's own time of change is put back, as programs do that copy or unpack it."""
    stat = folder.stat()
    (folder / "new.yaml").write_text("new")
    os.utime(folder, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert folder.stat().st_mtime_ns == stat.st_mtime_ns


def exchanged(folder: Path) -> None:
    """Another folder stands in its place, with the same names, times of change and sizes but one."""
    stat = folder.stat()
    folder.rename(folder.with_name("old"))
    folder.mkdir()
    (folder / "a.yaml").write_text("a.yamlhouse")
    os.utime(folder, ns=(stat.st_atime_ns, stat.st_mtime_ns))


CHANGES: tuple[Callable[[Path], object], ...] = (
    lambda folder: (folder / "new.yaml").write_text("new"),
    lambda folder: (folder / "a.yaml").unlink(),
    lambda folder: (folder / "a.yaml").rename(folder / "c.yaml"),
    lambda folder: (folder / "a.yaml").rename(folder.parent / "c.yaml"),
    lambda folder: (folder.parent / "elsewhere.yaml").rename(folder / "c.yaml"),
    lambda folder: (folder / "a.yaml").write_text("another text"),
    lambda folder: os.utime(folder / "a.yaml", ns=(0, 10**18)),
    lambda folder: (folder / "a.yaml").replace(folder / "b é.yaml"),
    lambda folder: os.link(folder / "a.yaml", folder / "c.yaml"),
    lambda folder: (folder.parent / "elsewhere.yaml").write_text("another text"),
    lambda folder: (folder.parent / "elsewhere.yaml").unlink(),
    lambda folder: (folder.parent / "none").write_text("there is one now"),
    lambda folder: (folder.parent / "none").mkdir(),
    lambda folder: (folder.parent / "other").rename(folder.parent / "others"),
    lambda folder: again(folder / "b é.yaml", "link"),
    lambda folder: (folder / "new.yaml").symlink_to(folder / "a.yaml"),
    turned,
    behind,
    exchanged,
)
UNCOUNTED: tuple[Callable[[Path], object], ...] = (
    lambda folder: (folder / "below" / "new.yaml").write_text("new"),
    lambda folder: (folder.parent / "other" / "new.yaml").write_text("new"),
    lambda folder: (folder / "new").mkdir(),
)
"""What happens in folders below is not asked for."""


@pytest.mark.parametrize("change", [*CHANGES, *UNCOUNTED])
def test_what_happens_to_a_card_is_seen(folder: Path, change: Callable[[Path], object]) -> None:
    names = listed(folder)
    before = start.files_listed(str(folder), names, 0)
    assert before[2] is names
    change(folder)
    told, last, _ = start.files_listed(str(folder), names, 0)
    assert (told, last) == start._in_python(str(folder), deep=False)
    assert (told != before[0]) == (change in CHANGES)
    assert listed(folder, listed(folder, names)) == listed(folder)


def test_as_long_as_no_name_has_changed_none_is_listed(folder: Path) -> None:
    """A list with another name in it is believed: it would not be if the folder had been listed."""
    names = listed(folder)
    wrong = start.files_listed(str(folder), names.replace(b"a.yaml", b"x.yaml"), 0)
    assert wrong[:2] != start._in_python(str(folder), deep=False)


def test_a_link_in_place_of_the_folder(folder: Path) -> None:
    names = listed(folder)
    folder.rename(folder.with_name("house.1"))
    folder.symlink_to(folder.with_name("house.1"))
    names = listed(folder, names)
    again(folder.with_name("other"), "house")
    assert b"link" not in listed(folder, names)


@pytest.mark.parametrize("years", [-60, 60])
def test_no_list_is_kept_of_what_changed_just_now_or_will_change(folder: Path, years: int) -> None:
    """By a clock that is wrong, or has been, a folder is listed again; what was listed before holds all the same."""
    assert listed(folder, at=time.time_ns() - rulebook.SETTLED) == b""
    names = listed(folder)
    later = time.time_ns() + years * 365 * 86_400 * 10**9
    os.utime(folder, ns=(later, later))
    assert bool(listed(folder)) == (years < 0)
    assert listed(folder, names, at=0) == names
    (folder / "new.yaml").write_text("new")
    os.utime(folder, ns=(later, later))
    assert listed(folder, names, at=0) == names


def test_damaged_lists_are_as_none(folder: Path) -> None:
    names = listed(folder)
    for damaged in (names[:-1], names[:31], names[:32] + b"\xff", b"\0" * 32, bytes([names[0] ^ 1]) + names[1:]):
        assert start.files_listed(str(folder), damaged, 0)[:2] == start._in_python(str(folder), deep=False)


def test_a_folder_that_is_not_there_or_may_not_be_read(folder: Path) -> None:
    names = listed(folder)
    for gone, fault in (("none", FileNotFoundError), ("a.yaml", NotADirectoryError)):
        with pytest.raises(fault):
            start.files_listed(str(folder / gone), names, 0)
    if os.geteuid():
        for mode in (0, 0o300, 0o400):
            folder.chmod(mode)
            try:
                with pytest.raises(PermissionError):
                    start.files_listed(str(folder), names, 0)
            finally:
                folder.chmod(0o700)


CARD = """swap: {{words: {{zebraline: {}}}}}
message: House style asks for another word here.
why: The desk has decided so.
source: house style book
examples:
  - ok: The minister spoke on Monday.
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of rules with a topic; what is done in a moment has settled in the next."""
    monkeypatch.setattr(rulebook, "SETTLED", TICK // 2)
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    topic = tmp_path / "rules" / "house"
    topic.mkdir(parents=True)
    for name in ("one", "two"):
        (topic / f"{name}.yaml").write_text(CARD.format(name), "utf-8")
    return topic


def ids(topic: Path) -> list[str]:
    time.sleep(TICK / 10**9)
    return [rule.id for rule in rulebook.cards([str(topic.parent)])]


def test_cards_come_and_go(house: Path) -> None:
    expected = ["house/one", "house/two"]
    for _ in range(3):
        assert ids(house) == expected
    (house / "three.yaml").write_text(CARD.format("three"), "utf-8")
    for _ in range(3):
        assert ids(house) == ["house/one", "house/three", "house/two"]
    (house / "one.yaml").unlink()
    (house / "two.yaml").rename(house / "four.yaml")
    for _ in range(3):
        assert ids(house) == ["house/four", "house/three"]
    other = house.with_name("other")
    other.mkdir()
    (house / "four.yaml").rename(other / "four.yaml")
    for _ in range(3):
        assert ids(house) == ["house/three", "other/four"]


def test_what_is_kept_of_cards_has_their_names_and_may_be_damaged(house: Path, tmp_path: Path) -> None:
    """Also if a name came and went that is no card's, as those of open editors do."""

    def kept() -> Path:
        for _ in range(3):
            assert ids(house) == ["house/one", "house/two"]
        (file,) = (tmp_path / "cache").glob(f"{rulebook.SEEN}-*")
        return file

    if b"one.yaml" not in kept().read_bytes():
        pytest.skip("no file system of which folders are known to tell by their times what changes in them")
    (house / ".one.yaml.swp").write_text("")
    (house / ".one.yaml.swp").unlink()
    before = kept().read_bytes()
    assert ids(house)
    whole = kept().read_bytes()
    assert whole == before
    for data in (b"", whole[:40], whole[:-9], whole.replace(b"one.yaml", b"two.yaml")):
        kept().write_bytes(data)
        assert kept().read_bytes() == whole


def test_what_the_core_keeps_holds_without_it(house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(2):
        ids(house)
    (file,) = (tmp_path / "cache").glob(f"{rulebook.SEEN}-*")
    kept = file.read_bytes()
    monkeypatch.setattr(start, "core", None)
    monkeypatch.setattr("newslint.cardfiles.read", None)
    assert ids(house) == ["house/one", "house/two"]
    monkeypatch.setattr("newslint.cardfiles.read", read)
    assert file.read_bytes() == kept
    (house / "three.yaml").write_text(CARD.format("three"), "utf-8")
    assert ids(house) == ["house/one", "house/three", "house/two"]
