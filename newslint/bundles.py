"""Keeps newslint's modules in one file, as ``start.py`` reads them, when a run has needed others than those before it.

Modules stand in one bundle as long as each run needs all of them or none, for what they have in common is read once.
The first run keeps what Python compiled; the next one what ``slim.py`` makes of the modules, which takes 0.4 s.
"""

import sys
from types import CodeType

from newslint import start
from newslint.cache import headed, sealed, write

_nowhere: dict[int, bytes] = {}

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.start import Modules


def keep(modules: "Modules", new: list[str]) -> None:
    """Writes the modules that the file has and those that this run needed besides, in the order of their first use.

    A bundle of which this run has left many modules unused is parted. A damaged file is made anew by the next run.
    """
    kept = modules.all() if modules.is_slim else {}
    modules.close()
    if modules.is_damaged:
        write(start.FILE, b"")
        return
    done = {name: i for i, name in enumerate(sys.modules)}  # Python puts a module there when it has run
    new = list(filter(done.__contains__, new))
    is_slim = bool(modules.bundle)
    modules.packages |= {name for name in new if hasattr(sys.modules[name], "__path__")}
    bundle: dict[str, int] = {}
    bundles: list[tuple[int, int]] = []
    data = b""
    for names in _groups(modules, new):
        codes = {name: kept.get(name) or _compiled(name, modules.path(name), is_slim) for name in names}
        part = sealed({name: code for name, code in codes.items() if code})
        bundle |= dict.fromkeys(codes, len(bundles))
        bundles.append((len(data), len(part)))
        data += part
    imports = modules.imports | {name: " ".join(_within(name, modules.asked, done)) for name in new}
    index = start.stamp(), is_slim, bundles, bundle, modules.packages, imports
    write(start.FILE, headed(index, data))


def _groups(modules: "Modules", new: list[str]) -> "Iterator[list[str]]":
    """The modules of each bundle: those that the file lacks make up one of their own."""
    groups: dict[tuple[int, bool], list[str]] = {}
    wasteful = modules.wasteful()
    for name, number in modules.bundle.items():
        groups.setdefault((number, number in wasteful and name in modules.codes), []).append(name)
    yield from groups.values()
    if new:
        yield new


def _within(name: str, asked: list[str], done: dict[str, int]) -> list[str]:
    """The modules that were asked for after ``name`` and had run before it: those that it imports."""
    later = asked[asked.index(name) + 1 :]
    return sorted({part for part in later if done.get(part, done[name]) < done[name]}, key=done.__getitem__)


def _compiled(name: str, path: str, is_slim: bool) -> CodeType | None:
    """The code of a module; None if its loader has none."""
    if is_slim:
        from newslint.slim import compiled

        with open(path, "rb") as file:
            return _placeless(compiled(file.read(), path))
    code: CodeType | None = getattr(sys.modules[name].__loader__, "get_code", lambda _: None)(name)
    return code and _placeless(code)


def _placeless(code: CodeType) -> CodeType:
    """The code without the lines that it stands for, and without the whole names of functions.

    The lines are a fifth of it and only read when a fault is traced. A byte says of up to eight units of code that they
    stand for none.
    """
    units = len(code.co_code) // 2
    nowhere = b"\xff" * (units // 8) + bytes(range(0xF8, 0xF8 + units % 8))[-1:]
    consts = [_placeless(const) if isinstance(const, CodeType) else const for const in code.co_consts]
    return code.replace(
        co_consts=tuple(consts),
        co_linetable=_nowhere.setdefault(units, nowhere),  # one for all codes of a length is kept but once
        co_qualname=code.co_name,
    )
