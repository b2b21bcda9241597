"""The scores of story text, on cases small enough to count by hand."""

import pytest

from bench.score import Overlap, overlap, shingle_f1, shingles, tokens, word_f1


def test_tokens_are_words_and_single_characters_of_scripts_without_spaces() -> None:
    assert tokens("Don't stop, 東京 now") == ["don", "t", "stop", "東", "京", "now"]


def test_shingles_are_counted_runs_of_four() -> None:
    assert shingles("a b c d e") == {("a", "b", "c", "d"): 1, ("b", "c", "d", "e"): 1}
    assert shingles("x x x x x") == {("x", "x", "x", "x"): 2}


def test_a_short_text_is_one_shingle_and_an_empty_one_none() -> None:
    assert shingles("Hello, world") == {("hello", "world"): 1}
    assert not shingles(" ... ")


def test_overlap_of_half_the_shingles() -> None:
    # Gold abcd bcde, prediction abcd bcdx: one shared, one of each side alone.
    page = overlap(shingles("a b c d x"), shingles("a b c d e"))
    assert page == Overlap(1 / 3, 1 / 3, 1 / 3)
    assert (page.precision, page.recall, page.f1) == (0.5, 0.5, 0.5)


def test_overlap_counts_repeats() -> None:
    # Gold has the shingle once, the prediction twice: the second is a false positive.
    page = overlap(shingles("x x x x x"), shingles("x x x x"))
    assert page == Overlap(1 / 2, 1 / 2, 0.0)


def test_f1_is_of_mean_precision_and_mean_recall() -> None:
    pages = [Overlap(0.5, 0.5, 0.0), Overlap(0.25, 0.0, 0.75)]
    # Precision (0.5 + 1) / 2 = 0.75, recall (1 + 0.25) / 2 = 0.625.
    assert shingle_f1(pages) == pytest.approx(2 * 0.75 * 0.625 / (0.75 + 0.625))


def test_an_empty_answer_costs_recall_and_not_precision() -> None:
    pages = [Overlap(1.0, 0.0, 0.0), overlap(shingles(""), shingles("a b c d"))]
    assert pages[1].precision is None
    assert shingle_f1(pages) == pytest.approx(2 * 1.0 * 0.5 / 1.5)


def test_no_pages_score_nothing() -> None:
    assert shingle_f1([]) == 0.0


@pytest.mark.parametrize(
    ("ours", "gold", "expected"),
    [
        ("the cat sat", "the cat sat", 1.0),
        ("sat the cat", "the cat sat", 1.0),  # A bag has no order.
        ("the the", "the cat", 0.5),
        ("", "the cat", 0.0),
        ("", "", 1.0),
        ("word", "", 0.0),
    ],
)
def test_word_f1(ours: str, gold: str, expected: float) -> None:
    assert word_f1(ours, gold) == expected
