"""Elements that the markup of a page hides, and those whose line breaks count."""

import re
from collections.abc import Iterator, Sequence
from typing import cast

from attrs import frozen
from lxml import etree
from lxml.etree import _Element

from newsparse.page import Line
from newsparse.read.html.elements import names_of
from newsparse.read.html.kinds import tag_of
from newsparse.read.html.render import Rendering

_STYLED = etree.XPath("descendant-or-self::*[@hidden or @style]")
_LENGTH = etree.XPath("string-length(.)")
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.I)
_PRE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.I)
# Names of what a reader unfolds: questions and answers, tabs, a story behind a wall. Only with
# prose in it: menus are folded too.
_FOLDED = frozenset(
    "accordion accordions collapse collapsed collapsible expand expandable expanded faq faqs fold "
    "folded paywall readmore tabpanel toggle unfold".split()
)
# Names of what opens over a page or answers its forms: hidden within a story, but no part of it.
_APART = frozenset(
    "consent cookie cookies dialog error form lightbox login message modal overlay popover popup "
    "republication republish share sharing signup success tooltip".split()
)
_WHOLE = ("html", "body")
"""Never left out: pages are hidden as a whole until their styles are there."""
_PROSE = 80
"""Characters of a line that is running text."""
_MUCH = 400
"""Characters of running text that may be worth more than the page without them."""
_COMPARED = 5


@frozen
class Styled:
    """Elements by what an attribute of theirs does to their text."""

    hidden: frozenset[_Element]
    preformatted: frozenset[_Element]


def styled_elements(root: _Element) -> Styled:
    """What is hidden by `hidden` or by its own style, and what keeps line breaks by its style."""
    hidden, preformatted = [], []
    for element in cast(list[_Element], _STYLED(root)):
        if tag_of(element) in _WHOLE:
            continue
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


def to_be_shown(left_out: Sequence[_Element], lines: Sequence[Line]) -> set[_Element]:
    """Of what was left out, that which a page is about: its running text outweighs all that is
    shown, as where a script is to show the story, or it is given for browsers without scripts; and
    running text within a story that a reader unfolds.

    `lines` are those of the page without it.
    """
    chosen: set[_Element] = set()
    if not left_out:
        return chosen
    shown = sum(len(line.text) for line in _prose(lines))
    said = {line.text for line in lines}
    for element in left_out:
        if cast(float, _LENGTH(element)) < _PROSE:
            continue
        prose = list(_prose(_lines_in(element)))
        length = sum(len(line.text) for line in prose)
        if not prose or any(line.text in said for line in prose[:_COMPARED]):
            continue  # another copy of what is shown
        is_markup = prose[0].text.startswith("<")  # of pictures, escaped
        if (
            _is_folded(element)
            or _is_in_story(element)
            or (not is_markup and length >= _MUCH and length > shown)
        ):
            chosen.add(element)
    return chosen


def _lines_in(element: _Element) -> Sequence[Line]:
    rendering = Rendering()
    rendering.walk(element)
    return rendering.lines


def _prose(lines: Sequence[Line]) -> Iterator[Line]:
    return (line for line in lines if len(line.text) >= _PROSE and line.linked < 0.5)


def _is_in_story(element: _Element) -> bool:
    """Whether it stands in an `article` and is no window or answer that opens over it."""
    if tag_of(element) in ("noscript", "form") or not _APART.isdisjoint(names_of(element)):
        return False
    return next(element.iterancestors("article"), None) is not None


def _is_folded(element: _Element) -> bool:
    if tag_of(element) == "noscript":
        return False
    around = element.getparent()
    near = [element] if around is None else [element, around]
    return any(not _FOLDED.isdisjoint(names_of(one)) for one in near)
