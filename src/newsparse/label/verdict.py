"""What a labeller says of a line."""

from collections.abc import Sequence

from attrs import frozen

from newsparse.label.facts import Facts
from newsparse.labels import Label


@frozen
class Verdict:
    """A label, how sure it is, and why."""

    label: Label
    confidence: float
    """0–1."""
    reason: str
    """The rule that decided, or what weighed most, in words."""


PRINTED_AGAIN = Verdict(Label.CHROME, 0.9, "the story is printed a second time")


@frozen
class Labelled:
    """The lines of a page, labelled."""

    facts: Sequence[Facts]
    """What was seen of each line."""
    verdicts: Sequence[Verdict]
    """What each line is."""
