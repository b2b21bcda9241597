"""Reading: from a source, whatever it is, to a `Page`."""

import sys
from typing import TYPE_CHECKING, TypeGuard

from newsparse.page import Page
from newsparse.read.decode import decode, mend_misread, mend_surrogates
from newsparse.read.sniff import looks_like_html
from newsparse.read.text import read_text

if TYPE_CHECKING:
    from lxml.etree import _Element, _ElementTree

FORMATS = ("auto", "text", "html")


def read(
    source: "str | bytes | _Element | _ElementTree",
    *,
    format: str = "auto",
    url: str | None = None,
) -> Page:
    """Read a page. A tree of lxml is read as it stands and not changed.

    Raises `TypeError` when `source` is neither `str`, `bytes` nor such a tree, `ValueError` when
    `format` is not one of `FORMATS`, or is "text" for a tree.
    """
    if format not in FORMATS:
        raise ValueError(f"format must be one of {', '.join(FORMATS)}, not {format!r}")
    if not isinstance(source, (str, bytes)):
        if not _is_tree(source):
            name = type(source).__name__
            raise TypeError(f"source must be str or bytes, or a tree of lxml, not {name}")
        if format == "text":
            raise ValueError("format cannot be 'text' for a tree of lxml")
        from newsparse.read.html import read_tree

        return read_tree(source, url=url)
    text = decode(source) if isinstance(source, bytes) else mend_surrogates(source)
    if format == "html" or (format == "auto" and looks_like_html(text)):
        from newsparse.read.html import read_html  # lxml is loaded for HTML pages only

        return read_html(mend_misread(text), url=url)
    return read_text(text, url=url)


def _is_tree(source: object) -> "TypeGuard[_Element | _ElementTree]":
    """Whether it is a tree of lxml, which is loaded already where that is so."""
    etree = sys.modules.get("lxml.etree")
    return etree is not None and isinstance(source, (etree._Element, etree._ElementTree))
