"""Stories in several parts, a page each: the address of the next one."""

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from lxml.html import HtmlElement

from newsparse.read.declared.collect import absolute, bare
from newsparse.read.declared.words import plain

_PAGE_NUMBER = re.compile(
    r"(?:/(?:page|seite|pagina|p)?[/-]?\d{1,3}|[-_,]\d{1,2}(?=\.html?$))(?=\.html?$|$)"
)
_NUMBER_IN_PATH = re.compile(
    r"/(?P<word>page|seite|pagina|p)?[/-]?(?P<number>\d{1,3})/?(?:\.html?)?$"
    r"|[-_,](?P<last>\d{1,2})\.html?$",
    re.IGNORECASE,
)
_SUFFIX = re.compile(rf"(?:{_PAGE_NUMBER.pattern})?(?:\.html?)?$")
_PARAMETERS = frozenset(
    "page p pg paged pageno pagenum page_number part seite pagina halaman sivu strona".split()
)
_MOST_LINKS = 3000
_MOST_PARTS = 50


def next_part(
    root: HtmlElement, declared: str | None, page: str, own: Collection[str], base: str
) -> str | None:
    """The address of the next part of the story on a page; `None` where there is none.

    `declared` is what the head of the page links as "next", `page` the address of the page, `own`
    all that it goes by, made bare, `base` what its links are relative to. A link among the words
    counts where its markup says "next", or where it leads to the page's address with a number that
    is one higher; what its words are does not matter.
    """
    declared = absolute(declared, base) if declared else None
    if declared and _is_next(declared, page, own, says_so=True):
        return declared
    stems = {_SUFFIX.sub("", address).rpartition("/")[2] for address in own} - {""}
    for link, _ in zip(root.iter("a"), range(_MOST_LINKS), strict=False):
        href = link.get("href") or ""
        if not (href.startswith("?") or any(stem in href.lower() for stem in stems)):
            continue  # Most links: no need to look closer.
        address = absolute(plain(href), base)
        says_so = "next" in (link.get("rel") or "").lower().split()
        if address and _is_next(address, page, own, says_so=says_so):
            return address
    return None


def _is_next(address: str, page: str, own: Collection[str], *, says_so: bool) -> bool:
    """Whether an address is that of the part after the one at `page`.

    Systems link the next story, and the next page of comments, as "next" as well.
    """
    here, there = _numbered(page), _numbered(address)
    if not (_is_part_of(address, own) and there.others <= here.others):
        return False
    if "comment" in urlsplit(address).fragment:
        return False
    if says_so:
        # The page may go by the address of the first part.
        return there.number > here.number and (here.is_sure or here.number <= _MOST_PARTS)
    return there.number == here.number + 1 and here.is_sure


def _is_part_of(address: str, own: Iterable[str]) -> bool:
    """Whether an address is, but for the number, one of `own`, and not that of a whole site."""
    stem = _PAGE_NUMBER.sub("", bare(address))
    return "/" in stem and any(stem == _PAGE_NUMBER.sub("", other) for other in own)


class _Numbered(NamedTuple):
    """An address of a story, taken apart."""

    number: int
    """Which part is there: the first where the address has no number."""
    is_sure: bool
    """Whether the number is that of a part; it may be that of the story: "/news/123"."""
    others: frozenset[tuple[str, str]]
    """The parameters that are no page number, with their values."""


def _numbered(address: str) -> _Numbered:
    split = urlsplit(address)
    parameters = parse_qsl(split.query, keep_blank_values=True)
    others = frozenset(pair for pair in parameters if pair[0].lower() not in _PARAMETERS)
    for name, value in parameters:
        if name.lower() in _PARAMETERS and value.isdecimal() and len(value) <= 3:
            # WordPress has the number of the story in "p".
            return _Numbered(int(value), int(value) <= _MOST_PARTS, others)
    if found := _NUMBER_IN_PATH.search(split.path):
        number = int(found["number"] or found["last"])
        return _Numbered(number, bool(found["word"]), others)
    return _Numbered(1, True, others)
