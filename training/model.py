"""The model of `newsparse.label.model`, trained on labelled lines: weights and their card."""

import argparse
import json
import random
import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256
from multiprocessing import Pool, get_context
from pathlib import Path
from typing import Any

from attrs import evolve

from bench.data import read_records
from bench.hosts import FOLDS
from bench.weights import left_out
from newsparse.label import learning_rows
from newsparse.label.features import VERSION
from newsparse.label.judgement import words_of_traits
from newsparse.page import Page
from newsparse.read.text import read_text
from training.crops import crops
from training.lines import HTML, TEXTS, folds, lines_file, read_stored
from training.states import states_of

SETS = ("fundus-dev", "newspaper4k", "wcxb-dev", "chinese")
MOST_LINES = 1200
MOST_TRAITS = 60
LEAST_LINES = 3
PARAMETERS = {
    "c1": 2.0,
    "c2": 0.5,
    "feature.minfreq": 10,
    "feature.possible_transitions": False,
}

Sequence_ = tuple[list[list[str]], list[str]]


def sequences_of(page: dict[str, Any]) -> list[Sequence_]:
    """Features and states of one labelled page and of the parts cut from it.

    None for a page that reads into other lines than when it was labelled.
    """
    read = read_stored(page)
    labels = page["labels"]
    if len(read.lines) != len(labels):
        return []
    parts = [(0, len(labels)), *crops(f"{page['id']} {page['renderer']}", labels)]
    found = []
    for start, end in parts:
        part = read if end - start == len(labels) else part_of(read, start, end)
        rows = learning_rows(part)
        # A part can read otherwise than the page did: its wrapping or Markdown may no longer show.
        if len(rows) == end - start and LEAST_LINES <= len(rows) <= MOST_LINES:
            sure = page["sure"][start:end]
            found.append(_told(rows, states_of(labels[start:end]), sure))
    return found


def _told(rows: list[list[str]], states: list[str], sure: Sequence[int]) -> Sequence_:
    """The lines whose label more than shape and place tells; the others would teach a guess."""
    told = [index for index, is_sure in enumerate(sure) if is_sure]
    return [rows[index] for index in told], [states[index] for index in told]


def part_of(page: Page, start: int, end: int) -> Page:
    """The lines of a page from `start` to before `end`, as a page of its own."""
    lines = page.lines[start:end]
    if page.is_html:
        return evolve(page, lines=lines)
    return read_text(page.text[lines[0].start : lines[-1].end])


def chosen_pages(args: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """The labelled pages to learn from: a share of all renderings, without the folds left out."""
    for name in args.sets:
        for renderer in (HTML,) if args.html else TEXTS:
            for page in read_records(lines_file(args.path, name, renderer)):
                chance = random.Random(f"newsparse share {page['id']} {renderer}")
                if page["fold"] not in args.without_folds and chance.random() < args.share:
                    yield page


_learnt_from: list[tuple[int, Sequence_]] = []
"""Fold and sequence, kept where the processes that train find them."""


def run(args: argparse.Namespace) -> int:
    """Train on all chosen pages; with `each_fold`, once more without each of the folds as well."""
    stale = 0
    with Pool(args.jobs) as pool:
        chosen = chosen_pages(args)
        for fold, found in pool.imap(_with_fold, chosen, chunksize=8):
            stale += not found
            for rows, states in found:
                shared = [list(map(sys.intern, row)) for row in rows]
                _learnt_from.append((fold, (shared, states)))
    print(f"{len(_learnt_from)} pages and parts of pages; {stale} pages unused", flush=True)
    runs: list[tuple[argparse.Namespace, Path, int | None]] = [(args, args.out, None)]
    if args.each_fold:
        runs += [(args, left_out(args.out, fold), fold) for fold in range(FOLDS)]
    with get_context("fork").Pool(args.jobs) as pool:
        for line in pool.starmap(train, runs, chunksize=1):
            print(line, flush=True)
    return 0


def _with_fold(page: dict[str, Any]) -> tuple[int, list[Sequence_]]:
    return page["fold"], sequences_of(page)


def train(args: argparse.Namespace, out: Path, without: int | None) -> str:
    """Train on what is kept, but for one fold, and write weights and card; a line about them."""
    from pycrfsuite import Trainer

    trainer = Trainer(verbose=False)
    sequences = [sequence for fold, sequence in _learnt_from if fold != without]
    for rows, states in sequences:
        trainer.append(rows, states)
    trainer.set_params({**PARAMETERS, "max_iterations": args.iterations})
    trainer.train(str(out))
    card = {
        "traits": traits_of(out),
        "features": VERSION,
        "sha256": sha256(out.read_bytes()).hexdigest(),
        "sets": list(args.sets),
        "sequences": len(sequences),
        "lines": sum(len(states) for _, states in sequences),
        "iterations": args.iterations,
        "share": args.share,
        "without_folds": sorted({*args.without_folds, *([] if without is None else [without])}),
        **PARAMETERS,
    }
    out.with_suffix(".json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    return f"{out.name}: {card['lines']} lines, {out.stat().st_size} bytes"


def traits_of(weights: Path) -> dict[str, dict[str, float]]:
    """By state, what weighs most for it and can be put into words, with the weights."""
    from pycrfsuite import Tagger

    tagger = Tagger()
    tagger.open(str(weights))
    spoken = words_of_traits()
    traits: dict[str, dict[str, float]] = {}
    for (attribute, state), weight in tagger.info().state_features.items():
        if weight > 0 and attribute in spoken:
            traits.setdefault(state, {})[attribute] = round(weight, 3)
    return {
        state: dict(sorted(found.items(), key=lambda item: -item[1])[:MOST_TRAITS])
        for state, found in sorted(traits.items())
    }


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The options of `python -m training model`."""
    command.add_argument("path", type=Path, help="folder of the labelled lines")
    command.add_argument("--out", type=Path, required=True, help="the weights file")
    command.add_argument("--sets", type=lambda s: tuple(s.split(",")), default=SETS)
    command.add_argument("--html", action="store_true", help="learn from pages with markup")
    command.add_argument(
        "--without-folds", type=folds, default=(), help="leave the hosts of these folds out: 3,4"
    )
    command.add_argument(
        "--each-fold", action="store_true", help="once more without each fold: OUT-0, OUT-1, …"
    )
    command.add_argument("--share", type=float, default=0.6, help="of the renderings, to save time")
    command.add_argument("--iterations", type=int, default=80)
    command.add_argument("--jobs", type=int, default=1)
