"""Which lines of a page with markup are set as its story is, and which are not.

A site sets the paragraphs of a story in one element, or each in elements of the same names, and
uses neither for much else. So where the story is known in the main, what is set like it and near
it belongs to it as well, such as what comes after a box that looked like the end; and what stands
in an element of another name belongs to it less.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from newsparse.label.facts import Facts
from newsparse.label.judgement import Judgement
from newsparse.label.story import Story
from newsparse.labels import Label
from newsparse.page import Element, Marker

_MUCH = 0.3
"""Share of the story's words in an element, or in elements of the same names, from which on the
story is set so."""
_LITTLE = 0.2
"""The same share up to which a line is not set as the story is."""
_NEXT_TO_NONE = 0.05
"""The same share of what is set as nothing else in the story is."""
_SURE = 0.8
"""How sure the model is of a line of the story that may be set as nothing else in it is."""
_MOST = 0.5
"""Share of the story's words in the element that holds it."""
_NEAR = 6
"""Elements from a line to the one that holds the story, at most."""
_LOOKED_AT = 3
"""Elements around a line whose names tell how it is set."""
_PROSE = 8
"""Words of a line that tells how the story is set, or that is running text by its length."""
_LEAST = 4
"""Words of a line amid the story, in its own element, at least; a shorter one ends no story."""
_DEEP = 60
"""Words of the story on either side of a line that stands amid it."""
_FEW_LEFT = 30
"""Words of a story that is not in the foot of the page, at least."""
_OF_ONE_LINE = frozenset("p li h1 h2 h3 h4 h5 h6 blockquote td dd dt pre ul ol".split())
"""Elements that stand in the story's element line by line."""
_APART = frozenset(
    {Label.NOTE, Label.CHROME, Label.PROMO, Label.BYLINE, Label.KICKER, Label.TEASER}
)
"""What a name may say of a line that is set otherwise than the story."""

Look = tuple[tuple[str, frozenset[str]], ...]
"""Tags of the elements around a line, innermost first, each with its names."""


@frozen
class Fitted:
    """A story whose borders fit how it is set."""

    story: Story
    alike: frozenset[int] = frozenset()
    """Lines inside that are set as the story is and were not known to be of it."""
    apart: frozenset[int] = frozenset()
    """Lines inside that were taken for story and are set as something else."""
    amid: frozenset[int] = frozenset()
    """Lines in the story's own element with much of the story above and below."""


@frozen
class _Setting:
    """How the words of a story are spread over the page's elements."""

    words: int
    by_box: Counter[int]
    """Words in the innermost element that is not set for a single line."""
    by_look: Counter[Look]
    """Words by how they are set, names that few of the story's elements have left out."""
    within: Counter[int]
    """Words in an element at any depth."""
    usual: tuple[frozenset[str], ...]
    """The names that many of the story's elements have, those of the innermost elements first."""

    def share_of_box(self, element: Element) -> float:
        """Share of the story's words in the element that a line in `element` stands in."""
        return self.by_box[next(_boxes(element)).order] / self.words

    def share_of_look(self, element: Element) -> float:
        """Share of the story's words that are set as a line in `element` is."""
        return self.by_look[_look(element, self.usual)] / self.words


def fit_to_setting(
    facts: Sequence[Facts],
    judgements: Sequence[Judgement],
    story: Story,
    headline: int | None,
    *,
    may_grow: bool = True,
) -> Fitted:
    """The story as far as its lines are set alike; longer downwards only if it `may_grow`.

    `judgements` see story only inside `story`.
    """
    is_story = [judgement.is_story for judgement in judgements]
    setting = _setting_of(facts, is_story)
    if not setting.words:
        return Fitted(story)
    start = story.first if headline is None or headline > story.first else headline + 1
    end = len(facts) if may_grow else story.last + 1
    alike = frozenset(
        [
            f.index
            for f, judgement in zip(facts[start:end], judgements[start:end], strict=True)
            if not judgement.is_story
            and not (f.index < story.first and judgement.label is Label.DEK)
            and _is_alike(f, setting, amid=story.first < f.index < story.last)
        ]
    )
    grown = Story(min(story.first, *alike, story.first), max(story.last, *alike, story.last))
    apart = frozenset(
        [
            f.index
            for f, judgement in zip(facts, judgements, strict=True)
            if judgement.is_story and _is_apart(f, judgement, setting)
        ]
    ) - frozenset(_lead(facts, is_story, setting))
    amid = frozenset(_amid(facts, is_story, setting))
    return Fitted(_without_tail(facts, is_story, alike, grown), alike, apart, amid)


def _lead(facts: Sequence[Facts], is_story: Sequence[bool], setting: _Setting) -> Iterator[int]:
    """The running text with which a story begins: it is often set apart, and named so."""
    for f, yes in zip(facts, is_story, strict=True):
        element = f.line.element
        if not yes or element is None or not _is_prose(f):
            continue
        if setting.share_of_look(element) >= _LITTLE or setting.share_of_box(element) >= _LITTLE:
            return
        yield f.index


def _amid(facts: Sequence[Facts], is_story: Sequence[bool], setting: _Setting) -> Iterator[int]:
    total = sum([f.words for f, yes in zip(facts, is_story, strict=True) if yes])
    above = 0
    for f, yes in zip(facts, is_story, strict=True):
        element = f.line.element
        if not yes or element is None:
            continue
        below = total - above - f.words
        if min(above, below) >= _DEEP and setting.share_of_box(element) >= _MUCH:
            yield f.index
        above += f.words


def _is_prose(f: Facts) -> bool:
    return f.words >= _PROSE and f.ends_sentence


def in_footers(facts: Sequence[Facts], is_story: Sequence[bool]) -> frozenset[int]:
    """The story's lines in the foot of a page or an article, where there is a story without them.

    What a foot says of the house, its customers or the author may be longer than the story.
    """
    known: dict[int, bool] = {}
    found = frozenset(
        [f.index for f, yes in zip(facts, is_story, strict=True) if yes and _in_footer(f, known)]
    )
    if not found:
        return found
    left = sum([f.words for f in facts if is_story[f.index] and f.index not in found])
    return found if left >= _FEW_LEFT else frozenset()


def _in_footer(f: Facts, known: dict[int, bool]) -> bool:
    element = f.line.element
    if element is None:
        return False
    if element.order not in known:
        known[element.order] = any(around.tag == "footer" for around in element.up())
    return known[element.order]


def _setting_of(facts: Sequence[Facts], is_story: Sequence[bool]) -> _Setting:
    telling = [
        (f.words, f.line.element)
        for f, yes in zip(facts, is_story, strict=True)
        if yes and f.words >= _PROSE and f.line.element is not None
    ]
    words = sum([count for count, _ in telling])
    by_box: Counter[int] = Counter()
    within: Counter[int] = Counter()
    named: list[Counter[str]] = [Counter() for _ in range(_LOOKED_AT)]
    for count, element in telling:
        by_box[next(_boxes(element)).order] += count
        for depth, around in enumerate(element.up()):
            within[around.order] += count
            if depth < _LOOKED_AT:
                named[depth].update(dict.fromkeys(around.names, count))
    usual = tuple(
        [frozenset([name for name in names if names[name] >= _MUCH * words]) for names in named]
    )
    by_look: Counter[Look] = Counter()
    for count, element in telling:
        by_look[_look(element, usual)] += count
    return _Setting(words, by_box, by_look, within, usual)


def _is_alike(f: Facts, setting: _Setting, *, amid: bool) -> bool:
    """Whether a line is set as the story is: running text in the story's own element or, near it,
    in elements of the same names; and amid the story whatever stands in its own element."""
    element = f.line.element
    if element is None or f.words < _LEAST or f.line.linked >= 0.5:
        return False
    is_prose = _is_prose(f)
    if not (is_prose or amid) or (f.hint is not None and f.hint.strength == "sure"):
        return False
    if f.kinds and not amid:  # its words say what it is: the story does not reach down to it
        return False
    if setting.share_of_box(element) >= _MUCH:
        return True
    return is_prose and setting.share_of_look(element) >= _MUCH and _is_near(element, setting)


def _is_near(element: Element, setting: _Setting) -> bool:
    """Whether it stands close in the element that holds the story, and not in an `article` of its
    own there."""
    for number, around in enumerate(_boxes(element)):
        if setting.within[around.order] >= _MOST * setting.words:
            return True
        if number == _NEAR or around.tag == "article":
            break
    return False


def _is_apart(f: Facts, judgement: Judgement, setting: _Setting) -> bool:
    """Whether a line is set as nothing else in the story is, and named as something else or no
    sure part of it.

    Headings are always set apart, and named after what they say: "promotion".
    """
    element = f.line.element
    if element is None or f.line.marker is Marker.HEADING:
        return False
    if _is_named_apart(f) and setting.share_of_look(element) < _LITTLE:
        return True
    if judgement.probability >= _SURE or _is_set_off(f):
        return False
    return max(setting.share_of_look(element), setting.share_of_box(element)) < _NEXT_TO_NONE


def _is_set_off(f: Facts) -> bool:
    """Whether it is a part of a story that is never set like its paragraphs."""
    if f.line.marker is not Marker.NONE:
        return True
    return f.hint is not None and f.hint.label in (Label.TABLE, Label.QUOTE)


def _is_named_apart(f: Facts) -> bool:
    """Running text stays under names for other stories: "teaser" is also the first paragraph, and
    reviews in a list are "related"."""
    hint = f.hint
    if hint is None or hint.label not in _APART or hint.strength != "likely":
        return False
    return hint.label is not Label.TEASER or not _is_prose(f)


def _without_tail(
    facts: Sequence[Facts], is_story: Sequence[bool], alike: frozenset[int], story: Story
) -> Story:
    """The story without a few words at its end that are no sentence: a name, a label, a button."""
    last = story.last
    while last > story.first:
        if last in alike or (is_story[last] and not _is_tail(facts[last])):
            return Story(story.first, last)
        last -= 1
    return story


def _is_tail(f: Facts) -> bool:
    if f.words >= _LEAST or f.ends_sentence:
        return False
    return f.line.marker is Marker.HEADING or not _is_set_off(f)


def _boxes(element: Element) -> Iterator[Element]:
    """The elements around a line, without those that are set for it alone; one at least."""
    box = element
    while box.tag in _OF_ONE_LINE and box.around is not None:
        box = box.around
    return box.up()


def _look(element: Element, usual: Sequence[frozenset[str]]) -> Look:
    """How a line is set.

    Names of its own do not count for the innermost element, nor for others that have a usual one
    as well: they are numbers, or made up by a program.
    """
    look: list[tuple[str, frozenset[str]]] = []
    for around, names in zip(element.up(), usual, strict=False):
        known = around.names & names
        look.append((around.tag, known if known or not look else around.names))
    return tuple(look)
