"""The authors, from the lines that are bylines."""

from collections.abc import Sequence

from newsparse.article import Block
from newsparse.assemble.people import authors_of
from newsparse.labels import Label


def find_authors(blocks: Sequence[Block]) -> tuple[str, ...]:
    """People and agencies of all bylines, each once, in page order."""
    names = (name for b in blocks if b.label is Label.BYLINE for name in authors_of(b.text))
    once: dict[str, str] = {}
    for name in names:
        once.setdefault(name.casefold(), name)
    return tuple(once.values())
