"""What can be seen of a line by itself, and of its repetition on the page."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from newsparse.dates import DateKind, DateSpan
from newsparse.label.cues import Cue, CueKind, find_cues_in_lines
from newsparse.page import Line, Page
from newsparse.people.byline_shape import looks_like_byline
from newsparse.people.credits import credit_shape
from newsparse.script import SPACELESS

_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "۔", "؟")
_CLOSERS = "\"'”’»›)]」』）*_ "
_INNER_END = re.compile(r"[.!?…][\"'”’»)]{0,2}\s+[\"'“‘«(¿¡]?[^\W\d_]|[。！？।۔؟]")
_QUOTES = frozenset("\"'“‘«„»「『”’")
_HANDLE = re.compile(r"(?<![\w.])@\w{2,30}")
_LINK = re.compile(r"https?://|\bt\.co/|pic\.twitter\.com/|pic\.x\.com/|www\.")
_SHORT = 220


@frozen
class Facts:
    """One line and what is plain to see of it."""

    index: int
    line: Line
    text: str
    length: int
    """Characters."""
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

    @property
    def gap(self) -> int:
        """Blank lines before it."""
        return self.line.gap


def observe(page: Page) -> list[Facts]:
    """The facts of every line of a page, in order."""
    lines = page.lines
    texts = [line.text for line in lines]
    cues = find_cues_in_lines(texts)
    dates = _dates_by_line(page, lines)
    folded = [text.casefold() for text in texts]
    repeats = Counter(folded)
    return [
        _facts(index, line, cues[index], dates[index], repeats[folded[index]])
        for index, line in enumerate(lines)
    ]


def _facts(
    index: int, line: Line, cues: tuple[Cue, ...], dates: tuple[DateSpan, ...], repeats: int
) -> Facts:
    text = line.text
    length = len(text)
    spaceless = not text.isascii() and 2 * len(SPACELESS.findall(text)) > length
    tail = text.rstrip(_CLOSERS)
    ends_sentence = tail.endswith(_SENTENCE_ENDS)
    short = length <= _SHORT
    covered = sum(span.end - span.start for span in dates if span.kind is not DateKind.RELATIVE)
    return Facts(
        index=index,
        line=line,
        text=text,
        length=length,
        words=length // 2 if spaceless else text.count(" ") + 1,
        spaceless=spaceless,
        sentences=len(_INNER_END.findall(text)) + (1 if ends_sentence and not spaceless else 0),
        ends_sentence=ends_sentence,
        ends_colon=tail.endswith((":", "：")),
        starts_lower=text[0].islower(),
        quoted=text[0] in _QUOTES,
        caps=text.isupper(),
        letters=any(c.isalpha() for c in text),
        cues=cues,
        kinds=frozenset(cue.kind for cue in cues),
        whole=next((cue.kind for cue in cues if cue.where == "whole"), None),
        dates=dates,
        date_share=min(1.0, covered / length),
        byline=looks_like_byline(text) if short else 0.0,
        credit=credit_shape(text) if short or length < 600 else 0.0,
        handles=len(_HANDLE.findall(text)) if "@" in text else 0,
        hashtags=text.count("#"),
        links=bool(_LINK.search(text)),
        repeats=repeats,
    )


def _dates_by_line(page: Page, lines: Sequence[Line]) -> list[tuple[DateSpan, ...]]:
    """The dates of each line; a date that crosses lines belongs to none."""
    found: list[list[DateSpan]] = [[] for _ in lines]
    ends = [line.end for line in lines]
    for span in page.dates:
        index = bisect_left(ends, span.end)
        if index < len(lines) and lines[index].start <= span.start:
            found[index].append(span)
    return [tuple(spans) for spans in found]
