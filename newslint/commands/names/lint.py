"""``newslint names lint``: keeps dictionary files sound."""

import argparse

import yaml

from newslint.commands.configured import config_option, configuration
from newslint.errors import InputError
from newslint.formats.text import counted, visible
from newslint.names.loading import text_of
from newslint.names.soundness import default_files, problems
from newslint.names.tidy import tidy
from newslint.writing import replace


def describe(parser: argparse.ArgumentParser) -> None:
    """Adds the options of the command."""
    parser.description = (
        "Finds what is wrong in dictionary files: doubles, variants that two names claim, names without a source …"
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="dictionary files (default: those of the configuration, and rules/dictionary/)",
    )
    parser.add_argument(
        "--fix", action="store_true", help="sort and tidy the files; what has to be decided is left to you"
    )
    config_option(parser)


def run(options: argparse.Namespace) -> int:
    """Prints what is wrong; the exit status is 1 if anything is."""
    files = list(dict.fromkeys(options.files or default_files(configuration(options).names)))
    if not files:
        raise InputError("no dictionary to look at; name a file, or list yours under “names:” in newslint.yaml")
    if options.fix:
        for path in files:
            if _fix(path):
                print(f"{visible(path)}: sorted and tidied")
    found = problems(files)
    for problem in found:
        print(visible(str(problem)))
    print(f"{counted(len(found), 'problem') if found else 'Nothing found'} in {counted(len(files), 'file')}.")
    return 1 if found else 0


def _fix(path: str) -> bool:
    """Writes a file as it should be written; False if it is already, or if only its owner can say how."""
    text = text_of(path)
    try:
        good = tidy(text, path)
    except (ValueError, LookupError, TypeError, AttributeError, yaml.YAMLError):
        return False
    if good == text:
        return False
    with open(path, "rb") as file:
        original = file.read()
    replace(path, good, original)
    return True
