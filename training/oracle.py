"""How good the labels are: the story that they make, measured against the gold body."""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.data import read_records
from bench.report import grid
from bench.score import Overlap, mean, overlap, shingle_f1, shingles
from bench.selections import selection_of
from newsparse.labels import Label
from newsparse.page import Line
from training.gold import read_gold
from training.lines import ALL, SETS, lines_file, read_stored

LOW = 0.8
PURE = 0.8
"""A line with a smaller share of its own label holds two things."""


def story(lines: tuple[Line, ...], labels: list[str], wanted: frozenset[str]) -> str:
    """The text that the labels select."""
    return "\n".join(
        line.text for line, label in zip(lines, labels, strict=True) if label in wanted
    )


def golds(data: Path, name: str) -> dict[str, str]:
    """Gold bodies by page."""
    return {r["id"]: read_gold(r).body for r in read_records(data / f"{name}.jsonl.xz")}


def measure(data: Path, cache: Path, names: tuple[str, ...], renderers: tuple[str, ...]) -> str:
    """The report: body F1 by set and rendering, low pages, labels, lines that hold two things."""
    rows, low = [], []
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    mixed: dict[str, list[float]] = defaultdict(list)
    for name in names:
        bodies = golds(data, name)
        for renderer in renderers:
            overlaps: list[Overlap] = []
            for page in _pages(cache, name, renderer):
                got = _score(page, bodies[page["id"]], name)
                overlaps.append(got)
                counts[name].update(page["labels"])
                mixed[renderer].append(mean(float(p < PURE) for p in page["purity"]))
                if got.f1 < LOW and renderer != "noisy":
                    low.append([f"{got.f1:.2f}", name, renderer, page["id"], page["url"] or ""])
            rows.append([name, renderer, str(len(overlaps)), f"{shingle_f1(overlaps):.4f}"])
    return "\n\n".join(
        (
            grid(["set", "rendering", "pages", "body F1"], rows),
            grid(["F1", "set", "rendering", "page", "url"], sorted(low)),
            _shares(counts),
            grid(["rendering", "mixed lines"], [[r, f"{mean(m):.4f}"] for r, m in mixed.items()]),
        )
    )


def _pages(cache: Path, name: str, renderer: str) -> Iterator[dict[str, Any]]:
    path = lines_file(cache, name, renderer)
    if path.exists():
        yield from read_records(path)


def _score(page: dict[str, Any], body: str, name: str) -> Overlap:
    lines = read_stored(page).lines
    return overlap(shingles(story(lines, page["labels"], selection_of(name))), shingles(body))


def _shares(counts: dict[str, Counter[str]]) -> str:
    names = list(counts)
    rows = [
        [str(label), *(f"{counts[n][label] / counts[n].total():.4f}" for n in names)]
        for label in Label
    ]
    return grid(["label", *names], rows)


def show(cache: Path, name: str, renderer: str, page_id: str) -> Iterator[str]:
    """One labelled page to read."""
    for page in _pages(cache, name, renderer):
        if page["id"].startswith(page_id):
            yield f"=== {page['id']} {page['url']} {page['renderer']}"
            lines = read_stored(page).lines
            for line, label, sure, purity in zip(
                lines, page["labels"], page["sure"], page["purity"], strict=True
            ):
                mark = " " if sure else "?"
                note = f" [{purity}]" if purity < PURE else ""
                yield f"{label:10}{mark}{line.text}{note}"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The options of `python -m training oracle`."""
    command.add_argument("path", type=Path, help="folder of the data sets")
    command.add_argument("--cache", type=Path, required=True, help="where the lines are kept")
    command.add_argument("--sets", type=lambda s: tuple(s.split(",")), default=SETS)
    command.add_argument("--renderers", type=lambda s: tuple(s.split(",")), default=ALL)
    command.add_argument("--show", metavar="SET.RENDERER/ID", help="print one labelled page")


def run(args: argparse.Namespace) -> int:
    """Print the report, or a page."""
    if args.show:
        where, _, page_id = args.show.partition("/")
        name, _, renderer = where.rpartition(".")
        print("\n".join(show(args.cache, name, renderer, page_id)))
    else:
        print(measure(args.path, args.cache, args.sets, args.renderers))
    return 0
