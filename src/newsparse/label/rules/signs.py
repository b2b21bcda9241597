"""What is seen of a line at a glance, by which most rules need not be asked about it.

Each sign is a bit. A rule names the signs without which it cannot apply, and is asked only about
lines that have them all: a few rules a line in place of fifty.
"""

from collections.abc import Sequence
from functools import lru_cache
from operator import or_

from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.label.rules.rule import View
from newsparse.label.story import Story
from newsparse.labels import Label

# Of the line itself.
CUE = 1 << 0
DATE = 1 << 1
QUOTED = 1 << 2
LINK = 1 << 3
AT = 1 << 4
"""It has an "@"."""
MARKER = 1 << 5
NAME = 1 << 6
"""It could be a byline, or a name."""
CREDIT = 1 << 7
LIKELY_CREDIT = 1 << 63
"""It could be a picture credit."""
REPEATED = 1 << 8
SENTENCE = 1 << 9
WORDS = 1 << 10
"""It has four words or more."""
WORDLESS = 1 << 11
"""It has no letter."""

# Of its place.
ABOVE = 1 << 12
INSIDE = 1 << 13
BELOW = 1 << 14
OUTSIDE = 1 << 15
"""It is not inside the story, or there is none."""
NEAR_HEADLINE = 1 << 16
LIKE_HEADLINE = 1 << 17
"""It is the headline or begins with the same words."""
LISTS = 1 << 18
"""The page has a line that heads a list of other stories."""
COMMENTS = 1 << 19
"""The page has a line that heads the readers' comments."""

BOXES = 1 << 20
"""The page has a line that may head an author's biography."""

FOOT = 1 << 45
"""It is among the last lines of the page."""

# Of its neighbours.
AFTER_COLON = 1 << 21
AFTER_TEASER = 1 << 22
"""A line with a label such as "Read more" stands before it."""
AFTER_CREDIT = 1 << 23
BEFORE_AT = 1 << 24
"""A line with an "@" follows."""

# Of the markup around it.
HINTED = 1 << 25
"""The elements around it hint that it is something."""
POSTED = 1 << 26
"""It stands in the element of a post."""
BYLINE = 1 << 27
"""It is one of the lines found to be the story's byline."""
_HINTED_AT = {label: 1 << bit for bit, label in enumerate(Label, 28)}
_STRENGTHS = {"sure": 1 << 60, "likely": 1 << 61, "weak": 1 << 62}


def hinted(label: Label, strength: str) -> int:
    """The signs of a line whose elements hint at a label with that strength."""
    return HINTED | _HINTED_AT[label] | _STRENGTHS[strength]


OF_MARKUP = HINTED | POSTED | sum(_HINTED_AT.values()) | sum(_STRENGTHS.values())
"""What no line of a text page has."""

_NEAR = 6  # lines
LAST_LINES = 4
"""How many lines are the foot of a page."""
_TEASER = CueKind.TEASER


def signs_of(view: View, own: Sequence[int]) -> list[int]:
    """The signs of every line, in its place, given those that `own_signs` finds."""
    placed = list(map(or_, own, _of_zones(len(own), view.story)))
    headline, folded = view.headline, view.folded_headline
    if headline is not None:
        for index in range(max(0, headline - _NEAR), min(len(own), headline + _NEAR + 1)):
            placed[index] |= NEAR_HEADLINE
        for f in view.facts:
            if f.folded.startswith(folded) or f.index == headline:
                placed[f.index] |= LIKE_HEADLINE
    for index in view.bylines:
        placed[index] |= BYLINE
    if page := _of_page(view.wholes):
        return [signs | page for signs in placed]
    return placed


def own_signs(facts: Sequence[Facts]) -> list[int]:
    """The signs of lines and of their neighbours, wherever story and headline are."""
    signs = [_of_line(f) for f in facts]
    for after, before in enumerate(facts[:-1], 1):
        if before.ends_colon:
            signs[after] |= AFTER_COLON
        if _TEASER in before.kinds:
            signs[after] |= AFTER_TEASER
        if before.credit >= 0.6:
            signs[after] |= AFTER_CREDIT
        if signs[after] & AT:
            signs[after - 1] |= BEFORE_AT
    for index in range(max(0, len(facts) - LAST_LINES), len(facts)):
        signs[index] |= FOOT
    return signs


def _of_line(f: Facts) -> int:
    signs = CUE if f.cues else 0
    if f.dates:
        signs |= DATE
    if f.quoted:
        signs |= QUOTED
    if f.links:
        signs |= LINK
    if "@" in f.text:
        signs |= AT
    if f.line.marker:
        signs |= MARKER
    if f.byline >= 0.25:
        signs |= NAME
    if f.credit >= 0.45:
        signs |= CREDIT | LIKELY_CREDIT if f.credit >= 0.6 else LIKELY_CREDIT
    if f.repeats > 1:
        signs |= REPEATED
    if f.sentences:
        signs |= SENTENCE
    if f.words >= 4:
        signs |= WORDS
    if f.hint is not None:
        signs |= hinted(f.hint.label, f.hint.strength)
    if f.line.post is not None:
        signs |= POSTED
    return signs if f.letters else signs | WORDLESS


def _of_zones(count: int, story: Story | None) -> list[int]:
    if story is None:
        return [OUTSIDE] * count
    above, inside = story.first, story.last + 1 - story.first
    below = count - above - inside
    return [OUTSIDE | ABOVE] * above + [INSIDE] * inside + [OUTSIDE | BELOW] * below


@lru_cache(maxsize=256)
def _of_page(wholes: frozenset[CueKind]) -> int:
    signs = LISTS if CueKind.TEASER_LIST in wholes else 0
    if CueKind.COMMENTS in wholes:
        signs |= COMMENTS
    if CueKind.AUTHOR_BOX in wholes or CueKind.BYLINE in wholes:
        signs |= BOXES
    return signs
