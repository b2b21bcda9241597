"""Elements that the markup of a page hides, and those whose line breaks count."""

import re

from attrs import frozen
from lxml import etree
from lxml.etree import _Element

_SUSPECTS = etree.XPath("descendant-or-self::*[@hidden or @style]")
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.I)
_PRE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.I)


@frozen
class Styled:
    """Elements by what an attribute of theirs does to their text."""

    hidden: frozenset[_Element]
    preformatted: frozenset[_Element]


def styled_elements(root: _Element) -> Styled:
    """What is hidden by `hidden` or by its own style, and what keeps line breaks by its style."""
    hidden, preformatted = [], []
    for element in _SUSPECTS(root):
        style = element.get("style") or ""
        folded = element.get("hidden")
        # "until-found" is a folded part of the text.
        if (folded is not None and folded.strip().lower() != "until-found") or (
            _NOT_SHOWN.search(style)
        ):
            hidden.append(element)
        elif _PRE.search(style):
            preformatted.append(element)
    return Styled(frozenset(hidden), frozenset(preformatted))
