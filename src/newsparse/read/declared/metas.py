"""What `<meta>`, `<link>`, `<title>` and the root element declare."""

import re
from collections.abc import Iterable
from functools import cache

from lxml.html import HtmlElement

from newsparse.read.declared.collect import Collector, absolute
from newsparse.read.declared.words import plain, text_in
from newsparse.tables import rows

_TIERS = {"free": True, "locked": False}
# "author" beside a name and "reading time" beside minutes: label and value in two tags.
_LABELLED = {"twitter:label1": "twitter:data1", "twitter:label2": "twitter:data2"}


_ANY = "*"
"""Stands in the table before what a name may end in."""
_DATED = re.compile(r"publi|pub[-_]?date|date[-_]?pub|issue|release|modif|update")
_SIGNS = re.compile(r"[^a-z]+")
_LONGEST_NAME = 60
_TITLE_JOINT = re.compile(r"\s[|–—·-]\s")
_LONGEST_DATE = 30
_CLOCK = 12
"""Characters behind a day that its clock may take."""


@cache
def _table() -> dict[str, tuple[str, str, int]]:
    """Field, source and trust by the name of a `<meta>`."""
    return {
        name: (field, source, int(trust))
        for name, field, source, trust, _ in rows("read/declared/data/metas.tsv")
    }


@cache
def _endings() -> dict[str, tuple[str, str, int]]:
    """Field, source and trust by what the name of a `<meta>` ends in, its signs left out."""
    table = _table().items()
    return {name[1:]: meaning for name, meaning in table if name.startswith(_ANY)}


def _meaning(name: str) -> tuple[str, str, int] | None:
    """What a `<meta>` of this name declares; by its ending where the name is a site's own."""
    known = _table().get(name) or _table().get(name.replace(":", "."))
    if known or not _DATED.search(name) or len(name) > _LONGEST_NAME:
        return known
    letters = _SIGNS.sub("", name)
    endings = (letters[at:] for at in range(len(letters)))
    return next((_endings()[end] for end in endings if end in _endings()), None)


def read_metas(metas: list[HtmlElement], into: Collector) -> None:
    """The claims of the page's `<meta>` elements."""
    shown: dict[str, str] = {}
    for meta in metas:
        content = meta.get("content") or meta.get("value")
        if not content:
            continue
        for attribute in ("property", "name", "http-equiv"):
            for name in (meta.get(attribute) or "").lower().split():
                if meaning := _meaning(name):
                    field, source, trust = meaning
                    _take(field, content, source, trust, into)
                elif name == "parsely-page":
                    _parsely(content, into)
                elif name.startswith(("twitter:label", "twitter:data")):
                    shown[name] = content
    _labelled(shown, into)


def _take(field: str, content: str, source: str, trust: int, into: Collector) -> None:
    if field == "free":
        into.free = _TIERS.get(content.strip().lower(), into.free)
    else:
        into.add(field, content, source, trust)


def _parsely(content: str, into: Collector) -> None:
    """The older form of Parse.ly's tags: one object of JSON."""
    from newsparse.read.declared.loose_json import read_json

    for page in read_json(content):
        if not isinstance(page, dict):
            continue
        for name, field in (("title", "title"), ("pub_date", "published"), ("section", "section")):
            into.add(field, page.get(name), "parsely", 30)
        authors = page.get("authors") or page.get("author") or ()
        for author in [authors] if isinstance(authors, str) else authors:
            into.add("author", author, "parsely", 30)


def _labelled(shown: dict[str, str], into: Collector) -> None:
    """The author that a card for sharing shows under a label: "Written by" and a name."""
    for label, data in _LABELLED.items():
        if label in shown and data in shown and _means_author(plain(shown[label])):
            into.add("author", shown[data], "twitter", 39)


def _means_author(label: str) -> bool:
    from newsparse.label.cues import CueKind, find_cues

    return any(cue.kind is CueKind.BYLINE for cue in find_cues(label))


def read_links(links: list[HtmlElement], into: Collector) -> None:
    """The page's own address, and that of the next part of its story."""
    for link in links:
        relations = (link.get("rel") or "").lower().split()
        address = link.get("href")
        if not address or not relations:
            continue
        if "canonical" in relations:
            into.add("url", address, "link", 10)
        elif "next" in relations and into.next_url is None:
            into.next_url = absolute(plain(address), into.url)


def read_title(root: HtmlElement, into: Collector) -> None:
    """What the window of the browser shows: as a rule the headline and the site's name."""
    title = root.find(".//title")
    if title is not None:
        into.add("title", text_in(title), "html", 80)
        _read_date_of(into.values("title")[-1:], into)


def _read_date_of(titles: Iterable[str], into: Collector) -> None:
    """The day that stands alone at the end of a title, behind the site's or a section's name.

    "Mill reopens | The Daily Mill | 9.2.2024"; right behind the headline it may be a part of it.
    """
    from newsparse.dates import find_dates

    for title in titles:
        *before, last = map(str.strip, _TITLE_JOINT.split(title))
        if len(before) < 2 or len(last) > _LONGEST_DATE or not re.search(r"\d{4}", last):
            continue
        spans = find_dates(last)
        if spans and spans[0].start == 0 and len(last) - spans[0].end <= _CLOCK:
            into.add("published", last, "html", 47)


def read_language(root: HtmlElement, into: Collector) -> None:
    """The language that the root element names."""
    for name in ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang"):
        into.add("language", root.get(name), "html", 10)
