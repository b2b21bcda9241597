"""Lines in doubt are looked at again, the others stay as they are."""

from collections.abc import Sequence

import pytest

from newsparse.label.facts import observe
from newsparse.label.judgement import Judgement
from newsparse.label.rules import Rule
from newsparse.label.second_look import (
    NAMES,
    FirstLook,
    doubtful_lines,
    numbers_of,
    second_look,
)
from newsparse.label.trees import Trees
from newsparse.label.verdict import Verdict
from newsparse.labels import Label
from newsparse.read.text import read_text

LINES = (
    "The ferry on the Orle will sail again in May, the council said.",
    "Nobody had expected the council to find the money for the ferry so soon.",
    "More on rivers",
    "The ferry will cost pedestrians nothing, the council has decided as well.",
    "All rights reserved",
)
STORY, CHROME = Label.PARAGRAPH, Label.CHROME
YES, NO = Trees(9.0, (), 0.4), Trees(-9.0, (), 0.4)
"""Trees that give one answer to all they are asked."""


def look_at(
    probabilities: Sequence[float], rules: Sequence[tuple[Label, float]], **more: frozenset[int]
) -> FirstLook:
    """A first look that takes for story what is more probable than not."""
    labels = [STORY if probability > 0.5 else CHROME for probability in probabilities]
    return FirstLook(
        observe(read_text("\n\n".join(LINES))),
        [Rule(label, "a rule", lambda view, index: True, sure) for label, sure in rules],
        [
            Judgement(label, 0.5, "i", story=probability)
            for label, probability in zip(labels, probabilities, strict=True)
        ],
        [Verdict(label, 0.5, "first") for label in labels],
        **more,
    )


PROBABILITIES = (1.0, 0.6, 0.3, 0.2, 0.0)
RULES = ((STORY, 0.9), (STORY, 0.9), (Label.TEASER, 0.9), (CHROME, 0.5), (CHROME, 0.9))
LOOK = look_at(PROBABILITIES, RULES)


def test_only_what_is_in_doubt_is_looked_at() -> None:
    assert doubtful_lines(LOOK) == [1, 2, 3]
    assert doubtful_lines(look_at(PROBABILITIES, RULES, settled=frozenset({2}))) == [1, 3]


def test_every_number_has_a_name() -> None:
    rows = list(numbers_of(LOOK, [1, 2, 3]))
    assert [len(row) for row in rows] == [len(NAMES)] * 3
    told = dict(zip(NAMES, rows[2], strict=True))
    assert told["story"] == 0.2
    assert told["story of the line before"] == 0.3
    assert told["lines from the first of the story"] == 3
    assert told["teasers in 15 lines before"] == 1
    # "ferry", "council": of seven longer words two are said in the story.
    assert 0 < told["said in the story"] < 1


@pytest.mark.parametrize(
    ("trees", "labels"),
    [
        (YES, [STORY, STORY, CHROME, STORY, CHROME]),
        (NO, [STORY, CHROME, CHROME, CHROME, CHROME]),
    ],
    ids=["a rule that goes by words keeps a line out", "what is sure stays"],
)
def test_verdicts_are_mended(trees: Trees, labels: list[Label]) -> None:
    assert [verdict.label for verdict in second_look(LOOK, trees)] == labels


def test_a_page_without_a_story_is_not_looked_at_again() -> None:
    look = look_at((0.4, 0.4, 0.3, 0.2, 0.0), RULES)
    assert doubtful_lines(look) == []
    assert second_look(look, YES) == list(look.verdicts)


def test_the_reason_says_who_has_decided() -> None:
    verdict = second_look(LOOK, YES)[3]
    assert verdict.reason == "second look: paragraph by what is around it"
    assert verdict.confidence > 0.99
