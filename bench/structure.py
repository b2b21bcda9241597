"""`python -m bench structure PATH`: the label of every line of plain-text pages."""

import argparse
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bench.data import Record, read_records
from bench.report import Report, grid, number, raised
from bench.score import harmonic, mean

MAJORITY = "paragraph"
"""What the trivial baseline calls every line."""


class BlockLike(Protocol):
    """The part of `newsparse.Block` that is scored."""

    @property
    def label(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def reason(self) -> str: ...


class ArticleLike(Protocol):
    """The part of `newsparse.Article` that is scored."""

    @property
    def page_text(self) -> str: ...
    @property
    def blocks(self) -> Sequence[BlockLike]: ...


@dataclass(frozen=True, slots=True)
class Verdict:
    """One scored line."""

    page: str
    n: int
    gold: str
    ours: str
    reason: str
    text: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("path", type=Path, help="structure-dev.jsonl, or the folder it is in")
    parser.add_argument("--errors", action="store_true", help="list every mistake")


def run(args: argparse.Namespace) -> Report:
    """Scores newsparse, and the baseline that calls every line a paragraph."""
    from newsparse import Article, parse

    path: Path = args.path / "structure-dev.jsonl" if args.path.is_dir() else args.path
    verdicts: list[Verdict] = []
    errors: list[tuple[str, str]] = []
    lossless = pages = roles_right = roles = 0
    for record in read_records(path):
        pages += 1
        try:
            article = parse(record["text"], format="text")
        except Exception as error:  # Scored as a page without blocks.
            errors.append((repr(error)[:200], str(pages)))
            article = Article()
        lossless += is_lossless(article, record["text"])
        verdicts += score_lines(article, record, str(record.get("url") or pages))
        right, asked = score_roles(article.dates, record)
        roles_right, roles = roles_right + right, roles + asked
    parts = [
        f"{pages} pages, {len(verdicts)} lines. Partition equal to the page: {lossless} of {pages}."
        f" Role of dated lines right: {roles_right} of {roles}.",
        _summary(verdicts),
        _by_label(verdicts),
        *([f"newsparse {raised(errors)}"] if errors else []),
    ]
    if args.errors:  # Printed and no part of the report, which must not copy the pages.
        print("\n".join(_mistakes(verdicts)), end="\n\n")
    return Report("structure", "\n\n".join(parts))


def verdicts_of(path: Path) -> list[Verdict]:
    """The verdict on every labelled line of a file of pages."""
    from newsparse import parse

    return [
        verdict
        for number, record in enumerate(read_records(path))
        for verdict in score_lines(parse(record["text"], format="text"), record, str(number))
    ]


def line_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each line of `text.split("\\n")`."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def block_of(article: ArticleLike, start: int, end: int) -> BlockLike | None:
    """The block that covers most of the characters of `start:end` that are not white space.

    The first of several that cover as many; `None` where there is none.
    """
    covered: Counter[int] = Counter()
    starts = [block.start for block in article.blocks]
    for i in range(max(0, bisect_right(starts, start) - 1), len(starts)):
        block = article.blocks[i]
        if block.start >= end:
            break
        part = article.page_text[max(start, block.start) : min(end, block.end)]
        covered[i] += len("".join(part.split()))
    best = max(covered, key=lambda i: (covered[i], -i), default=None)
    return article.blocks[best] if best is not None and covered[best] else None


def score_lines(article: ArticleLike, record: Record, page: str) -> list[Verdict]:
    """The verdict on each line that has a gold label."""
    text = record["text"]
    spans = line_spans(text)
    verdicts = []
    for line in record["lines"]:
        start, end = spans[line["n"]]
        block = block_of(article, start, end)
        ours, reason = (str(block.label), block.reason) if block else ("none", "no block")
        verdicts.append(Verdict(page, line["n"], line["label"], ours, reason, text[start:end]))
    return verdicts


class DateLike(Protocol):
    """The part of `newsparse.PageDate` that is scored."""

    @property
    def role(self) -> str: ...
    @property
    def start(self) -> int | None: ...


def score_roles(dates: Sequence[DateLike], record: Record) -> tuple[int, int]:
    """Of the lines with a gold role, how many hold a date of that role, and how many there are."""
    spans = line_spans(record["text"])
    right = asked = 0
    for line in record["lines"]:
        if "role" in line:
            start, end = spans[line["n"]]
            inside = [d for d in dates if d.start is not None and start <= d.start < end]
            asked += 1
            right += any(d.role == line["role"] for d in inside)
    return right, asked


def is_lossless(article: ArticleLike, text: str) -> bool:
    """Whether the blocks, joined, are the page, and the page is the text."""
    joined = "".join(article.page_text[b.start : b.end] for b in article.blocks)
    return joined == article.page_text == text


@dataclass(frozen=True, slots=True)
class LabelScore:
    """How well one label is given."""

    precision: float
    recall: float
    f1: float
    support: int
    """Lines with this gold label."""


def label_scores(pairs: Sequence[tuple[str, str]]) -> dict[str, LabelScore]:
    """By label, from (gold, ours) pairs; labels that occur on either side, alphabetical."""
    gold, ours = Counter(g for g, _ in pairs), Counter(o for _, o in pairs)
    hits = Counter(g for g, o in pairs if g == o)
    scores = {}
    for label in sorted(gold | ours):
        precision = hits[label] / ours[label] if ours[label] else 0.0
        recall = hits[label] / gold[label] if gold[label] else 0.0
        scores[label] = LabelScore(precision, recall, harmonic(precision, recall), gold[label])
    return scores


def accuracy(pairs: Sequence[tuple[str, str]]) -> float:
    """The share of lines whose label is right."""
    return mean(float(gold == ours) for gold, ours in pairs)


def macro_f1(pairs: Sequence[tuple[str, str]]) -> float:
    """Mean F1 of the labels that the gold has."""
    return mean(score.f1 for score in label_scores(pairs).values() if score.support)


def _summary(verdicts: list[Verdict]) -> str:
    systems: dict[str, Callable[[Verdict], str]] = {
        "newsparse": lambda v: v.ours,
        f"all {MAJORITY}": lambda v: MAJORITY,
    }
    rows = []
    for name, label_by in systems.items():
        pairs = [(v.gold, label_by(v)) for v in verdicts]
        rows.append([name, number(accuracy(pairs)), number(macro_f1(pairs))])
    return grid(["system", "accuracy", "macro F1"], rows)


def _by_label(verdicts: list[Verdict]) -> str:
    scores = label_scores([(v.gold, v.ours) for v in verdicts])
    rows = [
        [label, number(s.precision), number(s.recall), number(s.f1), str(s.support)]
        for label, s in scores.items()
    ]
    return grid(["label", "precision", "recall", "F1", "lines"], rows)


def _mistakes(verdicts: list[Verdict]) -> Iterator[str]:
    page = None
    for v in verdicts:
        if v.gold != v.ours:
            if v.page != page:
                page = v.page
                yield page
            yield f"{v.n:4} {v.gold:>9} -> {v.ours:<9} [{v.reason}] {v.text.strip()[:70]}"
