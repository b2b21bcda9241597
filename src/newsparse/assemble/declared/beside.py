"""The date beside the headline, where nothing tells when the story was published."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from newsparse.article import Block, PageDate
from newsparse.assemble.date_order import is_whole
from newsparse.labels import Label

_BLOCKS = 2
_WORDS = 14
_NOT_THE_STORYS = frozenset({Label.COMMENT, Label.EMBED, Label.PROMO, Label.CAPTION})
_ENDS = (".", "!", "?", "…", "。", "！", "？", "۔", "।")


def date_beside_headline(dates: Sequence[PageDate], blocks: Sequence[Block]) -> PageDate | None:
    """The printed date that stands nearest to the headline in a short line, as its publication.

    Within two blocks; not in a sentence, a post, a comment or a picture's caption, and none that
    is an update or the page's own date.
    """
    titles = [at for at, block in enumerate(blocks) if block.label is Label.TITLE]
    found = [
        (distance, at, date)
        for title in titles
        for distance, at in _around(title, len(blocks))
        if _is_short(blocks[at])
        for date in dates
        if _is_free(date) and blocks[at].start <= (date.start or 0) < blocks[at].end
    ]
    nearest = min(found, key=lambda entry: (entry[0], -entry[1]), default=None)
    return evolve(nearest[2], role="published") if nearest else None


def _around(at: int, end: int) -> Iterator[tuple[int, int]]:
    for step in range(1, _BLOCKS + 1):
        for index in (at + step, at - step):
            if 0 <= index < end:
                yield step, index


def _is_short(block: Block) -> bool:
    if block.label in _NOT_THE_STORYS or len(block.text.split()) > _WORDS:
        return False
    return not (block.label is Label.PARAGRAPH and block.text.endswith(_ENDS))


def _is_free(date: PageDate) -> bool:
    """Whether a date is printed, whole and of no other part."""
    return is_whole(date) and date.start is not None and date.role == "mentioned"
