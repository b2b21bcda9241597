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


@define(eq=False)
class _Place:
    """What an element has in common with those in it. Not to be changed once made."""

    element: Element
    around: "_Place | None"
    known: frozenset[str]
    """Its names that the model knows."""
    far: frozenset[str]
    """Such names of it and of all around it, and the tags around it."""
    figures: _Figures
    """Of what it holds: share of the page's running text, share of its words that stand in links,
    that are running text, and lines; each on a coarse scale."""
    to_main: int | None
    """How far out the main element is; `None` where it does not stand in that."""
    to_prose: int
    """How far out the first element is that holds as much running text as the main one."""
    meeting: tuple[int, int] | None
    """How far out the first element is that the headline stands in too, and its order."""


def markup_features(view: View) -> list[list[str]]:
    """The attributes of every line that its markup gives, in order."""
    facts, claimed = view.facts, view.claimed
    of_element = _of_elements(view)
    kinds = [_kind(f) for f in facts]
    alike = _alike(facts, kinds)
    rows = []
    for f, kind in zip(facts, kinds, strict=True):
        line = f.line
        row = [_LINKED[_fifths(line.linked)], _target(line.url), *_claims(claimed, f.index)]
        if line.inner:
            row += _inner(line.inner)
        if line.element is not None:
            row += of_element[line.element.order]
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


def _of_elements(view: View) -> dict[int, list[str]]:
    """The attributes that each element of the page gives to the lines that stand in it itself."""
    facts = view.facts
    elements = _elements(facts)
    held = _held(facts, elements)
    headline = None if view.headline is None else facts[view.headline].line.element
    near = {} if headline is None else _nearness(headline, held)
    own = {f.line.element.order for f in facts if f.line.element is not None}
    places: dict[int, _Place] = {}
    rows = {}
    for element in elements:
        around = places[element.around.order] if element.around is not None else None
        place = places[element.order] = _place(element, around, held, near)
        if element.order in own:
            rows[element.order] = [*_names(place), *_standing(place), *_to_headline(place, near)]
    return rows


def _elements(facts: Sequence[Facts]) -> list[Element]:
    """All elements that lines stand in, each after the one around it."""
    elements: dict[int, Element] = {}
    for f in facts:
        element = f.line.element
        while element is not None and element.order not in elements:
            elements[element.order] = element
            element = element.around
    return [elements[order] for order in sorted(elements)]


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
    near = {}
    for distance, element in enumerate(headline.up()):
        share = int(6 * held.prose[element.order] / max(1, held.total))
        out = f"hout{min(distance, 8)}"
        near[element.order] = (out, f"hshare{share}", f"hat{element.tag},{share // 2}")
    return near


def _place(
    element: Element, around: _Place | None, held: _Held, near: Mapping[int, object]
) -> _Place:
    order, known = element.order, _known(element.names)
    prose, words = held.prose[order], max(1, held.words[order])
    figures = (
        int(6 * (prose / max(1, held.total))),
        _fifths(held.linked[order] / words),
        _fifths(prose / words),
        _few(held.lines[order]),
    )
    to_prose = 0 if prose >= held.prose[held.main] else _FARTHEST
    to_main = 0 if order == held.main else None
    meeting = (0, order) if order in near else None
    if around is None:
        return _Place(element, None, known, known, figures, to_main, to_prose, meeting)
    far = around.far
    more = known | _in_brackets(around.element.tag)
    if not more <= far:
        far |= more
    if to_main is None and around.to_main is not None:
        to_main = around.to_main + 1
    if meeting is None and around.meeting is not None:
        meeting = around.meeting[0] + 1, around.meeting[1]
    to_prose = min(to_prose, around.to_prose + 1)
    return _Place(element, around, known, far, figures, to_main, to_prose, meeting)


def _names(place: _Place) -> list[str]:
    """The tag of an element and of the one around it, and their names, and those farther out."""
    tag, around = place.element.tag, place.around
    if around is None:
        return [_tag(tag), *_named("x0=", place.known), *_named("x=", place.far)]
    return [
        _tag(tag),
        _tags(around.element.tag, tag),
        *_named("x0=", place.known | around.known),
        *_named("x=", place.far),
    ]


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


def _to_headline(place: _Place, near: Mapping[int, tuple[str, ...]]) -> tuple[str, ...]:
    """Where the element and the headline come together."""
    if place.meeting is None:
        return ("hnone",)
    up, order = place.meeting
    return f"hup{min(up, 6)}", *near[order]


# Strings --------------------------------------------------------------------------------------
#
# As in `features`: what lines and pages have in common is written once.


@lru_cache(maxsize=4096)
def _known(names: frozenset[str]) -> frozenset[str]:
    return names & known_names()


@lru_cache(maxsize=4096)
def _named(prefix: str, names: frozenset[str]) -> tuple[str, ...]:
    return tuple([_prefixed(prefix, name) for name in sorted(names)])


@lru_cache(maxsize=8192)
def _prefixed(prefix: str, name: str) -> str:
    return prefix + name


@lru_cache(maxsize=4096)
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
    return min(5, int(5 * share + 0.001))


def _few(count: int) -> int:
    return min(count.bit_length(), 6)
