"""The visible text of an HTML page in blocks, with the markup around each.

This walk is for training only: it shows everything that any of the renderings shows (head title,
hidden elements, form controls), so that each word of a rendering can be found in it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from training.gold import word_count
from training.hints import Hint, hints_of

_SILENT = frozenset("script style template svg math object iframe head".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby "
    "s samp small span strike strong sub sup time tt u var wbr img picture source amp-img".split()
)


@dataclass(slots=True, eq=False)
class Node:
    """An element: what of it matters for labels."""

    tag: str
    parent: "Node | None"
    attributes: dict[str, str]
    hints: tuple[Hint, ...]
    order: int
    children: list["Node"] = field(default_factory=list)
    words: int = 0
    """Words of text in it, at any depth."""
    linked: int = 0
    """Those of them that stand in links."""
    body: int = 0
    """Those of them that belong to the gold body; set by `training.blocks`."""

    def up(self) -> Iterator["Node"]:
        """The element and its ancestors, innermost first."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    @property
    def leads_away(self) -> bool:
        """Whether it is a link to another page, not one within this page."""
        return self.tag == "a" and "#" not in self.attributes.get("href", "")

    @property
    def signature(self) -> str:
        """What the like children of a list have in common."""
        return f"{self.tag}.{' '.join(sorted(self.attributes.get('class', '').split())[:3])}"


@dataclass(slots=True)
class Piece:
    """One text node."""

    text: str
    node: Node
    """The element it stands in."""


@dataclass(slots=True)
class Block:
    """The text between two block-level borders; a line break (`br`) is one."""

    pieces: list[Piece]
    node: Node
    """The innermost block-level element around it."""

    @property
    def text(self) -> str:
        """The words, white space collapsed."""
        return " ".join("".join(piece.text for piece in self.pieces).split())


@dataclass(slots=True)
class Markup:
    """A page: its blocks in document order and what its head declares."""

    blocks: list[Block]
    nodes: list[Node]
    titles: list[str]
    """Headline as declared: og:title, twitter:title, JSON-LD."""
    descriptions: list[str]
    """og:description and its like."""


def read_markup(html: str) -> Markup:
    """Walk a page."""
    parser = HTMLParser(recover=True, huge_tree=True, no_network=True, encoding="utf-8")
    try:
        root = document_fromstring(
            html.encode("utf-8", "replace").replace(b"\x00", b""), parser=parser
        )
    except (etree.LxmlError, ValueError, AssertionError):
        return Markup([], [], [], [])
    walk = _Walk()
    walk.run(root)
    titles, descriptions = _declared(root)
    return Markup(walk.blocks, walk.nodes, titles, descriptions)


class _Walk:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.nodes: list[Node] = []
        self._pieces: list[Piece] = []

    def run(self, root: HtmlElement) -> None:
        """Visit the tree without recursion: pages can be nested deeper than the stack."""
        stack: list[tuple[HtmlElement, Node | None, Node | None]] = [(root, None, None)]
        while stack:
            element, parent, leaving = stack.pop()
            if leaving is not None:
                if leaving.tag not in _INLINE:
                    self._close()
                self._tail(element, parent)
                continue
            if not isinstance(element.tag, str):  # a comment
                self._tail(element, parent)
                continue
            if element.tag in _SILENT:
                if element.tag == "head":
                    self._head(element, parent)
                self._tail(element, parent)
                continue
            node = self._node(element, parent)
            if element.tag not in _INLINE:
                self._close()
            self._add(element.text, node)
            stack.append((element, parent, node))
            stack.extend((child, node, None) for child in reversed(element))
        self._close()

    def _head(self, head: HtmlElement, parent: Node | None) -> None:
        for title in head.iter("title"):
            self._close()
            self._add(title.text, self._node(title, parent))
            self._close()

    def _tail(self, element: HtmlElement, parent: Node | None) -> None:
        if parent is not None:
            self._add(element.tail, parent)

    def _node(self, element: HtmlElement, parent: Node | None) -> Node:
        attributes = {str(key): str(value) for key, value in element.attrib.items()}
        hints = hints_of(element.tag, attributes)
        node = Node(element.tag, parent, attributes, hints, len(self.nodes))
        self.nodes.append(node)
        if parent is not None:
            parent.children.append(node)
        return node

    def _add(self, text: str | None, node: Node) -> None:
        if not text:
            return
        self._pieces.append(Piece(text, node))
        words = word_count(text)
        if not words:
            return
        linked = any(n.tag == "a" for n in node.up())
        for above in node.up():
            above.words += words
            above.linked += words if linked else 0

    def _close(self) -> None:
        pieces, self._pieces = self._pieces, []
        if any(not piece.text.isspace() for piece in pieces):
            around = next(n for n in pieces[0].node.up() if n.tag not in _INLINE)
            self.blocks.append(Block(pieces, around))


def _declared(root: HtmlElement) -> tuple[list[str], list[str]]:
    titles: list[str] = []
    descriptions: list[str] = []
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        content = (meta.get("content") or "").strip()
        if content and name in ("og:title", "twitter:title"):
            titles.append(content)
        elif content and name in ("og:description", "twitter:description", "description"):
            descriptions.append(content)
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            titles.extend(_headlines(script.text or ""))
    return titles, descriptions


def _headlines(text: str) -> list[str]:
    """The headline of the first article that a JSON-LD script describes."""
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return []
    things = data if isinstance(data, list) else [data]
    for thing in list(things):
        if isinstance(thing, dict) and isinstance(thing.get("@graph"), list):
            things.extend(thing["@graph"])
    for thing in things:
        if isinstance(thing, dict) and "article" in str(thing.get("@type", "")).lower():
            headline = thing.get("headline")
            return [headline] if isinstance(headline, str) else []
    return []
