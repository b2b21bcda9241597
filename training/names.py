"""The words of class names and ids that the model may see: those that many sites use.

A word is kept when pages of enough hosts have it around their lines, so that no site's own names
get in.
"""

import argparse
from collections import defaultdict
from pathlib import Path

from bench.data import read_records
from bench.hosts import host_group
from training.lines import HTML, folds, lines_file, read_stored

SETS = ("fundus-dev", "newspaper4k", "wcxb-dev", "chinese")
LEAST_HOSTS = 12
_LONGEST = 20
"""Letters; longer words are generated."""


def count(args: argparse.Namespace) -> dict[str, set[str]]:
    """The hosts of each word."""
    hosts: dict[str, set[str]] = defaultdict(set)
    for name in args.sets:
        for page in read_records(lines_file(args.path, name, HTML)):
            if page["fold"] in args.without_folds:
                continue
            host = host_group(page["url"]) if page.get("url") else page["id"]
            for word in _words(page):
                hosts[word].add(host)
    return hosts


def _words(page: dict[str, str]) -> set[str]:
    words: set[str] = set()
    for line in read_stored(page).lines:
        words |= line.inner
        if line.element is not None:
            for element in line.element.up():
                words |= element.names
    return words


def run(args: argparse.Namespace) -> int:
    """Choose the words and write them, one a line."""
    hosts = count(args)
    kept = sorted(w for w, on in hosts.items() if len(on) >= LEAST_HOSTS and len(w) <= _LONGEST)
    args.out.write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(hosts)} words; kept {len(kept)}, on {LEAST_HOSTS} hosts or more")
    return 0


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The options of `python -m training names`."""
    command.add_argument("path", type=Path, help="folder of the labelled lines")
    command.add_argument("--out", type=Path, required=True, help="the list of words")
    command.add_argument("--sets", type=lambda s: tuple(s.split(",")), default=SETS)
    command.add_argument(
        "--without-folds", type=folds, default=(), help="leave the hosts of these folds out: 3,4"
    )
