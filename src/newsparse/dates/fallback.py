"""Dates in words that our own tables do not know, handed to `dateparser` under strict rules.

`dateparser` guesses: missing parts from the clock of the machine, two-digit years out of times and
scores, zones from a table of its own, the language from the words. Here it is only asked for what
it is needed for, the names of months in some two hundred languages. Its answer counts where day and
year are the only numbers of the string, both printed in full. It is slow, so it sees short strings
only, and is imported when first used.
"""

import datetime as dt
import re
from functools import lru_cache
from importlib import import_module
from typing import Any

LONGEST = 80
"""Longer strings, in characters, are no date."""

# Strings in no known language are tried in those that print dates in the most scripts.
_UNKNOWN = ("en", "es", "fr", "de", "pt", "ru", "ar", "zh")
_NUMBER = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d_]")


def read_day(raw: str, language: str | None) -> dt.date | None:
    """The day that `dateparser` reads in a string without a time of day, or `None`.

    `language` is a language code without region.
    """
    if len(raw) > LONGEST or not _LETTER.search(raw):
        return None
    numbers = sorted(_NUMBER.findall(raw), key=len)
    if len(numbers) != 2 or len(numbers[0]) > 2 or len(numbers[1]) != 4:
        return None
    parser = _parser(language)
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
    return found.date() if [found.day, found.year] == [int(n) for n in numbers] else None


@lru_cache(64)
def _parser(language: str | None) -> Any:
    """A parser for a language; `None` where `dateparser` does not know it."""
    module: Any = import_module("dateparser.date")
    settings = {
        "DATE_ORDER": "DMY",
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
        return module.DateDataParser(
            languages=languages, try_previous_locales=False, settings=settings
        )
    except (ValueError, TypeError):
        return None
