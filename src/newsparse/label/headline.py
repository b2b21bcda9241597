"""Which line is the headline, and which lines repeat it."""

import re
from collections.abc import Sequence
from functools import cache

from newsparse.label.facts import Facts
from newsparse.label.headline_scene import Scene, words_of
from newsparse.label.headline_signals import SIGNALS, Signal
from newsparse.label.story import Story
from newsparse.tables import rows

__all__ = ["find_headline", "repeats_headline", "weighed_signals", "words_of"]

_SITE_TAIL = re.compile(r"\s+[|–—·•»-]\s+|\s*[|｜_]\s*")

LEAST_ABOVE = -5.0
"""The score that a line above the story must pass to be its headline: short pages without blank
lines and repeats score low, yet most have one."""
LEAST_INSIDE = 0.0
"""The same for a line in the story, which may begin too early."""


@cache
def weighed_signals() -> tuple[tuple[Signal, tuple[float, ...]], ...]:
    """The signals, each with what its cases add to the score of a line."""
    table = {name: weights for name, weights, _ in rows("label/data/headline.tsv")}
    return tuple((s, tuple(map(float, table[s.__name__].split()))) for s in SIGNALS)


def find_headline(facts: Sequence[Facts], story: Story) -> int | None:
    """Index of the line that is the headline, `None` when no line above the story fits.

    It is the candidate for which the signals speak most. Above a story some line is the headline as
    a rule, and little is asked of it; within the story more must speak for a line than against it.
    """
    scene = Scene(facts, story)
    signals = weighed_signals()
    scored = [
        (sum([weights[signal(scene, i)] for signal, weights in signals]), i)
        for i in scene.candidates
    ]
    fit = [
        (score, -i)
        for score, i in scored
        if score > (LEAST_ABOVE if i < story.first else LEAST_INSIDE)
    ]
    return -max(fit)[1] if fit else None


def repeats_headline(text: str, folded: str) -> bool:
    """Whether a line says the headline again, or the headline and then the site's name."""
    line = text.casefold()
    if line == folded:
        return True
    if len(folded) < 15 or not line.startswith(folded):
        return False
    return bool(_SITE_TAIL.match(line, len(folded))) and len(line) < len(folded) + 60
