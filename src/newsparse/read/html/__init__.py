"""Reading an HTML page: its visible text, block by block, with the elements around."""

from attrs import evolve

from newsparse.dates import find_dates
from newsparse.page import Page
from newsparse.read.declared import read_declared
from newsparse.read.html.hidden import styled_elements, to_be_shown
from newsparse.read.html.render import Rendering
from newsparse.read.html.tree import language_of_tree, tree_of


def read_html(source: str, *, url: str | None = None) -> Page:
    """Read HTML. Hidden elements (scripts, styles, form controls) leave no text."""
    root = tree_of(source)
    if root is None:
        return Page("", url=url, is_html=True)
    styled = styled_elements(root)
    rendering = Rendering(hidden=styled.hidden, preformatted=styled.preformatted)
    rendering.walk(root)
    if shown := to_be_shown(rendering.left_out, rendering.lines):
        styled = evolve(styled, hidden=styled.hidden - shown)
        rendering = Rendering(hidden=styled.hidden, preformatted=styled.preformatted)
        rendering.walk(root)
    text = "".join(rendering.pieces)
    return Page(
        text,
        tuple(rendering.lines),
        find_dates(text),
        language=language_of_tree(root),
        url=url,
        is_html=True,
        declared=read_declared(root, url=url),
    )
