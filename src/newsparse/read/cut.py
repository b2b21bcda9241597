"""Where a printed line holds two things, and where it is to be cut.

Each finder takes the whole page and names offsets; `FINDERS` lists them.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from newsparse.dates import DateKind, DateSpan, find_dates
from newsparse.label.cues import find_inline_teasers

_ONE_LINE = 700
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]{0,2} (?=[\"'“‘«(]?\w)|[。！？][”」』）]?")
_PIECE = 160
_SET_OFF = re.compile(r"\s[|•·–—-]\s*$")
_MAX_HEADLINE = 200
_MIN_HEADLINE = 18


def cut_points(text: str, dates: Sequence[DateSpan] | None = None) -> dict[int, tuple[int, ...]]:
    """Offsets to cut at, in order, by the offset at which their line starts.

    `dates` are those of `text`, where they have been looked for already.
    """
    spans = find_dates(text) if dates is None else dates
    offsets = sorted({o for find in FINDERS for o in find(text, spans)})
    if not offsets:
        return {}
    starts = _line_starts(text)
    cuts: dict[int, list[int]] = {}
    for offset in offsets:
        line = starts[bisect_right(starts, offset) - 1]
        if offset != line:
            cuts.setdefault(line, []).append(offset)
    return {line: tuple(points) for line, points in cuts.items()}


def _line_starts(text: str) -> list[int]:
    starts, offset = [], 0
    for raw in text.splitlines(keepends=True):
        starts.append(offset)
        offset += len(raw)
    return starts or [0]


def inline_teasers(text: str, _: Sequence[DateSpan]) -> Iterable[int]:
    """ "… he said. Also read: Rain ends the drought": cut before the teaser's label."""
    return find_inline_teasers(text)


def glued_dates(text: str, dates: Sequence[DateSpan]) -> Iterable[int]:
    """ "Rain ends the drought14 May 2023": cut between a headline and a date stuck to its end."""
    for span in dates:
        if span.kind is not DateKind.DATE or span.end - span.start < 8:
            continue
        window = max(0, span.start - _MAX_HEADLINE - 1)  # a look further back would cost
        line_start = text.rfind("\n", window, span.start) + 1
        if (line_start == 0 and window > 0) or span.start - line_start < _MIN_HEADLINE:
            continue
        rest = text[span.end : span.end + 4].split("\n", 1)[0].strip()
        if rest:
            continue
        before = text[line_start : span.start]
        if before[-1:].isalpha() or _SET_OFF.search(before):
            yield span.start


def sentences_of_one_line(text: str, _: Sequence[DateSpan]) -> Iterable[int]:
    """A whole page in one line: cut after sentences, so that no piece is longer than need be."""
    for start, end in _long_lines(text):
        last = start
        for match in _SENTENCE.finditer(text, start, end):
            if match.end() - last >= _PIECE and match.end() < end:
                last = match.end()
                yield last


def _long_lines(text: str) -> list[tuple[int, int]]:
    """Start and end of the lines of a page that has next to none, and long ones."""
    lines = []
    offset = 0
    for raw in text.splitlines(keepends=True):
        if raw.strip():
            lines.append((offset, offset + len(raw.rstrip())))
        offset += len(raw)
        if len(lines) > 3:
            return []
    return [(start, end) for start, end in lines if end - start >= _ONE_LINE]


Finder = Callable[[str, Sequence[DateSpan]], Iterable[int]]

FINDERS: tuple[Finder, ...] = (
    inline_teasers,
    glued_dates,
    sentences_of_one_line,
)
