"""The rendered text as it grows, line by line."""

import re
from collections.abc import Sequence

from newsparse.page import Element, Line, Marker

CELL_BORDER = "\x01"
"""Stands between two cells of a row while it is collected: no tree can hold this character."""

_CELL_JOINT = " | "
# Characters without width that break words apart for whoever searches the text, and the controls
# that stand where a page of Windows-1252 was taken for Latin-1.
_CLEANED: dict[int, str] = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"), "") | {
    code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)
}
_UNCLEAN = re.compile(f"[{''.join(map(chr, _CLEANED))}]")
_BARE = " \u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"


class Sheet:
    """Lines with offsets over the text that they make up."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.lines: list[Line] = []
        self.length = 0
        """Characters so far."""

    def append(
        self,
        text: str,
        gap: int,
        marker: Marker,
        level: int,
        element: Element | None,
        inner: frozenset[str],
        linked: int,
        url: str | None,
    ) -> None:
        """Add a line after `gap` blank ones; `linked` of its characters stand in links."""
        if self.lines:
            self.pieces.append("\n" + gap * "\n")
            self.length += 1 + gap
        else:
            gap = 0
        start = self.length
        self.length = end = start + len(text)
        self.pieces.append(text)
        share = min(1.0, linked / (len(text) - text.count(" "))) if linked else 0.0
        self.lines.append(
            Line(start, end, text, marker, level, gap, False, element, inner, share, url)
        )


def clean(raw: str, *, verbatim: bool = False) -> str:
    """The words of a line, white space collapsed; empty where nothing can be seen.

    `verbatim` leaves white space inside as it is.
    """
    is_ascii = raw.isascii()
    if not is_ascii and _UNCLEAN.search(raw):
        raw = raw.translate(_CLEANED)
    text = raw.strip() if verbatim else " ".join(raw.split())
    return text if is_ascii or text.strip(_BARE) else ""


def clean_row(raw: str) -> str:
    """The cells of a row, those that are empty at its end left out."""
    cells = [clean(cell) for cell in raw.split(CELL_BORDER)]
    if len(cells) > 1 and not cells[0]:  # the row begins with a cell
        del cells[0]
    if sum(map(bool, cells)) < 2:
        return "".join(cells)
    while not cells[-1]:
        cells.pop()
    return " ".join(_CELL_JOINT.join(cells).split())


def ink(words: Sequence[str]) -> int:
    """How many characters are not white space."""
    return len("".join("".join(words).split()))
