"""Parts of labelled pages: what is left when a scrape has lost its head, its foot or its frame.

Whole pages alone teach a model that a story stands amid hundreds of lines of chrome; what people
keep of a page is often the story and little else, or its first paragraphs.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from newsparse.labels import STORY_LABELS

Cut = Callable[["Frame", random.Random], tuple[int, int]]
CROPS_OF_A_PAGE = 2
_LEAST_STORY = 4
_LEAST_LINES = 4
_FAR = 15


@dataclass(frozen=True, slots=True)
class Frame:
    """Where headline and story stand, as indexes of lines."""

    count: int
    headline: int
    story: Sequence[int]

    @classmethod
    def of(cls, labels: Sequence[str]) -> "Frame | None":
        """The frame of a page with enough of a story, else `None`."""
        story = [i for i, label in enumerate(labels) if label in STORY_LABELS]
        if len(story) < _LEAST_STORY:
            return None
        titles = [i for i, label in enumerate(labels) if label == "title" and i < story[0]]
        headline = titles[-1] if titles else story[0]
        if story[0] - headline > _FAR:
            headline = max(0, story[0] - 5)
        return cls(len(labels), headline, story)


def story_alone(frame: Frame, chance: random.Random) -> tuple[int, int]:
    """Headline and story with a line or two around them."""
    start = max(0, frame.headline - chance.randint(0, 4))
    return start, frame.story[-1] + 1 + chance.randint(0, 6)


def cut_off(frame: Frame, chance: random.Random) -> tuple[int, int]:
    """The headline and the first paragraphs."""
    last = frame.story[chance.randint(2, min(len(frame.story) - 1, 14))]
    return max(0, frame.headline - chance.randint(0, 3)), last + 1


def headless(frame: Frame, chance: random.Random) -> tuple[int, int]:
    """The story without its headline, and some of what follows it."""
    first = frame.story[0]
    start = first if chance.random() < 0.5 else min(frame.headline + 1, first)
    return start, frame.story[-1] + 1 + chance.randint(0, 25)


def with_foot(frame: Frame, chance: random.Random) -> tuple[int, int]:
    """Headline and story, and much of what follows it."""
    start = max(0, frame.headline - chance.randint(0, 2))
    return start, frame.story[-1] + 1 + chance.randint(5, 60)


CUTS: tuple[Cut, ...] = (story_alone, cut_off, headless, with_foot)


def crops(seed: str, labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Parts of a page as first line and end of each, repeatable from `seed`."""
    frame = Frame.of(labels)
    if frame is None:
        return
    chance = random.Random(f"newsparse crop {seed}")
    for cut in chance.sample(CUTS, CROPS_OF_A_PAGE):
        start, end = cut(frame, chance)
        end = min(end, frame.count)
        if end - start >= _LEAST_LINES:
            yield start, end
