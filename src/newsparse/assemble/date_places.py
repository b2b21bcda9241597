"""Where on a page a date stands, as far as that tells whose date it is."""

import re
from collections.abc import Sequence
from enum import StrEnum

from attrs import frozen

from newsparse.article import Block
from newsparse.dates import DateSpan
from newsparse.labels import Label

_LEAD = 4
"""Blocks above the headline in which a date may be the story's."""
_PRINTED_ABOVE = 3
"""Blocks below a first printing of the headline in which the story may be dated."""
_CLOSE = 4
"""Blocks below the headline in which a date is hardly ever anything but the story's."""
_TAIL = 6
"""Blocks after the last paragraph in which the story may yet be dated."""
_LABEL_WORDS = 3
_FEW = 7
_SOME = 14
_WORDS = re.compile(r"[^\W\d_]+")
_SIDE = 60
_MOST = 400
"""Characters of the longest line that may be more than running text."""


class Zone(StrEnum):
    """A part of the page, by headline and story."""

    TOP = "top"
    """Above the headline, and not close to it."""
    LEAD = "lead"
    """Right above the headline, or, on a page without one, above the story."""
    BETWEEN = "between"
    """Right under a first printing of the headline, above the second."""
    HEADLINE = "headline"
    """In one block with the headline."""
    HEAD = "head"
    """From the headline to the story."""
    STORY = "story"
    TAIL = "tail"
    """Right after the story."""
    FOOT = "foot"
    """Below that."""


@frozen
class Place:
    """The zone of a block, and how many blocks it is from where the zone begins."""

    zone: Zone
    distance: int

    @property
    def is_close(self) -> bool:
        """Whether it is so close to the headline that hardly another date stands there."""
        if self.zone is Zone.HEAD:
            return self.distance <= _CLOSE
        return self.zone is Zone.HEADLINE or (self.zone is Zone.LEAD and self.distance <= 1)


@frozen
class Layout:
    """Where headline and story stand, as indexes of blocks."""

    headline: int | None
    """The title block that stands last before the story, or the first of all."""
    first: int
    """The first paragraph; the number of blocks where there is none."""
    last: int
    printings: tuple[int, ...] = ()
    """Title blocks above the headline, save the page's first block: its name, not a headline."""

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> "Layout":
        """The layout of a page."""
        titles, story = [], []
        for index, block in enumerate(blocks):
            if block.label is Label.PARAGRAPH:
                story.append(index)
            elif block.label is Label.TITLE:
                titles.append(index)
        first = story[0] if story else len(blocks)
        above = [i for i in titles if i <= first]
        headline = above[-1] if above else titles[0] if titles else None
        if headline is not None and headline > first:
            first = next((i for i in story if i > headline), len(blocks))
        last = story[-1] if story and story[-1] >= first else first
        return cls(headline, first, last, tuple(i for i in above[:-1] if i))

    def place(self, index: int) -> Place:
        """The place of a block."""
        top = self.headline if self.headline is not None else self.first
        if index < top:
            distance = top - index
            under = index - max((i for i in self.printings if i <= index), default=-_LEAD)
            if under <= min(_PRINTED_ABOVE, distance):
                return Place(Zone.BETWEEN, under)
            return Place(Zone.LEAD if distance <= _LEAD else Zone.TOP, distance)
        if index == self.headline:
            return Place(Zone.HEADLINE, 0)
        if index < self.first:
            return Place(Zone.HEAD, index - top)
        if index <= self.last:
            return Place(Zone.STORY, index - self.first)
        distance = index - self.last
        return Place(Zone.TAIL if distance <= _TAIL else Zone.FOOT, distance)


@frozen
class DateLine:
    """The printed line that a date stands in."""

    before: str
    """What the line says before the date; its end, where it is long."""
    after: str
    """What it says behind it; the beginning, where it is long."""
    words: int
    """Its words that belong to no date; a large number for running text."""

    @property
    def is_short(self) -> bool:
        """Whether it has room for a label, a name and a section beside the date, and no more."""
        return self.words <= _FEW

    @property
    def is_led(self) -> bool:
        """Whether the date, with no more than a label before it, opens the line."""
        return len(self.before.split()) <= _LABEL_WORDS

    @property
    def is_running(self) -> bool:
        """Whether it is a sentence that mentions a date."""
        return self.words > _SOME


def line_of(page_text: str, block: Block, span: DateSpan, others: Sequence[DateSpan]) -> DateLine:
    """The line of `block` that `span` stands in; `others` are the dates of the page around it."""
    # No further than a line may be long: a page may be one line of a million characters.
    low, high = max(block.start, span.start - _MOST), min(block.end, span.end + _MOST)
    start = page_text.rfind("\n", low, span.start) + 1 or low
    end = page_text.find("\n", span.end, high)
    end = high if end < 0 else end
    before = page_text[max(start, span.start - _SIDE) : span.start]
    after = page_text[span.end : min(end, span.end + _SIDE)]
    if end - start > _MOST:
        return DateLine(before, after, _SOME + 1)
    words, at = 0, start
    for other in others:
        if other.end > at and other.start < end:
            words += _count(page_text[at : other.start])
            at = other.end
    return DateLine(before, after, words + _count(page_text[at:end]))


def _count(text: str) -> int:
    """Words; in scripts without spaces, where a run of letters is long, half its letters."""
    return sum(1 if word[0] < "\u0e00" else (len(word) + 1) // 2 for word in _WORDS.findall(text))
