"""News text to measure on: the articles of ../shared/accuracy, or the text files of any folder."""

from __future__ import annotations

import json
import random
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent.parent
ACCURACY = HERE.parent / "shared" / "accuracy" / "dev"
SEED = HERE / "seeds" / "000_06b3998d65baf446.txt"


def articles(source: Path | None) -> list[str]:
    """The texts of a folder (``.txt`` and ``.md``), of the benchmark, or else of the seeds."""
    if source is None and (ACCURACY / "clean.jsonl").exists():
        rows = [json.loads(line) for line in (ACCURACY / "clean.jsonl").read_text("utf-8").splitlines()]
        return [f"{row['title']}\n\n{row['text']}\n" if row.get("title") else f"{row['text']}\n" for row in rows]
    folder = source or SEED.parent
    files = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md") and path.is_file())
    texts = [path.read_text("utf-8", errors="replace") for path in files]
    if not texts:
        raise SystemExit(f"{folder}: no .txt or .md files to measure on")
    return texts


def written(texts: list[str], folder: Path, words: int) -> tuple[list[str], int]:
    """(files of about so many words, their number of words), one text a file; each text is taken once."""
    folder.mkdir(parents=True)
    paths, total = [], 0
    for number, text in enumerate(texts):
        if total >= words:
            break
        path = folder / f"{number:05}.txt"
        path.write_text(text, "utf-8")
        paths.append(str(path))
        total += len(text.split())
    return paths, total


def fresh(text: str) -> str:
    """The text with a line that was in none before, so that nothing kept of it helps."""
    return f"{text.rstrip()}\n\nThe talks went on for {random.randrange(10**9)} days, officials said.\n"


def sized(texts: list[str], size: int) -> str:
    """Articles one after the other, up to so many bytes; over again, with other figures, if they do not suffice."""
    parts: list[str] = []
    length = turn = 0
    while length < size:
        for text in texts:
            part = text if not turn else text.replace("1", str(turn % 10)).replace("2", str(turn // 10 % 10))
            parts.append(part)
            length += len(part.encode())
            if length >= size:
                break
        turn += 1
    return "\n".join(parts).encode()[:size].decode("utf-8", "ignore")
