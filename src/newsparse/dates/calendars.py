"""Calendars: which days exist, and what they are in the Gregorian calendar."""

import datetime as dt
from calendar import monthrange

_YEARS = {
    "gregorian": (1800, 2100),
    "jalali": (1179, 1478),
    "buddhist": (2343, 2643),
    "hijri": (1215, 1524),
    "bikram": (1857, 2157),
    "bengali": (1207, 1507),
}
_LONGEST = {"jalali": 31, "hijri": 30, "bikram": 32, "bengali": 31}


def is_day(year: int, month: int, day: int, calendar: str = "gregorian") -> bool:
    """Whether such a day can be meant: it exists, in the years 1800-2100 of our calendar."""
    first, last = _YEARS[calendar]
    if not (first <= year <= last and 1 <= month <= 12 and day >= 1):
        return False
    if calendar in _LONGEST:
        return day <= _LONGEST[calendar]
    return day <= monthrange(year - 543 if calendar == "buddhist" else year, month)[1]


def to_gregorian(year: int, month: int, day: int, calendar: str = "gregorian") -> dt.date | None:
    """The day in our calendar; `None` for a day that does not exist or a calendar we cannot turn.

    Bengali dates have no value, nor have those of Nepal's Bikram Sambat, which rests on published
    tables. For Hijri ones see `hijri_day`. A date that may be wrong is worse than none.
    """
    if not is_day(year, month, day, calendar):
        return None
    if calendar == "gregorian":
        return dt.date(year, month, day)
    if calendar == "buddhist":
        return dt.date(year - 543, month, day)
    if calendar == "jalali":
        return _from_jalali(year, month, day)
    return None


def hijri_day(year: int, month: int, day: int, weekday: int) -> dt.date | None:
    """The day of a Hijri date that is printed with its weekday (ISO; 0 where none is).

    On which day a month begins is announced, country by country; the arithmetic calendar (30 years
    of 10,631 days, epoch 16 July 622: R. H. van Gent, "The Mathematics of the Islamic Calendar")
    may be a day or two off. The weekday tells which day near it is meant; without one there is no
    value.
    """
    if not weekday or not is_day(year, month, day, "hijri"):
        return None
    before = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2
    near = dt.date(622, 7, 19) + dt.timedelta(days=before + day - 1)
    off = (weekday - near.isoweekday() + 3) % 7 - 3
    return near + dt.timedelta(days=off) if abs(off) <= 2 else None


def _from_jalali(year: int, month: int, day: int) -> dt.date | None:
    """A day of the Solar Hijri calendar.

    Leap years are those that leave 1, 5, 9, 13, 17, 22, 26 or 30 when divided by 33: the typical
    cycle of K. M. Borkowski, "The Persian calendar for 3000 years", Earth, Moon, and Planets 74
    (1996), and the rule of ICU's Persian calendar, which departs from it only from the year 1502
    on. Months 1-6 have 31 days, 7-11 have 30, the last 29 or 30.
    """
    if month == 12 and day == 30 and not _is_jalali_leap(year):
        return None
    if month > 6 and day > 30:
        return None
    before = sum(366 if _is_jalali_leap(y) else 365 for y in range(1400, year))
    before -= sum(366 if _is_jalali_leap(y) else 365 for y in range(year, 1400))
    offset = 31 * (month - 1) - max(0, month - 7) + day - 1
    return dt.date(2021, 3, 21) + dt.timedelta(days=before + offset)


def _is_jalali_leap(year: int) -> bool:
    return year % 33 in {1, 5, 9, 13, 17, 22, 26, 30}
