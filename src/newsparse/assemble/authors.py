"""The authors, from the lines that are bylines."""

from collections.abc import Sequence

from newsparse.article import Block
from newsparse.labels import Label
from newsparse.people.byline_shape import looks_like_byline
from newsparse.people.bylines import authors_of_lines

_BELOW = 8  # blocks under the story in which a byline may still be its own


def find_authors(blocks: Sequence[Block]) -> tuple[str, ...]:
    """People and agencies of the story's bylines, each once, in page order.

    Bylines under the headline are the story's; without one, those amid the story; then those right
    below it; then those above all. A byline printed in one line with its date is read where no
    other is found. The bylines of other stories stand elsewhere.
    """
    places = _places(blocks)
    for is_byline in (_is_byline, _is_dated_byline):
        for place in places:
            if authors := authors_of_lines(b.text for b in place if is_byline(b)):
                return authors
    return ()


def _places(blocks: Sequence[Block]) -> tuple[Sequence[Block], ...]:
    """Where bylines are looked for, one place after the other."""
    story = [i for i, b in enumerate(blocks) if b.label is Label.PARAGRAPH]
    if not story:
        return (blocks,)
    first, last = story[0], story[-1]
    titles = [i for i, b in enumerate(blocks[:first]) if b.label is Label.TITLE]
    head = titles[0] if titles else first
    return (
        blocks[head : first + 1],
        blocks[first : last + 1],
        blocks[last + 1 : last + 1 + _BELOW],
        blocks[:head],
    )


def _is_byline(block: Block) -> bool:
    return block.label is Label.BYLINE


def _is_dated_byline(block: Block) -> bool:
    return block.label is Label.DATE and looks_like_byline(block.text) >= 0.3
