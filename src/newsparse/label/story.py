"""Where the story is: a page has one, and its lines stand together."""

from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from newsparse.label.cues import CueKind
from newsparse.label.facts import Facts
from newsparse.labels import Label
from newsparse.page import Line, Marker

_ENDERS = frozenset({CueKind.COMMENTS, CueKind.COPYRIGHT, CueKind.AUTHOR_BOX})
_OF_A_POST = frozenset({CueKind.ATTRIBUTION})
_ASIDES = frozenset(
    {
        CueKind.TEASER,
        CueKind.SHARE,
        CueKind.PROMO,
        CueKind.PAYWALL,
        CueKind.AD,
        CueKind.NAVIGATION,
        CueKind.CONSENT,
        CueKind.ERROR,
        CueKind.CONTROLS,
        CueKind.TAGS,
        CueKind.READING_TIME,
        CueKind.TAIL_NOTE,
        CueKind.GALLERY,
    }
)
_INTERRUPT = frozenset({CueKind.AD, CueKind.PROMO, CueKind.TEASER})
_SURE_CREDIT = 0.6
_MOST_ASIDES = 2
_LEAST_BEHIND = 4
_CALLS = ("!", "?", "！", "？", "؟")
_LONG = 60
_MIN_STORY_WORDS = 12
_MAX_HEAD_WORDS = 8
_MIN_BEFORE = 60
_THREAD_WITHIN = 12
_TELLING_WORDS = 8
_LEAST_PRINTED_AGAIN = 0.25
"""Share of a story's words in lines that it has said before: half of it, where all stands twice
and is told word by word."""


@frozen
class Story:
    """The lines of the story, first to last inclusive, other things between them included."""

    first: int
    last: int


def find_story(facts: Sequence[Facts]) -> Story | None:
    """The run of lines with the most running text in it, or `None` when there is none.

    The maximum-sum segment of the lines' prose scores (Kadane's algorithm, as used on text density
    by Pasternack and Roth, "Extracting article text from the web with maximum subsequence
    segmentation", WWW 2009), trimmed to lines that are prose.
    """
    scores = [prose_score(f) for f in facts]
    for f, after in pairwise(facts):
        if f.repeats > 1 and f.folded == after.folded and scores[f.index] < 0:
            scores[f.index] = scores[f.index + 1] = 0.0  # a caption said twice parts no story
    if facts and _breaks_off(facts[-1]):
        scores[-1] = 0.8
    best_sum = total = 0.0
    best: tuple[int, int] | None = None
    start = 0
    for index, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += score
        if total > best_sum:
            best_sum, best = total, (start, index)
    if best is None:
        return None
    inside = [i for i in range(best[0], best[1] + 1) if scores[i] > 0]
    if sum(facts[i].words for i in inside) < _MIN_STORY_WORDS:
        return None
    return Story(inside[0], _beyond_asides(facts, scores, inside[-1]))


def _beyond_asides(facts: Sequence[Facts], scores: Sequence[float], last: int) -> int:
    """The last line of a story whose last sentences stand behind an advert, a plea or a teaser."""
    asides = 0
    for index in range(last + 1, len(facts)):
        f = facts[index]
        if f.kinds & _INTERRUPT and f.words < _LONG:
            asides += 1
        elif (
            asides
            and scores[index] > 0
            and f.words >= _LEAST_BEHIND
            and not f.text.endswith(_CALLS)
        ):
            last, asides = index, 0
        else:
            break
        if asides > _MOST_ASIDES:
            break
    return last


def without_thread(facts: Sequence[Facts], story: Story) -> Story:
    """The story without a thread of comments that runs on from it.

    A thread is told by a head such as "Add a comment" and, soon below it, a short line that ends in
    a colon ("Ada wrote:"). Either alone also stands in and around stories.
    """
    words, head = 0, None
    for index in range(story.first, story.last + 1):
        f = facts[index]
        if CueKind.COMMENTS in f.kinds and f.words <= _MAX_HEAD_WORDS and words >= _MIN_BEFORE:
            head = index if head is None or index - head > _THREAD_WITHIN else head
        elif head is not None and f.ends_colon and f.words <= _MAX_HEAD_WORDS:
            if index - head <= _THREAD_WITHIN:
                return Story(story.first, head - 1)
        elif f.ends_sentence:
            words += f.words
    return story


def without_next_story(facts: Sequence[Facts], story: Story) -> Story:
    """The story without another that stands below it in an `article` of its own.

    Pages that go on as one scrolls hold several stories, each with a headline of the first level.
    """
    articles = _articles(facts)
    own = articles[story.first]
    heads = [f.index for f in facts if f.line.marker is Marker.HEADING and f.line.level == 1]
    if own is None or not any(articles[index] == own for index in heads):
        return story
    inside = [i for i in range(story.first, story.last + 1) if articles[i] == own]
    following = (i for i in heads if inside[0] < i <= story.last and articles[i] not in (own, None))
    for head in following:
        before = [i for i in inside if i < head]
        if sum(facts[i].words for i in before) >= _MIN_BEFORE:
            return Story(story.first, before[-1])
    return story


def _articles(facts: Sequence[Facts]) -> list[int | None]:
    """The outermost `article` around each line, by its number on the page."""
    known: dict[int, int | None] = {}
    found: list[int | None] = []
    for f in facts:
        path = []
        element = f.line.element
        while element is not None and element.order not in known:
            path.append(element)
            element = element.around
        article = known[element.order] if element is not None else None
        for inner in reversed(path):
            article = inner.order if article is None and inner.tag == "article" else article
            known[inner.order] = article
        found.append(article)
    return found


def printed_again(facts: Sequence[Facts], is_story: Sequence[bool]) -> frozenset[int]:
    """Lines of a second printing of the story, by index.

    Some pages hold their story twice, once for each width of screen: the second printing begins
    where the first has ended, in an element of its own. A line that a story says again, a refrain,
    is no second printing, nor is what one element says again and again to fill the page.
    """
    first: dict[str, int] = {}
    again: dict[int, int] = {}
    words = repeated = 0
    for f, inside in zip(facts, is_story, strict=True):
        if not inside:
            continue
        words += f.words
        if f.words >= _TELLING_WORDS and first.setdefault(f.folded, f.index) != f.index:
            again[f.index] = first[f.folded]
            repeated += f.words
    if (
        repeated < _LEAST_PRINTED_AGAIN * words
        or len(again) < 2
        or min(again) <= max(again.values())
    ):
        return frozenset()
    if all(_in_same_element(facts[one].line, facts[other].line) for one, other in again.items()):
        return frozenset()
    return frozenset(again)


def _in_same_element(one: Line, other: Line) -> bool:
    """Whether the elements of two lines stand in the same one; only markup tells."""
    if one.element is None or other.element is None:
        return False
    around, beside = one.element.around, other.element.around
    return around is not None and beside is not None and around.order == beside.order


def _breaks_off(last: Facts) -> bool:
    """Whether the last line of a page is a sentence that the scrape has cut short."""
    if last.kinds or last.date_share or last.line.marker:
        return False
    return last.words >= 5 and not last.ends_sentence


def prose_score(f: Facts) -> float:
    """How much a line speaks for being story (above 0) or against (below).

    What markup sets off for sure is no story, though posts and captions stand amid one.
    """
    score = 0.0 if f.line.post is not None else _score_of_words(f)
    if f.hint is None or f.hint.strength != "sure":
        return score
    return min(score, 0.0 if f.hint.label in (Label.CAPTION, Label.HEADING) else -0.2)


def _score_of_words(f: Facts) -> float:
    if f.kinds & _ENDERS and f.words < 25:
        return -4.0
    if f.whole is CueKind.TEASER_LIST:
        return -2.0
    if f.whole is not None or (f.kinds & _ASIDES and f.words < 60):
        return -0.6
    if f.credit >= _SURE_CREDIT and f.words < 12:
        return 0.0  # nor does a caption part one
    if f.kinds and f.words < 12:
        return 0.0 if f.kinds == _OF_A_POST else -0.5  # posts stand amid a story
    if f.date_share > 0.3 or f.byline > 0.6:
        return -0.5
    if (f.ends_sentence and f.words >= 6) or f.words >= 30:
        return min(f.words, 60) / 20 + min(f.sentences, 4) / 4
    if f.ends_sentence and f.words >= 3:
        return 0.2
    if f.ends_colon and f.words >= 5:
        return 0.2
    if f.line.marker is Marker.BULLET and f.words < 8:
        return -0.8
    if f.words >= 14:
        return 0.1
    return -0.3 if f.words >= 4 else -0.5
