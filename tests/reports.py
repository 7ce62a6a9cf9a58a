"""What the tests of the HTML report share: drafts that mean harm, and the report of a folder."""

import subprocess
import sys
from pathlib import Path

HOSTILE = (
    "<script>window.ran = 1</script>",
    "</script></style></title><script>window.ran = 2</script>",
    "<img src=x onerror='window.ran = 3'>",
    '"><svg onload="window.ran = 4">',
    "' onfocus='window.ran = 5' autofocus='",
    '<a href="javascript:window.ran = 6">press</a>',
    "<iframe srcdoc='<script>parent.ran = 7</script>'></iframe>",
    "&lt;script&gt;window.ran = 8&lt;/script&gt; &#60;b&#62;",
    "<!-- <script>window.ran = 9</script> --> ]]>",
    "{{stories}} {{title}} {{policy}} ${window.ran = 10} \\x3cscript\\x3e",
    "<base href='http://127.0.0.1:9/'><meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>",
    "<style>@import url(http://127.0.0.1:9/a.css)</style>",
)
"""Each stands in a draft of its own, as a headline and beside misspelled words."""

UNSEEN = "\u202egnp.exe\u202c \u200b\u2066\u2069 \x1b[31m \x9b"


def write(path: Path, text: str) -> None:
    """A file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def hostile_folder(folder: Path) -> Path:
    """A folder of drafts that mean harm, in their copy, titles, names and paths."""
    for i, words in enumerate(HOSTILE):
        write(folder / f"{i}.txt", f"{words} beseiged\n\nThe goverment said {words} and recieved {UNSEEN} it.\n")
    write(folder / "title.md", f"---\ntitle: '{HOSTILE[1]}'\n---\nThe beseiged **city** {HOSTILE[2]} fell.\n")
    write(folder / "a\"><script>window.ran = 11<'" / "<img src=x onerror=window.ran=12>.txt", "The beseiged city.\n")
    write(folder / "{{stories}}" / "clean <b>&.txt", "All is well.\n")
    return folder


def page_of(folder: Path, *options: str, path: str = ".", status: int = 1) -> str:
    """The report of a folder, as the command prints it."""
    argv = [sys.executable, "-m", "newslint", "check", "--format", "html", "--level", "advice", *options, path]
    if path != ".":
        argv.remove("--level")
        argv.remove("advice")
    done = subprocess.run(argv, cwd=folder, capture_output=True)
    assert (done.returncode, done.stderr) == (status, b"")
    return done.stdout.decode("utf-8")
