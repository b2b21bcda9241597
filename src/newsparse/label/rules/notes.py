"""Agency marks, corrections, credits of reporting, author biographies."""

from newsparse.label.cues import CueKind
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import BOXES, CUE
from newsparse.labels import Label

_NOTES = frozenset({CueKind.TAIL_NOTE, CueKind.CORRECTION, CueKind.SOURCE})
_MAX_WORDS = 80


def _says_so(view: View, index: int) -> bool:
    f = view.facts[index]
    return bool(f.kinds & _NOTES) and f.words <= _MAX_WORDS


def _where_published(view: View, index: int) -> bool:
    """ "Published in The Daily, October 1st, 2020" at the foot of a story."""
    f = view.facts[index]
    if CueKind.PUBLISHED not in f.kinds or f.whole is not None or view.above(index):
        return False
    return not view.inside(index) and f.words >= 5 and bool(f.dates) and f.date_share < 0.75


def _agency_mark(view: View, index: int) -> bool:
    f = view.facts[index]
    return f.whole is CueKind.AGENCY and not view.above(index)


def _author_box(view: View, index: int) -> bool:
    whole = view.facts[index].whole
    return whole is CueKind.AUTHOR_BOX or (whole is CueKind.BYLINE and view.below(index))


def _in_author_box(view: View, index: int) -> bool:
    """Name and biography under "About the author", at most two lines."""
    f = view.facts[index]
    if f.kinds or (f.byline < 0.25 and f.words < 8):
        return False
    for i in (index - 1, index - 2):
        if i >= 0 and _author_box(view, i):
            return all(view.facts[j].words <= 90 for j in range(i + 1, index + 1))
    return False


RULES = (
    Rule(Label.NOTE, "words of a note about the story", _says_so, 0.85, CUE),
    Rule(Label.NOTE, "where and when the story was in print", _where_published, 0.85, CUE),
    Rule(Label.NOTE, "an agency's mark", _agency_mark, needs=CUE),
    Rule(Label.NOTE, "the head of an author box", _author_box, needs=CUE),
    Rule(Label.NOTE, "name or biography of the author", _in_author_box, 0.75, BOXES),
)
