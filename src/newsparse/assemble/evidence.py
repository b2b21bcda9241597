"""What labelling has seen of the lines, kept for the fields that ask again."""

from collections.abc import Mapping, Sequence

from newsparse.article import Block
from newsparse.dates import DateSpan, find_dates
from newsparse.label.cues import Cue, find_cues
from newsparse.label.facts import Facts
from newsparse.label.markup import is_credit
from newsparse.people.byline_shape import looks_like_byline


class Evidence:
    """Cues, dates and byline shapes of blocks.

    Remembered where a block is one line that was labelled, else looked up.
    """

    def __init__(
        self,
        blocks: Sequence[Block] = (),
        facts: Sequence[Facts] = (),
        dates: Sequence[DateSpan] | None = None,
    ) -> None:
        self._spans = dates
        self._of_block: Mapping[int, Facts] = _facts_by_block(blocks, facts)

    def cues(self, block: Block) -> tuple[Cue, ...]:
        """The cues of a block's words."""
        facts = self._of_block.get(block.start)
        return facts.cues if facts else find_cues(block.text)

    def is_dated(self, block: Block) -> bool:
        """Whether at least half of a block is dates."""
        facts = self._of_block.get(block.start)
        if facts:
            return facts.date_share >= 0.5
        covered = sum(span.end - span.start for span in find_dates(block.text))
        return covered >= len(block.text) / 2

    def is_byline(self, block: Block) -> bool:
        """Whether a block has the shape of a byline."""
        facts = self._of_block.get(block.start)
        return (facts.byline if facts else looks_like_byline(block.text)) >= 0.6

    def is_credit(self, block: Block) -> bool:
        """Whether markup says that a block is the credit of a picture and nothing else."""
        facts = self._of_block.get(block.start)
        return facts is not None and is_credit(facts.line)

    def dates(self, page_text: str) -> Sequence[DateSpan]:
        """The dates of the page."""
        return find_dates(page_text) if self._spans is None else self._spans


def _facts_by_block(blocks: Sequence[Block], facts: Sequence[Facts]) -> dict[int, Facts]:
    """The facts of the blocks that are one line, by where the block starts."""
    found = {}
    index = 0
    for block in blocks:
        first = index
        while index < len(facts) and facts[index].line.start < block.end:
            index += 1
        if index == first + 1:
            found[block.start] = facts[first]
    return found


ANEW = Evidence()
"""Nothing remembered: everything is looked up."""
