"""Where dates are: spans, decoys, order, and time linear in the length of the text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.dates import DateKind, find_dates


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_dates(text)]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.kind.value) for span in find_dates(text)]


PAGE = """Harbour Courier | Wednesday, February 14, 2024 | 12°C
Home News Sport 24/7 Live 3
Council votes 31-12 for a new tram line
By Ada Example
Published: Oct 09, 2021 03:05 AM IST | Updated 5:45 PM EDT, Sun Oct 10, 2021
Share 1,204 Comments 38

HARBOUR CITY, October 9: The council spent $3,500 on version 3.5.1 in 2019, or 10.5% of 12.75
million. Call 555-1234 or 1-800-555-0199; the server was 192.168.1.10. Turnout fell 4-3 from the
1990s. "We met on 3 March 2020 and on 12.05.2020," she said. In May 200 people came. It may 12 times
cost 20.24 euros. See https://example.org/2021/10/09/tram or news-2021-10-09.html.

Read more: Ferry runs again (2 days ago)
yesterday
© 2021 Harbour Courier
"""


def test_a_page_with_dates_and_decoys() -> None:
    assert kinds(PAGE) == [
        ("Wednesday, February 14, 2024", "date"),
        ("Oct 09, 2021 03:05 AM IST", "date"),
        ("5:45 PM EDT, Sun Oct 10, 2021", "date"),
        ("October 9", "month_day"),
        ("3 March 2020", "date"),
        ("12.05.2020", "date"),
        ("2 days ago", "relative"),
        ("yesterday", "relative"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "3,500 people",
        "a 2-1 win",
        "10.5 percent",
        "version 3.5.1",
        "version 2.10.14 of it",
        "Firefox 120.0.1",
        "555-1234",
        "+1 (212) 555-0143",
        "192.168.1.1",
        "10.0.20.24",
        "$20.24",
        "€1.50",
        "#2024",
        "in 2024",
        "the 1990s",
        "the March 2020s",
        "2019-20 season",
        "2019/20",
        "from 1914-18",
        "6-4, 6-3, 7-6",
        "a 10-5-1 record",
        "24/7",
        "3/4 of them",
        "9/11",
        "ISBN 978-3-16-148410-0",
        "https://example.org/2024/02/14/story",
        "https://example.org/story-2024-02-14.html",
        "img_2024_02_14.png",
        "?date=2024-02-14",
        "it may 2 days later",
        "they set 12 goals in 2024",
        "Mars 2020 rover",
        "In 2020 March was cold",
        "14 people in 2024",
        "12 points, 8 rebounds",
        "June 31, 2020",
        "99/99/2024",
        "5 hours of music",
        "for 3 days",
        "3 minutes read",
        "12:345",
        "25:61",
        "Join today",
        "Hier klicken",
        "후보가 15일 전남 순천시에서",
    ],
)
def test_other_numbers_and_words_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Updated 5:45 PM EDT, Wed May 1, 2024 now", ["5:45 PM EDT, Wed May 1, 2024"]),
        ("发布日期:2025-04-13 19:11 来源", ["2025-04-13 19:11"]),
        ("Stand: 14.02.2024, 14:30 Uhr – Von", ["14.02.2024, 14:30 Uhr"]),
        ("(Wed, Feb 14, 2024)", ["Wed, Feb 14, 2024"]),
        ("on 14 February 2024. At noon", ["14 February 2024"]),
        ("on 14 February 2024. A 10:30 start", ["14 February 2024", "10:30"]),
        ("14 Feb 2024 | 3 comments", ["14 Feb 2024"]),
        ("14 Feb 2024 - 5 min read", ["14 Feb 2024"]),
        ("14 Feb 2024 • 5 hours ago", ["14 Feb 2024", "5 hours ago"]),
        (
            "Published 12 Oct 2020 10:30 Updated 13 Oct 2020 11:30",
            ["12 Oct 2020 10:30", "13 Oct 2020 11:30"],
        ),
        (
            "Published 10:30 12 Oct 2020 Updated 11:30 13 Oct 2020",
            ["10:30 12 Oct 2020", "11:30 13 Oct 2020"],
        ),
        ("12/01/2004 - 01/01/2005", ["12/01/2004", "01/01/2005"]),
        ("10:30 - 12:45", ["10:30", "12:45"]),
        ("3-5 March 2024", ["5 March 2024"]),
        ("Comments 3 February 14, 2024", ["February 14, 2024"]),
        ("30.01.202430. Januar 2024", ["30.01.2024", "30. Januar 2024"]),
        ("17/11/201917/11/2019", ["17/11/2019", "17/11/2019"]),
        ("Oct 17, 20235757 Shares", ["Oct 17, 2023"]),
        ("Madrid-29/05/2025 20:00", ["29/05/2025 20:00"]),
        ("Wiesi16.10.1909:28", ["16.10.1909:28"]),
        ("Workshop 1: 15. April 2015", ["15. April 2015"]),
        ("32 January 2024", ["January 2024"]),
        ("March 2020 and 14 April 2020", ["March 2020", "14 April 2020"]),
        ("den 14. Februar 2024 um 10 Uhr", ["14. Februar 2024 um 10 Uhr"]),
        ("14 Feb 2024 10:30 BBC News", ["14 Feb 2024 10:30"]),
        ("14 Feb 2024 10:30 EST BBC News", ["14 Feb 2024 10:30 EST"]),
        ("24.06.15", ["24.06.15"]),
        ("1.11.23 20:19 von Max", ["1.11.23 20:19"]),
        ("6.4.18 is out", []),
        ("2024/2/14(水", ["2024/2/14(水"]),
        ("2024/2/14(水) 10:30", ["2024/2/14(水) 10:30"]),
        ("2024/2/14 (10:30", ["2024/2/14 (10:30"]),
        ("2024年2月 10:30", ["2024年2月", "10:30"]),
        ("후보가 15일 전에 말했다", ["15일 전"]),
        ("we met on 3 March 2020", ["3 March 2020"]),
        ("Monday the 3rd of March 2020", ["Monday the 3rd of March 2020"]),
    ],
)
def test_spans_hold_the_date_and_no_more(text: str, spans: list[str]) -> None:
    assert found(text) == spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("14\nFeb\n2024", ["14\nFeb\n2024"]),
        ("the vote of February\n14, 2024, was", ["February\n14, 2024"]),
        ("the vote of February 14,\n2024, was", ["February 14,\n2024"]),
        ("February 3\nMarch 2020", ["February 3", "March 2020"]),
        ("14\nFebruary 14, 2024", ["February 14, 2024"]),
        ("it was in May\n14 comments", []),
        ("14 February\n2024 elections", ["14 February"]),
        ("14 Feb 2024\n10:30", ["14 Feb 2024", "10:30"]),
        ("14\n\nFeb\n\n2024", []),
        ("Wednesday\nFebruary 14, 2024", ["February 14, 2024"]),
        ("14\r\nFeb\r\n2024\r\n", ["14\r\nFeb\r\n2024"]),
        ("14 Feb 2024\r\n10:30\r\n", ["14 Feb 2024", "10:30"]),
        ("Feb\r14, 2024", ["Feb\r14, 2024"]),
    ],
)
def test_only_a_full_date_runs_over_a_line_break(text: str, spans: list[str]) -> None:
    assert found(text) == spans


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("14 Feb 2024", DateKind.DATE),
        ("Feb. 3", DateKind.MONTH_DAY),
        ("Feb 2024", DateKind.MONTH),
        ("3 hours ago", DateKind.RELATIVE),
        ("yesterday, 10:30", DateKind.RELATIVE),
        ("9:28am", DateKind.CLOCK),
        ("5 PM", DateKind.CLOCK),
    ],
)
def test_kinds(text: str, kind: DateKind) -> None:
    (span,) = find_dates(text)
    assert span.kind is kind


def test_day_words_count_on_short_lines_only() -> None:
    assert found("Updated yesterday") == ["yesterday"]
    assert found("The minister said yesterday that the tram would run again before long.") == []
    assert found("an hour ago | 3 min read") == ["an hour ago"]


texts = st.text(max_size=200) | st.text(
    alphabet="0123456789 ./-:,\n\r\x1cTZ+aApPmMJFebruaryMarchago年月日时前٠١٢न्",
    max_size=120,
)


@given(texts)
def test_spans_are_in_order_and_inside(text: str) -> None:
    end = 0
    for span in find_dates(text):
        assert end <= span.start < span.end <= len(text)
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()
        end = span.end


@given(texts, texts)
def test_a_blank_line_parts_what_stands_on_both_sides(one: str, other: str) -> None:
    gap = "\n\n\n"
    assert found(one + gap + other) == found(one) + found(other)


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "/",
        "1/1/",
        "1/1/2020",
        "1.",
        "12:30",
        "12:30 ",
        "5 PM ",
        "a",
        "May ",
        "May 1 ",
        "1 May ",
        "1 May 2020 ",
        "2020 ",
        "2020年",
        "1月1",
        "3 hours ",
        "an hour ",
        "today ",
        "yesterday\n",
        " ",
        "\n",
        "(",
        "de ",
        "tháng ",
        "1 de ",
        "10:30, Wed ",
        "+05:00",
        "前",
        "3小时",
        "113/05/06 ",
        "年二〇二四年",
        "_1_",
    ],
)
def test_time_is_linear(unit: str) -> None:
    find_dates("1")
    short, long = unit * (20_000 // len(unit)), unit * (200_000 // len(unit))
    started = time.process_time()
    find_dates(short)
    once = time.process_time() - started
    started = time.process_time()
    find_dates(long)
    # Ten times the text, with room for a noisy machine; quadratic time would be a hundred times.
    assert time.process_time() - started < 30 * once + 0.5


@pytest.mark.parametrize("unit", ["1", "/", "1/1/", "12:30 ", "a", "3小时"])
@pytest.mark.timeout(20)
def test_a_megabyte_of_one_thing_ends(unit: str) -> None:
    find_dates(unit * (1_000_000 // len(unit)))
