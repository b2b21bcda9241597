"""Where the CPU of a parse goes, by what the code is about, as a clock that interrupts it tells.

A profiler of calls makes code that calls much look slow. Here a timer of CPU looks at the stack
now and then: what it finds is in proportion to the time spent. (Unix only.)
"""

import signal
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from types import FrameType

import newsparse

INTERVAL = 0.002
"""Seconds of CPU between two looks."""

ROOT = str(Path(newsparse.__file__).parent) + "/"

SPANNING = (
    ("dates", ("dates/", "assemble/date_", "assemble/dates", "assemble/declared/dates")),
    (
        "people",
        (
            "people/",
            "assemble/authors",
            "assemble/datelines",
            "assemble/declared/authors",
            "assemble/declared/names",
            "label/rules/byline",
        ),
    ),
)
"""What is done in several stages: a look counts here where any function around it is of these."""

STAGES = (
    ("reading", ("read/", "language.py")),
    ("weighing by the model", ("label/model",)),
    ("what the model sees", ("label/features", "label/markup_features", "label/facts")),
    ("other judging of lines", ("label/",)),
    ("other fields", ("assemble/", "article.py")),
)
"""The rest, by the innermost function of the library."""


def shares(work: Callable[[str], object], pages: Iterable[str]) -> dict[str, float]:
    """The share of CPU of each part, the largest first; the shares add up to 1."""
    looks: Counter[str] = Counter()

    def look(_: int, frame: FrameType | None) -> None:
        looks[part_of(files(frame))] += 1

    before = signal.signal(signal.SIGPROF, look)
    try:
        signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)
        for page in pages:
            work(page)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    total = max(1, looks.total())
    return {name: count / total for name, count in looks.most_common()}


def files(frame: FrameType | None) -> list[str]:
    """The files of the library on the stack, from within the package, innermost first."""
    found = []
    while frame is not None:
        path = frame.f_code.co_filename
        if path.startswith(ROOT):
            found.append(path[len(ROOT) :])
        frame = frame.f_back
    return found


def part_of(stack: Iterable[str]) -> str:
    """The part that a stack of files belongs to."""
    kinds = [_kinds(path) for path in stack]
    spanning = next((span for span, _ in kinds if span), None)
    return spanning or next((stage for _, stage in kinds), "outside")


@cache
def _kinds(path: str) -> tuple[str | None, str]:
    spanning = next((name for name, starts in SPANNING if path.startswith(starts)), None)
    return spanning, next((name for name, starts in STAGES if path.startswith(starts)), "other")
