"""The gate: fails when a figure has fallen under its floor by more than the noise.

The floors (`floors.json`) are what was reached, per set and rendering. They are measured on all
pages of the development sets, those that trained the model among them: they tell that a change has
cost something, not how good newsparse is. That stands in `docs/benchmarks.md`.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench import structure, text
from bench.data import Choice
from bench.report import Report, grid, number

FLOORS = Path(__file__).parent / "floors.json"
SETS = ("fundus-dev", "newspaper4k", "wcxb-dev", "chinese")
RENDERERS = ("resiliparse", "inscriptis", "soup", "html2text")
NOISE = 0.004
"""How far a figure may fall: what a change that moves a handful of pages either way can cost."""
FIELDS = ("title", "authors", "day")

Figures = dict[str, float]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `python -m bench gate`."""
    parser.add_argument("path", type=Path, help="folder with {set}.jsonl.xz files")
    parser.add_argument("--cache", type=Path, default=Path(".bench-cache"))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--update", action="store_true", help="raise the floors that were passed")
    parser.add_argument("--lower", action="store_true", help="with --update: lower floors as well")


def run(args: argparse.Namespace) -> Report:
    """Measures, compares with the floors, and writes new ones where it is told to."""
    figures = measured(args)
    floors: Figures = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    rows = list(fallen(figures, floors))
    if args.update:
        FLOORS.write_text(json.dumps(raised(figures, floors, args.lower), indent=2) + "\n")
    if not rows:
        return Report("gate", f"{len(figures)} figures, none under its floor.")
    table = grid(["figure", "floor", "now"], rows)
    return Report("gate", f"{len(rows)} of {len(figures)} figures fell:\n\n{table}", failed=True)


def measured(args: argparse.Namespace) -> Figures:
    """All figures of the gate, by name."""
    asked = argparse.Namespace(
        **vars(args),
        sets=SETS,
        renderers=RENDERERS,
        systems=("newsparse",),
        folds=None,
        weights=None,
    )
    tallies = text.measure(asked, Choice())
    figures: Figures = {}
    for (name, renderer, _), tally in tallies.items():
        figures[f"{name} {renderer} body"] = round(tally.body_f1, 4)
        for field in FIELDS:
            if tally.asked(field):
                figures[f"{name} {renderer} {field}"] = round(tally.share(field, "right"), 4)
    verdicts = structure.verdicts_of(args.path / "structure-dev.jsonl")
    pairs = [(v.gold, v.ours) for v in verdicts]
    figures["structure accuracy"] = round(structure.accuracy(pairs), 4)
    figures["structure macro F1"] = round(structure.macro_f1(pairs), 4)
    return figures


def fallen(figures: Figures, floors: Figures) -> Iterator[list[str]]:
    """Name, floor and figure of what is under its floor, or was not measured at all."""
    for name, floor in floors.items():
        now = figures.get(name)
        if now is None:
            yield [name, number(floor), "none"]
        elif now < floor - NOISE:
            yield [name, number(floor), number(now)]


def raised(figures: Figures, floors: Figures, lower: bool) -> dict[str, Any]:
    """The floors with the figures that passed them; with `lower`, with all figures."""
    return {
        name: now if lower else max(now, floors.get(name, 0.0)) for name, now in figures.items()
    }
