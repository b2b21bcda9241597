"""Scripts and what they mean for joining broken lines."""

import re
from collections.abc import Sequence
from itertools import pairwise

SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]"
)
"""A character of a script that puts no space between words: Thai, Lao, Burmese, Khmer, Chinese,
Japanese."""

CLOSING_PUNCTUATION = frozenset(",.;:!?)]}…’%،؛؟।۔。，、；：！？）」』】》")
"""Signs that no space precedes."""

OPENING_PUNCTUATION = frozenset("([{¿¡„「『（【《")
"""Signs that no space follows."""

_QUOTES = frozenset("\"“”«»'")
"""Quotation marks that open in one language or place and close in another."""
_CONTRACTED = re.compile(r"'(?:s|t|d|m|re|ve|ll)\b")


def separator(left: str, right: str) -> str:
    """What to put between two parts of a broken line.

    A space, but nothing before closing punctuation, after opening punctuation, or within a script
    without spaces. A quotation mark closes when no word follows it, and opens when none precedes.
    """
    if not left or not right or _closes(right) or _opens(left):
        return ""
    # A quotation mark may stand between: Chinese shares its marks with Latin script.
    return "" if SPACELESS.search(left[-2:]) and SPACELESS.search(right[:2]) else " "


def _closes(right: str) -> bool:
    first = right[0]
    if first in _QUOTES:
        return not right[1:2].isalnum() or _CONTRACTED.match(right) is not None
    return first in CLOSING_PUNCTUATION


def _opens(left: str) -> bool:
    last = left[-1]
    return last in OPENING_PUNCTUATION or (last in _QUOTES and left[-2:-1] in ("", " ", "("))


def join_parts(parts: Sequence[str]) -> str:
    """The parts of a broken line as one string."""
    joined = [parts[0]]
    for left, right in pairwise(parts):
        joined.append(separator(left, right) + right)
    return "".join(joined)
