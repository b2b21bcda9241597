"""Lines that tell who wrote the story."""

from newsparse.label.cues import CueKind
from newsparse.label.rules.notes import heads_a_biography
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import ABOVE, BYLINE, NAME
from newsparse.labels import Label
from newsparse.people.bylines import is_agency
from newsparse.people.names import holds_given_name

_MAX_WORDS = 25
_NEAR = 6
_LABELLED = 0.75
_ABOVE = 10
_BELOW = 8


def _found_near(view: View, index: int) -> bool:
    """ "By" / "Ada Brandt", a name alone under the headline: lines that are told together."""
    return index in view.bylines and not heads_a_biography(view, index)


def _reads_as_byline(view: View, index: int) -> bool:
    f = view.facts[index]
    if f.byline < 0.6 or f.credit >= f.byline or f.words > _MAX_WORDS:
        return False
    if f.byline < _LABELLED and not (_is_near(view, index) and _names_somebody(view, index)):
        return False
    return view.story is not None and not _of_author_box(view, index)


def _names_somebody(view: View, index: int) -> bool:
    """Whether a line without "By" tells a person, not a product: told more strictly in the story.

    "Build Actions for Assistants" has the shape of a name and a job.
    """
    f = view.facts[index]
    if f.text.startswith(("©", "(c)", "(C)")):
        return False
    return f.handles > 0 or "@" in f.text or not view.inside(index) or holds_given_name(f.text)


def _is_near(view: View, index: int) -> bool:
    """Whether a line stands where a byline without "By" may: not far from headline and story."""
    if view.story is None:
        return False
    top = view.story.first if view.headline is None else min(view.headline, view.story.first)
    return top - _ABOVE <= index <= view.story.last + _BELOW


def _agency_near_headline(view: View, index: int) -> bool:
    f = view.facts[index]
    if not _between_headline_and_story(view, index):
        return False
    return f.whole in (CueKind.AGENCY, CueKind.BYLINE) or (f.words <= 4 and is_agency(f.text))


def _between_headline_and_story(view: View, index: int) -> bool:
    if view.headline is None or not view.among_headlines(index):
        return False
    return index <= view.headline + _NEAR and index != view.headline


def _of_author_box(view: View, index: int) -> bool:
    before = view.before(index)
    return before is not None and before.whole is CueKind.AUTHOR_BOX


NEAR_RULES = (Rule(Label.BYLINE, "names where bylines stand", _found_near, 0.9, BYLINE),)
"""Asked first: next to words of sharing and reading time, a name is still the author's."""

RULES = (
    Rule(Label.BYLINE, "words and names of a byline", _reads_as_byline, 0.85, NAME),
    Rule(
        Label.BYLINE,
        "an agency or a desk under the headline",
        _agency_near_headline,
        0.8,
        ABOVE,
    ),
)
