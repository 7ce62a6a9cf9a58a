"""docs/rules.md and docs/rules/ are what newslint says of its rules.

python -m tests.rules_page            compares (exit 1 if they differ)
python -m tests.rules_page --write    writes the pages
"""

import re
import subprocess
import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from newslint.commands.explain import in_markdown
from newslint.rule import Rule
from newslint.rulebook import RULES, cards, load

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
HEAD = "# Rules\n\nWritten by `newslint rules --markdown`; `newslint explain RULE` prints the whole card.\n\n"
PROFILES = {"wire-us": "the American wire style", "wire-uk": "the British wire style"}


def pages() -> dict[Path, str]:
    """Every page, as it should be."""
    argv = [sys.executable, "-m", "newslint", "rules", "--markdown"]
    table = subprocess.run(argv, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    linked = re.sub(r"^\| (([\w-]+)/([\w-]+))", r"| [\1](rules/\2.md#\2\3)", table, flags=re.MULTILINE)
    made = {DOCS / "rules.md": HEAD + linked}
    for topic, rules in groupby(load(), lambda r: r.id.partition("/")[0]):
        made[DOCS / "rules" / f"{topic}.md"] = page(f"Rules: {topic}", rules)
    for name, told in PROFILES.items():
        title = f"The cards of {name}, {told}"
        made[DOCS / "rules" / f"{name}.md"] = page(title, cards([str(Path(RULES) / "profiles" / name)]))
    return made


def page(title: str, rules: Iterable[Rule]) -> str:
    """A page of rules with their whole cards."""
    return "\n\n".join([f"# {title}", *map(in_markdown, rules)]) + "\n"


def main() -> int:
    """Compares, or writes, the pages."""
    made = pages()
    stale = [p for p, text in made.items() if not p.exists() or p.read_text(encoding="utf-8") != text]
    left = sorted(set((DOCS / "rules").glob("*.md")) - set(made))
    if "--write" in sys.argv:
        for path in stale:
            path.write_text(made[path], encoding="utf-8")
        for path in left:
            path.unlink()
        return 0
    for path in (*stale, *left):
        print(f"{path.relative_to(ROOT)} is out of date: python -m tests.rules_page --write")
    return 1 if stale or left else 0


if __name__ == "__main__":
    sys.exit(main())
