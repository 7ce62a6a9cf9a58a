"""Where LanguageTool's jars are kept, and whether they are all there.

A finished installation holds a list of its jars with their sizes, written last: what has no list, or is shorter than
it says, was interrupted or damaged.
"""

import os

from newslint import cache
from newslint.errors import InputError
from newslint.languagetool import VERSION

LIST = "jars.txt"
MEND = "run “newslint languagetool install”"


def home() -> str:
    """The folder of everything that belongs to our own LanguageTool."""
    return os.path.join(cache.folder(), "languagetool")


def folder() -> str:
    """The folder of the jars of the pinned version."""
    return os.path.join(home(), VERSION)


def are_whole() -> bool:
    """True if LanguageTool is installed and every jar is as long as it was."""
    return not fault()


def check() -> None:
    """Raises InputError if the jars are not as they were installed."""
    found = fault()
    if found:
        raise InputError(f"{found}; {MEND}")


def fault() -> str:
    """What is wrong with the jars, or nothing."""
    try:
        with open(os.path.join(folder(), LIST), encoding="utf-8") as file:
            rows = [line.rsplit(" ", 1) for line in file.read().splitlines()]
    except (OSError, UnicodeDecodeError):
        return f"LanguageTool {VERSION} is not installed"
    for row in rows:
        name = row[0]
        try:
            size = os.path.getsize(os.path.join(folder(), name))
        except OSError:
            return f"LanguageTool’s {name} is missing"
        if len(row) != 2 or str(size) != row[1]:
            return f"LanguageTool’s {name} is damaged"
    return "" if rows else f"LanguageTool {VERSION} is not installed"


def write_list(where: str) -> int:
    """Writes the list of the jars in a folder; returns how many there are."""
    names = sorted(name for name in os.listdir(where) if name.endswith(".jar"))
    rows = "".join(f"{name} {os.path.getsize(os.path.join(where, name))}\n" for name in names)
    cache.write(os.path.join(where, LIST), rows.encode())
    return len(names)
