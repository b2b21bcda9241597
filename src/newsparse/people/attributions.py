"""Who posted what: attributions of posts, as platforms and as reporters print them."""

import re
from functools import cache

from attrs import frozen

from newsparse.dates.lexicon import fold, lexicon
from newsparse.tables import rows

# "— Jane Doe (@jane) May 3, 2021", as Twitter's own embed code prints it.
_ATTRIBUTION = re.compile(
    r"(?:[—–]|&mdash;|--|(?<=\s)-)\s*(?P<author>[^()\n@—–]{1,80}?)\s*"
    r"\((?P<handle>@\w{1,30})\)(?:\s+(?P<date>[^\n]{4,60}))?\s*$"
)
_ACCOUNT = re.compile(r"\s*\(?(@\w{2,30})\)?")
_POST_LINK = re.compile(r"pic\.(?:twitter|x)\.com/|(?<![\w.-])t\.co/")
_CLOSING = re.compile('[”"»“«’」』]')
_MAX_TAIL = 160
_MAX_CLOSINGS = 3
QUOTATION_MARKS = frozenset('"“”„«»‘’‚「」『』')
EDGES = " \u00a0,.-–—:،。，、"
"""Signs between a quotation and its attribution."""


@frozen
class Attribution:
    """Who posted what, as printed at the end of a line."""

    author: str | None
    handle: str | None
    date: str | None
    """The characters of the date, if one is printed."""
    platform: str
    post_end: int
    """Where the post's own words end in the line: 0 when the line is only attribution."""


def attribution_of(line: str) -> Attribution | None:
    """The attribution in the form of Twitter's embed code that a line ends with."""
    if "@" not in line:
        return None
    tail_start = max(0, len(line) - _MAX_TAIL - 80)
    match = _ATTRIBUTION.search(line, tail_start)
    if match is None:
        return None
    author = match["author"].strip()
    return Attribution(author, match["handle"], match["date"], "twitter", match.start())


def prose_attribution(line: str) -> Attribution | None:
    """The attribution in a reporter's words that follows a quotation: "…," wrote X on Twitter.

    Only where the line is nothing else: the quotation has closed and the attribution ends the line.
    """
    start = max(0, len(line) - _MAX_TAIL)
    if line[:1] not in QUOTATION_MARKS:
        start = max(start, int(0.4 * len(line)))
    closings = [match.start() for match in _CLOSING.finditer(line, start)]
    for closing in reversed(closings[-_MAX_CLOSINGS:]):
        if attribution := _given_to(line[closing + 1 :], closing + 1):
            return attribution
    return None


def _given_to(words: str, post_end: int) -> Attribution | None:
    """The attribution that the words after a quotation are."""
    tail = words.strip(EDGES)
    folded = tail.casefold()
    if not any(hint in folded for hint in _hints()):
        return None
    handle = _ACCOUNT.search(tail)
    tail = _ACCOUNT.sub("", tail, count=1) if handle else tail
    for pattern in _patterns():
        match = pattern.fullmatch(tail)
        if match is None:
            continue
        platform = _platforms().get((match.groupdict().get("platform") or "twitter").casefold())
        author = _without_weekday(match["author"].strip())
        if platform and author:
            return Attribution(author, handle[1] if handle else None, None, platform, post_end)
    return None


def _without_weekday(author: str) -> str:
    """ "Jane Doe on Monday" → "Jane Doe"."""
    words = author.split()
    if words and fold(words[-1]) in lexicon().weekdays:
        words.pop()
        if words and words[-1].islower():
            words.pop()
    return " ".join(words)


def platform_named(line: str) -> str | None:
    """The platform that a line announcing a post names: "She wrote on Instagram:"."""
    tail = line[-_MAX_TAIL:]
    if "tweet" in tail.casefold():
        return "twitter"
    names = _names().findall(tail)
    return _platforms()[names[-1].casefold()] if names else None


def platform_linked(text: str) -> str | None:
    return "twitter" if _POST_LINK.search(text) else None


@cache
def _names() -> re.Pattern[str]:
    """Any name of a platform. Longer ones may be inflected; "X" is no part of another word."""
    names = sorted((row[0] for row in rows("people/data/platforms.tsv")), key=len, reverse=True)
    short = "|".join(re.escape(name) for name in names if len(name) < 4 and name.isascii())
    long = "|".join(re.escape(name) for name in names if len(name) >= 4 or not name.isascii())
    return re.compile(rf"(?i:{long})|(?<![\w-])(?:{short})(?![\w-])")


@cache
def _platforms() -> dict[str, str]:
    return {name.casefold(): platform for name, platform, _ in rows("people/data/platforms.tsv")}


@cache
def _hints() -> tuple[str, ...]:
    """Of which an attribution in prose has one, folded: a platform's name, or a verb of its own."""
    verbs = set()
    for _, pattern, _ in rows("people/data/attributions.tsv"):
        if "{platform}" not in pattern:
            literal = pattern.replace("{post}", "tweet").replace("{author}", "")
            verbs.add(max(literal.casefold().split(), key=len))
    return (*_platforms(), *verbs)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The patterns of `data/attributions.tsv` as expressions over what follows a quotation."""
    platforms = "|".join(sorted(map(re.escape, _platforms()), key=len, reverse=True))
    patterns = []
    # What says more is asked first: "said X in a post on Y" before "said X on Y".
    table = sorted(rows("people/data/attributions.tsv"), key=lambda row: -len(row[1]))
    for _, pattern, _ in table:
        source = re.escape(pattern).replace(r"\ ", r"\s+")
        # Words may follow, "on Monday": where the author comes last, only after a comma.
        ends = pattern.endswith("{author}")
        author = r"[^,;:]{2,80}" if ends else r"[^,;:.]{2,80}?|[^,;:]{2,40}?"
        source = source.replace(r"\{author\}", f"(?P<author>{author})")
        source = source.replace(r"\{platform\}", f"(?P<platform>{platforms})")
        source = source.replace(r"\{post\}", "(?:tweet|Tweet)")
        more = r"(?:,(?:\s+[^\s,]+){1,5})?" if ends else r"(?:[\s,]+[^\s,]+){0,5}"
        patterns.append(re.compile(source + more, re.I))
    return tuple(patterns)
