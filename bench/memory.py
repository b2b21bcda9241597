"""`python -m bench memory PATH`: what one process holds after parsing page after page.

Short pages, as text and as HTML, in turn, over and over. Every other time a page is made anew:
its capitalised words are given a suffix that no parse before had, so that a cache without bounds
shows as growth and does not hide behind pages that come again.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from heapq import nsmallest
from itertools import chain
from pathlib import Path
from time import process_time

from bench.data import Record, read_records
from bench.renderers import RENDERERS
from bench.report import Report, grid, version
from bench.speed import SETS, order

MORE_SETS = ("htmldate", "trafilatura", "postlight")
PAGES = 300
"""Different pages, half of them read as text."""
LONGEST_HTML = 25_000
LONGEST_TEXT = 4_000
MARKS = 10
"""How often memory is looked at, at equal distances."""
ALLOWED = 8.0
"""Megabytes that a process may grow by after the second mark: what allocators do not give back."""

_NAME = re.compile(r"\b[A-Z][a-z]{3,12}\b")
_NAME_IN_BYTES = re.compile(_NAME.pattern.encode())

Source = str | bytes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("path", type=Path, help="folder with {set}.jsonl.xz files")
    parser.add_argument("--parses", type=int, default=100_000)


def run(args: argparse.Namespace) -> Report:
    """Parses, looks at the memory at each mark, and fails where it keeps growing."""
    from newsparse import parse

    pages = sample(args.path)
    if not pages:
        raise SystemExit(f"no short pages in {args.path}")
    rows = watched(parse, pages, args.parses, resident)
    table = grid(
        ["parses", "resident MB", "since the first mark", "CPU ms a page"],
        [
            [f"{n:,}", f"{held:.1f}", f"{held - rows[0][1]:.1f}", f"{seconds * 1e3:.2f}"]
            for n, held, seconds in rows
        ],
    )
    text = (
        f"{len(pages)} pages of at most {LONGEST_TEXT:,} characters of text or {LONGEST_HTML:,} of"
        f" HTML, in turn, every other time with their capitalised words made new:\n\n{table}"
    )
    return Report("memory", text, failed=grown(rows) > ALLOWED)


def grown(rows: Sequence[tuple[int, float, float]]) -> float:
    """Megabytes that the process has grown by since the second mark."""
    return rows[-1][1] - rows[min(1, len(rows) - 1)][1]


def watched(
    parse: Callable[[Source], object],
    pages: Sequence[Source],
    parses: int,
    held: Callable[[], float],
) -> list[tuple[int, float, float]]:
    """At each mark: parses done, megabytes held, seconds of CPU a page since the mark before."""
    rows = []
    step = max(1, parses // MARKS)
    seconds = 0.0
    for n in range(1, parses + 1):
        source = pages[n % len(pages)]
        # By rounds, so that every page comes both ways.
        source = made_anew(source, n) if n // len(pages) % 2 else source
        start = process_time()
        parse(source)
        seconds += process_time() - start
        if n % step == 0:
            rows.append((n, held(), seconds / step))
            print(f"{n:,} parses: {rows[-1][1]:.1f} MB", file=sys.stderr)  # It takes its time.
            seconds = 0.0
    return rows


def made_anew(source: Source, number: int) -> Source:
    """The page with a suffix at its capitalised words that no other number gives."""
    suffix = letters(number)
    if isinstance(source, bytes):
        return _NAME_IN_BYTES.sub(lambda found: found[0] + suffix.encode(), source)
    return _NAME.sub(lambda found: found[0] + suffix, source)


def letters(number: int) -> str:
    """A number in letters: 0 is "a", 25 "z", 26 "ba"."""
    found = ""
    while number or not found:
        number, digit = divmod(number, 26)
        found = chr(ord("a") + digit) + found
    return found


def resident() -> float:
    """Megabytes of this process that are in memory (Linux)."""
    fields = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (line,) = (field for field in fields if field.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def sample(data: Path) -> list[Source]:
    """Short pages of many sites, chosen by a hash of their names: text and HTML in turn."""
    files = [path for name in (*SETS, *MORE_SETS) if (path := data / f"{name}.jsonl.xz").exists()]
    records = chain.from_iterable(map(read_records, files))
    short = (record for record in records if len(record["html"]) <= 2 * LONGEST_HTML)
    return list(_sources(nsmallest(5 * PAGES, short, key=order)))[:PAGES]


def _sources(records: Sequence[Record]) -> Iterator[Source]:
    """Text and HTML in turn, as long as there are pages short enough for both."""
    if not records:
        return
    render = RENDERERS[next(name for name in RENDERERS if version(name))]
    texts = (render(record["html"]) for record in records)
    short = (text for text in texts if text.strip() and len(text) <= LONGEST_TEXT)
    pages = (r["html"].encode("utf-8", "replace") for r in records)
    for text, page in zip(short, (p for p in pages if len(p) <= LONGEST_HTML), strict=False):
        yield text
        yield page
