"""Ad markers, newsletter, app and donation pleas, paywalls."""

from newsparse.label.cues import CueKind
from newsparse.label.rules.rule import Rule, View
from newsparse.labels import Label

_PLEAS = frozenset({CueKind.PROMO, CueKind.PAYWALL})


def _ad_marker(view: View, index: int) -> bool:
    f = view.facts[index]
    return CueKind.AD in f.kinds and f.words <= 15


def _plea(view: View, index: int) -> bool:
    f = view.facts[index]
    return bool(f.kinds & _PLEAS) and f.words <= 60


def _point_of_a_plea(view: View, index: int) -> bool:
    """The bullet points of what a subscription gives, under the plea itself."""
    f = view.facts[index]
    if not f.line.marker or view.inside(index) or f.words > 15:
        return False
    while index > 0 and view.facts[index].line.marker:
        index -= 1
    return bool(view.facts[index].kinds & _PLEAS)


RULES = (
    Rule(Label.PROMO, "an advertising marker", _ad_marker),
    Rule(Label.PROMO, "a plea to subscribe, follow or give", _plea),
    Rule(Label.PROMO, "a point under a plea to subscribe", _point_of_a_plea, 0.8),
)
