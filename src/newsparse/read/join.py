"""Deciding whether a printed line goes on from the one before.

Two things break a paragraph into several lines: wrapping at a fixed width (mail, press archives, PDF to
text), and renderings that put each inline element (a link, a name in bold) on a line of its own.
"""

from collections.abc import Sequence

_SENTENCE_ENDS = frozenset(".!?…。！？।۔؟")
_CLOSERS = "\"'”’»›)]」』）"
_JOINING_PUNCTUATION = frozenset(",.;:)]%”’»،؛。，、；：）」』")
_MIN_WRAP, _MAX_WRAP = 50, 110
_MIN_WRAPPED_LINES = 6
_WRAP_SLACK = 14
_MIN_FRAGMENT_LEAD = 20


def wrap_width(lines: Sequence[tuple[int, int]]) -> int:
    """The width in characters at which a page was wrapped, or 0 when it was not.

    `lines` gives each line's length and the number of blank lines before it. A wrapped page has
    many lines that all but fill one width and touch the line that follows.
    """
    followed = [
        length for (length, _), (_, gap) in zip(lines, lines[1:], strict=False) if gap == 0
    ]
    long = sorted(length for length in followed if length >= _MIN_WRAP)
    if len(long) < _MIN_WRAPPED_LINES:
        return 0
    width = long[int(0.95 * (len(long) - 1))]
    full = sum(1 for length in long if width - _WRAP_SLACK <= length <= width + 2)
    longest = max(length for length, _ in lines)
    if width > _MAX_WRAP or longest > width + 30 or full < 0.75 * len(long):
        return 0
    return max(length for length in long if length <= width + 2)


def continues_line(before: str, line: str, after: str, width: int) -> bool:
    """Whether `line` goes on from `before`, the line it touches; `after` is the one that follows."""
    if width and len(before) + 1 + _first_word_length(line) > width - 1:
        return len(before) <= width + 2
    if width:
        return False
    return _is_fragment(before, line, after)


def _first_word_length(line: str) -> int:
    space = line.find(" ")
    return len(line) if space < 0 else space


def _is_fragment(before: str, line: str, after: str) -> bool:
    first = line[0]
    if first in _JOINING_PUNCTUATION and not line.startswith(("...", "…")):
        return True
    if _ends_sentence(before):
        return False
    if first.islower() and len(before) >= _MIN_FRAGMENT_LEAD:
        return True
    # "He met" / "Jane Doe" / "on Friday.": the middle is told by what follows it.
    return (
        len(before) >= _MIN_FRAGMENT_LEAD
        and before[-1] not in ":|"
        and len(line) <= 60
        and bool(after)
        and (after[0].islower() or after[0] in _JOINING_PUNCTUATION)
    )


def _ends_sentence(line: str) -> bool:
    tail = line.rstrip(_CLOSERS)
    return bool(tail) and tail[-1] in _SENTENCE_ENDS
