"""``newslint init``: a configuration, a list of names, a folder of rules and the hook, for a newsroom's repository."""

import argparse
import os

from newslint import __version__, cache
from newslint.configfile import LANGUAGES
from newslint.errors import InputError

HOOK = f"""  - repo: https://github.com/newslint/newslint
    rev: v{__version__}
    hooks:
      - id: newslint
"""

NAMES = """# Names as this house prints them: one a line. A YAML or CSV file may say more (see docs/names.md).
"""


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = "Sets newslint up in this folder. Asks what is not given; overwrites nothing."
    parser.add_argument(
        "--language", choices=(*LANGUAGES, "either"), help="the variety of English that the house prints"
    )
    parser.add_argument("--names", metavar="FILE", help="the list of the house's names (default: house/names.txt)")
    parser.add_argument(
        "--hook", action=argparse.BooleanOptionalAction, default=None, help="check every commit with pre-commit"
    )


def run(options: argparse.Namespace) -> int:
    """Writes the files; raises InputError if there is a configuration already."""
    if os.path.exists("newslint.yaml"):
        raise InputError("exists already; edit it, or take it away first", "newslint.yaml")
    language = options.language or _asked("Which English does the house print", "either", (*LANGUAGES, "either"))
    names = options.names or _asked("Where is the list of its names", "house/names.txt")
    hook = (
        options.hook
        if options.hook is not None
        else _asked("Check every commit with pre-commit", "yes", ("yes", "no")) == "yes"
    )
    lines = [f"names: [{names}]", "rules: [house/rules]", *([f"language: {language}"] if language != "either" else [])]
    _write("newslint.yaml", "\n".join(lines) + "\n")
    if not os.path.exists(names):
        _write(names, NAMES)
    if not os.path.isdir("house/rules"):
        os.makedirs("house/rules")
        _write("house/rules/.gitkeep", "")
    if hook:
        _add_hook(".pre-commit-config.yaml")
    print("Next: newslint check")
    return 0


def _asked(question: str, default: str, allowed: tuple[str, ...] = ()) -> str:
    choice = f" ({', '.join(allowed)})" if allowed else ""
    while True:
        try:
            answer = input(f"{question}?{choice} [{default}] ").strip() or default
        except EOFError:
            return default
        if not allowed or answer in allowed:
            return answer


def _write(path: str, text: str) -> None:
    if not cache.write(path, text.encode()):
        raise InputError("cannot be written; check the folder and its permissions", path)
    print(f"Wrote {path}")


def _add_hook(path: str) -> None:
    """Adds the hook at the end of the list of repositories, which is left as it is written."""
    text = ""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            text = file.read()
    if "id: newslint" in text:
        return
    if text and not text.rstrip().splitlines()[-1].startswith(" "):
        raise InputError("add the hook newslint by hand: the file does not end with its list of repositories", path)
    _write(path, (text.rstrip() + "\n" if text else "repos:\n") + HOOK)
