"""Which line is the headline, and which lines repeat it."""

import re
from collections.abc import Sequence

from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.label.story import Story
from newsparse.page import Marker
from newsparse.script import SPACELESS

_WORD = re.compile(r"\w+")
_SITE_TAIL = re.compile(r"\s+[|–—·»-]\s+|\s*[|｜_]\s*")
_TRAIL = re.compile(r"\w\s+[/»›>]\s+\w")
_MAX_WORDS = 35
_LOOK_BACK = 60
_MIN_SCORE = 1.0


def words_of(text: str) -> list[str]:
    """The words of a text, folded, for comparing what two lines say.

    Pairs of characters stand for words in a script that puts no space between them.
    """
    if text.isascii() or not SPACELESS.search(text):
        return _WORD.findall(text.casefold())
    words: list[str] = []
    for word in _WORD.findall(text.casefold()):
        if len(word) > 2 and SPACELESS.match(word):
            words.extend(word[i : i + 2] for i in range(len(word) - 1))
        else:
            words.append(word)
    return words


def find_headline(facts: Sequence[Facts], story: Story) -> int | None:
    """Index of the line that is the headline, `None` when no line above the story fits."""
    topic = _topic(facts, story)
    last = min(len(facts) - 1, story.first + 2)
    candidates = range(max(0, story.first - _LOOK_BACK), last + 1)
    scored = [
        (_score(facts, i, story, topic), -i)
        for i in candidates
        if _may_be(facts[i]) and (i < story.first or not facts[i].ends_sentence)
    ]
    if not scored:
        return None
    score, negative = max(scored)
    return -negative if score >= _MIN_SCORE else None


def _may_be(f: Facts) -> bool:
    if not f.letters or f.words < 2 or f.words > _MAX_WORDS or f.length > 250:
        return False
    if f.whole is not None or f.kinds - {CueKind.LIVE, CueKind.AGENCY, CueKind.SOURCE}:
        return False
    if f.date_share > 0.4 or max(f.byline, f.credit) > 0.5 or f.ends_colon or f.starts_lower:
        return False
    return f.sentences <= 2


def _score(facts: Sequence[Facts], index: int, story: Story, topic: frozenset[str]) -> float:
    f = facts[index]
    words = [w for w in words_of(f.text) if len(w) > 3 or f.spaceless]
    known = sum(1 for w in words if w in topic) / max(1, len(words))
    score = 2.0 * known + min(f.words, 10) / 10
    distance = abs(story.first - index)
    score -= min(distance, 30) * 0.03
    if _TRAIL.search(f.text):
        score -= 1.0
    if f.line.marker is Marker.HEADING:
        score += 2.0 if f.line.level == 1 else 0.3
    if f.line.marker in (Marker.BULLET, Marker.NUMBER):
        score -= 0.8
    if f.ends_sentence and not f.text.endswith(("?", "!", "”", '"', "？", "！")):
        score -= 2.5
    if f.sentences > 1:
        score -= 0.8
    if index >= story.first:
        score -= 0.6
    return score + _company(facts, index)


def _company(facts: Sequence[Facts], index: int) -> float:
    """What stands near a headline: its dek, a byline, a date; it opens the page or is repeated."""
    score = 0.6 if index == 0 else 0.0
    # Dek and caption stand under another line of some length; the headline opens the group.
    if index and _may_be(facts[index - 1]) and facts[index - 1].words >= 5:
        score -= 0.5
    for f in facts[index + 1 : index + 5]:
        if f.byline > 0.6 or f.date_share > 0.3 or f.kinds & {CueKind.PUBLISHED, CueKind.BYLINE}:
            score += 0.7
            break
    folded = facts[index].folded
    for f in facts[: index + 6]:
        # Twice in a row is what captions are. Nearly all lines begin otherwise.
        if (
            f.folded.startswith(folded)
            and abs(f.index - index) > 1
            and repeats_headline(f.text, folded)
        ):
            score += 1.2
            break
    return score


def repeats_headline(text: str, folded: str) -> bool:
    """Whether a line says the headline again, or the headline and then the site's name."""
    line = text.casefold()
    if line == folded:
        return True
    if len(folded) < 15 or not line.startswith(folded):
        return False
    return bool(_SITE_TAIL.match(line, len(folded))) and len(line) < len(folded) + 60


def _topic(facts: Sequence[Facts], story: Story) -> frozenset[str]:
    """Words of the story, by which a headline is known."""
    words: set[str] = set()
    for f in facts[story.first : min(story.last, story.first + 40) + 1]:
        if f.words >= 6:
            words.update(words_of(f.text))
    return frozenset(words)
