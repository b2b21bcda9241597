"""Right uses of the public face, with the types that they give, and wrong ones.

Read by `mypy`, never run: a wrong use that mypy let pass would be an unused `type: ignore`, which
is an error too.
"""

import datetime as dt
from typing import Any, assert_type

import newsparse
from newsparse import Article, Block, Caption, Dateline, Embed, Label, PageDate, Teaser, parse

article = parse("text")
assert_type(article, Article)
assert_type(parse(b"bytes", url="https://a.example", format="html"), Article)
assert_type(parse("text", now=dt.datetime(2024, 3, 4, tzinfo=dt.UTC)), Article)

assert_type(article.title, str | None)
assert_type(article.authors, tuple[str, ...])
assert_type(article.published, PageDate | None)
assert_type(article.dates, tuple[PageDate, ...])
assert_type(article.dateline, Dateline | None)
assert_type(article.paywalled, bool | None)
assert_type(article.text, str)
assert_type(article.paragraphs, tuple[str, ...])
assert_type(article.teasers, tuple[Teaser, ...])
assert_type(article.tweets, tuple[Embed, ...])
assert_type(article.captions, tuple[Caption, ...])
assert_type(article.blocks, tuple[Block, ...])
assert_type(article.blocks[0].label, Label)
assert_type(article.text_of("paragraph", Label.EMBED), str)
if article.published is not None:
    assert_type(article.published.value, dt.date | dt.datetime | None)
    assert_type(article.published.start, int | None)

assert_type(article.to_dict(), dict[str, Any])
assert_type(Article.from_dict(article.to_dict()), Article)
assert_type(article.to_json(indent=2), str)
assert_type(Article.from_json(b"{}"), Article)
assert_type(article.to_markdown(), str)
assert_type(Teaser.from_dict({"headline": "Ferry"}), Teaser)
assert_type(newsparse.json_schema(), dict[str, Any])
assert_type(newsparse.__version__, str)

parse()  # type: ignore[call-arg]
parse(None)  # type: ignore[arg-type]
parse("text", "https://a.example")  # type: ignore[call-arg]
parse("text", language="en")  # type: ignore[call-arg]
parse("text", now="2024-03-04")  # type: ignore[arg-type]
article.blocks.append  # type: ignore[attr-defined]  # noqa: B018
article.headline  # type: ignore[attr-defined]  # noqa: B018
article.title.upper()  # type: ignore[union-attr]
article.published.value  # type: ignore[union-attr]  # noqa: B018
article.text_of(5)  # type: ignore[arg-type]
article.to_json(2)  # type: ignore[call-arg]
Article.from_json(5)  # type: ignore[arg-type]
Teaser()  # type: ignore[call-arg]
article.title = "Ferry"  # type: ignore[misc]
