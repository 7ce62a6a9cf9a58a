"""``newslint rule new`` and ``newslint rule test``: a sub-editor's own cards."""

import argparse
import os
import re

from newslint import config, newcard, writing
from newslint.commands.configured import config_option, configuration
from newslint.desk import Desk
from newslint.errors import InputError
from newslint.proof import prove

SIGNS = {True: "✓", False: "✗"}
ASKED = {
    "say": "the word or phrase to print",
    "not": "the word or phrase that is wrong",
    "why": "the reason, in a sentence",
    "source": "the authority, such as “house style book, p. 12”",
    "bad": "a sentence with the wrong form",
    "ok": "a sentence that must not be flagged",
}
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*")


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = "Makes a rule card, or runs the examples of cards."
    actions = parser.add_subparsers(dest="action", required=True, metavar="new|test")
    new = actions.add_parser("new", help="write a card that swaps one word or phrase for another")
    new.add_argument("id", metavar="TOPIC/NAME", help="the id of the rule, such as words/pleaded")
    for name, what in ASKED.items():
        new.add_argument(f"--{name}", dest=f"{name}_", help=f"{what} (asked for if not given)")
    new.add_argument("--folder", help="the folder of rules (default: the first of the configuration)")
    test = actions.add_parser("test", help="run the examples of cards: ✓ holds, ✗ does not")
    test.add_argument("paths", nargs="+", metavar="PATH", help="cards, or folders of cards")
    for sub in (new, test):
        config_option(sub)


def run(options: argparse.Namespace) -> int:
    """Does what is asked."""
    chosen = configuration(options)
    return _new(options, chosen) if options.action == "new" else _test(options.paths, chosen)


def _new(options: argparse.Namespace, chosen: config.Config) -> int:
    folder = options.folder or next(iter(chosen.rules), "")
    if not folder:
        raise InputError("no folder for the card: give --folder, or name one under “rules:” (“newslint init” does)")
    path = os.path.join(folder, f"{options.id}.yaml")
    if not ID.fullmatch(options.id):
        raise InputError("an id is TOPIC/NAME in small letters, such as words/pleaded", options.id)
    if os.path.exists(path):
        raise InputError("exists already; edit it, or choose another id", path)
    say, wrong, why, source, bad, ok = (_asked(options, name) for name in ASKED)
    good = _mended(bad, wrong, say)
    if not good:
        raise InputError(f"the wrong sentence must hold “{wrong}”", path)
    message = "Use “{better}”, not “{found}”."
    card = newcard.swap(wrong, say, message=message, why=why, source=source, bad=bad, good=good, ok=ok)
    writing.make(path, card)
    print(
        f"Wrote {path}. It is on trial: “newslint try {options.id} ARCHIVE” shows what it would say; "
        "“status: live” switches it on."
    )
    return _test([path], chosen._replace(rules=tuple(dict.fromkeys([*chosen.rules, folder]))))


def _mended(bad: str, wrong: str, say: str) -> str:
    """The sentence with what is right in place of what is wrong, in its capitals; nothing if it is not there."""
    found = re.search(re.escape(wrong), bad, re.IGNORECASE)
    if not found:
        return ""
    if found[0] != wrong:
        say = say.upper() if found[0].isupper() else say[:1].upper() + say[1:]
    return bad[: found.start()] + say + bad[found.end() :]


def _asked(options: argparse.Namespace, name: str) -> str:
    value: str | None = getattr(options, f"{name}_")
    if value is None:
        try:
            value = input(f"{ASKED[name].capitalize()}: ")
        except EOFError:
            raise InputError(f"--{name} is missing") from None
    if not value.strip():
        raise InputError(f"--{name} is empty")
    return value.strip()


def _test(paths: list[str], chosen: config.Config) -> int:
    wanted = [os.path.abspath(p) for p in paths]
    for path in paths:
        if not os.path.exists(path):
            raise InputError("no such card or folder", path)
    folders = tuple(dict.fromkeys([*chosen.rules, *(_folder_of(p) for p in paths)]))
    desk = Desk(chosen._replace(rules=folders), trial=True)
    rules = [
        r
        for r in desk.rules
        if any((os.path.abspath(r.where.rpartition(":")[0]) + "/").startswith(w + "/") for w in wanted)
    ]
    if not rules:
        raise InputError("no card there; a card is TOPIC/NAME.yaml in a folder of rules", paths[0])
    failed = 0
    for rule in rules:
        for verdict in prove(rule, desk):
            failed += bool(verdict.fault)
            text = " ".join((verdict.example.bad or verdict.example.ok).split())
            fault = f"\n    {verdict.fault}" if verdict.fault else ""
            print(f"{SIGNS[not verdict.fault]} {rule.id}: {text}{fault}")
    return 1 if failed else 0


def _folder_of(path: str) -> str:
    """The folder of rules that a card, or a folder of cards, belongs to."""
    if os.path.isfile(path):
        return os.path.dirname(os.path.dirname(os.path.abspath(path)))
    inside = [os.path.join(path, name) for name in os.listdir(path)]
    return path if any(map(os.path.isdir, inside)) else os.path.dirname(os.path.abspath(path))
