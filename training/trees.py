"""The trees of the second look, grown on what weights say of pages that they have not learnt from.

Needs scikit-learn. Each page is judged by the weights that were trained without its fold, as all
pages are that a user brings; the trees learn where those err. `text.trees.json` is grown on all
pages, `text-0.trees.json` to `text-4.trees.json` without those of one fold.
"""

import argparse
import json
import math
from collections.abc import Iterator, Sequence
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from bench.data import read_records
from bench.hosts import FOLDS
from bench.selections import selection_of
from bench.weights import TEXT, left_out, unseen_by
from newsparse.label.first_look import first_look, is_for_model
from newsparse.label.second_look import NAMES, doubtful_lines, numbers_of
from training.lines import TEXTS, lines_file, read_stored

SETS = ("fundus-dev", "newspaper4k", "wcxb-dev")
"""Pages in a script that the model of text judges."""
GROWN = {
    "max_iter": 50,
    "max_leaf_nodes": 6,
    "learning_rate": 0.2,
    "max_features": 0.4,
    "l2_regularization": 5.0,
    "early_stopping": False,
    "random_state": 0,
}
LEAST_IN_LEAF = 300
STORY_FROM = 0.4
"""A sentence lost is worse than one too many; chosen by body F1 on the pages that were left out."""
MOST_LINES = 3000
_DIGITS = 5


class Doubtful:
    """Doubtful lines: numbers, whether they are story, and weight, with the fold of their page."""

    def __init__(self) -> None:
        self.folds: list[int] = []
        self.numbers: list[list[float]] = []
        self.answers: list[bool] = []
        self.weights: list[float] = []

    def extend(self, other: "Doubtful") -> None:
        """Take in those of another page."""
        self.folds += other.folds
        self.numbers += other.numbers
        self.answers += other.answers
        self.weights += other.weights


def doubtful_of(page: dict[str, Any], weights: Path) -> Doubtful:
    """What is learnt from one labelled page."""
    found = Doubtful()
    read, labels = read_stored(page), page["labels"]
    if len(read.lines) != len(labels) or len(labels) > MOST_LINES or not is_for_model(read):
        return found
    look = first_look(read, unseen_by(weights, TEXT, page))
    lines = doubtful_lines(look)
    story = selection_of(page["set"])
    found.folds = [page["fold"]] * len(lines)
    found.numbers = [list(map(float, row)) for row in numbers_of(look, lines)]
    found.answers = [labels[index] in story for index in lines]
    # Long lines are more of a story than short ones; a long page is not worth more than others.
    found.weights = [math.log1p(look.facts[i].words) / math.sqrt(len(lines)) for i in lines]
    return found


def _pages(args: argparse.Namespace) -> Iterator[dict[str, Any]]:
    for name in args.sets:
        for renderer in TEXTS:
            yield from read_records(lines_file(args.path, name, renderer))


def run(args: argparse.Namespace) -> int:
    """Grow the trees for weights on all pages, and those without each of the folds."""
    found = Doubtful()
    with Pool(args.jobs) as pool:
        work = partial(doubtful_of, weights=args.weights)
        for of_page in pool.imap(work, _pages(args), chunksize=8):
            found.extend(of_page)
    print(f"{len(found.folds)} doubtful lines")
    weights = args.weights / TEXT
    write(found, range(len(found.folds)), weights)
    for fold in range(FOLDS):
        kept = [index for index, other in enumerate(found.folds) if other != fold]
        write(found, kept, left_out(weights, fold))
    return 0


def write(found: Doubtful, kept: Sequence[int], weights: Path) -> None:
    """Grow trees on the lines that are kept and write them beside the weights."""
    stored = grow(
        [found.numbers[index] for index in kept],
        [found.answers[index] for index in kept],
        [found.weights[index] for index in kept],
    )
    out = weights.with_suffix(".trees.json")
    out.write_text(json.dumps(stored, separators=(",", ":")) + "\n", encoding="utf-8")


def grow(
    numbers: Sequence[Sequence[float]], answers: Sequence[bool], weights: Sequence[float]
) -> dict[str, Any]:
    """Trees as `newsparse.label.trees` reads them."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    grower = HistGradientBoostingClassifier(**GROWN, min_samples_leaf=LEAST_IN_LEAF)
    grower.fit(numbers, answers, sample_weight=weights)
    # There is no public way to the trees; a test compares what is written with what was grown.
    return {
        "names": NAMES,
        "yes_from": STORY_FROM,
        "base": round(float(grower._baseline_prediction.item()), _DIGITS),
        "trees": [_node(found.nodes, 0) for (found,) in grower._predictors],
    }


def _node(nodes: Any, index: int) -> Any:
    node = nodes[index]
    if node["is_leaf"]:
        return round(float(node["value"]), _DIGITS)
    lower, higher = _node(nodes, node["left"]), _node(nodes, node["right"])
    return [int(node["feature_idx"]), float(node["num_threshold"]), lower, higher]


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The options of `python -m training trees`."""
    command.add_argument("path", type=Path, help="folder of the labelled lines")
    command.add_argument("--weights", type=Path, required=True, help="folder of weights by fold")
    command.add_argument("--sets", type=lambda s: tuple(s.split(",")), default=SETS)
    command.add_argument("--jobs", type=int, default=1)
