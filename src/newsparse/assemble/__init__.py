"""Assembling: from labelled lines to the fields of an article. One field, one module."""

import datetime as dt

from attrs import evolve

from newsparse.article import Article
from newsparse.assemble.authors import find_bylines
from newsparse.assemble.blocks import make_blocks
from newsparse.assemble.captions import find_captions
from newsparse.assemble.datelines import story_dateline
from newsparse.assemble.dates import find_dates_of
from newsparse.assemble.embeds import find_embeds
from newsparse.assemble.evidence import Evidence
from newsparse.assemble.mixed import parted
from newsparse.assemble.paywall import is_paywalled
from newsparse.assemble.sections import find_section, find_tags
from newsparse.assemble.site import find_site_name
from newsparse.assemble.teasers import find_teasers
from newsparse.assemble.title import find_dek, find_kicker, find_title
from newsparse.label.verdict import Labelled
from newsparse.language import Teller, told_by
from newsparse.page import Page


def assemble(
    page: Page,
    labelled: Labelled,
    *,
    now: dt.datetime | None,
    version: str,
    language_of: Teller | None = None,
) -> Article:
    """The article that a page's lines make under their verdicts."""
    text = page.text
    blocks = make_blocks(page, labelled.verdicts)
    evidence = Evidence(blocks, labelled.facts, page.dates)
    tell = told_by(language_of)
    language = page.language or tell(text)
    dates = find_dates_of(text, blocks, language=language, now=now, evidence=evidence, url=page.url)
    kicker = find_kicker(blocks)
    bylines = find_bylines(text, blocks, evidence)
    article = Article(
        page_text=text,
        blocks=blocks,
        title=find_title(blocks),
        dek=find_dek(blocks),
        kicker=kicker,
        authors=tuple(b.name for b in bylines),
        bylines=bylines,
        published=dates.published,
        updated=dates.updated,
        page_date=dates.page_date,
        dates=dates.all,
        dateline=story_dateline(text, blocks, language=language),
        section=find_section(blocks, kicker),
        tags=find_tags(blocks, evidence),
        language=language,
        site_name=find_site_name(blocks),
        url=page.url,
        paywalled=is_paywalled(blocks, evidence),
        teasers=find_teasers(text, blocks, evidence),
        embeds=find_embeds(text, blocks, language=language, posts=page.posts),
        captions=find_captions(text, blocks, evidence),
        parser_version=version,
    )
    if page.declared is not None:
        from newsparse.assemble.declared import with_declared

        article = with_declared(article, page, now=now, tell=tell)
    return evolve(article, blocks=parted(text, article.blocks, article.authors, page.dates))
