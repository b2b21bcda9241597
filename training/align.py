"""Carrying labels from a page's markup to the lines of one of its renderings.

Markup and rendering say the same words in the same order, but for what one of them leaves out.
White space and punctuation differ, words are glued and split; so letters and digits alone are
compared.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

PROBE = 12
"""How many letters must agree for the two to meet again."""
_LONG_PROBE = 28
_FAR = 600
_PROBES = 300
_SKIP = 3
"""What a letter of a rendering weighs that is left without markup, against one of the markup."""
_GAIN = 4
"""What each letter is worth for which the two then go on alike, up to `_LONG_RUN`."""
_LONG_RUN = 100
_COPIES = 4
_MUCH = 10


Run = tuple[int, int, int]
"""Equal letters of two texts: start in each, length."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """One text laid over another."""

    shares: list[dict[int, int]]
    """For each part of the second text: how many of its letters lie over each part of the first."""
    sizes: list[int]
    """Letters of each part of the second text."""


def letters(text: str) -> str:
    """The letters and digits of a text, without case and accents."""
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower()))
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(filter(str.isalnum, plain))


def overlay(first: Sequence[str], second: Sequence[str]) -> Overlay:
    """Lay the parts of `second` over those of `first`."""
    a, a_starts = _joined(first)
    b, b_starts = _joined(second)
    sizes = [end - start for start, end in zip(b_starts, [*b_starts[1:], len(b)], strict=True)]
    shares: list[dict[int, int]] = [{} for _ in second]
    runs = max(_runs(a, b, far=False), _runs(a, b, far=True), key=_held)
    for i, j, size in runs:
        _share(i, j, size, a_starts, b_starts, shares)
    return Overlay(shares, sizes)


def _joined(parts: Sequence[str]) -> tuple[str, list[int]]:
    texts, starts, offset = [], [], 0
    for part in parts:
        text = letters(part)
        texts.append(text)
        starts.append(offset)
        offset += len(text)
    return "".join(texts), starts


def _share(
    i: int,
    j: int,
    size: int,
    a_starts: Sequence[int],
    b_starts: Sequence[int],
    shares: list[dict[int, int]],
) -> None:
    """Book a run of equal letters under the parts it lies in."""
    done = 0
    while done < size:
        part = bisect_right(a_starts, i + done) - 1
        line = bisect_right(b_starts, j + done) - 1
        stop = size
        if part + 1 < len(a_starts):
            stop = min(stop, a_starts[part + 1] - i)
        if line + 1 < len(b_starts):
            stop = min(stop, b_starts[line + 1] - j)
        shares[line][part] = shares[line].get(part, 0) + stop - done
        done = stop


def _held(runs: list[Run]) -> tuple[int, int]:
    """How good an alignment is: letters that it pairs, and how few runs they lie in."""
    return sum(size for _, _, size in runs), -len(runs)


def _runs(a: str, b: str, *, far: bool) -> list[Run]:
    """Runs of equal letters in the order of both texts.

    With `far` the first run may begin far down: a text whose top is cut off may begin with words
    that a teaser above has as well.
    """
    runs: list[Run] = []
    i = j = 0
    while i < len(a) and j < len(b):
        size = _common(a, b, i, j)
        if size:
            runs.append((i, j, size))
            i, j = i + size, j + size
        if i >= len(a) or j >= len(b):
            break
        meeting = _meet(a, b, i, j)
        if meeting is None:
            j += _PROBES
        else:
            i, j = _longest(a, b, *meeting) if far and not runs else meeting
    return runs


def _longest(a: str, b: str, i: int, j: int) -> tuple[int, int]:
    """That place, or a later one from which the two go on alike for much longer."""
    size = _common(a, b, i, j)
    probe = b[j : j + PROBE]
    at = i
    for _ in range(_COPIES):
        at = a.find(probe, at + 1)
        if at < 0:
            break
        other = _common(a, b, at, j)
        if other > 1.5 * size + _MUCH:
            return at, j
    return i, j


def _common(a: str, b: str, i: int, j: int) -> int:
    """How many letters agree from here on."""
    limit = min(len(a) - i, len(b) - j)
    size, step = 0, 64
    while size < limit:
        step = min(step, limit - size)
        if a[i + size : i + size + step] == b[j + size : j + size + step]:
            size += step
            step *= 2
        elif step == 1:
            break
        else:
            step = max(1, step // 4)
    return size


def _meet(a: str, b: str, i: int, j: int) -> tuple[int, int] | None:
    """The place at which both go on alike: near, and for long."""
    best, best_cost = None, len(a) + _SKIP * _PROBES
    for skip in range(min(_PROBES, max(0, len(b) - j - PROBE + 1))):
        if _SKIP * skip >= best_cost + _GAIN * _LONG_RUN:
            break
        reach = min(len(a), i + best_cost + _GAIN * _LONG_RUN - _SKIP * skip)
        at = a.find(b[j + skip : j + skip + PROBE], i, reach)
        if at - i > _FAR:  # a jump that far wants more than a common phrase
            at = a.find(b[j + skip : j + skip + _LONG_PROBE], at, reach)
        if at >= 0:
            run = min(_common(a, b, at, j + skip), _LONG_RUN)
            cost = at - i + _SKIP * skip - _GAIN * run
            if cost < best_cost:
                best, best_cost = (at, j + skip), cost
    return best
