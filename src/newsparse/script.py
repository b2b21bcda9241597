"""Scripts and what they mean for joining broken lines."""

import re
from collections.abc import Sequence

SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]"
)
"""A character of a script that puts no space between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese."""

CLOSING_PUNCTUATION = frozenset(",.;:!?)]}…”’»%،؛؟।。，、；：！？）」』】》")
"""Signs that no space precedes."""


def separator(left: str, right: str) -> str:
    """What to put between two parts of a broken line.

    A space, but nothing before closing punctuation nor within a script without spaces.
    """
    if not left or not right or right[0] in CLOSING_PUNCTUATION:
        return ""
    return "" if SPACELESS.match(left[-1]) and SPACELESS.match(right[0]) else " "


def join_parts(parts: Sequence[str]) -> str:
    """The parts of a broken line as one string."""
    joined = [parts[0]]
    for left, right in zip(parts, parts[1:], strict=False):
        joined.append(separator(left, right) + right)
    return "".join(joined)
