"""What a word is where it stands: itself, and no name, address or quotation; part of running text; a plural."""

from newslint.checks.context import begins_sentence, is_address, is_quoted, is_title
from newslint.draft import Draft
from newslint.rule import House


def is_common(draft: Draft, start: int, end: int) -> bool:
    """True for a span in small letters, or with a first capital that only the sentence gives it.

    What is quoted, part of an address, or beside a word with a capital at the start of a sentence (*Defence Secretary
    Smith said*) is not.
    """
    found = draft.prose[start:end]
    if is_address(draft, start, end) or is_quoted(draft, start):
        return False
    if found.islower():
        return True
    if not found[1:].islower() or not begins_sentence(draft, start) or is_title(draft, start):
        return False
    return not draft.prose[end + 1 : end + 2].isupper()


def is_running(draft: Draft, at: int) -> bool:
    """True in a paragraph of sentences, outside quotation marks, headlines, lists and tables."""
    return is_prose(draft, at) and not is_quoted(draft, at)


def is_prose(draft: Draft, at: int) -> bool:
    """True in a paragraph of sentences, be it quoted or not."""
    block = draft.block_at(at)
    return block is not None and block.kind == "paragraph" and not is_title(draft, at)


def is_plural(word: str, house: House) -> bool:
    """True for a word in small letters that is another word and an *s*."""
    return word.endswith("s") and not word.endswith("ss") and house.lexicon.is_word(word[:-1])
