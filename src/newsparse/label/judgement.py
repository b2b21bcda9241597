"""What the learned model says of a line."""

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import define

from newsparse.labels import STORY_LABELS, Label
from newsparse.tables import rows as rows_of

NO_WEIGHTS: Mapping[str, float] = {}


def is_story(zone: str, label: Label) -> bool:
    """Whether a state, a zone and a label, is one of the story's text."""
    return zone == "i" and label in STORY_LABELS


@define(eq=False)
class Judgement:
    """What the model makes of a line. Not to be changed once made."""

    label: Label
    probability: float
    """How often such a label is right, in 0–1: the model's probability, calibrated."""
    zone: str
    """"a" above, "i" inside, "b" below the story."""
    attributes: Sequence[str] = ()
    """What is true of the line."""
    weights: Mapping[str, float] = NO_WEIGHTS
    """What speaks for the label and can be put into words, and how much."""
    story: float = 0.0
    """The model's own probability that the line is story, of whatever kind."""
    below: float = 0.0
    """The same, that it stands below the story."""

    @property
    def is_story(self) -> bool:
        """Whether the line is part of the story's text."""
        return is_story(self.zone, self.label)

    @property
    def traits(self) -> tuple[str, ...]:
        """In words, what weighs most for the label among what is true of the line; two at most."""
        weights, words = self.weights, words_of_traits()
        # Nearly all attributes have no words: they are left out in one step.
        found = sorted([(-weights[name], name) for name in weights.keys() & self.attributes])
        return tuple(dict.fromkeys([words[name] for _, name in found]))[:2]


@cache
def words_of_traits() -> dict[str, str]:
    """Attributes and how a person would say them; those that have no words are left out."""
    return dict(rows_of("label/data/traits.tsv"))
