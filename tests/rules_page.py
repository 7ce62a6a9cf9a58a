"""docs/rules.md is what ``newslint rules --markdown`` prints.

python -m tests.rules_page            compares (exit 1 if they differ)
python -m tests.rules_page --write    writes the page
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "rules.md"
HEAD = "# Rules\n\nWritten by `newslint rules --markdown`; `newslint explain RULE` prints the whole card.\n\n"


def page() -> str:
    """The page as it should be."""
    argv = [sys.executable, "-m", "newslint", "rules", "--markdown"]
    return HEAD + subprocess.run(argv, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout


def main() -> int:
    """Compares, or writes, the page."""
    if "--write" in sys.argv:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    if PAGE.read_text(encoding="utf-8") != page():
        print("docs/rules.md is out of date: python -m tests.rules_page --write")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
