"""What every test shares: a cache of its own, so that no run depends on the last."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newslint.names import Names

if TYPE_CHECKING:
    from newslint.desk import Desk

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    os.environ["NEWSLINT_CACHE"] = str(folder)
    Names.open()  # compiled here if the dictionary has changed since the build, not in the test that comes first
    return folder


@pytest.fixture(scope="session")
def languagetool(cache_folder: Path) -> "Iterator[str]":  # noqa: ARG001 - the cache must be its own
    """The address of the real server, installed and started by newslint's own commands."""
    from newslint.languagetool import install, jars, server

    if not (shutil.which("java") and shutil.which("mvn")) and not os.environ.get("CI"):
        pytest.skip("no Java or Maven here: LanguageTool needs both")
    if not jars.are_whole():
        install.install()
    yield server.ensure().url
    server.stop()


@pytest.fixture(scope="session")
def desk(cache_folder: Path) -> "Desk":  # noqa: ARG001 - the cache must be its own
    from newslint.config import Config
    from newslint.desk import Desk

    return Desk(Config())
