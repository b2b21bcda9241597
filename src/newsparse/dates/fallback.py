"""Dates that our own reader does not know, handed to `dateparser` under strict rules.

`dateparser` guesses: missing parts from the clock of the machine, zones from a table of its own,
the language from the words. Here it gets the language, must find day, month and year, and its
zones are thrown away. It is slow, so it sees short strings only, and is imported when first used.
"""

import datetime as dt
from functools import cache
from importlib import import_module
from typing import Any

LONGEST = 80
"""Longer strings, in characters, are no date."""

# Strings in no known language are tried in those that print dates in the most scripts.
_UNKNOWN = ("en", "es", "fr", "de", "pt", "ru", "ar", "zh")


def read_other(raw: str, language: str | None, order: str) -> dt.date | dt.datetime | None:
    """What `dateparser` reads in a string that holds a digit, or `None`.

    `language` is a language code without region, `order` "DMY", "MDY" or "YMD". The result is a
    `date` where it read midnight, as it cannot say whether a time of day was printed.
    """
    if len(raw) > LONGEST or not any(char.isdecimal() for char in raw):
        return None
    if not any(char.isalpha() for char in raw):
        return None  # digits alone that are no date to us, it would bend into one
    parser = _parser(language, order)
    if parser is None:
        return None
    try:
        found = parser.get_date_data(raw).date_obj
    except Exception:
        # Strings from the wild make it fail in ways it does not document (overflow, recursion,
        # regular expressions built from input), and no page may stop the parse.
        return None
    if not isinstance(found, dt.datetime) or not 1800 <= found.year <= 2100:
        return None
    value = found.replace(tzinfo=None, microsecond=0)
    return value.date() if value.time() == dt.time() else value


@cache
def _parser(language: str | None, order: str) -> Any:
    """A parser for a language; `None` where `dateparser` does not know it."""
    module: Any = import_module("dateparser.date")
    settings = {
        "DATE_ORDER": order,
        "PARSERS": ["absolute-time"],
        "PREFER_LOCALE_DATE_ORDER": False,
        "RELATIVE_BASE": dt.datetime(2000, 1, 1),
        "REQUIRE_PARTS": ["day", "month", "year"],
        "STRICT_PARSING": True,
        "TIMEZONE": "UTC",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    languages = [language] if language else list(_UNKNOWN)
    try:
        return module.DateDataParser(languages=languages, settings=settings)
    except (ValueError, TypeError):
        return None
