"""Ad markers, newsletter, app and donation pleas, paywalls."""

import re
from functools import cache

from newsparse.label.cues import CueKind, find_cues
from newsparse.label.facts import Facts
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import BELOW, CUE, MARKER, OUTSIDE, SENTENCE, WORDS
from newsparse.labels import Label
from newsparse.people.attributions import platform_named
from newsparse.tables import rows

_SENTENCE_END = re.compile(r"[.!?।。]\s+")
_PLEAS = frozenset({CueKind.PROMO, CueKind.PAYWALL})
_MAX_CALL_WORDS = 25
_MAX_POINTS = 8
_LEAST_OF_HEAD = 5
_ORNAMENTS = "*•·-–—>»▶►➡👉📲📱🔔✅🔴 "


def _ad_marker(view: View, index: int) -> bool:
    f = view.facts[index]
    return CueKind.AD in f.kinds and f.words <= 15


def _plea(view: View, index: int) -> bool:
    f = view.facts[index]
    return bool(f.kinds & _PLEAS) and f.words <= 60


def _call_to_a_platform(view: View, index: int) -> bool:
    """ "Follow The Linden Post on Facebook": an imperative, and where to go."""
    f = view.facts[index]
    if f.words > _MAX_CALL_WORDS or not _begins(f, "follow"):
        return False
    return platform_named(f.text) is not None or _pattern("place").search(f.folded) is not None


def _call_for_an_app(view: View, index: int) -> bool:
    """ "Get the Linden app for more": an imperative, and a word for app."""
    f = view.facts[index]
    if f.words > _MAX_CALL_WORDS or not _begins(f, "app"):
        return False
    return _pattern("an app").search(f.folded) is not None


def _lure(view: View, index: int) -> bool:
    """Names of apps to download, without a sentence, as pages print that were broken into."""
    f = view.facts[index]
    if not f.spaceless or f.words > _MAX_CALL_WORDS:
        return False
    return any(word.strip() in f.folded for word in _words("lure"))


def _begins(f: Facts, kind: str) -> bool:
    """Whether a line begins with words of a kind, behind signs that do not count."""
    text = f.folded.lstrip(_ORNAMENTS)
    # Nearly all lines begin otherwise, which is quicker to see from the first word.
    return text.partition(" ")[0] in _first_words(kind) and text.startswith(_words(kind))


@cache
def _first_words(kind: str) -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrase in _words(kind))


@cache
def _words(kind: str) -> tuple[str, ...]:
    """The words of `data/pleas.tsv` of a kind, folded, each with the space that ends it."""
    table = rows("label/data/pleas.tsv")
    return tuple([f"{phrase.casefold()} " for _, of, phrase, _ in table if of == kind])


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    """Any of the words of a kind."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(word.strip()) for word in _words(kind))})\b")


def _button_of_a_plea(view: View, index: int) -> bool:
    """A word or two right under a plea: the button that it speaks of."""
    f, before = view.facts[index], view.before(index)
    if before is None or view.inside(index) or f.words > 2 or f.whole is not None:
        return False
    if f.dates or not f.letters or "." in f.text or not before.kinds & _PLEAS:
        return False
    return before.words >= 8 and before.ends_sentence


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
    if index - head > _MAX_POINTS or view.facts[head].words < _LEAST_OF_HEAD:
        return False  # a menu that has "Subscribe" above it
    return _plea(view, head) or _plea_in_second_sentence(view, head)


RULES = (
    Rule(Label.PROMO, "an advertising marker", _ad_marker, needs=CUE),
    Rule(Label.PROMO, "a plea to subscribe, follow or give", _plea, needs=CUE),
    Rule(Label.PROMO, "asks to follow on a platform", _call_to_a_platform, needs=WORDS),
    Rule(Label.PROMO, "asks to get an app", _call_for_an_app, needs=WORDS),
    Rule(Label.PROMO, "names an app to download", _lure, needs=WORDS),
    Rule(
        Label.PROMO,
        "ends in a plea to subscribe, follow or give",
        _plea_in_second_sentence,
        0.8,
        SENTENCE,
    ),
    Rule(Label.PROMO, "a button under a plea", _button_of_a_plea, 0.7, OUTSIDE),
    Rule(Label.PROMO, "a sentence beside a plea", _sentence_beside_plea, 0.7, BELOW | WORDS),
    Rule(Label.PROMO, "a point under a plea to subscribe", _point_of_a_plea, 0.8, MARKER | OUTSIDE),
)
