"""What the learned model sees of the markup around each line of an HTML page.

Of class names and ids only the words of `data/names.txt` count, which many sites use alike.
Where the running text stands is told by the elements that hold it: the share of the page's prose
that an element around the line has, and how far below the element that has most of it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from attrs import frozen

from newsparse.label.claimed import Claimed
from newsparse.label.facts import Facts
from newsparse.label.rules.rule import View
from newsparse.page import Element

_PROSE_WORDS = 7
_MOST_LINKED = 0.5
_MAIN_SHARE = 0.6
"""An element that holds more of the running text than this, of what the one around it holds, is
nearer to the story than that one."""
_OWN = 2
"""Elements, from the innermost out, whose names count as the line's own."""


@cache
def known_names() -> frozenset[str]:
    """The words of class names and ids that the model knows."""
    path = Path(__file__).parent / "data" / "names.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


@frozen
class _Held:
    """What the elements of a page hold: figures by `Element.order`."""

    prose: Mapping[int, int]
    """Words of running text in it."""
    words: Mapping[int, int]
    linked: Mapping[int, float]
    """Words that stand in links."""
    lines: Mapping[int, int]
    main: int
    """The element that holds most of the running text and little else."""
    total: int
    """Words of running text on the page."""


def markup_features(view: View) -> list[list[str]]:
    """The attributes of every line that its markup gives, in order."""
    facts = view.facts
    claimed = view.claimed
    held = _held(facts)
    alike = _alike(facts)
    headline = None if view.headline is None else facts[view.headline].line.element
    near_headline = {} if headline is None else _nearness(headline, held)
    of_element: dict[int, list[str]] = {}
    rows = []
    for f in facts:
        element = f.line.element
        row = [f"lk{_fifths(f.line.linked)}", f"url={_target(f.line.url)}"]
        row.extend(_claims(claimed, f.index))
        row.extend(f"in={name}" for name in sorted(f.line.inner & known_names()))
        if element is not None:
            if element.order not in of_element:
                of_element[element.order] = [
                    *_names(element),
                    *_place(element, held),
                    *_to_headline(element, near_headline),
                ]
            row.extend(of_element[element.order])
            row.extend(alike[_kind(f)])
        rows.append(row)
    return rows


def markup_signatures(facts: Sequence[Facts]) -> list[tuple[str, ...]]:
    """What neighbours see of a line's markup."""
    return [
        (f"tag={f.line.element.tag if f.line.element else ''}", f"lk{_fifths(f.line.linked)}")
        for f in facts
    ]


def _is_prose(f: Facts) -> bool:
    return f.ends_sentence and f.words >= _PROSE_WORDS and f.line.linked < _MOST_LINKED


def _kind(f: Facts) -> tuple[str, str, frozenset[str]]:
    """What lines that are set alike have in common."""
    element = f.line.element
    if element is None:
        return "", "", frozenset()
    return element.tag, element.around.tag if element.around else "", element.names


def _claims(claimed: Claimed, index: int) -> Iterator[str]:
    """What the page's metadata says of a line."""
    if index in claimed.titles:
        yield "cl=title"
    if index in claimed.deks:
        yield "cl=dek"
    if claimed.in_body:
        yield f"cl=body{claimed.in_body[index]}"


def _alike(facts: Sequence[Facts]) -> Mapping[tuple[str, str, frozenset[str]], list[str]]:
    """How much of the running text is set as a line of each kind is."""
    prose: Counter[tuple[str, str, frozenset[str]]] = Counter()
    count: Counter[tuple[str, str, frozenset[str]]] = Counter()
    for f in facts:
        kind = _kind(f)
        count[kind] += _is_prose(f)
        prose[kind] += f.words if _is_prose(f) else 0
    total = max(1, sum(prose.values()))
    most = max(prose.values(), default=0)
    return {
        kind: [
            f"alike{_few(count[kind])}",
            f"alikeshare{int(6 * words / total)}",
            *(["alikemost"] if words and words == most else []),
        ]
        for kind, words in prose.items()
    }


def _nearness(headline: Element, held: _Held) -> dict[int, tuple[int, int]]:
    """For each element around the headline: how far out, and its share of the running text."""
    return {
        element.order: (distance, int(6 * held.prose[element.order] / max(1, held.total)))
        for distance, element in enumerate(headline.up())
    }


def _to_headline(element: Element, near: Mapping[int, tuple[int, int]]) -> list[str]:
    """Where the element and the headline come together."""
    for up, above in enumerate(element.up()):
        if above.order in near:
            out, share = near[above.order]
            return [
                f"hup{min(up, 6)}",
                f"hout{min(out, 8)}",
                f"hshare{share}",
                f"hat{above.tag},{share // 2}",
            ]
    return ["hnone"]


def _held(facts: Sequence[Facts]) -> _Held:
    prose: Counter[int] = Counter()
    words: Counter[int] = Counter()
    linked: dict[int, float] = {}
    lines: Counter[int] = Counter()
    around: dict[int, int | None] = {}
    total = 0
    for f in facts:
        running = f.words if _is_prose(f) else 0
        total += running
        for element in _up(f.line.element):
            prose[element.order] += running
            words[element.order] += f.words
            linked[element.order] = linked.get(element.order, 0.0) + f.words * f.line.linked
            lines[element.order] += 1
            around[element.order] = element.around.order if element.around else None
    return _Held(prose, words, linked, lines, _main(prose, around), total)


def _up(element: Element | None) -> Iterator[Element]:
    return element.up() if element else iter(())


def _main(prose: Mapping[int, int], around: Mapping[int, int | None]) -> int:
    """The innermost element reached from the root by going where most of the running text is."""
    children: dict[int, list[int]] = {}
    for order, parent in around.items():
        if parent is not None:
            children.setdefault(parent, []).append(order)
    roots = [order for order, parent in around.items() if parent is None]
    if not roots:
        return -1
    main = max(roots, key=lambda order: prose[order])
    while inner := children.get(main):
        best = max(inner, key=lambda order: prose[order])
        if prose[best] <= _MAIN_SHARE * prose[main]:
            break
        main = best
    return main


def _names(element: Element) -> list[str]:
    known = known_names()
    row = [f"tag={element.tag}"]
    if element.around is not None:
        row.append(f"ptag={element.around.tag}>{element.tag}")
    own: set[str] = set()
    far: set[str] = set()
    for distance, above in enumerate(element.up()):
        (own if distance < _OWN else far).update(above.names & known)
        if distance:
            far.add(f"<{above.tag}>")
    row.extend(f"x0={name}" for name in sorted(own))
    row.extend(f"x={name}" for name in sorted(far | own))
    return row


def _place(element: Element, held: _Held) -> list[str]:
    """Where an element stands to the running text."""
    row = []
    chain = list(element.up())
    for distance, name in ((0, "e0"), (1, "e1"), (2, "e2")):
        if distance < len(chain):
            order = chain[distance].order
            share = held.prose[order] / max(1, held.total)
            density = held.linked[order] / max(1, held.words[order])
            prosy = held.prose[order] / max(1, held.words[order])
            row.append(f"{name}share{int(6 * share)}")
            row.append(f"{name}linked{_fifths(density)}")
            row.append(f"{name}prosy{_fifths(prosy)}")
            row.append(f"{name}lines{_few(held.lines[order])}")
    orders = [above.order for above in chain]
    if held.main in orders:
        row.append(f"main{min(orders.index(held.main), 5)}")
    else:
        common = next(
            (i for i, o in enumerate(orders) if held.prose[o] >= held.prose[held.main]), 9
        )
        row.append(f"away{min(common, 5)}")
    return row


def _target(url: str | None) -> str:
    if url is None:
        return "none"
    return "here" if url.startswith("#") else "away"


def _fifths(share: float) -> int:
    return min(5, int(5 * share + 0.001))


def _few(count: int) -> int:
    return min(count.bit_length(), 6)
