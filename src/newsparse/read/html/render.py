"""The visible text of a page, block by block, with the elements around."""

from attrs import define
from lxml.html import HtmlElement

from newsparse.page import Element, Line, Marker
from newsparse.read.html.elements import element_of, names_of

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


@define
class _Frame:
    """A block element that is open, and what it says of the lines in it."""

    element: Element | None = None
    marker: Marker = Marker.NONE
    level: int = 0

    @classmethod
    def of(cls, element: HtmlElement, parent: "_Frame", order: int) -> "_Frame":
        tag, kept = element.tag, element_of(element, parent.element, order)
        if tag in _HEADINGS:
            return cls(kept, Marker.HEADING, _HEADINGS[tag])
        if tag in _NESTING:
            depth = 1 + sum(1 for _ in element.iterancestors(tag))
            return cls(kept, _NESTING[tag], depth)
        return cls(kept, parent.marker, parent.level)


class Rendering:
    """The text so far, and the line that is being collected."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.lines: list[Line] = []
        self._length = 0
        self._words: list[str] = []
        self._frames = [_Frame()]
        self._order = 0
        self._links = 0
        """Links that are open."""
        self._linked = 0
        """Characters of the line being collected that stand in links, without white space."""
        self._url: str | None = None
        self._inner: set[str] = set()

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
        self.close()

    def _enter(self, element: HtmlElement) -> None:
        if element.tag not in _INLINE:
            self.close()
            self._order += 1
            self._frames.append(_Frame.of(element, self._frames[-1], self._order))
        else:
            self._inner.add(element.tag)
            self._inner.update(names_of(element))
            if element.tag == "a":
                self._links += 1
                self._url = self._url or element.get("href")
        self._add(element.text)

    def _leave(self, element: HtmlElement) -> None:
        if element.tag not in _INLINE:
            self.close()
            self._frames.pop()
        elif element.tag == "a":
            self._links -= 1
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._words.append(text)
            if self._links:
                self._linked += len("".join(text.split()))

    def close(self) -> None:
        """End the line that is being collected, if it has words."""
        words = "".join(self._words).split()
        inner, linked, url = frozenset(self._inner), self._linked, self._url
        self._words.clear()
        self._inner.clear()
        self._linked, self._url = 0, None
        if not words:
            return
        text = " ".join(words)
        frame = self._frames[-1]
        start, end = self._length, self._length + len(text)
        gap = 1 if self.lines else 0
        self.lines.append(
            Line(
                start,
                end,
                text,
                frame.marker,
                frame.level,
                gap,
                element=frame.element,
                inner=inner,
                linked=linked / (len(text) - len(words) + 1),
                url=url,
            )
        )
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
