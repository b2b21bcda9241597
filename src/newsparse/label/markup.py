"""What the elements around a line of an HTML page hint that it is.

An element hints by its tag, or by words of its class, id, role and the like
(`label/data/markup.tsv`). Such words also stand on wrappers of the whole story ("has-comments",
"related-enabled"), so an element counts only where it holds little of what the page says.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from attrs import define, frozen

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


@frozen
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


@define
class _Content:
    """What an element holds, at any depth."""

    characters: int = 0
    prose: int = 0
    headline: bool = False
    prose_before: int = 0
    """Running text of the page before its first line."""


def hints_of(lines: Sequence[Line]) -> list[Hint | None]:
    """The hint that counts for each line; `None` where there is none, as for lines of text."""
    elements, contents = _contents(lines)
    total = max((content.prose for content in contents.values()), default=0)
    spread = _spread(elements, contents, total)
    known: dict[int, tuple[Hint, ...]] = {}
    around = [_hints_around(line.element, contents, total, spread, known) for line in lines]
    return [
        _best(line, hints) if hints or line.inner else None
        for line, hints in zip(lines, around, strict=True)
    ]


def is_credit(line: Line) -> bool:
    """Whether the element of a line says that it is who made a picture, not what is on it."""
    element = line.element
    return element is not None and any(h.is_credit for h in _named(element.tag, element.names))


def _contents(lines: Sequence[Line]) -> tuple[dict[int, Element], dict[int, _Content]]:
    """The elements that hold lines, and what each holds, by their numbers on the page."""
    contents: dict[int, _Content] = {}
    elements: dict[int, Element] = {}
    before = 0
    for line in lines:
        if line.element is None:
            continue
        for element in line.element.up():
            if element.order in elements:
                break
            elements[element.order] = element
            contents[element.order] = _Content(prose_before=before)
        content = contents[line.element.order]
        size = _size(line.text)
        content.characters += size
        content.headline |= line.marker is Marker.HEADING and line.level == 1
        if size >= PROSE and line.linked < 0.5:
            content.prose += size
            before += size
    for order in sorted(elements, reverse=True):  # an element comes after those around it
        around = elements[order].around
        if around is not None:
            inner, outer = contents[order], contents[around.order]
            outer.characters += inner.characters
            outer.prose += inner.prose
            outer.headline |= inner.headline
    return elements, contents


def _spread(
    elements: dict[int, Element], contents: dict[int, _Content], total: int
) -> frozenset[Hint]:
    """The hints of names that most of the story's paragraphs may bear, one by one.

    What is behind a paywall, or may be shared, is named so paragraph by paragraph.
    """
    prose: defaultdict[Hint, int] = defaultdict(int)
    for order, element in elements.items():
        if element.tag != "p" or not contents[order].prose:
            continue
        for hint in _named(element.tag, element.names):
            if hint.where == "part":
                prose[hint] += contents[order].prose
    return frozenset(hint for hint, size in prose.items() if size > MOST_PROSE * total)


def _size(text: str) -> int:
    return len(text) * (_WIDE if text[:1] >= _WIDE_FROM else 1)


def _hints_around(
    element: Element | None,
    contents: dict[int, _Content],
    total: int,
    spread: frozenset[Hint],
    known: dict[int, tuple[Hint, ...]],
) -> tuple[Hint, ...]:
    """The hints of an element and of those around it that count.

    What goes first comes first; of equals, the innermost.
    """
    path: list[Element] = []
    at = element
    while at is not None and at.order not in known:
        path.append(at)
        at = at.around
    hints = known[at.order] if at is not None else ()
    for inner in reversed(path):
        own = _named(inner.tag, inner.names)
        if own:
            content = contents[inner.order]
            counting = [h for h in own if h not in spread and _counts(h, inner, content, total)]
            if counting:
                hints = tuple(sorted((*counting, *hints), key=_rank))
        known[inner.order] = hints
    return hints


def _counts(hint: Hint, element: Element, content: _Content, total: int) -> bool:
    """Whether an element holds as little as one of that kind does."""
    if hint.where == "stamp":
        return True
    if content.headline or element.tag in _ROOTS:
        return False
    if hint.where in LONGEST:
        own = hint.words.startswith("<") or content.prose <= MOST_OF_A_LINE * total
        return own and content.characters <= LONGEST[hint.where]
    if hint.where == "thread":
        return element.tag != "article" and content.prose_before >= BEFORE_COMMENTS
    if hint.where == "page" and any(above.tag in _STORY_TAGS for above in element.up()):
        return False
    return content.prose <= MOST_PROSE * total


def _best(line: Line, hints: tuple[Hint, ...]) -> Hint | None:
    """The hint that goes before the others.

    A thread of comments goes first, then a caption, the stamp of an entry, and what is sure; of the
    rest a list of teasers or a promo says more than the byline or date in it, but share buttons
    do not.
    """
    found = next((hint for hint in hints if _fits(hint, line)), None)
    for hint in _of_inner(line):
        if _fits(hint, line) and (found is None or _rank(hint) <= _rank(found)):
            return hint
    if found is not None and found.where != "line":
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
    return tuple(h for h in _inline(line.inner) if h.where in ("line", "caption", "credit"))


@lru_cache(maxsize=4096)
def _inline(inner: frozenset[str]) -> tuple[Hint, ...]:
    tags = (hint for tag in inner for hint in _by_tag().get(tag, ()))
    return (*tags, *_named("", inner))


@lru_cache(maxsize=8192)
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
