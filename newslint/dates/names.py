"""The names of months and weekdays: read as numbers, and written as the story writes them."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SHORT_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
"""How a desk that shortens months writes them: five are too short to shorten."""

MONTH = "[ADFJMNOS][A-Za-z]{2,8}"
"""A pattern for a word that may be a month; ``month_number`` tells whether it is."""

WEEKDAY = "[FMSTW][A-Za-z]{2,8}"
"""A pattern for a word that may be a weekday; ``weekday_number`` tells whether it is."""


def _numbers(names: tuple[str, ...], shorter: dict[str, int], first: int) -> dict[str, int]:
    """Every way a name is written, long and short, with a capital or all in capitals → its number."""
    found = {name: i for i, name in enumerate(names, first)} | {name[:3]: i for i, name in enumerate(names, first)}
    found |= shorter
    return found | {name.upper(): number for name, number in found.items()}


_MONTHS = _numbers(MONTHS, {"Sept": 9}, 1)
_WEEKDAYS = _numbers(WEEKDAYS, {"Tues": 1, "Thur": 3, "Thurs": 3}, 0)
MONTH_NAMES = frozenset(_MONTHS)
"""Every way the name of a month is written, without a full stop."""


def month_number(word: str) -> int:
    """The number of a month, 1 to 12, from its name, long or short; 0 if the word is none."""
    return _MONTHS.get(word, 0)


def weekday_number(word: str) -> int:
    """The number of a weekday, Monday 0, from its name, long or short; -1 if the word is none."""
    return _WEEKDAYS.get(word, -1)


def like_month(month: int, written: str) -> str:
    """The name of a month as short, with its full stop, and in the same capitals, as the month written."""
    bare = written.rstrip(".")
    name = MONTHS[month - 1]
    if bare.lower() == "sept" or (written != bare and len(bare) == 3):
        name = SHORT_MONTHS[month - 1]
    elif len(bare) == 3 and bare.lower() != "may":
        name = name[:3]
    if len(name) < len(MONTHS[month - 1]):
        name += written[len(bare) :]
    return name.upper() if bare.isupper() else name


def like_weekday(weekday: int, written: str) -> str:
    """The name of a weekday as long, and in the same capitals, as the weekday written."""
    name = WEEKDAYS[weekday]
    if not written.lower().endswith("day"):
        name = {4: {1: "Tues", 3: "Thur"}, 5: {3: "Thurs"}}.get(len(written), {}).get(weekday, name[:3])
    return name.upper() if written.isupper() else name


def ordinal_suffix(day: int) -> str:
    """``st``, ``nd``, ``rd`` or ``th``."""
    if day in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
