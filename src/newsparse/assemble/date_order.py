"""What a page tells of the order of day and month in its dates in digits."""

import datetime as dt
import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from attrs import evolve

from newsparse.article import PageDate
from newsparse.dates import DateSpan

_NUMERIC = re.compile(r"(?:[^\W\d]+,?[^\S\n])?(\d{1,2})([/.-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)")


_HALVES_OF_DAY = re.compile(r"\d[^\S\n]{0,2}[ap]\.?[^\S\n]?m\b", re.IGNORECASE)
_AFTERNOON = 13
_COUNTRIES = {"uk": "gb"}
"""Country domains that are not the country's code."""


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


def settled(
    dates: list[PageDate], *, now: dt.datetime | None = None, known: dt.date | None = None
) -> list[PageDate]:
    """Ambiguous dates settled by what else is known.

    A day after `now` is out; a twin that can be read in one way only settles the day, be it on
    the page or `known` from its address; beside a clock of 24 hours the day comes first; and what
    is so told of the order of one date holds for the others of the page, unless two disagree.
    """
    if not any(date.ambiguous for date in dates):
        return dates
    sure = {day_of(d.value) for d in dates if d.value is not None and not d.ambiguous}
    if known is not None:
        sure.add(known)
    done = [
        _by_clock(_by_twin(sure, _up_to(now, date))) if date.ambiguous else date for date in dates
    ]
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


def regional(language: str | None, url: str | None) -> str | None:
    """The language with the country of the page's address: "en" and ".co.uk" make "en-gb"."""
    if not language or not url or "-" in language:
        return language
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:  # an unclosed "[" of an IPv6 address, say
        return language
    country = host.rstrip(".").rpartition(".")[2]
    if len(country) != 2 or not (country.isascii() and country.isalpha()):
        return language
    return f"{language}-{_COUNTRIES.get(country, country)}"


def _up_to(now: dt.datetime | None, date: PageDate) -> PageDate:
    """The date without its readings after `now`, with a day's grace for other time zones."""
    if now is None:
        return date
    return _as(date, [r for r in date.readings if (day_of(r) - now.date()).days <= 1])


def _by_twin(days: set[dt.date], date: PageDate) -> PageDate:
    fitting = [reading for reading in date.readings if day_of(reading) in days]
    return _as(date, fitting)


def _by_clock(date: PageDate) -> PageDate:
    """The day before the month where the clock beside them counts to 24, as where months come
    first no clock does: "06/01/2026 - 13:55"."""
    value = date.value
    late = isinstance(value, dt.datetime) and value.hour >= _AFTERNOON
    if not date.ambiguous or not late or _HALVES_OF_DAY.search(date.raw):
        return date
    return _by_order(date, day_first=True)


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


def is_whole(date: PageDate) -> bool:
    """Whether a date has a value that tells a day, not a month or a year alone."""
    return date.value is not None and date.precision not in ("month", "year")


def day_of(value: dt.date | dt.datetime) -> dt.date:
    """The calendar day of a date or of a date with a time."""
    return value.date() if isinstance(value, dt.datetime) else value
