"""What the elements around a line of an HTML page hint that it is.

An element hints by its tag, or by words of its class, id, role and the like
(`label/data/markup.tsv`). Such words also stand on wrappers of the whole story ("has-comments",
"related-enabled"), so an element counts only where it holds little of what the page says.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from attrs import frozen

from newsparse.labels import Label
from newsparse.page import Element, Line, Marker
from newsparse.tables import rows

MOST_PROSE = 0.25
"""Share of the page's running text in the largest element that hints at something else."""
MOST_OF_A_LINE = 0.5
"""The same share of an element that is named as one line is: pages may be short."""
LONGEST = {"line": 400, "caption": 1200, "credit": 160, "stamp": 60}
"""Characters of the longest element that hints at what a single line is, by kind of hint."""
PROSE = 80
"""Characters of the shortest line of running text."""
BEFORE_COMMENTS = 200
"""Characters of running text that a page has before its readers' comments, at least."""
_WIDE_FROM = "\u2e80"
_WIDE = 3
"""What a character of a script that writes words in one or two characters counts."""
MOST_LINKED = 0.9
_STORY_TAGS = frozenset({"article", "main"})
_ROOTS = frozenset({"html", "body", "main"})


@frozen(cache_hash=True)
class Hint:
    """What one row of the table says of lines in an element."""

    label: Label
    strength: str
    """"sure", "likely" or "weak"."""
    where: str
    """What the element must be: "part" of a page, "page" (a part outside the story's element),
    "thread" (of comments), "caption", "credit", "line", or "stamp" (a time in such an element)."""
    words: str
    """The words of its name, or its tag in angle brackets."""

    @property
    def is_credit(self) -> bool:
        """Whether it names the credit of a picture."""
        return self.where == "credit"


@frozen
class _Contents:
    """What the elements of a page hold, at any depth, by their order."""

    characters: dict[int, int]
    prose: dict[int, int]
    """Characters of running text; only those that have some."""
    headlines: set[int]
    """Those that hold one."""
    prose_before: dict[int, int]
    """Running text of the page before the first line in each."""
    total: int
    """Running text of the page, in the element that holds most."""


def elements_around(lines: Iterable[Line]) -> list[Element]:
    """All elements that lines stand in, each after the one around it."""
    elements: dict[int, Element] = {}
    for line in lines:
        element = line.element
        while element is not None and element.order not in elements:
            elements[element.order] = element
            element = element.around
    return [elements[order] for order in sorted(elements)]


def hints_of(lines: Sequence[Line]) -> list[Hint | None]:
    """The hint that counts for each line; `None` where there is none, as for lines of text."""
    elements = elements_around(lines)
    contents = _contents(lines, elements)
    spread = _spread(elements, contents)
    hints: dict[int, tuple[Hint, ...]] = {}
    for element in elements:
        around = () if element.around is None else hints[element.around.order]
        own = _named(element.tag, element.names)
        if own and spread:
            own = tuple([hint for hint in own if hint not in spread])
        if own:
            own = tuple([hint for hint in own if _counts(hint, element, contents)])
        # What goes first comes first; of equals, the innermost.
        hints[element.order] = tuple(sorted((*own, *around), key=_rank)) if own else around
    return [
        None if line.element is None else _best(line, hints[line.element.order]) for line in lines
    ]


def is_credit(line: Line) -> bool:
    """Whether the element of a line says that it is who made a picture, not what is on it."""
    element = line.element
    return element is not None and any(h.is_credit for h in _named(element.tag, element.names))


def _contents(lines: Sequence[Line], elements: Sequence[Element]) -> _Contents:
    characters = dict.fromkeys([element.order for element in elements], 0)
    prose: dict[int, int] = {}
    headlines: set[int] = set()
    befores: dict[int, int] = {}
    before = 0
    for line in lines:
        if line.element is None:
            continue
        order = line.element.order
        befores.setdefault(order, before)
        size = _size(line.text)
        characters[order] += size
        if line.marker is Marker.HEADING and line.level == 1:
            headlines.add(order)
        if size >= PROSE and line.linked < 0.5:
            prose[order] = prose.get(order, 0) + size
            before += size
    for element in reversed(elements):
        if element.around is None:
            continue
        order, outer = element.order, element.around.order
        characters[outer] += characters[order]
        if order in prose:
            prose[outer] = prose.get(outer, 0) + prose[order]
        if order in headlines:
            headlines.add(outer)
        if befores[order] < befores.setdefault(outer, before):
            befores[outer] = befores[order]
    return _Contents(characters, prose, headlines, befores, max(prose.values(), default=0))


def _spread(elements: Sequence[Element], contents: _Contents) -> frozenset[Hint]:
    """The hints of names that most of the story's paragraphs may bear, one by one.

    What is behind a paywall, or may be shared, is named so paragraph by paragraph.
    """
    prose: defaultdict[Hint, int] = defaultdict(int)
    for element in elements:
        if element.tag != "p" or element.order not in contents.prose:
            continue
        for hint in _named(element.tag, element.names):
            if hint.where == "part":
                prose[hint] += contents.prose[element.order]
    return frozenset(hint for hint, size in prose.items() if size > MOST_PROSE * contents.total)


def _size(text: str) -> int:
    return len(text) * (_WIDE if text[:1] >= _WIDE_FROM else 1)


def _counts(hint: Hint, element: Element, contents: _Contents) -> bool:
    """Whether an element holds as little as one of that kind does."""
    if hint.where == "stamp":
        return True
    order, total = element.order, contents.total
    if order in contents.headlines or element.tag in _ROOTS:
        return False
    prose = contents.prose.get(order, 0)
    if hint.where in LONGEST:
        own = hint.words.startswith("<") or prose <= MOST_OF_A_LINE * total
        return own and contents.characters[order] <= LONGEST[hint.where]
    if hint.where == "thread":
        return element.tag != "article" and contents.prose_before[order] >= BEFORE_COMMENTS
    if hint.where == "page" and any(above.tag in _STORY_TAGS for above in element.up()):
        return False
    return prose <= MOST_PROSE * total


def _best(line: Line, hints: tuple[Hint, ...]) -> Hint | None:
    """The hint that goes before the others.

    A thread of comments goes first, then a caption, the stamp of an entry, and what is sure; of the
    rest a list of teasers or a promo says more than the byline or date in it, but share buttons
    do not.
    """
    if not hints and not line.inner:
        return None
    found = None
    for hint in hints:
        if _fits(hint, line):
            found = hint
            break
    for hint in _of_inner(line):
        if _fits(hint, line) and (found is None or _rank(hint) <= _rank(found)):
            return hint
    if not hints or (found is not None and found.where != "line"):
        return found
    # A caption that is only a link stands in a list of others, unless nothing says so.
    return next((hint for hint in hints if hint.label is Label.CAPTION), found)


def _rank(hint: Hint) -> int:
    sure = hint.strength == "sure"
    if hint.where == "thread":
        return 0 if sure else 1
    if hint.label is Label.CAPTION:
        return 2 if sure else 3
    if hint.where == "stamp":
        return 4
    if sure:
        return 5
    if hint.strength == "weak":
        return 9
    if hint.where == "line":
        return 7
    return 8 if hint.label is Label.CHROME else 6


def _fits(hint: Hint, line: Line) -> bool:
    """Whether a line can be what its elements hint at.

    A stamp is a time in a short line. In lists of other stories captions are nothing but links.
    """
    if hint.where == "stamp":
        return "time" in line.inner and len(line.text) <= LONGEST["stamp"]
    return hint.label is not Label.CAPTION or line.linked < MOST_LINKED


def _of_inner(line: Line) -> tuple[Hint, ...]:
    """The hints of the inline elements in a short line."""
    if not line.inner or _size(line.text) > LONGEST["line"]:
        return ()
    return _inline(line.inner)


@lru_cache(maxsize=1024)
def _inline(inner: frozenset[str]) -> tuple[Hint, ...]:
    """What inline elements of these tags and names hint at, of a single line."""
    tags = [hint for tag in inner for hint in _by_tag().get(tag, ())]
    return tuple(
        [h for h in (*tags, *_named("", inner)) if h.where in ("line", "caption", "credit")]
    )


@lru_cache(maxsize=4096)
def _named(tag: str, names: frozenset[str]) -> tuple[Hint, ...]:
    """What an element of that tag and name hints at."""
    found = list(_by_tag().get(tag, ()))
    by_word = _by_word()
    for word in names:
        for wanted, hint in by_word.get(word, ()):
            if wanted <= names:
                found.append(hint)
    return tuple(sorted(found, key=lambda hint: (_rank(hint), hint.words)))


@cache
def _table() -> tuple[Hint, ...]:
    return tuple(
        Hint(Label(label), strength, where, words)
        for label, strength, where, words, _ in rows("label/data/markup.tsv")
    )


@cache
def _by_tag() -> dict[str, list[Hint]]:
    tags: defaultdict[str, list[Hint]] = defaultdict(list)
    for hint in _table():
        if hint.words.startswith("<"):
            tags[hint.words.strip("<>")].append(hint)
    return dict(tags)


@cache
def _by_word() -> dict[str, list[tuple[frozenset[str], Hint]]]:
    """By the first word of a name, its words and the hint."""
    names: defaultdict[str, list[tuple[frozenset[str], Hint]]] = defaultdict(list)
    for hint in _table():
        if not hint.words.startswith("<"):
            words = hint.words.split()
            names[words[0]].append((frozenset(words), hint))
    return dict(names)
