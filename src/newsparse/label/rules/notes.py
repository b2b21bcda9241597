"""Agency marks, corrections, credits of reporting, author biographies."""

import re

from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import BOXES, CUE, SENTENCE, WORDS
from newsparse.labels import Label
from newsparse.people.names import Likeness, likeness_to_name

_NOTES = frozenset({CueKind.TAIL_NOTE, CueKind.CORRECTION, CueKind.SOURCE})
_MAX_WORDS = 80
_MAX_BIO_WORDS = 90
_TAIL = 2
_HEAD = 8
"""Lines above the story in which its author's name may stand alone."""
_LIKE_A_BYLINE = 0.25
_PREPOSITION = 4
"""Letters of the longest word for "by"."""
_WORD = re.compile(r"\w+")
_MAX_INITIALS = 30
_MAX_CAPITALS = 5
_SIGNED = re.compile(r"[^\W\d_]{2,5}(?:/[^\W\d_]{2,5}){1,2}")
_INITIALS = re.compile(r"[(（\[][^\W\d_]{1,14}(?:[/., -]+[^\W\d_]{1,14}){0,2}[)）\]]")
_NAME = re.compile(r"[^\W\d_][\w'’.-]* [^\W\d_][\w'’-]*")


def _says_so(view: View, index: int) -> bool:
    f = view.facts[index]
    if not f.kinds & _NOTES or f.words > _MAX_WORDS or CueKind.COPYRIGHT in f.kinds:
        return False
    # "MTI" under the headline tells who wrote the story.
    return not (CueKind.AGENCY in f.kinds and f.words <= 2 and view.among_headlines(index))


def _where_published(view: View, index: int) -> bool:
    """ "Published in The Daily, October 1st, 2020" at the foot of a story."""
    f = view.facts[index]
    if CueKind.PUBLISHED not in f.kinds or f.whole is not None or view.above(index):
        return False
    if view.inside(index) or f.words < 5 or not f.dates or f.date_share >= 0.75:
        return False
    label = next(cue for cue in f.cues if cue.kind is CueKind.PUBLISHED)
    between = f.text[label.end : f.dates[0].start - f.line.start]
    return any(map(str.isalpha, between)) and not between.lstrip().startswith((":", "："))


def _agency_mark(view: View, index: int) -> bool:
    f = view.facts[index]
    return f.whole is CueKind.AGENCY and not view.above(index)


def _initials(view: View, index: int) -> bool:
    """ "(abr/dpa)": the initials of who wrote it, in brackets right under the story."""
    f, story = view.facts[index], view.story
    if story is None or index > story.last + 2 or f.length > _MAX_INITIALS:
        return False
    if not _at_tail(view, index):
        return False
    if _SIGNED.fullmatch(f.text):
        return True
    inner = f.text[1:-1]
    short = inner.islower() or (inner.isupper() and len(inner) <= _MAX_CAPITALS) or "/" in inner
    return short and _INITIALS.fullmatch(f.text) is not None


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


def _at_tail(view: View, index: int) -> bool:
    """Whether a line stands after the story, or is one of its last."""
    story = view.story
    return story is not None and index >= max(story.last - _TAIL, story.first + 2)


def _says_who_wrote(view: View, index: int) -> bool:
    """ "Ada Brandt is a reporter for the Post", "More articles by Ada Brandt", at the end."""
    f = view.facts[index]
    if CueKind.AUTHOR_BOX not in f.kinds or f.words > _MAX_BIO_WORDS:
        return False
    return _at_tail(view, index)


def _begins_with_author(view: View, index: int) -> bool:
    """A last paragraph that begins with the name of the byline: a reporter does not say "I"."""
    f = view.facts[index]
    if not 6 <= f.words <= _MAX_BIO_WORDS or f.quoted or not _at_tail(view, index):
        return False
    name = _NAME.match(f.text)
    if name is None or f.text[name.end() :][:1] in (":", "："):
        return False
    folded = name[0].casefold()
    if any(folded in view.facts[i].folded for i in view.bylines if i < index - 1):
        return True
    first = view.story.first if view.story is not None else 0
    return any(view.facts[i].folded == folded for i in range(max(0, first - _HEAD), first))


def _begins_with_name_above(view: View, index: int) -> bool:
    """ "Ada Brandt" and under it, "Ada Brandt is a reporter.", after the story."""
    f, before = view.facts[index], view.before(index)
    if before is None or not 6 <= f.words <= _MAX_BIO_WORDS or before.words > 4:
        return False
    if not f.folded.startswith(f"{before.folded} ") or not _at_tail(view, index):
        return False
    return likeness_to_name(before.text) is not Likeness.NONE


def heads_a_biography(view: View, index: int) -> bool:
    """Whether a line at the end is the word over an author's box ("Author"), or the name in one.

    The biography is a sentence right under the name that holds a part of it. A name under "By" is
    the story's byline all the same.
    """
    f = view.facts[index]
    if f.words > 5 or f.sentences or not _at_tail(view, index):
        return False
    if _is_word_over_box(f):
        return _is_name_over_biography(view, index + 1)
    before = view.before(index)
    return before is not None and _is_word_over_box(before) and _is_name_over_biography(view, index)


def _is_word_over_box(f: Facts) -> bool:
    return f.whole is CueKind.AUTHOR_BOX or (f.whole is CueKind.BYLINE and f.length > _PREPOSITION)


def _is_name_over_biography(view: View, index: int) -> bool:
    if index + 1 >= len(view.facts):
        return False
    f, after = view.facts[index], view.facts[index + 1]
    if f.words > 5 or f.whole is not None or not _may_be_a_name(f):
        return False
    said = set(_WORD.findall(after.folded))
    named = any(word in said for word in f.folded.split() if len(word) > 2)
    return named and bool(after.sentences) and 6 <= after.words <= _MAX_BIO_WORDS


def _may_be_a_name(f: Facts) -> bool:
    return likeness_to_name(f.text) is not Likeness.NONE or f.byline >= _LIKE_A_BYLINE


RULES = (
    Rule(Label.NOTE, "words of a note about the story", _says_so, 0.85, CUE),
    Rule(Label.NOTE, "where and when the story was in print", _where_published, 0.85, CUE),
    Rule(Label.NOTE, "an agency's mark", _agency_mark, needs=CUE),
    Rule(Label.NOTE, "initials under the story", _initials, 0.8),
    Rule(Label.NOTE, "the head of an author box", _author_box, needs=CUE),
    Rule(Label.NOTE, "name or biography of the author", _in_author_box, 0.75, BOXES),
    Rule(Label.NOTE, "says who wrote the story", _says_who_wrote, needs=CUE),
    Rule(
        Label.NOTE,
        "begins with the author's name, at the end",
        _begins_with_author,
        needs=SENTENCE | WORDS,
    ),
    Rule(
        Label.NOTE,
        "begins with the name above it, at the end",
        _begins_with_name_above,
        needs=SENTENCE | WORDS,
    ),
)
