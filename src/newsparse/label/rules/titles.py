"""The headline and what stands around it: kicker and dek."""

from newsparse.label.cues import CueKind
from newsparse.label.headline import words_of
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import ABOVE, LIKE_HEADLINE, MARKER, NEAR_HEADLINE, WORDS
from newsparse.labels import Label
from newsparse.page import Marker

_META = frozenset({CueKind.PUBLISHED, CueKind.UPDATED, CueKind.BYLINE})
_TOLD = _META | {CueKind.TAIL_NOTE}
_MAX_DEK_WORDS = 60
_MAX_BULLET_WORDS = 40
_TELLING_WORDS = 5
_BYLINE = 0.6
_SAME_WORDS = 0.7
_PROSE_WORDS = 8
_LEAST = 2
"""Letters of the shortest section: "社会"; two Latin ones are the name of nothing."""


def _headline(view: View, index: int) -> bool:
    return index == view.headline


def _headline_again(view: View, index: int) -> bool:
    return bool(view.folded_headline) and view.repeats_headline(view.facts[index])


def _headline_otherwise(view: View, index: int) -> bool:
    """A line between the headline and the story that says it again in nearly the same words."""
    f = view.facts[index]
    if not view.among_headlines(index) or f.kinds or f.ends_sentence or index == view.headline:
        return False
    words, said = set(words_of(f.text)), set(words_of(view.folded_headline))
    if min(len(words), len(said)) < _TELLING_WORDS:
        return False
    return len(words & said) >= _SAME_WORDS * max(len(words), len(said))


def _kicker(view: View, index: int) -> bool:
    """One to four words right above the headline, a date between them at most, or right below its
    first printing."""
    f, after = view.facts[index], view.after(index)
    if after is None or f.words > 4 or f.length < _LEAST or (f.spaceless and f.length > 8):
        return False
    over_date = index + 2 == view.headline and after.date_share > 0.5
    if index + 1 != view.headline and not over_date and not _under_first_printing(view, index):
        return False
    if f.length == _LEAST and f.text.isascii():
        return False
    plain = not f.kinds and not f.ends_sentence and f.date_share == 0
    return f.letters and plain and not f.starts_lower and not _closes_a_menu(view, index)


def _under_first_printing(view: View, index: int) -> bool:
    """Whether a line stands between a first printing of the headline and what tells who or when."""
    if view.first_headline is None or view.first_headline == view.headline:
        return False
    return index == view.first_headline + 1 and _is_meta(view, index + 1)


def _closes_a_menu(view: View, index: int) -> bool:
    """Whether a short line is the last entry of a menu: the one before is as short and as near.

    A word that stood in the menu already is none of its entries here: it names the section again.
    """
    f, before = view.facts[index], view.before(index)
    if before is None or f.repeats > 1 or f.gap > before.gap:
        return False
    return before.words <= 4 and before.length < 30


def _bullet_above_story(view: View, index: int) -> bool:
    """Bullet points right under the headline, before any paragraph."""
    f = view.facts[index]
    if view.headline is None or index <= view.headline or f.words > _MAX_BULLET_WORDS:
        return False
    if f.line.marker is not Marker.BULLET or f.words < 4:
        return False
    return all(view.facts[i].line.marker for i in range(view.headline + 1, index))


def _dek_above_byline(view: View, index: int) -> bool:
    """A sentence or two under the headline, with byline, date or caption before the story."""
    f = view.facts[index]
    if view.headline is None or index != view.headline + 1 or not 4 <= f.words <= _MAX_DEK_WORDS:
        return False
    if f.sentences > 3 or f.kinds or f.date_share > 0.3 or max(f.byline, f.credit) > 0.5:
        return False
    after = view.after(index)
    if view.twin(index) or after is None:
        return False
    if _is_meta(view, index + 1):
        return True
    # Behind a sentence it is the story's, which has begun.
    begun = after.ends_sentence and after.words >= _PROSE_WORDS
    return index + 2 < len(view.facts) and not begun and _is_meta(view, index + 2)


def _dek_between_dates(view: View, index: int) -> bool:
    """A sentence or two that stand, under the headline, between two lines that tell who or when."""
    f, before, after = view.facts[index], view.before(index), view.after(index)
    if view.headline is None or not view.headline + 1 < index <= view.headline + 5:
        return False
    if before is None or after is None or not 6 <= f.words <= _MAX_DEK_WORDS or f.kinds:
        return False
    if any(view.facts[i].words >= _PROSE_WORDS for i in range(view.headline + 1, index)):
        return False  # the story has begun
    told = after.byline >= _BYLINE or (after.kinds & _TOLD and after.dates)
    if not told or not _is_meta(view, index - 1) or before.credit >= _BYLINE:
        return False
    return max(f.byline, f.credit, f.date_share) < 0.3


def _dek_under_first_printing(view: View, index: int) -> bool:
    """The line between the headline and the headline again."""
    f, first = view.facts[index], view.first_headline
    if first is None or view.headline is None or not first + 1 == index < view.headline:
        return False
    if not view.above(index) or view.twin(index):
        return False
    return f.words >= 5 and not f.kinds and max(f.byline, f.credit) < 0.5


def _is_meta(view: View, index: int) -> bool:
    f = view.facts[index]
    return bool(
        f.byline >= 0.6
        or (f.date_share > 0.35 and f.words < 16)
        or f.credit >= 0.6
        or (f.repeats > 1 and index != view.headline)  # a caption, as a rule
        or (f.kinds & _META and f.words < 20)
        or f.whole is CueKind.AGENCY
    )


def _dek_before_story(view: View, index: int) -> bool:
    """A line without a full stop between the headline and the story's first sentence."""
    f = view.facts[index]
    return (
        view.headline is not None
        and view.headline < index <= view.headline + 3
        and view.under_headline(index)
        and f.words >= 5
        and not f.kinds
        and max(f.byline, f.credit) < 0.5
        and not view.twin(index)
    )


RULES = (
    Rule(Label.TITLE, "the headline", _headline, 0.85, LIKE_HEADLINE),
    Rule(Label.TITLE, "the headline again", _headline_again, needs=LIKE_HEADLINE),
)
AROUND = (
    Rule(
        Label.TITLE,
        "the headline in nearly the same words",
        _headline_otherwise,
        0.75,
        ABOVE | WORDS,
    ),
    Rule(Label.KICKER, "a word or two above the headline", _kicker, 0.6, NEAR_HEADLINE),
    Rule(
        Label.DEK,
        "a bullet point between headline and story",
        _bullet_above_story,
        0.8,
        MARKER | WORDS,
    ),
    Rule(
        Label.DEK,
        "stands between the headline and the byline or date",
        _dek_above_byline,
        0.7,
        NEAR_HEADLINE | WORDS,
    ),
    Rule(
        Label.DEK,
        "stands between the date and the byline, or the date again",
        _dek_between_dates,
        0.7,
        NEAR_HEADLINE | WORDS,
    ),
)
LAST_RULES = (
    Rule(
        Label.DEK,
        "stands between the headline and the headline again",
        _dek_under_first_printing,
        0.6,
        ABOVE | WORDS,
    ),
    Rule(
        Label.DEK,
        "stands between the headline and the story",
        _dek_before_story,
        0.5,
        NEAR_HEADLINE | ABOVE | WORDS,
    ),
)
