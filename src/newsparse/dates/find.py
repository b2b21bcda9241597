"""Where the dates of a page are."""

from attrs import field, frozen

from newsparse.dates.parts import DateKind, Parts


@frozen
class DateSpan:
    """Where a date stands in a text."""

    start: int
    """Offset of the first character, in code points; half-open with `end`."""
    end: int
    kind: DateKind
    parts: Parts | None = field(default=None, eq=False, repr=False)
    """What the scan has seen of it, so that reading it needs no other. Not to be changed."""


def find_dates(text: str) -> tuple[DateSpan, ...]:
    """All dates of a text, in order, not overlapping; one pass, in time linear in its length.

    A span holds the date with the weekday, time of day and zone that adjoin it, and no label such
    as "Updated:". `read_date(text[span.start : span.end])` tells what it means. Numbers that are
    no dates (amounts, scores, versions, phone numbers, bare years) are left alone; so are dates in
    web addresses and days without a year in digits ("24.06."), unless a clock follows.
    """
    from newsparse.dates.scan import scan

    return tuple(DateSpan(parts.start, parts.end, parts.kind, parts) for parts in scan(text))
