"""Which date was meant: the days of the right weekday that are a small slip of the pen away from it."""

from collections.abc import Collection, Iterator

from newslint.dates.reckon import date_of, day_number, days_in, exists, weekday_of

KEPT = 2
"""How many other dates are worth a reader's while."""

WEEKDAY_SLIP = 0.3
"""How dear it is that the weekday, rather than the date, is wrong: nothing is as easily got wrong."""

CLOSE, FAR = 3, 25
"""Most days that news speaks of are so many days from publication, and few are further off than so many."""

Meant = tuple[float, int, bool]
"""(cost, day number, the weekday stands): the lower the cost, the likelier."""


def meant(
    date: tuple[int, int, int], weekday: int, *, year_told: bool, published: int = 0, said: int = 0
) -> list[Meant]:
    """What “weekday, date” was meant to be, likeliest first, when the two do not go together.

    ``date`` is (year, month, day); without ``year_told`` the year cannot be the slip. ``published`` is the day number
    of the publication date, ``said`` that of the day which words beside the date (*tomorrow*) name; 0 if unknown. The
    first of the list may be the date as it stands, with its weekday wrong.
    """
    here = day_number(*date)
    years = {date[0] + step for step in (-1, 1, -10, 10)} | {date_of(published)[0] if published else date[0] + 1}
    options = [(WEEKDAY_SLIP - 3 * (here == said), here, False)]
    for cost, number in _others(*date, years if year_told else ()):
        if weekday_of(number) == weekday:
            options.append((cost - _evidence(number, here, published, said), number, True))
    best = {option[1]: option for option in sorted(options, reverse=True)}
    ranked = sorted(best.values())
    others = [option for option in ranked if option[1] != here][:KEPT]
    return sorted([best[here], *others])


def _evidence(number: int, here: int, published: int, said: int) -> float:
    """How much the publication date and the words beside the date speak for a day rather than for the one written."""
    weight = 3.0 * (number == said)
    far = abs(here - published)
    if published and far > CLOSE:
        weight += 0.25 * (abs(number - published) <= CLOSE)
    if published and far > FAR:
        weight += 1.0 * (abs(number - published) <= min(FAR, far // 3)) + 0.5 * (number == published)
    return weight


def _others(year: int, month: int, day: int, years: Collection[int]) -> Iterator[tuple[float, int]]:
    """(cost, day number) of the days that the date may have been meant to be, the ``years`` being those in question."""
    for other in range(1, days_in(month, year) + 1):
        yield _day_cost(day, other), day_number(year, month, other)
    here = day_number(year, month, day)
    for step in (-3, -2, -1, 1, 2, 3):
        yield 0.6 + 0.2 * abs(step), here + step
    for other in range(1, 13):
        if other != month and exists(year, other, day):
            yield (1.0 if abs(other - month) == 1 else 1.8), day_number(year, other, day)
    for other in years:
        if other != year and exists(other, month, day):
            yield (0.9 if abs(other - year) == 1 else 1.4), day_number(other, month, day)


def _day_cost(day: int, other: int) -> float:
    """How easily one day is written for another: next door, one digit more, less or changed, or swapped."""
    a, b = str(day), str(other)
    if abs(day - other) == 1:
        return 0.6
    if len(a) == len(b) == 2 and a == b[::-1]:
        return 0.7
    if len(a) != len(b) and (a in b or b in a):
        return 0.8
    if len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1:
        return 1.0 + 0.05 * abs(day - other)
    return 1.0 + 0.1 * abs(day - other)
