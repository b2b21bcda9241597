"""Which tokens of a page are its gold body, when the same words may stand on it twice.

The words of a story also stand in the head, in teasers and in share buttons. So tokens are not
looked up but aligned: the runs of tokens that page and gold share are chained in the order of both,
and the heaviest chain wins that lies close together.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

RUN = 4
"""Length in tokens of what is looked up."""
_MAX_PLACES = 12
_ADJACENT = 0.5
_DISTANCE = 0.0005


@dataclass(frozen=True, slots=True)
class Match:
    """A run of tokens that page and gold share and that belongs to the chain."""

    page: int
    gold: int


def match_body(page: Sequence[str], gold: Sequence[str]) -> list[Match]:
    """The chain of matching runs, in order. Each stands for `RUN` tokens (fewer in a tiny gold).

    The value of a chain is the number of its runs, and a bonus for each that adjoins the one
    before, less a little for each token of the page between its first and its last run.
    """
    size = min(RUN, len(gold))
    if not size:
        return []
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for q in range(len(gold) - size + 1):
        places[tuple(gold[q : q + size])].append(q)
    chain = _Chain(len(gold))
    for p in range(len(page) - size + 1):
        found = places.get(tuple(page[p : p + size]))
        if found and len(found) <= _MAX_PLACES:
            chain.add(p, found)
    return chain.best()


class _Chain:
    """Best chains so far, by the place in the gold where they end (a Fenwick tree of maxima)."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
        self._points: list[Match] = []
        self._before: list[int] = []
        self._value: list[float] = []
        self._last_row: dict[int, int] = {}
        self._last_page = -2

    def add(self, p: int, places: Sequence[int]) -> None:
        """Extend chains by the runs at `p` of the page and at each of `places` of the gold."""
        row: dict[int, int] = {}
        fresh: list[tuple[int, float, int]] = []
        for q in places:
            value, before = self._reach(q, p)
            neighbour = self._last_row.get(q - 1) if self._last_page == p - 1 else None
            if neighbour is not None and self._value[neighbour] + _ADJACENT > value:
                value, before = self._value[neighbour] + _ADJACENT, neighbour
            index = len(self._points)
            self._points.append(Match(p, q))
            self._before.append(before)
            self._value.append(value + 1)
            row[q] = index
            fresh.append((q, value + 1 + _DISTANCE * p, index))
        for q, raised, index in fresh:
            self._enter(q, raised, index)
        self._last_row, self._last_page = row, p

    def _reach(self, q: int, p: int) -> tuple[float, int]:
        """Value and last run of the best chain that ends before `q`."""
        best, at = 0.0, -1
        i = q
        while i > 0:
            raised, index = self._tree[i]
            if index >= 0 and raised - _DISTANCE * p > best:
                best, at = raised - _DISTANCE * p, index
            i -= i & -i
        return best, at

    def _enter(self, q: int, raised: float, index: int) -> None:
        i = q + 1
        while i <= self._size:
            if raised > self._tree[i][0] or self._tree[i][1] < 0:
                self._tree[i] = (raised, index)
            i += i & -i

    def best(self) -> list[Match]:
        """The most valuable chain."""
        if not self._points:
            return []
        index = max(range(len(self._points)), key=self._value.__getitem__)
        chain: list[Match] = []
        while index >= 0:
            chain.append(self._points[index])
            index = self._before[index]
        return chain[::-1]


def covered(page: Sequence[str], gold: Sequence[str]) -> list[int]:
    """For each token of the page its place in the gold body, or -1 where it is not of it."""
    size = min(RUN, len(gold))
    where = [-1] * len(page)
    for match in match_body(page, gold):
        for i in range(size):
            if where[match.page + i] < 0:
                where[match.page + i] = match.gold + i
    return where


def fill_gaps(
    spans: Sequence[tuple[int, int]], where: list[int], page: Sequence[str], gold: Sequence[str]
) -> None:
    """Place the blocks too short for a run: those whose words are next in the gold.

    `spans` are start and end of the blocks' tokens. A block without a placed token is body when all
    its tokens stand, in order and together, in the stretch of the gold that is still free there.
    """
    following = _next_placed(where, len(gold))
    reached = 0
    for start, end in spans:
        here = [w for w in where[start:end] if w >= 0]
        if here:
            reached = max(reached, max(here) + 1)
            continue
        words = list(page[start:end])
        limit = following[start]
        if not words or reached == 0 or limit - reached < len(words):
            continue
        for q in range(reached, min(limit - len(words), reached + 60) + 1):
            if list(gold[q : q + len(words)]) == words:
                where[start:end] = range(q, q + len(words))
                reached = q + len(words)
                break


def _next_placed(where: Sequence[int], last: int) -> list[int]:
    """For each token of the page the place in the gold of the next placed one."""
    following = [last] * (len(where) + 1)
    for i in range(len(where) - 1, -1, -1):
        following[i] = where[i] if where[i] >= 0 else following[i + 1]
    return following
