"""Lines that tell when: publication, update, masthead clock."""

import re

from newsparse.dates import DateKind
from newsparse.label.cues import CueKind
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import CUE, DATE
from newsparse.labels import Label

_LABELS = frozenset({CueKind.PUBLISHED, CueKind.UPDATED})
_MAX_WORDS = 16
_HALF = 0.5
_LOST_VALUE = re.compile(r"[:：][ \t]{2,}[^\W\d_]+[:：]")
"""Where a label's date should be, the next label stands."""


def _labelled(view: View, index: int) -> bool:
    """ "Published: 3 May 2021", "Updated at 10:05", or such a label that lost its value."""
    f = view.facts[index]
    if not f.kinds & _LABELS or f.words > _MAX_WORDS or f.sentences > 1:
        return False
    if view.inside(index) and f.ends_sentence and f.date_share < _HALF:
        return False  # "Published in May 2021, the report had few readers."
    if _LOST_VALUE.search(f.text):
        return True
    return f.whole in _LABELS or bool(f.dates) or f.text.rstrip().endswith((":", "："))


def _mostly_date(view: View, index: int) -> bool:
    f = view.facts[index]
    if not f.dates or f.words > _MAX_WORDS:
        return False
    if _is_entry(view, index):
        return False
    return f.date_share >= 0.5 or (f.date_share >= 0.35 and not view.inside(index))


def _is_entry(view: View, index: int) -> bool:
    """Whether a time of day alone stands amid the story: it heads an entry of a live page."""
    times = view.facts[index].dates
    return view.inside(index) and all(span.kind is DateKind.CLOCK for span in times)


def _relative(view: View, index: int) -> bool:
    """ "2 hours ago" and nothing else."""
    f = view.facts[index]
    if _is_entry(view, index):
        return False
    covered = sum(span.end - span.start for span in f.dates)
    return covered >= 0.6 * f.length and f.words <= 8


RULES = (
    Rule(Label.DATE, "a label of publication or update", _labelled, needs=CUE),
    Rule(Label.DATE, "hardly more than a date", _mostly_date, 0.85, DATE),
    Rule(Label.DATE, "a relative date alone", _relative, 0.8, DATE),
)
