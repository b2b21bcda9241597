"""What of an element is kept for telling what stands in it."""

import re
from functools import lru_cache
from typing import cast

from lxml.etree import _Element

_NAMING = frozenset(("class", "id", "role", "itemprop", "rel", "aria-label", "data-testid"))
_WORD = re.compile(r"[a-z]{2,}|[A-Z]+(?![a-z])|[A-Z][a-z]+")
_SMALL_WORD = re.compile(r"[a-z]{2,}")
_NO_NAMES: frozenset[str] = frozenset()
_LONGEST = 300  # characters of these attributes that are looked at


def names_of(element: _Element) -> frozenset[str]:
    """The words that class, id, role and other naming attributes of an element are made of."""
    # One call for all attributes costs less than one for each name that may be there.
    attributes = cast(list[tuple[str, str]], element.items())
    if not attributes:
        return _NO_NAMES
    naming = [value for name, value in attributes if name in _NAMING]
    if not naming:
        return _NO_NAMES
    return _words((naming[0] if len(naming) == 1 else " ".join(naming))[:_LONGEST])


@lru_cache(maxsize=4096)
def _words(naming: str) -> frozenset[str]:
    """ "related-posts gridItem" → related, posts, grid, item."""
    if naming.islower():  # as most are
        return frozenset(_SMALL_WORD.findall(naming))
    return frozenset(map(str.lower, _WORD.findall(naming)))
