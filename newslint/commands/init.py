"""``newslint init``: a configuration, a list of names, a folder of rules and the hook, for a newsroom's repository."""

import argparse
import os

from newslint import __version__, writing
from newslint.configfile import LANGUAGES
from newslint.errors import InputError
from newslint.yamlfile import quoted

HOOK = f"""  - repo: https://github.com/newslint/newslint
    rev: v{__version__}
    hooks:
      - id: newslint
"""

NAMES = """# Names as this house prints them, sorted (“newslint names lint --fix”); “newslint names learn ARCHIVE”
# proposes some. An entry:
#
#   - name: Ylva Thorvaldsdottir
#     kind: person
#     role: mayor of Skagafell, 2019–
#     source: skagafell.example
"""
PLAIN = """# Names as this house prints them: one a line. A YAML or CSV file may say more.
"""
HEADER = "name,kind,also,not,role,context,source\n"


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = "Sets newslint up in this folder. Asks what is not given; overwrites nothing."
    parser.add_argument(
        "--language", choices=(*LANGUAGES, "either"), help="the variety of English that the house prints"
    )
    parser.add_argument("--names", metavar="FILE", help="the list of the house's names (default: house/names.yaml)")
    parser.add_argument(
        "--hook", action=argparse.BooleanOptionalAction, default=None, help="check every commit with pre-commit"
    )


def run(options: argparse.Namespace) -> int:
    """Writes the files; raises InputError if there is a configuration already."""
    if os.path.exists("newslint.yaml"):
        raise InputError("exists already; edit it, or take it away first", "newslint.yaml")
    language = options.language or _asked("Which English does the house print", "either", (*LANGUAGES, "either"))
    names = options.names or _asked("Where is the list of its names", "house/names.yaml")
    hook = (
        options.hook
        if options.hook is not None
        else _asked("Check every commit with pre-commit", "yes", ("yes", "no")) == "yes"
    )
    lines = [f"names: [{_as_item(names)}]", "rules: [house/rules]"]
    if language != "either":
        lines.append(f"language: {language}")
    _write("newslint.yaml", "\n".join(lines) + "\n")
    if not os.path.exists(names):
        _write(names, {".yaml": NAMES, ".yml": NAMES, ".csv": HEADER}.get(os.path.splitext(names)[1].lower(), PLAIN))
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
            print(default)
            return default
        if not allowed or answer in allowed:
            return answer
        print(f"Say one of {', '.join(allowed)}.")


def _as_item(path: str) -> str:
    """A path as YAML reads it inside a list."""
    is_plain = all(c.isalnum() or c in "/._-" for c in path) and path[:1] not in "-."
    return path if is_plain else quoted(path)


def _write(path: str, text: str) -> None:
    writing.make(path, text)
    print(f"Wrote {path}")


def _add_hook(path: str) -> None:
    """Adds the hook at the end of the list of repositories, which is left as it is written."""
    text = ""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            text = file.read()
    if "id: newslint" in text:
        return
    _write(path, (text.rstrip() + "\n" if text else "repos:\n") + _hook(text, path))


def _hook(text: str, path: str) -> str:
    """The hook, indented as the other repositories of the file are."""
    import re

    others = re.findall(r"^([ \t]*)-[ \t]+repo:", text, re.MULTILINE)
    indent = others[-1] if others else "  "
    last = text.rstrip().rpartition("\n")[2]
    if text and not (last.startswith((" ", "-")) and others) and last != "repos:":
        raise InputError("add the hook newslint by hand: the file does not end with its list of repositories", path)
    return "".join(f"{indent}{line.removeprefix('  ')}\n" for line in HOOK.splitlines())
