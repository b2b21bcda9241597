"""What the shape of the markup around a unit tells: lists of cards, tables, pictures."""

from collections.abc import Sequence

from training.markup import Node
from training.units import Unit

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_LONGEST_HEADLINE = 60
_LEAST_CARDS = 3
_USUAL_HEADLINE = 4.5
_LONG_HEADLINE = 6
_SHORT_CELL = 15


def card_lists(nodes: Sequence[Node]) -> frozenset[int]:
    """Elements (`Node.order`) with three like children that have a headline's link in each."""
    longest: dict[int, int] = {}
    for node in nodes:
        heads = node.tag in HEADINGS and node.parent is not None and node.parent.linked > 0
        if (heads or node.leads_away) and node.words <= _LONGEST_HEADLINE:
            for above in node.up():
                longest[above.order] = max(longest.get(above.order, 0), node.words)
    return frozenset(
        node.order
        for node in nodes
        if len(node.children) >= _LEAST_CARDS
        and longest.get(node.order, 0) >= _LONG_HEADLINE
        and node.body <= 0.1 * node.words
        and not _is_in_footer(node)
        and _has_cards(node, longest)
    )


def _is_in_footer(node: Node) -> bool:
    return any("footer" in hint.name for above in node.up() for hint in above.hints)


def _has_cards(node: Node, longest: dict[int, int]) -> bool:
    groups: dict[str, list[int]] = {}
    for child in node.children:
        if child.linked:
            groups.setdefault(child.signature, []).append(longest.get(child.order, 0))
    return any(
        len(links) >= _LEAST_CARDS
        and sum(links) / len(links) >= _USUAL_HEADLINE
        and max(links) >= _LONG_HEADLINE
        for links in groups.values()
    )


def among_paragraphs(unit: Unit) -> bool:
    """Whether its element stands beside paragraphs of the body."""
    block = next((n for n in unit.nodes if n.tag in ("p", "div")), None)
    if block is None or block.parent is None:
        return False
    others = [c for c in block.parent.children if c is not block and c.tag == "p" and c.body > 0]
    return len(others) >= 2


def mostly_items(units: Sequence[Unit]) -> bool:
    """Whether the story itself is laid out as one list: then its items are paragraphs."""
    body = [unit for unit in units if unit.body and unit.words > 12]
    items = sum(unit.is_in("li", 4) for unit in body)
    return items > 0.7 * len(body)


def under_picture(unit: Unit) -> bool:
    """Whether a picture stands with it in one element, and next to no other words."""
    if not 2 <= unit.words <= 60 or unit.linked > 0.5:
        return False
    for node in unit.nodes[:3]:
        if node.words > unit.words + 12:
            return False
        inside = (c for child in node.children for c in (child, *child.children))
        if any(c.tag in ("img", "picture") for c in inside):
            return True
    return False


def in_data_table(unit: Unit) -> bool:
    """Whether it is a cell of a table of short cells, not of one that lays out the page."""
    cell = next((node for node in unit.nodes[:3] if node.tag in ("td", "th")), None)
    table = next((node for node in unit.nodes if node.tag == "table"), None)
    if cell is None or table is None:
        return False
    if cell.tag == "th" and unit.words < _SHORT_CELL:
        return True
    rows = [n for c in table.children for n in (c, *c.children) if n.tag == "tr"]
    cells = [n for row in rows for n in row.children if n.tag in ("td", "th")]
    return len(rows) >= 2 and len(cells) >= 4 and table.words / len(cells) < _SHORT_CELL
