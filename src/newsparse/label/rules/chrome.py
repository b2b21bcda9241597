"""Navigation, share bars, counters, tags, copyright, consent and error pages."""

import re

from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import ABOVE, BELOW, CUE, FOOT, LAST_LINES, OUTSIDE, WORDLESS
from newsparse.labels import Label

_BARE = frozenset(
    {
        CueKind.SHARE,
        CueKind.CONTROLS,
        CueKind.NAVIGATION,
        CueKind.READING_TIME,
        CueKind.TAGS,
        CueKind.GALLERY,
    }
)
_SENTENCES = frozenset({CueKind.CONSENT, CueKind.ERROR})
_MUCH = 0.3
_MENU_WORDS = frozenset(
    {CueKind.TEASER, CueKind.TEASER_LIST, CueKind.PROMO, CueKind.PAYWALL, CueKind.LIVE}
)
_SHOP_WORDS = frozenset({CueKind.PROMO, CueKind.PAYWALL})
_FOOTER_WORDS = frozenset(
    {CueKind.AD, CueKind.PROMO, CueKind.AUTHOR_BOX, CueKind.BYLINE, CueKind.CORRECTION}
    | {CueKind.TAIL_NOTE, CueKind.COMMENTS, CueKind.SOURCE}
)
_FOOT = frozenset({CueKind.NAVIGATION, CueKind.COPYRIGHT, CueKind.CONSENT, CueKind.CONTROLS})
_TRAIL = re.compile(" [»>›/→|•·]")


def _says_so(view: View, index: int) -> bool:
    f = view.facts[index]
    if view.inside(index) and f.text.count("|") >= 2:
        return False  # a row of a table
    if f.whole in _BARE or f.whole in _SENTENCES:
        return True
    return bool(f.kinds & _BARE) and f.words <= 12


def _copyright(view: View, index: int) -> bool:
    f = view.facts[index]
    return CueKind.COPYRIGHT in f.kinds and (f.words <= 60 or view.below(index))


def _sign_at_foot(view: View, index: int) -> bool:
    """ "© The Linden Post" among the last lines: further up it is a picture's credit."""
    f = view.facts[index]
    return "©" in f.text and f.words <= 12 and _near_end(view, index) and not view.inside(index)


def _consent_or_error(view: View, index: int) -> bool:
    f = view.facts[index]
    return bool(f.kinds & _SENTENCES) and not view.inside(index)


def _begins_copyright(view: View, index: int) -> bool:
    """ "Copyright The Linden Post 2024", without a sign, as the last line or nearly so."""
    f = view.facts[index]
    return (
        _near_end(view, index)
        and f.folded.startswith("copyright ")
        and f.words <= 12
        and not f.sentences
    )


def _near_end(view: View, index: int) -> bool:
    return index >= len(view.facts) - LAST_LINES


def _no_letters(view: View, index: int) -> bool:
    f = view.facts[index]
    return not f.letters and not f.dates


def _trail(view: View, index: int) -> bool:
    """A breadcrumb: short words set apart by arrows."""
    f = view.facts[index]
    if f.words > 30 or f.sentences or view.inside(index) or f.date_share > _MUCH:
        return False
    if f.text.count(" ") < 2:
        return False
    signs = len(_TRAIL.findall(f.text))
    return signs >= 2 and f.words / (signs + 1) <= 5


def _entry_of_menu(view: View, index: int) -> bool:
    """A word such as "Latest" or "Subscribe" above the headline, with short lines on both sides."""
    f = view.facts[index]
    if f.whole not in _MENU_WORDS or f.words > 3 or not _before_headline(view, index):
        return False
    near = (view.before(index), view.after(index))
    return all(n is None or n.words <= 3 or n.index == view.headline for n in near)


def _entry_of_footer(view: View, index: int) -> bool:
    """A word such as "Advertise" or "Newsroom" at the foot, among the links that stand there."""
    f = view.facts[index]
    if f.whole not in _FOOTER_WORDS or f.words > 3 or not view.below(index):
        return False
    near = [n for n in (view.before(index), view.after(index)) if n is not None]
    if not all(n.words <= 4 or n.kinds & _FOOT for n in near):
        return False
    return any(n.kinds & _FOOT for n in near)


def _counts_comments(view: View, index: int) -> bool:
    """ "4 Comments" above the story: it leads to them."""
    f = view.facts[index]
    return f.whole is CueKind.COMMENTS and f.words <= 3 and view.above(index)


def _entry_among_others(view: View, index: int) -> bool:
    """ "Newsletters" or "Advertise" outside the story, amid short lines that are no pleas."""
    f = view.facts[index]
    if f.whole not in _SHOP_WORDS or f.words > 3 or view.inside(index):
        return False
    near = (view.before(index), view.after(index))
    return all(n is not None and n.words <= 4 and not n.kinds & _SHOP_WORDS for n in near)


def _entry_of_share_bar(view: View, index: int) -> bool:
    """ "WhatsApp" or "Email" among its like: alone, it may ask to follow, or for an address."""
    if not _names_a_share(view.facts[index]):
        return False
    near = (view.before(index), view.after(index))
    return any(n is not None and _names_a_share(n) for n in near)


def _names_a_share(f: Facts) -> bool:
    return any(cue.kind is CueKind.SHARE and cue.where == "whole" for cue in f.cues)


def _before_headline(view: View, index: int) -> bool:
    return view.above(index) and (view.headline is None or index < view.headline)


def _few_words_outside(view: View, index: int) -> bool:
    f = view.facts[index]
    return not view.inside(index) and f.words <= 3


RULES = (
    Rule(Label.CHROME, "words of navigation, sharing or page controls", _says_so, needs=CUE),
    Rule(Label.CHROME, "a copyright line", _copyright, needs=CUE),
    Rule(Label.CHROME, "a copyright sign at the page's foot", _sign_at_foot, needs=OUTSIDE | FOOT),
    Rule(Label.CHROME, "the word for copyright at the page's foot", _begins_copyright, needs=FOOT),
    Rule(Label.CHROME, "words of a consent or error page", _consent_or_error, needs=CUE | OUTSIDE),
    Rule(Label.CHROME, "signs without words", _no_letters, 0.8, WORDLESS),
    Rule(Label.CHROME, "a breadcrumb or a row of links", _trail, 0.7, OUTSIDE),
)
MENU_RULES = (
    Rule(Label.CHROME, "an entry of a share bar", _entry_of_share_bar, needs=CUE),
    Rule(Label.CHROME, "an entry of a menu above the headline", _entry_of_menu, needs=CUE | ABOVE),
    Rule(Label.CHROME, "counts the comments", _counts_comments, needs=CUE | ABOVE),
    Rule(Label.CHROME, "an entry of a menu", _entry_among_others, needs=CUE | OUTSIDE),
    Rule(Label.CHROME, "an entry of the page's foot", _entry_of_footer, needs=CUE | BELOW),
)
LAST_RULES = (
    Rule(Label.CHROME, "a few words outside the story", _few_words_outside, 0.6, OUTSIDE),
)
