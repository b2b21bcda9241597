"""The words in the element of a post: its own, and whose they are and from when."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen
from lxml import etree
from lxml.etree import _Element

from newsparse.read.html.post_urls import linked_post, post_url
from newsparse.tables import rows

_BREAKING = frozenset(
    "p br div section blockquote header footer li ul ol h1 h2 h3 h4 td tr".split()
)
_SILENT = frozenset("script style noscript svg template iframe button".split())
_WORDLESS = frozenset({"iframe", "amp-iframe", "script"})
"""Elements whose content is no part of the page."""
_ACCOUNT = re.compile(r"\((@[\w.-]{1,60})\)")
_DASH = re.compile(r"(?:^|[\s\xa0]|(?<=\S))(?:[—–]|--|(?<!\S)-)\s*(?=\S)")
_LONE_ACCOUNT = re.compile(r"@[\w.-]{2,60}")
_MAX_DATE = 60
_MAX_AUTHOR = 80


@frozen
class PostText:
    """What the words in the element of a post say."""

    text: str = ""
    author: str | None = None
    handle: str | None = None
    date: str | None = None
    time: str | None = None


def read_post_text(
    element: _Element, platform: str, url: str | None, *, limit: int
) -> PostText | None:
    """The words in the element of a post at `url`; `None` when there are more than `limit`
    characters of them."""
    if element.tag in _WORDLESS:
        return PostText()
    lines = _lines(element, limit)
    if lines is None:
        return None
    text, author, handle, date = _attributed(lines)
    kept, shared_by = _without_platform_words(text, platform)
    kept = [line for line in kept if not _is_address(line, url)]
    if author is None and shared_by:
        author, handle = _sharer(element, shared_by)
        date = _last_link(element, shared_by)
    stamp = next(element.iterdescendants("time"), None)
    linked = _linked_date(element, platform, url) or date
    return PostText(
        "\n".join(kept),
        author,
        handle,
        plain_text(stamp) if stamp is not None else linked,
        stamp.get("datetime") if stamp is not None else None,
    )


def _lines(element: _Element, limit: int) -> list[str] | None:
    """The lines of an element's words, white space collapsed, empty ones left out."""
    pieces: list[str] = []
    length = 0
    for piece in _pieces(element):
        length += len(piece)
        if length > 2 * limit:
            return None
        pieces.append(piece)
    lines = [" ".join(line.split()) for line in "".join(pieces).split("\0")]
    kept = [line for line in lines if line]
    return kept if sum(map(len, kept)) <= limit else None


def _pieces(element: _Element) -> Iterator[str]:
    """The text of an element with "\\0" where a line ends."""
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, inner in walk:
        if event == "start":
            if inner.tag in _SILENT:
                walk.skip_subtree()
            elif inner.tag in _BREAKING:
                yield "\0"
            if inner.text and inner.tag not in _SILENT:
                yield inner.text
        else:
            if inner.tag in _BREAKING:
                yield "\0"
            if inner.tail and inner is not element:
                yield inner.tail


def _attributed(lines: list[str]) -> tuple[list[str], str | None, str | None, str | None]:
    """The lines of a post, and author, handle and date of the attribution that closes them.

    "— Ada Brandt (@ada_b) May 3, 2021", as the embed code of several platforms prints it.
    """
    for index in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
        line = lines[index]
        accounts = list(_ACCOUNT.finditer(line))
        after = " ".join([line[accounts[-1].end() :], *lines[index + 1 :]]) if accounts else ""
        if not accounts or len(after) > _MAX_DATE:
            continue
        before = line[: accounts[-1].start()]
        dashes = list(_DASH.finditer(before, max(0, len(before) - _MAX_AUTHOR)))
        if dashes:
            author = before[dashes[-1].end() :].strip()
            text = [*lines[:index], before[: dashes[-1].start()].strip()]
            date = after.strip() or None
            return [t for t in text if t], author or None, accounts[-1][1], date
    return lines, None, None, None


def _without_platform_words(lines: list[str], platform: str) -> tuple[list[str], str | None]:
    """The lines without those that the platform adds, and what follows "A post shared by"."""
    buttons, sharing = _platform_words(platform)
    kept: list[str] = []
    shared_by: str | None = None
    for line in lines:
        folded = line.casefold()
        phrase = next((p for p in sharing if folded.startswith(p)), None)
        if phrase:
            shared_by = line[len(phrase) :].strip()
        elif not folded.startswith(buttons) and not _LONE_ACCOUNT.fullmatch(line):
            kept.append(line)
    return kept, shared_by


def _is_address(line: str, url: str | None) -> bool:
    """Whether a line is nothing but the address of the post."""
    if not line.startswith(("http", "www.")) or " " in line:
        return False
    address = post_url(line)
    return address is not None and address.url == url


def _sharer(element: _Element, words: str) -> tuple[str | None, str | None]:
    """Author and handle from "Ada Brandt (@ada_b) on May 3": the name may be a link."""
    if _LONE_ACCOUNT.fullmatch(words):
        return None, words
    account = _ACCOUNT.search(words)
    if account:
        return words[: account.start()].strip() or None, account[1]
    for link in element.iterdescendants("a"):
        name = plain_text(link)
        if name and words.startswith(name):
            return name, None
    return None, None


def _last_link(element: _Element, words: str) -> str | None:
    """The words of the last link, when `words` end with them: a date, if they have a number."""
    links = list(element.iterdescendants("a"))
    last = plain_text(links[-1]) if links else ""
    is_date = len(last) <= _MAX_DATE and any(map(str.isdigit, last)) and words.endswith(last)
    return last if is_date else None


def _linked_date(element: _Element, platform: str, url: str | None) -> str | None:
    """The words of the last link, when it leads to the post itself: platforms print its date so."""
    links = list(element.iterdescendants("a"))
    if not links:
        return None
    address = linked_post(links[-1].get("href"))
    if address is None or address.platform != platform or address.url != url:
        return None
    words = plain_text(links[-1])
    is_date = len(words) <= _MAX_DATE and any(map(str.isdigit, words)) and "/" not in words[8:]
    return words if is_date and not words.startswith(("http", "pic.")) else None


def plain_text(element: _Element) -> str:
    """All text in an element, white space collapsed."""
    return " ".join("".join(map(str, element.itertext())).split())


@cache
def _platform_words(platform: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the embed code of a platform adds, folded: lines of its own, and "A post shared by"."""
    table = [row for row in rows("read/html/data/post_words.tsv") if row[0] == platform]
    buttons = tuple(phrase.casefold() for _, kind, phrase, _ in table if kind == "button")
    sharing = tuple(
        f"{phrase.casefold()}{' ' if phrase[-1].isalpha() else ''}"
        for _, kind, phrase, _ in table
        if kind == "shared_by"
    )
    return buttons, sharing
