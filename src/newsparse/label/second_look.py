"""A second look at the lines that the model is not sure of, once the whole page has been judged.

The chain of the model sees two lines to either side and cannot come back to a story that it has
left. What it makes of the lines far around tells whether a story that seems to end goes on below an
interruption, or has ended where it seems to go on.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from attrs import frozen

from newsparse.label.decide import BY_PLACE
from newsparse.label.facts import Facts
from newsparse.label.features import longer_words
from newsparse.label.judgement import Judgement
from newsparse.label.rules import Rule
from newsparse.label.trees import Trees
from newsparse.label.verdict import Verdict
from newsparse.labels import STORY_LABELS, Label

NAMES = (
    "story",
    "story of the line before",
    "story of the line after",
    "below",
    "is story",
    "rule is of the story",
    "rule is of a teaser",
    "confidence of the rule",
    "words",
    "words of the line before",
    "words of the line after",
    "ends a sentence",
    "repeats",
    "said in the story",
    "said in the story, line before",
    "said in the story, line after",
    "lines from the first of the story",
    "lines to the last of the story",
    "words of the story",
    "share of the story before",
    "prose before",
    "prose after",
    "story in 15 lines before",
    "story in 15 lines after",
    "story in 40 lines before",
    "story in 40 lines after",
    "teasers in 15 lines before",
    "teasers in 15 lines after",
    "other matter in 15 lines before",
    "other matter in 15 lines after",
    "prose in 15 lines after",
)
"""The numbers that the trees are asked with. Yes and no are 1 and 0; "story" and "below" are the
model's probabilities of it; "said in the story" is the share of a line's longer words that surer
lines of the story have too, -1 where it has none."""
SURE = 0.02
"""A line is looked at again where its probability is farther than this from 0 and from 1 …"""
ABOVE, BELOW = 8, 60
"""… and it stands at most so many lines above or below the story, or …"""
LIKELY = 0.1
"""… is at least so probable."""
_SURELY = 0.8
_PROSE_WORDS = 8
_MOST_REPEATS = 5
_LOOKED_AT = 300  # characters
_NEAR, _FAR = 15, 40  # lines
_AROUND_STORY = frozenset({Label.TITLE, Label.DEK, Label.KICKER, Label.BYLINE, Label.DATE})
"""What the story has around it and only once: whether it is that is not asked here."""
_OTHER_MATTER = frozenset({Label.CHROME, Label.PROMO, Label.COMMENT})


@frozen
class FirstLook:
    """What rules and model make of every line of a page."""

    facts: Sequence[Facts]
    rules: Sequence[Rule]
    judgements: Sequence[Judgement]
    """Empty where the rules alone decide."""
    verdicts: Sequence[Verdict]
    settled: frozenset[int] = frozenset()
    """Lines of which the setting has told whether they are story."""


def second_look(look: FirstLook, trees: Trees) -> list[Verdict]:
    """The verdicts of a first look, mended where the page as a whole tells otherwise."""
    verdicts = list(look.verdicts)
    lines = doubtful_lines(look)
    for index, row in zip(lines, numbers_of(look, lines), strict=True):
        probability = trees.probability(row)
        if (probability >= trees.yes_from) != (verdicts[index].label in STORY_LABELS):
            label = _other_label(look, index)
            if label is not None:
                sure = max(probability, 1 - probability)
                verdicts[index] = Verdict(label, sure, f"second look: {label} by what is around it")
    return verdicts


def _other_label(look: FirstLook, index: int) -> Label | None:
    """What a line is if the first look was wrong; `None` where a rule forbids it to be story."""
    rule = look.rules[index]
    if look.verdicts[index].label in STORY_LABELS:
        return Label.CHROME if rule.label in STORY_LABELS else rule.label
    if rule.label in STORY_LABELS:
        return rule.label
    forbidden = rule.label in _AROUND_STORY or rule.confidence > BY_PLACE
    return None if forbidden else Label.PARAGRAPH


def doubtful_lines(look: FirstLook) -> list[int]:
    """The lines to look at again, in order."""
    verdicts = look.verdicts
    story = _story_lines(look)
    if not story or not look.judgements:
        return []
    first, last = story[0] - ABOVE, story[-1] + BELOW
    return [
        index
        for index, judgement in enumerate(look.judgements)
        if SURE < judgement.story < 1 - SURE
        and (first <= index <= last or judgement.story >= LIKELY)
        and verdicts[index].label is not Label.DEK
        and index not in look.settled
    ]


def numbers_of(look: FirstLook, lines: Sequence[int]) -> Iterator[list[float]]:
    """For each of some lines the numbers that the trees are asked with, in the order of `NAMES`."""
    if not lines:
        return
    page = _Page(look, lines)
    for index in lines:
        yield [*page.of_line(index), *page.around(index)]


class _Sums:
    """Running sums over the lines of a page, to tell what stands before and after any of them."""

    def __init__(self, values: Sequence[float]) -> None:
        self._sums = list(accumulate(values, initial=0.0))
        self._count = len(values)

    def before(self, index: int, lines: int) -> float:
        """The sum over at most so many lines before one."""
        return self._sums[index] - self._sums[max(0, index - lines)]

    def after(self, index: int, lines: int) -> float:
        """The sum over at most so many lines after one."""
        return self._sums[min(self._count, index + 1 + lines)] - self._sums[index + 1]


class _Page:
    """A page at the second look: what the first made of all its lines, summed up."""

    def __init__(self, look: FirstLook, lines: Sequence[int]) -> None:
        self._look = look
        self._count = len(look.facts)
        # One more at the end, which the last line has after it, and the first one before it.
        self._story = [judgement.story for judgement in look.judgements] + [0.0]
        self._words = [f.words for f in look.facts] + [0]
        prose = [f.words if f.ends_sentence and f.words >= _PROSE_WORDS else 0 for f in look.facts]
        labels = [rule.label for rule in look.rules]
        expected = [w * s for w, s in zip(self._words, self._story, strict=True)]
        self._said = _said_in_story(look, lines)
        self._taken = _story_lines(look)
        self._expected, self._all_expected = _Sums(expected), sum(expected)
        self._stories, self._prose = _Sums(self._story[:-1]), _Sums(prose)
        self._prose_lines = _Sums([words > 0 for words in prose])
        self._teasers = _Sums([label is Label.TEASER for label in labels])
        self._others = _Sums([label in _OTHER_MATTER for label in labels])

    def of_line(self, index: int) -> list[float]:
        """What a line and its neighbours are."""
        look, story, words, said = self._look, self._story, self._words, self._said
        f, rule = look.facts[index], look.rules[index]
        return [
            story[index],
            story[index - 1],
            story[index + 1],
            look.judgements[index].below,
            look.verdicts[index].label in STORY_LABELS,
            rule.label in STORY_LABELS,
            rule.label is Label.TEASER,
            rule.confidence,
            words[index],
            words[index - 1],
            words[index + 1],
            f.ends_sentence,
            min(f.repeats, _MOST_REPEATS),
            said.get(index, -1.0),
            said.get(index - 1, -1.0),
            said.get(index + 1, -1.0),
        ]

    def around(self, index: int) -> list[float]:
        """Where a line stands, and what the first look made of the lines far around it."""
        before = self._expected.before(index, self._count)
        return [
            index - self._taken[0],
            self._taken[-1] - index,
            self._all_expected,
            before / (self._all_expected + 1),
            self._prose.before(index, self._count),
            self._prose.after(index, self._count),
            self._stories.before(index, _NEAR),
            self._stories.after(index, _NEAR),
            self._stories.before(index, _FAR),
            self._stories.after(index, _FAR),
            self._teasers.before(index, _NEAR),
            self._teasers.after(index, _NEAR),
            self._others.before(index, _NEAR),
            self._others.after(index, _NEAR),
            self._prose_lines.after(index, _NEAR),
        ]


def _story_lines(look: FirstLook) -> list[int]:
    return [i for i, verdict in enumerate(look.verdicts) if verdict.label in STORY_LABELS]


def _said_in_story(look: FirstLook, lines: Sequence[int]) -> dict[int, float]:
    """Of some lines and their neighbours, the share of longer words that the surer story says."""
    sure = {index for index in _story_lines(look) if look.judgements[index].story > _SURELY}
    asked = {index + step for index in lines for step in (-1, 0, 1)} & set(range(len(look.facts)))
    words = {index: set(longer_words(look.facts[index], _LOOKED_AT)) for index in sure | asked}
    said: Counter[str] = Counter()
    for index in sure:
        said.update(words[index])
    # A sure line has itself said its words once.
    return {
        index: sum([said[word] > (index in sure) for word in words[index]]) / len(words[index])
        for index in asked
        if words[index]
    }
