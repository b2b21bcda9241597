"""Reading an HTML page: its visible text, block by block, with the elements around."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from lxml.etree import _Element

from newsparse.dates import find_dates
from newsparse.page import Page
from newsparse.read.declared import read_declared
from newsparse.read.html.hidden import styled_elements, to_be_shown
from newsparse.read.html.kinds import tag_of
from newsparse.read.html.posts import place_posts, posts_in
from newsparse.read.html.render import Rendering
from newsparse.read.html.tree import language_of_tree, tree_of

if TYPE_CHECKING:
    from lxml.etree import _ElementTree

_WALKS = 3
"""Hidden elements may stand in one another; so often a page is walked at most."""


def read_html(source: str, *, url: str | None = None) -> Page:
    """Read the source of a page."""
    root = tree_of(source)
    return _read(root, url) if root is not None else _empty(url)


def read_tree(source: "_Element | _ElementTree", *, url: str | None = None) -> Page:
    """Read a page that lxml has parsed, or a part of one; the tree is not changed."""
    root = cast(_Element | None, getattr(source, "getroot", lambda: source)())
    # An empty tree has no root, and what is given as an element may be a comment.
    return _read(root, url) if root is not None and tag_of(root) else _empty(url)


def _empty(url: str | None) -> Page:
    return Page("", url=url, is_html=True)


def _read(root: _Element, url: str | None) -> Page:
    posts_by_element = posts_in(root)
    rendering = render(root, posts_by_element.get if posts_by_element else None)
    text = "".join(rendering.pieces)
    posts, lines = place_posts(rendering.marks, rendering.lines)
    return Page(
        text,
        lines,
        find_dates(text),
        language=language_of_tree(root),
        url=url,
        is_html=True,
        declared=read_declared(root, url=url),
        posts=posts,
    )


def render(root: _Element, notice: Callable[[_Element], object] | None = None) -> Rendering:
    """The visible text of a tree; `notice` as in `Rendering`.

    Another walk where what the first left out as hidden is what the page is about.
    """
    styled = styled_elements(root)
    shown: set[_Element] = set()
    for _ in range(_WALKS):
        rendering = Rendering(
            notice,
            hidden=styled.hidden - shown,
            shown=shown,
            preformatted=styled.preformatted,
        )
        rendering.walk(root)
        more = to_be_shown(rendering.left_out, rendering.lines)
        if not more:
            break
        shown |= more
    return rendering
