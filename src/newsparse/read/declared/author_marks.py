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


def read_author_marks(root: HtmlElement, into: Collector) -> None:
    """The one person whose page is linked, or who is named in elements for authors.

    Where several are, they are those of other stories as well. Only looked for where nobody but
    the site is declared.
    """
    sites = {key(name) for name in into.values("site_name")}
    declared = (name for name in into.values("author") if name[0].isalnum() and "://" not in name)
    if any(key(name) not in sites for name in declared):
        return
    for names in (_linked(root), _classed(root)):
        once = {key(name): name for name in names}
        if len(once) == 1:
            into.add("author", once.popitem()[1], "markup", _TRUST)


def _linked(root: HtmlElement) -> Iterator[str]:
    """The texts of links to an author's page whose address has their words too."""
    path = _path()
    for link in cast("list[HtmlElement]", _LINKED(root))[:_MOST]:
        address = link.get("href", "")
        found = path.search(address)
        if found is None:
            continue
        name = _name(link, Likeness.SHAPE)
        last = _WORD.findall(address[found.end() :].casefold())
        words = key(name or "").split()
        if name and (len(set(words) & set(last)) > 1 or "".join(words) in last):
            yield name


@cache
def _path() -> re.Pattern[str]:
    """What stands in an address before an author's name."""
    words = [word for word, _ in rows("read/declared/data/author_paths.tsv")]
    return re.compile(rf"/(?:{'|'.join(words)})/", re.I)


def _classed(root: HtmlElement) -> Iterator[str]:
    """The names in elements of a class such as "byline" or "post-author"."""
    for element in cast("list[HtmlElement]", _CLASSED(root))[:_MOST]:
        if any(map(_NAMING.fullmatch, element.get("class", "").split())):
            name = _name(element, Likeness.KNOWN)
            if name and not _is_elsewhere(element):
                yield name


def _is_elsewhere(element: HtmlElement) -> bool:
    """Whether an element belongs to a comment, another story, or what is below the story."""
    around: Iterable[HtmlElement] = islice(element.iterancestors(), _ABOVE)
    return any(
        part.tag in _ELSEWHERE_TAGS
        or _ELSEWHERE.search(f"{part.get('class') or ''} {part.get('id') or ''}") is not None
        for part in (element, *around)
    )


def _name(element: HtmlElement, least: Likeness) -> str | None:
    """The one name of several words that an element prints, where it is that much like one."""
    text = " ".join(islice(element.itertext(), _PIECES))
    if len(text) > _LONGEST:
        return None
    names = authors_of(plain(text))
    if len(names) != 1 or " " not in names[0]:
        return None
    return names[0] if likeness_to_name(names[0]) >= least else None
