"""Microdata and other marks on elements: `itemprop`, `<time>`, `rel="author"`."""

from collections.abc import Iterator
from itertools import islice
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from newsparse.declared import Claim
from newsparse.read.declared.author_marks import read_author_marks
from newsparse.read.declared.collect import Collector
from newsparse.read.declared.jsonld import Known, ranks
from newsparse.read.declared.words import key, plain, text_in

_MARKED = etree.XPath("descendant::*[@itemprop or @rel or @property]")
_MOST = 3000
_MOST_PROPERTIES = 200  # of one item
_DEEPEST = 100
_MOST_LINKS = 40
_MOST_DAYS = 2  # a page with more of them is a list of other stories
_MOST_AUTHORS = 6  # a page that links more of them is a list of other stories

_TRUST = 25
_LOOSE_TRUST = 38
_ONLY_TRUST = 46
_RDFA_TRUST = 47
_FIELDS = {
    "headline": ("title", 0),
    "name": ("title", 20),
    "description": ("dek", 0),
    "datepublished": ("published", 0),
    "datecreated": ("published", 20),
    "datemodified": ("updated", 0),
    "articlesection": ("section", 0),
    "keywords": ("tags", 0),
    "inlanguage": ("language", 0),
    "image": ("image", 5),
    "thumbnailurl": ("image", 15),
}
_LOOSE = frozenset({"headline", "datepublished", "datemodified", "author"})
"""Properties that are taken where no article around them says whose they are."""
_CREATED = frozenset({"datepublished", "datecreated", "created", "issued"})
_PUBLISHED = frozenset({"published", "entry-date", "pubdate", "publish-date", "post-date"})
_UPDATED = frozenset({"updated", "modified", "update-date"})


def read_marks(root: HtmlElement, times: list[HtmlElement], known: Known, into: Collector) -> None:
    """The claims of elements that the page marks as this or that; `times` are its `<time>`s."""
    elements = cast("list[HtmlElement]", _MARKED(root))
    marked = [e for e in elements if e.get("itemprop")]
    if marked:
        _read_microdata(marked[:_MOST], known, into)
    _read_properties([e for e in elements if e.get("property") and e.tag != "meta"], into)
    _read_times(times, into)
    links = [e for e in elements if e.tag == "a" and "author" in (e.get("rel") or "")]
    names = dict.fromkeys(plain(text_in(link), 200) for link in links[:_MOST_LINKS])
    if len(names) <= _MOST_AUTHORS:
        for name in names:
            into.add("author", name, "html", 55)
    read_author_marks(root, into)


def _read_microdata(marked: list[HtmlElement], known: Known, into: Collector) -> None:
    items: dict[HtmlElement | None, list[tuple[str, HtmlElement]]] = {}
    for element in marked:
        for name in element.get("itemprop", "").lower().split():
            items.setdefault(_scope(element), []).append((name, element))
    story = _story(items, known)
    if story is not None:
        _read_item(items[story], items, into)
    else:
        _read_only_day(items, into)
    loose: dict[str, list[HtmlElement]] = {}
    for name, element in items.get(None, ()):
        if name in _LOOSE:
            loose.setdefault(name, []).append(element)
    for name, elements in loose.items():
        values = dict.fromkeys(_value(element) for element in elements)
        if len(values) == 1 or name == "author":
            _take(name, elements[0], items, into, _LOOSE_TRUST)


def _read_only_day(
    items: dict[HtmlElement | None, list[tuple[str, HtmlElement]]], into: Collector
) -> None:
    """The one day on which anything on the page was published: a film, say, that is its story."""
    values = [
        _value(element)
        for scope, properties in items.items()
        if scope is not None
        for name, element in properties[:_MOST_PROPERTIES]
        if name == "datepublished"
    ]
    if values and len({value[:10] for value in values}) == 1:
        into.add("published", values[0], "microdata", _ONLY_TRUST)


def _read_properties(elements: list[HtmlElement], into: Collector) -> None:
    """The day of publication that RDFa tells in the body; none where it tells several."""
    values = []
    for element in elements[:_MOST]:
        names = element.get("property", "").lower().split()
        if any(name.rpartition(":")[2].rpartition("/")[2] in _CREATED for name in names):
            values.append(_value(element))
    if values and len({value[:10] for value in values}) == 1:
        into.add("published", values[0], "rdfa", _RDFA_TRUST)


def _scope(element: HtmlElement) -> HtmlElement | None:
    """The item that a property belongs to: the nearest around it."""
    around = islice(element.iterancestors(), _DEEPEST)
    return next((a for a in around if a.get("itemscope") is not None), None)


def _rank(scope: HtmlElement) -> int:
    types = (t.rpartition("/")[2].lower() for t in (scope.get("itemtype") or "").split())
    return min((ranks().get(t, 9) for t in types), default=9)


def _story(
    items: dict[HtmlElement | None, list[tuple[str, HtmlElement]]], known: Known
) -> HtmlElement | None:
    """The item about this page's story: the one with its headline, else the only article."""
    articles = [scope for scope in items if scope is not None and _rank(scope) < 3]
    for scope in articles:
        for name, element in items[scope]:
            if name in ("headline", "name") and key(_value(element)) in known.titles:
                return scope
    outer = [s for s in articles if not any(a in articles for a in s.iterancestors())]
    return outer[0] if len(outer) == 1 else None


def _read_item(
    properties: list[tuple[str, HtmlElement]],
    items: dict[HtmlElement | None, list[tuple[str, HtmlElement]]],
    into: Collector,
) -> None:
    for name, element in properties[:_MOST_PROPERTIES]:
        if name == "articlebody":
            if element.tag == "meta" and element.get("content"):
                into.bodies.append(Claim(element.get("content", ""), "microdata"))
        else:
            _take(name, element, items, into, _TRUST)


def _take(
    name: str,
    element: HtmlElement,
    items: dict[HtmlElement | None, list[tuple[str, HtmlElement]]],
    into: Collector,
    trust: int,
) -> None:
    if name == "author":
        kind = "Person" if "person" in (element.get("itemtype") or "").lower() else ""
        inner = [e for n, e in items.get(element, ()) if n == "name"]
        for value in map(_value, inner or [element]):
            into.add("author", value, "microdata", trust, kind)
    elif name == "publisher":
        for inner_name, inner_element in items.get(element, ()):
            if inner_name == "name":
                into.add("site_name", _value(inner_element), "microdata", 40)
    elif name in _FIELDS:
        field, more = _FIELDS[name]
        into.add(field, _value(element), "microdata", trust + more)


def _value(element: HtmlElement) -> str:
    """A property's value, as the vocabulary reads it from an element."""
    for name in ("content", "datetime", "title" if element.tag == "abbr" else "content"):
        if element.get(name):
            return plain(element.get(name))
    if element.tag in ("img", "link"):
        return plain(element.get("src") or element.get("href"))
    return plain(text_in(element), 1000)


def _read_times(times: list[HtmlElement], into: Collector) -> None:
    """The dates that elements carry for machines.

    By what their class says; where it says nothing, the only one there is.
    """
    published: dict[str, None] = {}
    silent: set[str] = set()
    for time in times:
        value = time.get("datetime") or (time.tag == "abbr" and time.get("title")) or ""
        if not value:
            continue
        names = set(_names(time))
        if names & _PUBLISHED or time.get("pubdate") is not None:
            published.setdefault(value)
        elif names & _UPDATED:
            into.add("updated", value, "time", 50)
        elif time.tag == "time" and not time.get("itemprop"):
            silent.add(value)
    if len({value[:10] for value in published}) <= _MOST_DAYS:
        for value in published:
            into.add("published", value, "time", 48)
    if len(silent) == 1:
        into.add("published", silent.pop(), "time", 60)


def _names(element: HtmlElement) -> Iterator[str]:
    yield from (element.get("class") or "").lower().replace("_", "-").split()
