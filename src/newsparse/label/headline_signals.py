"""What speaks for a line being the headline, and against it.

A signal looks at one line of a scene and says which of a few cases it is, as a small number; the
weight of each case stands in `data/headline.tsv` beside the reason in words. How the weights are
found is told in `training/headline.py`.
"""

import re
from bisect import bisect_right
from collections.abc import Callable

from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.label.headline_scene import Scene
from newsparse.page import Marker

_TRAIL = re.compile(r"\w\s+[/»›>]\s+\w")
_SITE_TAIL = re.compile(r"\s+[|–—·•»:-]+\s+|\s*[|｜_]\s*")
_HARMLESS = frozenset({CueKind.LIVE, CueKind.AGENCY, CueKind.SOURCE})
_MOST_GUESSED = 15
"""Words that a line without spaces between them is thought to have at most."""
_LEAST_TO_FIND = 12
"""Characters of the shortest line that is looked for inside others."""


def always(scene: Scene, i: int) -> int:
    """The same for every line: what any line must outweigh."""
    return 0


def length(scene: Scene, i: int) -> int:
    """Words: 1, 2, 3, 4, 5-6, 7-9, 10-15, 16-21, 22-29, more.

    In a script without spaces their number is a guess, and a long line is not held against it.
    """
    f = scene.facts[i]
    words = min(f.words, _MOST_GUESSED) if f.spaceless else f.words
    return bisect_right((2, 3, 4, 5, 7, 10, 16, 22, 30), words)


def topic_share(scene: Scene, i: int) -> int:
    """Share of its telling words that the story has, in fifths."""
    words = scene.words[i]
    return 5 * len(words & scene.topic) // max(1, len(words))


def topic_count(scene: Scene, i: int) -> int:
    """How many of its telling words the story has, to six."""
    return min(6, len(scene.words[i] & scene.topic))


def place(scene: Scene, i: int) -> int:
    """Lines from it down to the story: 1, 2, 3, 4-5, … more than 160; then those inside it."""
    above = scene.story.first - i
    if above > 0:
        return bisect_right((2, 3, 4, 6, 9, 13, 20, 40, 80, 160), above)
    return 11 + bisect_right((1, 2, 3), -above)


def rivals(scene: Scene, i: int) -> int:
    """Other lines like headlines between it and the story: 0, 1, 2, 3-4, 5-8, 9-19, more."""
    return bisect_right((1, 2, 3, 5, 9, 20), scene.rivals[i])


def marker(scene: Scene, i: int) -> int:
    """Sign in front: none, heading 1, 2, deeper, bullet, number, quotation."""
    line = scene.facts[i].line
    if line.marker is Marker.HEADING:
        return min(3, line.level)
    return {Marker.BULLET: 4, Marker.NUMBER: 5, Marker.QUOTE: 6}.get(line.marker, 0)


def top(scene: Scene, i: int) -> int:
    """The first line of the page, the second or third, another; a short first one."""
    if i == 0:
        return 3 if scene.facts[0].words <= 3 else 0
    return 1 if i < 3 else 2


def repeats(scene: Scene, i: int) -> int:
    """Lines of the page that say the same: it alone, 2, 3, more."""
    return min(3, scene.facts[i].repeats - 1)


def elsewhere(scene: Scene, i: int) -> int:
    """Where else its words stand: nowhere; before a site's name; at a line's start; end; inside.

    Counted apart for lines of up to three words: a site's own name is all that.
    """
    folded = scene.folded[i]
    if len(folded) < _LEAST_TO_FIND:
        return 5
    found = 0
    at = -1
    for _ in range(6):
        at = scene.printed.find(folded, at + 1)
        if at < 0:
            break
        case = _case_of(scene.printed, at, at + len(folded))
        if case and (not found or case < found):
            found = case
    return found + 6 * (scene.facts[i].words <= 3)


def _case_of(printed: str, start: int, end: int) -> int:
    starts, ends = printed[start - 1] == "\n", printed[end] == "\n"
    if starts and ends:
        return 0
    if starts:
        return 1 if _SITE_TAIL.match(printed, end) else 2
    return 3 if ends else 4


def first_share(scene: Scene, i: int) -> int:
    """Share of its telling words that the page's first line has, in quarters, by its length."""
    if i == 0 or not scene.first_words:
        return 0
    words = scene.words[i]
    share = 4 * len(words & scene.first_words) // max(1, len(words))
    return 1 + share + 5 * (scene.facts[i].words <= 3)


def first_count(scene: Scene, i: int) -> int:
    """How many telling words it shares with the page's first line, to six."""
    return 7 if i == 0 else min(6, len(scene.words[i] & scene.first_words))


def first_covered(scene: Scene, i: int) -> int:
    """Share of the first line's telling words that it has, in quarters."""
    if i == 0 or not scene.first_words:
        return 5
    return 4 * len(scene.words[i] & scene.first_words) // len(scene.first_words)


def like_count(scene: Scene, i: int) -> int:
    """How many telling words it shares with the line most like it, to six."""
    return min(6, scene.likeness[i])


def like_share(scene: Scene, i: int) -> int:
    """Share of its telling words that the line most like it has, in quarters."""
    return 4 * scene.likeness[i] // max(1, len(scene.words[i]))


def meta_after(scene: Scene, i: int) -> int:
    """Lines down to a byline or date: none within five, 1, …, 5."""
    return next((step for step in range(1, 6) if i + step in scene.meta), 0)


def meta_before(scene: Scene, i: int) -> int:
    """Lines up to a byline or date: none within three, 1, 2, 3."""
    return next((step for step in range(1, 4) if i - step in scene.meta), 0)


def before(scene: Scene, i: int) -> int:
    """The line before: none; words 1, 2-3, 4-5, 6-9, 10-19, more; the same with a full stop."""
    return _neighbour(scene.facts[i - 1]) if i else 0


def after(scene: Scene, i: int) -> int:
    """The line after, as the line before."""
    return _neighbour(scene.facts[i + 1]) if i + 1 < len(scene.facts) else 0


def _neighbour(f: Facts) -> int:
    return 1 + bisect_right((2, 4, 6, 10, 20), f.words) + 6 * f.ends_sentence


def gap_before(scene: Scene, i: int) -> int:
    """Blank lines before it, to three; a page without any."""
    return min(3, scene.facts[i].gap) if scene.spaced else 4


def gap_after(scene: Scene, i: int) -> int:
    """Blank lines after it, to three; a page without any."""
    if not scene.spaced:
        return 4
    return min(3, scene.facts[i + 1].gap) if i + 1 < len(scene.facts) else 0


def menu_before(scene: Scene, i: int) -> int:
    """Short lines in a row right before it: 0-1, 2-3, 4-5, more."""
    return min(3, scene.menu_before.get(i, 0) // 2)


def menu_after(scene: Scene, i: int) -> int:
    """Short lines in a row right after it: 0-1, 2-3, 4-5, more."""
    return min(3, scene.menu_after.get(i, 0) // 2)


def short_place(scene: Scene, i: int) -> int:
    """Of a line up to three words: lines down to the story, 1, 2, 3-4, 5 or more; inside it."""
    if scene.facts[i].words > 3:
        return 0
    return 1 + bisect_right((1, 2, 3, 5), scene.story.first - i)


def under_line(scene: Scene, i: int) -> int:
    """Under another line of some length without a full stop, as a dek is, by both lengths."""
    if i - 1 not in scene.words:
        return 0
    over = scene.facts[i - 1]
    if over.words < 5 or over.ends_sentence:
        return 0
    return 1 + 3 * bisect_right((8, 12), over.words) + bisect_right((6, 12), scene.facts[i].words)


def ending(scene: Scene, i: int) -> int:
    """How it ends: on a word, a full stop, a question or exclamation, three dots, a colon."""
    f = scene.facts[i]
    if f.ends_colon:
        return 4
    if not f.ends_sentence:
        return 0
    text = f.text.rstrip("\"'”’»›)]」』）*_ ")
    if text.endswith(("?", "!", "？", "！", "؟")):
        return 2
    return 3 if text.endswith(("…", "...")) else 1


def opening(scene: Scene, i: int) -> int:
    """How it begins: otherwise, with a small letter, a digit, a quotation mark."""
    f = scene.facts[i]
    return 1 if f.starts_lower else 2 if f.text[0].isdigit() else 3 if f.quoted else 0


def sentences(scene: Scene, i: int) -> int:
    """Sentences that end in it, to two."""
    return min(2, scene.facts[i].sentences)


def capitals(scene: Scene, i: int) -> int:
    """Share of its words that begin with a capital, in quarters; all letters capitals."""
    f = scene.facts[i]
    if f.caps:
        return 5
    words = f.text.split()
    return 4 * sum([w[0].isupper() for w in words]) // len(words)


def signs(scene: Scene, i: int) -> int:
    """Signs in it: none, a colon, an upright bar, the arrows or slashes of a trail."""
    text = scene.facts[i].text
    if ("/" in text or ">" in text or "»" in text or "›" in text) and _TRAIL.search(text):
        return 3
    return 2 if "|" in text else 1 if ": " in text else 0


def links(scene: Scene, i: int) -> int:
    """Whether it has an address, a handle or a hashtag."""
    f = scene.facts[i]
    return int(bool(f.links or f.handles or f.hashtags))


def date(scene: Scene, i: int) -> int:
    """Share of it that is a date: none, less than a fifth, more."""
    share = scene.facts[i].date_share
    return 0 if not share else 1 if share < 0.2 else 2


def credit(scene: Scene, i: int) -> int:
    """How much it looks like a byline or a picture credit, in quarters."""
    f = scene.facts[i]
    return int(4 * max(f.byline, f.credit))


def cue(scene: Scene, i: int) -> int:
    """Set phrases in it: none, such as headlines have (live, an agency), others."""
    kinds = scene.facts[i].kinds
    return 0 if not kinds else 1 if kinds <= _HARMLESS else 2


Signal = Callable[[Scene, int], int]
"""Which case a line of a scene is, given by its index."""

SIGNALS: tuple[Signal, ...] = (
    always,
    length,
    topic_share,
    topic_count,
    place,
    rivals,
    marker,
    top,
    repeats,
    elsewhere,
    first_share,
    first_count,
    first_covered,
    like_count,
    like_share,
    meta_after,
    meta_before,
    before,
    after,
    gap_before,
    gap_after,
    menu_before,
    menu_after,
    short_place,
    under_line,
    ending,
    opening,
    sentences,
    capitals,
    signs,
    links,
    date,
    credit,
    cue,
)
CASES = tuple(
    map(int, "1 10 6 7 15 7 7 4 4 12 11 8 6 7 5 6 4 13 13 5 5 4 4 6 10 5 4 3 6 4 2 3 5 3".split())
)
"""How many cases each signal tells apart, in the order of `SIGNALS`."""
