"""The learned model: its file, its card, and that it judges alike wherever it is asked."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newsparse.label import label_lines, learning_rows
from newsparse.label.features import VERSION, vocabulary
from newsparse.label.judgement import words_of_traits
from newsparse.label.model import (
    HTML_WEIGHTS,
    TEXT_WEIGHTS,
    LineModel,
    shipped_model,
)
from newsparse.labels import Label
from newsparse.read.text import read_text

PAGE = """Home
Sport

Ferry will return to the Orle in May

By Ada Brandt

The ferry across the Orle will sail again in May, the council decided on Monday evening.

Mayor Ines Hald told the council that the town should have done this a long time ago.

Read more: Bridge tolls to rise

A first crossing with guests is planned for the last Sunday in April, weather permitting.
"""
LARGEST = 3_000_000  # bytes


def test_the_weights_are_small() -> None:
    assert TEXT_WEIGHTS.stat().st_size + HTML_WEIGHTS.stat().st_size <= LARGEST


@pytest.mark.parametrize("weights", [TEXT_WEIGHTS, HTML_WEIGHTS], ids=lambda path: path.stem)
def test_the_card_describes_the_weights(weights: Path) -> None:
    card = json.loads(weights.with_suffix(".json").read_text(encoding="utf-8"))
    assert card["features"] == VERSION
    assert card["without_folds"] == []
    assert card["lines"] > 100_000


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for suffix in (".crfsuite", ".json"):
        shutil.copy(TEXT_WEIGHTS.with_suffix(suffix), tmp_path)
    return tmp_path / TEXT_WEIGHTS.name


def test_other_bytes_are_refused(copied: Path) -> None:
    copied.write_bytes(copied.read_bytes() + b"\0")
    with pytest.raises(ValueError, match="not the file that its card describes"):
        LineModel.from_file(copied)


def test_other_features_are_refused(copied: Path) -> None:
    card = copied.with_suffix(".json")
    told = json.loads(card.read_text(encoding="utf-8"))
    card.write_text(json.dumps({**told, "features": VERSION + 1}), encoding="utf-8")
    with pytest.raises(ValueError, match="was trained on features"):
        LineModel.from_file(copied)


def test_no_lines_no_judgements() -> None:
    assert shipped_model().judge([]) == []


def test_probabilities_and_labels() -> None:
    judgements = shipped_model().judge(learning_rows(read_text(PAGE)))
    assert len(judgements) == len(read_text(PAGE).lines)
    assert all(0.0 <= judgement.probability <= 1.0 for judgement in judgements)
    assert any(judgement.is_story for judgement in judgements)
    assert all(isinstance(judgement.label, Label) for judgement in judgements)


def test_threads_do_not_disturb_each_other() -> None:
    pages = [read_text(PAGE), read_text(PAGE.replace("\n\n", "\n")), read_text(PAGE[:200])] * 20
    alone = [label_lines(page).verdicts for page in pages]
    with ThreadPoolExecutor(4) as threads:
        together = [labelled.verdicts for labelled in threads.map(label_lines, pages)]
    assert together == alone


def test_vocabulary_is_folded_and_sorted() -> None:
    path = TEXT_WEIGHTS.parent / "vocabulary.txt"
    words = path.read_text(encoding="utf-8").split()
    assert words == sorted(set(words))
    assert vocabulary() == {word.casefold() for word in words}


def test_traits_have_words() -> None:
    card = json.loads(TEXT_WEIGHTS.with_suffix(".json").read_text(encoding="utf-8"))
    words = words_of_traits()
    assert all(words.values())
    for traits in card["traits"].values():
        assert set(traits) <= set(words)


@pytest.mark.parametrize(
    ("probability", "expected"),
    [(0.1, 0.3), (0.5, 0.3), (0.7, 0.5), (0.9, 0.7), (0.95, 0.8), (1.0, 0.9)],
)
def test_probabilities_are_calibrated_between_the_points(
    probability: float, expected: float
) -> None:
    model = LineModel(b"", {}, [(0.5, 0.3), (0.9, 0.7), (1.0, 0.9)])
    assert model.calibrated(probability) == pytest.approx(expected)


def test_without_points_a_probability_stands() -> None:
    assert LineModel(b"", {}).calibrated(0.42) == 0.42
