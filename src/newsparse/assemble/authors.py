"""The authors, from the lines that are bylines."""

from collections.abc import Sequence

from newsparse.article import Block
from newsparse.labels import Label
from newsparse.people.bylines import authors_of_lines


def find_authors(blocks: Sequence[Block]) -> tuple[str, ...]:
    """People and agencies of all bylines, each once, in page order."""
    return authors_of_lines(b.text for b in blocks if b.label is Label.BYLINE)
