"""The story's own lines: paragraphs, headings, list items, quotations, tables."""

import re

from newsparse.dates import DateKind
from newsparse.label.facts import Facts
from newsparse.label.rules.captions import ends_story_with_mark
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import ABOVE, CUE, DATE, INSIDE, MARKER
from newsparse.labels import Label
from newsparse.page import Marker
from newsparse.people.datelines import find_dateline

_CELLS = re.compile(r"\t| {3,}| ?\| ?")
_MAX_HEADING_WORDS = 14
_MAX_LABEL_WORDS = 3
_PICTURES = 5
"""Lines of captions that may stand between a dateline and the story's first words, and one."""
_SURE_CREDIT = 0.6
_LEAST_PROSE = 8
_CLOSING = "\"'”’»›“」』"
_STOPS = ".,!?…。，！？"


def _last_with_mark(view: View, index: int) -> bool:
    return ends_story_with_mark(view, view.facts[index])


def _live_stamp(view: View, index: int) -> bool:
    """ "10:05am: Toll reaches 341": the head of an entry in a live blog."""
    f = view.facts[index]
    return bool(
        f.dates
        and f.dates[0].kind is DateKind.CLOCK
        and f.dates[0].start <= f.line.start + 2
        and f.words <= 20
        and (not view.above(index) or view.inside(index + 1))
    )


def _table_row(view: View, index: int) -> bool:
    f = view.facts[index]
    if f.sentences or not view.inside(index):
        return False
    cells = len(_CELLS.findall(f.text))
    return cells >= 2 and f.words / (cells + 1) <= 6


def _list_item(view: View, index: int) -> bool:
    f = view.facts[index]
    return view.inside(index) and f.line.marker in (Marker.BULLET, Marker.NUMBER)


def _marked_quote(view: View, index: int) -> bool:
    return view.inside(index) and view.facts[index].line.marker is Marker.QUOTE


def _heading(view: View, index: int) -> bool:
    f = view.facts[index]
    if not view.inside(index):
        return False
    if f.line.marker is Marker.HEADING:
        return True
    if f.words > _MAX_HEADING_WORDS or f.sentences > 1 or f.starts_lower:
        return False
    if f.quoted:
        return _quoted_heading(view, f)
    if f.ends_colon:
        return f.words <= _MAX_LABEL_WORDS and _before_a_sentence(view, index)
    return (not f.ends_sentence or f.text.endswith(("?", "？"))) and not f.ends_colon


def _quoted_heading(view: View, f: Facts) -> bool:
    """ "“I would do it again”" on a line of its own, between sentences: words from the text."""
    if len(f.text) < 4 or f.text[-1] not in _CLOSING or f.text[-2] in _STOPS or f.sentences:
        return False
    before = view.before(f.index)
    return before is not None and not before.ends_colon and _before_a_sentence(view, f.index)


def _before_a_sentence(view: View, index: int) -> bool:
    """Whether a line of running text follows, which is no quotation."""
    after = view.after(index)
    if after is None or after.quoted or not view.inside(index + 1):
        return False
    return after.words >= _LEAST_PROSE and (after.ends_sentence or after.spaceless)


def _prose(view: View, index: int) -> bool:
    return view.inside(index)


def _dateline_alone(view: View, index: int) -> bool:
    f, story = view.facts[index], view.story
    if story is None or not story.first - _PICTURES <= index < story.first or f.words > 8:
        return False
    between = view.facts[index + 1 : story.first]
    if not all(other.credit >= _SURE_CREDIT or view.twin(other.index) for other in between):
        return False
    match = find_dateline(f.text)
    return match is not None and match.end >= f.length - 1


RULES = (
    Rule(Label.HEADING, "the time stamp of a live entry", _live_stamp, 0.8, DATE),
    Rule(Label.PARAGRAPH, "the last sentence and the agency's mark", _last_with_mark, 0.8, CUE),
    Rule(Label.PARAGRAPH, "a dateline alone on its line", _dateline_alone, 0.7, ABOVE),
    Rule(Label.TABLE, "cells side by side", _table_row, 0.6, INSIDE),
    Rule(Label.LIST_ITEM, "a list item inside the story", _list_item, 0.75, INSIDE | MARKER),
    Rule(Label.QUOTE, "a quotation set apart", _marked_quote, 0.7, INSIDE | MARKER),
    Rule(Label.HEADING, "short and without a full stop, inside the story", _heading, 0.65, INSIDE),
    Rule(Label.PARAGRAPH, "running text of the story", _prose, 0.85, INSIDE),
)
