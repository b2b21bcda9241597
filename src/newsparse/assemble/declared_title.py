"""The headline: what is printed and what is declared, held against each other."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from newsparse.declared import Declared
from newsparse.read.declared.words import key

_JOINT = re.compile(r"\s[|–—·•»«›‹:-]+\s|\s*[|｜]\s*|_")
_WINDOW = "html"
"""The source of the window's title, which is made for bookmarks and not for readers."""
_ENOUGH_WORDS = 3
_ENOUGH_LETTERS = 10
_MOST_WORDS = 0.6
_KICKER_WORDS = 5


@frozen
class Printed:
    """What of a page may be its headline."""

    title: str | None = None
    """The headline as labelling found it."""
    headings: Sequence[str] = ()
    """The headings of the first level."""
    titles: Sequence[str] = ()
    """All lines that are labelled as the headline."""
    lines: Sequence[str] = ()
    """All lines."""


def choose_title(printed: Printed, declared: Declared) -> str | None:
    """The story's headline: the print, unless what is declared shows that it is another.

    In this order, from the surest:

    1. a heading or a headline that says what is declared, word for word; of the parts of the
       window's title the one that was found as the headline, since the other is the site's name
    2. a declared headline that ends such a line, after a kicker
    3. a heading or headline that shares most words with a declared one, which is then a shorter
       form, or one for search engines
    4. the headline that is printed as a heading of the first level, or the only such heading
    5. a line anywhere that says what is declared
    6. what is declared as a headline; what is printed; the title of the window
    """
    tops = _tops(printed, _site_names(declared))
    headlines = [c.value for c in declared.titles if c.source != _WINDOW]
    windows = [c.value for c in declared.titles if c.source == _WINDOW]
    strong, weak = list(_parts(headlines)), list(_parts(windows))
    found = [line for line in tops if line == printed.title]
    return (
        _said(tops, strong)
        or _said(found, weak)
        or _said(tops, weak)
        or _after_kicker(tops, strong + weak)
        or _alike(tops, strong + weak)
        or _top_heading(printed, tops)
        or _said(printed.lines, strong + weak)
        or next(iter(headlines), None)
        or printed.title
        or next(iter(weak), None)
    )


def _parts(titles: Sequence[str]) -> Iterator[str]:
    """Declared titles, each also without what stands at its ends behind a joint: the name of the
    site or of a section."""
    yield from titles
    for title in titles:
        joints = list(_JOINT.finditer(title))
        if joints:
            yield title[: joints[-1].start()].strip()
            yield title[: joints[0].start()].strip()
            yield title[joints[0].end() :].strip()


def _site_names(declared: Declared) -> frozenset[str]:
    """The site's names, and what the window's title has beside a declared headline."""
    names = {key(claim.value) for claim in declared.site_names}
    titles = [key(claim.value) for claim in declared.titles if claim.source != _WINDOW]
    for window in (key(claim.value) for claim in declared.titles if claim.source == _WINDOW):
        for title in titles:
            if window.startswith(f"{title} "):
                names.add(window[len(title) + 1 :])
            elif window.endswith(f" {title}"):
                names.add(window[: -len(title) - 1])
    return frozenset(names - set(titles))


def _tops(printed: Printed, site_names: frozenset[str]) -> list[str]:
    """The lines that may be the headline, the headings first."""
    lines = [*printed.headings, *printed.titles, *filter(None, [printed.title])]
    return [line for line in dict.fromkeys(lines) if key(line) not in site_names]


def _said(lines: Sequence[str], claims: Sequence[str]) -> str | None:
    """The line that says the most trusted of the claims that lines say."""
    keys = {k: claim for claim in reversed(claims) if (k := key(claim))}
    said = {k: line for line in reversed(lines) if (k := key(line)) in keys}
    return next((said[k] for k in map(key, claims) if k in said), None)


def _after_kicker(lines: Sequence[str], claims: Sequence[str]) -> str | None:
    for claim in claims:
        words = key(claim)
        if len(words) < _ENOUGH_LETTERS or len(words.split()) < _ENOUGH_WORDS:
            continue
        for line in map(key, lines):
            if line.endswith(f" {words}") and len(line[: -len(words)].split()) <= _KICKER_WORDS:
                return claim
    return None


def _alike(lines: Sequence[str], claims: Sequence[str]) -> str | None:
    """The line that shares the most words with a claim, where it shares most of its own."""
    wanted = [frozenset(key(claim).split()) for claim in claims]
    best, most = None, 0
    for line in lines:
        words = frozenset(key(line).split())
        for theirs in wanted:
            shared, shorter = len(words & theirs), min(len(words), len(theirs))
            if shorter >= _ENOUGH_WORDS - 1 and most < shared >= _MOST_WORDS * shorter:
                best, most = line, shared
    return best


def _top_heading(printed: Printed, tops: Sequence[str]) -> str | None:
    if printed.title in printed.headings and printed.title in tops:
        return printed.title
    if printed.title is None and len(printed.headings) == 1 and tops:
        return printed.headings[0]
    return None
