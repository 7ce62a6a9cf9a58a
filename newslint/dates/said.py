"""Words in quotation marks, which were said on another day."""

from newslint.draft import Draft


def in_quotation(draft: Draft, at: int) -> bool:
    """True if ``at`` stands after a double mark that opens in its paragraph and has not closed."""
    block = draft.block_at(at)
    before = draft.prose[block.start if block else 0 : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
