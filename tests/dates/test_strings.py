"""Date strings of many languages, and the day that a reader takes each for."""

from pathlib import Path

import pytest

from bench.dates import NOW, Case, read_cases
from newsparse.dates import find_dates, read_date

CASES = list(read_cases(Path(__file__).with_name("strings.tsv")))
MISSED = {
    "five hours ago": "numbers in words, but for one, are not read",
    "6-7 May 2024": "the second day of a span is taken for a date",
    "3 órája": "an ending is not taken for a word that means ago",
    "R6.5.6": "the eras of Japan are not known by their letters",
}
"""What is not read as it should be, and why."""


def _known(case: Case) -> object:
    marks = [pytest.mark.xfail(strict=True, reason=MISSED[case.raw])] if case.raw in MISSED else []
    return pytest.param(case, id=f"{case.language}: {case.raw}", marks=marks)


@pytest.mark.parametrize("case", [_known(case) for case in CASES])
def test_means_what_a_reader_takes_it_for(case: Case) -> None:
    reading = read_date(case.raw, language=case.language, now=NOW)
    values = reading.readings or ((reading.value,) if reading.value is not None else ())
    assert [value.isoformat() for value in values] == [v.isoformat() for v in case.expected]


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case.expected and case.raw not in MISSED],
    ids=lambda case: f"{case.language}: {case.raw}",
)
def test_is_found_among_other_lines(case: Case) -> None:
    # Years of three digits are looked for beside Chinese characters only.
    page = f"Lorem 新聞 ipsum\n{case.raw}\nDolor sit amet."
    best = max((span.end - span.start for span in find_dates(page)), default=0)
    assert best >= 0.4 * len(case.raw)


def test_the_table_is_large_and_of_many_languages() -> None:
    assert len(CASES) >= 400
    assert len({case.language.partition("-")[0] for case in CASES}) >= 30
    assert len({(case.raw, case.language) for case in CASES}) == len(CASES)
