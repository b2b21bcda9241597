"""Telling tables of data from tables that lay out a page."""

from lxml.etree import _Element

from newsparse.read.html.kinds import KINDS, Kind

_LAYOUT = frozenset(
    "table h1 h2 h3 h4 h5 h6 form article section aside nav header footer main blockquote iframe "
    "figure".split()
)
_LONGEST_CELL = 150
_LONGEST_CELL_UNDER_HEADS = 600
"""Characters. A table with heads above or beside its cells is one, even with prose in it."""


def is_data_table(table: _Element) -> bool:
    """Whether rows of a table are read across: each is one line.

    So it is where two rows or more have two cells with words, and no cell holds what belongs into
    a page and not into a table: another table, a headline, a form, long text.
    """
    if (table.get("role") or "").strip().lower() in ("presentation", "none"):
        return False
    rows: list[int] = []
    cells: list[_Element] = []
    has_heads = False
    for element in table.iterdescendants():
        tag = element.tag
        if tag in _LAYOUT:
            return False
        kind = KINDS.get(tag)
        if kind is Kind.ROW:
            rows.append(0)
        elif kind is Kind.CELL:
            has_heads = has_heads or tag == "th"
            cells.append(element)
            if rows:
                rows[-1] += 1
    if sum(1 for count in rows if count > 1) < 2:
        return False
    longest = _LONGEST_CELL_UNDER_HEADS if has_heads else _LONGEST_CELL
    return all(_length(cell) <= longest for cell in cells)


def _length(cell: _Element) -> int:
    return len(" ".join("".join(map(str, cell.itertext())).split()))
