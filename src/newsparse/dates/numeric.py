"""Dates in digits: which orders of day, month and year they allow."""

from newsparse.dates.calendars import is_day

Day = tuple[int, int, int, str]
"""Year, month, day, calendar."""

_PIVOT = 69


def full_year(digits: str) -> int:
    """A printed year; two digits up to 69 are of this century, as in POSIX `strptime`."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year <= _PIVOT else 1900)


def orders(numbers: tuple[str, ...], separator: str) -> dict[str, Day]:
    """Every order in which three printed numbers are a day that exists, "dmy" first."""
    first, second, third = numbers
    tried = {}
    if len(first) == 3:
        return _minguo(numbers)
    if len(first) == 4:
        tried["ymd"] = (first, second, third)
    elif len(third) == 4 or len(third) == 2:
        tried["dmy"] = (third, second, first)
        if separator != "/-":
            tried["mdy"] = (third, first, second)
        if len(third) == 2 and len(first) == 2:
            tried["ymd"] = (first, second, third)
    found = {}
    for order, (year, month, day) in tried.items():
        value = full_year(year)
        calendar = _calendar(value, year_first=len(first) == 4)
        if calendar and is_day(value, int(month), int(day), calendar):
            found[order] = (value, int(month), int(day), calendar)
    return found


def _minguo(numbers: tuple[str, ...]) -> dict[str, Day]:
    """113/05/06: Taiwan's years are the only ones that have three digits."""
    year, month, day = map(int, numbers)
    full = len(numbers[1]) == len(numbers[2]) == 2
    if full and 90 <= year <= 150 and is_day(year + 1911, month, day):
        return {"ymd": (year + 1911, month, day, "minguo")}
    return {}


def _calendar(year: int, year_first: bool) -> str | None:
    """The calendar in which a year of today has such a number."""
    if 1800 <= year <= 2100:
        return "gregorian"
    if 2443 <= year <= 2643:
        return "buddhist"
    if 1300 <= year <= 1478 and year_first:
        return "jalali"
    return None
