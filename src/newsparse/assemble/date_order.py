"""What a page tells of the order of day and month in its dates in digits."""

import datetime as dt
import re
from collections.abc import Sequence

from attrs import evolve

from newsparse.article import PageDate
from newsparse.dates import DateSpan

_NUMERIC = re.compile(r"(?:[^\W\d]+,?[^\S\n])?(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)")


def day_first_of(page_text: str, spans: Sequence[DateSpan]) -> bool | None:
    """The order that dates with a day above twelve settle; `None` where they disagree."""
    orders = set()
    for span in spans:
        numbers = _NUMERIC.match(page_text, span.start, span.end)
        if numbers:
            first, second = int(numbers[1]), int(numbers[3])
            if (first > 12) != (second > 12):
                orders.add(first > 12)
    return orders.pop() if len(orders) == 1 else None


def settled(dates: list[PageDate]) -> list[PageDate]:
    """Ambiguous dates settled by a twin on the page that can be read in one way only.

    What a twin tells of one date holds for the others of the page, unless two twins disagree.
    """
    if not any(date.ambiguous for date in dates):
        return dates
    sure = {day_of(d.value) for d in dates if d.value is not None and not d.ambiguous}
    done = [_by_twin(sure, date) if date.ambiguous else date for date in dates]
    orders = {
        order
        for before, after in zip(dates, done, strict=True)
        if before.ambiguous and not after.ambiguous
        if (order := _is_day_first(after)) is not None
    }
    if len(orders) != 1:
        return done
    first = orders.pop()
    return [_by_order(date, day_first=first) if date.ambiguous else date for date in done]


def _by_twin(days: set[dt.date], date: PageDate) -> PageDate:
    fitting = [reading for reading in date.readings if day_of(reading) in days]
    return _as(date, fitting)


def _by_order(date: PageDate, *, day_first: bool) -> PageDate:
    fitting = [r for r in date.readings if _is_day_first(evolve(date, value=r)) is day_first]
    return _as(date, fitting)


def _as(date: PageDate, fitting: Sequence[dt.date]) -> PageDate:
    """The date read in the one way that fits, if it is one."""
    if len(fitting) != 1:
        return date
    return evolve(date, value=fitting[0], ambiguous=False, readings=())


def _is_day_first(date: PageDate) -> bool | None:
    """Whether the first number of a date in digits is the day of its value."""
    numbers = _NUMERIC.match(date.raw)
    if numbers is None or date.value is None or numbers[1] == numbers[3]:
        return None
    return int(numbers[1]) == date.value.day and int(numbers[3]) == date.value.month


def day_of(value: dt.date | dt.datetime) -> dt.date:
    """The calendar day of a date or of a date with a time."""
    return value.date() if isinstance(value, dt.datetime) else value
