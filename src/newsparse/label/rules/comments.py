"""Readers' comments and the form to write one."""

from newsparse.label.cues import CueKind
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import BELOW, COMMENTS, CUE
from newsparse.labels import Label

_ENDS = frozenset({CueKind.COPYRIGHT, CueKind.TEASER_LIST, CueKind.NAVIGATION})
_MAX_WORDS = 60


def _says_so(view: View, index: int) -> bool:
    f = view.facts[index]
    return CueKind.COMMENTS in f.kinds and (f.words <= _MAX_WORDS or not view.inside(index))


def _under_head(view: View, index: int) -> bool:
    """What follows a head such as "Comments" after the story, up to whatever ends the section."""
    if CueKind.COMMENTS not in view.wholes or not view.below(index):
        return False
    for i in range(index - 1, max(-1, index - 80), -1):
        if not view.below(i):
            return False
        other = view.facts[i]
        if other.kinds:  # few lines have any
            if other.kinds & _ENDS or other.whole is CueKind.TEASER:
                return False
            if other.whole is CueKind.COMMENTS:
                return True
    return False


RULES = (Rule(Label.COMMENT, "words of a comment section", _says_so, needs=CUE),)
SECTION_RULES = (
    Rule(
        Label.COMMENT, "stands under the head of the comments", _under_head, 0.6, COMMENTS | BELOW
    ),
)
