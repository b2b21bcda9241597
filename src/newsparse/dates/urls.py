"""Dates in web addresses."""

import datetime as dt
import re

# /2024/05/06/ · /2024-05-06- · /2024-05/06/ · /20240506/
_PATH_DATE = re.compile(
    r"[/_-]((?:19[89]|20\d)\d)(?:([/-])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d)|-(\d\d)/(\d\d)(?=/))"
    r"(?=[/_.?#-]|\Z)"
)
_LONGEST = 2000


def date_in_url(url: str) -> tuple[str, dt.date] | None:
    """The day that the path of an address holds, and how it is written; the first, if any.

    Most addresses with a day have that of publication. A year, or a year and a month, tell too
    little to be taken.
    """
    for match in _PATH_DATE.finditer(url[:_LONGEST].partition("?")[0]):
        year, _, *rest = match.groups()
        month, day = (int(part) for part in rest if part)
        try:
            found = dt.date(int(year), month, day)
        except ValueError:
            continue
        return match[0][1:], found
    return None
