"""Comparing the blocks of a page with a listing of them."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from attrs import evolve, frozen

from newsparse.article import Block
from newsparse.testing.changes import Change, ChangeKind, Pages, Place, squeezed
from newsparse.testing.expectation import GAP, ExpectedBlock
from newsparse.testing.fields import invisible, text_meets
from newsparse.testing.writing import block_line


@frozen
class Stretch:
    """A stretch of a listing beside the stretch of the page that it is about."""

    same: bool
    """Whether the texts are the same, one for one; labels may differ."""
    want: range
    """Indices into the blocks that are listed, gaps left out."""
    got: range
    """Indices into the blocks of the page."""
    open: bool = False
    """Whether there is a gap in it or at its edge, so that more may stand there."""


class Listing:
    """A listing of blocks, its gaps apart."""

    def __init__(self, blocks: Sequence[ExpectedBlock]) -> None:
        self.blocks: list[ExpectedBlock] = []
        self.gaps: set[int] = set()
        """Before which of the blocks more may stand; their number, for after the last."""
        for block in blocks:
            if block.label is None:
                self.gaps.add(len(self.blocks))
            else:
                self.blocks.append(block)

    def meets(self, got: Sequence[Block]) -> bool:
        """Whether the page's blocks are those that are listed."""
        if not self.gaps:
            return len(self.blocks) == len(got) and all(map(_is, self.blocks, got))
        edges = sorted(self.gaps | {0, len(self.blocks)})
        at = 0
        for start, end in pairwise(edges):
            run = self.blocks[start:end]
            last = len(got) - len(run)
            if start not in self.gaps:
                places = range(at, at + 1)
            elif end not in self.gaps:
                places = range(max(at, last), last + 1)
            else:
                places = range(at, last + 1)
            found = next((i for i in places if all(map(_is, run, got[i : i + len(run)]))), None)
            if found is None or found > last:
                return False
            at = found + len(run)
        return at == len(got) or len(self.blocks) in self.gaps

    def stretches(self, got: Sequence[Block]) -> list[Stretch]:
        """Listing and page side by side, by their texts."""
        wanted, texts = [b.text for b in self.blocks], [b.text for b in got]
        _complete(wanted, texts)
        rows = SequenceMatcher(None, wanted, texts, autojunk=False).get_opcodes()
        return [
            Stretch(
                tag == "equal",
                range(i, j),
                range(k, n),
                any(gap in self.gaps for gap in range(i, j + 1)),
            )
            for tag, i, j, k, n in rows
        ]


def _is(want: ExpectedBlock, got: Block) -> bool:
    return want.label == got.label and text_meets(want.text, got.text)


def _complete(wanted: list[str], texts: list[str]) -> None:
    """Puts the page's text where the listing has shortened one."""
    at = 0
    for i, text in enumerate(wanted):
        if GAP in text or "[...]" in text:
            found = next((n for n in range(at, len(texts)) if text_meets(text, texts[n])), None)
            if found is not None:
                wanted[i], at = texts[found], found + 1


def block_changes(
    blocks: Sequence[ExpectedBlock], got: Sequence[Block], pages: Pages
) -> Iterator[Change]:
    """How the blocks of a page differ from a listing; nothing when they do not."""
    listing = Listing(blocks)
    if listing.meets(got):
        return
    printed = squeezed(pages.article.page_text)
    for stretch in listing.stretches(got):
        want = [listing.blocks[i] for i in stretch.want]
        have = [got[i] for i in stretch.got]
        if stretch.same:
            yield from _labels(want, have, pages)
        else:
            yield from _rewritten(want, have, stretch.open, printed, pages)


def _labels(want: list[ExpectedBlock], got: list[Block], pages: Pages) -> Iterator[Change]:
    """The blocks of a stretch that have another label; neighbours that moved alike are one."""
    held: Change | None = None
    alike = None
    for old, new in zip(want, got, strict=True):
        moved = None if old.label == new.label else (old.label, new.label, new.reason)
        if held is not None and moved == alike:
            held = evolve(held, more=held.more + 1)
            continue
        if held is not None:
            yield held
        held, alike = None, moved
        if moved is not None:
            lines = (_line(old),), (_line(new),)
            held = Change("blocks", ChangeKind.LABEL, *lines, pages.of_block(new))
    if held is not None:
        yield held


def _rewritten(
    want: list[ExpectedBlock], got: list[Block], open: bool, printed: str, pages: Pages
) -> Iterator[Change]:
    """A stretch whose texts are not the same."""
    place = pages.of_block(got[0]) if got else None
    lines = tuple(map(_line, want)), tuple(map(_line, got))
    if want and squeezed("".join(b.text for b in want)) == squeezed("".join(b.text for b in got)):
        hint = _spaces(want, got)
        yield Change("blocks", ChangeKind.CUT, *lines, place, hint=hint)
        return
    gone = [b for b in want if squeezed(_longest(b.text)) not in printed]
    kept = [b for b in want if b not in gone]
    if gone and not kept and not open:
        yield Change("blocks", ChangeKind.TEXT, *lines, place)
        return
    for block in gone:
        yield Change("blocks", ChangeKind.TEXT, (_line(block),), (), place)
    if kept:
        akin = [b for b in got if not open or related(b, kept)]
        first = pages.of_block(akin[0]) if akin else _where(kept[0], pages)
        lines = tuple(map(_line, kept)), tuple(map(_line, akin))
        yield Change("blocks", ChangeKind.CUT, *lines, first)
    elif got and not open:
        yield Change("blocks", ChangeKind.TEXT, (), lines[1], place)


def _spaces(want: list[ExpectedBlock], got: list[Block]) -> str:
    if len(want) == len(got) == 1:
        return invisible(want[0].text, got[0].text)
    return ""


def related(block: Block, wanted: list[ExpectedBlock]) -> bool:
    """Whether a block has words of any that are wanted."""
    text = squeezed(block.text)
    parts = [squeezed(_longest(b.text)) for b in wanted]
    return any(part in text or text in part for part in parts if part)


def _where(block: ExpectedBlock, pages: Pages) -> Place | None:
    return pages.of_words(_longest(block.text))


def _longest(text: str) -> str:
    """The longest piece of a text that may be shortened."""
    return max(text.replace("[...]", GAP).split(GAP), key=len).strip()


def _line(block: ExpectedBlock | Block) -> str:
    return block_line(block.label or "", block.text).strip()
