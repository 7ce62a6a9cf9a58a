"""House styles that come as Python packages: a ``newslint.yaml`` with the rules and names beside it.

Nothing of the package is run: the import system only says where it lies.
"""

from __future__ import annotations

import os
from importlib.util import find_spec

FILE = "newslint.yaml"


def configuration_of(name: str) -> str:
    """The configuration file in an installed package, such as ``acme-style`` or ``acme_style``; nothing if none."""
    module = name.replace("-", "_")
    if not module.isidentifier():
        return ""
    try:
        spec = find_spec(module)
    except (ImportError, ValueError):
        return ""
    folders = spec.submodule_search_locations if spec else None
    return next((file for folder in folders or () if os.path.isfile(file := os.path.join(folder, FILE))), "")
