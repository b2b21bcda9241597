"""Fitting the weights of a headline's signals."""

import pytest

from newsparse.label.headline_signals import CASES, SIGNALS
from training.headline import Choice, choices_of, fitted, table_of

HEADLINE = "Ferry across the Orle will sail again in May"
TEXT = f"""Market square will close

{HEADLINE}

By Ada Holm

The ferry across the Orle will sail again in May, the council of Linden decided on Monday.

A first crossing with guests is planned for the last Sunday in April, the mayor told the council.
"""
RECORD = {"id": "1", "set": "own", "url": None, "text": TEXT, "gold": {"title": HEADLINE}}
ALL_FOLDS = frozenset(range(5))


def test_what_a_page_teaches() -> None:
    one, without = choices_of(RECORD, ALL_FOLDS)
    assert sum(one.right) == 1
    assert not one.none
    assert without.none
    assert len(without.cases) < len(one.cases)
    assert not any(without.right)


@pytest.mark.parametrize(
    "record",
    [{**RECORD, "gold": {"title": "Another one"}}, {**RECORD, "gold": {}}],
    ids=["not printed", "no gold"],
)
def test_a_page_that_teaches_nothing(record: dict[str, object]) -> None:
    assert choices_of(record, ALL_FOLDS) == []


def test_what_is_right_gets_the_greater_weight() -> None:
    pytest.importorskip("scipy")
    plain = [0] * len(SIGNALS)
    told = [*plain[:1], 3, *plain[2:]]
    weights = fitted([Choice([plain, told], [False, True], 1.0, none=False)] * 5)
    assert weights[1][3] > weights[1][0]
    assert [len(cases) for cases in weights] == list(CASES)


def test_table() -> None:
    lines = table_of([[0.5] * cases for cases in CASES]).splitlines()
    assert lines[0] == "signal\tweights\twhy"
    assert len(lines) == len(SIGNALS) + 1
