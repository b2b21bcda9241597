"""Replacing the words of a page and keeping its looks, so that it can be shown to others.

Letters are replaced by letters of the same kind, so every word keeps its length, its capitals and
its place. What the parser goes by stays: set phrases, the commonest words of a language, dates,
numbers, punctuation, white space and markup. Afterwards the page is parsed, and must come out with
the same blocks and labels: where it does not, the words of the lines that differ are tried anew.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from attrs import frozen

import newsparse
from newsparse.article import Article, Block
from newsparse.read.decode import decode
from newsparse.read.sniff import looks_like_html
from newsparse.testing.anonymise_html import replace_in_html
from newsparse.testing.replacing import Phrases, Words, inventory
from newsparse.testing.review import counted

_TRIES = 16
_SHORT = 6
_SHORT_LENGTH = 60


class Failed(ValueError):
    """A page that could not be made anonymous; its message says in a line what came of it."""


@frozen
class Anonymous:
    """A page whose words were replaced."""

    page: bytes
    words: int
    """How many different words were replaced."""
    lines: int
    """How many short lines stay as they were, since no other words gave them their label."""
    blocks: int
    """How many blocks it has: as many as before, with the same labels at the same places."""

    def describe(self) -> str:
        """What was done, in a line."""
        stays = f", {counted(self.lines, 'short line')} left as printed" if self.lines else ""
        return (
            f"{counted(self.words, 'word')} replaced{stays};"
            f" parses to the same {counted(self.blocks, 'block')} and labels"
        )


def anonymise(
    source: bytes | str,
    *,
    keep: Iterable[str] = (),
    url: str | None = None,
    now: dt.datetime | None = None,
    format: str = "auto",
) -> Anonymous:
    """A page with other words in the same places; UTF-8.

    `keep` are words that stay as they are. Raises `Failed` where no choice of words leaves the
    page's blocks, labels and dates as they were.
    """
    text = decode(source) if isinstance(source, bytes) else source
    arguments: dict[str, Any] = {"url": url, "now": now, "format": format}
    before = newsparse.parse(text, **arguments)
    is_html = format == "html" or (format == "auto" and looks_like_html(text))
    rewrite: Callable[[str, Words], str] = replace_in_html if is_html else _replace_in_text
    phrases = Phrases(before.page_text, [*keep, *(date.raw for date in before.dates)])
    letters = inventory(before.page_text)
    problem, stays = "", 0
    for salt in range(_TRIES):
        words = Words(phrases, letters, salt)
        page = rewrite(text, words)
        found = difference(before, newsparse.parse(page, **arguments))
        if found is None:
            made = page.encode("utf-8", "replace")
            return Anonymous(made, len(words.made), stays, len(before.blocks))
        problem = found.problem
        if salt >= _TRIES // 4 and found.block is not None:
            stays += _keep(found.block, phrases)
    raise Failed(f"parses differently once its words are replaced: {problem}")


def _keep(block: Block, phrases: Phrases) -> int:
    """Lets a short line stay that no other words would do for; how many lines stay by it."""
    if len(block.text.split()) > _SHORT or len(block.text) > _SHORT_LENGTH:
        return 0
    lines = [line for line in block.text.split("\n") if line.strip()]
    for line in lines:
        phrases.keep_line(line)
    return len(lines)


@frozen
class Difference:
    """What differs between two articles, words aside."""

    problem: str
    """In a line."""
    block: Block | None = None
    """The first block, of the page as it was, that is not what it was."""


def difference(before: Article, after: Article) -> Difference | None:
    """How two articles differ, apart from their words; `None` where they do not."""
    for old, new in zip(before.blocks, after.blocks, strict=False):
        if (old.label, old.start, old.end) != (new.label, new.start, new.end):
            line = before.page_text.count("\n", 0, old.start) + 1
            what = f"is {new.label}" if old.label != new.label else "is cut elsewhere"
            return Difference(f"line {line}, {_an(old.label)}, {what}", old)
    if len(before.blocks) != len(after.blocks):
        return Difference(f"{len(after.blocks)} blocks instead of {len(before.blocks)}")
    for name in ("published", "updated", "page_date"):
        was, now = _value(before, name), _value(after, name)
        if was != now:
            return Difference(f"{name} is {now}, and was {was}")
    for name in ("authors", "teasers", "embeds", "captions"):
        was, now = len(getattr(before, name)), len(getattr(after, name))
        if was != now:
            return Difference(f"{now} {name} instead of {was}")
    return None


def _an(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _value(article: Article, name: str) -> object:
    date = getattr(article, name)
    return None if date is None else date.value


def _replace_in_text(text: str, words: Words) -> str:
    """Addresses and handles are replaced with all else: their dots, slashes and signs stay."""
    return words.replace(text)
