"""Which lines near a headline, or right below the story, make up its byline.

A byline may be one line ("By Ada Brandt"), a name alone, or a label, names and jobs on lines of
their own. A name alone is told by what stands around it (`lone_names`).
"""

from collections.abc import Iterator, Sequence

from attrs import define, field

from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.label.rules.lone_names import LoneNames, dates_within, is_dated
from newsparse.label.story import Story
from newsparse.people.byline_parts import (
    begins_with_label,
    ends_in_author_label,
    goes_on,
    has_author_label,
    is_author_label,
    is_job,
    is_joint,
    is_other_label,
    likeliest_name,
    likeness_of_names,
)
from newsparse.people.bylines import is_agency, names_person
from newsparse.people.names import Likeness

_ABOVE_HEADLINE = 5
_BELOW_HEADLINE = 14
_ABOVE_STORY = 10
_INTO_STORY = 4
_INTO_STORY_LABELLED = 20
_FAR_INTO_STORY = 120
_BELOW_STORY = 5
_FAR_BELOW_STORY = 8
_LABELLED = 0.75
_DOUBTFUL = 0.3
_MAX_WORDS = 25
_MAX_NAME_WORDS = 12
_MAX_LABELLED_WORDS = 10
_CHAIN = 12
_MAX_DATED_WORDS = 20
_MOSTLY_DATE = 0.35
_HALF = 0.5
_NO_NAME = frozenset(CueKind) - {
    CueKind.BYLINE,
    CueKind.AGENCY,
    CueKind.SOURCE,
    CueKind.READING_TIME,
}


def byline_lines(
    facts: Sequence[Facts], story: Story | None, headline: int | None
) -> dict[int, str]:
    """The lines of the story's byline, each with the reason; none on a page without a story."""
    if story is None:
        return {}
    search = _Search(facts, story, headline, LoneNames(facts, story, headline))
    search.head()
    if not search.found:
        search.inside()
    if not search.found:
        search.tail()
    return search.found


@define
class _Search:
    """The search for the bylines of one page."""

    facts: Sequence[Facts]
    story: Story
    headline: int | None
    names: LoneNames
    found: dict[int, str] = field(factory=dict)

    def head(self) -> None:
        """Bylines around the headline and above the story; of names alone the likeliest."""
        indices = list(self._head_indices())
        dated = False
        for index in indices:
            if index not in self.found:
                dated = self._take_labelled(index) or dated
        if dated or any(names_person(self.facts[index].text) for index in self.found):
            return
        best = self._likeliest(indices if not self.found else self._under_headline(indices))
        if best is not None:
            self._take(self._first_of_names(best), "a name alone where bylines stand")

    def _under_headline(self, indices: Sequence[int]) -> list[int]:
        """Of some lines, those between headline and story that are not taken."""
        top = self.story.first if self.headline is None else self.headline
        return [i for i in indices if top < i < self.story.first and i not in self.found]

    def _likeliest(self, indices: Sequence[int]) -> int | None:
        """The name alone for which most speaks, if enough does; the first of several."""
        names = self.names.among(indices)
        best = max(names, key=lambda name: (name.points, -name.index), default=None)
        return best.index if best is not None and best.points > 0 else None

    def _first_of_names(self, index: int) -> int:
        """The first of names on lines of their own that end in the line at `index`."""
        while (at := self._previous(index)) not in (None, self.headline):
            above = self.facts[at]
            if not (goes_on(above.text) and likeness_of_names(above.text)) and (
                above.dates or self.names.likeness(at) is not Likeness.KNOWN
            ):
                break
            index = at
        return index

    def _take_labelled(self, index: int) -> bool:
        """Take a line that tells more than a name; whether it tells an author of its date line."""
        f = self.facts[index]
        above = self.headline is not None and index < self.headline - 1
        if self._opens(index):
            self._take(index, "a label of authors, and names under it")
        elif (self._is_labelled(f) or self._is_by_place(f)) and not above:
            self._take(index, "words and names of a byline near the headline")
        elif self._is_dated_name(index):
            if f.date_share >= (_HALF if index >= self.story.first else _MOSTLY_DATE):
                return names_person(f.text)  # a date all the same, and its label says so
            reason = "a name and a date under the headline"
            first = self._first_of_names(index)
            self.found |= dict.fromkeys((index, *range(first, index)), reason)
        return False

    def inside(self) -> None:
        """ "By" / "Ada Brandt" within what was taken for the story, where its head was missed."""
        last = min(self.story.last, self.story.first + _FAR_INTO_STORY)
        for index in range(self.story.first + 1, last):
            if len(self.facts[index].text) > 24 or not self._opens(index):
                continue
            name = self._next(index)
            if name is None or not likeness_of_names(self.facts[name].text):
                continue
            if index < self.story.first + _INTO_STORY_LABELLED or self._beside_date(name):
                self._take(index, "a label of authors, and names under it")
                return

    def tail(self) -> None:
        """A byline right under the story, where none stands above it."""
        last = min(len(self.facts), self.story.last + 1 + _BELOW_STORY)
        far = min(len(self.facts), self.story.last + 1 + _FAR_BELOW_STORY)
        for index in range(max(self.story.first + 1, self.story.last - 1), far):
            f = self.facts[index]
            if CueKind.TEASER in f.kinds or CueKind.TEASER_LIST in f.kinds:
                far = index
                break
            if index >= last:
                continue
            if self._opens(index) or self._is_labelled(f):
                self._take(index, "a byline under the story")
                return
        best = self._likeliest(range(max(self.story.first + _INTO_STORY, self.story.last - 1), far))
        if best is not None:
            self._take(best, "a name alone under the story")

    def _head_indices(self) -> Iterator[int]:
        first = self.story.first
        into = min(len(self.facts), first + _INTO_STORY)
        top = first if self.headline is None else min(self.headline, first)
        if first - top > _BELOW_HEADLINE + _ABOVE_STORY:
            yield from range(max(0, top - _ABOVE_HEADLINE), top + _BELOW_HEADLINE)
            yield from range(first - _ABOVE_STORY, into)
        else:
            start = min(top - _ABOVE_HEADLINE, first - _ABOVE_STORY if top == first else top)
            yield from range(max(0, start), into)

    def _opens(self, index: int) -> bool:
        """Whether a line is a label such as "By", and the next says whom."""
        text = self.facts[index].text
        if len(text) > 48 or not (is_author_label(text) or ends_in_author_label(text)):
            return False
        following = self._next(index)
        if following is None:
            return False
        f = self.facts[following]
        if not f.letters or f.words > _MAX_LABELLED_WORDS or (f.ends_sentence and f.words > 4):
            return False
        return bool(likeness_of_names(f.text)) or f.byline >= 0.3 or _is_plain(f)

    def _is_by_place(self, f: Facts) -> bool:
        """Whether a short line with "by" in front stands right under the headline or by the date.

        There, words that are names of nobody elsewhere ("By rower77 and Friends") are the author's.
        """
        if f.byline < _DOUBTFUL or f.credit > f.byline or f.words > _MAX_NAME_WORDS:
            return False
        if f.date_share >= _MOSTLY_DATE or f.ends_sentence or not begins_with_label(f.text):
            return False
        close = self._previous(f.index) in (self.headline, self._dek())
        return close or self._beside_date(f.index)

    def _is_dated_name(self, index: int) -> bool:
        """ "Ada Brandt, 6 May 2024", under the headline and not mostly a date."""
        f = self.facts[index]
        if self.headline is None or index < self.headline or f.words > _MAX_DATED_WORDS:
            return False
        if not f.dates or f.ends_sentence:
            return False
        if f.date_share >= _MOSTLY_DATE and has_author_label(f.text):
            return True
        likeness = likeliest_name(f.text, dates_within(f))
        close = self._previous(index) in (self.headline, self._dek())
        if likeness is Likeness.SHAPE and close:
            return any(name.points > 0 for name in self.names.among([index]))
        return likeness is Likeness.KNOWN

    def _is_labelled(self, f: Facts) -> bool:
        return (
            f.byline >= _LABELLED
            and f.byline > f.credit
            and f.words <= _MAX_WORDS
            and f.date_share < _MOSTLY_DATE
        )

    def _take(self, index: int, reason: str) -> None:
        """Take a line, and those below it that go on with names, jobs and joints."""
        self.found[index] = reason
        expects = self._opens(index) or goes_on(self.facts[index].text)
        pending: list[int] = []
        for at in range(index + 1, min(len(self.facts), index + _CHAIN)):
            f = self.facts[at]
            if at == self.headline or f.words > _MAX_WORDS or f.whole is CueKind.COMMENTS:
                return
            joint = is_joint(f.text)
            if joint and f.letters:
                expects = True
            if joint:
                pending.append(at)
                expects = expects or f.text.strip() in (",", "&", "+")
                continue
            if is_other_label(f.text) or (is_author_label(f.text) and self._opens(at)):
                expects = True
            elif expects and f.letters and not f.ends_sentence:
                expects = goes_on(f.text)
            elif not self._goes_on(at):
                return
            self.found.update(dict.fromkeys([*pending, at], reason))
            pending.clear()

    def _goes_on(self, at: int) -> bool:
        """Whether a line under a byline belongs to it: a job, an agency, the name again."""
        f = self.facts[at]
        if f.date_share > 0.3 or f.kinds & _NO_NAME:
            return False
        if is_job(f.text) or is_agency(f.text):
            return True
        above = self.facts[at - 1].text.rstrip()
        if likeness_of_names(f.text) is Likeness.KNOWN and likeness_of_names(above) > 0:
            return True
        folded = f.text.casefold().strip(" ,|")
        if folded and folded in above.casefold():
            return True
        return goes_on(above) and bool(likeness_of_names(f.text))

    def _beside_date(self, index: int) -> bool:
        following = self._next(index)
        if following is not None and is_job(self.facts[following].text):
            following = self._next(following)
        near = (self._previous(index), following)
        return any(at is not None and is_dated(self.facts[at]) for at in near)

    def _dek(self) -> int | None:
        """The line under the headline, when it can be its dek."""
        if self.headline is None:
            return None
        following = self._next(self.headline)
        if following is None or self.facts[following].words < 5:
            return None
        return following

    def _next(self, index: int) -> int | None:
        return self.names.next(index)

    def _previous(self, index: int) -> int | None:
        return self.names.previous(index)


def _is_plain(f: Facts) -> bool:
    """Whether a short line can be a user's or a body's name."""
    return f.words <= 4 and not f.kinds & _NO_NAME and not f.ends_sentence and not f.date_share
