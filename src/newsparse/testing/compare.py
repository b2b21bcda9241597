"""Comparing two articles that were made of one page: what a change of version does to it."""

from collections.abc import Iterator
from typing import Any

from newsparse.article import Article, PageDate, Record
from newsparse.testing.blocks import block_changes
from newsparse.testing.changes import Change, Pages
from newsparse.testing.expectation import Entry, ExpectedBlock
from newsparse.testing.fields import field_changes
from newsparse.testing.vocabulary import FIELDS, RECORDS, USUAL

COMPARED = (*(name for name in USUAL if name != "blocks"), "next_url", "image", "dates", "bylines")
"""The fields that are compared, besides the blocks."""
_OF_AUTHORS = ("name", "raw", "source")
"""What `authors` and the blocks tell of a byline already."""


def compare(old: Article, new: Article) -> Iterator[Change]:
    """How `new` differs from `old`; places are those on the page of `new`.

    Offsets, confidences, reasons and the version of the parser are not compared.
    """
    pages = Pages(new)
    for name in COMPARED:
        value = _plain(getattr(old, name), name)
        yield from field_changes(Entry(name, FIELDS[name], value, 0, 0), new, pages)
    listed = [ExpectedBlock(block.label, block.text) for block in old.blocks]
    if [(b.label, b.text) for b in listed] != [(b.label, b.text) for b in new.blocks]:
        yield from block_changes(listed, new.blocks, pages)


def _plain(value: Any, name: str) -> Any:
    """A value as an expectation would hold it, with all that can be compared."""
    if isinstance(value, tuple):
        return tuple(_plain(member, name) for member in value) or None
    if isinstance(value, PageDate) and name == "dates":
        return value.value
    if isinstance(value, Record):
        aside = _OF_AUTHORS if name == "bylines" else ()
        record = {key: getattr(value, key) for key in RECORDS[name] if key not in aside}
        return {k: v.value if isinstance(v, PageDate) else v for k, v in record.items()}
    return value
