"""The words that the model may see: those that tell story from the rest on many sites.

A word is kept when it stands on pages of many hosts and the share of its lines that are story,
averaged over hosts, is far from that of all lines of like length. So the name of a site, or the
topic of one story, never gets in.
"""

import argparse
import math
from collections import defaultdict
from pathlib import Path

from bench.data import read_records
from bench.hosts import host_group
from newsparse.label.features import words_seen
from newsparse.labels import STORY_LABELS
from newsparse.read.text import read_text
from training.lines import folds, lines_file

SETS = ("fundus-dev", "newspaper4k", "wcxb-dev", "chinese")
RENDERER = "inscriptis"
LEAST_HOSTS = 20
MOST_AGAINST = 700
MOST_FOR = 150
"""Words for story are the topics of what the sets hold; words against it are the trade's own."""
_SHORT = 8
_SMOOTH = 2.0

Counts = dict[str, list[float]]


def count(args: argparse.Namespace) -> tuple[dict[str, Counts], dict[bool, list[float]]]:
    """Lines and story lines of each word by host; of all lines by whether they are short."""
    words: dict[str, Counts] = defaultdict(lambda: defaultdict(lambda: [0.0, 0.0, 0.0]))
    everywhere: dict[bool, list[float]] = {True: [0.0, 0.0], False: [0.0, 0.0]}
    for name in args.sets:
        for page in read_records(lines_file(args.path, name, RENDERER)):
            if page["fold"] in args.without_folds:
                continue
            host = host_group(page["url"]) if page.get("url") else page["id"]
            for line, label in zip(read_text(page["text"]).lines, page["labels"], strict=True):
                seen = set(words_seen(line.text))
                story = float(label in STORY_LABELS)
                short = len(seen) <= _SHORT
                everywhere[short][0] += 1
                everywhere[short][1] += story
                for word in seen:
                    row = words[word][host]
                    row[0] += 1
                    row[1] += story
                    row[2] += short
    return words, everywhere


def weight(hosts: Counts, everywhere: dict[bool, list[float]]) -> float:
    """How far a word moves the odds of story, a host counting once, times the root of its hosts.

    Above 0 for story, below 0 against it.
    """
    usual = {short: story / max(1.0, lines) for short, (lines, story) in everywhere.items()}
    total = 0.0
    for lines, story, short in hosts.values():
        expected = (short * usual[True] + (lines - short) * usual[False]) / lines
        share = (story + _SMOOTH * expected) / (lines + _SMOOTH)
        total += _logit(share) - _logit(expected)
    return total / len(hosts) * math.sqrt(len(hosts))


def _logit(share: float) -> float:
    share = min(max(share, 0.01), 0.99)
    return math.log(share / (1 - share))


def run(args: argparse.Namespace) -> int:
    """Choose the words and write them, one a line."""
    words, everywhere = count(args)
    common = {word: hosts for word, hosts in words.items() if len(hosts) >= LEAST_HOSTS}
    ranked = sorted(common, key=lambda word: weight(common[word], everywhere))
    kept = sorted({*ranked[:MOST_AGAINST], *ranked[-MOST_FOR:]})
    args.out.write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{len(common)} words on {LEAST_HOSTS} hosts or more; kept {len(kept)}")
    return 0


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The options of `python -m training vocabulary`."""
    command.add_argument("path", type=Path, help="folder of the labelled lines")
    command.add_argument("--out", type=Path, required=True, help="the list of words")
    command.add_argument("--sets", type=lambda s: tuple(s.split(",")), default=SETS)
    command.add_argument(
        "--without-folds", type=folds, default=(), help="leave the hosts of these folds out: 3,4"
    )
