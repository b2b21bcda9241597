"""The data files: their schema, and that every word in them does its work."""

import datetime as dt
import re
import zoneinfo
from collections import defaultdict
from itertools import pairwise

import pytest

from newsparse.dates import find_dates, read_date
from newsparse.dates.calendars import to_gregorian
from newsparse.dates.lexicon import fold, lexicon, rows

TAG = re.compile(r"[a-z]{2,3}(?:-[a-z]{2})?")
CALENDARS = {"gregorian", "jalali", "hijri", "bikram", "bengali"}
UNITS = {"second", "minute", "hour", "day", "week", "month", "year"}
RELATIVE = UNITS | {"before", "after", "one", "now", "today", "yesterday", "day_before"}
MONTHS = [
    (*row[:3], form.lstrip("?^_")) for row in rows("months.tsv") for form in row[3].split("|")
]
GREGORIAN = [row for row in MONTHS if row[1] == "gregorian"]
WEEKDAYS = [(*row[:2], form) for row in rows("weekdays.tsv") for form in row[2].split("|")]


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("months.tsv", 4),
        ("weekdays.tsv", 3),
        ("relative.tsv", 3),
        ("words.tsv", 2),
        ("zones.tsv", 4),
        ("orders.tsv", 3),
    ],
)
def test_rows_are_complete_and_unique(name: str, columns: int) -> None:
    table = [tuple(row) for row in rows(name)]
    assert {len(row) for row in table} == {columns}
    assert len(set(table)) == len(table)
    for row in table:
        forms = row[-1].split("|")
        assert len(set(forms)) == len(forms)
        assert all(cell == cell.strip() for cell in (*row, *forms))


def test_every_language_has_twelve_months_in_a_calendar() -> None:
    months = defaultdict(list)
    for language, calendar, number, _ in rows("months.tsv"):
        months[language, calendar].append(int(number))
    assert all(TAG.fullmatch(language) for language, _ in months)
    assert {calendar for _, calendar in months} == CALENDARS
    assert all(numbers == list(range(1, 13)) for numbers in months.values())
    assert len({language for language, _ in months}) > 70


def test_no_language_gives_one_name_to_two_months() -> None:
    meanings = defaultdict(set)
    for language, calendar, number, form in MONTHS:
        meanings[language, calendar, fold(form)].add(number)
    assert {key: numbers for key, numbers in meanings.items() if len(numbers) > 1} == {}


def test_every_language_has_seven_weekdays() -> None:
    weekdays = defaultdict(list)
    for language, number, _ in rows("weekdays.tsv"):
        weekdays[language].append(int(number))
    assert all(numbers == list(range(1, 8)) for numbers in weekdays.values())


@pytest.mark.parametrize("language", sorted({row[0] for row in GREGORIAN}))
def test_each_month_name_is_read_on_both_sides_of_the_day(language: str) -> None:
    for code, _, number, form in GREGORIAN:
        if code == language:
            for raw in (f"14 {form} 2024", f"{form} 14, 2024", f"14 {form.upper()} 2024"):
                assert read_date(raw, language=code).value == dt.date(2024, int(number), 14), raw


@pytest.mark.parametrize("language", sorted({row[0] for row in WEEKDAYS}))
def test_each_weekday_extends_a_date(language: str) -> None:
    for code, _, form in WEEKDAYS:
        if code == language:
            text = f"{form}, 14.02.2024"
            assert [(span.start, span.end) for span in find_dates(text)] == [(0, len(text))], text


def test_names_with_two_meanings_are_few_and_known() -> None:
    assert set(lexicon().month_rivals) == {"lip", "lis", "listopad", "listopada", "srp"}


def test_kinds_of_words() -> None:
    assert {row[1] for row in rows("relative.tsv")} == RELATIVE
    assert {row[0] for row in rows("words.tsv")} == {
        "time_joiner",
        "date_joiner",
        "day_joiner",
        "year_joiner",
        "year_suffix",
        "year_lead",
        "month_head",
        "clock_suffix",
        "hour_suffix",
        "am_after",
        "pm_after",
        "am_before",
        "pm_before",
        "noon_before",
    }


def test_zones_are_offsets_or_zones_of_the_tz_database() -> None:
    known = zoneinfo.available_timezones()
    for name, meaning, languages, what in rows("zones.tsv"):
        assert name == name.upper()
        assert what
        if meaning[0] in "+-":
            assert re.fullmatch(r"[+-](?:0\d|1[0-4]):(?:00|30|45)", meaning)
        else:
            assert meaning in known
        assert all(tag == "*" or TAG.fullmatch(tag) for tag in languages.split())


def test_no_language_has_two_meanings_of_a_zone() -> None:
    pairs = [(row[0], tag) for row in rows("zones.tsv") for tag in row[2].split()]
    assert len(set(pairs)) == len(pairs)


def test_orders_are_of_known_kinds() -> None:
    table = list(rows("orders.tsv"))
    assert len({row[0] for row in table}) == len(table)
    for language, separators, order in table:
        assert TAG.fullmatch(language)
        assert set(separators) <= set("./-")
        assert order in {"dmy", "mdy", "ymd"}


# Days on which Nowruz fell, as kept; 1399, 1403 and 1408 are leap years.
@pytest.mark.parametrize(
    ("year", "nowruz"),
    [
        (1357, "1978-03-21"),
        (1375, "1996-03-20"),
        (1399, "2020-03-20"),
        (1400, "2021-03-21"),
        (1403, "2024-03-20"),
        (1404, "2025-03-21"),
        (1408, "2029-03-20"),
        (1409, "2030-03-21"),
    ],
)
def test_jalali_new_years_days(year: int, nowruz: str) -> None:
    first = to_gregorian(year, 1, 1, "jalali")
    assert first == dt.date.fromisoformat(nowruz)
    last = to_gregorian(year - 1, 12, 30, "jalali") or to_gregorian(year - 1, 12, 29, "jalali")
    assert last == first - dt.timedelta(days=1)


def test_jalali_days_follow_each_other() -> None:
    days = [
        to_gregorian(year, month, day, "jalali")
        for year in (1402, 1403)
        for month in range(1, 13)
        for day in range(1, 32)
    ]
    existing = [day for day in days if day is not None]
    assert len(existing) == 365 + 366
    assert all(b - a == dt.timedelta(days=1) for a, b in pairwise(existing))


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ((2567, 2, 29, "buddhist"), dt.date(2024, 2, 29)),
        ((2566, 2, 29, "buddhist"), None),
        ((1445, 8, 4, "hijri"), None),
        ((2080, 11, 2, "bikram"), None),
        ((1430, 11, 1, "bengali"), None),
        ((2100, 12, 31, "gregorian"), dt.date(2100, 12, 31)),
        ((2101, 1, 1, "gregorian"), None),
        ((1799, 12, 31, "gregorian"), None),
        ((2024, 13, 1, "gregorian"), None),
    ],
)
def test_other_calendars(day: tuple[int, int, int, str], value: dt.date | None) -> None:
    assert to_gregorian(*day) == value
