"""The gold body is found where it stands, not where its words are repeated."""

import random

from training.body import covered, fill_gaps


def words(text: str) -> list[str]:
    return text.split()


STORY = words("the old mill at the edge of the village will open its doors again in may")
MORE = words("its owner said on monday that the roof had been the last thing to mend")


def test_words_that_are_repeated_in_a_teaser_do_not_count() -> None:
    page = [*STORY, *words("home sport weather culture"), *STORY, *MORE]
    where = covered(page, [*STORY, *MORE])
    assert where[: len(STORY) + 4] == [-1] * (len(STORY) + 4)
    assert where[len(STORY) + 4 :] == list(range(len(STORY) + len(MORE)))


def test_what_the_gold_leaves_out_is_left_out() -> None:
    page = [*STORY, *words("also read rain ends the drought"), *MORE]
    where = covered(page, [*STORY, *MORE])
    assert [w for w in where if w >= 0] == list(range(len(STORY) + len(MORE)))
    assert where[len(STORY) : len(STORY) + 6] == [-1] * 6


def test_order_counts() -> None:
    where = covered([*MORE, *STORY], [*STORY, *MORE])
    assert all(w < 0 for w in where[: len(MORE)]) != all(w < 0 for w in where[len(MORE) :])


def test_text_shorter_than_a_run() -> None:
    assert covered(words("home the mill opens sport"), words("the mill opens")) == [-1, 0, 1, 2, -1]
    assert covered(words("home sport"), []) == [-1, -1]
    assert covered([], STORY) == []


def test_short_heading_between_other_things_is_found() -> None:
    page = [*STORY, "advert", "why", "picture", *MORE]
    gold = [*STORY, "why", *MORE]
    where = covered(page, gold)
    spans = [(0, len(STORY))]
    spans += [(len(STORY) + i, len(STORY) + i + 1) for i in range(3)]
    spans += [(len(STORY) + 3, len(page))]
    fill_gaps(spans, where, page, gold)
    assert where[len(STORY) : len(STORY) + 3] == [-1, len(STORY), -1]


def test_short_words_are_not_taken_from_far_away() -> None:
    page = [*STORY, *MORE, "why"]
    gold = [*STORY, *MORE]
    where = covered(page, gold)
    fill_gaps(
        [(0, len(STORY)), (len(STORY), len(page) - 1), (len(page) - 1, len(page))],
        where,
        page,
        gold,
    )
    assert where[-1] == -1


def test_a_long_page_of_few_words_is_done_in_time() -> None:
    chance = random.Random(1)
    page = [chance.choice("abcdefghij") for _ in range(20_000)]
    assert len(covered(page, page[5_000:8_000])) == len(page)
