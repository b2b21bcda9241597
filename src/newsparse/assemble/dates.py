"""The dates of a page and the part each plays.

`newsparse.assemble.date_places` tells where a date stands, `newsparse.assemble.date_roles` what
that makes of it; here all are read, and the story's own dates chosen.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from attrs import evolve, frozen

from newsparse.article import Block, PageDate
from newsparse.assemble.date_order import day_first_of, day_of, is_whole, regional, settled
from newsparse.assemble.date_places import DateLine, Layout, Place, Zone, line_of
from newsparse.assemble.date_roles import (
    LABELLED,
    MENTIONED,
    NEAR,
    Role,
    Seen,
    labelled_role,
    may_lead,
    names_another,
    page_role,
    role_of,
    sentence_role,
)
from newsparse.assemble.evidence import ANEW, Evidence
from newsparse.dates import DateKind, DateSpan, Reading, date_in_url, read_span
from newsparse.labels import Label

_LABEL_REACH = 120
_LIST = 3
_BY_URL = 8
"""What the day of the address adds to the strength of a printed date of that day."""
_NOT_A_DAY = 6
"""What a date without a value, or with none but a month, loses against others."""
_URL_ALONE = -8
"""Strength of the address alone: less than of any printed date."""
_NEAR = 16
"""Blocks within which dated lines make a list."""
_TIMED = frozenset({Label.DATE, Label.BYLINE, Label.EMBED})
"""Blocks in which a date without a year, or one told from now, is evidence."""


@frozen
class Dates:
    """All dates of a page, and those chosen from them."""

    all: tuple[PageDate, ...]
    published: PageDate | None
    updated: PageDate | None
    page_date: PageDate | None


@frozen
class _Found:
    date: PageDate
    role: Role
    seen: Seen | None = None
    """`None` for a date of the address."""

    def with_role(self, role: Role) -> "_Found":
        """The same date in another role."""
        date = self.date
        if date.role != role.name:
            date = evolve(date, role=role.name)
        return _Found(date, role, self.seen)


def find_dates_of(
    page_text: str,
    blocks: Sequence[Block],
    *,
    language: str | None,
    now: dt.datetime | None,
    evidence: Evidence = ANEW,
    url: str | None = None,
) -> Dates:
    """Every date of the page with its role, and the story's own.

    `language` is the page's, `now` when it was fetched, `url` where it came from.
    """
    spans = evidence.dates(page_text)
    pairs = _by_block(blocks, spans)
    layout = Layout.of(blocks)
    seen = [_seen(page_text, blocks, pairs, at, layout) for at in range(len(pairs))]
    tag = regional(language, url)
    day_first = day_first_of(page_text, spans)
    dates = []
    for _, span in pairs:
        raw = page_text[span.start : span.end]
        reading = read_span(page_text, span, language=tag, now=now, day_first=day_first)
        dates.append(to_page_date(raw, reading, MENTIONED.name, span.start, span.end))
    by_url = date_in_url(url) if url else None
    dates = settled(dates, now=now, known=by_url[1] if by_url else None)
    seen = listed(seen, dates)
    found = [
        _Found(date, MENTIONED, one).with_role(role_of(one))
        for date, one in zip(dates, seen, strict=True)
    ]
    return _chosen(found if by_url is None else _with_url(found, *by_url))


def _with_url(found: list[_Found], raw: str, day: dt.date) -> list[_Found]:
    """The same with the date of the page's address.

    It speaks for the printed dates of that day, and alone it is better than none.
    """
    agreeing = [
        _Found(f.date, Role(f.role.name, f.role.strength + _BY_URL), f.seen)
        if f.date.value is not None and day_of(f.date.value) == day and f.role.strength
        else f
        for f in found
    ]
    date = PageDate(raw=raw, value=day, precision="day", role="published", source="url")
    return [*agreeing, _Found(date, Role("published", _URL_ALONE))]


def listed(seen: list[Seen], dates: Sequence[PageDate]) -> list[Seen]:
    """The same, with those marked that stand in a list of dated lines."""
    lines = [
        (at, day_of(date.value))
        for at, (one, date) in enumerate(zip(seen, dates, strict=True))
        if date.value is not None and one.is_date_line
    ]
    if len(lines) < _LIST:
        return seen
    for here, (at, day) in enumerate(lines):
        near = [
            other
            for number, other in lines[max(0, here - _LIST) : here + _LIST + 1]
            if abs(seen[number].index - seen[at].index) <= _NEAR
        ]
        if len({*near, day}) >= 3 or len(near) > _LIST:
            seen[at] = evolve(seen[at], in_list=True)
    return seen


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


_Pairs = list[tuple[int, DateSpan]]


def _by_block(blocks: Sequence[Block], spans: Sequence[DateSpan]) -> _Pairs:
    """Each span that counts, with the index of the block it stands in."""
    pairs = []
    index = 0
    for span in spans:
        if span.kind is DateKind.CLOCK:
            continue
        index = bisect_right(blocks, span.start, lo=index, key=_end)
        if index < len(blocks) and _counts(span, blocks[index]):
            pairs.append((index, span))
    return pairs


_end = attrgetter("end")


def _counts(span: DateSpan, block: Block) -> bool:
    """Whether a span is evidence: a full date anywhere, less than that only where the block is
    about time."""
    if span.kind is DateKind.DATE:
        return True
    return block.label in _TIMED


def _seen(page_text: str, blocks: Sequence[Block], pairs: _Pairs, at: int, layout: Layout) -> Seen:
    """The date at `pairs[at]` with what is around it."""
    index, span = pairs[at]
    block = blocks[index]
    near = [other for _, other in pairs[max(0, at - 3) : at + 4]]
    line = line_of(page_text, block, span, near)
    place = layout.place(index)
    label = sentence = None
    other_label = False
    if line.is_running and (place.zone in (Zone.TAIL, Zone.FOOT) or index == layout.last):
        sentence = sentence_role(line.before, line.after)
    if _may_have_label(block, place, line):
        start = max(block.start, pairs[at - 1][1].end if at else 0, span.start - _LABEL_REACH)
        before, after = page_text[start : span.start], line.after
        if at + 1 < len(pairs) and pairs[at + 1][1].start < block.end:
            after = ""  # what follows belongs to the next date
        label = labelled_role(before, after, blocks[index - 1] if index else None)
        other_label = label is None and names_another(before)
    return Seen(
        block,
        index,
        place,
        line,
        label,
        page_text[span.start : span.end],
        _beside_byline(blocks, index),
        sentence,
        other_label,
    )


def _beside_byline(blocks: Sequence[Block], index: int) -> bool:
    """Whether a byline is the block's own label or that of the next one on either side."""
    return any(b.label is Label.BYLINE for b in blocks[max(0, index - 1) : index + 2])


def _may_have_label(block: Block, place: Place, line: DateLine) -> bool:
    """Whether it is worth looking for a label: not in running text or lists of other stories."""
    if (line.is_running and not may_lead(place, line)) or block.label is Label.EMBED:
        return False
    return block.label is not Label.TEASER or place.zone not in (Zone.TOP, Zone.FOOT)


def _chosen(found: Sequence[_Found]) -> Dates:
    """The dates with their final roles, and the best of each."""
    updated = _best(found, "updated")
    if updated is not None:
        found = [_before_update(f, updated) for f in found]
    published = _best(found, "published")
    if published is not None:
        found = [_beside(f, published) for f in found]
    page = _best(found, "page")
    return Dates(
        all=tuple(f.date for f in found),
        published=published.date if published else None,
        updated=updated.date if updated else None,
        page_date=page.date if page else None,
    )


def _before_update(found: _Found, updated: _Found) -> _Found:
    """A date beside that of an update by the headline.

    The line that tells of the update would tell of the publication too, so a date elsewhere that
    no label speaks for is of something else; and nothing is published after its update.
    """
    if found.date.role != "published" or updated.role.strength < LABELLED:
        return found
    ours, its = found.date.value, updated.date.value
    if ours is not None and its is not None and day_of(ours) == day_of(its):
        return found
    later = ours is not None and its is not None and day_of(ours) > day_of(its)
    if found.role.strength >= LABELLED or not (later or found.role.strength < NEAR):
        return found
    return _not_published(found)


def _beside(found: _Found, best: _Found) -> _Found:
    """A date beside the one of publication: another day for which less speaks is of something
    else, and the page's own where it stands above the headline."""
    if found.date.role != "published" or found.role.strength >= best.role.strength:
        return found
    if found.seen is not None and found.seen.place.zone in (Zone.TAIL, Zone.FOOT):
        page = page_role(found.seen)
        if page is not None and best.role.strength >= NEAR:
            return found.with_role(page)
    ours, its = found.date.value, best.date.value
    if ours is None or its is None or day_of(ours) == day_of(its):
        return found
    return _not_published(found)


def _not_published(found: _Found) -> _Found:
    """The date as the page's own where it stands above the headline, else as a mention."""
    above = found.seen is not None and found.seen.place.zone in (Zone.TOP, Zone.LEAD)
    return found.with_role((page_role(found.seen) if above and found.seen else None) or MENTIONED)


def _best(found: Sequence[_Found], role: str) -> _Found | None:
    return max(
        (f for f in found if f.date.role == role),
        key=lambda f: (
            f.role.strength - (0 if is_whole(f.date) else _NOT_A_DAY),
            -f.seen.place.distance if f.seen else 0,
            # Of two in one block, the first day: "6 May 2024 8 May 2024" tells an update too.
            -day_of(f.date.value).toordinal() if f.date.value is not None else 0,
        ),
        default=None,
    )
