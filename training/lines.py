"""Labelled lines: every line of every rendering of the development pages, with its gold label.

One file a set and rendering, `SET.RENDERER.lines.jsonl.gz`, one page a line: `id`, `set`, `url`,
`lang`, `fold`, `renderer`, `text`, and for each line of the text as the library reads it `labels`,
`sure` (0 where shape and place alone told) and `purity` (share of the line's letters that have the
label).
"""

import argparse
import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from bench.data import Record, language_of, read_records
from bench.hosts import fold_of
from bench.renderers import RENDERERS, cache_file, is_fresh, render_sets
from bench.score import overlap, shingles
from newsparse.page import Line
from newsparse.page import Page as ReadPage
from newsparse.read.html import read_html
from newsparse.read.text import read_text
from training.carry import LineLabel, carry
from training.gold import Gold, read_gold
from training.markup import read_markup
from training.noise import damage
from training.verdicts import Labelled, label_page

SETS = ("fundus-dev", "newspaper4k", "wcxb-dev", "chinese", "readability", "portals")
"""The sets whose gold has whole bodies."""
OWN = "own"
NOISY = "noisy"
HTML = "html"
"""Not a rendering: the page as it is, with its markup."""
"""Renderings besides those of `bench.renderers`: the library's own, and one of them, damaged."""
TEXTS = (*RENDERERS, OWN, NOISY)
ALL = (*TEXTS, HTML)
LEAST_FOUND = 0.6
"""Share of its gold body's shingles that must be found on a page for it to be learnt from."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one set, labelled in its HTML."""

    record: Record
    gold: Gold
    readings: list[Labelled]
    found: float
    """F1 of the units that were taken for the gold body against it."""


def label_record(record: Record) -> Page:
    """Label a stored HTML page."""
    gold = read_gold(record)
    readings = label_page(read_markup(record["html"]), gold)
    body = "\n".join(unit.text for unit in readings[0].units if unit.body)
    return Page(record, gold, readings, overlap(shingles(body), shingles(gold.body)).f1)


def label_lines(page: Page, lines: Sequence[Line]) -> list[LineLabel]:
    """The labels of the lines of a page, however it was rendered and read."""
    return carry(page.readings, lines)


def read_stored(page: Mapping[str, Any]) -> ReadPage:
    """A page of a file of labelled lines, read as the library reads it."""
    return read_as(page["text"], page["renderer"])


def read_as(text: str, renderer: str) -> ReadPage:
    """A rendering, read as the library reads it."""
    return read_html(text) if renderer == HTML else read_text(text)


def rendered(record: Record, renderings: dict[str, str], renderer: str) -> str | None:
    """The text of a page in one rendering; `None` where there is none."""
    if renderer == HTML:
        return str(record["html"]) or None
    if renderer == OWN:
        return read_html(record["html"]).text or None
    if renderer == NOISY:
        return damage(renderings, record["id"]) if renderings else None
    return renderings.get(renderer)


def entry(page: Page, renderer: str, text: str) -> dict[str, Any]:
    """What is written of one rendering of a page."""
    record = page.record
    labels = label_lines(page, read_as(text, renderer).lines)
    return {
        "id": record["id"],
        "set": record["set"],
        "url": record.get("url"),
        "lang": language_of(record),
        "fold": fold_of(record.get("url"), record["id"]),
        "renderer": renderer,
        "text": text,
        "labels": [str(label.label) for label in labels],
        "sure": [int(label.sure) for label in labels],
        "purity": [round(label.purity, 2) for label in labels],
    }


def write_set(name: str, data: Path, cache: Path, out: Path, renderers: Sequence[str] = ALL) -> str:
    """Label one set; a line about what was written."""
    files = {r: _aside(out, name, r) for r in renderers}
    streams = {r: gzip.GzipFile(files[r], "wb", compresslevel=5, mtime=0) for r in renderers}
    pages = skipped = 0
    for record, renderings in with_renderings(name, data, cache):
        page = label_record(record)
        if page.found < LEAST_FOUND:
            skipped += 1
            continue
        pages += 1
        for renderer, stream in streams.items():
            text = rendered(record, renderings, renderer)
            if text:
                line = json.dumps(entry(page, renderer, text), ensure_ascii=False)
                stream.write(line.encode("utf-8", "replace") + b"\n")
    for renderer, stream in streams.items():
        stream.close()
        files[renderer].replace(lines_file(out, name, renderer))
    return f"{name}: {pages} pages, {skipped} left out (their gold body is not on the page)"


def lines_file(out: Path, name: str, renderer: str) -> Path:
    """Where the labelled lines of a set in one rendering are."""
    return out / f"{name}.{renderer}.lines.jsonl.gz"


def _aside(out: Path, name: str, renderer: str) -> Path:
    return out / f"{name}.{renderer}.part"


def with_renderings(name: str, data: Path, cache: Path) -> Iterator[tuple[Record, dict[str, str]]]:
    """The pages of a set with their texts by renderer, from the cache of `bench.renderers`."""
    texts: dict[str, dict[str, str]] = {}
    for renderer in RENDERERS:
        for made in read_records(cache_file(cache, name, renderer)):
            texts.setdefault(made["id"], {})[renderer] = made["text"]
    for record in read_records(data / f"{name}.jsonl.xz"):
        yield record, texts.get(record["id"], {})


def changed_pages(out: Path, names: Sequence[str], renderers: Sequence[str]) -> list[str]:
    """Labelled pages whose text the library now reads into another number of lines."""
    changed = []
    for name in names:
        for renderer in renderers:
            for page in read_records(lines_file(out, name, renderer)):
                now = len(read_stored(page).lines)
                if now != len(page["labels"]):
                    changed.append(f"{name}.{renderer} {page['id']}: {len(page['labels'])}, {now}")
    return changed


def folds(listed: str) -> tuple[int, ...]:
    """The folds of an option: "3,4"."""
    return tuple(map(int, listed.split(",")))


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The options of `python -m training lines`."""
    command.add_argument("path", type=Path, help="folder of the data sets")
    command.add_argument("--renderings", type=Path, required=True, help="cache of bench")
    command.add_argument("--cache", type=Path, required=True, help="where the lines are kept")
    command.add_argument("--sets", type=lambda s: tuple(s.split(",")), default=SETS)
    command.add_argument("--renderers", type=lambda s: tuple(s.split(",")), default=ALL)
    command.add_argument("--jobs", type=int, default=1)
    command.add_argument("--check", action="store_true", help="only compare with the reader")


def _is_rendered(args: argparse.Namespace, name: str) -> bool:
    return all(is_fresh(args.path, args.renderings, name, renderer) for renderer in RENDERERS)


def run(args: argparse.Namespace) -> int:
    """Write the labelled lines, or check them."""
    if args.check:
        changed = changed_pages(args.cache, args.sets, args.renderers)
        print("\n".join(changed) or "All labelled pages read as when they were labelled.")
        return int(bool(changed))
    args.cache.mkdir(parents=True, exist_ok=True)
    stale = [name for name in args.sets if not _is_rendered(args, name)]
    for line in render_sets(args.path, args.renderings, stale, RENDERERS, args.jobs):
        print(line)
    job = partial(
        write_set, data=args.path, cache=args.renderings, out=args.cache, renderers=args.renderers
    )
    if args.jobs == 1:
        for name in args.sets:
            print(job(name), flush=True)
    else:
        with Pool(args.jobs) as pool:
            for line in pool.imap_unordered(job, args.sets):
                print(line, flush=True)
    return 0
