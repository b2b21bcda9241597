"""The dates that a page declares, and the choice between them and those it prints."""

import datetime as dt
import re
from collections.abc import Sequence

from attrs import evolve, frozen

from newsparse.article import Block, Day, PageDate
from newsparse.assemble.date_order import day_of, is_whole
from newsparse.assemble.declared.beside import date_beside_headline
from newsparse.dates import read_date
from newsparse.declared import Claim, Claims, Declared

_ISO = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?"
)
_EARLIEST = 1800
_EPOCH = dt.date(1970, 1, 1)
"""What systems declare that were given no date."""
_MOST = 12
_WEAK = frozenset({"time", "dublin-core", "meta"})
"""Sources whose date is of anything as easily as of publication."""
_MIDNIGHT = dt.time()
_FARTHEST = dt.timedelta(hours=14)
"""The zones that lie farthest from UTC."""
_QUARTER = dt.timedelta(minutes=15)


@frozen
class Choice:
    """The story's own dates, and all there are."""

    published: PageDate | None
    updated: PageDate | None
    all: tuple[PageDate, ...]


def choose_dates(
    published: PageDate | None,
    updated: PageDate | None,
    printed: tuple[PageDate, ...],
    declared: Declared,
    *,
    language: str | None = None,
    now: dt.datetime | None = None,
    blocks: Sequence[Block] = (),
) -> Choice:
    """The dates of publication and update, from those printed and those declared.

    Publication, in this order:

    1. where one is declared and none printed, the declared one, in local time where two sources
       tell the same moment in UTC and in local time, with its zone where another source tells it
    2. where both are of one day, the finer
    3. where the two are a day apart and may be one moment in two zones, the printed day, since
       that is the day where the page was made; with the declared time, where the print has one
    4. where they differ by more, the declared one of JSON-LD, OpenGraph and the like, and the
       printed one is of an update if it is declared as such; the printed one before a date that
       is declared with less care, where another source declares it as the publication, and where
       it is the earlier of the two and the page does not print the declared day as well: systems
       tell when a story was put in again
    5. the printed one
    6. where there is none, the date that is printed beside the headline

    An update is the printed one, else a declared one that is later than the publication. All that
    are not chosen stay among the dates, those declared last.
    """
    told = [
        _dates(claims, role, language, now, printed)
        for claims, role in ((declared.published, "published"), (declared.updated, "updated"))
    ]
    first = _in_local_time(told[0])
    shown = {
        day_of(date.value) for date in printed if date.value is not None and date.source == "text"
    }
    chosen = _published(published, first, told[0], told[1], shown)
    if chosen is None or not is_whole(chosen):
        chosen = date_beside_headline(printed, blocks) or chosen
    later = _updated(updated, published, chosen, told[1])
    for date in (chosen, later):
        if date is not None and date.source == "text":
            printed = tuple(date if _same_place(date, other) else other for other in printed)
    rest = [*([chosen] if chosen else []), *([later] if later else []), *told[0], *told[1]]
    declared_ones = [date for date in dict.fromkeys(rest) if date.start is None]
    return Choice(chosen, later, (*printed, *declared_ones))


def _dates(
    claims: Claims,
    role: str,
    language: str | None,
    now: dt.datetime | None,
    printed: Sequence[PageDate],
) -> list[PageDate]:
    """The claims that are dates, the most trusted first."""
    found = [_date(claim, role, language, now) for claim in claims[:_MOST]]
    days = {day_of(date.value) for date in printed if date.value is not None and not date.ambiguous}
    return [_settled(date, days) for date in found if date is not None]


def _date(
    claim: Claim, role: str, language: str | None, now: dt.datetime | None
) -> PageDate | None:
    text = claim.value.strip("\"' ")
    iso = _ISO.match(text)
    if iso:
        value, precision = _from_iso(iso[0])
        date = PageDate(claim.value, value, precision, role, source=claim.source)
    else:
        reading = read_date(text, language=language, now=now)
        date = PageDate(
            claim.value,
            reading.value,
            reading.precision,
            role,
            reading.ambiguous,
            reading.readings,
            source=claim.source,
        )
    value = date.value
    if value is None or not is_whole(date) or not _EARLIEST <= value.year <= 2100:
        return None
    if day_of(value) == _EPOCH:
        return None
    aware = isinstance(value, dt.datetime) and value.tzinfo is not None
    return evolve(date, zone="declared") if aware else date


def _from_iso(text: str) -> tuple[Day | None, str]:
    """A value of ISO 8601 and its precision; midnight stands for a day without a time."""
    compact = text.replace(",", ".").replace(" Z", "Z").replace(" +", "+").replace(" -", "-")
    try:
        value = dt.datetime.fromisoformat(compact)
    except ValueError:
        return None, "unknown"
    if value.time() == _MIDNIGHT:
        return value.date(), "day"
    return value, "second" if compact[16:17] == ":" else "minute"


def _settled(date: PageDate, days: set[dt.date]) -> PageDate:
    """An ambiguous date as the days that the page prints settle it."""
    if not date.ambiguous:
        return date
    fitting = [reading for reading in date.readings if day_of(reading) in days]
    if len(fitting) != 1:
        return date
    return evolve(date, value=fitting[0], ambiguous=False, readings=())


def _in_local_time(dates: Sequence[PageDate]) -> PageDate | None:
    """The first date; where it is in UTC and another is the same moment in local time, that.

    Where it tells no zone and another tells the same clock with one, with that zone.
    """
    first = next(iter(dates), None)
    if first is None or not isinstance(first.value, dt.datetime):
        return first
    if first.value.tzinfo is None:
        zoned = (o.value for o in dates[1:] if isinstance(o.value, dt.datetime) and o.value.tzinfo)
        local = next((v for v in zoned if v.replace(tzinfo=None) == first.value), None)
        return evolve(first, value=local, zone="declared") if local else first
    if first.value.utcoffset() != dt.timedelta():
        return first
    for other in dates[1:]:
        moved = _moved(first.value, other.value)
        if moved is not None and moved.utcoffset():
            return evolve(first, value=moved)
    return first


def _moved(moment: dt.datetime, local: Day | None) -> dt.datetime | None:
    """An aware moment in the zone in which a clock shows `local`; `None` where it is another.

    The minutes are compared, and the seconds where `local` has them: zones differ by quarters of
    an hour.
    """
    if not isinstance(local, dt.datetime) or moment.tzinfo is None:
        return None
    clock = local.replace(tzinfo=None, microsecond=0)
    universal = (moment - (moment.utcoffset() or dt.timedelta())).replace(
        tzinfo=None, microsecond=0
    )
    if not clock.second:
        universal = universal.replace(second=0)
    offset = clock - universal
    if abs(offset) > _FARTHEST or offset % _QUARTER:
        return None
    return moment.astimezone(dt.timezone(offset))


def _published(
    printed: PageDate | None,
    declared: PageDate | None,
    others: Sequence[PageDate],
    updates: Sequence[PageDate],
    shown: set[dt.date],
) -> PageDate | None:
    """The date of publication: see `choose_dates`."""
    if printed is None or printed.value is None or not is_whole(printed):
        return declared or printed
    if declared is None or declared.value is None:
        return printed
    if printed.start is None:  # no print, but what the address says
        return declared
    days = abs((day_of(declared.value) - day_of(printed.value)).days)
    if days == 0 or day_of(declared.value) in map(day_of, printed.readings):
        return _finer(printed, declared)
    if declared.source in _WEAK:
        return printed
    if days == 1:
        return _local(printed, declared, others)
    is_earlier = day_of(printed.value) < day_of(declared.value)
    if (is_earlier and day_of(declared.value) not in shown) or _is_confirmed(
        printed, others, updates
    ):
        return printed
    return declared


def _is_confirmed(
    printed: PageDate, others: Sequence[PageDate], updates: Sequence[PageDate]
) -> bool:
    """Whether a printed day is declared as that of publication, and not as that of an update.

    What `<time>` has is the print itself.
    """
    if any(_same_day(printed, date) for date in updates):
        return False
    return any(_same_day(printed, date) for date in others if date.source != "time")


def _finer(printed: PageDate, declared: PageDate) -> PageDate:
    """Of two dates of one day the one that tells more."""
    if printed.ambiguous or _fineness(declared) > _fineness(printed):
        return declared
    return printed


def _fineness(date: PageDate) -> tuple[bool, bool, bool]:
    value = date.value
    timed = isinstance(value, dt.datetime)
    aware = isinstance(value, dt.datetime) and value.tzinfo is not None
    return timed, aware, date.precision == "second"


def _local(printed: PageDate, declared: PageDate, others: Sequence[PageDate]) -> PageDate:
    """Of two dates a day apart the printed one, where they may be one moment in two zones.

    With the declared moment, where a clock tells how to move it. A declared moment that is local
    already, with an offset of its own, is of another day.
    """
    moment = declared.value
    if not isinstance(moment, dt.datetime):
        return printed
    for clock in (printed, *others):
        moved = _moved(moment, clock.value)
        if moved is not None and printed.value and moved.date() == day_of(printed.value):
            return evolve(declared, value=moved)
    return declared if moment.utcoffset() else printed


def _updated(
    printed: PageDate | None,
    shown: PageDate | None,
    published: PageDate | None,
    declared: Sequence[PageDate],
) -> PageDate | None:
    """The date of the last update; `shown` is what is printed as the publication."""
    first = _in_local_time(declared)
    if printed is None and shown is not None and shown is not published:
        days = {day_of(date.value) for date in declared if date.value is not None}
        if shown.value is not None and day_of(shown.value) in days and _is_later(shown, published):
            printed = evolve(shown, role="updated")
    if printed is not None:
        same = first is not None and _same_day(printed, first)
        return _finer(printed, first) if same and first is not None else printed
    return first if first is not None and _is_later(first, published) else None


def _same_day(a: PageDate, b: PageDate) -> bool:
    return a.value is not None and b.value is not None and day_of(a.value) == day_of(b.value)


def _is_later(date: PageDate, published: PageDate | None) -> bool:
    """Whether a date is after the publication, by its day or, that day, by its clock."""
    if published is None or published.value is None or date.value is None:
        return published is None
    a, b = date.value, published.value
    if not (isinstance(a, dt.datetime) and isinstance(b, dt.datetime)):
        return day_of(a) > day_of(b)
    return a > b if (a.tzinfo is None) == (b.tzinfo is None) else a.date() > b.date()


def _same_place(a: PageDate, b: PageDate) -> bool:
    return a.start == b.start and a.end == b.end
