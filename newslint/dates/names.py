"""The names of months and weekdays: as patterns, as numbers, and written as the story writes them."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SHORT_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
"""How a desk that shortens months writes them: five are too short to shorten."""


def _pattern(forms: str) -> str:
    return f"(?:{forms}|{forms.upper()})"


MONTH = _pattern(
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?"
)
"""A month with a capital, long or short; a full stop after a short one is left to the reader of the pattern."""

WEEKDAY = _pattern(
    "Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?"
)


def month_number(written: str) -> int:
    """The number of a month, 1 to 12, from its name, long or short."""
    return 1 + next(i for i, name in enumerate(MONTHS) if name[:3].lower() == written[:3].lower())


def weekday_number(written: str) -> int:
    """The number of a weekday, Monday 0, from its name, long or short."""
    return next(i for i, name in enumerate(WEEKDAYS) if name[:3].lower() == written[:3].lower())


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
