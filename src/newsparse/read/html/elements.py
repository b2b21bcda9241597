"""What of an element is kept for telling what stands in it."""

import re
from functools import lru_cache

from lxml.etree import _Element

from newsparse.page import Element
from newsparse.read.html.kinds import tag_of

_NAMING = frozenset(("class", "id", "role", "itemprop", "rel", "aria-label", "data-testid"))
_WORD = re.compile(r"[a-z]{2,}|[A-Z]+(?![a-z])|[A-Z][a-z]+")
_NO_NAMES: frozenset[str] = frozenset()
_LONGEST = 300  # characters of these attributes that are looked at


def element_of(element: _Element, around: Element | None, order: int) -> Element:
    """The element as it is kept."""
    return Element(tag_of(element), names_of(element), around, order)


def names_of(element: _Element) -> frozenset[str]:
    """The words that class, id, role and other naming attributes of an element are made of."""
    # One call for all attributes costs less than one for each name that may be there.
    attributes = element.items()
    if not attributes:
        return _NO_NAMES
    naming = [str(value) for name, value in attributes if name in _NAMING]
    return _words(" ".join(naming)[:_LONGEST]) if naming else _NO_NAMES


@lru_cache(maxsize=2048)
def _words(naming: str) -> frozenset[str]:
    """ "related-posts gridItem" → related, posts, grid, item."""
    return frozenset(map(str.lower, _WORD.findall(naming)))
