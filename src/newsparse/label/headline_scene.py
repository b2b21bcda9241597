"""The head of a page, where its headline is looked for."""

import re
from collections import Counter
from collections.abc import Sequence

from newsparse.dates import DateKind
from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.label.story import Story
from newsparse.page import Marker
from newsparse.script import SPACELESS

_WORD = re.compile(r"\w+")
_LONG_WORD = re.compile(r"\w{4,}")
_META = frozenset({CueKind.PUBLISHED, CueKind.UPDATED, CueKind.BYLINE})
_MAX_WORDS = 35
_MAX_LENGTH = 250
_LOOK_BACK = 400
_LOOK_IN = 6
_CALLS = ("?", "!", "？", "！", "؟")
_TOPIC_LINES = 15
_SURE_NAME = 0.75
"""From here on a line is a byline or a picture credit and nothing else."""
MENU_WORDS = 4
"""Of the longest entry of a menu."""


def words_of(text: str) -> list[str]:
    """The words of a text, folded, for comparing what two lines say.

    Pairs of characters stand for words in a script that puts no space between them.
    """
    if text.isascii() or not SPACELESS.search(text):
        return _WORD.findall(text.casefold())
    words: list[str] = []
    for word in _WORD.findall(text.casefold()):
        if len(word) > 2 and SPACELESS.match(word):
            words.extend(word[i : i + 2] for i in range(len(word) - 1))
        else:
            words.append(word)
    return words


def have_one_head(story: Story, other: Story) -> bool:
    """Whether the scene of two stories of a page is the same: they differ in their ends only."""
    if story.first != other.first:
        return False
    reach = story.first + _TOPIC_LINES
    return min(story.last + 1, reach) == min(other.last + 1, reach)


class Scene:
    """The head of a page, from its first line to a little below the story's first."""

    def __init__(self, facts: Sequence[Facts], story: Story) -> None:
        """Everything that several signals need, found once."""
        self.facts = facts
        self.story = story
        end = min(len(facts), story.first + _LOOK_IN)
        begin = max(0, story.first - _LOOK_BACK)
        # A menu can push the story far from the page's own title, which stands at the very top.
        self.span = [*range(min(begin, 3)), *range(begin, end)]
        self.menu_before, self.menu_after = self._menus(begin, end)
        self.spaced = any(facts[i].line.gap for i in self.span)
        self.candidates = [i for i in self.span if self._may_be(i)]
        self.words = {i: _telling_words(facts[i]) for i in self.candidates}
        self.folded = {i: facts[i].folded for i in self.candidates}
        self.meta = {f.index for f in facts[begin : end + 5] if _is_meta(f)}
        self.first_words = self._first_words()
        self.topic = self._topic()
        self.rivals = self._rivals()
        shown = [f.folded for i in self.span if (f := facts[i]).length <= _MAX_LENGTH]
        self.printed = "\n".join(["", *shown, ""])
        self.likeness = self._likenesses()

    def _may_be(self, i: int) -> bool:
        f = self.facts[i]
        if not f.letters or f.words > _MAX_WORDS or f.length > _MAX_LENGTH or f.whole is not None:
            return False
        if f.date_share > 0.5 or (f.dates and f.words <= 3) or f.sentences > 2:
            return False
        if f.dates and f.dates[0].kind is DateKind.CLOCK and f.dates[0].start == f.line.start:
            return False  # "10:05am: Toll reaches 341" heads an entry of a live page
        if f.line.marker is Marker.HEADING:
            return True
        if max(f.byline, f.credit) > _SURE_NAME:
            return False
        if i == 0:
            return True
        in_menu = self.menu_before.get(i, 0) >= 3 and self.menu_after.get(i, 0) >= 3
        if f.words < 2 or (f.words <= MENU_WORDS and in_menu):
            return False
        # A statement is the lede sooner than the headline, and a lede must not be lost.
        return i < self.story.first or not f.ends_sentence or f.text.endswith(_CALLS)

    def _menus(self, begin: int, end: int) -> tuple[dict[int, int], dict[int, int]]:
        """How many lines of a menu, short ones in a row, stand right before and after each line."""
        short = [f.words <= MENU_WORDS for f in self.facts[begin:end]]
        before = dict(enumerate(_runs(short), begin))
        after = dict(zip(range(end - 1, begin - 1, -1), _runs(short[::-1]), strict=True))
        return before, after

    def _first_words(self) -> frozenset[str]:
        return frozenset(self.words.get(0, ()))

    def _topic(self) -> frozenset[str]:
        """Words of the story's beginning, by which a headline is known."""
        first = self.story.first
        lines = self.facts[first : min(self.story.last + 1, first + _TOPIC_LINES)]
        text = "\n".join([f.text[:600] for f in lines if f.words >= 6])
        if any(self.facts[i].spaceless for i in self.candidates):
            return frozenset(words_of(text))
        # No candidate has telling words of fewer letters.
        return frozenset(_LONG_WORD.findall(text.casefold()))

    def _rivals(self) -> dict[int, int]:
        """How many lines that look like headlines stand between each candidate and the story."""
        rivals: dict[int, int] = {}
        count = 0
        for i in reversed(self.candidates):
            rivals[i] = count
            f = self.facts[i]
            count += i < self.story.first and f.words >= 4 and not f.ends_sentence
        return rivals

    def _likenesses(self) -> dict[int, int]:
        """How many telling words each candidate shares with the candidate most like it."""
        holders: dict[str, list[int]] = {}
        for i, words in self.words.items():
            for word in words:
                holders.setdefault(word, []).append(i)
        common = {word for word, held in holders.items() if 1 < len(held) <= 12}
        shared: dict[int, int] = {}
        for i, words in self.words.items():
            with_others = Counter(
                [
                    other
                    for word in words & common
                    for other in holders[word]
                    if not -1 <= other - i <= 1
                ]
            )
            shared[i] = max(with_others.values()) if with_others else 0
        return shared


def _runs(held: Sequence[bool]) -> list[int]:
    """For each place, how many in a row right before it hold."""
    runs, run = [], 0
    for holds in held:
        runs.append(run)
        run = run + 1 if holds else 0
    return runs


def _telling_words(f: Facts) -> frozenset[str]:
    if f.spaceless:
        return frozenset(words_of(f.text))
    if f.text.isascii():
        return frozenset(_LONG_WORD.findall(f.folded))
    return frozenset([w for w in words_of(f.text) if len(w) > 3])


def _is_meta(f: Facts) -> bool:
    if f.byline > 0.6 or (f.kinds and not _META.isdisjoint(f.kinds)):
        return True
    # "35 minutes ago" has no share: relative dates stand in sentences as a rule.
    return bool(f.dates) and (f.date_share > 0.3 or f.words <= MENU_WORDS)
