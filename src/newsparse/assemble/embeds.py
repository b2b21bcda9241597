"""Posts of social platforms: text, author, handle, platform, time."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence

from newsparse.article import Block, Embed, PageDate
from newsparse.assemble.dates import to_page_date
from newsparse.assemble.locate import locate, trimmed
from newsparse.dates import read_date
from newsparse.labels import Label
from newsparse.page import Post
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
    page_text: str,
    blocks: Sequence[Block],
    *,
    language: str | None,
    posts: Sequence[Post] = (),
) -> tuple[Embed, ...]:
    """The posts of a page, in order, one `Embed` a post.

    `posts` are those that markup sets off: their own words and all they say is taken from there.
    Among the other blocks neighbours are one post when an attribution closes them together, or
    when a quotation opens again without having closed.
    """
    if not posts:
        return tuple(_printed(page_text, blocks, language))
    marked = [_marked(page_text, post, language) for post in _told_once(posts)]
    known = {(embed.handle, embed.text) for embed in marked}
    printed = _printed(page_text, _outside(posts, blocks), language)
    # What a page prints twice, once without its markup, is one post.
    embeds = [*marked, *(e for e in printed if (e.handle, e.text) not in known)]
    return tuple(sorted(embeds, key=lambda embed: embed.start or 0))


def _outside(posts: Sequence[Post], blocks: Sequence[Block]) -> list[Block | None]:
    """The blocks, `None` for those that are words of a post: what stands around it is parted."""
    others: list[Block | None] = []
    ends = [post.end for post in posts]
    for block in blocks:
        index = bisect_right(ends, block.start)
        is_post = index < len(posts) and posts[index].start < block.end
        others.append(None if is_post and block.label is Label.EMBED else block)
    return others


def _told_once(posts: Sequence[Post]) -> list[Post]:
    """The posts, without places to be filled for what the page has the words of, or has already."""
    filled = {post.url for post in posts if post.text and post.url}
    kept: list[Post] = []
    seen: set[str | None] = set()
    for post in posts:
        if post.text or post.url is None or post.url not in filled | seen:
            kept.append(post)
        seen.add(post.url)
    return kept


def _marked(page_text: str, post: Post, language: str | None) -> Embed:
    """The `Embed` of a post that markup sets off."""
    words = _URL.sub(" ", post.text)
    return Embed(
        text=post.text,
        platform=post.platform,
        author=post.author,
        handle=post.handle,
        posted=_marked_date(page_text, post, language),
        url=post.url,
        mentions=tuple(dict.fromkeys(_HANDLE.findall(words))),
        hashtags=tuple(dict.fromkeys(_HASHTAG.findall(words))),
        start=post.start,
        end=post.end,
    )


def _marked_date(page_text: str, post: Post, language: str | None) -> PageDate | None:
    """When a post was posted: as its markup has it for machines, else as printed."""
    declared = _instant(post.time)
    raw = post.date or post.time
    if raw is None:
        return None
    start = page_text.rfind(raw, post.start, post.end)
    if declared is None:
        reading = read_date(raw, language=language)
        if reading.value is None or start < 0:
            return None
        return to_page_date(raw, reading, "posted", start, start + len(raw))
    is_printed = start >= 0
    return PageDate(
        raw=raw,
        value=declared,
        precision="minute" if declared.second == 0 else "second",
        role="posted",
        zone="declared" if declared.tzinfo else None,
        source="text" if is_printed else "markup",
        start=start if is_printed else None,
        end=start + len(raw) if is_printed else None,
    )


def _instant(stamp: str | None) -> dt.datetime | None:
    """A date for machines that has a time of day: "2024-05-06T12:00:00Z"."""
    if not stamp or "T" not in stamp.upper():
        return None
    try:
        return dt.datetime.fromisoformat(stamp.strip())
    except ValueError:
        return None


def _printed(page_text: str, blocks: Sequence[Block | None], language: str | None) -> list[Embed]:
    """The posts that only words tell."""
    embeds: list[Embed] = []
    announced: str | None = None
    group: list[Block] = []
    for before, block in zip((None, *blocks), blocks, strict=False):
        if block is None or block.label is not Label.EMBED:
            embeds.extend(_posts(page_text, group, announced, language))
            group = []
            continue
        if not group:
            announced = platform_named(before.text) if before else None
        group.append(block)
    embeds.extend(_posts(page_text, group, announced, language))
    return embeds


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
