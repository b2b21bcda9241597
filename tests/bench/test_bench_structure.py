"""Labels of lines, on an invented page."""

from dataclasses import dataclass

import pytest

from bench.structure import (
    LabelScore,
    Verdict,
    accuracy,
    block_of,
    is_lossless,
    label_scores,
    line_spans,
    macro_f1,
    score_lines,
    score_roles,
)

TEXT = "Mill reopens\n9 February 2024\n\nThe mill opens. Read more: Bridge closes"


@dataclass
class Block:
    label: str
    start: int
    end: int
    reason: str = "because"


@dataclass
class Page:
    page_text: str
    blocks: list[Block]


@dataclass
class Dated:
    role: str
    start: int | None


PAGE = Page(TEXT, [Block("title", 0, 13), Block("date", 13, 30), Block("teaser", 30, len(TEXT))])
PAGE.blocks[2:] = [Block("paragraph", 30, 46), Block("teaser", 46, len(TEXT))]


def test_line_spans_slice_to_the_lines() -> None:
    assert [TEXT[a:b] for a, b in line_spans(TEXT)] == TEXT.split("\n")


def test_the_block_with_most_of_the_line_labels_it() -> None:
    record = {
        "text": TEXT,
        "lines": [
            {"n": 0, "label": "title"},
            {"n": 1, "label": "kicker"},
            {"n": 3, "label": "teaser"},
        ],
    }
    assert score_lines(PAGE, record, "p") == [
        Verdict("p", 0, "title", "title", "because", "Mill reopens"),
        Verdict("p", 1, "kicker", "date", "because", "9 February 2024"),
        Verdict("p", 3, "teaser", "teaser", "because", "The mill opens. Read more: Bridge closes"),
    ]


def test_white_space_does_not_count_and_the_first_of_equals_wins() -> None:
    page = Page("ab     cd", [Block("chrome", 0, 7), Block("title", 7, 9)])
    assert block_of(page, 0, 9) is page.blocks[0]
    page = Page("a      bcd", [Block("chrome", 0, 7), Block("title", 7, 10)])
    assert block_of(page, 0, 10) is page.blocks[1]
    assert block_of(page, 1, 5) is None


def test_lossless() -> None:
    assert is_lossless(PAGE, TEXT)
    assert not is_lossless(PAGE, TEXT + "\n")
    assert not is_lossless(Page(TEXT, PAGE.blocks[:-1]), TEXT)


def test_roles_of_dated_lines() -> None:
    record = {
        "text": TEXT,
        "lines": [
            {"n": 1, "label": "date", "role": "published"},
            {"n": 3, "label": "date", "role": "updated"},
            {"n": 0, "label": "title"},
        ],
    }
    dates = [Dated("published", 13), Dated("page", 30), Dated("updated", None)]
    assert score_roles(dates, record) == (1, 2)


def test_scores_by_label() -> None:
    pairs = [("a", "a"), ("a", "b"), ("a", "b"), ("b", "b"), ("c", "c")]
    scores = label_scores(pairs)
    assert scores["a"] == LabelScore(1.0, 1 / 3, 0.5, 3)
    assert scores["b"] == LabelScore(1 / 3, 1.0, 0.5, 1)
    assert accuracy(pairs) == 0.6
    assert macro_f1(pairs) == pytest.approx((0.5 + 0.5 + 1.0) / 3)


def test_a_label_that_only_we_give_is_shown_but_not_in_the_mean() -> None:
    pairs = [("a", "a"), ("a", "z")]
    assert label_scores(pairs)["z"] == LabelScore(0.0, 0.0, 0.0, 0)
    assert macro_f1(pairs) == pytest.approx(2 / 3)
