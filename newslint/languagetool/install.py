"""``newslint languagetool install``: LanguageTool's jars from Maven Central, by Maven, which verifies their checksums.

Only English is fetched (81 MB of 252): the server with ``language-en``, and Spanish, Catalan and Portuguese without
their dictionaries, because the server's start asks for those three by name.
"""

import os
import shutil
import subprocess
import tempfile

from newslint.errors import InputError
from newslint.languagetool import VERSION, jars
from newslint.languagetool.java import java, maven

PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"
LIMIT = 1800
"""Seconds; 81 MB over a slow line."""

WANTED = (
    ("languagetool-server", "org.languagetool:language-all"),
    ("language-en", ""),
    ("language-es", "org.softcatala:spanish-pos-dict"),
    ("language-ca", "org.softcatala:catalan-pos-dict"),
    ("language-pt", "org.languagetool:portuguese-pos-dict"),
)
"""artifact of org.languagetool → what it is to come without"""


def install() -> int:
    """Fetches the jars into the user's cache, all or none; returns how many there are. Raises InputError."""
    java()
    program = maven()
    os.makedirs(jars.home(), exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="new-", dir=jars.home()) as work:
        with open(os.path.join(work, "pom.xml"), "w", encoding="utf-8") as file:
            file.write(pom())
        libs = os.path.join(work, "libs")
        _run([program, "-B", "-C", "-q", PLUGIN, f"-DoutputDirectory={libs}", "-DincludeScope=runtime"], work)
        count = jars.write_list(libs)
        shutil.rmtree(jars.folder(), ignore_errors=True)
        os.replace(libs, jars.folder())
    jars.check()
    return count


def _run(argv: list[str], folder: str) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - Maven, as we call it
            argv, cwd=folder, capture_output=True, encoding="utf-8", errors="replace", timeout=LIMIT
        )
    except subprocess.TimeoutExpired:
        raise InputError(f"Maven did not end within {LIMIT // 60} minutes; check the network and try again") from None
    if done.returncode:
        lines = [line for line in (done.stdout + done.stderr).splitlines() if "[ERROR]" in line]
        why = lines[0].replace("[ERROR]", "").strip() if lines else f"it ended with {done.returncode}"
        raise InputError(f"Maven could not fetch LanguageTool {VERSION}: {why}")


def pom() -> str:
    """The project that Maven resolves."""
    dependencies = "".join(
        f"<dependency><groupId>org.languagetool</groupId><artifactId>{artifact}</artifactId><version>{VERSION}</version>"
        f"{_without(*left_out.split(':')) if left_out else ''}</dependency>\n"
        for artifact, left_out in WANTED
    )
    return (
        '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>\n'
        f"<groupId>newslint</groupId><artifactId>languagetool</artifactId><version>{VERSION}</version>\n"
        f"<dependencies>\n{dependencies}</dependencies></project>\n"
    )


def _without(group: str, artifact: str) -> str:
    return (
        f"<exclusions><exclusion><groupId>{group}</groupId><artifactId>{artifact}</artifactId></exclusion></exclusions>"
    )
