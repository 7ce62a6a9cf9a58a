"""Which files of a folder are drafts, and what lines as in ``.gitignore`` match.

A run over drafts that are named asks for neither, unless the house excludes some.
"""

from __future__ import annotations

import os

from newslint import cache
from newslint.errors import InputError
from newslint.patterns import pattern
from newslint.readers import is_draft
from newslint.record import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

HERE = os.path.join(".", "")


def fits(relative: str, patterns: Sequence[str], where: str) -> bool:
    """True if lines as in ``.gitignore`` match a path; ``where`` they stand is for the error if they are none."""
    return _matcher("\n".join(patterns), where)(relative)


def below(folder: str) -> Iterator[str | InputError]:
    """Drafts in a folder, in order of path; hidden folders are passed over."""
    ignoring = _gitignore(folder)
    errors: list[OSError] = []

    def walk(base: str) -> Iterator[str]:
        try:
            with os.scandir(base) as inside:
                entries = sorted(inside, key=lambda entry: entry.name)
        except OSError as error:
            errors.append(error)
            return
        ignored = ignoring(base)
        folders = []
        for entry in entries:
            is_file = _is(entry.is_file)
            if not is_file and _is(entry.is_dir):
                if not entry.name.startswith(".") and not entry.is_symlink() and not ignored(entry.name + "/"):
                    folders.append(entry.path)
            elif is_draft(entry.name) and not ignored(entry.name) and (is_file or _is_missing(entry)):
                yield entry.path.removeprefix(HERE)
        for path in folders:
            yield from walk(path)

    yield from walk(folder)
    for error in errors:
        yield InputError(f"cannot be read: {error.strerror}", str(error.filename))


def _is(asked: Callable[[], bool]) -> bool:
    """What the entry of a folder says of itself; False if it cannot be reached."""
    try:
        return asked()
    except OSError:
        return False


def _is_missing(entry: os.DirEntry[str]) -> bool:
    """True for a link that leads nowhere; false for a pipe, a socket or a device: reading it might never end."""
    return not os.path.exists(entry.path)


def _gitignore(folder: str) -> Callable[[str], Callable[[str], bool]]:
    """For a folder inside ``folder``, whether what lies in it is ignored by the ``.gitignore`` files that hold there:
    from the repository's top down to it.
    """
    folder = os.path.abspath(folder)
    top = folder
    while not os.path.exists(os.path.join(top, ".git")):
        if os.path.dirname(top) == top:
            top = folder
            break
        top = os.path.dirname(top)
    known: dict[str, list[tuple[str, Callable[[str], bool]]]] = {}

    def holding(at: str) -> list[tuple[str, Callable[[str], bool]]]:
        """(the folder of a ``.gitignore``, what it matches) for each that holds in the folder ``at``."""
        if at not in known:
            own = _read_ignore(os.path.join(at, ".gitignore"), at)
            above = os.path.dirname(at)
            known[at] = [(at, own)] if own else []
            known[at] += [] if at == top or above == at else holding(above)
        return known[at]

    def ignoring(base: str) -> Callable[[str], bool]:
        at = os.path.abspath(base)
        held = [(_inside(at, root), matches) for root, matches in holding(at)]
        return lambda name: bool(held) and any(matches(inside + name) for inside, matches in held)

    return ignoring


def _inside(folder: str, root: str) -> str:
    """What the name of a file in ``folder`` begins with, as seen from ``root``."""
    return "" if folder == root else os.path.relpath(folder, root).replace(os.sep, "/") + "/"


def _read_ignore(path: str, folder: str) -> Callable[[str], bool] | None:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
    except OSError:
        return None
    return _matcher(text, folder)


def _matcher(text: str, folder: str) -> Callable[[str], bool]:
    """What lines as in ``.gitignore`` match: the last pattern that fits a path decides.

    pathspec translates the patterns; its regular expressions are kept, because importing it costs more than a story.
    """
    if not any(line.strip() and not line.startswith("#") for line in text.splitlines()):
        return lambda _: False
    rows = cache.remember("ignore", cache.key_of(text.encode()), lambda: _translate(text, folder))
    patterns = [(include, pattern(regex)) for include, regex in reversed(rows)]
    return lambda path: next((include for include, regex in patterns if regex.match(path)), False)


def _translate(text: str, folder: str) -> list[tuple[bool, str]]:
    from pathspec import GitIgnoreSpec

    try:
        spec = GitIgnoreSpec.from_lines(text.splitlines())
    except ValueError as error:
        raise InputError(f"a pattern of files cannot be used: {error}", folder) from None
    return [(bool(p.include), p.regex.pattern) for p in spec.patterns if p.regex is not None]
