"""Schemas and readers that other people publish, fetched once by the ordinary clients of their registries."""

import hashlib
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

SARIF = ("@microsoft/jest-sarif", "1.0.0-beta.0", "package/lib/schemas/sarif-2.1.0-rtm.5.json")
SARIF_SHA512 = (
    "0357ce84f77a21ce620e4e05f583f0d6a341e1717eefe22f891ef197caf617a4"
    "33424c7972963d2ec1a4dab1318852047016e3a559d29b058606e9004a4890f4"
)
REVIEWDOG = "github.com/reviewdog/reviewdog/cmd/reviewdog@v0.20.3"


def sarif_schema(folder: Path) -> Path:
    """The schema of SARIF 2.1.0 as its editors publish it, from an npm package that carries it."""
    name, version, inside = SARIF
    target = folder / "sarif.json"
    if target.exists():
        return target
    npm = shutil.which("npm") or pytest.skip("no npm here: the schema of SARIF comes with an npm package")
    command = [npm, "pack", "--silent", f"{name}@{version}"]
    packed = subprocess.run(command, cwd=folder, check=True, capture_output=True, encoding="utf-8").stdout.split()[-1]
    data = (folder / packed).read_bytes()
    assert hashlib.sha512(data).hexdigest() == SARIF_SHA512
    with tarfile.open(folder / packed) as archive:
        member = archive.extractfile(inside)
        assert member
        target.write_bytes(member.read())
    return target


def reviewdog(folder: Path) -> str:
    """The real reviewdog, built from its module once."""
    found = shutil.which("reviewdog")
    if found:
        return found
    target = folder / "reviewdog"
    if not target.exists():
        go = shutil.which("go") or pytest.skip("no Go here: reviewdog is built from its module")
        if not os.environ.get("CI"):
            pytest.skip("building reviewdog takes a minute: CI=1 does it, once")
        env = {**os.environ, "GOBIN": str(folder), "GOSUMDB": "off", "GOFLAGS": "-mod=mod"}
        subprocess.run([go, "install", REVIEWDOG], check=True, capture_output=True, env=env)
    return str(target)
