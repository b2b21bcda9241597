"""Which lines of a page its own metadata speaks of: the headline, the standfirst, the story.

What a page declares is not yet what it prints, but a line that says the declared headline again is
the headline, and most lines of a declared story are the story.
"""

import re
from collections.abc import Sequence

from attrs import frozen

from newsparse.declared import Claims, Declared
from newsparse.label.facts import Facts
from newsparse.label.headline import repeats_headline
from newsparse.label.story import Story
from newsparse.page import Marker

_WORD = re.compile(r"\w+")
_RUN = 4
"""Words of a run that is looked for in the declared story."""
_LEAST_BODY = 100
"""Words of the shortest declared story that counts: some declare a summary in its place."""
_DEK_WORDS = 6
_LOOKED_AT = 400  # characters of a line


@frozen
class Claimed:
    """What metadata says of the lines of a page, by index."""

    titles: frozenset[int] = frozenset()
    """Lines that say a declared headline."""
    deks: frozenset[int] = frozenset()
    """Lines that a declared description repeats."""
    in_body: tuple[int, ...] = ()
    """Share of each line's runs of words that the declared story has, in fifths; empty where no
    story is declared."""


NOTHING_CLAIMED = Claimed()


def find_claimed(facts: Sequence[Facts], declared: Declared | None) -> Claimed:
    """Compare the lines of a page with what the page declares."""
    if declared is None:
        return NOTHING_CLAIMED
    return Claimed(
        _titles(facts, declared.titles), _deks(facts, declared.deks), _in_body(facts, declared)
    )


def claimed_headline(facts: Sequence[Facts], story: Story | None, claimed: Claimed) -> int | None:
    """The line that is the headline, of those that say a declared one.

    One that is marked as a heading, the highest first; else the last above the story's first lines.
    """
    end = len(facts) if story is None else story.first + 3
    before = [index for index in sorted(claimed.titles) if index < end]
    headings = [i for i in before if facts[i].line.marker is Marker.HEADING]
    if headings:
        return min(headings, key=lambda i: (facts[i].line.level, i))
    return before[-1] if before else None


def _titles(facts: Sequence[Facts], claims: Claims) -> frozenset[int]:
    titles = {claim.value.casefold() for claim in claims}
    return frozenset(
        f.index
        for f in facts
        if f.folded in titles
        or (f.length >= 15 and any(t.startswith(f.folded) for t in titles) and _says(f, titles))
    )


def _says(f: Facts, titles: set[str]) -> bool:
    return any(repeats_headline(title, f.folded) for title in titles)


def _deks(facts: Sequence[Facts], claims: Claims) -> frozenset[int]:
    deks = [" ".join(_WORD.findall(claim.value.casefold())) for claim in claims]
    if not deks:
        return frozenset()
    return frozenset(
        [f.index for f in facts if f.words >= _DEK_WORDS and _opens_one_of(deks, f.folded)]
    )


def _opens_one_of(deks: Sequence[str], folded: str) -> bool:
    """Whether the first words of a line stand in one of `deks`."""
    first = _WORD.search(folded)
    if first is not None and not any(first[0] in dek for dek in deks):
        return False  # nearly all lines
    opening = " ".join(_WORD.findall(folded[:_LOOKED_AT])[:20])
    return any(opening in dek for dek in deks)


def _in_body(facts: Sequence[Facts], declared: Declared) -> tuple[int, ...]:
    bodies = [_WORD.findall(claim.value.casefold()) for claim in declared.bodies]
    words = max(bodies, key=len, default=[])
    if len(words) < _LEAST_BODY:
        return ()
    runs = _runs(words)
    shares = []
    for f in facts:
        own = _runs(_WORD.findall(f.folded[:_LOOKED_AT]))
        shares.append(5 * len(own & runs) // len(own) if own else 0)
    return tuple(shares)


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    if len(words) < _RUN:
        return {tuple(words)}
    return set(zip(*[words[first:] for first in range(_RUN)], strict=False))
