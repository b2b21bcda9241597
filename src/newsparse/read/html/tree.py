"""From the source of a page to a tree of elements."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?![A-Za-z])")


def tree_of(source: str) -> HtmlElement | None:
    """The tree that a browser would make of a page, nearly; `None` for a page without elements.

    Nothing is loaded from anywhere and no entity of the page's own is expanded.
    """
    parser = HTMLParser(recover=True, huge_tree=True, no_network=True, encoding="utf-8")
    data = source.encode("utf-8", "replace").replace(b"\x00", b"")
    try:
        return document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):  # nothing but comments or white space
        return None


def language_of_tree(root: HtmlElement) -> str | None:
    """The ISO 639-1 code that the root element declares, if it does."""
    language = _LANGUAGE.match(root.get("lang") or "")
    return language[0].lower() if language else None
