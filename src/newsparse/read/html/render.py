"""The visible text of a page, block by block, with the elements around."""

import re
from collections.abc import Callable, Collection, Iterator
from html import unescape

from attrs import define
from lxml import etree
from lxml.etree import _Element

from newsparse.page import Element, Line, Marker
from newsparse.read.html.elements import names_of
from newsparse.read.html.kinds import INLINE_KINDS, KINDS, Kind, kind_of, tag_of
from newsparse.read.html.numbers import Numbering
from newsparse.read.html.sheet import CELL_BORDER, Sheet, clean, clean_row, ink
from newsparse.read.html.tables import is_data_table

_NEW_LINE = re.compile("\r\n?|\n")
# The kinds that are asked for at each element: to look one up in its class takes ten times as long.
_OBJECT, _BREAK = Kind.OBJECT, Kind.BREAK
_INLINE, _SPAN, _LINK, _WORD = Kind.INLINE, Kind.SPAN, Kind.LINK, Kind.WORD
_BLOCK, _HEADING, _ITEM, _QUOTE = Kind.BLOCK, Kind.HEADING, Kind.ITEM, Kind.QUOTE
_PRE, _TABLE, _ROW, _CELL = Kind.PRE, Kind.TABLE, Kind.ROW, Kind.CELL
_AS_HEADING = Marker.HEADING
_UNSEEN = frozenset({Kind.HIDDEN, _OBJECT})
_SCOPED = frozenset({_HEADING, _ITEM, _QUOTE})
_CARRIED_AT_MOST = 20
"""Inline elements, one in another, that are seen again in each line in them."""
_FIRST_LINE_ONLY = (Marker.BULLET, Marker.NUMBER)
_NO_NAMES: frozenset[str] = frozenset()


@define(eq=False)
class _Open:
    """An element that is not yet left."""

    element: _Element
    tag: str
    kind: Kind
    is_inline: bool
    told: object = None
    """What tells an inline one apart from the next."""
    names: frozenset[str] = _NO_NAMES
    """Of an inline one."""
    kept: Element | None = None
    """What is kept of it, from the first line in it on."""


@define
class Mark:
    """Something noticed on the way, and the lines that stand in it: `first` up to `end`."""

    what: object
    first: int
    end: int
    at: int
    """Offset in the text; where it has no lines, it stands here."""


@define
class _Scope:
    """An open element that says of the lines in it what they are: a heading, an item, a quote."""

    marker: Marker = Marker.NONE
    level: int = 0
    number: int | None = None
    """What a browser would print before its first line."""


class Rendering:
    """One walk over a tree.

    `notice`, if given, is asked about each element; what it returns, unless `None`, is kept in
    `marks` with its place. `hidden` are elements to leave out, with all that is in them, `shown`
    those of a kind that is left out otherwise which are not, and of `preformatted` ones the line
    breaks count.
    """

    def __init__(
        self,
        notice: Callable[[_Element], object] | None = None,
        *,
        hidden: Collection[_Element] = (),
        shown: Collection[_Element] = (),
        preformatted: Collection[_Element] = (),
    ) -> None:
        self.marks: list[Mark] = []
        self._open_marks: list[tuple[_Element, Mark]] = []
        self._notice = notice
        self._hidden = hidden
        self._shown = shown
        self._preformatted = preformatted
        self.left_out: list[_Element] = []
        """Those of `hidden` that were met, and what is for browsers without scripts."""
        self._sheet = Sheet()
        self._open: list[_Open] = []
        self._order = 0
        self._blocks: list[int] = []
        """Which of the open elements are blocks."""
        self._scopes = [_Scope()]
        self._numbering = Numbering({})
        self._depth = {_ITEM: 0, _QUOTE: 0}
        self._pre = 0
        self._in_table = self._in_row = False
        self._after_row = -1
        """How many lines there were when the last row ended: the next one touches it."""
        self._urls: list[str | None] = []
        """Where each open link leads."""
        # The line that is being collected.
        self._words: list[str] = []
        self._inner: set[str] = set()
        self._carried = 0
        """How many elements were open when it began."""
        self._gap = 0
        self._url: str | None = None
        self._linked = 0
        self._link_start = 0
        """The first of `_words` that stands in the link that is open."""
        self._joint: tuple[object, int] = (None, -1)
        """What tells apart the inline element that ended last, and the words there were by then."""

    @property
    def pieces(self) -> list[str]:
        """The text so far, in pieces."""
        return self._sheet.pieces

    @property
    def lines(self) -> list[Line]:
        """The lines so far."""
        return self._sheet.lines

    def walk(self, root: _Element) -> None:
        """Visit the tree without recursion: pages can be nested deeper than the stack."""
        known, hidden, shown, notice = KINDS.get, self._hidden, self._shown, self._notice
        if not tag_of(root):  # a comment is all there is
            return
        self._enter_block(root, kind_of(root))
        self._push(_Open(root, tag_of(root), _BLOCK, False))
        waiting: list[Iterator[_Element]] = []
        children: Iterator[_Element] = iter(root)
        while True:
            for element in children:
                kind = known(element.tag) or kind_of(element)
                if notice is not None and (what := notice(element)) is not None:
                    self._mark(element, what)
                if shown and kind in _UNSEEN and element in shown:
                    kind = _BLOCK
                if kind in _UNSEEN or (hidden and element in hidden):
                    tail = self._pass(element, kind)
                elif kind is _BREAK:
                    self._break()
                    tail = element.tail
                else:
                    self._enter(element, kind)
                    if len(element):
                        waiting.append(children)
                        children = iter(element)
                        break
                    tail = self._leave()
                if tail:
                    self._add(tail)
            else:
                tail = self._leave()
                if not waiting:
                    return
                children = waiting.pop()
                self._add(tail)

    def _enter(self, element: _Element, kind: Kind) -> None:
        tag = tag_of(element)
        if kind in INLINE_KINDS:
            names = names_of(element)
            told = self._enter_inline(element, kind, tag, names)
            self._push(_Open(element, tag, kind, True, told, names))
            return
        if self._in_row:
            self._words.append(CELL_BORDER if kind is _CELL else " ")
        else:
            self._enter_block(element, kind)
        self._push(_Open(element, tag, kind, False))

    def _push(self, opened: _Open) -> None:
        self._open.append(opened)
        element = opened.element
        if self._preformatted and element in self._preformatted:
            self._pre += 1
        if text := element.text:
            self._add(text)

    def _leave(self) -> str | None:
        """Leave the innermost element; the text that follows it."""
        opened = self._open[-1]
        element, kind, is_inline = opened.element, opened.kind, opened.is_inline
        tail: str | None = element.tail
        if is_inline:
            self._leave_inline(kind, opened.told)
            if kind is _WORD and tail and tail[0].isalnum():
                self._words.append(" ")
        elif self._in_row and kind is not _ROW:
            self._words.append(" ")
        else:
            if self._words:
                self._end_line()
            self._leave_block(kind)
        self._open.pop()
        if self._preformatted and element in self._preformatted:
            self._pre -= 1
        if not self._words and (not is_inline or len(self._open) < self._carried):
            self._begin_again()
        if self._open_marks:
            self._end_mark(element)
        return tail

    def _pass(self, element: _Element, kind: Kind) -> str | None:
        """Go by an element of which nothing is shown; the text that follows it."""
        if kind not in _UNSEEN or element.tag == "noscript":
            self.left_out.append(element)
        if kind is _OBJECT:
            if self._words:
                self._words.append(" ")
        elif element.tag is etree.Entity:  # only trees that are no HTML have them
            self._add(unescape(element.text or ""))
        self._end_mark(element)
        return element.tail

    def _enter_block(self, element: _Element, kind: Kind) -> None:
        if self._words:
            self._end_line()
        self._gap = 1
        self._inner.clear()
        self._url = next(filter(None, self._urls), None) if self._urls else None
        self._blocks.append(len(self._open))
        if kind is _BLOCK:
            return
        if kind is _HEADING:
            self._scopes.append(_Scope(_AS_HEADING, int(tag_of(element)[1])))
        elif kind is _ITEM:
            around = self._open[-1].element if self._open else element.getparent()
            if around is not None and tag_of(around) == "ol":
                self._nest(kind, Marker.NUMBER, self._numbering.number(element, around))
            else:
                self._nest(kind, Marker.BULLET)
        elif kind is _QUOTE:
            self._nest(kind, Marker.QUOTE)
        elif kind is _PRE:
            self._pre += 1
        elif kind is _TABLE:
            self._in_table = is_data_table(element)
            self._after_row = -1
        elif kind is _ROW and self._in_table:
            self._in_row = True
            if self._after_row == len(self.lines):
                self._gap = 0

    def _nest(self, kind: Kind, marker: Marker, number: int | None = None) -> None:
        self._depth[kind] += 1
        self._scopes.append(_Scope(marker, self._depth[kind], number))

    def _leave_block(self, kind: Kind) -> None:
        self._gap = 1
        self._blocks.pop()
        if kind is _BLOCK:
            return
        if kind in _SCOPED:
            self._scopes.pop()
        if kind in self._depth:
            self._depth[kind] -= 1
        elif kind is _PRE:
            self._pre -= 1
        elif kind is _TABLE:
            self._in_table = False
        elif kind is _ROW:
            self._in_row = False
            self._after_row = len(self.lines)

    def _enter_inline(
        self, element: _Element, kind: Kind, tag: str, names: frozenset[str]
    ) -> object:
        """What tells the element apart from the next."""
        self._inner.add(tag)
        if names:
            self._inner.update(names)
        words = self._words
        if kind is _INLINE:
            return None
        if kind is _WORD:
            if words and words[-1][-1:].isalnum():
                words.append(" ")
            return element
        url = element.get("href") if kind is _LINK else None
        told: object = (names or None) if kind is _SPAN else url
        before, count = self._joint
        if count == len(words) and (told != before or _leaves_number(words, element)):
            words.append(" ")
        if kind is _LINK:
            if not self._urls:
                self._link_start = len(words)
            self._urls.append(url)
            self._url = self._url or url
        return told

    def _leave_inline(self, kind: Kind, told: object) -> None:
        words = self._words
        if kind is _LINK:
            self._urls.pop()
            if not self._urls:
                self._linked += ink(words[self._link_start :])
        # A letter by itself is an initial, set apart by its style alone.
        if told is not None and words and len(words[-1].strip()) > 1:
            self._joint = (told, len(words))

    def _begin_again(self) -> None:
        """A line begins: the inline elements that are open go on in it."""
        self._carried = count = len(self._open)
        self._inner.clear()
        self._url = next(filter(None, self._urls), None) if self._urls else None
        if not self._blocks or self._blocks[-1] + 1 == count:
            return
        first = max(self._blocks[-1] + 1, count - _CARRIED_AT_MOST)
        for opened in self._open[first:]:
            if opened.is_inline:
                self._inner.add(opened.tag)
                self._inner.update(opened.names)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if not self._pre:
            if self._words or not text.isspace():
                self._words.append(text)
            return
        if self._in_row:
            self._words.append(text)
            return
        first, *others = _NEW_LINE.split(text)
        self._words.append(first)
        for other in others:
            self._break()
            self._words.append(other)

    def _break(self) -> None:
        """A line break: within a headline or a row it is a space, a second one a blank line."""
        if self._in_row or self._scopes[-1].marker is _AS_HEADING:
            self._words.append(" ")
        elif self._end_line():
            self._begin_again()
        else:
            self._gap = 1

    def _end_line(self) -> bool:
        """End the line that is being collected; whether it had words."""
        words = self._words
        if not words:
            return False
        raw = words[0] if len(words) == 1 else "".join(words)
        text = clean_row(raw) if self._in_row else clean(raw, verbatim=self._pre > 0)
        if text:
            self._append(text)
        words.clear()
        self._linked = self._link_start = 0
        self._joint = (None, -1)
        return bool(text)

    def _append(self, text: str) -> None:
        if self._urls:
            self._linked += ink(self._words[self._link_start :])
        scope = self._scopes[-1]
        self._sheet.append(
            self._numbered(text) if len(self._scopes) > 1 else text,
            self._gap,
            scope.marker,
            scope.level,
            self._element(),
            frozenset(self._inner),
            self._linked,
            self._url,
        )
        self._gap = 0
        if scope.marker in _FIRST_LINE_ONLY:
            scope.marker, scope.level = Marker.NONE, 0

    def _numbered(self, text: str) -> str:
        """`text` with the number of the item that it begins: of a list to read, not to click on."""
        item = self._scopes[-1]
        if item.marker is _AS_HEADING:  # the heading of an item
            item = self._scopes[-2]
        if item.number is None:
            return text
        number, item.number = item.number, None
        is_link = self._linked > 0.9 * (len(text) - text.count(" "))
        return text if is_link or text[0].isdigit() else f"{number}. {text}"

    def _element(self) -> Element | None:
        """The innermost block; it and those around it are made when the first line needs them."""
        opened, at = self._open, self._blocks[-1]
        first = at
        while first >= 0 and opened[first].kept is None:
            first -= 1
        around = opened[first].kept if first >= 0 else None
        for inner in opened[first + 1 : at + 1]:
            self._order += 1
            names = inner.names if inner.is_inline else names_of(inner.element)
            inner.kept = around = Element(inner.tag, names, around, self._order)
        return around

    def _mark(self, element: _Element, what: object) -> None:
        self._border()
        count = len(self.lines)
        mark = Mark(what, count, count, self._sheet.length)
        self.marks.append(mark)
        self._open_marks.append((element, mark))

    def _end_mark(self, element: _Element) -> None:
        if self._open_marks and self._open_marks[-1][0] is element:
            self._border()
            self._open_marks.pop()[1].end = len(self.lines)

    def _border(self) -> None:
        """End the line where no block begins or ends."""
        if self._end_line():
            self._gap = 1
            self._begin_again()


def _leaves_number(words: list[str], element: _Element) -> bool:
    """Whether a number ends where `element` begins with a letter: "10:05", "Updated"."""
    return words[-1][-1:].isdigit() and (element.text or "")[:1].isalpha()
