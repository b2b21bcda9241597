"""Who decides on a line: the rules or the model."""

import pytest

from newsparse.label.decide import (
    MOST_BETWEEN,
    confined,
    decide,
    learned_headline,
    learned_story,
)
from newsparse.label.facts import observe
from newsparse.label.judgement import Judgement
from newsparse.label.rules import Rule, View, rules_for
from newsparse.label.story import Story
from newsparse.labels import Label
from newsparse.read.text import read_text

LINES = (
    "The ferry across the Orle will sail again in May, the council decided on Monday.",
    "Read more: Bridge tolls to rise",
    "Nobody had asked for it",
    "A first crossing with guests is planned for the last Sunday in April.",
    "Market square will close again",
)
FACTS = observe(read_text("\n\n".join(LINES)))
STORY = [Judgement(Label.PARAGRAPH, 0.9, "i")] * 4
BELOW = Judgement(Label.CHROME, 0.9, "b")


def label(index: int, judgement: Judgement) -> Label:
    view = View(FACTS, Story(0, 3), None, "")
    return decide(rules_for(view)[index], judgement).label


@pytest.mark.parametrize(
    ("index", "judgement", "expected"),
    [
        pytest.param(0, Judgement(Label.PARAGRAPH, 0.9, "i"), "paragraph", id="both say story"),
        pytest.param(
            2, Judgement(Label.PARAGRAPH, 0.9, "i"), "heading", id="rules tell which kind"
        ),
        pytest.param(1, Judgement(Label.PARAGRAPH, 0.9, "i"), "teaser", id="words beat the model"),
        pytest.param(2, Judgement(Label.CAPTION, 0.5, "i"), "caption", id="no rule puts in"),
        pytest.param(4, Judgement(Label.CHROME, 0.9, "b"), "teaser", id="rules below the story"),
        pytest.param(4, Judgement(Label.COMMENT, 0.9, "b"), "comment", id="model beats mere place"),
        pytest.param(
            4, Judgement(Label.COMMENT, 0.3, "b"), "teaser", id="an unsure model does not"
        ),
    ],
)
def test_decision(index: int, judgement: Judgement, expected: str) -> None:
    assert label(index, judgement) == expected


def test_the_model_tells_why() -> None:
    view = View(FACTS, Story(0, 3), None, "")
    attributes = ("nocue", "w11", "s1", "w12", "end=.")
    weights = {"w12": 1.5, "w11": 1.0, "s1": 2.0, "end=.": 0.5, "s4": 3.0}
    judgement = Judgement(Label.PARAGRAPH, 0.9, "i", attributes, weights)
    verdict = decide(rules_for(view)[0], judgement)
    assert verdict.reason == "model: paragraph in the story: one sentence, a long line"
    assert verdict.confidence == 0.9


def test_learned_headline() -> None:
    title = Judgement(Label.TITLE, 0.8, "a")
    unsure = Judgement(Label.TITLE, 0.3, "a")
    assert learned_headline([unsure, title, title, BELOW]) == 1
    assert learned_headline([unsure, BELOW]) is None


def test_no_story_learned() -> None:
    assert learned_story([BELOW, BELOW], [5, 5]) is None


def test_a_list_far_below_is_no_part_of_the_story() -> None:
    item = Judgement(Label.LIST_ITEM, 0.9, "i")
    judgements = [*STORY, *[BELOW] * MOST_BETWEEN, item, item]
    words = [30] * len(STORY) + [4] * (MOST_BETWEEN + 2)
    story = learned_story(judgements, words)
    assert story == Story(0, len(STORY) - 1)
    assert not any(judgement.is_story for judgement in confined(judgements, story)[len(STORY) :])
    assert confined(judgements, story)[: len(STORY)] == STORY


def test_a_few_other_lines_do_not_end_a_story() -> None:
    judgements = [*STORY, *[BELOW] * (MOST_BETWEEN - 1), STORY[0]]
    assert learned_story(judgements, [10] * len(judgements)) == Story(0, len(judgements) - 1)


@pytest.mark.parametrize(("zone", "expected"), [("i", "table"), ("b", "chrome")])
def test_rows_of_a_table_are_story_amid_it_only(zone: str, expected: str) -> None:
    rule = Rule(Label.TABLE, "cells of a row", lambda view, index: True, 0.8)
    assert decide(rule, Judgement(Label.CHROME, 0.9, zone)).label == expected
