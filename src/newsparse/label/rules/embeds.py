"""Posts of social platforms, printed among the paragraphs."""

import re

from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import AFTER_COLON, AT, BEFORE_AT, LINK, POSTED, QUOTED
from newsparse.labels import Label
from newsparse.people.attributions import attribution_of, prose_attribution

_ANNOUNCES = re.compile(
    r"(?:tweet(?:ed|s)?|(?:wrote|posted|said) on (?:Twitter|X|Instagram|Facebook)|twitterte"
    r"|twitteó|tuiteó|escribió en (?:Twitter|X))\W*$",
    re.I,
)
_MAX_POST_WORDS = 90


def _set_off_by_markup(view: View, index: int) -> bool:
    return view.facts[index].line.post is not None


def _carries_attribution(view: View, index: int) -> bool:
    return attribution_of(view.facts[index].text) is not None


def _post_before_attribution(view: View, index: int) -> bool:
    """The line that an attribution alone on the next line closes."""
    f, after = view.facts[index], view.after(index)
    if after is None or f.words > _MAX_POST_WORDS or f.whole is not None:
        return False
    attribution = attribution_of(after.text)
    return attribution is not None and attribution.post_end == 0


def _link_of_a_post(view: View, index: int) -> bool:
    text = view.facts[index].text
    return "pic.twitter.com/" in text or "//t.co/" in text


def _quotation_given_to_platform(view: View, index: int) -> bool:
    """A paragraph that is quotation, and after it only who posted it."""
    f = view.facts[index]
    return f.quoted and prose_attribution(f.text) is not None


def _opens_a_quotation_given_later(view: View, index: int) -> bool:
    """A quotation that does not close goes on in the next line, which is given to a platform."""
    f, after = view.facts[index], view.after(index)
    if after is None or not f.quoted or f.text.rstrip().endswith(("”", '"', "»", "“")):
        return False
    return after.quoted and prose_attribution(after.text) is not None


def _announced(view: View, index: int) -> bool:
    """A line after "She tweeted:"."""
    before, f = view.before(index), view.facts[index]
    return (
        before is not None
        and before.ends_colon
        and bool(_ANNOUNCES.search(before.text.rstrip(" :")))
        and not f.quoted
        and f.words <= _MAX_POST_WORDS
    )


MARKUP_RULES = (
    Rule(Label.EMBED, "stands in the element of a post", _set_off_by_markup, 0.99, POSTED),
)
RULES = (
    Rule(Label.EMBED, "a post with its attribution", _carries_attribution, needs=AT),
    Rule(
        Label.EMBED, "a post whose attribution follows", _post_before_attribution, 0.85, BEFORE_AT
    ),
    Rule(Label.EMBED, "a link that only posts carry", _link_of_a_post, 0.85, LINK),
    Rule(
        Label.EMBED, "a quotation given to a platform", _quotation_given_to_platform, 0.85, QUOTED
    ),
    Rule(
        Label.EMBED,
        "a quotation that goes on to its attribution",
        _opens_a_quotation_given_later,
        needs=QUOTED,
    ),
    Rule(Label.EMBED, "a post announced in the line before", _announced, 0.7, AFTER_COLON),
)
