"""The table of date strings: each row is a test."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

import pytest

from newsparse.dates import DateKind, DateSpan, find_dates, read_date, read_span

NOW = dt.datetime(2024, 2, 15, 12, tzinfo=dt.UTC)
TABLE = Path(__file__).parents[1] / "cases" / "dates.tsv"


class Case(NamedTuple):
    line: int
    raw: str
    language: str | None
    expected: str
    precision: str
    note: str


def _cases() -> list[Case]:
    cases = []
    lines = TABLE.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, 1):
        if "\t" in line and not line.startswith("#"):
            raw, language, expected, precision, *note = line.split("\t")
            code = None if language == "-" else language
            cases.append(Case(number, raw, code, expected, precision, "".join(note)))
    return cases


CASES = _cases()
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.line}: {case.raw}")


@each_case
def test_reads_what_the_table_says(case: Case) -> None:
    reading = read_date(case.raw, language=case.language, now=NOW)
    values = reading.readings or ((reading.value,) if reading.value is not None else ())
    assert ("|".join(value.isoformat() for value in values) or "-") == case.expected
    assert reading.precision == case.precision
    assert reading.ambiguous == ("|" in case.expected)
    assert reading.value == (values[0] if values else None)


@each_case
def test_without_now_only_what_needs_none_has_a_value(case: Case) -> None:
    reading = read_date(case.raw, language=case.language)
    if case.note.startswith("needs now"):
        assert reading.value is None
    else:
        assert reading == read_date(case.raw, language=case.language, now=NOW)


FOUND = [case for case in CASES if case.expected != "-" and case.note != "declared"]


@pytest.mark.parametrize("case", FOUND, ids=lambda case: f"{case.line}: {case.raw}")
def test_is_found_on_a_page_as_it_is_alone(case: Case) -> None:
    alone = [(case.raw[span.start : span.end], span.kind) for span in find_dates(case.raw)]
    page = f"Lorem ipsum\n{case.raw}\nDolor sit amet."
    assert [(page[span.start : span.end], span.kind) for span in find_dates(page)] == alone
    assert alone


@pytest.mark.parametrize("case", FOUND, ids=lambda case: f"{case.line}: {case.raw}")
def test_a_span_is_read_as_its_string_is(case: Case) -> None:
    page = f"Lorem ipsum\n{case.raw}\nDolor sit amet."
    for span in find_dates(page):
        known = {"language": case.language, "now": NOW}
        reading = read_span(page, span, **known)
        assert reading == read_date(page[span.start : span.end], **known)
        assert read_span(page, DateSpan(span.start, span.end, span.kind), **known) == reading


def test_the_table_is_large_and_no_row_is_there_twice() -> None:
    assert len(CASES) > 400
    assert len({case.language for case in CASES}) > 60
    assert len({(case.raw, case.language) for case in CASES}) == len(CASES)


def test_all_kinds_are_in_the_table() -> None:
    kinds = {span.kind for case in CASES for span in find_dates(case.raw)}
    assert kinds == set(DateKind)
