"""Which lines near a headline, or right below the story, make up its byline.

A byline may be one line ("By Ada Brandt"), a name alone, or a label, names and jobs on lines of
their own. A name alone is told by what stands around it: headline, date, a job, the same name in
an author's box; each is worth some points.
"""

from collections.abc import Iterator, Sequence

from attrs import define, field

from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
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
    without_place,
)
from newsparse.people.bylines import is_agency
from newsparse.people.names import Likeness, is_user_name

_ABOVE_HEADLINE = 5
_BELOW_HEADLINE = 14
_ABOVE_STORY = 10
_INTO_STORY = 4
_INTO_STORY_LABELLED = 20
_FAR_INTO_STORY = 120
_BELOW_STORY = 5
_LABELLED = 0.75
_DOUBTFUL = 0.3
_MAX_WORDS = 25
_MAX_NAME_WORDS = 12
_MAX_LABELLED_WORDS = 10
_CHAIN = 12
_ENOUGH = 3.0
_RIGHT_ABOVE = 3
_MAX_DATED_WORDS = 20
_MOSTLY_DATE = 0.35
_HALF = 0.5
_DATES = frozenset({CueKind.PUBLISHED, CueKind.UPDATED})
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
    search = _Search(facts, story, headline)
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
    found: dict[int, str] = field(factory=dict)
    small: set[str] = field(factory=set)
    """The words of the story in small letters, once they have been asked for."""

    def head(self) -> None:
        """Bylines around the headline and above the story; of names alone the likeliest."""
        indices = list(self._head_indices())
        dated = False
        for index in indices:
            if index not in self.found:
                dated = self._take_labelled(index) or dated
        if self.found or dated:
            return
        scored = [(self._points(index), -index) for index in indices]
        points, negative = max(scored, default=(0.0, 0))
        if points >= _ENOUGH:
            self._take(self._first_of_names(-negative), "a name alone where bylines stand")

    def _first_of_names(self, index: int) -> int:
        """The first of names on lines of their own that end in the line at `index`."""
        while index > 0 and index - 1 != self.headline:
            above = self.facts[index - 1].text
            if not goes_on(above) or not likeness_of_names(above):
                break
            index -= 1
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
                return True  # a date all the same, and its label says so
            self.found[index] = "a name and a date under the headline"
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
        for index in range(max(self.story.first + 1, self.story.last - 1), last):
            f = self.facts[index]
            if CueKind.TEASER in f.kinds or CueKind.TEASER_LIST in f.kinds:
                return
            if self._opens(index) or self._is_labelled(f):
                self._take(index, "a byline under the story")
                return
            if self._tail_points(index) >= _ENOUGH:
                self._take(index, "a name alone under the story")
                return

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
        likeness = likeliest_name(f.text, _dates_within(f))
        close = self._previous(index) in (self.headline, self._dek())
        return likeness is Likeness.KNOWN or (likeness is Likeness.SHAPE and close)

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

    def _points(self, index: int) -> float:
        """How much speaks for a line near the headline being the name of the author."""
        f = self.facts[index]
        if not self._may_be_name(f):
            return 0.0
        likeness = likeness_of_names(without_place(_before_reading_time(f)))
        if likeness is Likeness.SHAPE and self._is_of_words(f.text):
            return 0.0
        if likeness is Likeness.NONE and not is_user_name(f.text):
            return 0.0
        points = 2.0 if likeness is Likeness.KNOWN else 1.0 if " " in f.text.strip() else 0.5
        under = self.headline is not None and index > self.headline
        if under and self._previous(index) in (self.headline, self._dek()):
            points += 1.0
        if under and index < self.story.first:
            points += 0.5 if index >= self.story.first - _RIGHT_ABOVE else 0.25
            points += 0.5 if index >= self.story.first - 2 else 0.0
        if self._beside_date(index) or self._before_job(index):
            points += 1.5
        elif likeness is Likeness.SHAPE:
            points -= 1.0
        if self.headline is not None and index < self.headline:
            points -= 1.0
        if index > self.story.first:
            points -= 0.5
        if points <= 0.0 or points + 2.0 < _ENOUGH:
            return points
        return points + self._elsewhere(f)

    def _tail_points(self, index: int) -> float:
        f = self.facts[index]
        if not self._may_be_name(f):
            return 0.0
        likeness = likeness_of_names(f.text)
        if likeness is Likeness.NONE:
            return 0.0
        points = {Likeness.SHAPE: 0.0, Likeness.KNOWN: 1.5}[likeness]
        if index <= self.story.last + 1:
            points += 0.5
        if f.text[0] in "–—-":
            points += 1.0
        if self._before_job(index):
            points += 1.0
        if self._beside_date(index):
            points += 0.5
        return points + self._elsewhere(f)

    def _may_be_name(self, f: Facts) -> bool:
        if not f.letters or f.words > _MAX_NAME_WORDS or f.kinds & _NO_NAME or f.date_share > 0.3:
            return False
        return f.credit <= 0.5 and not f.ends_colon and f.index != self.headline

    def _elsewhere(self, f: Facts) -> float:
        """What other lines say of a name: in an author's box for it, in the story against it."""
        name = f.text.strip(" ,|*_–—-")
        points = 0.0
        if self.headline is not None and name in self.facts[self.headline].text:
            points -= 2.0
        for other in self.facts:
            if other.index == f.index or name not in other.text:
                continue
            inside = self.story.first <= other.index < self.story.last - 1
            if inside and other.ends_sentence and other.words > 8:
                return points - 1.5
            if other.index > self.story.last - 2 or other.words <= f.words + 4:
                points = max(points, 0.0) + 1.0
        return min(points, 1.5)

    def _is_of_words(self, text: str) -> bool:
        """Whether the page has a word of a possible name in small letters: then it is none."""
        if not self.small:
            for f in self.facts[self.story.first : self.story.last + 1]:
                self.small.update(word for word in f.text.split() if word.islower())
        return any(word.casefold() in self.small for word in text.split() if len(word) > 3)

    def _beside_date(self, index: int) -> bool:
        following = self._next(index)
        if following is not None and is_job(self.facts[following].text):
            following = self._next(following)
        near = (self._previous(index), following)
        return any(at is not None and _is_dated(self.facts[at]) for at in near)

    def _before_job(self, index: int) -> bool:
        following = self._next(index)
        return following is not None and is_job(self.facts[following].text)

    def _dek(self) -> int | None:
        """The line under the headline, when it can be its dek."""
        if self.headline is None:
            return None
        following = self._next(self.headline)
        if following is None or self.facts[following].words < 5:
            return None
        return following

    def _next(self, index: int) -> int | None:
        """The next line that is more than a sign or the same words again."""
        words = self.facts[index].text.casefold()
        for at in range(index + 1, min(len(self.facts), index + 5)):
            f = self.facts[at]
            if any(map(str.isalnum, f.text)) and f.text.casefold() != words:
                return at
        return None

    def _previous(self, index: int) -> int | None:
        words = self.facts[index].text.casefold()
        for at in range(index - 1, max(-1, index - 5), -1):
            f = self.facts[at]
            if any(map(str.isalnum, f.text)) and f.text.casefold() != words:
                return at
        return None


def _before_reading_time(f: Facts) -> str:
    """ "Ada Brandt 4 min read" without the time."""
    if CueKind.READING_TIME not in f.kinds:
        return f.text
    digit = next((at for at, c in enumerate(f.text) if c.isdigit()), 0)
    return f.text[:digit]


def _dates_within(f: Facts) -> list[tuple[int, int]]:
    """Where the dates of a line stand in its text, which lacks the layout sign in front."""
    offset = f.line.end - f.length
    return [(max(0, d.start - offset), min(f.length, d.end - offset)) for d in f.dates]


def _is_dated(f: Facts) -> bool:
    if f.words > 16 or (f.ends_sentence and f.words > 8):
        return False
    return f.date_share > 0.3 or bool(f.kinds & _DATES) or bool(f.dates and f.words <= 6)


def _is_plain(f: Facts) -> bool:
    """Whether a short line can be a user's or a body's name."""
    return f.words <= 4 and not f.kinds & _NO_NAME and not f.ends_sentence and not f.date_share
