"""The stretches of an HTML page that are one thing each, with where the gold body is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.score import tokens
from training.body import covered, fill_gaps
from training.gold import Gold, word_count
from training.hints import Hint
from training.markup import Block, Markup, Node, Piece

BODY_SHARE = 0.6
_CODE = ('":"', "\\n", "</")
_FAR = 20
"""In blocks."""
_STRAY = 12
"""In tokens."""
_LONGEST_LINK = 120
"""In words; an element with more is one that was never closed."""


@dataclass(slots=True)
class Unit:
    """A block, or a part of one that inline markup sets apart (a name in `span.author`)."""

    text: str
    node: Node
    """The innermost element around it."""
    block: int
    """Number of the block it is of."""
    body: bool
    """Whether it is of the gold body."""
    share: float
    """Share of the block's tokens that the gold body has here."""
    place: int
    """Place in the gold body, in tokens; -1 where it is not of it."""
    linked: float = 0.0
    """Share of its characters that stand in links."""
    bold: bool = False
    """Whether all of it is bold."""
    longest_link: int = 0
    """Words of the longest link that it is in or has in it."""
    words: int = 0
    nodes: tuple[Node, ...] = field(default=())
    """The elements around it, innermost first."""

    def is_in(self, tag: str, reach: int) -> bool:
        """Whether one of the `reach` innermost elements around it is a `tag`."""
        return any(node.tag == tag for node in self.nodes[:reach])


@dataclass(slots=True)
class Units:
    """A page as units, and where its story is."""

    units: list[Unit]
    first: int
    """Number of the first unit of the body; of none where there is no body: the number of units."""
    last: int
    """Number of the last one; -1 where there is none."""
    total: int
    """Words of the blocks of the body."""


def read_units(markup: Markup, gold: Gold, copy: int = 1) -> Units:
    """Find the gold body on a page and cut the rest of its blocks where inline markup says so.

    Some pages hold their story several times, for screens of several widths, and renderings show
    one of them. `copy` 2 takes the second one.
    """
    page, spans = _tokens(markup.blocks)
    wanted = tokens(gold.body)
    where = _place(page, spans, wanted)
    for _ in range(1, copy):
        for start, end in spans:
            if _share(where[start:end]) >= BODY_SHARE:
                page[start:end] = [""] * (end - start)
        where = _place(page, spans, wanted)
    shares = _without_strays([_share(where[start:end]) for start, end in spans], spans)
    for node in markup.nodes:
        node.body = 0
    units: list[Unit] = []
    total = 0
    for number, (block, (start, end)) in enumerate(zip(markup.blocks, spans, strict=True)):
        placed = [w for w in where[start:end] if w >= 0] if shares[number] >= BODY_SHARE else []
        words = word_count(block.text) if placed else 0
        total += words
        for node in block.node.up() if words else ():
            node.body += words
        units.extend(_cut(block, number, shares[number], placed[0] if placed else -1))
    inside = [i for i, unit in enumerate(units) if unit.body]
    first, last = (inside[0], inside[-1]) if inside else (len(units), -1)
    return Units(units, first, last, total)


def _without_strays(shares: list[float], spans: Sequence[tuple[int, int]]) -> list[float]:
    """The shares of the blocks, 0 for a short one far above or below all others of the body."""
    kept = list(shares)
    for order in (range(len(kept)), range(len(kept) - 1, -1, -1)):
        outer = None
        for number in order:
            if kept[number] < BODY_SHARE:
                continue
            start, end = spans[number]
            if outer is not None and abs(number - outer) > _FAR:
                kept[outer] = 0.0
            elif outer is not None:
                break
            if end - start >= _STRAY:
                break
            outer = number
    return kept


def _place(
    page: Sequence[str], spans: Sequence[tuple[int, int]], wanted: Sequence[str]
) -> list[int]:
    where = covered(page, wanted)
    fill_gaps(spans, where, page, wanted)
    return where


def _share(where: Sequence[int]) -> float:
    """Share of some tokens that the gold body has."""
    return sum(w >= 0 for w in where) / len(where) if where else 0.0


def _tokens(blocks: Sequence[Block]) -> tuple[list[str], list[tuple[int, int]]]:
    page: list[str] = []
    spans = []
    for block in blocks:
        words = tokens(block.text)
        if any(sign in block.text for sign in _CODE):  # a copy of the story in a script's data
            words = [""] * len(words)
        spans.append((len(page), len(page) + len(words)))
        page.extend(words)
    return page, spans


def _cut(block: Block, number: int, share: float, place: int) -> Iterator[Unit]:
    body = place >= 0
    groups = [block.pieces] if body else list(_groups(block))
    for pieces in groups:
        text = " ".join("".join(piece.text for piece in pieces).split())
        if text:
            inner = [p for p in pieces if not p.text.isspace()]
            node = inner[0].node if len(groups) > 1 or len(inner) == 1 else block.node
            yield Unit(
                text=text,
                node=node,
                block=number,
                body=body,
                share=share,
                place=place,
                linked=_share_in(inner, frozenset({"a", "button"})),
                longest_link=_longest_link(inner),
                bold=_share_in(inner, frozenset({"b", "strong"})) > 0.98,
                words=word_count(text),
                nodes=tuple(node.up()),
            )


def _groups(block: Block) -> Iterator[list[Piece]]:
    """The pieces of a block, those together that one named inline element holds."""
    group: list[Piece] = []
    around: Node | None = None
    for piece in block.pieces:
        setter = _setter(piece.node, block.node)
        if group and setter is not around:
            yield group
            group = []
        group.append(piece)
        around = setter
    if group:
        yield group


def _setter(node: Node, end: Node) -> Node | None:
    """The outermost inline element with a hint between a text and its block."""
    found = None
    for above in node.up():
        if above is end:
            break
        if any(_sets_apart(hint) for hint in above.hints):
            found = above
    return found


def _sets_apart(hint: Hint) -> bool:
    return hint.label not in ("quote", "aside")


def _longest_link(pieces: Sequence[Piece]) -> int:
    links = (n for p in pieces for n in p.node.up() if n.leads_away)
    return max((n.words for n in links if n.words <= _LONGEST_LINK), default=0)


def _share_in(pieces: Sequence[Piece], tags: frozenset[str]) -> float:
    total = sum(len(p.text) for p in pieces)
    within = sum(
        len(p.text)
        for p in pieces
        if any(n.tag in tags and n.words <= _LONGEST_LINK for n in p.node.up())
    )
    return within / total if total else 0.0
