"""What newslint finds in the seeds, as one readable page: tests/stories/seeds.txt.

python -m tests.seeds            compares (exit 1 and a diff if they differ)
python -m tests.seeds --write    writes the page
"""

import difflib
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE / "stories" / "seeds.txt"


def found() -> str:
    """All that ``newslint check --level advice seeds/`` prints."""
    argv = [sys.executable, "-m", "newslint", "check", "--level", "advice", "seeds/"]
    done = subprocess.run(argv, cwd=HERE.parent, capture_output=True, encoding="utf-8")
    return done.stdout + done.stderr


def main() -> int:
    """Compares, or writes, the page."""
    if "--write" in sys.argv:
        PAGE.write_text(found(), encoding="utf-8")
        return 0
    diff = difflib.unified_diff(
        PAGE.read_text(encoding="utf-8").splitlines(), found().splitlines(), "expected", "found", lineterm=""
    )
    text = "\n".join(diff)
    print(text, end="\n" if text else "")
    return 1 if text else 0


if __name__ == "__main__":
    sys.exit(main())
