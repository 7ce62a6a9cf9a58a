"""The option ``--config`` of the commands that work on the house's rules, not on drafts."""

import argparse

from newslint import config


def config_option(parser: argparse.ArgumentParser) -> None:
    """Adds the option."""
    parser.add_argument(
        "--config", metavar="FILE", help="the configuration to use (default: newslint.yaml above this folder)"
    )


def configuration(options: argparse.Namespace) -> config.Config:
    """The configuration that is named, or that of this folder."""
    return config.load(options.config or config.find("."))
