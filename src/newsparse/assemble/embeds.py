"""Posts of social platforms: text, author, handle, platform, time."""

import re
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from newsparse.article import Block, Embed, PageDate
from newsparse.assemble.dates import to_page_date
from newsparse.assemble.locate import locate, trimmed
from newsparse.dates import read_date
from newsparse.dates.lexicon import fold, lexicon
from newsparse.labels import Label
from newsparse.tables import rows

# "— Jane Doe (@jane) May 3, 2021", as Twitter's own embed code prints it.
_ATTRIBUTION = re.compile(
    r"(?:[—–]|&mdash;|--|(?<=\s)-)\s*(?P<author>[^()\n@—–]{1,80}?)\s*"
    r"\((?P<handle>@\w{1,30})\)(?:\s+(?P<date>[^\n]{4,60}))?\s*$"
)
# A handle may be glued to the word before it; what goes on like a host's name is a mail address.
_HANDLE = re.compile(r"(?<!\w)@\w{2,30}|@\w{2,30}(?!\w|[.-]\w)")
_HASHTAG = re.compile(r"(?<!&)#\w*[^\W\d]\w*")
_URL = re.compile(r"https?://\S+|www\.\S+")
_POST_LINK = re.compile(r"pic\.(?:twitter|x)\.com/|(?<![\w.-])t\.co/")
_POST_URL = re.compile(r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/\w+/status/\d+")
_ACCOUNT = re.compile(r"\s*\(?(@\w{2,30})\)?")
_MARKS = frozenset('"“”„«»‘’‚「」『』')
_CLOSING = re.compile('[”"»“«’」』]')
_EDGES = " \u00a0,.-–—:،。，、"
_MAX_TAIL = 160
_MAX_CLOSINGS = 3
_ARTICLES = frozenset({"the", "le", "la", "el", "il", "der", "die", "das", "o", "a", "de", "het"})


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
    if line[:1] not in _MARKS:
        start = max(start, int(0.4 * len(line)))
    closings = [match.start() for match in _CLOSING.finditer(line, start)]
    for closing in reversed(closings[-_MAX_CLOSINGS:]):
        if attribution := _given_to(line[closing + 1 :], closing + 1):
            return attribution
    return None


def _given_to(words: str, post_end: int) -> Attribution | None:
    """The attribution that the words after a quotation are."""
    tail = words.strip(_EDGES)
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


def find_embeds(
    page_text: str, blocks: Sequence[Block], *, language: str | None
) -> tuple[Embed, ...]:
    """The posts of a page, in order, one `Embed` a post.

    Neighbouring blocks are one post when an attribution closes them together, or when a quotation
    opens again without having closed.
    """
    embeds = []
    announced: str | None = None
    group: list[Block] = []
    for before, block in zip((None, *blocks), blocks, strict=False):
        if block.label is not Label.EMBED:
            embeds.extend(_posts(page_text, group, announced, language))
            group = []
            continue
        if not group:
            announced = _platform_named(before.text) if before else None
        group.append(block)
    embeds.extend(_posts(page_text, group, announced, language))
    return tuple(embeds)


def _posts(
    page_text: str, group: Sequence[Block], announced: str | None, language: str | None
) -> list[Embed]:
    """The posts in a run of neighbouring blocks."""
    posts = []
    parts: list[Block] = []
    for block in group:
        parts.append(block)
        attribution = attribution_of(block.text) or prose_attribution(block.text)
        if attribution:
            posts.append(_post(page_text, parts, attribution, None, language))
            parts = []
    if parts:
        platform = announced or next(filter(None, (_platform_linked(b.text) for b in parts)), None)
        posts.extend(
            _post(page_text, quotation, None, platform, language)
            for quotation in _quotations(parts)
        )
    return posts


def _quotations(parts: Sequence[Block]) -> list[list[Block]]:
    """The parts, those together whose quotation opens again without having closed."""
    quotations: list[list[Block]] = []
    is_open = False
    for part in parts:
        words = part.text.strip()
        if is_open and words[:1] in _MARKS:
            quotations[-1].append(part)
        else:
            quotations.append([part])
        is_open = words[:1] in _MARKS and words.rstrip(_EDGES)[-1:] not in _MARKS
    return quotations


def _post(
    page_text: str,
    parts: Sequence[Block],
    attribution: Attribution | None,
    platform: str | None,
    language: str | None,
) -> Embed:
    texts = [part.text for part in parts]
    if attribution:
        texts[-1] = texts[-1][: attribution.post_end]
        platform = attribution.platform
    text = "\n".join(filter(None, (_without_marks(t) for t in texts)))
    url = _POST_URL.search("\n".join(part.text for part in parts))
    words = _URL.sub(" ", text)
    start, end = trimmed(page_text, parts[0].start, parts[-1].end)
    author = attribution.author if attribution else None
    return Embed(
        text=text,
        platform=platform or ("twitter" if url else None),
        author=_without_article(author) if author else None,
        handle=attribution.handle if attribution else None,
        posted=_posted(page_text, attribution, start, end, language),
        url=url[0] if url else None,
        mentions=tuple(dict.fromkeys(_HANDLE.findall(words))),
        hashtags=tuple(dict.fromkeys(_HASHTAG.findall(words))),
        start=start,
        end=end,
    )


def _posted(
    page_text: str, attribution: Attribution | None, start: int, end: int, language: str | None
) -> PageDate | None:
    if attribution is None or not attribution.date:
        return None
    raw = attribution.date.strip()
    reading = read_date(raw, language=language)
    if reading.value is None:
        return None
    at = locate(page_text, raw, start, end)
    return to_page_date(raw, reading, "posted", *at)


def _without_marks(text: str) -> str:
    """A post's words without the quotation marks around it and the comma before its attribution."""
    words = text.strip()
    is_quoted = words[:1] in _MARKS
    if is_quoted:
        words = words[1:]
    words = words.rstrip(" \u00a0,،，")
    if words[-1:] in _MARKS and (is_quoted or not _MARKS.intersection(words[:-1])):
        words = words[:-1]
    return words.rstrip(" \u00a0,،，").strip()


def _without_article(author: str) -> str:
    """ "the Embassy of Ruritania" → "Embassy of Ruritania"."""
    article, space, name = author.partition(" ")
    return name if space and article.casefold() in _ARTICLES else author


def _platform_named(line: str) -> str | None:
    """The platform that a line announcing a post names: "She wrote on Instagram:"."""
    tail = line[-_MAX_TAIL:]
    if "tweet" in tail.casefold():
        return "twitter"
    names = _names().findall(tail)
    return _platforms()[names[-1].casefold()] if names else None


def _platform_linked(text: str) -> str | None:
    return "twitter" if _POST_LINK.search(text) else None


@cache
def _names() -> re.Pattern[str]:
    """Any name of a platform. Longer ones may be inflected; "X" is no part of another word."""
    names = sorted((row[0] for row in rows("assemble/data/platforms.tsv")), key=len, reverse=True)
    short = "|".join(re.escape(name) for name in names if len(name) < 4 and name.isascii())
    long = "|".join(re.escape(name) for name in names if len(name) >= 4 or not name.isascii())
    return re.compile(rf"(?i:{long})|(?<![\w-])(?:{short})(?![\w-])")


@cache
def _platforms() -> dict[str, str]:
    return {name.casefold(): platform for name, platform, _ in rows("assemble/data/platforms.tsv")}


@cache
def _hints() -> tuple[str, ...]:
    """Of which an attribution in prose has one, folded: a platform's name, or a verb of its own."""
    verbs = set()
    for _, pattern, _ in rows("assemble/data/attributions.tsv"):
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
    table = sorted(rows("assemble/data/attributions.tsv"), key=lambda row: -len(row[1]))
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
