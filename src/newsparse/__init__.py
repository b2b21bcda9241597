"""The scrape of one news page, as plain text or HTML, told apart into typed parts."""

from newsparse._version import __version__
from newsparse.article import Article, Block, Byline, Caption, Dateline, Embed, PageDate, Teaser
from newsparse.export.schema import json_schema
from newsparse.labels import Label
from newsparse.pipeline import parse

__all__ = [
    "Article",
    "Block",
    "Byline",
    "Caption",
    "Dateline",
    "Embed",
    "Label",
    "PageDate",
    "Teaser",
    "__version__",
    "json_schema",
    "parse",
]
