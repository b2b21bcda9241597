"""The headline: what is printed and what is declared, held against each other."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from newsparse.declared import Declared
from newsparse.read.declared.words import key

_JOINT = re.compile(r"\s[|–—·•»«›‹:-]+\s|\s*[|｜]\s*|_")
_KICKER_JOINT = re.compile(r"\s[|–—-]\s|:\s")
_SIGN = re.compile(r"[^\w]{0,3}[-:|–—.!?…,;]")
_LETTER = re.compile(r"\w")
_WINDOW = "html"
"""The source of the window's title, which is made for bookmarks and not for readers."""
_ENOUGH_WORDS = 3
_ENOUGH_LETTERS = 10
_MOST_WORDS = 0.6
_KICKER_WORDS = 5
_LABEL_WORDS = 2


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

    1. a declared headline that ends the heading of the first level, after a kicker that stands in
       the same heading; and what follows a kicker that the print sets apart without a sign, where
       all else is as declared
    2. a heading or a headline that says what is declared, word for word, or all of it but a kicker
       before a colon; of the parts of the window's title the one that was found as the headline,
       since the other is the site's name
    3. a declared headline that ends any such line, after a kicker
    4. a heading or headline that shares most words with a declared one, which is then a shorter
       form, or one for search engines
    5. the only heading of the first level; not one of one or two words, where several sources
       declare the same headline
    6. of several such headings the one that is the headline, unless several sources declare
       the same other one
    7. a line anywhere that says what is declared
    8. what is declared as a headline; what is printed; the title of the window
    """
    site_names = _site_names(declared)
    tops = _tops(printed, site_names)
    headings = [line for line in dict.fromkeys(printed.headings) if line in tops and key(line)]
    headlines = [c.value for c in declared.titles if c.source != _WINDOW]
    windows = [c.value for c in declared.titles if c.source == _WINDOW]
    strong, weak = list(_parts(headlines)), list(_parts(windows))
    found = [line for line in tops if line == printed.title]
    said = _said(tops, strong) or _said(found, weak) or _said(tops, weak)
    return (
        _after_kicker(headings or tops, headlines)
        or _after_unsigned_kicker(said, headlines + windows)
        or _spaced(said, headlines)
        or _after_kicker(tops, headlines + windows)
        or _alike(tops, strong + weak)
        or (_agreed(headlines) if len(headings) == 1 and _is_label(headings[0]) else None)
        or (headings[0] if len(headings) == 1 else None)
        or (_agreed(headlines) if len(headings) > 1 else None)
        or (printed.title if printed.title in headings else None)
        or _said(printed.lines, strong + weak)
        or next(iter(headlines), None)
        or printed.title
        or next(iter(weak), None)
    )


def _parts(titles: Sequence[str]) -> Iterator[str]:
    """Declared titles, each also without what stands at its ends behind a joint: the name of the
    site or of a section, a kicker. All of one before the next, which is trusted less."""
    for title in titles:
        yield title
        joints = list(_JOINT.finditer(title))
        if joints:
            yield title[: joints[-1].start()].strip()
            yield title[: joints[0].start()].strip()
            yield title[joints[0].end() :].strip()
            yield title[joints[-1].end() :].strip()
        kicker, colon, rest = title.partition(": ")
        if colon and len(kicker.split()) <= _KICKER_WORDS:
            yield rest.strip()


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
    """The first claim that ends a line, after a kicker.

    Where a more trusted claim says the whole line, the kicker is one by the sign behind it.
    """
    folded = {key(line): line for line in reversed(lines)}
    whole = False
    for claim in claims:
        words = key(claim)
        whole = whole or words in folded
        if len(words) < _ENOUGH_LETTERS or len(words.split()) < _ENOUGH_WORDS:
            continue
        for line_words, line in folded.items():
            if line_words.endswith(f" {words}"):
                kicker = line_words[: -len(words)].strip()
                if _is_kicker(line, kicker, signed=whole):
                    return claim
    return None


def _is_kicker(line: str, kicker: str, *, signed: bool) -> bool:
    """Whether the first words of a line are a kicker: a few, before a sign where it must be
    `signed`. A number is a part of what follows otherwise: "2025 prices"."""
    if len(kicker.split()) > _KICKER_WORDS:
        return False
    rest = line[_end_of_letters(line, len(_LETTER.findall(kicker))) :]
    return bool(_SIGN.match(rest)) or not (signed or kicker.isdigit())


def _after_unsigned_kicker(line: str | None, claims: Sequence[str]) -> str | None:
    """What follows the kicker of a line, where a claim of the same words has a sign between.

    "Games in Paris Drinks come by ship", declared as "Games in Paris - Drinks come by ship": the
    two are elements of their own in one heading.
    """
    if line is None:
        return None
    for claim in claims:
        if key(claim) != key(line):
            continue
        for joint in _KICKER_JOINT.finditer(claim):
            kicker, headline = claim[: joint.start()], claim[joint.end() :]
            if len(kicker.split()) > _KICKER_WORDS or len(headline.split()) < _ENOUGH_WORDS:
                continue
            rest = line[_end_of_letters(line, len(_LETTER.findall(kicker))) :]
            if not _SIGN.match(rest):
                return rest.strip()
    return None


def _end_of_letters(line: str, number: int) -> int:
    """Where the first letters of a line end, so many of them."""
    for letter in _LETTER.finditer(line):
        number -= 1
        if number <= 0:
            return letter.end()
    return len(line)


def _spaced(line: str | None, claims: Sequence[str]) -> str | None:
    """A line, as it is declared where only white space differs.

    Elements of a heading are put together with a space: "Out of season : mill reopens".
    """
    if line is None or line in claims:
        return line
    letters = "".join(line.split())
    return next((claim for claim in claims if "".join(claim.split()) == letters), line)


def _is_label(heading: str) -> bool:
    """Whether a heading is too short for a headline: a section's name, "Details"."""
    return len(key(heading).split()) <= _LABEL_WORDS


def _agreed(headlines: Sequence[str]) -> str | None:
    """The headline that several sources declare, and no source another."""
    return headlines[0] if len(headlines) > 1 and len(set(map(key, headlines))) == 1 else None


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
