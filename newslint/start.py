"""The way in: brings newslint's modules out of one file, as long as no file of the package has changed.

For each module Python asks a row of finders, looks at the folder, the source and its compiled form, opens and reads
that: 0.07 ms, a hundred times for one story. Here what is compiled is kept together in ``__pycache__``, where Python
keeps it apart, for the names, sizes and times of change of all files (see ``bundles.py``). Where that cannot be read or
written, Python finds the modules as ever.

All that this takes stands here, and what the cache does likewise (``unsealed``, ``opened``, ``read_at``): one more
module that Python has to find takes a hundredth of a story.
"""

import _collections_abc
import gc
import itertools
import os
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import PathFinder, SourceFileLoader
from marshal import loads

from newslint import native
from newslint.native import core

try:  # SipHash, by which Python knows changed sources: it is there at once
    from _imp import source_hash as source_hash
except ImportError:
    from newslint.digests import source_hash

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from io import FileIO
    from types import CodeType, ModuleType
    from typing import Any, NoReturn

HERE = os.path.dirname(os.path.abspath(__file__))
ABOVE = os.path.dirname(HERE) + os.sep
PACKAGE = "newslint."
COMPILED = "__pycache__"
KIND = f"{'check' if sys.argv[1:2] == ['check'] else 'other'}-{'core' if core else 'pure'}"
"""Other commands import in another order; modules that they had first would come with what no check has need of."""

FILE = os.path.join(HERE, COMPILED, f"modules-{KIND}.{sys.implementation.cache_tag}-{sys.flags.optimize}")
HEAD = SEAL = 8
"""Bytes that say how long the head of a file is; and those of a hash that vouches for what follows it."""

ABSTRACT = "collections.abc"
"""Is there as soon as Python runs, under another name; ``collections``, of which it is a part, takes long to load."""

ENCODING, ERRORS = sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()
"""How the names of files are written."""

GARBAGE = 200_000
"""Objects made before Python looks for cycles among them: a story makes fewer, an archive is looked through in time."""

HAVE_HANDLES = os.scandir in os.supports_fd
"""Whether the files of a folder can be asked for by a handle of it; where not, what is listed is known already."""

HAVE_LISTS = hasattr(core, "files_listed")
"""Whether the core knows of which file systems a folder tells by its times that no name in it has changed."""

SETTLED = {"_set_fileattr": True, "_cached": FILE, "_initializing": False}
"""What Python would else work out of each module, or ask for at each import of it: see ``importlib.machinery``."""

LARGE = 1 << 18
"""Bytes of a bundle that is mapped rather than read: that takes less where Python has to load what does it anyhow."""

MANY = 8
"""Modules of a bundle that were read in vain: it is parted."""

_stamps: list[bytes] = []
_active: "list[Modules]" = []
"""The one that brings the modules of this process, if it was started here."""


def run() -> "NoReturn":
    """The process ``newslint``: ends at once, because taking the interpreter down costs more than reading a story."""
    gc.set_threshold(GARBAGE)
    if "collections" not in sys.modules:
        sys.modules[ABSTRACT] = _collections_abc
    for asked in (_collections_abc, itertools, native):  # by many of our modules
        asked.__class__ = Module
    modules = Modules()
    if not os.environ.get("NEWSLINT_DEBUG"):  # what the file holds has no lines to show
        sys.meta_path.insert(0, modules)
        _active.append(modules)
        bring("newslint.cli")
    from newslint.cli import main

    status = main()
    try:
        modules.keep()
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)


def bring(name: str) -> bool:
    """Loads a module that this process has not loaded yet; False if that is left to Python."""
    return any(modules.bring(name) for modules in _active)


def lacked() -> list[str]:
    """The modules that Python had to find for this process, which leaves it to whoever asks to keep them."""
    return [name for modules in _active for name in modules.lacked()]


def stamp() -> bytes:
    """What tells this newslint from all it was before: its files, as they were when it was first asked."""
    if not _stamps:
        _stamps.append(files(HERE)[0])
    return _stamps[0]


def files(folder: str, *, deep: bool = True) -> tuple[bytes, int]:
    """(what tells the files of a folder from all they were before, when the last of them changed, in ns since 1970).

    That is a sum of hashes: of the names, sizes and times of change of all files, if it is ``deep`` of those in the
    folders below, too. What Python compiled does not count.
    """
    seen = core.files(folder, deep, COMPILED) if core and HAVE_HANDLES else None
    return seen or _in_python(folder, deep)


def files_listed(folder: str, listed: bytes, settled: int) -> tuple[bytes, int, bytes]:
    """The same of a folder without those below it, and what is to be given as ``listed`` the next time (at first b"").

    By that the core knows the names in a folder that last changed before ``settled``, in nanoseconds since 1970, and
    lists it again only if one may have changed.
    """
    seen = core.files_listed(folder, listed, settled) if core and HAVE_LISTS else None
    told, last, names = seen or (*files(folder, deep=False), None)
    return told, last, names or listed


def _in_python(folder: str, deep: bool) -> tuple[bytes, int]:
    total, last = _summed(folder, "", deep)
    return (total % 2**64).to_bytes(8, "little"), last


def _summed(folder: str, within: str, deep: bool) -> tuple[int, int]:
    """The sum of the hashes of the files of a folder, which is called so in the first one; when the last changed."""
    handle = os.open(folder, os.O_RDONLY) if HAVE_HANDLES else None
    try:
        with os.scandir(folder if handle is None else handle) as inside:
            return _sum_of(inside, folder, within, deep)
    finally:
        if handle is not None:
            os.close(handle)


def _sum_of(entries: "Iterable[os.DirEntry[str]]", folder: str, within: str, deep: bool) -> tuple[int, int]:
    total = last = 0
    for entry in entries:
        if entry.is_dir():
            if deep and entry.name != COMPILED:
                more, later = _summed(os.path.join(folder, entry.name), f"{within}{entry.name}/", deep)
                total, last = total + more, max(last, later)
            continue
        try:
            stat = entry.stat()
        except FileNotFoundError:  # a link that leads nowhere, or a file that has just gone
            size = changed = 0
        else:
            size, changed = stat.st_size, stat.st_mtime_ns
        sizes = (changed << 64 | size).to_bytes(16, "little", signed=True)
        row = (within + entry.name).encode(ENCODING, ERRORS) + sizes
        total += int.from_bytes(source_hash(0, row), "little")
        if changed > last:
            last = changed
    return total, last


class Module(type(sys)):  # type: ignore[misc]
    """A module that just says no when it lacks a name.

    Each ``from x import y`` asks ``x`` whether it is a package, and one that is not makes up two errors to say so.
    """

    __slots__ = ()
    __getattribute__ = object.__getattribute__


class Modules:
    """The modules of the package, as ``sys.meta_path`` asks for them."""

    def __init__(self) -> None:
        self.is_damaged = False
        self.is_slim = False
        """Whether the file holds nothing but what runs need."""
        self.bundles: list[tuple[int, int]] = []
        """Where the code of the modules of each begins, and its length."""
        self.bundle: dict[str, int] = {}
        """Of each module."""
        self.packages: set[str] = set()
        self.imports: dict[str, str] = {}
        """What the import of a module brings with it, in order."""
        self.codes: dict[str, CodeType] = {}
        """Of modules that were read with another and have not run yet."""
        self.asked: list[str] = []
        """Modules in the order in which they were first asked for."""
        try:
            self._file, (known, *rest), self._begin = opened(FILE)
            if known == stamp():
                self.is_slim, self.bundles, self.bundle, self.packages, self.imports = rest
        except (OSError, ValueError):
            return

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """How to load a module (see ``importlib.abc.MetaPathFinder``); what it imports is loaded before."""
        if name == "collections":
            return _with_abstract(PathFinder.find_spec(name))
        if name.startswith(PACKAGE):
            self.asked.append(name)
        if name not in self.bundle:
            return None
        self._load_all(self.imports[name])
        return self._spec(name)

    def bring(self, name: str) -> bool:
        """Loads a module, and before it what it imports; False if it or its package is not known here."""
        if name in self.bundle:
            package = name.rpartition(".")[0]
            if package not in sys.modules:
                self.bring(package)
            self._load_all(f"{self.imports[name]} {name}")
        return name in sys.modules

    def _load_all(self, names: str) -> None:
        for name in names.split():
            if name not in sys.modules and name.rpartition(".")[0] in sys.modules:
                self._load(name)

    def _spec(self, name: str) -> ModuleSpec:
        path = self.path(name)
        is_package = name in self.packages
        spec = ModuleSpec(name, self, origin=path, is_package=is_package)  # type: ignore[arg-type]
        spec.__dict__.update(SETTLED)
        if is_package:
            spec.submodule_search_locations = [os.path.dirname(path)]
        return spec

    def path(self, name: str) -> str:
        """Where a module stands."""
        place = ABOVE + name.replace(".", os.sep)
        return f"{place}{os.sep}__init__.py" if name in self.packages else f"{place}.py"

    def _load(self, name: str) -> None:
        """What the import system does for a module, without its locks and questions."""
        self.asked.append(name)
        spec = self._spec(name)
        parent, _, leaf = name.rpartition(".")
        module = sys.modules[name] = Module(name)
        about = {"__spec__": spec, "__loader__": self, "__file__": spec.origin, "__package__": parent}
        if spec.submodule_search_locations:
            about |= {"__package__": name, "__path__": spec.submodule_search_locations}
        module.__dict__.update(about)
        try:
            self.exec_module(module)
        except BaseException:
            del sys.modules[name]
            raise
        setattr(sys.modules[parent], leaf, module)

    def create_module(self, spec: ModuleSpec) -> Module:
        """The module, still empty (see ``importlib.abc.Loader``)."""
        return Module(spec.name)

    def exec_module(self, module: "ModuleType") -> None:
        """Runs the code of a module (see ``importlib.abc.Loader``)."""
        name = module.__name__
        if name not in self.codes:
            self.codes |= self._read(self.bundle[name])
        if name not in self.codes:
            self.codes[name] = _from_source(name, str(module.__file__))
        exec(self.codes.pop(name), module.__dict__)  # noqa: S102

    def _read(self, number: int) -> "dict[str, CodeType]":
        """The codes of a bundle; none if it is damaged."""
        start, length = self.bundles[number]
        begin = self._begin + start
        codes: dict[str, CodeType] = {}
        try:
            if core and length > LARGE:
                from mmap import ACCESS_READ, mmap

                mapped = mmap(self._file.fileno(), 0, access=ACCESS_READ)
                with mapped as data, memoryview(data)[begin : begin + length] as part:
                    codes = unsealed(part)
            else:
                codes = unsealed(read_at(self._file, begin, length))
        except (OSError, ValueError):
            self.is_damaged = True
        return codes

    def close(self) -> None:
        """Ends the reading: some systems put no other file in the place of one that is open."""
        if hasattr(self, "_file"):
            self._file.close()

    def all(self) -> "dict[str, CodeType]":
        """The codes that the file has."""
        return {name: code for number in range(len(self.bundles)) for name, code in self._read(number).items()}

    def sought(self) -> list[str]:
        """The modules that the file lacks, in the order in which they were first asked for."""
        return [name for name in dict.fromkeys(self.asked) if name not in self.bundle]

    def lacked(self) -> list[str]:
        """The same, once: whoever asks keeps them."""
        names = self.sought()
        self.asked.clear()
        return names

    def wasteful(self) -> set[int]:
        """The bundles of which this run has left many modules unused."""
        left = [self.bundle[name] for name in self.codes] if len(self.codes) >= MANY else []
        return {number for number in left if left.count(number) >= MANY}

    def keep(self) -> None:
        """Sees to it that the next run finds what it needs in the file, and little else."""
        new = self.sought()
        if not (new or self.is_damaged or (self.bundle and not self.is_slim) or self.wasteful()):
            return
        if not sys.dont_write_bytecode and os.access(os.path.dirname(FILE), os.W_OK):
            from newslint import bundles

            bundles.keep(self, new)


def _with_abstract(spec: ModuleSpec | None) -> ModuleSpec | None:
    """How to load ``collections``, whose part stands in ``sys.modules`` already."""
    if spec and spec.loader:
        loader = spec.loader
        load = loader.exec_module

        def exec_module(module: "ModuleType") -> None:
            load(module)
            module.__dict__["abc"] = sys.modules[ABSTRACT]

        loader.exec_module = exec_module  # type: ignore[method-assign]
    return spec


def unsealed(data: "bytes | memoryview") -> "Any":
    """What was marshalled behind its hash (see ``cache.sealed``); raises ValueError if it is not what was written."""
    with memoryview(data)[SEAL:] as payload:
        if source_hash(SEAL, payload) != data[:SEAL]:
            raise ValueError
        return loads(payload)  # noqa: S302 - no one else writes here, as with ``.pyc`` files


def opened(path: str) -> "tuple[FileIO, Any, int]":
    """(a file with a head, what its head holds, where the rest begins), as ``cache.headed`` made it.

    Raises OSError or ValueError if it is damaged.
    """
    file = open(path, "rb", 0)  # noqa: SIM115 - the rest is read as it is asked for
    try:
        size = int.from_bytes(file.read(HEAD), "little")
        return file, unsealed(file.read(min(size, os.fstat(file.fileno()).st_size))), HEAD + size
    except BaseException:
        file.close()
        raise


def read_at(file: "FileIO", at: int, length: int) -> bytes:
    """Bytes from a place of a file; forked processes may share the file."""
    if hasattr(os, "pread"):
        return os.pread(file.fileno(), length, at)
    file.seek(at)
    return file.read(length)


def _from_source(name: str, path: str) -> "CodeType":
    code = SourceFileLoader(name, path).get_code(name)
    if code is None:
        raise ImportError(f"{path} is no module", name=name, path=path)
    return code
