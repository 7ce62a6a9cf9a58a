"""What every test shares: a cache of its own, so that no run depends on the last."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from newslint.names import Names

if TYPE_CHECKING:
    from newslint.desk import Desk

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def names_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that holds the names and nothing else, to copy: they are compiled once, by whichever process is first."""
    shared = tmp_path_factory.getbasetemp()
    shared = shared.parent if os.environ.get("PYTEST_XDIST_WORKER") else shared
    folder, making = shared / "names-cache", shared / "names-making"
    with FileLock(str(shared / "names.lock")):
        if not folder.is_dir():
            making.mkdir()
            os.environ["NEWSLINT_CACHE"] = str(making)
            Names.open()  # nothing to do if the dictionary is as it was at the build
            making.rename(folder)
    return folder


@pytest.fixture(scope="session", autouse=True)
def cache_folder(names_cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    shutil.copytree(names_cache, folder, dirs_exist_ok=True)
    os.environ["NEWSLINT_CACHE"] = str(folder)
    return folder


@pytest.fixture(scope="session")
def languagetool_jars(cache_folder: Path) -> "Iterator[None]":  # noqa: ARG001 - the cache must be its own
    """The real LanguageTool, installed by newslint's own command; its server ends with the tests."""
    from newslint.languagetool import install, jars, server

    if not (shutil.which("java") and shutil.which("mvn")) and not os.environ.get("CI"):
        pytest.skip("no Java or Maven here: LanguageTool needs both")
    if not jars.are_whole():
        install.install()
    yield
    server.stop()


@pytest.fixture(scope="module")
def languagetool(languagetool_jars: None) -> str:  # noqa: ARG001 - it must be installed
    """The address of the real server, which runs from one module to the next, unless a test there ended it."""
    from newslint.languagetool import server

    return server.ensure().url


@pytest.fixture(scope="session")
def desk(cache_folder: Path) -> "Desk":  # noqa: ARG001 - the cache must be its own
    from newslint.config import Config
    from newslint.desk import Desk

    return Desk(Config())
