"""The way from a source to an article: read, label, assemble."""

import datetime as dt
from typing import TYPE_CHECKING

from newsparse._version import __version__
from newsparse.article import Article

if TYPE_CHECKING:
    from lxml.etree import _Element, _ElementTree

    from newsparse.label.model import LineModel
    from newsparse.language import Teller
    from newsparse.page import Page


def parse(
    source: "str | bytes | _Element | _ElementTree",
    *,
    url: str | None = None,
    now: dt.datetime | None = None,
    format: str = "auto",
    profile: None = None,
    language_of: "Teller | None" = None,
) -> Article:
    """Parse the scrape of one news page.

    `source` is the page as text or as HTML, decoded or not, or as a tree that lxml made of it,
    which is not changed. `url` is where it came from; it is kept. `now` is when it was fetched:
    relative dates ("2 hours ago") are reckoned from it and have no value without. `format` is
    "auto", "text" or "html".
    `profile` is reserved for what one site repeats and must be `None`. `language_of` is a function
    that tells the language of a text (a code of ISO 639) or returns `None`; it is asked where the
    page does not declare its language, before newsparse tells it by itself, and is given some 3000
    characters of the page. `newsparse.langid` has one.

    Always returns an `Article`, however broken the page. Pure: the same input gives the same
    result, with no network, clock or state, as long as `language_of` is pure, too.

    Raises `TypeError` when `source` is neither `str` nor `bytes` nor a tree, or `now` no
    `datetime`, or `language_of` no function; `ValueError` for an unknown `format`, for "text" with
    a tree, or for a `profile`.
    """
    if now is not None and not isinstance(now, dt.datetime):
        raise TypeError(f"now must be a datetime, not {type(now).__name__}")
    if language_of is not None and not callable(language_of):
        raise TypeError(f"language_of must be a function, not {type(language_of).__name__}")
    if profile is not None:
        raise ValueError("profile is reserved: it must be None")
    from newsparse.read import read  # at the first parse: importing newsparse costs next to nothing

    return article_of(read(source, format=format, url=url), now=now, language_of=language_of)


def article_of(
    page: "Page",
    *,
    now: dt.datetime | None = None,
    model: "LineModel | None" = None,
    language_of: "Teller | None" = None,
) -> Article:
    """The article of a page that has been read, by the model that is shipped or another."""
    from newsparse.assemble import assemble
    from newsparse.label import label_lines

    labelled = label_lines(page, model)
    return assemble(page, labelled, now=now, version=__version__, language_of=language_of)
