"""What the scanner has seen of one date, before it is given a meaning."""

from enum import StrEnum
from typing import NamedTuple

from attrs import define, field


class DateKind(StrEnum):
    """How much of a date is printed."""

    DATE = "date"
    """Day, month and year, with the time of day, zone and weekday that adjoin them."""
    MONTH_DAY = "month_day"
    """Day and month without a year, with a time of day that adjoins them."""
    MONTH = "month"
    """Month and year without a day."""
    RELATIVE = "relative"
    """Told from now: "2 hours ago", "yesterday at 10:30"."""
    CLOCK = "clock"
    """A time of day alone."""


class Clock(NamedTuple):
    """A time of day as printed."""

    end: int
    hour: int
    minute: int
    second: int
    micro: int
    half: str
    """"am", "pm", "noon", or empty where none is printed."""
    zone: str
    """An offset such as "+05:30" or an abbreviation in capitals; empty where none is printed."""
    precision: str
    """"second", "minute" or "hour"."""
    loose: bool
    """Whether it is a clock only beside a date: "09.10", "14h"."""


@define
class Parts:
    """The parts of one date, with offsets into the scanned text."""

    start: int
    end: int
    kind: DateKind
    year: int | None = None
    two_digits: bool = False
    """Whether the year is printed with two digits."""
    month: int = 0
    day: int = 0
    calendar: str = "gregorian"
    month_word: str = ""
    """The folded name of the month, for names that mean different months in two languages."""
    numbers: tuple[str, ...] = ()
    """The numbers of a date in digits, as printed, where their order is open."""
    separator: str = ""
    weekday: int = 0
    """ISO weekday; 0 where none is printed or its name is no proof."""
    clock: Clock | None = None
    ago: tuple[tuple[int, str], ...] = field(default=())
    """Amounts and units to go back from now."""
    days_back: int | None = None
    """0 for "today", 1 for "yesterday", ..."""
