"""The headline and what stands around it: kicker and dek."""

from newsparse.label.cues import CueKind
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import ABOVE, LIKE_HEADLINE, MARKER, NEAR_HEADLINE, WORDS
from newsparse.labels import Label
from newsparse.page import Marker

_META = frozenset({CueKind.PUBLISHED, CueKind.UPDATED, CueKind.BYLINE})
_MAX_DEK_WORDS = 60
_MAX_BULLET_WORDS = 40


def _headline(view: View, index: int) -> bool:
    return index == view.headline


def _headline_again(view: View, index: int) -> bool:
    return bool(view.folded_headline) and view.repeats_headline(view.facts[index])


def _kicker(view: View, index: int) -> bool:
    """One to four words right above the headline, a date between them at most."""
    f, after = view.facts[index], view.after(index)
    if after is None or f.words > 4 or f.length < 3 or (f.spaceless and f.length > 8):
        return False
    over_date = index + 2 == view.headline and after.date_share > 0.5
    if index + 1 != view.headline and not over_date:
        return False
    plain = not f.kinds and not f.ends_sentence and f.date_share == 0
    return f.letters and plain and not f.starts_lower and not _closes_a_menu(view, index)


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
    return any(_is_meta(view, i) for i in range(index + 1, min(index + 3, len(view.facts))))


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
    )


RULES = (
    Rule(Label.TITLE, "the headline", _headline, 0.85, LIKE_HEADLINE),
    Rule(Label.TITLE, "the headline again", _headline_again, needs=LIKE_HEADLINE),
)
AROUND = (
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
)
LAST_RULES = (
    Rule(
        Label.DEK,
        "stands between the headline and the story",
        _dek_before_story,
        0.5,
        NEAR_HEADLINE | ABOVE | WORDS,
    ),
)
