"""How far a confidence can be trusted: verdicts in bins of confidence, and the share that is right.

Right is a line that is story and labelled so, or is not and is not; what the rest is called is not
counted, since the labels of the training lines are uneven there. Run it with weights that were
trained without the fold.
"""

import argparse
from collections import Counter
from pathlib import Path

from bench.data import read_records
from bench.report import grid, number
from newsparse.label import label_lines
from newsparse.labels import STORY_LABELS
from training.lines import lines_file, read_stored

SETS = ("fundus-dev", "newspaper4k", "wcxb-dev")
RENDERER = "inscriptis"
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99)


def count(
    args: argparse.Namespace,
) -> tuple[Counter[tuple[bool, float]], Counter[tuple[bool, float]]]:
    """Lines, and lines that are right, by whether the model decided and by bin."""
    lines: Counter[tuple[bool, float]] = Counter()
    right: Counter[tuple[bool, float]] = Counter()
    for name in args.sets:
        for page in read_records(lines_file(args.path, name, args.renderer)):
            if page["fold"] != args.fold:
                continue
            verdicts = label_lines(read_stored(page)).verdicts
            for verdict, label in zip(verdicts, page["labels"], strict=True):
                by_model = verdict.reason.startswith("model:")
                key = by_model, max(b for b in BINS if verdict.confidence >= b)
                lines[key] += 1
                right[key] += (verdict.label in STORY_LABELS) == (label in STORY_LABELS)
    return lines, right


def run(args: argparse.Namespace) -> int:
    """Print the table."""
    lines, right = count(args)
    rows = []
    for least in BINS:
        cells = [f"{least:.2f}"]
        for by_model in (True, False):
            seen = lines[by_model, least]
            cells += [str(seen), number(right[by_model, least] / seen) if seen else ""]
        rows.append(cells)
    print(grid(["confidence from", "by model", "right", "by rule", "right"], rows))
    return 0


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The options of `python -m training reliability`."""
    command.add_argument("path", type=Path, help="folder of the labelled lines")
    command.add_argument("--sets", type=lambda s: tuple(s.split(",")), default=SETS)
    command.add_argument("--renderer", default=RENDERER)
    command.add_argument("--fold", type=int, default=0)
