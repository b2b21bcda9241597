"""`python -m bench speed PATH`: CPU per page, growth with length, and the cost of the import."""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from cProfile import Profile
from functools import partial
from hashlib import blake2b
from heapq import nsmallest
from io import StringIO
from itertools import chain
from math import isnan, nan
from pathlib import Path
from pstats import Stats
from statistics import mean, median
from time import perf_counter, process_time

from bench.data import Record, read_records
from bench.renderers import RENDERERS
from bench.report import Report, grid, number, version
from bench.shares import INTERVAL, shares

SETS = ("fundus-dev", "newspaper4k", "wcxb-dev", "chinese")
WARM_UP = 10
MIDDLE = range(6_000, 12_001)
"""Bytes of UTF-8 of the text pages that are also reported by themselves."""
MEGABYTES = (1, 2, 4, 8)
FIELDS = ("dates", "people")
"""The parts whose share is also given in sum."""
IMPORTS = 9
"""How often the import is timed; the best counts, as all else is the machine's noise."""

Sample = list[tuple[str, str]]
"""HTML and text of each page."""
Times = dict[str, list[float]]
"""Seconds of CPU for each page, by system."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("path", type=Path, help="folder with {set}.jsonl.xz files")
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--profile", action="store_true", help="print where newsparse spends it")


def run(args: argparse.Namespace) -> Report:
    """Times newsparse on text beside Trafilatura on the HTML of the same pages."""
    from newsparse import parse

    def ours(text: str) -> object:
        return parse(text, format="text")

    pages = sample(args.path, args.pages)
    if args.profile:
        print(_profile(ours, pages))
    theirs = _trafilatura_fast()
    times = timed(pages, ours, theirs)
    failed = {name: sum(map(isnan, values)) for name, values in times.items()}
    middle = [len(text.encode("utf-8", "replace")) in MIDDLE for _, text in pages]
    parts = [
        f"CPU per page in milliseconds, in one process, page by page in turn, after {WARM_UP} pages"
        " of warm-up:",
        grid(
            ["pages", "system", "reads", "median", "mean"],
            [
                *_time_rows("all", whole(times, [True] * len(pages))),
                *_time_rows("6-12 KB of text", whole(times, middle)),
            ],
        ),
        *(f"{name} raised on {n} pages, left out." for name, n in failed.items() if n),
        f"Where the time goes, looked at every {INTERVAL * 1e3:.0f} ms of CPU on the same pages:",
        _share_table(pages),
        "Growth, one page of text repeated:",
        _growth(ours, pages),
        _import_time(),
    ]
    return Report("speed", "\n\n".join(parts), ("trafilatura", *RENDERERS))


def sample(data: Path, count: int) -> Sample:
    """Pages of the news sets, chosen by a hash of their names, each rendered in one of the ways."""
    files = [path for name in SETS if (path := data / f"{name}.jsonl.xz").exists()]
    records = nsmallest(count, chain.from_iterable(map(read_records, files)), key=order)
    renderers = [RENDERERS[name] for name in RENDERERS if version(name)]
    pages = [
        (record["html"], renderers[i % len(renderers)](record["html"]))
        for i, record in enumerate(records)
    ]
    return [page for page in pages if page[1].strip()]


def order(record: Record) -> bytes:
    """What pages are sorted by, to choose some of them that have nothing in common."""
    return blake2b(f"{record['set']}/{record['id']}".encode(), digest_size=8).digest()


def _trafilatura_fast() -> Callable[[str], object] | None:
    try:
        from trafilatura import extract
    except ImportError:
        return None
    return lambda html: extract(html, include_comments=False, include_tables=False, fast=True)


def timed(
    pages: Sample, ours: Callable[[str], object], theirs: Callable[[str], object] | None
) -> Times:
    """Seconds of CPU of both on every page, one after the other, the first pages for warming up."""
    times: Times = {"newsparse": [], **({"trafilatura fast": []} if theirs else {})}
    for i, (html, text) in enumerate([*pages[:WARM_UP], *pages]):
        seconds = {"newsparse": cpu(ours, text)}
        if theirs:
            seconds["trafilatura fast"] = cpu(theirs, html)
        if i >= min(WARM_UP, len(pages)):
            for name, value in seconds.items():
                times[name].append(value)
    return times


def cpu(work: Callable[[str], object], source: str) -> float:
    """Seconds of CPU that one call takes in this process; not a number where it raises."""
    start = process_time()
    try:
        work(source)
    except Exception:  # Counted by who reads the times; a page cut short is no fast page.
        return nan
    return process_time() - start


def whole(times: Times, wanted: list[bool]) -> Times:
    """The times of the wanted pages that every system got through."""
    rows = zip(*times.values(), strict=True)
    kept = [
        row for row, take in zip(rows, wanted, strict=True) if take and not any(map(isnan, row))
    ]
    return {name: [row[i] for row in kept] for i, name in enumerate(times)}


def _time_rows(pages: str, times: Times) -> Iterator[list[str]]:
    for name, values in times.items():
        if values:
            reads = "text" if name == "newsparse" else "HTML"
            figures = [f"{f(values) * 1e3:.2f}" for f in (median, mean)]
            yield [f"{pages} ({len(values)})", name, reads, *figures]
    if len(times) == 2 and all(times.values()):
        ours, theirs = times.values()
        ratios = [f"{f(ours) / max(f(theirs), 1e-9):.2f}" for f in (median, mean)]
        yield [pages, "newsparse / trafilatura fast", "", *ratios]


def _share_table(pages: Sample) -> str:
    from newsparse import parse

    of_text = shares(partial(parse, format="text"), [text for _, text in pages])
    of_html = shares(partial(parse, format="html"), [html for html, _ in pages])
    names = dict.fromkeys([*of_text, *of_html])
    rows = [[name, *(number(s.get(name, 0.0)) for s in (of_text, of_html))] for name in names]
    both = [number(sum(s.get(name, 0.0) for name in FIELDS)) for s in (of_text, of_html)]
    return grid(["part", "of text", "of HTML"], [*rows, [f"**{' and '.join(FIELDS)}**", *both]])


def _growth(ours: Callable[[str], object], pages: Sample) -> str:
    page = min((text for _, text in pages), key=lambda text: abs(len(text) - 8_000))
    rows = []
    for megabytes in MEGABYTES:
        text = repeated(page, megabytes * 1_000_000)
        seconds = cpu(ours, text)
        rows.append([str(megabytes), f"{seconds:.2f}", f"{seconds / megabytes:.2f}"])
    return grid(["million characters", "seconds of CPU", "seconds per million"], rows)


def repeated(page: str, length: int) -> str:
    """The page over and over, cut at `length` characters."""
    unit = page + "\n\n"
    return (unit * (length // len(unit) + 1))[:length]


def _import_time() -> str:
    bare, whole = _start("pass"), _start("import newsparse")
    return (
        f"`import newsparse`: {(whole - bare) * 1e3:.0f} ms over a bare interpreter's"
        f" {bare * 1e3:.0f} ms (best of {IMPORTS})."
    )


def _start(code: str) -> float:
    """Seconds from starting an interpreter to the end of `code`, the best of several."""

    # The library may be on the path of this process alone.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}

    def once() -> float:
        start = perf_counter()
        subprocess.run((sys.executable, "-c", code), check=True, env=environment)
        return perf_counter() - start

    return min(once() for _ in range(IMPORTS))


def _profile(ours: Callable[[str], object], pages: Sample) -> str:
    for _, text in pages[:WARM_UP]:
        ours(text)
    profile = Profile()
    with profile:
        for _, text in pages:
            ours(text)
    out = StringIO()
    Stats(profile, stream=out).strip_dirs().sort_stats("tottime").print_stats(40)
    return out.getvalue()
