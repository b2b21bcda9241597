"""Lines that tell who wrote the story."""

from newsparse.label.cues import CueKind
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import ABOVE, NAME, NEAR_HEADLINE
from newsparse.labels import Label
from newsparse.people.bylines import is_agency

_MAX_WORDS = 25
_NEAR = 6


def _reads_as_byline(view: View, index: int) -> bool:
    f = view.facts[index]
    if f.byline < 0.6 or f.credit >= f.byline or f.words > _MAX_WORDS:
        return False
    return view.story is not None and not _of_author_box(view, index)


def _agency_near_headline(view: View, index: int) -> bool:
    f = view.facts[index]
    if not _between_headline_and_story(view, index):
        return False
    return f.whole in (CueKind.AGENCY, CueKind.BYLINE) or (f.words <= 4 and is_agency(f.text))


def _name_beside_date(view: View, index: int) -> bool:
    """A name alone, next to the story's date and near the headline."""
    f = view.facts[index]
    if f.byline < 0.25 or f.words > 6 or not _between_headline_and_story(view, index):
        return False
    near = (view.before(index), view.after(index))
    return any(n is not None and (n.date_share > 0.3 or CueKind.PUBLISHED in n.kinds) for n in near)


def _between_headline_and_story(view: View, index: int) -> bool:
    return (
        view.headline is not None
        and view.headline < index <= view.headline + _NEAR
        and view.above(index)
    )


def _of_author_box(view: View, index: int) -> bool:
    before = view.before(index)
    return before is not None and before.whole is CueKind.AUTHOR_BOX


RULES = (
    Rule(Label.BYLINE, "words and names of a byline", _reads_as_byline, 0.85, NAME),
    Rule(
        Label.BYLINE,
        "an agency or a desk under the headline",
        _agency_near_headline,
        0.8,
        ABOVE | NEAR_HEADLINE,
    ),
    Rule(
        Label.BYLINE, "a name beside the date", _name_beside_date, 0.7, NAME | ABOVE | NEAR_HEADLINE
    ),
)
