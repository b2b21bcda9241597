"""What a labeller says of a line."""

from attrs import frozen

from newsparse.labels import Label


@frozen
class Verdict:
    """A label, how sure it is, and why."""

    label: Label
    confidence: float
    """0–1."""
    reason: str
    """The rule that decided, or what weighed most, in words."""
