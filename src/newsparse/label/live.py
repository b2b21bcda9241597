"""Entries of a live page: the time that stands at the head of each.

A time alone is little to go by: articles print one under the headline, lists of stories one an
item. Several of one kind, each with running text of the story behind it, are the heads of entries.
"""

from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise

from newsparse.dates import DateKind
from newsparse.label.facts import Facts
from newsparse.label.verdict import Verdict
from newsparse.labels import STORY_LABELS, Label
from newsparse.page import Marker

FEWEST = 3
"""Entries of a page that counts as live."""
_LONGEST = 60  # characters of a line that is little but a time
_PROSE = 80  # characters of a line of running text
_MOSTLY = 0.5  # share of a line that is a date, from which on it is one
_MOST_WITH_TEXT = 0.7  # share of the times that have text of the story behind them
_NEAR = 3  # lines from the time of an entry to the heading of the entry

_TIMES = frozenset({DateKind.CLOCK, DateKind.RELATIVE})

STAMP = Verdict(Label.HEADING, 0.9, "the time of an entry, one of several in the story")
HEAD = Verdict(Label.HEADING, 0.85, "the heading of an entry, below its time")


def live_heads(facts: Sequence[Facts], verdicts: Sequence[Verdict]) -> dict[int, Verdict]:
    """The lines that head the entries of a live page: their times, and their headings below.

    Only pages with markup are looked at: of a text page the words of a line are all there is.
    """
    if not any(f.line.element is not None for f in facts[:1]):
        return {}
    kinds: dict[Hashable, list[int]] = {}
    for f in facts:
        if _is_stamp(f) and verdicts[f.index].label is not Label.COMMENT:
            kinds.setdefault(_kind(f), []).append(f.index)
    heads: dict[int, Verdict] = {}
    for stamps in kinds.values():
        entries = list(_with_text(stamps, facts, verdicts))
        if len(entries) >= max(FEWEST, _MOST_WITH_TEXT * len(stamps)):
            heads.update(dict.fromkeys(entries, STAMP))
            for stamp in entries:
                heads.update(dict.fromkeys(_headings(stamp, facts), HEAD))
    return heads


def _is_stamp(f: Facts) -> bool:
    """Whether a line is little but a time of day, by its markup or its words.

    Whole dates stand at the heads of stories of which a page holds several.
    """
    if f.length > _LONGEST or f.ends_sentence or not _TIMES.issuperset(d.kind for d in f.dates):
        return False
    element = f.line.element
    is_marked = "time" in f.line.inner or (element is not None and element.tag == "time")
    return is_marked or (bool(f.dates) and f.date_share >= _MOSTLY)


def _kind(f: Facts) -> Hashable:
    """What the times of one page have in common: what they stand in, and how it is called."""
    element = f.line.element
    return None if element is None else (element.tag, element.names, "time" in f.line.inner)


def _with_text(
    stamps: Sequence[int], facts: Sequence[Facts], verdicts: Sequence[Verdict]
) -> Iterator[int]:
    """The stamps with running text of the story between them and the next."""
    for stamp, following in pairwise([*stamps, len(facts)]):
        entry = range(stamp + 1, following)
        if any(verdicts[i].label in STORY_LABELS and facts[i].length >= _PROSE for i in entry):
            yield stamp


def _headings(stamp: int, facts: Sequence[Facts]) -> Iterator[int]:
    """The lines marked as headings right behind a stamp."""
    for f in facts[stamp + 1 : stamp + 1 + _NEAR]:
        if f.length >= _PROSE:
            return
        if f.line.marker is Marker.HEADING and f.line.level > 1:
            yield f.index
