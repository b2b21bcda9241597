"""Datelines: the table of them, and laws that hold for any string."""

import time

import pytest
from case_tables import table
from hypothesis import given
from hypothesis import strategies as st

from newsparse.people.datelines import DatelineMatch, find_dateline

ROWS = table("datelines.txt")
FOUND = [(number, row) for number, row in ROWS if "‖" in row[1]]
NONE = [(number, row) for number, row in ROWS if "‖" not in row[1]]


@pytest.mark.parametrize("row", [row for _, row in FOUND], ids=[f"{n}: {r[1]}" for n, r in FOUND])
def test_finds_what_the_table_says(row: list[str]) -> None:
    _, marked, place, agency, date = row
    paragraph = marked.replace("‖", "")
    match = find_dateline(paragraph)
    assert match is not None
    printed = None
    if match.date_start is not None:
        printed = paragraph[match.date_start : match.date_end]
    assert (match.place or "-", match.agency or "-", printed or "-") == (place, agency, date)
    assert paragraph[: match.end] == marked.split("‖")[0]


@pytest.mark.parametrize("row", [row for _, row in NONE], ids=[f"{n}: {r[1]}" for n, r in NONE])
def test_finds_nothing_where_the_table_says_so(row: list[str]) -> None:
    assert find_dateline(row[1]) is None


def test_table_is_wide_enough() -> None:
    assert len(FOUND) >= 60
    assert len(NONE) >= 20


def test_white_space_before_it_counts() -> None:
    assert find_dateline("  \u200bLONDON — Shares fell.") == DatelineMatch(
        "LONDON", None, None, None, 3, 11
    )


def test_only_the_head_of_a_paragraph_has_one() -> None:
    assert find_dateline("Shares fell. LONDON (Reuters) - More.") is None


def _check(paragraph: str) -> None:
    match = find_dateline(paragraph)
    if match is None:
        return
    assert 0 <= match.start < match.end <= len(paragraph)
    inside = paragraph[match.start : match.end]
    assert match.place is None or (match.place and match.place in inside)
    assert match.agency is None or (match.agency and match.agency in inside)
    assert match.place or match.agency
    assert (match.date_start is None) == (match.date_end is None)
    if match.date_start is not None and match.date_end is not None:
        assert match.start <= match.date_start < match.date_end <= match.end


@given(st.text(max_size=200))
def test_any_text_gives_valid_spans(paragraph: str) -> None:
    _check(paragraph)


PARTS = [
    "LONDON",
    "Berlin",
    "São Paulo",
    "नई दिल्ली",
    "北京",
    "서울",
    "東京",
    "القاهرة",
    "Feb",
    "3",
    "2月3日",
]
PARTS += [
    "(",
    ")",
    "AFP",
    "dpa",
    "新华社",
    "共同",
    "電",
    "电",
    "=",
    "-",
    "—",
    ":",
    ",",
    ".",
    "/",
    "|",
    "【",
]
PARTS += ["】", "[", "]", "The", "x", "\n"]


@given(st.lists(st.sampled_from(PARTS), max_size=10), st.sampled_from(["", " "]))
def test_any_mixture_of_its_parts_gives_valid_spans(parts: list[str], joint: str) -> None:
    _check(joint.join(parts))


LONG = ["a", "A ", "A, ", "(", "王", "LONDON ", "— ", "1", ". ", "LONDON, ", "【", "Feb 3 ", "A-"]


@pytest.mark.parametrize("unit", LONG)
def test_a_million_characters_take_no_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    begin = time.process_time()
    find_dateline(text)
    assert time.process_time() - begin < 1
