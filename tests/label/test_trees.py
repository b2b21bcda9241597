"""Trees are read, refused and asked as they were written."""

import json
from math import exp
from pathlib import Path

import pytest

from newsparse.label.model import TEXT_WEIGHTS
from newsparse.label.second_look import NAMES
from newsparse.label.trees import Trees

STORED = {
    "names": ["height", "age"],
    "yes_from": 0.4,
    "base": 0.5,
    "trees": [[0, 10.0, -1.0, [1, 3.0, 1.0, 2.0]], 0.25],
}


def written(folder: Path) -> Path:
    """A file of two trees, the second of one leaf."""
    path = folder / "some.trees.json"
    path.write_text(json.dumps(STORED), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("row", "odds"),
    [((10.0, 9.0), 0.5 - 1.0 + 0.25), ((11.0, 3.0), 0.5 + 1.0 + 0.25), ((11.0, 4.0), 2.75)],
)
def test_answers_add_up(tmp_path: Path, row: tuple[float, float], odds: float) -> None:
    trees = Trees.from_file(written(tmp_path), ["height", "age"])
    assert trees.yes_from == 0.4
    assert trees.probability(row) == pytest.approx(1 / (1 + exp(-odds)))


def test_trees_of_other_numbers_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"some\.trees\.json was grown on other numbers"):
        Trees.from_file(written(tmp_path), ["height"])


def test_what_is_shipped_asks_for_what_is_found() -> None:
    trees = Trees.from_file(TEXT_WEIGHTS.with_suffix(".trees.json"), NAMES)
    assert 0 < trees.yes_from < 1
    assert 0 < trees.probability([0.0] * len(NAMES)) < 1
