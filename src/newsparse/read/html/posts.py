"""Posts of social platforms that are set into a page: what their elements say of them.

Platforms hand out embed code: an element with a class of theirs, a frame, or a placeholder that a
script fills. `data/post_elements.tsv` lists the elements, `data/post_urls.tsv` the addresses.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Protocol

from attrs import evolve, frozen
from lxml import etree
from lxml.etree import _Element

from newsparse.page import Line, Post
from newsparse.read.html.kinds import tag_of
from newsparse.read.html.post_text import plain_text, read_post_text
from newsparse.read.html.post_urls import PostUrl, linked_post, post_url, url_of
from newsparse.tables import rows

_ANY = "any"
_LONGEST = 4000
"""Characters of the words of a post; an element with more was never closed, or is no post."""
_ADDRESSES = ("cite", "href", "src")
_TELLING = frozenset({"blockquote", "iframe"})
"""Elements that say more of a post than one around them."""
_OFF = frozenset({"a", "script", "link", "meta", "img", "button"})
"""Elements that are no post, whatever an attribute of theirs says; a row may name one."""


@frozen
class _Sign:
    """A row of `data/post_elements.tsv`."""

    platform: str
    tag: str
    attribute: str
    prefix: str
    """What the attribute's value begins with, before what names the post."""
    value: str


def find_post(element: _Element) -> Post | None:
    """The post that an element holds or stands for, or `None` when it is none.

    Its `start` and `end` are left at 0: they are the reader's to fill in.
    """
    tag, by_tag = tag_of(element), _signs()
    for sign in (*by_tag.get(tag, ()), *by_tag["*"]):
        if sign.tag == "*" and tag in _OFF:
            continue
        if post := _by_sign(element, sign):
            return post
    return None


def posts_in(root: _Element) -> dict[_Element, Post]:
    """The posts of a page by their elements, in document order; none stands in another."""
    found: dict[_Element, Post] = {}
    for element in _candidates(root):
        post = find_post(element)
        if post is None:
            continue
        around = next((above for above in element.iterancestors() if above in found), None)
        if around is not None:
            if around.tag == "blockquote" or element.tag not in _TELLING:
                continue
            del found[around]  # a wrapper says less than what it wraps
        found[element] = post
    return _without_scripts(found)


def _without_scripts(found: dict[_Element, Post]) -> dict[_Element, Post]:
    """What stands in a `noscript` counts where nothing else says it, and has no words on the page.

    Pages that load frames late leave the plain frame for browsers without scripts.
    """
    shown: dict[_Element, Post] = {}
    hidden: dict[_Element, Post] = {}
    for element, post in found.items():
        silent = next(element.iterancestors("noscript"), None)
        if silent is None:
            shown[element] = post
        else:
            hidden.setdefault(silent, Post(post.platform, post.url, handle=post.handle))
    urls = {post.url for post in shown.values()}
    return shown | {e: post for e, post in hidden.items() if post.url not in urls}


class MarkLike(Protocol):
    """What the walk over a page notices: a post, and which lines stand in it."""

    @property
    def what(self) -> object: ...
    @property
    def first(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def at(self) -> int: ...


def place_posts(
    marks: Iterable[MarkLike], lines: Sequence[Line]
) -> tuple[tuple[Post, ...], tuple[Line, ...]]:
    """The posts among `marks` with their places, and the lines, each knowing whose words it is."""
    posts: list[Post] = []
    known = list(lines)
    for mark in marks:
        if not isinstance(mark.what, Post):
            continue
        inside = range(mark.first, mark.end)
        start = known[mark.first].start if inside else mark.at
        end = known[mark.end - 1].end if inside else mark.at
        posts.append(evolve(mark.what, start=start, end=end))
        for index in inside:
            known[index] = evolve(known[index], post=mark.what.platform)
    return tuple(posts), tuple(known)


def _candidates(root: _Element) -> Iterator[_Element]:
    """The elements that may be posts, in document order: a page has thousands of others."""
    tags, attributes, ids = _telling()
    for element in root.iter(etree.Element):
        tag = element.tag
        if tag in tags:
            yield element
            continue
        if tag in _OFF or not (names := element.keys()):
            continue
        if (
            not attributes.isdisjoint(names)
            or ("class" in names and _has_class(element.get("class", "")))
            or ("id" in names and element.get("id", "").startswith(ids))
        ):
            yield element


@cache
def _telling() -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """The tags of elements that may be posts; of others the attributes, but for class and id, and
    how their ids begin."""
    signs = _signs()
    tags = frozenset(signs) - {"*"}
    attributes = {sign.attribute for sign in signs["*"]} - {"class", "id"}
    ids = tuple(sign.prefix for sign in signs["*"] if sign.attribute == "id")
    return tags, frozenset(attributes), ids


@cache
def _classes() -> frozenset[str]:
    return frozenset(sign.value for sign in _signs()["*"] if sign.attribute == "class")


@lru_cache(maxsize=4096)
def _has_class(names: str) -> bool:
    return not _classes().isdisjoint(names.split())


@cache
def _signs() -> dict[str, tuple[_Sign, ...]]:
    """By tag, in the order of the table; "*" is any tag."""
    signs: defaultdict[str, list[_Sign]] = defaultdict(list)
    for platform, tag, attribute, value, _ in rows("read/html/data/post_elements.tsv"):
        name, _, prefix = attribute.partition(":")
        signs[tag].append(_Sign(platform, tag, name, prefix, value))
    return {tag: tuple(of_tag) for tag, of_tag in signs.items()}


def _by_sign(element: _Element, sign: _Sign) -> Post | None:
    """The post that one sign makes of an element."""
    if sign.attribute == "a":
        return _bare_quotation(element)
    value = element.get(sign.attribute)
    if not value:
        return None
    if sign.attribute == "class":
        return _by_class(element, sign) if sign.value in value.split() else None
    if not value.startswith(sign.prefix):
        return None
    value = value.removeprefix(sign.prefix)
    if sign.value == "{url}":
        address = post_url(value)
        if address is None or sign.platform not in (_ANY, address.platform):
            return None
        return _post(element, address)
    if sign.value == "{id}" and not re.fullmatch(r"[\w-]{4,40}", value):
        return None
    url = url_of(sign.platform, sign.value, value)
    return _post(element, post_url(url) or PostUrl(sign.platform, url)) if url else None


def _by_class(element: _Element, sign: _Sign) -> Post | None:
    """The post of an element with a class that says so.

    A quotation is one by its class; any other element only with the address of a post in it.
    """
    address = _address_in(element, sign.platform)
    if address is None and element.tag != "blockquote":
        return None
    return _post(element, address or PostUrl(sign.platform, None))


def _address_in(element: _Element, platform: str) -> PostUrl | None:
    """The address of a post on a platform that an element names, else its last link to one.

    The last, since a post may hold links to others before the one to itself.
    """
    for name, value in element.items():
        if name in _ADDRESSES or str(name).startswith("data-"):
            address = post_url(str(value))
            if address and address.platform == platform:
                return address
    for link in reversed(list(element.iterdescendants("a"))):
        address = linked_post(link.get("href"))
        if address and address.platform == platform:
            return address
    return None


def _bare_quotation(element: _Element) -> Post | None:
    """A quotation that has lost its class: only a link to a post, or words that end in it."""
    links = list(element.iterdescendants("a"))
    address = linked_post(links[-1].get("href")) if links else None
    if address is None or address.handle is None:
        return None
    words = plain_text(element)
    if len(words) > _LONGEST or not words.endswith(plain_text(links[-1])):
        return None
    post = _post(element, address)
    is_link = post is not None and not post.text
    return post if post is not None and (is_link or post.author) else None


def _post(element: _Element, address: PostUrl) -> Post | None:
    """What an element says, with what its address tells; `None` where it is too long for a post."""
    said = read_post_text(element, address.platform, address.url, limit=_LONGEST)
    if said is None:
        return None
    return Post(
        address.platform,
        address.url,
        said.author,
        said.handle or address.handle,
        said.text,
        said.date,
        said.time,
    )
