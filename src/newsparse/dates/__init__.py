"""Dates in page text: where they are, and what they mean."""

from newsparse.dates.find import DateSpan, find_dates
from newsparse.dates.parts import DateKind
from newsparse.dates.read import Reading, read_date, read_span
from newsparse.dates.urls import date_in_url

__all__ = [
    "DateKind",
    "DateSpan",
    "Reading",
    "date_in_url",
    "find_dates",
    "read_date",
    "read_span",
]
