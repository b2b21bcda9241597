"""Posts of social platforms: text, author, handle, platform, time."""

import re
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from newsparse.article import Block, Embed, PageDate
from newsparse.assemble.dates import to_page_date
from newsparse.assemble.locate import locate, trimmed
from newsparse.dates import read_date
from newsparse.labels import Label
from newsparse.tables import rows

# "— Jane Doe (@jane) May 3, 2021", as Twitter's own embed code prints it.
_ATTRIBUTION = re.compile(
    r"(?:[—–]|&mdash;|--|(?<=\s)-)\s*(?P<author>[^()\n@—–]{1,80}?)\s*"
    r"\((?P<handle>@\w{1,30})\)(?:\s+(?P<date>[^\n]{4,60}))?\s*$"
)
_HANDLE = re.compile(r"(?<![\w/])@\w{2,30}|(?<=\.)@\w{2,30}")
_HASHTAG = re.compile(r"(?<![\w&/])#\w*[^\W\d]\w*")
_POST_URL = re.compile(r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/\w+/status/\d+")
_ACCOUNT = re.compile(r"\s*\(?(@\w{2,30})\)?")
_CLOSING = "”\"»“’"
_OPENING = "“\"«„‘「"
_MAX_TAIL = 160
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
    closing = max(line.rfind(mark) for mark in _CLOSING)
    if closing < 0 or len(line) - closing > _MAX_TAIL or closing < len(line) * 0.4:
        return None
    tail = line[closing + 1 :].strip(" ,.-–—:")
    handle = _ACCOUNT.search(tail)
    tail = _ACCOUNT.sub("", tail, count=1) if handle else tail
    for pattern in _patterns():
        if match := pattern.fullmatch(tail):
            groups = match.groupdict()
            platform = _platforms().get((groups.get("platform") or "twitter").casefold())
            if platform:
                return Attribution(
                    match["author"].strip(),
                    handle[1] if handle else None,
                    None,
                    platform,
                    closing + 1,
                )
    return None


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
        posts.extend(_post(page_text, [part], None, platform, language) for part in parts)
    return posts


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
    everything = "\n".join(part.text for part in parts)
    url = _POST_URL.search(everything)
    start, end = trimmed(page_text, parts[0].start, parts[-1].end)
    author = attribution.author if attribution else None
    return Embed(
        text=text,
        platform=platform or ("twitter" if url else None),
        author=_without_article(author) if author else None,
        handle=attribution.handle if attribution else None,
        posted=_posted(page_text, attribution, start, end, language),
        url=url[0] if url else None,
        mentions=tuple(dict.fromkeys(_HANDLE.findall(text))),
        hashtags=tuple(dict.fromkeys(_HASHTAG.findall(text))),
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
    words = text.strip().lstrip(_OPENING).rstrip().rstrip(_CLOSING).rstrip(", ")
    if words and words[-1] in "”»" and words.count("“") + words.count("«") == 0:
        words = words[:-1]
    return words.strip()


def _without_article(author: str) -> str:
    """ "the Embassy of Ruritania" → "Embassy of Ruritania"."""
    article, space, name = author.partition(" ")
    return name if space and article.casefold() in _ARTICLES else author


def _platform_named(line: str) -> str | None:
    """The platform that a line announcing a post names: "She wrote on Instagram:"."""
    folded = line[-_MAX_TAIL:].casefold()
    if "tweet" in folded or "twitter" in folded:
        return "twitter"
    words = set(re.findall(r"\w+", folded))
    return next((p for name, p in _platforms().items() if name in words), None)


def _platform_linked(text: str) -> str | None:
    return "twitter" if "pic.twitter.com/" in text or "t.co/" in text else None


@cache
def _platforms() -> dict[str, str]:
    return {name.casefold(): platform for name, platform, _ in rows("assemble/data/platforms.tsv")}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The patterns of `data/attributions.tsv` as expressions over what follows a quotation."""
    platforms = "|".join(sorted(map(re.escape, _platforms()), key=len, reverse=True))
    patterns = []
    for _, pattern, _ in rows("assemble/data/attributions.tsv"):
        source = re.escape(pattern).replace(r"\ ", r"\s+")
        source = source.replace(r"\{author\}", r"(?P<author>[^,;:.]{2,80}?|[^,;:]{2,40}?)")
        source = source.replace(r"\{platform\}", f"(?P<platform>{platforms})")
        source = source.replace(r"\{post\}", "(?:tweet|Tweet)")
        patterns.append(re.compile(rf"{source}(?:[\s,]+[^\s,]+){{0,5}}", re.I))
    return tuple(patterns)
