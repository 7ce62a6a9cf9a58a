"""``python -m build_data [FOLDER]``: generates newslint/_data from the packages that it comes from."""

import sys
from pathlib import Path

from build_data import build

ROOT = Path(__file__).parent.parent

build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "newslint" / "_data")
