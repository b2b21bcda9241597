"""Pages as text for what is fitted on them outright: table weights of a few signs."""

import argparse
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import TypeVar

from bench.data import read_records
from bench.renderers import cache_file

SETS = ("fundus-dev", "newspaper4k", "wcxb-dev", "postlight", "trafilatura")

Lesson = TypeVar("Lesson")


def taught(
    args: argparse.Namespace,
    lessons_of: Callable[..., list[Lesson]],
    renderers: Iterable[str],
) -> Iterator[Lesson]:
    """What the pages of all sets and renderings teach, in a fixed order.

    `lessons_of` is given a page, and as `folds` those to learn from; it tells of no page of others.
    """
    work = partial(lessons_of, folds=frozenset(map(int, args.folds.split(","))))
    records = (
        record
        for name in args.sets
        for renderer in renderers
        for record in read_records(cache_file(args.path, name, renderer))
    )
    with Pool(args.jobs) as pool:
        for found in pool.imap(work, records, chunksize=8):
            yield from found


def add_arguments_of_pages(command: argparse.ArgumentParser) -> None:
    """Which pages to learn from, and where the table goes."""
    command.add_argument("path", type=Path, help="renderings, the cache of the benchmark")
    command.add_argument("--out", type=Path, required=True, help="the table of weights")
    command.add_argument("--sets", type=lambda s: tuple(s.split(",")), default=SETS)
    command.add_argument("--folds", default="0,1,2,3", help="host-grouped folds to learn from")
    command.add_argument("--jobs", type=int, default=2)
