"""What every reader yields and everything after it works on."""

from collections.abc import Iterator
from enum import StrEnum

from attrs import define, frozen

from newsparse.dates import DateSpan
from newsparse.declared import Declared


class Marker(StrEnum):
    """What introduces a line: the layout sign in front of its words."""

    NONE = ""
    BULLET = "bullet"
    NUMBER = "number"
    HEADING = "heading"
    QUOTE = "quote"


@define(eq=False)
class Element:
    """What is kept of a block-level element of an HTML page: enough to tell what stands in it.

    Not to be changed once made; not frozen, as a page has hundreds and that would double the time
    to make one.
    """

    tag: str
    names: frozenset[str] = frozenset()
    """The words of its class, id, role, itemprop and the like, in lower case."""
    around: "Element | None" = None
    """The element that it stands in."""
    order: int = 0
    """Its number on the page, in document order."""

    def up(self) -> Iterator["Element"]:
        """The element and those around it, innermost first."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.around

    @property
    def path(self) -> str:
        """The tags from the outside in: `"html/body/article/p"`."""
        return "/".join(reversed([element.tag for element in self.up()]))


@define(unsafe_hash=True)
class Line:
    """One thing on the page, as near as a reader can tell.

    Usually a line of the source; a part of one where it holds two things; several where a
    paragraph was wrapped or broken apart. Not to be changed once made, like `Element`.
    """

    start: int
    """Offset of the first character, in code points of `Page.text`; half-open with `end`."""
    end: int
    text: str
    """The words, trimmed, without the layout sign in front, inner line breaks joined."""
    marker: Marker = Marker.NONE
    level: int = 0
    """Heading level or depth of the list or quotation that `marker` tells; 0 where none."""
    gap: int = 0
    """Blank lines between this line and the one before; 0 where they touch."""
    cut: bool = False
    """Whether it begins inside a line of the source, which held two things."""
    element: Element | None = None
    """The innermost block-level element around it, on a page that was HTML."""
    inner: frozenset[str] = frozenset()
    """Tags and names of the inline elements in it ("time", "strong", "author")."""
    linked: float = 0.0
    """Share of its characters that stand in links, in 0–1; only markup tells."""
    url: str | None = None
    """Where its first link leads, as the markup has it."""
    post: str | None = None
    """The platform of the post whose words it is; only markup tells."""


@frozen
class Post:
    """A post of a social platform, or a film or recording of one, set into an HTML page."""

    platform: str
    """As in `Embed.platform`."""
    url: str | None = None
    author: str | None = None
    handle: str | None = None
    """With its "@"."""
    text: str = ""
    """Its own words, a line break between its lines; empty where a script would fill them in."""
    date: str | None = None
    """The characters of its date, as printed."""
    time: str | None = None
    """Its date for machines, as the markup has it."""
    start: int = 0
    """Offset of the first character of its words in `Page.text`; half-open with `end`, and equal to
    it where the page has none."""
    end: int = 0


@frozen
class Page:
    """A page as text with offsets, whatever it was before."""

    text: str
    lines: tuple[Line, ...] = ()
    """The non-blank lines, in order, not overlapping."""
    dates: tuple[DateSpan, ...] = ()
    """The dates printed in `text`, in order."""
    language: str | None = None
    """ISO 639-1 code that the page declares, or that its words show; `None` when unknown."""
    url: str | None = None
    is_html: bool = False
    declared: Declared | None = None
    """What an HTML page declares about itself; `None` for text."""
    posts: tuple[Post, ...] = ()
    """The posts that its markup sets off, in page order, not overlapping."""
