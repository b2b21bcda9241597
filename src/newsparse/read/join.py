"""Deciding whether a printed line goes on from the one before.

Two things break a paragraph into several lines: wrapping at a fixed width (mail, press archives,
PDF to text), and renderings that put each inline element (a link, a name in bold) on a line of its
own.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from newsparse.script import SPACELESS

_SENTENCE_ENDS = frozenset(".!?…。！？।۔؟")
_CLOSERS = "\"'”’»›)]」』）"
_OPENERS = frozenset("([{“‘«„「『（《")
_JOINING_PUNCTUATION = frozenset(",.;:)]%”’»،؛।۔؟。，、；：）」』")
# Characters that take two columns (https://www.unicode.org/reports/tr11/).
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]"
)
_MIN_WRAP, _MAX_WRAP = 50, 110
_MIN_WRAPPED_LINES = 6
_WRAP_SLACK = 14
_MIN_LOWER = 0.2
_SPACELESS_ROOM = 6
_MIN_FRAGMENT_LEAD = 20
_MIN_PROSE = 40
_MAX_ELEMENT = 60


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def wrap_width(lines: Sequence[tuple[str, int]]) -> int:
    """The width in columns at which a page was wrapped, or 0 when it was not.

    `lines` gives each line and the number of blank lines before it. A wrapped page has many lines
    that all but fill one width and touch the line that follows, which goes on in lower case more
    often than not; a list of headlines has lines of one length, but each begins anew.
    """
    followed = [
        (size, after)
        for (text, _), (after, gap) in pairwise(lines)
        if gap == 0 and (size := columns(text)) >= _MIN_WRAP
    ]
    if len(followed) < _MIN_WRAPPED_LINES:
        return 0
    long = sorted(size for size, _ in followed)
    width = long[int(0.95 * (len(long) - 1))]
    full = [after for size, after in followed if width - _WRAP_SLACK <= size <= width + 2]
    longest = max(columns(text) for text, _ in lines)
    if width > _MAX_WRAP or longest > width + 30 or len(full) < 0.75 * len(long):
        return 0
    if not _go_on(full):
        return 0
    return max(size for size in long if size <= width + 2)


def _go_on(lines: Sequence[str]) -> bool:
    """Whether enough of the lines begin in lower case, if their script has it."""
    lower = sum(1 for line in lines if line[:1].islower())
    upper = sum(1 for line in lines if line[:1].isupper())
    return lower >= _MIN_LOWER * (lower + upper)


def continues_line(parts: Sequence[str], line: str, after: str, width: int) -> bool:
    """Whether `line` goes on with the line that `parts`, one or more, make up so far.

    It touches the last of them; `after` is the line that touches it in turn, empty without one.
    `width` is that of a wrapped page, else 0.
    """
    if not width:
        return _is_fragment(parts, line, after)
    size = columns(parts[-1])
    return size <= width + 2 and size + _room_wanted(line) >= width


def _room_wanted(line: str) -> int:
    """The columns that the beginning of a line would have taken at the end of the one before."""
    if SPACELESS.match(line):  # broken anywhere, but not before closing punctuation
        return _SPACELESS_ROOM
    return 1 + columns(line.partition(" ")[0])


def _is_fragment(parts: Sequence[str], line: str, after: str) -> bool:
    before, first = parts[-1], line[0]
    if before[-1] in _OPENERS:
        return True
    if first in _JOINING_PUNCTUATION and not line.startswith(("...", "…")):
        return True
    if _ends_sentence(before):
        return False
    is_broken = len(parts) > 1
    if not is_broken and (len(before) < _MIN_FRAGMENT_LEAD or before[0].islower()):
        # "He met" / "a friend" / "who": only a broken sentence has so many lines that go on.
        return " " in before and (
            _goes_on_with_punctuation(after)
            or (before[0].isupper() and _in_lower_case(line) and _resumes(after))
        )
    if _in_lower_case(line):
        return _resumes(after) or not _is_byline(line)
    # "He met" / "Jane Doe" / "on Friday.": the middle is told by what follows it.
    return before[-1] not in ":|" and len(line) <= _MAX_ELEMENT and _resumes(after)


def _in_lower_case(line: str) -> bool:
    """Whether a line begins in lower case; "iPhone" does not."""
    return line[:1].islower() and not line[1:2].isupper()


def _resumes(after: str) -> bool:
    """Whether a line plainly goes on with a sentence."""
    return _in_lower_case(after) or _goes_on_with_punctuation(after)


def _goes_on_with_punctuation(line: str) -> bool:
    """Whether a line begins with punctuation and is of running text.

    ", 4 March 2024" may stand after a name in a byline as well, and so is none.
    """
    if line[:1] not in _JOINING_PUNCTUATION:
        return False
    rest = line[1:].lstrip()
    return not rest or rest[0].islower() or len(line) >= _MIN_PROSE or _ends_sentence(rest)


def _is_byline(line: str) -> bool:
    """Whether a line in lower case tells an author: "by Jane Doe"."""
    if len(line) > _MAX_ELEMENT or _ends_sentence(line):
        return False
    from newsparse.people.byline_shape import looks_like_byline  # reads its lists at first use

    return looks_like_byline(line) >= 0.6


def _ends_sentence(line: str) -> bool:
    tail = line.rstrip(_CLOSERS)
    return bool(tail) and tail[-1] in _SENTENCE_ENDS
