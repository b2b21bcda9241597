"""What an expectation may be about: the keys of its file, and what is written under each.

A kind says how a value is written and compared:

=========  ==========================================================================
text       one line of text
flag       "yes" or "no"
date       an ISO 8601 date or time, or `key: value` lines about it
texts      one text, or a list, an item a line, each after "- "
words      texts without spaces in one line (hashtags)
dates      a list of dates
record     `key: value` lines
records    a list of records, the first line of each after "- "
blocks     a line a block: its label, then its text
musts      texts, not compared with a field but looked for in the story
=========  ==========================================================================
"""

from difflib import get_close_matches

_DATE = {
    **dict.fromkeys(("raw", "precision", "role", "zone", "source"), "text"),
    "value": "date",
    "ambiguous": "flag",
}
_POST = {
    **dict.fromkeys(("platform", "author", "handle", "text", "url", "source"), "text"),
    "posted": "date",
    "mentions": "words",
    "hashtags": "words",
}

FIELDS = {
    **dict.fromkeys(("title", "dek", "kicker"), "text"),
    "authors": "texts",
    "bylines": "records",
    **dict.fromkeys(("published", "updated", "page_date"), "date"),
    "dateline": "record",
    **dict.fromkeys(("section", "language", "site_name", "next_url", "image"), "text"),
    "tags": "texts",
    "paywalled": "flag",
    **dict.fromkeys(("teasers", "tweets", "embeds", "captions"), "records"),
    "dates": "dates",
    "text": "text",
    **dict.fromkeys(("paragraphs", "comments", "chrome", "promos", "notes"), "texts"),
    "text_contains": "musts",
    "text_excludes": "musts",
    "blocks": "blocks",
}
"""What can be expected, and its kind; in the order in which a draft lists it."""

USUAL = (
    *("title", "dek", "kicker", "authors", "published", "updated", "page_date", "dateline"),
    *("section", "language", "site_name", "tags", "paywalled"),
    *("teasers", "embeds", "captions", "blocks"),
)
"""What a draft lists unless it is told otherwise, and what a page's summary counts by."""

RECORDS = {
    **dict.fromkeys(("published", "updated", "page_date"), _DATE),
    "bylines": dict.fromkeys(
        ("name", "raw", "role", "affiliation", "place", "mail", "handle", "source"), "text"
    ),
    "dateline": {"place": "text", "agency": "text", "date": "date"},
    "teasers": dict.fromkeys(("label", "headline", "url", "source"), "text"),
    **dict.fromkeys(("tweets", "embeds"), _POST),
    "captions": dict.fromkeys(("text", "credit", "source"), "text"),
}
"""The keys of what is written as `key: value` lines, and their kinds."""

DRAFTED = {
    "bylines": ("name", "role", "affiliation"),
    "dateline": ("place", "agency"),
    "teasers": ("label", "headline"),
    **dict.fromkeys(("tweets", "embeds"), ("platform", "author", "handle", "posted", "text")),
    "captions": ("text", "credit"),
}
"""The keys of records that a draft lists."""

GIVEN = ("why", "url", "now", "format", "reviewed", "known_wrong")
"""The keys that are not expectations."""


def unknown(name: str, among: object, what: str) -> str:
    """A sentence about a name that is none of those that there are."""
    names = [str(n) for n in among]  # type: ignore[attr-defined]
    close = get_close_matches(name, names, 1)
    return f"{name!r} is no {what}" + (f"; did you mean {close[0]!r}?" if close else "")
