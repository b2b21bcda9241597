"""How far a confidence can be trusted: verdicts in bins of confidence, and the share that is right.

Right is a line that is story and labelled so, or is not and is not; what the rest is called is not
counted, since the labels of the training lines are uneven there, and neither is a line whose label
is a guess. Every page is judged by weights
that were trained without its fold; `--calibrate` writes what was seen into the card of the weights
that are shipped, so that a confidence is the share that was right.
"""

import argparse
import json
from collections import defaultdict
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from bench.data import read_records
from bench.report import grid, number
from bench.score import mean
from bench.weights import HTML as HTML_WEIGHTS
from bench.weights import TEXT as TEXT_WEIGHTS
from bench.weights import unseen_by
from newsparse.label import label_lines
from newsparse.labels import STORY_LABELS
from training.lines import HTML, lines_file, read_stored

SETS = ("fundus-dev", "newspaper4k", "wcxb-dev", "chinese")
RENDERER = "inscriptis"
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)
_FEWEST = 200
"""Lines of the smallest bin that calibrates: a share of fewer is chance."""

Judged = list[tuple[bool, float, bool]]
"""Of each line whether the model decided, how sure it was, and whether it was right."""


def judged(page: dict[str, Any], weights: Path) -> Judged:
    """The lines of one page."""
    name = HTML_WEIGHTS if page["renderer"] == HTML else TEXT_WEIGHTS
    verdicts = label_lines(read_stored(page), unseen_by(weights, name, page)).verdicts
    return [
        (
            verdict.reason.startswith("model:"),
            verdict.confidence,
            (verdict.label in STORY_LABELS) == (label in STORY_LABELS),
        )
        for verdict, label, sure in zip(verdicts, page["labels"], page["sure"], strict=True)
        if sure
    ]


def run(args: argparse.Namespace) -> int:
    """Print the table, and calibrate a card where one is named."""
    bins: dict[tuple[bool, float], list[tuple[float, bool]]] = defaultdict(list)
    pages = (
        page
        for name in args.sets
        for page in read_records(lines_file(args.path, name, args.renderer))
    )
    with Pool(args.jobs) as pool:
        for lines in pool.imap(partial(judged, weights=args.weights), pages, chunksize=8):
            for by_model, confidence, right in lines:
                bins[by_model, max(b for b in BINS if confidence >= b)].append((confidence, right))
    rows = []
    for least in BINS:
        cells = [f"{least:.2f}"]
        for by_model in (True, False):
            seen = bins[by_model, least]
            cells += [str(len(seen)), number(_right(seen)) if seen else ""]
        rows.append(cells)
    print(grid(["confidence from", "by model", "right", "by rule", "right"], rows))
    if args.calibrate:
        card = json.loads(args.calibrate.read_text(encoding="utf-8"))
        card["calibration"] = points([bins[True, least] for least in BINS])
        args.calibrate.write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    return 0


def points(bins: list[list[tuple[float, bool]]]) -> list[tuple[float, float]]:
    """Mean confidence and share that is right of each bin that is large enough, both rising."""
    found: list[tuple[float, float]] = []
    for seen in bins:
        if len(seen) >= _FEWEST:
            told, right = mean(confidence for confidence, _ in seen), _right(seen)
            found.append((round(told, 4), round(max(right, found[-1][1] if found else 0.0), 4)))
    return found


def _right(seen: list[tuple[float, bool]]) -> float:
    return mean(float(right) for _, right in seen)


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The options of `python -m training reliability`."""
    command.add_argument("path", type=Path, help="folder of the labelled lines")
    command.add_argument("--weights", type=Path, required=True, help="folder of weights by fold")
    command.add_argument("--sets", type=lambda s: tuple(s.split(",")), default=SETS)
    command.add_argument("--renderer", default=RENDERER)
    command.add_argument("--calibrate", type=Path, metavar="CARD", help="write what was seen")
    command.add_argument("--jobs", type=int, default=1)
