"""The article with what its page declares: see `docs/declared.md` for the rules.

Every field is chosen by a function of what was printed and what is declared. A text page declares
nothing, and none of this is run.
"""

import datetime as dt
import re
from collections.abc import Sequence

from attrs import evolve

from newsparse.article import Article, Block
from newsparse.assemble.declared.authors import choose_bylines
from newsparse.assemble.declared.dates import choose_dates
from newsparse.assemble.declared.story import with_declared_story
from newsparse.assemble.declared.title import Printed, choose_title
from newsparse.declared import Claims, Declared
from newsparse.labels import Label
from newsparse.language import Teller, language_of
from newsparse.page import Marker, Page
from newsparse.read.declared.words import key

_NEAR_BLOCKS = 40
_ABOVE = 4  # blocks above the headline where a byline may stand
_SECTION_WORDS = 5
_TAG_WORDS = 5
_MOST_TAGS = 30
_LISTS = re.compile(r"\s*[,;|]\s*")
_MARK = re.compile(r"^[_#@]|\w[:=]\S|^\d+$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?![A-Za-z])")
_JOINT = re.compile(r"\s[|–—:-]\s")


def with_declared(
    article: Article, page: Page, *, now: dt.datetime | None, tell: Teller = language_of
) -> Article:
    """The article with the better of the printed and the declared in each field."""
    declared = page.declared
    if declared is None:
        return article
    text, blocks = with_declared_story(page.text, article.blocks, declared)
    language = choose_language(article.language, page.text, declared, tell)
    dates = choose_dates(
        article.published,
        article.updated,
        article.dates,
        declared,
        language=language,
        now=now,
        blocks=article.blocks,
    )
    bylines = choose_bylines(article.bylines, near_headline(blocks), declared, text)
    return evolve(
        article,
        page_text=text,
        blocks=blocks,
        title=choose_title(_printed(article, page), declared),
        dek=choose_dek(article.dek, blocks, declared),
        authors=tuple(byline.name for byline in bylines),
        bylines=bylines,
        published=dates.published,
        updated=dates.updated,
        dates=dates.all,
        section=choose_section(article.section, declared),
        tags=choose_tags(article.tags, declared),
        language=language,
        site_name=choose_site_name(article.site_name, declared),
        url=article.url or _first(declared.urls),
        next_url=declared.next_url,
        image=article.image or _first(declared.images),
        paywalled=choose_paywalled(article.paywalled, declared),
    )


def _first(claims: Claims) -> str | None:
    return claims[0].value if claims else None


def _printed(article: Article, page: Page) -> Printed:
    """What of the page may be its headline."""
    headings = [
        line.text for line in page.lines if line.marker is Marker.HEADING and line.level == 1
    ]
    titles = [block.text for block in article.blocks if block.label is Label.TITLE]
    return Printed(article.title, headings, titles, [line.text for line in page.lines])


def near_headline(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks from a little above the headline to the beginning of the story."""
    titles = [i for i, block in enumerate(blocks) if block.label is Label.TITLE]
    story = [i for i, block in enumerate(blocks) if block.label is Label.PARAGRAPH]
    last = story[0] + 2 if story else len(blocks)
    first = max(0, (titles[0] if titles else last) - _ABOVE)
    return blocks[first : max(first, last)][:_NEAR_BLOCKS]


def choose_dek(printed: str | None, blocks: Sequence[Block], declared: Declared) -> str | None:
    """The printed standfirst, else the description that the page prints outside of the story.

    A description that is printed nowhere was written for search engines. One that is a paragraph
    of the story stays there.
    """
    if printed is not None:
        return printed
    wanted = {key(claim.value) for claim in declared.deks} - {""}
    outside = (Label.CAPTION, Label.KICKER, Label.CHROME, Label.NOTE, Label.PROMO)
    return next((b.text for b in blocks if b.label in outside and key(b.text) in wanted), None)


def choose_section(printed: str | None, declared: Declared) -> str | None:
    """The declared section, the last step where a path is declared; else the printed one."""
    names = {key(claim.value) for claim in declared.site_names}
    for claim in declared.sections:
        steps = [step for step in re.split(r"\s*[,;>|]\s*|/", claim.value) if step.strip()]
        section = (
            (steps[-1] if "/" in claim.value or ">" in claim.value else steps[0]) if steps else ""
        )
        if section and key(section) not in names and len(section.split()) <= _SECTION_WORDS:
            return section.strip()
    return printed


def choose_tags(printed: tuple[str, ...], declared: Declared) -> tuple[str, ...]:
    """The tags of the most trusted source that has any, else the printed ones.

    Without marks for machines ("section:news", "_evergreen") and what is too long for a tag.
    """
    source = None
    tags: dict[str, str] = {}
    for claim in declared.tags:
        if tags and claim.source != source:
            break
        source = claim.source
        for tag in _LISTS.split(claim.value):
            if key(tag) and len(tag.split()) <= _TAG_WORDS and not _MARK.search(tag):
                tags.setdefault(key(tag), tag)
    return tuple(tags.values())[:_MOST_TAGS] or printed


def choose_language(
    read: str | None, text: str, declared: Declared, tell: Teller = language_of
) -> str | None:
    """The language of the root element, unless the words and another declaration agree on another.

    Templates leave the root's language as it came; `read` is what the page was read as.
    """
    codes = [m[0].lower() for claim in declared.languages if (m := _LANGUAGE.match(claim.value))]
    if len(set(codes)) <= 1:
        return read or next(iter(codes), None)
    told = tell(text)
    return told if told in codes else read or codes[0]


def choose_site_name(printed: str | None, declared: Declared) -> str | None:
    """The declared name of the site, one without a slogan first; else the printed one."""
    plain = (c.value for c in declared.site_names if not _JOINT.search(c.value))
    return next(plain, None) or _first(declared.site_names) or printed


def choose_paywalled(printed: bool | None, declared: Declared) -> bool | None:
    """Whether the story is cut off: where the page's words say so, else as it is declared."""
    if printed is not None or declared.free is None:
        return printed
    return not declared.free
