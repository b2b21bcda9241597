"""Where the time goes: what a look at the stack counts for."""

import sys
from pathlib import Path

import pytest

import newsparse
from bench import shares

PACKAGE = Path(newsparse.__file__).parent


@pytest.mark.parametrize(
    ("stack", "part"),
    [
        (["dates/scan.py", "read/text.py", "pipeline.py"], "dates"),
        (["dates/scan.py", "assemble/authors.py", "assemble/__init__.py"], "dates"),
        (["tables.py", "people/names.py", "label/facts.py"], "people"),
        (["label/rules/bylines.py", "label/__init__.py"], "people"),
        (["label/rules/chrome.py", "label/__init__.py"], "other judging of lines"),
        (["label/model.py", "label/__init__.py"], "weighing by the model"),
        (["label/features.py", "label/model.py"], "what the model sees"),
        (["assemble/teasers.py"], "other fields"),
        (["pipeline.py"], "other"),
        ([], "outside"),
    ],
)
def test_a_look_counts_for_one_part(stack: list[str], part: str) -> None:
    assert shares.part_of(stack) == part


def test_every_named_place_is_there() -> None:
    parts = (*shares.SPANNING, *shares.STAGES)
    paths = [p.relative_to(PACKAGE).as_posix() for p in PACKAGE.rglob("*.py")]
    for _, places in parts:
        for place in places:
            assert any(path.startswith(place) for path in paths), place


@pytest.mark.skipif(sys.platform == "win32", reason="no timer of CPU")
def test_the_time_is_found_where_it_is_spent() -> None:
    from newsparse.dates import find_dates

    def work(page: str) -> None:
        find_dates(page)

    found = shares.shares(work, ["It opened on 6 May 2024, a Monday. " * 400] * 20)
    assert sum(found.values()) == pytest.approx(1.0)
    assert next(iter(found)) == "dates"
    assert found["dates"] > 0.8
