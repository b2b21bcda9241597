"""What the elements around a line say that it is, on a page that was HTML.

The names are data (`label/data/markup.tsv`, read by `newsparse.label.markup`). What is sure takes a
line out of the story; what is likely says which kind of thing a line beside the story is, and what
is weak says it where nothing else does.
"""

from collections.abc import Callable

from newsparse.label.markup import MOST_LINKED
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import HINTED, hinted
from newsparse.labels import Label

_SURE, _LIKELY, _WEAK = 0.95, 0.8, 0.6
_MAX_BYLINE_WORDS = 25
_MAX_DATE_WORDS = 20
_MAX_KICKER_WORDS = 8
_MAX_DEK_WORDS = 80
_LEAST_LEAD_WORDS = 8
_MOSTLY = 0.5
"""Share of a line that is a date, from which on it is one."""
_LARGELY = 0.3
"""The same, in an element that is for dates."""
_NEAR = 6
"""Lines between the headline and its dek or kicker, at most."""


def _hinted(label: Label, strength: str) -> Callable[[View, int], bool]:
    def applies(view: View, index: int) -> bool:
        hint = view.facts[index].hint
        return hint is not None and hint.label is label and hint.strength == strength

    return applies


def _byline(view: View, index: int) -> bool:
    """An author's name; a sentence about the author is none."""
    f = view.facts[index]
    short = f.words <= _MAX_BYLINE_WORDS and f.letters and f.date_share < 0.5
    return short and not (f.ends_sentence and f.words > 5) and _names_author(view, index)


def _names_author(view: View, index: int) -> bool:
    """By its name, or as the byline in a box about the author."""
    hint = view.facts[index].hint
    if hint is None:
        return False
    is_box = hint.label is Label.NOTE and "author" in hint.words.split()
    return hint.label is Label.BYLINE or (is_box and _may_be_byline(view, index))


def _may_be_byline(view: View, index: int) -> bool:
    return view.above(index) or view.facts[index].byline >= 0.6


def _note(view: View, index: int) -> bool:
    return not _may_be_byline(view, index) and _names_note(view, index)


_names_note = _hinted(Label.NOTE, "likely")


def _biography(view: View, index: int) -> bool:
    return not _may_be_byline(view, index) and _names_biography(view, index)


_names_biography = _hinted(Label.NOTE, "sure")


def _date(view: View, index: int) -> bool:
    f = view.facts[index]
    return bool(f.dates) and f.words <= _MAX_DATE_WORDS and _names_date(view, index)


def _little_but_date(view: View, index: int) -> bool:
    """What it says besides, a label or the reading time, is no story."""
    return view.facts[index].date_share >= _LARGELY and _date(view, index)


_names_date = _hinted(Label.DATE, "likely")


def _dek(view: View, index: int) -> bool:
    """A standfirst by its name and its place: below the headline, with little between."""
    f, headline = view.facts[index], view.headline
    near = headline is not None and headline < index <= headline + _NEAR
    plain = not f.kinds and not f.links and 3 <= f.words <= _MAX_DEK_WORDS
    return near and plain and _names_dek(view, index)


_names_dek = _hinted(Label.DEK, "likely")


def _teaser_as_dek(view: View, index: int) -> bool:
    """A "teaser" is also what leads into the story itself, below the headline: it is running text
    and no link."""
    f, story, headline = view.facts[index], view.story, view.headline
    if story is None or headline is None or not headline < index <= story.first:
        return False
    if f.line.linked or not f.ends_sentence or f.words < _LEAST_LEAD_WORDS:
        return False
    return _names_teaser(view, index) and f.hint is not None and "teaser" in f.hint.words.split()


_names_teaser = _hinted(Label.TEASER, "likely")


def _kicker(view: View, index: int) -> bool:
    f, headline = view.facts[index], view.headline
    near = headline is not None and headline - _NEAR <= index < headline
    return near and f.letters and f.words <= _MAX_KICKER_WORDS and _names_kicker(view, index)


_names_kicker = _hinted(Label.KICKER, "likely")


def _caption(view: View, index: int) -> bool:
    """A caption or credit; below the story such names stand in lists and on the page's foot."""
    return not view.below(index) and _names_caption(view, index)


_names_caption = _hinted(Label.CAPTION, "likely")


def _sure_caption(view: View, index: int) -> bool:
    """A caption; in lists of other stories they are links, and a credit may be that of a text."""
    f = view.facts[index]
    if f.date_share >= _MOSTLY:
        return False
    linked = f.line.linked >= MOST_LINKED
    return _names_sure_caption(view, index) and (not linked or view.inside(index))


_names_sure_caption = _hinted(Label.CAPTION, "sure")


def _chrome(view: View, index: int) -> bool:
    """Words of a part of the site; a date in it is that of the page."""
    return view.facts[index].date_share < _MOSTLY and _names_chrome(view, index)


_names_chrome = _hinted(Label.CHROME, "likely")


def _stamp(view: View, index: int) -> bool:
    """The time of an entry of a live page, among its entries."""
    return view.inside(index) and bool(view.facts[index].dates) and _names_stamp(view, index)


_names_stamp = _hinted(Label.HEADING, "sure")


def _quote(view: View, index: int) -> bool:
    """A pull quote is a quotation, though it says again what a paragraph says."""
    return view.inside(index) and _names_quote(view, index)


_names_quote = _hinted(Label.QUOTE, "likely")


def _table(view: View, index: int) -> bool:
    return view.inside(index) and _names_table(view, index)


_names_table = _hinted(Label.TABLE, "likely")


def _rule(
    label: Label, reason: str, applies: Callable[[View, int], bool], confidence: float
) -> Rule:
    return Rule(label, reason, applies, confidence, HINTED)


def _sure(
    label: Label, reason: str, applies: Callable[[View, int], bool], confidence: float
) -> Rule:
    return Rule(label, reason, applies, confidence, hinted(label, "sure"))


def _likely(
    label: Label, reason: str, applies: Callable[[View, int], bool], confidence: float
) -> Rule:
    return Rule(label, reason, applies, confidence, hinted(label, "likely"))


_TEASER_AS_DEK = Rule(
    Label.DEK,
    "named a teaser, below the headline",
    _teaser_as_dek,
    _LIKELY,
    hinted(Label.TEASER, "likely"),
)
SURE_RULES = (
    _sure(Label.COMMENT, "in the element of the comments", _hinted(Label.COMMENT, "sure"), 0.9),
    _sure(Label.CAPTION, "in the element of a caption", _sure_caption, _SURE),
    _sure(
        Label.CHROME, "in a menu, the page's foot or a dialog", _hinted(Label.CHROME, "sure"), 0.9
    ),
    _sure(Label.TEASER, "in a list of other stories", _hinted(Label.TEASER, "sure"), 0.88),
    _sure(
        Label.PROMO, "in the element of an advert or a letter", _hinted(Label.PROMO, "sure"), 0.88
    ),
    _sure(Label.NOTE, "in a box about the author", _biography, 0.88),
    _likely(Label.KICKER, "named a kicker, above the headline", _kicker, _LIKELY),
    _sure(Label.HEADING, "the time of an entry, in its element", _stamp, 0.9),
)
RULES = (
    _likely(Label.DEK, "named a standfirst, below the headline", _dek, 0.86),
    _TEASER_AS_DEK,
    _likely(Label.CAPTION, "named like a caption or credit", _caption, _LIKELY),
    _likely(Label.DATE, "little but a date, in an element for one", _little_but_date, 0.88),
    _likely(Label.DATE, "a date, in an element for one", _date, _LIKELY),
    _rule(Label.BYLINE, "named an author", _byline, _LIKELY),
    _likely(Label.COMMENT, "named like comments", _hinted(Label.COMMENT, "likely"), _LIKELY),
    _likely(Label.TEASER, "named like a list of stories", _hinted(Label.TEASER, "likely"), _LIKELY),
    _likely(Label.PROMO, "named like an advert or a plea", _hinted(Label.PROMO, "likely"), _LIKELY),
    _likely(Label.NOTE, "named like a note or biography", _note, _LIKELY),
    _likely(Label.CHROME, "named like a part of the site", _chrome, _LIKELY),
    _likely(Label.TABLE, "a cell of a table inside the story", _table, 0.7),
    _likely(Label.QUOTE, "a quotation by its element", _quote, 0.7),
)
LAST_RULES = (
    _rule(Label.TEASER, "beside the story by its name", _hinted(Label.TEASER, "weak"), _WEAK),
)
