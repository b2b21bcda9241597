"""Blocks made by hand, for tests of what is done with them."""

from newsparse import Block
from newsparse.labels import Label


def page_of(*parts: tuple[str, str]) -> tuple[str, tuple[Block, ...]]:
    """A page and its blocks, from pairs of a label and its words, a line each."""
    blocks, pieces, start = [], [], 0
    for label, words in parts:
        characters = words + "\n"
        blocks.append(Block(Label(label), words, start, start + len(characters), 1.0, "by hand"))
        pieces.append(characters)
        start += len(characters)
    return "".join(pieces), tuple(blocks)


def blocks_of(*parts: tuple[str, str]) -> tuple[Block, ...]:
    """Only the blocks."""
    return page_of(*parts)[1]
