"""What dates mean: order, zones, now, calendars, and what is refused."""

import datetime as dt
import pickle
import subprocess
import sys
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.dates import Reading, date_in_url, fallback, read_date

UTC = dt.UTC
NOW = dt.datetime(2024, 2, 15, 12, tzinfo=UTC)


def test_an_open_order_gives_both_readings_the_likelier_first() -> None:
    american, european = dt.date(2020, 8, 7), dt.date(2020, 7, 8)
    reading = read_date("08/07/2020", language="en")
    assert reading == Reading(american, "day", True, (american, european), None)
    reading = read_date("08/07/2020")
    assert reading == Reading(european, "day", True, (european, american), None)


def test_full_stops_speak_for_the_day_first() -> None:
    day, month = dt.date(2020, 7, 8), dt.date(2020, 8, 7)
    assert read_date("08.07.2020", language="en").readings == (day, month)
    assert read_date("08-07-2020", language="en").readings == (month, day)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("الاثنين 1 رمضان 1445", dt.date(2024, 3, 11)),
        ("الأربعاء 4 شعبان 1445", dt.date(2024, 2, 14)),
        ("الجمعة 4 شعبان 1445", dt.date(2024, 2, 16)),
        ("السبت 4 شعبان 1445", None),
        ("4 شعبان 1445", None),
    ],
)
def test_a_weekday_tells_the_day_of_a_hijri_date(raw: str, value: dt.date | None) -> None:
    assert read_date(raw, language="ar").value == value


@pytest.mark.parametrize(
    ("raw", "language", "value"),
    [
        ("113/05/06", "zh", dt.date(2024, 5, 6)),
        ("113/05/06", "en", None),
        ("113/5/6", "zh", None),
        ("113/13/06", "zh", None),
        ("二〇二四年十三月六日", "zh", None),
        ("二〇二四年五月", "zh", dt.date(2024, 5, 1)),
        ("民國一百一十三年五月六日", "zh", dt.date(2024, 5, 6)),
        ("二〇二四年五月六日 18:40", "zh", dt.datetime(2024, 5, 6, 18, 40)),
    ],
)
def test_years_of_taiwan_and_chinese_numerals(
    raw: str, language: str, value: dt.date | None
) -> None:
    assert read_date(raw, language=language).value == value


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("17\\. Dezember 2024, 12:17", dt.datetime(2024, 12, 17, 12, 17)),
        ("__19.10.2019", dt.date(2019, 10, 19)),
        ("_10.11.2021_", dt.date(2021, 11, 10)),
        ("report_10.11.2021", None),
        ("Dec 21 st , 2018", dt.date(2018, 12, 21)),
    ],
)
def test_markdown_and_loose_ordinals(raw: str, expected: dt.date | None) -> None:
    assert read_date(raw, language="de").value == expected


@pytest.mark.parametrize(
    ("url", "raw", "day"),
    [
        ("https://a.example/2024/05/06/ferry", "2024/05/06", dt.date(2024, 5, 6)),
        ("https://a.example/news/2024/5/6/ferry?x=1", "2024/5/6", dt.date(2024, 5, 6)),
        ("https://a.example/ferry-2024-05-06.html", "2024-05-06", dt.date(2024, 5, 6)),
        ("https://a.example/20240506/ferry", "20240506", dt.date(2024, 5, 6)),
        ("https://a.example/news/2024-05/06/content_1.htm", "2024-05/06", dt.date(2024, 5, 6)),
        ("https://a.example/2024/13/06/x/2024/05/06", "2024/05/06", dt.date(2024, 5, 6)),
    ],
)
def test_a_day_in_an_address(url: str, raw: str, day: dt.date) -> None:
    assert date_in_url(url) == (raw, day)


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/2024/05/ferry",
        "https://a.example/2024/ferry",
        "https://a.example/article/120240506",
        "https://a.example/20240506123",
        "https://a.example/2024-05/06-ferry",
        "https://a.example/ferry?day=2024/05/06",
        "https://a.example/1066/10/14/hastings",
        "",
        "/" * 100_000,
    ],
)
def test_no_day_in_an_address(url: str) -> None:
    assert date_in_url(url) is None


@pytest.mark.parametrize(
    ("raw", "language", "day_first", "value"),
    [
        ("08/07/2020", "en", True, dt.date(2020, 7, 8)),
        ("08/07/2020", "en", False, dt.date(2020, 8, 7)),
        ("08/07/2020", "fr", False, dt.date(2020, 8, 7)),
        ("24/07/2020", "en", False, dt.date(2020, 7, 24)),
        ("Wed 08/07/2020", "en", False, dt.date(2020, 7, 8)),
        ("2020-08-07", "en", True, dt.date(2020, 8, 7)),
    ],
)
def test_a_hint_settles_what_weekday_and_numbers_leave_open(
    raw: str, language: str, day_first: bool, value: dt.date
) -> None:
    assert read_date(raw, language=language, day_first=day_first) == Reading(value, "day")


def test_both_readings_carry_the_time_of_day() -> None:
    reading = read_date("08/07/2020 10:30 GMT", language="en")
    assert [value.isoformat() for value in reading.readings] == [
        "2020-08-07T10:30:00+00:00",
        "2020-07-08T10:30:00+00:00",
    ]
    assert reading.zone == "abbreviation"


@pytest.mark.parametrize(
    ("raw", "language", "zone", "offset"),
    [
        ("14 Feb 2024 10:30", "en", None, None),
        ("14 Feb 2024 10:30 IST", "en", None, None),
        ("14 Feb 2024 10:30 IST", None, None, None),
        ("14 Feb 2024 10:30 IST", "hi", "abbreviation", 5.5),
        ("14 Feb 2024 10:30 IST", "he", "abbreviation", 2),
        ("14 Feb 2024 10:30 IST", "EN_in", "abbreviation", 5.5),
        ("14 Feb 2024 10:30 BST", "fr", None, None),
        ("14 Feb 2024 10:30 EST", "fr", "abbreviation", -5),
        ("14 Feb 2024 10:30 GMT", None, "abbreviation", 0),
        ("14 Feb 2024 10:30 +0530", None, "offset", 5.5),
        ("2024-02-14T10:30:00Z", None, "offset", 0),
        ("14 Feb 2024 10:30 WIB", "id", "abbreviation", 7),
    ],
)
def test_zones_only_where_the_page_tells(
    raw: str, language: str | None, zone: str | None, offset: float | None
) -> None:
    reading = read_date(raw, language=language)
    assert isinstance(reading.value, dt.datetime)
    assert reading.zone == zone
    expected = None if offset is None else dt.timedelta(hours=offset)
    assert reading.value.utcoffset() == expected


def test_american_zones_without_a_season_need_the_tz_database(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(key: str) -> zoneinfo.ZoneInfo:
        raise zoneinfo.ZoneInfoNotFoundError(key)

    monkeypatch.setattr(zoneinfo, "ZoneInfo", missing)
    reading = read_date("March 9, 2021 at 7:11 a.m. ET", language="en")
    assert reading.value == dt.datetime(2021, 3, 9, 7, 11)
    assert reading.zone is None


def test_values_have_fixed_offsets_and_survive_a_round_trip() -> None:
    reading = read_date("July 14, 2023 at 10:30 a.m. ET", language="en")
    assert isinstance(reading.value, dt.datetime)
    assert type(reading.value.tzinfo) is dt.timezone
    assert pickle.loads(pickle.dumps(reading)) == reading
    assert dt.datetime.fromisoformat(reading.value.isoformat()) == reading.value


def test_two_moments_that_are_equal_are_not_mixed_up() -> None:
    utc = read_date("2 hours ago", now=NOW).value
    other = NOW.astimezone(dt.timezone(dt.timedelta(hours=5)))
    karachi = read_date("2 hours ago", now=other).value
    assert utc is not None
    assert karachi is not None
    assert utc.isoformat() == "2024-02-15T10:00:00+00:00"
    assert karachi.isoformat() == "2024-02-15T15:00:00+05:00"


def test_relative_dates_take_the_zone_of_now() -> None:
    assert read_date("2 hours ago", now=NOW).zone == "declared"
    naive = read_date("2 hours ago", now=NOW.replace(tzinfo=None))
    assert naive == Reading(dt.datetime(2024, 2, 15, 10), "hour")
    berlin = NOW.astimezone(zoneinfo.ZoneInfo("Europe/Berlin"))
    value = read_date("3 hours ago", now=berlin).value
    assert isinstance(value, dt.datetime)
    assert type(value.tzinfo) is dt.timezone


@pytest.mark.parametrize(
    ("raw", "now", "value"),
    [
        ("1 month ago", dt.datetime(2024, 3, 31), dt.date(2024, 2, 29)),
        ("1 year ago", dt.datetime(2024, 2, 29), dt.date(2023, 2, 28)),
        ("14 months ago", dt.datetime(2024, 2, 15), dt.date(2022, 12, 15)),
        ("yesterday", dt.datetime(2024, 3, 1), dt.date(2024, 2, 29)),
        ("December 31", dt.datetime(2024, 1, 1), dt.date(2023, 12, 31)),
        ("January 2", dt.datetime(2024, 1, 1), dt.date(2024, 1, 2)),
        ("January 3", dt.datetime(2024, 1, 1), dt.date(2023, 1, 3)),
        ("February 29", dt.datetime(2023, 5, 1), dt.date(2020, 2, 29)),
    ],
)
def test_dates_told_from_now(raw: str, now: dt.datetime, value: dt.date) -> None:
    assert read_date(raw, now=now).value == value


@pytest.mark.parametrize("now", [dt.datetime.min, dt.datetime.max, NOW])
@pytest.mark.parametrize("raw", ["yesterday", "999 years ago", "February 29", "5 hours ago"])
def test_the_ends_of_time_raise_nothing(raw: str, now: dt.datetime) -> None:
    assert isinstance(read_date(raw, now=now), Reading)


def test_a_month_name_of_two_languages_is_ambiguous_without_a_language() -> None:
    november, october = dt.date(2023, 11, 14), dt.date(2023, 10, 14)
    assert read_date("14 listopada 2023").readings == (november, october)
    assert read_date("14 listopada 2023", language="hr") == Reading(october, "day")
    assert read_date("14 listopada 2023", language="pl") == Reading(november, "day")


def test_the_fullest_date_of_a_string_is_read() -> None:
    assert read_date("10:30 | March 2020 | Feb 14, 2024").value == dt.date(2024, 2, 14)
    assert read_date("By Ada, 14 Feb 2024 and 15 Feb 2024").value == dt.date(2024, 2, 14)


@pytest.mark.parametrize(
    ("raw", "language", "value"),
    [
        ("14 Mashi 2024", "zu", dt.date(2024, 3, 14)),
        ("14 Mashi 2024, 10:30", "zu", dt.datetime(2024, 3, 14, 10, 30)),
        ("14 Mashi 2024, 10:30 EST", "zu", dt.datetime.fromisoformat("2024-03-14T10:30-05:00")),
        ("14 Mashi 2024", "no-such-language", None),
        ("14 Mashi 24", "zu", None),
        ("Mashi 2024", "zu", None),
        ("10:30 on Wednesday", "en", None),
        ("in 5 days", "en", None),
        ("an 4/18", "en", None),
        ("1.2.24 GMT", "en", None),
        ("2024 2-1", "en", None),
        ("31.06.2020 10:30 Uhr", "de", None),
        ("14 foo 2024", None, None),
    ],
)
def test_unknown_words_go_to_dateparser_under_strict_rules(
    raw: str, language: str | None, value: dt.date | None
) -> None:
    assert read_date(raw, language=language, now=NOW).value == value


@pytest.mark.parametrize("error", [OverflowError, RecursionError, ValueError, KeyError])
def test_whatever_dateparser_raises_is_no_date(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    class Broken:
        def get_date_data(self, raw: str) -> None:
            raise error(raw)

    monkeypatch.setattr(fallback, "_parser", lambda language: Broken())
    assert fallback.read_day("14 Mashi 2024", "zu") is None


def test_long_strings_are_refused() -> None:
    assert read_date("14 Feb 2024 " + "x" * 200) == Reading()
    assert read_date("14 Mashi 2024 " + "x" * 80, language="zu") == Reading()


def test_import_is_light() -> None:
    code = (
        "import sys, newsparse.dates as d; d.read_date('14 Feb 2024 10:30 IST')\n"
        "print(*{'dateparser', 'zoneinfo', 'lxml.html'} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""


raws = st.text(max_size=90) | st.text(
    alphabet="0123456789 ./-:,TZ+apmJFebruaryMarchagovor年月日前٠١٢۰۱", max_size=60
)


@given(
    raws,
    st.sampled_from([None, "en", "de", "fa", "zh", "th", "xx"]),
    st.sampled_from([None, NOW]),
    st.sampled_from([None, True, False]),
)
def test_anything_is_read_without_an_exception(
    raw: str, language: str | None, now: dt.datetime | None, day_first: bool | None
) -> None:
    reading = read_date(raw, language=language, now=now, day_first=day_first)
    assert (reading.value is None) == (reading.precision == "unknown")
    assert reading.ambiguous == bool(reading.readings)
    assert reading.readings[:1] in ((), (reading.value,))
    if isinstance(reading.value, dt.datetime):
        assert (reading.zone is None) == (reading.value.tzinfo is None)
    assert reading == read_date(raw, language=language, now=now, day_first=day_first)
