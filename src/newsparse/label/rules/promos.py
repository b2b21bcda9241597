"""Ad markers, newsletter, app and donation pleas, paywalls."""

import re

from newsparse.label.cues import CueKind, find_cues
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import BELOW, CUE, MARKER, OUTSIDE, SENTENCE, WORDS
from newsparse.labels import Label

_SENTENCE_END = re.compile(r"[.!?।。]\s+")
_PLEAS = frozenset({CueKind.PROMO, CueKind.PAYWALL})


def _ad_marker(view: View, index: int) -> bool:
    f = view.facts[index]
    return CueKind.AD in f.kinds and f.words <= 15


def _plea(view: View, index: int) -> bool:
    f = view.facts[index]
    return bool(f.kinds & _PLEAS) and f.words <= 60


def _plea_in_second_sentence(view: View, index: int) -> bool:
    """ "Stories that others won't tell. Subscribe now": the plea itself comes last."""
    f = view.facts[index]
    if f.kinds or f.sentences < 1 or f.words > 40 or (view.inside(index) and f.words > 25):
        return False
    ends = _SENTENCE_END.finditer(f.text)
    return any(
        cue.kind in _PLEAS and cue.where in ("start", "whole")
        for end in ends
        for cue in find_cues(f.text[end.end() :], inside=False)
    )


def _sentence_beside_plea(view: View, index: int) -> bool:
    """What goes with a plea below the story, in a line of its own."""
    f = view.facts[index]
    if not view.below(index) or f.kinds or not f.ends_sentence or not 4 <= f.words <= 40:
        return False
    near = (view.before(index), view.after(index))
    return any(n is not None and n.kinds & _PLEAS and view.below(n.index) for n in near)


def _point_of_a_plea(view: View, index: int) -> bool:
    """The bullet points of what a subscription gives, under the plea itself."""
    f = view.facts[index]
    if not f.line.marker or view.inside(index) or f.words > 15:
        return False
    head = view.list_heads[index]
    return _plea(view, head) or _plea_in_second_sentence(view, head)


RULES = (
    Rule(Label.PROMO, "an advertising marker", _ad_marker, needs=CUE),
    Rule(Label.PROMO, "a plea to subscribe, follow or give", _plea, needs=CUE),
    Rule(
        Label.PROMO,
        "ends in a plea to subscribe, follow or give",
        _plea_in_second_sentence,
        0.8,
        SENTENCE,
    ),
    Rule(Label.PROMO, "a sentence beside a plea", _sentence_beside_plea, 0.7, BELOW | WORDS),
    Rule(Label.PROMO, "a point under a plea to subscribe", _point_of_a_plea, 0.8, MARKER | OUTSIDE),
)
