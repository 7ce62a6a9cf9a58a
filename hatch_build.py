"""Generates ``newslint/_data`` before a wheel or an editable install is made; a source distribution goes without."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataHook(BuildHookInterface[Any]):
    """Runs ``build_data``, which does nothing if its data are up to date."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Called by hatchling before it collects files; ``version`` is ``standard`` or ``editable``."""
        if self.target_name != "wheel":
            return
        sys.path.insert(0, self.root)
        try:
            from build_data import build
            from newslint.names.shipped import compile_shipped

            data = Path(self.root) / "newslint" / "_data"
            build(data)
            compile_shipped(str(data))
        finally:
            sys.path.remove(self.root)
