"""docs/names.md is true: its lists load, its commands are understood."""

import argparse
import re
import shlex
from importlib import import_module
from pathlib import Path

import pytest

from newslint.commands.names import COMMANDS
from newslint.names.importers import FORMATS
from newslint.names.loading import entries
from newslint.names.tidy import tidy

TEXT = (Path(__file__).resolve().parent.parent / "docs" / "names.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", TEXT, re.DOTALL)
LINES = [line for kind, block in BLOCKS if kind == "sh" for line in block.splitlines()]


@pytest.mark.parametrize("line", LINES)
def test_each_command_is_understood(line: str) -> None:
    newslint, names, command, *options = shlex.split(line)
    assert (newslint, names) == ("newslint", "names")
    module = import_module(COMMANDS[command][0])
    parser = argparse.ArgumentParser(exit_on_error=False)
    module.describe(parser)
    parser.parse_args(options)


def test_every_command_and_format_is_told() -> None:
    assert {line.split()[2] for line in LINES} == set(COMMANDS)
    assert all(f"`{name}`" in TEXT for name in FORMATS)


def test_the_lists_load_and_are_tidy() -> None:
    table, listed = (block for kind, block in BLOCKS if block.startswith(("name,", "- name:")))
    assert [e.name for e in entries(table, "x.csv")] == ["Ylva Thorvaldsdottir"]
    assert [e.role for e in entries(table, "x.csv")] == [e.role for e in entries(listed, "x.yaml")]
    assert tidy(listed, "x.yaml") == listed
