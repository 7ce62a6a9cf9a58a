"""What a comment names is there: where a function or a file gets another name, no sentence keeps the old one."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("newslint/**/*.py", "build_data/*.py", "core/src/**/*.rs", "tests/*.py")
TEXTS = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for part in PARTS for path in ROOT.glob(part)}
COMMENT = re.compile(r"^\s*//.*", re.MULTILINE)
FUNCTION = re.compile(r"`(\w+\.(?!py`|rs`)\w+|[a-zA-Z]*_\w+)`")
FILE = re.compile(r"`([\w/]+\.(?:py|rs))`")


def named(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """(file, what a comment there names)."""
    return [(path, name) for path, text in TEXTS.items() for name in pattern.findall(text)]


def test_the_functions_that_the_core_names_are_there() -> None:
    code = {word for text in TEXTS.values() for word in re.findall(r"\w+", COMMENT.sub("", text))}
    names = [(path, name) for path, name in named(FUNCTION) if path.endswith(".rs")]
    assert len(names) > 100
    assert not [(path, name) for path, name in names if not code.issuperset(name.split("."))]


def test_the_files_that_are_named_are_there() -> None:
    names = named(FILE)
    assert len(names) > 100
    assert not [(path, name) for path, name in names if not any(f"/{other}".endswith(f"/{name}") for other in TEXTS)]
