"""Which line that is a name and little else tells who wrote the story.

A name without "By" may be the author's, a teaser's, somebody's in the picture. What stands around
it tells: the headline, a date, a job, an author's box. Each sign has a weight
(`label/data/lone_names.tsv`); a name is the author's where their sum is above zero.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import define, field, frozen

from newsparse import tables
from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.label.story import Story
from newsparse.people.byline_parts import begins_with_label, is_job, lone_name
from newsparse.people.names import Likeness, is_user_name

_MAX_WORDS = 14
_MAX_NAME_WORDS = 6
_DATES = frozenset({CueKind.PUBLISHED, CueKind.UPDATED})
_BESIDE_NAME = frozenset(
    {
        *(CueKind.BYLINE, CueKind.AGENCY, CueKind.SOURCE, CueKind.READING_TIME, CueKind.PROMO),
        *(CueKind.PUBLISHED, CueKind.UPDATED, CueKind.CONTROLS, CueKind.SHARE, CueKind.COMMENTS),
    }
)
"""Cues that may stand in one line with the author's name."""
_NO_NAME = frozenset(CueKind) - _BESIDE_NAME
_STEPS = ((1, "1"), (2, "2"), (4, "4"), (8, "8"), (16, "16"))
_AROUND = 4
_LISTED = 3
_FAR = 40
_PROSE = 25
_EDGES = " ,|*_–—-"
_STEM, _LEAST_STEM = 6, 4
"""Letters that a surname keeps when a language inflects it, and the fewest that tell it."""


@cache
def weights() -> dict[str, float]:
    """The weight of each sign."""
    return {sign: float(weight) for sign, weight, _ in tables.rows("label/data/lone_names.tsv")}


@frozen
class LoneName:
    """A line that may be the name of the author."""

    index: int
    likeness: Likeness
    signs: tuple[str, ...]

    @property
    def points(self) -> float:
        """How much speaks for it; above zero, it is the author's."""
        table = weights()
        return sum(table.get(sign, 0.0) for sign in ("every name", *self.signs))


@define
class LoneNames:
    """The names that stand alone on one page."""

    facts: Sequence[Facts]
    story: Story
    headline: int | None
    likenesses: dict[int, Likeness] = field(factory=dict)
    small: set[str] = field(factory=set)

    def among(self, indices: Sequence[int]) -> list[LoneName]:
        """The lines of `indices` that are names, each with the signs of its place."""
        named = [i for i in indices if self.likeness(i) is not Likeness.NONE]
        dated = {self.facts[i].folded for i in named if self.facts[i].dates}
        crowd = ("one of many with dates",) if len(dated) > _LISTED else ()
        return [LoneName(i, self.likeness(i), (*self._signs(i), *crowd)) for i in named]

    def likeness(self, index: int) -> Likeness:
        """How much a line is a name and little else."""
        found = self.likenesses.get(index)
        if found is None:
            found = self.likenesses[index] = self._likeness(self.facts[index])
        return found

    def _likeness(self, f: Facts) -> Likeness:
        if not f.letters or f.words > _MAX_WORDS or f.kinds & _NO_NAME or f.ends_colon:
            return Likeness.NONE
        if f.index == self.headline or f.credit > 0.5 or (f.ends_sentence and f.words > 4):
            return Likeness.NONE
        if f.whole is not None and f.whole is not CueKind.BYLINE:
            return Likeness.NONE
        found = lone_name(f.text, dates_within(f))
        if found is Likeness.NONE and is_user_name(f.text):
            found = Likeness.SHAPE
        return found

    def _signs(self, index: int) -> Iterator[str]:
        f = self.facts[index]
        yield "known" if self.likeness(index) is Likeness.KNOWN else "shape"
        yield from self._place(index)
        yield from self._within(f)
        yield from self._beside(index)
        yield from self._elsewhere(f)

    def _place(self, index: int) -> Iterator[str]:
        first, last = self.story.first, self.story.last
        if index > last:
            yield f"below story {_step(index - last)}"
        elif index >= first:
            yield "last line" if index == last else f"in story {_step(index - first + 1)}"
        else:
            yield f"above story {_step(first - index)}"
        if self.headline is None or first - self.headline > _FAR:
            yield "no headline"  # or the page's name, far above
        elif index < self.headline:
            yield f"above headline {_step(self.headline - index)}"
        elif index <= last:
            above = self.previous(index)
            if above == self.headline:
                yield "right under headline"
            elif above is not None and self.previous(above) == self.headline:
                yield "second under headline"
            yield f"below headline {_step(index - self.headline)}"
            if index < first and self.likeness(index) is Likeness.SHAPE:
                yield "shape between headline and story"

    def _within(self, f: Facts) -> Iterator[str]:
        if f.dates:
            yield "date in line"
        if f.words > _MAX_NAME_WORDS and not f.dates:
            yield "long"
        if " " not in f.text.strip():
            yield "one word"
        if f.kinds:
            yield "cue in line"
        if f.byline >= 0.5:
            yield "job in line"
        if begins_with_label(f.text):
            yield "label in line"

    def _beside(self, index: int) -> Iterator[str]:
        below, above = self.next(index, names=False), self.previous(index, names=False)
        if below is not None:
            f = self.facts[below]
            if is_dated(f):
                yield "date below"
            if f.kinds & {CueKind.AUTHOR_BOX}:
                yield "box below"
            if f.kinds & {CueKind.CREDIT} or f.credit > 0.5:
                yield "credit below"
            if f.kinds & {CueKind.SHARE, CueKind.CONTROLS, CueKind.PROMO, CueKind.READING_TIME}:
                yield "buttons below"
            if f.ends_sentence and f.words > 8 and f.text.startswith(self._first_word(index)):
                yield "biography below"
        if above is not None:
            f = self.facts[above]
            if is_dated(f):
                yield "date above"
            if f.kinds & {CueKind.CREDIT} or f.credit > 0.5:
                yield "credit above"
            if f.kinds & {CueKind.TEASER, CueKind.TEASER_LIST}:
                yield "teaser above"
            if f.kinds & {CueKind.AUTHOR_BOX}:
                yield "box above"
        if self._before_job(index):
            yield "job below"

    def _elsewhere(self, f: Facts) -> Iterator[str]:
        """What other lines say of a name."""
        name = f.text.strip(_EDGES)
        if self.headline is not None and name in self.facts[self.headline].text:
            yield "in headline"
        surname = name.rsplit(" ", 1)[-1].casefold()[:_STEM]
        if len(surname) >= _LEAST_STEM:
            if self.headline is not None and surname in self.facts[self.headline].folded:
                yield "surname in headline"
            if any(surname in f.folded for f in self._prose()):
                yield "surname in story"
        if self.likeness(f.index) is Likeness.SHAPE and self._is_of_words(f.text):
            yield "of small words"
        seen = set()
        for other in self.facts:
            if other.index == f.index or name not in other.text:
                continue
            inside = self.story.first <= other.index < self.story.last - 1
            if other.folded == f.folded:
                seen.add("printed again")
            elif inside and other.ends_sentence and other.words > 8:
                seen.add("in story" if f.index > self.story.first else "in the story below")
            elif other.words > 8 and other.index > self.story.last - 2:
                seen.add("told of below")
            elif begins_with_label(other.text) or other.kinds & {CueKind.AUTHOR_BOX}:
                seen.add("labelled elsewhere")
            else:
                seen.add("in another line")
        yield from sorted(seen)

    def _prose(self) -> Sequence[Facts]:
        """The first sentences of the story."""
        lines = self.facts[self.story.first : self.story.first + _PROSE]
        return [f for f in lines if f.ends_sentence and f.words > 8]

    def _first_word(self, index: int) -> str:
        return self.facts[index].text.strip(_EDGES).split(" ", 1)[0] or "\n"

    def _is_of_words(self, text: str) -> bool:
        """Whether the page has a word of a possible name in small letters: then it is none."""
        if not self.small:
            for f in self.facts[self.story.first : self.story.last + 1]:
                self.small.update(word for word in f.text.split() if word.islower())
        return any(word.casefold() in self.small for word in text.split() if len(word) > 3)

    def _before_job(self, index: int) -> bool:
        following = self.next(index)
        return following is not None and is_job(self.facts[following].text)

    def next(self, index: int, *, names: bool = True) -> int | None:
        """The next line that is more than a sign or the same words again; without `names`, nor a
        name or a job."""
        below = range(index + 1, min(len(self.facts), index + 1 + _AROUND))
        return self._other(index, below, names=names)

    def previous(self, index: int, *, names: bool = True) -> int | None:
        """The same of the lines before."""
        above = range(index - 1, max(-1, index - 1 - _AROUND), -1)
        return self._other(index, above, names=names)

    def _other(self, index: int, order: Sequence[int], *, names: bool) -> int | None:
        words = self.facts[index].folded
        for at in order:
            f = self.facts[at]
            if not any(map(str.isalnum, f.text)) or f.folded == words:
                continue
            if names or not (is_job(f.text) or self.likeness(at) is Likeness.KNOWN):
                return at
        return None


def _step(distance: int) -> str:
    return next((name for most, name in _STEPS if distance <= most), "more")


def dates_within(f: Facts) -> list[tuple[int, int]]:
    """Where the dates of a line stand in its text, which lacks the layout sign in front."""
    offset = f.line.end - f.length
    return [(max(0, d.start - offset), min(f.length, d.end - offset)) for d in f.dates]


def is_dated(f: Facts) -> bool:
    """Whether a line tells a date and little else."""
    if f.date_share > 0.3 or (f.dates and f.kinds & _DATES and f.words <= 24):
        return True
    if f.words > 16 or (f.ends_sentence and f.words > 8):
        return False
    return bool(f.kinds & _DATES) or bool(f.dates and f.words <= 6)
