"""Reading an HTML page: its visible text, block by block, with element paths."""

import re

from attrs import define
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from newsparse.dates import find_dates
from newsparse.page import Line, Marker, Page

_HIDDEN = frozenset(
    "script style noscript template head title iframe object embed svg math canvas select option "
    "textarea input button datalist audio video".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby "
    "s samp small span strike strong sub sup time tt u var wbr img picture source".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NESTING = {"li": Marker.BULLET, "blockquote": Marker.QUOTE}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?![A-Za-z])")
_PATH_DEPTH = 12


def read_html(source: str, *, url: str | None = None) -> Page:
    """Read HTML. Hidden elements (scripts, styles, form controls) leave no text."""
    root = _tree(source)
    if root is None:
        return Page("", url=url, is_html=True)
    rendering = _Rendering()
    rendering.walk(root)
    rendering.close()
    language = _LANGUAGE.match(root.get("lang") or "")
    text = "".join(rendering.pieces)
    return Page(
        text,
        tuple(rendering.lines),
        find_dates(text),
        language=language[0].lower() if language else None,
        url=url,
        is_html=True,
    )


def _tree(source: str) -> HtmlElement | None:
    parser = HTMLParser(recover=True, huge_tree=True, no_network=True, encoding="utf-8")
    data = source.encode("utf-8", "replace").replace(b"\x00", b"")
    try:
        return document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):  # nothing but comments or white space
        return None


@define
class _Frame:
    """A block element that is open, and what it says of the lines in it."""

    path: str = ""
    marker: Marker = Marker.NONE
    level: int = 0

    @classmethod
    def of(cls, element: HtmlElement, parent: "_Frame") -> "_Frame":
        tag, path = element.tag, _path(element)
        if tag in _HEADINGS:
            return cls(path, Marker.HEADING, _HEADINGS[tag])
        if tag in _NESTING:
            depth = 1 + sum(1 for _ in element.iterancestors(tag))
            return cls(path, _NESTING[tag], depth)
        return cls(path, parent.marker, parent.level)


class _Rendering:
    """The text so far, and the line that is being collected."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.lines: list[Line] = []
        self._length = 0
        self._words: list[str] = []
        self._frames = [_Frame()]

    def walk(self, root: HtmlElement) -> None:
        """Visit the tree without recursion: pages can be nested deeper than the stack."""
        stack: list[tuple[HtmlElement, bool]] = [(root, True)]
        while stack:
            element, entering = stack.pop()
            if not isinstance(element.tag, str):
                self._add(element.tail)
                continue
            if not entering:
                self._leave(element)
                continue
            if element.tag in _HIDDEN:
                self._add(element.tail)
                continue
            self._enter(element)
            stack.append((element, False))
            stack.extend((child, True) for child in reversed(element))

    def _enter(self, element: HtmlElement) -> None:
        if element.tag not in _INLINE:
            self.close()
            self._frames.append(_Frame.of(element, self._frames[-1]))
        self._add(element.text)

    def _leave(self, element: HtmlElement) -> None:
        if element.tag not in _INLINE:
            self.close()
            self._frames.pop()
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._words.append(text)

    def close(self) -> None:
        """End the line that is being collected, if it has words."""
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if not text:
            return
        frame = self._frames[-1]
        start, end = self._length, self._length + len(text)
        gap = 1 if self.lines else 0
        self.lines.append(Line(start, end, text, frame.marker, frame.level, gap, path=frame.path))
        self.pieces.append(text + "\n")
        self._length = end + 1
        if frame.marker is Marker.BULLET:
            self._use_up_bullet()

    def _use_up_bullet(self) -> None:
        """Only the first line of a list item has a bullet in front."""
        for frame in reversed(self._frames):
            if frame.marker is not Marker.BULLET:
                break
            frame.marker, frame.level = Marker.NONE, 0


def _path(element: HtmlElement) -> str:
    tags = [element.tag]
    for parent in element.iterancestors():
        tags.append(parent.tag)
        if len(tags) >= _PATH_DEPTH:
            break
    return "/".join(reversed(tags))
