"""Lines that hold the date and something else, the byline or the reading time: two blocks.

What a line is, is told of the line as a whole; the fields tell where in it the names and the date
are. So such lines are parted last, and what has been found of them stays as it is.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from attrs import evolve

from newsparse.article import Block
from newsparse.dates import DateKind, DateSpan
from newsparse.label.cues import CueKind, find_cues
from newsparse.labels import Label

_PARTED = frozenset({Label.BYLINE, Label.DATE})
_LABELS = frozenset({CueKind.PUBLISHED, CueKind.UPDATED})
_SEPARATOR = re.compile(r"\s[|•·–—/-]+\s")
_EDGES = " \t\r\n\xa0|•·–—-"
_WORD_START = re.compile(r"(?<!\S)\S")
_start = attrgetter("start")
_MOST_WORDS = 8
"""Words between a name and a date among which the date's label is looked for."""


def parted(
    page_text: str, blocks: Sequence[Block], authors: Sequence[str], dates: Sequence[DateSpan]
) -> tuple[Block, ...]:
    """The blocks, those parted that hold a date and, before or behind it, `authors` of the story.

    `dates` are those of the page.
    """
    return tuple(
        part
        for block in blocks
        for part in (
            _parts(page_text, block, authors, dates) if block.label in _PARTED else (block,)
        )
    )


def _parts(
    page_text: str, block: Block, authors: Sequence[str], dates: Sequence[DateSpan]
) -> Iterator[Block]:
    first = bisect_left(dates, block.start, key=_start)
    days = dates[first : bisect_left(dates, block.end, lo=first, key=_start)]
    if not any(d.kind is DateKind.DATE for d in days):
        yield block
        return
    cuts = _cuts(page_text, block, _names(page_text, block, authors), days)
    starts = [block.start, *(at for at, _ in cuts[1:]), block.end]
    pairs = list(pairwise(starts))
    if len(cuts) < 2 or not all(page_text[start:end].strip(_EDGES) for start, end in pairs):
        yield block
        return
    for (start, end), (_, label) in zip(pairs, cuts, strict=True):
        yield _part(page_text, block, label, start, end)


def _names(page_text: str, block: Block, authors: Sequence[str]) -> list[tuple[int, int]]:
    """Where in a block the authors are named."""
    found = ((page_text.find(name, block.start, block.end), len(name)) for name in authors if name)
    return [(at, at + length) for at, length in found if at >= 0]


def _cuts(
    page_text: str,
    block: Block,
    names: Sequence[tuple[int, int]],
    days: Sequence[DateSpan],
) -> list[tuple[int, Label]]:
    """Where each part of a block begins, and what it is; one part where it is one thing."""
    date_start, date_end = days[0].start, days[-1].end
    name_start = min(names)[0] if names else block.end
    name_end = max(names)[1] if names else block.end
    if name_end <= date_start:
        at = _start_of_date(page_text, name_end, date_start, date_end)
        cuts = [(block.start, Label.BYLINE), (at, Label.DATE)]
    elif names and date_end <= name_start:
        return [(block.start, Label.DATE), (date_end, Label.BYLINE)]
    else:
        cuts = [(block.start, block.label)]
    if name_end <= date_start or not names:
        rest = page_text[date_end : block.end].strip(_EDGES)
        if any(c.kind is CueKind.READING_TIME and c.where == "whole" for c in find_cues(rest)):
            cuts.append((date_end, Label.CHROME))
    return cuts


def _start_of_date(page_text: str, name_end: int, date_start: int, date_end: int) -> int:
    """Where the date begins, its label included: behind a separator, at "Published", or itself."""
    between = page_text[name_end:date_start]
    separators = list(_SEPARATOR.finditer(between))
    if separators:
        return name_end + separators[-1].end()
    for word in list(_WORD_START.finditer(between))[-_MOST_WORDS:]:
        start = name_end + word.start()
        cues = find_cues(page_text[start:date_end])
        if any(cue.kind in _LABELS and cue.start == 0 for cue in cues):
            return start
    return date_start


def _part(page_text: str, block: Block, label: Label, start: int, end: int) -> Block:
    reason = block.reason if label is block.label else f"the {label} in one line with another"
    words = " ".join(page_text[start:end].strip(_EDGES).split())
    return evolve(block, label=label, text=words, start=start, end=end, reason=reason)
