"""What can be seen of a line by itself, and of its repetition on the page."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

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
"""Characters of the longest line of which what is seen is remembered."""
_MOST_REMEMBERED = 4096
"""Lines; all are forgotten when there are more."""


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
    byline: float
    """How much it looks like a byline, 0–1."""
    credit: float
    """How much it looks like a picture credit, 0–1."""
    handles: int
    hashtags: int
    links: bool
    cues: tuple[Cue, ...]
    kinds: frozenset[CueKind]
    whole: CueKind | None
    """The kind of a cue that is the whole line."""
    dates: tuple[DateSpan, ...]
    date_share: float
    """Share of its characters that belong to dates and clock times."""
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
    texts = [line.text for line in lines]
    folded = [text.casefold() for text in texts]
    repeats = Counter(folded)
    seen = _seen_in_lines(texts)
    dates = _dates_by_line(page, lines)
    hints = hints_of(lines) if page.is_html else [None] * len(lines)
    return [
        Facts(
            index,
            line,
            text,
            low,
            *seen[text],
            spans,
            _date_share(spans, len(text)) if spans else 0.0,
            repeats[low],
            hint,
        )
        for index, (line, text, low, spans, hint) in enumerate(
            zip(lines, texts, folded, dates, hints, strict=True)
        )
    ]


_Looks = tuple[
    *tuple[int, int, bool, int],
    *tuple[bool, bool, bool, bool, bool, bool],
    *tuple[float, float, int, int, bool],
]
_Told = tuple[tuple[Cue, ...], frozenset[CueKind], CueKind | None]
_Seen = tuple[*_Looks, *_Told]
_NOTHING_TOLD: _Told = ((), frozenset(), None)
_remembered: dict[str, _Seen] = {}


def _seen_in_lines(texts: Sequence[str]) -> dict[str, _Seen]:
    """What is seen of lines by themselves, by their text: the facts from `length` to `whole`.

    A quarter of the lines say what another says, as menus are printed twice; and all pages of a
    site have the same menus, so that short lines are remembered.
    """
    seen = {text: known for text in texts if (known := _remembered.get(text))}
    new = [text for text in dict.fromkeys(texts) if text not in seen]
    for text, cues in zip(new, find_cues_in_lines(new), strict=True):
        seen[text] = (*_looks_of(text), *_told_by(cues))
    if len(_remembered) > _MOST_REMEMBERED:
        _remembered.clear()
    _remembered.update([(text, seen[text]) for text in new if len(text) <= _REMEMBERED])
    return seen


def _told_by(cues: tuple[Cue, ...]) -> _Told:
    """The facts `cues`, `kinds` and `whole`."""
    if not cues:
        return _NOTHING_TOLD
    whole = next((cue.kind for cue in cues if cue.where == "whole"), None)
    return cues, frozenset([cue.kind for cue in cues]), whole


def _looks_of(text: str) -> _Looks:
    """The facts from `length` to `links`, in their order."""
    length = len(text)
    first, last = text[0], text[-1]
    plain = text.isascii()
    spaceless = not plain and 2 * len(SPACELESS.findall(text)) > length
    if last in _CLOSERS:
        last = text.rstrip(_CLOSERS)[-1:]
    ends_sentence = last in _SENTENCE_ENDS
    sentences = 1 if ends_sentence and not spaceless else 0
    if not plain or "." in text or "!" in text or "?" in text:
        sentences += len(_INNER_END.findall(text))
    return (
        length,
        length // 2 if spaceless else text.count(" ") + 1,
        spaceless,
        sentences,
        ends_sentence,
        last in (":", "："),
        first.islower(),
        first in _QUOTES,
        text.isupper(),
        first.isalpha() or any(map(str.isalpha, text)),
        looks_like_byline(text) if length <= _SHORT else 0.0,
        credit_shape(text) if length < _MAY_HAVE_CREDIT else 0.0,
        len(_HANDLE.findall(text)) if "@" in text else 0,
        text.count("#"),
        ("/" in text or "www." in text) and _LINK.search(text) is not None,
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
