"""Captions and picture credits."""

import re

from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import (
    ABOVE,
    AFTER_CREDIT,
    CREDIT,
    CUE,
    INSIDE,
    LIKELY_CREDIT,
    REPEATED,
    WORDS,
)
from newsparse.labels import Label
from newsparse.people.bylines import is_agency

_MAX_WORDS = 70
_NEAR = 3
_SURE = 0.6
_HALF = 0.5
_LIKELY = 0.45
_MAX_LIKELY_WORDS = 45
_RETOLD_WORDS = 5
_LEAST_RETOLD = 14
_NO_CREDIT = frozenset({CueKind.AGENCY, CueKind.SHARE, CueKind.CONTROLS, CueKind.TAIL_NOTE})
_MAX_SOURCE_WORDS = 8
_LEAST_TWIN = 6
_WORDS_BEHIND_DASH = 2
_SIGNS = frozenset(".,-–—/|([©:")
_ARCHIVE = re.compile(r"FILE ?[-–—:]")
_TOO_SHORT = 3
_MARK = re.compile(r"[.!?।…] ?[(（]([^()（）]{2,30})[)）]\.?$")
_CAPITALS = re.compile(r" [/|–—-] ?[^\W\d_a-z][^a-z/|]{2,40}$")
_TAIL = 40
_YEAR = re.compile(r"\d{4}")


def _carries_credit(view: View, index: int) -> bool:
    f = view.facts[index]
    if f.credit < _SURE or f.words > _MAX_WORDS:
        return False
    return not ends_story_with_mark(view, f)


def ends_story_with_mark(view: View, f: Facts) -> bool:
    """ "The last boat was laid up in 1973. (AFP)": the last sentence and the agency's mark."""
    story = view.story
    if story is None or not story.first < f.index or not story.last <= f.index <= story.last + 1:
        return False
    mark = _MARK.search(f.text)
    return mark is not None and is_agency(mark[1])


def _likely_credit(view: View, index: int) -> bool:
    """What may be a credit or a name, in the reach of the story, where pictures stand."""
    f = view.facts[index]
    if f.credit < _LIKELY or f.words > _MAX_LIKELY_WORDS or f.kinds & _NO_CREDIT:
        return False
    if index == view.headline:
        return False
    if _close_to_story(view, index):
        return True
    beside = view.story is not None and index <= view.story.last + _NEAR
    return beside and f.text.startswith(("ⓒ", "Ⓒ")) and not _YEAR.search(f.text)


def _words_of_a_credit(view: View, index: int) -> bool:
    """ "The mill (archive picture)", "FILE - The mill in May": a set phrase at either end."""
    f = view.facts[index]
    if CueKind.CREDIT not in f.kinds or f.words > _MAX_LIKELY_WORDS:
        return False
    if ends_story_with_mark(view, f):
        return False
    below = view.story is not None and view.story.last < index <= view.story.last + _NEAR
    if not _near_pictures(view, index) and not (below and f.words <= _MAX_SOURCE_WORDS):
        return False
    if _ARCHIVE.match(f.text):
        return True
    cues = [cue for cue in f.cues if cue.kind is CueKind.CREDIT and not _is_too_short(cue.phrase)]
    return any(
        cue.where == "end" or (cue.where == "inside" and f.length - cue.end <= _TAIL)
        for cue in cues
    ) or (any(cue.where == "start" for cue in cues) and not f.ends_sentence)


def _is_too_short(phrase: str) -> bool:
    """ "Ph." and its like stand in prose too; in scripts without spaces two signs say enough."""
    return len(phrase) <= _TOO_SHORT and phrase.isascii()


def _capitals_behind_a_stroke(view: View, index: int) -> bool:
    """ "The old landing stage / LINDEN ARCHIVE" where pictures stand."""
    f = view.facts[index]
    if not 4 <= f.words <= _MAX_LIKELY_WORDS:
        return False
    beside = view.story is not None and 0 < index - view.story.last <= _NEAR
    if not beside and not _near_pictures(view, index):
        return False
    tail = _CAPITALS.search(f.text)
    if tail is None or f.caps or not tail[0].isupper() or f.line.marker or f.text.count("|") > 1:
        return False
    # A dash says less than a stroke: one word behind it may be anything.
    return tail[0][1] in "/|" or tail[0].count(" ") > _WORDS_BEHIND_DASH


def _near_pictures(view: View, index: int) -> bool:
    return index != view.headline and _close_to_story(view, index)


def _source_of_a_picture(view: View, index: int) -> bool:
    """ "Source: The Linden Archive" amid the story, not at its end."""
    f = view.facts[index]
    if CueKind.SOURCE not in f.kinds or f.words > _MAX_SOURCE_WORDS or view.story is None:
        return False
    return view.story.first < index < view.story.last - 1 and not f.sentences


def _agency_of_pictures(view: View, index: int) -> bool:
    """ "Getty Images" or "Archive picture" alone, in the story or over it."""
    f = view.facts[index]
    return f.whole is CueKind.CREDIT and _close_to_story(view, index)


def _retells(view: View, index: int) -> bool:
    """A line without a full stop that begins in the words of the paragraph beside it."""
    f = view.facts[index]
    if not view.inside(index):
        return False
    if f.ends_sentence or f.ends_colon or f.quoted or not _LEAST_RETOLD <= f.words <= _MAX_WORDS:
        return False
    begins = " ".join(f.folded.split(None, _RETOLD_WORDS)[:_RETOLD_WORDS])
    near = (view.before(index), view.after(index))
    return any(n is not None and n.ends_sentence and n.folded.startswith(begins) for n in near)


def _said_twice(view: View, index: int) -> bool:
    """A line printed twice nearby: once as the picture's alternative text, once below it."""
    f = view.facts[index]
    if f.repeats < 2 or f.whole is not None or index == view.headline or not f.letters:
        return False
    if f.words < 2 and not (view.inside(index) and view.twin(index)):
        return False
    folded = f.folded
    if folded == view.folded_headline or not _close_to_story(view, index):
        return False  # elsewhere a headline is printed again, with the text of its picture
    near = view.facts[max(0, index - _NEAR) : index + _NEAR + 1]
    return any(n.index != index and n.folded == folded for n in near)


def _text_beside_credit(view: View, index: int) -> bool:
    """The words under a credit that stands alone; with a full stop they are the lede's."""
    f = view.facts[index]
    if f.words > _MAX_WORDS or f.words < 4 or view.story is None or f.ends_sentence:
        return False
    if index > view.story.first + 1:
        return False
    before = view.before(index)
    return (
        before is not None and before.credit >= 0.6 and before.words <= 8 and not before.sentences
    )


def _glued_to_credit(view: View, index: int) -> bool:
    """The sentence right under a credit, with a blank line above the one and below the other."""
    f, before, after = view.facts[index], view.before(index), view.after(index)
    if before is None or after is None or f.gap or not before.gap or not after.gap:
        return False
    if not 4 <= f.words <= _MAX_WORDS or f.kinds or (f.dates and f.date_share > _HALF):
        return False
    return before.credit >= _SURE and before.words <= 8 and not before.sentences


def _credit_of_twin(view: View, index: int) -> bool:
    """An agency alone under a caption that is said twice."""
    f = view.facts[index]
    under = index > 0 and view.twin(index - 1) and not view.repeats_headline(view.facts[index - 1])
    return (
        under
        and f.whole in (CueKind.AGENCY, CueKind.CREDIT)
        and f.folded != view.facts[index - 1].folded
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


def _short_twin(view: View, index: int) -> bool:
    """ "The mill" under the headline, and again with more behind a sign: "The mill. - AFP"."""
    f = view.facts[index]
    if f.words > 12 or not view.among_headlines(index) or index == view.headline:
        return False
    for near in (view.before(index), view.after(index)):
        if near is None or near.index == view.headline:
            continue
        short, long = sorted((f.folded, near.folded), key=len)
        more = long[len(short) :].lstrip()
        if len(short) >= _LEAST_TWIN and long.startswith(short) and more[:1] in _SIGNS and more:
            return True
    return False


def _close_to_story(view: View, index: int) -> bool:
    return view.inside(index) or view.among_headlines(index)


NEAR_RULES = (
    Rule(Label.CAPTION, "an agency under a caption said twice", _credit_of_twin, 0.8, CUE),
    Rule(Label.CAPTION, "a source amid the story", _source_of_a_picture, 0.8, CUE | INSIDE),
)
RULES = (
    Rule(Label.CAPTION, "a picture credit", _carries_credit, 0.85, CREDIT),
    Rule(
        Label.CAPTION, "a sentence glued to a picture credit", _glued_to_credit, 0.8, AFTER_CREDIT
    ),
    Rule(Label.CAPTION, "a picture agency alone", _agency_of_pictures, needs=CUE),
    Rule(Label.CAPTION, "what may be a picture credit", _likely_credit, 0.7, LIKELY_CREDIT),
    Rule(Label.CAPTION, "words of a picture credit", _words_of_a_credit, 0.7, CUE),
    Rule(
        Label.CAPTION,
        "ends in capitals behind a stroke",
        _capitals_behind_a_stroke,
        0.7,
        WORDS,
    ),
    Rule(
        Label.CAPTION,
        "begins like the paragraph beside it",
        _retells,
        0.7,
        INSIDE | WORDS,
    ),
    Rule(Label.CAPTION, "said twice, as captions are", _said_twice, 0.75, REPEATED),
    Rule(Label.CAPTION, "a caption and again with its credit", _twin_begins_alike, 0.75, WORDS),
    Rule(Label.CAPTION, "a few words and again with more", _short_twin, 0.75, ABOVE),
    Rule(
        Label.CAPTION,
        "text beside a picture credit",
        _text_beside_credit,
        0.7,
        AFTER_CREDIT | WORDS,
    ),
)
