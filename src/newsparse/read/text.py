"""Reading a plain-text page: lines with offsets over the untouched source."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import evolve

from newsparse.dates import find_dates
from newsparse.page import Line, Marker, Page
from newsparse.read.cut import cut_points
from newsparse.read.emphasis import is_markdown, without_emphasis
from newsparse.read.join import continues_line, wrap_width
from newsparse.script import join_parts

INVISIBLE = "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff\x00"
"""Characters without width or words that scrapes are strewn with."""

_BLANK = "".join(chr(c) for c in (*range(0x09, 0x0E), *range(0x1C, 0x21), 0x85, 0xA0)) + (
    "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f"
    "\u205f\u3000" + INVISIBLE
)
_MARKER = re.compile(
    r"(?P<heading>#{1,6})\s+(?=\S)"
    r"|(?P<quote>(?:>\s?)+)(?=\S)"
    r"|(?P<bullet>[*\-+•◦▪▫‣●○■□➤►])\s+(?=\S)"
    r"|(?P<number>\d{1,2}[.)])\s+(?=\S)"
)
_MARKER_SIGNS = frozenset("#>*-+•◦▪▫‣●○■□➤►")
_MARKERS = {
    "heading": Marker.HEADING,
    "quote": Marker.QUOTE,
    "bullet": Marker.BULLET,
    "number": Marker.NUMBER,
}


def read_text(text: str, *, url: str | None = None) -> Page:
    """Read plain text. `Page.text` is `text` itself."""
    dates = find_dates(text)
    pieces = _pieces(text, cut_points(text, dates))
    if is_markdown(text):
        pieces = [_without_emphasis(piece) for piece in pieces]
    return Page(text, _joined(pieces), dates, url=url)


def _without_emphasis(piece: Line) -> Line:
    words = without_emphasis(piece.text) or piece.text
    return piece if words == piece.text else evolve(piece, text=words)


def _pieces(text: str, cuts: Mapping[int, Sequence[int]]) -> list[Line]:
    pieces: list[Line] = []
    offset = gap = 0
    for raw in text.splitlines(keepends=True):
        words = raw.strip(_BLANK)
        if words:
            first = words[0]
            start = offset if raw[0] == first else offset + raw.index(words)
            if offset in cuts:
                pieces.extend(_parts(words, start, gap, cuts[offset]))
            elif first in _MARKER_SIGNS or first.isdecimal():
                pieces.append(_piece(words, start, gap, cut=False))
            else:  # nearly all lines
                pieces.append(Line(start, start + len(words), words, gap=gap))
            gap = 0
        else:
            gap += 1
        offset += len(raw)
    return pieces


def _parts(words: str, start: int, gap: int, cuts: Sequence[int]) -> list[Line]:
    """A printed line as pieces: one where none of `cuts` is within its words."""
    end = start + len(words)
    inner = [c for c in cuts if start < c < end]
    if not inner:
        return [_piece(words, start, gap, cut=False)]
    bounds = [start, *inner, end]
    parts = []
    for left, right in pairwise(bounds):
        raw = words[left - start : right - start]
        part = raw.strip(_BLANK)
        if part:
            at = left + len(raw) - len(raw.lstrip(_BLANK))
            parts.append(_piece(part, at, gap if left == start else 0, cut=left != start))
    return parts


def _piece(words: str, start: int, gap: int, *, cut: bool) -> Line:
    end = start + len(words)
    first = words[0]
    sign = _MARKER.match(words) if first in _MARKER_SIGNS or first.isdecimal() else None
    # "* * *" parts two sections of a story and is no bullet.
    if sign is None or cut or not any(map(str.isalnum, words[sign.end() :])):
        return Line(start, end, words, gap=gap, cut=cut)
    name = sign.lastgroup or ""
    marker = _MARKERS[name]
    level = len(sign[0].replace(" ", "")) if name in ("heading", "quote") else 1
    # A number can be part of what is said ("24. June"): it stays in the words.
    shown = words if marker is Marker.NUMBER else words[sign.end() :]
    return Line(start, end, shown, marker, level, gap, cut)


def _touching(pieces: Sequence[Line], index: int) -> str:
    """The words of the piece that follows without a blank line, if one does."""
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    return after.text if after and after.gap == 0 and not after.marker else ""


def _joined(pieces: list[Line]) -> tuple[Line, ...]:
    """Put together what wrapping or inline elements have broken apart."""
    width = wrap_width([(p.text, p.gap) for p in pieces])
    lines: list[Line] = []
    words: list[str] = []
    for index, piece in enumerate(pieces):
        if (
            piece.gap == 0
            and lines
            and not piece.cut
            and (width or not lines[-1].cut)  # an inline teaser ends with its line
            and piece.marker in (Marker.NONE, Marker.NUMBER)
            and continues_line(words, piece.text, _touching(pieces, index), width)
        ):
            words.append(piece.text)
        else:
            if len(words) > 1:
                lines[-1] = _as_one(lines[-1], pieces[index - 1], words)
            words = [piece.text]
            lines.append(piece)
    if len(words) > 1:
        lines[-1] = _as_one(lines[-1], pieces[-1], words)
    return tuple(lines)


def _as_one(first: Line, last: Line, words: Sequence[str]) -> Line:
    return evolve(first, end=last.end, text=join_parts(words))
