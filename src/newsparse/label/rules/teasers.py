""" "Read more" and its like, and the lists of other stories."""

from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import AFTER_TEASER, BELOW, CUE, DATE, LISTS, OUTSIDE, WORDS
from newsparse.labels import Label

_LABELS = frozenset({CueKind.TEASER, CueKind.TEASER_LIST})
_MAX_WORDS = 30
_NEARLY_ALL = 0.85
_ENDS_A_LIST = frozenset(
    {
        CueKind.COMMENTS,
        CueKind.COPYRIGHT,
        CueKind.PROMO,
        CueKind.NAVIGATION,
        CueKind.SHARE,
        CueKind.TAGS,
        CueKind.AUTHOR_BOX,
        CueKind.AD,
    }
)


def _label_and_headline(view: View, index: int) -> bool:
    f = view.facts[index]
    if not f.kinds & _LABELS:
        return False
    return f.whole in _LABELS or f.words <= _MAX_WORDS or f.line.cut


def _headline_under_label(view: View, index: int) -> bool:
    """The line after a label that stands alone, unless it is plainly the story going on."""
    before, f = view.before(index), view.facts[index]
    if before is None or f.words > _MAX_WORDS or not _is_label_alone(before):
        return False
    return f.words >= 3 and not (f.ends_sentence and f.text.endswith(".") and f.words > 12)


def _is_label_alone(f: Facts) -> bool:
    """Whether a line says hardly more than "Read more"."""
    return f.whole is CueKind.TEASER or any(
        cue.kind is CueKind.TEASER and cue.end - cue.start >= _NEARLY_ALL * f.length
        for cue in f.cues
    )


def _item_of_list(view: View, index: int) -> bool:
    """A line under the head of a list of stories, up to whatever ends the list."""
    if CueKind.TEASER_LIST not in view.wholes:
        return False
    f = view.facts[index]
    if f.words <= 3 and not f.dates and not view.below(index):
        return False  # an entry of a menu that has "Latest" among its words
    if view.inside(index) and ((f.sentences and f.words > 15) or not _in_short_list(view, index)):
        return False
    for i in range(index - 1, max(-1, index - 40), -1):
        other = view.facts[i]
        if other.whole is CueKind.TEASER_LIST:
            return True
        if i == view.headline or other.folded == view.folded_headline:
            return False
        if (other.kinds and other.kinds & _ENDS_A_LIST) or (other.sentences > 1 and view.inside(i)):
            return False
    return False


def _date_of_item(view: View, index: int) -> bool:
    """A date below the story, next to the headline of another."""
    f, before = view.facts[index], view.before(index)
    if before is None or not view.below(index - 1) or _date_covers(f) < 0.5:
        return False
    return before.words >= 4 and not f.kinds


def _date_covers(f: Facts) -> float:
    """Share of a line's characters that belong to dates, "2 hours ago" included."""
    return sum(span.end - span.start for span in f.dates) / f.length


def _in_short_list(view: View, index: int) -> bool:
    """Inside the story, a list goes on only over lines that are no sentences."""
    for i in range(index - 1, max(-1, index - 8), -1):
        other = view.facts[i]
        if other.whole in _LABELS:
            return True
        if other.ends_sentence or other.words > 25:
            return False
    return False


def _headline_below(view: View, index: int) -> bool:
    f = view.facts[index]
    return view.below(index) and f.words >= 4


def _one_of_many(view: View, index: int) -> bool:
    """A line of some words above the story, or on a page without one, among others like it."""
    if view.inside(index) or view.under_headline(index) or view.facts[index].words < 4:
        return False
    near = view.facts[max(0, index - 3) : index + 4]
    return sum(1 for f in near if _could_be_one(view, f)) >= 3


def _could_be_one(view: View, f: Facts) -> bool:
    return f.words >= 4 and not f.kinds and not view.inside(f.index) and f.index != view.headline


RULES = (Rule(Label.TEASER, "words that introduce another story", _label_and_headline, needs=CUE),)
SECTION_RULES = (
    Rule(
        Label.TEASER,
        "a headline under words that introduce one",
        _headline_under_label,
        0.8,
        AFTER_TEASER,
    ),
    Rule(Label.TEASER, "an item of a list of other stories", _item_of_list, 0.8, LISTS),
    Rule(Label.TEASER, "the date of another story", _date_of_item, 0.75, DATE | BELOW),
)
LAST_RULES = (
    Rule(Label.TEASER, "a headline below the story", _headline_below, 0.5, BELOW | WORDS),
    Rule(
        Label.TEASER,
        "one of several headlines outside the story",
        _one_of_many,
        0.5,
        OUTSIDE | WORDS,
    ),
)
