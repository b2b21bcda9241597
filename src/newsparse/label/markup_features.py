"""What the learned model sees of the markup around each line of an HTML page.

Of class names and ids only the words of `data/names.txt` count, which many sites use alike.
Where the running text stands is told by the elements that hold it: the share of the page's prose
that an element around the line has, and how far below the element that has most of it.

A page has hundreds of elements, many of them deep, so each is looked at once, after the one around
it, and what both share is taken from there.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from attrs import define

from newsparse.label.claimed import Claimed
from newsparse.label.facts import Facts
from newsparse.label.held import Figures, Held, few, fifths, is_prose, what_is_held
from newsparse.label.rules.rule import View
from newsparse.page import Element

_FARTHEST = 9
"""As far as an element is from the running text where none around it holds that."""
_LINKED = tuple([f"lk{number}" for number in range(6)])
_NO_NAMES: frozenset[str] = frozenset()

_Kind = tuple[str, str, frozenset[str]]


@cache
def known_names() -> frozenset[str]:
    """The words of class names and ids that the model knows."""
    path = Path(__file__).parent / "data" / "names.txt"
    return frozenset(path.read_text(encoding="utf-8").split())


@define(eq=False)
class _Place:
    """What all elements have in common that stand in the same place: in one that they share, or in
    places alike, with the same tag, names and figures. Not to be changed once made.
    """

    tag: str
    around: "_Place | None"
    figured: tuple[tuple[str, ...], ...]
    """What is said of the figures of an element here: of itself, of the one around, and so on."""
    known: frozenset[str]
    """Its names that the model knows."""
    far: frozenset[str]
    """Such names of it and of all around it, and the tags around it."""
    told: tuple[str, ...]
    """The same as attributes."""
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
    is_claimed = claimed.titles or claimed.deks or claimed.in_body
    places = _places(view)
    kinds = [_kind(f) for f in facts]
    alike = _alike(facts, kinds)
    rows = []
    for f, kind in zip(facts, kinds, strict=True):
        line = f.line
        row = [_LINKED[fifths(line.linked)], _target(line.url)]
        if is_claimed:
            row += _claims(claimed, f.index)
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
        _signature("" if f.line.element is None else f.line.element.tag, fifths(f.line.linked))
        for f in facts
    ]


def _kind(f: Facts) -> _Kind:
    """What lines that are set alike have in common."""
    element = f.line.element
    if element is None:
        return "", "", _NO_NAMES
    return element.tag, element.around.tag if element.around else "", element.names


def _claims(claimed: Claimed, index: int) -> list[str]:
    """What the page's metadata says of a line."""
    row = []
    if index in claimed.titles:
        row.append("cl=title")
    if index in claimed.deks:
        row.append("cl=dek")
    if claimed.in_body:
        row.append(f"cl=body{claimed.in_body[index]}")
    return row


def _alike(facts: Sequence[Facts], kinds: Sequence[_Kind]) -> Mapping[_Kind, list[str]]:
    """How much of the running text is set as a line of each kind is."""
    prose = dict.fromkeys(kinds, 0)
    count = dict.fromkeys(kinds, 0)
    for f, kind in zip(facts, kinds, strict=True):
        if is_prose(f):
            count[kind] += 1
            prose[kind] += f.words
    total = max(1, sum(prose.values()))
    most = max(prose.values(), default=0)
    return {
        kind: [
            f"alike{few(count[kind])}",
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
    held = what_is_held(facts)
    prose, main = held.prose, held.main
    most = prose[main]
    headline = None if view.headline is None else facts[view.headline].line.element
    near = {} if headline is None else _nearness(headline, held)
    alike: dict[object, _Place] = {}
    places: dict[int, _Place] = {}
    for element in held.elements:
        order, outer = element.order, element.around
        around = None if outer is None else places[outer.order]
        figures, is_prosy = held.figures(order), prose[order] >= most
        if order == main or order in near:  # like no other
            place = _place(element, around, figures, is_prosy)
            if order == main:
                place.to_main = 0
            if order in near:
                place.to_headline = 0, near[order]
        else:
            key = (around, element.tag, element.names, figures, is_prosy)
            found = alike.get(key)
            if found is None:
                found = alike[key] = _place(element, around, figures, is_prosy)
            place = found
        places[order] = place
    return places


def _place(element: Element, around: _Place | None, figures: Figures, is_prosy: bool) -> _Place:
    """The place of an element as the one around it tells it."""
    known = _known(element.names)
    figured = _figured(figures)
    to_prose = 0 if is_prosy else _FARTHEST
    if around is None:
        told = _named("x=", known)
        return _Place(element.tag, None, figured, known, known, told, None, to_prose, None)
    far, told = around.far, around.told
    more = _with_tag(known, around.tag)
    if not more <= far:
        told += _named("x=", more - far)
        far |= more
    return _Place(
        element.tag,
        around,
        figured,
        known,
        far,
        told,
        None if around.to_main is None else around.to_main + 1,
        0 if is_prosy else around.to_prose + 1,
        around.to_headline and (around.to_headline[0] + 1, around.to_headline[1]),
    )


def _attributes(place: _Place) -> list[str]:
    """The attributes of a line that stands in a place."""
    if place.row is None:
        place.row = [*_names(place), *place.told, *_standing(place), *_to_headline(place)]
    return place.row


def _nearness(headline: Element, held: Held) -> dict[int, tuple[str, ...]]:
    """For each element around the headline: how far out, and its share of the running text."""
    near: dict[int, tuple[str, ...]] = {}
    for distance, element in enumerate(headline.up()):
        share = int(6 * held.prose[element.order] / max(1, held.total))
        out = f"hout{min(distance, 8)}"
        near[element.order] = (out, f"hshare{share}", f"hat{element.tag},{share // 2}")
    return near


def _names(place: _Place) -> tuple[str, ...]:
    """The tag of an element and of the one around it, and their names."""
    around = place.around
    if around is None:
        return (_tag(place.tag), *_named("x0=", place.known))
    return _named_in(place.tag, place.known, around.tag, around.known)


def _standing(place: _Place) -> list[str]:
    """Where an element stands to the running text."""
    row: list[str] = []
    at: _Place | None = place
    for distance in range(3):
        if at is not None:
            row += at.figured[distance]
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


@lru_cache(maxsize=2048)
def _known(names: frozenset[str]) -> frozenset[str]:
    return names & known_names()


@lru_cache(maxsize=2048)
def _with_tag(known: frozenset[str], tag: str) -> frozenset[str]:
    return known | {f"<{tag}>"}


@lru_cache(maxsize=4096)
def _named(prefix: str, names: frozenset[str]) -> tuple[str, ...]:
    return tuple([_prefixed(prefix, name) for name in sorted(names)])


@lru_cache(maxsize=2048)
def _named_in(
    tag: str, known: frozenset[str], around: str, known_around: frozenset[str]
) -> tuple[str, ...]:
    return (_tag(tag), f"ptag={around}>{tag}", *_named("x0=", known | known_around))


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
def _signature(tag: str, linked: int) -> tuple[str, ...]:
    return _tag(tag), _LINKED[linked]


@lru_cache(maxsize=4096)
def _figured(figures: Figures) -> tuple[tuple[str, ...], ...]:
    """The figures of an element as attributes of a line: in it, in one in it, in one in that."""
    share, linked, prosy, lines = figures
    return tuple(
        [
            (
                f"{name}share{share}",
                f"{name}linked{linked}",
                f"{name}prosy{prosy}",
                f"{name}lines{lines}",
            )
            for name in ("e0", "e1", "e2")
        ]
    )


def _target(url: str | None) -> str:
    if url is None:
        return "url=none"
    return "url=here" if url.startswith("#") else "url=away"
