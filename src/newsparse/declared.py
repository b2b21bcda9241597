"""What a page declares about itself, in metadata that readers do not see."""

from attrs import field, frozen


@frozen
class Claim:
    """One value that the page declares."""

    value: str
    """As declared: character references resolved, tags dropped, white space folded."""
    source: str
    """Where it is declared: "json-ld", "opengraph", "meta", "microdata", "time", "html", ..."""
    kind: str = ""
    """What the metadata calls it, where that tells more: "Person" or "Organization"."""


Claims = tuple[Claim, ...]


@frozen
class Declared:
    """The claims of a page by field, in each the most trusted first.

    Nothing is parsed here and nothing refused but what cannot be meant: dates are strings, an
    author may be a site's name. Addresses are absolute where the page's own is known.
    """

    titles: Claims = ()
    deks: Claims = ()
    """Descriptions: a standfirst, or words written for search engines."""
    authors: Claims = ()
    """One claim a string, which may name several people."""
    published: Claims = ()
    updated: Claims = ()
    sections: Claims = ()
    tags: Claims = ()
    """One claim a tag or a list of tags with commas."""
    languages: Claims = ()
    site_names: Claims = ()
    urls: Claims = ()
    images: Claims = ()
    free: bool | None = None
    """Whether the story is said to be free to read; `None` where nothing says."""
    next_url: str | None = None
    """The address of the next part of a story in several parts."""
    bodies: Claims = ()
    """The story, as metadata repeats it."""
    scripts: tuple[str, ...] = field(default=(), repr=False)
    """Scripts that may hold the data which the page is made from in a browser."""


UNDECLARED = Declared()
"""Nothing declared, as on a text page."""
