"""The story of a page that shows none but declares it."""

from collections.abc import Sequence

from attrs import evolve

from newsparse.article import Block
from newsparse.declared import Declared
from newsparse.labels import STORY_LABELS, Label
from newsparse.read.declared.hydration import paragraphs_of, story_in

_FEW_WORDS = 50
"""A page that shows fewer words of story than this shows none: a frame, or a plea."""
_ENOUGH_WORDS = 100
_TIMES = 4
_CONFIDENCE = 0.7


def with_declared_story(
    page_text: str, blocks: Sequence[Block], declared: Declared
) -> tuple[str, tuple[Block, ...]]:
    """Page and blocks with the declared story behind them, where the page shows none itself.

    The story is appended to the text, so that blocks still partition it.
    """
    shown = sum(len(b.text.split()) for b in blocks if b.label in STORY_LABELS)
    if shown >= _FEW_WORDS:
        return page_text, tuple(blocks)
    paragraphs, source = _story(declared)
    words = sum(len(paragraph.split()) for paragraph in paragraphs)
    if words < max(_ENOUGH_WORDS, _TIMES * shown):
        return page_text, tuple(blocks)
    pieces, added = [page_text], []
    at = len(page_text)
    if page_text and not page_text.endswith("\n"):
        pieces.append("\n")
        at += 1
    extended = _stretched(blocks, at)
    for paragraph in paragraphs:
        piece = paragraph + "\n"
        end = at + len(piece)
        reason = f"declared: {source}"
        added.append(Block(Label.PARAGRAPH, paragraph, at, end, _CONFIDENCE, reason, "script"))
        pieces.append(piece)
        at = end
    return "".join(pieces), (*extended, *added)


def _stretched(blocks: Sequence[Block], end: int) -> tuple[Block, ...]:
    """The blocks, the last of them up to `end`."""
    return (*blocks[:-1], evolve(blocks[-1], end=end)) if blocks else ()


def _story(declared: Declared) -> tuple[list[str], str]:
    """The longest story that is declared, and its source."""
    bodies = [(paragraphs_of(claim.value), claim.source) for claim in declared.bodies]
    hidden = story_in(declared.scripts) if declared.scripts else None
    if hidden:
        bodies.append((hidden.split("\n\n"), "script"))
    return max(bodies, key=lambda body: sum(map(len, body[0])), default=([], ""))
