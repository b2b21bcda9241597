"""The file that says what is on a page: reading it.

The format is lines, made to be written by hand. A key stands at the margin, its value behind it or
indented below; a line that begins with "#" is a comment. Text stands for itself, without quotes;
"none" says that the page has none. Only a backslash and what cannot be seen are escaped: `\\\\`,
`\\n`, `\\t`, `\\u00a0`.

TOML, which the standard library reads, was weighed and left: it has no null, its reader gives no
line of a value and forgets comments, and a listing of labels and texts is an array of arrays in it.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from attrs import field, frozen

from newsparse.article import Day
from newsparse.labels import Label
from newsparse.testing.vocabulary import FIELDS, GIVEN, RECORDS, unknown

GAP = "[…]"
"""In a text: whatever stands there. As a line of the blocks: any number of blocks."""
_GAPS = frozenset({GAP, "[...]"})
_NONE = frozenset({"none", "null"})
_FLAGS = {"yes": True, "true": True, "no": False, "false": False}
_KEY = re.compile(r"([A-Za-z_]+):(?:[ \t]+(.*))?$", re.DOTALL)
_LABELS = {str(label): label for label in Label}
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.?))", re.DOTALL)
_ESCAPES = {"\\": "\\", "n": "\n", "r": "\r", "t": "\t"}


class BadExpectation(ValueError):
    """An expectation that cannot be read."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(line, problem)
        self.line = line
        """Where, counted from 1."""
        self.problem = problem

    def __str__(self) -> str:
        return f"line {self.line}: {self.problem}"


class Item(NamedTuple):
    """One item of a list, or one block of a listing."""

    value: Any
    start: int
    end: int
    """The lines of the file it is written in, from 0, half-open."""


class ExpectedBlock(NamedTuple):
    """One line of the listing of blocks; without a label it is a gap."""

    label: Label | None
    text: str = ""


@frozen
class Entry:
    """One key of an expectation."""

    key: str
    kind: str
    value: Any
    """`None`, a `str`, `bool` or `Day`, a `dict`, or a tuple of any of these."""
    start: int
    end: int
    """The lines of the file it is written in, from 0, half-open."""
    items: tuple[Item, ...] = ()
    """Where the members of a list stand."""


@frozen
class Expectation:
    """What a person says is on a page, and what is passed to `parse` with it."""

    lines: tuple[str, ...]
    """The file as it is."""
    entries: dict[str, Entry]
    """What is expected, by key, in the order of the file."""
    given: dict[str, Entry] = field(factory=dict)
    """The other keys: `why`, `url`, `now`, `format`, `reviewed`, `known_wrong`."""

    @property
    def reviewed(self) -> bool:
        """Whether a person has read it: so it is, unless it says that it is not."""
        entry = self.given.get("reviewed")
        return entry is None or bool(entry.value)

    @property
    def known_wrong(self) -> dict[str, str]:
        """What is expected and not met yet, and why."""
        entry = self.given.get("known_wrong")
        return {} if entry is None else entry.value or {}

    def arguments(self) -> dict[str, Any]:
        """The keyword arguments of `parse`."""
        return {
            key: self.given[key].value
            for key in ("url", "now", "format")
            if key in self.given and self.given[key].value is not None
        }


class _Line(NamedTuple):
    number: int
    """From 0."""
    text: str
    """Without indentation."""

    def bad(self, problem: str) -> BadExpectation:
        return BadExpectation(self.number + 1, problem)


def read_expectation(source: str) -> Expectation:
    """Reads an expectation; raises `BadExpectation`, which says what is wrong and where."""
    lines = tuple(line.rstrip("\r") for line in source.removeprefix("\ufeff").split("\n"))
    entries: dict[str, Entry] = {}
    given: dict[str, Entry] = {}
    for head, below in _stanzas(lines):
        found = _KEY.match(head.text)
        if not found:
            raise head.bad(f'a key is wanted here, such as "title:", not {_short(head.text)}')
        key, value = found[1], (found[2] or "").strip(" \t")
        if key not in FIELDS and key not in GIVEN:
            raise head.bad(unknown(key, (*FIELDS, *GIVEN), "key of an expectation"))
        if key in entries or key in given:
            raise head.bad(f"{key!r} is listed twice")
        (entries if key in FIELDS else given)[key] = _entry(key, head, value, below)
    whole = Expectation(lines, entries, given)
    _check_known_wrong(whole)
    return whole


def _check_known_wrong(whole: Expectation) -> None:
    for key in whole.known_wrong:
        if key not in whole.entries:
            entry = whole.given["known_wrong"]
            raise BadExpectation(entry.start + 1, f"{key!r} is known wrong, but is not expected")


def _stanzas(lines: Sequence[str]) -> Iterator[tuple[_Line, list[_Line]]]:
    """Each line at the margin with the indented ones below it; comments are left out."""
    head: _Line | None = None
    below: list[_Line] = []
    for number, line in enumerate(lines):
        text = line.strip(" \t")
        if not text or text[0] == "#":
            continue
        if line[0] in " \t":
            if head is None:
                raise BadExpectation(number + 1, "an indented line belongs to a key above it")
            below.append(_Line(number, text))
        else:
            if head is not None:
                yield head, below
            head, below = _Line(number, text), []
    if head is not None:
        yield head, below


def _entry(key: str, head: _Line, value: str, below: list[_Line]) -> Entry:
    kind = FIELDS.get(key) or _GIVEN_KINDS[key]
    start, end = head.number, (below or [head])[-1].number + 1
    if value and below:
        raise below[0].bad(f"{key!r} has a value behind it already")
    if value in _NONE:
        return Entry(key, kind, None, start, end)
    if not value and not below:
        raise head.bad(f'{key!r} has no value; write "none" where the page has none')
    if value:
        inline = _INLINE.get(kind)
        if inline is None:
            raise head.bad(f"{key!r} is listed on the lines below it, indented")
        return Entry(key, kind, inline(_Line(start, value)), start, end)
    if kind in ("text", "flag", "moment", "format"):
        raise below[0].bad(f"{key!r} is one line of text, behind the key")
    if kind in ("record", "date", "reasons"):
        return Entry(key, kind, _record(key, kind, below), start, end)
    items = tuple(_ITEMS[kind](key, below))
    return Entry(key, kind, tuple(item.value for item in items), start, end, items)


_GIVEN_KINDS = {
    **dict.fromkeys(("why", "url"), "text"),
    "now": "moment",
    "format": "format",
    "reviewed": "flag",
    "known_wrong": "reasons",
}


def _text(line: _Line) -> str:
    if "\\" not in line.text:
        return line.text

    def meant(found: re.Match[str]) -> str:
        if found[1]:
            return chr(int(found[1], 16))
        if found[2] not in _ESCAPES:
            raise line.bad(f"\\{found[2]} means nothing; a backslash is written \\\\")
        return _ESCAPES[found[2]]

    return _ESCAPE.sub(meant, line.text)


def _flag(line: _Line) -> bool:
    if line.text not in _FLAGS:
        raise line.bad(f"yes or no is wanted, not {_short(line.text)}")
    return _FLAGS[line.text]


def _day(line: _Line) -> Day:
    text = line.text
    try:
        return dt.date.fromisoformat(text) if len(text) <= 10 else dt.datetime.fromisoformat(text)
    except ValueError:
        problem = f"{_short(text)} is no ISO date or time, such as 2024-05-06 or 2024-05-06T18:40"
        raise line.bad(problem) from None


def _moment(line: _Line) -> dt.datetime:
    day = _day(line)
    return day if isinstance(day, dt.datetime) else dt.datetime(day.year, day.month, day.day)


def _format(line: _Line) -> str:
    if line.text not in ("auto", "text", "html"):
        raise line.bad(unknown(line.text, ("auto", "text", "html"), "format"))
    return line.text


def _words(line: _Line) -> tuple[str, ...]:
    return tuple(_text(line).split())


_INLINE: dict[str, Callable[[_Line], Any]] = {
    "text": _text,
    "flag": _flag,
    "date": _day,
    "moment": _moment,
    "format": _format,
    "words": _words,
    "texts": lambda line: (_text(line),),
    "musts": lambda line: (_text(line),),
    "dates": lambda line: (_day(line),),
}


def _record(key: str, kind: str, lines: Sequence[_Line]) -> dict[str, Any]:
    """`key: value` lines."""
    record: dict[str, Any] = {}
    for line in lines:
        found = _KEY.match(line.text)
        if not found:
            raise line.bad(f'"key: value" is wanted here, not {_short(line.text)}')
        name, value = found[1], _Line(line.number, (found[2] or "").strip(" \t"))
        if name in record:
            raise line.bad(f"{name!r} is listed twice")
        if kind == "reasons":
            if name not in FIELDS:
                raise line.bad(unknown(name, FIELDS, "field"))
            record[name] = _text(value)
            continue
        kinds = RECORDS[key]
        if name not in kinds:
            raise line.bad(unknown(name, kinds, f"part of {key!r}"))
        record[name] = None if value.text in _NONE else _INLINE[kinds[name]](value)
    return record


def _dashed(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """The lines of each item; the first of each begins with a dash."""
    item: list[_Line] = []
    for line in lines:
        if line.text == "-" or line.text[:2] in ("- ", "-\t"):
            if item:
                yield item
            item = [_Line(line.number, line.text[1:].strip(" \t"))]
        elif item:
            item.append(line)
        else:
            raise line.bad(f'an item of a list begins with "- ", unlike {_short(line.text)}')
    yield item


def _one_line_items(read: Callable[[_Line], Any]) -> Callable[[str, list[_Line]], Iterator[Item]]:
    def items(key: str, lines: list[_Line]) -> Iterator[Item]:
        for first, *more in _dashed(lines):
            if more:
                raise more[0].bad('an item of a list begins with "- "')
            yield Item(read(first), first.number, first.number + 1)

    return items


def _records(key: str, lines: list[_Line]) -> Iterator[Item]:
    for item in _dashed(lines):
        record = _record(key, "record", item)
        yield Item(record, item[0].number, item[-1].number + 1)


def _blocks(key: str, lines: list[_Line]) -> Iterator[Item]:
    for line in lines:
        number, text = line
        name, _, words = text.replace("\t", " ").partition(" ")
        label = _LABELS.get(name)
        if label is None and text not in _GAPS:
            raise line.bad(unknown(name, Label, "label"))
        words = text[len(name) :].lstrip(" \t") if words else ""
        if "\\" in words:
            words = _text(_Line(number, words))
        yield Item(ExpectedBlock(label, words if label else ""), number, number + 1)


_ITEMS: dict[str, Callable[[str, list[_Line]], Iterator[Item]]] = {
    "texts": _one_line_items(_text),
    "musts": _one_line_items(_text),
    "dates": _one_line_items(_day),
    "records": _records,
    "blocks": _blocks,
}


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:39] + "…")
