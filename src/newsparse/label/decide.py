"""One verdict a line, from what the rules and what the learned model say of it.

The model knows what running text looks like and where a story begins and ends; the rules know
what words mean ("Read more:", "Photo: AFP"). So the model decides what is story, a rule that goes
by words may take a line out of it, none puts one in but the rows of a table amid it, and outside
the story the rules go first.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

from newsparse.label.judgement import Judgement
from newsparse.label.rules import Rule
from newsparse.label.story import Story
from newsparse.label.verdict import Verdict
from newsparse.labels import STORY_LABELS, Label

SURE_RULE = 0.85
"""The least confidence of a rule that takes a line out of the story against the model."""
MOST_BETWEEN = 10
"""Lines from one line of a story to the next, where neither end is a part that stands off."""
LEAST_WORDS = 15
"""Words of the longest line of a part that stands off and is story all the same."""
SURE_HEADLINE = 0.5
"""The least probability at which the model's headline goes before the rules'."""
SURE_MODEL = 0.6
"""The least probability at which the model's label goes before a rule that tells by place only."""
BY_PLACE = 0.75
"""Rules up to this confidence go by place or likeness, not by words."""
_WHERE = {"a": "above", "i": "in", "b": "below"}
_DISTRUSTED = Judgement(Label.CHROME, 0.0, "b")


def learned_story(judgements: Sequence[Judgement], words: Sequence[int]) -> Story | None:
    """The lines that the model takes for story, first to last, `words` telling the words of each.

    Parts that stand off, many other lines between, and have no line of some length are left out:
    lists of headlines far below read like the items of a list inside a story.
    """
    inside = [index for index, judgement in enumerate(judgements) if judgement.is_story]
    if not inside:
        return None
    parts = [[inside[0]]]
    for before, index in pairwise(inside):
        if index - before > MOST_BETWEEN:
            parts.append([])
        parts[-1].append(index)
    long = [part for part in parts if max(words[index] for index in part) >= LEAST_WORDS]
    kept = long or [max(parts, key=lambda part: sum(words[index] for index in part))]
    return Story(kept[0][0], kept[-1][-1])


def confined(judgements: Sequence[Judgement], story: Story) -> list[Judgement]:
    """The judgements, without trust in those that see story outside the story."""
    outside = {
        index
        for index, judgement in enumerate(judgements)
        if judgement.is_story and not story.first <= index <= story.last
    }
    return distrusted(judgements, outside)


def distrusted(judgements: Sequence[Judgement], lines: Collection[int]) -> list[Judgement]:
    """The judgements, without trust in those of `lines`."""
    return [
        _DISTRUSTED if index in lines else judgement for index, judgement in enumerate(judgements)
    ]


def learned_headline(judgements: Sequence[Judgement]) -> int | None:
    """The line that the model is surest to be the headline, if it is sure of any."""
    titles = [
        (judgement.probability, -index)
        for index, judgement in enumerate(judgements)
        if judgement.label is Label.TITLE and judgement.probability >= SURE_HEADLINE
    ]
    return -max(titles)[1] if titles else None


def decide(rule: Rule, judgement: Judgement) -> Verdict:
    """The verdict on one line, from the rule that applies to it and what the model says of it."""
    if judgement.is_story:
        if rule.label in STORY_LABELS:  # of which kind, its shape and the sign in front tell best
            return Verdict(rule.label, judgement.probability, _reason(judgement, rule.label))
        return rule.verdict if rule.confidence >= SURE_RULE else _by_model(judgement)
    if rule.label is Label.TABLE and judgement.zone == "i":
        return rule.verdict  # rows of a table amid the story look like nothing else in it
    if rule.label in STORY_LABELS:
        return _by_model(judgement)
    specific = judgement.label is not Label.CHROME and judgement.probability >= SURE_MODEL
    if specific and rule.confidence <= BY_PLACE and rule.label is not judgement.label:
        return _by_model(judgement)
    return rule.verdict


def _by_model(judgement: Judgement) -> Verdict:
    reason = _reason(judgement, judgement.label)
    return Verdict(judgement.label, judgement.probability, reason)


def _reason(judgement: Judgement, label: Label) -> str:
    traits = judgement.traits
    told = f": {', '.join(traits)}" if traits else ""
    return f"model: {label} {_WHERE[judgement.zone]} the story{told}"
