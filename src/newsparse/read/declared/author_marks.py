"""Names that a page marks as its author's without any vocabulary: links to an author's page, and
elements whose class says so."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from newsparse.people.bylines import authors_of
from newsparse.people.names import Likeness, likeness_to_name
from newsparse.read.declared.collect import Collector
from newsparse.read.declared.words import key, plain
from newsparse.tables import rows

_LINKED = etree.XPath("descendant::a[contains(@href, '/')]")
_CLASSED = etree.XPath(
    "descendant::*[contains(@class, 'uthor') or contains(@class, 'yline') or"
    " contains(@class, 'autor')]"
)
_NAMING = re.compile(r"(?:.{0,40}[-_])?(?:authors?|byline|autor)(?:[-_](?:names?|link))?", re.I)
_ELSEWHERE = re.compile(
    r"comment|related|teaser|sidebar|footer|card|recommend|more|popular|bio|box", re.I
)
_ELSEWHERE_TAGS = frozenset({"aside", "footer", "nav"})
_WORD = re.compile(r"[^\W_]+")
_MOST = 3000
_LONGEST = 300
_PIECES = 20
_ABOVE = 7  # elements around one that may say that it belongs to something else
_TRUST = 57

Names = tuple[str, ...]


def read_author_marks(root: HtmlElement, into: Collector) -> None:
    """The person whose page is linked, or those who are named in one element for authors.

    Where several elements name others, they are those of other stories as well. Only looked for
    where nobody but the site is declared.
    """
    sites = {key(name) for name in into.values("site_name")}
    declared = (name for name in into.values("author") if name[0].isalnum() and "://" not in name)
    if any(key(name) not in sites for name in declared):
        return
    for found in (_linked(root), _classed(root)):
        once = {tuple(map(key, names)): names for names in found}
        if len(once) == 1:
            for name in once.popitem()[1]:
                into.add("author", name, "markup", _TRUST)


def _linked(root: HtmlElement) -> Iterator[Names]:
    """The texts of links to an author's page whose address has their words too."""
    path = _path()
    for link in cast("list[HtmlElement]", _LINKED(root))[:_MOST]:
        address = link.get("href", "")
        found = path.search(address)
        if found is None:
            continue
        names = _names(link, Likeness.SHAPE)
        last = _WORD.findall(address[found.end() :].casefold())
        words = key(" ".join(names)).split()
        if len(names) == 1 and (len(set(words) & set(last)) > 1 or "".join(words) in last):
            yield names


@cache
def _path() -> re.Pattern[str]:
    """What stands in an address before an author's name."""
    words = [word for word, _ in rows("read/declared/data/author_paths.tsv")]
    return re.compile(rf"/(?:{'|'.join(words)})/", re.I)


def _classed(root: HtmlElement) -> Iterator[Names]:
    """The names in elements of a class such as "byline" or "post-author"."""
    for element in cast("list[HtmlElement]", _CLASSED(root))[:_MOST]:
        if any(map(_NAMING.fullmatch, element.get("class", "").split())):
            names = _names(element, Likeness.KNOWN)
            if names and not _is_elsewhere(element):
                yield names


def _is_elsewhere(element: HtmlElement) -> bool:
    """Whether an element belongs to a comment, another story, or what is below the story."""
    around: Iterable[HtmlElement] = islice(element.iterancestors(), _ABOVE)
    return any(
        part.tag in _ELSEWHERE_TAGS
        or _ELSEWHERE.search(f"{part.get('class') or ''} {part.get('id') or ''}") is not None
        for part in (element, *around)
    )


def _names(element: HtmlElement, least: Likeness) -> Names:
    """The names of several words that an element prints, where all are that much like some.

    Names in elements of their own need no sign between.
    """
    pieces = [piece for piece in map(plain, islice(element.itertext(), _PIECES)) if key(piece)]
    text = " ".join(pieces)
    if len(text) > _LONGEST:
        return ()
    alone = len(pieces) > 1 and all(map(_is_full_name, pieces))
    names = tuple(pieces) if alone else authors_of(text)
    full = all(" " in name and likeness_to_name(name) >= least for name in names)
    return names if full else ()


def _is_full_name(text: str) -> bool:
    return " " in text and likeness_to_name(text) is not Likeness.NONE
