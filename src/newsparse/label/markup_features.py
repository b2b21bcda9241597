"""What the learned model sees of the markup around each line of an HTML page.

Of class names and ids only the words of `data/names.txt` count, which many sites use alike.
Where the running text stands is told by the elements that hold it: the share of the page's prose
that an element around the line has, and how far below the element that has most of it.

A page has hundreds of elements, many of them deep, so each is looked at once, after the one around
it, and what both share is taken from there.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from attrs import define, frozen

from newsparse.label.claimed import Claimed
from newsparse.label.facts import Facts
from newsparse.label.markup import elements_around
from newsparse.label.rules.rule import View
from newsparse.page import Element

_PROSE_WORDS = 7
_MOST_LINKED = 0.5
_MAIN_SHARE = 0.6
"""An element that holds more of the running text than this, of what the one around it holds, is
nearer to the story than that one."""
_FARTHEST = 9
"""As far as an element is from the running text where none around it holds that."""
_LINKED = tuple([f"lk{fifths}" for fifths in range(6)])
_NO_NAMES: frozenset[str] = frozenset()

_Kind = tuple[str, str, frozenset[str]]
_Figures = tuple[int, int, int, int]


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

    def figures(self, order: int) -> _Figures:
        """What an element holds, on coarse scales: its share of the page's running text; the shares
        of its words that stand in links and that are running text; its lines."""
        prose, words, lines = self.prose[order], self.words[order] or 1, self.lines[order]
        linked = _fifths(self.linked[order] / words)
        if not prose:  # nearly all
            return 0, linked, 0, _few(lines)
        return int(6 * (prose / self.total)), linked, _fifths(prose / words), _few(lines)


@define(eq=False)
class _Place:
    """What all elements have in common that stand in the same place: in one that they share, or in
    places alike, with the same tag, names and figures. Not to be changed once made.
    """

    tag: str
    around: "_Place | None"
    figures: _Figures
    known: frozenset[str]
    """Its names that the model knows."""
    far: frozenset[str]
    """Such names of it and of all around it, and the tags around it."""
    to_main: int | None
    """How far out the main element is; `None` where it does not stand in that."""
    to_prose: int
    """How far out the first element is that holds as much running text as the main one."""
    to_headline: tuple[int, tuple[str, ...]] | None
    """How far out the first element is that the headline stands in too, and what is said of it."""
    row: list[str] | None = None
    """The attributes of a line in it, once they are asked for."""


def markup_features(view: View) -> list[list[str]]:
    """The attributes of every line that its markup gives, in order."""
    facts, claimed = view.facts, view.claimed
    places = _places(view)
    kinds = [_kind(f) for f in facts]
    alike = _alike(facts, kinds)
    rows = []
    for f, kind in zip(facts, kinds, strict=True):
        line = f.line
        row = [_LINKED[_fifths(line.linked)], _target(line.url), *_claims(claimed, f.index)]
        if line.inner:
            row += _inner(line.inner)
        if line.element is not None:
            row += _attributes(places[line.element.order])
            row += alike[kind]
        rows.append(row)
    return rows


def markup_signatures(facts: Sequence[Facts]) -> list[tuple[str, ...]]:
    """What neighbours see of a line's markup."""
    return [
        (_tag(f.line.element.tag if f.line.element else ""), _LINKED[_fifths(f.line.linked)])
        for f in facts
    ]


def _is_prose(f: Facts) -> bool:
    return f.ends_sentence and f.words >= _PROSE_WORDS and f.line.linked < _MOST_LINKED


def _kind(f: Facts) -> _Kind:
    """What lines that are set alike have in common."""
    element = f.line.element
    if element is None:
        return "", "", _NO_NAMES
    return element.tag, element.around.tag if element.around else "", element.names


def _claims(claimed: Claimed, index: int) -> Iterator[str]:
    """What the page's metadata says of a line."""
    if index in claimed.titles:
        yield "cl=title"
    if index in claimed.deks:
        yield "cl=dek"
    if claimed.in_body:
        yield f"cl=body{claimed.in_body[index]}"


def _alike(facts: Sequence[Facts], kinds: Sequence[_Kind]) -> Mapping[_Kind, list[str]]:
    """How much of the running text is set as a line of each kind is."""
    prose = dict.fromkeys(kinds, 0)
    count = dict.fromkeys(kinds, 0)
    for f, kind in zip(facts, kinds, strict=True):
        if _is_prose(f):
            count[kind] += 1
            prose[kind] += f.words
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


# Elements -------------------------------------------------------------------------------------


def _places(view: View) -> dict[int, _Place]:
    """Where each element of the page stands, by its order.

    Most of the elements of a page are items of its menus and lists, which stand in the same places.
    """
    facts = view.facts
    elements = elements_around([f.line for f in facts])
    held = _held(facts, elements)
    most = held.prose.get(held.main, 0)
    headline = None if view.headline is None else facts[view.headline].line.element
    near = {} if headline is None else _nearness(headline, held)
    alike: dict[object, _Place] = {}
    places: dict[int, _Place] = {}
    for element in elements:
        order = element.order
        around = None if element.around is None else places[element.around.order]
        is_main, is_prosy, meets = order == held.main, held.prose[order] >= most, near.get(order)
        figures = held.figures(order)
        key = (around, element.tag, element.names, figures, is_main, is_prosy, meets)
        place = alike.get(key)
        if place is None:
            place = alike[key] = _place(element, around, figures)
            if is_main:
                place.to_main = 0
            if is_prosy:
                place.to_prose = 0
            if meets is not None:
                place.to_headline = 0, meets
        places[order] = place
    return places


def _place(element: Element, around: _Place | None, figures: _Figures) -> _Place:
    """The place of an element as the one around it tells it."""
    known = _known(element.names)
    if around is None:
        return _Place(element.tag, None, figures, known, known, None, _FARTHEST, None)
    far = around.far
    more = known | _in_brackets(around.tag)
    if not more <= far:
        far |= more
    return _Place(
        element.tag,
        around,
        figures,
        known,
        far,
        None if around.to_main is None else around.to_main + 1,
        around.to_prose + 1,
        around.to_headline and (around.to_headline[0] + 1, around.to_headline[1]),
    )


def _attributes(place: _Place) -> list[str]:
    """The attributes of a line that stands in a place."""
    if place.row is None:
        place.row = [*_names(place), *_standing(place), *_to_headline(place)]
    return place.row


def _held(facts: Sequence[Facts], elements: Sequence[Element]) -> _Held:
    orders = [element.order for element in elements]
    prose, words, lines = (dict.fromkeys(orders, 0) for _ in range(3))
    linked = dict.fromkeys(orders, 0.0)
    total = 0
    for f in facts:
        running = f.words if _is_prose(f) else 0
        total += running
        if f.line.element is not None:
            order = f.line.element.order
            prose[order] += running
            words[order] += f.words
            linked[order] += f.words * f.line.linked
            lines[order] += 1
    for element in reversed(elements):
        if element.around is not None:
            order, outer = element.order, element.around.order
            prose[outer] += prose[order]
            words[outer] += words[order]
            linked[outer] += linked[order]
            lines[outer] += lines[order]
    return _Held(prose, words, linked, lines, _main(prose, elements), total)


def _main(prose: Mapping[int, int], elements: Sequence[Element]) -> int:
    """The innermost element reached from the root by going where most of the running text is."""
    children: dict[int | None, list[int]] = {}
    for element in elements:
        outer = element.around.order if element.around is not None else None
        children.setdefault(outer, []).append(element.order)
    if not elements:
        return -1
    main = max(children[None], key=prose.__getitem__)
    while inner := children.get(main):
        best = max(inner, key=prose.__getitem__)
        if prose[best] <= _MAIN_SHARE * prose[main]:
            break
        main = best
    return main


def _nearness(headline: Element, held: _Held) -> dict[int, tuple[str, ...]]:
    """For each element around the headline: how far out, and its share of the running text."""
    near: dict[int, tuple[str, ...]] = {}
    for distance, element in enumerate(headline.up()):
        share = int(6 * held.prose[element.order] / max(1, held.total))
        out = f"hout{min(distance, 8)}"
        near[element.order] = (out, f"hshare{share}", f"hat{element.tag},{share // 2}")
    return near


def _names(place: _Place) -> list[str]:
    """The tag of an element and of the one around it, and their names, and those farther out."""
    tag, around = place.tag, place.around
    if around is None:
        return [_tag(tag), *_named("x0=", place.known), *_named("x=", place.far)]
    own = place.known | around.known
    return [_tag(tag), _tags(around.tag, tag), *_named("x0=", own), *_named("x=", place.far)]


def _standing(place: _Place) -> list[str]:
    """Where an element stands to the running text."""
    row: list[str] = []
    at: _Place | None = place
    for name in ("e0", "e1", "e2"):
        if at is not None:
            row += _figured(name, at.figures)
            at = at.around
    if place.to_main is not None:
        row.append(f"main{min(place.to_main, 5)}")
    else:
        row.append(f"away{min(place.to_prose, 5)}")
    return row


def _to_headline(place: _Place) -> tuple[str, ...]:
    """Where the element and the headline come together."""
    if place.to_headline is None:
        return ("hnone",)
    distance, said = place.to_headline
    return f"hup{min(distance, 6)}", *said


# Strings --------------------------------------------------------------------------------------
#
# As in `features`: what lines and pages have in common is written once.


@lru_cache(maxsize=1024)
def _known(names: frozenset[str]) -> frozenset[str]:
    return names & known_names()


@lru_cache(maxsize=1024)
def _named(prefix: str, names: frozenset[str]) -> tuple[str, ...]:
    return tuple([_prefixed(prefix, name) for name in sorted(names)])


@lru_cache(maxsize=8192)
def _prefixed(prefix: str, name: str) -> str:
    return prefix + name


@lru_cache(maxsize=1024)
def _inner(inner: frozenset[str]) -> tuple[str, ...]:
    return _named("in=", _known(inner))


@lru_cache(maxsize=1024)
def _tag(tag: str) -> str:
    return f"tag={tag}"


@lru_cache(maxsize=1024)
def _tags(around: str, tag: str) -> str:
    return f"ptag={around}>{tag}"


@lru_cache(maxsize=1024)
def _in_brackets(tag: str) -> frozenset[str]:
    return frozenset((f"<{tag}>",))


@lru_cache(maxsize=8192)
def _figured(name: str, figures: _Figures) -> tuple[str, ...]:
    share, linked, prosy, lines = figures
    return (
        f"{name}share{share}",
        f"{name}linked{linked}",
        f"{name}prosy{prosy}",
        f"{name}lines{lines}",
    )


def _target(url: str | None) -> str:
    if url is None:
        return "url=none"
    return "url=here" if url.startswith("#") else "url=away"


def _fifths(share: float) -> int:
    fifths = int(5 * share + 0.001)
    return fifths if fifths < 5 else 5


def _few(count: int) -> int:
    return count.bit_length() if count < 32 else 6
