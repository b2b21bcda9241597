"""Reading an HTML page: its visible text, block by block, with element paths."""

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

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
_PATH_DEPTH = 12


def read_html(source: str, *, url: str | None = None) -> Page:
    """Read HTML. Hidden elements (scripts, styles, form controls) leave no text."""
    root = _tree(source)
    if root is None:
        return Page("", url=url, is_html=True)
    rendering = _Rendering()
    rendering.walk(root)
    rendering.close()
    language = (root.get("lang") or "").split("-")[0].lower() or None
    return Page(
        "".join(rendering.pieces), tuple(rendering.lines), language=language, url=url, is_html=True
    )


def _tree(source: str) -> HtmlElement | None:
    parser = HTMLParser(recover=True, huge_tree=True, no_network=True, encoding="utf-8")
    data = source.encode("utf-8", "replace").replace(b"\x00", b"")
    try:
        return document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):  # nothing but comments or white space
        return None


class _Rendering:
    """The text so far, and the line that is being collected."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.lines: list[Line] = []
        self._length = 0
        self._words: list[str] = []
        self._path = ""
        self._marker = Marker.NONE
        self._level = 0

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
        tag = element.tag
        if tag not in _INLINE:
            self.close()
            self._path = _path(element)
            if tag == "li":
                self._marker = Marker.BULLET
            elif tag in _HEADINGS:
                self._marker, self._level = Marker.HEADING, _HEADINGS[tag]
            elif tag == "blockquote":
                self._marker = Marker.QUOTE
        self._add(element.text)

    def _leave(self, element: HtmlElement) -> None:
        if element.tag not in _INLINE:
            self.close()
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self._words.append(text)

    def close(self) -> None:
        """End the line that is being collected, if it has words."""
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if text:
            self.lines.append(
                Line(
                    self._length,
                    self._length + len(text),
                    text,
                    marker=self._marker,
                    level=self._level,
                    gap=1 if self.lines else 0,
                    path=self._path,
                )
            )
            self.pieces.append(text + "\n")
            self._length += len(text) + 1
        self._marker, self._level = Marker.NONE, 0


def _path(element: HtmlElement) -> str:
    tags = [element.tag]
    for parent in element.iterancestors():
        tags.append(parent.tag)
        if len(tags) >= _PATH_DEPTH:
            break
    return "/".join(reversed(tags))
