"""How much of a page the elements of its markup hold: words, running text, links, lines."""

from collections.abc import Sequence

from attrs import define

from newsparse.label.facts import Facts
from newsparse.label.markup import elements_around
from newsparse.page import Element

_PROSE_WORDS = 7
_MOST_LINKED = 0.5
_MAIN_SHARE = 0.6
"""An element that holds more of the running text than this, of what the one around it holds, is
nearer to the story than that one."""

Figures = tuple[int, int, int, int]


@define(eq=False)
class Held:
    """What the elements of a page hold: figures by `Element.order`, 0 for none."""

    elements: Sequence[Element]
    """Those that lines stand in, each after the one around it."""
    prose: list[int]
    """Words of running text in it."""
    words: list[int]
    linked: list[float]
    """Words that stand in links."""
    lines: list[int]
    main: int = -1
    """The element that holds most of the running text and little else; -1 without elements."""
    total: int = 0
    """Words of running text on the page."""

    def figures(self, order: int) -> Figures:
        """What an element holds, on coarse scales: its share of the page's running text; the shares
        of its words that stand in links and that are running text; its lines."""
        prose, words = self.prose[order], self.words[order] or 1
        linked, lines = fifths(self.linked[order] / words), few(self.lines[order])
        if not prose:  # nearly all
            return 0, linked, 0, lines
        return int(6 * (prose / self.total)), linked, fifths(prose / words), lines


def is_prose(f: Facts) -> bool:
    """Whether a line is running text, of some length and not a link."""
    return f.ends_sentence and f.words >= _PROSE_WORDS and f.line.linked < _MOST_LINKED


def what_is_held(facts: Sequence[Facts]) -> Held:
    """What the elements around lines hold."""
    elements = elements_around([f.line for f in facts])
    count = elements[-1].order + 1 if elements else 0
    prose, words, lines = ([0] * (count + 1) for _ in range(3))
    linked = [0.0] * (count + 1)
    total = 0
    for f in facts:
        running = f.words if is_prose(f) else 0
        total += running
        if f.line.element is not None:
            order = f.line.element.order
            prose[order] += running
            words[order] += f.words
            linked[order] += f.words * f.line.linked
            lines[order] += 1
    held = Held(elements, prose, words, linked, lines, total=total)
    held.main = _add_up(held)
    return held


def _add_up(held: Held) -> int:
    """Adds what elements hold to those around them; returns the main one.

    That is the innermost one reached from the root by going where most of the running text is.
    """
    prose, words, linked, lines = held.prose, held.words, held.linked, held.lines
    most: dict[int, int] = {}
    for element in reversed(held.elements):
        order, outer = element.order, -1
        if element.around is not None:
            outer = element.around.order
            prose[outer] += prose[order]
            words[outer] += words[order]
            linked[outer] += linked[order]
            lines[outer] += lines[order]
        if outer not in most or prose[order] >= prose[most[outer]]:  # of equals, the first
            most[outer] = order
    main = most.get(-1, -1)
    while main in most:
        inner = most[main]
        if prose[inner] <= _MAIN_SHARE * prose[main]:
            break
        main = inner
    return main


def fifths(share: float) -> int:
    """A share in fifths, 0 to 5."""
    fifth = int(5 * share + 0.001)
    return fifth if fifth < 5 else 5


def few(count: int) -> int:
    """A number on a coarse scale, 0 to 6."""
    return count.bit_length() if count < 32 else 6
