"""What differs between an expectation and a page, or between two articles of one page."""

from enum import StrEnum
from typing import Any

from attrs import frozen

from newsparse.article import Article, Block


class ChangeKind(StrEnum):
    """What kind of difference one is."""

    CHANGED = "changed"
    """A field has another value."""
    APPEARED = "appeared"
    """A field that should be empty has a value."""
    GONE = "gone"
    """A field that should have a value is empty."""
    LABEL = "label moved"
    """The same words, under another label."""
    CUT = "cut differently"
    """The same words, in other blocks."""
    TEXT = "page text changed"
    """Words that the page does not hold as they are expected, or that are not expected."""
    LACKS = "story lacks"
    """Words that must be in the story are not."""
    HOLDS = "story holds"
    """Words that must not be in the story are."""


BLOCK_KINDS = (ChangeKind.LABEL, ChangeKind.CUT, ChangeKind.TEXT)


@frozen
class Place:
    """Where on a page something stands, and what was made of it."""

    start: int
    """Offset into `Article.page_text`."""
    line: int
    """Of `Article.page_text`, counted from 1."""
    label: str = ""
    reason: str = ""
    """Why the block there has its label."""
    confidence: float = 1.0
    path: str | None = None
    """Element path, on an HTML page."""


@frozen
class Change:
    """One difference."""

    field: str
    kind: ChangeKind
    want: tuple[str, ...]
    """What was expected, a line each; empty for nothing."""
    got: tuple[str, ...]
    """What is there, a line each; empty for nothing."""
    place: Place | None = None
    more: int = 0
    """How many blocks right after this one changed in the same way."""
    hint: str = ""
    """What else is worth knowing."""


class Pages:
    """Finds places on one page; the lines are counted once."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._at = 0
        self._line = 1

    def place(self, start: int, block: Block | None = None) -> Place:
        """The place at an offset; `block` is the block there, if it is known."""
        text = self.article.page_text
        if start < self._at:
            self._at, self._line = 0, 1
        self._line += text.count("\n", self._at, start)
        self._at = start
        block = block or self.block_at(start)
        if block is None:
            return Place(start, self._line)
        return Place(start, self._line, block.label, block.reason, block.confidence, block.path)

    def block_at(self, start: int) -> Block | None:
        """The block that holds an offset."""
        for block in self.article.blocks:
            if block.start <= start < block.end:
                return block
        return None

    def of_block(self, block: Block) -> Place:
        """The place of a block's first visible character."""
        text = self.article.page_text[block.start : block.end]
        return self.place(block.start + len(text) - len(text.lstrip()), block)

    def of_words(self, words: str) -> Place | None:
        """Where words are printed, white space aside; `None` where they are not."""
        if not words.strip():
            return None
        at = self.article.page_text.find(words)
        if at >= 0:
            return self.place(at)
        bare = squeezed(words)
        for block in self.article.blocks:
            if bare in squeezed(block.text):
                return self.of_block(block)
        return None

    def of_value(self, value: Any) -> Place | None:
        """The place of a date, teaser, post or caption that was printed."""
        start = getattr(value, "start", None)
        return None if start is None else self.place(start)


def squeezed(text: str) -> str:
    """Text without its white space."""
    return "".join(text.split())
