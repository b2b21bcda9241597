"""What `newsparse.parse` returns.

All offsets are half-open, in code points, and point into `Article.page_text`. Objects that
came from declared metadata rather than from printed characters have `start` and `end` of
`None` and name where they came from in `source`.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Self

from attrs import frozen

from newsparse.labels import STORY_LABELS, Label

Day = dt.date | dt.datetime


def _short(text: str, limit: int = 40) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


class Record:
    """What all parts of an article can do: become plain data, and come back from it."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """This as plain data: dicts, lists, strings, numbers, booleans and `None`.

        Dates are ISO 8601 strings; one with a time of day has a "T" in it.
        """
        from newsparse.export.json import to_dict

        return to_dict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """What `to_dict` gave, as an object again; keys that it does not know are ignored.

        Raises `ValueError`, which names the entry, for data that does not fit.
        """
        from newsparse.export.json import from_dict

        return from_dict(cls, data)


@frozen(repr=False)
class PageDate(Record):
    """One date that the page prints or declares."""

    raw: str
    """The characters of the date itself, as printed, without a label such as "Updated:"."""
    value: Day | None = None
    """What it means: a `date`, or a `datetime` where a time of day is given (aware where a zone
    is). `None` where it cannot be told: a relative date without `now`, an unreadable one."""
    precision: str = "unknown"
    """"second", "minute", "hour", "day", "month", "year", or "unknown" without a value."""
    role: str = "mentioned"
    """"published", "updated", "page" (a masthead or clock), "posted" (of a quoted post) or
    "mentioned"."""
    ambiguous: bool = False
    """Whether day and month could be swapped and nothing on the page settles it."""
    readings: tuple[Day, ...] = ()
    """All readings of an ambiguous date, the likelier first; empty otherwise."""
    zone: str | None = None
    """How the time zone is known: "offset", "abbreviation", "declared"; `None` where naive."""
    source: str = "text"
    """"text" for a printed date, "url" for one that the page's address tells, else the metadata it
    was declared in: "json-ld", "opengraph", "twitter", "dublin-core", "parsely", "sailthru",
    "cxense", "meta", "microdata", "time", "rdfa" or "html"."""
    start: int | None = None
    end: int | None = None

    def __repr__(self) -> str:
        value = self.value.isoformat() if self.value else None
        return f"PageDate({self.role}, {value}, raw={self.raw!r})"


@frozen
class Byline(Record):
    """One person or agency that the page names as an author, and what it prints of them."""

    name: str
    """The person or agency, as written."""
    raw: str
    """The characters of the whole byline, "By" and other names included."""
    role: str | None = None
    """The job, where printed: "Staff Reporter"."""
    affiliation: str | None = None
    """The agency or paper that they write for, where printed."""
    place: str | None = None
    mail: str | None = None
    handle: str | None = None
    """An account's name with its "@"."""
    source: str = "text"
    """"text" for a printed byline, else the metadata it was declared in: as for `PageDate`, or
    "html" for a link to the author's page."""
    start: int | None = None
    """Where the name begins; with `end` of the name alone, not of the byline."""
    end: int | None = None


@frozen
class Dateline(Record):
    """Where, by whom and when a story was filed: "KARACHI (Reuters) -"."""

    place: str | None
    agency: str | None = None
    date: PageDate | None = None
    start: int | None = None
    end: int | None = None


@frozen
class Teaser(Record):
    """A link to another story, set in or around this one."""

    headline: str
    label: str | None = None
    """The words that introduce it, such as "Read more", without a colon; `None` where bare."""
    url: str | None = None
    start: int | None = None
    end: int | None = None
    source: str = "text"


@frozen
class Embed(Record):
    """One post quoted from a social platform."""

    text: str
    """The post itself, without quotation marks around it and without its attribution."""
    platform: str | None = None
    """"twitter", "instagram", "facebook", ...; `None` where the page does not tell."""
    author: str | None = None
    handle: str | None = None
    """The account's name with its "@"."""
    posted: PageDate | None = None
    url: str | None = None
    mentions: tuple[str, ...] = ()
    """Accounts named in the text, each with "@", in order, once."""
    hashtags: tuple[str, ...] = ()
    """Hashtags of the text, each with "#", in order, once."""
    start: int | None = None
    end: int | None = None
    source: str = "text"


@frozen
class Caption(Record):
    """The words under a picture or a video."""

    text: str
    credit: str | None = None
    """Who made or supplied the picture, without "Photo:" and the like."""
    start: int | None = None
    end: int | None = None
    source: str = "text"


@frozen(repr=False)
class Block(Record):
    """A stretch of the page that is one thing. The blocks of an article partition its page."""

    label: Label
    text: str
    """The words, trimmed; wrapped or fragmented lines joined. `start:end` is the source untouched,
    with the white space that follows it."""
    start: int
    end: int
    confidence: float = 1.0
    """How sure the label is, in 0–1."""
    reason: str = ""
    """Why it has this label: the rule that decided, or what weighed most."""
    path: str | None = None
    """Element path on an HTML page; `None` for text."""

    def __repr__(self) -> str:
        return f"Block({self.label}, {_short(self.text)!r}, {self.start}:{self.end})"


@frozen(repr=False)
class Article(Record):
    """One news page, told apart. Immutable, hashable; made by `newsparse.parse`."""

    page_text: str = ""
    """What offsets point into: the source itself for text, its rendering for HTML."""
    blocks: tuple[Block, ...] = ()
    """The partition of `page_text`, in order, without gaps."""
    title: str | None = None
    dek: str | None = None
    """The standfirst; several bullet points are joined by line breaks."""
    kicker: str | None = None
    authors: tuple[str, ...] = ()
    """The names of the story's bylines, each once."""
    bylines: tuple[Byline, ...] = ()
    """The evidence for `authors`, one for each, in the same order."""
    published: PageDate | None = None
    updated: PageDate | None = None
    page_date: PageDate | None = None
    """The masthead's or the clock's date, never the story's."""
    dates: tuple[PageDate, ...] = ()
    """All date evidence, in page order, declared dates last."""
    dateline: Dateline | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    """ISO 639-1 code, declared or told from the text."""
    site_name: str | None = None
    url: str | None = None
    next_url: str | None = None
    """The address of the next part of a story that is cut into several pages."""
    image: str | None = None
    paywalled: bool | None = None
    """Whether the story is cut off by a paywall; `None` when nothing tells."""
    teasers: tuple[Teaser, ...] = ()
    embeds: tuple[Embed, ...] = ()
    captions: tuple[Caption, ...] = ()
    parser_version: str = ""
    """The version of newsparse that made this article."""

    @property
    def text(self) -> str:
        """The story: paragraphs, headings, list items, quotes and tables, a blank line between."""
        return self.text_of(*STORY_LABELS)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The story, one string a block."""
        return self._texts(STORY_LABELS)

    @property
    def tweets(self) -> tuple[Embed, ...]:
        """The embeds that are posts on Twitter/X, those quoted as prose included."""
        return tuple(e for e in self.embeds if e.platform == "twitter")

    @property
    def comments(self) -> tuple[str, ...]:
        """Readers' comments, and the form to write one."""
        return self._texts({Label.COMMENT})

    @property
    def chrome(self) -> tuple[str, ...]:
        """Navigation, share bars, counters, tags, footers."""
        return self._texts({Label.CHROME})

    @property
    def promos(self) -> tuple[str, ...]:
        """Adverts, newsletter and paywall pleas."""
        return self._texts({Label.PROMO})

    @property
    def notes(self) -> tuple[str, ...]:
        """Agency marks, corrections, author biographies."""
        return self._texts({Label.NOTE})

    def text_of(self, *labels: Label | str) -> str:
        """The blocks with any of `labels`, in page order, a blank line between.

        Raises `ValueError` for a name that is not a label.
        """
        return "\n\n".join(self._texts({Label(name) for name in labels}))

    def to_json(self, *, indent: int | None = None) -> str:
        """`to_dict` as JSON: one line, or indented by `indent` spaces a level.

        Characters stand for themselves; only where the page holds half a surrogate pair, which
        UTF-8 cannot carry, is everything beyond ASCII written as escapes.
        """
        from newsparse.export.json import to_json

        return to_json(self, indent=indent)

    @classmethod
    def from_json(cls, source: str | bytes) -> Self:
        """What `to_json` gave, as an article equal to the one it was made from.

        Raises `ValueError` for what is not JSON, and as `from_dict` does.
        """
        from newsparse.export.json import from_json

        return from_json(cls, source)

    def to_markdown(self) -> str:
        """The article as Markdown: headline, dek, byline and dates, then the story in order.

        Captions are set in italics, quoted posts as block quotations with who wrote them.
        Teasers and what else stands around the story are left out.
        """
        from newsparse.export.markdown import to_markdown

        return to_markdown(self)

    def __repr__(self) -> str:
        head = [] if self.title is None else [f"title={_short(self.title)!r}"]
        if self.published is not None:
            value = self.published.value
            raw = repr(_short(self.published.raw))
            head.append(f"published={value.isoformat() if value else raw}")
        if self.authors:
            names = tuple(map(_short, self.authors[:3]))
            head.append(f"authors={names!r}{'…' if len(self.authors) > 3 else ''}")
        counts = (
            (len(self.paragraphs), "paragraph"),
            (len(self.teasers), "teaser"),
            (len(self.tweets), "tweet"),
            (len(self.text), "char"),
        )
        sizes = ", ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in counts)
        return f"<Article {' '.join([*head, sizes])}>"

    def _texts(self, labels: Iterable[Label]) -> tuple[str, ...]:
        wanted = frozenset(labels)
        return tuple(b.text for b in self.blocks if b.label in wanted and b.text)
