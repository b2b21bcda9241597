"""The comparison with dateparser, on an invented table."""

import datetime as dt
from pathlib import Path

import pytest

from bench.__main__ import parser
from bench.dates import TABLE, read_cases, run, same_days, same_moments

DAY, OTHER = dt.date(2024, 5, 6), dt.date(2024, 6, 5)
AT = dt.datetime(2024, 5, 6, 18, 40)


def test_rows_are_read_with_both_readings(tmp_path: Path) -> None:
    table = tmp_path / "strings.tsv"
    table.write_text("# a comment\n6 May 2024\ten\t2024-05-06\tnote\n5/6\ten\t-\n", "utf-8")
    first, second = read_cases(table)
    assert (first.raw, first.language, first.expected) == ("6 May 2024", "en", (DAY,))
    assert second.expected == ()


@pytest.mark.parametrize(
    ("ours", "wanted", "day", "moment"),
    [
        ((DAY,), (DAY,), True, True),
        ((AT,), (DAY,), True, True),
        ((DAY,), (AT,), True, False),
        ((AT,), (AT.replace(tzinfo=dt.UTC),), True, False),
        ((OTHER,), (DAY,), False, False),
        ((DAY, OTHER), (DAY, OTHER), True, True),
        ((), (DAY,), False, False),
        ((), (), True, False),
        ((DAY,), (), False, False),
    ],
)
def test_when_an_answer_is_right(
    ours: tuple[dt.date, ...], wanted: tuple[dt.date, ...], day: bool, moment: bool
) -> None:
    assert same_days(ours, wanted) is day
    assert same_moments(ours, wanted) is moment


def test_the_report_tells_both_shares(tmp_path: Path) -> None:
    table = tmp_path / "strings.tsv"
    table.write_text(
        "6 May 2024\ten\t2024-05-06\n民國113年5月6日\tzh\t2024-05-06\n2-1\ten\t-\n", "utf-8"
    )
    report = run(parser().parse_args(["dates", str(table)]))
    assert report.section == "dates"
    assert "3 strings in 2 languages" in report.text
    assert "| **the day** | 2 | 1.000 | .500 |" in report.text


def test_without_a_path_the_table_of_the_tests_is_read() -> None:
    assert parser().parse_args(["dates"]).path == TABLE
    assert TABLE.exists()
