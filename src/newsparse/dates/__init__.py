"""Dates in page text: where they are, and what they mean."""

from newsparse.dates.find import DateSpan, find_dates
from newsparse.dates.parts import DateKind

__all__ = ["DateKind", "DateSpan", "find_dates"]
