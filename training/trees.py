"""The trees of the second look, grown on what weights say of pages that they have not learnt from.

Needs scikit-learn. Each page is judged by the weights that were trained without its fold, as all
pages are that a user brings; the trees learn where those err. `OUT.trees.json` is grown on all
pages, `OUT-0.trees.json` to `OUT-4.trees.json` without those of one fold.
"""

import argparse
import json
from collections.abc import Iterator
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.data import read_records
from bench.hosts import FOLDS
from bench.selections import selection_of
from bench.weights import left_out, unseen_by
from newsparse.label.first_look import first_look
from newsparse.label.second_look import NAMES, doubtful_lines, numbers_of
from training.lines import HTML, TEXTS, lines_file, read_stored
from training.model import SETS

GROWN = {
    "max_iter": 50,
    "max_leaf_nodes": 6,
    "learning_rate": 0.2,
    "max_features": 0.4,
    "l2_regularization": 5.0,
    "early_stopping": False,
    "random_state": 0,
}
LEAST_IN_LEAF = {False: 300, True: 60}
"""By whether the pages have markup: of text there are six renderings."""
STORY_FROM = {False: 0.4, True: 0.3}
"""A sentence lost is worse than one too many; chosen by body F1 on the pages that were left out."""
MOST_LINES = 3000
_DIGITS = 5

Rows = tuple[int, list[list[float]], list[bool], list[float]]
"""Fold of a page; of its doubtful lines the numbers, whether they are story, and their weight."""


def rows_of(page: dict[str, Any], weights: Path) -> Rows:
    """What is learnt from one labelled page."""
    read, labels = read_stored(page), page["labels"]
    if len(read.lines) != len(labels) or len(labels) > MOST_LINES:
        return page["fold"], [], [], []
    look = first_look(read, unseen_by(weights.parent, weights.name, page))
    lines = doubtful_lines(look)
    story = selection_of(page["set"])
    # Long lines are more of a story than short ones; a long page is not worth more than others.
    told = [float(np.log1p(look.facts[index].words) / np.sqrt(len(lines))) for index in lines]
    numbers = [list(map(float, row)) for row in numbers_of(look, lines)]
    return page["fold"], numbers, [labels[index] in story for index in lines], told


def _pages(args: argparse.Namespace) -> Iterator[dict[str, Any]]:
    for name in args.sets:
        for renderer in (HTML,) if args.html else TEXTS:
            yield from read_records(lines_file(args.path, name, renderer))


def run(args: argparse.Namespace) -> int:
    """Grow the trees for weights on all pages, and those without each of the folds."""
    folds: list[int] = []
    numbers: list[list[float]] = []
    answers: list[bool] = []
    weights: list[float] = []
    with Pool(args.jobs) as pool:
        work = partial(rows_of, weights=args.weights)
        for fold, rows, story, told in pool.imap(work, _pages(args), chunksize=8):
            folds += [fold] * len(rows)
            numbers += rows
            answers += story
            weights += told
    of_fold = np.array(folds)
    columns = np.array(numbers), np.array(answers), np.array(weights)
    print(f"{len(folds)} doubtful lines")
    grow(args.weights, args.html, *columns)
    for fold in range(FOLDS):
        kept = of_fold != fold
        grow(left_out(args.weights, fold), args.html, *[column[kept] for column in columns])
    return 0


def grow(
    weights: Path,
    is_html: bool,
    numbers: NDArray[Any],
    answers: NDArray[Any],
    told: NDArray[Any],
) -> None:
    """Grow trees and write them beside the weights."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    grower = HistGradientBoostingClassifier(**GROWN, min_samples_leaf=LEAST_IN_LEAF[is_html])
    grower.fit(numbers, answers, sample_weight=told)
    # There is no public way to the trees; a test compares what is written with what was grown.
    trees = [_node(found.nodes, 0) for (found,) in grower._predictors]
    stored = {
        "names": NAMES,
        "yes_from": STORY_FROM[is_html],
        "base": round(float(grower._baseline_prediction.item()), _DIGITS),
        "trees": trees,
    }
    out = weights.with_suffix(".trees.json")
    out.write_text(json.dumps(stored, separators=(",", ":")) + "\n", encoding="utf-8")


def _node(nodes: Any, index: int) -> Any:
    node = nodes[index]
    if node["is_leaf"]:
        return round(float(node["value"]), _DIGITS)
    limit = round(float(node["num_threshold"]), _DIGITS)
    return [
        int(node["feature_idx"]),
        limit,
        _node(nodes, node["left"]),
        _node(nodes, node["right"]),
    ]


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The options of `python -m training trees`."""
    command.add_argument("path", type=Path, help="folder of the labelled lines")
    command.add_argument(
        "--weights", type=Path, required=True, help="DIR/text.crfsuite, beside those of each fold"
    )
    command.add_argument("--html", action="store_true", help="for pages with markup")
    command.add_argument("--sets", type=lambda s: tuple(s.split(",")), default=SETS)
    command.add_argument("--jobs", type=int, default=1)
