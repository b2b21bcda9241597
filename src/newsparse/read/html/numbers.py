"""The numbers that a browser puts before the items of an ordered list."""

import re

from attrs import define
from lxml.etree import _Element

from newsparse.read.html.elements import names_of
from newsparse.read.html.kinds import tag_of

# Ordered in the markup, but shown without numbers: the way to the page, threads, slides, menus.
_UNNUMBERED = frozenset(
    "breadcrumb breadcrumbs crumb crumbs nav navigation menu comment comments commentlist thread "
    "slide slides slider carousel tab tabs pagination pager unstyled".split()
)
_AROUND = frozenset(("nav", "header", "footer"))
_LOOKED_AT = 5
"""How far out an element of `_AROUND` is looked for."""
_NO_STYLE = re.compile(r"list-style[\w-]*\s*:\s*none", re.I)
_INTEGER = re.compile(r"\s*(-?\d{1,6})\s*")


@define
class Numbering:
    """The lists that are open, by element, and the number that is next."""

    _next: dict[_Element, int | None]

    def number(self, item: _Element, ordered: _Element) -> int | None:
        """The number of an item of the ordered list `ordered`; `None` where none is shown."""
        if ordered not in self._next:
            self._next[ordered] = _first(ordered)
        number = self._next[ordered]
        if number is not None:
            number = _integer(item.get("value"), number)
            self._next[ordered] = number + 1
        return number


def _first(ordered: _Element) -> int | None:
    if (ordered.get("type") or "1").strip() != "1" or ordered.get("reversed") is not None:
        return None
    if not _UNNUMBERED.isdisjoint(names_of(ordered)):
        return None
    if _NO_STYLE.search(ordered.get("style") or ""):
        return None
    for distance, around in enumerate(ordered.iterancestors()):
        if tag_of(around) in _AROUND:
            return None
        if distance == _LOOKED_AT:
            break
    return _integer(ordered.get("start"), 1)


def _integer(value: str | None, otherwise: int) -> int:
    found = _INTEGER.fullmatch(value or "")
    return int(found[1]) if found else otherwise
