"""What every reader yields and everything after it works on."""

from enum import StrEnum

from attrs import frozen

from newsparse.dates import DateSpan


class Marker(StrEnum):
    """What introduces a line: the layout sign in front of its words."""

    NONE = ""
    BULLET = "bullet"
    NUMBER = "number"
    HEADING = "heading"
    QUOTE = "quote"


@frozen
class Line:
    """One thing on the page, as near as a reader can tell.

    Usually a line of the source; a part of one where it holds two things; several where a
    paragraph was wrapped or broken apart.
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
    path: str = ""
    """Element path (`"html/body/article/p"`) for a page that was HTML, else empty."""


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
