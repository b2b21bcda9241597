"""Comparing the fields of an article with what is expected of them."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from newsparse.article import Article, PageDate
from newsparse.testing.changes import Change, ChangeKind, Pages, Place
from newsparse.testing.expectation import GAP, Entry
from newsparse.testing.writing import one_line

_LABEL_OF = {"title": "title", "dek": "dek", "kicker": "kicker", "authors": "byline"}
"""The label of the blocks that a field is read from."""


def meets(want: Any, got: Any) -> bool:
    """Whether a value is what is expected: what a record does not list is not compared."""
    if want is None or got is None:
        return not got if want is None and not isinstance(got, bool) else want is got
    if isinstance(want, str):
        return text_meets(want, got)
    if isinstance(want, Mapping):
        return all(meets(value, getattr(got, key)) for key, value in want.items())
    if isinstance(want, tuple):
        return len(want) == len(got) and all(map(meets, want, got))
    if isinstance(got, PageDate):  # a date written as its value alone
        got = got.value
    if isinstance(want, dt.date):
        return type(want) is type(got) and want.isoformat() == got.isoformat()
    return bool(want == got)


def text_meets(want: str, got: object) -> bool:
    """Whether a text is what is expected; "[…]" in it stands for anything."""
    if want == got:
        return True
    if not isinstance(got, str) or not ("[…]" in want or "[...]" in want):
        return False
    first, *rest = want.replace("[...]", GAP).split(GAP)
    first, rest = first.rstrip(), [part.strip() for part in rest]
    if not got.startswith(first):
        return False
    at = len(first)
    for part in rest[:-1]:
        at = got.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return len(got) - len(rest[-1]) >= at and got.endswith(rest[-1])


def field_changes(entry: Entry, article: Article, pages: Pages) -> Iterator[Change]:
    """What is not as one entry expects it; nothing when it is."""
    if entry.kind == "musts":
        yield from _musts(entry, article, pages)
        return
    got = getattr(article, entry.key)
    if meets(entry.value, got):
        return
    if entry.kind in ("records", "texts", "dates") and entry.value and got:
        yield from _list_changes(entry, got, article, pages)
        return
    want_lines, got_lines = _shown(entry.value), _shown(got, entry.value)
    place = _place(entry.key, got, article, pages)
    hint = ""
    if isinstance(entry.value, str):
        hint = invisible(entry.value, got) or _whereabouts(entry.value, pages, place)
    yield Change(entry.key, _kind(entry.value, got), want_lines, got_lines, place, hint=hint)


def _kind(want: object, got: object) -> ChangeKind:
    if want is None or want == ():
        return ChangeKind.APPEARED
    return ChangeKind.CHANGED if got or isinstance(got, bool) else ChangeKind.GONE


def _musts(entry: Entry, article: Article, pages: Pages) -> Iterator[Change]:
    story = article.text
    for words in entry.value or ():
        present = words in story
        if entry.key == "text_contains" and not present:
            place = pages.of_words(words)
            hint = "" if place else "the page does not print it"
            yield Change(entry.key, ChangeKind.LACKS, (words,), (), place, hint=hint)
        elif entry.key == "text_excludes" and present:
            place = next(
                (pages.of_block(b) for b in article.blocks if words in b.text), None
            ) or pages.of_words(words)
            yield Change(entry.key, ChangeKind.HOLDS, (), (words,), place)


def _list_changes(
    entry: Entry, got: tuple[Any, ...], article: Article, pages: Pages
) -> Iterator[Change]:
    """The members of a list that came, went or changed, paired by their order."""
    pairs, left, extra = paired(entry.value, got)
    for i, j in pairs:
        if not meets(entry.value[i], got[j]):
            want, have = entry.value[i], got[j]
            yield Change(
                f"{entry.key}[{i + 1}]",
                ChangeKind.CHANGED,
                _shown(want),
                _shown(have, want),
                pages.of_value(have) or _place(entry.key, have, article, pages),
            )
    for i in left:
        place = pages.of_words(_words_of(entry.value[i]))
        yield Change(f"{entry.key}[{i + 1}]", ChangeKind.GONE, _shown(entry.value[i]), (), place)
    for j in extra:
        shown = _shown(got[j], entry.value[0])
        place = pages.of_value(got[j]) or _place(entry.key, got[j], article, pages)
        yield Change(entry.key, ChangeKind.APPEARED, (), shown, place)


def paired(
    want: tuple[Any, ...], got: tuple[Any, ...]
) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Which member of `got` is which of `want`, and what is left over of each.

    Those that meet are paired in order; what lies between them by place.
    """
    pairs: list[tuple[int, int]] = []
    left: list[int] = []
    extra: list[int] = []
    i = j = 0
    while i < len(want) and j < len(got):
        if meets(want[i], got[j]):
            pairs.append((i, j))
            i, j = i + 1, j + 1
            continue
        ahead = next((n for n in range(j + 1, len(got)) if meets(want[i], got[n])), None)
        behind = next((n for n in range(i + 1, len(want)) if meets(want[n], got[j])), None)
        if ahead is not None and (behind is None or ahead - j <= behind - i):
            extra += range(j, ahead)
            j = ahead
        elif behind is not None:
            left += range(i, behind)
            i = behind
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs, [*left, *range(i, len(want))], [*extra, *range(j, len(got))]


def _place(key: str, got: Any, article: Article, pages: Pages) -> Place | None:
    """Where the value of a field was read from."""
    first = got[0] if isinstance(got, tuple) and got else got
    place = pages.of_value(first)
    if place is None and key in _LABEL_OF:
        label = _LABEL_OF[key]
        block = next((b for b in article.blocks if b.label == label), None)
        place = None if block is None else pages.of_block(block)
    if place is None and isinstance(first, str):
        place = pages.of_words(first)
    return place


def _whereabouts(want: str, pages: Pages, place: Place | None) -> str:
    """Where the words stand that were expected."""
    found = pages.of_words(want)
    if found is None:
        return "the page does not print what is expected"
    if place is not None and found.start == place.start:
        return ""
    return f"what is expected stands in line {found.line}, a {found.label} ({found.reason})"


def invisible(want: str, got: object) -> str:
    """A hint where two texts differ in nothing that can be seen."""
    if not isinstance(got, str) or "".join(want.split()) != "".join(got.split()):
        return ""
    for at, (a, b) in enumerate(zip(want, got, strict=False)):
        if a != b:
            return f"only white space differs: U+{ord(a):04X}, now U+{ord(b):04X}, at {at + 1}"
    return "only white space differs"


def _words_of(value: Any) -> str:
    """The words by which a member of a list can be found on the page."""
    if isinstance(value, Mapping):
        value = value.get("headline") or value.get("text") or value.get("raw") or ""
    return value if isinstance(value, str) else ""


def _shown(value: Any, like: Any = None) -> tuple[str, ...]:
    """A value in words, a line each; of a record only the keys that `like` lists."""
    if value is None or value == ():
        return ()
    if isinstance(value, tuple):
        like = like[0] if isinstance(like, tuple) and like else like
        return tuple(line for member in value for line in _shown(member, like))
    return (one_line(value, like),)
