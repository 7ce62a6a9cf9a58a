"""The innermost loops of newslint, compiled. Offsets and sizes are in bytes, letters are Unicode code points."""

from collections.abc import Callable, Mapping, Sequence, Set
from mmap import mmap
from typing import Protocol

CONTRACT: int
"""Counted up whenever a function is added, removed, or gives something else than before."""

def slip(written: str, intended: str, limit: float = 3.0) -> float:
    """The cost of writing ``written`` for ``intended``: ``newslint.slips.slip``."""

def weigh(word: str, part: str) -> tuple[float, float] | None:
    """The slip from ``part`` to ``word``, and that between their sounds as a share: ``Closeness.of``.

    None where Python has to say: if a letter is beyond ASCII, and where halves of a name are compared.
    """

def parts_near(
    indexes: Sequence[tuple[Neighbours, bool]], word: str, most: int
) -> list[tuple[str, float, float, int]] | None:
    """Parts within ``most`` edits of ``word``, in order, with cost, sound and rivals: ``Finder.parts_near``.

    Each index goes with whether it is to be brief about short words. None where Python has to say (see ``weigh``).
    """

def alike(parts: list[str]) -> list[tuple[str, str]] | None:
    """Pairs of ``parts`` that become one when a letter of each is left out: ``newslint.names.spellings``.

    None where Python has to say, for half a surrogate pair.
    """

class Scales:
    """What may speak for a slip without a right neighbour, with the tables of a lexicon and what each piece counts."""

    def __new__(cls, words: Words, scores: Table, weights: Mapping[str, float]) -> Scales: ...
    def chances(self, word: str, near: Sequence[tuple[str, float, float, int]]) -> list[tuple[str, int, int]] | None:
        """Those of the parts near to ``word`` that some story may believe: ``newslint.names.hopes.chances``.

        None if a letter is beyond ASCII.
        """

class Reader:
    """Reads drafts, and remembers their words."""

    def __new__(cls) -> Reader: ...
    def look(self, prose: str, utf8: bytes | None = None) -> Look | None:
        """What is seen in a text, whose UTF-8 may be at hand; None if it is long, or has a character that Python must
        look at.
        """

def initials(text: str) -> tuple[int, int] | None:
    """How many words of a text have four letters or more, and how many of them begin with no small letter.

    None if Python must look at a character.
    """

def plain(data: bytes) -> tuple[int, bool] | None:
    """Of a plain text that is surely read as it is written, where its headline ends and if it may have a dateline.

    ``newslint.readers.plain.whole`` and ``headline``, ``newslint.readers.dateline.dateline``.
    """

def crc32(data: bytes) -> int:
    """The checksum of some bytes: ``binascii.crc32``."""

def files(folder: str, deep: bool, left_out: str) -> tuple[bytes, int] | None:
    """What tells the files of a folder, and when the last changed: ``newslint.start.files``.

    None below a folder called ``left_out`` counts. None if one cannot be looked at. Only where folders have handles.
    """

def files_listed(folder: str, listed: bytes, settled: int) -> tuple[bytes, int, bytes | None] | None:
    """The same of a folder without those below it, and its names if they were listed anew and can be trusted: that is
    ``newslint.start.files_listed``. Only on Linux.
    """

def loud(
    look: Look, gates: tuple[Anchors | None, Pairs | None, Sides | None, Pairs | None, Watch | None]
) -> list[bool]:
    """Whether a draft may have phrases, pairs, words of both Englishes, a word as either has it, and one watched for.

    The same tuple stands for the same gates; without one there is nothing of its kind.
    """

def make_room() -> None:
    """Has this process take its memory in one block, kept to the end, of large pages where Linux has them."""

class Look:
    """What was seen in the prose of a draft.

    ``quiet`` names the glances that saw nothing: verbs of cards, or verbs with what they find, such as ``dates age``.
    What they look for is not in the draft, whatever the options of the card.
    """

    quiet: frozenset[str]

    @property
    def tokens(self) -> list[str]:
        """Every word, in order."""

    @property
    def lows(self) -> list[str]:
        """Every word in small letters, in order."""

    @property
    def vocabulary(self) -> dict[str, int]:
        """The distinct words and how often each occurs, in order of first use."""

    def count(self, word: str) -> int:
        """How often exactly this word occurs."""

    def forms(self, low: str) -> list[str]:
        """The words of the vocabulary that are ``low`` in small letters."""

    def places(self, word: str) -> list[tuple[int, int]]:
        """The spans of prose, in code points, at which exactly this word of the vocabulary stands."""

    def followed(self, word: str, rest: str) -> list[tuple[int, int]]:
        """The spans at which exactly this word stands with ``rest``: ``newslint.checks.phrases.follows``."""

    def compounds(self) -> tuple[list[str], list[tuple[str, str]]]:
        """Words with a hyphen that also stand without it, and words in small letters that may also stand as two.

        Each of the latter goes with the first of the two words.
        """

    def capitals(self) -> list[str] | None:
        """Names with a capital behind the first letter that may also be written otherwise.

        They are in small letters, without ’s. None where Python has to say.
        """

    def marked(self) -> list[str]:
        """The words of the vocabulary with a figure, a mark or a capital after the first letter, in order of first use:
        ``newslint.checks.tokens.marked``.
        """

    def begun(self, start: str) -> list[str]:
        """The words of the vocabulary that begin so in small letters, in order of first use."""

    def doubled(self) -> list[int]:
        """Where every two words that stand side by side begin, in order, if they are one in small letters."""

    def damage(self) -> tuple[list[tuple[int, int]], list[int], list[int], bool]:
        """Where characters were lost: ``newslint.damage.Damage``."""

    def months(self) -> list[int]:
        """Where what may be the name of a month begins, in order: ``newslint.dates.grammar``."""

    def lacking(self) -> list[list[tuple[int, int]]] | None:
        """The spans of the lines that may lack a comma beside a quotation, and of those that may lack a full stop.

        Without the space around them. None where Python has to say.
        """

    def slips(
        self, still: list[tuple[int, int]]
    ) -> list[tuple[str, tuple[int, int, str, str, float, float, float], int]] | None:
        """The slips of the quotation marks that are faults, in order: kind, mark, bound; ``quotes.pairs.slips``.

        ``still``: the spans in which a block that begins takes in no quotation. None where Python has to say.
        """

    def has(self, text: str) -> bool:
        """True if a text stands anywhere in the prose."""

class Register:
    """Words with numbers, as bytes: the checksums of the words, where the numbers of each end, and these.

    It is as ``newslint/checks/register.py`` has it.
    """

    def __new__(cls, sums: bytes, ends: bytes, numbers: bytes) -> Register: ...
    def found(self, look: Look) -> list[int]:
        """The numbers, in order, of the words that a draft has in any capitals, be it as a part (*re-elect*).

        There may be some too many: two words may have one checksum.
        """

class Cards:
    """What each card must have in a draft to find anything: one of its anchors, and one of its needs.

    ``anchors`` gives the cards by words, ``others`` are those that it lacks; a need is any text. Where a card has none,
    nothing need be there.
    """

    def __new__(cls, anchors: Register, others: Sequence[int], needs: Sequence[tuple[str, ...]]) -> Cards: ...
    def among(self, look: Look) -> list[int]:
        """The cards that may find something in a draft, in order: ``Pattern.likely``."""

class Rivals:
    """For each card the ways of writing something: for each way texts of which a draft must have one."""

    def __new__(cls, cards: Sequence[Sequence[tuple[str, ...]]]) -> Rivals: ...
    def among(self, look: Look) -> list[int]:
        """The cards of which a draft may have two ways, in order: ``Ways.likely``."""

class Anchors:
    """What leads to phrases: two words side by side in small letters, or one word alone.

    ``leads`` has a line for each phrase, as ``lead`` of ``newslint/checks/leads.py`` writes it.
    """

    def __new__(cls, leads: str) -> Anchors: ...
    def found(self, look: Look) -> list[int]:
        """The numbers, in order, of the phrases to which something leads in a draft."""

class Pairs:
    """Pairs of spellings; of those with ``tails`` each may end in one of them, and capitals do not count."""

    def __new__(cls, pairs: Sequence[tuple[str, str]], tails: Sequence[str] = ()) -> Pairs: ...
    def standing(self, look: Look) -> list[int]:
        """The numbers, in order, of the pairs of which both spellings may stand in a draft."""

class Sides:
    """Which words are right in one English only.

    A change is UK letters, US letters, and what may follow either: nothing if the same follows both, but for an *s*.
    """

    def __new__(cls, words: Words, changes: Sequence[tuple[str, str, Sequence[str]]]) -> Sides: ...
    def words(self, look: Look) -> list[str]:
        """The words of a draft that are right in one English only, in order of first use."""

class Watch:
    """A set of words that drafts are asked for."""

    def __new__(cls, words: Set[str]) -> Watch: ...
    def among(self, look: Look) -> list[str]:
        """The words of a draft of which a part between hyphens, without the ending of a possessive, is in the set."""

class Table:
    """An exact table, word → record, in a read-only file map whose header has been checked.

    The starts of the buckets, 2 to the power of ``bits`` in number, are at ``starts``; a record has ``width`` bytes.
    Raises BufferError if the map may be written to.
    """

    def __new__(cls, mapped: mmap, starts: int, bits: int, width: int) -> Table: ...
    def get(self, word: str) -> bytes | None:
        """The record of ``word`` exactly as written, or None."""

class Words:
    """The words of a table of flags; ``parts`` is what stands before or after a hyphen without being a word."""

    def __new__(cls, table: Table, parts: Set[str]) -> Words: ...
    def judge(self, word: str) -> int | None:
        """What a word is found to be: ``Lexicon._judge``; None if a letter is beyond ASCII."""

    def notable(self, look: Look, judge: Callable[[str], int]) -> list[str]:
        """The words of a draft but those that both varieties of English write so: ``Lexicon.notable``.

        ``judge`` says what a word with letters beyond ASCII is found to be: ``WRONG``, ``RIGHT`` or ``SHARED``.
        """

class Records:
    """Byte strings in a read-only file map: the places of their ends are at ``ends``, the bytes at ``body``."""

    def __new__(cls, mapped: mmap, ends: int, body: int) -> Records: ...

class Index:
    """An index of names; ``tables`` find forms by the whole, by parts and by pairs: ``newslint.names.index``.

    ``records`` are lists of forms, the forms and the entries.
    """

    def __new__(cls, near: Neighbours, brief: bool, tables: Sequence[Table], records: Sequence[Records]) -> Index: ...
    def parts(self, number: int) -> list[str] | None:
        """All parts of a form as they are looked up; none of one that is rejected, None where Python has to say."""

class Runs:
    """Finds runs of capitalised words, and remembers them.

    ``particles`` are what may stand together with parts of names, what says too little to be one, what a full stop may
    follow within a name, what the forms of a word end in, and what parts the names of persons; ``weights`` are
    ``ALONE`` of ``newslint.names.weights``. ``tell`` gives what else evidence is weighed by, when it is needed:
    ``ANCHORED``, and words that are no names, parts that very many people have, what stands before the names of saints,
    days and months, and what peoples end in.
    """

    def __new__(
        cls,
        indexes: Sequence[Index],
        words: Words,
        scores: Table,
        particles: tuple[Set[str], Set[str], Set[str], Set[str], Set[str]],
        weights: Mapping[str, float],
        tell: Callable[[], tuple[Mapping[str, float], tuple[Set[str], ...]]],
    ) -> Runs: ...
    def read(self, look: Look) -> tuple[list[str], list[str]] | None:
        """Runs in which the story may believe a slip or a variant, and words that are one letter apart, none if surely
        no two of them are one name; both in order of first use. None if Python must look at a run.
        """

    def doubted(
        self, run: str
    ) -> list[tuple[int, int, list[tuple[int, int, int, float, float, int, int | None]]]] | None:
        """Words of a run that some story may believe to be slips: the number of what may be one name, and of the word
        in it, with each ``Meant`` of ``newslint.names.candidates`` that is not ruled out. None if Python must look.
        """

    def found(
        self, look: Look, asked: Set[str], words: Set[str]
    ) -> tuple[list[tuple[int, str]], dict[str, int]] | None:
        """Where each run begins that is ``asked`` for or has one of the ``words``, and how it is written, in order;
        how often the story has each word of all its runs, as it is looked up. None where ``read`` gives None.
        """

class Lists(Protocol):
    @property
    def certain(self) -> Set[str]: ...
    @property
    def links(self) -> Set[str]: ...
    @property
    def dates(self) -> Sequence[str]: ...
    @property
    def prefixes(self) -> Sequence[str]: ...
    @property
    def endings(self) -> Sequence[str]: ...
    @property
    def inflections(self) -> Sequence[str]: ...

class Speller:
    """Tells which unknown words may be misspelled.

    ``scores`` and ``near`` are those of the lexicon, the latter the indexes of common and of rare words. ``lists`` has
    what ``Lists`` of ``newslint/spelling/suspects.py`` has.
    """

    def __new__(
        cls,
        words: Words,
        scores: Table,
        near: tuple[Neighbours, Neighbours],
        lists: Lists,
    ) -> Speller: ...
    def may_claim(self, word: str, least: float) -> bool:
        """False if no guess for an unknown word in small letters can have a margin of ``least``: ``Judge._likely``."""

    def guesses(self, word: str) -> list[tuple[float, str, float, float]] | None:
        """What may have been meant by an unknown word in small letters: ``channel.guesses``.

        None where Python has to say: if a letter of a word is beyond ASCII.
        """

    def made(self, word: str) -> tuple[float, float] | None:
        """What speaks for an unknown word in small letters that has another in it, and for one made of two words.

        ``evidence.derived`` and ``evidence.compound``; None where Python has to say: if a letter is beyond ASCII.
        """

    def suspects(self, look: Look, headings: Sequence[tuple[int, int]]) -> list[str]:
        """The words that may be misspelled in a draft: ``Judge.hits`` finds nothing in the others.

        ``headings`` are spans of code points in which blocks begin that are headings.
        """

class Neighbours:
    """An index of near words, with so many ``rows``; the rest is as in ``Table``."""

    def __new__(cls, mapped: mmap, starts: int, bits: int, rows: int) -> Neighbours: ...
    def near(self, word: str, distance: int = 2, brief: bool = False) -> list[int]:
        """Positions, in order, of candidates within ``distance`` edits of ``word``: ``newslint.neighbours``."""

    def words(self, positions: Sequence[int]) -> list[str]:
        """The keys at these positions."""
