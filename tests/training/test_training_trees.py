"""What is written of the trees answers as those that were grown."""

import random

import pytest

from newsparse.label.second_look import NAMES
from newsparse.label.trees import Trees, _node
from training import trees

pytest.importorskip("sklearn")


def test_what_is_written_answers_alike() -> None:
    from sklearn.ensemble import HistGradientBoostingClassifier

    chance = random.Random(5)
    numbers = [[chance.random() for _ in NAMES] for _ in range(3000)]
    answers = [row[0] + row[3] > 1 + chance.random() / 5 for row in numbers]
    weights = [1.0] * len(numbers)
    stored = trees.grow(numbers, answers, weights)
    ours = Trees(stored["base"], tuple(map(_node, stored["trees"])), stored["yes_from"])
    theirs = HistGradientBoostingClassifier(
        **trees.GROWN, min_samples_leaf=trees.LEAST_IN_LEAF
    ).fit(numbers, answers, sample_weight=weights)
    for row, (_, expected) in zip(numbers, theirs.predict_proba(numbers), strict=True):
        assert ours.probability(row) == pytest.approx(expected, abs=0.001)
