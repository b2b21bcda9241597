"""An article for a person at a terminal: everything that was found, and what was set aside."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from newsparse.article import Article, Block, Caption, Embed, Teaser
from newsparse.export.markdown import day_words, post_author
from newsparse.labels import STORY_LABELS, Label

Paint = Callable[[str, str], str]
"""Sets a text, given second, in a style, given first: "bold", "italic" or "dim"."""

_SET_ASIDE = (Label.CHROME, Label.PROMO, Label.COMMENT, Label.NOTE)
_LABEL_WIDTH = max(len(label) for label in Label)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_CODES = {"bold": "1", "italic": "3", "dim": "2"}


def scrub(text: str) -> str:
    """`text` without the control characters by which a page could take over a terminal."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def readable(article: Article, *, colour: bool = False) -> str:
    """The whole article laid out for reading, styled by ANSI codes where `colour` is set."""
    paint = _coloured if colour else _plain
    posts = [post for post in article.embeds if post.platform != "twitter"]
    parts = [
        _head(article, paint),
        *(_story_block(block, paint) for block in article.blocks if block.label in STORY_LABELS),
        _section("Teasers", map(_teaser, article.teasers), paint),
        _section("Tweets", map(_post, article.tweets), paint),
        _section("Posts", map(_post, posts), paint),
        _section("Captions", map(_caption, article.captions), paint),
        _set_aside(article, paint),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def block_lines(article: Article, *, colour: bool = False) -> str:
    """The partition, a line a block: label, confidence in 0–1, text."""
    paint = _coloured if colour else _plain
    lines = (
        f"{paint('bold', block.label.ljust(_LABEL_WIDTH))}  {block.confidence:.2f}  "
        + scrub(" ".join(block.text.split()))
        for block in article.blocks
    )
    return "".join(line.rstrip() + "\n" for line in lines)


def _plain(style: str, text: str) -> str:
    return text


def _coloured(style: str, text: str) -> str:
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if text else ""


def _head(article: Article, paint: Paint) -> str:
    """Title, dek and the facts about the story, a line each."""
    lines = []
    if article.kicker:
        lines.append(paint("dim", scrub(article.kicker)))
    lines.append(paint("bold", scrub(article.title)) if article.title else "(no title)")
    if article.dek:
        lines += [paint("italic", scrub(line)) for line in article.dek.splitlines()]
    lines += [f"{paint('dim', f'{name}:')} {scrub(value)}" for name, value in _facts(article)]
    return "\n".join(lines)


def _facts(article: Article) -> Iterator[tuple[str, str]]:
    if article.authors:
        yield "By", ", ".join(article.authors)
    for name, date in (
        ("Published", article.published),
        ("Updated", article.updated),
        ("Page date", article.page_date),
    ):
        if date:
            either = " or ".join(reading.isoformat() for reading in date.readings)
            yield name, day_words(date) + (f" (ambiguous: {either})" if date.ambiguous else "")
    if article.dateline:
        parts = (article.dateline.place, article.dateline.agency)
        yield "Filed from", ", ".join(filter(None, parts))
    for name, value in (
        ("Section", article.section),
        ("Tags", ", ".join(article.tags)),
        ("Site", article.site_name),
        ("Address", article.url),
        ("Next part", article.next_url),
        ("Language", article.language),
    ):
        if value:
            yield name, value
    if article.paywalled is not None:
        yield "Behind a paywall", "yes" if article.paywalled else "no"


def _story_block(block: Block, paint: Paint) -> str:
    text = scrub(block.text)
    if block.label is Label.HEADING:
        return paint("bold", text)
    if block.label is Label.LIST_ITEM:
        return f"- {text}"
    if block.label is Label.QUOTE:
        return "\n".join(f"> {line}" for line in text.splitlines())
    return text


def _section(name: str, entries: Iterable[str], paint: Paint) -> str:
    lines = [f"  {line}" for entry in entries for line in scrub(entry).splitlines()]
    return "\n".join([paint("bold", name), *lines]) if lines else ""


def _teaser(teaser: Teaser) -> str:
    return f"{teaser.label}: {teaser.headline}" if teaser.label else teaser.headline


def _post(post: Embed) -> str:
    return "\n".join(filter(None, [post_author(post) or "(author unknown)", f"  {post.text}"]))


def _caption(caption: Caption) -> str:
    return f"{caption.text} ({caption.credit})" if caption.credit else caption.text


def _set_aside(article: Article, paint: Paint) -> str:
    counts = Counter(block.label for block in article.blocks)
    words = ", ".join(f"{counts[label]} {label}" for label in _SET_ASIDE if counts[label])
    return paint("dim", f"Set aside: {words}") if words else ""
