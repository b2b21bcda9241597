"""Posts of social platforms, printed among the paragraphs."""

import re

from newsparse.label.cues import CueKind
from newsparse.label.rules.rule import Rule, View
from newsparse.label.rules.signs import (
    AFTER_COLON,
    AT,
    BEFORE_AT,
    CUE,
    INSIDE,
    LINK,
    POSTED,
    QUOTED,
    SENTENCE,
)
from newsparse.labels import Label
from newsparse.people.attributions import attribution_of, prose_attribution

_ANNOUNCES = re.compile(
    r"(?:tweet(?:ed|s)?|(?:wrote|posted|said) on (?:Twitter|X|Instagram|Facebook)|twitterte"
    r"|twitteó|tuiteó|escribió en (?:Twitter|X))\W*$",
    re.I,
)
_IN_A_POST = re.compile(
    r"\b(?:tweets?|posts?|posted)\b.*\b(?:wrote|said|added|posted|writes)\W*$", re.I
)
_MAX_POST_WORDS = 90
_MAX_FRAME_WORDS = 25
_MAX_BEHIND = 6
_CLOSING = "”\"»“’'"
_MAX_TAIL = 200


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


def _frame_of_a_post(view: View, index: int) -> bool:
    """ "View this post on Instagram", "A post shared by": what the frame of a post says."""
    f = view.facts[index]
    if CueKind.ATTRIBUTION not in f.kinds or f.words > _MAX_FRAME_WORDS:
        return False
    return any(c.kind is CueKind.ATTRIBUTION and c.where in ("whole", "start") for c in f.cues)


def _link_of_a_post(view: View, index: int) -> bool:
    text = view.facts[index].text
    return "pic.twitter.com/" in text or "//t.co/" in text


def _quotation_given_to_platform(view: View, index: int) -> bool:
    """A paragraph that is quotation, and after it only who posted it."""
    f = view.facts[index]
    return f.quoted and prose_attribution(f.text) is not None


def _quotation_before_platform(view: View, index: int) -> bool:
    """ "“She floats again,” she wrote on Twitter.": a quotation, and a few words of where it is."""
    f = view.facts[index]
    cue = next((cue for cue in f.cues if cue.kind is CueKind.ATTRIBUTION), None)
    if cue is None or not f.quoted:
        return False
    closed = max(f.text.rfind(sign, 0, cue.start) for sign in _CLOSING)
    behind = f.text[closed + 1 :]
    return closed > f.length / 3 and behind.count(" ") <= _MAX_BEHIND


def _opens_a_quotation_given_later(view: View, index: int) -> bool:
    """A quotation that does not close goes on in the next line, which is given to a platform."""
    f, after = view.facts[index], view.after(index)
    if after is None or not f.quoted or f.text.rstrip().endswith(("”", '"', "»", "“")):
        return False
    return after.quoted and prose_attribution(after.text) is not None


def _announced(view: View, index: int) -> bool:
    """A line after "She tweeted:"."""
    before, f = view.before(index), view.facts[index]
    if before is None or not before.ends_colon or f.quoted or f.words > _MAX_POST_WORDS:
        return False
    if CueKind.ATTRIBUTION in before.kinds:
        return True
    said = before.text[-_MAX_TAIL:].rstrip(" :")
    return _ANNOUNCES.search(said) is not None or _IN_A_POST.search(said) is not None


def _goes_on(view: View, index: int) -> bool:
    """A line that calls out, after one that was announced as a post."""
    f = view.facts[index]
    if index < 2 or f.quoted or f.kinds or not f.text.endswith("!") or f.words > _MAX_POST_WORDS:
        return False
    return view.inside(index) and _announced(view, index - 1)


MARKUP_RULES = (
    Rule(Label.EMBED, "stands in the element of a post", _set_off_by_markup, 0.99, POSTED),
)
RULES = (
    Rule(Label.EMBED, "a post with its attribution", _carries_attribution, needs=AT),
    Rule(
        Label.EMBED, "a post whose attribution follows", _post_before_attribution, 0.85, BEFORE_AT
    ),
    Rule(Label.EMBED, "words of the frame around a post", _frame_of_a_post, needs=CUE),
    Rule(Label.EMBED, "a link that only posts carry", _link_of_a_post, 0.85, LINK),
    Rule(
        Label.EMBED, "a quotation given to a platform", _quotation_given_to_platform, 0.85, QUOTED
    ),
    Rule(
        Label.EMBED,
        "a quotation and the platform it is from",
        _quotation_before_platform,
        0.85,
        QUOTED | CUE,
    ),
    Rule(
        Label.EMBED,
        "a quotation that goes on to its attribution",
        _opens_a_quotation_given_later,
        needs=QUOTED,
    ),
    Rule(Label.EMBED, "a post announced in the line before", _announced, 0.7, AFTER_COLON),
    Rule(Label.EMBED, "goes on with an announced post", _goes_on, 0.6, INSIDE | SENTENCE),
)
