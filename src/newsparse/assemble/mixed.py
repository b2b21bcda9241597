"""Lines that hold the byline and the date: two blocks.

What a line is, is told of the line as a whole; the fields tell where in it the names and the date
are. So such lines are parted last, and what has been found of them stays as it is.
"""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from newsparse.article import Block, Byline
from newsparse.dates import DateKind, DateSpan
from newsparse.label.cues import CueKind, find_cues
from newsparse.labels import Label

_PARTED = frozenset({Label.BYLINE, Label.DATE})
_LABELS = frozenset({CueKind.PUBLISHED, CueKind.UPDATED})
_SEPARATOR = re.compile(r"\s[|•·–—/-]+\s")
_EDGES = " \t\r\n\xa0|•·–—-"
_WORD_START = re.compile(r"(?<!\S)\S")
_MOST_WORDS = 8
"""Words between a name and a date among which the date's label is looked for."""


def parted(
    page_text: str, blocks: Sequence[Block], bylines: Sequence[Byline], dates: Sequence[DateSpan]
) -> tuple[Block, ...]:
    """The blocks, those parted that hold the byline and, before or behind it, the date."""
    return tuple(
        part
        for block in blocks
        for part in (
            _parts(page_text, block, bylines, dates) if block.label in _PARTED else (block,)
        )
    )


def _parts(
    page_text: str, block: Block, bylines: Sequence[Byline], dates: Sequence[DateSpan]
) -> Iterator[Block]:
    names = [
        (b.start, b.end)
        for b in bylines
        if b.start is not None and b.end is not None and block.start <= b.start < block.end
    ]
    days = [d for d in dates if block.start <= d.start and d.end <= block.end]
    if not names or not any(d.kind is DateKind.DATE for d in days):
        yield block
        return
    name_start, name_end = min(names)[0], max(end for _, end in names)
    date_start, date_end = days[0].start, days[-1].end
    if name_end <= date_start:
        at = _start_of_date(page_text, name_end, date_start, date_end)
        labels = (Label.BYLINE, Label.DATE)
    elif date_end <= name_start:
        at = date_end
        labels = (Label.DATE, Label.BYLINE)
    else:
        yield block
        return
    if not (page_text[block.start : at].strip(_EDGES) and page_text[at : block.end].strip(_EDGES)):
        yield block
        return
    yield _part(page_text, block, labels[0], block.start, at)
    yield _part(page_text, block, labels[1], at, block.end)


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
