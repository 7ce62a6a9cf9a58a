"""Sections of a configuration: what holds for some paths only, laid on top of what holds for all."""

from __future__ import annotations

import os

from newslint.config import Config
from newslint.extending import on_top
from newslint.folders import fits


def for_path(config: Config, path: str) -> Config:
    """The configuration that holds for a draft: the sections that fit its path on top of it, in their order."""
    relative = os.path.relpath(path, config.root or ".").replace(os.sep, "/")
    laid = []
    held = config._replace(sections=())
    for pattern, section in config.sections:
        if fits(relative, (pattern,), config.path):
            held = on_top(held, section)._replace(exclude=config.exclude, root=config.root, path=config.path)
            laid.append(pattern)
    return held._replace(section=", ".join(laid))
