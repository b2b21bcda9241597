"""What a printed date means."""

import datetime as dt
import re
from functools import cache, lru_cache

from attrs import frozen

from newsparse.dates.calendars import hijri_day, to_gregorian
from newsparse.dates.fallback import read_day
from newsparse.dates.find import DateSpan
from newsparse.dates.lexicon import lexicon, rows
from newsparse.dates.numeric import Day, full_year, orders
from newsparse.dates.parts import Clock, DateKind, Parts
from newsparse.dates.zones import zone_of

Value = dt.date | dt.datetime


@frozen
class Reading:
    """What one date means. The fields are those of the same name in `PageDate`."""

    value: Value | None = None
    """A `date`, or a `datetime` where a time of day is printed; aware, with a fixed offset, where a
    zone is. The first day of the month or the year where no day is printed: see `precision`."""
    precision: str = "unknown"
    """"second", "minute", "hour", "day", "month", "year", or "unknown" without a value."""
    ambiguous: bool = False
    """Whether the print allows two days and nothing settles which."""
    readings: tuple[Value, ...] = ()
    """All readings of an ambiguous date, the likelier first; empty otherwise."""
    zone: str | None = None
    """"offset", "abbreviation", or "declared" where it is that of `now`; `None` if naive."""


UNREAD = Reading()
_LONGEST = 200
_CACHED = 4096

_COMPACT = re.compile(
    r"(\d{4})(\d\d)(\d\d)(?:[T ]?(\d\d)(\d\d)(\d\d)?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?"
)
_YEAR = re.compile(r"\d{4}")
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})|(\d{1,2})[/.](\d{4})")
_MINGUO = re.compile(r"(\d{3})([./-])(\d\d)\2(\d\d)")
_SHORT = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d\d)")

# The same language under two codes.
_SAME = {"no": "nb", "nn": "nb", "iw": "he", "in": "id", "tl": "fil", "sh": "sr"}
_RANK = {
    DateKind.DATE: 0,
    DateKind.MONTH_DAY: 1,
    DateKind.RELATIVE: 2,
    DateKind.MONTH: 3,
    DateKind.CLOCK: 4,
}
_NEEDS_NOW = frozenset((DateKind.MONTH_DAY, DateKind.RELATIVE))
_UNTURNED = frozenset(("hijri", "bikram", "bengali"))
"""Calendars whose dates have no value, or not always: a date of another beside them goes first."""
_PERSIAN = frozenset(("fa", "ps", "ckb", "tg", "prs"))


def read_date(
    raw: str,
    *,
    language: str | None = None,
    now: dt.datetime | None = None,
    day_first: bool | None = None,
) -> Reading:
    """What a date means that a page prints or declares.

    `language` is the page's, as an ISO 639-1 code or a tag with a region ("en-IN"): it settles the
    order of numeric dates where it has one convention, names that mean different months in two
    languages, and abbreviations of time zones. `day_first` says what else is known of that order,
    from other dates of the page or its country. `now` resolves "2 hours ago" and "February 3",
    which have no value without it; a time of day alone has none at all.

    Never raises; what cannot be read has no value and precision "unknown".
    """
    if len(raw) > _LONGEST:
        return UNREAD
    tag = _tag(language)
    parts = _parts(raw)
    if parts is None or parts.kind not in _NEEDS_NOW:
        return _read(raw, tag, day_first)
    return _by_now(parts, tag, now, day_first)


def read_span(
    text: str,
    span: DateSpan,
    *,
    language: str | None = None,
    now: dt.datetime | None = None,
    day_first: bool | None = None,
) -> Reading:
    """What a date means that `find_dates` found in `text`: as `read_date`, without a new scan."""
    parts, raw = span.parts, text[span.start : span.end]
    if parts is None or parts.kind is DateKind.CLOCK or len(raw) > _LONGEST:
        return read_date(raw, language=language, now=now, day_first=day_first)
    if parts.kind in _NEEDS_NOW:
        return _by_now(parts, _tag(language), now, day_first)
    return _of_parts(parts, raw, _tag(language), day_first)


def _by_now(
    parts: Parts, tag: str | None, now: dt.datetime | None, day_first: bool | None
) -> Reading:
    if now is None:
        return UNREAD
    if parts.kind is DateKind.RELATIVE:
        return _relative(parts, tag, now)
    return _without_year(parts, tag, now, day_first)


@lru_cache(_CACHED)
def _parts(raw: str) -> Parts | None:
    """The date of a string: the fullest it holds, the first of those. Not to be changed."""
    from newsparse.dates.scan import scan

    return min(
        scan(raw), key=lambda parts: (_RANK[parts.kind], parts.calendar in _UNTURNED), default=None
    )


@lru_cache(_CACHED)
def _read(raw: str, language: str | None, day_first: bool | None) -> Reading:
    """A date that does not depend on now."""
    parts = _parts(raw)
    if parts is None or parts.kind is DateKind.CLOCK:
        return _whole(raw.strip(), language, day_first) or _other(raw, parts, language)
    return _of_parts(parts, raw, language, day_first)


def _of_parts(parts: Parts, raw: str, language: str | None, day_first: bool | None) -> Reading:
    if parts.kind is DateKind.MONTH:
        first = to_gregorian(parts.year or 0, parts.month, 1, parts.calendar)
        return Reading(first, "month") if first else UNREAD
    return _reading(_days(parts, raw, language, day_first), parts.clock, language)


def _reading(days: tuple[dt.date, ...], clock: Clock | None, language: str | None) -> Reading:
    """The reading of a date that is one of `days`, the likelier first."""
    values = [_at(day, clock, language) for day in days]
    if not values:
        return UNREAD
    value, zone = values[0]
    precision = clock.precision if clock else "day"
    if len(values) == 1:
        return Reading(value, precision, zone=zone)
    return Reading(value, precision, True, tuple(value for value, _ in values), zone)


def _at(day: dt.date, clock: Clock | None, language: str | None) -> tuple[Value, str | None]:
    """A day with its time of day, and how its zone is known."""
    if clock is None:
        return day, None
    hour = clock.hour
    if clock.half == "am":
        hour = hour % 12 if hour <= 12 else hour
    elif (clock.half == "pm" and hour < 12) or (clock.half == "noon" and hour < 4):
        hour += 12
    time = dt.time(hour, clock.minute, clock.second, clock.micro)
    naive = dt.datetime.combine(day, time)
    if not clock.zone:
        return naive, None
    zone, how = zone_of(clock.zone, naive, language)
    return naive.replace(tzinfo=zone), how


def _days(
    parts: Parts, raw: str, language: str | None, day_first: bool | None
) -> tuple[dt.date, ...]:
    """The days that a date can be, the likelier first."""
    if parts.numbers:
        found = orders(parts.numbers, parts.separator)
        chosen = _settled(found, parts, language, day_first)
        days = (_gregorian(day, raw, language) for day in chosen)
    else:
        months = _months(parts, language)
        year = parts.year or 0
        if parts.calendar == "hijri":
            known = hijri_day(year, parts.month, parts.day, parts.weekday)
            return (known,) if known else ()
        days = (to_gregorian(year, month, parts.day, parts.calendar) for month in months)
    return tuple(dict.fromkeys(day for day in days if day is not None))


def _gregorian(day: Day, raw: str, language: str | None) -> dt.date | None:
    """A day in digits; a year such as 1402 is Iran's where the language or its digits say so."""
    year, month, number, calendar = day
    if calendar == "minguo":
        is_chinese = (language or "").partition("-")[0] == "zh"
        return to_gregorian(year, month, number) if is_chinese else None
    is_persian = (language or "").partition("-")[0] in _PERSIAN or any("۰" <= c <= "۹" for c in raw)
    if calendar == "jalali" and not is_persian:
        return None
    return to_gregorian(year, month, number, calendar)


def _months(parts: Parts, language: str | None) -> tuple[int, ...]:
    """The months that a name can mean: "listopad" is November in Czech and October in Croatian."""
    rivals = lexicon().month_rivals.get(parts.month_word)
    if rivals is None or parts.calendar != "gregorian":
        return (parts.month,)
    known = rivals.get((language or "").partition("-")[0])
    if known is not None:
        return (known,)
    if language is not None:
        return (parts.month,)
    return tuple(dict.fromkeys((parts.month, *rivals.values())))


def _settled(
    found: dict[str, Day], parts: Parts, language: str | None, day_first: bool | None
) -> tuple[Day, ...]:
    """The orders that are left once weekday, hint and language have spoken."""
    convention = _convention(language, parts.separator)
    if "ymd" in found and (convention == "ymd" or len(found) == 1):
        return (found["ymd"],)
    rest = {order: day for order, day in found.items() if order != "ymd"}
    if len(rest) > 1 and parts.weekday:
        proven = {o: d for o, d in rest.items() if _weekday(d) == parts.weekday}
        rest = proven if len(proven) == 1 else rest
    if len(rest) < 2:
        return tuple(rest.values())
    if day_first is not None:
        return (rest["dmy" if day_first else "mdy"],)
    if convention in rest:
        return (rest[convention],)
    # Those who put the month first write slashes or hyphens.
    american = (language or "").partition("-")[0] == "en" and parts.separator != "."
    likelier = sorted(rest, reverse=american)
    return tuple(rest[order] for order in likelier)


def _weekday(day: Day) -> int:
    date = to_gregorian(*day)
    return date.isoweekday() if date else 0


def _convention(language: str | None, separator: str) -> str | None:
    """The one order that a language uses with a separator, if it has one."""
    if language is None:
        return None
    conventions = _conventions()
    row = conventions.get(language) or conventions.get(language.partition("-")[0])
    return row[1] if row and separator in row[0] else None


@cache
def _conventions() -> dict[str, tuple[str, str]]:
    return {code: (separators, order) for code, separators, order in rows("orders.tsv")}


def _tag(language: str | None) -> str | None:
    """A language tag in lower case, with one code for each language."""
    if not language:
        return None
    code, _, region = language.lower().replace("_", "-").partition("-")
    code = _SAME.get(code, code)
    return f"{code}-{region}" if region else code


# Strings that are a date only because they are declared to be one.


def _whole(raw: str, language: str | None, day_first: bool | None) -> Reading | None:
    """20240214T101500Z · 2024 · 2024-02 · 3.5.14"""
    match = _COMPACT.fullmatch(raw)
    if match is not None:
        return _compact(match, language)
    match = _SHORT.fullmatch(raw) or _MINGUO.fullmatch(raw)
    if match is not None:
        numbers = (match[1], match[3], match[4])
        parts = Parts(0, len(raw), DateKind.DATE, numbers=numbers, separator=match[2])
        return _reading(_days(parts, raw, language, day_first), None, language)
    match = _YEAR_MONTH.fullmatch(raw)
    if match is not None:
        year, month = int(match[1] or match[4]), int(match[2] or match[3])
        first = to_gregorian(year, month, 1)
        return Reading(first, "month") if first else UNREAD
    if _YEAR.fullmatch(raw):
        first = to_gregorian(full_year(raw), 1, 1)
        return Reading(first, "year") if first else UNREAD
    return None


def _compact(match: re.Match[str], language: str | None) -> Reading:
    year, month, day, hour, minute, second, zone = match.groups()
    date = to_gregorian(int(year), int(month), int(day))
    if date is None:
        return UNREAD
    if hour is None:
        return Reading(date, "day")
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return UNREAD
    if zone and zone != "Z":
        zone = f"{zone[:3]}:{zone[-2:]}"  # as the scanner gives it
    time = int(hour), int(minute), int(second or 0)
    precision = "second" if second else "minute"
    clock = Clock(0, *time, 0, "", zone or "", precision, False)
    return _reading((date,), clock, language)


def _other(raw: str, parts: Parts | None, language: str | None) -> Reading:
    """A date in words that we do not know, around the time of day in `parts`, if any."""
    rest = raw if parts is None else f"{raw[: parts.start]} {raw[parts.end :]}"
    day = read_day(rest.strip(" ,.|-–"), (language or "").partition("-")[0] or None)
    return _reading((day,), parts.clock if parts else None, language) if day else UNREAD


# Dates that depend on now.


def _without_year(
    parts: Parts, language: str | None, now: dt.datetime, day_first: bool | None
) -> Reading:
    """A day and a month: the last such day up to now, with a day's grace for other time zones."""
    if parts.calendar != "gregorian":
        return UNREAD
    latest = now.date() + dt.timedelta(days=1) if now.year < dt.MAXYEAR else now.date()
    days = []
    for month, day in _month_days(parts, language, day_first):
        years = range(latest.year, max(latest.year - 9, 1800), -1)
        dates = (to_gregorian(year, month, day) for year in years)
        days.append(next((date for date in dates if date and date <= latest), None))
    found = tuple(dict.fromkeys(date for date in days if date is not None))
    return _reading(found, parts.clock, language)


def _month_days(
    parts: Parts, language: str | None, day_first: bool | None
) -> tuple[tuple[int, int], ...]:
    if not parts.numbers:
        return tuple((month, parts.day) for month in _months(parts, language))
    first, second = int(parts.numbers[0]), int(parts.numbers[1])
    convention = _convention(language, parts.separator)
    if first > 12 or parts.separator == "." or day_first or convention == "dmy":
        return ((second, first),)
    if second > 12 or parts.separator == "-" or day_first is False or convention is not None:
        return ((first, second),)
    both = ((second, first), (first, second))
    return both[::-1] if (language or "").partition("-")[0] == "en" else both


def _relative(parts: Parts, language: str | None, now: dt.datetime) -> Reading:
    if parts.days_back is not None:
        try:
            day = now.date() - dt.timedelta(days=parts.days_back)
        except OverflowError:
            return UNREAD
        return _reading((day,), parts.clock, language)
    units = [unit for _, unit in parts.ago]
    try:
        then = _back(now, parts.ago)
    except (OverflowError, ValueError):
        return UNREAD
    if not 1800 <= then.year <= 2100:
        return UNREAD
    precision = {"week": "day"}.get(units[-1], units[-1])
    if precision in ("day", "month", "year"):
        if parts.clock is not None:
            return _reading((then.date(),), parts.clock, language)
        return Reading(then.date(), precision)
    then = then.replace(microsecond=0, second=then.second if precision == "second" else 0)
    return Reading(then, precision, zone="declared" if then.tzinfo else None)


def _back(now: dt.datetime, ago: tuple[tuple[int, str], ...]) -> dt.datetime:
    """A moment before now, at the same offset from UTC."""
    offset = now.utcoffset()
    then = now.replace(tzinfo=None if offset is None else dt.timezone(offset))
    for amount, unit in ago:
        if unit in ("month", "year"):
            months = then.year * 12 + then.month - 1 - amount * (12 if unit == "year" else 1)
            year, month = divmod(months, 12)
            day = min(then.day, _month_length(year, month + 1))
            then = then.replace(year=year, month=month + 1, day=day)
        else:
            then -= dt.timedelta(**{f"{unit}s": amount})
    return then


def _month_length(year: int, month: int) -> int:
    first = dt.date(year, month, 1)
    return ((first.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - first).days
