"""Time zones: from an offset or an abbreviation to a fixed difference from UTC."""

import datetime as dt
from functools import cache

from newsparse.dates.lexicon import rows


def zone_of(
    name: str, when: dt.datetime, language: str | None
) -> tuple[dt.timezone, str] | tuple[None, None]:
    """The zone that a page prints after a clock, and how it is known: "offset" (the "Z" of
    ISO 8601 too) or "abbreviation".

    `when` is the naive date and time beside it, since "ET" depends on the season; `language` is a
    lower-case tag such as "en" or "en-in", since "IST" depends on the country. `(None, None)`
    where the abbreviation means several things and nothing tells which.
    """
    if name == "Z":
        return dt.UTC, "offset"
    if name[0] in "+-":
        return _fixed(name), "offset"
    meaning = _meaning(name, language)
    if meaning is None:
        return None, None
    if meaning[0] in "+-":
        return _fixed(meaning), "abbreviation"
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        offset = ZoneInfo(meaning).utcoffset(when)
    except ZoneInfoNotFoundError:
        return None, None  # a system without a tz database
    return (dt.timezone(offset), "abbreviation") if offset is not None else (None, None)


def _meaning(name: str, language: str | None) -> str | None:
    meanings = _zones().get(name, ())
    if len({meaning for meaning, _ in meanings}) == 1:
        return meanings[0][0]
    for tag in (language, language and language.partition("-")[0]):
        for meaning, languages in meanings:
            if tag in languages:
                return meaning
    return None


@cache
def _zones() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    zones: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for name, meaning, languages, _ in rows("zones.tsv"):
        zones[name] = (*zones.get(name, ()), (meaning, frozenset(languages.split())))
    return zones


@cache
def _fixed(offset: str) -> dt.timezone:
    hours, minutes = int(offset[1:3]), int(offset[4:6])
    difference = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-difference if offset[0] == "-" else difference)
