"""The dates of a page and the part each plays.

A date's role is told by what it stands in, in this order:

1. in a post, it is when that was posted; in running text, a teaser or a caption, a mention
2. after a label in its own line ("Updated: …"), that label's role
3. under the headline, beside the byline or after the story, without a label: published
4. above the headline: the page's own date, unless a kicker opens the story above it
5. in a note ("Published in The Daily, October 1st, 2020"): published

`published` is the best of the dates with that role: a labelled one first, then one near the
headline, then the rest.
"""

import datetime as dt
import re
from collections.abc import Sequence

from attrs import evolve, frozen

from newsparse.article import Block, PageDate
from newsparse.assemble.evidence import ANEW, Evidence
from newsparse.dates import DateKind, DateSpan, Reading, read_date
from newsparse.label.cues import CueKind, find_cues
from newsparse.labels import Label

_MENTIONS = frozenset(
    {Label.PARAGRAPH, Label.HEADING, Label.LIST_ITEM, Label.QUOTE, Label.TABLE, Label.TEASER}
    | {Label.CAPTION, Label.TITLE, Label.DEK, Label.COMMENT, Label.PROMO}
)
_LABEL_REACH = 120
_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMERIC = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b")


@frozen
class Dates:
    """All dates of a page, and those chosen from them."""

    all: tuple[PageDate, ...]
    published: PageDate | None
    updated: PageDate | None
    page_date: PageDate | None


@frozen
class _Layout:
    """Where headline and story stand, as indexes of blocks."""

    first_title: int
    first_paragraph: int
    last_paragraph: int

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> "_Layout":
        titles = [i for i, b in enumerate(blocks) if b.label is Label.TITLE]
        story = [i for i, b in enumerate(blocks) if b.label is Label.PARAGRAPH]
        return cls(
            titles[0] if titles else -1,
            story[0] if story else -1,
            story[-1] if story else len(blocks),
        )

    @property
    def has_story(self) -> bool:
        return self.first_paragraph >= 0

    def above_headline(self, index: int) -> bool:
        return index < self.first_title

    def before_story_ends(self, index: int) -> bool:
        return index < self.last_paragraph


@frozen
class _Found:
    date: PageDate
    strength: int
    """What speaks for its role: 3 a label, 2 its place near the headline, 1 another place."""


def find_dates_of(
    page_text: str,
    blocks: Sequence[Block],
    *,
    language: str | None,
    now: dt.datetime | None,
    evidence: Evidence = ANEW,
) -> Dates:
    """Every date of the page with its role, and the story's own."""
    spans = evidence.dates(page_text)
    day_first = _day_first(page_text, spans)
    layout = _Layout.of(blocks)
    found = []
    last_end = 0
    for index, span in _by_block(blocks, spans):
        start = max(blocks[index].start, last_end, span.start - _LABEL_REACH)
        last_end = span.end
        raw = page_text[span.start : span.end]
        reading = read_date(raw, language=language, now=now, day_first=day_first)
        role, strength = _role(blocks, index, page_text[start : span.start], raw, layout)
        date = to_page_date(raw, reading, role, span.start, span.end)
        found.append(_Found(date, strength))
    dates = _settled([f.date for f in found])
    found = [evolve(f, date=d) for f, d in zip(found, dates, strict=True)]
    return Dates(
        all=tuple(dates),
        published=_best(found, "published"),
        updated=_best(found, "updated"),
        page_date=_best(found, "page"),
    )


def to_page_date(raw: str, reading: Reading, role: str, start: int, end: int) -> PageDate:
    """A printed date and its reading as one."""
    return PageDate(
        raw=raw,
        value=reading.value,
        precision=reading.precision,
        role=role,
        ambiguous=reading.ambiguous,
        readings=reading.readings,
        zone=reading.zone,
        start=start,
        end=end,
    )


def _by_block(blocks: Sequence[Block], spans: Sequence[DateSpan]) -> list[tuple[int, DateSpan]]:
    """Each span with the index of the block it stands in."""
    pairs = []
    index = 0
    for span in spans:
        while index < len(blocks) and blocks[index].end <= span.start:
            index += 1
        if index < len(blocks) and _counts(span, blocks[index]):
            pairs.append((index, span))
    return pairs


def _counts(span: DateSpan, block: Block) -> bool:
    """Whether a span is evidence: a full date anywhere; a relative one or a clock time only where
    the block is about time."""
    if span.kind is DateKind.DATE:
        return True
    if span.kind is DateKind.RELATIVE:
        return block.label in (Label.DATE, Label.BYLINE, Label.EMBED)
    return False


def _role(
    blocks: Sequence[Block], index: int, before: str, raw: str, layout: _Layout
) -> tuple[str, int]:
    """Role of a date and its strength; `before` is what its line says since the last date."""
    block = blocks[index]
    if block.label is Label.EMBED:
        return "posted", 1
    if block.label in _MENTIONS:
        return "mentioned", 0
    labelled = _labelled_role(before, blocks, index)
    if labelled:
        return labelled, 3
    if block.label is Label.NOTE:
        return "published", 1
    if block.label is Label.CHROME:
        return ("page", 1) if layout.above_headline(index) else ("mentioned", 0)
    if layout.above_headline(index):
        return ("published", 2) if _under_kicker(blocks, index) else ("page", 2)
    if layout.has_story and layout.before_story_ends(index):
        return "published", 2
    # A clock or masthead at the foot tells the day of the week; other dates there are of anything.
    return ("page", 1) if _tells_weekday(raw) else ("mentioned", 0)


def _labelled_role(before: str, blocks: Sequence[Block], index: int) -> str | None:
    """The role that the nearest label before a date gives it.

    The label stands in the date's line, or alone on the line above.
    """
    role, at = None, -1
    for cue in find_cues(before.strip()) if before.strip() else ():
        if cue.kind in (CueKind.PUBLISHED, CueKind.UPDATED) and cue.start > at:
            role, at = cue.kind.value, cue.start
    inner = _inner_label(before)
    if inner:
        return inner
    if role is None and not before.strip() and index > 0:
        above = blocks[index - 1]
        if above.label is Label.DATE:
            kinds = {cue.kind for cue in find_cues(above.text) if cue.where == "whole"}
            if CueKind.UPDATED in kinds:
                return "updated"
            if CueKind.PUBLISHED in kinds:
                return "published"
    return role


def _inner_label(before: str) -> str | None:
    """The role of a label that stands after an earlier date in the same line: "… | Updated "."""
    for part in reversed(re.split(r"[|•·;,()]| [–—-] ", before)):
        words = part.strip()
        if not words:
            continue
        for cue in find_cues(words):
            if cue.kind is CueKind.UPDATED:
                return "updated"
            if cue.kind is CueKind.PUBLISHED:
                return "published"
    return None


def _under_kicker(blocks: Sequence[Block], index: int) -> bool:
    return index > 0 and blocks[index - 1].label is Label.KICKER


def _tells_weekday(raw: str) -> bool:
    """Whether a date has two words, weekday and month, and begins with one."""
    return raw[0].isalpha() and len(_WORD.findall(raw)) >= 2


def _best(found: Sequence[_Found], role: str) -> PageDate | None:
    rivals = [f for f in found if f.date.role == role]
    if not rivals:
        return None
    best = max(rivals, key=lambda f: (f.strength, f.date.value is not None))
    return best.date


def _day_first(page_text: str, spans: Sequence[DateSpan]) -> bool | None:
    """The order of day and month that a date of this page with a day above twelve settles."""
    for span in spans:
        numbers = _NUMERIC.match(page_text, span.start, span.end)
        if numbers:
            first, second = int(numbers[1]), int(numbers[2])
            if first > 12 >= second:
                return True
            if second > 12 >= first:
                return False
    return None


def _settled(dates: list[PageDate]) -> list[PageDate]:
    """Ambiguous dates settled by a twin on the page that can be read in one way only."""
    sure = {_day(d.value) for d in dates if d.value is not None and not d.ambiguous}
    return [_settled_by(sure, date) if date.ambiguous else date for date in dates]


def _settled_by(days: set[dt.date], date: PageDate) -> PageDate:
    fitting = [reading for reading in date.readings if _day(reading) in days]
    if len(fitting) != 1:
        return date
    return evolve(date, value=fitting[0], ambiguous=False, readings=())


def _day(value: dt.date | dt.datetime) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value
