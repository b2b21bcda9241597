"""The dateline that opens the story."""

from collections.abc import Sequence

from newsparse.article import Block, Dateline
from newsparse.assemble.dates import to_page_date
from newsparse.assemble.locate import locate
from newsparse.dates import read_date
from newsparse.labels import Label
from newsparse.people.datelines import find_dateline

_PARAGRAPHS = 3


def story_dateline(
    page_text: str, blocks: Sequence[Block], *, language: str | None
) -> Dateline | None:
    """The dateline of one of the first paragraphs: a summary may stand before it."""
    seen = 0
    for block in blocks:
        if block.label is not Label.PARAGRAPH:
            continue
        match = find_dateline(block.text)
        if match:
            words = block.text[match.start : match.end]
            start, end = locate(page_text, words, block.start, block.end)
            date = None
            if match.date_start is not None and match.date_end is not None:
                raw = block.text[match.date_start : match.date_end]
                reading = read_date(raw, language=language)
                at = locate(page_text, raw, start, end)
                date = to_page_date(raw, reading, "mentioned", *at)
            return Dateline(match.place, match.agency, date, start, end)
        seen += 1
        if seen >= _PARAGRAPHS:
            return None
    return None
