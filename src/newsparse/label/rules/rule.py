"""What a rule is, and what it can look at."""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate

from attrs import field, frozen

from newsparse.label.claimed import NOTHING_CLAIMED, Claimed
from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.label.headline import repeats_headline
from newsparse.label.story import Story
from newsparse.label.verdict import Verdict
from newsparse.labels import Label

_TWINS_WITHIN = 14
"""Lines above the headline among which another printing of it belongs to the same head."""


@frozen
class View:
    """The page as a rule sees it."""

    facts: Sequence[Facts] = field(eq=False)
    """Of the lines of one page: views of different pages are not compared."""
    story: Story | None
    headline: int | None
    """Index of the headline's line."""
    folded_headline: str
    """The headline, folded; empty without one."""
    wholes: frozenset[CueKind] = frozenset()
    """The kinds of cues that are whole lines of the page: what heads its sections."""
    claimed: Claimed = NOTHING_CLAIMED
    """The lines that the page's metadata speaks of."""
    bylines: Mapping[int, str] = field(factory=dict, eq=False)
    """The lines that make up the story's byline, each with the reason."""
    list_heads: Sequence[int] = field(init=False, eq=False)
    """For each line with a sign in front of it, the last one before it without."""

    first_headline: int | None = field(init=False)
    """The first of the lines close above the headline that say it already, or the headline."""

    @first_headline.default
    def _first_headline(self) -> int | None:
        if self.headline is None:
            return None
        first = self.headline
        for index in range(max(0, first - _TWINS_WITHIN), first):
            if self.repeats_headline(self.facts[index]):
                return index
        return first

    @list_heads.default
    def _list_heads(self) -> Sequence[int]:
        unmarked = [0 if f.line.marker else f.index for f in self.facts]
        return list(accumulate(unmarked, max))

    def above(self, index: int) -> bool:
        """Whether a line stands before the story, on a page that has one."""
        return self.story is not None and index < self.story.first

    def inside(self, index: int) -> bool:
        """Whether a line stands within the story."""
        return self.story is not None and self.story.first <= index <= self.story.last

    def below(self, index: int) -> bool:
        """Whether a line stands after the story, on a page that has one."""
        return self.story is not None and index > self.story.last

    def under_headline(self, index: int) -> bool:
        """Whether a line stands between the headline and the story."""
        return self.headline is not None and index > self.headline and self.above(index)

    def among_headlines(self, index: int) -> bool:
        """Whether a line stands where the headline has been printed, and before the story."""
        return self.first_headline is not None and index > self.first_headline and self.above(index)

    def twin(self, index: int) -> bool:
        """Whether the line before or after says the same."""
        f = self.facts[index]
        if f.repeats < 2:
            return False
        near = (self.before(index), self.after(index))
        return any(n is not None and n.folded == f.folded for n in near)

    def repeats_headline(self, f: Facts) -> bool:
        """Whether a line says the headline again."""
        folded = self.folded_headline
        # Nearly all lines begin otherwise, which is quicker to see than all that must hold.
        return f.folded.startswith(folded) and repeats_headline(f.text, folded)

    def before(self, index: int) -> Facts | None:
        """The line before, if there is one."""
        return self.facts[index - 1] if index > 0 else None

    def after(self, index: int) -> Facts | None:
        """The line after, if there is one."""
        return self.facts[index + 1] if index + 1 < len(self.facts) else None


@frozen
class Rule:
    """One reason to give a line a label."""

    label: Label
    reason: str
    """The reason in words; it ends up in `Block.reason`."""
    applies: Callable[[View, int], bool]
    confidence: float = 0.9
    needs: int = 0
    """The signs (`signs.py`) without which it cannot apply: it is asked about no other lines."""
    verdict: Verdict = field(init=False)
    """What it says of every line it applies to."""

    @verdict.default
    def _verdict(self) -> Verdict:
        return Verdict(self.label, self.confidence, self.reason)
