"""Posts of social platforms: text, author, handle, platform, time."""

import re
from collections.abc import Sequence

from newsparse.article import Block, Embed, PageDate
from newsparse.assemble.dates import to_page_date
from newsparse.assemble.locate import locate, trimmed
from newsparse.dates import read_date
from newsparse.labels import Label
from newsparse.people.attributions import (
    EDGES,
    QUOTATION_MARKS,
    Attribution,
    attribution_of,
    platform_linked,
    platform_named,
    prose_attribution,
)

# A handle may be glued to the word before it; what goes on like a host's name is a mail address.
_HANDLE = re.compile(r"(?<!\w)@\w{2,30}|@\w{2,30}(?!\w|[.-]\w)")
_HASHTAG = re.compile(r"(?<!&)#\w*[^\W\d]\w*")
_URL = re.compile(r"https?://\S+|www\.\S+")
_POST_URL = re.compile(r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/\w+/status/\d+")
_ARTICLES = frozenset({"the", "le", "la", "el", "il", "der", "die", "das", "o", "a", "de", "het"})


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
            announced = platform_named(before.text) if before else None
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
        platform = announced or next(filter(None, (platform_linked(b.text) for b in parts)), None)
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
        if is_open and words[:1] in QUOTATION_MARKS:
            quotations[-1].append(part)
        else:
            quotations.append([part])
        is_open = words[:1] in QUOTATION_MARKS and words.rstrip(EDGES)[-1:] not in QUOTATION_MARKS
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
    is_quoted = words[:1] in QUOTATION_MARKS
    if is_quoted:
        words = words[1:]
    words = words.rstrip(" \u00a0,،，")
    if words[-1:] in QUOTATION_MARKS and (
        is_quoted or not QUOTATION_MARKS.intersection(words[:-1])
    ):
        words = words[:-1]
    return words.rstrip(" \u00a0,،，").strip()


def _without_article(author: str) -> str:
    """ "the Embassy of Ruritania" → "Embassy of Ruritania"."""
    article, space, name = author.partition(" ")
    return name if space and article.casefold() in _ARTICLES else author
