"""Calendar arithmetic on plain numbers, so that a run that meets no date never imports ``datetime``.

A *day number* counts the days of the Gregorian calendar from 1 January of year 1 (day 1), as
``datetime.date.toordinal`` does. Weekdays count from Monday, 0. The algorithm counts years from 1 March, so that the
leap day comes last (Howard Hinnant, “chrono-compatible low-level date algorithms”).
"""

GREGORIAN = 1753
"""The first whole year in which Britain and its colonies used the calendar that weekdays are reckoned by."""

LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """True if the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(month: int, year: int = 0) -> int:
    """How many days the month has; without a year February is given 29."""
    if month == 2 and (year == 0 or is_leap(year)):
        return 29
    return LENGTHS[month - 1]


def exists(year: int, month: int, day: int) -> bool:
    """True if there is such a day; ``year`` 0 stands for any year."""
    return 1 <= month <= 12 and 1 <= day <= days_in(month, year)


def day_number(year: int, month: int, day: int) -> int:
    """The day number of a date; a day past the end of its month runs on into the next."""
    year -= month < 3
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305


def date_of(number: int) -> tuple[int, int, int]:
    """The (year, month, day) of a day number."""
    era, of_era = divmod(number + 305, 146097)
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year + era * 400 + (month < 3), month, of_year - (153 * shifted + 2) // 5 + 1


def weekday_of(number: int) -> int:
    """The weekday of a day number, Monday 0."""
    return (number + 6) % 7
