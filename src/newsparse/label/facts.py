"""What can be seen of a line by itself, and of its repetition on the page."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from attrs import define

from newsparse.dates import DateKind, DateSpan
from newsparse.label.cues import Cue, CueKind, find_cues_in_lines
from newsparse.label.markup import Hint, hints_of
from newsparse.page import Line, Page
from newsparse.people.byline_shape import looks_like_byline
from newsparse.people.credits import credit_shape
from newsparse.script import SPACELESS

_SENTENCE_ENDS = frozenset(".!?…。！？।۔؟")
_CLOSERS = "\"'”’»›)]」』）*_ "
# Begins with all signs in one set, so that the search need not try two branches at each character.
_INNER_END = re.compile(
    r"[.!?…。！？।۔؟](?:(?<=[。！？।۔؟])|[\"'”’»)]{0,2}\s+[\"'“‘«(¿¡]?[^\W\d_])"
)
_QUOTES = frozenset("\"'“‘«„»「『”’")
_HANDLE = re.compile(r"(?<![\w.])@\w{2,30}")
_LINK = re.compile(r"https?://|\bt\.co/|pic\.twitter\.com/|pic\.x\.com/|www\.")
_SHORT = 220
_MAY_HAVE_CREDIT = 600
_REMEMBERED = 60
"""Characters of the longest line whose looks are remembered."""
_NO_KINDS: frozenset[CueKind] = frozenset()


@define(eq=False)
class Facts:
    """One line and what is plain to see of it.

    Not to be changed once made; not frozen, as that would treble the time to make one a line.
    """

    index: int
    line: Line
    text: str
    folded: str
    """The text, case-folded."""
    length: int
    """Characters of the text."""
    words: int
    """Words; in a script without spaces, half the characters."""
    spaceless: bool
    sentences: int
    """Sentences that end inside the line or at its end."""
    ends_sentence: bool
    ends_colon: bool
    starts_lower: bool
    quoted: bool
    """Whether it opens with a quotation mark."""
    caps: bool
    """Whether all its letters are capitals, in a script that has them."""
    letters: bool
    """Whether it has a letter at all."""
    cues: tuple[Cue, ...]
    kinds: frozenset[CueKind]
    whole: CueKind | None
    """The kind of a cue that is the whole line."""
    dates: tuple[DateSpan, ...]
    date_share: float
    """Share of its characters that belong to dates and clock times."""
    byline: float
    """How much it looks like a byline, 0–1."""
    credit: float
    """How much it looks like a picture credit, 0–1."""
    handles: int
    hashtags: int
    links: bool
    repeats: int
    """How many lines of the page say the same."""
    hint: Hint | None = None
    """What the elements around it hint that it is, on a page that was HTML."""

    @property
    def gap(self) -> int:
        """Blank lines before it."""
        return self.line.gap


def observe(page: Page) -> list[Facts]:
    """The facts of every line of a page, in order."""
    lines = page.lines
    dates = _dates_by_line(page, lines)
    folded = [line.text.casefold() for line in lines]
    repeats = Counter(folded)
    # A quarter of the lines say what another says: menus are printed twice.
    texts = list(dict.fromkeys([line.text for line in lines]))
    shapes = dict(zip(texts, map(_shape, texts, find_cues_in_lines(texts)), strict=True))
    hints = hints_of(lines) if page.is_html else [None] * len(lines)
    return [
        _facts(i, line, folded[i], shapes[line.text], dates[i], repeats[folded[i]], hints[i])
        for i, line in enumerate(lines)
    ]


class _Shape(NamedTuple):
    """What takes longest to find in a text."""

    cues: tuple[Cue, ...]
    byline: float
    credit: float


def _shape(text: str, cues: tuple[Cue, ...]) -> _Shape:
    length = len(text)
    if length <= _REMEMBERED:
        return _Shape(cues, *_looks_of_short(text))
    return _Shape(
        cues,
        looks_like_byline(text) if length <= _SHORT else 0.0,
        credit_shape(text) if length < _MAY_HAVE_CREDIT else 0.0,
    )


@lru_cache(maxsize=2048)
def _looks_of_short(text: str) -> tuple[float, float]:
    """How much a short line looks like a byline, and like a credit: all pages of a site have the
    same menus."""
    return looks_like_byline(text), credit_shape(text)


def _facts(
    index: int,
    line: Line,
    folded: str,
    shape: _Shape,
    dates: tuple[DateSpan, ...],
    repeats: int,
    hint: Hint | None,
) -> Facts:
    text = line.text
    cues = shape.cues
    length = len(text)
    first = text[0]
    spaceless = not text.isascii() and 2 * len(SPACELESS.findall(text)) > length
    last = text.rstrip(_CLOSERS)[-1:]
    ends_sentence = last in _SENTENCE_ENDS
    return Facts(
        index=index,
        line=line,
        text=text,
        folded=folded,
        length=length,
        words=length // 2 if spaceless else text.count(" ") + 1,
        spaceless=spaceless,
        sentences=len(_INNER_END.findall(text)) + (1 if ends_sentence and not spaceless else 0),
        ends_sentence=ends_sentence,
        ends_colon=last in (":", "："),
        starts_lower=first.islower(),
        quoted=first in _QUOTES,
        caps=text.isupper(),
        letters=first.isalpha() or any(map(str.isalpha, text)),
        cues=cues,
        kinds=frozenset([cue.kind for cue in cues]) if cues else _NO_KINDS,
        whole=next((cue.kind for cue in cues if cue.where == "whole"), None) if cues else None,
        dates=dates,
        date_share=_date_share(dates, length) if dates else 0.0,
        byline=shape.byline,
        credit=shape.credit,
        handles=len(_HANDLE.findall(text)) if "@" in text else 0,
        hashtags=text.count("#"),
        links=("/" in text or "www." in text) and _LINK.search(text) is not None,
        repeats=repeats,
        hint=hint,
    )


def _date_share(dates: Sequence[DateSpan], length: int) -> float:
    covered = sum(span.end - span.start for span in dates if span.kind is not DateKind.RELATIVE)
    return min(1.0, covered / length)


def _dates_by_line(page: Page, lines: Sequence[Line]) -> list[tuple[DateSpan, ...]]:
    """The dates of each line; a date that crosses lines belongs to none."""
    found: list[list[DateSpan]] = [[] for _ in lines]
    ends = [line.end for line in lines]
    for span in page.dates:
        index = bisect_left(ends, span.end)
        if index < len(lines) and lines[index].start <= span.start:
            found[index].append(span)
    return [tuple(spans) for spans in found]
