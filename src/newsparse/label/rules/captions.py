"""Captions and picture credits."""

from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import AFTER_CREDIT, CREDIT, REPEATED, WORDS
from newsparse.labels import Label

_MAX_WORDS = 70
_NEAR = 3


def _carries_credit(view: View, index: int) -> bool:
    f = view.facts[index]
    return f.credit >= 0.6 and f.words <= _MAX_WORDS


def _said_twice(view: View, index: int) -> bool:
    """A line printed twice nearby: once as the picture's alternative text, once below it."""
    f = view.facts[index]
    if f.repeats < 2 or f.words < 2 or f.whole is not None or index == view.headline:
        return False
    folded = f.folded
    if folded == view.folded_headline or (f.words < 5 and not _close_to_story(view, index)):
        return False
    near = view.facts[max(0, index - _NEAR) : index + _NEAR + 1]
    return any(n.index != index and n.folded == folded for n in near)


def _text_beside_credit(view: View, index: int) -> bool:
    """The sentence under or above a credit that stands alone."""
    f = view.facts[index]
    if f.words > _MAX_WORDS or f.words < 4 or view.story is None:
        return False
    if index > view.story.first + 1:
        return False
    before = view.before(index)
    return (
        before is not None and before.credit >= 0.6 and before.words <= 8 and not before.sentences
    )


def _twin_begins_alike(view: View, index: int) -> bool:
    """The caption again, this time with its credit after it."""
    f = view.facts[index]
    if f.words < 4 or f.words > _MAX_WORDS or index == view.headline:
        return False
    folded = f.folded
    if folded.startswith(view.folded_headline) and view.folded_headline:
        return False
    for near in (view.before(index), view.after(index)):
        if near is None or abs(near.length - f.length) > 60:
            continue
        other = near.folded
        if folded != other and (folded.startswith(other) or other.startswith(folded)):
            return min(len(folded), len(other)) >= 15
    return False


def _close_to_story(view: View, index: int) -> bool:
    return view.inside(index) or view.under_headline(index)


RULES = (
    Rule(Label.CAPTION, "a picture credit", _carries_credit, 0.85, CREDIT),
    Rule(Label.CAPTION, "said twice, as captions are", _said_twice, 0.75, REPEATED),
    Rule(Label.CAPTION, "a caption and again with its credit", _twin_begins_alike, 0.75, WORDS),
    Rule(
        Label.CAPTION,
        "text beside a picture credit",
        _text_beside_credit,
        0.7,
        AFTER_CREDIT | WORDS,
    ),
)
