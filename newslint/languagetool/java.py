"""Finds Java and Maven, and says how to get them."""

import os
import re
import shutil
import subprocess

from newslint.errors import InputError

NEEDED = 17
"""The oldest Java that the pinned LanguageTool runs on."""

ADVICE = (
    "Debian and Ubuntu: sudo apt install openjdk-17-jre-headless maven; macOS: brew install openjdk maven; "
    "Windows: choco install temurin17 maven"
)


def java() -> str:
    """The path of a Java that is new enough: of ``JAVA_HOME``, else of the PATH. Raises InputError."""
    home = os.environ.get("JAVA_HOME", "")
    path = shutil.which("java", path=os.path.join(home, "bin")) if home else None
    path = path or shutil.which("java")
    if not path:
        raise InputError(f"LanguageTool needs Java {NEEDED} or newer, and there is none; {ADVICE}")
    version = version_of(path)
    if version < NEEDED:
        found = f"Java {version}" if version else "no working Java"
        raise InputError(f"LanguageTool needs Java {NEEDED} or newer, and {path} is {found}; {ADVICE}")
    return path


def version_of(path: str) -> int:
    """The major version of a Java; 0 if it does not run."""
    try:
        done = subprocess.run(  # noqa: S603 - the Java that the user has
            [path, "-version"], capture_output=True, encoding="utf-8", errors="replace", timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.search(r'version "(?:1\.)?(\d+)', done.stderr + done.stdout)
    return int(found[1]) if found and done.returncode == 0 else 0


def maven() -> str:
    """The path of Maven. Raises InputError."""
    path = shutil.which("mvn")
    if not path:
        raise InputError(f"the LanguageTool jars are fetched with Maven, and there is no “mvn”; {ADVICE}")
    return path
