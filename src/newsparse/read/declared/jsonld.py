"""JSON-LD: the object that describes this page's story, among all that are declared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import frozen

from newsparse.declared import Claim
from newsparse.read.declared.collect import Collector, bare
from newsparse.read.declared.loose_json import read_json, salvage
from newsparse.read.declared.words import key, plain
from newsparse.tables import rows

Node = Mapping[str, Any]

_MOST = 2000
_INTO = ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed", "article", "hasPart")
"""Where the description of this page's story may stand inside another object. Lists of other
stories (`itemListElement`, `relatedLink`, `isPartOf`, `citation`) are not entered."""

_PAGE_RANK = 5
_TRUST = 10
_PAGE_TRUST = 28
_LOCKED = frozenset({"false", "0", "no"})
_OPEN = frozenset({"true", "1", "yes"})


@cache
def ranks() -> dict[str, int]:
    """How well a type fits a story, 0 best, by its name in lower case."""
    return {
        name.lower(): int(rank) for name, rank, _ in rows("read/declared/data/article_types.tsv")
    }


@frozen
class Known:
    """What else the page says of its story: by this an object is known to be about it."""

    titles: frozenset[str]
    """Keys of the headlines."""
    urls: frozenset[str]


def read_jsonld(texts: Iterable[str], known: Known, into: Collector) -> None:
    """The claims of the objects that are about this page's story."""
    nodes: list[Node] = []
    for text in texts:
        values = read_json(text)
        nodes.extend(_nodes(values) if values else _salvaged(text))
    if not nodes:
        return
    by_id = {
        node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1
    }
    for position, node in enumerate(_about(nodes, known)):
        rank = rank_of(node)
        trust = _PAGE_TRUST if rank >= _PAGE_RANK else _TRUST + min(position, 5)
        _Reader(into, by_id, trust).read(node, is_page=rank >= _PAGE_RANK)
    for node in nodes:
        _read_around(node, into)


def _salvaged(text: str) -> list[Node]:
    found = salvage(text)
    return [{"@type": "Article", **found}] if found else []


def _nodes(values: Sequence[Any]) -> list[Node]:
    """The objects of a script that may be about the page, in the order they are written."""
    found: list[Node] = []
    stack = list(reversed(values))
    while stack and len(found) < _MOST:
        value = stack.pop()
        if isinstance(value, list):
            stack.extend(reversed(value))
        elif isinstance(value, dict):
            found.append(value)
            stack.extend(value[name] for name in reversed(_INTO) if name in value)
    return found


def types_of(node: Node) -> list[str]:
    """The names of an object's types, without the vocabulary's address, in lower case."""
    types = node.get("@type", node.get("type"))
    listed = types if isinstance(types, list) else [types]
    return [str(name).rpartition("/")[2].rpartition(":")[2].lower() for name in listed if name]


def rank_of(node: Node) -> int:
    """How well an object's type fits a story, 0 best; 9 for what is no story."""
    known = ranks()
    return min((known.get(name, 9) for name in types_of(node)), default=9)


def _about(nodes: Sequence[Node], known: Known) -> list[Node]:
    """The objects about this page's story, the best first.

    One that has its headline or its address; where none has, the only article there is. A page
    lists other stories' objects as well: a second article that matches nothing is one of those.
    """
    ranked = [(rank_of(node), at, node) for at, node in enumerate(nodes)]
    ranked = [entry for entry in ranked if entry[0] < 9]
    matching = [entry for entry in ranked if _matches(entry[2], known)]
    if any(rank < _PAGE_RANK for rank, _, _ in matching):
        pages = [entry for entry in ranked if entry[0] >= _PAGE_RANK and entry not in matching]
        return [node for _, _, node in sorted(matching, key=_order) + pages[:1]]
    articles = [entry for entry in ranked if entry[0] < _PAGE_RANK]
    best = min((rank for rank, _, _ in articles), default=9)
    lone = [entry for entry in articles if entry[0] == best]
    pages = [entry for entry in ranked if entry[0] >= _PAGE_RANK][:1]
    return [node for _, _, node in (lone if len(lone) == 1 and best < 3 else []) + pages]


def _order(entry: tuple[int, int, Node]) -> tuple[int, int]:
    return entry[0], entry[1]


def _matches(node: Node, known: Known) -> bool:
    for name in ("headline", "name", "alternativeHeadline"):
        title = key(plain(node.get(name)))
        if title and any(_same_start(title, other) for other in known.titles):
            return True
    addresses = [node.get("url"), node.get("@id"), node.get("mainEntityOfPage")]
    page = node.get("mainEntityOfPage")
    if isinstance(page, dict):
        addresses += [page.get("@id"), page.get("url")]
    return any(isinstance(a, str) and bare(a) in known.urls for a in addresses)


def _same_start(a: str, b: str) -> bool:
    """Whether two headlines are the same but for a tail: a site's name, or what was cut off."""
    shorter, longer = sorted((a, b), key=len)
    return longer == shorter or (len(shorter) >= 20 and longer.startswith(shorter))


class _Reader:
    """Takes the claims of one object."""

    def __init__(self, into: Collector, by_id: Mapping[str, Node], trust: int) -> None:
        self._into = into
        self._by_id = by_id
        self._trust = trust

    def read(self, node: Node, *, is_page: bool) -> None:
        self._add("published", node.get("datePublished") or node.get("datepublished"))
        self._add("published", node.get("uploadDate"), 20)
        self._add("published", node.get("dateCreated"), 20)
        self._add("updated", node.get("dateModified") or node.get("datemodified"))
        self._add("language", self._name(node.get("inLanguage")))
        self._read_free(node)
        if is_page:
            self._add("title", node.get("name"), 30)
            self._people(node.get("author"), 10)
            return
        self._add("title", node.get("headline"))
        self._add("title", node.get("name"), 15)
        self._add("title", node.get("alternativeHeadline"), 20)
        self._add("dek", node.get("description"))
        self._people(node.get("author") or node.get("creator") or node.get("Author"))
        self._add("section", self._first_name(node.get("articleSection")))
        for tag in _listed(node.get("keywords")):
            self._add("tags", self._name(tag))
        self._read_addresses(node)
        body = node.get("articleBody") or node.get("text")
        if isinstance(body, str) and body.strip():
            self._into.bodies.append(Claim(body, "json-ld"))

    def _add(self, field: str, value: object, more: int = 0, kind: str = "") -> None:
        self._into.add(field, value, "json-ld", self._trust + more, kind)

    def _read_addresses(self, node: Node) -> None:
        page = node.get("mainEntityOfPage")
        self._add("url", page.get("@id") if isinstance(page, dict) else page, 20)
        self._add("url", node.get("url"), 20)
        for image in _listed(node.get("image")):
            node_of_image = self._resolved(image) if isinstance(image, dict) else None
            address = (
                node_of_image.get("url") or node_of_image.get("contentUrl")
                if node_of_image
                else image
            )
            self._add("image", address, 15)
        self._add("site_name", self._name(node.get("publisher")), 20)

    def _people(self, value: object, more: int = 0) -> None:
        for person in map(_unpacked, _listed(value)):
            node = self._resolved(person) if isinstance(person, dict) else None
            if node is None:
                self._add("author", person, more)
                continue
            types = types_of(node)
            kind = "Organization" if any(t.endswith("organization") for t in types) else ""
            kind = "Person" if "person" in types else kind
            for name in _listed(node.get("name")):
                self._add("author", name, more, kind)

    def _resolved(self, node: Node) -> Node:
        """An object that is only pointed at by its name, as it is described elsewhere."""
        if node.get("name") or node.get("url"):
            return node
        return self._by_id.get(str(node.get("@id")), node)

    def _name(self, value: object) -> object:
        if isinstance(value, list):
            value = value[0] if value else None
        return self._resolved(value).get("name") if isinstance(value, dict) else value

    def _first_name(self, value: object) -> object:
        return self._name(next(iter(_listed(value)), None))

    def _read_free(self, node: Node) -> None:
        said = _free(node.get("isAccessibleForFree"))
        parts = [
            _free(p.get("isAccessibleForFree"))
            for p in _listed(node.get("hasPart"))
            if isinstance(p, dict)
        ]
        if said is not False and False in parts:
            said = False
        if said is not None and self._into.free is None:
            self._into.free = said


def _unpacked(value: Any) -> Any:
    """The object that a string holds, where a system wrote it as one; else the value."""
    if isinstance(value, str) and value.lstrip().startswith("{"):
        return next((v for v in read_json(value) if isinstance(v, dict)), value)
    return value


def _free(value: object) -> bool | None:
    word = str(value).strip().rpartition("/")[2].lower()
    return True if word in _OPEN else False if word in _LOCKED else None


def _listed(value: object) -> Iterator[Any]:
    if isinstance(value, list):
        yield from value[:60]
    elif value is not None:
        yield value


def _read_around(node: Node, into: Collector) -> None:
    """What objects about the site say of the page: its name, and the trail that leads to it."""
    types = types_of(node)
    if "website" in types:
        into.add("site_name", node.get("name"), "json-ld", 40)
    elif "breadcrumblist" in types:
        steps = [plain(_step_name(step)) for step in _listed(node.get("itemListElement"))]
        title = key(into.first("title") or "")
        steps = [step for step in steps if step and key(step) != title]
        if len(steps) >= 2:
            into.add("section", steps[-1], "json-ld", 50)


def _step_name(step: object) -> object:
    if not isinstance(step, dict):
        return None
    item = step.get("item")
    return step.get("name") or (item.get("name") if isinstance(item, dict) else None)
