"""`python -m bench language PATH`: how often the language of a text page is told right.

The gold is what the page's HTML declares, which a text page has lost. Templates declare a wrong
language now and then, so that no way of telling reaches 1.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from time import process_time

from bench.data import Choice, Record, read_records
from bench.renderers import RENDERERS, cache_file, render_sets
from bench.report import Report, grid, number, version
from bench.text import BODY_SETS, FIELD_SETS, check_names, listed
from newsparse.language import Teller, language_of, told_by

RENDERER = "inscriptis"
NORWEGIAN = frozenset({"nb", "nn"})
FEWEST = 5
"""Pages of a language that has a row of its own."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("path", type=Path, help="folder with {set}.jsonl.xz files")
    parser.add_argument("--sets", type=listed, default=BODY_SETS + FIELD_SETS)
    parser.add_argument("--folds", type=listed, help="only pages of these host-grouped folds, 0-4")
    parser.add_argument("--renderers", type=listed, default=(RENDERER,))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--cache", type=Path, default=Path(".bench-cache"))


def run(args: argparse.Namespace) -> Report:
    """Tells the language of every page that declares one, in each way there is."""
    check_names(args, ("renderer", args.renderers, RENDERERS))
    for line in render_sets(args.path, args.cache, args.sets, args.renderers, args.jobs):
        print("rendered", line, file=sys.stderr)
    choice = Choice(folds=frozenset(map(int, args.folds)) if args.folds else None)
    records = chain.from_iterable(
        choice.pick(read_records(cache_file(args.cache, name, renderer)))
        for name in args.sets
        for renderer in args.renderers
    )
    return Report("language", measured(records, tellers()), ("py3langid", *args.renderers))


def tellers() -> dict[str, Teller]:
    """The ways to tell a language, by name; the optional one where it is installed."""
    ways: dict[str, Teller] = {"newsparse": language_of}
    if version("py3langid"):
        from newsparse import langid

        ways["with py3langid"] = told_by(langid.language_of)
    return ways


def measured(records: Iterator[Record], ways: dict[str, Teller]) -> str:
    """Tables of the share told right, by set and by language, and of the CPU that it takes."""
    pages: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str, str]] = Counter()
    seconds = dict.fromkeys(ways, 0.0)
    for record in records:
        if not record["lang"]:
            continue
        gold = "no" if record["lang"] in NORWEGIAN else record["lang"]
        groups = [("set", record["set"]), ("language", gold), ("set", "**all**")]
        pages.update(groups)
        for name, way in ways.items():
            start = process_time()
            told = way(record["text"])
            seconds[name] += process_time() - start
            if told == gold:
                right.update((*group, name) for group in groups)
    total = max(1, pages["set", "**all**"])
    cost = ", ".join(f"{name} {seconds[name] / total * 1e3:.2f} ms" for name in ways)
    return "\n\n".join([*_tables(pages, right, list(ways)), f"CPU a page: {cost}."])


def _tables(
    pages: Counter[tuple[str, str]], right: Counter[tuple[str, str, str]], ways: list[str]
) -> Iterator[str]:
    for kind in ("set", "language"):
        named = [(name, n) for (of, name), n in pages.items() if of == kind]
        shown = named if kind == "set" else sorted(named, key=lambda pair: (-pair[1], pair[0]))
        rows = [
            [name, str(n), *(number(right[kind, name, way] / n) for way in ways)]
            for name, n in sorted(shown, key=lambda pair: pair[0].startswith("**"))
            if kind == "set" or n >= FEWEST
        ]
        yield grid([kind, "pages", *ways], rows)
