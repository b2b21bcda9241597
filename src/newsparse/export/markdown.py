"""An article as Markdown (CommonMark, with tables as GitHub has them).

Words of the page come out as they are: what Markdown would take for markup is escaped.
"""

import datetime as dt
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from newsparse.article import Article, Block, Embed, PageDate
from newsparse.labels import STORY_LABELS, Label

_SHOWN = STORY_LABELS | {Label.CAPTION, Label.EMBED}
_BREAKS = re.compile(r"[\r\n]+")
_INLINE = re.compile(
    r"[\\`*\[~]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # between two letters or digits it is no emphasis
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w{1,32};)"
)
_LINE_START = re.compile(
    r"(?P<number>[0-9]{1,9})(?=[.)](?:\s|$))"
    r"|(?=\#{1,6}(?:\s|$)|>|[-+](?:\s|$)|-{2}|=+\s*$|[|:]-|[-|:\s]+$)"
)
_CLOSING_HASHES = re.compile(r"(?<=\s)\#(?=\#*$)")
_CELL_BORDER = re.compile(r"\t|(?:(?<=\s)|^)\|(?=\s)")
_CLOSING_BORDER = re.compile(r"(?:\s\||\t)$")
_PLATFORM_NAMES = {"tiktok": "TikTok", "youtube": "YouTube"}


def to_markdown(article: Article) -> str:
    """`article` as a Markdown document that ends with a line break; empty where it holds nothing.

    Headline, dek, byline and dates, then the story with its captions and posts in page order.
    """
    parts = [part for part in (*_head(article), *_body(article)) if part]
    return "\n\n".join(parts) + "\n" if parts else ""


def day_words(date: PageDate) -> str:
    """`date` for a reader: "2024-02-14", "2024-02-14 10:30+05:00", else as the page prints it."""
    if isinstance(date.value, dt.datetime):
        return date.value.isoformat(sep=" ", timespec="minutes")
    return date.value.isoformat() if date.value else date.raw


def post_author(post: Embed) -> str:
    """Who posted it and where: "Embassy of X (@x), Twitter, 2020-10-04"; empty where unknown."""
    name = " ".join(filter(None, [post.author, f"({post.handle})" if post.handle else None]))
    platform = post.platform and _PLATFORM_NAMES.get(post.platform, post.platform.capitalize())
    day = day_words(post.posted) if post.posted else None
    return ", ".join(filter(None, [name, platform, day]))


def escape(text: str) -> str:
    """`text`, one line of it, so that Markdown shows just these characters."""
    text = _inline(text)
    found = _LINE_START.match(text)
    return f"{text[: found.end()]}\\{text[found.end() :]}" if found else text


def _inline(text: str) -> str:
    return _INLINE.sub(r"\\\g<0>", text)


def _head(article: Article) -> Iterator[str]:
    if article.title:
        yield f"# {_heading(article.title)}"
    points = _lines(article.dek or "")
    if len(points) == 1:
        yield _emphasis(points)
    elif points:
        yield "\n".join(f"- {_emphasis([point])}" for point in points)
    signature = [escape(", ".join(article.authors))] if article.authors else []
    if article.published:
        signature.append(escape(day_words(article.published)))
    if article.updated:
        signature.append(escape(f"updated {day_words(article.updated)}"))
    if signature:
        yield " · ".join(signature)


def _body(article: Article) -> Iterator[str]:
    posts = _posts_by_block(article)
    shown = [block for block in article.blocks if block.label in _SHOWN and block.text.strip()]
    for label, run in groupby(shown, key=lambda block: block.label):
        if label is Label.EMBED:
            yield from _embeds(run, posts)
        else:
            yield from _WRITERS[label]([block.text for block in run])
    yield from (_post(post) for post in article.embeds if post.start is None)


def _paragraphs(texts: Sequence[str]) -> Iterator[str]:
    return (_broken(text) for text in texts)


def _headings(texts: Sequence[str]) -> Iterator[str]:
    return (f"## {_heading(text)}" for text in texts)


def _items(texts: Sequence[str]) -> Iterator[str]:
    yield "\n".join("- " + _broken(text).replace("\n", "\n  ") for text in texts)


def _quotes(texts: Sequence[str]) -> Iterator[str]:
    return (_quoted(_broken(text)) for text in texts)


def _captions(texts: Sequence[str]) -> Iterator[str]:
    return (_emphasis(_lines(text)) for text in texts)


def _table(texts: Sequence[str]) -> Iterator[str]:
    """Rows as a table where all of them show cells, the first as its head; else line by line."""
    rows = [[cell.strip() for cell in _cells(text)] for text in texts]
    if all(
        len(row) > 1 and not row[0] for row in rows
    ):  # bordered at the head, or a column without a word
        rows = [row[1:] for row in rows]
    if min(len(row) for row in rows) < 2:
        yield "\\\n".join(_broken(text) for text in texts)
        return
    width = max(len(row) for row in rows)
    lines = [_row(row + [""] * (width - len(row))) for row in rows]
    yield "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _cells(row: str) -> list[str]:
    """The cells of a row; a border in front of it stands behind a cell without words."""
    return _CELL_BORDER.split(_CLOSING_BORDER.sub("", row))


_WRITERS: dict[Label, Callable[[Sequence[str]], Iterator[str]]] = {
    Label.PARAGRAPH: _paragraphs,
    Label.HEADING: _headings,
    Label.LIST_ITEM: _items,
    Label.QUOTE: _quotes,
    Label.CAPTION: _captions,
    Label.TABLE: _table,
}


def _posts_by_block(article: Article) -> dict[int, list[Embed]]:
    """Posts under the start of the block in which they begin."""
    starts = [block.start for block in article.blocks]
    posts = defaultdict(list)
    for post in article.embeds:
        if post.start is not None and starts:
            posts[starts[max(0, bisect_right(starts, post.start) - 1)]].append(post)
    return posts


def _embeds(run: Iterable[Block], posts: dict[int, list[Embed]]) -> Iterator[str]:
    """The posts of a run of blocks; the words of a block that no post accounts for, as they are."""
    done = 0
    for block in run:
        for post in posts.get(block.start, ()):
            done = max(done, post.end or 0)
            yield _post(post)
        if block.start not in posts and block.start >= done:
            yield _quoted(_broken(block.text))


def _post(post: Embed) -> str:
    author = escape(post_author(post))
    url = f"<{post.url}>" if post.url and not re.search(r"[\s<>]", post.url) else ""
    source = " ".join(filter(None, [author, url]))
    parts = [_broken(post.text), source and f"— {source}"]
    return _quoted("\n\n".join(filter(None, parts)))


def _quoted(markdown: str) -> str:
    if not markdown:
        return ""
    return "\n".join(f"> {line}".rstrip() for line in markdown.split("\n"))


def _row(cells: Sequence[str]) -> str:
    words = (_inline(" ".join(cell.split())).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(words)} |"


def _lines(text: str) -> list[str]:
    return [line.strip() for line in _BREAKS.split(text) if line.strip()]


def _broken(text: str) -> str:
    """`text` escaped, its line breaks kept."""
    return "\\\n".join(escape(line) for line in _lines(text))


def _emphasis(lines: Sequence[str]) -> str:
    return "\\\n".join(f"*{_inline(line)}*" for line in lines)


def _heading(text: str) -> str:
    return _CLOSING_HASHES.sub(r"\\#", escape(" ".join(_lines(text))))
