"""``newslint languagetool``: gets LanguageTool, and looks after its server."""

import argparse

from newslint.errors import InputError, nearest
from newslint.languagetool import VERSION

ACTIONS = {
    "install": "fetch LanguageTool with Maven into the cache folder",
    "start": "start its server now, so that the next check need not wait",
    "stop": "end its server",
    "status": "say what is installed and what runs",
}


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    rows = "\n".join(f"  {name:8} {what}" for name, what in ACTIONS.items())
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.description = f"Looks after LanguageTool, which newslint asks about grammar if the house wants it.\n\n{rows}"
    parser.add_argument("action", nargs="?", metavar="ACTION", help="one of the above")
    parser.add_argument("--again", action="store_true", help="install: fetch it even if it is there")


def run(options: argparse.Namespace) -> int:
    """Does what is asked."""
    action = options.action or ""
    if action not in ACTIONS:
        asked = f"there is no action “{action}”{nearest(action, list(ACTIONS))}" if action else "do what?"
        raise InputError(f"languagetool: {asked}; there are {', '.join(ACTIONS)}")
    print(_do(action, options.again))
    return 0


def _do(action: str, again: bool) -> str:
    from newslint.languagetool import jars, server, state

    if action == "install":
        from newslint.languagetool.install import install

        if jars.are_whole() and not again:
            return f"LanguageTool {VERSION} is installed in {jars.folder()}."
        server.stop()
        return f"Installed LanguageTool {VERSION}, {install()} jars, in {jars.folder()}."
    if action == "start":
        return f"LanguageTool {VERSION} answers at {server.ensure().url}."
    if action == "stop":
        return "LanguageTool was stopped." if server.stop() else "LanguageTool was not running."
    running = state.running()
    told = f"its server answers at {running.url}" if running else "its server is not running"
    return f"{jars.fault() or f'LanguageTool {VERSION} is installed in {jars.folder()}'}; {told}."
