"""Weights without a fold: each page is judged by a model that has not learnt from its host."""

import json
import shutil
from pathlib import Path

import pytest

from bench.hosts import fold_of
from bench.weights import TEXT, left_out, unseen_by
from newsparse.label.model import TEXT_WEIGHTS

RECORD = {"id": "demo", "url": "https://www.example.com/a"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Weights that say they were trained without the fold of the page."""
    weights = left_out(tmp_path / TEXT, fold_of(RECORD["url"], RECORD["id"]))
    shutil.copy(TEXT_WEIGHTS, weights)
    card = json.loads(TEXT_WEIGHTS.with_suffix(".json").read_text(encoding="utf-8"))
    card["without_folds"] = [fold_of(RECORD["url"], RECORD["id"])]
    weights.with_suffix(".json").write_text(json.dumps(card), encoding="utf-8")
    return tmp_path


def test_a_page_is_judged_by_the_model_without_its_fold(folder: Path) -> None:
    model = unseen_by(folder, TEXT, RECORD)
    assert model is not None
    assert unseen_by(folder, TEXT, RECORD) is model


def test_weights_that_have_learnt_from_the_fold_are_refused(folder: Path) -> None:
    (card,) = folder.glob("*.json")
    card.write_text(card.read_text().replace('"without_folds": [', '"without_folds": [], "x": ['))
    with pytest.raises(ValueError, match="has learnt from fold"):
        unseen_by(folder, TEXT, RECORD)


def test_without_a_folder_what_is_shipped_judges() -> None:
    assert unseen_by(None, TEXT, RECORD) is None
